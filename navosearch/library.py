"""Open the folder of an index, to search it, to read its letters and to ask how it stands.

What a search does not need is imported by the method that does: a fresh process waits for every import.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from navosearch.errors import LetterUnknown
from navosearch.index.reader import IndexReader
from navosearch.index.storage.opened import doubtful, duplicates
from navosearch.model import Hit, Letter, LetterInfo, Lineage, Meeting, Problem, Recurrences, Results, Status
from navosearch.query import EVERYTHING, parse
from navosearch.search import Search
from navosearch.search.filters import Keywords, Options

if TYPE_CHECKING:
    from typing_extensions import Unpack  # type checkers bring it; Python has it from 3.11 on

    from navosearch.fetch.accounts import Coverage
    from navosearch.search.concepts import Concept, Matrix
    from navosearch.search.hitlist import HitList
    from navosearch.search.trends import Apart, Group, Row
    from navosearch.search.words import Listing, Words


def open(index: str | Path) -> Library:  # noqa: A001 -- as navosearch.open, like gzip.open
    """Open an index for searching; it needs no write access, and later updates do not disturb it.

    Raises IndexMissing, IndexVersion, IndexDamaged or PathUnreadable.
    """
    return Library(IndexReader(Path(index)))


def check(index: str | Path) -> tuple[Problem, ...]:
    """Return all that is wrong with an index, file by file; raises IndexMissing or IndexVersion."""
    from navosearch.index.check import problems

    return problems(Path(index))


class Library:
    """An open index. Use it as a context manager, or close it."""

    def __init__(self, reader: IndexReader) -> None:
        self._reader = reader

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the index; its files are unmapped as soon as no result refers to them."""
        del self._reader

    def search(self, query: str, *, limit: int = 10, offset: int = 0, **options: Unpack[Keywords]) -> Results:
        """Return the hits from `offset` on, at most `limit` of them (0 for all), with totals and facets.

        Options, as on the command line: ``match`` ("auto", "all", "any"), ``exact``, ``sort``
        ("relevance", "newest", "oldest"), ``meeting``, ``section``, ``kind``, ``since``, ``until``,
        ``date_of`` ("meeting", "letter"), ``dossier``, ``minister``; with ``explain`` every hit tells how its
        score came about. Raises QueryInvalid, or OptionInvalid for a value that is not understood.
        """
        return self.asked(query, **options).results(limit, offset)

    def asked(self, query: str, **options: Unpack[Keywords]) -> Search:
        """Return an answered search, to take results, counts and marks from; options as for `search`."""
        return Search(self._reader, parse(query), Options(**options))

    def scan(self, query: str, **options: Unpack[Keywords]) -> Iterator[Hit]:
        """Yield every hit in the order of the index, one by one; options as for `search`."""
        return self.asked(query, **options).scan()

    def ranked(self, query: str, **options: Unpack[Keywords]) -> HitList:
        """Return every hit in the order of `search`, made one by one; options as for `search`."""
        from navosearch.search.hitlist import HitList

        return HitList(self.asked(query, **options))

    def trend(
        self, query: str, by: Group = "meeting", per: Apart | None = None, **options: Unpack[Keywords]
    ) -> tuple[Row, ...]:
        """Return the counts of a query per meeting, week, month, year or kind; options as for `search`.

        With `per` ("series", "kind") each week, month or year has a row for each of these.
        """
        from navosearch.search.trends import trend

        return trend(self.asked(query, **options), by, self.meetings(), per)

    def words_near(
        self, query: str, window: int = 5, listing: Listing | None = None, **options: Unpack[Keywords]
    ) -> Words:
        """Return the words around what a query matches; options as for `search`."""
        from navosearch.search.words import EVERY_FORM, near

        return near(self.asked(query, **options), window, listing or EVERY_FORM)

    def words_of(
        self, against: Keywords | None = None, listing: Listing | None = None, **filters: Unpack[Keywords]
    ) -> Words:
        """Return the words of a part of the collection, compared with those of the part `against`, if any."""
        from navosearch.search.words import EVERY_FORM, of_part

        part = Search(self._reader, EVERYTHING, Options(**filters))
        other = None if against is None else Search(self._reader, EVERYTHING, Options(**against))
        return of_part(part, other, listing or EVERY_FORM)

    def concepts(self, concepts: Sequence[Concept], **options: Unpack[Keywords]) -> Matrix:
        """Return which paragraphs are about which concepts; options as for `search`."""
        from navosearch.search.concepts import Matrix

        everything = Search(self._reader, EVERYTHING, Options(**options))
        return Matrix(concepts, lambda query: self.asked(query, **options), everything)

    def referred_by(self, letter: LetterInfo) -> tuple[tuple[str, LetterInfo], ...]:
        """Return the ids of the paragraphs that refer to a letter, oldest first, each with its own letter."""
        from navosearch.search.threads import referred_by

        return referred_by(self._reader, letter)

    def wanted(self) -> tuple[tuple[str, int], ...]:
        """Return the papers of parliament that letters refer to and that are not here, most wanted first."""
        from navosearch.search.threads import wanted

        return wanted(self._reader)

    def lineage(self, letter: str, number: int) -> Lineage:
        """Return the versions of a paragraph in earlier and later letters; raises LetterUnknown."""
        from navosearch.search.lineage import lineage

        found = lineage(self._reader, letter, number)
        if found is None:
            self.letter(letter)
            raise LetterUnknown(id=f"{letter}#{number}")
        return found

    def lineages(self, letter: str) -> dict[int, Lineage]:
        """Return those of the paragraphs of a letter that other letters have too; raises LetterUnknown."""
        numbers = [paragraph.number for paragraph in self.letter(letter).paragraphs]
        found = {number: self.lineage(letter, number) for number in numbers}
        return {number: each for number, each in found.items() if len(each.versions) > 1}

    def recurring(self, **filters: Unpack[Keywords]) -> Recurrences:
        """Return the passages of three letters or more; the filters are those of `search`."""
        from navosearch.search.lineage.recurring import recurring

        return recurring(self._reader, Options(**filters))

    def letter(self, id: str) -> Letter:  # noqa: A002 -- the name of the thing
        """Return a letter whole; raises LetterUnknown."""
        letter = self._reader.letter(id)
        if letter is None:
            import difflib

            nearest = difflib.get_close_matches(id, list(self._reader.ids()), n=3)
            raise LetterUnknown(id=id, nearest=tuple(nearest))
        return letter

    @property
    def checksum(self) -> str:
        """The SHA-256 of all letters: over a sorted line for each, its id, a tab and its `digests`."""
        return self._reader.manifest.corpus

    def digests(self) -> dict[str, str]:
        """Return for the id of every letter the SHA-256 over the hashes of its paragraphs, a line each."""
        return dict(each for segment in self._reader.segments for each in segment.digests())

    def files(self) -> dict[str, Path]:
        """Return the file that each letter was read from, by the letter's id."""
        return {each.id: Path(each.path) for each in self._reader.sources() if each.taken}

    def letters(self) -> tuple[LetterInfo, ...]:
        """Return what is known of every letter, by date and id."""
        return tuple(sorted(self._reader.infos(), key=lambda info: (info.date or "", info.id)))

    def meeting(self, id: str) -> Meeting | None:  # noqa: A002 -- the name of the thing
        """Return the meeting of an id, as facets count them; None when no paragraph is about it."""
        return self._reader.meeting(id)

    def meetings(self) -> tuple[Meeting, ...]:
        """Return every meeting that a letter is about, once, by date and name."""
        known = {meeting.id: meeting for info in self.letters() for meeting in info.meetings}
        return tuple(sorted(known.values(), key=lambda each: (each.start or "", each.name)))

    def coverage(self) -> tuple[Coverage, ...]:
        """Return what of each dossier was fetched into the folders of the letters; raises StateInvalid."""
        from navosearch.fetch.coverage import of_folders

        return of_folders(map(Path, self._reader.manifest.roots))

    def fetched_by(self) -> tuple[str, ...]:
        """Return the commands that bring the fetched letters up to date; raises StateInvalid."""
        from navosearch.fetch.coverage import commands

        return commands(map(Path, self._reader.manifest.roots))

    def other_kinds(self, papers: Sequence[str]) -> Mapping[str, str]:
        """Return what kind of paper each of these is, where it was listed and is no letter."""
        from navosearch.fetch.coverage import other_kinds

        return other_kinds(map(Path, self._reader.manifest.roots), papers)

    def status(self) -> Status:
        """Return what the index holds, who wrote it and when, and what was skipped."""
        manifest, sources = self._reader.manifest, self._reader.sources()
        return Status(
            path=str(self._reader.folder),
            format=str(manifest.format),
            analyser=manifest.analyser,
            reader=str(manifest.reader),
            built=manifest.built,
            roots=manifest.roots,
            letters=manifest.letters,
            paragraphs=manifest.paragraphs,
            skipped=self._reader.skipped(),
            duplicates=duplicates(sources),
            doubtful=doubtful(sources),
        )
