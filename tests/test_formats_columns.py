"""PDF in columns: what stands in one column is read before the next, however the file orders its lines."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from itertools import zip_longest
from string import ascii_lowercase

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from trials import examples

from navosearch.formats import pdf
from navosearch.formats.pdf.columns import Piece, columns

FONT, LEFT, TOP, FOOT, WIDTH = "Helvetica", 60.0, 780.0, 80.0, A4[0] - 120
WORDS = (
    "afschrikking", "bondgenoten", "de", "een", "en", "inzet", "Kamer", "luchtverdediging", "munitie",
)  # fmt: skip

Row = tuple[str, bool]
"""A line of a paragraph, and whether it is the last."""


def draw(
    canvas: Canvas, row: Row, left: float, base: float, width: float, *, size: float, flush: bool
) -> None:
    line, last = row
    text = canvas.beginText(left, base)
    text.setFont(FONT, size)
    if flush and not last and " " in line:
        text.setWordSpace((width - stringWidth(line, FONT, size)) / line.count(" "))
    else:
        text.setWordSpace(0)
    text.textOut(line)
    canvas.drawText(text)


def page(
    paragraphs: Sequence[str], *, number: int = 2, size: float = 10, alternating: bool = False,
    flush: bool = True, gutter: float = 20, title: str = "", shifted: float = 0,
) -> bytes:  # fmt: skip
    """Return a PDF of paragraphs in columns, with a blank line between them unless lines are stretched."""
    width = (WIDTH - gutter * (number - 1)) / number
    rows: list[Row] = []
    for paragraph in paragraphs:
        lines = simpleSplit(paragraph, FONT, size, width - 0.5)
        rows += [(line, place == len(lines) - 1) for place, line in enumerate(lines)]
        rows += [] if flush else [("", True)]
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    while rows:
        top = TOP
        if title and canvas.getPageNumber() == 1:
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(LEFT, top, title)
            top -= 40
        height = int((top - FOOT) // (1.2 * size))
        filled = [rows[place * height :][:height] for place in range(number)]
        rows = rows[number * height :]
        drawn = [
            (row, LEFT + place * (width + gutter), top - line * 1.2 * size - place * shifted)
            for place, column in enumerate(filled)
            for line, row in enumerate(column)
        ]
        if alternating:
            by_column = [
                [one for one in drawn if one[1] == LEFT + k * (width + gutter)] for k in range(number)
            ]
            drawn = [one for beside in zip_longest(*by_column) for one in beside if one]
        for row, left, base in drawn:
            draw(canvas, row, left, base, width, size=size, flush=flush)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def texts(data: bytes) -> list[str]:
    return [block.text for block in pdf.read(data).blocks]


def sentence(number: int, length: int = 40) -> str:
    """Return a sentence like no other; the words of neither a line nor a page come back."""
    chance = random.Random(number)  # noqa: S311 - nothing secret
    return f"Punt {number} {' '.join(chance.choices(WORDS, k=length))}."


LETTER = [sentence(number, 25 + number % 4 * 10) for number in range(24)]


@pytest.mark.parametrize("alternating", [False, True])
@pytest.mark.parametrize(
    "layout",
    [
        {"number": 1},
        {"number": 2},
        {"number": 3, "size": 8, "gutter": 15},
        {"number": 2, "gutter": 13, "size": 9},
        {"number": 2, "shifted": 5},
        {"number": 2, "flush": False, "gutter": 26},
        {"number": 2, "title": "Verslag van de Raad Buitenlandse Zaken in Brussel"},
    ],
)
def test_columns_are_read_one_after_the_other(layout: dict[str, float], *, alternating: bool) -> None:
    title = [str(layout["title"])] if "title" in layout else []
    assert texts(page(LETTER, alternating=alternating, **layout)) == [*title, *LETTER]  # type: ignore[arg-type]


def test_a_page_with_a_few_lines_has_the_columns_of_the_page_before() -> None:
    long = [sentence(number) for number in range(45)]
    assert texts(page(long, alternating=True)) == long


def test_a_page_in_columns_may_hold_nothing_but_what_is_repeated() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    for number in range(4):
        for place in (0, 1):
            lines = simpleSplit(sentence(number * 2 + place, 60), FONT, 10, 220) if number < 3 else []
            for line, text in enumerate(lines):
                draw(canvas, (text, True), LEFT + place * 240, 700 - 12 * line, 220, size=10, flush=False)
            for line in range(4):
                canvas.drawString(
                    LEFT + place * 240, 100 - 12 * line, f"Ministerie {place} regel {'abcd'[line]}"
                )
        canvas.showPage()
    canvas.save()
    assert texts(file.getvalue()) == [sentence(number, 60) for number in range(6)]


def test_a_line_across_the_columns_comes_between_what_is_above_and_below_it() -> None:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    width = (WIDTH - 20) / 2
    for top, first in ((700, 1), (500, 3)):
        for place in (0, 1):
            lines = simpleSplit(sentence(first + place, 60), FONT, 10, width)
            for line, text in enumerate(lines):
                row = (text, line == len(lines) - 1)
                draw(canvas, row, LEFT + place * (width + 20), top - 12 * line, width, size=10, flush=True)
    wide = "Tussen de kolommen loopt deze regel over de hele breedte van de bladzijde, van links naar rechts."
    canvas.drawString(LEFT, 530, wide)
    canvas.save()
    assert texts(file.getvalue()) == [
        sentence(1, 60),
        sentence(2, 60),
        wide,
        sentence(3, 60),
        sentence(4, 60),
    ]


def grid(rows: Sequence[Sequence[str]], *, left: Sequence[float], step: float) -> bytes:
    """Return a PDF of a table, written row by row."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setFont(FONT, 10)
    for number, cells in enumerate(rows):
        for cell, place in zip(cells, left, strict=True):
            for line, text in enumerate(cell.split("\n")):
                canvas.drawString(place, 700 - number * step - line * 12, text)
    canvas.save()
    return file.getvalue()


def test_the_cells_of_a_table_stay_in_their_rows() -> None:
    rows = [(f"Onderwerp {number}", f"Standpunt {number}") for number in range(12)]
    shown = " ".join(texts(grid(rows, left=(60, 300), step=14)))
    assert all(f"Onderwerp {number} Standpunt {number}" in shown for number in range(12))


def test_a_table_with_sentences_in_its_cells_stays_in_its_rows() -> None:
    cell = "{0} zin van cel {1} die haar hele\nbreedte beslaat en drie\nregels lang is, tot de cel {1} {0}"
    rows = [(cell.format("Linker", number), cell.format("Rechter", number)) for number in range(10)]
    shown = " ".join(texts(grid(rows, left=(60, 300), step=48)))
    places = [shown.index(f"cel {number} Linker") for number in range(10)]
    assert all(place < shown.index(f"Linker zin van cel {n + 1}") for n, place in enumerate(places[:-1]))
    assert shown.index("Rechter zin van cel 0") < shown.index("Linker zin van cel 1")


def test_bullets_and_labels_beside_a_text_are_no_column() -> None:
    lines = [Piece(60, 66, 700 - 12 * line, 10) for line in range(20)]
    beside = [Piece(90, 500, 700 - 12 * line, 10) for line in range(20)]
    assert columns([*lines, *beside]) == ()


def invented(number: int, length: int) -> str:
    """Return words that stand nowhere else: a line on several pages is taken for their head or foot."""
    chance = random.Random(number)  # noqa: S311 - nothing secret
    words = ("".join(chance.choices(ascii_lowercase, k=chance.randint(4, 16))) for _ in range(length))
    return f"Punt {number} {' '.join(words)}."


@settings(examples(40), phases=(Phase.explicit, Phase.generate))
@example([8, 8, 10, 95, 8, 8, 66, 93, 8, 18, 8, 9, 8, 8, 77, 8, 14, 8, 8, 109, 60], 3, True, 0.0)
@given(
    st.lists(st.integers(8, 120), min_size=20, max_size=40),
    st.integers(1, 3),
    st.booleans(),
    st.floats(0, 8),
)
def test_every_word_is_read_once_and_in_order(
    lengths: list[int], number: int, alternating: bool, shifted: float
) -> None:
    written = [invented(place, length) for place, length in enumerate(lengths)]
    read = texts(page(written, number=number, alternating=alternating, shifted=shifted, size=8))
    assert " ".join(read).split() == " ".join(written).split()
