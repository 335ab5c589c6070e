"""Read letters, take their titles and subjects out, and index what is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import navosearch
from navosearch import sources
from navosearch.errors import LetterUnreadable
from navosearch.index.writing import update
from navosearch.index.writing.entries import LetterEntry, entry
from navosearch.sources import Source
from navosearch.workers import mapped

WORTH_WORKERS = 100
"""With fewer files than this, starting other processes costs more than it saves."""
CHUNK = 8
"""Files handed to a worker at a time."""


class Subject(NamedTuple):
    """The official subject of a letter."""

    letter: str
    subject: str


class Text(NamedTuple):
    """A paragraph, as every engine is given it."""

    letter: str
    text: str


def index(roots: Sequence[Path], folder: Path) -> list[Subject]:
    """Write an index of the letters under the roots without their subjects, and return those by letter."""
    found = [each for each in sources.find(roots) if isinstance(each, Source)]
    subjects: dict[str, str] = {}
    with update(folder, rebuild=True) as writer:
        for read in mapped(_read, found, worth=WORTH_WORKERS, chunk=CHUNK):
            if read is None or read[0].id in subjects:
                continue
            prepared, subject = read
            writer.add(prepared)
            subjects[prepared.id] = subject
        writer.commit()
    return sorted(Subject(*each) for each in subjects.items())


def texts(folder: Path) -> Iterator[Text]:
    """Yield every paragraph of an index with its footnotes, where a word of a query is looked for too."""
    with navosearch.open(folder) as library:
        for info in library.letters():
            letter = library.letter(info.id)
            for paragraph in letter.paragraphs:
                notes = [each.text for each in letter.footnotes if each.paragraph == paragraph.number]
                yield Text(letter.id, "\n".join((paragraph.text, *notes)))


def _read(source: Source) -> tuple[LetterEntry, str] | None:
    """Return a letter without title and subject, and its subject; None for what is no letter."""
    try:
        letter = sources.read(source, sources.load(source))
    except LetterUnreadable:
        return None
    return entry(replace(letter, title=None, subject=None)), letter.subject or ""
