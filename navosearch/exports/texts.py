"""Clean texts and records so that any text file can hold them."""

from __future__ import annotations

import json
import re
from pathlib import Path

_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNWRITABLE = re.compile("[\0\ud800-\udfff]")


def encodable(text: str) -> str:
    """Return the text with what no text file can hold, NUL and lone surrogates, replaced."""
    return _UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """Return the text with a space for every line break: a quoted break can begin a row of its own."""
    return _BREAK.sub(" ", text)


def json_line(record: object) -> str:
    """Return a record as JSON on one line."""
    return encodable(json.dumps(record, ensure_ascii=False))


def write_json(path: Path, record: object) -> None:
    """Write a record as JSON that a person can read."""
    path.write_text(encodable(json.dumps(record, ensure_ascii=False, indent=1)) + "\n", encoding="utf-8")
