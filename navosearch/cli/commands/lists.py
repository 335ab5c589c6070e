"""List the letters or the meetings of the index, a line each: ``navosearch letters`` and ``meetings``."""

from __future__ import annotations

from pathlib import Path

import click

from navosearch.cli import place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.model import LetterInfo, Meeting
from navosearch.records import info_record, meeting_record
from navosearch.wording import reasons, values
from navosearch.wording.language import ngettext


@command("letters", examples=("navosearch letters", "navosearch letters --json | jq '.[].id'"))
@index_option
@json_option
@click.pass_context
def letters(context: click.Context, named: Path | None, as_json: bool) -> None:
    """Print the letters in the index, and exit with 1 when there are none."""
    with place.opened(named) as library:
        infos = library.letters()
    if as_json:
        terminal.write_json([info_record(info) for info in infos])
    else:
        terminal.write(*(_letter_line(info) for info in infos))
    if not infos:
        context.exit(1)


def _letter_line(info: LetterInfo) -> Line:
    name = info.title or info.subject or "; ".join(values.meeting(meeting) for meeting in info.meetings)
    about = "  ".join(part for part in (info.kind, name, info.citation) if part)
    notes = "".join(f"  ({reasons.of_note(note)})" for note in info.notes)
    return [
        Span(f"{info.date or '':10}  ", "dim"),
        Span(info.id, "bold"),
        Span(f"  {about}"),
        Span(notes, "dim"),
    ]


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
