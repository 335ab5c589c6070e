"""A trend in, its table out: as records, as CSV, or as a chart in SVG with the same numbers in it."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from navosearch.exports.delimited import DIALECTS, safe
from navosearch.exports.guard import encodable
from navosearch.records import Record
from navosearch.search.trends import Row

WIDTH, LABELS, NUMBERS = 960, 380, 190
"""Of the chart, of the names on its left and of the numbers on its right, in pixels."""
LINE, BAR, TOP = 26, 16, 64
LONGEST_LABEL = 48

STYLE = """
text { font: 13px system-ui, sans-serif; fill: #1a1a1a }
.title { font-size: 17px; font-weight: 600 }
.quiet { fill: #595959 }
.bar { fill: #1f5f99 }
.axis { stroke: #8a8a8a }
@media (prefers-color-scheme: dark) {
  svg { background: #161616 } text { fill: #e8e8e8 } .quiet { fill: #b0b0b0 } .bar { fill: #7db7ee }
}
"""


def record(row: Row) -> Record:
    """Return a row as the JSON and the CSV have it."""
    meeting = row.meeting
    return {
        "value": row.value or None,
        "name": meeting.name if meeting else None,
        "start": meeting.start if meeting else None,
        "letters": row.hits.letters,
        "paragraphs": row.hits.paragraphs,
        "occurrences": row.hits.counted,
        "searched_letters": row.searched.letters,
        "searched_paragraphs": row.searched.paragraphs,
        "searched_words": row.searched.words,
        "per_1000_words": None if row.per_thousand is None else round(row.per_thousand, 6),
    }


def label(row: Row) -> str:
    """Return what a row is called: a meeting by its first day and its name."""
    if row.meeting is None:
        return row.value
    return "  ".join(part for part in (row.meeting.start, row.meeting.name) if part)


def write_csv(path: Path, rows: Sequence[Row]) -> None:
    """Write the table as CSV, in the dialect of every export for R and pandas."""
    prepared = safe(DIALECTS["csv"])
    with path.open("x", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(record(rows[0]) if rows else ())
        for row in rows:
            cells = record(row).values()
            writer.writerow([prepared(cell) if isinstance(cell, str) else cell for cell in cells])


def write_json(path: Path, told: Record) -> None:
    """Write a record as JSON."""
    path.write_text(encodable(json.dumps(told, ensure_ascii=False, indent=1)) + "\n", encoding="utf-8")


def write_svg(path: Path, rows: Sequence[Row], *, title: str, description: str, none: str) -> None:
    """Write a bar for every row, occurrences per 1,000 words, with its numbers; `none` names no group.

    A screen reader tells the title and the description, and in it every row.
    """
    most = max((row.per_thousand or 0 for row in rows), default=0) or 1
    height = TOP + LINE * len(rows) + LINE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}"'
        f' height="{height}" role="img" aria-labelledby="title description">',
        f'<title id="title">{_text(title)}</title>',
        f'<desc id="description">{_text(f"{description} {_told(rows, none)}")}</desc>',
        f"<style>{STYLE}</style>",
        f'<text class="title" x="16" y="28">{_text(title)}</text>',
        f'<text class="quiet" x="16" y="48">{_text(description)}</text>',
        f'<line class="axis" x1="{LABELS}" x2="{LABELS}" y1="{TOP - 4}" y2="{height - LINE + 4}"/>',
    ]
    for number, row in enumerate(rows):
        parts += _bar(row, TOP + LINE * number, most, none)
    path.write_text("\n".join([*parts, "</svg>", ""]), encoding="utf-8")


def _told(rows: Sequence[Row], none: str) -> str:
    rates = ("–" if row.per_thousand is None else f"{row.per_thousand:.2f}" for row in rows)
    names = (label(row) or none for row in rows)
    return "; ".join(f"{name}: {rate}" for name, rate in zip(names, rates, strict=True))


def _bar(row: Row, y: int, most: float, none: str) -> Sequence[str]:
    rate = row.per_thousand
    length = (rate or 0) / most * (WIDTH - LABELS - NUMBERS)
    middle = y + BAR // 2 + 5
    name = label(row) or none
    shown = name if len(name) <= LONGEST_LABEL else f"{name[: LONGEST_LABEL - 1]}…"
    numbers = "–" if rate is None else f"{rate:.2f} ({row.hits.counted} / {row.searched.words})"
    return (
        f'<text x="{LABELS - 12}" y="{middle}" text-anchor="end">{_text(shown)}</text>',
        f'<rect class="bar" x="{LABELS}" y="{y}" width="{length:.1f}" height="{BAR}"/>' if length else "",
        f'<text class="quiet" x="{LABELS + length + 8:.1f}" y="{middle}">{numbers}</text>',
    )


def _text(text: str) -> str:
    """Return a text as XML can hold it."""
    kept = (sign if sign.isprintable() or sign == " " else "\N{REPLACEMENT CHARACTER}" for sign in text)
    return escape("".join(kept))
