"""Read the letters, paragraphs and words of an index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np

from navosearch.index.matching.vocabulary import Vocabulary
from navosearch.index.storage.opened import Generation
from navosearch.model import Letter, LetterInfo, Meeting, Paragraph

Place: TypeAlias = tuple[int, int]
"""Where a paragraph is: the number of its segment, and its document there."""


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

    def meeting(self, name: str) -> Meeting | None:
        """Return the meeting of that id, or None when no letter is about it."""
        for segment in self.segments:
            documents = segment.documents(segment.columns.with_value("meeting", (name,)))
            if len(documents):
                info = segment.packed(segment.columns.letter(int(documents[0]))).info
                return next(each for each in info.meetings if each.id == name)
        return None

    def infos(self) -> Iterator[LetterInfo]:
        """Yield what is known of every letter, in the order of the index."""
        for segment in self.segments:
            for number in segment.live_letters:
                yield segment.packed(number).info

    def ids(self) -> Iterator[str]:
        """Yield the id of every letter, in the order of the index."""
        return (name.decode() for segment in self.segments for name in segment.live_letters.values())

    def place(self, letter: str, number: int) -> Place | None:
        """Return where a paragraph is, by its letter and its number from 1."""
        for segment_number, segment in enumerate(self.segments):
            at = segment.letter(letter)
            if at is not None:
                documents = segment.columns.documents(at)
                return (segment_number, documents[number - 1]) if 0 < number <= len(documents) else None
        return None

    def text(self, place: Place) -> str:
        """Return the text of a paragraph."""
        return self.segments[place[0]].texts[place[1]]

    def date(self, place: Place) -> int:
        """Return the date of a paragraph, as `days` has it."""
        columns = self.segments[place[0]].columns
        return int(columns.of_documents("date", np.array([place[1]]))[0])

    def paragraph(self, place: Place) -> tuple[LetterInfo, Paragraph]:
        """Return a paragraph, and what is known of its letter."""
        segment = self.segments[place[0]]
        letter, number = segment.columns.place(place[1])
        packed = segment.packed(letter)
        return packed.info, packed.paragraph(number, segment.texts[place[1]])
