"""A folded word in, its stem out: the name that its inflections share, never shown to anyone."""

from __future__ import annotations

import threading
from functools import lru_cache
from importlib.metadata import version

import snowballstemmer

VERSION = f"dutch {version('snowballstemmer')} rules 1"
"""Algorithm, release and our own rules: two indexes stem alike when this is the same."""

_SNOWBALL = snowballstemmer.stemmer("dutch")
_ONE_AT_A_TIME = threading.Lock()
"""A snowball stemmer keeps the word it works on in itself, and the page is served by several threads."""


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Return the stem of a folded word, the same for all of its inflections."""
    with _ONE_AT_A_TIME:
        stemmed: str = _SNOWBALL.stemWord(word)
    return stemmed
