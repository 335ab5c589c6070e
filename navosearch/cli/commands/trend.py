"""Count a query for every meeting, week, month, year or kind: ``navosearch trend``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from navosearch.cli import exporting, picture, place, spelling, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option, listing_options, query_argument
from navosearch.cli.terminal import Line, Span, columns
from navosearch.errors import OptionInvalid
from navosearch.exports.atomic import replacing
from navosearch.exports.tables import chart as charts
from navosearch.exports.tables import trend as tables
from navosearch.exports.tables.lines import write_svg as write_lines
from navosearch.exports.texts import write_json
from navosearch.model import DateOf, Understood
from navosearch.records import Record
from navosearch.search.lines import are_lines, lines
from navosearch.search.trends import APART, GROUPS, UNITS, Apart, Group, Row
from navosearch.wording import coverage, values
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch trend Oekraïne",
    "navosearch trend uitgaven --by year --chart",
    "navosearch trend Oekraïne --by month --per series --chart",
    "navosearch trend Oekraïne --by week --date-of letter -o weken.csv",
    "navosearch trend uitgaven --kind verslag -o trend.csv",
    "navosearch trend Oekraïne -o trend.svg",
)
KINDS = (".csv", ".json", ".svg")
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
        return {"series": _("(no series)"), "kind": _("(no kind)"), None: _names(self.by)[1]}[self.per]


@command("trend", examples=EXAMPLES)
@query_argument
@index_option
@click.option(
    "--by", type=click.Choice(GROUPS), default="meeting", show_default=True, help=_("What to count for.")
)
@click.option(
    "--per", type=click.Choice(APART), help=_("Count each series of meetings, or each kind of letter, apart.")
)
@click.option("--chart", is_flag=True, help=_("Draw bars or lines, of occurrences per 1,000 words."))
@exporting.output_option(
    _("Write the table to a .csv or .json, or the chart to an .svg with the table beside it."), required=False
)
@exporting.force_option
@listing_options
@json_option
@click.pass_context
def trend(
    context: click.Context,
    /,
    query: tuple[str, ...],
    named: Path | None,
    by: Group,
    per: Apart | None,
    chart: bool,
    target: Path | None,
    force: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Print or write the counts, zeros included, and exit with 1 when nothing is found anywhere."""
    typed, kind = " ".join(query), _kind(target)
    with place.opened_or_built(named) as library:
        rows = library.trend(typed, by, per, **options)
        understood = library.asked(typed, **options).understood
        covered = coverage.summary(library.coverage())
    any_ = any(row.hits.paragraphs for row in rows)
    counted = Counted(typed, by, per, understood.date_of, rows)
    record = _record(counted, covered)
    if target is None:
        _print(counted, record if as_json else None, chart=chart)
    elif any_:
        _write(target, kind, counted, record, force=force)
    terminal.say(*([Span(words)] for words in (*_dates(understood, by), *covered) if not as_json))
    if not any_:
        terminal.say(_nothing(typed, target))
    terminal.say(*spelling.corrections(understood), *spelling.nearest(understood))
    if not any_:
        context.exit(1)


def _nothing(typed: str, target: Path | None) -> Line:
    if target is not None:
        return exporting.nothing(typed)
    return [Span(_("Nothing found for {query}.").format(query=typed))]


def _dates(understood: Understood, by: Group) -> Sequence[str]:
    """Return the sentence that tells which date counts, where any does."""
    return [values.dates_of(understood.date_of)] if by in UNITS or understood.by_date else []


def _print(counted: Counted, record: Record | None, *, chart: bool) -> None:
    if record is not None:
        terminal.write_json(record)
    elif chart and are_lines(counted.rows, counted.by, counted.per):
        drawn, width = lines(counted.rows, counted.by), terminal.width() or terminal.MEASURE
        terminal.write(*picture.picture(drawn, width, none=counted.none))
        terminal.say(*picture.told(drawn, width, _names(counted.by)[0]))
    else:
        terminal.write(*(_bars(counted) if chart else _table(counted)))


def _kind(target: Path | None) -> str:
    """Return the ending of a file that can hold counts, empty without one, or raise OptionInvalid."""
    if target is None:
        return ""
    kind = target.suffix.lower()
    if kind not in KINDS:
        raise OptionInvalid("output", target.name, "format", ", ".join(KINDS))
    return kind


def _write(target: Path, kind: str, counted: Counted, record: Record, *, force: bool) -> None:
    beside = (target.with_name(f"{target.name}.csv"),) if kind == ".svg" else ()
    with replacing(target, *beside, force=force) as paths:
        if kind == ".json":
            write_json(paths[0], record)
        elif kind == ".csv":
            tables.write_csv(paths[0], counted.rows, counted.per)
        else:
            _draw(paths[0], counted, table=f"{target.name}.csv")
            tables.write_csv(paths[1], counted.rows, counted.per)
    terminal.say(*([Span(str(file), "bold")] for file in (target, *beside)))


def _draw(path: Path, counted: Counted, *, table: str) -> None:
    """Write the chart, in bars or lines; its numbers are in the file `table`."""
    title = _("{query} by {group}").format(query=counted.query, group=_names(counted.by)[0])
    words = _("Occurrences per 1,000 words, and the numbers they come from. The table: {file}")
    description = words.format(file=table)
    if counted.by in UNITS:
        description = f"{description}. {values.dates_of(counted.date_of)}"
    if are_lines(counted.rows, counted.by, counted.per):
        drawn = lines(counted.rows, counted.by)
        write_lines(path, drawn, title=title, description=description, none=counted.none)
    else:
        charts.write_svg(path, counted.rows, title=title, description=description, none=counted.none)


def _record(counted: Counted, covered: Sequence[str]) -> Record:
    return {
        "schema": 1,
        "query": counted.query,
        "by": counted.by,
        "per": counted.per,
        "date_of": counted.date_of,
        **({"coverage": list(covered)} if covered else {}),
        "rows": [tables.record(row, counted.per) for row in counted.rows],
    }


def _table(counted: Counted) -> Iterator[Line]:
    """Yield a line for every row under the names of the columns."""
    heads = (
        _names(counted.by)[0],
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
    group = tables.label(row) or _names(counted.by)[1]
    return f"{group}  {row.part or counted.none}" if counted.per else group


def _bars(counted: Counted) -> Iterator[Line]:
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
    eighths = max(round(share * BAR * 8), 1 if share else 0)
    return "█" * (eighths // 8) + EIGHTHS[eighths % 8].strip()


def _padded(name: str, width: int) -> str:
    """Return a name in just so many columns."""
    shown = name
    while columns(shown) > width:
        shown = f"{shown.removesuffix('…')[:-1]}…"
    return shown + " " * (width - columns(shown))


def _names(by: Group) -> tuple[str, str]:
    """Return what a group is called, and what is in none."""
    return {
        "meeting": (_("meeting"), _("(no meeting)")),
        "week": (_("week"), _("(no date)")),
        "month": (_("month"), _("(no date)")),
        "year": (_("year"), _("(no date)")),
        "kind": (_("kind"), _("(no kind)")),
    }[by]
