"""Read a `letters.csv`, corrections by the name of the file, and write rows of one to be filled in.

The table stands beside the letters, gives or corrects what they do not tell, and wins. A spreadsheet
may have written it: with a byte order mark, semicolons, or in Windows-1252.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from navosearch.errors import LettersTableInvalid
from navosearch.formats.characters import decode
from navosearch.formats.inline import collapse
from navosearch.model import KINDS, LetterInfo
from navosearch.sources.files import composed

COLUMNS = ("file", "id", "dossier", "number", "date", "kind", "title", "subject", "url")
"""The columns that a table may have, in any order; only ``file`` must be there."""

Corrections = Mapping[str, str]
"""Column and value of what a row gives; an empty cell gives nothing."""

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_URL = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_FORMULA = re.compile(r"[=+\-@＝＋－＠]")
"""With what a cell begins that a spreadsheet would run."""
_FILE = re.compile(r"[^/\\\x00]+")


def _is_date(text: str) -> bool:
    """Whether a text is a date that exists, as precise as it is."""
    try:
        date.fromisoformat(f"{text}-01-01"[: len("2024-12-03")])
    except ValueError:
        return False
    return bool(_DATE.fullmatch(text))


_VALID: dict[str, Callable[[str], object]] = {
    "file": _FILE.fullmatch,
    "id": _ID.fullmatch,
    "date": _is_date,
    "kind": KINDS.__contains__,
    "url": _URL.fullmatch,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: the line it ends on, counted from 1, and what it corrects."""

    line: int
    corrections: Corrections


def read(data: bytes, *, path: str) -> dict[str, Row]:
    """Return the rows of a table by the name of the file they are about, composed.

    Raises LettersTableInvalid with the line, the reason (``unknown-column``, ``double-column``,
    ``no-file-column``, ``too-many-cells``, ``no-file``, ``double-file``, ``invalid-<column>`` or
    ``invalid-csv``) and the cell.
    """
    text = decode(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: dict[str, Row] = {}
    columns: tuple[str, ...] = ()
    try:
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if not columns:
                columns = _columns(cells, path=path, line=lines.line_num)
                continue
            corrections = _row(columns, cells, path=path, line=lines.line_num)
            name = composed(corrections.pop("file"))
            if name in rows:
                raise LettersTableInvalid(path, lines.line_num, "double-file", name)
            rows[name] = Row(lines.line_num, corrections)
    except csv.Error as error:
        raise LettersTableInvalid(path, lines.line_num, "invalid-csv", str(error)) from error
    return rows


def _columns(cells: list[str], *, path: str, line: int) -> tuple[str, ...]:
    """Return the names of the columns in the first row; raises LettersTableInvalid."""
    columns = tuple(cell.strip().lower() for cell in cells)
    while columns and not columns[-1]:
        columns = columns[:-1]
    for place, column in enumerate(columns):
        if column not in COLUMNS:
            raise LettersTableInvalid(path, line, "unknown-column", column)
        if column in columns[:place]:
            raise LettersTableInvalid(path, line, "double-column", column)
    if "file" not in columns:
        raise LettersTableInvalid(path, line, "no-file-column")
    return columns


def _row(columns: tuple[str, ...], cells: list[str], *, path: str, line: int) -> dict[str, str]:
    """Return the filled cells of a row by column; raises LettersTableInvalid for a wrong value."""
    values = [collapse(cell) for cell in cells]
    if any(values[len(columns) :]):
        raise LettersTableInvalid(path, line, "too-many-cells", next(filter(None, values[len(columns) :])))
    row = {column: value for column, value in zip(columns, values, strict=False) if value}
    for column, value in row.items():
        if column in _VALID and not _VALID[column](value):
            raise LettersTableInvalid(path, line, f"invalid-{column}", value)
    if "file" not in row:
        raise LettersTableInvalid(path, line, "no-file")
    return row


def row(file: str, letter: LetterInfo) -> Corrections:
    """Return the row of a file with what its letter tells; what was concluded is to be filled in.

    The id and the address follow from the dossier and the number, and are left out.
    """
    told = {name: getattr(letter, name) for name in ("dossier", "number", "date", "kind", "title", "subject")}
    values = {name: collapse(value) for name, value in told.items() if value and name not in letter.inferred}
    return {"file": file, **{name: value for name, value in values.items() if not _FORMULA.match(value)}}


def written(rows: Iterable[Corrections]) -> str:
    """Return a table of rows, as `read` reads it."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue()
