"""Make the JSON records of the command line, the exports and the page, as plain dicts.

The names and shapes are a promise (docs/json.md): `SCHEMA` is raised when one of them changes.
Dates stay ISO 8601 strings, unknown values are ``None``, offsets are code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from navosearch.model import (
    FacetValue,
    Footnote,
    Hit,
    Letter,
    LetterInfo,
    Lineage,
    Meeting,
    Paragraph,
    Problem,
    Recurring,
    Report,
    Results,
    Section,
    Status,
    Understood,
    Version,
)
from navosearch.search.threads import references

if TYPE_CHECKING:  # a search imports nothing that letters are fetched with
    from navosearch.fetch.accounts import Coverage, FetchReport

SCHEMA = 1
MOST_WANTED = 10
"""Papers that letters refer to and that are not here: so many are named."""

Record = dict[str, Any]


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


def hit_record(hit: Hit) -> Record:
    """Return the record of one hit; `terms` is there only when the score was to be explained."""
    letter = hit.letter
    return {
        "rank": hit.rank,
        "score": hit.score,
        "id": hit.id,
        "letter": {
            "id": letter.id,
            "kind": letter.kind,
            "title": letter.title,
            "date": letter.date,
            "dossier": letter.dossier,
            "number": letter.number,
            "citation": letter.citation,
            "url": letter.url,
        },
        "meeting": None if hit.meeting is None else meeting_record(hit.meeting),
        "section": list(hit.section),
        "paragraph": hit.paragraph,
        "page": hit.page,
        "text": hit.text,
        "snippet": {"text": hit.snippet.text, "marks": [list(mark) for mark in hit.snippet.marks]},
        "matched": list(hit.matched),
        "missing": list(hit.missing),
        "copies": list(hit.copies),
        **({"terms": [asdict(term) for term in hit.terms]} if hit.terms else {}),
    }


def understood_record(query: Understood) -> Record:
    """Return the record of a query: as typed, as understood, and what was made of its words."""
    return {
        "typed": query.typed,
        "understood": query.understood,
        "match": query.match,
        "filters": dict(query.filters),
        "corrections": [asdict(correction) for correction in query.corrections],
        "nearest": [asdict(correction) for correction in query.nearest],
        "expansions": [
            {"word": expansion.word, "also": list(expansion.also), "why": expansion.why}
            for expansion in query.expansions
        ],
    }


def results_record(results: Results) -> Record:
    """Return the record of the answer to a query, as ``navosearch search --json`` prints it."""
    return {
        "schema": SCHEMA,
        "query": understood_record(results.query),
        "total": {"all": results.total.all, "some": results.total.some},
        "hits": [hit_record(hit) for hit in results.hits],
        "forms": [
            {"word": form.word, "form": form.form, "why": form.why, "count": form.count}
            for form in results.forms
        ],
        "facets": {name: _facet_records(values) for name, values in results.facets.items()},
    }


def _facet_records(values: Iterable[FacetValue]) -> list[Record]:
    return [{"value": facet.value, "count": facet.count} for facet in values]


def report_record(report: Report) -> Record:
    """Return the record of what bringing an index up to date did; `seconds` is wall time."""
    return {
        "schema": SCHEMA,
        "letters": report.letters,
        "paragraphs": report.paragraphs,
        "added": list(report.added),
        "changed": list(report.changed),
        "removed": list(report.removed),
        "unchanged": report.unchanged,
        "skipped": [asdict(skipped) for skipped in report.skipped],
        "duplicates": _duplicate_records(report.duplicates),
        "gone": list(report.gone),
        "seconds": report.seconds,
    }


def status_record(status: Status, wanted: Sequence[tuple[str, int]] = ()) -> Record:
    """Return the record of what an index holds, who wrote it and when, and which papers are `wanted`."""
    return {
        "schema": SCHEMA,
        "index": status.path,
        "built": status.built,
        "format": status.format,
        "analyser": status.analyser,
        "reader": status.reader,
        "roots": list(status.roots),
        "letters": status.letters,
        "paragraphs": status.paragraphs,
        "skipped": [asdict(skipped) for skipped in status.skipped],
        "duplicates": _duplicate_records(status.duplicates),
        "wanted": {
            "papers": len(wanted),
            "most": [{"id": paper, "paragraphs": count} for paper, count in wanted[:MOST_WANTED]],
        },
    }


def problem_record(problem: Problem) -> Record:
    """Return the record of one thing that is wrong with an index."""
    return asdict(problem)


def _duplicate_records(duplicates: Iterable[tuple[str, str, str]]) -> list[Record]:
    return [{"id": letter, "taken": taken, "left_out": left} for letter, taken, left in duplicates]


def lineage_record(lineage: Lineage) -> Record:
    """Return the record of a passage and its versions, as ``navosearch lineage ID#12 --json`` prints it."""
    return {
        "schema": SCHEMA,
        "paragraph": paragraph_record(lineage.paragraph),
        "versions": [version_record(version) for version in lineage.versions],
        "formulas": list(lineage.formulas),
    }


def version_record(version: Version) -> Record:
    """Return the record of one version of a passage."""
    return {
        "id": version.id,
        "date": version.date,
        "meeting": meeting_record(version.meeting) if version.meeting else None,
        "shared": version.shared,
        "changes": [list(change) for change in version.changes],
    }


def recurring_record(passages: Iterable[Recurring]) -> Record:
    """Return the record of the passages that recur, as ``lineage --recurring --json`` prints it."""
    return {
        "schema": SCHEMA,
        "passages": [
            {
                "first": version_record(passage.first),
                "last": version_record(passage.last),
                "versions": passage.versions,
                "changed": passage.changed,
                "most_changed": version_record(passage.most_changed) if passage.most_changed else None,
                "left_out_since": passage.left_out_since,
                "text": passage.text,
            }
            for passage in passages
        ],
    }


def coverage_record(found: Coverage) -> Record:
    """Return the record of what of a dossier is here, in one chamber."""
    return {
        "dossier": found.dossier,
        "chamber": found.chamber,
        "as_of": found.as_of,
        "certain": found.certain,
        "listed": found.listed,
        "letters": found.letters,
        "pdf_only": found.pdf_only,
        "pending": found.pending,
        "annexes_missing": found.annexes_missing,
        "new": found.new,
        "changed": found.changed,
        "replaced": found.replaced,
        "withdrawn": found.withdrawn,
        "kinds": dict(found.kinds),
        "unlisted": list(found.unlisted),
        "failed": [{"id": each.id, "url": each.url, "reason": each.reason} for each in found.failed],
    }


def fetch_record(report: FetchReport) -> Record:
    """Return the record of a run of ``navosearch fetch``; `seconds` is wall time."""
    return {
        "schema": SCHEMA,
        "dossiers": [coverage_record(each) for each in report.dossiers],
        "requests": report.requests,
        "bytes": report.received,
        "seconds": report.seconds,
    }
