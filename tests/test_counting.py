"""Counts over hits are the same whether all values are told or only the commonest."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from histories import histories, written
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.index.matching import counting, plan
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.reader import IndexReader
from navosearch.model import Letter


@pytest.mark.parametrize("most", [1, 2, 3])
@examples(30)
@given(histories(), st.sampled_from(("meeting", "kind", "year", "dossier")))
def test_the_commonest_values_are_counted_in_full(most: int, history: list[list[Letter]], name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written(Path(folder), history, frozenset())
        reader = IndexReader(Path(folder))
        found = Evaluation(reader.segments).matches(plan.Words(("navo",)))
        in_parts = counting.in_parts(reader.segments, found)
        every = counting.by_value(reader.segments, in_parts, name)
        some = counting.by_value(reader.segments, in_parts, name, most)
        assert commonest(some, most) == commonest(every, most)


def commonest(counts: dict[str, int], most: int) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]
