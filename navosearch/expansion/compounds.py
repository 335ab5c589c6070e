"""Find the compounds that a word is part of, and the two words that a compound is made of.

A Dutch compound is its last part with something before it, written as one, at times with a linking
-s-, -e-, -n- or -en-. Its edges are found in the index's own words: the part asked for counts when its
stem is that of the word, and the rest when it is a word itself (in the lexicon, or in some paragraphs), no
function word, and not a prefix or suffix that makes other words than compounds (behandeling is no kind of
handeling). Where that is not sure the compound is doubtful. Linking sounds after Booij, The Morphology of
Dutch (2002), section 4.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from navosearch.analysis import FUNCTION_WORDS, LINKS, inflected, lexicon, stem
from navosearch.expansion import edges
from navosearch.expansion.nouns import Vocabulary

SHORTEST_COMPOUND = 8
LONG = 5
VERY_LONG = 7
"""Letters of a stem from which the other part may be unknown: in a doubtful compound, in any."""
NO, DOUBTFUL, SURE = range(3)
"""How sure it is that a word is a compound."""
LONGEST_ENDING = 5
"""Letters that inflection may add to what all forms share."""
MOST_CANDIDATES = 1000
MOST_FORMS = 64
"""Compounds that are searched for beside a word: the most frequent ones."""

LEXICALISED = 5
"""A word this many times as frequent as its own last part is no longer heard as a kind of it (Nederland)."""


class Compounds(NamedTuple):
    """The compounds of a word by its place in them, each the most frequent first."""

    heads: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


def joined(left: str, right: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the index words that are two words written as one, in any inflection; numbers stay apart."""
    if left.isdigit() and right.isdigit():
        return ()
    found = [
        form
        for link in LINKS
        for form in (left + link + right, *vocabulary.of_stem(stem(left + link + right)))
        if form.startswith(left) and vocabulary.frequency(form)
    ]
    return tuple(dict.fromkeys(found))


def split(word: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """Return the two parts of a compound when both are known words, the most even split first."""
    if not word.isalpha() or word in FUNCTION_WORDS:
        return None
    found = [
        (left, right)
        for cut in range(edges.SHORTEST_PART, len(word) - edges.SHORTEST_PART + 1)
        for left, _, right in edges.parts(word, cut)
        if _stands(left, vocabulary) and _stands(right, vocabulary)
    ]
    return max(found, key=lambda parts: min(map(len, parts)), default=None)


def holding(word: str, vocabulary: Vocabulary) -> Compounds:
    """Return the compounds that end in a word and those that begin with it; a function word has none."""
    if len(word) < edges.SHORTEST_PART or not word.isalpha() or word in FUNCTION_WORDS:
        return Compounds()
    own = stem(word)
    forms = {word, *vocabulary.of_stem(own)}
    own_most = max(map(vocabulary.frequency, forms))
    most = LEXICALISED * max(MOST_FORMS, own_most)
    roots = _roots({*forms, own}) | {inflected(own)}
    asked = _Asked(own, frozenset({*forms, own}), roots, vocabulary)
    heads: list[str] = []
    modifiers: list[str] = []
    doubtful: list[str] = []
    for compound in _candidates(asked):
        if compound in forms or not compound.isalpha() or compound in FUNCTION_WORDS:
            continue
        as_head, as_modifier = _as_head(compound, asked), _as_modifier(compound, asked)
        if not (as_head or as_modifier) or vocabulary.frequency(compound) > most:
            continue
        is_name = lexicon.is_name(compound) and not lexicon.is_word(compound)
        if is_name and (vocabulary.frequency(compound) > own_most or _is_alone(compound, vocabulary)):
            doubtful.append(compound)
        elif as_head == SURE:
            heads.append(compound)
        elif as_modifier == SURE:
            modifiers.append(compound)
        else:
            doubtful.append(compound)
    return Compounds(*(_most_frequent(each, vocabulary) for each in (heads, modifiers, doubtful)))


class _Asked(NamedTuple):
    """The word whose compounds are asked for: its stem, its forms, what they share, and all there is."""

    own: str
    forms: frozenset[str]
    roots: frozenset[str]
    vocabulary: Vocabulary


def _roots(forms: set[str]) -> frozenset[str]:
    """Return what every form holds, or each of the shortest where there is no such thing (schip, schepen)."""
    shortest = {form for form in forms if not any(other in form for other in forms if other != form)}
    columns = takewhile(lambda column: len(set(column)) == 1, zip(*shortest, strict=False))
    shared = "".join(column[0] for column in columns)
    enough = len(shared) >= max(edges.SHORTEST_PART, min(map(len, shortest)) - 1)
    return frozenset({shared} if enough else shortest)


def _candidates(asked: _Asked) -> list[str]:
    found = {word for root in asked.roots for word in asked.vocabulary.containing(root)}
    long_enough = [word for word in found if len(word) >= SHORTEST_COMPOUND]
    return sorted(long_enough, key=lambda word: (len(word), word))[:MOST_CANDIDATES]


def _as_head(compound: str, asked: _Asked) -> int:
    """Return how surely a word is a compound that ends in a form of the word asked for."""
    found = NO
    for root in asked.roots:
        cut = compound.rfind(root)
        if cut < max(edges.SHORTEST_PART, len(compound) - len(root) - LONGEST_ENDING):
            continue
        head = compound[cut:]
        is_form = head in asked.forms or stem(head) == asked.own
        if is_form and not edges.is_other_word(compound, head, asked.own):
            for parts in edges.parts(compound, cut):
                found = max(found, _sure_of_head(*parts, asked))
    return found


def _sure_of_head(left: str, link: str, head: str, asked: _Asked) -> int:
    if edges.hides_prefix(left + link, head) or (len(left) < edges.LONG_ENOUGH and not lexicon.is_word(left)):
        return NO
    known = edges.is_known(left, asked.vocabulary) or edges.is_compound(left)
    if known and not (link and edges.is_known(link + head, asked.vocabulary)):
        return SURE if len(head) >= edges.LONG_ENOUGH or lexicon.is_word(left) else DOUBTFUL
    if not known and edges.is_cut_wrong(left + link, head):
        return NO
    if (
        len(asked.own) >= VERY_LONG
        and len(left) >= edges.LONG_ENOUGH
        and not left.startswith(edges.UNSTRESSED)
    ):
        return SURE
    return DOUBTFUL if known or (len(asked.own) >= LONG and len(left) >= edges.LONG_ENOUGH) else NO


def _as_modifier(compound: str, asked: _Asked) -> int:
    """Return how surely a word is a compound that begins with a form of the word asked for."""
    found = NO
    for root in asked.roots:
        if not compound.startswith(root) or edges.begins_with_prefix(compound, root):
            continue
        last = min(len(root) + LONGEST_ENDING, len(compound) - edges.SHORTEST_PART)
        for cut in range(len(root), last + 1):
            for left, link, right in edges.parts(compound, cut):
                if left in asked.forms or (lexicon.is_word(left) and stem(left) == asked.own):
                    found = max(found, _sure_of_modifier(link, right, asked))
    return found


def _sure_of_modifier(link: str, right: str, asked: _Asked) -> int:
    known = edges.is_known(right, asked.vocabulary) or edges.is_compound(right)
    clear = (
        known
        and len(right) >= edges.LONG_ENOUGH
        and not (link and edges.is_known(link + right, asked.vocabulary))
    )
    if clear or (len(asked.own) > LONG and (len(right) > edges.LONG_ENOUGH or lexicon.is_word(right))):
        return SURE
    return DOUBTFUL if known or (len(asked.own) >= LONG and len(right) >= LONG) else NO


def _is_alone(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a name has no inflection, as that of a town has none (Middelburg), and Kamervragen has."""
    return stem(name) == name and len(vocabulary.of_stem(name)) <= 1


def _stands(part: str, vocabulary: Vocabulary) -> bool:
    """Whether the letters have a part in any inflection."""
    if vocabulary.frequency(part):
        return True
    return len(part) >= edges.LONG_ENOUGH and bool(vocabulary.of_stem(stem(part)))


def _most_frequent(words: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-vocabulary.frequency(word), word))[:MOST_FORMS])
