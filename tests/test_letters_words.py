"""A class of words is one list, and every pattern of it finds each of its words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.letters import words

CLASSES = {name: value for name, value in vars(words).items() if name.isupper()}


@pytest.mark.parametrize("name", CLASSES)
def test_the_pattern_of_a_class_is_each_of_its_words_and_nothing_else(name):
    pattern = words.any_of(CLASSES[name])
    assert [word for word in CLASSES[name] if not re.fullmatch(pattern, word.replace("*", "abc"))] == []
    assert not re.fullmatch(pattern, "onderzeeboot")


@pytest.mark.parametrize("name", CLASSES)
def test_no_word_stands_in_a_class_twice(name):
    assert len(set(CLASSES[name])) == len(CLASSES[name])


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=8))
def test_of_two_words_that_begin_alike_the_longer_is_taken(some):
    longest = max(some, key=len)
    found = re.match(words.any_of(some), longest)
    assert found
    assert found[0] == longest


@pytest.mark.parametrize(
    ("word", "printed"),
    [("a.s.", "a.s."), ("a.s.", "a. s"), ("jl.", "jl"), ("stand van zaken", "stand  van\nzaken")],
)
def test_dots_and_spaces_are_read_as_they_are_printed(word, printed):
    assert re.fullmatch(words.any_of((word,)), printed)
