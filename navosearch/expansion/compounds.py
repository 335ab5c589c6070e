"""A word and a vocabulary in, the compounds it is part of or is made of out; no word list.

A Dutch compound is its last part with something before it, written as one, at times with a linking
-s-, -e-, -n- or -en-. Its edges are found in the index's own words: a part counts when its stem is
that of a known word, and what remains is not a prefix or suffix that makes other words than
compounds (behandeling is no kind of handeling). After the measurements on Dutch stem edges that this
project began with; linking sounds after Booij, The Morphology of Dutch (2002), section 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from navosearch.analysis import stem
from navosearch.expansion.nouns import Vocabulary

LINKS = ("", "s", "en", "e", "n")
LONGEST_LINK = 2
SHORTEST_PART = 3
SHORTEST_COMPOUND = 8
SHORTEST_MODIFIER = 4
SURE = 5
"""Letters of a stem from which the other part of a compound need not be a known word."""
LONGEST_ENDING = 5
"""Letters that inflection may add to what all forms share."""
MOST_CANDIDATES = 1000
MOST_FORMS = 64
"""Compounds that are searched for beside a word: the most frequent ones."""

_PREFIXES = """
aan achter af be bij binnen boven buiten door er ge her in mede mee mis na neer om on onder ont op over
samen tegen terug toe tussen uit vast ver vol voor voort weer weg
"""
PARTICLES = frozenset(_PREFIXES.split())
"""Prefixes and particles: what follows one is a derived word or a separable verb, not a compound."""
UNSTRESSED = ("be", "ge", "her", "mis", "on", "ont", "ver")
"""Prefixes of derived words: an unknown left part that begins with one is no part of a compound."""
LEXICALISED = 5
"""A word this many times as frequent as its own last part is no longer heard as a kind of it (Nederland)."""
_ENDINGS = """
schap heid lijk elijk baar achtig loos zaam teit stelling isme istisch erij waarts enaar aanse
ing ring ringen ning ningen ling lingen ering erend eerde eren aren ter ters ster sters ten den tie atie aties
"""
SUFFIXES = tuple(_ENDINGS.split())
"""Endings of derived and inflected words: what begins with one is no second part of a compound."""


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
    if not word.isalpha():
        return None
    found = [
        (left, right)
        for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        for left, right in _parts(word[:cut], word[cut:])
        if _is_known(left, vocabulary) and _is_known(right, vocabulary)
    ]
    return max(found, key=lambda parts: min(map(len, parts)), default=None)


def _parts(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Yield a cut word without its linking sound, in each way that can be a compound."""
    if left in PARTICLES or right.startswith(SUFFIXES):
        return
    for link in LINKS:
        part = left.removesuffix(link)
        if left.endswith(link) and len(part) >= SHORTEST_PART and part not in PARTICLES:
            yield part, right


def holding(word: str, vocabulary: Vocabulary) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the compounds that end in a word, and those that begin with it, the most frequent first."""
    if len(word) < SHORTEST_PART or not word.isalpha():
        return (), ()
    own = stem(word)
    forms = {word, *vocabulary.of_stem(own)}
    most = LEXICALISED * max(MOST_FORMS, *map(vocabulary.frequency, forms))
    known = {*forms, own}
    roots = _roots(known)
    heads: list[str] = []
    modifiers: list[str] = []
    for compound in _candidates(roots, vocabulary):
        if compound in forms or not compound.isalpha() or vocabulary.frequency(compound) > most:
            continue
        if _is_head(compound, own, roots, vocabulary):
            heads.append(compound)
        elif _is_modifier(compound, own, known, vocabulary):
            modifiers.append(compound)
    return _most_frequent(heads, vocabulary), _most_frequent(modifiers, vocabulary)


def _roots(forms: set[str]) -> set[str]:
    """Return what every form holds, or each of the shortest where there is no such thing (schip, schepen)."""
    shortest = {form for form in forms if not any(other in form for other in forms if other != form)}
    columns = takewhile(lambda column: len(set(column)) == 1, zip(*shortest, strict=False))
    shared = "".join(column[0] for column in columns)
    enough = len(shared) >= max(SHORTEST_PART, min(map(len, shortest)) - 1)
    return {shared} if enough else shortest


def _candidates(roots: set[str], vocabulary: Vocabulary) -> list[str]:
    found = {word for root in roots for word in vocabulary.containing(root)}
    long_enough = [word for word in found if len(word) >= SHORTEST_COMPOUND]
    return sorted(long_enough, key=lambda word: (len(word), word))[:MOST_CANDIDATES]


def _is_head(compound: str, own: str, roots: set[str], vocabulary: Vocabulary) -> bool:
    return any(
        stem(compound[cut:]) == own and _stand_beside(own, compound[:cut], compound[cut:], vocabulary)
        for root in roots
        if (cut := compound.rfind(root)) >= max(SHORTEST_PART, len(compound) - len(root) - LONGEST_ENDING)
    )


def _is_modifier(compound: str, own: str, forms: set[str], vocabulary: Vocabulary) -> bool:
    return any(
        (len(own) >= SURE and len(right) >= SURE) or _is_known(right, vocabulary)
        for form in forms
        if compound.startswith(form)
        for cut in range(len(form), min(len(form) + LONGEST_LINK, len(compound) - SHORTEST_PART) + 1)
        for left, right in _parts(compound[:cut], compound[cut:])
        if left == form
    )


def _stand_beside(own: str, before: str, head: str, vocabulary: Vocabulary) -> bool:
    """Tell whether what stands before a head can be the other part of a compound."""
    return any(
        _is_known(left, vocabulary)
        or (len(own) >= SURE and len(left) >= SHORTEST_MODIFIER and not left.startswith(UNSTRESSED))
        for left, _ in _parts(before, head)
    )


def _is_known(part: str, vocabulary: Vocabulary) -> bool:
    if vocabulary.frequency(part):
        return True
    return len(part) >= SHORTEST_MODIFIER and bool(vocabulary.of_stem(stem(part)))


def _most_frequent(words: list[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(sorted(words, key=lambda word: (-vocabulary.frequency(word), word))[:MOST_FORMS])
