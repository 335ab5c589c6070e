"""Read the numbers that papers of parliament go by: a dossier, and a number within it.

A dossier is a number of one to five figures, printed in one piece ("28676") or two ("28 676",
"28.676"), and perhaps a part of it: a formation of the Council ("21 501-02"), a chapter of the budget
("36 600 VIIB") or a fund ("36 600 A"). Identifiers write all of it with hyphens: ``36600-VIIB``.
"""

from __future__ import annotations

import re

from navosearch.model import Chamber

COUNCIL = r"\d{2}"
"""A part of a dossier about formations of the Council: 02 is that of General and Foreign Affairs."""
CHAPTER = r"[IVXL]{1,6}\s?[ABC]?"
"""A chapter of the budget, some of them in two parts: VIIB."""
FUND = r"[A-M]"
"""What the budget of a fund has for a chapter: A is that of mobility, K that of Defence's materiel."""

_BUDGET_LAW = r"Vaststelling|Wijziging|Slotwet|Jaarverslag"
"""How the title of a budget begins, before which a single letter is a fund."""

DOSSIER = re.compile(
    rf"""
    (?P<dossier>\d{{2}}[\s.]?\d{{3}}|\d{{4,5}})
    (?: \s*[-–]\s*(?P<council>{COUNCIL}\b|{CHAPTER}\b|{FUND}\b)
      | \s*\((?P<bracketed>{CHAPTER})\)
      | ,?\s+(?:hfdst\.?|hoofdstuk)\s+(?P<named>{CHAPTER}\b)
      | \s+(?P<chapter>{CHAPTER}\b|[A-H]\b|{FUND}(?=\s+(?:{_BUDGET_LAW})\b))
    )?
    (?:\s*\(R\s?\d{{3,4}}\))? [.,:]?
    """,
    re.VERBOSE,
)
"""A dossier as it is printed; the number of a Rijkswet ("R2160") is no part of its number."""

BASE = r"\d{5}|\d\d[ \u00a0]\d{3}(?![ \u00a0]\d{3}\b)"
"""The number of a dossier of today in running text, where fewer figures may as well be an amount."""
PART = rf"(?:{COUNCIL}|(?:[IVXLCM]{{1,7}}[ABC]?|[A-Z])(?![^\W_]))"
"""A part of a dossier as identifiers write it: 02, VIIB, A."""
NUMBER = r"(?:\d{1,5}|[A-Z]{1,3}(?![^\W_]))"
"""The number of a paper within its dossier: figures, or the letters of the Eerste Kamer."""

_NAMED = re.compile(
    rf"(?P<base>\d{{2}}[\s.]?\d{{3}}|\d{{1,5}})(?:(?:\s?[-–]\s?|\s|(?=[A-Z]))(?P<part>{PART}))?"
)
_PAPER = re.compile(
    rf"(?:KST-)?(?P<dossier>{_NAMED.pattern})"
    rf"(?:(?:,?\s*(?:NUMMER|NRS?)\b\.?\s*|\s?-\s?|,\s*)(?P<number>{NUMBER}))"
)

_COUNCILS = re.compile(r"21[\s.]?501\s?[-–]\s?\d\d")
"""The dossiers of the formations of the Council: the last two figures number no paper."""
_YEAR = re.compile(r"(?:19|20)\d\d")


def dossier_of(text: str) -> str | None:
    """Return a dossier's number as identifiers write it, or None when the text does not begin with one.

    >>> dossier_of("28 676"), dossier_of("21 501-02"), dossier_of("22 800 VIII")
    ('28676', '21501-02', '22800-VIII')
    """
    match = DOSSIER.match(text)
    return dossier_in(match) if match else None


def dossier_in(match: re.Match[str]) -> str | None:
    """Return the number that a match of `DOSSIER` holds; None where it is a year."""
    if is_year(match[0]):
        return None
    part = match["council"] or match["bracketed"] or match["named"] or match["chapter"]
    return with_part(match["dossier"], part)


def dossier_named(text: str) -> str | None:
    """Return the dossier that a text is the number of, in one spelling; None where it is none.

    >>> dossier_named("28 676"), dossier_named("36600 viib"), dossier_named("1400-III"), dossier_named("8811")
    ('28676', '36600-VIIB', '1400-III', '8811')
    """
    match = _NAMED.fullmatch(text.strip().upper())
    return with_part(match["base"], match["part"]) if match else None


def paper_named(text: str) -> tuple[str, str] | None:
    """Return the dossier and the number that a text is, however it is printed; None where it is not.

    >>> paper_named("28 676, nr. 448"), paper_named("kst-36600-VIIB-12"), paper_named("32317, JI")
    (('28676', '448'), ('36600-VIIB', '12'), ('32317', 'JI'))
    """
    match = _PAPER.fullmatch(text.strip().upper())
    if match is None or _COUNCILS.fullmatch(text.strip()):
        return None
    number = match["number"]
    return with_part(match["base"], match["part"]), str(int(number)) if number.isdigit() else number


def with_part(dossier: str, part: str | None) -> str:
    """Return a dossier's number with its part after a hyphen, both without spaces.

    >>> with_part("36 600", "VII B")
    '36600-VIIB'
    """
    number = re.sub(r"\D", "", dossier)
    return f"{number}-{''.join(part.split())}" if part else number


def is_year(printed: str) -> bool:
    """Whether what may be the number of a dossier is more likely a year."""
    return _YEAR.fullmatch(printed.strip()) is not None


def official_id(dossier: str, number: str) -> str:
    """Return the identifier that a letter with this dossier and number is published under.

    >>> official_id("36800-XVI", "12")
    'kst-36800-XVI-12'
    """
    return f"kst-{dossier}-{number_of(chamber_of(number), number)}"


def chamber_of(number: str) -> Chamber:
    """Return the chamber that numbers its documents like this: with letters I, with figures II.

    A paper of both ("A/1") is cited as the Tweede Kamer numbers it.
    """
    return "II" if any(map(str.isdigit, number)) else "I"


def number_of(chamber: Chamber, number: str) -> str:
    """Return the number by which a chamber cites a paper that both have numbered: "A/1"."""
    numbers = number.split("/")
    return next((one for one in numbers if one[:1].isdigit() == (chamber == "II")), number)


def dossier_of_id(target: str) -> str | None:
    """Return the dossier of an official id, None for one without.

    >>> dossier_of_id("kst-36410-VIII-82"), dossier_of_id("2024D12345")
    ('36410-VIII', None)
    """
    match = re.fullmatch(r"kst-(.+)-[0-9A-Z]+", target)
    return match[1] if match else None
