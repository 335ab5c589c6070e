"""Explain the score of a hit term by term, from the plan that found it."""

from __future__ import annotations

from collections.abc import Iterator

from navosearch.exhaustive import assert_never
from navosearch.index.matching import plan
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.matching.ranking import Ranked
from navosearch.model import ScoreTerm
from navosearch.search.planned import Planned


def terms(evaluation: Evaluation, planned: Planned, ranked: Ranked) -> Iterator[ScoreTerm]:
    """Yield what each clause adds to the score of a hit, and by which forms or date; the sum is the score."""
    for clause in planned.searched:
        yield from _terms(evaluation, clause.label, clause.node, ranked)
    for node in planned.preferred:
        yield from _terms(evaluation, "", node, ranked)


def _terms(evaluation: Evaluation, label: str, node: plan.Node, ranked: Ranked) -> Iterator[ScoreTerm]:
    match node:
        case plan.Every(parts) | plan.Some(parts):
            for part in parts:
                yield from _terms(evaluation, label, part, ranked)
        case plan.Best():
            scored = [
                (_score(evaluation, part, ranked) * factor, part) for factor, part in evaluation.factors(node)
            ]
            score, best = max(scored, key=lambda pair: pair[0])
            yield from _term(evaluation, label, best, score)
        case plan.Words() | plan.Sequence() | plan.Outside() | plan.Column() | plan.Period() | plan.Scored():
            yield from _term(evaluation, label, node, _score(evaluation, node, ranked))
        case _:
            assert_never(node)


def _term(evaluation: Evaluation, label: str, node: plan.Node, score: float) -> Iterator[ScoreTerm]:
    """Yield what a node adds to the score, where that is not zero."""
    if score:
        yield ScoreTerm(label, _forms(node), evaluation.frequency(node), score)


def _score(evaluation: Evaluation, node: plan.Node, ranked: Ranked) -> float:
    return evaluation.matches(node)[ranked.segment].score(ranked.document)


def _forms(node: plan.Node) -> tuple[str, ...]:
    """Return the index words that a leaf looks for: of a sequence one form, "steun/steunen aan"."""
    match node:
        case plan.Words(words):
            return words
        case plan.Sequence(slots):
            return (" ".join("/".join(slot) for slot in slots),)
        case plan.Outside() | plan.Column() | plan.Period() | plan.Scored():
            return ()
        case plan.Best() | plan.Every() | plan.Some():  # no leaves
            return ()
        case _:
            assert_never(node)
