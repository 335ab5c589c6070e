"""Gather what the pages say of all letters, once for each generation of the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navosearch.errors import StateInvalid
from navosearch.fetch.accounts import Coverage
from navosearch.letters.citations import permalink
from navosearch.library import Library
from navosearch.model import Letter, LetterInfo, Meeting, Status
from navosearch.page.address import can_be_asked
from navosearch.wording import coverage
from navosearch.wording.errors import sentence

EXAMPLES = 6
"""Queries that the start page proposes: one line of them."""
LETTERS_ASKED = 8
"""Letters, the newest, whose headings are proposed: a letter has one or two that would be typed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A meeting and the letters about it, oldest first."""

    meeting: Meeting
    letters: tuple[LetterInfo, ...]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was fetched of dossiers: how much is here in a few lines, in full, and how to fetch again.

    `wanted` are the papers that letters refer to most and that are not here, each with its address and why.
    """

    lines: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    commands: tuple[str, ...]
    wanted: tuple[tuple[str, str | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """What an index holds: ids of letters, meetings by id (oldest first) with their letters, examples."""

    status: Status
    ids: frozenset[str]
    entries: Mapping[str, Entry]
    meetings: Mapping[str, Meeting]
    examples: tuple[str, ...]
    fetched: Fetched


def collected(library: Library) -> Collection:
    """Return what the pages say of all letters."""
    letters = library.letters()
    by_meeting: dict[str, list[LetterInfo]] = {}
    for letter in letters:
        for meeting in letter.meetings:
            by_meeting.setdefault(meeting.id, []).append(letter)
    entries = {each.id: Entry(each, tuple(by_meeting[each.id])) for each in library.meetings()}
    newest = [library.letter(letter.id) for letter in letters[-LETTERS_ASKED:]]
    return Collection(
        library.status(),
        frozenset(letter.id for letter in letters),
        entries,
        {name: entry.meeting for name, entry in entries.items()},
        tuple(examples(newest)),
        _fetched(library),
    )


def _fetched(library: Library) -> Fetched:
    """Return what was fetched; where that cannot be read, letters can be all the same, and it is said."""
    try:
        covered, wanted = library.coverage(), library.wanted()[: coverage.WANTED_SHOWN]
        kinds = library.other_kinds([paper for paper, _count in wanted])
        rows = tuple((paper, permalink(paper), why) for paper, why in coverage.most_wanted(wanted, kinds))
        return Fetched(tuple(coverage.summary(covered)), covered, library.fetched_by(), rows)
    except StateInvalid as error:
        return Fetched((sentence(error),), (), ())


def examples(letters: Sequence[Letter]) -> list[str]:
    """Return short headings of the letters, newest first: words that are sure to find something."""
    headings: dict[str, str] = {}
    for letter in reversed(letters):
        for section in letter.sections:
            heading = section.heading.rpartition(": ")[2].strip(" .?!")
            if _is_query(heading):
                headings.setdefault(heading.lower(), heading)
    return list(headings.values())[:EXAMPLES]


def _is_query(heading: str) -> bool:
    """Whether anybody would type a heading: it is short, not numbered like a session, and understood."""
    words = heading.split()
    letters = all(each.isalpha() or each in "- " for each in heading)
    return letters and 1 <= len(words) <= 4 and 4 <= len(heading) <= 32 and can_be_asked(heading)
