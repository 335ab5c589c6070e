"""Arguments in, exit status out: the only package that prints, and the only one that exits.

0: found, or done. 1: nothing found, or `check` found problems. 2: any error. 130: Ctrl-C. A reader
that closes the pipe has seen enough: quiet, and 0. click has other ideas of most of these, so its
own `main` is not used.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from types import TracebackType

import click

from navosearch.cli import complaint
from navosearch.cli.group import LazyGroup, shared_options
from navosearch.cli.terminal import say, write
from navosearch.errors import NavosearchError
from navosearch.wording.language import gettext as _

DONE, ERROR, INTERRUPTED = 0, 2, 130


def main() -> None:
    """Run the command line of this process and exit with its status."""
    sys.excepthook = _crash
    if sys.stdout is None:  # started with standard output closed
        say(complaint.plain(_("Nothing can be printed: standard output is closed.")))
        os._exit(ERROR)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command with these arguments and return its exit status, with every error put into words."""
    try:
        status = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        return DONE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except click.ClickException as error:
        if sys.stderr is not None:  # else click would show it on standard output, among the data
            error.show()
        return ERROR
    except NavosearchError as error:
        _trace(error, arguments)
        say(*complaint.lines(error))
        return ERROR
    except OSError as error:  # a full disk behind standard output, above all
        _trace(error, arguments)
        _drop_output()
        words = _("The output could not be written: {reason}.")
        say(complaint.plain(words.format(reason=error.strerror or error)))
        return ERROR
    return status


def _invoke(arguments: Sequence[str]) -> int:
    try:
        with navosearch.make_context("navosearch", list(arguments)) as context:
            navosearch.invoke(context)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    return DONE


def _trace(error: BaseException, arguments: Sequence[str]) -> None:
    if "--debug" in arguments:
        traceback.print_exception(error)


def _drop_output() -> None:
    """Point standard output at nothing, so that what is still buffered does not fail once more at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def _crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Answer an error that nobody foresaw: Python's own exit status for it, 1, would say "nothing found"."""
    if "--debug" in sys.argv:
        traceback.print_exception(kind, error, trace)
    words = _("This is a fault of navosearch itself ({kind}: {error}); --debug shows where.")
    say(complaint.plain(words.format(kind=kind.__name__, error=error)))
    sys.exit(ERROR)


def _print_version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from navosearch.cli.version import lines  # it imports the index, which --help need not

        write(*lines())
        context.exit()


navosearch = LazyGroup(
    "navosearch",
    help=_(
        "Full-text search over Dutch parliamentary letters, with the meeting and the section of every hit."
    ),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
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
