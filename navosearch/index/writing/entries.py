"""Prepare letters for the index: words with their positions, columns, stored bytes.

This is what costs time in indexing, and it needs no index, so that other processes can do it. Words are
handed over joined by spaces, which no word holds.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from navosearch import analysis, checksums, expansion
from navosearch.dates.words import MONTH_NAMES
from navosearch.index import days
from navosearch.index.storage.fields import STOPS, referred
from navosearch.index.storage.packed import pack
from navosearch.model import Letter, Meeting, dated
from navosearch.references import dossier_of_id, finding

FOOTNOTE_DISTANCE = 100
"""Positions between a text and its footnotes, so that no phrase or window reaches across."""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words of one field of one document; `length` leaves out the joined forms of hyphenated words."""

    words: str
    positions: array[int]
    length: int


@dataclass(frozen=True, slots=True)
class ParagraphEntry:
    """One paragraph as the index keeps it; `date` is that of its meeting, else of its letter.

    `title` has the words of the letter's title and subject, with its first paragraph alone: a title is
    one hit, not as many as the letter has paragraphs.
    """

    text: str
    words: FieldWords
    section: FieldWords
    meeting: FieldWords
    title: FieldWords
    references: FieldWords
    stops: FieldWords
    meeting_id: str
    date: int


@dataclass(frozen=True, slots=True)
class LetterEntry:
    """One letter as the index keeps it; dates are 20241203, 20241200 or 20240000, and 0 if unknown.

    `digest` is the SHA-256 over the hashes of its paragraphs, a line each; `abbreviations` are the
    (short, long form) that it explains.
    """

    id: str
    kind: str
    dossier: str
    date: int
    stored: bytes
    digest: str
    minister: FieldWords
    paragraphs: tuple[ParagraphEntry, ...]
    abbreviations: tuple[tuple[str, tuple[str, ...]], ...]


def entry(letter: Letter) -> LetterEntry:
    """Analyse a letter for the index."""
    mined = {pair: None for each in letter.paragraphs for pair in expansion.mine(each.text)}
    return LetterEntry(
        id=letter.id,
        kind=letter.kind,
        dossier=letter.dossier or "",
        date=days.number(letter.date),
        stored=pack(letter),
        digest=checksums.of_lines(paragraph.hash for paragraph in letter.paragraphs),
        minister=_words(*(f"{each.name} {each.office or ''}" for each in letter.signatories)),
        paragraphs=tuple(_paragraphs(letter)),
        abbreviations=tuple(mined),
    )


def _paragraphs(letter: Letter) -> Iterator[ParagraphEntry]:
    footnotes: dict[int, list[str]] = {}
    for footnote in letter.footnotes:
        footnotes.setdefault(footnote.paragraph or 1, []).append(footnote.text)
    for number, paragraph in enumerate(letter.paragraphs):
        texts = (paragraph.text, *footnotes.get(paragraph.number, ()))
        meeting = None if paragraph.meeting is None else letter.meetings[paragraph.meeting]
        yield ParagraphEntry(
            text=paragraph.text,
            words=_words(*texts),
            stops=_stops(*texts),
            section=_section(paragraph.section),
            meeting=_meeting(meeting),
            title=_words() if number else _title(letter),
            references=_references(letter.marked, *texts),
            meeting_id=meeting.id if meeting else "",
            date=days.number(dated(letter, meeting)),
        )


def _words(*texts: str) -> FieldWords:
    words: list[str] = []
    positions = array("I")
    length = 0
    for text, start in zip(texts, _starts(texts), strict=False):
        of_text, places = analysis.words(text)
        words.extend(of_text)
        positions.extend([start + place for place in places] if start else places)
        length += len(set(places))
    return FieldWords(" ".join(words), positions, length)


def _stops(*texts: str) -> FieldWords:
    """Return the index words for the stops in texts; all those of one kind come before those of another."""
    found = [(start, analysis.stops(text)) for text, start in zip(texts, _starts(texts), strict=False)]
    words: list[str] = []
    positions = array("I")
    for number, word in enumerate(STOPS):
        places = [start + place for start, stops in found for place in stops[number]]
        words += [word] * len(places)
        positions.extend(places)
    return FieldWords(" ".join(words), positions, 0)


def _starts(texts: Sequence[str]) -> Iterator[int]:
    """Return the position at which each of the texts begins."""
    lasts = (analysis.words(text)[1][-1:] for text in texts[:-1])
    return accumulate((sum(last) + FOOTNOTE_DISTANCE for last in lasts), initial=0)


def _references(marked: finding.Marked, *texts: str) -> FieldWords:
    """Return an index word for each paper that texts refer to, and for its dossier."""
    targets = [each.target for text in texts for each in finding.find(text, marked)]
    dossiers = [dossier for target in targets if (dossier := dossier_of_id(target))]
    words = [referred(each) for each in dict.fromkeys([*targets, *dossiers])]
    return FieldWords(" ".join(words), array("I", range(len(words))), len(words))


def _title(letter: Letter) -> FieldWords:
    return _words(*dict.fromkeys(text for text in (letter.title, letter.subject) if text))


@lru_cache(maxsize=64)
def _section(path: tuple[str, ...]) -> FieldWords:
    return _words(*path)


@lru_cache(maxsize=64)
def _meeting(meeting: Meeting | None) -> FieldWords:
    if meeting is None:
        return _words()
    dates = [_spoken(date) for date in dict.fromkeys((meeting.start, meeting.end)) if date]
    return _words(meeting.name, *dates)


def _spoken(date: str) -> str:
    """Return a date as letters write it: 3 december 2024."""
    year, month, day = (*date.split("-"), "", "")[:3]
    parts = (str(int(day)) if day else "", MONTH_NAMES[int(month)] if month else "", year)
    return " ".join(part for part in parts if part)
