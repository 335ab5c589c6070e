"""Make the JSON records of the command line, the exports and the page, as plain dicts.

The names and shapes are a promise (docs/json.md). Dates stay ISO 8601 strings, unknown values are ``None``,
offsets are code points.
"""

from navosearch.records.letters import info_record, letter_record, meeting_record, paragraph_record
from navosearch.records.reports import (
    coverage_record,
    fetch_record,
    problem_record,
    report_record,
    status_record,
)
from navosearch.records.results import hit_record, results_record, understood_record
from navosearch.records.schema import SCHEMA, Record
from navosearch.records.threads import lineage_record, recurring_record, version_record

__all__ = [
    "SCHEMA",
    "Record",
    "coverage_record",
    "fetch_record",
    "hit_record",
    "info_record",
    "letter_record",
    "lineage_record",
    "meeting_record",
    "paragraph_record",
    "problem_record",
    "recurring_record",
    "report_record",
    "results_record",
    "status_record",
    "understood_record",
    "version_record",
]
