"""The vocabulary of an index answers about its words as brute force over them does."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.analysis import stem
from navosearch.index.matching.vocabulary import Vocabulary
from navosearch.index.reader import IndexReader
from navosearch.index.writing import update
from navosearch.index.writing.entries import entry
from navosearch.model import Letter, Paragraph

words = st.text("abeяд", min_size=1, max_size=6)


def vocabulary(folder: str, texts: list[list[str]]) -> Vocabulary:
    """The vocabulary of letters of one paragraph each, every one committed alone."""
    for number, text in enumerate(texts):
        with update(Path(folder)) as writer:
            paragraph = Paragraph(f"{number}#1", 1, " ".join(text))
            writer.add(entry(Letter(id=str(number), kind="brief", source="", paragraphs=(paragraph,))))
            writer.commit()
    return IndexReader(Path(folder)).vocabulary


def distance(one: str, other: str) -> int:
    """Optimal string alignment, as its recurrence says it."""
    rows = [list(range(len(other) + 1))]
    for i, left in enumerate(one, 1):
        row = [i]
        for j, right in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


@examples(60)
@given(st.lists(st.lists(words, min_size=1, max_size=8), min_size=1, max_size=3), words, st.integers(1, 2))
def test_similar_words_are_all_within_the_distance_and_no_others(
    texts: list[list[str]], asked: str, within: int
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        held = vocabulary(folder, texts)
        assert set(held.starting("")) == {word for text in texts for word in text}
        expected = {word: d for word in held.starting("") if (d := distance(asked, word)) <= within}
        assert dict(held.similar(asked, within)) == expected


@examples(40)
@given(st.lists(st.lists(words, min_size=1, max_size=8), min_size=1, max_size=3), words)
def test_words_are_found_by_their_beginning_a_part_and_their_stem(texts: list[list[str]], asked: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        held = vocabulary(folder, texts)
        known = sorted(held.starting(""))
        assert list(held.starting(asked)) == [word for word in known if word.startswith(asked)]
        assert list(held.containing(asked)) == [word for word in known if asked in word]
        for word in known:
            assert list(held.of_stem(stem(word))) == [each for each in known if stem(each) == stem(word)]
            assert held.frequency(word) > 0


@pytest.mark.parametrize(
    ("texts", "word", "lower"),
    [
        (["Het OM seint", "het OM wil om", "OM"], "om", False),
        (["om te", "het OM", "om en om"], "om", True),
        (["Om te beginnen"], "om", False),
        (["iets"], "om", False),
    ],
)
def test_a_word_is_ordinary_when_it_stands_mostly_in_lower_case(
    texts: list[str], word: str, lower: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert vocabulary(folder, [text.split() for text in texts]).is_mostly_lower(word) == lower
