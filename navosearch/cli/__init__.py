"""Run a command line, put every error into words, and exit: the only package that prints or exits.

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

from navosearch.cli import shells
from navosearch.cli.terminal import discard, say
from navosearch.errors import NavosearchError
from navosearch.wording import language
from navosearch.wording.language import gettext as _

DONE, ERROR, INTERRUPTED = 0, 2, 130


def main() -> None:
    """Run the command line of this process and exit with its status."""
    sys.excepthook = _crash
    if sys.stdout is None:  # started with standard output closed
        _complain(_("Nothing can be printed: standard output is closed."))
        os._exit(ERROR)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command with these arguments and return its exit status, with every error put into words."""
    try:
        status = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        discard(sys.stdout)
        return DONE
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except click.ClickException as error:
        if sys.stderr is not None:  # else click would show it on standard output, among the data
            error.show()
        return ERROR
    except NavosearchError as error:
        _trace(error, arguments)
        _complain(error)
        return ERROR
    except OSError as error:  # a full disk behind standard output, above all
        _trace(error, arguments)
        discard(sys.stdout)
        words = _("The output could not be written: {reason}.")
        _complain(words.format(reason=error.strerror or error))
        return ERROR
    return status


def _invoke(arguments: Sequence[str]) -> int:
    language.choose(_asked_language(arguments))
    from navosearch.cli.program import navosearch  # its help is worded when it is imported

    if question := os.environ.get(shells.VARIABLE):
        return shells.answer(navosearch, question)
    try:
        with navosearch.make_context("navosearch", list(arguments)) as context:
            navosearch.invoke(context)
    except click.exceptions.Exit as exit_:
        return exit_.exit_code
    return DONE


def _complain(of: NavosearchError | str) -> None:
    """Say what went wrong."""
    from navosearch.cli import complaint  # the words for every error are loaded when one is needed

    say(*([complaint.plain(of)] if isinstance(of, str) else complaint.lines(of)))


def _trace(error: BaseException, arguments: Sequence[str]) -> None:
    if "--debug" in arguments:
        traceback.print_exception(error)


def _crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Report an error that nobody foresaw; Python's own exit status for it, 1, would say "nothing found"."""
    if "--debug" in sys.argv:
        traceback.print_exception(kind, error, trace)
    words = _("This is a fault of navosearch itself ({kind}: {error}); --debug shows where.")
    _complain(words.format(kind=kind.__name__, error=error))
    sys.exit(ERROR)


def _asked_language(arguments: Sequence[str]) -> str | None:
    """Return the language that --lang names, wherever it stands; click refuses one that there is not."""
    for number, argument in enumerate(arguments):
        if argument == "--":
            break
        name, _equals, value = argument.partition("=")
        if name == "--lang":
            value = value or "".join(arguments[number + 1 : number + 2])
            return value if value in language.LANGUAGES else None
    return None
