"""A planned query and the open segments in, its tiers of matching paragraphs with their scores out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from navosearch.index.matching import plan, ranking
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.matching.matches import (
    NONE,
    Matches,
    boosted,
    difference,
    intersection,
    union,
    unscored,
)
from navosearch.index.matching.ranking import Ranked, Sort
from navosearch.search.planner import Planned

Match: TypeAlias = Literal["auto", "all", "any"]
Tier: TypeAlias = list[Matches]

ENOUGH = 10
"""With fewer paragraphs than this that have every word, those with some of the words follow."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Paragraphs with every clause, and those with only some; each tier has one set a segment.

    `found` are the tiers that are hits, in their order: with ``any`` both together are one.
    """

    every: Tier
    some: Tier
    found: tuple[Tier, ...]

    def top(self, evaluation: Evaluation, count: int, sort: Sort) -> list[Ranked]:
        """Return the first `count` hits; a tier is ordered within itself."""
        ranked: list[Ranked] = []
        for tier in self.found:
            ranked += ranking.first(evaluation.segments, tier, count - len(ranked), sort)
        return ranked


def answer(evaluation: Evaluation, planned: Planned, filters: Sequence[plan.Node], match: Match) -> Answer:
    """Evaluate a query; `filters` hold beside those it names itself. No filter changes a score."""
    held = (*planned.filters, *filters)
    clauses = [evaluation.matches(clause.node) for clause in planned.required]
    preferred = [evaluation.matches(node) for node in planned.preferred]
    segments = range(len(evaluation.segments))
    every, some = [], []
    for n in segments:
        parts = [clause[n] for clause in clauses]
        boosts = [each[n] for each in preferred]
        if parts:
            full = evaluation.within(intersection(parts), held, n)
        else:
            full = unscored(intersection([evaluation.matches(node)[n] for node in held]).documents)
        every.append(boosted(full, boosts))
        if match == "all" or len(parts) < 2:
            some.append(NONE)
        else:
            partly = evaluation.within(union(parts, evaluation.segments[n].size), held, n)
            some.append(boosted(difference(partly, full), boosts))
    if match == "any":
        merged = [union([every[n], some[n]], evaluation.segments[n].size) for n in segments]
        return Answer(every, some, (merged,))
    few = sum(map(len, every)) < ENOUGH
    return Answer(every, some, (every, some) if match == "auto" and few else (every,))
