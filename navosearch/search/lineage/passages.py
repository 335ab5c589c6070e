"""Tell whether two paragraphs are versions of one passage, by the sentences that they share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from navosearch.analysis import STOP_WORDS
from navosearch.search.shingles import Shingles, containment, of_words, words
from navosearch.search.snippets import sentences

ALIKE = 0.4
"""Containment from which on two sentences are versions of one another: two words of twelve may have
changed."""
REWORDED = 0.65
"""Share of their telling words that two sentences have in common to be versions too (Dice, 1945): a clause
that moves breaks most runs of three words, and leaves the words. In chains written by hand 0.55 found no
more, and 0.7 less."""
SHARED = 0.4
"""Share of the shorter paragraph's words that stands in sentences which are alike."""
FEW_WORDS = 5
"""A sentence of fewer words tells nothing: "Dit is van belang." stands in many letters."""


@dataclass(frozen=True)
class Sentence:
    """A sentence as it is compared: its words in lower case, and those that are no stop words."""

    text: str
    words: tuple[str, ...] = field(compare=False)
    telling: frozenset[str] = field(compare=False)

    @cached_property
    def shingles(self) -> Shingles:
        """The shingles of its words; most sentences that are read share no word with another."""
        return of_words(self.words)

    def is_like(self, other: Sentence) -> bool:
        """Whether one is a version of the other; stop words alone make none."""
        if self.telling.isdisjoint(other.telling):
            return False
        if containment(self.shingles, other.shingles) >= ALIKE:
            return True
        common = len(self.telling & other.telling)
        return common >= FEW_WORDS and 2 * common >= REWORDED * (len(self.telling) + len(other.telling))


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it is compared, without its sentences of a few words."""

    sentences: tuple[Sentence, ...]

    @property
    def shingles(self) -> Shingles:
        """The shingles of all sentences."""
        return frozenset[tuple[str, ...]]().union(*(each.shingles for each in self.sentences))

    def in_common(self, other: Passage) -> frozenset[int]:
        """Return which of its sentences the other has a version of."""
        return frozenset(
            number
            for number, own in enumerate(self.sentences)
            if any(own.is_like(each) for each in other.sentences)
        )

    def without(self, numbers: frozenset[int]) -> Passage:
        """Return the passage without some of its sentences."""
        return Passage(tuple(s for n, s in enumerate(self.sentences) if n not in numbers))


def passage(text: str) -> Passage:
    """Return a text as it is compared."""
    cut = ((text[start:end], tuple(words(text[start:end]))) for start, end in sentences(text))
    return Passage(
        tuple(Sentence(each, own, frozenset(own) - STOP_WORDS) for each, own in cut if len(own) >= FEW_WORDS)
    )


def is_version(a: Passage, b: Passage) -> bool:
    """Whether the sentences that are alike make up enough of the shorter of two paragraphs."""
    alike = [
        (one, other)
        for one, own in enumerate(a.sentences)
        for other, each in enumerate(b.sentences)
        if own.is_like(each)
    ]
    return (
        bool(alike)
        and max(_share(a, {one for one, _ in alike}), _share(b, {other for _, other in alike})) >= SHARED
    )


def _share(passage: Passage, numbers: Collection[int]) -> float:
    """Return which share of the words of a passage stands in some of its sentences."""
    words_ = sum(len(each.words) for each in passage.sentences)
    return sum(len(passage.sentences[number].words) for number in numbers) / words_
