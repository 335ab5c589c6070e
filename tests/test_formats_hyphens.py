"""Whether a word broken at the end of a line keeps its hyphen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.formats.breaks import joined, vocabulary


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("de hervor-", "mingen", "de hervormingen"),
        ("het staakt-het-", "vuren", "het staakt-het-vuren"),
        ("het staakt-", "het-vuren", "het staakt-het-vuren"),
        ("de Noord-", "Atlantische Raad", "de Noord-Atlantische Raad"),
        ("sociaal-", "economisch", "sociaal-economisch"),
        ("Israëlisch-", "Palestijnse", "Israëlisch-Palestijnse"),
        ("publiek-", "rechtelijk", "publiekrechtelijk"),
        ("secretaris-", "generaal", "secretaris-generaal"),
        ("commissaris-", "sen", "commissarissen"),
        ("niet-", "lidstaten", "niet-lidstaten"),
        ("niet-", "temin", "niettemin"),
        ("Euro-", "pese", "Europese"),
        ("emissie-", "eisen", "emissie-eisen"),
        ("mili-", "eu", "milieu"),
        ("ge-", "eist", "geeist"),
        ("btw-", "tarief", "btw-tarief"),
        ("e-", "mail", "e-mail"),
        ("NAVO-", "top", "NAVO-top"),
        ("NAVO-bond-", "genoten", "NAVO-bondgenoten"),
        ("CO2-", "uitstoot", "CO2-uitstoot"),
        ("in 2010-", "2012", "in 2010-2012"),
        ("land-", "en tuinbouw", "land- en tuinbouw"),
        ("zo-", "als", "zoals"),
        ("hij zei -", "en zweeg", "hij zei - en zweeg"),
    ],
)
def test_the_shape_of_a_word_tells_whose_its_hyphen_is(left: str, right: str, whole: str) -> None:
    assert joined(left, right) == whole


@pytest.mark.parametrize(
    ("elsewhere", "left", "right", "whole"),
    [
        ("De lid-staten.", "lid-", "staten", "lid-staten"),
        ("Een sociaaleconomische raad.", "sociaal-", "economisch", "sociaaleconomisch"),
        ("Het steun-punt.", "steun-", "punten", "steun-punten"),
        ("De partijen.", "partij-", "en", "partijen"),
        ("De GroenLinks-fractie en GroenLinks.", "Groen-", "Links", "GroenLinks"),
    ],
)
def test_the_letter_itself_tells_it_first(elsewhere: str, left: str, right: str, whole: str) -> None:
    assert joined(left, right, vocabulary(elsewhere)) == whole


@given(st.from_regex(r"[a-zë]{2,8}-", fullmatch=True), st.from_regex(r"[a-zë]{2,8}", fullmatch=True))
def test_no_letter_is_lost_between_two_lines(left: str, right: str) -> None:
    whole = joined(f"de {left}", f"{right} hier")
    assert whole.replace("-", "").replace(" ", "") == f"de{left[:-1]}{right}hier"
