"""Say of every dossier and chamber what is here, what is not, and what cannot be known."""

from __future__ import annotations

import itertools
import json
import os
import shlex
import sqlite3
import string
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from navosearch.fetch import listed
from navosearch.fetch.accounts import CHAMBERS, Chamber, Coverage, Failed
from navosearch.fetch.state import State, reading

UNTOLD = "?"
"""The kind of a paper of which no kind is told."""

_ROWS = """
SELECT papers.id, papers.dossier, chamber, number, passing, unfinished, want, kind, dossier_title, files,
    found, found_kind, file, form, replaced_by, reason, detail, tried, stamp, next_try,
    withdrawn, apart, (
        SELECT count(*) FROM annexes LEFT JOIN papers AS annex ON annex.id = annexes.id
        WHERE letter = papers.id AND annex.file IS NULL
    ) AS missing
FROM papers JOIN members USING (id) WHERE members.dossier = ? AND main = ''
"""
"""What an account is made of: the records themselves would be tens of megabytes for a large dossier."""


def coverage(
    state: State, dossiers: Sequence[str] | None = None, run: Mapping[str, Collection[str]] | None = None
) -> tuple[Coverage, ...]:
    """Return the coverage of these dossiers, or of all, in both chambers.

    `run` has the ids of papers that were ``new``, ``changed``, ``replaced`` or ``withdrawn`` in this run.
    """
    named = (
        listed.dossiers(state)
        if dossiers is None
        else [each for each in dossiers if listed.of_dossier(state, each)]
    )
    return tuple(itertools.chain.from_iterable(_of_dossier(state, dossier, run) for dossier in named))


def of_folders(folders: Iterable[Path]) -> tuple[Coverage, ...]:
    """Return the coverage of every dossier that was fetched into one of the folders, or the one above it.

    Raises StateInvalid.
    """
    found: list[Coverage] = []
    for place in _places(folders):
        with reading(place) as state:
            found += coverage(state) if state else ()
    return tuple(found)


def commands(folders: Iterable[Path]) -> tuple[str, ...]:
    """Return the commands that fetch the same into these folders again. Raises StateInvalid."""
    found: list[str] = []
    for place in _places(folders):
        with reading(place) as state:
            rows = state.rows("SELECT scope, dossier FROM dossiers ORDER BY dossier") if state else []
        by_scope: dict[str, list[str]] = {}
        for row in rows:
            by_scope.setdefault(row["scope"], []).append(row["dossier"])
        found += [_command(scope, dossiers, place) for scope, dossiers in by_scope.items()]
    return tuple(found)


def other_kinds(folders: Iterable[Path], ids: Sequence[str]) -> Mapping[str, str]:
    """Return what kind of paper each of these is that is listed and is no letter. Raises StateInvalid."""
    found: dict[str, str] = {}
    for place in _places(folders):
        with reading(place) as state:
            query = "SELECT * FROM papers WHERE id IN (SELECT value FROM json_each(?))"
            rows = state.rows(query, json.dumps(ids)) if state else []
        found |= {row["id"]: _kind(row) for row in rows if not _is_letter(row)}
    return found


def _command(scope: str, dossiers: Sequence[str], place: Path) -> str:
    chambers, _, dates = scope.partition(" ")
    since, _, until = dates.partition("..")
    words = ["navosearch", "fetch", *itertools.chain.from_iterable(("--dossier", each) for each in dossiers)]
    for name, value, usual in (("chamber", chambers, "both"), ("since", since, "*"), ("until", until, "*")):
        words += [f"--{name}", value] if value != usual else []
    return shlex.join([*words, "--into", str(place)])


def _places(folders: Iterable[Path]) -> Iterable[Path]:
    return dict.fromkeys(place for folder in folders for place in (folder, folder.parent))


def _of_dossier(state: State, dossier: str, run: Mapping[str, Collection[str]] | None) -> Iterator[Coverage]:
    known = listed.of_dossier(state, dossier)
    if known is None:
        return
    rows = state.rows(_ROWS, dossier)
    asked = CHAMBERS[known["scope"].split()[0]]
    for chamber in CHAMBERS["both"]:
        own = [row for row in rows if row["chamber"] == chamber]
        if own or chamber in asked:
            yield _of_chamber(known, chamber, own, state.path.parent, run)


def _of_chamber(
    known: sqlite3.Row,
    chamber: Chamber,
    rows: Sequence[sqlite3.Row],
    folder: Path,
    run: Mapping[str, Collection[str]] | None,
) -> Coverage:
    standing = [row for row in rows if row["withdrawn"] is None and row["replaced_by"] is None]
    current, before = ([row for row in standing if bool(row["apart"]) is apart] for apart in (False, True))
    home = [row for row in current if row["dossier"] == known["dossier"]]
    others = Counter(_kind(row) for row in current if not _is_letter(row))
    return Coverage(
        dossier=known["dossier"],
        chamber=chamber,
        title=next((row["dossier_title"] for row in home), ""),
        as_of=known["listed"],
        certain=bool(known["certain"]),
        since=known["since"],
        until=known["scope"].rpartition("..")[2].strip("*"),
        source=known["source"],
        listed=len(current),
        shared=len(current) - len(home),
        kinds=dict(sorted(others.items(), key=lambda pair: (-pair[1], pair[0]))),
        unlisted=tuple(unlisted(row["number"] for row in home)),
        before=_of_letters(list(filter(_is_letter, before)), folder)["letters"],
        **_of_letters(list(filter(_is_letter, current)), folder),
        **_changes(rows, current, run),
    )


def _of_letters(letters: Sequence[sqlite3.Row], folder: Path) -> dict[str, Any]:
    """Return what an account says of the letters among the papers."""
    here = [row for row in letters if row["file"] and os.path.lexists(folder / row["file"])]
    ids = {row["id"] for row in here}
    away = [row for row in letters if row["id"] not in ids]
    return {
        "letters": len(here),
        "pdf_only": sum(row["form"] == "pdf" for row in here),
        "pending": sum(row["unfinished"] for row in letters),
        "annexes_missing": sum(row["missing"] for row in letters),
        "failed": tuple(map(failed, away)),
        "lost": sum(not row["unfinished"] for row in away),
    }


def _changes(
    rows: Sequence[sqlite3.Row],
    current: Sequence[sqlite3.Row],
    run: Mapping[str, Collection[str]] | None,
) -> dict[str, Any]:
    """Return what an account says of changes; an id that gave way to the final one is none that is gone."""
    final = {(row["dossier"], row["number"]) for row in current if not row["passing"]}
    own = [row for row in rows if not row["passing"] or (row["dossier"], row["number"]) not in final]
    gone = tuple(sorted(row["id"] for row in own if row["withdrawn"] is not None))
    run = {"withdrawn": gone} if run is None else run
    ids = {row["id"] for row in own}
    counts = {what: len(ids & set(run.get(what, ()))) for what in ("new", "changed", "replaced", "withdrawn")}
    return {"gone": gone, **counts}


def _is_letter(row: sqlite3.Row) -> bool:
    """Whether a paper is a letter, or may be one as far as is known."""
    want: str = row["want"]
    return want == "letter" or (want == "ask" and row["found"] != "other")


def _kind(row: sqlite3.Row) -> str:
    kind: str = row["found_kind"] or row["kind"] or UNTOLD
    return kind


def failed(row: sqlite3.Row) -> Failed:
    """Return why the paper of a row was not had, or not as it should be."""
    files = json.loads(row["files"])
    reason = row["reason"] or ("file-gone" if row["file"] else "not-asked")
    again = bool(row["next_try"] or row["tried"] != row["stamp"])
    return Failed(row["id"], next(iter(files.values()), ""), reason, row["detail"] or "", again)


def unlisted(numbers: Iterable[str]) -> Iterator[str]:
    """Yield the numbers between the lowest and the highest that are not among them.

    The Tweede Kamer counts with figures, the Eerste with letters: A to Z, then AA. Other numbers are no gap,
    and tell of none.

    >>> list(unlisted(["7", "9", "4"])), list(unlisted(["Y", "AB"])), list(unlisted(["3", "5-n1"]))
    (['5', '6', '8'], ['Z', 'AA'], [])
    """
    numbers = list(numbers)
    figures = {int(number) for number in numbers if number.isascii() and number.isdigit()}
    letters = {_place(number) for number in numbers if number and set(number) <= set(string.ascii_uppercase)}
    yield from (str(number) for number in _between(figures))
    yield from (_lettered(place) for place in _between(letters))


def _between(places: Collection[int]) -> Iterator[int]:
    if places:
        yield from (place for place in range(min(places), max(places)) if place not in places)


def _place(number: str) -> int:
    """Return the place of a number in letters: A is 1, Z 26, AA 27."""
    place = 0
    for letter in number:
        place = place * 26 + string.ascii_uppercase.index(letter) + 1
    return place


def _lettered(place: int) -> str:
    """Return the number in letters that has a place."""
    letters = ""
    while place:
        place, letter = divmod(place - 1, 26)
        letters = string.ascii_uppercase[letter] + letters
    return letters
