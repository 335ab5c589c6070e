"""Define the symbols that a query is cut into: signs, operands, names of fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from navosearch.query.nodes import FieldName, Phrase, Prefix, Reference, Word


@dataclass(frozen=True, slots=True)
class Sign:
    """An operator, a parenthesis, or nothing: white space and punctuation."""

    kind: Literal["and", "or", "not", "open", "close", "nothing"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Operand:
    """Something to look for."""

    node: Word | Phrase | Prefix | Reference
    start: int
    end: int
    kind: Literal["operand"] = "operand"


@dataclass(frozen=True, slots=True)
class FieldSign:
    """The name of a field, before an expression or with the one value that it takes."""

    name: FieldName
    start: int
    end: int
    value: str | None = None
    kind: Literal["field"] = "field"


Symbol: TypeAlias = Sign | Operand | FieldSign
