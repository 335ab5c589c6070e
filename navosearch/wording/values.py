"""Put dates, numbers, letters and meetings into words on one line."""

from __future__ import annotations

from navosearch.model import DateOf, Doubtful, LetterInfo, Meeting
from navosearch.wording import reasons
from navosearch.wording.language import gettext as _


def date(iso: str) -> str:
    """Return a date of any precision in words: ``2024-06`` is June 2024, ``2024`` stays 2024."""
    year, *rest = iso.split("-")
    if not rest:
        return year
    month = _month(int(rest[0]))
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"


def period(start: str, end: str | None) -> str:
    """Return the days from `start` to `end` in words, saying what they share only once."""
    if end is None or end == start:
        return date(start)
    left, right = start.split("-"), end.split("-")
    if len(left) == len(right) == 3 and left[0] == right[0]:
        first = str(int(left[2])) if left[1] == right[1] else f"{int(left[2])} {_month(int(left[1]))}"
        return f"{first}{'–' if left[1] == right[1] else ' – '}{date(end)}"
    return f"{date(start)} – {date(end)}"


def lacking(letter: LetterInfo) -> list[str]:
    """Return what belongs to a letter and is not here, as whoever reads a hit in it should know."""
    return [reasons.of_note(note) for note in letter.notes if note.startswith("annexes-missing:")]


def _month(number: int) -> str:
    months = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return months[number - 1]


def meeting(value: Meeting) -> str:
    """Return a meeting on one line: its name, when it was and where, as far as they are known."""
    parts = [value.name]
    if value.start is not None:
        parts.append(period(value.start, value.end))
    if value.place is not None:
        parts.append(value.place)
    return ", ".join(parts)


def year_of(date_of: DateOf) -> str:
    """Return what a year among counts is called, so that it tells of which date it is."""
    return {"meeting": _("year of meeting, else letter"), "letter": _("year of letter")}[date_of]


def dates_of(date_of: DateOf) -> str:
    """Return the sentence that tells which date counts."""
    return {
        "meeting": _("Dates are those of the meetings, else of the letters."),
        "letter": _("Dates are those of the letters."),
    }[date_of]


def number(value: int) -> str:
    """Return a number as both languages can read it: groups of three, with narrow spaces that do not break.

    >>> number(12345)
    '12\\u202f345'
    """
    return f"{value:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def cited(letter: LetterInfo, page: int | None = None) -> str:
    """Return how to cite a letter, or a page of it; one without a citation by its title, date and file."""
    name = letter.citation
    if name is None:
        parts = (called(letter), letter.date and date(letter.date), _file(letter))
        name = ", ".join(dict.fromkeys(part for part in parts if part))
    return name if page is None else f"{name}, p. {page}"


def named(letter: LetterInfo) -> str:
    """Return the name of a letter in a list of hits: its citation, else its best line with its file."""
    return letter.citation or f"{called(letter)} ({_file(letter)})"


def called(letter: LetterInfo) -> str:
    """Return what a letter is called: its title or subject, its kind and meetings, or its best line."""
    about = "; ".join(meeting(each) for each in letter.meetings)
    named = f"{letter.kind} {about}" if about else letter.line
    return letter.title or letter.subject or named or letter.id


def doubtful(found: Doubtful) -> str:
    """Return of how many letters what is not understood: ``2 without a date, 5 without a citation``."""
    counted = (
        (found.date, _("{count} without a date")),
        (found.citation, _("{count} without a citation")),
        (found.meeting, _("{count} without the meeting that it is about")),
        (found.headings, _("{count} with doubtful headings")),
    )
    return ", ".join(words.format(count=count) for count, words in counted if count)


def _file(letter: LetterInfo) -> str:
    """Return the name of the file that a letter was read from."""
    return letter.source.rpartition("/")[2]
