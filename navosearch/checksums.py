"""Compute the SHA-256 of files, of lines and of texts, in hexadecimal."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

CHUNK = 1 << 20
"""Bytes of a file in memory at a time."""


def of_file(path: Path) -> str:
    """Return the SHA-256 of a file; raises OSError as the file system does."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def of_bytes(data: bytes) -> str:
    """Return the SHA-256 of bytes."""
    return hashlib.sha256(data).hexdigest()


def of_lines(lines: Iterable[str]) -> str:
    """Return the SHA-256 over lines in UTF-8, each with a newline after it."""
    return of_bytes("".join(f"{line}\n" for line in lines).encode())


def of_text(text: str) -> str:
    """Return the first 16 hexadecimal digits of the SHA-256 of a text in UTF-8: enough to tell paragraphs."""
    return of_bytes(text.encode())[:16]
