"""A line of a letterhead in, which row it is and what it tells out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from navosearch import dates
from navosearch.letters.head import patterns

LONGEST = 400
"""What is longer is text, unless a date stands before it."""

_WHOLE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("salutation", patterns.SALUTATION),
    ("chamber", patterns.CHAMBER),
    ("joint", patterns.JOINT),
    ("footer", patterns.FOOTER),
    ("folio", patterns.FOLIO),
    ("addressee", patterns.ADDRESSEE),
    ("address", patterns.ADDRESS),
    ("registered", patterns.REGISTERED),
    ("closing", patterns.CLOSING),
    ("page", patterns.PAGE),
    ("printer", patterns.PRINTER),
)
_LEADING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("year", patterns.YEAR),
    ("chapter", patterns.CHAPTER),
    ("number", patterns.NUMBER),
    ("number", patterns.LETTERED_NUMBER),
    ("document", patterns.DOCUMENT),
    ("dossier", patterns.DOSSIER),
)
_SENTENCE_END = re.compile(r"[.!?]$")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Row:
    """What kind of row a line is, the match that told it, and what stands after it on the line."""

    name: str
    match: re.Match[str]
    rest: str = ""


def row_of(text: str) -> Row | None:
    """Return what row of a letterhead a line is, or None when it is text."""
    if dated := _place_and_date(text):
        return dated
    if len(text) > LONGEST:
        return None
    for name, pattern in _WHOLE:
        if match := pattern.fullmatch(text):
            return Row(name, match)
    if (match := patterns.FIELD.fullmatch(text)) and (match["colon"] or not _SENTENCE_END.search(text)):
        return Row("field", match)
    for name, pattern in _LEADING:
        if match := pattern.match(text):
            rest = match["rest"] if name in ("year", "chapter") else text[match.end() :]
            rest = rest.strip(" -–—.,!)•*")
            if _may_follow(name, match[0], rest):
                return Row(name, match, rest)
    return None


def day_in(text: str) -> tuple[str, int] | None:
    """Return the date that a text begins with, ISO 8601, and the offset where it ends."""
    found = dates.find(text[:80])
    if not found or found[0].begin > 2 or found[0].first.month is None or not (iso := found[0].first.iso):
        return None
    return iso, found[0].end


def dossier_of(text: str) -> str | None:
    """Return a dossier's number as identifiers write it, or None when the text does not begin with one.

    >>> dossier_of("28 676"), dossier_of("21 501-02"), dossier_of("22 800 VIII")
    ('28676', '21501-02', '22800-VIII')
    """
    match = patterns.DOSSIER.match(text)
    return dossier_in(match) if match else None


def dossier_in(match: re.Match[str]) -> str | None:
    """Return the number that a match of `patterns.DOSSIER` holds; None where it is a year."""
    if _BARE_YEAR.fullmatch(match[0].strip()):
        return None
    suffix = match["council"] or match["bracketed"] or match["named"] or match["chapter"]
    return with_chapter(match["dossier"], suffix)


def with_chapter(dossier: str, chapter: str | None) -> str:
    """Return a dossier's number with the chapter or council after a hyphen, both without spaces."""
    number = re.sub(r"\D", "", dossier)
    return f"{number}-{''.join(chapter.split())}" if chapter else number


def years_of(match: re.Match[str]) -> str:
    """Return ``2023-2024`` from a match with the groups first and last."""
    first, last = match["first"], match["last"]
    if last is None:
        return str(first)
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"


def _place_and_date(text: str) -> Row | None:
    """Read "Den Haag, 18 december 2023", and a date that stands alone on its line."""
    match = patterns.PLACE_AND_DATE.match(text)
    if match is None and (site := patterns.SITE_DATE.fullmatch(text)):
        return Row("date", site)
    if match is None:
        alone = day_in(text) if len(text) < 40 else None
        whole = re.match(r"(?P<date>.*)", text) if alone and not text[alone[1] :].strip(" .") else None
        return Row("date", whole) if whole else None
    day = day_in(match["date"])
    return Row("date", match, match["date"][day[1] :].lstrip(" .,")) if day else None


def _may_follow(name: str, row: str, rest: str) -> bool:
    """Tell whether a row can have this after it on its line, or is itself the beginning of a sentence."""
    if not rest:
        return name != "dossier" or not _BARE_YEAR.fullmatch(row.strip())
    if name == "dossier":
        figures = len(re.sub(r"\D", "", row.split("-")[0]))
        return rest.isdigit() or (figures == 5 and rest[0].isupper() and len(rest) > 1)
    return name in ("year", "chapter", "document") or patterns.DOCUMENT.match(rest) is not None
