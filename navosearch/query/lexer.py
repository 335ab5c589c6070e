"""Cut what was typed into symbols: words, phrases, prefixes, references, fields, operators, parentheses.

The limits on length, terms and wildcards are checked here, where everything is seen once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from navosearch.analysis import completed, fold, lexicon, spanning, stem, tokens
from navosearch.errors import QueryInvalid
from navosearch.exhaustive import assert_never
from navosearch.query.nodes import FieldName, Phrase, Prefix, Reference, Word
from navosearch.query.symbols import FieldSign, Operand, Sign, Symbol
from navosearch.query.values import REFERENCE, referred

MAX_TERMS = 64
"""Words in a query: so many of the commonest take 0.4 s among 30,000 paragraphs, and the page gives a
search one second."""
MAX_WILDCARDS = 16
"""Prefixes in a query: so many of two letters take 0.2 s there."""
MIN_PREFIX = 2
"""Letters of a prefix: one alone begins 2,000 words there, and tells nothing."""
MIN_PART = 3
"""Letters of a part that may stand anywhere in a word or at its end: two stand in half of them."""
MAX_SLOP = 50
"""Far below the distance between a text and its footnotes, so that no window reaches across."""

FIELDS: dict[str, FieldName] = {
    "vergadering": "meeting", "meeting": "meeting", "sectie": "section", "section": "section",
    "soort": "kind", "kind": "kind", "datum": "date", "date": "date", "brief": "letter", "letter": "letter",
    "dossier": "dossier", "minister": "minister", "signatory": "minister",
    "verwijst": "cites", "cites": "cites",
}  # fmt: skip
OPERATORS: dict[str, Literal["and", "or", "not"]] = {
    "AND": "and", "EN": "and", "OR": "or", "OF": "or", "NOT": "not", "NIET": "not",
}  # fmt: skip
QUOTES = '"“”„«»'

_NOTHING = re.compile(rf"\s+|(?:(?![-()*~%‰€$£{QUOTES}])[^\w\s]|_)+")
_CLOSING = re.compile(rf"(?<=[^\s(:-])[{QUOTES}](?=[\s),.;:!?]|$)")
"""A quote right behind a word and before none: where no quote is open it is punctuation."""
_FIELD = re.compile(r"([^\W\d_]+):(?=\S)")
_VALUE = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]|([^\s(){QUOTES}]+)")
_PHRASE = re.compile(rf"[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]")
_SLOP = re.compile(r"~(\d{1,9})(?=[\s(),.;:!?]|$)")
_MINUS = re.compile(rf"(?<![^\s(:-])-(?=[\w(*-]|[{QUOTES}])")
_OPERATOR = re.compile(rf"({'|'.join(OPERATORS)})(?=[\s()]|$)")
_FOREIGN = re.compile(r"(&&|\|\|)(?=[\s()]|$)")
_RUN = re.compile(rf"[^\s(){QUOTES}]+")
_CLOSED: tuple[FieldName, ...] = ("kind", "date", "letter", "dossier", "cites")
"""Fields that take one value and no expression."""


def symbols(typed: str, limit: int) -> list[Symbol]:
    """Return the symbols of a query; raise QueryInvalid for what is none, and over a limit."""
    if len(typed) > limit:
        raise QueryInvalid(typed, "too-long", limit, len(typed), str(limit))
    kept: list[Symbol] = []
    terms = wildcards = 0
    for symbol in _all(typed):
        terms += _terms(symbol)
        wildcards += isinstance(symbol, Operand) and isinstance(symbol.node, Prefix)
        if terms > MAX_TERMS:
            raise QueryInvalid(typed, "too-many-terms", symbol.start, symbol.end, str(MAX_TERMS))
        if wildcards > MAX_WILDCARDS:
            raise QueryInvalid(typed, "too-many-wildcards", symbol.start, symbol.end, str(MAX_WILDCARDS))
        kept.append(symbol)
    return kept


def _all(typed: str) -> Iterator[Symbol]:
    """Yield the symbols in order, without white space and punctuation."""
    at = 0
    spaced = dict(_spaced(typed))
    while at < len(typed):
        symbol = spaced[at] if at in spaced and not REFERENCE.match(typed, at) else _symbol(typed, at)
        if symbol.kind != "nothing":
            yield symbol
        at = symbol.end


def _spaced(typed: str) -> Iterator[tuple[int, Operand]]:
    """Yield amounts and numbers with spaces where they stand, and whole each word that a hyphen shortens.

    After a space, `-word` is a NOT: there a hyphen shortens only what is in the lexicon when it is whole.
    """
    for match in spanning(typed):
        start, end = match.span()
        if match.lastgroup in ("amount", "spaced"):
            yield start, _operand(Word(match[0], start, end))
        elif match.lastgroup == "suspended":
            for each in completed(match[0]):
                first, last = start + each.start, start + each.end
                if not each.begins_with_hyphen:
                    yield first, _operand(Word(each.word, first, last + 1))
                elif lexicon.is_word(stem(each.word)):
                    yield first - 1, _operand(Word(each.word, first - 1, last))


def _operand(word: Word) -> Operand:
    return Operand(word, word.start, word.end)


def _terms(symbol: Symbol) -> int:
    """Return how many words a symbol asks for."""
    match symbol:
        case Operand(node):
            return _words(node)
        case FieldSign(value=value):
            return value is not None
        case Sign():
            return 0
        case _:
            assert_never(symbol)


def _words(node: Word | Phrase | Prefix | Reference) -> int:
    match node:
        case Word(text):
            return sum(not token.joined for token in tokens(text))
        case Phrase(words=words):
            return len(words)
        case Prefix() | Reference():
            return 1
        case _:
            assert_never(node)


def _symbol(typed: str, at: int) -> Symbol:
    if foreign := _FOREIGN.match(typed, at):
        raise QueryInvalid(
            typed, "operator-foreign", at, foreign.end(), "AND" if foreign[1] == "&&" else "OR"
        )
    if match := _NOTHING.match(typed, at) or _CLOSING.match(typed, at):
        return Sign("nothing", at, match.end())
    if typed[at] in "()":
        return Sign("open" if typed[at] == "(" else "close", at, at + 1)
    if typed[at] in QUOTES:
        return _phrase(typed, at)
    if _MINUS.match(typed, at):
        return Sign("not", at, at + 1)
    if match := _OPERATOR.match(typed, at):
        return Sign(OPERATORS[match[1]], at, match.end())
    if match := REFERENCE.match(typed, at):
        named = referred(match)
        node = Reference(named.id, named.dossier, named.number, match[0], at, match.end())
        return Operand(node, at, match.end())
    if match := _FIELD.match(typed, at):
        return _field(typed, match)
    return _run(typed, at)


def _phrase(typed: str, at: int) -> Symbol:
    """Read words between quotes, with the distance behind them if there is one."""
    match = _PHRASE.match(typed, at)
    if not match:
        raise QueryInvalid(typed, "quote-open", at, at + 1)
    text, end, slop = match[1], match.end(), None
    if "*" in text:
        star = at + 1 + text.index("*")
        raise QueryInvalid(typed, "star-in-phrase", star, star + 1)
    found = tokens(text)
    words = tuple(token.word for token in found if not token.joined)
    if not words:
        raise QueryInvalid(typed, "phrase-empty", at, end)
    whole = tuple((token.position, token.word) for token in found if token.whole)
    if typed.startswith("~", end):
        distance = _SLOP.match(typed, end)
        if not distance:
            raise QueryInvalid(typed, "tilde", end, end + 1)
        if int(distance[1]) > MAX_SLOP:
            raise QueryInvalid(typed, "slop-too-large", end, distance.end(), str(MAX_SLOP))
        slop, end = int(distance[1]), distance.end()
    return Operand(Phrase(text, words, slop, at, end, whole), at, end)


def _field(typed: str, match: re.Match[str]) -> Symbol:
    """Read the name of a field, and the value of one that takes a value and no expression."""
    name = FIELDS.get(fold(match[1]))
    if not name:
        raise QueryInvalid(typed, "field-unknown", match.start(), match.end(), match[1])
    if name not in _CLOSED:
        return FieldSign(name, match.start(), match.end())
    value = _VALUE.match(typed, match.end())
    text = (value[1] or value[2] or "").strip(" ,;!?") if value else ""
    if not value or not text:
        raise QueryInvalid(typed, "value-missing", match.start(), match.end(), match[1])
    return FieldSign(name, match.start(), value.end(), text)


def _run(typed: str, at: int) -> Symbol:
    """Read a word or a prefix; what holds no letter, digit or sign of an amount is punctuation too."""
    run = _RUN.findall(typed, at)[0]
    end = at + len(run)
    if "~" in run:
        tilde = at + run.index("~")
        raise QueryInvalid(typed, "tilde", tilde, tilde + 1)
    if "*" in run:
        return _prefix(typed, at, run.rstrip(",.;:!?"))
    words = tokens(run)
    if not words:
        return Sign("nothing", at, end)
    first, last = at + min(word.start for word in words), at + max(word.end for word in words)
    return Operand(Word(typed[first:last], first, last), at, end)


def _prefix(typed: str, at: int, run: str) -> Symbol:
    """Read a part of a word with a star behind it, before it, or on both sides."""
    bare = run.removeprefix("*").removesuffix("*")
    text = "".join(token.word for token in tokens(bare) if not token.joined)
    if "*" in bare or not text:
        star = at + run.index("*", 1 if "*" in bare and run.startswith("*") else 0)
        raise QueryInvalid(typed, "star-place", star, star + 1)
    inside, last = run.startswith("*"), not run.endswith("*")
    least = MIN_PART if inside else MIN_PREFIX
    if len(text) < least:
        raise QueryInvalid(typed, "prefix-short", at, at + len(run), str(least))
    return Operand(Prefix(text, at, at + len(run), inside and not last, last), at, at + len(run))
