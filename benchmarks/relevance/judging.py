"""Ask an index the judged queries, and measure how well it answers each.

`queries.tsv` holds queries by category; `judgments.tsv` the grade, 1 to 3, of every paragraph (by
the hash of its text) that answers one; all others answer nothing. Measures: normalised discounted
cumulative gain with linear gain at 10 (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002), the
reciprocal rank of the first paragraph of grade 2 or 3 within 10, and recall within 20.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import navosearch

HERE = Path(__file__).parent


class Row(NamedTuple):
    """How well one query is answered."""

    ndcg: float
    reciprocal_rank: float
    recall: float
    category: str
    query: str


class Means(NamedTuple):
    """How well all queries are answered."""

    ndcg: float
    reciprocal_rank: float
    recall: float


def judged(index: Path) -> list[Row]:
    """Return the measures of every query, in the order of the table."""
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for row in _table("judgments.tsv"):
        grades[row["query"]][row["paragraph"]] = int(row["grade"])
    rows = []
    with navosearch.open(index) as library:
        paragraphs = [each for info in library.letters() for each in library.letter(info.id).paragraphs]
        hashes = {paragraph.id: paragraph.hash for paragraph in paragraphs}
        for row in _table("queries.tsv"):
            found = [hashes[hit.id] for hit in library.search(row["query"], limit=20).hits]
            rows.append(_measured(found, grades[row["id"]], row["category"], row["query"]))
    return rows


def means(rows: Sequence[Row]) -> Means:
    """Return the mean of each measure."""
    return Means(*(mean(values) for values in list(zip(*rows, strict=True))[:3]))


def _table(name: str) -> list[dict[str, str]]:
    """Read a table of this folder; quotes in a query are its own."""
    with (HERE / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def _measured(found: list[str], grades: dict[str, int], category: str, query: str) -> Row:
    """Return the measures for the paragraphs found, best first."""
    gain = sum(grades.get(each, 0) / math.log2(rank + 1) for rank, each in enumerate(found[:10], 1))
    best = sorted(grades.values(), reverse=True)[:10]
    ideal = sum(grade / math.log2(rank + 1) for rank, grade in enumerate(best, 1))
    first = next((1 / rank for rank, each in enumerate(found[:10], 1) if grades.get(each, 0) >= 2), 0.0)
    recall = len(set(found[:20]) & grades.keys()) / len(grades)
    return Row(gain / ideal, first, recall, category, query)
