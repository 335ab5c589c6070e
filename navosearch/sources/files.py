"""Read regular files, and list folders in stable order, wherever they come from.

A folder of letters may come from anyone, so nothing is opened but a regular file: no link, which
could lead out of the folder; no pipe, which would wait for ever; no device.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path

from navosearch import system
from navosearch.formats.reasons import Reason, unreadable

Listing = tuple[Path, "list[os.DirEntry[str]] | OSError"]
"""A folder, and what is in it or why that cannot be told."""

_LEFT_OUT = re.compile(
    r"""
      [.~#].* | .*(~|\.bak|\.tmp|\.swp|\.part|\.crdownload)  # hidden, locks, backups, downloads
    | (readme|leesmij|licen[cs]e)([._-].*)?                  # about the letters
    | letters\.csv | metadata(_owms)?\.xml                   # metadata of the letters
    | thumbs\.db | desktop\.ini | __pycache__
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
ATTEMPTS = 3
"""How often a file is read that changes meanwhile."""
QUIET = 3
"""Seconds: more than a tick of any file system; the longest, FAT's, has two."""


def load(path: Path, *, limit: int) -> bytes:
    """Return the bytes of a regular file of at most `limit` bytes.

    The kind of the file is asked of the open file, which cannot be swapped meanwhile. A file that changes
    while it is read is read again. Raises LetterUnreadable: ``link``, ``not-a-file``, ``too-large``,
    ``changing`` or ``unreadable``.
    """
    try:
        descriptor = system.open_file(path)
    except (OSError, ValueError) as error:
        raise unreadable(*_refusal(error), path=printable(str(path))) from error
    with os.fdopen(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise unreadable("not-a-file", path=printable(str(path)))
        for _ in range(ATTEMPTS):
            size, changed = status.st_size, status.st_mtime_ns
            if size > limit:
                raise unreadable("too-large", str(size), path=printable(str(path)))
            try:
                file.seek(0)
                data = file.read(limit + 1)
            except OSError as error:
                raise unreadable(*_refusal(error), path=printable(str(path))) from error
            status = os.fstat(descriptor)
            if (len(data), status.st_size, status.st_mtime_ns) == (size, size, changed):
                return data
    raise unreadable("changing", path=printable(str(path)))


def _refusal(error: OSError | ValueError) -> tuple[Reason, str]:
    """Return the reason, and its detail, for an error of the operating system."""
    if not isinstance(error, OSError):
        return "unreadable", str(error)
    if error.errno == errno.ELOOP:
        return "link", ""
    if error.errno == errno.ENXIO:
        return "not-a-file", ""
    return "unreadable", error.strerror or ""


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """Return the entries of a folder by name, without hidden files, backups and what is never a letter.

    They are ordered by their composed names, the same on every file system and in every language.
    """
    with os.scandir(folder) as listing:
        kept = [entry for entry in listing if not _LEFT_OUT.fullmatch(entry.name)]
    return sorted(kept, key=lambda entry: (composed(entry.name), entry.name))


def kind(entry: os.DirEntry[str]) -> Reason | None:
    """Return why a directory entry may not be opened, or None if it is a regular file."""
    if entry.is_symlink():
        return "link"
    return None if entry.is_file(follow_symlinks=False) else "not-a-file"


def state(status: os.stat_result) -> tuple[int, ...] | None:
    """Return what changes whenever a file does: its inode, size, and times of change in nanoseconds.

    None for a file that changed less than QUIET seconds ago, by a clock that may have been set back: it
    could change again within one tick of the file system's (git calls such a file racily clean,
    https://git-scm.com/docs/racy-git).
    """
    changed = max(status.st_mtime_ns, status.st_ctime_ns)
    if time.time_ns() - changed < QUIET * 1_000_000_000:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def composed(name: str) -> str:
    """Return a file name in NFC; some file systems hold names decomposed."""
    return unicodedata.normalize("NFC", name)


def printable(name: str) -> str:
    r"""Return a file name as text that any terminal and JSON can hold: ``a\nb`` shows its escape.

    Bytes that are not UTF-8 show as ``\xff``.
    """
    if name.isascii() and name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def walk(folder: Path, *, exclude: Collection[Path]) -> Iterator[Listing]:
    """Yield every folder at or under `folder`, parents first, with its entries that are no folders.

    A folder that cannot be listed comes with the operating system's error. Folders in `exclude` are
    passed by. The stack is our own: a chain of folders may be deeper than Python's.
    """
    stack = [folder]
    while stack:
        current = stack.pop()
        if current in exclude:
            continue
        try:
            inside = entries(current)
        except OSError as error:
            yield current, error
            continue
        folders = [entry for entry in inside if entry.is_dir(follow_symlinks=False)]
        yield current, [entry for entry in inside if not entry.is_dir(follow_symlinks=False)]
        stack += [current / entry.name for entry in reversed(folders)]
