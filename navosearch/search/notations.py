"""Write a day in the other ways that letters have: "3 april 2024" is 03-04-2024, 3/4/2024 and 2024-04-03.

How a number is parted does not matter, since words alone are compared: 3-4-2024 and 3/4/2024 are three words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from navosearch.dates.words import MONTHS

Slots: TypeAlias = tuple[tuple[str, ...], ...]
"""For each word in a row the words that may stand there."""

LENGTH = 3
"""Words of a day."""


def days_in(words: Sequence[str]) -> Iterator[tuple[int, tuple[Slots, ...]]]:
    """Yield where a day stands in folded words, and the slots of its notations, the usual order first.

    >>> list(days_in(("op", "03", "04", "2024")))[0][1][0][0]
    ('3', '03')
    """
    for at in range(len(words) - LENGTH + 1):
        first, second, third = words[at : at + LENGTH]
        slots = _slots(first, second, third) or _slots(third, second, first, year_first=True)
        if slots:
            yield at, slots


def _slots(day: str, month: str, year: str, *, year_first: bool = False) -> tuple[Slots, ...]:
    """Return the slots of the notations of a day, none where the words name no day."""
    number = int(month) if _is_number(month, 2) else MONTHS.get(month, 0)
    is_day = _is_number(day, 2) and 1 <= int(day) <= 31 and 1 <= number <= 12
    if not is_day or not (_is_number(year, 4) and len(year) == 4 and year[0] in "12"):
        return ()
    if year_first and not _is_number(month, 2):
        return ()
    names = tuple(name for name, each in MONTHS.items() if each == number)
    figures = tuple(dict.fromkeys((str(number), f"{number:02}")))
    days = tuple(dict.fromkeys((str(int(day)), f"{int(day):02}")))
    return (days, (*figures, *names), (year,)), ((year,), figures, days)


def _is_number(word: str, most: int) -> bool:
    return word.isascii() and word.isdigit() and len(word) <= most
