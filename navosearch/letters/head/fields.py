"""The rows of a letterhead in, one after another, what they tell out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from navosearch.letters.head import patterns, rows
from navosearch.letters.head.facts import Facts
from navosearch.letters.head.rows import Row
from navosearch.letters.meetings import kinds
from navosearch.model import Block

FIELDS = {
    "vergaderjaar": "row",
    "kameraanduiding": "row",
    "header": "row",
    "dossiernummer": "dossier",
    "dossier": "dossier",
    "dossiertitel": "dossier_title",
    "stuknr": "number",
    "titel": "document_type",
    "datumtekst": "date",
    "datum": "date",
    "betreft": "subject",
    "betreffende": "subject",
    "onderwerp": "subject",
}
"""Names of fields, and the value that each tells; a ``row`` is read as a line of the letterhead is."""

WORDS = 8
"""A sentence of as many words among the rows is text."""

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
    """Tell whether a line between the rows is a footnote to one of them."""
    return _NOTE.fullmatch(text) is not None


@dataclass(slots=True)
class Head:
    """What the rows have told so far; of each value the first row that tells it counts.

    `kept` are the blocks that belong to the text: footnotes, sentences, what begins on the line of the
    date, and what stands over all rows. The first line that is no row is the title that someone put over
    the letter, if no row comes before it or it says "verslag" or "agenda".
    """

    kept: list[Block] = field(default_factory=list)
    _values: dict[str, str] = field(default_factory=dict)
    _chambers: set[str] = field(default_factory=set)
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
        values = self._values
        chamber = next(iter(self._chambers)) if len(self._chambers) == 1 else None
        return Facts(
            subject=values.get("subject") or self._over,
            date=values.get("date"),
            dossier=self._dossier(),
            dossier_title=values.get("dossier_title") or " ".join(self._title) or None,
            number=values.get("number"),
            parliamentary_year=values.get("parliamentary_year"),
            chamber="II" if chamber == "tweede" else "I" if chamber == "eerste" else None,
            document_type=values.get("document_type"),
        )

    def _dossier(self) -> str | None:
        """Return the dossier's number, with the chapter of the budget that another row names."""
        dossier, chapter = self._values.get("dossier"), self._values.get("chapter")
        return rows.with_chapter(dossier, chapter) if dossier and "-" not in dossier else dossier

    def _tell(self, name: str, value: str | None) -> None:
        if value:
            self._values.setdefault(name, value)

    def _take_line(self, text: str, page: int | None = None) -> None:
        row = rows.row_of(text)
        begun, self._begun = self._begun, self._begun or row is not None
        if self._label is not None and (row is None or row.name not in ("field", "salutation")):
            label, self._label = self._label, None
            self._take_field(label, text)
        elif row is not None:
            self._label = None
            self._take_row(row, page)
        elif self._in_title():
            self._take_title(text)
        elif text.isupper() and "document_type" in self._values and "number" not in self._values:
            self._values["document_type"] += f" {text}"
        elif not _LETTERHEAD.fullmatch(text):
            self._take_other(text, page, begun=begun)

    def _take_other(self, text: str, page: int | None, *, begun: bool) -> None:
        """Take a line that is no row: a title, else text where no row has come yet or it is a sentence."""
        if self._over is None and (not begun or kinds.triggers(text)):
            self._over = _SORT.sub("", text)
        elif not begun or (len(text.split()) >= WORDS and text[-1] in ".!?"):
            self.kept.append(Block("paragraph", text, page=page))

    def _in_title(self) -> bool:
        """Tell whether the title of the dossier may come now."""
        return "dossier" in self._values and not {"number", "document_type"} & self._values.keys()

    def _take_title(self, text: str) -> None:
        """Take a line of the dossier's title, or the letters that number a document of the Eerste Kamer."""
        if self._chambers == {"eerste"} and patterns.LETTERED_NUMBER.fullmatch(text):
            self._tell("number", text)
        else:
            self._title.append(text)

    def _take_row(self, row: Row, page: int | None) -> None:
        """Take down what a row tells, and what else stands on its line."""
        if row.name == "date":
            day = rows.day_in(row.match["date"])
            self._tell("date", day[0] if day else None)
            if row.rest:
                self.kept.append(Block("paragraph", row.rest, page=page))
        elif row.name == "field":
            self._label = row.match["name"]
            if row.match["value"]:
                self._label = None
                self._take_field(row.match["name"], row.match["value"])
        elif row.name in ("chamber", "addressee"):
            self._chambers.update(re.findall("tweede|eerste", row.match[0].lower()))
        elif row.name == "joint":
            self._chambers.update(("tweede", "eerste"))
        else:
            self._take_number(row)

    def _take_number(self, row: Row) -> None:
        """Take down the year, dossier, number or name of the document, and what else the line holds."""
        if row.name == "year":
            self._tell("parliamentary_year", rows.years_of(row.match))
            self._tell("dossier", rows.dossier_of(row.rest))
        elif row.name == "dossier":
            self._tell("dossier", rows.dossier_in(row.match))
        elif row.name == "folio":
            self._tell("dossier", rows.with_chapter(row.match["dossier"], row.match["chapter"]))
            self._tell("number", row.match["number"])
        elif row.name == "chapter":
            self._tell("chapter", row.match["chapter"])
        elif row.name == "number":
            self._tell("number", row.match["number"])
        elif row.name == "document":
            self._tell("document_type", row.match[0])
        if row.name == "dossier" and row.rest.isdigit():
            self._tell("number", row.rest)
        elif row.rest and row.name == "chapter":
            self._title.append(row.rest)
        elif row.rest and (row.name != "year" or rows.dossier_of(row.rest) is None):
            for part in _NUMBER_AHEAD.split(row.rest, maxsplit=1):
                self._take_line(part)

    def _take_field(self, name: str, value: str) -> None:
        known = FIELDS.get(name.strip(" :").lower())
        if known == "row":
            self._take_line(value)
        elif known == "date":
            days = (rows.day_in(value[start:]) for start in range(min(len(value), 40)))
            self._tell("date", next((day[0] for day in days if day), None))
        elif known == "dossier":
            self._tell("dossier", rows.dossier_of(value))
        elif known == "number":
            match = patterns.NUMBER.match(value) or patterns.LETTERED_NUMBER.match(value)
            self._tell("number", match["number"] if match else None)
        elif known is not None:
            self._tell(known, value)
