"""A number and a seed in, that many different paragraphs of Dutch official prose out.

They come from a file of real ones where NAVOSEARCH_PARAGRAPHS names one (JSON Lines with a ``text``,
gzipped or not); else they are made of invented words whose frequencies follow Zipf's law. Where
more are wanted than there are, those there are come again, varied: one word in ten is another one
of the collection, and now and then two words are glued into a compound, so that the vocabulary
keeps growing as that of real letters does.
"""

from __future__ import annotations

import gzip
import itertools
import json
import os
import random
from collections.abc import Iterator
from pathlib import Path

SETTING = "NAVOSEARCH_PARAGRAPHS"
BESIDE = Path(__file__).resolve().parents[2] / "shared" / "data" / "paragraphs-nl.jsonl.gz"
"""Where the real paragraphs lie when they stand beside the checkout."""

INVENTED = 120_000
"""Invented paragraphs before they are repeated and varied."""
VOCABULARY = 60_000
ZIPF_SHIFT = 2.7
"""Mandelbrot's shift: the commonest words are less common than Zipf's law alone has them."""
WORDS = (30, 140)
"""The least and the most words of an invented paragraph."""
SENTENCE = 18
ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "v",
    "w",
    "z",
)
NUCLEI = ("a", "aa", "e", "ee", "ei", "eu", "i", "ie", "ij", "o", "oe", "oo", "ou", "u", "ui")
CODAS = ("", "", "k", "l", "m", "n", "nd", "ng", "r", "rs", "s", "st", "t")

CHANGED = 0.1
"""The share of words that a varied paragraph has of others."""
COMPOUND = 0.004
"""The share of words of a varied paragraph that are glued to the one before."""


def origin() -> str:
    """Return what the paragraphs are, for the heading of a report."""
    path = _file()
    return f"the paragraphs of {path.name}" if path else "invented paragraphs"


def paragraphs(count: int, seed: int = 1) -> Iterator[str]:
    """Yield `count` paragraphs; the same ones for the same seed and file."""
    path = _file()
    randomness = random.Random(seed)  # noqa: S311 -- a benchmark, not a secret
    first = list(_read(path)) if path else list(itertools.islice(_invented(seed), min(count, INVENTED)))
    randomness.shuffle(first)
    first = first[:count]
    yield from first
    words = [word for text in first[:20_000] for word in text.split()]
    for number in range(len(first), count):
        yield _varied(first[number % len(first)], words, randomness)


def _file() -> Path | None:
    path = Path(os.environ.get(SETTING, BESIDE))
    return path if path.is_file() else None


def _read(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as stream:
        for line in stream:
            yield json.loads(line)["text"]


def _invented(seed: int) -> Iterator[str]:
    randomness = random.Random(seed)  # noqa: S311 -- a benchmark, not a secret
    vocabulary = _vocabulary(randomness)
    weights = list(itertools.accumulate(1 / (rank + ZIPF_SHIFT) for rank in range(VOCABULARY)))
    while True:
        words = randomness.choices(vocabulary, cum_weights=weights, k=randomness.randint(*WORDS))
        sentences = (" ".join(words[n : n + SENTENCE]).capitalize() for n in range(0, len(words), SENTENCE))
        yield ". ".join(sentences) + "."


def _vocabulary(randomness: random.Random) -> list[str]:
    """Return invented words, the commoner the shorter."""
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        syllables = 1 + min(4, len(words) * 8 // VOCABULARY) + randomness.randint(0, 1)
        choice = randomness.choice
        words["".join(choice(ONSETS) + choice(NUCLEI) + choice(CODAS) for _ in range(syllables))] = None
    return list(words)


def _varied(text: str, words: list[str], randomness: random.Random) -> str:
    varied: list[str] = []
    for word in text.split():
        chance = randomness.random()
        if chance < CHANGED:
            varied.append(randomness.choice(words))
        elif chance < CHANGED + COMPOUND and varied and varied[-1].isalpha() and word.isalpha():
            varied[-1] += word.lower()
        else:
            varied.append(word)
    return " ".join(varied)
