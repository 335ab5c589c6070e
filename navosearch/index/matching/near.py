"""Find the documents in which words follow one another, or stand close together.

An occurrence is one number, ``document << 32 | position`` (`Postings.places`), so that a phrase is
an intersection of sorted arrays, each shifted by its offset. Words that have to be in one sentence are looked
for among places that were stretched: each stop between them adds `APART` positions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from navosearch.index.matching import plan
from navosearch.index.storage.fields import Field
from navosearch.index.storage.patched import Numbers
from navosearch.index.storage.segment import Segment
from navosearch.index.storage.sets import common, distinct, run_starts, united

APART = 1 << 10
"""Positions by which a stop keeps apart what stands on its sides: more than any window or phrase is long."""

Places: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]
Side: TypeAlias = Literal["before", "behind", "both"]


def counted(segment: Segment, node: plan.Sequence, field: Field) -> tuple[Numbers, Numbers]:
    """Return the documents that have a sequence in a field, and how often each does; a window counts once."""
    held = _held(segment, node, field)
    if node.window is None:
        return _counted(_starts(held.slots, node.offsets))
    documents, _ = _counted(_firsts(held.slots, node))
    return documents, np.ones(len(documents), np.uint32)


def places(segment: Segment, node: plan.Sequence) -> Iterator[Places]:
    """Yield where the words of a sequence stand in the text, slot by slot, as marks in a text do."""
    held = _held(segment, node, "text")
    if node.window is None:
        first = _starts(held.slots, node.offsets)
        yield from (held.stretch.undone(first + offset) for offset in node.offsets)
        return
    reach = node.window + len(held.slots) - 1
    for own, those in enumerate(held.slots):
        for number, other in enumerate(held.slots):
            if number != own:
                those = those[_has_neighbour(those, other, reach, _side(node, own))]
        yield held.stretch.undone(those)


class _Stretch:
    """Moves what stands behind a stop so far away that nothing near reaches across it, and back."""

    def __init__(self, stops: Places) -> None:
        self._stops = stops
        self._moved = self.applied(stops)

    def applied(self, places: Places) -> Places:
        """Return places with the stops before each of them in its document counted in."""
        return places + APART * _between(self._stops, places) if len(self._stops) else places

    def undone(self, places: Places) -> Places:
        """Return the places that were moved to these."""
        return places - APART * _between(self._moved, places) if len(self._stops) else places


class _Held(NamedTuple):
    """For each slot the places of its words in the documents that have a word of every slot, stretched."""

    slots: list[Places]
    stretch: _Stretch


def _held(segment: Segment, node: plan.Sequence, field: Field) -> _Held:
    postings = segment.postings[field]
    having = [[postings.documents(n) for n in segment.places(slot, field)] for slot in node.slots]
    shared = common([united(each, segment.size) for each in having])
    held = [_places(segment, slot, field, shared) for slot in node.slots]
    if node.parted:
        held = _parted(segment, held, field, shared)
    stops = _places(segment, (node.within,) if node.within and field == "text" else (), "stop", shared)
    stretch = _Stretch(stops)
    return _Held([stretch.applied(each) for each in held], stretch)


def _parted(segment: Segment, held: Sequence[Places], field: Field, among: Numbers) -> list[Places]:
    """Return the places of a verb that no te stands before, and those where its particle stands as one.

    Particles are told in the text alone.
    """
    verb, particle = held
    particles = _places(segment, ("@particle",) if field == "text" else (), "stop", among)
    return [_without(verb, _places(segment, ("te",), field, among) + 1), _common(particle, particles)]


def _places(segment: Segment, words: Sequence[str], field: Field, among: Numbers) -> Places:
    """Return the places of words in a field of some documents, ascending."""
    postings = segment.postings[field]
    numbers = segment.places(words, field) if len(among) else ()
    found = [postings.places(number, postings.documents(number), among) for number in numbers]
    # Two words may stand at one place, as "over" and "overen" do in "over- en": that is one.
    return distinct(np.concatenate(found)) if len(found) > 1 else found[0] if found else np.empty(0, np.int64)


def _without(these: Places, those: Places) -> Places:
    """Return the places of the first that are not in the second; both ascend."""
    bounded = np.append(those, 1 << 62)
    return np.asarray(these[bounded[bounded.searchsorted(these)] != these])


def _between(stops: Places, places: Places) -> Places:
    """Return how many of the stops stand before each of the places in its document."""
    return np.asarray(stops.searchsorted(places) - stops.searchsorted(places >> 32 << 32))


def _starts(slots: Sequence[Places], offsets: Sequence[int]) -> Places:
    """Return the places from which a word of each slot stands at its offset, ascending."""
    found = slots[0] - offsets[0]
    for those, offset in zip(slots[1:], offsets[1:], strict=True):
        found = _common(found, those - offset)
    return found


def _firsts(slots: Sequence[Places], node: plan.Sequence) -> Places:
    """Return the places of the first slot with all others in one window, each slot at a place of its own.

    At most `node.window` other words stand between the first and the last of them.
    """
    first, *others = slots
    reach = (node.window or 0) + len(slots) - 1
    for those in others:
        first = first[_has_neighbour(first, those, reach, _side(node, 0))]
    if len(others) > 1:
        first = np.array([place for place in first.tolist() if _fits(place, others, reach)], np.int64)
    return first


def _side(node: plan.Sequence, slot: int) -> Side:
    """Return on which side of a slot the others may stand: behind a verb its particle."""
    return ("behind", "before")[slot] if node.parted else "both"


def _has_neighbour(these: Places, those: Places, reach: int, side: Side) -> Mask:
    """Return a mask over `these`: those with one of `those` at most `reach` away, in the same document."""
    bounded = np.concatenate(([-(1 << 62)], those, [1 << 62]))
    is_behind = bounded[bounded.searchsorted(these, side="right")] - these <= reach
    if side == "behind":
        return np.asarray(is_behind)
    is_before = these - bounded[bounded.searchsorted(these) - 1] <= reach
    return np.asarray(is_before if side == "before" else is_before | is_behind)


def _fits(place: int, others: Sequence[Places], reach: int) -> bool:
    """Whether `place` and a place of each of the others, all distinct, fit in a window of `reach`."""
    windows = {(place, place, frozenset((place,)))}
    for places in others:
        low, high = places.searchsorted((place - reach, place + reach + 1))
        windows = {
            (min(first, each), max(last, each), taken | {each})
            for first, last, taken in windows
            for each in places[low:high].tolist()
            if each not in taken and max(last, each) - min(first, each) <= reach
        }
    return bool(windows)


def _common(these: Places, those: Places) -> Places:
    """Return the places in both; both ascend, so that a stable sort is a merge."""
    merged = np.sort(np.concatenate((these, those)), kind="stable")
    return np.asarray(merged[:-1][merged[1:] == merged[:-1]])


def _counted(places: Places) -> tuple[Numbers, Numbers]:
    documents = (places >> 32).astype(np.uint32)
    heads = run_starts(documents)
    ends = np.append(heads[1:], len(places))
    return documents[heads], (ends - heads).astype(np.uint32)
