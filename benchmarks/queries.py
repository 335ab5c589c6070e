"""Records of paragraphs in, queries of every shape out, chosen by how many paragraphs have their words."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from benchmarks.letters import HEADINGS, SERIES
from benchmarks.records import Record
from navosearch.analysis import STOP_WORDS, words
from navosearch.dates.words import MONTHS

SHAPES = ("rare", "medium", "common", "two words", "three words", "phrase", "prefix", "filtered")
EACH = 8
"""Queries of a shape."""
RARE = (2, 8)
"""Paragraphs that have a rare word, whatever the size of the collection."""
MEDIUM = (0.001, 0.005)
"""The share of all paragraphs that have a medium word."""
COMMON = (0.05, 0.30)
"""The share of all paragraphs that have a common word."""
LIKELY = (0.002, 0.10)
"""The share for words that are asked for together: what a person would type."""
STEM = 5
"""Letters of a prefix."""
SAMPLE = 4_000
"""Paragraphs out of which words are taken that stand together."""
ELSEWHERE = frozenset(word[:STEM] for word in words(" ".join((*HEADINGS, *SERIES, *MONTHS)))[0])
"""How the words of headings and meetings begin, which are no paragraph's: peers are not given those."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query: folded words, what they form, and the earliest year, with the way to type it."""

    shape: str
    words: tuple[str, ...]
    form: str = "words"
    """``words`` (all of them), ``phrase`` or ``prefix``."""
    since: int | None = None

    @property
    def typed(self) -> str:
        """The query in navosearch's language."""
        text = " ".join(self.words)
        return {"words": text, "phrase": f'"{text}"', "prefix": f"{text}*"}[self.form]


def choose(records: Sequence[Record], seed: int = 5) -> tuple[Query, ...]:
    """Return `EACH` queries of every shape; the same ones for the same records and seed."""
    randomness = random.Random(seed)  # noqa: S311 -- a benchmark, not a secret
    frequencies = Counter(word for record in records for word in set(record.words.split()))
    years = sorted(record.year for record in records if record.year)
    sample = randomness.sample(records, min(SAMPLE, len(records)))
    some = _Chooser(randomness, frequencies, len(records), sample)
    since = years[len(years) * 2 // 3]
    common = some.words(COMMON)
    return (
        *(Query("rare", (word,)) for word in some.words(tuple(each / len(records) for each in RARE))),
        *(Query("medium", (word,)) for word in some.words(MEDIUM)),
        *(Query("common", (word,)) for word in common),
        *(Query("two words", words) for words in some.together(2)),
        *(Query("three words", words) for words in some.together(3)),
        *(Query("phrase", words, "phrase") for words in some.neighbours()),
        *(Query("prefix", (word[:STEM],), "prefix") for word in some.words(MEDIUM)),
        *(Query("filtered", (word,), since=since) for word in common),
    )


class _Chooser:
    def __init__(
        self, randomness: random.Random, frequencies: Counter[str], size: int, sample: Sequence[Record]
    ) -> None:
        self._randomness = randomness
        self._frequencies = frequencies
        self._size = size
        self._sample = sample

    def words(self, share: tuple[float, ...]) -> list[str]:
        """Return words that stand in a share of all paragraphs between the two."""
        likely = sorted(self._within(share, self._frequencies))
        return self._randomness.sample(likely, min(EACH, len(likely)))

    def together(self, count: int) -> list[tuple[str, ...]]:
        """Return words that stand in one paragraph."""

        def some(record: Record) -> tuple[str, ...] | None:
            likely = sorted(self._within(LIKELY, record.words.split()))
            return tuple(self._randomness.sample(likely, count)) if len(likely) >= count else None

        return self._first(some)

    def neighbours(self) -> list[tuple[str, ...]]:
        """Return words that follow one another: two of content, or one with an article before it."""

        def some(record: Record) -> tuple[str, ...] | None:
            pairs = list(pairwise(record.words.split()))
            at = self._randomness.randrange(max(1, len(pairs) - 1))
            pair = pairs[at] if pairs else ("", "")
            return (
                pair if self._within(LIKELY, pair[1:]) and pair[0].isascii() and pair[0].isalpha() else None
            )

        return self._first(some)

    def _first(self, some: Callable[[Record], tuple[str, ...] | None]) -> list[tuple[str, ...]]:
        found: dict[tuple[str, ...], None] = {}
        for record in self._sample:
            if (words := some(record)) and len(found) < EACH:
                found[words] = None
        return list(found)

    def _within(self, share: Sequence[float], words: Collection[str]) -> set[str]:
        return set(self._content(words, share[0] * self._size, share[-1] * self._size))

    def _content(self, words: Collection[str], least: float, most: float) -> Iterator[str]:
        for word in words:
            fit = least <= self._frequencies[word] <= most
            if fit and len(word) > STEM and word.isalpha() and word.isascii() and self._only_in_texts(word):
                yield word

    @staticmethod
    def _only_in_texts(word: str) -> bool:
        return word[:STEM] not in ELSEWHERE and word not in STOP_WORDS
