"""What each question about a word costs, at the vocabulary of a million paragraphs: prints milliseconds.

Run as ``python -m benchmarks.features [WORDS]``. The vocabulary is invented with a fixed seed: stems
of two to four syllables with endings, and compounds of two of them, half a million words unless
told otherwise, about as many as a million paragraphs of official Dutch have. Every question is
asked once, so that nothing is answered from memory; times are the processor's.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path

from navosearch import analysis, expansion, query
from navosearch.index.reader import IndexReader
from navosearch.index.writing import update
from navosearch.index.writing.entries import FieldWords, LetterEntry, ParagraphEntry

WORDS = 500_000
ASKED = 40
SYLLABLES = [
    a + b + c for a in "bdfghklmnprstvw" for b in ("a", "e", "ie", "oo", "ui") for c in ("", "n", "r", "st")
]
ENDINGS = ("", "en", "s", "ing", "heid", "elijk")


def vocabulary(count: int, seed: int = 1) -> list[str]:
    """Return invented words, no two the same."""
    chance = random.Random(seed)  # noqa: S311 - words to measure with, not a secret
    stems = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(count // 12)]
    words = {stem + chance.choice(ENDINGS) for stem in stems}
    while len(words) < count:
        words.add(
            chance.choice(stems)
            + chance.choice(("", "s", "en"))
            + chance.choice(stems)
            + chance.choice(ENDINGS)
        )
    return sorted(words)


def index(words: list[str], folder: Path) -> IndexReader:
    """Return an index of paragraphs of a hundred of the words each."""
    nothing = FieldWords("", array("I"), 0)
    pieces = [words[at : at + 100] for at in range(0, len(words), 100)]
    paragraphs = tuple(
        ParagraphEntry(
            text="",
            words=FieldWords(" ".join(piece), array("I", range(len(piece))), len(piece)),
            section=nothing,
            meeting=nothing,
            title=nothing,
            references=nothing,
            stops=nothing,
            meeting_id="",
            date=0,
        )
        for piece in pieces
    )
    with update(folder) as writer:
        writer.add(LetterEntry("alles", "brief", "", 0, b"", "", nothing, paragraphs, ()))
        writer.commit()
    return IndexReader(folder)


def slip(word: str) -> str:
    """Return a word with two of its letters swapped."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def main() -> None:
    """Print the median and the most that each question costs."""
    words = vocabulary(int(sys.argv[1]) if len(sys.argv) > 1 else WORDS)
    asked = random.Random(2).sample([word for word in words if len(word) < 16], ASKED)  # noqa: S311
    with tempfile.TemporaryDirectory() as folder:
        held = index(words, Path(folder) / "index").vocabulary
        held.similar("begin", 1)
        questions: dict[str, Callable[[str], object]] = {
            "understanding a query of it": query.parse,
            "its stem": analysis.stem,
            "its inflections": lambda word: held.of_stem(analysis.stem(word)),
            "words that begin as it does": lambda word: held.starting(word[:5]),
            "compounds and abbreviations": lambda word: held.variants((word,), 0),
            "its correct spelling": lambda word: expansion.correct(slip(word), held),
        }
        print(f"{len(words):,} words; milliseconds a word: median, most")
        for name, question in questions.items():
            times = []
            for word in asked:
                started = time.process_time()
                question(word)
                times.append((time.process_time() - started) * 1000)
            print(f"{name:32s} {statistics.median(times):8.2f} {max(times):8.2f}")


if __name__ == "__main__":
    main()
