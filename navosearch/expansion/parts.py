"""Find the words that a compound or a hyphenated word is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from navosearch.analysis import FUNCTION_WORDS, lexicon, stem
from navosearch.expansion import edges
from navosearch.expansion.nouns import Vocabulary

_PREFIXES = "anti co contra ex neo non oud post pre pro pseudo quasi semi sub super ultra vice"
BEFORE_WORDS = edges.PARTICLES | frozenset(_PREFIXES.split())
"""What stands before a hyphen and is no word by itself."""


def telling(parts: Sequence[str]) -> tuple[str, ...]:
    """Return those of the parts of a hyphenated word that tell anything by themselves."""
    return tuple(
        part
        for part in parts
        if len(part) >= edges.SHORTEST_PART
        and part.isalpha()
        and part not in FUNCTION_WORDS
        and part not in BEFORE_WORDS
    )


def standing(parts: Sequence[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return which of the words that a word is made of stand in the letters, in any inflection.

    `parts` are the word, or its parts where it is hyphenated. What does not stand anywhere is cut itself.
    """
    words = telling(parts) if len(parts) > 1 else tuple(_cut(parts[0], vocabulary))
    found: list[str] = []
    for word in words:
        found += [word] if stands(word, vocabulary) else standing((word,), vocabulary)
    return tuple(dict.fromkeys(found))


def stands(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the letters have a word in any inflection."""
    return vocabulary.frequency(word) > 0 or any(map(vocabulary.frequency, vocabulary.of_stem(stem(word))))


def _cut(word: str, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield the two parts of a compound, cut where most of them stand in the letters, and most evenly."""
    if not word.isalpha() or word in FUNCTION_WORDS:
        return
    pairs = [
        (
            stands(left, vocabulary) + stands(right, vocabulary),
            min(cut, len(word) - cut),
            lexicon.is_word(left),
            -len(link),
            left,
            right,
        )
        for cut in range(edges.SHORTEST_PART, len(word) - edges.SHORTEST_PART + 1)
        for left, link, right in edges.parts(word, cut)
        if _is_word(left, vocabulary) and _is_word(right, vocabulary)
    ]
    if pairs:
        yield from max(pairs)[-2:]


def _is_word(part: str, vocabulary: Vocabulary) -> bool:
    return edges.is_known(part, vocabulary) or stands(part, vocabulary) or edges.is_compound(part)
