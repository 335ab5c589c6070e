"""How one text became another, told in whole words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from navosearch.search.alignment import changes

WORDS = [
    "de",
    "het",
    "steun",
    "aan",
    "Oekraïne.",
    "NAVO,",
    "bondgenoten",
    "3",
    "en",
    "kabinet",
    "zal.",
    "Raad",
    "(FMM)",
    "niet!",
    "\n",
]
texts = st.lists(st.sampled_from([*WORDS, "\n"]), max_size=30).map(" ".join) | st.text(max_size=40)

CHANGES = [
    (
        "a word",
        "Nederland steunt dit plan van harte.",
        "Nederland steunt dit voorstel van harte.",
        ["Nederland steunt dit ", "-plan", "+voorstel", " van harte."],
    ),
    (
        "a number",
        "Er zijn 1.200 militairen uitgezonden.",
        "Er zijn 1.500 militairen uitgezonden.",
        ["Er zijn ", "-1.200", "+1.500", " militairen uitgezonden."],
    ),
    (
        "a sentence more",
        "De Raad komt bijeen. Nederland steunt dit.",
        "De Raad komt bijeen. Het verslag volgt spoedig. Nederland steunt dit.",
        ["De Raad komt bijeen. ", "+Het verslag volgt spoedig. ", "Nederland steunt dit."],
    ),
    (
        "a sentence that moved",
        "De Raad komt op dinsdag bijeen. Nederland steunt het voorstel van de Commissie.",
        "Nederland steunt het voorstel van de Commissie. De Raad komt op dinsdag bijeen.",
        [
            "-De Raad komt op dinsdag bijeen. ",
            "Nederland steunt het voorstel van de Commissie.",
            "+ De Raad komt op dinsdag bijeen.",
        ],
    ),
    (
        "a sentence that was split",
        "Het kabinet hecht aan een eerlijke verdeling, en het zal dat in de Raad uitdragen.",
        "Het kabinet hecht aan een eerlijke verdeling. Het zal dat in de Raad uitdragen.",
        [
            "Het kabinet hecht aan een eerlijke verdeling",
            "-, en het",
            "+. Het",
            " zal dat in de Raad uitdragen.",
        ],
    ),
    (
        "words between that say little",
        "Hij sprak met de president over de oorlog.",
        "Hij belde met de premier over de oorlog.",
        ["Hij ", "-sprak met de president", "+belde met de premier", " over de oorlog."],
    ),
    (
        "a sentence that has only small words in common with the one in its place",
        "Zij spraken toen. Nederland vindt dat het van belang is om het aan de vissers te zeggen.",
        "Zij spraken toen. De prijs is op de markt van het graan gedaald, en dat is van belang om te weten.",
        [
            "Zij spraken toen. ",
            "-Nederland vindt dat het van belang is om het aan de vissers te zeggen.",
            "+De prijs is op de markt van het graan gedaald, en dat is van belang om te weten.",
        ],
    ),
    (
        "a space between a sentence that lost its end and one that is new",
        "Nederland verwelkomt de plannen die de secretaris-generaal en de voorzitter hier hebben ontvouwd.",
        "Nederland verwelkomt het besluit van de secretaris-generaal om stukken te delen. Dat geeft ze vorm.",
        [
            "Nederland verwelkomt ",
            "-de plannen die",
            "+het besluit van",
            " de secretaris-generaal ",
            "-en de voorzitter hier hebben ontvouwd.",
            "+om stukken te delen. Dat geeft ze vorm.",
        ],
    ),
    ("nothing", "Dit blijft zo.", "Dit blijft zo.", ["Dit blijft zo."]),
    ("everything", "Dit was eerst.", "Geheel anders nu?", ["-Dit was eerst.", "+Geheel anders nu?"]),
]


@pytest.mark.parametrize(("old", "new", "pieces"), [row[1:] for row in CHANGES], ids=[r[0] for r in CHANGES])
def test_what_changed_is_told_in_whole_words(old: str, new: str, pieces: list[str]) -> None:
    signs = {"equal": "", "removed": "-", "added": "+"}
    assert [signs[kind] + text for kind, text in changes(old, new)] == pieces


@given(texts, texts)
@example("", "De Raad.")
@example("a", "")
def test_the_pieces_make_up_both_texts(old: str, new: str) -> None:
    pieces = changes(old, new)
    assert "".join(text for kind, text in pieces if kind != "added") == old
    assert "".join(text for kind, text in pieces if kind != "removed") == new
    assert all(text for _, text in pieces)


@given(texts)
def test_a_text_that_stayed_has_no_changes(text: str) -> None:
    assert changes(text, text) == ((("equal", text),) if text else ())


def test_texts_of_very_many_sentences_are_told_as_wholly_other() -> None:
    old, new = "Zo is het nu. " * 300, "Zo was het toen. " * 300
    assert changes(old, new) == (("removed", old), ("added", new))
