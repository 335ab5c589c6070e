"""Complete the words that a suspended hyphen shortens: "lucht- en ruimtevaart" is luchtvaart and ruimtevaart.

A word that ends in a hyphen lacks the last part of the word behind it, one that begins with a hyphen the
first part of the word before it (Woordenlijst Nederlandse Taal, 2015, Leidraad 6.10). Where that word is to
be cut, the lexicon tells: best where what comes about is a word of it, else where both of its parts are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from navosearch.analysis import lexicon
from navosearch.analysis.folding import fold
from navosearch.analysis.spelling import COMMON_LINKS, LINKS, SELDOM_LINKS

HYPHEN = "[-\u2010\u2011]"
_LONGEST = 60
"""Letters of a part; what is longer is no word that the lexicon could cut."""
_CHAIN = rf"(?:[^\W_]{{1,{_LONGEST}}}{HYPHEN}){{0,3}}[^\W_]{{1,{_LONGEST}}}"
_APART = rf"(?<![^\W_])(?<!{HYPHEN})(?<!{HYPHEN}\d)"
_JOINT = (
    r"(?i:en\s?/\s?of|en|of|&|als|naar|tot\s+en\s+met|tot|t/m|noch|versus|dan\s+wel|danwel"
    r"|alsook|alsmede|c\.q\.|respectievelijk|resp\.|onderscheidenlijk)(?:\s+(?:de|het|een|in|van|voor))?"
)
_MORE = rf"(?:,|,?\s+{_JOINT})\s+"
_END = rf"(?!{HYPHEN}|[^\W_])"
_FIRST = rf"{_CHAIN}{HYPHEN}(?:{_MORE}{_CHAIN}{HYPHEN}){{0,9}}(?:,?\s+{_JOINT}\s+|,\s+|/){_CHAIN}{_END}"
_LAST = rf"{_CHAIN}(?:,\s+{HYPHEN}{_CHAIN}){{0,9}}(?:,?\s+\(?{_JOINT}|,)\s+{HYPHEN}{_CHAIN}{_END}"

SUSPENDED = re.compile(rf"{_APART}(?:{_FIRST}|{_LAST})")
"""Words of which some are shortened by a hyphen, with the word that has what they lack."""
_WORD = re.compile(rf"({HYPHEN}?)({_CHAIN})({HYPHEN}?)(?![^\W_])")

_PREFIXES = """
aan achter af be bi bij binnen boven buiten de der door er ex extra ge her im in infra inter intra mede mee
micro mis mono multi na neer non om on onder ont op over post pre pro re samen semi sub super tegen terug toe
trans tussen uit ver vol voor voort weder weer weg
"""
_BOUND = frozenset(_PREFIXES.split())
"""What stands before another part and is no word of its own, or one that the lexicon could lack."""
_SHORTEST = 3
"""Letters of a part that can be cut off."""
_CLEAR = 4
"""Letters of a part that is cut off though what comes about is not in the lexicon."""


class Completed(NamedTuple):
    """A whole word, folded, and the offsets of the shortened one without its hyphen, half open."""

    word: str
    start: int
    end: int
    begins_with_hyphen: bool


def completed(span: str) -> Iterator[Completed]:
    """Yield the words of a `SUSPENDED` span that are shortened, whole, as far as they can be told.

    >>> list(completed("lucht- en ruimtevaart"))
    [Completed(word='luchtvaart', start=0, end=5, begins_with_hyphen=False)]
    """
    words = list(_WORD.finditer(span))
    first, last = _parts(words[0][2]), _parts(words[-1][2])
    for match in words:
        own = "".join(_parts(match[2]))
        whole = _with_end(own, last) if match[3] else _with_beginning(first, own) if match[1] else None
        if whole is not None:
            yield Completed(whole, match.start(2), match.end(2), bool(match[1]))


def _parts(hyphenated: str) -> tuple[str, ...]:
    return tuple(fold(part) for part in re.split(HYPHEN, hyphenated))


@lru_cache(maxsize=1 << 12)
def _with_end(first: str, last: tuple[str, ...]) -> str | None:
    """Return a beginning with the end of another word: what follows its last hyphen, else what can be cut."""
    if len(last) > 1:
        return first + last[-1]
    word = last[0]
    cuts = [(word[:cut], word[cut:]) for cut in range(2, len(word) - _SHORTEST + 1)]
    if first.endswith("s"):  # bewakings- en beveiligingstaak: where one has its linking s, so has the other
        cuts = [(before, end) for before, end in cuts if before[-1] == "s" or not _has_link(end)]
    known = (end for before, end in cuts if _is_known(first + end) and _can_stand_first(before))
    is_bound = first in _BOUND
    apart = (
        end
        for is_end in (lexicon.is_word, _is_compound)
        for before, end in cuts
        if len(end) >= _CLEAR and is_end(end) and (before in _BOUND) == is_bound and _can_stand_first(before)
    )
    end = next(chain(known, apart), None)
    return None if end is None else first + end


@lru_cache(maxsize=1 << 12)
def _with_beginning(first: tuple[str, ...], last: str) -> str | None:
    """Return an end with the beginning of another word: that before its last hyphen, else what can be cut."""
    if len(first) > 1:
        return None if first[0] == "niet" else "".join(first[:-1]) + last
    word = first[0]
    cuts = [(word[:cut], word[cut:]) for cut in range(len(word) - _SHORTEST, 1, -1)]
    clear = [(before, end) for before, end in cuts if len(end) >= _CLEAR and lexicon.is_word(end)]
    known = (before for before, end in cuts if _is_known(before + last) and lexicon.is_word(end))
    whole = [(before, end) for before, end in clear if before not in _BOUND]
    apart = (
        before
        for links in (COMMON_LINKS, SELDOM_LINKS)
        for before, _ in whole
        if _can_stand_first(before, links)
    )
    compounds = (before for before, _ in reversed(clear) if _is_compound(before))
    before = next(chain(apart, known, compounds), None)
    return None if before is None else before + last


def _is_known(word: str) -> bool:
    return lexicon.is_word(word) or lexicon.is_name(word)


def _has_link(end: str) -> bool:
    return end[0] == "s" and lexicon.is_word(end[1:])


def _is_compound(part: str) -> bool:
    """Whether a part is two words of the lexicon written as one."""
    return any(
        lexicon.is_word(part[cut:]) and _can_stand_first(part[:cut])
        for cut in range(_CLEAR, len(part) - _CLEAR + 1)
    )


def _can_stand_first(part: str, links: tuple[str, ...] = LINKS) -> bool:
    """Whether a part is a prefix, or a known word with a linking sound behind it or none."""
    return part in _BOUND or any(
        part.endswith(link) and len(part) - len(link) >= _SHORTEST and _is_known(part.removesuffix(link))
        for link in links
    )
