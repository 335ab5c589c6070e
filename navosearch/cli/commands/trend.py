"""Count a query for every meeting, week, month, year or kind: ``navosearch trend``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from navosearch.cli import counts, exporting, picture, place, spelling, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option, listing_options, query_argument
from navosearch.cli.terminal import Line, Span
from navosearch.errors import OptionInvalid
from navosearch.exports.atomic import replacing
from navosearch.exports.tables import chart as charts
from navosearch.exports.tables import trend as tables
from navosearch.exports.tables.lines import write_svg as write_lines
from navosearch.exports.texts import write_json
from navosearch.model import Understood
from navosearch.records import Record
from navosearch.search import trends
from navosearch.search.lines import are_lines, lines
from navosearch.search.trends import APART, GROUPS, UNITS, Apart, Group
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
        search = library.asked(typed, **options)
        rows, understood = trends.trend(search, by, library.meetings(), per), search.understood
        covered = coverage.summary(library.coverage())
    any_ = any(row.hits.paragraphs for row in rows)
    counted = counts.Counted(typed, by, per, understood.date_of, rows)
    if target is None:
        _print(counted, _record(counted, covered) if as_json else None, chart=chart)
    elif any_:
        _write(target, kind, counted, _record(counted, covered), force=force)
    terminal.say(*([Span(words)] for words in (*_dates(understood, by), *covered) if not as_json))
    if not any_:
        terminal.say(_nothing(typed, target))
    terminal.say(*spelling.corrections(understood), *spelling.nearest(understood))
    context.exit(0 if any_ else 1)


def _nothing(typed: str, target: Path | None) -> Line:
    if target is not None:
        return exporting.nothing(typed)
    return [Span(_("Nothing found for {query}.").format(query=typed))]


def _dates(understood: Understood, by: Group) -> Sequence[str]:
    """Return the sentence that tells which date counts, where any does."""
    return [values.dates_of(understood.date_of)] if by in UNITS or understood.by_date else []


def _print(counted: counts.Counted, record: Record | None, *, chart: bool) -> None:
    if record is not None:
        terminal.write_json(record)
    elif chart and are_lines(counted.rows, counted.by, counted.per):
        drawn, width = lines(counted.rows, counted.by), terminal.width() or terminal.MEASURE
        terminal.write(*picture.picture(drawn, width, none=counted.none))
        terminal.say(*picture.remarks(drawn, width, counts.names(counted.by)[0]))
    else:
        terminal.write(*(counts.bars(counted) if chart else counts.table(counted)))


def _kind(target: Path | None) -> str:
    """Return the ending of a file that can hold counts, empty without one, or raise OptionInvalid."""
    if target is None:
        return ""
    kind = target.suffix.lower()
    if kind not in KINDS:
        raise OptionInvalid("output", target.name, "format", ", ".join(KINDS))
    return kind


def _write(target: Path, kind: str, counted: counts.Counted, record: Record, *, force: bool) -> None:
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


def _draw(path: Path, counted: counts.Counted, *, table: str) -> None:
    """Write the chart, in bars or lines; its numbers are in the file `table`."""
    title = _("{query} by {group}").format(query=counted.query, group=counts.names(counted.by)[0])
    words = _("Occurrences per 1,000 words, and the numbers they come from. The table: {file}")
    description = words.format(file=table)
    if counted.by in UNITS:
        description = f"{description}. {values.dates_of(counted.date_of)}"
    if are_lines(counted.rows, counted.by, counted.per):
        drawn = lines(counted.rows, counted.by)
        write_lines(path, drawn, title=title, description=description, none=counted.none)
    else:
        charts.write_svg(path, counted.rows, title=title, description=description, none=counted.none)


def _record(counted: counts.Counted, covered: Sequence[str]) -> Record:
    return {
        "schema": 1,
        "query": counted.query,
        "by": counted.by,
        "per": counted.per,
        "date_of": counted.date_of,
        **({"coverage": list(covered)} if covered else {}),
        "rows": [tables.record(row, counted.per) for row in counted.rows],
    }
