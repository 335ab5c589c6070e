"""Hold what a writer of a format is given, and describe what a format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from navosearch.exports.columns import Column
from navosearch.exports.rows import Row
from navosearch.model import Letter
from navosearch.records import Record

Records: TypeAlias = Literal["rows", "hits", "passages", "letters"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What goes into a file of hits.

    `rows` are made while they are gone through, which is done once. `as_hits` asks for the hits as
    ``search --json`` prints them instead of their columns, `exact_text` for texts as they are, also those
    that a spreadsheet runs. `account` tells the search, and the rows up to the last one that was taken;
    `package` is the account on its own, once every row was taken. `letter` returns a letter by its id;
    `built` is when the index was built, an ISO date with its time.
    """

    rows: Iterable[Row]
    columns: Sequence[Column]
    as_hits: bool
    exact_text: bool
    account: Callable[[], Record]
    package: Callable[[], Record]
    letter: Callable[[str], Letter]
    built: str


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the cells of a delimited file are told apart."""

    delimiter: str
    line_end: str = "\n"
    encoding: str = "utf-8"
    decimal: str = "."
    quote_all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that hits are written in.

    `write` makes the file, which is not there yet, and returns how many texts it had to cut; it may raise
    TooManyRows, ExtraMissing and OSError. `variant` sets a format apart from another with the same
    ending: it is asked for by name. `packaged_as` is what frictionless calls the format in the data
    package beside the file, None where there is none. `title` is what the page offers it as, empty where
    it does not. `without_hits` is whether a file that holds no hit is worth having.

    `records` is what the file holds: "rows" of columns for every unit; "hits" as a search prints them in
    JSON, or such rows when columns or a unit are asked for; "passages", hits in a shape of their own;
    "letters", a reference for each, with no room for the account of the search.
    """

    name: str
    ending: str
    variant: str = ""
    media_type: str
    title: str = ""
    records: Records
    packaged_as: str | None = None
    dialect: Dialect | None = None
    without_hits: bool = False
    write: Callable[[Path, Content], int]

    @property
    def file_name(self) -> str:
        """The name of a file that the page sends."""
        return f"hits{self.variant}{self.ending}"

    @property
    def is_table(self) -> bool:
        """Whether columns and units can be chosen."""
        return self.records in ("rows", "hits")

    @property
    def has_account(self) -> bool:
        """Whether the account of the search stands in the file or beside it."""
        return self.records != "letters"
