"""Outline a letter for reading: its headings, paragraphs and notes in order, with what matched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from navosearch.model import Footnote, Letter, Paragraph, Section, Snippet
from navosearch.page.marks import Link

Marks = tuple[tuple[int, int], ...]
DEEPEST = 6
"""The lowest heading that HTML has; the letter's own title is the first."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its text, its level in HTML (from 2) and the anchor it is reached by."""

    text: str
    level: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with its marks, its notes, and the paragraphs with the matches before and after."""

    number: int
    page: int | None
    snippet: Snippet
    notes: tuple[tuple[str, Snippet, tuple[Link, ...]], ...]
    links: tuple[Link, ...] = ()
    previous: int | None = None
    next: int | None = None

    @property
    def matches(self) -> bool:
        """Whether anything in the paragraph or its notes is marked."""
        return bool(self.snippet.marks or any(note.marks for _mark, note, _links in self.notes))


@dataclass(frozen=True, slots=True)
class Part:
    """The headings that come before some paragraphs, and those paragraphs."""

    headings: tuple[Heading, ...]
    passages: tuple[Passage, ...]


@dataclass(slots=True)
class _Draft:
    headings: list[Heading] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)


def parts(
    letter: Letter,
    marks: Mapping[str, Marks] | None = None,
    links: Mapping[str, tuple[Link, ...]] | None = None,
) -> tuple[Part, ...]:
    """Return a letter in parts; by the text, `marks` has what matched in it and `links` where it leads."""
    marks, links = marks or {}, links or {}
    notes: dict[int | None, list[Footnote]] = {}
    for note in letter.footnotes:
        notes.setdefault(note.paragraph, []).append(note)
    drafts = _drafts(letter)
    passages = _linked(
        [
            _passage(paragraph, notes.get(paragraph.number, ()), marks, links)
            for draft in drafts
            for paragraph in draft.paragraphs
        ]
    )
    return tuple(
        Part(tuple(draft.headings), tuple(islice(passages, len(draft.paragraphs)))) for draft in drafts
    )


def loose_notes(letter: Letter) -> tuple[Footnote, ...]:
    """Return the notes that no paragraph refers to."""
    numbers = {paragraph.number for paragraph in letter.paragraphs}
    return tuple(note for note in letter.footnotes if note.paragraph not in numbers)


def texts(letter: Letter) -> tuple[str, ...]:
    """Return the texts of a letter in which a match can be marked."""
    return (*(each.text for each in letter.paragraphs), *(each.text for each in letter.footnotes))


def headings(letter_parts: Sequence[Part]) -> tuple[Heading, ...]:
    """Return all headings of a letter: its table of contents."""
    return tuple(heading for part in letter_parts for heading in part.headings)


def _drafts(letter: Letter) -> list[_Draft]:
    """Return the paragraphs with the headings before them; a heading without paragraphs has its place too."""
    drafts = [_Draft()]
    at = -1
    for paragraph in letter.paragraphs:
        here = letter.sections[at].path if at >= 0 else ()
        if paragraph.section != here:
            reached = _following(letter.sections, at, paragraph.section)
            drafts.append(_Draft(list(_headings(letter.sections, at, reached))))
            at = reached
        drafts[-1].paragraphs.append(paragraph)
    rest = list(_headings(letter.sections, at, len(letter.sections) - 1))
    if rest:
        drafts.append(_Draft(rest))
    return [draft for draft in drafts if draft.headings or draft.paragraphs]


def _following(sections: Sequence[Section], at: int, path: tuple[str, ...]) -> int:
    """Return the place of the next section with that path after `at`; `at` itself where there is none."""
    return next((n for n in range(at + 1, len(sections)) if sections[n].path == path), at)


def _headings(sections: Sequence[Section], at: int, reached: int) -> Iterator[Heading]:
    """Yield the headings of the sections after `at`, up to and including `reached`."""
    for number in range(at + 1, reached + 1):
        section = sections[number]
        yield Heading(section.heading, min(DEEPEST, len(section.path) + 1), f"s{number + 1}")


def _passage(
    paragraph: Paragraph,
    notes: Sequence[Footnote],
    marks: Mapping[str, Marks],
    links: Mapping[str, tuple[Link, ...]],
) -> Passage:
    return Passage(
        paragraph.number,
        paragraph.page,
        Snippet(paragraph.text, marks.get(paragraph.text, ())),
        tuple(
            (note.mark, Snippet(note.text, marks.get(note.text, ())), links.get(note.text, ()))
            for note in notes
        ),
        links.get(paragraph.text, ()),
    )


def _linked(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Yield the passages, those that match with the numbers of the one before and the one after them."""
    stops = [passage.number for passage in passages if passage.matches]
    after = dict(pairwise(stops))
    before = {number: stop for stop, number in after.items()}
    for passage in passages:
        number = passage.number
        yield replace(passage, previous=before.get(number), next=after.get(number))
