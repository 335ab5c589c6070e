"""What the index holds, or what went wrong, in; the pages that are about no search out."""

from __future__ import annotations

from collections.abc import Sequence

from navosearch.errors import NavosearchError, QueryInvalid
from navosearch.page.collection import Collection
from navosearch.page.environment import render
from navosearch.page.frame import Frame
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
    )


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
        ("minister:Veldkamp", _("name or office of who signed")),
        ("28676", _("the letters of a dossier, and the paragraphs that mention it")),
        ("kst-28676-448", _("one letter")),
    ]


def error(frame: Frame, title: str, words: str) -> str:
    """Return a page that says what went wrong."""
    return render("error.html", frame=frame, title=title, words=words, place=(), wrong=True)


def refused(frame: Frame, found: NavosearchError, title: str) -> str:
    """Return the page for an error, in the words of the command line; in a query, with where it is."""
    return render(
        "error.html",
        frame=frame,
        title=title,
        words=sentence(found),
        place=_place(found),
        wrong=True,
    )


def _place(found: NavosearchError) -> Sequence[str]:
    """Return a query that is not understood: what is right, what is wrong, and the rest."""
    if not isinstance(found, QueryInvalid):
        return ()
    typed = found.typed
    return typed[: found.start], typed[found.start : found.end], typed[found.end :]
