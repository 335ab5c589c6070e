"""Every reference to a paper is found where it stands, with what it means, and nothing doubtful is one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.references import dossier_named, official_id, paper_named
from navosearch.references.finding import find

FOUND = [
    ("zie Kamerstuk 28 676, nr. 474.", [("Kamerstuk 28 676, nr. 474", "kst-28676-474")]),
    (
        "(Kamerstukken II 2023/24, 28676, nr. 448)",
        [(..., "kst-28676-448")],
    ),
    ("Kamerstukken II, vergaderjaar 2013–2014, 33 750 V, nr. 5", [(..., "kst-33750-V-5")]),
    ("de motie-De Vries (29683–282) vraagt", [("29683–282", "kst-29683-282")]),
    ("het verslag (21501–32, nr. 1703) meldt", [("21501–32, nr. 1703", "kst-21501-32-1703")]),
    ("de motie (36 410-VIII, nr. 82) vraagt", [("36 410-VIII, nr. 82", "kst-36410-VIII-82")]),
    ("de motie op stuk nr. 82 (36 410-VIII)", [("82 (36 410-VIII)", "kst-36410-VIII-82")]),
    ("de motie op stuk nr. 206 (28 844) van", [("206 (28 844)", "kst-28844-206")]),
    ("Kamerstuk 33043-76", [("Kamerstuk 33043-76", "kst-33043-76")]),
    ("kamerstukken I 2004/05, 29 658 A", [("kamerstukken I 2004/05, 29 658 A", "kst-29658-A")]),
    ("Kamerstukken II 2024/25, 36 600 A", [("Kamerstukken II 2024/25, 36 600 A", "36600-A")]),
    ("Kamerstuk nr. 23 324", [("Kamerstuk nr. 23 324", "23324")]),
    ("Kamerstuk nr. 32 605-64 van", [("Kamerstuk nr. 32 605-64", "kst-32605-64")]),
    ("vergaderjaar 2011–2012,30 573, nr. 107", [("30 573, nr. 107", "kst-30573-107")]),
    ("Zij krijgt nr. 469 ( 29453 ).", [("469 ( 29453 )", "kst-29453-469")]),
    ("Zij krijgt nr. 726, was nr. 719 (21501-08).", [("726, was nr. 719 (21501-08)", "kst-21501-08-726")]),
    ("het amendement (36 410A, nr. 33)", [("36 410A, nr. 33", "kst-36410-A-33")]),
    ("brief 36 600 VIIB, nr. 3", [("36 600 VIIB, nr. 3", "kst-36600-VIIB-3")]),
    (
        "Kamerstuk 32 317, nrs. 12 en 14",
        [("Kamerstuk 32 317, nrs. 12", "kst-32317-12"), ("14", "kst-32317-14")],
    ),
    (
        "32 317, nrs. 5, 7 en 9;",
        [("32 317, nrs. 5", "kst-32317-5"), ("7", "kst-32317-7"), ("9", "kst-32317-9")],
    ),
    (
        "32 317, nrs. 5 t/m 7",
        [("32 317, nrs. 5", "kst-32317-5"), ("7", "kst-32317-6"), ("7", "kst-32317-7")],
    ),
    ("Kamerstuk I 36 867, B", [("Kamerstuk I 36 867, B", "kst-36867-B")]),
    ("Kamerstukken I 2019/20, 35 300 V, letter AB", [(..., "kst-35300-V-AB")]),
    (
        "de moties (35 228, nr. 8 en 32 824, nr. 432)",
        [("35 228, nr. 8", "kst-35228-8"), ("32 824, nr. 432", "kst-32824-432")],
    ),
    ("Kamerstukken II 1968/69, 8811, nr. 3", [("Kamerstukken II 1968/69, 8811, nr. 3", "kst-8811-3")]),
    ("https://zoek.officielebekendmakingen.nl/kst-28676-448.html", [("kst-28676-448", "kst-28676-448")]),
    ("Aanhangsel Handelingen II 2023/24, nr. 1234", [(..., "ah-tk-20232024-1234")]),
    ("Aanhangsel van de Handelingen, vergaderjaar 2019-2020, nr. 77", [(..., "ah-tk-20192020-77")]),
    ("Handelingen II 2023/24, nr. 45, item 6", [(..., "h-tk-20232024-45-6")]),
    ("Handelingen I 1999/2000, nr. 3, item 12", [(..., "h-ek-19992000-3-12")]),
    (
        "uw brief met kenmerk 2024D12345 en 2024Z00001",
        [(..., "2024D12345"), (..., "2024Z00001")],
    ),
    ("de mededeling COM(2023) 234 final", [("COM(2023) 234", "COM(2023)234")]),
    ("JOIN (2022)9 en SWD/2022/18", [("JOIN (2022)9", "JOIN(2022)9"), ("SWD/2022/18", "SWD(2022)18")]),
    ("zie dossier 28 676 voor meer", [("dossier 28 676", "28676")]),
    ("Kamerstuk 21501-02-2794", [("Kamerstuk 21501-02-2794", "kst-21501-02-2794")]),
    ("Kamerstuk 21 501-02 gaat daarover", [("Kamerstuk 21 501-02", "21501-02")]),
    ("Kamerstukken II 2012/13, 31 765, 75)", [("Kamerstukken II 2012/13, 31 765, 75", "kst-31765-75")]),
    ("(kamerstuk 29200 X, 4), in het", [("kamerstuk 29200 X, 4", "kst-29200-X-4")]),
    ("Kamerstuk 21 501-21, stuk nr. 2648;", [("Kamerstuk 21 501-21, stuk nr. 2648", "kst-21501-21-2648")]),
    ("de motie (34 682/35 334, nr. 143) is", [("34 682/35 334, nr. 143", "kst-34682-143")]),
    ("Kamerstukken I, 32 018 (R 1885), A", [("Kamerstukken I, 32 018 (R 1885), A", "kst-32018-A")]),
    ("Kamerstukken I 2010/11, 32 620, A en B", [(..., "kst-32620-A"), ("B", "kst-32620-B")]),
    ("de Wet gesloten coffeeshopketen (34 165) dient", [("34 165", "34165")]),
    ("de motie van het lid Boswijk (21 501–02)", [("21 501–02", "21501-02")]),
    ("de begroting (36 410-VII) voorziet", [("36 410-VII", "36410-VII")]),
]

NONE = [
    "Er zijn 28 676 militairen en 12 schepen.",
    "een bedrag van 45 000, nummer twee van de lijst",
    "Staatsblad 2024, nr. 12; Stcrt. 2023, 12345; Trb. 2010, 272",
    "artikel 12, eerste lid, nr. 3, van de wet (10 500 euro)",
    "de Verordening (EU) nr. 1303/2013 van 17 december 2013",
    "in 2019-2020 waren er 20 moties, nr. 5 was de beste",
    "bel 070-12345 of 06 12345678",
    "Kamerstukken worden tijdig verzonden in 2024.",
    "een dossier 7049 en een dossier 7049A dat openbaar is",
    "de prijs per tuin (12 500) is te hoog",
    "het middel Tracer (12567) ter bestrijding",
    "Kamerstukken van 3 april 2024, 12 in getal",
    "zie nr. 12 van de agenda (28 pagina's)",
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text[:40] for text, _ in FOUND])
def test_a_reference_is_found_where_it_stands_with_what_it_means(
    text: str, expected: list[tuple[str, str]]
) -> None:
    found = find(text)
    assert [each.target for each in found] == [target for _, target in expected]
    printed = [text[each.start : each.end] for each in found]
    assert [own for own, (words, _) in zip(printed, expected, strict=True) if words is not ...] == [
        words for words, _ in expected if words is not ...
    ]


@pytest.mark.parametrize("text", [text.replace(" ", "\u00a0") for text, _ in FOUND if "http" not in text])
def test_hard_spaces_are_spaces(text: str) -> None:
    assert [each.target for each in find(text)] == [each.target for each in find(text.replace("\u00a0", " "))]


@pytest.mark.parametrize("text", NONE)
def test_what_is_doubtful_is_no_reference(text: str) -> None:
    assert find(text) == ()


@given(st.text(alphabet="0123456789 -–,.()nrIVXkKamerstuk\u00a0", max_size=80))
def test_references_stand_in_the_text_in_order(text: str) -> None:
    found = find(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert [each.start for each in found] == sorted(each.start for each in found)


@given(
    st.integers(10_000, 99_999),
    st.integers(1, 9_999),
    st.sampled_from(["{d}, nr. {n}", "Kamerstuk {d}, nr. {n}", "stuk nr. {n} ({d})", "kst-{p}-{n}"]),
)
def test_every_dossier_and_number_comes_back(dossier: int, number: int, form: str) -> None:
    spaced = f"{dossier // 1000} {dossier % 1000:03}"
    (found,) = find(f"Zie ({form.format(d=spaced, p=dossier, n=number)}).")
    assert found.target == f"kst-{dossier}-{number}"


@pytest.mark.parametrize(
    ("printed", "dossier"),
    [
        ("28676", "28676"),
        ("28 676", "28676"),
        ("28.676", "28676"),
        ("21 501-02", "21501-02"),
        ("33400-IXB", "33400-IXB"),
        ("33 400 IXB", "33400-IXB"),
        ("36600-viib", "36600-VIIB"),
        ("1400-III", "1400-III"),
        ("8811", "8811"),
        ("843", "843"),
        ("36410A", "36410-A"),
        ("36 600 K", "36600-K"),
        ("navo", None),
        ("28676-NAVO", None),
        ("286761", None),
        ("", None),
    ],
)
def test_a_dossier_is_one_number_however_it_is_printed(printed, dossier):
    assert dossier_named(printed) == dossier


DOSSIERS = st.builds(
    "-".join,
    st.tuples(st.integers(1, 99_999).map(str))
    | st.tuples(
        st.integers(1, 99_999).map(str),
        st.sampled_from(["02", "34", "I", "IV", "VIIB", "IXA", "XVI", "XVIII", "A", "K", "M"]),
    ),
)


@given(DOSSIERS)
def test_the_number_that_an_index_lists_names_its_dossier(dossier):
    assert dossier_named(dossier) == dossier
    assert dossier_named(dossier.lower()) == dossier


@given(DOSSIERS, st.integers(1, 9999).map(str) | st.sampled_from(["A", "JI", "ABC"]))
def test_an_official_id_names_its_dossier_and_its_number(dossier, number):
    assert official_id(dossier, number) == f"kst-{dossier}-{number}"
    assert paper_named(official_id(dossier, number)) == (dossier, number)


def test_a_paper_that_both_chambers_number_goes_by_the_number_of_the_tweede_kamer():
    assert official_id("33869", "A/1") == "kst-33869-1"


@pytest.mark.parametrize(
    ("printed", "paper"),
    [
        ("28 676, nr. 448", ("28676", "448")),
        ("28676 nr 0448", ("28676", "448")),
        ("21501-02, nr. 2794", ("21501-02", "2794")),
        ("36600 VIIB, nr. 12", ("36600-VIIB", "12")),
        ("1400-III, nr. 13", ("1400-III", "13")),
        ("32317, JI", ("32317", "JI")),
        ("kst-32317-JI", ("32317", "JI")),
        ("28676", None),
        ("de 28676, nr. 4", None),
    ],
)
def test_a_paper_is_one_dossier_and_number_however_it_is_printed(printed, paper):
    assert paper_named(printed) == paper
