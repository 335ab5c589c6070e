"""The name of a file in, the format that it is to have out."""

from __future__ import annotations

from pathlib import Path

from navosearch.errors import OptionInvalid

ENDINGS = {
    ".jsonl": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".xlsx": "xlsx",
    ".ris": "ris",
    ".bib": "bib",
    ".csl.json": "csljson",
    ".html": "html",
    ".parquet": "parquet",
}
"""``csv-excel`` is asked for by name: its files end in .csv too."""
FORMATS = (*ENDINGS.values(), "csv-excel")

TABLES = ("csv", "tsv", "csv-excel", "xlsx", "parquet", "jsonl", "json")
"""What has columns; the JSON formats only when they are asked for."""
BESIDE = ("csv", "tsv", "csv-excel", "jsonl", "parquet")
"""What has its account in a file beside it."""


def format_of(path: Path, named: str | None) -> str:
    """Return the format that was named, else the one of the file's ending; raises OptionInvalid."""
    if named is not None:
        if named not in FORMATS:
            raise OptionInvalid("format", named, "format", ", ".join(FORMATS))
        return named
    name = path.name.lower()
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if name.endswith(ending):
            return ENDINGS[ending]
    raise OptionInvalid("output", path.name, "format", ", ".join(ENDINGS))
