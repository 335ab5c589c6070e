"""Find the paragraphs that may say the same as a passage, by the rarest words of each of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from math import ceil

from navosearch import analysis
from navosearch.index.matching.overlap import overlapping
from navosearch.index.reader import IndexReader, Place
from navosearch.search.lineage.passages import Passage, Sentence, passage

RAREST = 8
"""Words of a sentence that candidates are looked for by: with more, one that changed costs less."""
LEAST = 0.35
"""Share of those words that a candidate has: names and numbers are the rarest, and change most."""
KEPT = 1 << 11
"""Paragraphs that are remembered as they are compared, some ten kilobytes each."""
MOST_READ = 100
"""Candidates of a sentence that are read, those with most of its rarest words first."""
FORMULA_LETTERS = 30
FORMULA_SHARE = 0.02
"""A sentence is a formula when so many letters have it, and this share of them all."""
FORMULA_WORDS = 0.75
"""Share of the rarest words by which a paragraph is counted as having the sentence, without reading it."""
FORMULA_READ = MOST_READ // 2
"""A sentence is a formula too when the candidates of so many letters that were read have a version of it: its
rarest words may be a name and a date that every letter fills in anew ("de geannoteerde agenda van ...")."""


def formula_letters(reader: IndexReader) -> int:
    """Return in how many letters a sentence may stand before it is a formula."""
    return max(FORMULA_LETTERS, int(FORMULA_SHARE * reader.manifest.letters))


class Candidates:
    """Looks for candidates in an index, and reads each of them once."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader
        self._most = formula_letters(reader)
        # Whether a sentence is a formula and where it stands are asked of the same words, again and again.
        self.passage = lru_cache(KEPT)(self._passage)
        self._rarest = cache(self._rarest_words)
        self._having = cache(self._paragraphs)

    def _passage(self, place: Place) -> Passage:
        """Return the paragraph at a place of the index as it is compared."""
        return passage(self._reader.text(place))

    def formulas(self, passage: Passage) -> frozenset[int]:
        """Return which sentences of a passage stand in very many letters ("Hierbij bied ik u ... aan")."""
        return frozenset(
            number
            for number, each in enumerate(passage.sentences)
            if self._letters(each) > self._most or self._reading(each) > min(self._most, FORMULA_READ)
        )

    def of(self, passage: Passage) -> Iterator[Place]:
        """Yield the paragraphs that may have a version of a sentence, each once."""
        yield from dict.fromkeys(place for sentence in passage.sentences for place in self._having(sentence))

    def _paragraphs(self, sentence: Sentence) -> list[Place]:
        """Return the paragraphs that have most of the rarest words of a sentence, the best first."""
        rarest = self._rarest(sentence)
        found = [
            (-count, number, document)
            for number, segment in enumerate(self._reader.segments)
            for document, count in overlapping(segment, rarest, _least(LEAST, rarest))[:MOST_READ]
        ]
        return [(number, document) for _, number, document in sorted(found)[:MOST_READ]]

    def _reading(self, sentence: Sentence) -> int:
        """Return in how many letters the candidates have a version of a sentence."""
        letters = {
            (number, self._reader.segments[number].columns.letter(document))
            for number, document in self._having(sentence)
            if any(sentence.is_like(each) for each in self.passage((number, document)).sentences)
        }
        return len(letters)

    def _letters(self, sentence: Sentence) -> int:
        """Return how many letters seem to have a sentence."""
        rarest = self._rarest(sentence)
        return sum(
            len({segment.columns.letter(document) for document, _ in found})
            for segment in self._reader.segments
            if (found := overlapping(segment, rarest, _least(FORMULA_WORDS, rarest)))
        )

    def _rarest_words(self, sentence: Sentence) -> tuple[str, ...]:
        """Return the words of a sentence that fewest paragraphs have, as the index writes them."""
        frequency = self._reader.vocabulary.frequency
        found = dict.fromkeys(token.word for token in analysis.tokens(" ".join(sentence.words)))
        counted = sorted((count, word) for word in found if (count := frequency(word)))
        # A word that stands in one paragraph finds nothing but that paragraph.
        return tuple(word for count, word in counted if count > 1)[:RAREST]


def _least(share: float, those: tuple[str, ...]) -> int:
    return max(2, ceil(share * len(those)))
