"""Classify one line of a letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from navosearch import dates, references
from navosearch.letters.head import patterns
from navosearch.letters.head.facts import NOTHING, Facts
from navosearch.model import Chamber

LONGEST = 400
"""What is longer is text, unless a date stands before it."""

LONGEST_DATE = 40
"""A line that is nothing but a date is shorter: "woensdag, de 27e september 2023."."""

_READ = 80
"""Characters from the beginning of a line in which its date ends, weekday and all."""


CHAMBERS: dict[str, Chamber] = {"tweede": "II", "eerste": "I"}
"""What each chamber is called, in lower case."""


class Kind(Enum):
    """What a line of a letterhead is."""

    ADDRESS = auto()
    ADDRESSEE = auto()
    CHAMBER = auto()
    CHAPTER = auto()
    CLOSING = auto()
    DATE = auto()
    DOCUMENT = auto()
    DOSSIER = auto()
    FIELD = auto()
    FOLIO = auto()
    FOOTER = auto()
    NUMBER = auto()
    PAGE = auto()
    PRINTER = auto()
    REGISTERED = auto()
    SALUTATION = auto()
    YEAR = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a letterhead: what it is, what it says, and the `rest` that stands after it on the line.

    Of a field ("Betreft") `label` is the name and `rest` the value, which may stand on the next line.
    `chambers` are those that it names; `chapter` is that of a budget, without the number of its dossier.
    """

    kind: Kind
    facts: Facts = NOTHING
    chambers: frozenset[Chamber] = frozenset()
    chapter: str | None = None
    label: str | None = None
    rest: str = ""

    @property
    def dates(self) -> bool:
        """Whether it dates the letter, which ends the rows that name it."""
        return self.kind is Kind.DATE or (self.label is not None and self.label.lower() == "datum")


_Reader: TypeAlias = Callable[["re.Match[str]"], Row]


def row_of(text: str) -> Row | None:
    """Return which row of a letterhead a line is, or None when it is text."""
    if dated := _date(text):
        return dated
    if len(text) > LONGEST:
        return None
    for pattern, read in _WHOLE:
        if match := pattern.fullmatch(text):
            return read(match)
    if (match := patterns.FIELD.fullmatch(text)) and (match["colon"] or text[-1] not in ".!?"):
        return Row(kind=Kind.FIELD, label=match["name"], rest=match["value"])
    for pattern, read in _LEADING:
        if (match := pattern.match(text)) and _may_follow(row := read(match), match[0]):
            return row
    return None


def day_in(text: str) -> tuple[str, int] | None:
    """Return the date that a text begins with, ISO 8601, and the offset where it ends."""
    found = dates.find(text[:_READ])
    if not found or found[0].begin > 2 or found[0].first.month is None or not (iso := found[0].first.iso):
        return None
    return iso, found[0].end


def years_of(match: re.Match[str]) -> str:
    """Return ``2023-2024`` from a match with the groups first and last."""
    first, last = match["first"], match["last"]
    if last is None:
        return str(first)
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"


def folio_facts(match: re.Match[str]) -> Facts:
    """Return what a match of `patterns.FOLIO` tells: dossier and number."""
    return Facts(dossier=references.with_part(match["dossier"], match["chapter"]), number=match["number"])


def _date(text: str) -> Row | None:
    """Read "Den Haag, 18 december 2023", a site's line with a date, and a date alone on its line."""
    if match := patterns.PLACE_AND_DATE.match(text):
        day = day_in(match["date"])
        if day is None:
            return None
        return Row(kind=Kind.DATE, facts=Facts(date=day[0]), rest=match["date"][day[1] :].lstrip(" .,"))
    if site := patterns.SITE_DATE.fullmatch(text):
        day = day_in(site["date"])
        return Row(kind=Kind.DATE, facts=Facts(date=day[0] if day else None))
    alone = day_in(text) if len(text) < LONGEST_DATE else None
    if alone and not text[alone[1] :].strip(" ."):
        return Row(kind=Kind.DATE, facts=Facts(date=alone[0]))
    return None


def _is(kind: Kind) -> _Reader:
    return lambda match: Row(kind=kind)


def _with_chambers(kind: Kind) -> _Reader:
    return lambda match: Row(kind=kind, chambers=_chambers(match[0]))


def _chambers(text: str) -> frozenset[Chamber]:
    """Return the chambers that a row names."""
    low = text.lower()
    return frozenset(chamber for name, chamber in CHAMBERS.items() if name in low)


def _trimmed(rest: str) -> str:
    """Return what stands after a row on its line, without the signs that part them."""
    return rest.strip(" -–—.,!)•*")


def _after(match: re.Match[str]) -> str:
    return _trimmed(match.string[match.end() :])


def _joint(match: re.Match[str]) -> Row:
    return Row(kind=Kind.CHAMBER, chambers=frozenset(("I", "II")))


def _folio(match: re.Match[str]) -> Row:
    return Row(kind=Kind.FOLIO, facts=folio_facts(match))


def _year(match: re.Match[str]) -> Row:
    rest = _trimmed(match["rest"])
    dossier = references.dossier_of(rest)
    facts = Facts(parliamentary_year=years_of(match), dossier=dossier)
    return Row(kind=Kind.YEAR, facts=facts, rest="" if dossier else rest)


def _chapter(match: re.Match[str]) -> Row:
    return Row(kind=Kind.CHAPTER, chapter=match["chapter"], rest=_trimmed(match["rest"]))


def _number(match: re.Match[str]) -> Row:
    return Row(kind=Kind.NUMBER, facts=Facts(number=match["number"]), rest=_after(match))


def _document(match: re.Match[str]) -> Row:
    return Row(kind=Kind.DOCUMENT, facts=Facts(document_type=match[0]), rest=_after(match))


def _dossier(match: re.Match[str]) -> Row:
    rest = _after(match)
    number = rest if rest.isdigit() else None
    facts = Facts(dossier=references.dossier_in(match), number=number)
    return Row(kind=Kind.DOSSIER, facts=facts, rest=rest)


_WHOLE: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.SALUTATION, _is(Kind.SALUTATION)),
    (patterns.CHAMBER, _with_chambers(Kind.CHAMBER)),
    (patterns.JOINT, _joint),
    (patterns.FOOTER, _is(Kind.FOOTER)),
    (patterns.FOLIO, _folio),
    (patterns.ADDRESSEE, _with_chambers(Kind.ADDRESSEE)),
    (patterns.ADDRESS, _is(Kind.ADDRESS)),
    (patterns.REGISTERED, _is(Kind.REGISTERED)),
    (patterns.CLOSING, _is(Kind.CLOSING)),
    (patterns.PAGE, _is(Kind.PAGE)),
    (patterns.PRINTER, _is(Kind.PRINTER)),
)
"""Rows that take their whole line."""

_LEADING: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.YEAR, _year),
    (patterns.CHAPTER, _chapter),
    (patterns.NUMBER, _number),
    (patterns.LETTERED_NUMBER, _number),
    (patterns.DOCUMENT, _document),
    (references.DOSSIER, _dossier),
)
"""Rows that something may follow on their line."""


def _may_follow(row: Row, printed: str) -> bool:
    """Whether a row can have its rest after it on its line, or is itself the beginning of a sentence."""
    if row.kind is Kind.DOSSIER:
        figures = len(re.sub(r"\D", "", printed.split("-")[0]))
        if not row.rest:
            return not references.is_year(printed)
        return row.rest.isdigit() or (figures == 5 and row.rest[0].isupper() and len(row.rest) > 1)
    if not row.rest or row.kind in (Kind.YEAR, Kind.CHAPTER, Kind.DOCUMENT):
        return True
    return patterns.DOCUMENT.match(row.rest) is not None
