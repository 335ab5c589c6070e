"""Evaluates a plan by brute force, paragraph by paragraph: what the index must equal."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from navosearch.index.matching import plan
from navosearch.index.writing.entries import LetterEntry, ParagraphEntry
from navosearch.model import DateOf

Scores = dict[str, float]

K1 = 1.2
"""The saturation of frequencies, as ARCHITECTURE.md tells."""
B = 0.4
"""How far the length of a text divides its frequencies, as ARCHITECTURE.md tells."""
WEIGHTS = {"text": 1.0, "section": 0.5, "meeting": 0.7, "title": 0.5, "minister": 1.0}
"""What an occurrence counts in each field, as ARCHITECTURE.md tells."""


@dataclass(frozen=True)
class Unit:
    """One paragraph with the letter it stands in."""

    id: str
    letter: LetterEntry
    paragraph: ParagraphEntry

    def occurrences(self, field: str) -> list[tuple[str, int]]:
        found = {
            "text": self.paragraph.words,
            "section": self.paragraph.section,
            "meeting": self.paragraph.meeting,
            "title": self.paragraph.title,
            "minister": self.letter.minister,
        }[field]
        return list(zip(found.words.split(), found.positions, strict=True))

    @property
    def stops(self) -> list[tuple[str, int]]:
        found = self.paragraph.stops
        return list(zip(found.words.split(), found.positions, strict=True))


class Reference:
    """All paragraphs of some letters, and the answers to plans over them."""

    def __init__(self, letters: Sequence[LetterEntry], date_of: DateOf = "meeting") -> None:
        self.date_of = date_of
        self.units = [
            Unit(f"{letter.id}#{number}", letter, paragraph)
            for letter in letters
            for number, paragraph in enumerate(letter.paragraphs, 1)
        ]
        lengths = [unit.paragraph.words.length for unit in self.units]
        self.mean = sum(lengths) / len(lengths) if sum(lengths) else 1.0

    def answer(self, node: plan.Node) -> Scores:
        """Return the score of every paragraph that matches, by its id."""
        if isinstance(node, plan.Words | plan.Sequence):
            return self._leaf(node)
        if isinstance(node, plan.Best):
            found = [(weight, self.answer(part)) for weight, part in node.alternatives]
            most = max(self._rarity(len(scores)) for weight, scores in found if weight == 1)
            capped = [(w * min(1.0, most / self._rarity(len(scores))), scores) for w, scores in found]
            ids = set().union(*(scores for _, scores in found))
            return {each: max(w * scores.get(each, 0.0) for w, scores in capped) for each in ids}
        if isinstance(node, plan.Every):
            parts = [self.answer(part) for part in node.parts]
            ids = set.intersection(*map(set, parts)) if parts else set()
            return {each: sum(part[each] for part in parts) for each in ids}
        if isinstance(node, plan.Some):
            parts = [self.answer(part) for part in node.parts]
            ids = set().union(*parts)
            return {each: sum(part.get(each, 0.0) for part in parts) for each in ids}
        if isinstance(node, plan.Outside):
            inside = self.answer(node.part)
            return {unit.id: 0.0 for unit in self.units if unit.id not in inside}
        if isinstance(node, plan.Scored):
            found = self.answer(node.part)
            return dict.fromkeys(found, self._rarity(len(found)))
        if isinstance(node, plan.Column):
            return {unit.id: 0.0 for unit in self.units if _value(unit, node.name) in node.values}
        return {unit.id: 0.0 for unit in self.units if _overlaps(self.date(unit), node.first, node.last)}

    def date(self, unit: Unit) -> int:
        """Return the date that a paragraph goes by."""
        return unit.letter.date if self.date_of == "letter" else unit.paragraph.date

    def _leaf(self, node: plan.Words | plan.Sequence) -> Scores:
        weighted: dict[str, float] = {}
        for unit in self.units:
            total = 0.0
            for field in node.fields:
                count = _count(node, unit.occurrences(field), unit.stops if field == "text" else [])
                norm = 1 - B + B * unit.paragraph.words.length / self.mean if field == "text" else 1
                total += WEIGHTS[field] * count / norm
            if total:
                weighted[unit.id] = total
        if node.fields == ("minister",):
            return dict.fromkeys(weighted, 0.0)
        idf = self._rarity(len(weighted))
        return {each: idf * (K1 + 1) * value / (K1 + value) for each, value in weighted.items()}

    def _rarity(self, frequency: int) -> float:
        return math.log(1 + (len(self.units) - frequency + 0.5) / (frequency + 0.5))


def _count(
    node: plan.Words | plan.Sequence, occurrences: list[tuple[str, int]], stops: list[tuple[str, int]]
) -> int:
    if isinstance(node, plan.Words):
        return sum(Counter(word for word, _ in occurrences)[word] for word in set(node.words))
    if node.fields == ("minister",):
        present = {word for word, _ in occurrences}
        return int(all(present & set(slot) for slot in node.slots))
    places = [sorted({p for word, p in occurrences if word in slot}) for slot in node.slots]
    if node.parted:
        particles = {position for stop, position in stops if stop == "@particle"}
        places[1] = [place for place in places[1] if place in particles]
        infinitives = {place + 1 for word, place in occurrences if word == "te"}
        places[0] = [place for place in places[0] if place not in infinitives]
    barred = [position for stop, position in stops if stop == node.within]

    def is_free(first: int, last: int) -> bool:
        return not any(first <= stop < last for stop in barred)

    if node.window is None:
        starts = (
            {place - offset for place in slot} for slot, offset in zip(places, node.offsets, strict=True)
        )
        return sum(is_free(start, start + max(node.offsets)) for start in set.intersection(*starts))
    reach = node.window + len(places) - 1
    windows = (
        len(set(chosen)) == len(chosen)
        and max(chosen) - min(chosen) <= reach
        and is_free(min(chosen), max(chosen))
        and (not node.parted or chosen[0] < chosen[1])
        for chosen in itertools.product(*places)
    )
    return int(any(windows))


def _value(unit: Unit, name: str) -> str:
    return {
        "kind": unit.letter.kind,
        "dossier": unit.letter.dossier,
        "letter": unit.letter.id,
        "meeting": unit.paragraph.meeting_id,
    }[name]


def _overlaps(date: int, first: int, last: int) -> bool:
    until = date + (9_999 if date % 10_000 == 0 else 99 if date % 100 == 0 else 0)
    return date > 0 and date <= last and until >= first
