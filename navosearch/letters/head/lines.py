"""Split a line that holds several rows of a letterhead, as conversions leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from navosearch.dates.words import MONTHS
from navosearch.letters.head import patterns, rows
from navosearch.letters.words import any_of
from navosearch.model import Block

_LABELS = (
    r"(?:Datum|Betreft|Onderwerp|(?:Ons\s|Onze\s|Uw\s)?(?:[Kk]enmerk|[Rr]eferentie)|Bijlage\(n\)"
    r"|Uw\sbrief(?:\s\(kenmerk\))?)"
)
_ANCHOR = re.compile(
    rf"""
    \s+(?=
      (?<!van\sde\s)(?<!de\s)(?:Tweede|Eerste)\sKamer\sder\sStaten-Generaal
      | Vergaderjaar\s\d{{4}} | (?<!,\s)N[rR]\.?\s\d{{1,5}}\b
      | (?:BRIEF|MOTIE|LIJST|VERSLAG)\sVAN\b | >?\s?Retouradres\b
      | Aan\sde\s(?:heer\s)?[Vv]oorzitters?\b
      | (?:Den\sHaag|['‘’]s-Gravenhage),?\s\d{{1,2}}\s{any_of(MONTHS)}\s\d{{4}}
      | {_LABELS}(?:\s*:|\s)\s*\S )
    """,
    re.VERBOSE,
)
"""Where a row of a letterhead begins, whatever stands before it on the line."""
_HINTS = (
    "Kamer der", "Vergaderjaar", "Nr", "NR", "VAN", "Retouradres", "Aan de", "Haag", "Gravenhage", "Datum",
    "Betreft", "Onderwerp", "enmerk", "eferentie", "Bijlage",
)  # fmt: skip
"""What every row that `_ANCHOR` finds holds, one or another: most lines hold none, and need no pattern."""
_REACH = 600
"""Characters in which the rows of a letterhead stand that the text follows on the same line."""
_OFFICIAL = re.compile(r"(?:\d\s)?(?:Tweede|Eerste)\sKamer\sder\sStaten-Generaal\s[12]?\s?Vergaderjaar\b")
_REGISTERED = re.compile(rf"\s(Vastgesteld\s\d{{1,2}}\s{any_of(MONTHS)}\s\d{{4}})\s")
_SHORT = 60
"""A line that ends in a parliamentary year is shorter."""
_YEAR_BROKEN = re.compile(r"(?:Vergaderjaar|Zitting)\s\d{4}\s?[-–—]$")
_YEAR_END = re.compile(r"(?:19|20)?\d\d\b")
_ALL_LABELS = re.compile(rf"{_LABELS}(?:\s+{_LABELS})+")
_DAY = re.compile(rf"\b\d{{1,2}}\s{any_of(MONTHS)}\s\d{{4}}\b|\b\d\d?-\d\d?-\d{{4}}\b")
_MARK = re.compile(r"(?<!\S)(?=[^\s]*\d)[A-Z][\w./-]*(?:\s/\s\d+)?(?!\S)")
"""The reference of a ministry: "DGAN-NB / 16094410", "IENM/BSK-2017/280412"."""


def whole(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks with a parliamentary year that a line end broke put together: "2019-", "2020"."""
    broken: Block | None = None
    for block in blocks:
        if broken is not None:
            follows = block.kind == "paragraph" and _YEAR_END.match(block.text)
            if follows:
                yield replace(broken, text=broken.text + block.text)
            else:
                yield broken
            broken = None
            if follows:
                continue
        if len(block.text) <= _SHORT and _YEAR_BROKEN.search(block.text):
            broken = block
        else:
            yield block
    if broken is not None:
        yield broken


def apart(block: Block) -> Sequence[Block]:
    """Return a block for each row that a line of a letterhead holds; any other block as it is."""
    if block.kind != "paragraph":
        return (block,)
    if len(block.text) > rows.LONGEST:
        return _off_text(block)
    if not any(hint in block.text for hint in _HINTS):
        return (block,)
    joint = patterns.JOINT_NUMBER.match(block.text)
    kept = joint.end() if joint else 0
    pieces = _ANCHOR.split(block.text[kept:])
    pieces[0] = block.text[:kept] + pieces[0]
    if len(pieces) < 2 or rows.row_of(pieces[0]) is None or _ALL_LABELS.fullmatch(block.text):
        return (block,)
    return [replace(block, text=piece.strip(), anchors=()) for piece in pieces]


def _off_text(block: Block) -> Sequence[Block]:
    """Return the rows that a text begins with whose lines were all run together, and then the text."""
    if not _OFFICIAL.match(block.text) or block.anchors:
        return (block,)
    reach = block.text.rfind(" ", 0, _REACH)
    parted = _ANCHOR.sub("\n", _REGISTERED.sub(r"\n\1\n", block.text[:reach]))
    pieces = [piece for line in parted.split("\n") if (piece := line.strip())]
    found = [rows.row_of(piece) for piece in pieces]
    size = max((number for number, row in enumerate(found, 1) if row and not row.rest), default=0)
    text = " ".join((*pieces[size:], block.text[reach:].strip()))
    return [replace(block, text=piece) for piece in (*pieces[:size], text)]


def labels(text: str) -> list[str]:
    """Return the names of fields that a line consists of, where their values stand on the next line."""
    return re.findall(_LABELS, text) if _ALL_LABELS.fullmatch(text) else []


def is_reference(text: str) -> bool:
    """Whether a text is a date or the reference of a ministry, and nothing else."""
    return _MARK.fullmatch(text) is not None or _DAY.fullmatch(text) is not None


def values(text: str) -> tuple[str | None, str]:
    """Return the date and the subject of a line that holds the values of several fields."""
    day = _DAY.search(text)
    rest = text if day is None else f"{text[: day.start()]} {text[day.end() :]}"
    return (day[0] if day else None), " ".join(_MARK.sub(" ", rest).split())
