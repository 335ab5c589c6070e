"""Name the versions of a passage in earlier and later letters, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from navosearch.model.letters import LetterInfo, Meeting, Paragraph

Change = tuple[Literal["equal", "removed", "added"], str]
"""A piece of two texts: equal and removed pieces joined are the older one, equal and added ones the newer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A paragraph that says nearly the same as another, and what changed since the letter before it.

    `shared` is the containment of its shingles in those of the paragraph that was asked for, or the other
    way round (see `search.shingles`); `date` is that of its meeting, else of its letter. The first version
    has no `changes`.
    """

    id: str
    letter: LetterInfo
    meeting: Meeting | None
    date: str | None
    text: str
    shared: float
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """A paragraph and its versions in order of date, itself among them.

    `formulas` are its sentences that stand in very many letters and were not followed.
    """

    paragraph: Paragraph
    versions: tuple[Version, ...]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """A passage that stands in three letters or more: its first and its last version, and what became of it.

    `changed` counts the versions that are not the same as the one before, `most_changed` is the one with most
    changes; `left_out_since` is the date of the first letter after the last version, of its kind and series,
    that lacks it; `text` is that of the last version.
    """

    first: Version
    last: Version
    versions: int
    changed: int
    most_changed: Version | None
    left_out_since: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrences:
    """The passages that recur, those of most letters first.

    `formulas` are the sentences that stand in very many letters and were not followed, one of those alike.
    """

    passages: tuple[Recurring, ...]
    formulas: tuple[str, ...] = ()
