"""Collect the metadata of an official publication, as pairs of name and value.

The names are those of ``metadata.xml``. Publications before 2025 hold only the address of that file,
so what it would say of number, dossier, year and date is taken from the letterhead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from navosearch.formats.inline import collapse
from navosearch.formats.markup import Element, name, parse

_RECORD = re.compile(r"/([a-z]{1,5}-[A-Za-z0-9-]+)/metadata(?:_owms)?\.xml$")
_YEAR = re.compile(r"\d{4}\s*[-–]\s*\d{4}")

Pairs = tuple[tuple[str, str], ...]


def described(root: Element) -> Pairs:
    """Return the metadata that a publication holds, completed with what its letterhead tells."""
    held = tuple(_pairs(root))
    known = {pair[0] for pair in held}
    printed = (pair for pair in _letterhead(root, dict(held)) if pair[0] not in known)
    return (*held, *dict.fromkeys(printed))


def beside(data: bytes) -> Pairs:
    """Return the metadata in the bytes of a ``metadata.xml``; raises LetterUnreadable as `parse` does."""
    return tuple(_pairs(parse(data)))


def _pairs(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the filled pairs of name and content, in order."""
    for element in root.iter("{*}meta", "{*}metadata"):
        key, value = element.get("name"), collapse(element.get("content") or "")
        if key and value:
            yield key, value


def _letterhead(root: Element, held: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what the address of the metadata and the rows of the letterhead say, by official name."""
    if match := _RECORD.search(held.get("OVERHEIDop.externMetadataRecord", "")):
        yield "DC.identifier", match[1]
    for row in root.iter("{*}tekstregel"):
        if match := _YEAR.search(_text(row)) if row.get("inhoud") == "vergaderjaar" else None:
            yield "OVERHEIDop.vergaderjaar", re.sub(r"\s*[-–]\s*", "-", match[0])
        if row.get("inhoud") == "kameraanduiding":
            yield "DC.creator", _text(row)
    for dossier in root.iter("{*}dossier"):
        for child in dossier:
            if name(child) == "dossiernummer":
                yield "OVERHEIDop.dossiernummer", _dossier_number(child)
            elif name(child) == "titel":
                yield "OVERHEIDop.dossiertitel", _text(child)
    for number in root.iter("{*}ondernummer"):
        yield "OVERHEIDop.ondernummer", _text(number)
    for date in root.iter("{*}datum"):
        parent = date.getparent()
        if parent is not None and name(parent) == "datumtekst" and date.get("isodatum"):
            yield "DCTERMS.issued", date.get("isodatum", "")


def _dossier_number(element: Element) -> str:
    """Return a dossier's number as identifiers write it: ``21501-02``; a Rijkswet's is no part of it."""
    parts = [
        re.sub(r"\s", "", _text(child))
        for child in element
        if name(child) in ("dossiernr", "begrotingshoofdstuk", "raadnr")
    ]
    return "-".join(part for part in parts if part) or _text(element)


def _text(element: Element) -> str:
    """Return the text of an element without the footnotes in it."""
    pieces = [element.text or ""]
    for child in element:
        if name(child) and name(child) != "noot":
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return collapse("".join(pieces))
