"""Follow a passage through earlier and later letters, and tell word by word how it changed.

What was found is asked in its turn, since a passage drifts further over the years than from one letter to the
next. A sentence that stands in very many letters is named as a formula, and not followed.
"""

from __future__ import annotations

from navosearch.index.reader import IndexReader, Place
from navosearch.model import Lineage
from navosearch.search.lineage.candidates import Candidates
from navosearch.search.lineage.passages import is_version
from navosearch.search.lineage.versions import in_turn, member, shared, telling

KIN = 0.1
"""What a version of versions alone still shares with the paragraph that was asked for."""
TURNS = 4
"""How often the oldest and the newest version that were found are asked for others."""


def lineage(reader: IndexReader, letter: str, number: int) -> Lineage | None:
    """Return the versions of a paragraph in order of date, itself among them; None when it is not here."""
    start = reader.place(letter, number)
    if start is None:
        return None
    candidates = Candidates(reader)
    own, *others = (member(reader, place) for place in _followed(reader, candidates, start))
    kin = (each for each in others if shared(own, each) >= KIN or is_version(own.passage, each.passage))
    formulas = sorted(candidates.formulas(own.passage))
    return Lineage(
        paragraph=own.paragraph,
        versions=tuple(in_turn(own, telling(own, kin))),
        formulas=tuple(own.passage.sentences[number].text for number in formulas),
    )


def _followed(reader: IndexReader, candidates: Candidates, start: Place) -> list[Place]:
    """Return the paragraphs that are versions of the first one, or of a version of it, and itself first."""
    known = {start: candidates.passage(start)}
    asked: set[Place] = set()
    frontier = [start]
    for _ in range(TURNS):
        for place in frontier:
            asked.add(place)
            own = known[place].without(candidates.formulas(known[place]))
            for other in candidates.of(own):
                if other not in known:
                    text = candidates.passage(other)
                    if is_version(own, text):
                        known[other] = text
        ordered = sorted(known, key=reader.date)
        frontier = [place for place in {ordered[0], ordered[-1]} if place not in asked]
    return list(known)
