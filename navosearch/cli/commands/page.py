"""Write the results page of a query as one file: ``navosearch page``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from navosearch import page as pages
from navosearch.cli import exporting, place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, paging_options, query_argument, searching_options
from navosearch.cli.terminal import Span
from navosearch.exports.atomic import replacing
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

EXAMPLES = (
    "navosearch page steun aan Oekraïne -o oekraine.html",
    "navosearch page uitgaven --since 2024 --sort newest -n 100 -o uitgaven.html",
)
HITS = 50
"""A page in a file has no next one: it holds more than one that is served."""


@command("page", examples=EXAMPLES)
@query_argument
@index_option
@exporting.output_option(_("The file to write."), metavar="FILE.html")
@exporting.force_option
@searching_options
@paging_options(HITS)
@click.pass_context
def page(
    context: click.Context,
    /,
    query: tuple[str, ...],
    named: Path | None,
    target: Path,
    force: bool,
    **options: Any,
) -> None:
    """Write the page and say so, or exit with 1 when there is no hit to put on it."""
    with place.opened_or_built(named) as library:
        text, hits = pages.alone(library, " ".join(query), **options)
    if not hits:
        terminal.say(exporting.nothing(" ".join(query)))
        context.exit(1)
    with replacing(target, force=force) as (path,):
        path.write_text(text, encoding="utf-8", errors="replace")
    count = ngettext("{count} hit", "{count} hits", hits).format(count=hits)
    terminal.say([Span(f"{target}: {count}", "bold")])
