"""Write the file of hits that a command asks for, and say what was written."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from navosearch import exports
from navosearch.cli import progress, spelling, terminal
from navosearch.cli.options import Decorated
from navosearch.cli.terminal import Line, Span
from navosearch.exports import Command, Exported, Format, Layout
from navosearch.library import Library
from navosearch.search.hitlist import HitList
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

force_option = click.option("--force", is_flag=True, help=_("Write over a file that is there already."))


def output_option(
    help_: str, *, metavar: str = "FILE", required: bool = True
) -> Callable[[Decorated], Decorated]:
    """Return the option that names the file to write."""
    return click.option(
        "-o",
        "--output",
        "target",
        required=required,
        metavar=metavar,
        type=click.Path(path_type=Path),
        help=help_,
    )


def format_option(formats: Sequence[Format]) -> Callable[[Decorated], Decorated]:
    """Return the option that names the format where the file's ending does not."""
    return click.option(
        "--format",
        "named_format",
        type=click.Choice([each.name for each in formats]),
        help=_("The format, whatever the ending."),
    )


def write(
    library: Library, hits: HitList, target: Path, layout: Layout, command: Command, *, force: bool
) -> bool:
    """Write a file of hits and say so; return whether there was anything to write."""
    with progress.bar(_("Writing hits")) as advance:
        exported = exports.export(library, hits, target, layout, command, force=force, progress=advance)
    terminal.say(
        *_summary(exported, hits, layout), *spelling.corrections(hits.query), *spelling.nearest(hits.query)
    )
    return bool(exported.files)


def typed_options(options: Mapping[str, Any], usual: Mapping[str, Any]) -> list[tuple[str, str | bool]]:
    """Return the options that differ from the `usual`, for the command that repeats this one."""
    return [
        (name.replace("_", "-"), value)
        for name, value in options.items()
        if value is not None and value is not False and value != usual.get(name)
    ]


def nothing(query: str) -> Line:
    """Return the line that says that there was nothing to write."""
    return [Span(_("Nothing found for {query}; no file was written.").format(query=query))]


def _summary(exported: Exported, hits: HitList, layout: Layout) -> Iterator[Line]:
    if not exported.files:
        yield nothing(hits.query.understood or hits.query.typed)
        return
    count = ngettext("{count} record", "{count} records", exported.rows).format(count=exported.rows)
    yield [Span(f"{exported.files[0]}: {count}", "bold")]
    for file in exported.files[1:]:
        yield [Span(_("The account of the search: {file}").format(file=file))]
    if layout.format is exports.ACCOUNT:
        command = shlex.join(["navosearch", "rerun", "--new", "--update", str(exported.files[0])])
        yield [Span(_("What is new later: {command}").format(command=command))]
    if exported.cut:
        words = ngettext(
            "{count} text is longer than a cell of {format} can be, and was cut.",
            "{count} texts are longer than a cell of {format} can be, and were cut.",
            exported.cut,
        )
        yield [Span(words.format(count=exported.cut, format=layout.format.name))]
