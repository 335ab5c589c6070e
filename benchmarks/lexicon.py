"""Write the lexicon from a word list: ``python -m benchmarks.lexicon /usr/share/dict/dutch`` (OpenTaal's)."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

from navosearch.analysis import fold, lexicon

SHORTEST = 2


def packed(lines: list[str]) -> str:
    """Return a word list as `lexicon` reads it: words of plain letters, and names that are no words too."""
    words: set[str] = set()
    names: set[str] = set()
    for line in lines:
        word = fold(line)
        if word.isascii() and word.isalpha() and len(word) >= SHORTEST:
            (words if line[0].islower() else names).add(word)
    rests: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        rests[word[: lexicon.BEGINNING]].append(word[lexicon.BEGINNING :])
    for word in sorted(names - words):
        rests[word[: lexicon.BEGINNING].capitalize()].append(word[lexicon.BEGINNING :])
    return "".join(f"{beginning}={' '.join(rest)}\n" for beginning, rest in sorted(rests.items()))


def main() -> None:
    """Write the lexicon from the list whose path is given."""
    listed = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    target = Path(lexicon.__file__).parent / "words.txt"
    target.write_text(packed(listed), encoding="ascii")


if __name__ == "__main__":
    main()
