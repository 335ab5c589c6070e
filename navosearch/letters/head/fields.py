"""Gather what the rows of a letterhead tell, one after another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from navosearch import references
from navosearch.letters.head import facts, patterns, rows
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.rows import Kind, Row
from navosearch.letters.meetings import kinds
from navosearch.model import Block, Chamber

SENTENCE_WORDS = 8
"""A line of as many words that ends in a stop is a sentence, and no name of a department."""

LATEST_DATE = 40
"""Characters of a field with a date that may stand before it: "Vastgesteld in de vergadering van"."""

_NOTE = re.compile(r"\d{1,2}\)?\s+(?:Ter inzage|Gedrukt|Nedergelegd|Zie|Kamerstuk)\b.*", re.DOTALL)
_NUMBER_AHEAD = re.compile(r"\s(?=[Nn][rR]s?\.?\s\d)")

_LETTERHEAD = re.compile(
    r"Rijksoverheid|Koninkrijk der Nederlanden|\W*[A-Z]{2,8}\W*"
    r"|(?:Tweede|Eerste|Kamer|GEMEENTEBLAD|STAATS\w+|TRACTATENBLAD|\d+e vergadering)\b.*|Generaal",
    re.DOTALL,
)
"""What stands on the paper of a ministry or over an official publication, and is no title."""
_SORT = re.compile(r"^(?:Brief regering|Kamerbrief|Kamerstuk)\s*:\s*", re.IGNORECASE)
"""What a site puts before the title of a letter."""


def is_note(text: str) -> bool:
    """Whether a line between the rows is a footnote to one of them."""
    return _NOTE.fullmatch(text) is not None


@dataclass(slots=True)
class Head:
    """What the rows have told so far; of each value the first row that tells it counts.

    `kept` are the blocks that belong to the text: footnotes, sentences, what begins on the line of the
    date, and what stands over all rows. The first line that is no row is the title that someone put over
    the letter, if no row comes before it or it says "verslag" or "agenda".
    """

    kept: list[Block] = field(default_factory=list)
    _facts: Facts = field(default_factory=Facts)
    _chapter: str | None = None
    _chambers: set[Chamber] = field(default_factory=set)
    _title: list[str] = field(default_factory=list)
    _over: str | None = None
    _label: str | None = None
    _begun: bool = False

    def take(self, block: Block) -> None:
        """Read one block of the letterhead."""
        if block.kind == "footnote" or is_note(block.text):
            self.kept.append(block)
        elif block.kind == "field":
            self._take_field(block.mark or "", block.text)
        else:
            self._take_line(block.text, block.page)

    def facts(self) -> Facts:
        """Return what the rows have told."""
        dossier = self._facts.dossier
        if dossier and "-" not in dossier:
            dossier = references.with_part(dossier, self._chapter)
        return replace(
            self._facts,
            subject=self._facts.subject or self._over,
            dossier=dossier,
            dossier_title=self._facts.dossier_title or " ".join(self._title) or None,
            chamber=next(iter(self._chambers)) if len(self._chambers) == 1 else None,
        )

    def _tell(self, told: Facts) -> None:
        self._facts = facts.merged((self._facts, told))

    def _take_line(self, text: str, page: int | None = None) -> None:
        row = rows.row_of(text)
        begun, self._begun = self._begun, self._begun or row is not None
        if self._label is not None and (row is None or row.kind not in (Kind.FIELD, Kind.SALUTATION)):
            label, self._label = self._label, None
            self._take_field(label, text)
        elif row is not None:
            self._label = None
            self._take_row(row, page)
        elif self._in_title():
            self._take_title(text)
        elif text.isupper() and self._facts.document_type and not self._facts.number:
            self._facts = replace(self._facts, document_type=f"{self._facts.document_type} {text}")
        elif not _LETTERHEAD.fullmatch(text):
            self._take_other(text, page, begun=begun)

    def _take_other(self, text: str, page: int | None, *, begun: bool) -> None:
        """Take a line that is no row: a title, else text where no row has come yet or it is a sentence."""
        if self._over is None and (not begun or kinds.triggers(text)):
            self._over = _SORT.sub("", text)
        elif not begun or (len(text.split()) >= SENTENCE_WORDS and text[-1] in ".!?"):
            self.kept.append(Block("paragraph", text, page=page))

    def _in_title(self) -> bool:
        """Whether the title of the dossier may come now."""
        told = self._facts
        return told.dossier is not None and told.number is None and told.document_type is None

    def _take_title(self, text: str) -> None:
        """Take a line of the dossier's title, or the letters that number a document of the Eerste Kamer."""
        if self._chambers == {"I"} and patterns.LETTERED_NUMBER.fullmatch(text):
            self._tell(Facts(number=text))
        else:
            self._title.append(text)

    def _take_row(self, row: Row, page: int | None) -> None:
        """Take down what a row tells, and what else stands on its line."""
        self._tell(row.facts)
        self._chambers |= row.chambers
        self._chapter = self._chapter or row.chapter
        if row.label and not row.rest:
            self._label = row.label
        elif row.label:
            self._take_field(row.label, row.rest)
        elif row.rest and row.kind is Kind.DATE:
            self.kept.append(Block("paragraph", row.rest, page=page))
        elif row.rest and row.kind is Kind.CHAPTER:
            self._title.append(row.rest)
        elif row.rest and row.rest != row.facts.number:
            for part in _NUMBER_AHEAD.split(row.rest, maxsplit=1):
                self._take_line(part)

    def _take_field(self, name: str, value: str) -> None:
        """Take down what a field tells; names are those of official publications and of ministries."""
        match name.strip(" :").lower():
            case "vergaderjaar" | "kameraanduiding" | "header":
                self._take_line(value)
            case "datumtekst" | "datum":
                days = (rows.day_in(value[start:]) for start in range(min(len(value), LATEST_DATE)))
                self._tell(Facts(date=next((day[0] for day in days if day), None)))
            case "dossiernummer" | "dossier":
                self._tell(Facts(dossier=references.dossier_of(value)))
            case "stuknr":
                match = patterns.NUMBER.match(value) or patterns.LETTERED_NUMBER.match(value)
                self._tell(Facts(number=match["number"] if match else None))
            case "dossiertitel":
                self._tell(Facts(dossier_title=value))
            case "titel":
                self._tell(Facts(document_type=value))
            case "betreft" | "betreffende" | "onderwerp":
                self._tell(Facts(subject=value))
            case _:
                pass  # a reference, an address, a telephone number: nothing that a letter is known by
