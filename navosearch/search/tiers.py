"""Evaluate a planned query into tiers: paragraphs with every clause, then those with only some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

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
from navosearch.model import Match
from navosearch.search.planned import Planned

Tier: TypeAlias = list[Matches]
"""The paragraphs of a tier, segment by segment."""

ENOUGH = 10
"""With fewer paragraphs than this that have every word, those with some of the words follow: a first
page that is full needs no others."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The paragraphs with every clause, those with only some, and the tiers that are hits, best first.

    With ``any`` both kinds are one tier.
    """

    every: Tier
    some: Tier
    tiers: tuple[Tier, ...]

    def top(self, evaluation: Evaluation, count: int, sort: Sort) -> list[Ranked]:
        """Return the first `count` hits; a tier is ordered within itself."""
        ranked: list[Ranked] = []
        for tier in self.tiers:
            ranked += ranking.first(evaluation.segments, tier, count - len(ranked), sort, evaluation.date_of)
        return ranked


def answer(evaluation: Evaluation, planned: Planned, filters: Sequence[plan.Node], match: Match) -> Answer:
    """Evaluate a query within its own filters and the `filters` beside it; no filter changes a score."""
    held = (*planned.filters, *filters)
    required = [evaluation.matches(clause.node) for clause in planned.required]
    preferred = [evaluation.matches(node) for node in planned.preferred]
    parts = [evaluation.matches(clause.node) for clause in planned.parts]
    partly = match != "all" and len(required) + len(parts) > 1
    every, some = [], []
    for n, segment in enumerate(evaluation.segments):
        clauses = [matches[n] for matches in required]
        boosts = [matches[n] for matches in preferred]
        full = evaluation.within(intersection(clauses) if clauses else unscored(segment.live), held, n)
        every.append(boosted(full, boosts))
        if partly:
            found = [*clauses, *(matches[n] for matches in parts)]
            any_ = evaluation.within(union(found, segment.size), held, n)
            some.append(boosted(difference(any_, full), boosts))
        else:
            some.append(NONE)
    return Answer(every, some, _tiers(evaluation, every, some, match))


def _tiers(evaluation: Evaluation, every: Tier, some: Tier, match: Match) -> tuple[Tier, ...]:
    """Return the tiers that are hits."""
    if match == "any":
        sizes = [segment.size for segment in evaluation.segments]
        pairs = zip(every, some, sizes, strict=True)
        return ([union([full, part], size) for full, part, size in pairs],)
    few = sum(map(len, every)) < ENOUGH
    return (every, some) if match == "auto" and few else (every,)
