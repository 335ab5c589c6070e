"""The folder of an index in, its latest generation out, open, at every moment.

A request keeps what it got: a generation that another one has replaced stays readable for as long as
something refers to it.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

from navosearch import library
from navosearch.errors import NavosearchError
from navosearch.index.generations import CURRENT
from navosearch.library import Library
from navosearch.page import Collection, collected
from navosearch.wording.errors import sentence

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """An open generation, what the pages know of all of it, and the pointer that named it."""

    library: Library
    collection: Collection
    pointer: bytes


class Opened:
    """The index in a folder; raises what `navosearch.open` raises, when it is made and not later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._seen = b""
        self._shelf = self._open(_pointer(folder))

    def latest(self) -> Shelf:
        """Return the generation that counts now; the last good one while a new one cannot be opened."""
        pointer = _pointer(self._folder)
        if pointer != self._seen:
            with self._lock:
                if pointer != self._seen:
                    self._renew(pointer)
        return self._shelf

    def _renew(self, pointer: bytes) -> None:
        try:
            self._shelf = self._open(pointer)
        except NavosearchError as error:
            self._seen = pointer
            _LOG.warning("%s", sentence(error))

    def _open(self, pointer: bytes) -> Shelf:
        opened = library.open(self._folder)
        shelf = Shelf(opened, collected(opened), pointer)
        self._seen = pointer
        return shelf


def _pointer(folder: Path) -> bytes:
    try:
        return (folder / CURRENT).read_bytes()
    except OSError:
        return b""
