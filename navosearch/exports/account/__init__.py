"""Describe a search for the record: what was asked, of which index, by which program, and how to repeat it.

The account stands in a data package beside the file of hits, or in the file itself. It names no path
but the file's own name, and no clock but in the package's ``created``.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from navosearch import __version__
from navosearch.library import Library
from navosearch.records import Record, understood_record
from navosearch.search.hitlist import HitList
from navosearch.wording import coverage

SCHEMA = 1
DIGEST = 16
"""Hexadecimal digits that are kept of the digest of a letter: enough to tell that it was changed."""


@dataclass(frozen=True, slots=True)
class Command:
    """The command that makes the file: its name, the query, and its options in their order."""

    name: str
    query: str
    options: Sequence[tuple[str, str | bool]]

    def spelled(self, file: str) -> str:
        """Return the command as one types it in a shell, writing to `file`."""
        options = [
            word
            for name, value in self.options
            for word in ((f"--{name}",) if value is True else (f"--{name}", str(value)))
        ]
        before, after = ([], ["--", self.query]) if self.query.startswith("-") else ([self.query], [])
        return shlex.join(["navosearch", self.name, *before, *options, "-o", file, *after])


def account(library: Library, hits: HitList, *, name: str | None) -> Record:
    """Return what was asked, of what and by what; `name` is what the search is called."""
    status = library.status()
    covered = coverage.summary(library.coverage())
    return {
        "schema": SCHEMA,
        **({"name": name} if name else {}),
        "software": {"name": "navosearch", "version": __version__},
        "index": {
            "format": status.format,
            "analyser": status.analyser,
            "reader": status.reader,
            "built": status.built,
            "letters": status.letters,
            "paragraphs": status.paragraphs,
            "corpus_sha256": library.checksum,
            **({"coverage": covered} if covered else {}),
        },
        "query": understood_record(hits.query),
        "sort": hits.sort,
        "exact": hits.exact,
        "correct": hits.correct,
        "without": list(hits.without),
        "total": {"all": hits.total.all, "some": hits.total.some},
        "hits": len(hits),
        **({"sample": {"size": hits.sampled[0], "seed": hits.sampled[1]}} if hits.sampled else {}),
    }


def letter_digests(library: Library) -> dict[str, str]:
    """Return the beginning of the digest of every letter: what a later run holds its letters against."""
    return {name: digest[:DIGEST] for name, digest in library.digests().items()}
