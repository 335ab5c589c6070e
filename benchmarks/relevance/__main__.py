"""The judged queries in, how well the search answers them out: ``make eval``.

`queries.tsv` holds queries by category; `judgments.tsv` the grade, 1 to 3, of every paragraph (by
the hash of its text) that answers one; all others answer nothing. Measures: normalised discounted
cumulative gain with linear gain at 10 (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002), the
reciprocal rank of the first paragraph of grade 2 or 3 within 10, and recall within 20.
"""

from __future__ import annotations

import csv
import math
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import navosearch
from navosearch.paths import shipped

HERE = Path(__file__).parent


class Row(NamedTuple):
    """How well one query is answered."""

    ndcg: float
    reciprocal_rank: float
    recall: float
    category: str
    query: str


def table(name: str) -> list[dict[str, str]]:
    """Read a table of this folder; quotes in a query are its own."""
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def judged(found: list[str], grades: dict[str, int], category: str, query: str) -> Row:
    """Return the measures for the paragraphs found, best first."""
    gain = sum(grades.get(each, 0) / math.log2(rank + 1) for rank, each in enumerate(found[:10], 1))
    best = sorted(grades.values(), reverse=True)[:10]
    ideal = sum(grade / math.log2(rank + 1) for rank, grade in enumerate(best, 1))
    first = next((1 / rank for rank, each in enumerate(found[:10], 1) if grades.get(each, 0) >= 2), 0.0)
    recall = len(set(found[:20]) & grades.keys()) / len(grades)
    return Row(gain / ideal, first, recall, category, query)


def main() -> None:
    """Print the measures over all queries and by category; with ``--verbose`` for each query."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for row in table("judgments.tsv"):
        grades[row["query"]][row["paragraph"]] = int(row["grade"])
    with tempfile.TemporaryDirectory() as folder:
        navosearch.build([shipped("corpus")], folder)
        with navosearch.open(folder) as library:
            hashes = {
                paragraph.id: paragraph.hash
                for info in library.letters()
                for paragraph in library.letter(info.id).paragraphs
            }
            rows = []
            for row in table("queries.tsv"):
                hits = library.search(row["query"], limit=20).hits
                found = [hashes[hit.id] for hit in hits]
                rows.append(judged(found, grades[row["id"]], row["category"], row["query"]))
    if "--verbose" in sys.argv:
        for each in sorted(rows):
            measures = f"{each.ndcg:.2f} {each.reciprocal_rank:.2f} {each.recall:.2f}"
            print(f"{measures} {each.category:7s} {each.query}")
    for category in sorted({each.category for each in rows}):
        group = [each.ndcg for each in rows if each.category == category]
        print(f"{category:8s} {len(group):3d} {mean(group):.3f}")
    ndcg, reciprocal_rank = mean(each.ndcg for each in rows), mean(each.reciprocal_rank for each in rows)
    recall = mean(each.recall for each in rows)
    print(f"nDCG@10 {ndcg:.3f}  MRR@10 {reciprocal_rank:.3f}  R@20 {recall:.3f}  ({len(rows)} queries)")


if __name__ == "__main__":
    main()
