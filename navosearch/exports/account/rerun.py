"""Search again as an account tells, and compare: which hits are new, gone or changed, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from navosearch import __version__, checksums
from navosearch.exports.account import letter_digests
from navosearch.library import Library
from navosearch.model import Hit
from navosearch.records import Record, understood_record
from navosearch.search.filters import Keywords
from navosearch.search.hitlist import HitList


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """A search as it was run before, and what it found.

    `sample` is the size and the seed where hits were drawn; `words` what was made of the words of the
    query. `hashes` has the hash of the text of every hit by its id, `letters` the digest of every letter of
    the index. The versions are those of the program, its analyser of words and its reader of letters.
    """

    query: str
    options: Keywords
    sample: tuple[int, int] | None
    words: Record
    hashes: Mapping[str, str]
    letters: Mapping[str, str]
    program: str
    analyser: str
    reader: str


@dataclass(frozen=True, slots=True)
class Change:
    """A hit that is new, gone or changed; `why` is a code that `wording` words. What is gone has no `hit`."""

    what: Literal["new", "gone", "changed"]
    id: str
    why: str
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class Rerun:
    """What searching again gives: the hits, the hash of each, how many are unchanged, and the changes."""

    hits: HitList
    hashes: Mapping[str, str]
    same: int
    changes: tuple[Change, ...]


def rerun(library: Library, before: Before) -> Rerun:
    """Search again; raises QueryInvalid or OptionInvalid as the search does."""
    hits = library.ranked(before.query, **before.options)
    if before.sample is not None:
        hits = hits.sample(*before.sample)
    why = _Causes(library, hits, before)
    hashes: dict[str, str] = {}
    changes: list[Change] = []
    for marked in hits:
        hit = marked.hit
        hashes[hit.id] = checksums.of_text(hit.text)
        if hit.id not in before.hashes:
            changes.append(Change("new", hit.id, why.of(hit.letter.id), hit))
        elif hashes[hit.id] != before.hashes[hit.id]:
            changes.append(Change("changed", hit.id, why.of(hit.letter.id), hit))
    same = len(hashes) - len(changes)
    gone = (name for name in before.hashes if name not in hashes)
    changes += (Change("gone", name, why.of(name.rpartition("#")[0])) for name in gone)
    return Rerun(hits, hashes, same, tuple(changes))


class _Causes:
    """Why a hit has changed: what is different about its letter, or about the search."""

    def __init__(self, library: Library, hits: HitList, before: Before) -> None:
        self._before = before
        self._letters = letter_digests(library)
        status = library.status()
        self._has_other_reader = before.reader != status.reader
        self._of_search = next(self._causes(hits, status.analyser), "other-letters")

    def of(self, letter: str) -> str:
        """Return the first cause there is: the letter itself, how it is read, how it is searched."""
        if letter not in self._before.letters:
            return "new-letter"
        if letter not in self._letters:
            return "letter-gone"
        if self._before.letters[letter] != self._letters[letter]:
            return "changed-reader" if self._has_other_reader else "changed-letter"
        return self._of_search

    def _causes(self, hits: HitList, analyser: str) -> Iterator[str]:
        if self._before.analyser != analyser:
            yield "changed-analyser"
        if self._before.program != __version__:
            yield "changed-program"
        words = understood_record(hits.query)
        if any(words[part] != value for part, value in self._before.words.items()):
            yield "other-words"
