"""Tell the kind of a letter and the meetings it is about from what it says first."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from navosearch import dates
from navosearch.dates import DateSpan
from navosearch.dates.words import MONTH_NAMES
from navosearch.letters.meetings import claims, cover, evidence, kinds, merge, roles, years
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.sentences import stated
from navosearch.letters.meetings.series import identity, series_of
from navosearch.letters.meetings.years import Resolved
from navosearch.model import Kind, Meeting

FIRST_HEADINGS = 2
"""Headings from the beginning that may say what a paper is over which nothing else stands."""
_NEAR = 1500
"""Characters of a paragraph that are searched for the years it names."""
_IS_HELD = re.compile(r"\b(?:vindt|vond|vinden|vonden|komt|kwam|komen|kwamen|wordt|werd|is)\b", re.IGNORECASE)
_GLUED = re.compile(r"(?:\d(?<=[a-zà-ÿ]{3}\d)|\d\d(?<=[a-zà-ÿ]{3}\d\d))(?=[\s.,;:)]|$)")
"""The mark of a footnote that is not here, at the end of a word; figures are looked for first, for speed."""
_DEZER = re.compile(r"(?<=\d )dezer\b")
_YESTERDAY = re.compile(r"\b[Gg]isteren\b")


@dataclass(frozen=True, slots=True)
class About:
    """What a letter is, and the meetings it prepares or reports on, in the order they are named.

    `inferred` names what was concluded and not read, as in `LetterInfo.inferred` (``kind``,
    ``meetings.0.start``); `notes` are as in `LetterInfo.notes`.
    """

    kind: Kind
    meetings: tuple[Meeting, ...] = ()
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def about(
    *,
    title: str | None = None,
    subject: str | None = None,
    document_type: str | None = None,
    opening: Sequence[str] = (),
    headings: Sequence[str] = (),
    date: str | None = None,
) -> About:
    """Tell the kind of a letter and its meetings from what it says first.

    `title` is its own heading, `subject` its "Betreft" or official title, `document_type` the line "BRIEF VAN
    ...", `opening` its first paragraphs, `headings` all headings in order, `date` its own, ISO 8601.
    """
    opening = [_with_days(_GLUED.sub("", paragraph), date) for paragraph in opening]
    lines = evidence.lines(subject, title) or evidence.titles(opening)
    over = next(iter(lines), None) or next(filter(kinds.is_no_letter, headings[:FIRST_HEADINGS]), None)
    if _is_no_letter(document_type, over, opening):
        return About("overig")
    sentences = list(cover.sentences(opening))
    if _is_called_off(sentences) and not any(map(kinds.is_explicit, lines)):
        return About("brief")
    said = {text: stated(text, first=first) for text, first in sentences}
    statements = list(chain(*said.values()))
    headings = list(filter(kinds.is_explicit, (line[: evidence.LINE] for line in headings)))
    completed = roles.completed(evidence.collected(lines, said, headings), statements, date)
    made = merge.enriched(merge.merged(completed), statements)
    if not made:
        return About("geannoteerde agenda" if _is_agenda(lines) else "brief")
    return _resolved(made, [*lines, *opening[: evidence.READ]], date, document_type)


def meeting_of_heading(heading: str, letter_meetings: Sequence[Meeting]) -> int | None:
    """Return the position in `letter_meetings` of the one that a part of a letter with this heading is about.

    A heading tells it by the name of a known series, or by a date, that only one of them has.
    """
    series = set(series_of(heading))
    spans = [span for span in dates.find(heading) if span.has_day]
    if not series and not spans:
        return None
    fits = [
        i
        for i, meeting in enumerate(letter_meetings)
        if (not series or series & set(series_of(meeting.name, start=meeting.start)))
        and (not spans or any(_falls_in(span, meeting) for span in spans))
    ]
    return fits[0] if len(fits) == 1 else None


def meeting_of_opening(text: str, letter_meetings: Sequence[Meeting]) -> int | None:
    """Return the position of the meeting that a paragraph begins to tell of, by its name and its days.

    Its first sentence says that the meeting is held: "Op 19 februari vond de Raad Algemene Zaken plaats."
    """
    first = next((sentence for sentence, _first in cover.sentences([text[:_NEAR]])), "")
    if not _IS_HELD.search(first) or not series_of(first):
        return None
    return meeting_of_heading(first, letter_meetings) if dates.find(first) else None


def _with_days(text: str, date: str | None) -> str:
    """Return a paragraph with a date for "gisteren", and a month for "dezer": "op 17 en 18 dezer"."""
    written = years.whole(date)
    if written is None or not (" dezer" in text or "isteren" in text):
        return text
    before = written - datetime.timedelta(days=1)
    text = _DEZER.sub(MONTH_NAMES[written.month], text)
    return _YESTERDAY.sub(f"Op {before.day} {MONTH_NAMES[before.month]}", text)


def _is_no_letter(document_type: str | None, line: str | None, opening: Sequence[str]) -> bool:
    """Whether a document is a motion, the report of a committee or the like."""
    if kinds.of_document(document_type, line) is not None:
        return True
    if (document_type or "").strip() or not opening:
        return False
    return kinds.opens_no_letter(opening[: evidence.READ])


def _is_called_off(sentences: Sequence[tuple[str, bool]]) -> bool:
    """Whether one of the first sentences says that the meeting is not held."""
    return any(claims.is_called_off(text) for text, _ in sentences[: evidence.READ])


def _is_agenda(lines: Iterable[str]) -> bool:
    """Whether a line over a letter says that it is an agenda, though not of which meeting."""
    return any(
        first.explicit and first.role == "agenda" and not kinds.is_citing(line[: first.begin])
        for line in lines
        for first in kinds.triggers(line)[:1]
    )


def _resolved(
    made: Sequence[Claim], texts: Sequence[str], date: str | None, document_type: str | None
) -> About:
    """Return the meetings with whole dates and ids, and what had to be concluded for them."""
    hidden = date is None and any(claim.span and not claim.span.has_year for claim in made)
    near = dates.years(span for text in texts for span in dates.find(text[:_NEAR])) if hidden else ()
    found: list[Meeting] = []
    inferred = [] if any(claim.explicit for claim in made) else ["kind"]
    notes: list[str] = []
    for claim in made:
        when = Resolved(None, None)
        if claim.span is not None:
            when = years.resolve(claim.span, letter_date=date, looking=merge.LOOKING[claim.role], near=near)
        id_, series = identity(claim.name, start=when.start, office=document_type)
        if any(meeting.id == id_ for meeting in found):
            continue
        if when.inferred:
            inferred += [f"meetings.{len(found)}.{end}" for end in ("start", "end")]
        notes += [when.note] if when.note else []
        if claim.denied:
            printed = years.resolve(claim.denied, letter_date=date, looking=merge.LOOKING[claim.role])
            notes.append(f"dates-differ:{_interval(printed)}->{_interval(when)}")
        end = None if claim.span and claim.span.opening else when.end
        found.append(Meeting(id_, claim.name, series, when.start, end, claim.place))
    kind = kinds.of_roles(claim.role for claim in made if claim.role)
    return About(kind, tuple(found), tuple(inferred), tuple(notes))


def _interval(when: Resolved) -> str:
    """Return a date, or the first and the last of a period as ISO 8601 parts them."""
    return "/".join(dict.fromkeys(day for day in (when.start, when.end) if day))


def _falls_in(span: DateSpan, meeting: Meeting) -> bool:
    """Whether a date of a heading is one of the days of a meeting."""
    if meeting.start is None:
        return False
    days = [f"-{day.month:02d}-{day.day:02d}" for day in span.days if day.month and day.day]
    return any(meeting.start[4:] <= day <= (meeting.end or meeting.start)[4:] for day in days)
