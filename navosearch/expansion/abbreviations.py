"""Mine the abbreviations that paragraphs explain, and expand those of a query.

Mining follows Schwartz and Hearst, A simple algorithm for identifying abbreviation definitions in
biomedical text (2003), in the one direction that is safe in Dutch letters: the long form, and the
short one in parentheses behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from navosearch.analysis import BEFORE_NAMES, FUNCTION_WORDS, fold, stem, tokens
from navosearch.expansion.known import KNOWN
from navosearch.expansion.nouns import Variant, Vocabulary

WEIGHT = 0.6
UBIQUITOUS = 0.3
"""Share of the paragraphs from which an abbreviation says nothing, and its long form only adds noise."""
FEW = 20
"""Paragraphs below which no share is reckoned."""

_SHORT = re.compile(
    r"\(\s*[\"“”'‘’]?([^\W_][\w.&/-]{1,9})[\"“”'‘’]?\s*[),;](?!\s*(?:[Nn]rs?\b|[Nn]o\b|\d+/\d))"
)
"""A short form in parentheses; before a number it is part of a name: Verordening (EEG) nr. 1408/71."""
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
"""The number of a chapter of the budget, as in "het Ministerie van Defensie (X)"."""
_KNOWN_SHORT = frozenset(short for short, _ in KNOWN)
_SENTENCE_END = re.compile(r"[.!?;:]\s+(?=[^\W\d_a-z])|[()]")


def mine(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return the abbreviations that a text explains, folded, each with the folded words of its long form.

    >>> mine("In de NAVO-Oekraïne Raad (NOR) is gesproken.")
    [('nor', ('navo', 'oekraine', 'raad'))]
    """
    if "(" not in text:
        return []
    found = []
    for match in _SHORT.finditer(text):
        short = "".join(filter(str.isalnum, match[1]))
        if not _is_short_form(short):
            continue
        before = _SENTENCE_END.split(text[max(0, match.start() - 200) : match.start()])[-1]
        long = _long_form(short, before)
        if long:
            found.append((fold(short), long))
    return found


def _is_short_form(short: str) -> bool:
    """Whether it has two capitals, and is neither a function word nor a Roman numeral."""
    capitals = sum(character.isupper() for character in short)
    return capitals >= 2 and fold(short) not in FUNCTION_WORDS and not _ROMAN.fullmatch(fold(short))


def _long_form(short: str, before: str) -> tuple[str, ...]:
    """Return the words before an abbreviation that it stands for, found from the right letter by letter.

    None, where they begin with a preposition, an article, a number or the like, or with a lone letter: what
    was found is then a piece of a sentence ("eerste lid van de verordening").
    """
    low, text = fold(short), fold(before)
    at = len(text)
    for index in range(len(low) - 1, -1, -1):
        if not low[index].isalnum():
            continue
        at = text.rfind(low[index], 0, at)
        while index == 0 and at > 0 and text[at - 1].isalnum():
            at = text.rfind(low[index], 0, at)
        if at < 0:
            return ()
    words = _words(text[at:])
    longest = min(len(low) + 5, len(low) * 2)
    is_long = len("".join(words)) > len(low) and 1 < len(words) <= longest
    return words if is_long and low not in words and _can_begin(words[0]) else ()


def _can_begin(word: str) -> bool:
    return word not in BEFORE_NAMES and len(word) > 1 and not word[0].isdigit()


def variants(parts: Sequence[Sequence[str]], index: int, vocabulary: Vocabulary) -> Iterator[Variant]:
    """Yield the long forms of an abbreviation, and the abbreviation of the long form that a word stands in.

    `parts` are the folded words of each word of the query. Other long forms of the same abbreviation
    come along: one letter writes it out in English, another in Dutch.
    """
    flat = [word for words in parts for word in words]
    start = sum(map(len, parts[:index]))
    own = range(start, start + len(parts[index]))
    pairs = [*KNOWN, *vocabulary.abbreviations]
    shorts = {short for short, long in pairs if short in parts[index] or _covers(long, flat, own)}
    told = {short for short in shorts if not _tells_nothing(short, vocabulary)}
    forms = dict.fromkeys(form for short, long in pairs if short in told for form in ((short,), long))
    for form in forms:
        if (form[0] in parts[index] and len(form) == 1) or _covers(form, flat, own):
            continue
        words, phrase = (form, ()) if len(form) == 1 else ((), form)
        yield Variant("abbreviation", WEIGHT, words, phrase)


def _covers(form: Sequence[str], flat: Sequence[str], own: range) -> bool:
    """Whether a long form stands in the query, in any inflection, and part of the word is in it."""
    first = max(0, own.start - len(form) + 1)
    return any(
        all(stem(left) == stem(right) for left, right in zip(form, flat[at:], strict=False))
        for at in range(first, min(own.stop, len(flat) - len(form) + 1))
    )


def _tells_nothing(short: str, vocabulary: Vocabulary) -> bool:
    """Whether a short form is everywhere, or was mined and is an ordinary word of the letters (zin, via)."""
    often = vocabulary.paragraphs >= FEW and vocabulary.frequency(short) > UBIQUITOUS * vocabulary.paragraphs
    return often or (short not in _KNOWN_SHORT and vocabulary.is_mostly_lower(short))


def _words(text: str) -> tuple[str, ...]:
    return tuple(token.word for token in tokens(text) if not token.joined)
