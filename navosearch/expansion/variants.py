"""Gather the variants of one word of a query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from navosearch.analysis import tokens
from navosearch.analysis.particles import PREPOSITIONS
from navosearch.expansion import abbreviations, compounds
from navosearch.expansion import parts as compound_parts
from navosearch.expansion.nouns import Variant, Vocabulary
from navosearch.expansion.separable import finite, separable

__all__ = ["Variant", "Vocabulary", "expand"]

JOINED = 0.9
"""Weight of the same words written as one: nearly the word itself, and known not to be it."""
APART = 0.9
NEAR = 0.5
"""Weight of the parts of a compound or a hyphenated word near each other, in any order."""
NEAR_WINDOW = 4
"""Words between the parts: enough for "verdeling van de zware lasten"."""
HEAD = 0.7
MODIFIER = 0.42
DOUBTFUL = 0.2
"""Weights of compounds by the place of the word in them, from a comparison on judged paragraphs; and of those
that may be none."""
SEPARATE = 0.8
"""Weight of a separable verb whose particle stands apart: the same word, found by a rule."""
SEPARATE_WINDOW, CLEAR_WINDOW = 8, 14
"""Words between a verb and its particle, if that is spelled as a preposition, and if not."""
LONGEST = 40
"""Letters beyond which a word is no word, and nothing is looked for beside it."""


def expand(words: Sequence[str], index: int, vocabulary: Vocabulary) -> tuple[Variant, ...]:
    """Return what to search beside ``words[index]``, strongest reasons first.

    `words` are the words of the query as typed, in order, because neighbours may form one word
    (NAVO top, navotop) or the long form of an abbreviation.
    """
    parts = [[token.word for token in tokens(word) if not token.joined] for word in words]
    if not parts[index] or max(map(len, parts[index])) > LONGEST:
        return ()
    found = [*_joined(parts, index, vocabulary), *abbreviations.variants(parts, index, vocabulary)]
    if len(parts[index]) == 1:
        found += _of_one(parts[index][0], vocabulary)
    elif len(told := compound_parts.telling(parts[index])) > 1:
        found.append(Variant("nearby", NEAR, phrase=told, window=NEAR_WINDOW))
    return tuple(found)


def _joined(parts: Sequence[Sequence[str]], index: int, vocabulary: Vocabulary) -> Iterator[Variant]:
    """Yield the words of the vocabulary that are this word and a neighbour written as one."""
    for left, right in ((index - 1, index), (index, index + 1)):
        if left < 0 or right >= len(parts) or not (parts[left] and parts[right]):
            continue
        forms = compounds.joined("".join(parts[left]), "".join(parts[right]), vocabulary)
        if forms:
            yield Variant("joined", JOINED, forms)


def _of_one(word: str, vocabulary: Vocabulary) -> Iterator[Variant]:
    split = compounds.split(word, vocabulary)
    if split:
        yield Variant("parts", APART, phrase=split)
        yield Variant("nearby", NEAR, phrase=split, window=NEAR_WINDOW)
    yield from _separate(word, vocabulary)
    held = compounds.holding(word, vocabulary)
    for weight, words in ((HEAD, held.heads), (MODIFIER, held.modifiers), (DOUBTFUL, held.doubtful)):
        if words:
            yield Variant("compound", weight, words)


def _separate(word: str, vocabulary: Vocabulary) -> Iterator[Variant]:
    """Yield the forms of a separable verb that stand apart from its particle, and those with te between."""
    verb = separable(word)
    if verb is None:
        return
    if forms := finite(verb, vocabulary):
        window = SEPARATE_WINDOW if verb.particle in PREPOSITIONS else CLEAR_WINDOW
        yield Variant("separable", SEPARATE, forms, (verb.infinitive, verb.particle), window)
    if verb.particle != "door":  # "door te werken" is by working
        yield Variant("separable", SEPARATE, phrase=(verb.particle, "te", verb.infinitive))
