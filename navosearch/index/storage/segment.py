"""Open a segment: its words, postings, letters and texts.

A segment is a Whoosh segment, but it is read without Whoosh: what is in it is in its file of
arrays, and which of its documents are deleted is in the manifest of the generation.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

from navosearch import checksums
from navosearch.analysis import tokens_of
from navosearch.index.storage.arrays import Array, ArrayFile
from navosearch.index.storage.columns import Columns
from navosearch.index.storage.dictionary import Dictionary
from navosearch.index.storage.fields import FIELDS, TEXT_FIELDS, Field
from navosearch.index.storage.generations import SegmentFact
from navosearch.index.storage.packed import Packed
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.postings import Postings
from navosearch.index.storage.texts import Texts

ENDING = ".arrays"
KEPT = 1024
"""Letters that stay unpacked: the same ones answer one query after the other."""


class Segment:
    """An open segment; documents are numbers from 0 up to `size`, in the order of the letters.

    `packed` tells what is stored of a letter, by its number.
    """

    def __init__(self, folder: Path, fact: SegmentFact) -> None:
        self.file = ArrayFile(folder / f"{fact.name}{ENDING}")
        self.dictionary = Dictionary(self.file)
        self.columns = Columns(self.file)
        self.postings = {field: Postings(self.file, field) for field in TEXT_FIELDS}
        self.size = fact.documents
        self._deleted = fact.deleted
        self.texts = Texts(self.file)
        self.packed = lru_cache(KEPT)(self._unpacked)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs are not deleted."""
        return self.size - sum(last - first for first, last in self._deleted)

    @property
    def lengths(self) -> Numbers:
        """How many words the text of every document has."""
        return self.postings["text"].lengths

    @cached_property
    def total_length(self) -> int:
        """How many words the texts of all documents have that are not deleted."""
        lengths = self.lengths if self._alive is None else self.lengths[self._alive]
        return int(lengths.sum(dtype=np.int64))

    @cached_property
    def live(self) -> Numbers:
        """The documents that are not deleted, ascending."""
        everything = np.arange(self.size, dtype=np.uint32)
        return everything if self._alive is None else everything[self._alive]

    @cached_property
    def live_letters(self) -> dict[int, bytes]:
        """The ids of the letters that are not deleted, by number, ascending."""
        return {number: self.columns.ids[number] for number in np.flatnonzero(self._held).tolist()}

    def digests(self) -> Iterator[tuple[str, str]]:
        """Yield the id of every letter that is not deleted, and its digest: see `generations.Manifest`."""
        for number, name in self.live_letters.items():
            yield name.decode(), self.columns.digests[number].decode()

    @cached_property
    def _held(self) -> Array:
        """Which letters are not deleted: they have paragraphs, and are deleted whole."""
        first = np.asarray(self.columns.first)
        held = first[:-1] < first[1:]
        if self._alive is not None:
            held[held] = self._alive[first[:-1][held]]
        return held

    @cached_property
    def _alive(self) -> Array | None:
        if not self._deleted:
            return None
        alive = np.ones(self.size, bool)
        for first, last in self._deleted:
            alive[first:last] = False
        return alive

    def only_live(self, documents: Numbers, values: Array) -> tuple[Numbers, Array]:
        """Return the documents that are not deleted, and the values that stand beside them."""
        if self._alive is None:
            return documents, values
        keep = self._alive[documents]
        return documents[keep], values[keep]

    def places(self, words: Sequence[str], field: Field) -> tuple[int, ...]:
        """Return the places, in the postings of a field, of those of the words that stand in it."""
        postings, number_of = self.postings[field], self.dictionary.number
        places = []
        for word in dict.fromkeys(words):
            number = number_of(word)
            place = None if number is None else postings.place(number)
            if place is not None:
                places.append(place)
        return tuple(places)

    def having(self, word: str, field: Field) -> list[int]:
        """Return the live documents that have a word in a field."""
        having = [self.postings[field].documents(place) for place in self.places((word,), field)]
        return [] if not having else self.only_live(having[0], having[0])[0].tolist()

    def frequency(self, word: str) -> int:
        """Return how many paragraphs that are not deleted have the word in their text."""
        return sum(self._count(place, "text") for place in self.places((word,), "text"))

    def has(self, word: str) -> bool:
        """Whether any paragraph that is not deleted has a word of the dictionary."""
        return self._alive is None or any(self._stands(word, field) for field in FIELDS)

    def written(self, word: str, most: int) -> Iterator[str]:
        """Yield a word as it is written in its paragraphs, at most so many, from all over the segment."""
        documents = self.having(word, "text")
        for document in documents[:: 1 + len(documents) // most]:
            text = self.texts[document]
            yield from (text[each.start : each.end] for each in tokens_of(text, {word}))

    def abbreviations(self) -> set[str]:
        """Return the abbreviations that letters explain, as "short long form"."""
        return {each.decode() for each in self.columns.explained_by(self._held)}

    def documents(self, parts: Array) -> Numbers:
        """Return the live documents of the parts of letters for which the mask is true."""
        mask = self.columns.of_parts(parts)
        return np.flatnonzero(mask if self._alive is None else mask & self._alive).astype(np.uint32)

    def signed_by(self, slots: Sequence[Sequence[str]]) -> Numbers:
        """Return the live documents of the letters whose signatories have a word of every slot."""
        letters = np.ones(len(self.columns.ids), bool)
        for slot in slots:
            having = np.zeros(len(letters), bool)
            for place in self.places(slot, "minister"):
                having[self.postings["minister"].documents(place)] = True
            letters &= having
        return self.documents(letters[self.columns.values["letter"]])

    def letter(self, name: str) -> int | None:
        """Return the number of the letter with that id, or None where it is not here or deleted."""
        return self._numbers.get(name.encode("utf-8", "surrogatepass"))

    def _unpacked(self, letter: int) -> Packed:
        """Return what is stored of a letter, or raise IndexDamaged."""
        try:
            return Packed(self.columns.stored[letter])
        except (zlib.error, ValueError, KeyError) as error:
            raise self.file.damaged("unreadable") from error

    @cached_property
    def _numbers(self) -> dict[bytes, int]:
        return {name: number for number, name in self.live_letters.items()}

    def _stands(self, word: str, field: Field) -> bool:
        """Whether a field of any live paragraph has a word: mostly its first posting tells."""
        alive, postings = self._alive, self.postings[field]
        return any(
            alive is None or alive[postings.first(place)] or alive[postings.documents(place)].any()
            for place in self.places((word,), field)
        )

    def _count(self, place: int, field: Field) -> int:
        postings = self.postings[field]
        if self._alive is None:
            return postings.count(place)
        return int(self._alive[postings.documents(place)].sum())


def corpus(segments: Iterable[Segment]) -> str:
    """Return the SHA-256 over a sorted line for each letter of some segments: its id, a tab, its digest."""
    return checksums.of_lines(sorted("\t".join(each) for segment in segments for each in segment.digests()))
