"""Find the candidates within an edit distance of a word, measuring all of them at once.

Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours, no part
edited twice (Damerau, "A technique for computer detection and correction of spelling errors",
CACM 7(3), 1964). The table of the dynamic programme is walked once, each cell an array over
all candidates.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

Codes = npt.NDArray[np.uint32]


def within(word: str, candidates: Iterable[str], distance: int) -> dict[str, int]:
    """Return the candidates at most `distance` edits from `word`, each with its distance."""
    words = [each for each in candidates if abs(len(each) - len(word)) <= distance]
    if not words or not word:
        return {}
    width = max(len(word), *map(len, words))
    codes = np.array(words, f"<U{width}").view(np.uint32).reshape(len(words), width).T
    lengths = np.fromiter(map(len, words), np.intp, len(words))
    shared = shared_letters(word, codes)
    near = np.flatnonzero(shared >= len(word) - distance)
    distances = _distances(word, np.ascontiguousarray(codes[:, near]))[lengths[near], np.arange(len(near))]
    return {words[number]: int(d) for number, d in zip(near, distances, strict=True) if d <= distance}


def shared_letters(word: str, codes: npt.NDArray[np.unsignedinteger]) -> npt.NDArray[np.intp]:
    """Return how many letters each candidate shares with `word`; a letter that is not shared costs an edit.

    `codes` are the code points of the candidates, array[n, candidate] for the n-th letter of each.
    """
    shared = np.zeros(codes.shape[1], np.intp)
    for letter in set(word):
        shared += np.minimum((codes == ord(letter)).sum(axis=0), word.count(letter))
    return shared


def _distances(word: str, codes: Codes) -> npt.NDArray[np.int16]:
    """Return the distance from `word` to the first n letters of each candidate, as array[n, candidate]."""
    width, count = codes.shape
    before = previous = np.empty(0, np.int16)
    row = np.repeat(np.arange(width + 1, dtype=np.int16)[:, None], count, axis=1)
    for place, letter in enumerate(map(ord, word)):
        before, previous, row = previous, row, np.empty_like(row)
        row[0] = place + 1
        for n in range(width):
            same = codes[n] == letter
            row[n + 1] = np.minimum(np.minimum(previous[n + 1], row[n]) + 1, previous[n] + ~same)
            if place and n:
                swapped = _swapped(codes, n, letter, ord(word[place - 1]))
                row[n + 1] = np.where(swapped, np.minimum(row[n + 1], before[n - 1] + 1), row[n + 1])
    return row


def _swapped(codes: Codes, n: int, letter: int, letter_before: int) -> npt.NDArray[np.bool_]:
    """Return a mask over candidates: those with the two letters at n - 1 and n swapped."""
    return np.asarray((codes[n] == letter_before) & (codes[n - 1] == letter))
