"""Letters in, a Whoosh segment with its postings in arrays out.

Whoosh keeps what it is good at: the schema, the storage, the segments with their deletions and
merging, and the table of contents that a commit replaces in one step. Its postings, slow to write
one by one and at times wrong to read, give way to a file of arrays, as do its stored fields, which
compress each paragraph alone. `ArrayTerms` and `ArrayDocuments` answer Whoosh's own questions from
those arrays, so that the index stays an index for Whoosh too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import fields
from whoosh.analysis import Analyzer, Token
from whoosh.codec.base import TermsReader
from whoosh.codec.whoosh3 import W3Codec, W3PerDocReader, W3PerDocWriter, W3Segment
from whoosh.matching import ListMatcher
from whoosh.reading import SegmentReader, TermInfo, TermNotFound
from whoosh.writing import SegmentWriter

from navosearch import analysis
from navosearch.index.arrays import Array, ArrayFileWriter
from navosearch.index.columns import ColumnsWriter
from navosearch.index.dictionary import write_dictionary
from navosearch.index.entries import FieldWords, LetterEntry
from navosearch.index.generations import SegmentFact
from navosearch.index.invert import FieldInverter, Words
from navosearch.index.plan import FIELDS, Field
from navosearch.index.segment import ENDING, TEXT_FIELDS, Segment
from navosearch.index.texts import TextsWriter


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
    """Return the Whoosh schema: one document a paragraph."""
    words = {name: fields.TEXT(analyzer=DutchWords(), stored=name == "text") for name in TEXT_FIELDS}
    return fields.Schema(**words)


def opened(storage: Any, segment: W3Segment) -> Segment:
    """Open a Whoosh segment for reading."""
    return Segment(Path(storage.folder), fact(segment))


def fact(segment: W3Segment) -> SegmentFact:
    """Return what a manifest says of a Whoosh segment."""
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

    def field_writer(self, storage: Any, segment: W3Segment) -> SegmentInverter:
        """Return what writes the postings of a new segment."""
        return SegmentInverter(Path(storage.folder), segment)

    def terms_reader(self, storage: Any, segment: W3Segment) -> ArrayTerms:
        """Return what reads the postings of a segment."""
        return ArrayTerms(opened(storage, segment))

    def per_document_writer(self, storage: Any, segment: W3Segment) -> DocumentWriter:
        """Return what writes the documents of a new segment."""
        return DocumentWriter(self, storage, segment)

    def per_document_reader(self, storage: Any, segment: W3Segment) -> ArrayDocuments:
        """Return what reads the documents of a segment."""
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
    """Whoosh's reader of documents, with the texts from their blocks."""

    def __init__(self, storage: Any, segment: W3Segment) -> None:
        super().__init__(storage, segment)
        self._texts = opened(storage, segment).texts

    def stored_fields(self, docnum: int) -> dict[str, str]:
        """Return what is stored of a document."""
        return {"text": self._texts[docnum]}


class LetterWriter(SegmentWriter):  # type: ignore[misc]  # Whoosh has no types
    """A Whoosh segment writer that takes letters, and merges segments as arrays."""

    fieldwriter: SegmentInverter

    def __init__(self, index: Any) -> None:
        super().__init__(index, codec=ArrayCodec(), compound=False, _lk=False)
        self.perdocwriter.texts = self.fieldwriter.texts

    def add_letter(self, entry: LetterEntry) -> None:
        """Add a letter: one document a paragraph."""
        text = self.schema["text"]
        for paragraph in entry.paragraphs:
            self.perdocwriter.start_doc(self.docnum)
            self.perdocwriter.add_field("text", text, paragraph.text, paragraph.words.length)
            self.perdocwriter.finish_doc()
            for field, words in zip(
                FIELDS, (paragraph.words, paragraph.section, paragraph.meeting), strict=True
            ):
                self.fieldwriter.add(field, self.docnum, words)
            self.docnum += 1
        self.fieldwriter.add_letter(entry)
        self._added = True

    def add_postings_to_pool(
        self, reader: SegmentReader, startdoc: int, docmap: dict[int, int] | None
    ) -> None:
        """Add the postings of a segment that is merged into this one; Whoosh has copied its texts."""
        self.fieldwriter.add_segment(opened(self.storage, reader.segment()), startdoc)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self.fieldwriter.write()


class SegmentInverter:
    """Collects the words and columns of a new segment, and writes its file of arrays."""

    def __init__(self, folder: Path, segment: W3Segment) -> None:
        self._writer = ArrayFileWriter(folder / segment.make_filename(ENDING))
        self.texts = TextsWriter(self._writer)
        self._words = Words()
        self._columns = ColumnsWriter()
        self._fields = {name: FieldInverter(self._words, folder) for name in TEXT_FIELDS}
        self.is_closed = False

    def add(self, field: Field, document: int, words: FieldWords) -> None:
        """Add the words of one field of the next document."""
        self._fields[field].add(document, words.words.split(), words.positions, words.length)

    def add_letter(self, entry: LetterEntry) -> None:
        """Add a letter, whose paragraphs have been added."""
        self.add("minister", len(self._columns), entry.minister)
        self._columns.add(entry)

    def add_segment(self, segment: Segment, first: int) -> None:
        """Add the live letters of another segment; their documents begin at `first`."""
        letters = np.array(list(segment.live_letters), np.int64)
        kept = {
            "minister": _renumbered(len(segment.columns.ids), letters, len(self._columns)),
            **dict.fromkeys(FIELDS, _renumbered(segment.size, segment.live, first)),
        }
        for field, inverter in self._fields.items():
            postings = segment.postings[field]
            numbers = np.full(len(segment.dictionary.words), -1, np.int64)
            for words, documents, frequencies, positions in postings.chunks():
                wanted = kept[field][documents] >= 0
                for word in np.unique(words[wanted]).tolist():
                    numbers[word] = self._words[segment.dictionary.words[word].decode()]
                repeats = frequencies[wanted]
                inverter.add_occurrences(
                    np.repeat(numbers[words[wanted]], repeats).astype(np.uint32),
                    np.repeat(kept[field][documents[wanted]], repeats).astype(np.uint32),
                    positions[np.repeat(wanted, frequencies)],
                )
            inverter.lengths.extend(postings.lengths[np.flatnonzero(kept[field] >= 0)].tolist())
        for letter in letters.tolist():
            self._columns.add_from(segment.columns, letter)

    def write(self) -> None:
        """Write the file of arrays."""
        self.texts.close()
        order = write_dictionary(self._writer, self._words)
        for name, inverter in self._fields.items():
            inverter.write(self._writer, name, order)
        self._columns.write(self._writer)
        self._writer.close()

    def close(self) -> None:
        """Let go of everything, as Whoosh asks after a commit and after a failure."""
        self._writer.discard()
        self._fields.clear()
        self.is_closed = True


def _renumbered(size: int, kept: Array, first: int) -> Array:
    """Return the new number of each of `size` things: those kept count from `first`, the others are -1."""
    numbers = np.full(size, -1, np.int64)
    numbers[kept] = np.arange(first, first + len(kept))
    return numbers


class ArrayTerms(TermsReader):  # type: ignore[misc]  # Whoosh has no types
    """Answers Whoosh's questions about terms from the arrays of a segment; a term is (field, bytes)."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def __contains__(self, term: tuple[Field, bytes]) -> bool:
        return self._number(*term) is not None

    def indexed_field_names(self) -> tuple[str, ...]:
        """Return the fields that have words."""
        return FIELDS

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every term, sorted."""
        return (term for field in sorted(FIELDS) for term in self.terms_from(field, b""))

    def terms_from(self, fieldname: Field, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the terms of a field from `prefix` on, sorted."""
        words = self._segment.dictionary.words
        postings = self._segment.postings[fieldname]
        numbers = range(words.position(prefix), len(words))
        return ((fieldname, words[number]) for number in numbers if postings.count(number))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield every term with what is known of it, sorted."""
        for field in sorted(FIELDS):
            for term in self.terms_from(field, b""):
                yield term, self.term_info(field, term[1])

    def term_info(self, fieldname: Field, text: bytes) -> TermInfo:
        """Return the counts of a term; raises Whoosh's TermNotFound."""
        number = self._known(fieldname, text)
        postings = self._segment.postings[fieldname]
        documents, frequencies = postings.documents(number), postings.frequencies(number)
        return TermInfo(
            weight=int(frequencies.sum()),
            df=len(documents),
            minlength=1,
            maxlength=int(postings.lengths[documents].max()),
            maxweight=int(frequencies.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def matcher(self, fieldname: Field, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Return a Whoosh matcher over the postings of a term."""
        number = self._known(fieldname, text)
        postings = self._segment.postings[fieldname]
        frequencies = postings.frequencies(number)
        places = np.split(postings.positions(number), np.cumsum(frequencies)[:-1])
        return ListMatcher(
            postings.documents(number).tolist(),
            [float(frequency) for frequency in frequencies],
            [format_.encode(each.tolist()) for each in places],
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _number(self, field: Field, text: bytes) -> int | None:
        number = self._segment.dictionary.number(text.decode())
        return number if number is not None and self._segment.postings[field].count(number) else None

    def _known(self, field: Field, text: bytes) -> int:
        number = self._number(field, text)
        if number is None:
            raise TermNotFound(f"No term {field}:{text!r}")
        return number
