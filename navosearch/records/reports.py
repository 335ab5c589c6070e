"""Make the records of what an index holds, what was done to it, and what was fetched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from navosearch.model import Problem, Report, Status
from navosearch.records.schema import SCHEMA, Record

if TYPE_CHECKING:  # a search imports nothing that letters are fetched with
    from navosearch.fetch.accounts import Coverage, FetchReport

MOST_WANTED = 10
"""Papers that letters refer to and that are not here: so many are named."""


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
        "doubtful": asdict(report.doubtful),
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
        "doubtful": asdict(status.doubtful),
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
