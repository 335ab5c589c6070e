"""Fold text to lower case without diacritics.

Folding comes before stemming on both sides, because people type "Oekraine" and letters print
"Oekraïne". Letters that Unicode does not decompose (ø, ł, đ) get their plain neighbour.
"""

from __future__ import annotations

import unicodedata

PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n"}
)
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
"""Soft hyphen, zero-width space and (non-)joiner, word joiner, byte order mark: never part of a word."""


def fold(text: str) -> str:
    """Return `text` in lower case, without diacritics and invisible characters.

    Folding twice changes nothing more.

    >>> fold("Oekraïense Coöperatie")
    'oekraiense cooperatie'
    """
    if text.isascii():
        return text.lower()
    folded = _folded(text)
    while (again := _folded(folded)) != folded:
        folded = again
    return folded


def _folded(text: str) -> str:
    """Return `text` folded once; what Unicode decomposes may give more to fold."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    return bare.translate(PLAIN).translate(INVISIBLE)
