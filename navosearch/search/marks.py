"""Mark in a text exactly what a planned query matches, and cut snippets with these marks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from navosearch import analysis
from navosearch.analysis import Stops, Token
from navosearch.exhaustive import assert_never
from navosearch.index.matching import plan
from navosearch.index.matching.near import APART
from navosearch.model import Snippet
from navosearch.search import snippets
from navosearch.search.planned import Planned
from navosearch.search.snippets import Span


class Marker:
    """Marks the texts of hits: a word wherever a form of it stands, a phrase only where the phrase is."""

    def __init__(self, planned: Planned, *, exact: bool) -> None:
        self._exact = exact
        self._words: dict[str, str] = {}
        self._sequences: list[tuple[str, plan.Sequence]] = []
        for clause in planned.searched:
            for leaf in leaves(clause.node):
                match leaf:
                    case plan.Words(words):
                        self._words |= {word: clause.label for word in words if word not in self._words}
                    case plan.Sequence():
                        self._sequences.append((clause.label, leaf))
                    case _:
                        assert_never(leaf)
        slots = (word for _, sequence in self._sequences for slot in sequence.slots for word in slot)
        # A snippet and a count of the same text follow one another: it is cut into words once.
        self._stops = lru_cache(maxsize=8)(analysis.stops)
        self._tokens = lru_cache(maxsize=8)(partial(analysis.tokens_of, wanted={*self._words, *slots, "te"}))

    @property
    def words(self) -> tuple[str, ...]:
        """The index words that are marked wherever they stand."""
        return tuple(self._words)

    def snippet(self, text: str, footnotes: Sequence[str]) -> Snippet:
        """Return the part of a paragraph that shows the match; that of a footnote if only it does."""
        first = snippets.snippet(text, self.spans(text))
        if not first.marks:
            for footnote in footnotes:
                cut = snippets.snippet(footnote, self.spans(footnote))
                if cut.marks:
                    return cut
        return first

    def spans(self, text: str) -> list[Span]:
        """Return where the query matches in a text, in order, and by which of its clauses."""
        tokens = self._tokens(text)
        spans = {
            (token.start, token.end, self._words[token.word]) for token in tokens if token.word in self._words
        }
        for label, sequence in self._sequences:
            for place in self._places(text, sequence):
                spans |= {(token.start, token.end, label) for token in place}
        return sorted(spans)

    def occurrences(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the query stands in a text, in order, as offsets that do not overlap.

        A phrase is one occurrence; words that were found near each other are one each.
        """
        tokens = self._tokens(text)
        places = [[token] for token in tokens if token.word in self._words]
        for _label, sequence in self._sequences:
            places += self._places(text, sequence)
        bounds = [(min(token.start for token in each), max(token.end for token in each)) for each in places]
        merged: list[tuple[int, int]] = []
        for start, end in sorted(bounds):
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)

    def _places(self, text: str, sequence: plan.Sequence) -> Iterator[list[Token]]:
        """Yield the tokens of every place where a sequence stands."""
        tokens: Sequence[Token] = self._tokens(text)
        if sequence.within or sequence.parted:
            tokens = _standing(tokens, sequence, self._stops(text))
        if sequence.window is None:
            return _in_a_row(tokens, sequence)
        return ([token] for token in _anywhere(tokens, sequence))


def leaves(node: plan.Node) -> Iterator[plan.Words | plan.Sequence]:
    """Yield the leaves of a plan that look for words in the text; the others have nothing to mark."""
    match node:
        case plan.Words() | plan.Sequence():
            if "text" in node.fields:
                yield node
        case plan.Best(alternatives):
            for _weight, alternative in alternatives:
                yield from leaves(alternative)
        case plan.Every(parts) | plan.Some(parts):
            for part in parts:
                yield from leaves(part)
        case plan.Outside() | plan.Column() | plan.Period() | plan.Scored():
            return
        case _:
            assert_never(node)


def _standing(tokens: Sequence[Token], sequence: plan.Sequence, stops: Stops) -> list[Token]:
    """Return the tokens that a sequence can have, those behind a stop out of reach of those before it."""
    if sequence.parted:
        verb, particle = sequence.slots
        behind_te = {each.position + 1 for each in tokens if each.word == "te"}
        tokens = [
            each
            for each in tokens
            if (each.word not in particle or each.position in stops.particles)
            and (each.word not in verb or each.position not in behind_te)
        ]
    if sequence.within is None:
        return list(tokens)
    places = stops.sentences if sequence.within == "@sentence" else stops.clauses
    return [
        each._replace(position=each.position + APART * bisect_left(places, each.position)) for each in tokens
    ]


def _in_a_row(tokens: Sequence[Token], sequence: plan.Sequence) -> Iterator[list[Token]]:
    """Yield the tokens of every place where the slots follow one another."""
    at: dict[int, list[Token]] = {}
    for token in tokens:
        at.setdefault(token.position, []).append(token)
    for start in at:
        slots = zip(sequence.slots, sequence.offsets, strict=True)
        place = [
            next((token for token in at.get(start + offset, ()) if token.word in slot), None)
            for slot, offset in slots
        ]
        if None not in place:
            yield [token for token in place if token is not None]


def _anywhere(tokens: Sequence[Token], sequence: plan.Sequence) -> Iterator[Token]:
    """Yield the tokens of the slots that have one of every other slot within the window."""
    places = [[token for token in tokens if token.word in slot] for slot in sequence.slots]
    reach = (sequence.window or 0) + len(places) - 1

    def is_near(own: int, token: Token, slot: int) -> bool:
        """Whether a token has one of another slot within reach."""
        steps = [each.position - token.position for each in places[slot]]
        if sequence.parted:
            steps = [step for step in steps if (step > 0) == (slot > own)]
        return slot == own or any(abs(step) <= reach for step in steps)

    for own, held in enumerate(places):
        yield from (token for token in held if all(is_near(own, token, slot) for slot in range(len(places))))
