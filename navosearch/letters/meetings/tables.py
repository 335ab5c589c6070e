"""Read the tables of what meetings are called and where they are held; each row has an example.

The tables are files beside this module, so that a name is added without touching code. The tests read
the example of every row.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Named:
    """How the meetings of a series are called, in the notation of `series`, and one such name."""

    series: str
    notation: str
    example: str


@dataclass(frozen=True, slots=True)
class Place:
    """A town or a country, and the name of a meeting with it."""

    name: str
    example: str


@cache
def series() -> tuple[Named, ...]:
    """Return the rows of ``series.tsv``; of two that match at one place the first counts."""
    return tuple(Named(*row) for row in _rows("series"))


@cache
def towns() -> tuple[Place, ...]:
    """Return the rows of ``towns.tsv``: capitals, seats of bodies, and where summits were held."""
    return tuple(Place(*row) for row in _rows("towns"))


@cache
def countries() -> tuple[Place, ...]:
    """Return the rows of ``countries.tsv``: what meetings are about, and are not held in."""
    return tuple(Place(*row) for row in _rows("countries"))


def _rows(name: str) -> list[list[str]]:
    """Return the rows of a table, without the names of its columns."""
    text = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines()[1:]]
