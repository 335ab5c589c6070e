"""Read the judged letters: subjects and openings, each with the kind and the meetings that they tell."""

from __future__ import annotations

import re
from pathlib import Path

from navosearch.letters.meetings import About

KIND = {"agenda": "geannoteerde agenda", "verslag en agenda": "verslag en geannoteerde agenda"}
HERE = Path(__file__).parent


def table(name: str) -> str:
    """Return a file of judged letters without its comments."""
    text = (HERE / name).read_text(encoding="utf-8")
    return "\n".join(line for line in text.split("\n") if not line.startswith("#")).strip()


SUBJECTS = [row.split(" | ") for row in table("subjects.txt").split("\n")]
BEGINNINGS = [block.split("\n") for block in table("beginnings.txt").split("\n\n")]
OPENINGS = [block.split("\n") for block in table("openings.txt").split("\n\n")]


def facts(said: About) -> list[tuple[str | None, ...]]:
    """Return what is told of each meeting: name, start, end, place."""
    return [(meeting.name, meeting.start, meeting.end, meeting.place) for meeting in said.meetings]


def expected(cell: str) -> list[tuple[str | None, ...]]:
    """Return the same of the meetings in a cell of a table; "-" where something is not told."""
    if cell == "-":
        return []
    fields = [re.split(r"(?<!\\), ", meeting) for meeting in cell.split(" ; ")]
    return [tuple(None if f == "-" else f.replace("\\", "") for f in meeting) for meeting in fields]
