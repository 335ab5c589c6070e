"""Look up what the official listing says of a letter, in the state of the runs that got it.

`navosearch fetch` keeps its state in one file of SQLite in the folder that it gets letters into; a letter is
in a folder of its dossier in there. Reading needs no leave to write.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path

STATE = ".navosearch-fetch.sqlite"
"""The name of the file of state, in the folder of the letters."""


def beside(folder: Path) -> Mapping[str, bytes]:
    """Return a ``metadata.xml`` by file name, for the files of a folder that were fetched into it.

    Nothing for a folder without state, or where it cannot be read: it helps, and a letter is one without it.
    """
    for place, where in ((folder, ""), (folder.parent, f"{folder.name}/")):
        if os.path.isfile(place / STATE):  # noqa: PTH113 -- False too where the path is too long to ask
            return dict(_rows(place / STATE, where))
    return {}


def _rows(state: Path, where: str) -> list[tuple[str, bytes]]:
    """Return file names and metadata of the files whose path begins like this."""
    query = "SELECT substr(file, ?), metadata FROM papers WHERE substr(file, 1, ?) = ? AND file IS NOT NULL"
    size = len(where)
    with contextlib.suppress(sqlite3.Error), contextlib.closing(opened(state)) as database:
        return database.execute(query, (size + 1, size, where)).fetchall()
    return []


def opened(state: Path) -> sqlite3.Connection:
    """Return a connection to a file of state that can only read it."""
    return sqlite3.connect(f"{state.absolute().as_uri()}?mode=ro", uri=True, timeout=10)
