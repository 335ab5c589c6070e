"""Keep the latest generation of an index open while others replace it.

A request keeps what it got: a generation that another one has replaced stays readable for as long as
something refers to it.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from navosearch import library
from navosearch.errors import NavosearchError
from navosearch.index.storage.generations import pointer
from navosearch.library import Library
from navosearch.model import Lineage
from navosearch.page import Collection, collected
from navosearch.wording.errors import sentence

KEPT = 64
"""Letters whose lineages are remembered: each costs up to half a second among 100,000 paragraphs."""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shelf:
    """An open generation, and what the pages know of all of it."""

    library: Library
    collection: Collection
    lineages: Callable[[str], Mapping[int, Lineage]]
    """Those of the paragraphs of a letter that others have too, by their numbers."""


class Opened:
    """The index in a folder; raises what `navosearch.open` raises when it is made, and nothing later."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._seen = pointer(folder)
        self._shelf = _shelf(folder)

    def latest(self) -> Shelf:
        """Return the generation that counts now; the last good one while a new one cannot be opened."""
        current = pointer(self._folder)
        # One request opens the new generation; the others go on with the old one until it is open.
        if current != self._seen and self._lock.acquire(blocking=False):
            try:
                self._renew(current)
            finally:
                self._lock.release()
        return self._shelf

    def _renew(self, current: bytes) -> None:
        try:
            self._shelf = _shelf(self._folder)
        except NavosearchError as error:
            _LOG.warning("%s", sentence(error))
        self._seen = current


def _shelf(folder: Path) -> Shelf:
    opened = library.open(folder)
    return Shelf(opened, collected(opened), lru_cache(KEPT)(opened.lineages))
