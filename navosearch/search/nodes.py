"""Make the nodes of a plan that need no vocabulary: periods, phrases, references to papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from navosearch import dates, query
from navosearch.index import days
from navosearch.index.matching import plan
from navosearch.index.storage.fields import FIELDS, Field
from navosearch.references import official_id

Fields: TypeAlias = tuple[Field, ...]

FULL = 1.0
"""Weight of the word itself; a variant has less (`navosearch.expansion.variants`)."""


def preferred_periods(typed: str) -> list[plan.Node]:
    """Return the days and months that a query names, as nodes that raise a score.

    A year alone is no preference: it is a word like any other.
    """
    return [
        plan.Scored(plan.Period(days.number(first), days.last(days.number(last))))
        for span in dates.find(typed)
        if span.exists and span.first.month and (first := span.first.iso) and (last := span.last.iso)
    ]


def period(asked: query.Dates) -> plan.Period:
    """Return the node for a period, both ends inclusive."""
    return plan.Period(
        days.number(asked.since), days.last(days.number(asked.until)) if asked.until else days.LAST
    )


def best(alternatives: Sequence[tuple[float, plan.Words | plan.Sequence]]) -> plan.Node:
    """Return the node for the best of some nodes, each with its weight."""
    if len(alternatives) == 1 and alternatives[0][0] == FULL:
        return alternatives[0][1]
    return plan.Best(tuple(alternatives))


def phrase(words: Sequence[str], fields: Fields, slop: int | None) -> plan.Sequence:
    """Return the node for words in a row; only text is quoted, unless a field was named."""
    texts: Fields = ("text",) if "text" in fields else fields
    return plan.Sequence(tuple((word,) for word in words), tuple(range(len(words))), texts, slop)


def reference(node: query.Reference) -> plan.Node:
    """Return the node for a number: the letters that have it, and the paragraphs that mention it."""
    mentions = tuple(
        plan.Sequence(tuple((word,) for word in words), tuple(range(len(words))), FIELDS)
        if len(words) > 1
        else plan.Words(tuple(words))
        for words in query.mentions(node)
    )
    return plan.Some((plan.Scored(letters(node)), *mentions))


def letters(node: query.Reference) -> plan.Node:
    """Return the node for the letters that have a number."""
    if node.dossier is None:
        return plan.Column("letter", (node.id or "",))
    return plan.Some(
        tuple(
            plan.Column("letter", (official_id(dossier, number),))
            if number
            else plan.Column("dossier", (dossier,))
            for dossier, number in query.letters_meant(node)
        )
    )
