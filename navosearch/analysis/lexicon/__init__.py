"""Tell whether a folded word is Dutch, by the word list of OpenTaal.

`words.txt` holds 349,000 words and 42,000 names as plain letters, a line for each three letters that words
begin with, and the rest of each word after them; the line of names has a capital. It was made by
``python -m benchmarks.lexicon`` from Debian's wdutch 2.20.19, and has a licence of its own beside it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

BEGINNING = 3
"""Letters by which words are kept together: those that share them are unpacked when one is asked for."""
_FILE = Path(__file__).parent / "words.txt"


def is_word(word: str) -> bool:
    """Return whether a folded word is in the list as a word in small letters.

    >>> is_word("adviezen"), is_word("oekraine"), is_word("advieze")
    (True, False, False)
    """
    return word[BEGINNING:] in _rests(word[:BEGINNING])


def is_name(word: str) -> bool:
    """Return whether a folded word is in the list as a name alone.

    >>> is_name("oekraine"), is_name("adviezen")
    (True, False)
    """
    return word[BEGINNING:] in _rests(word[:BEGINNING].capitalize())


@cache
def _rests(beginning: str) -> frozenset[str]:
    """Return what follows the letters in the words that begin with them, "" for a word of no more letters."""
    line = _lines().get(beginning.encode())
    return frozenset() if line is None else frozenset(line.decode().split(" "))


@cache
def _lines() -> dict[bytes, bytes]:
    pairs = (line.partition(b"=") for line in _FILE.read_bytes().splitlines())
    return {beginning: rests for beginning, _, rests in pairs}
