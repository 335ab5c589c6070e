"""Make queries of the words of subjects: two or three content words, drawn with a seed.

After Azzopardi, de Rijke and Balog, Building simulated queries for known-item topics (SIGIR 2007), but
for the source of the words: an official subject is what a clerk called the letter, and no part of its text.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.known_item.letters import Subject
from navosearch.analysis import FUNCTION_WORDS, STOP_WORDS, fold

SHORTEST = 4
"""Letters of a content word."""
SIZES = (2, 3)
"""Words of a query."""

_ABOUT = re.compile(r"^.*?\b(?:over|inzake|betreffende|omtrent)\s+(?=.)", re.DOTALL)
"""What stands before the matter: who wrote, and what kind of paper ("Motie van het lid ... over")."""
_ASIDE = re.compile(r"\([^)]*\)")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


class Query(NamedTuple):
    """Words as they stand in a subject, and the letter that they should find."""

    typed: str
    letter: str


def choose(subjects: Sequence[Subject], count: int, seed: int) -> list[Query]:
    """Return `count` queries, of a letter each; fewer where fewer subjects will do.

    A subject must have three content words and be no other letter's: a motion and its revision share one.
    """
    randomness = random.Random(seed)  # noqa: S311 -- a benchmark, not a secret
    known = [(each.letter, content(each.subject)) for each in subjects]
    times = Counter(frozenset(map(fold, words)) for _letter, words in known)
    usable = [
        (letter, words)
        for letter, words in known
        if len(words) >= max(SIZES) and times[frozenset(map(fold, words))] == 1
    ]
    chosen = randomness.sample(usable, min(count, len(usable)))
    return [Query(_typed(words, randomness), letter) for letter, words in chosen]


def content(subject: str) -> list[str]:
    """Return the content words of a subject, in order and once each.

    >>> content("Motie van het lid De Vries over steun aan Oekraïne (t.v.v. 36045-12)")
    ['steun', 'Oekraïne']
    """
    matter = _ABOUT.sub("", _ASIDE.sub(" ", subject), count=1)
    words = {fold(word): word for word in _WORD.findall(matter)}
    return [word for folded, word in words.items() if _is_content(folded)]


def _is_content(word: str) -> bool:
    return len(word) >= SHORTEST and word not in FUNCTION_WORDS and word not in STOP_WORDS


def _typed(words: Sequence[str], randomness: random.Random) -> str:
    chosen = randomness.sample(range(len(words)), randomness.choice(SIZES))
    return " ".join(words[n] for n in sorted(chosen))
