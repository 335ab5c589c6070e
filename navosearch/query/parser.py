"""Parse what was typed into a Query, or raise QueryInvalid, and nothing else, for whatever is typed.

The parser goes down one level a parenthesis, NOT or field, and never deeper than `MAX_DEPTH`. The
reasons of QueryInvalid are codes, worded elsewhere; `detail` holds what the words need:

========================  =============================================================================
empty                     nothing to look for
too-long                  more characters than the limit (detail)
too-many-terms            more words than the limit (detail)
too-many-wildcards        more prefixes than the limit (detail)
too-deep                  deeper nesting than the limit (detail)
quote-open                a quote that is not closed
phrase-empty              quotes without a word between them
parenthesis-open          a parenthesis that is not closed
parenthesis-close         a closing parenthesis that was not opened
parenthesis-empty         parentheses without anything to look for between them
operand-missing           an operator (detail, as typed) with nothing to work on before or after it
operator-foreign          && or ||, where AND or OR (detail) is meant
tilde                     a tilde that does not stand between a phrase and a number
slop-too-large            a distance above the limit (detail)
star-place                a star that does not end a word
star-in-phrase            a star between quotes
prefix-short              a prefix with fewer letters than the limit (detail)
field-unknown             a name (detail) before a colon that is no field
field-nested              a field within another field (detail)
value-missing             a field (detail) with nothing after its colon
kind-unknown              a kind of letter (detail) that does not exist
date-invalid              a date or range (detail) that is none
dossier-invalid           a dossier number (detail) that is none
cites-invalid             a paper (detail) that is none
========================  =============================================================================
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from navosearch.analysis import STOP_WORDS, fold, tokens
from navosearch.errors import QueryInvalid
from navosearch.exhaustive import assert_never
from navosearch.query.lexer import symbols
from navosearch.query.nodes import And, Dates, Field, Node, Not, Or, Query, Reference, Word
from navosearch.query.symbols import FieldSign, Operand, Sign, Symbol
from navosearch.query.values import dates_named, kind_named, reference_named, target_named
from navosearch.references import dossier_named

KEPT = 256
"""Queries that are remembered: people change a filter, or the page, and ask again."""
MAX_DEPTH = 32
"""Levels of parentheses, negations and fields: far more than a person writes, and far fewer than the
frames of Python, of which a level takes five."""
UP_TO = "t/m"
"""The one stop word that is written with a sign in it; its m alone is a metre."""


@lru_cache(KEPT)
def parse(typed: str, *, limit: int = 10_000) -> Query:
    """Return the query that was typed; `limit` is the most characters.

    >>> parse("steun").clauses
    (Word(text='steun', start=0, end=5, optional=False),)
    """
    parser = _Parser(typed, symbols(typed, limit))
    clauses = parser.clauses(0, None)
    if parser.peek() == "close":
        raise parser.error("parenthesis-close")
    if not clauses:
        raise QueryInvalid(typed, "empty", 0, len(typed))
    return Query(typed, clauses)


class _Parser:
    """Holds the place among the symbols; each method reads one rule of the grammar and moves past it."""

    def __init__(self, typed: str, symbols: list[Symbol]) -> None:
        self.typed = typed
        self.symbols = symbols
        self.at = 0

    def peek(self) -> str | None:
        """Return the kind of the next symbol, None at the end."""
        return self.symbols[self.at].kind if self.at < len(self.symbols) else None

    def take(self) -> Symbol:
        """Return the next symbol and go on behind it."""
        self.at += 1
        return self.symbols[self.at - 1]

    def error(self, reason: str, symbol: Symbol | None = None, detail: str | None = None) -> QueryInvalid:
        """Return the error for a symbol, or for the next one."""
        symbol = symbol or self.symbols[self.at]
        text = self.typed[symbol.start : symbol.end] if detail is None else detail
        return QueryInvalid(self.typed, reason, symbol.start, symbol.end, text)

    def clauses(self, depth: int, field: Symbol | None) -> tuple[Node, ...]:
        """clauses = { alternatives }"""
        parts: list[Node] = []
        while self.peek() not in (None, "close"):
            parts.append(self.alternatives(depth, field))
        return _with_optional_stop_words(parts)

    def alternatives(self, depth: int, field: Symbol | None) -> Node:
        """alternatives = conjunction { OR conjunction }"""
        parts = [self.conjunction(depth, field)]
        while self.peek() == "or":
            operator = self.take()
            self.expect_operand(operator)
            parts.append(self.conjunction(depth, field))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def conjunction(self, depth: int, field: Symbol | None) -> Node:
        """conjunction = negation { AND negation }"""
        parts = [self.negation(depth, field)]
        while self.peek() == "and":
            operator = self.take()
            self.expect_operand(operator)
            parts.append(self.negation(depth, field))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def negation(self, depth: int, field: Symbol | None) -> Node:
        """negation = NOT negation | primary"""
        if depth > MAX_DEPTH:
            raise self.error("too-deep", detail=str(MAX_DEPTH))
        if self.peek() in ("and", "or"):
            raise self.error("operand-missing")
        if self.peek() != "not":
            return self.primary(depth, field)
        operator = self.take()
        self.expect_operand(operator)
        return Not(self.negation(depth + 1, field))

    def expect_operand(self, operator: Symbol) -> None:
        """Raise QueryInvalid where nothing follows an operator that it could apply to."""
        if self.peek() in (None, "close", "and", "or"):
            raise self.error("operand-missing", operator)

    def primary(self, depth: int, field: Symbol | None) -> Node:
        """primary = operand | "(" clauses ")" | field"""
        symbol = self.take()
        match symbol:
            case FieldSign():
                if field:
                    raise self.error("field-nested", symbol)
                return self.field(symbol, depth)
            case Operand(Reference(text=text), start, end) if field:
                return Word(text, start, end)
            case Operand(node):
                return node
            case Sign():
                return self.group(symbol, depth, field)
            case _:
                assert_never(symbol)

    def group(self, opened: Symbol, depth: int, field: Symbol | None) -> Node:
        """Parse what stands in parentheses, up to the one that closes."""
        if self.peek() == "close":
            raise self.error("parenthesis-empty", opened)
        parts = self.clauses(depth + 1, field)
        if self.peek() != "close":
            raise self.error("parenthesis-open", opened)
        self.take()
        return parts[0] if len(parts) == 1 else And(parts)

    def field(self, symbol: FieldSign, depth: int) -> Node:
        """Parse what a field is asked for."""
        if symbol.value is not None:
            return Field(symbol.name, self.closed(symbol, symbol.value), symbol.start, symbol.end)
        if self.peek() not in ("operand", "open") or self.symbols[self.at].start != symbol.end:
            raise self.error("value-missing", symbol, self.typed[symbol.start : symbol.end - 1])
        part = self.primary(depth + 1, symbol)
        return Field(symbol.name, part, symbol.start, self.symbols[self.at - 1].end)

    def closed(self, symbol: FieldSign, value: str) -> Node | Dates:
        """Read the value of a field that takes one value and no expression."""
        start, end = symbol.start, symbol.end
        if symbol.name == "kind":
            if kind := kind_named(value):
                return Word(kind, start, end)
            raise self.error("kind-unknown", symbol, value)
        if symbol.name == "date":
            if dates := dates_named(value):
                return dates
            raise self.error("date-invalid", symbol, value)
        if symbol.name == "dossier":
            if dossier := dossier_named(value):
                return Reference(None, dossier, None, value, start, end)
            raise self.error("dossier-invalid", symbol, value)
        if symbol.name == "cites":
            if target := target_named(value):
                return Reference(target, None, None, value, start, end)
            raise self.error("cites-invalid", symbol, value)
        named = reference_named(value)
        if named and (named.id or named.number):
            return Reference(named.id, named.dossier, named.number, value, start, end)
        return Reference(value, None, None, value, start, end)


def _with_optional_stop_words(parts: list[Node]) -> tuple[Node, ...]:
    """Mark stop words as optional when they stand beside something else to look for."""
    stop = [isinstance(part, Word) and _is_stop_word(part.text) for part in parts]
    others = [part for part, is_stop in zip(parts, stop, strict=True) if not is_stop]
    if all(isinstance(part, Field | Not) for part in others):
        return tuple(parts)
    return tuple(
        replace(part, optional=True) if is_stop and isinstance(part, Word) else part
        for part, is_stop in zip(parts, stop, strict=True)
    )


def _is_stop_word(text: str) -> bool:
    return fold(text) == UP_TO or all(token.word in STOP_WORDS for token in tokens(text))
