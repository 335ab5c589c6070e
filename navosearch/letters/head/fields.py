"""Collect the facts that the rows of a letterhead tell, one row after another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from navosearch import references
from navosearch.letters import prose, words
from navosearch.letters.head import facts, lines, pages, patterns, rows
from navosearch.letters.head.facts import NOTHING, Facts
from navosearch.letters.head.row import Kind, Row
from navosearch.letters.meetings import kinds
from navosearch.letters.words import any_of
from navosearch.model import Block, Chamber

LATEST_DATE = 40
"""Characters of a field with a date that may stand before it: "Vastgesteld in de vergadering van"."""

OFFICIAL = frozenset(
    {Kind.ADDRESSEE, Kind.CHAMBER, Kind.DOCUMENT, Kind.DOSSIER, Kind.LETTERS, Kind.NUMBER, Kind.YEAR}
)
"""Rows of a letter as it is published: over them stands nothing of its own but its title."""

_NOTE = re.compile(r"\d{1,2}\)?\s+(?:Ter inzage|Gedrukt|Nedergelegd|Zie|Kamerstuk)\b.*", re.DOTALL)
_NUMBER_AHEAD = re.compile(r"\s(?=[Nn][rR]s?\.?\s\d)")

_LETTERHEAD = re.compile(
    r"Rijksoverheid|Koninkrijk der Nederlanden|\W*[A-Z]{2,8}\W*"
    r"|(?:Tweede|Eerste|Kamer|GEMEENTEBLAD|STAATS\w+|TRACTATENBLAD|\d+e vergadering)\b.*|Generaal",
    re.DOTALL,
)
"""What stands on the paper of a ministry or over an official publication, and is no title."""
_SORT = re.compile(
    r"^(?:Kamerstuk\s*:\s*)?(?:Brief regering|Kamerbrief|Kamerstuk|Titel)\s*[:;]\s*", re.IGNORECASE
)
"""What a site puts before the title of a letter."""
_TITLE = re.compile(rf"\b{any_of(words.TITLES)}\b|\bkamerbrief\b", re.IGNORECASE)
"""What a title says that stands over an official letter, among the lines of a site."""
_NO_SUBJECT = re.compile(
    r"\W*(?:(?:19|20)\d\d[DZ]\d{4,6}|kamerstuk\w*|kamerbrief|brief regering|datum|gepubliceerd\b.*)?\W*",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """Whether a line between the rows is a footnote to one of them."""
    return _NOTE.fullmatch(text) is not None


@dataclass(slots=True)
class Head:
    """What the rows have told so far; where several rows tell a value, the first counts.

    The text that stands among them is kept: footnotes, sentences, what begins on the line of the date, what
    follows a sentence. The first line that is no row is the title that someone put over the letter, if no row
    comes before it or it says "verslag" or "agenda". What the page of a site says counts where the rows are
    silent.
    """

    _text: list[Block] = field(default_factory=list)
    _over: list[Block] = field(default_factory=list)
    """Lines of the text that may be the letter's title."""
    _headline: str = ""
    """What the page of a site is called that stands over the letterhead."""
    _facts: Facts = NOTHING
    _page: Facts = NOTHING
    _published: str | None = None
    _chapter: str | None = None
    _chambers: set[Chamber] = field(default_factory=set)
    _title: list[str] = field(default_factory=list)
    _labels: list[str] = field(default_factory=list)
    _rows: set[Kind] = field(default_factory=set)
    _prose: bool = False
    is_empty: bool = True
    """Whether nothing was taken, so that there is nothing to tell."""

    def take(self, block: Block) -> None:
        """Read one block of the letterhead."""
        self.is_empty = False
        if block.kind == "footnote" or is_note(block.text):
            self._text.append(block)
        elif block.kind == "field":
            self._take_field(block.mark or "", block.text)
        else:
            self._take_line(block.text, block.page)

    def take_page(self, text: str, page: int | None) -> None:
        """Read a line of the page of a site that stands over the letterhead; a sentence stays text."""
        self.is_empty = False
        if pages.is_menu(text):
            return
        if (told := pages.facts_of(text)) is not None:
            self._take_page(text, told)
        elif prose.is_sentence(text):
            self._keep(text, page)
        elif not self._headline and _TITLE.search(text):
            self._headline = text

    def kept(self) -> tuple[Block, ...]:
        """Return the blocks that belong to the text, in order, without the title and the lines of a site."""
        title = self._titled()
        dropped = self._over if self._rows & OFFICIAL else [title]
        return tuple(block for block in self._text if not any(block is other for other in dropped))

    def facts(self) -> Facts:
        """Return what the rows have told."""
        title = self._titled()
        subject = self._facts.subject or (title.text if title else self._headline)
        subject = _SORT.sub("", subject).removesuffix(f" - {' '.join(self._title)}").strip()
        subject, numbered = pages.without_paper(subject)
        told = facts.merged((self._facts, self._page, numbered or NOTHING))
        dossier = told.dossier
        if dossier and "-" not in dossier:
            dossier = references.with_part(dossier, self._chapter)
        return replace(
            told,
            subject=None if _NO_SUBJECT.fullmatch(subject) else subject,
            published=self._published,
            dossier=dossier,
            dossier_title=" ".join(self._title).strip(" ,") or told.dossier_title,
            chamber=next(iter(self._chambers)) if len(self._chambers) == 1 else told.chamber,
        )

    def _titled(self) -> Block | None:
        """Return the line that is the title which someone put over the letter."""
        likely = (block for block in self._over if _TITLE.search(block.text) or kinds.triggers(block.text))
        first = next(iter(self._over), None)
        sole = first if len(self._over) == 1 or not self._rows & OFFICIAL else None
        return next(likely, sole)

    def _tell(self, told: Facts) -> None:
        self._facts = facts.merged((self._facts, told))

    def _keep(self, text: str, page: int | None) -> None:
        self._text.append(Block("paragraph", text, page=page))

    def _take_line(self, text: str, page: int | None = None) -> None:
        if self._title and self._in_title() and prose.is_cut(self._title[-1].rstrip(" ,")):
            self._title.append(text)
            return
        row = rows.row_of(text)
        if self._labels and (row is None or row.kind not in (Kind.FIELD, Kind.SALUTATION)):
            self._take_values(text)
        elif labels := lines.labels(text):
            self._labels = labels
        elif row is not None:
            self._labels = []
            self._take_row(row, text, page)
        elif self._in_title() and not prose.ends_sentence(text):
            self._title.append(text)
        elif prose.is_sentence(text):
            self._prose = True
            self._keep(text, page)
        elif (told := pages.facts_of(text)) is not None:
            self._take_page(text, told)
        else:
            self._take_other(text, page)

    def _take_other(self, text: str, page: int | None) -> None:
        """Take a line that is neither row nor sentence: a title, the name of a department, a menu."""
        if self._prose:
            self._keep(text, page)
        elif text.isupper() and self._facts.document_type and not self._facts.number:
            self._facts = replace(self._facts, document_type=f"{self._facts.document_type} {text}")
        elif not (_LETTERHEAD.fullmatch(text) or pages.is_menu(text)) and (
            not self._rows or kinds.triggers(text)
        ):
            self._keep(text, page)
            self._over.append(self._text[-1])

    def _take_page(self, text: str, told: Facts) -> None:
        """Take down what the page of a site says of the letter."""
        self._page = facts.merged((self._page, told))
        self._published = self._published or pages.published(text)

    def _in_title(self) -> bool:
        """Whether the title of the dossier may come now."""
        told = self._facts
        begun = told.dossier is not None and told.number is None and told.document_type is None
        return begun and not self._prose

    def _take_row(self, row: Row, text: str, page: int | None) -> None:
        """Take down what a row tells, and what else stands on its line."""
        if row.kind is Kind.LETTERS and not self._is_lettered(row):
            self._take_other(text, page)
            return
        if row.kind is Kind.REGISTERED:
            self._page = facts.merged((self._page, row.facts))
        else:
            self._tell(row.facts)
        self._rows.add(row.kind)
        self._chambers |= row.chambers
        self._chapter = self._chapter or row.chapter
        if row.kind is Kind.ADDRESS:
            address = Facts(chamber=pages.chamber_of(text))
            self._take_page(text, facts.merged((address, pages.facts_of(text) or NOTHING)))
        if row.label:
            self._take_label(row.label, row.rest)
        elif row.rest and row.kind in (Kind.DATE, Kind.SALUTATION):
            self._prose = True
            self._keep(row.rest, page)
        elif row.rest and row.kind is Kind.CHAPTER:
            self._title.append(row.rest)
        elif row.rest:
            for part in _NUMBER_AHEAD.split(row.rest, maxsplit=1):
                self._take_line(part, page)

    def _is_lettered(self, row: Row) -> bool:
        """Whether a row in capitals numbers a paper of the Eerste Kamer, and is no title such as "WTO"."""
        return self._chambers == {"I"} or (bool(row.rest) and "II" not in self._chambers)

    def _take_label(self, label: str, value: str) -> None:
        if value:
            self._take_field(label, value)
        else:
            self._labels = [label]

    def _take_values(self, text: str) -> None:
        """Take the line below the names of fields that holds their values."""
        labels, self._labels = self._labels, []
        if len(labels) == 1:
            self._take_field(labels[0], text)
            return
        day, rest = lines.values(text)
        self._take_field("datum", day or "")
        if rest and any(label.lower() in ("betreft", "onderwerp") for label in labels):
            self._take_field("betreft", rest)

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
                self._take_page(f"{name}: {value}", pages.facts_of(f"{name}: {value}") or NOTHING)
