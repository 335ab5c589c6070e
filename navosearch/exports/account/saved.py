"""Read the search that an account describes, to run it again, and bring the account up to date.

Where the account stands beside a file of hits, it goes on telling how that file was made: what the last
run found stands in it under ``last_run``. An account alone is replaced.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from navosearch.errors import FileInvalid, PathMissing, PathUnreadable
from navosearch.exports.account import SCHEMA, account, letter_digests, package
from navosearch.exports.account.rerun import Before, Rerun
from navosearch.exports.atomic import replacing
from navosearch.exports.texts import write_json
from navosearch.library import Library
from navosearch.records import Record
from navosearch.search.filters import FILTERS, TURNED_OFF, Keywords

LAST_RUN = "last_run"


@dataclass(frozen=True, slots=True)
class Saved:
    """A search that was saved: the file and the package in it, what it is called and what it found last."""

    path: Path
    package: Record
    name: str | None
    before: Before

    @property
    def title(self) -> str:
        """What to call the search: its name, else its query."""
        return self.name or self.before.query


def read(path: Path, *, name: str | None = None) -> Saved:
    """Return the search of an account, under that name from now on, if any.

    Raises PathMissing, PathUnreadable or FileInvalid.
    """
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise FileInvalid(str(path), None, "not-an-account") from error
    try:
        schema = record["navosearch"]["schema"]
        if schema == SCHEMA:
            return _saved(path, record, name)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileInvalid(str(path), None, "not-an-account") from error
    raise FileInvalid(str(path), None, "newer-account")


def _saved(path: Path, record: Record, name: str | None) -> Saved:
    """Return the search; raises KeyError, TypeError, ValueError or AttributeError where it is none."""
    first = record["navosearch"]
    called = name or first.get("name")
    _text(first["command"])
    package.has_file(record)
    return Saved(path, record, called and _text(called), _before(first.get(LAST_RUN, first)))


def _before(run: Record) -> Before:
    """Return what an account says of the run that wrote it."""
    query, sample = run["query"], run.get("sample")
    return Before(
        query=_text(query["typed"]),
        options=_options(run),
        sample=None if sample is None else (int(sample["size"]), int(sample["seed"])),
        words={part: query.get(part) for part in ("expansions", "corrections")},
        hashes={_text(hit): _text(hash_) for hit, hash_ in run["hashes"].items()},
        letters={_text(letter): _text(digest) for letter, digest in run["letters"].items()},
        program=run["software"]["version"],
        analyser=run["index"]["analyser"],
        reader=run["index"]["reader"],
    )


def _options(run: Record) -> Keywords:
    filters = {name: _text(value) for name, value in run["query"]["filters"].items()}
    if not filters.keys() <= set(FILTERS):
        raise ValueError(filters)
    correct, without = run.get("correct"), dict.fromkeys(run.get("without", ()), True)
    if correct not in (None, True, False) or not without.keys() <= TURNED_OFF.keys():
        raise ValueError(correct, without)
    how = {
        "match": run["query"]["match"],
        "date_of": run["query"].get("date_of", "meeting"),
        "sort": run["sort"],
        "exact": bool(run["exact"]),
        "correct": correct,
    }
    return cast("Keywords", {**how, **without, **filters})


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def update(saved: Saved, library: Library, rerun: Rerun) -> None:
    """Write what was found now into the account, all of it or nothing; raises WriteFailed."""
    now = {
        **account(library, rerun.hits, name=saved.name),
        "command": saved.package["navosearch"]["command"],
        "rows": len(rerun.hashes),
        "hashes": rerun.hashes,
        "letters": letter_digests(library),
    }
    if package.has_file(saved.package):
        first = {**saved.package["navosearch"], LAST_RUN: now}
        moved = {**saved.package, "navosearch": {**first, "name": saved.name} if saved.name else first}
    else:
        moved = package.alone(saved.path, now)
    with replacing(saved.path, force=True) as (path,):
        write_json(path, moved)
