"""Compose the pages of a letter, of all meetings, and of one meeting with its letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from navosearch.model import Kind, Letter, LetterInfo
from navosearch.page.collection import Entry
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.page.letters import alignment, outline
from navosearch.wording import values

MOST_MEETINGS = 300
"""More meetings than this are shown a year at a time: so many are ten screens of a list."""
_BOTH: Kind = "verslag en geannoteerde agenda"


def letter(
    frame: Frame,
    whole: Letter,
    *,
    others: Mapping[str, Sequence[LetterInfo]],
    marks: Mapping[str, outline.Marks],
) -> str:
    """Return the page of a letter; `others` has the other letters about each of its meetings, by its id."""
    parts = outline.parts(whole, marks)
    return render(
        "letter.html",
        frame=frame,
        letter=whole,
        name=values.called(whole),
        parts=parts,
        headings=outline.headings(parts),
        matching=[each.number for part in parts for each in part.passages if each.matches],
        loose=outline.loose_notes(whole),
        others=others,
    )


def meetings(frame: Frame, entries: Sequence[Entry], *, year: str | None = None) -> str:
    """Return the page of all meetings, newest first; of many, those of one year, by default the newest."""
    newest = sorted(entries, key=lambda each: (each.meeting.start or "", each.meeting.name), reverse=True)
    by_year = [(when, tuple(each)) for when, each in groupby(newest, key=_year)]
    split = len(entries) > MOST_MEETINGS
    shown = by_year[:1] if split else by_year
    if year is not None:
        shown = [pair for pair in by_year if pair[0] == year]
    path = frame.plain("/meetings")
    joint = "&" if "?" in path else "?"
    return render(
        "meetings.html",
        frame=frame,
        count=len(entries),
        years=shown,
        all_years=[(when, f"{path}{joint}year={when}" if split else f"#y{when}") for when, _each in by_year],
    )


def _year(entry: Entry) -> str:
    return (entry.meeting.start or "")[:4]


def meeting(frame: Frame, entry: Entry, pair: tuple[Letter, Letter] | None) -> str:
    """Return the page of a meeting; `pair` is its agenda and its report, to stand side by side."""
    rows = alignment.aligned(*(alignment.sections(each, entry.meeting.id) for each in pair)) if pair else ()
    agenda, report = pair or (None, None)
    return render(
        "meeting.html",
        frame=frame,
        meeting=entry.meeting,
        letters=entry.letters,
        rows=rows,
        agenda=agenda,
        report=report,
    )


def paired(entry: Entry) -> tuple[str, str] | None:
    """Return the ids of the agenda and the report of a meeting, the last of each, or None."""
    agendas = [each.id for each in entry.letters if "agenda" in each.kind and each.kind != _BOTH]
    reports = [each.id for each in entry.letters if each.kind == "verslag"]
    both = [each.id for each in entry.letters if each.kind == _BOTH]
    first, last = agendas or both, reports or both
    return (first[-1], last[-1]) if first and last and first[-1] != last[-1] else None
