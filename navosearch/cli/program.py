"""Make the program a click group, with its options and the commands of `group`."""

from __future__ import annotations

import click

from navosearch.cli.group import LazyGroup, shared_options
from navosearch.cli.terminal import write
from navosearch.wording.language import gettext as _


def _print_version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from navosearch.cli.commands.version import lines  # it imports the index, which --help need not

        write(*lines())
        context.exit()


navosearch = LazyGroup(
    "navosearch",
    help=_(
        "Full-text search over Dutch parliamentary letters, with the meeting and the section of every hit."
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_("Each command has --help, with examples; `navosearch completion` lets Tab complete them."),
    no_args_is_help=True,
    params=[
        click.Option(
            ["--version"],
            is_flag=True,
            expose_value=False,
            is_eager=True,
            callback=_print_version,
            help=_("Show the versions of the program, the index format, the analyser and Python."),
        ),
        *shared_options(),
    ],
)
