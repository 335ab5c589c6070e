"""Tell whole sentences from the lines of a letterhead, from headings and from the furniture of pages."""

from __future__ import annotations

import re

from navosearch.letters import words
from navosearch.letters.words import any_of

LONG = 200
"""What has so many characters is text, however it ends."""

_TAIL = 24
"""Characters at the end of a text that tell whether it stops, the mark of a footnote and all."""
_STOP = r"[.!?:;…][)\]’'»\"”]*"
_MARK = r"(?:\d{1,2}\)?|\[\d{1,2}\])?"
"""The mark of a footnote that a conversion left at the end of a sentence."""
_WORD = re.compile(r"(?<![\w.@/-])[a-zà-ÿ][a-zà-ÿ’'-]*[a-zà-ÿ](?![\w@])")
_ENDS = re.compile(rf"{_STOP}{_MARK}\W*$")
_SHORT = re.compile(r"(?:\.\w{1,2}|\b[A-Z]{1,4})\.\W*$")
_TWO = re.compile(rf"(?:[a-zà-ÿ]{{4}}|\d)[.?!][)\]’'»\"”]*{_MARK}\s+[A-ZÀ-Ý]")
"""The end of one sentence and the beginning of the next."""
_SMALL = frozenset((*words.ARTICLES, *words.OPEN_ENDS))
_SPEAKS = re.compile(rf"\b(?:ik|wij)\b|^{any_of(words.ENCLOSED)}\b", re.IGNORECASE)
_OPEN = re.compile(rf"\b{any_of(words.ARTICLES, words.OPEN_ENDS)}$|[,(–-]$")

FEWEST_WORDS = 2
"""So many words in small letters make a line with a stop a sentence, if not all are of the smallest."""


def is_sentence(text: str) -> bool:
    """Whether a text is one whole sentence or more, and so belongs in a paragraph.

    >>> is_sentence("De Raad nam conclusies aan over Darfur.1"), is_sentence("Verslag van de Raad")
    (True, False)
    """
    text = text.strip()
    if len(text) >= LONG:
        return True
    if not _ENDS.search(text[-_TAIL:]) and not _TWO.search(text):
        return False
    found = _WORD.findall(text)
    return len(found) >= FEWEST_WORDS and not _SMALL.issuperset(found)


def ends_sentence(text: str) -> bool:
    """Whether a text ends in a stop that is not that of an abbreviation: "in het w.o." ends none."""
    return is_sentence(text) and stops(text) and _SHORT.search(text) is None


def stops(text: str) -> bool:
    """Whether a text ends as a sentence does, perhaps with the mark of a footnote."""
    return _ENDS.search(text[-_TAIL:]) is not None


def speaks(text: str) -> bool:
    """Whether a minister speaks in a text: no heading does that."""
    return _SPEAKS.search(text) is not None


def is_cut(text: str) -> bool:
    """Whether a text ends in a word after which something must follow: "in", "van de"."""
    return _OPEN.search(text.rstrip()) is not None
