"""Find the passages that recur from letter to letter, where they changed, and which were left out at last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.matching.matches import intersection, unscored
from navosearch.index.matching.sketches import Sketches, sampled, smallest
from navosearch.index.reader import IndexReader, Place
from navosearch.model import LetterInfo, Recurrences, Recurring, Version
from navosearch.search.filters import Options, filters
from navosearch.search.lineage.candidates import formula_letters
from navosearch.search.lineage.formulas import Formulas
from navosearch.search.lineage.passages import Passage, is_version, passage
from navosearch.search.lineage.versions import Member, in_turn, member, telling

Followers: TypeAlias = dict[tuple[str, str | None], list[str]]
"""The dates of the meetings that letters of a kind are about, by kind and series, in order."""

LETTERS = 3
"""A passage recurs when so many letters have it."""
LEAST = 2
"""Sampled shingles that two paragraphs share before they are read: one may be chance."""


def recurring(reader: IndexReader, options: Options) -> Recurrences:
    """Return the passages of three letters or more within the filters, most first; raises OptionInvalid."""
    places = sorted(_within(reader, options), key=reader.date)

    def text(number: int) -> Passage:
        """Return a paragraph as it is compared."""
        return passage(reader.text(places[number]))

    paragraphs, sentences = Sketches(), Sketches()
    for each in map(text, range(len(places))):
        paragraphs.add(sampled(each.shingles))
        sentences.add({value for sentence in each.sentences for value in smallest(sentence.shingles)})
    formulas = Formulas(reader, sentences, text)

    def are_versions(one: int, other: int) -> bool:
        """Whether two paragraphs are versions of one passage, with their formulas and without."""
        texts = text(one), text(other)
        return is_version(*texts) and is_version(*map(formulas.without, texts))

    following = _dates(reader.infos())
    pairs = paragraphs.pairs(least=LEAST, most=formula_letters(reader))
    joined = _joined(len(places), pairs, are_versions)
    chains = ([places[number] for number in chain] for chain in joined if len(chain) >= LETTERS)
    found = filter(None, (_recurring(_members(reader, chain), following) for chain in chains))
    return Recurrences(
        passages=tuple(sorted(found, key=lambda each: (-each.versions, each.first.id))),
        formulas=tuple(each.text for each in formulas.sentences),
    )


def _within(reader: IndexReader, options: Options) -> Iterator[Place]:
    """Yield the paragraphs within the filters, in the order of the index."""
    evaluation = Evaluation(reader.segments, options.date_of)
    held = [evaluation.matches(node) for node in filters(reader, options)]
    for number, segment in enumerate(reader.segments):
        matches = intersection([unscored(segment.live), *(each[number] for each in held)])
        yield from ((number, document) for document in matches.documents.tolist())


def _joined(
    count: int, pairs: Iterable[tuple[int, int]], are_versions: Callable[[int, int], bool]
) -> Iterable[list[int]]:
    """Return so many numbers in groups: those that are versions, at once or over others."""
    joined = list(range(count))

    def root(number: int) -> int:
        """Return the number that stands for all that one is joined with."""
        while joined[number] != number:
            joined[number] = number = joined[joined[number]]
        return number

    for one, other in pairs:
        if root(one) != root(other) and are_versions(one, other):
            joined[root(other)] = root(one)
    groups: dict[int, list[int]] = {}
    for number in range(count):
        groups.setdefault(root(number), []).append(number)
    return groups.values()


def _members(reader: IndexReader, chain: Iterable[Place]) -> list[Member]:
    """Return the paragraphs of a chain in order of time."""
    return sorted((member(reader, place) for place in chain), key=lambda each: each.moment)


def _recurring(chain: Sequence[Member], following: Followers) -> Recurring | None:
    """Return a chain as a passage, or None when too few letters have it."""
    if len({each.letter.id for each in chain}) < LETTERS:
        return None
    versions = list(in_turn(chain[-1], telling(chain[-1], chain)))
    changed = [version for version in versions if any(kind != "equal" for kind, _ in version.changes)]
    return Recurring(
        first=versions[0],
        last=versions[-1],
        versions=len(versions),
        changed=len(changed),
        most_changed=max(changed, key=_changed, default=None),
        left_out_since=_left_out(chain[-1], following),
        text=chain[-1].paragraph.text,
    )


def _changed(version: Version) -> int:
    """Return how many characters changed since the version before."""
    return sum(len(text) for kind, text in version.changes if kind != "equal")


def _dates(letters: Iterable[LetterInfo]) -> Followers:
    dates: Followers = {}
    for letter in letters:
        for meeting in letter.meetings:
            if meeting.start:
                dates.setdefault((letter.kind, meeting.series), []).append(meeting.start)
    return {key: sorted(those) for key, those in dates.items()}


def _left_out(last: Member, following: Followers) -> str | None:
    """Return the date of the first letter of the same kind and series after the last that has the passage."""
    if last.meeting is None or last.meeting.series is None or last.date is None:
        return None
    later = (date for date in following[last.letter.kind, last.meeting.series] if date > last.date)
    return next(later, None)
