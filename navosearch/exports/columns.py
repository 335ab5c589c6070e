"""Define the columns of an export; their names, order and types are a promise (docs/exports.md)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from navosearch.errors import OptionInvalid
from navosearch.exports.rows import Occurrence, Row
from navosearch.model import LetterInfo, Meeting
from navosearch.references.finding import find
from navosearch.wording.values import cited

Value: TypeAlias = str | int | float | None
Type: TypeAlias = Literal["integer", "number", "string", "date"]

IN_A_PATH = " › "
"""Between the headings of a section path."""
IN_A_LIST = "; "
"""Between values in one cell."""
FULL_DATE = len("2024-12-03")
"""Characters of a date with its day; a letter may tell only the month or the year."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its heading for Dutch readers, its type and what stands in it."""

    name: str
    heading: str
    type: Type
    value: Callable[[Row], Value]
    says: str


def _letter(value: Callable[[LetterInfo], Value]) -> Callable[[Row], Value]:
    return lambda row: value(row.hit.letter)


def _meeting(value: Callable[[Meeting], Value]) -> Callable[[Row], Value]:
    return lambda row: None if row.hit.meeting is None else value(row.hit.meeting)


def _occurrence(value: Callable[[Occurrence], Value]) -> Callable[[Row], Value]:
    return lambda row: None if row.occurrence is None else value(row.occurrence)


def _signatories(letter: LetterInfo) -> str:
    people = (", ".join(part for part in (each.name, each.office) if part) for each in letter.signatories)
    return IN_A_LIST.join(people)


def _references(row: Row) -> str:
    texts, cited = row.marked.texts, row.marked.cited
    return IN_A_LIST.join(dict.fromkeys(each.target for text in texts for each in find(text.text, cited)))


COLUMNS: tuple[Column, ...] = (
    Column("rank", "Nr.", "integer", lambda row: row.rank, "place in the order of the hits"),
    Column("id", "Id", "string", lambda row: row.hit.id, "of the paragraph"),
    Column("letter_id", "Brief-id", "string", _letter(lambda it: it.id), "of the letter"),
    Column("citation", "Vindplaats", "string", _letter(cited), "ready to paste"),
    Column("kind", "Soort", "string", _letter(lambda it: it.kind), "of the letter"),
    Column("title", "Titel", "string", _letter(lambda it: it.title or it.subject), "else its subject"),
    Column("date", "Datum", "date", _letter(lambda it: it.date), "of the letter"),
    Column("chamber", "Kamer", "string", _letter(lambda it: it.chamber), "I or II"),
    Column("year", "Vergaderjaar", "string", _letter(lambda it: it.parliamentary_year), "parliamentary"),
    Column("dossier", "Dossier", "string", _letter(lambda it: it.dossier), "where the letter is filed"),
    Column("number", "Stuknummer", "string", _letter(lambda it: it.number), "within the dossier"),
    Column("meeting_id", "Bijeenkomst-id", "string", _meeting(lambda it: it.id), "the same in every letter"),
    Column("meeting", "Bijeenkomst", "string", _meeting(lambda it: it.name), "name of the meeting"),
    Column("meeting_start", "Van", "date", _meeting(lambda it: it.start), "first day of the meeting"),
    Column("meeting_end", "Tot en met", "date", _meeting(lambda it: it.end), "last day of the meeting"),
    Column("meeting_place", "Plaats", "string", _meeting(lambda it: it.place), "of the meeting"),
    Column("section", "Paragraaf", "string", lambda row: IN_A_PATH.join(row.hit.section), "path of headings"),
    Column("paragraph", "Alinea", "integer", lambda row: row.hit.paragraph, "number within the letter"),
    Column("page", "Pagina", "integer", lambda row: row.hit.page, "where the source has pages"),
    Column("signatory", "Ondertekenaar", "string", _letter(_signatories), "names and offices"),
    Column("matched", "Gevonden", "string", lambda row: IN_A_LIST.join(row.hit.matched), "words as typed"),
    Column("missing", "Ontbreekt", "string", lambda row: IN_A_LIST.join(row.hit.missing), "words as typed"),
    Column("forms", "Vormen", "string", lambda row: IN_A_LIST.join(row.forms), "forms that occur"),
    Column("paragraphs", "Alinea's", "integer", lambda row: row.paragraphs, "hits that the row stands for"),
    Column("occurrences", "Keren", "integer", lambda row: row.occurrences, "in those paragraphs"),
    Column("pre", "Ervoor", "string", _occurrence(lambda it: it.pre), "words before the keyword"),
    Column("keyword", "Treffer", "string", _occurrence(lambda it: it.keyword), "what matched, as it stands"),
    Column("post", "Erna", "string", _occurrence(lambda it: it.post), "words after the keyword"),
    Column("place", "Waar", "string", _occurrence(lambda it: it.place), "text or footnote"),
    Column("start", "Begin", "integer", _occurrence(lambda it: it.start), "offset of the keyword there"),
    Column("end", "Einde", "integer", _occurrence(lambda it: it.end), "offset of its end"),
    Column("references", "Verwijzingen", "string", _references, "papers it names, in its footnotes too"),
    Column("text", "Tekst", "string", lambda row: row.hit.text, "of the whole paragraph"),
    Column("url", "Adres", "string", _letter(lambda it: it.url), "where the letter was published"),
    Column("score", "Score", "number", lambda row: row.hit.score, "by which hits are ordered"),
    Column("hit_date", "Telt als", "date", lambda row: row.hit.date, "date by which it counts: --date-of"),
)

TO_JUDGE: tuple[Column, ...] = (
    Column("relevant", "Relevant", "string", lambda row: None, "to be filled in: ja or nee"),
    Column("note", "Opmerking", "string", lambda row: None, "to be filled in"),
)
"""What a validation sheet has beside the columns of an export."""


def chosen(names: Sequence[str]) -> tuple[Column, ...]:
    """Return the columns of these names, each once, in their order; raises OptionInvalid for any other."""
    known = {column.name: column for column in COLUMNS}
    for name in names or ("",):
        if name not in known:
            raise OptionInvalid("columns", name, "column", ", ".join(known))
    return tuple(known[name] for name in dict.fromkeys(names))
