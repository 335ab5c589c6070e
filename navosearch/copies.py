"""Hits in, the hits to show out: near-copies of a better one are told with it, not shown again."""

from __future__ import annotations

from collections.abc import Iterable

from navosearch.model import Hit


def folded(hits: Iterable[Hit]) -> list[tuple[Hit, tuple[str, ...]]]:
    """Return the hits without those that are near-copies of a better one, each with its copies' ids."""
    kept: list[tuple[Hit, tuple[str, ...]]] = []
    hidden: set[str] = set()
    for hit in hits:
        if hit.id not in hidden:
            shown = {better.id for better, _copies in kept}
            hidden.update(hit.copies)
            kept.append((hit, tuple(copy for copy in hit.copies if copy not in shown)))
    return kept
