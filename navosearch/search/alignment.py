"""Tell word by word how one text became another: sentences are aligned first, words within them after.

Sentences are paired in their order, one with one, or one with two where one was split or two were joined: the
beads of Gale and Church, "A program for aligning sentences in bilingual corpora", Computational Linguistics
19(1), 1993, chosen for the most words in common. A sentence that moved is removed in one place and added in
the other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby, pairwise
from typing import TypeAlias

from navosearch.analysis import STOP_WORDS
from navosearch.model import Change
from navosearch.search.shingles import words
from navosearch.search.snippets import sentences

Bag: TypeAlias = Counter[str]

ALIKE = 0.3
"""Share of their words, stop words apart, that two sentences have in common to be versions of one another
(Dice, 1945). In chains written by hand 0.15 to 0.4 pair the same ones; stop words would pair others."""
BEADS = ((1, 1), (1, 2), (2, 1))
"""How many sentences of the old and of the new text can be one sentence that changed."""
MOST_PAIRS = 10_000
"""Pairs of sentences that are weighed, some tenth of a second; texts of more are told as wholly other."""
SPLIT = 2
"""Words that a split or a joined sentence must explain more than a pair does."""

_TOKEN = re.compile(r"\s+|\w+(?:[-.,'’/]\w+)*|[^\w\s]")


def changes(old: str, new: str) -> tuple[Change, ...]:
    """Return the pieces of both texts in order.

    Equal and removed pieces joined are the old text, equal and added ones the new.

    >>> changes("Nederland steunt dit plan.", "Nederland steunt dit voorstel niet.")
    (('equal', 'Nederland steunt dit '), ('removed', 'plan'), ('added', 'voorstel niet'), ('equal', '.'))
    """
    before, after = _cut(old), _cut(new)
    if len(before) * len(after) > MOST_PAIRS and old != new:
        return tuple(_gap(before, after))
    pieces: list[Change] = []
    i = j = 0
    for at, to, size, width in _beads(before, after):
        pieces += _gap(before[i:at], after[j:to])
        i, j = at + size, to + width
        pieces += _in_words("".join(before[at:i]), "".join(after[to:j]))
    pieces += _gap(before[i:], after[j:])
    return tuple(_joined(pieces))


def _cut(text: str) -> list[str]:
    """Return the sentences of a text, each with the white space behind it."""
    starts = [0, *(start for start, _ in sentences(text)[1:]), len(text)]
    return [text[start:end] for start, end in pairwise(starts) if start < end]


def _beads(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return what belongs together: first old and first new sentence, how many old and how many new."""
    old, new = [_bag(each) for each in before], [_bag(each) for each in after]
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {}
    for i in range(len(old), -1, -1):
        for j in range(len(new), -1, -1):
            ways = [(best[i + 1, j][0], (1, 0))] if i < len(old) else []
            ways += [(best[i, j + 1][0], (0, 1))] if j < len(new) else []
            for size, width in BEADS:
                if i + size <= len(old) and j + width <= len(new):
                    common = _common(old[i : i + size], new[j : j + width])
                    if common:
                        cost = SPLIT if size + width > 2 else 0
                        ways.append((common - cost + best[i + size, j + width][0], (size, width)))
            best[i, j] = max(ways, default=(0.0, (0, 0)))
    found = []
    i = j = 0
    while i < len(old) or j < len(new):
        size, width = best[i, j][1]
        if size and width:
            found.append((i, j, size, width))
        i, j = i + size, j + width
    return found


def _bag(sentence: str) -> Bag:
    """Return the words of a sentence that tell something, else all; one of marks alone is a word."""
    every = words(sentence)
    return Counter([word for word in every if word not in STOP_WORDS] or every or [sentence])


def _common(old: Sequence[Bag], new: Sequence[Bag]) -> int:
    """Return how many words the sentences have in common, 0 where they are not alike."""
    a, b = sum(old, Counter()), sum(new, Counter())
    common = (a & b).total()
    return common if 2 * common >= ALIKE * (a.total() + b.total()) else 0


def _gap(before: Sequence[str], after: Sequence[str]) -> Iterator[Change]:
    """Yield what stands in one of the texts only."""
    if before:
        yield "removed", "".join(before)
    if after:
        yield "added", "".join(after)


def _in_words(old: str, new: str) -> Iterator[Change]:
    """Yield the pieces of a sentence that changed, in whole words."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    i = j = 0
    for at, to, size in blocks:
        is_first, is_last = (at, to) == (i, j), (at + size, to + size) == (len(before), len(after))
        if not is_first and not is_last and _is_crumb(before[at : at + size]):
            continue
        yield from _gap(before[i:at], after[j:to])
        yield "equal", "".join(before[at : at + size])
        i, j = at + size, to + size
    yield from _gap(before[i:], after[j:])


def _is_crumb(tokens: Sequence[str]) -> bool:
    """Whether what is equal between two changes says too little to interrupt them."""
    return not any(token[0].isalnum() and token.lower() not in STOP_WORDS for token in tokens)


def _joined(pieces: Sequence[Change]) -> Iterator[Change]:
    """Yield the pieces with neighbours of a kind as one, what was removed before what was added."""
    for is_equal, run in groupby(pieces, lambda piece: piece[0] == "equal"):
        group = list(run)
        if is_equal:
            yield "equal", "".join(text for _, text in group)
            continue
        for kind in ("removed", "added"):
            text = "".join(text for each, text in group if each == kind)
            if text:
                yield kind, text
