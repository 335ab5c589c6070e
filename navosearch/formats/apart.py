"""Bytes on standard input in, the document as JSON on standard output out: a process of its own.

Started by `limited` with the name of a format and the seconds of processor time it may take.
"""

from __future__ import annotations

import contextlib
import json
import resource
import sys
from dataclasses import asdict

from navosearch.errors import LetterUnreadable
from navosearch.formats import reader

MEMORY = 2_000_000_000
"""Bytes of address space that the process may have."""


def main() -> None:
    """Read the document and tell of it, or of the reason that it cannot be read."""
    format_name, seconds = sys.argv[2], int(sys.argv[3])
    _limit(seconds)
    try:
        told = asdict(reader(format_name)(sys.stdin.buffer.read()))
    except LetterUnreadable as error:
        told = {"reason": error.reason, "detail": error.detail}
    except RecursionError:
        told = {"reason": "damaged", "detail": "depth"}
    except MemoryError:
        told = {"reason": "memory", "detail": str(MEMORY)}
    sys.stdout.write(json.dumps(told))


def _limit(seconds: int) -> None:
    """Take from this process what it does not need; a system that knows no such limit sets none."""
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
