"""An index in, its paragraphs as records out: what every peer is given to index."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from navosearch import analysis
from navosearch.index import days
from navosearch.index.reader import IndexReader
from navosearch.model import Letter

APART = "x0x0x"
"""A word that stands in no letter."""


class Record(NamedTuple):
    """A paragraph, ready-cut: `number` is its place in the index, `words` are joined by spaces.

    The words are those that navosearch has cut and folded. The joined forms that it keeps beside
    hyphenated words stand behind them, as do footnotes, each after `APART`, so that no phrase
    reaches over. `date` is 20241203, `year` 2024.
    """

    number: int
    id: str
    words: str
    meeting: str
    kind: str
    date: int
    year: int


def write(index: Path, path: Path) -> int:
    """Write the records of an index, a JSON array a line, and return how many there are."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        for record in _records(IndexReader(index)):
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")
            count += 1
    return count


def read(path: Path) -> Iterator[Record]:
    """Yield the records of a file, in order."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            yield Record(*json.loads(line))


def _records(reader: IndexReader) -> Iterator[Record]:
    number = 0
    for name in reader.ids():
        letter = reader.letter(name)
        if letter is None:
            raise LookupError(name)
        footnotes = _footnotes(letter)
        for paragraph in letter.paragraphs:
            meeting = None if paragraph.meeting is None else letter.meetings[paragraph.meeting]
            date = days.number(meeting.start if meeting and meeting.start else letter.date)
            words = " ".join(_spread(paragraph.text, *footnotes.get(paragraph.number, ())))
            told = meeting.id if meeting else ""
            yield Record(number, paragraph.id, words, told, letter.kind, date, date // 10_000)
            number += 1


def _footnotes(letter: Letter) -> dict[int, list[str]]:
    """Return the texts of the footnotes of a letter by the number of the paragraph they are found with."""
    found: dict[int, list[str]] = {}
    for footnote in letter.footnotes:
        found.setdefault(footnote.paragraph or 1, []).append(footnote.text)
    return found


def _spread(*texts: str) -> Iterator[str]:
    """Yield the words of the texts in a row; a joined form stands where the word before it does."""
    joined = []
    for place, text in enumerate(texts):
        if place:
            yield APART
        words, positions = analysis.words(text)
        for word, position, before in zip(words, positions, (-1, *positions), strict=False):
            if position == before:
                joined.append(word)
            else:
                yield word
    for word in joined:
        yield from (APART, word)
