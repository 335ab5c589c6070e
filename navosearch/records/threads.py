"""Make the records of a passage in earlier and later letters, and of the passages that recur."""

from __future__ import annotations

from navosearch.model import Lineage, Recurrences, Version
from navosearch.records.letters import meeting_record, paragraph_record
from navosearch.records.schema import SCHEMA, Record


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


def recurring_record(recurrences: Recurrences) -> Record:
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
            for passage in recurrences.passages
        ],
        "formulas": list(recurrences.formulas),
    }
