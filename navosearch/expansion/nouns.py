"""Define what expansion asks of an index, a vocabulary, and what it answers, variants of a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol


class Vocabulary(Protocol):
    """The folded words of an index, as far as expansion asks for them."""

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the index holds."""

    @property
    def abbreviations(self) -> Sequence[tuple[str, tuple[str, ...]]]:
        """What `mine` found in the letters: abbreviations with the words of their long forms."""

    def frequency(self, word: str) -> int:
        """Return in how many paragraphs a word stands."""

    def is_mostly_lower(self, word: str) -> bool:
        """Whether a word stands mostly in lower case, and so is no abbreviation but an ordinary word."""

    def of_stem(self, stem: str) -> tuple[str, ...]:
        """Return the words with that stem."""

    def containing(self, part: str) -> tuple[str, ...]:
        """Return the words that hold `part` anywhere."""

    def similar(self, word: str, distance: int) -> tuple[tuple[str, int], ...]:
        """Return the words within an optimal string alignment distance, with their distance."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another form of a word, why it is one, and its weight beside the word's own 1.

    Either `words`, index words whose union is one alternative, or `phrase`, words of which every form
    will do: one after the other, or with `window` in any order with at most that many words between.
    With both, the words are forms of the verb that the phrase begins with, and its particle ends it.
    """

    why: Literal["joined", "parts", "nearby", "separable", "compound", "abbreviation"]
    weight: float
    words: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    window: int | None = None
