"""SQLite's FTS5, through Python's sqlite3: an external-content table, which sqlite-utils knows too."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.peers import FACETS, LIMIT, Core, Full, Peer
from benchmarks.queries import Query
from benchmarks.records import Record

FILE = "paragraphs.db"
MOST_VALUES = 50
SNIPPET = 60
"""Words of a snippet; FTS5 allows 64."""
MAPPED = 8 << 30
CACHE = 64 << 10
"""KiB of pages that SQLite keeps."""

TABLES = """
    CREATE TABLE paragraphs (number INTEGER PRIMARY KEY, id TEXT, words TEXT, meeting TEXT, kind TEXT,
                             date INTEGER, year INTEGER);
    CREATE VIRTUAL TABLE paragraphs_fts USING fts5(words, content=[paragraphs], content_rowid=number);
"""
FROM = (
    "FROM paragraphs_fts CROSS JOIN paragraphs ON number = paragraphs_fts.rowid WHERE paragraphs_fts MATCH ?"
)
SINCE = " AND date >= ?"
HITS = f"SELECT id, paragraphs.words, snippet(paragraphs_fts, 0, '[', ']', '...', {SNIPPET}), rank {FROM}"
COUNTED = "SELECT '{name}', {name}, count(*) FROM hits GROUP BY 2 ORDER BY 3 DESC LIMIT {most}"
COUNTS = " UNION ALL ".join(
    (
        "WITH hits AS MATERIALIZED (SELECT meeting, kind, year {found})"
        " SELECT 'total', '', count(*) FROM hits",
        *(f"SELECT * FROM ({COUNTED.format(name=name, most=MOST_VALUES)})" for name in FACETS),  # noqa: S608 -- names of our own
    )
)


def build(records: Iterable[Record], folder: Path) -> None:
    """Write a database of the records, indexed once they are all there."""
    folder.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(folder / FILE) as database:
        database.executescript(TABLES)
        database.executemany("INSERT INTO paragraphs VALUES (?, ?, ?, ?, ?, ?, ?)", records)
        database.execute("INSERT INTO paragraphs_fts(paragraphs_fts) VALUES ('rebuild')")
        database.execute("INSERT INTO paragraphs_fts(paragraphs_fts) VALUES ('optimize')")


class Fts5:
    """An open database."""

    def __init__(self, folder: Path) -> None:
        self._database = sqlite3.connect(folder / FILE)
        self._database.execute(f"PRAGMA mmap_size = {MAPPED}")
        self._database.execute(f"PRAGMA cache_size = -{CACHE}")

    def full(self, query: Query) -> Full:
        """Answer in full."""
        since = SINCE if query.since else ""
        asked = _asked(query)
        best = self._database.execute(f"{HITS}{since} ORDER BY rank LIMIT {LIMIT}", asked).fetchall()
        facets: dict[str, dict[str, int]] = {name: {} for name in (*FACETS, "total")}
        for name, value, count in self._database.execute(COUNTS.format(found=FROM + since), asked):
            facets[name][str(value)] = count
        total = facets.pop("total")[""]
        return Full(total, facets, tuple((name, snippet) for name, _, snippet, _ in best))

    def core(self, query: Query) -> Core:
        """Answer with row numbers, scores and total alone."""
        asked = _asked(query)
        source = FROM + SINCE if query.since else "FROM paragraphs_fts WHERE paragraphs_fts MATCH ?"
        best = self._database.execute(
            f"SELECT paragraphs_fts.rowid, rank {source} ORDER BY rank LIMIT {LIMIT}", asked
        ).fetchall()
        (total,) = self._database.execute(f"SELECT count(*) {source}", asked).fetchone()
        return Core(total, tuple(best))

    def every(self, query: Query) -> set[int]:
        """Return the numbers of all records that match."""
        since = SINCE if query.since else ""
        return {number for (number,) in self._database.execute(f"SELECT number {FROM}{since}", _asked(query))}

    def rows(self, query: Query) -> Iterator[sqlite3.Row]:
        """Yield every match with all its columns, as its cursor gives them."""
        cursor = self._database.execute(f"SELECT paragraphs.*, rank {FROM}", _asked(query))
        cursor.row_factory = sqlite3.Row
        return cursor


def _asked(query: Query) -> tuple[str | int, ...]:
    words = " ".join(query.words)
    text = {"words": words, "phrase": f'"{words}"', "prefix": f"{words}*"}[query.form]
    return (text, query.since * 10_000) if query.since else (text,)


peer = Peer("FTS5", sqlite3.sqlite_version, build, Fts5)
