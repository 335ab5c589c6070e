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

from navosearch.analysis.folding import fold
from navosearch.analysis.pieces import (
    AMOUNT,
    CHARACTER,
    DASH,
    LETTER,
    LINE_END,
    LONGEST_WORD,
    NUMBER,
    SIGN,
    WORD,
    cut,
    spans,
)
from navosearch.analysis.suspended import SUSPENDED, completed

UNITS = {
    "%": "procent", "‰": "promille", "€": "euro", "$": "dollar", "£": "pond",
    "eur": "euro", "usd": "dollar", "gbp": "pond", "pct": "procent", "mln": "miljoen", "mld": "miljard",
}  # fmt: skip
"""Signs and abbreviations of amounts, and the word that each stands for."""

PIECES = 1 << 16
"""Pieces whose words are remembered, some 30 MB."""

REMEMBERED = 512
"""Texts whose pieces are remembered, some 5 MB: who refines a query meets the same paragraphs again."""

LONGEST_RUN = 4
"""The most parts of a hyphenated word that are joined: staakt-het-vuren has three, and longer is a list."""

_QUOTE = "['’‘ʼ`´′＇]"
_LINE_BREAK = re.compile(LINE_END)
_LINK = re.compile(rf"{LINE_END}|{DASH}(?!\s)")
_PLAIN = re.compile(rf"\(?([A-Za-z]{{2,{LONGEST_WORD}}})[.,;:)]?")
"""A piece that is one word, with at most a bracket or a mark beside it: four of five, found cheaply."""
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:[.\s]\d{3})+(?:,\d+)?")
_PART = re.compile(
    rf"(?P<broken>(?:{WORD})?[a-zß-öø-ÿ]{LINE_END}[a-zß-öø-ÿ](?:{WORD})?)"
    rf"|(?P<initials>(?<!{LETTER})(?:{LETTER}\.){{1,99}}{LETTER}\b\.?)"
    rf"|(?P<number>{NUMBER})(?=(?i:mln|mld|eur|usd|gbp)?(?!{CHARACTER}))(?:{_QUOTE}[sS](?!{CHARACTER}))?"
    rf"|(?P<sign>[%‰]|{SIGN})"
    rf"|(?P<word>{WORD})(?:{_QUOTE}[sS](?!{CHARACTER}))?"
)


class Token(NamedTuple):
    """A folded word, its position in the text, and its offsets in code points, half open.

    `joined` marks what stands at the position of another word: the glued form of a hyphenated word, with its
    first part, and with `whole` a word that a hyphen shortens: luchtvaart in "lucht- en ruimtevaart".
    Offsets follow the text as it is written, so in "EUR 500 mln." they do not rise with the positions.
    """

    word: str
    position: int
    start: int
    end: int
    joined: bool = False
    whole: bool = False


_Analysed: TypeAlias = tuple[tuple[Token, ...], int]
_Placement: TypeAlias = tuple[tuple[str, ...], tuple[int, ...], int]
"""Of a piece the tokens, or the words and their positions from its start; and how many positions it takes."""
_WORDS, _ADVANCE = itemgetter(0), itemgetter(2)


class _Layout(NamedTuple):
    """The pieces of a text, the words of each, and where each begins, in code points and in positions."""

    pieces: Sequence[str]
    held: list[tuple[str, ...]]
    starts: list[int]
    positions: list[int]


class _Part(NamedTuple):
    words: tuple[str, ...]
    start: int
    end: int


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
        for word, at, left, right, joined, whole in _analysed(pieces[n])[0]
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
            found, advance = _analysed(piece)
            placed = tuple(each.word for each in found), tuple(each.position for each in found), advance
        self[piece] = placed
        return placed


_PLACED = _Placed()


@lru_cache(maxsize=1 << 14)
def _analysed(piece: str) -> _Analysed:
    """Return the tokens of one piece, positions and offsets counted from its start, and what it advances."""
    matches = ((match, _spelled(match)) for match in _PART.finditer(piece))
    parts = [_Part(spelled, match.start(), match.end()) for match, spelled in matches if spelled]
    if AMOUNT.fullmatch(piece):
        parts = [*parts[1:], parts[0]]
    shortened = {each.start: each for each in completed(piece)} if SUSPENDED.fullmatch(piece) else {}
    found: list[Token] = []
    position = 0
    for chain in _chains(piece, parts):
        for index, part in enumerate(chain):
            plain = [Token(word, position + i, part.start, part.end) for i, word in enumerate(part.words)]
            found += plain[:1]
            if each := shortened.get(part.start):
                found.append(Token(each.word, position, each.start, each.end, True, True))
            found += [
                Token(_glued(run), position, part.start, run[-1].end, True) for run in _runs(chain, index)
            ]
            found += plain[1:]
            position += len(plain)
    return tuple(found), position


def _chains(piece: str, parts: list[_Part]) -> Iterator[list[_Part]]:
    """Group the parts that only a dash keeps apart."""
    chain: list[_Part] = []
    for part in parts:
        link = _LINK.match(piece, chain[-1].end) if chain else None
        if chain and (link is None or link.end() != part.start):
            yield chain
            chain = []
        chain.append(part)
    yield chain


def _runs(chain: list[_Part], index: int) -> Iterator[list[_Part]]:
    """Yield the runs of parts from `index` that are also written as one word; a range of numbers is not."""
    for length in range(2, min(LONGEST_RUN, len(chain) - index) + 1):
        run = chain[index : index + length]
        if not all(word[0].isdigit() for part in run for word in part.words):
            yield run


def _glued(run: list[_Part]) -> str:
    return "".join(word for part in run for word in part.words)


def _spelled(match: re.Match[str]) -> tuple[str, ...]:
    """Return the words that a part stands for: none, when it holds nothing but invisible characters."""
    group = match.lastgroup or ""
    text = match[group]
    if group == "number":
        return _number(text)
    if group == "sign":
        return (UNITS[text[-1]],)
    if group == "broken":
        text = _LINE_BREAK.sub("", text)
    word = "".join(character for character in fold(text) if character.isalnum() or character in UNITS)
    return (UNITS.get(word, word),) if word else ()


def _number(text: str) -> tuple[str, ...]:
    """Spell a number without its thousands marks and with a decimal comma; 3.4.2024 is three numbers."""
    if _THOUSANDS.fullmatch(text):
        return (re.sub(r"[.\s]", "", text),)
    digits = re.split("[.,]", text)
    return (",".join(digits),) if len(digits) == 2 else tuple(digits)
