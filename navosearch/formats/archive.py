"""Open the ZIP archive of a DOCX or ODT; one that would unpack to too much is refused unread.

The sizes are those that the archive declares, and no more than that is ever unpacked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from navosearch.formats import markup
from navosearch.formats.markup import Element
from navosearch.formats.reasons import unreadable

MAX_MEMBERS = 2_000
MAX_UNPACKED = 200_000_000
"""Bytes of all members together; a letter with photographs has a tenth of it."""

MAX_RATIO = 200
RATIO_MATTERS = 10_000_000
"""A member that unpacks to more bytes than this may not have been pressed together further."""

_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Archive:
    """An open archive whose directory keeps to the limits."""

    members: Mapping[str, zipfile.ZipInfo]
    file: zipfile.ZipFile

    def __contains__(self, member: str) -> bool:
        return member in self.members

    def tree(self, member: str) -> Element:
        """Return the root of the XML in a member; raises LetterUnreadable as `read` and `markup.parse` do."""
        return markup.parse(self.read(member))

    def read(self, member: str) -> bytes:
        """Return the bytes of a member; raises LetterUnreadable: ``damaged`` when it cannot be unpacked."""
        if member not in self.members:
            raise unreadable("damaged", member)
        info = self.members[member]
        if info.compress_type not in _PACKED:
            raise unreadable("damaged", f"{member}: compression {info.compress_type}")
        try:
            with self.file.open(info) as packed:
                data = packed.read(info.file_size + 1)
        except _DAMAGE as error:
            raise unreadable("damaged", f"{member}: {error}") from error
        if len(data) > info.file_size:
            raise unreadable("archive-bomb", member)
        return data


_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""How members are packed, by the standards of both formats; other ways have other limits and errors."""

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    LookupError,
)
"""What zipfile raises, as its documentation and its source have it, for what is damaged."""


def opened(data: bytes) -> Archive:
    """Return the archive in `data`.

    Raises LetterUnreadable: ``damaged``, ``encrypted`` or ``archive-bomb`` with the limit passed.
    """
    file = directory(data)
    infos = file.infolist()
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise unreadable("encrypted")
    if len(infos) > MAX_MEMBERS:
        raise unreadable("archive-bomb", f"members > {MAX_MEMBERS}")
    if unpacked(infos) > MAX_UNPACKED:
        raise unreadable("archive-bomb", f"bytes > {MAX_UNPACKED}")
    for info in infos:
        if info.file_size > RATIO_MATTERS and info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise unreadable("archive-bomb", f"ratio > {MAX_RATIO}: {info.filename}")
    return Archive({info.filename: info for info in infos}, file)


def directory(data: bytes) -> zipfile.ZipFile:
    """Return the archive in `data`, whatever is in it; raises LetterUnreadable: ``damaged``."""
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _DAMAGE as error:
        raise unreadable("damaged", str(error)) from error


def unpacked(infos: list[zipfile.ZipInfo]) -> int:
    """Return the bytes that members say they unpack to."""
    return sum(info.file_size for info in infos)
