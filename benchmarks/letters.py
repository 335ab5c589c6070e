"""Paragraphs in, a folder of letters out, as text files with letterhead, meeting and sections."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

from navosearch.dates.words import MONTHS

LONG = 40
"""Paragraphs of a letter."""
SECTION = 8
"""Paragraphs of a section."""
FOLDER = 500
"""Letters in a folder."""
FIRST_DAY = datetime.date(1995, 1, 9)
EVERY = 4
"""Days from one letter to the next, until they begin again."""
DAYS = 30 * 365

SERIES = (
    "NAVO Foreign Ministers Meeting",
    "NAVO Defence Ministers Meeting",
    "Raad Buitenlandse Zaken",
    "Raad Algemene Zaken",
    "Ecofinraad",
    "informele Raad Buitenlandse Zaken",
)
HEADINGS = ("Stand van zaken", "Werksessie 1", "Werksessie 2", "Inzet van Nederland", "Overig")
KINDS = ("Verslag", "Geannoteerde agenda")
_MONTH_NAMES = {number: name for name, number in reversed(MONTHS.items())}


def lay_out(texts: Iterable[str], folder: Path) -> int:
    """Write the paragraphs as letters of some forty each, and return how many letters there are."""
    remaining = iter(texts)
    number = 0
    while some := list(itertools.islice(remaining, LONG)):
        home = folder / f"{number // FOLDER:03}"
        home.mkdir(parents=True, exist_ok=True)
        (home / f"brief-{number:06}.txt").write_text(
            "\n\n".join(_blocks(number, some)) + "\n", encoding="utf-8"
        )
        number += 1
    return number


def _blocks(number: int, texts: list[str]) -> Iterator[str]:
    meeting = FIRST_DAY + datetime.timedelta(days=number * EVERY % DAYS)
    written = meeting + datetime.timedelta(days=9 if number % 2 == 0 else -9)
    subject = f"{KINDS[number % 2]} {SERIES[number % len(SERIES)]} van {_spoken(meeting)}"
    yield f"{21501 + number // 100_000}-{2 + number // 10_000 % 10:02}"
    yield f"Nr. {number % 10_000 + 1}"
    yield f"Den Haag, {_spoken(written)}"
    yield "De Minister van Buitenlandse Zaken,\nA. de Vries"
    yield f"## {subject}"
    for place, text in enumerate(texts):
        if place % SECTION == 0:
            yield f"### {HEADINGS[place // SECTION % len(HEADINGS)]}"
        yield _sentence(text)


def _sentence(text: str) -> str:
    """Return a text that begins and ends as a paragraph does, so that no reader takes it for half of one."""
    text = text.rstrip(" ,;:")
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!")) else ".")


def _spoken(date: datetime.date) -> str:
    return f"{date.day} {_MONTH_NAMES[date.month]} {date.year}"
