"""Classify a record of the listing: a letter or another paper, and of which dossier."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import quoteattr

from navosearch.fetch.accounts import Chamber
from navosearch.formats.listings import Record

Want = Literal["letter", "other", "ask", "annex"]
"""What to do with a paper: get it, leave it, get it to see what it is, or get it when annexes are wanted."""

UNFINISHED = "Onopgemaakt"
LETTER, ANNEX = "Brief", "Bijlage"
_GOVERNMENT = re.compile(
    r"(?:brief\s+(?:van\s+)?(?:de\s+)?)?(?:regering\b|(?:vice)?minister|staatssecretaris|bewindspers)",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"brief\s+van\s+(?!de\s+(?:vice)?minister|de\s+staatssecretaris)", re.IGNORECASE)
_PASSING = re.compile(r"kst-\d{6,8}")
"""The id of a paper before it has its own, which holds its dossier."""
_DOSSIER = re.compile(r"[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,79}")


@dataclass(frozen=True, slots=True)
class Paper:
    """A record, and what follows from it; `dossier` is the one that it stands in first."""

    record: Record
    want: Want
    kind: str
    dossier: str
    chamber: Chamber
    passing: bool
    unfinished: bool


def paper(record: Record, *, listed_in: str) -> Paper | None:
    """Return the paper that a record of the listing of a dossier is about.

    None for one whose id could not be the name of a file.
    """
    if not _ID.fullmatch(record.id):
        return None
    want, kind = _want(record)
    return Paper(
        record=record,
        want=want,
        kind=kind,
        dossier=_home(record, listed_in),
        chamber="I" if record.creator.startswith("Eerste") else "II",
        passing=_PASSING.fullmatch(record.id) is not None,
        unfinished=record.status == UNFINISHED,
    )


def _want(record: Record) -> tuple[Want, str]:
    """Return what to do with a paper, and its kind as the record calls it, empty where it does not."""
    if record.main or ANNEX in record.types[:1]:
        return "annex", ANNEX
    if not record.kinds:
        return "ask", ""
    if not any(kind.startswith(LETTER) for kind in record.kinds):
        return "other", record.kinds[0]
    if any(kind.startswith("Brief regering") for kind in record.kinds) or _GOVERNMENT.match(record.title):
        return "letter", LETTER
    return ("other" if _OTHERS.match(record.title) else "ask"), LETTER


def _home(record: Record, listed_in: str) -> str:
    """Return the dossier that a paper stands in first: the one in its id, else the first that is named."""
    for dossier in record.dossiers:
        if record.id.startswith(f"kst-{dossier}-") and _DOSSIER.fullmatch(dossier):
            return dossier
    return next(filter(_DOSSIER.fullmatch, record.dossiers), listed_in)


def metadata(paper: Paper) -> bytes:
    """Return what a record says as the ``metadata.xml`` of its paper would, for the readers of letters.

    A passing id is left out: the letter goes by its dossier and number before it is final, and after. The
    date is the record's, which gives way to the one that a letter prints.
    """
    record = paper.record
    pairs = [
        ("DC.identifier", "" if paper.passing else record.id),
        ("OVERHEIDop.documenttitel", record.title),
        ("DC.creator", record.creator),
        ("OVERHEIDop.dossiernummer", paper.dossier),
        *(("OVERHEIDop.dossiernummer", dossier) for dossier in record.dossiers if dossier != paper.dossier),
        ("OVERHEIDop.dossiertitel", record.dossier_title),
        ("OVERHEIDop.ondernummer", record.number),
        ("OVERHEIDop.vergaderjaar", record.year),
        ("DCTERMS.date", record.date),
        ("DCTERMS.hasVersion", record.url),
    ]
    lines = (
        f"<metadata name={quoteattr(name)} content={quoteattr(value)}/>" for name, value in pairs if value
    )
    return f"<metadata_gegevens>{''.join(lines)}</metadata_gegevens>".encode()
