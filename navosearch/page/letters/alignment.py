"""Align the sections of two letters about one meeting, by heading and content.

What an agenda announces under "Werksessie 1: Oekraïne" the report may tell under "NATO-Ukraine
Council", in another order. Each pair of sections is compared by the stems of their words, rare ones
counting more (cosine of tf-idf, Salton and Buckley 1988); the best pairs are taken first, and none
below a threshold: what has no counterpart is shown as such.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from navosearch import analysis
from navosearch.model import Letter, Paragraph

HEADING = 3
"""How often a word of a section's heading counts as standing in its text."""
ALIKE = 0.12
"""Likeness from which on two sections are about the same; what every letter about such meetings says
makes less than this."""

Vector = dict[str, float]


@dataclass(frozen=True, slots=True)
class Passages:
    """The paragraphs that stand together under one path of headings."""

    path: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Two sections about the same, or one that has no counterpart; at least one of them is there."""

    left: Passages | None
    right: Passages | None


def sections(letter: Letter, meeting: str) -> tuple[Passages, ...]:
    """Return the sections of a letter that are about the meeting of that id, in order.

    Paragraphs of no known meeting count as well: a letter about one meeting need not say so with each.
    """
    numbers = [n for n, each in enumerate(letter.meetings) if each.id == meeting]
    kept = [each for each in letter.paragraphs if each.meeting is None or each.meeting in numbers]
    return tuple(
        Passages(path, tuple(paragraphs)) for path, paragraphs in groupby(kept, key=lambda each: each.section)
    )


def aligned(left: Sequence[Passages], right: Sequence[Passages]) -> tuple[Row, ...]:
    """Return rows in the order of `left`; what only `right` has comes after what it follows there."""
    partner = _partners(left, right)
    taken = set(partner.values())
    rows = [(Row(None, each), -1) for each in _alone(right, taken, -1)]
    for n, each in enumerate(left):
        at = partner.get(n)
        rows.append((Row(each, None if at is None else right[at]), n))
        if at is not None:
            rows += [(Row(None, other), n) for other in _alone(right, taken, at)]
    return tuple(row for row, _n in rows)


def _alone(right: Sequence[Passages], taken: set[int], after: int) -> Iterator[Passages]:
    """Yield the sections without a counterpart that follow a place, up to the next with one."""
    for n in range(after + 1, len(right)):
        if n in taken:
            return
        yield right[n]


def _partners(left: Sequence[Passages], right: Sequence[Passages]) -> dict[int, int]:
    """Return the sections on the left and on the right that go together, by their places."""
    counts = [_counts(each) for each in (*left, *right)]
    among = Counter(stem for each in counts for stem in each)
    weights = {stem: math.log(1 + len(counts) / number) for stem, number in among.items()}
    vectors = [_vector(each, weights) for each in counts]
    ones, others = vectors[: len(left)], vectors[len(left) :]
    pairs = [(-_cosine(one, other), i, j) for i, one in enumerate(ones) for j, other in enumerate(others)]
    partners: dict[int, int] = {0: 0} if _opens(left) and _opens(right) else {}
    for likeness, i, j in sorted(pairs):
        if -likeness >= ALIKE and i not in partners and j not in partners.values():
            partners[i] = j
    return partners


def _opens(passages: Sequence[Passages]) -> bool:
    """Whether a letter begins with paragraphs under no heading: its introduction."""
    return bool(passages) and not passages[0].path


def _counts(passages: Passages) -> Counter[str]:
    """Count the stems of a section; those of its own heading count as if they stood there more often."""
    texts = (*passages.path, *(each.text for each in passages.paragraphs))
    counts = Counter(stem for text in texts for stem in _stems(text))
    for stem in _stems(passages.path[-1] if passages.path else ""):
        counts[stem] += HEADING - 1
    return counts


def _stems(text: str) -> list[str]:
    words, _positions = analysis.words(text)
    return [analysis.stem(word) for word in words if word not in analysis.STOP_WORDS and not word.isdigit()]


def _vector(counts: Mapping[str, int], weights: Vector) -> Vector:
    return {stem: (1 + math.log(count)) * weights[stem] for stem, count in counts.items()}


def _cosine(one: Vector, other: Vector) -> float:
    product = sum(weight * other[stem] for stem, weight in one.items() if stem in other)
    norm = math.hypot(*one.values()) * math.hypot(*other.values())
    return product / norm if norm else 0.0
