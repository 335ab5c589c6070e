"""Rewrite a query as typed: put a word in quotes, replace it, or take phrases out of their quotes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from navosearch.exhaustive import assert_never
from navosearch.query.nodes import And, Dates, Field, Node, Not, Or, Phrase, Prefix, Query, Reference, Word

Rewrite: TypeAlias = Callable[[Word | Phrase, bool], str | None]
"""What returns the text to write for a word or phrase, in another node or not, or None to leave it."""


def quoted(query: Query, word: str) -> str:
    """Return a query with a word of it in quotes, wherever it stands by itself.

    >>> from navosearch.query.parser import parse
    >>> quoted(parse('steun "aan steun" of steunen'), "steun")
    '"steun" "aan steun" of steunen'
    """
    return _rewritten(query, lambda leaf, _within: f'"{leaf.text}"' if _is(leaf, word) else None)


def replaced(query: Query, word: str, by: str) -> str:
    """Return a query with another word in the place of one, wherever it stands by itself."""
    return _rewritten(query, lambda leaf, _within: by if _is(leaf, word) else None)


def unquoted(query: Query) -> str:
    """Return a query with the words of its phrases in any form, anywhere.

    >>> from navosearch.query.parser import parse
    >>> unquoted(parse('"steun aan"~5 sectie:"NAVO-top"'))
    'steun aan sectie:(navo top)'
    """
    return _rewritten(query, _words)


def _words(leaf: Word | Phrase, within: bool) -> str | None:
    if isinstance(leaf, Word):
        return None
    words = " ".join(leaf.words)
    return f"({words})" if within and len(leaf.words) > 1 else words


def _is(leaf: Word | Phrase, word: str) -> bool:
    return isinstance(leaf, Word) and leaf.text.casefold() == word.casefold()


def _rewritten(query: Query, rewrite: Rewrite) -> str:
    typed = query.typed
    for leaf, within in sorted(_leaves(query.clauses, within=False), key=lambda pair: -pair[0].start):
        instead = rewrite(leaf, within)
        if instead is not None:
            left, right = typed[: leaf.start], typed[leaf.end :]
            typed = f"{left}{' ' * left[-1:].isalnum()}{instead}{' ' * right[:1].isalnum()}{right}"
    return typed


def _leaves(nodes: Sequence[Node | Dates], *, within: bool) -> Iterator[tuple[Word | Phrase, bool]]:
    """Yield the words and phrases, each with whether it stands within another node."""
    for node in nodes:
        match node:
            case Word() | Phrase():
                yield node, within
            case And(parts) | Or(parts):
                yield from _leaves(parts, within=True)
            case Not(part):
                yield from _leaves((part,), within=True)
            case Field(name="kind") | Prefix() | Reference() | Dates():
                pass  # the value of a kind is no word to look for
            case Field(part=part):
                yield from _leaves((part,), within=True)
            case _:
                assert_never(node)
