"""Change the numbers that ranking rests on, one at a time, and measure what moves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from benchmarks.relevance.judging import Row, judged, means
from navosearch.expansion import abbreviations, variants
from navosearch.index.matching import bm25f
from navosearch.search import nodes, tiers


class Number(NamedTuple):
    """A number of a module, or of a table in it under a key, and what it might be instead."""

    module: ModuleType
    name: str
    others: tuple[float, ...]
    key: str = ""

    @property
    def label(self) -> str:
        """What to call it in a table."""
        return f"{self.module.__name__.rpartition('.')[2]}.{self.name} {self.key}".strip()

    @property
    def value(self) -> float:
        """What it is now."""
        held: Any = getattr(self.module, self.name)
        return float(held[self.key] if self.key else held)

    @contextmanager
    def changed(self, value: float) -> Iterator[None]:
        """Have it another value for a while."""
        before = self.value
        self._put(value)
        try:
            yield
        finally:
            self._put(before)

    def _put(self, value: float) -> None:
        if self.key:
            getattr(self.module, self.name)[self.key] = value
        else:
            setattr(self.module, self.name, value)


NUMBERS = (
    Number(bm25f, "K1", (0.6, 0.9, 1.5, 2.0)),
    Number(bm25f, "B", (0.0, 0.2, 0.3, 0.5, 0.6, 0.75, 1.0)),
    Number(bm25f, "WEIGHTS", (0.0, 0.25, 0.75, 1.0), "section"),
    Number(bm25f, "WEIGHTS", (0.0, 0.35, 1.0, 1.4), "meeting"),
    Number(bm25f, "WEIGHTS", (0.0, 0.25, 0.75, 1.0), "title"),
    Number(nodes, "INFLECTED", (0.5, 0.6, 0.9, 1.0)),
    Number(variants, "JOINED", (0.5, 0.7, 1.0)),
    Number(variants, "APART", (0.5, 0.7, 1.0)),
    Number(variants, "NEAR", (0.25, 0.75, 0.9)),
    Number(variants, "HEAD", (0.35, 0.5, 0.85, 1.0)),
    Number(variants, "MODIFIER", (0.2, 0.3, 0.6, 0.85)),
    Number(variants, "DOUBTFUL", (0.0, 0.1, 0.3, 0.42)),
    Number(abbreviations, "WEIGHT", (0.3, 0.45, 0.8, 1.0)),
    Number(abbreviations, "UBIQUITOUS", (0.1, 0.2, 0.5, 1.0)),
    Number(tiers, "ENOUGH", (0, 5, 20, 50)),
)


def lines(index: Path, rows: Sequence[Row]) -> Iterator[str]:
    """Yield a Markdown table: what each number might be instead, and how far the measures move then.

    `rows` are the measures as things are; the last columns are how many queries gain and lose.
    """
    yield "| number | is | if it were | nDCG@10 | R@20 | gain | lose |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for number in NUMBERS:
        is_now = number.value
        for other in number.others:
            with number.changed(other):
                yield f"| {number.label} | {is_now:g} | {other:g} | {_moved(rows, judged(index))} |"


def _moved(before: Sequence[Row], after: Sequence[Row]) -> str:
    changes = [new.ndcg - old.ndcg for old, new in zip(before, after, strict=True)]
    gain, lose = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
    was, now = means(before), means(after)
    return f"{now.ndcg - was.ndcg:+.4f} | {now.recall - was.recall:+.4f} | {gain} | {lose}"
