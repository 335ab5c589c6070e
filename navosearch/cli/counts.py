"""Draw the counts of a query in a terminal: as a table, or as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from navosearch.cli import terminal
from navosearch.cli.terminal import Line, Span, columns
from navosearch.exports.tables import trend as tables
from navosearch.model import DateOf
from navosearch.search.trends import Apart, Group, Row
from navosearch.wording.language import gettext as _

EIGHTHS = " ▏▎▍▌▋▊▉"
BAR = 30
"""Columns of the longest bar in the terminal: with a name and a number it fits in 80."""
SHORTEST = 20
"""Columns of a name there, at least: enough for the beginning of a meeting's."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted: a query, by what, by which date, and the rows that came of it."""

    query: str
    by: Group
    per: Apart | None
    date_of: DateOf
    rows: Sequence[Row]

    @property
    def none(self) -> str:
        """What is said of what is in no part, or in no group where there are no parts."""
        return {"series": _("(no series)"), "kind": _("(no kind)"), None: names(self.by)[1]}[self.per]


def table(counted: Counted) -> Iterator[Line]:
    """Yield a line for every row under the names of the columns."""
    heads = (
        names(counted.by)[0],
        _("letters"),
        _("paragraphs"),
        _("occurrences"),
        _("words"),
        _("per 1,000"),
    )
    shown = [row for row in counted.rows if row.searched.letters or not counted.per]
    lines = [heads, *(_cells(row, counted) for row in shown)]
    widths = [max(columns(cells[at]) for cells in lines) for at in range(len(heads))]
    room = (terminal.width() or terminal.MEASURE) - sum(width + 2 for width in widths[1:])
    widths[0] = min(widths[0], max(SHORTEST, room))
    for number, cells in enumerate(lines):
        left = _padded(cells[0], widths[0])
        right = "  ".join(f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True))
        yield [Span(f"{left}  {right}", "plain" if number else "bold")]


def _cells(row: Row, counted: Counted) -> tuple[str, ...]:
    name = _name(row, counted)
    if not row.searched.letters:
        return name, "–", "–", "–", "0", _("none held")
    return (
        name,
        f"{row.hits.letters}/{row.searched.letters}",
        f"{row.hits.paragraphs}/{row.searched.paragraphs}",
        str(row.hits.counted),
        str(row.searched.words),
        f"{row.per_thousand or 0:.2f}",
    )


def _name(row: Row, counted: Counted) -> str:
    """Return what a row is called: its group, and its part where there are parts."""
    group = tables.label(row) or names(counted.by)[1]
    return f"{group}  {row.part or counted.none}" if counted.per else group


def bars(counted: Counted) -> Iterator[Line]:
    """Yield a line for every row with a bar of its occurrences per 1,000 words."""
    rows = counted.rows
    most = max((row.per_thousand or 0 for row in rows), default=0) or 1
    names = [_name(row, counted) for row in rows]
    room = (terminal.width() or terminal.MEASURE) - BAR - len("  none held")
    left = min(max(map(columns, names), default=0), max(SHORTEST, room))
    for row, name in zip(rows, names, strict=True):
        rate = row.per_thousand
        number = _("none held") if rate is None else f"{rate:.2f}"
        bar = _bar((rate or 0) / most)
        yield [Span(f"{_padded(name, left)}  "), Span(bar, "rank"), Span(f" {number}", "dim")]


def _bar(share: float) -> str:
    """Return a bar of that share of the longest, to an eighth of a column; anything above zero shows."""
    eighths = terminal.eighths(share, BAR)
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()


def _padded(name: str, width: int) -> str:
    """Return a name in just so many columns."""
    shown = name
    while columns(shown) > width:
        shown = f"{shown.removesuffix('…')[:-1]}…"
    return shown + " " * (width - columns(shown))


def names(by: Group) -> tuple[str, str]:
    """Return what a group is called, and what is in none."""
    return {
        "meeting": (_("meeting"), _("(no meeting)")),
        "week": (_("week"), _("(no date)")),
        "month": (_("month"), _("(no date)")),
        "year": (_("year"), _("(no date)")),
        "kind": (_("kind"), _("(no kind)")),
    }[by]
