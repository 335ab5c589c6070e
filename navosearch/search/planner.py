"""Plan a query against the vocabulary of the index, and record what was read into its words.

A word becomes the index words that share its stem, the other ways to write it, and, with less weight,
what `expansion` finds; the best of them counts. Nothing is added inside quotes or when the search is
exact.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from navosearch import analysis, expansion, query
from navosearch.exhaustive import assert_never
from navosearch.index.matching import plan
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.matching.vocabulary import Vocabulary
from navosearch.index.storage.fields import FIELDS, referred
from navosearch.model import Correction, Expansion
from navosearch.search import nodes
from navosearch.search.nodes import Fields
from navosearch.search.planned import Clause, Planned, Row

TELLING = ("joined", "abbreviation")
"""Variants that show a word which stands nowhere to be right, and written otherwise."""

SEARCHED: dict[query.FieldName, Fields] = {
    "meeting": ("meeting",),
    "section": ("section",),
    "minister": ("minister",),
}
"""The index field that an expression in a field of the query is looked for in."""


class Planner:
    """Plans one query against the vocabulary of an index, leaving out variants that find nothing more."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        evaluation: Evaluation,
        *,
        exact: bool,
        correct: bool | None = None,
        without: Container[str] = (),
        partly: bool = True,
    ) -> None:
        self._vocabulary = vocabulary
        self._evaluation = evaluation
        self._exact = exact
        self._correct = correct
        self._without = without
        self._partly = partly
        self._planned = Planned()
        self._neighbours: tuple[str, ...] = ()
        self._days: dict[int, tuple[plan.Sequence, ...]] = {}

    def planned(self, asked: query.Query) -> Planned:
        """Return the plan of a whole query."""
        planned = self._planned
        words = [clause for clause in asked.clauses if isinstance(clause, query.Word)]
        self._neighbours = tuple(word.text for word in words)
        self._days = nodes.days_named(words)
        for clause in asked.clauses:
            if _is_optional(clause):
                continue
            node = self._node(clause, FIELDS)
            if isinstance(clause, query.Not | query.Field):
                planned.filters.append(node)
            else:
                planned.required.append(Clause(_label(asked.typed, clause), node))
            if isinstance(clause, query.Word) and not self._evaluation.frequency(node):
                self._take_apart(clause)
        if not self._exact:
            planned.preferred += nodes.preferred_periods(asked.typed)
        return planned

    def _node(self, node: query.Node, fields: Fields) -> plan.Node:
        match node:
            case query.Word():
                return self._word(node, fields)
            case query.Phrase():
                return nodes.phrase(node, fields)
            case query.Prefix():
                matching = self._matching(node)
                self._note(matching, node.pattern, "prefix")
                return plan.Words(matching, fields)
            case query.Reference():
                return nodes.reference(node)
            case query.Not(part):
                return plan.Outside(self._node(part, fields))
            case query.Or(parts):
                return plan.Some(tuple(self._node(part, fields) for part in parts))
            case query.And(parts):
                kept = (part for part in parts if not _is_optional(part))
                return plan.Every(tuple(self._node(part, fields) for part in kept))
            case query.Field():
                return self._field(node)
            case _:
                assert_never(node)

    def _field(self, node: query.Field) -> plan.Node:
        match node.part:
            case query.Dates() as asked:
                return nodes.period(asked)
            case query.Reference(id=str(target)) if node.name == "cites":
                return plan.Words((referred(target),), ("reference",))
            case query.Reference() as reference:
                return nodes.letters(reference)
            case query.Word(text=kind) if node.name == "kind":
                return plan.Column("kind", (kind,))
            case part:
                return self._node(part, SEARCHED[node.name])

    def _word(self, word: query.Word, fields: Fields) -> plan.Node:
        readings = query.readings(word.text)
        whole = self._whole(readings, fields)
        days = self._days.get(word.start) or nodes.days_named([word]).get(word.start, ())
        whole += [(nodes.FULL, replace(row, fields=fields)) for row in days]
        if self._exact or fields != FIELDS:
            return nodes.best(whole)
        variants = self._variants(word)
        if not self._stands(readings) and not any(each.why in TELLING for each in variants):
            correction = self._corrected(word)
            if correction is not None:
                return self._word(replace(word, text=correction), fields)
        for reading in readings:
            for form in reading:
                self._note(self._forms(form), word.text, "stem")
        known = plan.Some(tuple(node for _, node in whole))
        for variant in variants:
            node = self._variant(variant, fields)
            if self._evaluation.adds(node, to=known):
                whole.append((variant.weight, node))
                known = plan.Some((*known.parts, node))
                self._tell(word.text, variant, node)
        return nodes.best(whole)

    def _tell(self, word: str, variant: expansion.Variant, node: plan.Words | plan.Sequence) -> None:
        """Record what is searched beside a word."""
        row = " ".join(variant.phrase)
        self._planned.expansions.append(Expansion(word, (row,) if row else variant.words, variant.why))
        self._note(() if row else variant.words, word, variant.why)
        if isinstance(node, plan.Sequence):
            self._planned.rows.append(Row(row, word, variant.why, node))

    def _take_apart(self, word: query.Word) -> None:
        """Plan the parts of a word that nothing matches, for the second tier, and record that."""
        parts = () if self._exact or not self._partly else query.readings(word.text)[:1]
        found = [part for each in parts for part in expansion.standing(each, self._vocabulary)]
        for part in found:
            self._planned.parts.append(Clause(part, plan.Words(self._forms(part))))
            self._note(self._forms(part), word.text, "part")
        if found:
            self._planned.expansions.append(Expansion(word.text, tuple(found), "part"))

    def _note(self, forms: Iterable[str], word: str, why: str) -> None:
        """Record for what word of the query, and why, index words are searched."""
        for form in forms:
            self._planned.reasons.setdefault(form, (word, why))

    def _corrected(self, word: query.Word) -> str | None:
        """Return what to search instead of a word that stands nowhere; record that, or what may be meant."""
        typed = analysis.fold(word.text)
        nearest = expansion.nearest(typed, self._vocabulary)
        used = expansion.correct(typed, self._vocabulary) if self._correct is None else nearest
        if self._correct is not False and used is not None:
            self._planned.corrections.append(Correction(word.text, used))
            return used
        if nearest is not None:
            self._planned.nearest.append(Correction(word.text, nearest))
        return None

    def _variants(self, word: query.Word) -> tuple[expansion.Variant, ...]:
        """Return what to search beside a word, but for the kinds that are turned off."""
        if word.text in self._neighbours:
            found = self._vocabulary.variants(self._neighbours, self._neighbours.index(word.text))
        else:
            found = self._vocabulary.variants((word.text,), 0)
        return tuple(each for each in found if each.why not in self._without)

    def _variant(self, variant: expansion.Variant, fields: Fields) -> plan.Words | plan.Sequence:
        if variant.words and variant.phrase:
            return nodes.parted(variant.words, variant.phrase[-1], variant.window or 0)
        if variant.words:
            return plan.Words(variant.words, fields)
        within: nodes.Within = "@clause" if variant.why in ("parts", "separable") else "@sentence"
        return self._reading(variant.phrase, fields, variant.window, within)

    def _whole(self, readings: Sequence[Sequence[str]], fields: Fields) -> list[nodes.Weighted]:
        """Return what is the word itself: as it was typed, and in any form, which counts a little less."""
        inflected = [self._reading(reading, fields, within="@clause") for reading in readings]
        typed = [nodes.leaf([(word,) for word in reading], fields, within="@clause") for reading in readings]
        if not any(map(self._evaluation.frequency, typed)):
            return [(nodes.FULL, node) for node in inflected]
        others = [(nodes.INFLECTED, node) for node in inflected if node not in typed]
        return [*((nodes.FULL, node) for node in typed), *others]

    def _reading(
        self, words: Sequence[str], fields: Fields, window: int | None = None, within: nodes.Within = None
    ) -> plan.Words | plan.Sequence:
        return nodes.leaf([self._forms(word) for word in words], fields, window, within)

    def _matching(self, part: query.Prefix) -> tuple[str, ...]:
        """Return the index words that begin with a part, end with it, or have it anywhere."""
        if part.inside:
            return self._vocabulary.containing(part.text)
        if part.last:
            return tuple(w for w in self._vocabulary.containing(part.text) if w.endswith(part.text))
        return self._vocabulary.starting(part.text)

    def _forms(self, word: str) -> tuple[str, ...]:
        """Return the index words that are forms of a word, itself first."""
        if self._exact:
            return (word,)
        return tuple(dict.fromkeys((word, *self._vocabulary.of_stem(analysis.stem(word)))))

    def _stands(self, readings: Sequence[Sequence[str]]) -> bool:
        """Whether the words of any reading stand anywhere in the letters."""
        return any(
            all(any(self._vocabulary.has(form) for form in self._forms(word)) for word in reading)
            for reading in readings
        )


def _is_optional(part: query.Node) -> bool:
    return isinstance(part, query.Word) and part.optional


def _label(typed: str, clause: query.Node) -> str:
    """Return a clause as it was typed."""
    start, end = query.span(clause)
    return typed[start:end]
