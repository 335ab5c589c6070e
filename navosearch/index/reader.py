"""The folder of an index in, its letters, paragraphs and words out, read-only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from navosearch.index.matching.vocabulary import Vocabulary
from navosearch.index.storage.opened import Generation
from navosearch.model import Letter, LetterInfo


class IndexReader(Generation):
    """An open generation of an index; a later one does not change it.

    Raises IndexMissing, IndexVersion, IndexDamaged or PathUnreadable.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.vocabulary = Vocabulary(self.segments)

    def letter(self, name: str) -> Letter | None:
        """Return the letter of that id, or None."""
        for segment in self.segments:
            number = segment.letter(name)
            if number is not None:
                texts = [segment.texts[document] for document in segment.columns.documents(number)]
                return segment.packed(number).letter(texts)
        return None

    def infos(self) -> Iterator[LetterInfo]:
        """Yield what is known of every letter, in the order of the index."""
        for segment in self.segments:
            for number in segment.live_letters:
                yield segment.packed(number).info

    def ids(self) -> Iterator[str]:
        """Yield the id of every letter, in the order of the index."""
        return (name.decode() for segment in self.segments for name in segment.live_letters.values())
