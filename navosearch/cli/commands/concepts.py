"""Tell which paragraphs are about which concepts of a list: ``navosearch concepts``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from navosearch.cli import exporting, place, spelling, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option, listing_options
from navosearch.cli.terminal import Line, Span, columns
from navosearch.exports.atomic import replacing
from navosearch.exports.tables import concepts as tables
from navosearch.search import concepts as lists
from navosearch.search.concepts import Matrix
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

EXAMPLES = (
    "navosearch concepts concepts.txt",
    "navosearch concepts concepts.txt --since 2023 -o matrix.csv",
)


@command("concepts", examples=EXAMPLES)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@index_option
@exporting.output_option(
    _("Write a row for every paragraph; how concepts go together stands in FILE.csv.together.csv."),
    metavar="FILE.csv",
    required=False,
)
@click.option("--all", "every", is_flag=True, help=_("Write paragraphs that are about no concept, too."))
@exporting.force_option
@listing_options
@json_option
@click.pass_context
def concepts(
    context: click.Context,
    /,
    file: Path,
    named: Path | None,
    target: Path | None,
    every: bool,
    force: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Print how many paragraphs are about each two concepts, and exit with 1 when none is about any."""
    listed = lists.read(file)
    with place.opened_or_built(named) as library:
        matrix = library.concepts(listed, **options)
        understood = [library.asked(concept.query, **options).understood for concept in listed]
        if as_json:
            record = {"schema": 1, "concepts": list(matrix.labels), "together": matrix.together()}
            terminal.write_json(record)
        elif target is None:
            terminal.write(*_table(matrix))
        if target is not None and len(matrix):
            _write(target, matrix, every=every, force=force)
    for query in understood:
        terminal.say(*spelling.corrections(query), *spelling.nearest(query))
    if not len(matrix):
        terminal.say([Span(_("No paragraph is about any of the concepts."))])
        context.exit(1)


def _write(target: Path, matrix: Matrix, *, every: bool, force: bool) -> None:
    beside = target.with_name(f"{target.name}.together.csv")
    with replacing(target, beside, force=force) as (path, other):
        count = tables.write_matrix(path, matrix, every=every)
        tables.write_together(other, matrix.labels, matrix.together())
    words = ngettext("{count} record", "{count} records", count).format(count=count)
    terminal.say([Span(f"{target}: {words}", "bold")], [Span(str(beside), "bold")])


def _table(matrix: Matrix) -> Iterator[Line]:
    """Yield a line for every concept, with the number of the other above each column."""
    counts = matrix.together()
    names = [f"{number} {label}" for number, label in enumerate(matrix.labels, 1)]
    left = max(map(columns, names))
    width = max(len(str(count)) for row in counts for count in row) + 2
    heads = "".join(f"{number:>{width}}" for number in range(1, len(names) + 1))
    yield [Span(" " * left + heads, "bold")]
    for name, row in zip(names, counts, strict=True):
        yield [Span(name + " " * (left - columns(name))), Span("".join(f"{count:>{width}}" for count in row))]
