"""A search and the file of its hits in, the account of it out.

It says what was asked, of what, by what, and how to repeat it, and stands in a data package beside
the file (Frictionless Data Package, version 2) or in the file itself. It names no path but the file's
own name, and no clock but in the package's ``created``.
"""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from navosearch import __version__, checksums
from navosearch.exports.columns import Column
from navosearch.exports.delimited import DIALECTS
from navosearch.library import Library
from navosearch.records import Record, understood_record
from navosearch.search.hitlist import HitList

SCHEMA = 1
DIGEST = 16
"""Hexadecimal digits that are kept of the digest of a letter."""
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
ENDING = ".datapackage.json"
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"

MEDIA_TYPES = {
    "csv": "text/csv",
    "csv-excel": "text/csv",
    "tsv": "text/tab-separated-values",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
}
FORMAT_NAMES = {"csv-excel": "csv", "jsonl": "json-lines", "parquet": "apache-parquet"}
"""Under these names frictionless checks a file's size and hash, and needs no plugin to read what is in it."""


@dataclass(frozen=True, slots=True)
class Command:
    """The command that makes the file: its name, the query, and its options in their order."""

    name: str
    query: str
    options: Sequence[tuple[str, str | bool]]

    def spelled(self, file: str) -> str:
        """Return the command as one types it in a shell, writing to `file`."""
        options = [
            word
            for name, value in self.options
            for word in ((f"--{name}",) if value is True else (f"--{name}", str(value)))
        ]
        before, after = ([], ["--", self.query]) if self.query.startswith("-") else ([self.query], [])
        return shlex.join(["navosearch", self.name, *before, *options, "-o", file, *after])


def account(library: Library, hits: HitList, command: Command, *, file: str) -> Record:
    """Return what was asked, of what and by what; the rows are counted only once they are written."""
    status = library.status()
    return {
        "schema": SCHEMA,
        "software": {"name": "navosearch", "version": __version__},
        "index": {
            "format": status.format,
            "analyser": status.analyser,
            "reader": status.reader,
            "built": status.built,
            "letters": status.letters,
            "paragraphs": status.paragraphs,
            "corpus_sha256": library.checksum,
        },
        "query": understood_record(hits.query),
        "sort": hits.sort,
        "exact": hits.exact,
        "total": {"all": hits.total.all, "some": hits.total.some},
        "hits": len(hits),
        **({"sample": {"size": hits.sampled[0], "seed": hits.sampled[1]}} if hits.sampled else {}),
        "command": command.spelled(file),
    }


def package(target: Path, written: Path, kind: str, fields: Sequence[Record], told: Record) -> Record:
    """Return the data package for a file of format `kind` that stands at `written` and will be `target`."""
    name = re.sub(r"[^a-z0-9._-]+", "-", target.stem.lower()).strip("-.") or "hits"
    index = told["index"]
    return {
        "$schema": PROFILE,
        "name": name,
        "title": f"navosearch: {told['query']['typed']}",
        "created": _now(),
        "sources": [{"title": f"{index['letters']} letters, {index['paragraphs']} paragraphs"}],
        "resources": [{"name": name, "path": target.name, **_resource(written, kind, fields)}],
        "navosearch": told,
    }


def _resource(written: Path, kind: str, fields: Sequence[Record]) -> Record:
    resource: Record = {
        "format": FORMAT_NAMES.get(kind, kind),
        "mediatype": MEDIA_TYPES[kind],
        "bytes": written.stat().st_size,
        "hash": f"sha256:{checksums.of_file(written)}",
    }
    if kind != "parquet":
        resource["encoding"] = "utf-8"
    if kind in DIALECTS:
        dialect = DIALECTS[kind]
        resource["dialect"] = {"delimiter": dialect.delimiter, "lineTerminator": dialect.line_end}
    return {**resource, "schema": {"fields": list(fields)}}


def fields(columns: Sequence[Column], partial: Collection[str], *, decimal: str = ".") -> list[Record]:
    """Return the fields of a table: `partial` are the date columns in which not every date has a day."""
    return [_field(column, column.name in partial, decimal) for column in columns]


def hit_fields() -> list[Record]:
    """Return the fields of a hit of the contract, a JSON object."""
    types = {"rank": "integer", "score": "number", "id": "string", "letter": "object", "meeting": "object"}
    types |= {"section": "array", "paragraph": "integer", "page": "integer", "text": "string"}
    types |= {"snippet": "object", "matched": "array", "missing": "array", "copies": "array"}
    return [{"name": name, "type": kind} for name, kind in types.items()]


def _field(column: Column, partial: bool, decimal: str) -> Record:
    field: dict[str, Any] = {"name": column.name, "title": column.heading, "type": column.type}
    field["description"] = column.says
    if column.type == "date" and partial:
        field |= {"type": "string", "constraints": {"pattern": DATE}}
    if column.type == "number" and decimal != ".":
        field["decimalChar"] = decimal
    return field


def _now() -> str:
    """Return the time, or the one of SOURCE_DATE_EPOCH (reproducible-builds.org) where that is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = (
        datetime.fromtimestamp(int(epoch), timezone.utc) if epoch.isdecimal() else datetime.now(timezone.utc)
    )
    return now.isoformat(timespec="seconds").replace("+00:00", "Z")
