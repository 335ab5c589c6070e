"""Print how soon letters are found by words of their subjects: ``make eval LETTERS=folder``.

``python -m benchmarks.known_item FOLDER [--queries 200] [--seed 1]``. A letter's reciprocal rank counts, and
whether it is found, within ten letters (Craswell, Mean reciprocal rank, in Encyclopedia of Database
Systems, 2009).
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.known_item import engines, letters
from benchmarks.known_item.engines import LIMIT, Engine
from benchmarks.known_item.queries import Query, choose

FETCHED = Path("letters")
"""Where ``navosearch fetch`` puts letters, unless it is told another folder."""


def main() -> None:
    """Print a line for each engine."""
    parser = argparse.ArgumentParser(description="Find letters by words of their official subjects.")
    parser.add_argument("folders", nargs="*", type=Path, help="letters that have official subjects")
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    folders = asked.folders or [each for each in (FETCHED,) if each.is_dir()]
    if not folders:
        print(
            "Known letters: no folder of letters with official subjects was named (make eval LETTERS=folder)."
        )
        return
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder)
        subjects = letters.index(folders, index)
        chosen = choose(subjects, asked.queries, asked.seed)
        print(f"Known letters: {len(chosen)} queries over {len(subjects)} letters, seed {asked.seed}")
        if chosen:
            print("| engine | MRR@10 | success@10 |")
            print("|---|---:|---:|")
            for name, ask in _engines(index):
                print(f"| {name} | {' | '.join(f'{value:.3f}' for value in measured(ask, chosen))} |")


def measured(ask: Engine, queries: Sequence[Query]) -> tuple[float, float]:
    """Return the mean reciprocal rank of the letters and the share that is found, both within ten letters."""
    ranks = [_rank(ask(query.typed), query.letter) for query in queries]
    found = [rank for rank in ranks if rank]
    return sum(1 / rank for rank in found) / len(ranks), len(found) / len(ranks)


def _rank(found: list[str], letter: str) -> int | None:
    return found.index(letter) + 1 if letter in found[:LIMIT] else None


def _engines(index: Path) -> Iterator[tuple[str, Engine]]:
    """Yield ours, and the peers that are installed."""
    yield from engines.ours(index)
    texts = list(letters.texts(index))
    for peer in (engines.tantivy, engines.fts5):
        try:
            yield peer(texts)
        except (ModuleNotFoundError, sqlite3.OperationalError) as missing:
            print(f"| not here: {missing} | | |")


if __name__ == "__main__":
    main()
