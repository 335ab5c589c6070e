"""Compose the pages that are about no search: start, help, and what went wrong."""

from __future__ import annotations

from collections.abc import Sequence

from navosearch.errors import NavosearchError, QueryInvalid
from navosearch.page.collection import Collection
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.wording import coverage
from navosearch.wording.errors import sentence
from navosearch.wording.language import gettext as _

NEWEST = 5
"""Meetings that the start page names."""


def start(frame: Frame, collection: Collection) -> str:
    """Return the start page."""
    dated = [entry for entry in collection.entries.values() if entry.meeting.start]
    years = [(entry.meeting.start or "")[:4] for entry in dated]
    built = collection.status.built
    return render(
        "start.html",
        frame=frame,
        status=collection.status,
        meetings=len(collection.entries),
        first=min(years, default=None),
        last=max(years, default=None),
        newest=dated[-NEWEST:][::-1],
        examples=collection.examples,
        built_day=built[:10],
        built_time=built[11:16],
        fetched=collection.fetched,
        last_listed=max((each.as_of for each in collection.fetched.coverage), default=""),
    )


def covered(frame: Frame, collection: Collection) -> str:
    """Return the account of every dossier that was fetched: what is here, and what is not."""
    accounts = [
        (coverage.heading(each), list(coverage.lines(each)), each.failed)
        for each in collection.fetched.coverage
    ]
    return render("coverage.html", frame=frame, accounts=accounts, fetched=collection.fetched)


def help_(frame: Frame) -> str:
    """Return the query language on one page."""
    return render("help.html", frame=frame, rows=_rows())


def _rows() -> list[tuple[str, str]]:
    """Return an example of everything that can be typed, and what it finds."""
    return [
        ("steun Oekraïne", _("both words, in any form")),
        ('"eerlijke lastenverdeling"', _("exactly these words, side by side")),
        ('"steun Oekraïne"~5', _("these words at most five apart, in any order")),
        ("defensie*", _("every word that begins like this")),
        ("sancties OF boycot", _("either word; OR does the same")),
        ("NAVO NIET Brussel", _("the first without the second; NOT or a minus does the same")),
        ("(steun OF hulp) EN Oekraïne", _("parentheses tell what belongs together")),
        ("vergadering:FMM", _("words in the name of the meeting; meeting: does the same")),
        ("sectie:Oekraïne", _("words in a heading; section: does the same")),
        ("soort:verslag", _("letters of one kind; kind: does the same")),
        ("datum:2023..2024", _("a year, month, day, or a range of them; date: does the same")),
        ("verwijst:28676", _("a letter or a dossier that is referred to; cites: does the same")),
        ("minister:Veldkamp", _("name or office of who signed")),
        ("28676", _("the letters of a dossier, and the paragraphs that mention it")),
        ("kst-28676-448", _("one letter")),
    ]


def error(frame: Frame, title: str, words: str) -> str:
    """Return a page that says what went wrong."""
    return render("error.html", frame=frame, title=title, words=words, place=(), wrong=True)


def refused(frame: Frame, problem: NavosearchError, title: str) -> str:
    """Return the page for an error, in the words of the command line; of one in the query with its place."""
    return render(
        "error.html",
        frame=frame,
        title=title,
        words=sentence(problem),
        place=_place(problem),
        wrong=True,
    )


def _place(problem: NavosearchError) -> Sequence[str]:
    """Return a query that is not understood: what is right, what is wrong, and the rest."""
    if not isinstance(problem, QueryInvalid):
        return ()
    typed, start, end = problem.typed, problem.start, problem.end
    return typed[:start], typed[start:end], typed[end:]
