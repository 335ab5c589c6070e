"""Tell the letterhead from the letter, and read what it says.

The head ends at the salutation, else after the last row that is known before the text begins. What
stands between known rows and is none (the title of the dossier, the name of a department) belongs
to the head as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navosearch import references
from navosearch.letters import prose
from navosearch.letters.head import facts, lines, pages, patterns, rows
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.fields import Head, is_note
from navosearch.letters.head.row import Kind
from navosearch.letters.head.rows import CHAMBERS
from navosearch.model import Block

LONGEST_HEAD = 60
"""No letterhead has more rows than this."""

SIGNATURE_FIELDS = frozenset({"functie", "naam", "ondertekening"})
"""Fields of a document that are its signature and not its head."""

TITLE_LINES = 4
"""The title of a dossier takes no more lines than this."""

OFFICIAL = ("Tweede", "TWEEDE", "Eerste", "EERSTE", "Vergaderjaar", "Zitting", "Buitengewone", "Bijlage")
"""How the rows begin that name the chamber of a letter or its year."""

LABELS_OF_PAGE = 3
"""So many labels of a site ("Kenmerk: ...") over a letter make what stands there the site's own page."""

ROWS_BELOW = 12
"""So many rows may stand between a sentence that belongs to the head and the date or the salutation."""

PAGE_HEADER = "header"
"""The mark of fields that every page repeats; what the letter itself says is newer."""

PASSING = frozenset({Kind.PAGE, Kind.PRINTER, Kind.FOOTER, Kind.FOLIO})
"""Rows that stand at the foot of a page too: below a line that is no row they end no head."""

FRAME = "frame"
"""The mark of paragraphs that stand beside the text, as a sender's column does."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letterhead tells, how many blocks it took, and the letter without it."""

    facts: Facts
    size: int
    rest: tuple[Block, ...]


def read(blocks: Sequence[Block]) -> Letterhead:
    """Tell the letterhead from the letter; a text without one is all letter."""
    fields = [block for block in blocks if _is_field(block)]
    whole = [block for block in blocks if not _is_field(block)]
    apart = [row for block in lines.whole(whole[:LONGEST_HEAD]) for row in lines.apart(block)]
    page = _page(apart)
    size = page + _size(apart[page:])
    head, repeated = Head(), Head()
    for block in apart[:page]:
        head.take_page(block.text, block.page)
    for block in (*apart[page:size], *fields):
        (repeated if block.mark == PAGE_HEADER else head).take(block)
    told = facts.merged(each.facts() for each in (head, repeated) if not each.is_empty)
    return Letterhead(told, size + len(fields), (*head.kept(), *apart[size:], *whole[LONGEST_HEAD:]))


def footer_facts(texts: Iterable[str]) -> Facts:
    """Return what a running foot ("Tweede Kamer, vergaderjaar 1992-1993, 21 501-01, nr. 45") tells."""
    for text in texts:
        if match := patterns.FOLIO.fullmatch(text):
            return rows.folio_facts(match)
        if match := patterns.FOOTER.search(text):
            return Facts(
                dossier=references.dossier_of(match["dossier"]),
                number=match["number"],
                parliamentary_year=rows.years_of(match),
                chamber=CHAMBERS.get(match["which"].lower()),
            )
    return Facts()


def _is_field(block: Block) -> bool:
    return block.kind == "field" and block.mark not in SIGNATURE_FIELDS


def _page(lines: Sequence[Block]) -> int:
    """Return how many of the lines are the page of a site, which tells of the letter before it begins.

    They are known by the site's labels, and end where the letter names its chamber or its year.
    """
    official = (Kind.CHAMBER, Kind.YEAR)
    labels: set[str] = set()
    for number, block in enumerate(lines):
        if block.kind == "field" or len(block.text) > pages.LONGEST * 2:
            return 0
        row = rows.row_of(block.text) if block.text.startswith(OFFICIAL) else None
        if row is not None and row.kind in official and not pages.is_table(block.text):
            return number if len(labels) >= LABELS_OF_PAGE else 0
        labels |= pages.labels_of(block.text)
    return 0


def _size(lines: Sequence[Block]) -> int:
    """Return how many of the lines are the head."""
    size, dated = 0, False
    for number, block in enumerate(lines):
        if block.kind == "field":
            break
        row = rows.row_of(block.text)
        if row is not None and row.kind is Kind.SALUTATION:
            return number + 1
        passing = pages.is_menu(block.text) if row is None else row.kind in PASSING and number > size
        if passing and not _is_of_page(block.text):
            continue
        if row is not None and row.kind is Kind.DOCUMENT and dated:
            break
        if row is not None or block.mark == FRAME or _is_of_page(block.text):
            size = number + 1
            dated = dated or (row is not None and row.dates)
            if row is not None and row.kind is Kind.DATE and _is_text(row.rest):
                break
        elif (_is_text(block.text) or block.kind == "heading") and not _goes_on(lines, number, dated=dated):
            break
    return size


def _is_text(text: str) -> bool:
    return prose.is_sentence(text) and not is_note(text)


def _is_of_page(text: str) -> bool:
    """Whether the page of a site says in a line what letter it is."""
    return not prose.is_sentence(text) and pages.facts_of(text) is not None


def _goes_on(lines: Sequence[Block], number: int, *, dated: bool) -> bool:
    """Whether a sentence stands within the head: it is the dossier's title, or a dated line follows."""
    before = rows.row_of(lines[number - 1].text) if number else None
    titled = before is not None and before.kind in (Kind.DOSSIER, Kind.YEAR)
    ends = {Kind.SALUTATION}
    if titled:
        ends |= {Kind.NUMBER, Kind.DOCUMENT}
    if not dated:
        ends |= {Kind.DATE}
    reach = TITLE_LINES if titled else ROWS_BELOW
    following = (rows.row_of(block.text) for block in lines[number + 1 : number + 1 + reach])
    return any(row is not None and row.kind in ends for row in following)
