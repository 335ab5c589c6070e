"""Ask the dictionaries of all segments as one vocabulary, as `expansion` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache

from navosearch import expansion
from navosearch.index.storage.dictionary import Dictionary
from navosearch.index.storage.segment import Segment

KEPT = 1 << 12
"""Answers that are kept: people change one word of a query and ask again."""
LOOKED_AT = 20
"""Paragraphs of a segment that are read to see how a word is written."""


class Vocabulary:
    """The words of all paragraphs that are not deleted; answers are sorted."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.paragraphs = sum(segment.paragraphs for segment in segments)
        self.is_mostly_lower = lru_cache(KEPT)(self._is_mostly_lower)
        self.containing = lru_cache(KEPT)(self._containing)
        self.of_stem = lru_cache(KEPT)(self._of_stem)
        self.similar = lru_cache(KEPT)(self._similar)
        self.variants = lru_cache(KEPT)(self._variants)

    def frequency(self, word: str) -> int:
        """Return in how many paragraphs the word stands in the text."""
        return sum(segment.frequency(word) for segment in self._segments)

    def has(self, word: str) -> bool:
        """Whether any paragraph has the word: in its text, its headings or its meeting."""
        return any(
            segment.dictionary.number(word) is not None and segment.has(word) for segment in self._segments
        )

    def _is_mostly_lower(self, word: str) -> bool:
        """Whether a word stands mostly in lower case, by a few of its paragraphs from each segment."""
        written = [each for segment in self._segments for each in segment.written(word, LOOKED_AT)]
        return sum(map(str.islower, written)) * 2 > len(written)

    def _of_stem(self, stem: str) -> tuple[str, ...]:
        """Return the words that have the stem."""
        return self._united(lambda dictionary: dictionary.of_stem(stem))

    def starting(self, prefix: str) -> tuple[str, ...]:
        """Return the words that begin with `prefix`."""
        return self._united(lambda dictionary: dictionary.starting(prefix))

    def _containing(self, part: str) -> tuple[str, ...]:
        """Return the words that hold `part` anywhere."""
        return self._united(lambda dictionary: dictionary.containing(part))

    def _similar(self, word: str, distance: int) -> tuple[tuple[str, int], ...]:
        """Return the words within an optimal string alignment distance, with their distance."""
        distances: dict[str, int] = {}

        def ask(dictionary: Dictionary) -> Iterable[str]:
            """Return the similar words of one segment, and keep their distances."""
            similar = dictionary.similar(word, distance)
            distances.update(similar)
            return similar

        return tuple((each, distances[each]) for each in self._united(ask))

    def _variants(self, words: tuple[str, ...], number: int) -> tuple[expansion.Variant, ...]:
        """Return what to search beside one of the words of a query, as `expansion.expand` finds it."""
        return expansion.expand(words, number, self)

    @cached_property
    def abbreviations(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Every abbreviation that a letter explains, with the words of its long form."""
        lines = set().union(*(segment.abbreviations() for segment in self._segments))
        pairs = (line.split(" ") for line in sorted(lines))
        return tuple((short, tuple(long)) for short, *long in pairs)

    def _united(self, ask: Callable[[Dictionary], Iterable[str]]) -> tuple[str, ...]:
        words: set[str] = set()
        for segment in self._segments:
            words.update(word for word in ask(segment.dictionary) if segment.has(word))
        return tuple(sorted(words))
