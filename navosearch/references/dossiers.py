"""Read the numbers that papers of parliament go by: a dossier, and a number within it.

A dossier is a number of one to five figures, printed in one piece ("28676") or two ("28 676",
"28.676"), and perhaps a part of it: a formation of the Council ("21 501-02"), a chapter of the budget
("36 600 VIIB") or a fund ("36 600 A"). Identifiers write all of it with hyphens: ``36600-VIIB``.
"""

from __future__ import annotations

import re

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
