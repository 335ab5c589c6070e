"""Find the papers that a letter refers to, and the paragraphs of other letters that refer to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from navosearch.index.reader import IndexReader
from navosearch.index.storage.fields import referred
from navosearch.model import Letter, LetterInfo, Reference
from navosearch.references import finding, official_id


def references(letter: Letter) -> tuple[Reference, ...]:
    """Return the papers that the paragraphs and the footnotes of a letter refer to, in their order."""
    return tuple(_references(letter))


def _references(letter: Letter) -> Iterator[Reference]:
    for paragraph in letter.paragraphs:
        yield from _in_text(letter, paragraph.text, paragraph.number, None)
        for note in letter.footnotes:
            if (note.paragraph or 1) == paragraph.number:
                yield from _in_text(letter, note.text, paragraph.number, note.mark)


def _in_text(letter: Letter, text: str, paragraph: int, footnote: str | None) -> Iterator[Reference]:
    for each in finding.find(text, letter.marked):
        yield Reference(paragraph, footnote, each.start, each.end, text[each.start : each.end], each.target)


def referred_by(reader: IndexReader, letter: LetterInfo) -> tuple[tuple[str, LetterInfo], ...]:
    """Return the ids of the paragraphs that refer to a letter, oldest first, each with its own letter."""
    names = [letter.id]
    if letter.dossier and letter.number:
        names.append(official_id(letter.dossier, letter.number))
    places = {
        (number, document)
        for number, segment in enumerate(reader.segments)
        for name in dict.fromkeys(names)
        for document in segment.having(referred(name), "reference")
    }
    ordered = sorted(places, key=lambda place: (reader.date(place), place))
    found = (reader.paragraph(place) for place in ordered)
    return tuple((paragraph.id, other) for other, paragraph in found if other.id != letter.id)


def wanted(reader: IndexReader) -> tuple[tuple[str, int], ...]:
    """Return the papers of parliament that are referred to and not here, with in how many paragraphs.

    Most wanted first, equals by their ids.
    """
    counts: Counter[str] = Counter()
    sign = referred("kst-")
    for segment in reader.segments:
        for word in segment.dictionary.starting(sign):
            counts[word] += len(segment.having(word, "reference"))
    here = set(map(referred, reader.ids()))
    missing = [(word.removeprefix(sign), count) for word, count in counts.items() if word not in here]
    # Words of an index are in small letters; an identifier has capitals behind its first part.
    found = ((f"kst-{paper.upper()}", count) for paper, count in missing if count)
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
