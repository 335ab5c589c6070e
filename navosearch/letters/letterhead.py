"""The blocks of a letter in, what its letterhead tells and the blocks after it out.

The head ends at the salutation, else after the last row that is known before the text begins. What
stands between known rows and is none (the title of the dossier, the name of a department) belongs
to the head as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from navosearch.letters import rows
from navosearch.letters.facts import Facts
from navosearch.letters.rows import Row
from navosearch.model import Block

LONGEST_HEAD = 60
"""No letterhead has more rows than this."""

SIGNATURE_FIELDS = frozenset({"functie", "naam", "ondertekening"})
"""Fields of a document that are its signature and not its head."""

_SENTENCE = re.compile(r"\W*[A-ZÀ-Ý].*\b[a-zà-ÿ]+\b.*\b[a-zà-ÿ]+\b.*[.!?:;]\W*|.{200,}", re.DOTALL)
_NOTE = re.compile(r"\d{1,2}\)?\s+(?:Ter inzage|Gedrukt|Nedergelegd|Zie|Kamerstuk)\b.*", re.DOTALL)
_FIELDS = {
    "vergaderjaar": "row",
    "kameraanduiding": "row",
    "dossiernummer": "dossier",
    "dossiertitel": "dossier_title",
    "stuknr": "number",
    "titel": "document_type",
    "datumtekst": "date",
    "datum": "date",
    "betreft": "subject",
    "betreffende": "subject",
    "onderwerp": "subject",
    "ons kenmerk": "reference",
    "onze referentie": "reference",
    "kenmerk": "reference",
}


@dataclass(slots=True)
class _Head:
    """What the rows have told so far; of each value the first row that tells it counts."""

    values: dict[str, str] = field(default_factory=dict)
    chambers: set[str] = field(default_factory=set)
    title: list[str] = field(default_factory=list)
    label: str | None = None
    kept: list[Block] = field(default_factory=list)

    def tell(self, name: str, value: str | None) -> None:
        """Take a value down, unless there is one."""
        if value:
            self.values.setdefault(name, value)

    @property
    def in_title(self) -> bool:
        """Whether the title of the dossier may come now."""
        return "dossier" in self.values and not {"number", "document_type"} & self.values.keys()


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letterhead tells, how many blocks it took, and the letter without it."""

    facts: Facts
    size: int
    rest: tuple[Block, ...]


def read(blocks: Sequence[Block]) -> Letterhead:
    """Tell the letterhead from the letter; a text without one is all letter."""
    size = _size(blocks)
    head = _Head()
    for block in blocks[:size]:
        _take_block(head, block)
    for block in blocks[size:]:
        if block.kind == "field" and block.mark not in SIGNATURE_FIELDS:
            _take_field(head, block.mark or "", block.text)
    rest = (block for block in blocks[size:] if block.kind != "field" or block.mark in SIGNATURE_FIELDS)
    return Letterhead(_facts(head), size, (*head.kept, *rest))


def footer_facts(texts: Iterable[str]) -> Facts:
    """Return what a running foot ("Tweede Kamer, vergaderjaar 1992-1993, 21 501-01, nr. 45") tells."""
    for text in texts:
        if match := rows.FOOTER.search(text):
            return Facts(
                dossier=rows.dossier_of(match["dossier"]),
                number=match["number"],
                parliamentary_year=rows.years_of(match),
                chamber={"tweede": "II", "eerste": "I"}.get(match["which"].lower()),  # type: ignore[arg-type]
            )
    return Facts()


def _size(blocks: Sequence[Block]) -> int:
    """Return how many blocks the head has."""
    size = 0
    for number, block in enumerate(blocks[:LONGEST_HEAD]):
        if block.mark in SIGNATURE_FIELDS:
            break
        row = rows.row_of(block.text) if block.kind != "field" else None
        if row is not None and row.name == "salutation":
            return number + 1
        if row is not None or block.kind == "field":
            size = number + 1
            if row is not None and row.name == "date" and _is_text(row.rest):
                break
        elif (_is_text(block.text) or block.kind == "heading") and not _head_goes_on(blocks, number):
            break
    return size


def _is_text(text: str) -> bool:
    return _SENTENCE.fullmatch(text) is not None and _NOTE.fullmatch(text) is None


def _head_goes_on(blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a sentence stands within the head: it is the dossier's title, or a dated line follows."""
    before = rows.row_of(blocks[number - 1].text) if number else None
    titled = before is not None and before.name in ("dossier", "year")
    for block in blocks[number + 1 : number + (5 if titled else 8)]:
        row = rows.row_of(block.text)
        if row is not None and (
            row.name in ("date", "salutation") or (titled and row.name in ("number", "document"))
        ):
            return True
    return False


def _take_block(head: _Head, block: Block) -> None:
    if block.kind == "footnote" or _NOTE.fullmatch(block.text):
        head.kept.append(block)
    elif block.kind == "field":
        _take_field(head, block.mark or "", block.text)
    else:
        _take_text(head, block.text, block)


def _take_text(head: _Head, text: str, block: Block) -> None:
    row = rows.row_of(text)
    if row is not None and (head.label is None or row.name in ("field", "salutation")):
        head.label = None
        _take_row(head, row, block)
    elif head.label is not None:
        label, head.label = head.label, None
        _take_field(head, label, text)
    elif head.in_title:
        if head.chambers == {"Eerste"} and (match := rows.LETTERED_NUMBER.fullmatch(text)):
            head.tell("number", match["number"])
        else:
            head.title.append(text)
    elif text.isupper() and "number" not in head.values and "document_type" in head.values:
        head.values["document_type"] += f" {text}"


def _take_row(head: _Head, row: Row, block: Block) -> None:
    """Take down what a row tells, and what else stands on its line."""
    if row.name == "date":
        head.tell("date", (rows.day_in(row.match["date"]) or ("",))[0])
        if row.rest:
            head.kept.append(Block("paragraph", row.rest, page=block.page))
        return
    if row.name == "field":
        if row.match["value"]:
            _take_field(head, row.match["name"], row.match["value"])
        else:
            head.label = row.match["name"]
    elif row.name in ("chamber", "addressee"):
        head.chambers.update(which.title() for which in re.findall("(?i)tweede|eerste", row.match[0]))
    elif row.name == "joint":
        head.chambers.update(("Tweede", "Eerste"))
    elif row.name == "year":
        head.tell("parliamentary_year", rows.years_of(row.match))
    elif row.name == "dossier":
        head.tell("dossier", rows.dossier_of(row.match[0]))
    elif row.name == "number":
        head.tell("number", row.match["number"])
    elif row.name == "document":
        head.tell("document_type", row.match[0])
    if row.rest and row.name in ("year", "dossier", "number", "document"):
        _take_rest(head, row, block)


def _take_rest(head: _Head, row: Row, block: Block) -> None:
    if row.name == "dossier" and row.rest.isdigit():
        head.tell("number", row.rest)
        return
    title, number, after = _cut_number(row.rest) if row.name == "dossier" else (row.rest, "", "")
    _take_text(head, title, block)
    if number:
        _take_text(head, f"{number}{after}", block)


def _cut_number(text: str) -> tuple[str, str, str]:
    """Cut "NAVO Nr. 446 BRIEF VAN ..." before its number."""
    match = re.search(r"\sN[rR]s?\.?\s(?=\d)", text)
    return (text[: match.start()], match[0].strip() + " ", text[match.end() :]) if match else (text, "", "")


def _take_field(head: _Head, name: str, value: str) -> None:
    known = _FIELDS.get(name.strip(" :").lower())
    if known == "row":
        row = rows.row_of(value)
        if row is not None:
            _take_row(head, row, Block("field", value))
    elif known == "date":
        spans = (rows.day_in(value[start:]) for start in range(0, min(len(value), 40)))
        head.tell("date", next((day[0] for day in spans if day), None))
    elif known == "dossier":
        head.tell("dossier", rows.dossier_of(value))
    elif known == "number":
        match = rows.NUMBER.match(value) or rows.LETTERED_NUMBER.match(value)
        head.tell("number", match["number"] if match else None)
    elif known is not None:
        head.tell(known, value)


def _facts(head: _Head) -> Facts:
    values = head.values
    single = head.chambers if len(head.chambers) == 1 else set()
    return Facts(
        subject=values.get("subject"),
        date=values.get("date"),
        dossier=values.get("dossier"),
        dossier_title=values.get("dossier_title") or " ".join(head.title) or None,
        number=values.get("number"),
        parliamentary_year=values.get("parliamentary_year"),
        chamber="II" if "Tweede" in single else "I" if "Eerste" in single else None,
        document_type=values.get("document_type"),
    )
