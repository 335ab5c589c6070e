"""What a search answers: which paragraphs, in which order, with which counts, and why."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from conftest import Make
from hypothesis import example, given
from hypothesis import strategies as st
from reference import Reference, Scores
from trials import examples

import navosearch
from navosearch import query
from navosearch.errors import OptionInvalid, QueryInvalid
from navosearch.index.matching.evaluate import Evaluation
from navosearch.index.reader import IndexReader
from navosearch.index.writing import update
from navosearch.index.writing.entries import entry
from navosearch.model import Footnote, Letter, Meeting, Paragraph, Results, Signatory
from navosearch.search.filters import Keywords, Options
from navosearch.search.planned import Planned
from navosearch.search.planner import Planner
from navosearch.search.tiers import ENOUGH

FMM = Meeting(
    "navo-fmm-2024-12-03", "NAVO Foreign Ministers Meeting (FMM)", "NAVO FMM", "2024-12-03", "2024-12-04"
)
RBZ = Meeting("rbz-2023-11-13", "Raad Buitenlandse Zaken", "RBZ", "2023-11-13", "2023-11-13")


def letter(name: str, *texts: str, **known: object) -> Letter:
    """A letter of these paragraphs; what else is known of it may be given."""
    sections = known.pop("sections", {})
    assert isinstance(sections, dict)
    meeting = 0 if known.get("meetings") else None
    paragraphs = tuple(
        Paragraph(f"{name}#{n}", n, text, sections.get(n, ()), meeting) for n, text in enumerate(texts, 1)
    )
    kind = known.pop("kind", "brief")
    return Letter(id=name, kind=kind, source=f"{name}.txt", paragraphs=paragraphs, **known)  # type: ignore[arg-type]  # facts of every kind


def ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]


def test_paragraphs_with_every_word_come_before_those_with_some(library: Make) -> None:
    results = library(
        letter("a", "schepen schepen schepen", "vliegtuigen en schepen in een lange zin over heel veel"),
        letter("b", "tanks"),
    ).search("schepen vliegtuigen")
    assert ids(results) == ["a#2", "a#1"]
    assert (results.total.all, results.total.some) == (1, 1)
    assert results.hits[0].matched == ("schepen", "vliegtuigen")
    assert (results.hits[1].matched, results.hits[1].missing) == (("schepen",), ("vliegtuigen",))
    assert results.facets["kind"][0].count == 1


def test_with_enough_full_hits_the_others_are_only_counted(library: Make) -> None:
    texts = ["schepen en vliegtuigen"] * ENOUGH + ["schepen", "vliegtuigen"]
    results = library(letter("a", *texts)).search("schepen vliegtuigen", limit=0)
    assert len(results.hits) == results.reachable == ENOUGH
    assert (results.total.all, results.total.some) == (ENOUGH, 2)


@pytest.mark.parametrize(
    ("match", "hits", "total"),
    [
        ("all", ["a#2"], (1, 0)),
        ("any", ["a#1", "a#2", "b#1"], (1, 2)),
        ("auto", ["a#1", "a#2", "b#1"], (1, 2)),
    ],
)
def test_match_says_how_many_words_a_hit_has(
    library: Make, match: str, hits: list[str], total: tuple[int, int]
) -> None:
    opened = library(letter("a", "schepen", "schepen met vliegtuigen"), letter("b", "vliegtuigen", "tanks"))
    results = opened.search("schepen vliegtuigen", match=match)
    assert sorted(ids(results)) == hits
    assert opened.search("schepen vliegtuigen", match=match, limit=1).reachable == len(hits)
    assert (results.total.all, results.total.some) == total


def test_the_options_are_declared_to_type_checkers_as_they_are() -> None:
    declared = {name: hint.__forward_arg__ for name, hint in Keywords.__annotations__.items()}
    assert declared == Options.__annotations__


@pytest.mark.parametrize("call", ["search", "asked", "scan", "ranked", "trend"])
def test_a_misspelt_option_or_value_is_told(library: Make, call: str) -> None:
    asked = getattr(library(letter("a", "schepen")), call)
    with pytest.raises(TypeError, match="sinse"):
        asked("schepen", sinse="2023")
    with pytest.raises(OptionInvalid, match=r"'best'.*relevance, newest, oldest"):
        asked("schepen", sort="best")
    with pytest.raises(OptionInvalid, match=r"'some'.*auto, all, any"):
        asked("schepen", match="some")


LETTERS = (
    letter(
        "kst-28676-448",
        "De ministers spraken over steun aan Oekraïne.",
        "Bondgenoten steunen de voorstellen over een evenredige lastenverdeling.",
        "Er is geen steun voor het voorstel.",
        kind="verslag",
        date="2023-12-18",
        dossier="28676",
        number="448",
        meetings=(RBZ,),
        signatories=(Signatory("H.G.J. Bruins Slot", "Minister van Buitenlandse Zaken"),),
        sections={1: ("Werksessie 1", "Oekraïne"), 2: ("Defensie-uitgaven",)},
        footnotes=(Footnote("1", "Zie Kamerstuk 21 501-02, nr. 2794.", 2),),
    ),
    letter(
        "kst-28676-474",
        "Nederland zal pleiten voor sancties tegen de schaduwvloot.",
        "De NAVO-top in Den Haag wordt voorbereid; de norm van 2% komt aan de orde.",
        kind="geannoteerde agenda",
        date="2024-11-22",
        dossier="28676",
        number="474",
        meetings=(FMM,),
        signatories=(Signatory("C.C.J. Veldkamp", "Minister van Buitenlandse Zaken"),),
    ),
    letter("los", "Een losse brief over sancties, zonder vergadering.", date="2022-05"),
)


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("Oekraine", ["kst-28676-448#1"]),
        ("steunt", ["kst-28676-448#1", "kst-28676-448#2", "kst-28676-448#3"]),
        ('"steun aan"', ["kst-28676-448#1"]),
        ('"steunen aan"', []),
        ('"aan steun"~3', ["kst-28676-448#1"]),
        ("schaduw*", ["kst-28676-474#1"]),
        ("*vloot", ["kst-28676-474#1"]),
        ("*duwvl*", ["kst-28676-474#1"]),
        ("*duwvl", []),
        ("sancties NIET vergadering", ["kst-28676-474#1"]),
        ("sancties -vergadering", ["kst-28676-474#1"]),
        ("verdeling OF schaduwvloot", ["kst-28676-448#2", "kst-28676-474#1"]),
        ("NAVO top", ["kst-28676-474#2"]),
        ("navotop", ["kst-28676-474#2"]),
        ("2 procent", ["kst-28676-474#2"]),
        ("vergadering:FMM sancties", ["kst-28676-474#1"]),
        ("meeting:Buitenlandse steun", ["kst-28676-448#1", "kst-28676-448#2", "kst-28676-448#3"]),
        ("sectie:Oekraïne", ["kst-28676-448#1"]),
        ("soort:verslag geen", ["kst-28676-448#3"]),
        ("datum:2024 sancties", ["kst-28676-474#1"]),
        ("datum:..2022 sancties", ["los#1"]),
        ("datum:2022-05-09 sancties", ["los#1"]),
        ("minister:Veldkamp sancties", ["kst-28676-474#1"]),
        ("brief:kst-28676-474", ["kst-28676-474#1", "kst-28676-474#2"]),
        ("kst-28676-474", ["kst-28676-474#1", "kst-28676-474#2"]),
        ("28 676 nr 474", ["kst-28676-474#1", "kst-28676-474#2"]),
        ("dossier:28676 sancties", ["kst-28676-474#1"]),
        ("21501-02 2794", ["kst-28676-448#2"]),
        ("defensie uitgaven", ["kst-28676-448#2"]),
        ("december", ["kst-28676-474#1", "kst-28676-474#2"]),
    ],
)
def test_a_query_finds_these_paragraphs(library: Make, typed: str, hits: list[str]) -> None:
    assert sorted(ids(library(*LETTERS).search(typed, match="all", limit=0))) == hits


@pytest.mark.parametrize(
    ("options", "hits"),
    [
        ({"meeting": "FMM"}, ["kst-28676-474#1"]),
        ({"meeting": "navo-fmm-2024-12-03"}, ["kst-28676-474#1"]),
        ({"meeting": "december 2024"}, ["kst-28676-474#1"]),
        ({"kind": "geannoteerde agenda"}, ["kst-28676-474#1"]),
        ({"kind": "verslag"}, []),
        ({"since": "2023"}, ["kst-28676-474#1"]),
        ({"until": "2022"}, ["los#1"]),
        ({"since": "2022-05-20", "until": "2022-06"}, ["los#1"]),
        ({"dossier": "28 676"}, ["kst-28676-474#1"]),
        ({"minister": "Veldkamp"}, ["kst-28676-474#1"]),
        ({"minister": "minister van Buitenlandse Zaken"}, ["kst-28676-474#1"]),
    ],
)
def test_a_filter_keeps_these_paragraphs(library: Make, options: dict[str, str], hits: list[str]) -> None:
    results = library(*LETTERS).search("sancties", **options)
    assert sorted(ids(results)) == hits
    assert results.total.all == len(hits)
    assert dict(results.query.filters) == options


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("haringvangst", ["kst-28676-448#1"]),
        ("kabeljauw", ["kst-28676-448#1"]),
        ("haringvangst Brussel", ["kst-28676-448#1"]),
        ('"over de haringvangst"', []),
        ("sectie:haringvangst", []),
    ],
)
def test_a_title_and_a_subject_are_found_once_with_the_first_paragraph(
    library: Make, typed: str, found: list[str]
) -> None:
    titled = {"title": "Verslag over de haringvangst", "subject": "Quota voor kabeljauw"}
    opened = library(letter("kst-28676-448", "De Raad sprak in Brussel.", "Daarna sprak men.", **titled))
    assert ids(opened.search(typed)) == found


def test_a_section_filter_looks_at_the_whole_path(library: Make) -> None:
    opened = library(*LETTERS)
    assert ids(opened.search("steun", section="werksessie")) == ["kst-28676-448#1"]
    assert ids(opened.search("steun", section="werksessie Oekraïne")) == ["kst-28676-448#1"]


@pytest.mark.parametrize(
    ("options", "option"),
    [
        ({"kind": "memo"}, "kind"),
        ({"since": "gisteren"}, "since"),
        ({"until": "2024-13"}, "until"),
        ({"since": "2023..2024"}, "since"),
        ({"dossier": "abc"}, "dossier"),
        ({"meeting": "?!"}, "meeting"),
    ],
)
def test_a_filter_that_is_not_understood_is_refused(
    library: Make, options: dict[str, str], option: str
) -> None:
    with pytest.raises(OptionInvalid) as refused:
        library(*LETTERS).search("steun", **options)
    assert refused.value.option == option


def test_order_by_date_puts_what_has_none_last(library: Make) -> None:
    opened = library(*LETTERS, letter("zonder", "sancties sancties sancties"))
    assert ids(opened.search("sancties", sort="newest")) == ["kst-28676-474#1", "los#1", "zonder#1"]
    assert ids(opened.search("sancties", sort="oldest")) == ["los#1", "kst-28676-474#1", "zonder#1"]


def test_a_date_in_the_query_prefers_the_meeting_of_that_date(library: Make) -> None:
    later = Meeting("navo-fmm-2025-12-03", FMM.name, FMM.series, "2025-12-03", "2025-12-03")
    opened = library(
        letter("eerder", "De bijeenkomst van december over steun.", meetings=(FMM,)),
        letter("later", "De bijeenkomst van december over steun.", meetings=(later,)),
    )
    assert ids(opened.search("steun december 2024"))[0] == "eerder#1"
    assert ids(opened.search("steun december 2025"))[0] == "later#1"


def test_pages_follow_one_another_and_totals_stay(library: Make) -> None:
    opened = library(letter("a", *(f"steun {'woord ' * n}" for n in range(25))))
    whole = opened.search("steun", limit=0)
    pages = [opened.search("steun", limit=10, offset=offset) for offset in (0, 10, 20)]
    assert [name for page in pages for name in ids(page)] == ids(whole)
    assert [hit.rank for hit in pages[2].hits] == [21, 22, 23, 24, 25]
    assert {page.total.all for page in pages} == {25}
    assert opened.search("steun", offset=99).hits == ()


def test_scanning_gives_every_hit_once(library: Make) -> None:
    opened = library(*LETTERS)
    for typed in ("steun sancties", "NAVO", "niets"):
        searched = opened.search(typed, limit=0)
        assert sorted(hit.id for hit in opened.scan(typed)) == sorted(ids(searched))


def test_facets_count_every_hit_and_not_the_page(library: Make) -> None:
    results = library(*LETTERS).search("steun OR sancties", limit=1)
    facets = {name: {each.value: each.count for each in values} for name, values in results.facets.items()}
    assert facets == {
        "meeting": {"rbz-2023-11-13": 3, "navo-fmm-2024-12-03": 1},
        "kind": {"verslag": 3, "geannoteerde agenda": 1, "brief": 1},
        "year": {"2023": 3, "2024": 1, "2022": 1},
        "dossier": {"28676": 4},
    }


def test_word_forms_are_told_with_the_paragraphs_that_have_them(library: Make) -> None:
    results = library(*LETTERS).search("steunen")
    assert [(each.form, each.count) for each in results.forms] == [("steun", 2), ("steunen", 1)]


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("steun", ["steun"]),
        ("oekraine", ["Oekraïne"]),
        ('"aan Oekraïne"', ["aan", "Oekraïne"]),
        ('"ministers over"~2', ["ministers", "over"]),
        ("spra*", ["spraken"]),
        ("sectie:Oekraïne steun", ["steun"]),
        ("steun NIET geen", ["steun"]),
    ],
)
def test_marks_stand_on_exactly_what_matched(library: Make, typed: str, marked: list[str]) -> None:
    snippet = library(*LETTERS).search(typed).hits[0].snippet
    assert [snippet.text[start:end] for start, end in snippet.marks] == marked


def test_a_hit_in_a_footnote_shows_the_footnote(library: Make) -> None:
    hit = library(*LETTERS).search("2794").hits[0]
    assert hit.id == "kst-28676-448#2"
    assert hit.snippet.text == "Zie Kamerstuk 21 501-02, nr. 2794."
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["2794"]


def test_a_hit_has_its_letter_meeting_and_section(library: Make) -> None:
    hit = library(*LETTERS).search("steun Oekraïne").hits[0]
    assert (hit.letter.id, hit.letter.kind, hit.meeting, hit.section, hit.paragraph) == (
        "kst-28676-448",
        "verslag",
        RBZ,
        ("Werksessie 1", "Oekraïne"),
        1,
    )


def test_an_exact_search_adds_nothing(library: Make) -> None:
    opened = library(*LETTERS)
    results = opened.search("verdeling", exact=True)
    assert (results.hits, results.query.expansions) == ((), ())
    assert ids(opened.search("steunen", exact=True)) == ["kst-28676-448#2"]


def test_what_was_added_to_a_word_is_told(library: Make) -> None:
    results = library(*LETTERS).search("verdeling")
    assert ids(results) == ["kst-28676-448#2"]
    assert [(each.word, each.also, each.why) for each in results.query.expansions] == [
        ("verdeling", ("lastenverdeling",), "compound")
    ]


def test_a_misspelt_word_is_corrected_and_said_so(library: Make) -> None:
    results = library(*LETTERS).search("lastenverdelling")
    assert ids(results) == ["kst-28676-448#2"]
    assert [(each.typed, each.used) for each in results.query.corrections] == [
        ("lastenverdelling", "lastenverdeling")
    ]


def test_near_copies_in_other_letters_are_named(library: Make) -> None:
    text = "De bijeenkomst zal in het teken staan van de aanhoudende Russische agressie tegen Oekraïne"
    opened = library(letter("a", text, text + "."), letter("b", text + " en de gevolgen"))
    by_id = {hit.id: hit.copies for hit in opened.search("agressie").hits}
    assert by_id["b#1"] == ("a#1", "a#2") or by_id["b#1"] == ("a#2", "a#1")
    assert by_id["a#1"] == ("b#1",)


@pytest.mark.parametrize(
    "typed",
    ["steun oekraine", '"steun aan" oekraine', "verdeling", "(steun OF sancties) december 2024", "ste*"],
)
def test_the_terms_of_an_explained_score_add_up_to_it(library: Make, typed: str) -> None:
    results = library(*LETTERS).search(typed, explain=True)
    assert results.hits
    for hit in results.hits:
        assert sum(term.score for term in hit.terms) == pytest.approx(hit.score, abs=1e-4)
        assert all(term.paragraphs > 0 for term in hit.terms)


@pytest.mark.parametrize("typed", ["de", "de het een", "steun AND steun", "niets en nergens", "x" * 300])
def test_odd_queries_are_answered(library: Make, typed: str) -> None:
    opened = library(*LETTERS)
    assert opened.search(typed).total.all == len(opened.search(typed, limit=0, match="all").hits)


@pytest.mark.parametrize("typed", ["", "   ", '"open', "(steun", "datum:morgen", "AND", "-"])
def test_a_query_that_is_not_understood_is_refused_with_its_place(library: Make, typed: str) -> None:
    with pytest.raises(QueryInvalid) as refused:
        library(*LETTERS).search(typed)
    assert 0 <= refused.value.start <= refused.value.end <= len(typed) + 1


WORDS = (
    "navo",
    "top",
    "navo-top",
    "steun",
    "steunen",
    "de",
    "niet",
    "2%",
    "raad",
    "lastenverdeling",
    "verdeling",
)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
terms = st.one_of(
    st.sampled_from(WORDS),
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map('"{0[0]} {0[1]}"'.format),
    st.tuples(st.sampled_from(WORDS), st.sampled_from(WORDS)).map('"{0[0]} {0[1]}"~2'.format),
    st.sampled_from(("ste*", "na*", "sectie:raad", "datum:2024", "soort:brief")),
)
queries = st.recursive(
    terms,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("({0[0]} OF {0[1]})".format),
        st.tuples(inner, inner).map("({0[0]} EN {0[1]})".format),
        st.tuples(inner, inner).map("{0[0]} {0[1]}".format),
        inner.map("NIET ({})".format),
    ),
    max_leaves=4,
)


@examples(120)
@given(st.lists(st.lists(texts, min_size=1, max_size=4), min_size=1, max_size=4), queries, st.booleans())
@example([["navo"]], "navo-top", False)
def test_every_hit_list_is_that_of_brute_force(bodies: list[list[str]], typed: str, exact: bool) -> None:
    letters = [
        letter(f"brief-{n}", *body, date=f"2024-0{n + 1}", sections={1: ("Raad",)})
        for n, body in enumerate(bodies)
    ]
    with tempfile.TemporaryDirectory() as folder:
        with update(Path(folder)) as writer:
            for each in letters:
                writer.add(entry(each))
            writer.commit()
        reference = Reference([entry(each) for each in letters])
        reader = IndexReader(Path(folder))
        planner = Planner(reader.vocabulary, Evaluation(reader.segments), exact=exact)
        planned = planner.planned(query.parse(typed))
        expected = brute_force(reference, planned)
        with navosearch.open(folder) as opened:
            results = opened.search(typed, exact=exact, limit=0)
        every, some = expected
        assert (results.total.all, results.total.some) == (len(every), len(some))
        shown = every if len(every) >= ENOUGH else {**every, **some}
        assert {hit.id: hit.score for hit in results.hits} == pytest.approx(shown, abs=1e-4)
        assert [hit.id in every for hit in results.hits] == sorted(
            (hit.id in every for hit in results.hits), reverse=True
        )


def brute_force(reference: Reference, planned: Planned) -> tuple[Scores, Scores]:
    """Return the scores of paragraphs with every clause, and of those with some or with a part of a word."""
    found = [reference.answer(clause.node) for clause in planned.required]
    parts = [reference.answer(clause.node) for clause in planned.parts]
    held = [reference.answer(node) for node in planned.filters]
    units = [unit.id for unit in reference.units if all(unit.id in each for each in held)]
    every = {unit: sum(each[unit] for each in found) for unit in units if all(unit in each for each in found)}
    scores = {unit: [each[unit] for each in (*found, *parts) if unit in each] for unit in units}
    some = {unit: sum(each) for unit, each in scores.items() if each and unit not in every}
    return every, some
