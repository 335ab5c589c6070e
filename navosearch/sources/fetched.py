"""Look up what the official listing says of a letter, in the state of the runs that got it.

`navosearch fetch` keeps its state in one file of SQLite in the folder that it gets letters into; a letter is
in a folder of its dossier in there. Reading needs no leave to write.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

from navosearch import letters

STATE = ".navosearch-fetch.sqlite"
"""The name of the file of state, in the folder of the letters."""
ANNEXES_MISSING = "navosearch.annexes-missing"
"""The name under which metadata says how many annexes of a letter are not here."""

_END = b"</metadata_gegevens>"
_QUERY = """
SELECT substr(file, ?), metadata, cover_title, cover, (
    SELECT count(*) FROM annexes LEFT JOIN papers AS annex ON annex.id = annexes.id
    WHERE annexes.letter = papers.id AND annex.file IS NULL
)
FROM papers WHERE substr(file, 1, ?) = ? AND file IS NOT NULL
"""


def beside(folder: Path) -> Mapping[str, bytes]:
    """Return a ``metadata.xml`` by file name, for the files of a folder that were fetched into it.

    Nothing for a folder without state, or where it cannot be read: it helps, and a letter is one without it.
    """
    for place, where in ((folder, ""), (folder.parent, f"{folder.name}/")):
        if os.path.isfile(place / STATE):  # noqa: PTH113 -- False too where the path is too long to ask
            return dict(_rows(place / STATE, where))
    return {}


def _rows(state: Path, where: str) -> Iterator[tuple[str, bytes]]:
    """Yield file names and metadata of the files whose path begins like this."""
    size = len(where)
    with contextlib.suppress(sqlite3.Error), contextlib.closing(opened(state)) as database:
        for name, metadata, title, cover, missing in database.execute(_QUERY, (size + 1, size, where)):
            more = (
                ("DC.type", title or ""),
                (letters.COVER, cover or ""),
                (ANNEXES_MISSING, str(missing or "")),
            )
            pairs = (
                f"<metadata name={quoteattr(key)} content={quoteattr(value)}/>"
                for key, value in more
                if value
            )
            yield name, metadata.replace(_END, "".join(pairs).encode() + _END)


def opened(state: Path) -> sqlite3.Connection:
    """Return a connection to a file of state that only reads it; raises sqlite3.Error.

    A run that was killed while it closed the file leaves a step half done, which is undone at the next
    opening that may write.
    """
    try:
        return _opened(state, "ro")
    except sqlite3.Error:
        return _opened(state, "rw")


def _opened(state: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{state.absolute().as_uri()}?mode={mode}", uri=True, timeout=10)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
        connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection
