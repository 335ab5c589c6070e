"""Read a document from standard input in a process of its own, and write it to standard output as JSON.

`limited` starts it with the name of a format, and with the seconds of processor time and the bytes of memory
that it may take.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

from navosearch import system
from navosearch.errors import LetterUnreadable
from navosearch.formats import reader


def main() -> None:
    """Write the document, or the reason why it cannot be read."""
    format_name, seconds, memory = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    system.limit(seconds=seconds, memory=memory)
    try:
        result = asdict(reader(format_name)(sys.stdin.buffer.read()))
    except LetterUnreadable as error:
        result = {"reason": error.reason, "detail": error.detail}
    except RecursionError:
        result = {"reason": "damaged", "detail": "depth"}
    except MemoryError:
        result = {"reason": "memory", "detail": str(memory)}
    sys.stdout.write(json.dumps(result))
