"""Put the paragraphs of one passage in order of time, each with what changed since the letter before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from navosearch.index.reader import IndexReader, Place
from navosearch.model import LetterInfo, Meeting, Paragraph, Version, dated
from navosearch.search.alignment import changes
from navosearch.search.lineage.passages import Passage, passage
from navosearch.search.shingles import containment


@dataclass(frozen=True, slots=True)
class Member:
    """A paragraph of a lineage, with its text as it is compared."""

    letter: LetterInfo
    paragraph: Paragraph
    passage: Passage

    @property
    def meeting(self) -> Meeting | None:
        """The meeting that its part of the letter is about."""
        number = self.paragraph.meeting
        return None if number is None else self.letter.meetings[number]

    @property
    def date(self) -> str | None:
        """The date of a hit: that of its meeting, else of its letter."""
        return dated(self.letter, self.meeting)

    @property
    def moment(self) -> tuple[str, str, int]:
        """Where it stands in time; what has no date comes first."""
        return self.date or "", self.letter.id, self.paragraph.number


def member(reader: IndexReader, place: Place) -> Member:
    """Return the paragraph at a place of the index."""
    letter, paragraph = reader.paragraph(place)
    return Member(letter, paragraph, passage(paragraph.text))


def telling(own: Member, members: Iterable[Member]) -> list[Member]:
    """Return in order of time the paragraph itself, and of every other letter those that tell it best.

    A letter in which a passage was split has several; one that only repeats what another has is left out.
    """
    kept = [own]
    for those in _by_letter(each for each in members if each.letter.id != own.letter.id):
        seen: set[int] = set()
        for each in sorted(those, key=lambda one: -shared(own, one)):
            common = own.passage.in_common(each.passage)
            if not seen or common - seen:
                seen |= common
                kept.append(each)
    return sorted(kept, key=lambda each: each.moment)


def in_turn(own: Member, members: Sequence[Member]) -> Iterator[Version]:
    """Yield members in order of time as versions, each with what changed since the letter before it."""
    before: Sequence[Member] = ()
    for those in _by_letter(members):
        for each in those:
            yield _version(own, each, max(before, key=partial(shared, each), default=None))
        before = those


def shared(a: Member, b: Member) -> float:
    """Return the containment of the shingles of two members."""
    return 1.0 if a is b else containment(a.passage.shingles, b.passage.shingles)


def _version(own: Member, each: Member, before: Member | None) -> Version:
    return Version(
        id=each.paragraph.id,
        letter=each.letter,
        meeting=each.meeting,
        date=each.date,
        text=each.paragraph.text,
        shared=round(shared(own, each), 2),
        changes=changes(before.paragraph.text, each.paragraph.text) if before else (),
    )


def _by_letter(members: Iterable[Member]) -> list[list[Member]]:
    """Return the members of each letter together, letters in the order of their first member."""
    of_letter: dict[str, list[Member]] = {}
    for each in members:
        of_letter.setdefault(each.letter.id, []).append(each)
    return list(of_letter.values())
