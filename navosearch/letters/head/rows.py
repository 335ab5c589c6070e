"""Classify one line of a letterhead."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from navosearch import dates, references
from navosearch.letters import prose
from navosearch.letters.head import patterns
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.row import Kind, Row
from navosearch.model import Chamber

LONGEST = 400
"""What is longer is text, unless a date stands before it."""

LONGEST_DATE = 40
"""A line that is nothing but a date is shorter: "woensdag, de 27e september 2023."."""

_READ = 80
"""Characters from the beginning of a line in which its date ends, weekday and all."""

CHAMBERS: dict[str, Chamber] = {"tweede": "II", "eerste": "I"}
"""What each chamber is called, in lower case."""


_Reader: TypeAlias = Callable[["re.Match[str]"], Row]


@lru_cache(256)
def row_of(text: str) -> Row | None:
    """Return which row of a letterhead a line is, or None when it is text; a whole sentence is text."""
    if dated := _date(text):
        return dated
    if len(text) > LONGEST:
        return None
    whole = prose.is_sentence(text)
    for pattern, read in (*(() if whole else _LOOSE), *_WHOLE):
        if match := pattern.fullmatch(text):
            return read(match)
    if (match := patterns.FIELD.fullmatch(text)) and (match["colon"] or not whole):
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
    return rest.strip(" -–—|,!)•*").removeprefix(".").lstrip()


def _after(match: re.Match[str]) -> str:
    return _trimmed(match.string[match.end() :])


def _joint(match: re.Match[str]) -> Row:
    return Row(kind=Kind.CHAMBER, chambers=frozenset(("I", "II")))


def _folio(match: re.Match[str]) -> Row:
    return Row(kind=Kind.FOLIO, facts=folio_facts(match))


def _registered(match: re.Match[str]) -> Row:
    """Read "Vastgesteld 9 april 2024", which dates a paper that has no other date."""
    day = day_in(match["date"] or "")
    return Row(kind=Kind.REGISTERED, facts=Facts(date=day[0] if day else None))


def _salutation(match: re.Match[str]) -> Row:
    return Row(kind=Kind.SALUTATION, rest=_after(match))


def _year(match: re.Match[str]) -> Row:
    return Row(
        kind=Kind.YEAR,
        facts=Facts(parliamentary_year=years_of(match)),
        chambers=_chambers(match[0][: match.start("first")]),
        rest=match["rest"].strip(" -–—,."),
    )


def _chapter(match: re.Match[str]) -> Row:
    return Row(kind=Kind.CHAPTER, chapter=match["chapter"], rest=_trimmed(match["rest"]))


def _number(match: re.Match[str]) -> Row:
    return Row(kind=Kind.NUMBER, facts=Facts(number=match["number"]), rest=_after(match))


def _letters(match: re.Match[str]) -> Row:
    return Row(kind=Kind.LETTERS, facts=Facts(number=match["number"]), rest=_after(match))


def _joint_number(match: re.Match[str]) -> Row:
    letters, number = match["letters"] or match["last"], match["number"] or match["first"]
    facts = Facts(number=f"{letters}/{number}")
    return Row(kind=Kind.NUMBER, facts=facts, chambers=frozenset(("I", "II")), rest=_after(match))


def _document(match: re.Match[str]) -> Row:
    return Row(kind=Kind.DOCUMENT, facts=Facts(document_type=match[0]), rest=_after(match))


def _dated_document(match: re.Match[str]) -> Row:
    """Read "Brief van de minister van Financiën van 3 mei 2013"."""
    day = day_in(match["date"] or "")
    facts = Facts(document_type=match[0], date=day[0] if day else None)
    return Row(kind=Kind.DOCUMENT, facts=facts)


def _dossier(match: re.Match[str]) -> Row:
    rest = _after(match)
    numbered = _IN_DOSSIER.match(rest)
    facts = Facts(dossier=references.dossier_in(match), number=numbered["number"] if numbered else None)
    return Row(kind=Kind.DOSSIER, facts=facts, rest=rest[numbered.end() :].lstrip() if numbered else rest)


_IN_DOSSIER = re.compile(rf"(?P<number>\d{{1,4}})(?:$|\s+(?={patterns.ANY_DOCUMENT.pattern}))", re.IGNORECASE)
"""A number right behind that of the dossier: "35000 V 84 BRIEF VAN DE MINISTER"."""
_LOOSE: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.ADDRESSEE, _with_chambers(Kind.ADDRESSEE)),
    (patterns.ADDRESS, _is(Kind.ADDRESS)),
    (patterns.REGISTERED, _registered),
    (patterns.DOCUMENT_SMALL, _dated_document),
)
"""Rows that take their whole line, and whose patterns a sentence may match."""
_WHOLE: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.CHAMBER, _with_chambers(Kind.CHAMBER)),
    (patterns.JOINT, _joint),
    (patterns.FOOTER, _is(Kind.FOOTER)),
    (patterns.FOLIO, _folio),
    (patterns.PLAIN_ADDRESSEE, _with_chambers(Kind.ADDRESSEE)),
    (patterns.NOTICE, _is(Kind.REGISTERED)),
    (patterns.CLOSING, _is(Kind.CLOSING)),
    (patterns.PAGE, _is(Kind.PAGE)),
    (patterns.PRINTER, _is(Kind.PRINTER)),
)
"""Rows that take their whole line."""
_LEADING: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (patterns.SALUTATION, _salutation),
    (patterns.YEAR, _year),
    (patterns.CHAPTER, _chapter),
    (patterns.JOINT_NUMBER, _joint_number),
    (patterns.NUMBER, _number),
    (patterns.LETTERED_NUMBER, _letters),
    (patterns.DOCUMENT, _document),
    (references.DOSSIER, _dossier),
)
"""Rows that something may follow on their line."""


def _may_follow(row: Row, printed: str) -> bool:
    """Whether a row can have its rest after it on its line, or is itself the beginning of a sentence."""
    if row.kind is Kind.DOSSIER:
        figures = len(re.sub(r"\D", "", printed.split("-")[0]))
        if not row.rest:
            lettered = re.fullmatch(r"[\d\s]+-[A-M]", printed)  # "31702-G" may be a paper of the Eerste Kamer
            return row.facts.number is not None or not (references.is_year(printed) or lettered)
        named = figures == 5 and row.rest[0].isupper() and len(row.rest) > 1
        return row.facts.number is not None or (named and not prose.is_sentence(row.rest))
    if row.kind in (Kind.YEAR, Kind.CHAPTER):
        return not row.rest or not row.rest[0].islower()
    if row.kind is Kind.DOCUMENT or not row.rest:
        return True
    if row.kind is Kind.SALUTATION:
        return patterns.GREETED.fullmatch(printed) is not None
    return any(known.match(row.rest) for known in (patterns.DOCUMENT, patterns.DOCUMENT_SMALL))
