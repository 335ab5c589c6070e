"""Tell whether a folded word is Dutch, by the word list of OpenTaal.

`words.txt` holds 349,000 words and 42,000 names as plain letters, a line for each three letters that words
begin with, and the rest of each word after them; the line of names has a capital. It was made by
``python -m benchmarks.lexicon`` from Debian's wdutch 2.20.19, and has a licence of its own beside it.
"""

from __future__ import annotations

from bisect import bisect_left
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
    wanted = f"{beginning}=".encode(errors="surrogatepass")  # whatever is typed may be asked for
    lines = _lines()

    def beginning_at(place: int) -> bytes:
        """Return the beginning of the line in which a place is."""
        start = lines.rfind(b"\n", 0, place) + 1
        return lines[start : start + len(wanted)]

    # The lines ascend, and few of them are asked for: cutting the file into all of them costs a search 10 ms.
    place = bisect_left(range(len(lines)), wanted, key=beginning_at)
    found = lines.startswith(wanted, place)
    return frozenset(
        lines[place + len(wanted) : lines.index(b"\n", place)].decode().split(" ") if found else ()
    )


@cache
def _lines() -> bytes:
    return _FILE.read_bytes()
