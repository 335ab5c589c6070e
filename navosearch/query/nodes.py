"""Define what a query is made of, as frozen values.

`start` and `end` are offsets in what was typed, half open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from navosearch.exhaustive import assert_never

FieldName = Literal["meeting", "section", "kind", "date", "letter", "dossier", "minister", "cites"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed; `terms.readings` has the sequences of index words that stand for it.

    `optional` is true of a stop word beside other words: it is not searched.
    """

    text: str
    start: int
    end: int
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that follow each other, unstemmed; `text` is what stood between the quotes.

    With `slop` they may come in any order, with at most that many other words between them. `whole` are words
    that a suspended hyphen shortens, by the place of the short one: either may stand there.
    """

    text: str
    words: tuple[str, ...]
    slop: int | None
    start: int
    end: int
    whole: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Prefix:
    """Every word that begins with `text`, which is folded and as typed, not stemmed.

    With `inside`, every word that has the text anywhere, and with `last` at its end.
    """

    text: str
    start: int
    end: int
    inside: bool = False
    last: bool = False

    @property
    def pattern(self) -> str:
        """The text with the stars that were typed."""
        before, after = "*" * (self.inside or self.last), "*" * (not self.last)
        return before + self.text + after


@dataclass(frozen=True, slots=True)
class Reference:
    """A letter or dossier called by its number: it finds the letters, and paragraphs that mention them.

    `id` is a letter's id; `dossier` may carry its suffix (``21501-02``); `number` is that within the dossier.
    """

    id: str | None
    dossier: str | None
    number: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dates:
    """A period, both ends inclusive, as ISO dates of any precision; None is open."""

    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class And:
    """What matches every part but optional words."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What matches at least one part."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What does not match the part."""

    part: Node


@dataclass(frozen=True, slots=True)
class Field:
    """What matches the part in one field.

    The part of a date is `Dates`, of a letter, a dossier or a paper that is cited a `Reference`, of a kind a
    `Word` that is one of `navosearch.model.KINDS`; of the others any node that holds no field and no
    reference.
    """

    name: FieldName
    part: Node | Dates
    start: int
    end: int


Node: TypeAlias = Word | Phrase | Prefix | Reference | And | Or | Not | Field


@dataclass(frozen=True, slots=True)
class Query:
    """The query as typed, and its clauses: what nothing but a space keeps apart."""

    typed: str
    clauses: tuple[Node, ...]


EVERYTHING = Query("", ())
"""The query that asks for nothing, so that every paragraph answers it; nobody can type it."""


def span(node: Node) -> tuple[int, int]:
    """Return where a node stands in what was typed; a `Not` is where its part is."""
    match node:
        case And(parts) | Or(parts):
            spans = [span(part) for part in parts]
            return min(start for start, _ in spans), max(end for _, end in spans)
        case Not(part):
            return span(part)
        case Word() | Phrase() | Prefix() | Reference() | Field():
            return node.start, node.end
        case _:
            assert_never(node)


def fields(nodes: Iterable[Node]) -> Iterator[Field]:
    """Yield the fields that are named in a query, given its clauses, wherever they stand."""
    for node in nodes:
        match node:
            case Field():
                yield node
            case And(parts) | Or(parts):
                yield from fields(parts)
            case Not(part):
                yield from fields((part,))
            case Word() | Phrase() | Prefix() | Reference():
                pass
            case _:
                assert_never(node)
