"""Understand the part of CQL that a listing of papers needs, and refuse the rest with a diagnostic.

Indexes, relations and the order were seen in queries that the service answered; `NOT`, `hoofddocument` and
comparison of identifiers are documented. All booleans have one precedence, from the left, as CQL has it
(http://docs.oasis-open.org/search-ws/searchRetrieve/v1.0/os/part5-cql/searchRetrieve-v1.0-os-part5-cql.html).
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from replica.papers import CREATORS, Paper

Values = Callable[[Paper], Iterable[str]]

INDEXES: dict[str, Values] = {
    "c.product-area": lambda _: ("officielepublicaties",),
    "w.publicatienaam": lambda _: ("Kamerstuk",),
    "dt.type": lambda paper: (paper.type,),
    "dt.identifier": lambda paper: (paper.id,),
    "dt.creator": lambda paper: (CREATORS[paper.chamber],),
    "dt.date": lambda paper: (paper.date,),
    "dt.modified": lambda paper: (paper.modified,),
    "w.dossiernummer": lambda paper: (dossier.number for dossier in paper.dossiers),
    "w.ondernummer": lambda paper: (paper.number,),
    "w.subrubriek": lambda paper: (paper.rubric,) if paper.rubric else (),
    "w.hoofddocument": lambda paper: (paper.main,) if paper.main else (),
}
"""What can be asked for: of the hundreds of indexes of the real service, those that matter here."""

RELATIONS: dict[str, Callable[[str, str], bool]] = {
    "==": operator.eq,
    "=": lambda value, asked: asked.lower() in value.lower(),
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
"""Text is compared, and listings are ordered, by code points; how the real service does it is not known."""

SORTED = "dt.identifier/sort.ascending"

TOKEN = re.compile(r'\s*(?:"((?:[^"\\]|\\.)*)"|(==|>=|<=|<>|[=<>()])|([^\s"=<>()]+))')


class Diagnostic(Exception):
    """A query that is refused: the number of the SRU diagnostic, and its message."""

    def __init__(self, number: int, message: str) -> None:
        super().__init__(message)
        self.uri = f"info:srw/diagnostic/1/{number}"
        self.message = message


@dataclass(frozen=True)
class Condition:
    """One comparison: papers of which a value of the index stands so to the value asked."""

    index: str
    relation: str
    value: str

    def holds(self, paper: Paper) -> bool:
        """Whether it is true of a paper."""
        compare = RELATIONS[self.relation]
        return any(compare(value, self.value) for value in INDEXES[self.index](paper))


@dataclass(frozen=True)
class Query:
    """Conditions with the boolean before each; that of the first is AND."""

    conditions: tuple[tuple[str, Condition], ...]

    def holds(self, paper: Paper) -> bool:
        """Whether it is true of a paper."""
        answer = True
        for boolean, condition in self.conditions:
            if boolean == "OR":
                answer = answer or condition.holds(paper)
            else:
                answer = answer and condition.holds(paper) is (boolean == "AND")
        return answer


def parse(text: str) -> Query:
    """Return the query in a text, or raise Diagnostic."""
    tokens, boolean, conditions = _tokens(text), "AND", []
    while True:
        conditions.append((boolean, _condition(tokens)))
        if not tokens:
            break
        boolean = tokens.pop(0).upper()
        if boolean == "SORTBY":
            if tokens != [SORTED]:
                raise Diagnostic(80, f"the order {' '.join(tokens)!r} is not supported")
            break
        if boolean not in ("AND", "OR", "NOT"):
            raise Diagnostic(37, f"unsupported boolean operator {boolean}")
    return Query(tuple(conditions))


def _tokens(text: str) -> list[str]:
    tokens, place = [], 0
    while text[place:].strip():
        match = TOKEN.match(text, place)
        if match is None:
            raise Diagnostic(10, f"query syntax error at {place}")
        if match[2] in ("(", ")"):
            raise Diagnostic(48, "this copy of the service has no parentheses")
        tokens.append(re.sub(r"\\(.)", r"\1", match[1]) if match[1] is not None else match[2] or match[3])
        place = match.end()
    return tokens


def _condition(tokens: list[str]) -> Condition:
    """Take one comparison from the tokens."""
    if len(tokens) < 3:
        raise Diagnostic(10, "query syntax error: a comparison has an index, a relation and a value")
    index, relation, value = (tokens.pop(0) for _ in range(3))
    prefix, dot, _ = index.partition(".")
    if not dot or relation not in RELATIONS:
        raise Diagnostic(10, f"query syntax error near {index} {relation}")
    if prefix not in {known.partition(".")[0] for known in INDEXES}:
        raise Diagnostic(10, f"unknown prefix {prefix}")
    if index not in INDEXES:
        raise Diagnostic(16, f"unsupported index {index}")
    return Condition(index, relation, value)
