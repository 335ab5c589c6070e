"""Cite a letter, and tell its public address and its parliamentary year.

The form of a citation is that of the Leidraad voor juridische auteurs: ``Kamerstukken II 2023/24,
28676, nr. 448``. Letters to the Eerste Kamer are numbered with letters, and cited without ``nr.``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from navosearch.model import Chamber
from navosearch.references import number_of

OFFICIAL = re.compile(r"(?:kst|blg|ah|h|kv|nds|ag|stb|stcrt|trb|gmb)-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
"""Identifiers of officielebekendmakingen.nl: ``kst-28676-448``, ``kst-21501-02-2794``, ``kst-32317-JI``."""

TWEEDE_KAMER = re.compile(r"(?:19|20)\d{2}D\d{5}")
"""Document numbers of the Tweede Kamer, for letters that are not published officially yet."""


def cite(chamber: Chamber | None, year: str | None, dossier: str | None, number: str | None) -> str | None:
    """Return how a letter is cited, or None when something that belongs in a citation is unknown.

    `year` is the parliamentary year as in ``2023-2024``, or a single year for a short session of old;
    `dossier` has its chapter or council after a hyphen.

    >>> cite("II", "1999-2000", "21501-02", "319")
    'Kamerstukken II 1999/2000, 21501-02, nr. 319'
    >>> cite("I", "2013-2014", "32317", "JI")
    'Kamerstukken I 2013/14, 32317, JI'
    >>> cite("II", "2013-2014", "33869", "A/1")
    'Kamerstukken II 2013/14, 33869, nr. 1'
    """
    if chamber is None or year is None or dossier is None or number is None:
        return None
    number = number_of(chamber, number)
    first, _, last = year.partition("-")
    years = f"{first}/{last[2:] if first[:2] == last[:2] else last}" if last else first
    place = f"nr. {number}" if number[:1].isdigit() else number
    return f"Kamerstukken {chamber} {years}, {dossier}, {place}"


def permalink(letter: str) -> str | None:
    """Return the public address of the letter with that id, or None when the id is no official one."""
    if OFFICIAL.fullmatch(letter):
        return f"https://zoek.officielebekendmakingen.nl/{letter}.html"
    if TWEEDE_KAMER.fullmatch(letter):
        return f"https://www.tweedekamer.nl/downloads/document?id={letter}"
    return None


def parliamentary_year(day: str) -> str | None:
    """Return the parliamentary year of an ISO date; it begins on the third Tuesday of September.

    None for a date that is less precise than a day.

    >>> parliamentary_year("2024-09-16"), parliamentary_year("2024-09-17")
    ('2023-2024', '2024-2025')
    """
    try:
        when = date.fromisoformat(day)
    except ValueError:
        return None
    first = when.year if when >= _opening(when.year) else when.year - 1
    return f"{first}-{first + 1}"


def _opening(year: int) -> date:
    """Return Prinsjesdag (Grondwet, article 65, and before it 1887, article 100)."""
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)
