"""List the letters or the meetings of the index, a line each: ``navosearch letters`` and ``meetings``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from navosearch import sources
from navosearch.cli import place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import PATH, index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.model import LetterInfo, Meeting
from navosearch.records import Record, info_record, meeting_record
from navosearch.sources import table
from navosearch.sources.files import composed
from navosearch.wording import reasons, values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

LETTERS_EXAMPLES = (
    "navosearch letters",
    "navosearch letters --json | jq '.[].id'",
    "navosearch letters --doubtful",
    "navosearch letters --doubtful --csv",
)


@command("letters", examples=LETTERS_EXAMPLES)
@click.option(
    "--doubtful", is_flag=True, help=_("Only those that are not wholly understood, with the reason.")
)
@click.option(
    "--csv", "as_table", is_flag=True, help=_("With --doubtful: as rows of a letters.csv, to be filled in.")
)
@click.option(
    "--in", "folder", metavar="FOLDER", type=PATH, help=_("With --csv: only the letters in this folder.")
)
@index_option
@json_option
@click.pass_context
def letters(
    context: click.Context,
    named: Path | None,
    doubtful: bool,
    as_table: bool,
    folder: Path | None,
    as_json: bool,
) -> None:
    """Print the letters in the index, and exit with 1 when there are none."""
    if as_table and (as_json or not doubtful):
        raise click.UsageError(_("--csv goes with --doubtful, and not with --json."))
    if folder and not as_table:
        raise click.UsageError(_("--in goes with --csv."))
    with place.opened(named) as library:
        infos = [info for info in library.letters() if info.doubts or not doubtful]
        files = library.files() if as_table else {}
    if as_table:
        terminal.write_text(_table(infos, files, folder))
    elif as_json:
        terminal.write_json([_letter_record(info, doubtful) for info in infos])
    else:
        terminal.write(*(_letter_line(info, doubtful) for info in infos))
    if not infos:
        context.exit(1)


def _letter_record(info: LetterInfo, doubtful: bool) -> Record:
    return {**info_record(info), **({"doubts": list(info.doubts)} if doubtful else {})}


def _letter_line(info: LetterInfo, doubtful: bool) -> Line:
    about = "  ".join(part for part in (info.kind, values.called(info), info.citation) if part)
    said = [*map(reasons.of_doubt, info.doubts if doubtful else ()), *map(reasons.of_note, info.notes)]
    return [
        Span(f"{info.date or '':10}  ", "dim"),
        Span(info.id, "bold"),
        Span(f"  {about}"),
        Span(f"  {info.source}" if doubtful else ""),
        Span("".join(f"  ({words})" for words in said), "dim"),
    ]


def _table(infos: Sequence[LetterInfo], files: Mapping[str, Path], folder: Path | None) -> str:
    """Return the rows that the `letters.csv` of the letters' folder lacks.

    A table is about the files of one folder: where there are more, one of them has to be named. Raises
    UsageError or LettersTableInvalid.
    """
    wanted = folder and folder.resolve()
    those = [(files[info.id], info) for info in infos if wanted in (None, files[info.id].parent)]
    folders = sorted({str(file.parent) for file, _info in those})
    if len(folders) > 1:
        words = _(
            "The letters are in {count} folders, and a letters.csv is about one: --in {folder}, or {others}."
        )
        raise click.UsageError(
            words.format(count=len(folders), folder=folders[0], others=", ".join(folders[1:]))
        )
    there = sources.rows(Path(folders[0])) if folders else {}
    return table.written(
        table.row(file.name, info) for file, info in those if composed(file.name) not in there
    )


@command("meetings", examples=("navosearch meetings", "navosearch meetings --json | jq '.[].start'"))
@index_option
@json_option
@click.pass_context
def meetings(context: click.Context, named: Path | None, as_json: bool) -> None:
    """Print the meetings that the letters in the index are about, and exit with 1 when there are none."""
    with place.opened(named) as library:
        infos = library.letters()
        listed = [(meeting, _letters_about(meeting, infos)) for meeting in library.meetings()]
    if as_json:
        terminal.write_json([{**meeting_record(meeting), "letters": ids} for meeting, ids in listed])
    else:
        terminal.write(*(_meeting_line(meeting, ids) for meeting, ids in listed))
    if not listed:
        context.exit(1)


def _letters_about(meeting: Meeting, infos: tuple[LetterInfo, ...]) -> list[str]:
    return [info.id for info in infos if any(own.id == meeting.id for own in info.meetings)]


def _meeting_line(meeting: Meeting, ids: list[str]) -> Line:
    count = ngettext("{count} letter", "{count} letters", len(ids)).format(count=len(ids))
    name = ", ".join(part for part in (meeting.name, meeting.place) if part)
    when = values.period(meeting.start, meeting.end) if meeting.start else ""
    return [
        Span(f"{meeting.start or '':10}  ", "dim"),
        Span(name, "bold"),
        Span(f"  {when}  {count}: {', '.join(ids)}"),
    ]
