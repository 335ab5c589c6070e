"""Measure how much more often a word stands in one place than elsewhere.

All measures are of a table of two by two: the word and all other words, in the place and outside it. Of
`total` words `inside` stand in the place; the word stands there `observed` times, `everywhere` times in all.
"""

from __future__ import annotations

from math import log, log2


def expected(everywhere: int, inside: int, total: int) -> float:
    """Return how often the word would stand in the place if words stood where they do by chance."""
    return everywhere * inside / total


def log_likelihood(observed: int, everywhere: int, inside: int, total: int) -> float:
    """Return -2 log λ; a value over 3.84 comes about by chance once in twenty times.

    The formula is that of Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
    Computational Linguistics 19(1), 1993, whose first row is:

    >>> round(log_likelihood(110, 221, 2552, 31777), 2)
    270.72
    """
    cells = (
        (observed, everywhere, inside),
        (everywhere - observed, everywhere, total - inside),
        (inside - observed, total - everywhere, inside),
        (total - everywhere - inside + observed, total - everywhere, total - inside),
    )
    return 2 * sum(count * log(count * total / (row * column)) for count, row, column in cells if count)


def mutual_information(observed: int, everywhere: int, inside: int, total: int) -> float:
    """Return the logarithm, to the base of two, of observed over expected.

    The formula is that of Church and Hanks, "Word Association Norms, Mutual Information, and Lexicography",
    Computational Linguistics 16(1), 1990. Rare words have the highest values.

    >>> mutual_information(8, 10, 100, 1000)
    3.0
    """
    return log2(observed * total / (everywhere * inside))
