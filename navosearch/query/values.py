"""Read the value of a field or filter: the kind, dates, dossier or letter that it names."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from navosearch import references
from navosearch.analysis import fold
from navosearch.model import KINDS, Kind
from navosearch.query.nodes import Dates
from navosearch.references import dossier_named, dossiers, paper_named

_KINDS: dict[str, Kind] = {
    **{fold(kind): kind for kind in KINDS},
    "agenda": "geannoteerde agenda",
    "annotated agenda": "geannoteerde agenda",
    "report": "verslag",
    "letter": "brief",
    "other": "overig",
}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DOSSIER = rf"(?P<base>{dossiers.BASE})(?:-(?P<part>{dossiers.PART}))?"
_OFFICIAL = rf"kst-(?P<official>\d{{1,5}}(?:-{dossiers.PART})?-{dossiers.NUMBER})"
_NUMBER = rf"(?:,?\s*\b(?:nummer|nrs?\.?)\s*(?P<number>\d{{1,5}})|-(?-i:(?P<joined>{dossiers.NUMBER})))"
REFERENCE = re.compile(
    rf"(?<![\w.,-])(?:{_OFFICIAL}|(?P<document>\d{{4}}[DZ]\d{{4,6}})|{_DOSSIER}(?:{_NUMBER})?)"
    r"(?![^\W_])(?![-.,:/%~]\w|\*)",
    re.IGNORECASE,
)
"""An official id, a document number of the Tweede Kamer, or a dossier with or without number and suffix."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a reference names: a letter's id, or a dossier and perhaps the number of a letter in it."""

    id: str | None = None
    dossier: str | None = None
    number: str | None = None


def kind_named(text: str) -> Kind | None:
    """Return the kind of letter that a Dutch or English name means, or None.

    >>> kind_named("Agenda")
    'geannoteerde agenda'
    """
    return _KINDS.get(" ".join(fold(text).split()))


def dates_named(text: str) -> Dates | None:
    """Return the period that ``2024``, ``2024-04``, ``2024-04-03``, ``2023..2024`` or ``..2024`` means.

    None also when a date does not exist or a range runs backwards.

    >>> dates_named("2023..2024-04")
    Dates(since='2023', until='2024-04')
    """
    first, range_sign, last = text.strip().partition("..")
    since, until = (first, last) if range_sign else (first, first)
    if not (since or until) or not all(_is_date(date) for date in (since, until) if date):
        return None
    if since and until and _fill(since, "01") > _fill(until, "99"):
        return None
    return Dates(since or None, until or None)


def reference_named(text: str) -> Named | None:
    """Return what ``kst-28676-448``, ``28 676, nr. 448``, ``21501-02`` or ``2024D12345`` refers to."""
    if match := REFERENCE.fullmatch(text.strip()):
        return referred(match)
    if paper := paper_named(text):
        return Named(dossier=paper[0], number=paper[1])
    dossier = dossier_named(text)
    return Named(dossier=dossier) if dossier else None


def target_named(text: str) -> str | None:
    """Return the id or the dossier of the paper that a text names, as references to it have it.

    >>> target_named("28 676, nr. 448"), target_named("21501-02"), target_named("COM(2023) 234")
    ('kst-28676-448', '21501-02', 'COM(2023)234')
    """
    if named := reference_named(text):
        if named.dossier and named.number:
            return named.id or references.official_id(named.dossier, named.number)
        return named.id or named.dossier
    # Few queries ask for one, and its patterns take longer to compile than most queries to answer.
    from navosearch.references.finding import find

    found = find(text.strip())
    return found[0].target if len(found) == 1 and found[0].end == len(text.strip()) else None


def referred(match: re.Match[str]) -> Named:
    """Return what a match of `REFERENCE` refers to."""
    if match["document"]:
        return Named(id=match["document"].upper())
    if match["official"] and (paper := paper_named(match["official"])):
        return Named(references.official_id(*paper), *paper)
    dossier = dossiers.with_part(match["base"], match["part"] and match["part"].upper())
    number = match["number"] or match["joined"]
    return Named(dossier=dossier, number=_number(number) if number else None)


def _number(printed: str) -> str:
    return str(int(printed)) if printed.isdigit() else printed.upper()


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if not match or match[1] == "0000":
        return False
    year, month, day = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def _fill(date: str, part: str) -> str:
    """Return a date with `part` for the month and the day it does not have, to compare it with others."""
    return "-".join([*date.split("-"), part, part][:3])
