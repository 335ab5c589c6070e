"""Count a query for every meeting, month, year or kind: ``navosearch trend``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from navosearch.cli import exporting, place, spelling, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option, listing_options, query_argument
from navosearch.cli.terminal import Line, Span, columns
from navosearch.errors import OptionInvalid
from navosearch.exports.atomic import replacing
from navosearch.exports.tables import chart as charts
from navosearch.exports.tables import trend as tables
from navosearch.exports.texts import write_json
from navosearch.records import Record
from navosearch.search.trends import GROUPS, Group, Row
from navosearch.wording import coverage
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch trend Oekraïne",
    "navosearch trend uitgaven --by year --chart",
    "navosearch trend uitgaven --kind verslag -o trend.csv",
    "navosearch trend Oekraïne -o trend.svg",
)
KINDS = (".csv", ".json", ".svg")
EIGHTHS = " ▏▎▍▌▋▊▉"
BAR = 30
"""Columns of the longest bar in the terminal: with a name and a number it fits in 80."""
SHORTEST = 20
"""Columns of a name there, at least: enough for the beginning of a meeting's."""


@command("trend", examples=EXAMPLES)
@query_argument
@index_option
@click.option(
    "--by", type=click.Choice(GROUPS), default="meeting", show_default=True, help=_("What to count for.")
)
@click.option("--chart", is_flag=True, help=_("Draw bars, of occurrences per 1,000 words."))
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
    chart: bool,
    target: Path | None,
    force: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Print or write the counts, zeros included, and exit with 1 when nothing is found anywhere."""
    typed, kind = " ".join(query), _kind(target)
    with place.opened_or_built(named) as library:
        rows = library.trend(typed, by, **options)
        understood = library.asked(typed, **options).understood
        covered = coverage.summary(library.coverage())
    any_ = any(row.hits.paragraphs for row in rows)
    record = _record(rows, typed, by, covered)
    if target is None:
        _print(rows, by, record if as_json else None, chart=chart)
    elif any_:
        _write(target, kind, rows, typed, by, record, force=force)
    terminal.say(*([Span(words)] for words in covered if not as_json))
    if not any_:
        terminal.say(_nothing(typed, target))
    terminal.say(*spelling.corrections(understood), *spelling.nearest(understood))
    if not any_:
        context.exit(1)


def _nothing(typed: str, target: Path | None) -> Line:
    if target is not None:
        return exporting.nothing(typed)
    return [Span(_("Nothing found for {query}.").format(query=typed))]


def _print(rows: Sequence[Row], by: Group, record: Record | None, *, chart: bool) -> None:
    if record is not None:
        terminal.write_json(record)
    else:
        terminal.write(*(_bars(rows, by) if chart else _table(rows, by)))


def _kind(target: Path | None) -> str:
    """Return the ending of a file that can hold counts, empty without one, or raise OptionInvalid."""
    if target is None:
        return ""
    kind = target.suffix.lower()
    if kind not in KINDS:
        raise OptionInvalid("output", target.name, "format", ", ".join(KINDS))
    return kind


def _write(
    target: Path, kind: str, rows: Sequence[Row], typed: str, by: Group, record: Record, *, force: bool
) -> None:
    beside = (target.with_name(f"{target.name}.csv"),) if kind == ".svg" else ()
    with replacing(target, *beside, force=force) as paths:
        path = paths[0]
        if kind == ".json":
            write_json(path, record)
        elif kind == ".csv":
            tables.write_csv(path, rows)
        else:
            title = _("{query} by {group}").format(query=typed, group=_names(by)[0])
            words = _("Occurrences per 1,000 words, and the numbers they come from. The table: {file}")
            description = words.format(file=f"{target.name}.csv")
            charts.write_svg(path, rows, title=title, description=description, none=_names(by)[1])
            tables.write_csv(paths[1], rows)
    terminal.say(*([Span(str(file), "bold")] for file in (target, *beside)))


def _record(rows: Sequence[Row], typed: str, by: Group, covered: Sequence[str]) -> Record:
    counts = [tables.record(row) for row in rows]
    told = {"coverage": list(covered)} if covered else {}
    return {"schema": 1, "query": typed, "by": by, **told, "rows": counts}


def _table(rows: Sequence[Row], by: Group) -> Iterator[Line]:
    """Yield a line for every row under the names of the columns."""
    heads = (_names(by)[0], _("letters"), _("paragraphs"), _("occurrences"), _("words"), _("per 1,000"))
    lines = [heads, *(_cells(row, by) for row in rows)]
    widths = [max(columns(cells[at]) for cells in lines) for at in range(len(heads))]
    room = (terminal.width() or terminal.MEASURE) - sum(width + 2 for width in widths[1:])
    widths[0] = min(widths[0], max(SHORTEST, room))
    for number, cells in enumerate(lines):
        left = _padded(cells[0], widths[0])
        right = "  ".join(f"{cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True))
        yield [Span(f"{left}  {right}", "plain" if number else "bold")]


def _cells(row: Row, by: Group) -> tuple[str, ...]:
    name = tables.label(row) or _names(by)[1]
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


def _bars(rows: Sequence[Row], by: Group) -> Iterator[Line]:
    most = max((row.per_thousand or 0 for row in rows), default=0) or 1
    names = [tables.label(row) or _names(by)[1] for row in rows]
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
        "month": (_("month"), _("(no date)")),
        "year": (_("year"), _("(no date)")),
        "kind": (_("kind"), _("(no kind)")),
    }[by]
