"""Write rows and the account of their search as an XLSX workbook: texts stay texts and dates are dates."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format

from navosearch.errors import TooManyRows
from navosearch.exports.columns import FULL_DATE, Column, Value
from navosearch.exports.formats.content import Content
from navosearch.exports.rows import Row
from navosearch.exports.texts import encodable

# Microsoft, "Excel specifications and limits"; the length of a link is the one that XlsxWriter knows.
MOST_ROWS = 1_048_576
"""Rows of a sheet, with that of the headings."""
LONGEST_CELL = 32_767
"""In UTF-16 code units."""
MOST_LINKS = 65_530
LONGEST_LINK = 2_079
FIRST_DAY = "1900-03-01"
"""Excel counts a 29 February in 1900, so what is earlier would be a day off."""

HITS, ACCOUNT = "Treffers", "Verantwoording"

NARROW, USUAL, DATE = 9, 14, 18
NAMES, VALUES = 28, 110
"""Widths in characters, as those below: of most columns, and of the two of the account."""
WIDTHS = {
    "id": 22,
    "letter_id": 20,
    "kind": 21,
    "meeting_id": 21,
    "citation": 40,
    "title": 45,
    "meeting": 38,
    "section": 45,
    "signatory": 45,
    "pre": 55,
    "post": 55,
    "text": 100,
    "url": 45,
    "note": 45,
}
"""Of the columns that are neither a number nor usual: what most letters have in them fits."""

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(path: Path, content: Content) -> int:
    """Write the rows and, on a second sheet, the account; return how many cells were cut.

    The index tells when the file says it was made, not the clock. Raises TooManyRows and OSError.
    """
    # XlsxWriter keeps rows in files of its own, and leaves them where they are when it is broken off.
    with ExitStack() as stack:
        aside = stack.enter_context(tempfile.TemporaryDirectory(prefix=".navosearch-", dir=path.parent))
        book = Workbook(str(path), {**OPTIONS, "tmpdir": aside})
        stack.callback(_close_rows, book)
        book.set_properties({"created": datetime.fromisoformat(content.built).replace(tzinfo=None)})
        sheet = _Sheet(book, content.columns)
        for number, row in enumerate(content.rows, 1):
            sheet.write(number, row)
        sheet.close()
        _account(book, {**content.account(), "cut_cells": sheet.cut})
        _close(book)
    return sheet.cut


def _close(book: Workbook) -> None:
    """Write the workbook out, and raise what the system said when that failed."""
    try:
        book.close()
    except FileCreateError as error:
        cause = error.args[0]
        raise cause if isinstance(cause, OSError) else OSError(str(cause)) from error


def _close_rows(book: Workbook) -> None:
    """Close the files that XlsxWriter leaves open when it is broken off."""
    for sheet in book.worksheets():
        sheet.row_data_fh.close()


class _Sheet:
    """The sheet of hits while it is written, row by row."""

    def __init__(self, book: Workbook, columns: Sequence[Column]) -> None:
        self.cut = 0
        self._columns = columns
        self._links = 0
        self._rows = 0
        self._date = book.add_format({"num_format": "d mmmm yyyy", "align": "left"})
        self._bold = book.add_format({"bold": True})
        self._right = book.add_format({"align": "right"})
        self._link = book.get_default_url_format()
        self._sheet = book.add_worksheet(HITS)
        self._sheet.freeze_panes(1, 0)
        heading = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EEF4"})
        for at, column in enumerate(columns):
            self._sheet.set_column(at, at, _width(column))
            _checked(self._sheet.write_string(0, at, column.heading, heading))

    def write(self, number: int, row: Row) -> None:
        """Write a row, `number` counting from 1; raises TooManyRows."""
        if number >= MOST_ROWS:
            raise TooManyRows(format="xlsx", most=MOST_ROWS - 1)
        self._rows = number
        for at, column in enumerate(self._columns):
            self._cell(number, at, column, column.value(row))

    def close(self) -> None:
        """Give every column a filter, now that the number of rows is known."""
        self._sheet.autofilter(0, 0, self._rows, len(self._columns) - 1)

    def _cell(self, row: int, at: int, column: Column, value: Value) -> None:
        if value is None or value == "":
            return
        if not isinstance(value, str):
            _checked(self._sheet.write_number(row, at, value))
        elif column.type == "date" and len(value) == FULL_DATE and value >= FIRST_DAY:
            _checked(self._sheet.write_datetime(row, at, datetime.fromisoformat(value), self._date))
        elif column.name == "url" and self._is_link(value):
            self._links += 1
            _checked(self._sheet.write_url(row, at, value, self._link))
        else:
            _checked(self._sheet.write_string(row, at, self._text(value), self._format(column)))

    def _is_link(self, value: str) -> bool:
        return (
            value.startswith(("http://", "https://"))
            and len(value) < LONGEST_LINK
            and value.isascii()
            and self._links < MOST_LINKS
        )

    def _text(self, value: str) -> str:
        """Return a text as long as a cell can be, counted as Excel counts, in UTF-16."""
        text = encodable(value)
        if len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL:
            return text
        self.cut += 1
        kept = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - 1)].decode("utf-16-le", "ignore")
        return f"{kept}…"

    def _format(self, column: Column) -> Format | None:
        return {"pre": self._right, "keyword": self._bold}.get(column.name)


def _account(book: Workbook, account: Mapping[str, Any]) -> None:
    sheet = book.add_worksheet(ACCOUNT)
    sheet.set_column(0, 0, NAMES)
    sheet.set_column(1, 1, VALUES)
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    for number, (name, value) in enumerate(_lines(account)):
        _checked(sheet.write_string(number, 0, name, bold))
        _checked(sheet.write_string(number, 1, encodable(value)[: LONGEST_CELL // 2], wrapped))


def _lines(record: Mapping[str, Any], above: str = "") -> Iterable[tuple[str, str]]:
    """Yield the values of a record, one a line, under the names that lead to them."""
    for name, value in record.items():
        path = f"{above}.{name}" if above else name
        if isinstance(value, Mapping):
            yield from _lines(value, path)
        else:
            yield path, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _width(column: Column) -> int:
    usual = {"integer": NARROW, "number": NARROW, "date": DATE}
    return WIDTHS.get(column.name, usual.get(column.type, USUAL))


def _checked(code: int) -> None:
    """Raise what XlsxWriter only returns: a cell that it did not write."""
    if code:
        raise AssertionError(f"a cell was not written: {code}")
