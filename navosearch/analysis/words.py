"""Cut text into words with positions and offsets: one analysis for letters and for queries.

A text is cut into `pieces`, and a piece into words. A piece is analysed once and then looked up, which
is what makes indexing fast; `words` and `tokens` go over the same pieces and so cannot disagree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import accumulate, count
from operator import add, itemgetter
from typing import NamedTuple, TypeAlias

from navosearch.analysis.parts import UNITS, Token, analysed
from navosearch.analysis.pieces import LONGEST_WORD, cut, spans
from navosearch.analysis.sentences import REMEMBERED

PIECES = 1 << 16
"""Pieces whose words are remembered, some 30 MB."""

_PLAIN = re.compile(rf"\(?([A-Za-z]{{2,{LONGEST_WORD}}})[.,;:)]?")
"""A piece that is one word, with at most a bracket or a mark beside it: four of five, found cheaply."""


_Placement: TypeAlias = tuple[tuple[str, ...], tuple[int, ...], int]
"""Of a piece the words, their positions from its start, and how many positions it takes."""
_WORDS, _ADVANCE = itemgetter(0), itemgetter(2)


class _Layout(NamedTuple):
    """The pieces of a text, the words of each, and where each begins, in code points and in positions."""

    pieces: Sequence[str]
    held: list[tuple[str, ...]]
    starts: list[int]
    positions: list[int]


def tokens(text: str) -> list[Token]:
    """Return the words of `text` in the order of their positions.

    >>> [(token.word, token.position) for token in tokens("De NAVO-top kost 2%")]
    [('de', 0), ('navo', 1), ('navotop', 1), ('top', 2), ('kost', 3), ('2', 4), ('procent', 5)]
    """
    laid = _laid_out(text)
    return _located(laid, range(len(laid.pieces)))


def tokens_of(text: str, wanted: Set[str]) -> list[Token]:
    """Return those of the text's tokens that are one of the words `wanted`.

    >>> [(token.word, token.position) for token in tokens_of("De NAVO-top kost 2%", {"kost"})]
    [('kost', 3)]
    """
    laid = _laid_out(text)
    telling = [n for n, held in enumerate(laid.held) if not wanted.isdisjoint(held)]
    return [token for token in _located(laid, telling) if token.word in wanted]


def words(text: str) -> tuple[list[str], list[int]]:
    """Return the words of `tokens(text)` and their positions, without offsets: the fast path of indexing."""
    found: list[str] = []
    positions: list[int] = []
    position = 0
    for piece_words, offsets, advance in map(_PLACED.__getitem__, cut(text)):
        if advance == 1:
            found.append(piece_words[0])
            positions.append(position)
        else:
            found += piece_words
            positions += [position + offset for offset in offsets]
        position += advance
    return found, positions


@lru_cache(maxsize=REMEMBERED)
def _laid_out(text: str) -> _Layout:
    pieces = cut(text)
    known = [*map(_PLACED.__getitem__, pieces)]
    positions = [*accumulate(map(_ADVANCE, known), initial=0)]
    return _Layout(pieces, [*map(_WORDS, known)], _starts(text, pieces), positions)


def advances(pieces: Iterable[str]) -> Iterator[int]:
    """Return how many positions each of the pieces of a text takes."""
    return map(_ADVANCE, map(_PLACED.__getitem__, pieces))


def _located(laid: _Layout, telling: Iterable[int]) -> list[Token]:
    """Return the tokens of some of the pieces of a text, each where it stands in the text."""
    pieces, _, starts, positions = laid
    return [
        Token(word, positions[n] + at, starts[n] + left, starts[n] + right, joined, whole)
        for n in telling
        for word, at, left, right, joined, whole in analysed(pieces[n])[0]
    ]


def _starts(text: str, pieces: Sequence[str]) -> list[int]:
    """Return where the pieces begin; quickly where single spaces stand between them."""
    if " ".join(pieces) == text:
        return [*map(add, accumulate(map(len, pieces), initial=0), count())]
    return [start for start, _ in spans(text)]


class _Placed(dict[str, _Placement]):
    """The placement of every piece.

    A dictionary that is emptied when it is full costs a fraction of what `lru_cache` does.
    """

    def __missing__(self, piece: str) -> _Placement:
        if len(self) >= PIECES:
            self.clear()
        if plain := _PLAIN.fullmatch(piece):
            word = plain[1].lower()
            placed: _Placement = (UNITS.get(word, word),), (0,), 1
        else:
            found, advance = analysed(piece)
            placed = tuple(each.word for each in found), tuple(each.position for each in found), advance
        self[piece] = placed
        return placed


_PLACED = _Placed()
