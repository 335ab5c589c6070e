"""Print the script that makes a shell complete commands, options and files: ``navosearch completion``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from navosearch.cli import shells, terminal
from navosearch.cli.group import command
from navosearch.cli.terminal import Span
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch completion",
    "navosearch completion bash",
    "navosearch completion fish | source",
)


@command("completion", examples=EXAMPLES)
@click.argument("shell", required=False, type=click.Choice(list(shells.SHELLS)))
def completion(shell: str | None) -> None:
    """Print the script for a shell (by default yours), and on a terminal what to do with it."""
    chosen = shell or Path(os.environ.get("SHELL", "")).name
    if chosen not in shells.SHELLS:
        raise click.UsageError(_("Name your shell: {shells}.").format(shells=", ".join(shells.SHELLS)))
    if not sys.stdout.isatty():
        terminal.write(*([Span(line)] for line in shells.script(chosen)))
        return
    file, line = shells.SHELLS[chosen]
    words = _("To have Tab complete what you type, add this line to {file} and open a new terminal:")
    terminal.say([Span(words.format(file=file))])
    terminal.write([Span(line)])
