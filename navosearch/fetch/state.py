"""Keep what is known of every paper in one file of SQLite: as it was listed, and as it was had.

A step counts when its transaction is done. What is listed of a dossier in one go replaces what was listed
before only when all of it is there; a file stands on disk before its row says so, a row stops naming a file
before the file goes, and a file that no row names is among the loose ones before it is there.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from navosearch.errors import StateInvalid, WriteFailed
from navosearch.sources.fetched import STATE, opened

VERSION = 2

_SCHEMA = """
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE papers (
    -- as it was listed last
    id TEXT PRIMARY KEY, dossier TEXT NOT NULL, chamber TEXT NOT NULL, number TEXT NOT NULL,
    passing INTEGER NOT NULL, unfinished INTEGER NOT NULL, want TEXT NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, dossier_title TEXT NOT NULL, date TEXT NOT NULL, main TEXT NOT NULL,
    files TEXT NOT NULL, stamp TEXT NOT NULL, metadata BLOB NOT NULL, record BLOB NOT NULL,
    -- as it was had last: `tried` is the stamp when it was asked for last, `had` the one when its file was
    -- had, `found` what an asked paper proved to be, of which kind
    tried TEXT, had TEXT, found TEXT, found_kind TEXT, file TEXT, form TEXT, sha256 TEXT, size INTEGER,
    asked TEXT, address TEXT, fetched TEXT, headers TEXT, program TEXT, replaced_by TEXT,
    -- of an annex: what its letter calls itself, how it begins, and the hash of the letter's file then
    cover_title TEXT, cover TEXT, cover_of TEXT,
    -- why it was not had, or not in its best form, and when to try again
    tries INTEGER NOT NULL DEFAULT 0, reason TEXT, detail TEXT, failed_at TEXT, next_try TEXT
);
CREATE INDEX papers_by_number ON papers (dossier, chamber, number);
CREATE TABLE annexes (id TEXT PRIMARY KEY, letter TEXT NOT NULL);
CREATE TABLE dossiers (
    dossier TEXT PRIMARY KEY, scope TEXT NOT NULL, since TEXT NOT NULL, listed TEXT NOT NULL,
    relisted TEXT NOT NULL, certain INTEGER NOT NULL, source TEXT NOT NULL
);
CREATE TABLE members (
    -- `apart` for what was listed once, and is outside of what was asked for last
    dossier TEXT NOT NULL, id TEXT NOT NULL, withdrawn TEXT, apart INTEGER NOT NULL, PRIMARY KEY (dossier, id)
);
CREATE TABLE listings (
    dossier TEXT PRIMARY KEY, scope TEXT NOT NULL, changed_since TEXT NOT NULL, began TEXT NOT NULL,
    round INTEGER NOT NULL, count INTEGER, cursor TEXT NOT NULL
);
CREATE TABLE listed (dossier TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (dossier, id));
-- files of ours that no row of papers names: not yet, or no more
CREATE TABLE loose (file TEXT PRIMARY KEY, sha256 TEXT NOT NULL);
"""


class State:
    """The open file of state of a folder of letters."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.path = path
        self.database = connection
        connection.row_factory = sqlite3.Row

    def close(self) -> None:
        """Close it, as one plain file that can be read without leave to write."""
        with contextlib.suppress(sqlite3.Error):
            self.database.execute("PRAGMA journal_mode = DELETE")
        self.database.close()

    def setting(self, name: str) -> str | None:
        """Return a setting, or None if it was never kept."""
        row = self.database.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return row["value"] if row else None

    def keep_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self.database:
            self.database.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows that answer a question."""
        return self.database.execute(query, values).fetchall()

    def row(self, query: str, *values: object) -> dict[str, Any] | None:
        """Return the one row that answers a question, or None."""
        row = self.database.execute(query, values).fetchone()
        return dict(row) if row else None


@contextlib.contextmanager
def writing(folder: Path, *, kept: bool = True) -> Iterator[State]:
    """Open the state of a folder to write in it, made if need be; not `kept`, what is written is forgotten.

    Raises StateInvalid for a file that is not one of ours, or of another version, and WriteFailed where it
    cannot be written in, such as on a full disk.
    """
    path = folder / STATE
    try:
        if kept:
            folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=10)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        else:
            connection = sqlite3.connect(":memory:")
            if path.is_file():
                with contextlib.closing(opened(path)) as before:
                    before.backup(connection)
        if not _is_ours(connection, path):
            with connection:
                connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {VERSION}; COMMIT;")
    except sqlite3.Error as error:
        raise StateInvalid(str(path), str(error)) from error
    state = State(connection, path)
    try:
        yield state
    except sqlite3.Error as error:
        raise WriteFailed(str(path), str(error)) from error
    finally:
        state.close()


@contextlib.contextmanager
def reading(folder: Path) -> Iterator[State | None]:
    """Open the state of a folder to read it.

    None where there is none, or one that a kill left empty, or where the folder may not be looked into.
    Raises StateInvalid as `writing`.
    """
    path = folder / STATE
    try:
        there = path.is_file()
    except PermissionError:
        there = False
    if not there:
        yield None
        return
    try:
        with contextlib.closing(opened(path)) as connection:
            yield State(connection, path) if _is_ours(connection, path) else None
    except sqlite3.Error as error:
        raise StateInvalid(str(path), str(error)) from error


def _is_ours(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether a file has our tables, and is not new; raise StateInvalid for one of another version."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return False
    if version != VERSION:
        raise StateInvalid(str(path), f"version {version}")
    return True
