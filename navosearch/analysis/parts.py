"""Analyse one piece of a text: its folded words, each with its position and its offsets in the piece."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from navosearch.analysis.folding import fold
from navosearch.analysis.pieces import AMOUNT, CHARACTER, DASH, LETTER, LINE_END, NUMBER, SIGN, WORD
from navosearch.analysis.suspended import SUSPENDED, completed

UNITS = {
    "%": "procent", "‰": "promille", "€": "euro", "$": "dollar", "£": "pond",
    "eur": "euro", "usd": "dollar", "gbp": "pond", "pct": "procent", "mln": "miljoen", "mld": "miljard",
}  # fmt: skip
"""Signs and abbreviations of amounts, and the word that each stands for."""

LONGEST_RUN = 4
"""The most parts of a hyphenated word that are joined: staakt-het-vuren has three, and longer is a list."""

_QUOTE = "['’‘ʼ`´′＇]"
_LINE_BREAK = re.compile(LINE_END)
_LINK = re.compile(rf"{LINE_END}|{DASH}(?!\s)")
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


class _Part(NamedTuple):
    words: tuple[str, ...]
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def analysed(piece: str) -> tuple[tuple[Token, ...], int]:
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
