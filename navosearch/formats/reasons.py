"""List why a file cannot be read as a letter, and make the error for each reason.

The sentences a person reads are made from these codes elsewhere; here they are only named.
"""

from __future__ import annotations

from typing import Literal, get_args

from navosearch.errors import LetterUnreadable

Reason = Literal[
    "empty",  # nothing but white space
    "no-text",  # pages without a character: a scan
    "binary",  # bytes that no encoding of text explains
    "too-large",  # more than a letter can hold; detail: the number of bytes
    "encrypted",  # needs a password
    "archive-bomb",  # an archive that unpacks to more than its limits; detail: which limit
    "damaged",  # the format is known and the file does not keep to it; detail: what the library says
    "invalid-xml",  # not well formed, or nested too deeply; detail: what and where
    "doctype",  # an XML file with a document type of its own, which could define entities
    "unknown-format",  # no format that is read; detail: the ending or what the bytes look like
    "timeout",  # took longer than its share; detail: the number of seconds
    "memory",  # needed more than its share
    "link",  # a symbolic link, which is not followed
    "not-a-file",  # a device, pipe or socket, which is not opened
    "changing",  # something else went on writing it while it was read
    "unreadable",  # the operating system refuses; detail: its reason
    "missing-file",  # `letters.csv` has a row for a file that is not there; detail: table and line
]
"""Why a file is not a letter, as `LetterUnreadable.reason` and `Skipped.reason` carry it."""

REASONS: tuple[str, ...] = get_args(Reason)


def unreadable(reason: Reason, detail: str = "", *, path: str = "") -> LetterUnreadable:
    """Return the error with that reason; readers of bytes know no path, which is filled in later."""
    return LetterUnreadable(path=path, reason=reason, detail=detail)
