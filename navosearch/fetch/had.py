"""Keep what came of each paper: whether it is due, what was got of it, why not, and when to try again."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from navosearch import __version__
from navosearch.fetch import loose
from navosearch.fetch.state import State
from navosearch.web import Answer

SOON, LATE = datetime.timedelta(days=3), datetime.timedelta(days=30)
"""When to look again for a file that is not there: of a paper of the last week, and of an older one."""
FRESH = datetime.timedelta(days=7)
GIVE_UP = datetime.timedelta(days=92)
"""So long after it failed first, a file is no longer looked for until its record changes."""
HEADERS = ("content-type", "content-length", "etag", "last-modified")
"""What is kept of the headers of an answer."""
KEPT = (
    "id", "dossier", "number", "want", "main", "date", "stamp", "had", "tries", "file", "form", "sha256",
)  # fmt: skip
"""What a row says of a paper as it is."""
SLOW = frozenset(
    ("not-there", "removed", "empty", "another", "doctype", "too-large", "invalid-xml", "no-text")
)
"""Reasons that are not gone the next day."""


@dataclass(frozen=True, slots=True)
class Due:
    """A paper that is to be had, and what there is of it; `files` are addresses by form, the best first.

    `had` is the stamp of the record when it was tried last, and `tries` how often in vain since it was had.
    """

    id: str
    dossier: str
    dossiers: tuple[str, ...]
    number: str
    want: str
    main: str
    date: str
    stamp: str
    files: Mapping[str, str]
    had: str | None
    tries: int
    file: str | None
    form: str | None
    sha256: str | None
    headers: Mapping[str, str]

    def place(self, form: str) -> str:
        """Return the file of the paper in that form, in the folder of letters."""
        return f"{self.dossier}/{self.id}.{form}"


def due(state: State, dossier: str, *, today: str, annexes: bool) -> list[str]:
    """Return the ids of the papers of a dossier that are to be had now, in order of id."""
    found = state.rows(
        "SELECT id FROM papers JOIN members USING (id) WHERE members.dossier = ? AND withdrawn IS NULL"
        " AND NOT apart AND want IN ('letter', 'ask') AND replaced_by IS NULL"
        " AND (tried IS NOT stamp OR next_try <= ?) ORDER BY id",
        dossier,
        today,
    )
    if annexes:
        found += state.rows(
            "SELECT papers.id FROM papers JOIN members ON papers.main = members.id WHERE members.dossier = ?"
            " AND withdrawn IS NULL AND NOT apart AND want = 'annex'"
            " AND (tried IS NOT stamp OR next_try <= ?) ORDER BY papers.id",
            dossier,
            today,
        )
    return [row["id"] for row in found]


def unknown_annexes(state: State, dossier: str) -> Iterator[tuple[str, str]]:
    """Yield the letters of a dossier with annexes whose records are not known yet, with their own dossier."""
    rows = state.rows(
        "SELECT DISTINCT letter, papers.dossier FROM annexes JOIN members ON members.id = letter"
        " JOIN papers ON papers.id = letter WHERE members.dossier = ? AND withdrawn IS NULL AND NOT apart"
        " AND (want = 'letter' OR found = 'letter')"
        " AND annexes.id NOT IN (SELECT id FROM papers WHERE main != '') ORDER BY letter",
        dossier,
    )
    return ((row["letter"], row["dossier"]) for row in rows)


def read(state: State, paper: str) -> Due:
    """Return what is known of a paper that is due."""
    [row] = state.rows("SELECT * FROM papers WHERE id = ?", paper)
    also = state.rows("SELECT dossier FROM members WHERE id = ?", paper)
    return Due(
        dossiers=tuple(each["dossier"] for each in also),
        files=json.loads(row["files"]),
        headers=json.loads(row["headers"] or "{}"),
        **{name: row[name] for name in KEPT},
    )


def keep(
    state: State, paper: Due, answer: Answer, form: str, sha256: str, *, missed: tuple[str, str], today: str
) -> tuple[str, ...]:
    """Keep that a letter is in its file now; return the ids of papers that it takes the place of.

    `missed` is why it was not had in a better form, empty if it was.
    """
    file = paper.place(form)
    headers = {name: answer.headers[name] for name in HEADERS if name in answer.headers}
    next_try, failed = _again(state, paper, missed[0], today) if missed[0] else (None, None)
    with state.database:
        if paper.file and paper.file != file:
            loose.let_go(state, paper.file, paper.sha256 or "")
        loose.take_in(state, file)
        state.database.execute(
            "UPDATE papers SET tried = stamp, had = stamp, found = 'letter', tries = 0, file = ?, form = ?,"
            " sha256 = ?, size = ?, asked = ?, address = ?, fetched = ?, headers = ?, program = ?,"
            " reason = ?, detail = ?, next_try = ?, failed_at = ? WHERE id = ?",
            (
                *(file, form, sha256, len(answer.body), answer.asked, answer.url, answer.at.isoformat()),
                *(json.dumps(headers), __version__, missed[0] or None, missed[1], next_try, failed, paper.id),
            ),
        )
        return _replace(state, paper.id)


def replace_passing(state: State) -> None:
    """Let go of what goes by a passing id and has the number of a letter that is here already."""
    with state.database:
        _replace(state)


_REPLACED = """
SELECT older.id, older.file, older.sha256, newer.id AS newer FROM papers AS newer
    JOIN papers AS older USING (dossier, chamber, number)
    WHERE older.passing AND NOT newer.passing AND older.replaced_by IS NULL AND number != ''
    AND newer.file IS NOT NULL
    AND EXISTS (SELECT 1 FROM members WHERE members.id = newer.id AND withdrawn IS NULL) AND """
"""What went by a passing id and has the number of a paper that is here; a condition on `newer` follows."""


def _replace(state: State, paper: str = "") -> tuple[str, ...]:
    """Let a paper, or each that is here, take the place of what went by a passing id and has its number."""
    # Asked as one question for either, every paper would be looked at for each letter that is had.
    which, values = ("newer.id = ?", (paper,)) if paper else ("newer.file IS NOT NULL", ())
    rows = state.rows(_REPLACED + which, *values)
    for row in rows:
        state.database.execute(loose.FORGET_FILE, (row["id"],))
        state.database.execute("UPDATE papers SET replaced_by = ? WHERE id = ?", (row["newer"], row["id"]))
        if row["file"]:
            loose.let_go(state, row["file"], row["sha256"])
    return tuple(row["id"] for row in rows)


def keep_same(state: State, paper: Due, *, missed: tuple[str, str], today: str) -> None:
    """Keep that a letter is as it was; `missed` is why it was not had in a better form, empty if it was."""
    next_try, failed = _again(state, paper, missed[0], today) if missed[0] else (None, None)
    with state.database:
        state.database.execute(
            "UPDATE papers SET tried = stamp, had = stamp, tries = 0, reason = ?, detail = ?, next_try = ?,"
            " failed_at = ? WHERE id = ?",
            (missed[0] or None, missed[1], next_try, failed, paper.id),
        )


def keep_other(state: State, paper: Due, kind: str) -> None:
    """Keep that a paper of a kind that was not told is no letter."""
    with state.database:
        state.database.execute(
            "UPDATE papers SET tried = stamp, had = stamp, found = 'other', found_kind = ?, reason = NULL,"
            " next_try = NULL WHERE id = ?",
            (kind, paper.id),
        )


def miss(state: State, paper: Due, reason: str, detail: str, *, passing: bool, today: str) -> None:
    """Keep why a paper was not had; what is passing is tried by the next run."""
    next_try, failed = _again(state, paper, reason, today)
    with state.database:
        state.database.execute(
            "UPDATE papers SET tries = tries + 1, reason = ?, detail = ?, failed_at = ? WHERE id = ?",
            (reason, detail, failed, paper.id),
        )
        if not passing:
            state.database.execute(
                "UPDATE papers SET tried = stamp, next_try = ? WHERE id = ?", (next_try, paper.id)
            )


def _again(state: State, paper: Due, reason: str, today: str) -> tuple[str | None, str]:
    """Return on which day to look again for a file, if at all, and on which it failed first."""
    [row] = state.rows("SELECT failed_at FROM papers WHERE id = ?", paper.id)
    now = datetime.date.fromisoformat(today)
    first = datetime.date.fromisoformat(row["failed_at"] or today)
    if reason not in SLOW:
        return today, first.isoformat()
    if now - first > GIVE_UP:
        return None, first.isoformat()
    fresh = paper.date >= (now - FRESH).isoformat()
    return (now + (SOON if fresh else LATE)).isoformat(), first.isoformat()
