"""Tell where the sentences of a text end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_ABBREVIATIONS = """
a.s aanst apr art artt aug bijv blz bv ca dec dhr dr drs e.a e.d enz etc evt excl feb febr fig gem gen incl
ing jan jhr jl jul jun lt max mevr min mld mln mr mrt mw nl nov nr nrs okt resp sep sept sgt st stb stcrt
t.a.v t.b.v t.g.v t.o.v vgl vs vz zgn
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""What a full stop follows within a sentence; single letters and initials (D.C., i.v.m.) need no list."""

REMEMBERED = 512
"""Texts of which it is remembered what they are made of: who refines a query meets the same paragraphs again.

Their sentences, pieces and shingles take some 15 MB.
"""
_CLOSING = r"[\"'”’»)\]]"
OPENING = "\"'“‘„«([ \t\n\r\u00a0"
"""What may stand before the first word of a sentence."""
STOP = re.compile(rf"[,;:.!?…)\]]{_CLOSING}*$")
"""What a clause stops with, at the end of a piece."""
PIECE_END = re.compile(rf"([.!?…]+){_CLOSING}*$")
"""The marks that may end a sentence, at the end of a piece."""
_END = re.compile(rf"[.!?…]+{_CLOSING}*(?=\s)|\n")
_LAST_WORD = re.compile(r"(?:^|[\s\"'“‘„«(\[])([^\s\"'“‘„«(\[]+)$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_LIST_NUMBER = re.compile(r"\d{1,2}|[ivx]{1,4}", re.IGNORECASE)


@lru_cache(maxsize=REMEMBERED)
def ends(text: str) -> tuple[int, ...]:
    """Return where the sentences of a text end, but for the last, as offsets in code points.

    >>> ends("Hij was in D.C. met 5 mln. euro. Dat was veel.")
    (32,)
    """
    return tuple(_ends(text))


def _ends(text: str) -> Iterator[int]:
    start = 0
    for match in _END.finditer(text):
        before = text[max(start, match.start() - 30) : match.start()]
        word = last_word(before)
        is_first = bool(word) and not text[start : match.start() - len(word)].strip(OPENING)
        following = text[match.end() : match.end() + 20].lstrip(OPENING)
        if match[0] == "\n" or is_end(word, match[0], following, is_first=is_first):
            yield match.end()
            start = match.end()


def last_word(before: str) -> str:
    """Return the word right at the end of a text, with the marks inside it; empty where there is none."""
    found = _LAST_WORD.search(before)
    return found[1] if found else ""


def is_end(word: str, marks: str, following: str, *, is_first: bool) -> bool:
    """Whether marks behind a word end a sentence, given what follows; those of a list number do not."""
    if following[:1].islower():
        return False
    if marks[0] != "." or marks.startswith("..") or not word:
        return True
    if is_first:
        return not _LIST_NUMBER.fullmatch(word)
    return word.lower() not in ABBREVIATIONS and not _INITIALS.fullmatch(word)
