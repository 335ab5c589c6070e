"""Make the records of letters, of their meetings and of their paragraphs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from navosearch.model import Footnote, Letter, LetterInfo, Meeting, Paragraph, Section
from navosearch.records.schema import SCHEMA, Record
from navosearch.search.threads import references


def meeting_record(meeting: Meeting) -> Record:
    """Return the record of a meeting; its keys stand in the order in which a person reads them."""
    return {
        "id": meeting.id,
        "series": meeting.series,
        "name": meeting.name,
        "start": meeting.start,
        "end": meeting.end,
        "place": meeting.place,
    }


def info_record(info: LetterInfo) -> Record:
    """Return the record of a letter without its text, as ``navosearch letters --json`` lists it."""
    return {
        "schema": SCHEMA,
        "id": info.id,
        "kind": info.kind,
        "title": info.title,
        "subject": info.subject,
        "date": info.date,
        "dossier": info.dossier,
        "dossier_title": info.dossier_title,
        "number": info.number,
        "parliamentary_year": info.parliamentary_year,
        "chamber": info.chamber,
        "signatories": [asdict(signatory) for signatory in info.signatories],
        "meetings": [meeting_record(meeting) for meeting in info.meetings],
        "inferred": list(info.inferred),
        "citation": info.citation,
        "url": info.url,
        "source": info.source,
    }


def letter_record(letter: Letter, referred_by: Iterable[str] = ()) -> Record:
    """Return the record of a whole letter: `info_record` with its text, and what refers to what.

    `referred_by` are the ids of the paragraphs that refer to it, none for a letter outside an index.
    """
    info = info_record(letter)
    tail = {name: info.pop(name) for name in ("citation", "url", "source")}
    text = {
        "sections": [_section_record(section) for section in letter.sections],
        "paragraphs": [paragraph_record(paragraph) for paragraph in letter.paragraphs],
        "footnotes": [_footnote_record(footnote) for footnote in letter.footnotes],
        "references": [asdict(reference) for reference in references(letter)],
        "referred_by": list(referred_by),
    }
    return {**info, **text, **tail}


def _section_record(section: Section) -> Record:
    return {"heading": section.heading, "level": section.level, "path": list(section.path)}


def paragraph_record(paragraph: Paragraph) -> Record:
    """Return the record of one paragraph, with the hash of its text."""
    return {
        "id": paragraph.id,
        "number": paragraph.number,
        "section": list(paragraph.section),
        "meeting": paragraph.meeting,
        "page": paragraph.page,
        "text": paragraph.text,
        "hash": paragraph.hash,
    }


def _footnote_record(footnote: Footnote) -> Record:
    return {"mark": footnote.mark, "text": footnote.text, "paragraph": footnote.paragraph}
