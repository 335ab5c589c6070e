"""Make the plan nodes that need no vocabulary: periods, phrases, references to papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from navosearch import dates, query
from navosearch.index import days
from navosearch.index.matching import plan
from navosearch.index.storage.fields import FIELDS, Field
from navosearch.references import official_id
from navosearch.search import notations

Fields: TypeAlias = tuple[Field, ...]
Within: TypeAlias = Literal["@sentence", "@clause"] | None

Weighted: TypeAlias = "tuple[float, plan.Words | plan.Sequence]"

FULL = 1.0
"""Weight of the word as it was typed; a variant has less (`navosearch.expansion.variants`)."""
INFLECTED = 0.75
"""Weight of the other forms of the word: who types "verbod" means "verboden" too, and less.

Where known letters are looked for by words of their subjects (`make eval`), the mean reciprocal rank is 0.03
lower at 1.0, and moves by less than 0.01 between 0.5 and 0.8.
"""


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


def best(alternatives: Sequence[Weighted]) -> plan.Node:
    """Return the node for the best of some nodes, each with its weight."""
    if len(alternatives) == 1 and alternatives[0][0] == FULL:
        return alternatives[0][1]
    return plan.Best(tuple(alternatives))


def phrase(node: query.Phrase, fields: Fields) -> plan.Node:
    """Return the node for words in a row; only text is quoted, unless a field was named.

    A day in them may be written in another way, and a word that a hyphen shortens may be whole.
    """
    texts: Fields = ("text",) if "text" in fields else fields
    slots = tuple(
        (word, *(each for at, each in node.whole if at == place)) for place, word in enumerate(node.words)
    )
    written = [slots]
    for at, ways in notations.days_in(node.words):
        written += [(*each[:at], *way, *each[at + notations.LENGTH :]) for each in written for way in ways]
    within: Within = "@clause" if len(written) > 1 and len(slots) == notations.LENGTH else None
    rows = (in_a_row(each, texts, node.slop, within) for each in written)
    return best([(FULL, row) for row in dict.fromkeys(rows)])


def leaf(
    slots: Sequence[tuple[str, ...]], fields: Fields, window: int | None = None, within: Within = None
) -> plan.Words | plan.Sequence:
    """Return the node for a word of each slot: one of the words of the only slot, or a row of them."""
    return in_a_row(slots, fields, window, within) if len(slots) > 1 else plan.Words(slots[0], fields)


def in_a_row(
    slots: Sequence[Sequence[str]], fields: Fields, window: int | None = None, within: Within = None
) -> plan.Sequence:
    """Return the node for slots that follow one another, or with a window are near each other."""
    return plan.Sequence(tuple(map(tuple, slots)), tuple(range(len(slots))), fields, window, within)


def parted(verb: Sequence[str], particle: str, window: int) -> plan.Sequence:
    """Return the node for the forms of a verb, and behind them in one clause its particle."""
    return plan.Sequence((tuple(verb), (particle,)), (0, 1), ("text",), window, "@clause", parted=True)


def days_named(words: Sequence[query.Word]) -> dict[int, tuple[plan.Sequence, ...]]:
    """Return the nodes for the other notations of days that words name, by where each of the words begins.

    >>> len(days_named([query.Word("3-4-2024", 0, 8)])[0])
    2
    """
    parts = [(word.start, part) for word in words for part in query.readings(word.text)[0]]
    found: dict[int, tuple[plan.Sequence, ...]] = {}
    for at, ways in notations.days_in([part for _, part in parts]):
        owners = {start for start, _ in parts[at : at + notations.LENGTH]}
        if sum(start in owners for start, _ in parts) == notations.LENGTH:
            rows = tuple(in_a_row(way, FIELDS, within="@clause") for way in ways)
            found |= dict.fromkeys(owners, rows)
    return found


def reference(node: query.Reference) -> plan.Node:
    """Return the node for a number: the letters that have it, and the paragraphs that mention it."""
    mentions = tuple(
        in_a_row([(word,) for word in words], FIELDS) if len(words) > 1 else plan.Words(tuple(words))
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
