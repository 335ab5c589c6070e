"""Search again as an account tells, and compare: which hits are new, gone or changed, and why."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from navosearch import __version__
from navosearch.errors import FileInvalid, PathMissing, PathUnreadable
from navosearch.exports.account import SCHEMA, letter_digests
from navosearch.library import Library
from navosearch.model import Hit, Paragraph
from navosearch.records import Record, understood_record
from navosearch.search.hitlist import HitList


@dataclass(frozen=True, slots=True)
class Change:
    """A hit that is new, gone or changed; `why` is a code that `wording` words. What is gone has no `hit`."""

    what: Literal["new", "gone", "changed"]
    id: str
    why: str
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class Rerun:
    """What searching again gives: its hits, how many are as they were, and what is not."""

    hits: HitList
    same: int
    changes: tuple[Change, ...]


def read(path: Path) -> Record:
    """Return the account in a data package; raises PathMissing, PathUnreadable or FileInvalid."""
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise FileInvalid(str(path), None, "not-an-account") from error
    told = package.get("navosearch") if isinstance(package, dict) else None
    if not isinstance(told, dict) or not told.keys() >= _NEEDED:
        raise FileInvalid(str(path), None, "not-an-account")
    if told["schema"] != SCHEMA:
        raise FileInvalid(str(path), None, "newer-account")
    return told


_NEEDED = {"schema", "software", "index", "query", "sort", "exact", "hashes", "letters"}


def rerun(library: Library, told: Mapping[str, Any]) -> Rerun:
    """Search again as the account tells; raises QueryInvalid or OptionInvalid as the search does."""
    query = told["query"]
    options = {"match": query["match"], "sort": told["sort"], "exact": told["exact"], **query["filters"]}
    hits = library.ranked(query["typed"], **options)
    if "sample" in told:
        hits = hits.sample(told["sample"]["size"], told["sample"]["seed"])
    changes = tuple(_Comparison(library, hits, told).changes())
    other = sum(change.what != "gone" for change in changes)
    return Rerun(hits, len(hits) - other, changes)


class _Comparison:
    """What was found before beside what is found now."""

    def __init__(self, library: Library, hits: HitList, told: Mapping[str, Any]) -> None:
        self._hits = hits
        self._before: dict[str, str] = told["hashes"]
        self._letters: dict[str, str] = told["letters"]
        self._now = letter_digests(library)
        self._told = told
        status = library.status()
        self._reader = told["index"]["reader"] != status.reader
        self._analyser = told["index"]["analyser"] != status.analyser

    def changes(self) -> Iterator[Change]:
        """Yield the hits that are new or changed, in their order, then those that are gone."""
        gone = dict(self._before)
        for found in self._hits:
            hit = found.hit
            before = gone.pop(hit.id, None)
            if before is None:
                yield Change("new", hit.id, self._why(hit.letter.id), hit)
            elif before != Paragraph(hit.id, hit.paragraph, hit.text).hash:
                yield Change("changed", hit.id, self._why(hit.letter.id), hit)
        for name in gone:
            yield Change("gone", name, self._why(name.rpartition("#")[0]))

    def _why(self, letter: str) -> str:
        """Return the first cause there is: the letter itself, how it is read, how it is searched."""
        if letter not in self._letters:
            return "new-letter"
        if letter not in self._now:
            return "letter-gone"
        if self._letters[letter] != self._now[letter]:
            return "changed-reader" if self._reader else "changed-letter"
        if self._analyser:
            return "changed-analyser"
        if self._told["software"]["version"] != __version__:
            return "changed-program"
        now = understood_record(self._hits.query)
        if any(self._told["query"].get(name) != now[name] for name in ("expansions", "corrections")):
            return "other-words"
        return "other-letters"
