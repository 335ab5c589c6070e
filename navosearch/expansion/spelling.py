"""Correct a word that nothing matches to the known word that was most likely meant.

Distance is that of optimal string alignment: insertions, deletions, substitutions and swaps of
neighbours (Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2.2).
"""

from __future__ import annotations

from navosearch.expansion.nouns import Vocabulary

SHORTEST = 4
"""Shorter words have too many neighbours to guess."""
SHORT = 5
"""Words up to this length may differ in one place, longer ones in two."""
LONGEST = 40


def correct(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the known word nearest to a folded word.

    Of equally near words it is one that begins alike, then the most frequent. None for what is too
    short, too long, has no near word, or holds a digit: a number is never guessed.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return None
    near = vocabulary.similar(word, 1 if len(word) <= SHORT else 2)
    ranked = [
        (distance, other[0] != word[0], -vocabulary.frequency(other), other)
        for other, distance in near
        if other.isalpha() and vocabulary.frequency(other)
    ]
    return min(ranked)[-1] if ranked else None
