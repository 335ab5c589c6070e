"""Reconcile what every source says of a letter, and give it an id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath

from navosearch import references
from navosearch.letters import citations
from navosearch.letters.head import facts, footer_facts, official
from navosearch.letters.head.facts import Facts
from navosearch.model import Block, Document

FIRST_OFFICIAL_YEAR = 1995
"""Letters of before are published as scans, under identifiers that do not hold their number."""

DOSSIER_FIGURES = 5
"""Figures of the number of a dossier since 1970; one of fewer is of an older letter."""

SHORT_LINE = 120
"""A line in which a number stands that the whole document goes by is shorter than this."""

_TWEEDE_KAMER = re.compile(rf"(?<!\w){citations.TWEEDE_KAMER.pattern}(?!\w)")
_OFFICIAL_NAME = re.compile(r"kst-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*")
_LETTER = re.compile(r"\W*(?:BRIEF|LIJST|VERSLAG|NOTA|Brief)\b")


def known(
    document: Document, printed: Facts, source: str, corrections: Mapping[str, str]
) -> tuple[Facts, tuple[str, ...]]:
    """Return what is known of a letter, its id among it, and the names of what was concluded.

    `printed` is what its own text says. Corrections win over metadata, and metadata over the text.
    """
    corrected = official.of_corrections(corrections)
    published = official.of_metadata(document.metadata)
    told = official.of_id(corrected.id or published.id or _id_in_name(source) or printed.id)
    feet = footer_facts(block.text for block in document.blocks if len(block.text) < SHORT_LINE)
    sources = (corrected, published, told, printed, feet, official.of_listing(document.metadata))
    found = facts.merged(sources)
    if feet.dossier and found.dossier == printed.dossier and feet.dossier.startswith(found.dossier or "-"):
        found = replace(found, dossier=feet.dossier)
    found = replace(found, signatories=official.signatories(published.signatories, printed.signatories))
    if found.title is None and printed.document_type and not _LETTER.match(printed.document_type):
        found = replace(found, title=printed.document_type)
    found, inferred = _concluded(found)
    letter = found.id or _composed(found) or _document_number(document.blocks, source) or slug(source)
    return replace(found, id=letter, url=found.url or citations.permalink(letter)), inferred


def slug(source: str) -> str:
    """Return an id made of a file's name: ASCII lower case letters, figures and hyphens.

    >>> slug("brieven/Verslag informele RBZ (Gymnich) – 30 aug.docx")
    'verslag-informele-rbz-gymnich-30-aug'
    """
    stem = unicodedata.normalize("NFKD", PurePath(source).stem)
    return re.sub(r"[^a-z0-9]+", "-", stem.encode("ascii", "ignore").decode().lower()).strip("-") or "letter"


def is_slug(letter: str, source: str) -> bool:
    """Whether a letter's id was made of its file's name, so that another letter may share it."""
    return letter == slug(source) and not letter.startswith("kst-")


def _concluded(found: Facts) -> tuple[Facts, tuple[str, ...]]:
    """Conclude the date from that of the page, the chamber from the number, the year from the date."""
    inferred: list[str] = []
    if found.date is None and found.published is not None:
        found = replace(found, date=found.published)
        inferred.append("date")
    if found.dossier is None or found.number is None:
        return found, tuple(inferred)
    if found.parliamentary_year is None and (year := citations.parliamentary_year(found.date or "")):
        found = replace(found, parliamentary_year=year)
        inferred.append("parliamentary_year")
    if found.chamber is None and found.number is not None:
        found = replace(found, chamber=references.chamber_of(found.number))
        inferred.append("chamber")
    return found, tuple(inferred)


def _composed(found: Facts) -> str | None:
    when = (found.date or found.parliamentary_year or "9999")[:4]
    if found.dossier is None or found.number is None or int(when) < FIRST_OFFICIAL_YEAR:
        return None
    if len(found.dossier.split("-")[0]) < DOSSIER_FIGURES:
        return None
    return references.official_id(found.dossier, found.number)


def _id_in_name(source: str) -> str | None:
    stem = PurePath(source).stem
    return stem if _OFFICIAL_NAME.fullmatch(stem) else None


def _document_number(blocks: Iterable[Block], source: str) -> str | None:
    """Return the Tweede Kamer's number of the document, from its name or its own rows."""
    for text in (PurePath(source).stem, *(block.text for block in blocks if len(block.text) < SHORT_LINE)):
        if match := _TWEEDE_KAMER.search(text):
            return match[0]
    return None
