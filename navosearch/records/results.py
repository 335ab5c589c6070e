"""Make the records of what a search answers: hits, and what was understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

from navosearch.model import FacetValue, Hit, Results, Understood
from navosearch.records.letters import meeting_record
from navosearch.records.schema import SCHEMA, Record

MOST_FORMS = 50
"""Word forms that are given, most first, as docs/json.md promises."""


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
        "date": hit.date,
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
        "date_of": query.date_of,
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
            for form in results.forms[:MOST_FORMS]
        ],
        "facets": {name: _facet_records(values) for name, values in results.facets.items()},
    }


def _facet_records(values: Iterable[FacetValue]) -> list[Record]:
    return [{"value": facet.value, "count": facet.count} for facet in values]
