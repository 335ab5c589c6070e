"""Count the items of a list, and write the number that stands before each.

Word processors store no numbers, only how to count: a letter that says "zie punt 2b" can be read
only when the count is made.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

DEEPEST = 20
"""Lists within lists that are counted; word processors know nine or ten."""


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is numbered.

    `pattern` is the text before an item with ``%1`` to ``%9`` for the numbers of the levels, as in
    DOCX; for a bullet it is the bullet. `numerals` names the kind of numerals, `start` the first.
    """

    pattern: str
    numerals: str = "decimal"
    start: int = 1


@dataclass(slots=True)
class Counter:
    """Counts the items of every list of a document."""

    _counts: dict[str, list[int]] = field(default_factory=dict)

    def next(self, name: str, depth: int, levels: Mapping[int, Level]) -> str | None:
        """Count an item of the list `name` at `depth` (0 is outermost); return its number or bullet."""
        level = levels.get(depth)
        if level is None or depth > DEEPEST:
            return None
        counts = self._counts.setdefault(name, [])
        del counts[depth + 1 :]
        while len(counts) <= depth:
            above = levels.get(len(counts))
            counts.append((above.start if above else 1) - (len(counts) == depth))
        counts[depth] += 1
        text = level.pattern
        for place, count in enumerate(counts, 1):
            numerals = levels[place - 1].numerals if place - 1 in levels else "decimal"
            text = text.replace(f"%{place}", numeral(count, numerals))
        return text.strip() or None


def numeral(number: int, numerals: str) -> str:
    """Write a number in numerals of a kind as DOCX names them; an unknown kind is decimal.

    >>> [numeral(4, kind) for kind in ("decimal", "lowerRoman", "upperLetter")]
    ['4', 'iv', 'D']
    """
    return _WRITERS.get(numerals, str)(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def _letter(number: int) -> str:
    """Return a to z, then aa to zz, as word processors go on."""
    if number < 1:
        return str(number)
    times, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * min(times + 1, 9)


_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
}
