"""Print the share of hits on a judged sheet that are right: ``navosearch precision``."""

from __future__ import annotations

from pathlib import Path

import click

from navosearch.cli import terminal
from navosearch.cli.group import command
from navosearch.cli.options import json_option
from navosearch.cli.terminal import Span
from navosearch.exports import judged
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

EXAMPLES = ("navosearch precision judged.csv", "navosearch precision judged.csv --json | jq .precision")


@command("precision", examples=EXAMPLES)
@click.argument("sheet", metavar="SHEET", type=click.Path(path_type=Path))
@json_option
@click.pass_context
def precision(context: click.Context, sheet: Path, as_json: bool) -> None:
    """Print the precision with its interval, and exit with 1 when nothing is judged yet."""
    found = judged.precision(sheet)
    if as_json:
        low, high = found.interval or (None, None)
        terminal.write_json(
            {
                "schema": 1,
                "precision": found.share,
                "low": low,
                "high": high,
                "relevant": found.relevant,
                "judged": found.judged,
                "unjudged": found.unjudged,
            }
        )
    elif found.interval is not None:
        low, high = found.interval
        words = _(
            "precision {share:.3f} (95 % Wilson interval {low:.3f} to {high:.3f}): {relevant} of {judged}"
        )
        text = words.format(
            share=found.share, low=low, high=high, relevant=found.relevant, judged=found.judged
        )
        terminal.write([Span(text)])
    if found.unjudged:
        left = ngettext("{count} row is not judged.", "{count} rows are not judged.", found.unjudged)
        terminal.say([Span(left.format(count=found.unjudged))])
    if not found.judged:
        context.exit(1)
