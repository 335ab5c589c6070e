"""Print a query as it was understood, in one spelling of its own syntax."""

from __future__ import annotations

import re

from navosearch.exhaustive import assert_never
from navosearch.query.lexer import OPERATORS
from navosearch.query.nodes import And, Dates, Field, Node, Not, Or, Phrase, Prefix, Query, Reference, Word


def understood(query: Query) -> str:
    """Return the query as it was understood, in one spelling of its own syntax.

    >>> from navosearch.query.parser import parse
    >>> understood(parse('steun OF "hulp" -soort:agenda'))
    'steun OR "hulp" NOT kind:"geannoteerde agenda"'
    """
    return " ".join(_written(clause) for clause in query.clauses)


def _written(node: Node | Dates, *, within: bool = False) -> str:
    """Return a node in the syntax of a query; an OR stands in parentheses `within` another node."""
    match node:
        case Word(text):
            return text.lower() if text in OPERATORS else text
        case Phrase(text=text, slop=slop):
            return f'"{text}"' if slop is None else f'"{text}"~{slop}'
        case Prefix():
            return node.pattern
        case Reference(id=name, dossier=dossier, number=number):
            return name or " nr ".join(part for part in (dossier, number) if part)
        case Dates(since, until):
            return since or "" if since == until else f"{since or ''}..{until or ''}"
        case Not(part):
            return f"NOT {_written(part, within=True)}"
        case Field(name, part):
            return f"{name}:{_value(part)}"
        case And(parts):
            return f"({_joined(' AND ', parts)})"
        case Or(parts):
            return f"({_joined(' OR ', parts)})" if within else _joined(" OR ", parts)
        case _:
            assert_never(node)


def _joined(operator: str, parts: tuple[Node, ...]) -> str:
    return operator.join(_written(part, within=True) for part in parts)


def _value(part: Node | Dates) -> str:
    written = _written(part, within=True)
    quoted = isinstance(part, Word | Reference) and re.search(r"[\s()]", written)
    return f'"{written}"' if quoted else written
