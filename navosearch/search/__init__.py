"""Answer a query over an open index: ranked hits, totals of all that matches, facets and word forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from navosearch import query
from navosearch.index.matching import counting, plan
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.matching.matches import intersection, unscored
from navosearch.index.matching.ranking import Ranked
from navosearch.index.reader import IndexReader
from navosearch.index.storage.arrays import Array
from navosearch.index.storage.columns import YEARS
from navosearch.index.storage.segment import Segment
from navosearch.model import FacetValue, Form, Hit, Results, ScoreTerm, Snippet, Total, Understood, dated
from navosearch.search import explanation
from navosearch.search.copies import with_copies
from navosearch.search.filters import FILTERS, TURNED_OFF, Options, filters
from navosearch.search.marks import Marker, leaves
from navosearch.search.planner import Planner
from navosearch.search.tiers import Answer, Tier, answer

FACETS = ("meeting", "kind", "year", "dossier")
MOST_VALUES = 50
"""Values of a facet that are given, most first, as docs/json.md promises."""


class Search:
    """One query over one index, answered when it is made; hits are made when they are asked for.

    Raises OptionInvalid for a filter that is not understood.
    """

    def __init__(self, reader: IndexReader, asked: query.Query, options: Options) -> None:
        self._reader = reader
        self._asked = asked
        self.options = options
        self._evaluation = Evaluation(reader.segments, options.date_of)
        self._planned = Planner(
            reader.vocabulary,
            self._evaluation,
            exact=options.exact,
            correct=options.correct,
            without=[kind for name, kind in TURNED_OFF.items() if getattr(options, name)],
            partly=options.match != "all",
        ).planned(asked)
        self._filters = filters(reader, options)
        self.answer: Answer = answer(self._evaluation, self._planned, self._filters, options.match)

    def results(self, limit: int = 10, offset: int = 0) -> Results:
        """Return the hits from `offset` on, at most `limit` of them (0 for all)."""
        ranked = self.ranked(offset + limit if limit else None)[offset:]
        hits = [self.hit(each, rank) for rank, each in enumerate(ranked, offset + 1)]
        return Results(
            query=self.understood,
            total=self.total,
            reachable=self.reachable,
            hits=tuple(with_copies(hits)),
            facets={name: self._facet(name) for name in FACETS},
            forms=self._forms(),
        )

    @cached_property
    def understood(self) -> Understood:
        """What the query was taken to mean."""
        options = self.options
        return Understood(
            typed=self._asked.typed,
            understood=query.understood(self._asked),
            match=options.match,
            date_of=options.date_of,
            by_date=self._is_by_date,
            filters=tuple((name, value) for name in FILTERS if (value := getattr(options, name))),
            corrections=tuple(self._planned.corrections),
            nearest=tuple(self._planned.nearest),
            expansions=tuple(self._planned.expansions),
        )

    @property
    def _is_by_date(self) -> bool:
        options = self.options
        named = any(each.name == "date" for each in query.fields(self._asked.clauses))
        return named or bool(options.since or options.until) or options.sort != "relevance"

    @property
    def total(self) -> Total:
        """How many paragraphs have every clause, and how many only some."""
        return Total(_size(self.answer.every), _size(self.answer.some))

    @property
    def reachable(self) -> int:
        """How many hits there are, over all tiers that are hits."""
        return sum(map(_size, self.answer.tiers))

    def ranked(self, count: int | None = None) -> list[Ranked]:
        """Return the first `count` hits, or all, in their order; `hit` makes a hit of each."""
        wanted = self.reachable if count is None else count
        return self.answer.top(self._evaluation, wanted, self.options.sort)

    @property
    def segments(self) -> tuple[Segment, ...]:
        """The segments that were searched."""
        return self._reader.segments

    def searched(self) -> Tier:
        """Return all paragraphs within the filters, hits or not; a NOT is no filter here."""
        held = (*self._planned.filters, *self._filters)
        nodes = [node for node in held if not isinstance(node, plan.Outside)]
        return [
            self._evaluation.within(unscored(segment.live), nodes, n)
            for n, segment in enumerate(self.segments)
        ]

    @property
    def leaves(self) -> tuple[plan.Words | plan.Sequence, ...]:
        """The words and phrases that the query looks for in texts."""
        return tuple(leaf for clause in self._planned.required for leaf in leaves(clause.node))

    def scan(self) -> Iterator[Hit]:
        """Yield every hit in the order of the index."""
        rank = 0
        for tier in self.answer.tiers:
            for number, matches in enumerate(tier):
                for document, score in zip(matches.documents.tolist(), matches.scores.tolist(), strict=True):
                    rank += 1
                    yield self.hit(Ranked(number, document, score), rank)

    def hit(self, ranked: Ranked, rank: int) -> Hit:
        """Return a paragraph as a hit."""
        segment = self.segments[ranked.segment]
        letter, number = segment.columns.place(ranked.document)
        packed = segment.packed(letter)
        paragraph = packed.paragraph(number, segment.texts[ranked.document])
        meeting = None if paragraph.meeting is None else packed.info.meetings[paragraph.meeting]
        labels = self._labels(ranked)
        return Hit(
            rank=rank,
            score=ranked.score,
            id=paragraph.id,
            letter=packed.info,
            meeting=meeting,
            section=paragraph.section,
            paragraph=number,
            page=paragraph.page,
            date=dated(packed.info, meeting, self.options.date_of),
            text=paragraph.text,
            snippet=self._marker.snippet(paragraph.text, packed.footnotes_of(number)),
            matched=tuple(label for label, there in labels if there),
            missing=tuple(label for label, there in labels if not there),
            terms=tuple(self._terms(ranked)),
        )

    def id(self, ranked: Ranked) -> str:
        """Return the id of a paragraph."""
        return self.segments[ranked.segment].columns.paragraph_id(ranked.document)

    def marked(self, ranked: Ranked) -> tuple[Snippet, ...]:
        """Return the texts of a paragraph and its footnotes, whole, with every occurrence marked."""
        segment = self.segments[ranked.segment]
        letter, number = segment.columns.place(ranked.document)
        footnotes = segment.packed(letter).footnotes_of(number)
        texts = (segment.texts[ranked.document], *footnotes)
        return tuple(Snippet(text, self._marker.occurrences(text)) for text in texts)

    def cited(self, ranked: Ranked) -> tuple[tuple[str, str], ...]:
        """Return the references that the source of a letter marks, by one of its paragraphs."""
        segment = self.segments[ranked.segment]
        return segment.packed(segment.columns.letter(ranked.document)).marked

    def counts(self, name: str) -> Counter[str]:
        """Count the hits of the first tier by every value of one of `FACETS`."""
        return counting.by_value(self.segments, self._in_parts, self._column(name))

    def occurrences(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return where the query stands in any text, in order, as offsets of code points."""
        return self._marker.occurrences(text)

    def _terms(self, ranked: Ranked) -> Iterator[ScoreTerm]:
        if self.options.explain:
            yield from explanation.terms(self._evaluation, self._planned, ranked)

    def _labels(self, ranked: Ranked) -> list[tuple[str, bool]]:
        """Return every clause as typed, and whether the paragraph has it."""
        number, document = ranked.segment, ranked.document
        if self.answer.every[number].has(document):
            return [(clause.label, True) for clause in self._planned.required]
        there = [
            (clause.label, self._evaluation.matches(clause.node)[number].has(document))
            for clause in self._planned.searched
        ]
        required = len(self._planned.required)
        return there[:required] + [part for part in there[required:] if part[1]]

    @cached_property
    def _marker(self) -> Marker:
        return Marker(self._planned, exact=self.options.exact)

    @cached_property
    def _in_parts(self) -> list[Array]:
        """How many hits of the first tier each part of a letter has, an array a segment."""
        return counting.in_parts(self.segments, self.answer.tiers[0])

    def _column(self, facet: str) -> str:
        """Return the column that has the values of a facet."""
        return YEARS[self.options.date_of] if facet == "year" else facet

    def _facet(self, name: str) -> tuple[FacetValue, ...]:
        counts = counting.by_value(self.segments, self._in_parts, self._column(name), MOST_VALUES)
        return tuple(FacetValue(value, count) for value, count in _most(counts, MOST_VALUES))

    def _forms(self) -> tuple[Form, ...]:
        counts = counting.by_form(self.segments, self.answer.tiers[0], self._marker.words)
        unknown = ("", "stem")
        forms = [Form(form, n, *self._planned.reasons.get(form, unknown)) for form, n in counts.items() if n]
        for row in self._planned.rows:
            matches = zip(self._evaluation.matches(row.node), self.answer.tiers[0], strict=True)
            count = sum(len(intersection([found, tier])) for found, tier in matches)
            forms += [Form(row.form, count, row.word, row.why)] if count else []
        return tuple(sorted(forms, key=lambda form: (-form.count, form.form, form.word)))


def _most(counts: Counter[str], limit: int) -> list[tuple[str, int]]:
    """Return what is counted most, most first, then by name."""
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:limit]


def _size(tier: Tier) -> int:
    return sum(map(len, tier))
