"""Write letters as a Whoosh segment whose postings are arrays, and let Whoosh read it.

Whoosh keeps what it is good at: the schema, the storage, the segments with their deletions and
merging, and the table of contents that a commit replaces in one step. Its postings, slow to write
one by one and at times wrong to read, give way to a file of arrays, as do its stored fields, which
compress each paragraph alone. `ArrayTerms` and `ArrayDocuments` answer Whoosh's own questions from
those arrays, so that the index stays an index for Whoosh too: `whoosh.index.open_dir` opens a generation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields
from whoosh.analysis import Analyzer, Token
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader, W3PerDocWriter, W3Segment
from whoosh.writing import SegmentWriter

from navosearch import analysis
from navosearch.index import days
from navosearch.index.storage.fields import PARAGRAPH_FIELDS, TEXT_FIELDS
from navosearch.index.storage.generations import SegmentFact
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.texts import TextsWriter
from navosearch.index.writing.entries import LetterEntry
from navosearch.index.writing.segment_writer import SegmentArraysWriter
from navosearch.index.writing.whoosh_terms import ArrayTerms

STORED = ("id", "letter", "kind", "date", "meeting", "section", "text")
"""What Whoosh shows of a document."""


class DutchWords(Analyzer):  # type: ignore[misc]  # Whoosh has no types
    """Gives Whoosh the words that the index holds."""

    def __call__(self, value: str, **options: Any) -> Iterator[Token]:
        """Yield a Whoosh token for every word of a text."""
        token = Token(**options)
        for word in analysis.tokens(value):
            token.text, token.pos = word.word, word.position
            token.startchar, token.endchar = word.start, word.end
            token.boost, token.stopped = 1.0, False
            yield token


def schema() -> fields.Schema:
    """Return the Whoosh schema: a document is a paragraph, whose stored fields `ArrayDocuments` makes."""
    words = {name: fields.TEXT(analyzer=DutchWords(), stored=name in STORED) for name in TEXT_FIELDS}
    known = {name: fields.STORED() for name in STORED if name not in words}
    return fields.Schema(**words, **known)


def opened(storage: Any, segment: W3Segment) -> Segment:
    """Open a Whoosh segment for reading."""
    return Segment(Path(storage.folder), fact(segment))


def fact(segment: W3Segment) -> SegmentFact:
    """Return the facts of a Whoosh segment for the manifest."""
    deleted = sorted(segment.deleted_docs())
    return SegmentFact(segment.segment_id(), segment.doc_count_all(), tuple(runs(deleted)) if deleted else ())


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the one past the last of every run of ascending numbers without a gap."""
    first = numbers[0]
    for number, following in zip(numbers, (*numbers[1:], -1), strict=True):
        if following != number + 1:
            yield first, number + 1
            first = following


class ArrayCodec(W3Codec):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's own codec, with the postings of every field in one file of arrays."""

    def field_writer(self, storage: Any, segment: W3Segment) -> SegmentArraysWriter:
        """Return the writer of the postings of a new segment."""
        return SegmentArraysWriter(Path(storage.folder), segment)

    def terms_reader(self, storage: Any, segment: W3Segment) -> ArrayTerms:
        """Return the reader of the postings of a segment."""
        return ArrayTerms(opened(storage, segment))

    def per_document_writer(self, storage: Any, segment: W3Segment) -> DocumentWriter:
        """Return the writer of the documents of a new segment."""
        return DocumentWriter(self, storage, segment)

    def per_document_reader(self, storage: Any, segment: W3Segment) -> ArrayDocuments:
        """Return the reader of the documents of a segment."""
        return ArrayDocuments(storage, segment)


class DocumentWriter(W3PerDocWriter):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's writer of documents, with the texts in blocks of their own."""

    texts: TextsWriter

    def add_field(self, fieldname: str, fieldobj: Any, value: str | None, length: int | None) -> None:
        """Add a field of the current document."""
        if fieldname == "text":
            self.texts.add(value or "")
        super().add_field(fieldname, fieldobj, None, length)


class ArrayDocuments(W3PerDocReader):  # type: ignore[misc]  # Whoosh has no types
    """Whoosh's reader of documents, whose stored fields are made from the arrays."""

    def __init__(self, storage: Any, segment: W3Segment) -> None:
        super().__init__(storage, segment)
        self._ours = opened(storage, segment)

    def stored_fields(self, docnum: int) -> dict[str, str | tuple[str, ...] | None]:
        """Return what is known of a paragraph; the date is that of its meeting, else of its letter."""
        letter, number = self._ours.columns.place(docnum)
        packed = self._ours.packed(letter)
        paragraph = packed.paragraph(number, self._ours.texts[docnum])
        meeting = None if paragraph.meeting is None else packed.info.meetings[paragraph.meeting]
        date = self._ours.columns.of_documents("date", np.array([docnum]))
        return {
            "id": paragraph.id,
            "letter": packed.info.id,
            "kind": packed.info.kind,
            "date": days.iso(int(date[0])),
            "meeting": meeting.name if meeting else None,
            "section": paragraph.section,
            "text": paragraph.text,
        }


class LetterWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh has no types
    """A Whoosh segment writer that takes letters, and merges segments as arrays."""

    fieldwriter: SegmentArraysWriter

    def __init__(self, index: Any) -> None:
        super().__init__(index, codec=ArrayCodec(), compound=False, _lk=False)
        self.perdocwriter.texts = self.fieldwriter.texts

    def add_letter(self, entry: LetterEntry) -> None:
        """Add a letter: one document a paragraph."""
        for paragraph in entry.paragraphs:
            fields = (
                paragraph.words,
                paragraph.section,
                paragraph.meeting,
                paragraph.title,
                paragraph.references,
                paragraph.stops,
            )
            for field, words in zip(PARAGRAPH_FIELDS, fields, strict=True):
                self.fieldwriter.add(field, self.docnum, words)
            self._add_text(paragraph.text, paragraph.words.length)
        self.fieldwriter.add_letter(entry)

    def add_segment(self, segment: Segment) -> None:
        """Add the live letters of another segment."""
        self.fieldwriter.add_segment(segment, self.docnum)
        for document in segment.live.tolist():
            self._add_text(segment.texts[document], int(segment.lengths[document]))

    def _add_text(self, text: str, length: int) -> None:
        """Add the next document, whose words have been added."""
        self.perdocwriter.start_doc(self.docnum)
        self.perdocwriter.add_field("text", self.schema["text"], text, length)
        self.perdocwriter.finish_doc()
        self.docnum += 1
        self._added = True

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self.fieldwriter.write()
