"""The index answers every plan as brute force does, whatever was added, changed, removed and merged."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Literal

import pytest
from histories import histories, words, written
from hypothesis import given
from hypothesis import strategies as st
from reference import Reference, Scores
from trials import examples

from navosearch.index import writing as updating
from navosearch.index.matching import plan, ranking
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.reader import IndexReader
from navosearch.index.storage.fields import FIELDS
from navosearch.index.writing import update
from navosearch.index.writing.entries import entry
from navosearch.model import KINDS, DateOf, Letter, Paragraph

slots = st.lists(st.lists(words, min_size=1, max_size=2, unique=True).map(tuple), min_size=2, max_size=3)
fields = st.sampled_from((FIELDS, ("text",), ("section",), ("meeting",), ("title",)))
stops: st.SearchStrategy[Literal["@sentence", "@clause"] | None] = st.sampled_from(
    (None, "@sentence", "@clause")
)
sequences = st.builds(
    lambda chosen, fields, window, within: plan.Sequence(
        tuple(chosen), tuple(range(len(chosen))), fields, window, within
    ),
    slots,
    fields,
    st.none() | st.integers(0, 4),
    stops,
)
parted = st.builds(
    lambda verbs, window, within: plan.Sequence(
        (tuple(verbs), ("aan", "op")), (0, 1), ("text",), window, within, parted=True
    ),
    st.lists(words, min_size=1, max_size=2, unique=True),
    st.integers(0, 4),
    stops,
)
scored = (
    st.builds(plan.Words, st.lists(words, min_size=1, max_size=3).map(tuple), fields) | sequences | parted
)
variants = st.lists(st.tuples(st.sampled_from((1.0, 0.7, 0.5)), scored), max_size=2)
leaves = st.one_of(
    scored,
    st.builds(lambda whole, others: plan.Best(((1.0, whole), *others)), scored, variants),
    st.builds(plan.Words, st.lists(words, min_size=1, max_size=3).map(tuple), st.just(("minister",))),
    st.builds(plan.Column, st.just("kind"), st.lists(st.sampled_from(KINDS), max_size=2).map(tuple)),
    st.builds(plan.Column, st.just("dossier"), st.just(("28676",))),
    st.builds(plan.Column, st.just("letter"), st.just(("a", "c"))),
    st.builds(plan.Column, st.just("meeting"), st.just(("m-0-2024-04-03",))),
    st.builds(plan.Period, st.sampled_from((0, 20240000, 20240401)), st.sampled_from((20241203, 99_999_999))),
)
plans = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(plan.Every, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(plan.Some, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(plan.Outside, inner),
        st.builds(plan.Scored, inner),
    ),
    max_leaves=6,
)


dates_of: st.SearchStrategy[DateOf] = st.sampled_from(("meeting", "letter"))


def answer(reader: IndexReader, node: plan.Node, date_of: DateOf = "meeting") -> Scores:
    found = {}
    evaluation = Evaluation(reader.segments, date_of)
    for segment, matches in zip(reader.segments, evaluation.matches(node), strict=True):
        for document, score in zip(matches.documents.tolist(), matches.scores.tolist(), strict=True):
            found[segment.columns.paragraph_id(document)] = score
    return found


@examples(100)
@given(
    histories(),
    st.frozensets(st.sampled_from("abcdef"), max_size=2),
    st.lists(plans, min_size=15, max_size=20),
    dates_of,
)
def test_every_plan_is_answered_as_brute_force_answers_it(
    history: list[list[Letter]], removed: frozenset[str], nodes: list[plan.Node], date_of: DateOf
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = written(Path(folder), history, removed)
        reader = IndexReader(Path(folder))
        reference = Reference(list(kept.values()), date_of)
        for node in nodes:
            assert answer(reader, node, date_of) == pytest.approx(reference.answer(node), abs=1e-9)


@examples(60)
@given(
    histories(),
    plans,
    st.integers(1, 30),
    st.sampled_from(("relevance", "newest", "oldest")),
    dates_of,
)
def test_the_first_hits_are_those_of_a_full_sort(
    history: list[list[Letter]], node: plan.Node, count: int, sort: ranking.Sort, date_of: DateOf
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        kept = written(Path(folder), history, frozenset())
        reader = IndexReader(Path(folder))
        reference = Reference(list(kept.values()), date_of)
        dates = {unit.id: reference.date(unit) for unit in reference.units}

        def key(item: tuple[str, float]) -> tuple[float, float, str, int]:
            name, score = item
            letter, _, number = name.rpartition("#")
            rounded, date = -round(score, 4), dates[name]
            first, second = {
                "relevance": (rounded, -date),
                "newest": (-date, rounded),
                "oldest": (date or 99_999_999, rounded),
            }[sort]
            return first, second, letter, int(number)

        expected = [name for name, _ in sorted(answer(reader, node, date_of).items(), key=key)][:count]
        found = ranking.first(
            reader.segments, Evaluation(reader.segments, date_of).matches(node), count, sort, date_of
        )
        assert [reader.segments[hit.segment].columns.paragraph_id(hit.document) for hit in found] == expected


def test_many_commits_are_merged_into_few_segments(tmp_path: Path) -> None:
    for number in range(3 * updating.MOST_SEGMENTS):
        with update(tmp_path) as writer:
            text = f"Brief {number} over de NAVO"
            writer.add(
                entry(
                    Letter(
                        id=f"brief-{number:02}",
                        kind="brief",
                        source="",
                        paragraphs=(Paragraph("", 1, text),),
                    )
                )
            )
            writer.commit()
    reader = IndexReader(tmp_path)
    assert len(reader.segments) <= updating.MOST_SEGMENTS
    assert sorted(reader.ids()) == [f"brief-{number:02}" for number in range(3 * updating.MOST_SEGMENTS)]
    assert len(answer(reader, plan.Words(("navo",)))) == 3 * updating.MOST_SEGMENTS


@pytest.mark.parametrize(
    ("text", "window", "found"),
    [
        ("steun-en iets, hulp", None, False),
        ("steun-en iets, hulp", 3, True),
        ("steun en hulp", None, False),
        ("steun hulp", None, True),
        ("steun-en", 3, False),
    ],
)
def test_two_words_of_a_slot_at_one_place_are_one(text: str, window: int | None, found: bool) -> None:
    asked = plan.Sequence((("steun", "steunen"), ("hulp", "steunend")), (0, 1), ("text",), window)
    with tempfile.TemporaryDirectory() as folder:
        with update(Path(folder)) as writer:
            writer.add(
                entry(Letter(id="a", kind="brief", source="", paragraphs=(Paragraph("a#1", 1, text),)))
            )
            writer.commit()
        reader = IndexReader(Path(folder))
        assert bool(answer(reader, asked)) == found


def test_a_window_counts_once_a_paragraph() -> None:
    asked = plan.Sequence((("steun",), ("hulp",)), (0, 1), ("text",), 2)
    texts = ("steun hulp iets iets", "steun hulp steun hulp")
    with tempfile.TemporaryDirectory() as folder:
        with update(Path(folder)) as writer:
            paragraphs = tuple(Paragraph(f"a#{n}", n, text) for n, text in enumerate(texts, 1))
            writer.add(entry(Letter(id="a", kind="brief", source="", paragraphs=paragraphs)))
            writer.commit()
        scores = answer(IndexReader(Path(folder)), asked)
        assert scores["a#1"] == pytest.approx(scores["a#2"])
