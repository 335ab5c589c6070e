"""Make a reference of a letter, with the fields that programs for references expect of a Kamerstuk.

The type is CSL's ``bill``: Zotero calls it "Kamerstukken / Handelingen / Wetsvoorstel" in Dutch, and the
style of the Leidraad voor juridische auteurs prints its ``page`` after "nr.". A letter to the Eerste
Kamer has no "nr.", so its number goes with the dossier's: "33802, C".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from navosearch.exports.formats.authors import Author, author, clean
from navosearch.model import LetterInfo
from navosearch.wording.values import called

CHAMBERS = {
    "I": "Eerste Kamer der Staten-Generaal",
    "II": "Tweede Kamer der Staten-Generaal",
    None: "Staten-Generaal",
}
LANGUAGE = "nl-NL"
_VOLUME = re.compile(r"Kamerstukken I{1,2} ([0-9/]+),")


@dataclass(frozen=True, slots=True)
class Reference:
    """A letter as a reference: every text stands on one line, and is empty where nothing is known.

    `offices` are those of the authors who have a name of their own.
    """

    id: str
    kind: str
    title: str
    authors: tuple[Author, ...]
    offices: tuple[str, ...]
    series: str
    volume: str
    number: str
    page: str
    authority: str
    date: str
    url: str
    citation: str


def reference(letter: LetterInfo) -> Reference:
    """Return a letter as a reference; its authors are the people who signed it."""
    year = letter.parliamentary_year or ""
    volume = _VOLUME.match(letter.citation or "")
    in_figures = letter.number is not None and letter.number[:1].isdigit()
    parts = (letter.dossier, letter.number)
    number = letter.dossier if in_figures else ", ".join(part for part in parts if part)
    return Reference(
        id=clean(letter.id) or "letter",
        kind=letter.kind,
        title=clean(called(letter)),
        authors=tuple(dict.fromkeys(who for each in letter.signatories if (who := author(each)).family)),
        offices=tuple(
            dict.fromkeys(clean(each.office) for each in letter.signatories if each.office and each.name)
        ),
        series=f"Kamerstukken {letter.chamber}" if letter.chamber else "",
        volume=volume[1] if volume else clean(year.replace("-", "/")),
        number=clean(number),
        page=clean(letter.number if in_figures else None),
        authority=CHAMBERS[letter.chamber],
        date=letter.date or "",
        url=clean(letter.url),
        citation=clean(letter.citation),
    )
