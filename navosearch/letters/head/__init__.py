"""The blocks of a letter in, what its letterhead tells and the blocks after it out.

The head ends at the salutation, else after the last row that is known before the text begins. What
stands between known rows and is none (the title of the dossier, the name of a department) belongs
to the head as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navosearch.letters.head import facts, patterns, rows
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.fields import Head, is_note
from navosearch.letters.head.rows import Row
from navosearch.model import Block

LONGEST_HEAD = 60
"""No letterhead has more rows than this."""

SIGNATURE_FIELDS = frozenset({"functie", "naam", "ondertekening"})
"""Fields of a document that are its signature and not its head."""

PAGE_HEADER = "header"
"""The mark of fields that every page repeats; what the letter itself says is newer."""

PASSING = frozenset({"page", "printer", "footer", "folio"})
"""Rows that stand at the foot of a page too: below a line that is no row they end no head."""

FRAME = "frame"
"""The mark of paragraphs that stand beside the text, as a sender's column does."""

_SENTENCE = re.compile(
    r".{200,}|\W*[A-ZÀ-Ý].*\b[a-zà-ÿ]+\b.*\b[a-zà-ÿ]+\b.*[.!?:;]\W*\d{0,2}\W*"
    r"|\W*[A-ZÀ-Ý].{40,}(?:[a-zà-ÿ]{4}|\d)\.\s+[A-ZÀ-Ý].*",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letterhead tells, how many blocks it took, and the letter without it."""

    facts: Facts
    size: int
    rest: tuple[Block, ...]


def read(blocks: Sequence[Block]) -> Letterhead:
    """Tell the letterhead from the letter; a text without one is all letter."""
    fields = [block for block in blocks if _is_field(block)]
    lines = [block for block in blocks if not _is_field(block)]
    size = _size(lines)
    head, repeated = Head(), Head()
    for block in (*lines[:size], *fields):
        (repeated if block.mark == PAGE_HEADER else head).take(block)
    told = facts.merged((head.facts(), repeated.facts()))
    return Letterhead(told, size + len(fields), (*head.kept, *lines[size:]))


def footer_facts(texts: Iterable[str]) -> Facts:
    """Return what a running foot ("Tweede Kamer, vergaderjaar 1992-1993, 21 501-01, nr. 45") tells."""
    for text in texts:
        if match := patterns.FOLIO.fullmatch(text):
            return Facts(
                dossier=rows.with_chapter(match["dossier"], match["chapter"]), number=match["number"]
            )
        if match := patterns.FOOTER.search(text):
            which = match["which"].lower()
            return Facts(
                dossier=rows.dossier_of(match["dossier"]),
                number=match["number"],
                parliamentary_year=rows.years_of(match),
                chamber="II" if which == "tweede" else "I" if which == "eerste" else None,
            )
    return Facts()


def _is_field(block: Block) -> bool:
    return block.kind == "field" and block.mark not in SIGNATURE_FIELDS


def _size(lines: Sequence[Block]) -> int:
    """Return how many of the lines are the head."""
    size, dated = 0, False
    for number, block in enumerate(lines[:LONGEST_HEAD]):
        row = rows.row_of(block.text) if block.kind != "field" else None
        if block.kind == "field":
            break
        if row is not None and row.name == "salutation":
            return number + 1
        if row is not None and row.name in PASSING and number > size:
            continue
        if row is not None and row.name == "document" and dated:
            break
        if row is not None or block.mark == FRAME:
            size = number + 1
            dated = dated or (row is not None and _is_date(row))
            if row is not None and row.name == "date" and _is_text(row.rest):
                break
        elif (_is_text(block.text) or block.kind == "heading") and not _goes_on(lines, number, dated=dated):
            break
    return size


def _is_date(row: Row) -> bool:
    """Tell whether a row dates the letter, which ends the rows that name it."""
    return row.name == "date" or (row.name == "field" and row.match["name"].lower() == "datum")


def _is_text(text: str) -> bool:
    return _SENTENCE.fullmatch(text) is not None and not is_note(text)


def _goes_on(lines: Sequence[Block], number: int, *, dated: bool) -> bool:
    """Tell whether a sentence stands within the head: it is the dossier's title, or a dated line follows."""
    before = rows.row_of(lines[number - 1].text) if number else None
    titled = before is not None and before.name in ("dossier", "year")
    ends = {"date", "salutation", "number", "document"} if titled else {"date", "salutation"}
    ends -= {"date"} if dated else set()
    following = (rows.row_of(block.text) for block in lines[number + 1 : number + (5 if titled else 8)])
    return any(row is not None and row.name in ends for row in following)
