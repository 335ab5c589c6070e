"""Clear up files that no row of the state names: not yet, because a kill came between, or no more.

A file that is not as we wrote it is somebody's own, and is never written over or removed.
"""

from __future__ import annotations

import os
from pathlib import Path

from navosearch.fetch import files
from navosearch.fetch.state import State

FORGET_FILE = (
    "UPDATE papers SET tried = NULL, had = NULL, file = NULL, form = NULL, sha256 = NULL, headers = NULL"
    " WHERE id = ?"
)
"""Keep that a paper has no file, nor what it was had by."""


def announce(state: State, file: str, sha256: str) -> None:
    """Keep that a file is about to be written, so that it is known for ours whatever happens next."""
    with state.database:
        let_go(state, file, sha256)


def let_go(state: State, file: str, sha256: str) -> None:
    """Keep that no row names a file, within the transaction that makes it so."""
    state.database.execute("INSERT OR REPLACE INTO loose VALUES (?, ?)", (file, sha256))


def take_in(state: State, file: str) -> None:
    """Keep that a row names a file, within the transaction that makes it so."""
    state.database.execute("DELETE FROM loose WHERE file = ?", (file,))


def clear(state: State, folder: Path) -> list[str]:
    """Remove the files of ours that no row names; return those that are somebody's own, which stay."""
    left: list[str] = []
    for file, sha256 in state.rows("SELECT file, sha256 FROM loose"):
        named = state.row("SELECT id FROM papers WHERE file = ?", file)
        there = files.sha256(folder / file)
        if there == sha256 and not named:
            files.remove(folder / file)
        elif there is not None and not named:
            left.append(file)
        with state.database:
            take_in(state, file)
            if there == sha256:  # it is a later one than its row says: it is ours, and had once more
                state.database.execute(
                    "UPDATE papers SET sha256 = ?, tried = NULL, had = NULL, headers = NULL WHERE file = ?",
                    (sha256, file),
                )
    return left


def forget_gone(state: State, folder: Path) -> None:
    """Forget the files that somebody has removed, so that they are had again."""
    rows = state.rows("SELECT id, file FROM papers WHERE file IS NOT NULL")
    gone = [(row["id"],) for row in rows if not os.path.lexists(folder / row["file"])]
    with state.database:
        state.database.executemany(FORGET_FILE, gone)
