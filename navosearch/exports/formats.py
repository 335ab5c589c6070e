"""The name of a file in, the format that it is to have out."""

from __future__ import annotations

from collections.abc import Sequence
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


def format_of(path: Path, named: str | None = None, *, among: Sequence[str] = FORMATS) -> str:
    """Return the format that was named, else the one of the file's ending; raises OptionInvalid.

    >>> format_of(Path("hits.csl.json")), format_of(Path("hits.csv"), "csv-excel")
    ('csljson', 'csv-excel')
    """
    if named is not None:
        if named not in among:
            raise OptionInvalid("format", named, "format", ", ".join(among))
        return named
    name = path.name.lower()
    found = [ending for ending in ENDINGS if name.endswith(ending)]
    kind = ENDINGS[max(found, key=len)] if found else None
    if kind is None or kind not in among:
        endings = (ending for ending, kind in ENDINGS.items() if kind in among)
        raise OptionInvalid("output", path.name, "format", ", ".join(endings))
    return kind
