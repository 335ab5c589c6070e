"""Bytes of a file and its format in, the document out; read in a process that cannot run away.

The process may take so much memory and processor time and no more, writes no files, and tells its
result as JSON, so that nothing a hostile file makes of it reaches this one.
"""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import Any

from navosearch.errors import LetterUnreadable
from navosearch.formats.reasons import unreadable
from navosearch.model import Anchor, Block, Document

SECONDS = 4.0
SECONDS_A_MEGABYTE = 2.0
MOST_SECONDS = 18.0
"""Processor time that a file may cost: some for being read at all, more for its size, up to this."""

_START = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from navosearch.formats import apart
apart.main()
"""
"""The process finds modules where this one does, and never in the folder that it is started in."""

_OUT_OF_MEMORY = frozenset({signal.SIGABRT, signal.SIGILL, signal.SIGTRAP, signal.SIGBUS})
"""How PDFium ends when it is refused memory."""


def read(format_name: str, data: bytes, *, size: int) -> Document:
    """Return what the reader of that format makes of `data`, which unpacks to `size` bytes.

    Raises LetterUnreadable as the reader does, and ``timeout``, ``memory``, or ``damaged`` when the
    process dies of the file.
    """
    seconds = min(SECONDS + SECONDS_A_MEGABYTE * size / 1e6, MOST_SECONDS)
    path = json.dumps([entry for entry in sys.path if entry])
    command = [sys.executable, "-I", "-c", _START, path, format_name, str(int(seconds))]
    try:
        done = subprocess.run(  # noqa: S603 - every argument is ours: modules, a format, a number
            command, input=data, capture_output=True, timeout=seconds + 2, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise unreadable("timeout", str(int(seconds))) from error
    if done.returncode != 0:
        raise _death(done.returncode, int(seconds))
    return _document(json.loads(done.stdout))


def _death(status: int, seconds: int) -> LetterUnreadable:
    """Return the reason that a process ended as it did."""
    if -status in (signal.SIGXCPU, signal.SIGKILL):
        return unreadable("timeout", str(seconds))
    return unreadable("memory" if -status in _OUT_OF_MEMORY else "damaged", f"status {status}")


def _document(told: Any) -> Document:
    """Return the document that the process tells of, or raise the reason that it gives."""
    if "reason" in told:
        raise unreadable(told["reason"], told["detail"])
    return Document(
        told["format"],
        tuple(_block(**block) for block in told["blocks"]),
        tuple((name, value) for name, value in told["metadata"]),
        tuple(told["notes"]),
    )


def _block(*, anchors: list[dict[str, Any]], **values: Any) -> Block:
    return Block(**values, anchors=tuple(Anchor(**anchor) for anchor in anchors))
