"""Bring an index up to date with files and folders: ``navosearch index``."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from click.core import ParameterSource

from navosearch.cli import place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import PATH, index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.model import Doubtful, Report, Skipped
from navosearch.records import report_record
from navosearch.wording import reasons, values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

EXAMPLES = (
    "navosearch index letters/",
    "navosearch index",
    "navosearch index --rebuild letters/ more-letters/",
    "navosearch index --forget more-letters/",
    "navosearch index --index /data/navo letters/",
)

SKIPPED_SHOWN = 20
"""Skipped files that are named one by one: a screen of them; `navosearch status` names them all."""


@command("index", examples=EXAMPLES)
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@index_option
@click.option("--rebuild", is_flag=True, help=_("Start afresh, with these paths alone."))
@click.option(
    "--forget",
    metavar="PATH",
    multiple=True,
    type=PATH,
    help=_("Drop a folder or file that the index was made of, with its letters."),
)
@click.option("--strict", is_flag=True, help=_("Exit with 2 when a file was skipped, or a folder is gone."))
@json_option
@click.pass_context
def index(
    context: click.Context,
    paths: tuple[Path, ...],
    named: Path | None,
    rebuild: bool,
    forget: tuple[Path, ...],
    strict: bool,
    as_json: bool,
) -> None:
    """Bring the index up to date and print what was done."""
    if rebuild and not paths:
        raise click.UsageError(_("--rebuild needs the paths to start afresh with."))
    if rebuild and forget:
        raise click.UsageError(
            _("--rebuild forgets every path but those that are named; --forget has no use.")
        )
    report = place.update(named, paths, rebuild=rebuild, forget=forget)
    again = _index_named(context)
    if as_json:
        terminal.write_json(report_record(report))
    else:
        terminal.write(*_report_lines(report, again))
    terminal.say(*_skipped_lines(report.skipped), *_gone_lines(report.gone, again))
    if report.letters and not as_json:
        terminal.say(_next_line(again))
    if strict and (report.skipped or report.gone):
        context.exit(2)


def _index_named(context: click.Context) -> tuple[str, ...]:
    """Return --index as it was typed, to be typed again in the next command."""
    typed = context.get_parameter_source("named") is ParameterSource.COMMANDLINE
    return ("--index", str(context.params["named"])) if typed else ()


def _report_lines(report: Report, again: Sequence[str]) -> Iterator[Line]:
    counts = _("{added} added, {changed} changed, {removed} removed, {unchanged} as they were").format(
        added=len(report.added),
        changed=len(report.changed),
        removed=len(report.removed),
        unchanged=report.unchanged,
    )
    letters = ngettext("{count} letter", "{count} letters", report.letters).format(count=report.letters)
    paragraphs = ngettext("{count} paragraph", "{count} paragraphs", report.paragraphs).format(
        count=report.paragraphs
    )
    yield [Span(f"{letters}, {paragraphs}", "bold"), Span(f": {counts} ({report.seconds:.1f} s).")]
    if report.doubtful.letters:
        yield [Span(_doubtful_words(report.doubtful, again))]
    for id_, taken, left in report.duplicates:
        words = _("{id} stands in two files: {taken} was taken, {left} was not.")
        yield [Span(words.format(id=id_, taken=taken, left=left))]


def _doubtful_words(found: Doubtful, again: Sequence[str]) -> str:
    words = ngettext(
        "{count} letter is not wholly understood ({why}): `{command}` names it.",
        "{count} letters are not wholly understood ({why}): `{command}` names them.",
        found.letters,
    )
    command_ = shlex.join(["navosearch", "letters", *again, "--doubtful"])
    return words.format(count=found.letters, why=values.doubtful(found), command=command_)


def _gone_lines(gone: Sequence[str], again: Sequence[str]) -> Iterator[Line]:
    for root in gone:
        words = _("{root} is gone: its letters were kept as they were. `{command}` drops them.")
        command_ = shlex.join(["navosearch", "index", *again, "--forget", root])
        yield [Span(words.format(root=root, command=command_))]


def _next_line(again: Sequence[str]) -> Line:
    """Return the line that says what can be done with an index."""
    words = _("Next: `{search}` finds paragraphs, and `{serve}` shows the letters in your browser.")
    search = shlex.join(["navosearch", "search", *again]) + " " + _("WORDS")
    return [Span(words.format(search=search, serve=shlex.join(["navosearch", "serve", *again, "--open"])))]


def _skipped_lines(skipped: tuple[Skipped, ...]) -> Iterator[Line]:
    for file in skipped[:SKIPPED_SHOWN]:
        reason = reasons.of_file(file.reason, file.detail)
        yield [Span(_("Skipped {file}: {reason}.").format(file=file.source, reason=reason))]
    more = len(skipped) - SKIPPED_SHOWN
    if more > 0:
        yield [Span(_("{count} more were skipped: `navosearch status` names them.").format(count=more))]
