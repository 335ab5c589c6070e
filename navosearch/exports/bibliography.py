"""Rows in, one reference a letter out, as RIS, BibTeX or CSL-JSON that Zotero takes for a Kamerstuk.

The type is CSL's ``bill``: Zotero calls it "Kamerstukken / Handelingen / Wetsvoorstel" in Dutch, and the
style of the Leidraad voor juridische auteurs prints its ``page`` after "nr.". A letter to the Eerste
Kamer has no "nr.", so its number goes with the dossier's: "33802, C".
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from navosearch.exports.guard import encodable, one_line
from navosearch.exports.rows import Row
from navosearch.model import LetterInfo
from navosearch.records import Record

CHAMBERS = {
    "I": "Eerste Kamer der Staten-Generaal",
    "II": "Tweede Kamer der Staten-Generaal",
    None: "Staten-Generaal",
}
_IN_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
"""What BibTeX would read as its own, as an address may write it (RFC 3986, section 2.1)."""

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}
_NO_KEY = re.compile(r"[^0-9A-Za-z:.+/-]+")


@dataclass(frozen=True, slots=True)
class Reference:
    """A letter as a reference: every field is what programs for references expect under it, on one line."""

    id: str
    title: str
    authors: tuple[str, ...]
    series: str | None
    volume: str
    number: str
    page: str
    authority: str
    date: str | None
    url: str
    citation: str


def reference(letter: LetterInfo) -> Reference:
    """Return a letter as a reference; its authors are the offices of those who signed it."""
    year = letter.parliamentary_year or ""
    cited = re.match(r"Kamerstukken I{1,2} ([0-9/]+),", letter.citation or "")
    in_figures = letter.number is not None and letter.number[:1].isdigit()
    parts = (letter.dossier, letter.number)
    number = letter.dossier if in_figures else ", ".join(part for part in parts if part)
    return Reference(
        id=_clean(letter.id) or "letter",
        title=_clean(letter.title or letter.subject or letter.id),
        authors=tuple(dict.fromkeys(_clean(each.office or each.name) for each in letter.signatories)),
        series=f"Kamerstukken {letter.chamber}" if letter.chamber else None,
        volume=cited[1] if cited else _clean(year.replace("-", "/")),
        number=_clean(number),
        page=_clean(letter.number if in_figures else None),
        authority=CHAMBERS[letter.chamber],
        date=letter.date,
        url=_clean(letter.url),
        citation=_clean(letter.citation),
    )


def references(rows: Iterable[Row]) -> Iterator[Reference]:
    """Yield the letters of the rows as references, each once, in the order of their first hits."""
    done: set[str] = set()
    for row in rows:
        letter = row.hit.letter
        if letter.id not in done:
            done.add(letter.id)
            yield reference(letter)


def write_ris(path: Path, rows: Iterable[Row]) -> int:
    """Write RIS, with the tags that Zotero reads for a bill; return how many letters it has."""
    number = 0
    with path.open("x", encoding="utf-8", newline="\r\n") as stream:
        for number, each in enumerate(references(rows), 1):  # noqa: B007 -- the last one is the count
            for tag, value in _ris(each):
                stream.write(f"{tag}  - {value}\n")
            stream.write("ER  - \n\n")
    return number


def _ris(each: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "BILL"
    yield "ID", each.id
    yield "TI", each.title
    for author in each.authors:
        yield "A2", author
    told = {
        "T2": each.series,
        "VL": each.volume,
        "M1": each.number,
        "SP": each.page,
        "T3": each.authority,
        "DA": each.date.replace("-", "/") if each.date else None,
        "PY": each.date[:4] if each.date else None,
        "LA": "nl-NL",
        "UR": each.url,
    }
    yield from ((tag, value) for tag, value in told.items() if value)


def write_bibtex(path: Path, rows: Iterable[Row]) -> int:
    """Write BibTeX, the citation in ``howpublished``, which every style prints; return how many letters."""
    number = 0
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        for number, each in enumerate(references(rows), 1):  # noqa: B007 -- the last one is the count
            fields = {
                "author": " and ".join(f"{{{_latex(author)}}}" for author in each.authors),
                "title": f"{{{_latex(each.title)}}}",
                "howpublished": _latex(each.citation),
                "year": each.date[:4] if each.date else "",
                "date": each.date or "",
                "url": each.url.translate(_IN_URL),
                "langid": "dutch",
            }
            lines = (f"  {name} = {{{value}}}" for name, value in fields.items() if value)
            stream.write(f"@misc{{{_NO_KEY.sub('-', each.id)},\n" + ",\n".join(lines) + "\n}\n\n")
    return number


def write_csl(path: Path, rows: Iterable[Row]) -> int:
    """Write CSL-JSON, a list of items; return how many letters it has."""
    number = 0
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write("[")
        for number, each in enumerate(references(rows), 1):
            stream.write(",\n" if number > 1 else "\n")
            stream.write(json.dumps(_csl(each), ensure_ascii=False))
        stream.write("\n]\n")
    return number


def _csl(each: Reference) -> Record:
    issued = [[int(part) for part in each.date.split("-")]] if each.date else None
    told = {
        "id": each.id,
        "type": "bill",
        "title": each.title,
        "container-title": each.series,
        "volume": each.volume,
        "number": each.number,
        "page": each.page,
        "authority": each.authority,
        "author": [{"literal": author} for author in each.authors],
        "issued": {"date-parts": issued} if issued else None,
        "URL": each.url,
        "language": "nl-NL",
    }
    return {name: value for name, value in told.items() if value}


def _clean(text: str | None) -> str:
    return one_line(encodable(text or "")).strip()


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)
