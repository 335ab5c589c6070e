"""Count the words around hits, or those typical of a part of the letters: ``navosearch words``."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, cast

import click
from click.core import ParameterSource

from navosearch.cli import exporting, place, spelling, terminal
from navosearch.cli.group import command
from navosearch.cli.options import filter_options, form_options, index_option, json_option
from navosearch.cli.terminal import Line, Span, columns
from navosearch.errors import OptionInvalid
from navosearch.exports.atomic import replacing
from navosearch.exports.tables import words as tables
from navosearch.exports.texts import write_json
from navosearch.search import Search
from navosearch.search.filters import TURNED_OFF, Keywords
from navosearch.search.words import MEASURES, WINDOW, Listing, Measure, Word, Words, near
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch words Oekraïne",
    "navosearch words steun --window 3 --by mi --stems",
    "navosearch words --kind verslag --against \"--kind 'geannoteerde agenda'\"",
    "navosearch words --since 2025 -o words.csv",
)
KINDS = (".csv", ".json")
OF_A_QUERY = ("window", "correct", "exact", *TURNED_OFF)
"""Options that say nothing without a query."""


@command("words", examples=EXAMPLES)
@click.argument("query", nargs=-1, metavar="[QUERY]...")
@index_option
@click.option(
    "--against", metavar="FILTERS", help=_("Compare with the letters that other filters select, in quotes.")
)
@click.option(
    "--window",
    type=click.IntRange(1, 100),
    default=WINDOW,
    show_default=True,
    help=_("How many words before and after a hit to count."),
)
@click.option(
    "--by",
    type=click.Choice(MEASURES),
    default=MEASURES[0],
    show_default=True,
    help=_("The measure to order by; frequency where nothing is compared."),
)
@click.option(
    "--least",
    type=click.IntRange(min=1),
    default=2,
    show_default=True,
    help=_("Leave out words that stand there less often."),
)
@click.option("--stems", is_flag=True, help=_("Take the forms of a word together."))
@click.option("--stop-words", is_flag=True, help=_("List the stop words, too, below the others."))
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=0),
    default=25,
    show_default=True,
    help=_("How many words to print; 0 for all. A file has all."),
)
@exporting.output_option(_("Write all words to a .csv or .json."), required=False)
@exporting.force_option
@filter_options
@form_options
@json_option
@click.pass_context
def words(
    context: click.Context,
    /,
    query: tuple[str, ...],
    named: Path | None,
    against: str | None,
    window: int,
    by: Measure,
    least: int,
    stems: bool,
    stop_words: bool,
    limit: int,
    target: Path | None,
    force: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Print or write the words, and exit with 1 when there are none."""
    _refuse_idle(context, has_query=bool(query), has_other=against is not None)
    kind, listing, other = _kind(target), Listing(by, least, stems), _filters(against)
    with place.opened_or_built(named) as library:
        search = library.asked(" ".join(query), match="all", **options) if query else None
        part = partial(library.words_of, other, listing, **_of_part(options))
        found = part() if search is None else near(search, window, listing)
        if target is not None and found.rows:
            _write(target, kind, found, force=force)
        else:
            _print(found, limit, stop_words=stop_words, as_json=as_json)
        terminal.say(*_said(found, search))
    context.exit(0 if found.rows else 1)


def _of_part(options: dict[str, Any]) -> Keywords:
    """Return the options that select a part of the letters, without those about the words of a query."""
    return cast(Keywords, {name: value for name, value in options.items() if name not in OF_A_QUERY})


def _print(found: Words, limit: int, *, stop_words: bool, as_json: bool) -> None:
    if as_json:
        terminal.write_json(_record(found))
    else:
        terminal.write(*_table(found, limit, stop_words=stop_words))


def _said(found: Words, search: Search | None) -> Iterator[Line]:
    """Yield what was made of the words of a query, and why there is nothing, if there is not."""
    if search is not None:
        yield from spelling.corrections(search.understood)
        yield from spelling.nearest(search.understood)
    if not found.rows:
        yield [Span(_nothing(found, search))]


def _refuse_idle(context: click.Context, *, has_query: bool, has_other: bool) -> None:
    """Raise UsageError for an option that would have nothing to say."""
    if has_query and has_other:
        raise click.UsageError(_("--against compares parts of the collection; leave out the query."))
    for option in context.command.params:
        typed = context.get_parameter_source(option.name or "") is ParameterSource.COMMANDLINE
        if not has_query and typed and option.name in OF_A_QUERY:
            raise click.UsageError(
                _("{option} is about the hits of a query, and there is none.").format(option=option.opts[0])
            )


def _nothing(found: Words, search: Search | None) -> str:
    """Return why there are no words."""
    if found.inside:
        return _("No word stands there so often, and more often than elsewhere.")
    if search is None:
        return _("No paragraph is within these filters.")
    typed = search.understood.typed
    if search.total.all:
        words = _("{query} has hits, but matches no words of their texts around which to count.")
        return words.format(query=typed)
    return _("Nothing found for {query}.").format(query=typed)


def _filters(typed: str | None) -> Keywords | None:
    """Return the filters that are written in one argument, as ``--kind verslag --since 2024``."""
    if typed is None:
        return None

    @click.command("--against", add_help_option=False)
    @filter_options
    def against() -> None:
        """Only parsed."""

    try:
        return cast(Keywords, against.make_context("--against", shlex.split(typed)).params)
    except (click.UsageError, ValueError) as error:
        # shlex.split raises ValueError for a quote that is not closed.
        said = error.message if isinstance(error, click.UsageError) else _("a quote is not closed")
        raise click.BadParameter(said, param_hint="--against") from error


def _kind(target: Path | None) -> str:
    """Return the ending of a file that can hold words, or raise OptionInvalid."""
    if target is None:
        return ""
    if target.suffix.lower() not in KINDS:
        raise OptionInvalid("output", target.name, "format", ", ".join(KINDS))
    return target.suffix.lower()


def _write(target: Path, kind: str, found: Words, *, force: bool) -> None:
    with replacing(target, force=force) as (path,):
        if kind == ".json":
            write_json(path, _record(found))
        else:
            tables.write_csv(path, found.rows)
    terminal.say([Span(str(target), "bold")])


def _record(found: Words) -> dict[str, object]:
    rows = [tables.record(row) for row in found.rows]
    return {"schema": 1, "inside": found.inside, "total": found.total, "words": rows}


def _table(found: Words, limit: int, *, stop_words: bool) -> Iterator[Line]:
    """Yield a line for every word under the names of the columns, the stop words last."""
    kept = [[row for row in found.rows if row.is_stop_word is stop] for stop in (False, True)]
    shown = [*kept[0][: limit or None], *(kept[1][: limit or None] if stop_words else ())]
    if not shown:
        return
    lines = [_heads(shown), *map(_cells, shown)]
    widths = [max(columns(cells[at]) for cells in lines) for at in range(len(lines[0]))]
    for number, cells in enumerate(lines):
        right = "".join(f"  {cell:>{width}}" for cell, width in zip(cells[1:], widths[1:], strict=True))
        left = cells[0] + " " * (widths[0] - columns(cells[0]))
        yield [Span(f"{left}{right}", "plain" if number else "bold")]


def _heads(rows: Sequence[Word]) -> tuple[str, ...]:
    if rows[0].expected is None:
        return _("word"), _("times"), _("letters")
    return _("word"), _("times"), _("expected"), _("log-likelihood"), _("mutual information"), _("letters")


def _cells(row: Word) -> tuple[str, ...]:
    if row.expected is None:
        return row.word, str(row.observed), str(row.letters)
    return (
        row.word,
        str(row.observed),
        f"{row.expected:.2f}",
        f"{row.log_likelihood:.2f}",
        f"{row.mutual_information:.2f}",
        str(row.letters),
    )
