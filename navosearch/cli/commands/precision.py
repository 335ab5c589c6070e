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
    measured = judged.precision(sheet)
    if as_json:
        low, high = measured.interval or (None, None)
        terminal.write_json(
            {
                "schema": 1,
                "precision": measured.share,
                "low": low,
                "high": high,
                "relevant": measured.relevant,
                "judged": measured.judged,
                "unjudged": measured.unjudged,
            }
        )
    elif measured.interval is not None:
        low, high = measured.interval
        words = _(
            "precision {share:.3f} (95 % Wilson interval {low:.3f} to {high:.3f}): {relevant} of {judged}"
        )
        text = words.format(
            share=measured.share, low=low, high=high, relevant=measured.relevant, judged=measured.judged
        )
        terminal.write([Span(text)])
    if measured.unjudged:
        left = ngettext("{count} row is not judged.", "{count} rows are not judged.", measured.unjudged)
        terminal.say([Span(left.format(count=measured.unjudged))])
    if not measured.judged:
        context.exit(1)
