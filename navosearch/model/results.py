"""Name what a search answers: hits with their snippets, totals, facets, forms and what was understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from navosearch.model.letters import DateOf, LetterInfo, Meeting

Match = Literal["auto", "all", "any"]
"""How many words of a query a hit must have; with ``auto`` all, and some where few have all."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a paragraph and the offsets in it of what matched; every edge draws it in its own way."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreTerm:
    """What a clause of the query (empty: a date it names) adds to the score of a hit, and by which forms.

    `paragraphs` is how many paragraphs of the whole index match the same: the rarer, the more it counts.
    """

    clause: str
    forms: tuple[str, ...]
    paragraphs: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph that answers a query, with the letter, the meeting and the section it stands in.

    `date` is the one it goes by (`Understood.date_of`). `matched` and `missing` are words of the query as
    typed; `copies` the ids of near-identical paragraphs among the hits; `terms` tell how the score came
    about, when that was asked.
    """

    rank: int
    score: float
    id: str
    letter: LetterInfo
    meeting: Meeting | None
    section: tuple[str, ...]
    paragraph: int
    page: int | None
    text: str
    snippet: Snippet
    date: str | None = None
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    terms: tuple[ScoreTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Total:
    """How many paragraphs have every word of the query, and how many only some."""

    all: int
    some: int = 0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value (of meeting, kind, year or dossier) and how many paragraphs of the first tier have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that nothing matches, and the word that was searched instead."""

    typed: str
    used: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """Forms that were searched beside a word, and why: ``compound``, ``abbreviation``, ``joined`` ..."""

    word: str
    also: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Form:
    """A word form as it stands in the letters, and in how many of the hits' paragraphs it does.

    `word` is the word of the query that it was searched for, and `why` what it is of it: ``stem`` (the word
    or an inflection), ``compound``, ``abbreviation`` ... or ``prefix`` for a word with a star.
    """

    form: str
    count: int
    word: str = ""
    why: str = "stem"


@dataclass(frozen=True, slots=True)
class Understood:
    """The query as typed and as it was understood, said back in one line.

    `date_of` is which date of a paragraph counts, `by_date` whether a filter, a field or the order goes by
    it. `corrections` were searched instead of words that stand nowhere; `nearest` are what such words may
    have been meant for, and were not searched.
    """

    typed: str
    understood: str
    match: Match
    filters: tuple[tuple[str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    nearest: tuple[Correction, ...] = ()
    date_of: DateOf = "meeting"
    by_date: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query: the totals, the hits that were asked for, and counts over the first tier.

    `reachable` is how many hits there are to go through, whatever the limit: with ``auto``, paragraphs
    with some of the words are hits only where few have them all.
    """

    query: Understood
    total: Total
    reachable: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    forms: tuple[Form, ...] = ()
