"""Define the rows of a letterhead: what each may be, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from navosearch.letters.head.facts import NOTHING, Facts
from navosearch.model import Chamber


class Kind(Enum):
    """What a line of a letterhead is."""

    ADDRESS = auto()
    ADDRESSEE = auto()
    CHAMBER = auto()
    CHAPTER = auto()
    CLOSING = auto()
    DATE = auto()
    DOCUMENT = auto()
    DOSSIER = auto()
    FIELD = auto()
    FOLIO = auto()
    FOOTER = auto()
    LETTERS = auto()
    """The letters that number a paper of the Eerste Kamer, which may as well be a word in capitals."""
    NUMBER = auto()
    PAGE = auto()
    PRINTER = auto()
    REGISTERED = auto()
    SALUTATION = auto()
    YEAR = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of a letterhead: what it is, what it says, and the `rest` that stands after it on the line.

    Of a field ("Betreft") `label` is the name and `rest` the value, which may stand on the next line.
    `chambers` are those that it names; `chapter` is that of a budget, without the number of its dossier.
    """

    kind: Kind
    facts: Facts = NOTHING
    chambers: frozenset[Chamber] = frozenset()
    chapter: str | None = None
    label: str | None = None
    rest: str = ""

    @property
    def dates(self) -> bool:
        """Whether it dates the letter, which ends the rows that name it."""
        return self.kind is Kind.DATE or (self.label is not None and self.label.lower() == "datum")
