"""Measure how much two texts share, by the containment of shingles.

A shingle is three words in a row: two find chance likeness, four miss rewording. The containment of one text
in another is the share of its shingles that the other has (Broder, "On the resemblance and containment of
documents", 1997); here it is that of the text with fewer shingles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from navosearch.analysis import REMEMBERED

Shingles: TypeAlias = frozenset[tuple[str, ...]]

WIDTH = 3
_AROUND = ".,;:!?…()[]\"'“”„‘’«»-–—"


def words(text: str) -> list[str]:
    """Return the words of a text in lower case, without the marks around them."""
    return [bare for word in text.lower().split() if (bare := word.strip(_AROUND))]


@lru_cache(maxsize=REMEMBERED)
def shingles(text: str) -> Shingles:
    """Return every three words in a row; of a shorter text, all its words as one shingle."""
    return of_words(words(text))


def of_words(those: Sequence[str]) -> Shingles:
    """Return the shingles of a text that is cut in words."""
    runs = zip(*(those[start:] for start in range(WIDTH)), strict=False)
    return frozenset(runs) or (frozenset({tuple(those)}) if those else frozenset())


def containment(a: Shingles, b: Shingles) -> float:
    """Return which share of the smaller set the larger one has, from 0 to 1; 0 where one is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
