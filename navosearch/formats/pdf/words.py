"""Read the words of a page row by row, as PDFium tells its characters and where they stand."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2.raw as pdfium

LOWER, SHIFTED = 0.5, 0.1
"""Sizes of the letters that another line is lower, and that raised or lowered letters are shifted."""

HIGH = 1.2
"""Sizes of the letters that a line goes up or down, at least, where it goes on in the next column."""

FAR = 4.0
"""Sizes of the letters from one letter back to the next that none of the same line stands apart."""

SPACED = 0.5
"""Sizes of the letters between two words, at least; what stands closer is one word."""

AWAY = 10_000.0
"""Points below the page where text that is turned is put: a stamp in the margin comes after all else."""

_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_LONGEST_NAME = 128
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: "-"}
"""What PDFium gives for a hyphen at the end of a line."""

_BREAKS = frozenset("\r\n")


@dataclass(slots=True)
class Word:
    """A word, its edges and base in points, the size of its letters, and how it is set.

    `digits` are the place in the text, the size and the base of every digit in it; `spaced` tells whether
    white space stands before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    spaced: bool = False
    digits: list[tuple[int, float, float]] = field(default_factory=list)


Row = list[Word]


def rows(text: ctypes.c_void_p, count: int) -> Iterator[Row]:
    """Yield the words of a page, row by row, given its text and the number of its characters."""
    return _whole(_split(text, count))


def _split(text: ctypes.c_void_p, count: int) -> Iterator[Row]:
    """Yield the words of a page in the rows into which PDFium splits it."""
    row: Row = []
    word: Word | None = None
    last, spaced = 0.0, False
    for place, sign, size, left, right, base in _characters(text, count):
        if sign in _BREAKS:
            if row:
                yield row
            row, word = [], None
            continue
        if sign.isspace():
            word, spaced = None, True
            continue
        if row and base != row[-1].base and _is_another(row[-1], last, left, base):
            yield row
            row, word = [], None
        if word is None or left - word.right > SPACED * size:
            word = Word("", left, right, base, size, *_setting(text, place), spaced)
            row.append(word)
        if sign.isdigit():
            word.digits.append((len(word.text), size, base))
        word.text += sign
        word.right = max(word.right, right)
        last, spaced = left, False
    if row:
        yield row


def _characters(text: ctypes.c_void_p, count: int) -> Iterator[tuple[int, str, float, float, float, float]]:
    """Yield the characters of a page: number, sign, size, left edge, right edge and base, in points.

    White space has no size and stands nowhere.
    """
    box = tuple(ctypes.c_double() for _ in range(6))
    font_size = foot = 0.0
    scale, turn, begins = 1.0, 0, True
    for place in range(count):
        code = pdfium.FPDFText_GetUnicode(text, place)
        sign = _HYPHENS.get(code) or (chr(code) if code < 0x110000 else "")
        if sign.isspace() or not sign:
            begins = True
            yield place, sign or " ", 0.0, 0.0, 0.0, 0.0
            continue
        pdfium.FPDFText_GetCharBox(text, place, *box[:4])
        pdfium.FPDFText_GetCharOrigin(text, place, *box[4:])
        size = pdfium.FPDFText_GetFontSize(text, place)
        if begins or size != font_size or box[5].value != foot:
            (scale, turn), font_size, foot = _drawn(text, place), size, box[5].value
        begins = False
        left, right, base = _turned(box, turn) if turn else (box[0].value, box[1].value, foot)
        yield place, sign, size * scale, left, right, base


def _drawn(text: ctypes.c_void_p, place: int) -> tuple[float, int]:
    """Return how many times larger than its font a character is drawn, and how it is turned.

    1 stands for text that goes up the page, -1 for text that goes down, 0 for any other.
    """
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, place, matrix)
    turn = 0 if abs(matrix.b) <= abs(matrix.a) else 1 if matrix.b > 0 else -1
    return math.hypot(matrix.c, matrix.d), turn


def _turned(box: Sequence[ctypes.c_double], turn: int) -> tuple[float, float, float]:
    """Return the edges and base of a character as if it stood upright, below all that does."""
    _, _, bottom, top, across, _ = (value.value for value in box)
    return (bottom, top, -across - AWAY) if turn > 0 else (-top, -bottom, across - AWAY)


def _is_another(word: Word, last: float, left: float, base: float) -> bool:
    """Whether a character begins another line than the one before it; its left edge was at `last`.

    After a hyphen, and between two columns, PDFium tells of none.
    """
    down = (word.base - base) / (word.size or 1)
    if abs(down) > HIGH:
        return True
    return left < last and (down > LOWER or (last - left > FAR * word.size and abs(down) > SHIFTED))


def _setting(text: ctypes.c_void_p, place: int) -> tuple[bool, bool]:
    """Return whether a character is bold and italic, by the weight, flags and name of its font."""
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(_LONGEST_NAME)
    pdfium.FPDFText_GetFontInfo(text, place, name, _LONGEST_NAME, flags)
    font = name.value.lower()
    weight = pdfium.FPDFText_GetFontWeight(text, place)
    bold = weight >= _BOLD_WEIGHT or b"bold" in font or b"black" in font
    return bold, bool(flags.value & _ITALIC_FLAG) or b"italic" in font or b"oblique" in font


def _whole(split: Iterable[Row]) -> Iterator[Row]:
    """Yield rows with what is raised or lowered in them, which PDFium splits off, in its place."""
    whole: Row = []
    for row in split:
        if whole and _is_beside(whole[-1], row[0]):
            if not row[0].spaced:
                whole[-1] = _joined(whole[-1], row.pop(0))
            whole += row
            continue
        if whole:
            yield whole
        whole = row
    if whole:
        yield whole


def _is_beside(word: Word, other: Word) -> bool:
    """Whether a row goes on right where another ended, no more than half a letter higher or lower."""
    size = max(word.size, other.size)
    across = other.left - word.right
    return -SHIFTED * size < across < SPACED * size and abs(other.base - word.base) < LOWER * size


def _joined(word: Word, rest: Word) -> Word:
    digits = [(len(word.text) + place, size, base) for place, size, base in rest.digits]
    whole = replace(word, text=word.text + rest.text, right=rest.right, digits=word.digits + digits)
    return whole if len(word.text) >= len(rest.text) else replace(whole, base=rest.base, size=rest.size)
