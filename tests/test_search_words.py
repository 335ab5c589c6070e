"""Which paragraphs a word of a query finds that is written otherwise there: apart, shortened, in figures."""

from __future__ import annotations

import pytest
from conftest import Make

from navosearch.library import Library
from navosearch.model import Letter, Paragraph, Results


@pytest.fixture
def library(library: Make) -> Make:
    """Make a library of one letter with these paragraphs."""

    def make(*texts: str) -> Library:
        paragraphs = tuple(Paragraph(f"a#{n}", n, text) for n, text in enumerate(texts, 1))
        return library(Letter(id="a", kind="brief", source="a.txt", paragraphs=paragraphs))

    return make


def marked(results: Results) -> list[str]:
    """What is marked of each hit."""
    return [" ".join(hit.snippet.text[start:end] for start, end in hit.snippet.marks) for hit in results.hits]


APART = [
    ("kamerbrief", "De kamer brief volgt.", "kamer brief"),
    ("kamerbrief", "Dit zei de Kamer. Brief volgt.", None),
    ("kamerbrief", "Een brief, zo zei de Kamer.", "brief Kamer"),
    ("kamerbrief", "Hij schreef de Kamer. Een brief volgt.", None),
    ("NAVO-top", "Hij kende de NAVO. Top, zei zij.", None),
    ("NAVO-top", "Hij kende de NAVO, top en al.", "NAVO top"),
    ("OVSE", "De organisatie voor veiligheid. En samenwerking in Europa.", None),
    ("Washington-top", "Zij was op de top in Washington.", "top Washington"),
    ("Washington-top", "Zij was op een top. In Washington viel niets voor.", None),
    ("lastenverdeling", "De eerlijke verdeling van de zware lasten.", "verdeling lasten"),
    ("lastenverdeling", "De verdeling van alle zware en nog veel zwaardere lasten.", None),
    ("niet-lidstaten", "De lidstaten doen dat niet.", None),
    ("oud-minister", "De minister is oud.", None),
]


@pytest.mark.parametrize(("typed", "text", "expected"), APART)
def test_the_parts_of_a_compound_are_found_near_each_other_in_one_sentence(
    library: Make, typed: str, text: str, expected: str | None
) -> None:
    results = library(text, "Kamers zijn er. Brieven ook. Lasten zijn er. Verdelingen niet.").search(typed)
    assert (
        marked(results)[:1] == ([expected] if expected and results.total.all else [])[:1] or expected is None
    )
    assert bool(results.total.all) == (expected is not None)


def test_parts_near_each_other_are_weaker_than_the_word_told_and_can_be_turned_off(library: Make) -> None:
    opened = library(
        "De verdeling van de lasten.", "Er is een lastenverdeling.", "De lasten verdeling komt nu."
    )
    results = opened.search("lastenverdeling")
    assert [hit.id for hit in results.hits] == ["a#2", "a#3", "a#1"]
    assert {(form.form, form.why, form.count) for form in results.forms} == {
        ("lastenverdeling", "stem", 1),
        ("lasten verdeling", "parts", 1),
        ("lasten verdeling", "nearby", 2),
    }
    assert [hit.id for hit in opened.search("lastenverdeling", no_nearby=True).hits] == ["a#2", "a#3"]
    assert [hit.id for hit in opened.search('"lastenverdeling"').hits] == ["a#2"]
    assert [hit.id for hit in opened.search("lastenverdeling", exact=True).hits] == ["a#2"]


DAYS = (
    "Op 3 april 2024.",
    "Op 03-04-2024.",
    "Op 3-4-2024.",
    "Op 3/4/2024.",
    "Op 3 apr. 2024.",
    "Op 2024-04-03.",
)


@pytest.mark.parametrize(
    "typed",
    [
        "3 april 2024",
        "03-04-2024",
        "3-4-2024",
        "3/4/2024",
        "3 apr. 2024",
        "3 APRIL 2024",
        "2024-04-03",
        '"3 april 2024"',
        '"03-04-2024"',
        '"3/4/2024"',
    ],
)
@pytest.mark.parametrize("exact", [False, True])
def test_a_day_is_found_in_every_notation(library: Make, typed: str, exact: bool) -> None:
    others = (
        "Op 4 april 2024.",
        "Op 3 mei 2024.",
        "Op 3 april 2023.",
        "Op 04-03-2024.",
        "De nummers 3, 4, 2024.",
    )
    results = library(*DAYS, *others).search(typed, exact=exact, match="all", limit=0)
    assert sorted(hit.id for hit in results.hits) == [f"a#{n}" for n in range(1, len(DAYS) + 1)]


def test_a_day_within_a_phrase_stands_in_its_place(library: Make) -> None:
    opened = library("De brief van 3 april 2024 is er.", "De brief van 03-04-2024.", "De brief na 3-4-2024.")
    assert {hit.id for hit in opened.search('"brief van 3-4-2024"').hits} == {"a#1", "a#2"}


SHORTENED = [
    ("luchtvaart", "De lucht- en ruimtevaart groeit.", "lucht"),
    ("invoer", "Het verbod op in- en uitvoer.", "in"),
    ("importcijfers", "De import- en exportcijfers.", "import"),
    ("importcijfer", "De import- en exportcijfers.", "import"),
    ("energieneutrale", "Bouw energiezuinige en -neutrale woningen.", "neutrale"),
    ('"luchtvaart en ruimtevaart"', "De lucht- en ruimtevaart groeit.", "lucht en ruimtevaart"),
    ('"lucht- en ruimtevaart"', "De luchtvaart en ruimtevaart.", "luchtvaart en ruimtevaart"),
    ("lucht- en ruimtevaart", "De luchtvaart en de ruimtevaart.", "luchtvaart ruimtevaart"),
    ("EU-landen", "De EU- en NAVO-landen.", "EU"),
    ("luchtvaart", "De lucht en de ruimtevaart.", None),
]


@pytest.mark.parametrize(("typed", "text", "expected"), SHORTENED)
def test_a_word_that_a_hyphen_shortens_is_found_and_marked_where_it_stands(
    library: Make, typed: str, text: str, expected: str | None
) -> None:
    results = library(text).search(typed, match="all")
    assert marked(results) == ([] if expected is None else [expected])


def test_a_word_that_stands_nowhere_is_looked_for_by_its_parts_and_that_is_told(library: Make) -> None:
    opened = library("Het terrorisme.", "Bestrijding van armoede.", "Iets anders.")
    results = opened.search("terrorismebestrijding")
    assert (results.total.all, results.total.some) == (0, 2)
    assert sorted(marked(results)) == ["Bestrijding", "terrorisme"]
    assert {(hit.matched, hit.missing) for hit in results.hits} == {
        (("terrorisme",), ("terrorismebestrijding",)),
        (("bestrijding",), ("terrorismebestrijding",)),
    }
    told = [(each.also, each.why) for each in results.query.expansions]
    assert told == [(("terrorisme", "bestrijding"), "part")]
    for options in ({"match": "all"}, {"exact": True}):
        found = opened.search("terrorismebestrijding", **options)  # type: ignore[arg-type]  # one of many options
        assert (found.total.all, found.total.some, found.query.expansions) == (0, 0, ())


def test_the_parts_of_a_word_count_for_the_other_words_of_the_query_too(library: Make) -> None:
    opened = library("Steun aan wie lijdt.", "Bestrijding van armoede.", "Iets anders.")
    results = opened.search("steun terrorismebestrijding", explain=True)
    assert {hit.id for hit in results.hits} == {"a#1", "a#2"}
    for hit in results.hits:
        assert sum(term.score for term in hit.terms) == pytest.approx(hit.score, abs=1e-4)


SEPARATE = [
    ("samenwerken", "De landen werken nauw samen met de NAVO.", "werken samen"),
    ("samenwerking", "Het land werkte daarin nauw samen.", "werkte samen"),
    ("samenwerking", "Zij beloven beter samen te werken.", "samen te werken"),
    ("plaatsvinden", "De bijeenkomst vond in april plaats.", "vond plaats"),
    ("plaatsvindt", "In april vonden gesprekken plaats.", "vonden plaats"),
    ("optreden", "De politie trad op tegen fraude.", "trad op"),
    ("deelnemen", "Nederland neemt, zoals bekend, deel.", None),
    ("deelnemen", "Nederland nam deel aan de missie.", "nam deel"),
    ("aanbeveling", "De raad beveelt dit aan.", "beveelt aan"),
    ("voorbereiden", "Het kabinet bereidt een wet voor.", "bereidt voor"),
    ("uitvoering", "Het ministerie voert de wet uit.", "voert uit"),
    ("samenwerken", "Zij werken. Samen eten zij.", None),
    ("samenwerken", "Samen met de NAVO werken zij eraan.", None),
    ("optreden", "De maatregelen treden op 1 januari in werking.", None),
    ("plaatsvinden", "Zij vonden een plaats in de stad.", None),
    ("instellen", "Het is tijd om eisen te stellen in de vergadering in.", None),
    ("voorkomen", "Dat komt niet vaak voor.", None),
    ("onderzoeken", "Zij zoeken dat onder.", None),
    ("omgaan", "Daar gaat het om.", None),
]


@pytest.mark.parametrize(("typed", "text", "expected"), SEPARATE)
def test_a_separable_verb_is_found_apart_from_its_particle_within_a_clause(
    library: Make, typed: str, text: str, expected: str | None
) -> None:
    results = library(text, "Iets anders.").search(typed, match="all", no_nearby=True)
    assert marked(results) == ([] if expected is None else [expected])
    if expected:
        assert {form.why for form in results.forms} == {"separable"}


def test_a_separable_verb_apart_is_weaker_than_the_word_told_and_can_be_turned_off(library: Make) -> None:
    opened = library("Zij werken samen met haar.", "Zij willen samenwerken met haar.")
    results = opened.search("samenwerken")
    assert [hit.id for hit in results.hits] == ["a#2", "a#1"]
    assert [(each.also, each.why) for each in results.query.expansions][:1] == [
        (("werken samen",), "separable")
    ]
    for options in ({"no_separable": True, "no_nearby": True}, {"exact": True}):
        assert [hit.id for hit in opened.search("samenwerken", **options).hits] == ["a#2"]  # type: ignore[arg-type]  # one of many options
