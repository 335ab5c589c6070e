"""Write every hit of a query to a file: ``navosearch export``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from navosearch import exports
from navosearch.cli import exporting, place
from navosearch.cli.group import command
from navosearch.cli.options import index_option, listing_options, name_option, query_argument
from navosearch.exports import CONTEXT, FORMATS, UNITS, Command, Format, Layout
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch export steun Oekraïne -o hits.xlsx",
    "navosearch export uitgaven --since 2024 -o hits.csv",
    "navosearch export uitgaven -o excel.csv --format csv-excel",
    "navosearch export NAVO-top --unit occurrence --context 5 -o concordance.tsv",
    "navosearch export defensie --columns id,citation,text -o quotes.jsonl",
    "navosearch export defensie -o sources.ris",
    "navosearch export defensie --name Defensie --account-only -o defensie.datapackage.json",
)


@command("export", examples=EXAMPLES)
@query_argument
@index_option
@exporting.output_option(
    _("The file to write; its ending tells the format: {endings}.").format(
        endings=", ".join(each.ending for each in FORMATS if not each.variant)
    )
)
@exporting.format_option(FORMATS)
@click.option(
    "--account-only",
    is_flag=True,
    help=_("Write no hits, only what `navosearch rerun` needs to tell what is new later."),
)
@name_option(_("What to call the search in its account."))
@click.option(
    "--unit",
    type=click.Choice(UNITS),
    default="hit",
    show_default=True,
    help=_("A row for every paragraph that is a hit, for every occurrence in them, or for every letter."),
)
@click.option(
    "--context",
    type=click.IntRange(min=0, max=1000),
    default=CONTEXT,
    show_default=True,
    help=_("How many words stand before and after an occurrence."),
)
@click.option(
    "--columns", metavar="NAMES", help=_("The columns, with commas between them (docs/exports.md).")
)
@click.option(
    "--exact-text",
    is_flag=True,
    help=_("In CSV and TSV, write texts as they are, also those a spreadsheet runs."),
)
@exporting.force_option
@listing_options
@click.pass_context
def export(
    context_: click.Context,
    /,
    query: tuple[str, ...],
    named: Path | None,
    target: Path,
    named_format: str | None,
    account_only: bool,
    force: bool,
    **options: Any,
) -> None:
    """Write every hit to a file, and exit with 1 when there are none."""
    layout = Layout(
        format=_format(target, named_format, account_only=account_only),
        columns=_names(options["columns"]),
        unit=options["unit"],
        context=options["context"],
        exact_text=options["exact_text"],
        name=options["name"],
    )
    own = ("columns", "unit", "context", "exact_text", "name")
    searching = {name: value for name, value in options.items() if name not in own}
    usual = {"match": "all", "sort": "relevance", "date_of": "meeting", "unit": "hit", "context": CONTEXT}
    typed = " ".join(query)
    written = {"format": named_format, "account_only": account_only, **options}
    again = Command("export", typed, exporting.typed_options(written, usual))
    with place.opened_or_built(named) as library:
        hits = library.ranked(typed, **searching)
        if not exporting.write(library, hits, target, layout, again, force=force):
            context_.exit(1)


def _format(target: Path, name: str | None, *, account_only: bool) -> Format:
    if not account_only:
        return exports.format_of(target, name)
    if name is not None:
        raise click.UsageError(_("--account-only writes no hits, so --format has nothing to say."))
    return exports.ACCOUNT


def _names(columns: str | None) -> tuple[str, ...] | None:
    return None if columns is None else tuple(name.strip() for name in columns.split(",") if name.strip())
