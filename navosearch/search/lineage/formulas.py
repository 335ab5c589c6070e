"""Find the sentences that stand in very many letters: they are named, and nothing is followed by them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from navosearch.index.matching.sketches import Sketches, smallest
from navosearch.index.reader import IndexReader
from navosearch.search.lineage.candidates import Candidates, formula_letters
from navosearch.search.lineage.passages import Passage, Sentence

SUSPECT = 1 / 2
"""Share of the letters of a formula that have a hash of it: names and dates may have smaller ones."""


class Formulas:
    """The sentences that stand in very many letters, one for all that are alike."""

    def __init__(self, reader: IndexReader, sketches: Sketches, passage: Callable[[int], Passage]) -> None:
        """Look for them by the sketches of all sentences; `passage` returns one by its number."""
        self.sentences: list[Sentence] = []
        candidates = Candidates(reader)
        most = int(SUSPECT * formula_letters(reader))
        for sentence in dict.fromkeys(_suspects(sketches, most, passage)):
            if not self._has(sentence) and candidates.formulas(Passage((sentence,))):
                self.sentences.append(sentence)

    def without(self, passage: Passage) -> Passage:
        """Return a passage without its formulas."""
        numbers = (number for number, each in enumerate(passage.sentences) if self._has(each))
        return passage.without(frozenset(numbers))

    def _has(self, sentence: Sentence) -> bool:
        return any(sentence.is_like(each) for each in self.sentences)


def _suspects(sketches: Sketches, most: int, passage: Callable[[int], Passage]) -> Iterator[Sentence]:
    """Yield a few of the sentences for each hash that very many paragraphs have in a sketch."""
    for value, numbers in sketches.common(most):
        for number in numbers:
            yield from (each for each in passage(number).sentences if value in smallest(each.shingles))
