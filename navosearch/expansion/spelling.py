"""Find the word that was most likely meant by one that stands nowhere.

Distance is that of optimal string alignment: insertions, deletions, substitutions and swaps of
neighbours (Boytsov, Indexing methods for approximate dictionary searching, 2011, section 2.2). Bounds
after 120 slips and 75 rare words on official prose: no slip is lost by them, and few right words are taken.
"""

from __future__ import annotations

from navosearch.analysis import FUNCTION_WORDS, lexicon
from navosearch.expansion import edges
from navosearch.expansion.nouns import Vocabulary

SHORTEST = 4
"""Shorter words have too many neighbours to guess."""
SHORT = 9
"""Words up to this length may differ in one place, longer ones in two."""
LONGEST = 40


def correct(word: str, vocabulary: Vocabulary) -> str | None:
    """Return the known word nearest to a folded word, None for one that is right as it is.

    Two words of the lexicon written as one may be right; what is one slip away is likelier all the same.
    """
    if lexicon.is_word(word) or lexicon.is_name(word):
        return None
    return nearest(word, vocabulary, most=1 if edges.is_compound(word) else 2)


def nearest(word: str, vocabulary: Vocabulary, *, most: int = 2) -> str | None:
    """Return the word nearest to a folded word, right or not, by `most` slips; of equals the most frequent.

    None for what is too short, too long, has no near word that begins alike, or holds a digit: a number is
    never guessed. No word is taken for a function word.
    """
    if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
        return None
    ranked = [
        (distance, -vocabulary.frequency(other), other)
        for other, distance in vocabulary.similar(word, 1 if len(word) <= SHORT else most)
        if other[0] == word[0] and other.isalpha() and other not in FUNCTION_WORDS
    ]
    return next((other for _, count, other in sorted(ranked) if count), None)
