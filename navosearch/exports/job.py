"""A list of hits and the layout of a file in, the file with its account out, or nothing at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from navosearch import checksums
from navosearch.errors import OptionInvalid
from navosearch.exports import account, bibliography, delimited, jsonfile, jsonlines
from navosearch.exports.columns import COLUMNS, TO_JUDGE, chosen
from navosearch.exports.formats import BESIDE, TABLES
from navosearch.exports.guard import encodable
from navosearch.exports.rows import CONTEXT, Row, Unit, rows
from navosearch.exports.writing import replacing
from navosearch.library import Library
from navosearch.records import Record
from navosearch.search.hitlist import Found, HitList

Progress = Callable[[int, int], None]
"""Called with how many hits are written, of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a file of hits is to look; `columns` are names out of COLUMNS, None for all of them.

    `to_judge` adds the empty columns of a validation sheet.
    """

    format: str
    columns: tuple[str, ...] | None = None
    unit: Unit = "hit"
    context: int = CONTEXT
    exact_text: bool = False
    to_judge: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files, how many rows or letters, how many cells were cut; no rows, no files."""

    files: tuple[Path, ...]
    rows: int
    cut: int = 0


def export(
    library: Library,
    hits: HitList,
    target: Path,
    layout: Layout,
    command: account.Command,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write the hits to `target`, and for tables their account beside it.

    Raises OptionInvalid, FileExists unless `force`, WriteFailed, TooManyRows or ExtraMissing; the
    files are then as they were.
    """
    job = _Job(library, hits, layout, command, progress)
    beside = (target.with_name(target.name + account.ENDING),) if layout.format in BESIDE else ()
    targets = (target, *beside)
    if not job.has_rows():
        return Exported((), 0)
    with replacing(*targets, force=force) as (path, *others):
        job.write(path)
        for other in others:
            text = json.dumps(job.package(target, path), ensure_ascii=False, indent=1)
            other.write_text(encodable(text) + "\n", encoding="utf-8")
    return Exported(targets, job.rows, job.cut)


class _Job:
    """One export while it is written."""

    def __init__(
        self,
        library: Library,
        hits: HitList,
        layout: Layout,
        command: account.Command,
        progress: Progress | None,
    ) -> None:
        self.rows = self.cut = 0
        self._library, self._layout, self._command = library, layout, command
        self._hits = _Watched(hits, progress, passes=2 if layout.unit == "letter" else 1)
        self._partial: set[str] = set()
        table = layout.format in TABLES
        if not table and (layout.columns is not None or layout.unit != "hit"):
            raise OptionInvalid("columns" if layout.columns else "unit", layout.format, "no-table")
        self._columns = COLUMNS if layout.columns is None else chosen(layout.columns)
        if layout.to_judge:
            self._columns += TO_JUDGE
        self._plain = layout.columns is None and layout.unit == "hit" and not layout.to_judge
        self._rows: Iterator[Row] = self._watched_rows()
        self._told = account.account(library, hits, command, file=f"FILE.{layout.format}")

    def has_rows(self) -> bool:
        """Tell whether there is anything to write; the hits are gone through up to the first row."""
        first = next(self._rows, None)
        if first is None:
            return False
        self._rows = chain((first,), self._rows)
        return True

    def write(self, path: Path) -> None:
        """Write the file."""
        _WRITERS[self._layout.format](self, path, self._rows)

    def package(self, target: Path, path: Path) -> Record:
        """Return the data package for the file that was written at `path`."""
        layout = self._layout
        told = {
            **self.account(),
            "command": self._command.spelled(target.name),
            "hashes": self._hits.hashes,
            "letters": {name: digest[: account.DIGEST] for name, digest in self._library.digests().items()},
        }
        fields = account.hit_fields() if self._contract else self._fields()
        return account.package(target, path, layout.format, fields, told)

    def account(self) -> Record:
        """Return the account of the search, with what was written so far."""
        layout = self._layout
        told = {**self._told, "rows": self.rows}
        if layout.format in TABLES and not self._contract:
            told |= {"unit": layout.unit, "context": layout.context}
            told["columns"] = [column.name for column in self._columns]
        if layout.format in delimited.DIALECTS:
            told["formula_guard"] = "none" if layout.exact_text else "apostrophe"
        return told

    @property
    def _contract(self) -> bool:
        """Whether the file holds hits as ``search --json`` has them, and not columns."""
        return self._plain and self._layout.format in ("json", "jsonl")

    def _fields(self) -> list[Record]:
        dialect = delimited.DIALECTS.get(self._layout.format)
        return account.fields(self._columns, self._partial, decimal=dialect.decimal if dialect else ".")

    def _watched_rows(self) -> Iterator[Row]:
        dates = [column for column in self._columns if column.type == "date"]
        for row in rows(self._hits, self._layout.unit, context=self._layout.context):
            self.rows += 1
            for column in dates:
                value = column.value(row)
                if isinstance(value, str) and len(value) < len("2024-12-03"):
                    self._partial.add(column.name)
            yield row

    def _delimited(self, path: Path, rows: Iterable[Row]) -> None:
        layout = self._layout
        dialect = delimited.DIALECTS[layout.format]
        delimited.write(path, rows, self._columns, dialect, exact_text=layout.exact_text)

    def _jsonl(self, path: Path, rows: Iterable[Row]) -> None:
        jsonlines.write(path, rows, None if self._contract else self._columns)

    def _json(self, path: Path, rows: Iterable[Row]) -> None:
        jsonfile.write(path, rows, None if self._contract else self._columns, self.account)

    def _xlsx(self, path: Path, rows: Iterable[Row]) -> None:
        from navosearch.exports import workbook  # 70 ms that other formats need not wait for

        built = self._library.status().built
        self.cut = workbook.write(path, rows, self._columns, self.account, built=built)

    def _parquet(self, path: Path, rows: Iterable[Row]) -> None:
        from navosearch.exports import parquet  # its library is an extra

        parquet.write(path, rows, self._columns)

    def _html(self, path: Path, rows: Iterable[Row]) -> None:
        from navosearch.exports import reading  # jinja2, which no other format needs

        reading.write(path, rows, self.account, self._library.letter)

    def _ris(self, path: Path, rows: Iterable[Row]) -> None:
        self.rows = bibliography.write_ris(path, rows)

    def _bibtex(self, path: Path, rows: Iterable[Row]) -> None:
        self.rows = bibliography.write_bibtex(path, rows)

    def _csl(self, path: Path, rows: Iterable[Row]) -> None:
        self.rows = bibliography.write_csl(path, rows)


_WRITERS: dict[str, Callable[[_Job, Path, Iterable[Row]], None]] = {
    "jsonl": _Job._jsonl,
    "json": _Job._json,
    "csv": _Job._delimited,
    "tsv": _Job._delimited,
    "csv-excel": _Job._delimited,
    "xlsx": _Job._xlsx,
    "ris": _Job._ris,
    "bib": _Job._bibtex,
    "csljson": _Job._csl,
    "html": _Job._html,
    "parquet": _Job._parquet,
}


class _Watched:
    """Hits on their way to a file: `hashes` gets the id of each with the hash of its text."""

    def __init__(self, hits: HitList, progress: Progress | None, *, passes: int) -> None:
        self.hashes: dict[str, str] = {}
        self._hits, self._progress = hits, progress
        self._done, self._all = 0, passes * len(hits)

    def __iter__(self) -> Iterator[Found]:
        for found in self._hits:
            yield found
            hit = found.hit
            self.hashes[hit.id] = checksums.of_text(hit.text)
            self._done += 1
            if self._progress:
                self._progress(self._done, self._all)
