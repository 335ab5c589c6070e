"""Print the ranked hits of a query: ``navosearch search``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from navosearch.cli import draw, place, terminal
from navosearch.cli.group import command
from navosearch.cli.layout import wrapped_all
from navosearch.cli.options import (
    index_option,
    json_option,
    paging_options,
    query_argument,
    searching_options,
)
from navosearch.library import Library
from navosearch.model import Results
from navosearch.search.copies import folded
from navosearch.wording.language import gettext as _

EXAMPLES = (
    'navosearch search "steun aan Oekraïne"',
    "navosearch search '\"eerlijke lastenverdeling\"' --since 2024",
    "navosearch search uitgaven --meeting FMM --sort newest -n 20",
    "navosearch search NAVO-top NIET Den Haag",
    "navosearch search --json defensie | jq '.hits[].id'",
)


@command("search", examples=EXAMPLES)
@query_argument
@index_option
@searching_options
@paging_options(10)
@click.option("--explain", is_flag=True, help=_("Tell how the score of each hit came about."))
@click.option("--no-fold", is_flag=True, help=_("Show near-copies of a better hit in full."))
@json_option
@click.pass_context
def search(
    context: click.Context,
    /,
    query: tuple[str, ...],
    named: Path | None,
    no_fold: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Print the hits, and exit with 1 when there are none."""
    with place.opened_or_built(named) as library:
        results = library.search(" ".join(query), **options)
        if as_json:
            from navosearch.records import results_record  # a search on a terminal does without

            terminal.write_json(results_record(results))
        else:
            _print(library, results, offset=options["offset"], fold=not no_fold)
    if not results.total.all and not results.total.some:
        context.exit(1)


def _print(library: Library, results: Results, *, offset: int, fold: bool) -> None:
    width = terminal.width()
    shown = folded(results.hits) if fold else [(hit, ()) for hit in results.hits]
    gap: list[terminal.Line] = [[]] if shown else []
    terminal.say(*wrapped_all(draw.before_hits(results), width), *gap)
    terminal.write_blocks(draw.hit_lines(hit, width, also=also) for hit, also in shown)
    terminal.say(*gap, *wrapped_all(draw.after_hits(results, offset=offset, meeting=library.meeting), width))
