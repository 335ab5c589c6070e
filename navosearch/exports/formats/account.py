"""Write the account of a search alone, to run the search again by."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from navosearch.exports.formats.content import Content
from navosearch.exports.texts import write_json


def write(path: Path, content: Content) -> int:
    """Write the account, once every hit was gone through and is in it."""
    deque(content.rows, maxlen=0)
    write_json(path, content.package())
    return 0
