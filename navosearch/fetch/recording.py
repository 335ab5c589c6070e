"""Keep every answer of the source in a folder, with its headers, to see what it really said."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from navosearch.errors import WriteFailed
from navosearch.web import Answer


def recorder(folder: Path) -> Callable[[Answer], None]:
    """Return what keeps answers in a folder: a body, and beside it address, status, headers and moment.

    Who asked is not kept. Numbers go on from those that are there. What is returned raises WriteFailed.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        count = len(list(folder.glob("*.json")))
    except OSError as error:
        raise WriteFailed(str(folder), error.strerror or "") from error

    def keep(answer: Answer) -> None:
        """Write an answer and its headers to files of the next number."""
        nonlocal count
        count += 1
        facts = {
            "asked": answer.asked,
            "url": answer.url,
            "status": answer.status,
            "headers": dict(answer.headers),
            "at": answer.at.isoformat(),
        }
        try:
            (folder / f"{count:06}.body").write_bytes(answer.body)
            (folder / f"{count:06}.json").write_text(json.dumps(facts, indent=1), encoding="utf-8")
        except OSError as error:
            raise WriteFailed(str(folder), error.strerror or "") from error

    return keep
