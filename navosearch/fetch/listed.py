"""Keep what is listed: a listing that goes on page by page, and the papers of a dossier when it is done."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from navosearch.fetch.accounts import CHAMBERS, Wanted
from navosearch.fetch.papers import Paper, metadata
from navosearch.fetch.state import State

LISTED = (
    "id", "dossier", "chamber", "number", "passing", "unfinished", "want", "kind", "title", "dossier_title",
    "date", "main", "files", "stamp", "metadata", "record",
)  # fmt: skip
_SET = ", ".join(f"{name} = excluded.{name}" for name in LISTED[1:])
_KEEP = (
    f"INSERT INTO papers ({', '.join(LISTED)})"  # noqa: S608 - names of ours
    f" VALUES ({', '.join('?' * len(LISTED))})"
    f" ON CONFLICT (id) DO UPDATE SET {_SET}"
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A listing that is going on: what is asked, in which round, what was counted, and the last id so far."""

    dossier: str
    scope: str
    changed_since: str
    began: str
    round: int
    count: int | None
    cursor: str

    @property
    def full(self) -> bool:
        """Whether every paper is asked for, and not only those that changed."""
        return not self.changed_since


def resume(state: State, wanted: Wanted, *, changed_since: str, today: str) -> Listing:
    """Return the listing of a dossier that was not finished, or a new one."""
    scope = scope_of(wanted)
    row = state.row("SELECT * FROM listings WHERE dossier = ?", wanted.dossier)
    if row and row["scope"] == scope and bool(row["changed_since"]) == bool(changed_since):
        return Listing(**row)
    begin(state, Listing(wanted.dossier, scope, changed_since, today, 1, None, ""))
    return Listing(**state.row("SELECT * FROM listings WHERE dossier = ?", wanted.dossier) or {})


def begin(state: State, listing: Listing) -> None:
    """Begin a listing, or begin it anew; nothing is listed in it yet."""
    values = (listing.dossier, listing.scope, listing.changed_since, listing.began, listing.round)
    with state.database:
        state.database.execute("DELETE FROM listed WHERE dossier = ?", (listing.dossier,))
        state.database.execute("INSERT OR REPLACE INTO listings VALUES (?, ?, ?, ?, ?, NULL, '')", values)


def take_page(state: State, listing: Listing, papers: Sequence[Paper], *, count: int, cursor: str) -> int:
    """Take a page of a listing with all its papers; return how many of them it did not have yet."""
    with state.database:
        for paper in papers:
            _keep(state, paper)
        rows = [(listing.dossier, paper.record.id) for paper in papers]
        before = state.database.total_changes
        state.database.executemany("INSERT OR IGNORE INTO listed VALUES (?, ?)", rows)
        new = state.database.total_changes - before
        state.database.execute(
            "UPDATE listings SET count = coalesce(count, ?), cursor = ? WHERE dossier = ?",
            (count, cursor, listing.dossier),
        )
    return new


def so_far(state: State, dossier: str) -> tuple[Listing, int]:
    """Return the listing of a dossier that is going on, and how many papers it has."""
    row = state.row("SELECT * FROM listings WHERE dossier = ?", dossier) or {}
    listed = state.database.execute("SELECT count(*) FROM listed WHERE dossier = ?", (dossier,))
    return Listing(**row), int(listed.fetchone()[0])


def finish(
    state: State, listing: Listing, wanted: Wanted, *, certain: bool, today: str, source: str
) -> list[str]:
    """Let what was listed count, and return the ids that are gone, which a full and certain listing tells.

    `source` is the host that was asked.
    """
    with state.database:
        gone: list[str] = []
        if listing.full and certain:
            gone = _gone(state, wanted)
            for each in gone:
                where = (today, listing.dossier, each)
                state.database.execute("UPDATE members SET withdrawn = ? WHERE dossier = ? AND id = ?", where)
                state.database.execute("UPDATE papers SET replaced_by = NULL WHERE replaced_by = ?", (each,))
            state.database.execute(
                "UPDATE members SET apart = 1 WHERE dossier = ? AND withdrawn IS NULL", (listing.dossier,)
            )
        state.database.execute(
            "INSERT INTO members SELECT dossier, id, NULL, 0 FROM listed WHERE dossier = ?"
            " ON CONFLICT (dossier, id) DO UPDATE SET withdrawn = NULL, apart = 0",
            (listing.dossier,),
        )
        _keep_dossier(state, listing, wanted, certain=certain, source=source)
        state.database.execute("DELETE FROM listed WHERE dossier = ?", (listing.dossier,))
        state.database.execute("DELETE FROM listings WHERE dossier = ?", (listing.dossier,))
    return gone


def _gone(state: State, wanted: Wanted) -> list[str]:
    """Return the papers that were listed before, are of what was asked for now, and are listed no more."""
    chambers = CHAMBERS[wanted.chambers]
    rows = state.rows(
        "SELECT members.id FROM members JOIN papers USING (id) WHERE members.dossier = ?"
        " AND withdrawn IS NULL AND chamber IN (?, ?) AND date >= ? AND date <= ?"
        " AND id NOT IN (SELECT id FROM listed WHERE dossier = ?)",
        *(wanted.dossier, chambers[0], chambers[-1], wanted.since, wanted.until or "9999", wanted.dossier),
    )
    return [row["id"] for row in rows]


def _keep_dossier(state: State, listing: Listing, wanted: Wanted, *, certain: bool, source: str) -> None:
    """Keep when a dossier was listed; it is certain when the full listing was, and every update since."""
    before = state.row("SELECT * FROM dossiers WHERE dossier = ?", listing.dossier)
    relisted = listing.began if listing.full or not before else before["relisted"]
    was = certain if listing.full or not before else certain and bool(before["certain"])
    values = (listing.dossier, listing.scope, wanted.since, listing.began, relisted, was, source)
    state.database.execute("INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def doubt(state: State, dossier: str) -> None:
    """Keep that a dossier could not be listed this time."""
    with state.database:
        state.database.execute("UPDATE dossiers SET certain = 0 WHERE dossier = ?", (dossier,))


def of_dossier(state: State, dossier: str) -> sqlite3.Row | None:
    """Return what is known of the listing of a dossier: scope, since, listed, relisted, certain."""
    row: sqlite3.Row | None
    row = state.database.execute("SELECT * FROM dossiers WHERE dossier = ?", (dossier,)).fetchone()
    return row


def dossiers(state: State) -> list[str]:
    """Return the dossiers that were listed, in order."""
    return [row[0] for row in state.database.execute("SELECT dossier FROM dossiers ORDER BY dossier")]


def keep(state: State, papers: Sequence[Paper]) -> None:
    """Keep the records of annexes."""
    with state.database:
        for paper in papers:
            _keep(state, paper)


def _keep(state: State, paper: Paper) -> None:
    record = paper.record
    files = json.dumps(dict(record.files))
    values = (
        *(record.id, paper.dossier, paper.chamber, record.number, paper.passing, paper.unfinished),
        *(paper.want, paper.kind, record.title, record.dossier_title, record.date, record.main, files),
        *(f"{record.modified} {files}", metadata(paper), record.raw),
    )
    state.database.execute(_KEEP, values)
    state.database.execute("DELETE FROM annexes WHERE letter = ?", (record.id,))
    rows = [(annex, record.id) for annex in record.annexes]
    state.database.executemany("INSERT OR REPLACE INTO annexes VALUES (?, ?)", rows)


def scope_of(wanted: Wanted) -> str:
    """Return what of a dossier is asked for, as one word."""
    return f"{wanted.chambers} {wanted.since or '*'}..{wanted.until or '*'}"
