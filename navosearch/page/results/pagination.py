"""Choose the pages to link to, as the pagination of GOV.UK does."""

from __future__ import annotations

AROUND = 1
"""Pages shown on either side of the one that is open."""


def shown(page: int, pages: int) -> list[int | None]:
    """Return the numbers of the pages to show, with None where some are left out; nothing for one page.

    >>> shown(7, 42)
    [1, None, 6, 7, 8, None, 42]
    >>> shown(1, 1)
    []
    """
    if pages <= 1:
        return []
    near = range(max(1, page - AROUND), min(pages, page + AROUND) + 1)
    wanted = sorted({1, pages, *near})
    numbers: list[int | None] = []
    for number in wanted:
        last = numbers[-1] if numbers else None
        if last is not None and number == last + 2:
            numbers.append(last + 1)  # one page left out takes no less room than its number
        elif last is not None and number > last + 1:
            numbers.append(None)
        numbers.append(number)
    return numbers


def count(hits: int, limit: int, most: int) -> int:
    """Return how many pages so many hits take, at most `most`."""
    return min(most, -(-hits // limit))
