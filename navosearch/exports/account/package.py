"""Put the account of a search in a data package, as Frictionless Data describes it (version 2).

The package describes the file of hits beside it. The package of an account alone has the hits in it,
each by its id and the hash of its text.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from navosearch import checksums, clock
from navosearch.exports.columns import Column
from navosearch.exports.formats import ACCOUNT, Format
from navosearch.records import Record

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
HIT_FIELDS = {
    "rank": "integer",
    "score": "number",
    "id": "string",
    "letter": "object",
    "meeting": "object",
    "section": "array",
    "paragraph": "integer",
    "page": "integer",
    "text": "string",
    "snippet": "object",
    "matched": "array",
    "missing": "array",
    "copies": "array",
}
"""The fields of a hit as a search prints it in JSON, and their types (Table Schema)."""


def beside(target: Path) -> Path:
    """Return where the data package of a file stands."""
    return target.with_name(f"{target.name}{ACCOUNT.ending}")


def of_file(
    target: Path, written: Path, format_: Format, fields: Sequence[Record], account: Record
) -> Record:
    """Return the package for a file of hits that stands at `written` and will be `target`."""
    resource: Record = {
        "path": target.name,
        "format": format_.packaged_as,
        "mediatype": format_.media_type.partition(";")[0],
        "bytes": written.stat().st_size,
        "hash": f"sha256:{checksums.of_file(written)}",
    }
    if "charset" in format_.media_type:
        resource["encoding"] = "utf-8"
    if format_.dialect is not None:
        resource["dialect"] = {
            "delimiter": format_.dialect.delimiter,
            "lineTerminator": format_.dialect.line_end,
        }
    return _package(target.stem, {**resource, "schema": {"fields": list(fields)}}, account)


def alone(target: Path, account: Record) -> Record:
    """Return the package of an account without a file of hits; the first row of its data are names."""
    names = ("id", "hash")
    resource = {
        "data": [names, *account["hashes"].items()],
        "schema": {"fields": [{"name": name, "type": "string"} for name in names]},
    }
    return _package(target.name.removesuffix(ACCOUNT.ending), resource, account)


def has_file(package: Mapping[str, Any]) -> bool:
    """Whether a package describes a file of hits, and is no account alone."""
    return any("path" in resource for resource in package["resources"])


def fields(columns: Sequence[Column], partial: Collection[str], *, decimal: str = ".") -> list[Record]:
    """Return the fields of a table: `partial` are the date columns in which not every date has a day."""
    return [_field(column, column.name in partial, decimal) for column in columns]


def hit_fields() -> list[Record]:
    """Return the fields of a hit as a search prints it in JSON."""
    return [{"name": name, "type": kind} for name, kind in HIT_FIELDS.items()]


def _package(stem: str, resource: Record, account: Record) -> Record:
    name = re.sub(r"[^a-z0-9._-]+", "-", stem.lower()).strip("-.") or "hits"
    index = account["index"]
    return {
        "$schema": PROFILE,
        "name": name,
        "title": f"navosearch: {account.get('name') or account['query']['typed']}",
        "created": clock.now().isoformat().replace("+00:00", "Z"),
        "sources": [{"title": f"{index['letters']} letters, {index['paragraphs']} paragraphs"}],
        "resources": [{"name": name, **resource}],
        "navosearch": account,
    }


def _field(column: Column, partial: bool, decimal: str) -> Record:
    field: Record = {"name": column.name, "title": column.heading, "type": column.type}
    field["description"] = column.says
    if column.type == "date" and partial:
        field |= {"type": "string", "constraints": {"pattern": DATE}}
    if column.type == "number" and decimal != ".":
        field["decimalChar"] = decimal
    return field
