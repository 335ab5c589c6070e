"""Name the stem that the inflections of a folded word share; it is never shown to anyone.

A word of the lexicon has its inflection taken off step by step (`inflection`); of a compound that the
lexicon lacks that is done with its longest last part that the lexicon has; of any other word it is guessed
(`guessing`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from navosearch.analysis import guessing, lexicon
from navosearch.analysis.function_words import FUNCTION_WORDS
from navosearch.analysis.inflection import base
from navosearch.analysis.irregular import IRREGULAR
from navosearch.analysis.spelling import LINKS
from navosearch.analysis.verbs import STRONG, strong_stem

RULES = 5
VERSION = f"dutch {guessing.release()} rules {RULES}"
"""Algorithm, release and our own rules: two indexes stem alike when this is the same."""

FUNCTION = "="
"""What ends the stem of a class of function words, so that no content word can have it: in, but innen."""
SHORTEST = 4
"""Shorter words have no ending that could be told from the word itself."""
SHORTEST_FIRST = 3
"""Letters of the first part of a compound."""
LONG = 5
"""Letters beyond which the last part of a word of the lexicon is not there by chance."""


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Return the stem of a folded word, the same for all of its inflections.

    >>> stem("schepen"), stem("grote"), stem("gesteund")
    ('schip', 'groot', 'steun')
    """
    if word in FUNCTION_WORDS:
        return FUNCTION_WORDS[word] + FUNCTION
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return IRREGULAR.get(word) or STRONG.get(word, word)
    shorter = base(word)
    if lexicon.is_word(word) or lexicon.is_name(word) or shorter != word:
        return _of_last_part(shorter, _is_telling) or shorter
    if found := _of_last_part(word, lexicon.is_word):
        return found
    guessed = guessing.uninflected(word)
    return base(guessed) if lexicon.is_word(guessed) else guessing.underived(guessed)


def _is_telling(part: str) -> bool:
    """Whether a last part shows the inflection of a word of the lexicon whose singular is not there."""
    return (
        len(part) > LONG and not part.endswith("er") and lexicon.is_word(part) and strong_stem(part) is None
    )


def _of_last_part(word: str, is_last: Callable[[str], bool]) -> str | None:
    """Return the stem of a compound by its last part, the longest that leaves a known word before it."""
    for cut in range(SHORTEST_FIRST, len(word) - SHORTEST + 1):
        first, last = word[:cut], word[cut:]
        if (last in IRREGULAR or is_last(last)) and _can_stand_first(first):
            return first + base(last)
    return None


def _can_stand_first(part: str) -> bool:
    return any(part.endswith(link) and lexicon.is_word(part.removesuffix(link)) for link in LINKS)
