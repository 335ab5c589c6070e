"""Print how well the judged queries are answered, and what moves when a number changes: ``make eval``.

With ``--verbose`` also each query; with ``--short`` no table of numbers.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import mean

import navosearch
from benchmarks.relevance.judging import judged, means
from benchmarks.relevance.sensitivity import lines
from navosearch.paths import shipped


def main() -> None:
    """Print the measures over all queries and by category, then the table of numbers."""
    with tempfile.TemporaryDirectory() as folder:
        navosearch.build([shipped("corpus")], folder)
        rows = judged(Path(folder))
        if "--verbose" in sys.argv:
            for each in sorted(rows):
                measures = f"{each.ndcg:.2f} {each.reciprocal_rank:.2f} {each.recall:.2f}"
                print(f"{measures} {each.category:7s} {each.query}")
        for category in sorted({each.category for each in rows}):
            group = [each.ndcg for each in rows if each.category == category]
            print(f"{category:8s} {len(group):3d} {mean(group):.3f}")
        ndcg, reciprocal_rank, recall = means(rows)
        print(f"nDCG@10 {ndcg:.3f}  MRR@10 {reciprocal_rank:.3f}  R@20 {recall:.3f}  ({len(rows)} queries)")
        if "--short" not in sys.argv:
            print()
            for line in lines(Path(folder), rows):
                print(line)


if __name__ == "__main__":
    main()
