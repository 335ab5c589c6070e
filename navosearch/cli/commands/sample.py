"""Draw hits at random into a sheet for a person to judge: ``navosearch sample``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from navosearch import exports
from navosearch.cli import exporting, place
from navosearch.cli.group import command
from navosearch.cli.options import index_option, listing_options, query_argument
from navosearch.exports import Command, Layout
from navosearch.exports.judged import SHEET
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch sample steun Oekraïne -n 100 --seed 7 -o sheet.csv",
    "navosearch sample steun Oekraïne -o sheet.csv --format csv-excel",
)
FORMATS = tuple(each for each in exports.FORMATS if each.dialect)
"""What `navosearch precision` reads back."""


@command("sample", examples=EXAMPLES)
@query_argument
@index_option
@click.option(
    "-n",
    "--size",
    type=click.IntRange(min=1),
    default=100,
    show_default=True,
    help=_("How many hits to draw; all of them where there are fewer."),
)
@click.option(
    "--seed", type=int, default=0, show_default=True, help=_("The same seed draws the same hits, anywhere.")
)
@exporting.output_option(_("The sheet to write, in CSV or TSV."))
@exporting.format_option(FORMATS)
@exporting.force_option
@listing_options
@click.pass_context
def sample(
    context: click.Context,
    /,
    query: tuple[str, ...],
    named: Path | None,
    size: int,
    seed: int,
    target: Path,
    named_format: str | None,
    force: bool,
    **options: Any,
) -> None:
    """Write a sheet of hits drawn at random, and exit with 1 when there are none."""
    layout = Layout(
        format=exports.format_of(target, named_format, among=FORMATS), columns=SHEET, to_judge=True
    )
    typed = " ".join(query)
    usual = {"match": "all", "sort": "relevance", "date_of": "meeting"}
    drawn = {"size": size, "seed": seed, "format": named_format, **options}
    again = Command("sample", typed, exporting.typed_options(drawn, usual))
    with place.opened_or_built(named) as library:
        hits = library.ranked(typed, **options).sample(size, seed)
        if not exporting.write(library, hits, target, layout, again, force=force):
            context.exit(1)
