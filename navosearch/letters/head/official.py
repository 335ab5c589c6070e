"""Read what stands beside a letter: its official metadata, its identifier, its row of ``letters.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from navosearch import references
from navosearch.letters import citations
from navosearch.letters.head import patterns
from navosearch.letters.head.facts import Facts
from navosearch.model import KINDS, Chamber, Signatory

PUBLICATIONS = {
    "h": "Handelingen",
    "stb": "Staatsblad",
    "stcrt": "Staatscourant",
    "trb": "Tractatenblad",
    "gmb": "Gemeenteblad",
}
"""What the beginning of an official identifier says of publications that hold no letters."""


def of_metadata(pairs: Iterable[tuple[str, str]]) -> Facts:
    """Return what official metadata says; of names that repeat the first counts.

    The names are those of ``metadata.xml``: ``DC.identifier``, ``OVERHEIDop.dossiernummer`` ...
    """
    first: dict[str, str] = {}
    names: list[str] = []
    types: list[str] = []
    for name, value in pairs:
        first.setdefault(name, value.strip())
        if name == "OVERHEIDop.indiener":
            names.append(value.strip())
        elif name == "DC.type":
            types.append(value.strip())
    identifier = first.get("DC.identifier", "")
    version = first.get("DCTERMS.hasVersion", "")
    title = first.get("OVERHEIDop.documenttitel") or _tail(first.get("DC.title"))
    return Facts(
        id=identifier if citations.OFFICIAL.fullmatch(identifier) else None,
        title=title or None,
        date=_day(first.get("DCTERMS.issued")),
        dossier=references.dossier_of(first.get("OVERHEIDop.dossiernummer", "")),
        dossier_title=first.get("OVERHEIDop.dossiertitel") or None,
        number=first.get("OVERHEIDop.ondernummer") or None,
        parliamentary_year=first.get("OVERHEIDop.vergaderjaar") or None,
        chamber=_chamber(first.get("DC.creator", "")),
        url=version if version.startswith("https://") else None,
        document_type=types[0] if types else PUBLICATIONS.get(identifier.partition("-")[0]),
        signatories=tuple(Signatory(name) for name in dict.fromkeys(names)) or None,
    )


def of_listing(pairs: Iterable[tuple[str, str]]) -> Facts:
    """Return the date that the official listing gives a letter, which may be a day off the one it prints."""
    return Facts(date=next((_day(value) for name, value in pairs if name == "DCTERMS.date"), None))


def of_corrections(row: Mapping[str, str]) -> Facts:
    """Return what a row of ``letters.csv`` says; empty cells say nothing."""
    cells = {name: value.strip() for name, value in row.items() if value and value.strip()}
    kind = next((known for known in KINDS if known == cells.get("kind", "").lower()), None)
    return Facts(
        id=cells.get("id"),
        kind=kind,
        title=cells.get("title"),
        subject=cells.get("subject"),
        date=cells.get("date"),
        dossier=references.dossier_of(cells["dossier"]) if "dossier" in cells else None,
        number=cells.get("number"),
        url=cells.get("url"),
    )


def of_id(letter: str | None) -> Facts:
    """Return the dossier and the number that an official identifier tells.

    >>> of_id("kst-21501-02-2794").dossier, of_id("kst-21501-02-2794").number
    ('21501-02', '2794')
    """
    parts = (letter or "").split("-")
    if parts[0] != "kst" or len(parts) < 3:
        return Facts()
    return Facts(id=letter, dossier="-".join(parts[1:-1]), number=parts[-1])


def signatories(
    official: Iterable[Signatory] | None, printed: Iterable[Signatory] | None
) -> tuple[Signatory, ...]:
    """Return the signatories of two sources, each once: official names, offices as printed."""
    printed = tuple(printed or ())
    out = []
    for person in official or ():
        same = next((one for one in printed if _surname(one.name) == _surname(person.name)), None)
        out.append(Signatory(person.name, person.office or (same.office if same else None)))
    known = {_surname(person.name) for person in out}
    return (*out, *(person for person in printed if _surname(person.name) not in known))


def _surname(name: str) -> str:
    return name.rsplit(".", 1)[-1].split()[-1].casefold() if name.split() else ""


def _tail(title: str | None) -> str | None:
    """Return the document's part of ``dossiertitel; type; documenttitel``."""
    parts = (title or "").split(";", 2)
    return parts[2].strip() if len(parts) == 3 else None


def _day(value: str | None) -> str | None:
    """Return the day that a value begins with, None where it is none or does not exist."""
    if not value or not patterns.ISO_DATE.match(value):
        return None
    try:
        return date.fromisoformat(value[:10]).isoformat()
    except ValueError:
        return None


def _chamber(creator: str) -> Chamber | None:
    if "Tweede" in creator:
        return "II"
    return "I" if "Eerste" in creator else None
