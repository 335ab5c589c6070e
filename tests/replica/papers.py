"""Say what a paper is: its place in its dossiers, its dates, its text, and the forms it can be had in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Chamber = Literal["I", "II"]
Form = Literal["xml", "html", "odt", "pdf"]

CREATORS: dict[Chamber, str] = {
    "I": "Eerste Kamer der Staten-Generaal",
    "II": "Tweede Kamer der Staten-Generaal",
}
UNFINISHED, FINISHED, FINISHED_LATER = "Onopgemaakt", "Opgemaakt", "Opgemaakt na onopgemaakt"
"""Status of a paper; the first and the last are recorded, the second is supposed."""
FORMS: tuple[Form, ...] = ("html", "odt", "pdf", "xml")
"""Every form, in the order in which records name them."""


@dataclass(frozen=True)
class Dossier:
    """A dossier: its number as records write it ("21501-02"), and its title."""

    number: str
    title: str


@dataclass(frozen=True)
class Paper:
    """A paper as it is listed on one day, or an annex of one, whose `main` is the paper's id.

    `rubric` is the kind that the record tells, empty where it tells none; `heading` the line in capitals over
    the text; `text` its paragraphs, where one that begins with "# " is a heading and one with "^" in it has a
    note. `old` is for the XML of before 2009.
    """

    id: str
    chamber: Chamber
    dossiers: tuple[Dossier, ...]
    number: str
    rubric: str
    title: str
    date: str
    modified: str
    heading: str = ""
    text: tuple[str, ...] = ()
    signed: tuple[str, str] | None = None
    status: str = FINISHED
    forms: tuple[Form, ...] = FORMS
    annexes: tuple[str, ...] = ()
    main: str | None = None
    old: bool = False

    @property
    def type(self) -> str:
        """Return what the listing calls it: a paper, or an annex."""
        return "Kamerstuk" if self.main is None else "Bijlage"

    @property
    def folder(self) -> str:
        """Return the folder of its files; those of papers are recorded, that of annexes is supposed."""
        if self.main is not None:
            return "blg"
        return f"kst/{'onopgemaakt' if self.status == UNFINISHED else self.dossiers[0].number}"

    @property
    def year(self) -> str:
        """Return the parliamentary year of its date, which begins in September."""
        year = int(self.date[:4]) - (self.date[5:7] < "09")
        return f"{year}-{year + 1}"

    def path(self, form: Form | Literal["metadata"]) -> str:
        """Return the path of its file in a form."""
        name = "metadata.xml" if form == "metadata" else f"{self.id}.{form}"
        return f"/frbr/officielepublicaties/{self.folder}/{self.id}/1/{form}/{name}"
