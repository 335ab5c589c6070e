"""Fold near-copies under the best-ranked of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from navosearch.model import Hit
from navosearch.search.shingles import Shingles, containment, shingles

CONTAINED = 0.5
"""Share of the smaller text's shingles that near-copies have in common: in the letters that ship the
two pairs that a person takes for copies have 0.53 and more, the next pair 0.40."""


def with_copies(hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the hits, each with the ids of those in other letters that say nearly the same."""
    groups = near_copies([hit.text for hit in hits])
    group_of = {number: group for group in groups for number in group}
    for number, hit in enumerate(hits):
        others = (hits[other] for other in group_of.get(number, ()))
        copies = tuple(other.id for other in others if other.letter.id != hit.letter.id)
        yield replace(hit, copies=copies) if copies else hit


def folded(hits: Iterable[Hit]) -> list[tuple[Hit, tuple[str, ...]]]:
    """Return the hits without the near-copies of a better one, each with the ids of its copies."""
    kept: list[tuple[Hit, tuple[str, ...]]] = []
    hidden: set[str] = set()
    for hit in hits:
        if hit.id not in hidden:
            shown = {better.id for better, _copies in kept}
            hidden.update(hit.copies)
            kept.append((hit, tuple(copy for copy in hit.copies if copy not in shown)))
    return kept


def near_copies(texts: Sequence[str]) -> list[tuple[int, ...]]:
    """Return groups of texts that say nearly the same, as positions, the leader of a group first.

    A text is compared with the leaders before it alone, so that a chain of small changes does not grow
    into one group; a text that is like no other is in none.
    """
    groups: list[tuple[Shingles, list[int]]] = []
    led: set[tuple[str, ...]] = set()
    for number, text in enumerate(texts):
        own = shingles(text)
        alike = () if led.isdisjoint(own) else groups
        for leader, members in alike:
            if containment(own, leader) >= CONTAINED:
                members.append(number)
                break
        else:
            groups.append((own, [number]))
            led |= own
    return [tuple(members) for _, members in groups if len(members) > 1]
