"""Text in, words with positions out: the rules of spelling, and what holds for any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.analysis import STOP_WORDS, fold, tokens, words

SPELLINGS = [
    ("De NAVO-top", "de0 navo1 navotop1 top2"),
    ("NAVO\u2011top", "navo0 navotop0 top1"),
    ("trans-Atlantisch", "trans0 transatlantisch0 atlantisch1"),
    ("staakt-het-vuren", "staakt0 staakthet0 staakthetvuren0 het1 hetvuren1 vuren2"),
    ("2%", "2_0 procent1"),
    ("2 %", "2_0 procent1"),
    ("2%-norm", "2_0 procent1 procentnorm1 norm2"),
    ("2,5% of 2.5%", "2,5_0 procent1 of2 2,5_3 procent4"),
    ("EUR 500 mln.", "500_0 miljoen1 euro2"),
    ("€ 500 miljoen", "500_0 miljoen1 euro2"),
    ("(€500mln)", "500_0 miljoen1 euro2"),
    ("500 miljoen euro", "500_0 miljoen1 euro2"),
    ("€ 1,5-2 mld", "1,5_0 2_1 miljard2 euro3"),
    ("$ 61 miljard", "61_0 miljard1 dollar2"),
    ("45.000", "45000_0"),
    ("45 000", "45000_0"),
    ("45\u00a0000", "45000_0"),
    ("1.234.567,89", "1234567,89_0"),
    ("28 676 nr. 448", "28676_0 nr1 448_2"),
    ("in 2024 500 militairen", "in0 2024_1 500_2 militairen3"),
    ("F-16 500", "f0 f16_0 16_1 500_2"),
    ("F-35", "f0 f35_0 35_1"),
    ("F35", "f35_0"),
    ("artikel 5", "artikel0 5_1"),
    ("28–29 november", "28_0 29_1 november2"),
    ("28-29 november", "28_0 29_1 november2"),
    ("3.4.2024", "3_0 4_1 2024_2"),
    ("360°", "360_0"),
    ("Washington D.C.-top", "washington0 dc1 dctop1 top2"),
    ("t.a.v. de heer H.G.J. Slot", "tav0 de1 heer2 hgj3 slot4"),
    ("NAVO's regio’s", "navo0 regio1"),
    ("zo'n", "zo0 n1"),
    ("’s-Gravenhage", "s0 sgravenhage0 gravenhage1"),
    ("bondge-\n\nnoten", "bondgenoten0"),
    ("bondge\u00ad\nnoten", "bondgenoten0"),
    ("land-\nen luchtmacht", "land0 landmacht0 en1 luchtmacht2"),
    ("Euro-\nen eenheid", "euro0 en1 eenheid2"),
    ("5 100 militairen", "5100_0 militairen1"),
    ("1 000 000 euro", "1000000_0 euro1"),
    ("van 1 200 naar 3 400", "van0 1200_1 naar2 3400_3"),
    ("artikel 5 100 euro", "artikel0 5_1 100_2 euro3"),
    ("artikelen 3, 4 en 5 100 euro", "artikelen0 3_1 4_2 en3 5_4 100_5 euro6"),
    ("groep 3 120 leerlingen", "groep0 3_1 120_2 leerlingen3"),
    ("Euro-\nAtlantisch", "euro0 euroatlantisch0 atlantisch1"),
    ("def\u00adensie", "defensie0"),
    ("Oekraïne Jordanie\u0308", "oekraine0 jordanie1"),
    ("niet, geen; zonder/tegen!", "niet0 geen1 zonder2 tegen3"),
    ("- ' \u00ad ...", ""),
]


WHOLE = [
    ("lucht- en ruimtevaart", "luchtvaart"),
    ("in- en uitvoer", "invoer"),
    ("import- en exportcijfers", "importcijfers"),
    ("energiezuinige en -neutrale", "energieneutrale"),
    ("land-, zee- en luchtmacht", "landmacht zeemacht"),
    ("Kamervragen, -moties en -debatten", "kamermoties kamerdebatten"),
    ("Noord- en Zuid-Holland", "noordholland"),
    ("EU- en NAVO-landen", "eulanden"),
    ("NAVO-landen en -partners", "navopartners"),
    ("bewakings- en beveiligingstaak", "bewakingstaak"),
    ("zowel de in- als de uitvoer", "invoer"),
    ("pensioen- & verzekeringskamer", "pensioenkamer"),
    ("in-/uitvoer", "invoer"),
    ("LUCHT- EN RUIMTEVAART", "luchtvaart"),
    ("stikstofemissie en -depositie", "stikstofdepositie"),
    ("arbeidsmarktpositie en -kansen", "arbeidsmarktkansen"),
    ("veiligheids- en humanitaire hulp", ""),
    ("steun en -munitie", ""),
    ("een lijst - en verder niets", ""),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_a_word_that_a_hyphen_shortens_stands_whole_in_its_place(text: str, expected: str) -> None:
    found = [token for token in tokens(text) if token.whole]
    assert " ".join(token.word for token in found) == expected
    short = {token.position: token.word for token in tokens(text) if not token.joined}
    assert all(
        token.word.startswith(short[token.position]) or token.word.endswith(short[token.position])
        for token in found
    )


@pytest.mark.parametrize(("text", "expected"), SPELLINGS)
def test_a_text_is_cut_in_words_at_their_positions(text: str, expected: str) -> None:
    found = [f"{t.word}{'_' if t.word[-1].isdigit() else ''}{t.position}" for t in tokens(text)]
    assert " ".join(found) == expected


def test_each_word_of_an_amount_points_at_its_own_source() -> None:
    text = "voor EUR 500 mln. aan steun"
    assert {t.word: text[t.start : t.end] for t in tokens(text)} == {
        "voor": "voor",
        "500": "500",
        "miljoen": "mln",
        "euro": "EUR",
        "aan": "aan",
        "steun": "steun",
    }


def test_a_joined_form_covers_all_of_its_parts() -> None:
    text = "de Euro-Atlantische regio"
    assert [(t.word, text[t.start : t.end]) for t in tokens(text) if t.joined] == [
        ("euroatlantische", "Euro-Atlantische")
    ]


def test_words_that_turn_a_position_round_are_no_stop_words() -> None:
    assert not STOP_WORDS & {"niet", "geen", "zonder", "tegen", "nooit", "tenzij"}


TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            [
                "NAVO",
                "-",
                "–",
                " ",
                "\n",
                "€",
                "EUR ",
                "500",
                "28 676",
                ".",
                ",",
                "%",
                "mln",
                "'s",
                "D.C.",
                "ï",
            ]
        ),
        max_size=20,
    ).map("".join),
)


@given(TEXTS)
def test_words_and_tokens_agree(text: str) -> None:
    found = tokens(text)
    assert words(text) == ([t.word for t in found], [t.position for t in found])


@given(TEXTS)
def test_positions_rise_by_one_at_most_and_offsets_lie_in_the_text(text: str) -> None:
    found = tokens(text)
    positions = [t.position for t in found]
    assert sorted(set(positions)) == list(range(len(set(positions))))
    assert positions == sorted(positions)
    assert all(0 <= t.start < t.end <= len(text) for t in found)


@given(TEXTS)
def test_a_word_is_folded_and_analyses_to_itself(text: str) -> None:
    for token in tokens(text):
        assert fold(token.word) == token.word
        assert [t.word for t in tokens(token.word)] == [token.word]


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèëïöü", min_size=1, max_size=12))
def test_case_never_matters(word: str) -> None:
    assert [t.word for t in tokens(word.upper())] == [t.word for t in tokens(word)]


@pytest.mark.parametrize("text", ["a" * 600, "1" * 600, "é" * 600], ids=["letters", "digits", "accents"])
def test_a_word_without_end_is_several_words(text: str) -> None:
    found, positions = words(text)
    assert [len(word) for word in found] == [255, 255, 90]
    assert positions == [0, 1, 2]
    assert [(token.start, token.end) for token in tokens(text)] == [(0, 255), (255, 510), (510, 600)]
