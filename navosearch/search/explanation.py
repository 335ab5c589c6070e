"""A hit and the plan that found it in, its score term by term out."""

from __future__ import annotations

from collections.abc import Iterator

from navosearch.index.matching import plan
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.matching.ranking import Ranked
from navosearch.model import ScoreTerm
from navosearch.search.planner import Planned


def terms(evaluation: Evaluation, planned: Planned, ranked: Ranked) -> Iterator[ScoreTerm]:
    """Yield what each clause adds to the score of a hit, and which forms or date do; they add up to it."""
    for clause in planned.required:
        yield from _terms(evaluation, clause.label, clause.node, ranked)
    for node in planned.preferred:
        yield from _terms(evaluation, "", node, ranked)


def _terms(evaluation: Evaluation, label: str, node: plan.Node, ranked: Ranked) -> Iterator[ScoreTerm]:
    if isinstance(node, plan.Best):
        scored = [
            (_score(evaluation, part, ranked) * factor, part) for factor, part in evaluation.factors(node)
        ]
        score, best = max(scored, key=lambda pair: pair[0])
        if score:
            yield ScoreTerm(label, _forms(best), evaluation.frequency(best), score)
    elif isinstance(node, plan.Every | plan.Some):
        for part in node.parts:
            yield from _terms(evaluation, label, part, ranked)
    elif score := _score(evaluation, node, ranked):
        yield ScoreTerm(label, _forms(node), evaluation.frequency(node), score)


def _score(evaluation: Evaluation, node: plan.Node, ranked: Ranked) -> float:
    return evaluation.matches(node)[ranked.segment].score(ranked.document)


def _forms(node: plan.Node) -> tuple[str, ...]:
    """Return the index words of a leaf; those of a sequence joined, the forms of one word by a stroke."""
    if isinstance(node, plan.Words):
        return node.words
    if isinstance(node, plan.Sequence):
        return (" ".join("/".join(slot) for slot in node.slots),)
    return ()
