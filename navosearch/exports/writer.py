"""Write a list of hits to a file, with the account of their search, or nothing at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from navosearch import checksums
from navosearch.errors import OptionInvalid
from navosearch.exports.account import Command, account, letter_digests, package
from navosearch.exports.atomic import replacing
from navosearch.exports.columns import COLUMNS, FULL_DATE, TO_JUDGE, Column, chosen
from navosearch.exports.formats import Content, Format
from navosearch.exports.rows import CONTEXT, Row, Unit, once_a_letter, rows
from navosearch.exports.texts import write_json
from navosearch.library import Library
from navosearch.records import Record
from navosearch.search.hitlist import HitList, MarkedHit

Progress = Callable[[int, int], None]
"""Called with how many hits are written, of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a file of hits is to look; `columns` are names out of COLUMNS, None for all of them.

    `to_judge` adds the empty columns of a validation sheet; `name` is what its account calls the search.
    """

    format: Format
    columns: tuple[str, ...] | None = None
    unit: Unit = "hit"
    context: int = CONTEXT
    exact_text: bool = False
    to_judge: bool = False
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, how many rows or letters, how many texts were cut.

    There are no files where there was nothing to write.
    """

    files: tuple[Path, ...]
    rows: int
    cut: int = 0


def export(
    library: Library,
    hits: HitList,
    target: Path,
    layout: Layout,
    command: Command,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write the hits to `target`, and where the format is packaged their account beside it.

    Raises OptionInvalid, FileExists unless `force`, WriteFailed, TooManyRows or ExtraMissing; the
    files are then as they were.
    """
    format_ = layout.format
    columns = _columns(layout)
    job = _Job(library, hits, target, layout, columns, command, progress)
    if not job.has_rows() and not format_.without_hits:
        return Exported((), 0)
    targets = (target, *((package.beside(target),) if format_.packaged_as else ()))
    with replacing(*targets, force=force) as (path, *others):
        cut = format_.write(path, job.content())
        for other in others:
            write_json(other, job.package_of(path))
    return Exported(targets, job.count, cut)


def _columns(layout: Layout) -> tuple[Column, ...]:
    """Return the columns of a layout; raises OptionInvalid for what its format cannot have."""
    format_ = layout.format
    if not format_.is_table and (layout.columns is not None or layout.unit != "hit"):
        raise OptionInvalid("columns" if layout.columns else "unit", format_.name, "no-table")
    if not format_.has_account and layout.name:
        raise OptionInvalid("name", format_.name, "no-account")
    if not format_.dialect and layout.exact_text:
        raise OptionInvalid("exact-text", format_.name, "no-dialect")
    if layout.context != CONTEXT and not _has_context(layout):
        raise OptionInvalid("context", str(layout.context), "no-context")
    columns = COLUMNS if layout.columns is None else chosen(layout.columns)
    return (*columns, *TO_JUDGE) if layout.to_judge else columns


def _has_context(layout: Layout) -> bool:
    """Whether the file has the words around an occurrence."""
    if layout.format.records == "hits" and layout.columns is None:
        return layout.unit != "hit"
    return layout.format.is_table and not {"pre", "post"}.isdisjoint(layout.columns or ("pre",))


class _Job:
    """One export while it is written: its rows as they are made, and the account of them so far."""

    def __init__(
        self,
        library: Library,
        hits: HitList,
        target: Path,
        layout: Layout,
        columns: tuple[Column, ...],
        command: Command,
        progress: Progress | None,
    ) -> None:
        self.count = 0
        self._library, self._target, self._layout = library, target, layout
        self._columns, self._command = columns, command
        self._hits = _Watched(hits, progress, passes=2 if layout.unit == "letter" else 1)
        self._partial: set[str] = set()
        self._account = account(library, hits, name=layout.name)
        self._rows = self._counted()

    @property
    def _as_hits(self) -> bool:
        """Whether the file holds hits as a search prints them in JSON, and not columns."""
        layout = self._layout
        return layout.format.records == "hits" and layout.columns is None and layout.unit == "hit"

    def has_rows(self) -> bool:
        """Whether there is anything to write; the hits are gone through up to the first row."""
        first = next(self._rows, None)
        if first is None:
            return False
        self._rows = chain((first,), self._rows)
        return True

    def content(self) -> Content:
        """Return what the format is given to write."""
        return Content(
            rows=self._rows,
            columns=self._columns,
            as_hits=self._as_hits,
            exact_text=self._layout.exact_text,
            account=lambda: self._so_far(f"FILE{self._layout.format.ending}"),
            package=lambda: package.alone(self._target, self._whole()),
            letter=self._library.letter,
            built=self._library.status().built,
        )

    def package_of(self, path: Path) -> Record:
        """Return the data package for the file that was written at `path`."""
        format_ = self._layout.format
        if self._as_hits:
            fields = package.hit_fields()
        else:
            decimal = format_.dialect.decimal if format_.dialect else "."
            fields = package.fields(self._columns, self._partial, decimal=decimal)
        return package.of_file(self._target, path, format_, fields, self._whole())

    def _so_far(self, file: str) -> Record:
        """Return the account of the search and of the rows up to now."""
        layout = self._layout
        account = {**self._account, "command": self._command.spelled(file), "rows": self.count}
        if layout.format.is_table and not self._as_hits:
            account |= {"unit": layout.unit, "context": layout.context}
            account["columns"] = [column.name for column in self._columns]
        if layout.format.dialect:
            account["formula_guard"] = "none" if layout.exact_text else "apostrophe"
        return account

    def _whole(self) -> Record:
        """Return the account with what a later run compares its hits with."""
        account = self._so_far(self._target.name)
        return {**account, "hashes": self._hits.hashes, "letters": letter_digests(self._library)}

    def _counted(self) -> Iterator[Row]:
        dates = [column for column in self._columns if column.type == "date"]
        made = rows(self._hits, self._layout.unit, context=self._layout.context)
        for row in once_a_letter(made) if self._layout.format.records == "letters" else made:
            self.count += 1
            for column in dates:
                value = column.value(row)
                if isinstance(value, str) and len(value) < FULL_DATE:
                    self._partial.add(column.name)
            yield row


class _Watched:
    """Hits on their way to a file: `hashes` gets the id of each with the hash of its text."""

    def __init__(self, hits: HitList, progress: Progress | None, *, passes: int) -> None:
        self.hashes: dict[str, str] = {}
        self._hits, self._progress = hits, progress
        self._done, self._all = 0, passes * len(hits)

    def __iter__(self) -> Iterator[MarkedHit]:
        for marked in self._hits:
            yield marked
            hit = marked.hit
            self.hashes[hit.id] = checksums.of_text(hit.text)
            self._done += 1
            if self._progress:
                self._progress(self._done, self._all)
