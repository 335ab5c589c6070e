"""List what could not be read of a letter, and choose the line that names it best."""

from __future__ import annotations

import re

from navosearch.letters import prose
from navosearch.model import Doubt, Letter

PREPARES_OR_REPORTS = frozenset({"geannoteerde agenda", "verslag", "verslag en geannoteerde agenda"})
"""Kinds of letters that are about a meeting."""

LONG_WITHOUT_HEADINGS = 30
"""Paragraphs; a letter about a meeting that has so many has headings, so that none was seen."""

BARE_SHARE = 2
"""A letter in which one heading of so many has nothing below it was not parted well."""

FEWEST_BARE = 3
"""Fewer headings with nothing below them are told of most letters: an item that was not discussed."""

LONGEST_LINE = 120
"""Characters of a line that names a letter, so that it stays a line on a page."""


_TWO = re.compile(r"[a-zà-ÿ]{5}[.?!]\s+\w")
"""The end of one sentence and the beginning of another, which no heading holds."""


def doubts(letter: Letter) -> tuple[Doubt, ...]:
    """Return what of a letter could not be read, in the order of `model.DOUBTS`."""
    found: dict[Doubt, bool] = {
        "date": letter.date is None,
        "citation": letter.citation is None,
        "meeting": letter.kind in PREPARES_OR_REPORTS
        and not any(each.series or each.start for each in letter.meetings),
        "headings": _has_doubtful_headings(letter),
    }
    return tuple(name for name, doubtful in found.items() if doubtful)


def line(letter: Letter) -> str | None:
    """Return the line that names a letter best: its title, its subject, or how its text begins."""
    named = letter.title or letter.subject
    if named is not None or not letter.paragraphs:
        return named
    text = " ".join(letter.paragraphs[0].text.split())
    if len(text) <= LONGEST_LINE:
        return text
    return text[: LONGEST_LINE - 1].rpartition(" ")[0].rstrip(" ,;:") + " …"


def _has_doubtful_headings(letter: Letter) -> bool:
    """Whether the headings of a letter look like pieces of its text, or its text as if it had some."""
    if not letter.sections:
        return letter.kind in PREPARES_OR_REPORTS and len(letter.paragraphs) >= LONG_WITHOUT_HEADINGS
    if any(prose.is_cut(section.heading) or _TWO.search(section.heading) for section in letter.sections):
        return True
    below: dict[tuple[str, ...], str] = {}
    for paragraph in letter.paragraphs:
        below.setdefault(paragraph.section, paragraph.text)
    if any(path and text[0].islower() and not path[-1].endswith(":") for path, text in below.items()):
        return True
    filled = {path[:depth] for path in below for depth in range(1, len(path) + 1)}
    bare = sum(section.path not in filled for section in letter.sections)
    return bare >= FEWEST_BARE and bare * BARE_SHARE >= len(letter.sections)
