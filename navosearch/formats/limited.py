"""Read a file in a process of its own, within limits of time and memory.

The process may take so much memory and processor time and no more, writes no files, and tells its
result as JSON, so that nothing a hostile file makes of it reaches this one.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from navosearch import system
from navosearch.formats.reasons import unreadable
from navosearch.model import Anchor, Block, Document

SECONDS = 4.0
SECONDS_A_MEGABYTE = 2.0
MOST_SECONDS = 18.0
"""Processor time that a file may cost: some for being read at all, more for its size, up to this."""

MEMORY = 2_000_000_000
"""Bytes of memory that the process may have."""

_START = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from navosearch.formats import apart
apart.main()
"""
"""The process finds modules where this one does, and never in the folder that it is started in."""


def read(format_name: str, data: bytes, *, size: int) -> Document:
    """Return what the reader of that format makes of `data`, which unpacks to `size` bytes.

    Raises LetterUnreadable as the reader does, and ``timeout``, ``memory``, or ``damaged`` when the
    process dies of the file.
    """
    seconds = min(SECONDS + SECONDS_A_MEGABYTE * size / 1e6, MOST_SECONDS)
    path = json.dumps([entry for entry in sys.path if entry])
    command = [sys.executable, "-I", "-c", _START, path, format_name, str(int(seconds)), str(MEMORY)]
    ended = system.run(command, data, seconds=seconds, memory=MEMORY)
    match ended.fate:
        case "well":
            return _document(json.loads(ended.output))
        case "timeout":
            raise unreadable("timeout", str(int(seconds)))
        case "memory":
            raise unreadable("memory", f"status {ended.status}")
        case "died":
            raise unreadable("damaged", f"status {ended.status}")


def _document(result: Any) -> Document:
    """Return the document that the process has read, or raise the reason that it gives."""
    if "reason" in result:
        raise unreadable(result["reason"], result["detail"])
    return Document(
        result["format"],
        tuple(_block(**block) for block in result["blocks"]),
        tuple((name, value) for name, value in result["metadata"]),
        tuple(result["notes"]),
        tuple((printed, target) for printed, target in result["marked"]),
    )


def _block(*, anchors: list[dict[str, Any]], **values: Any) -> Block:
    return Block(**values, anchors=tuple(Anchor(**anchor) for anchor in anchors))
