"""What a hit looks like on a terminal: broken at its width, marked where it matched, never harmful."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.cli import complaint, draw
from navosearch.cli.layout import table, wrapped
from navosearch.cli.terminal import Line, Span, columns, printable
from navosearch.errors import QueryInvalid
from navosearch.model import (
    Correction,
    Expansion,
    FacetValue,
    Form,
    Hit,
    LetterInfo,
    Meeting,
    Results,
    Snippet,
    Total,
    Understood,
)
from navosearch.search.copies import folded

MEETING = Meeting("m", "NAVO-top", None, "2024-07-09", "2024-07-11", "Washington D.C.")
LETTER = LetterInfo(
    id="kst-1-2", kind="verslag", source="x.txt", citation="Kamerstukken II 2023/24, 1, nr. 2"
)


def a_hit(number: int = 1, **changes: object) -> Hit:
    values: dict[str, object] = {
        "rank": number,
        "score": 1.0,
        "id": f"kst-1-2#{number}",
        "letter": LETTER,
        "meeting": MEETING,
        "section": ("Werksessie 1", "Oekraïne"),
        "paragraph": number,
        "page": None,
        "text": "De steun aan Oekraïne blijft.",
        "snippet": Snippet("De steun aan Oekraïne blijft.", ((3, 8), (13, 21))),
    }
    return Hit(**{**values, **changes})  # type: ignore[arg-type]


def results(hits: tuple[Hit, ...] = (), total: Total = Total(0), **changes: object) -> Results:  # noqa: B008
    query = Understood("steum", "steun", "auto", (), (Correction("steum", "steun"),), ())
    values: dict[str, object] = {
        "query": query,
        "total": total,
        "reachable": total.all + total.some,
        "hits": hits,
        "facets": {},
    }
    return Results(**{**values, **changes})  # type: ignore[arg-type]


def plain(lines: list[Line]) -> list[str]:
    return ["".join(span.text for span in line) for line in lines]


def test_a_hit_reads_at_a_glance() -> None:
    assert plain(draw.hit_lines(a_hit(), None)) == [
        "  1 Kamerstukken II 2023/24, 1, nr. 2 (verslag)  kst-1-2#1",
        "    NAVO-top, 9–11 July 2024, Washington D.C.",
        "    Werksessie 1 › Oekraïne",
        "    De steun aan Oekraïne blijft.",
    ]


def test_a_hit_says_which_words_it_misses_and_where_its_copies_are() -> None:
    lines = plain(draw.hit_lines(a_hit(missing=("lasten", "delen")), None, also=("kst-9#1", "kst-9#2")))
    assert lines[-2:] == ["    without: lasten, delen", "    also in: kst-9#1, kst-9#2"]


def test_a_hit_in_no_section_about_no_meeting_has_no_line_for_them() -> None:
    assert len(draw.hit_lines(a_hit(meeting=None, section=()), None)) == 2


@pytest.mark.parametrize(
    ("known", "name"),
    [
        (
            {"citation": "Kamerstukken II 2023/24, 1, nr. 2", "title": "T"},
            "Kamerstukken II 2023/24, 1, nr. 2 (verslag)",
        ),
        ({"title": "Verslag van de top", "subject": "S"}, "Verslag van de top (brief.txt)"),
        ({"subject": "De top"}, "De top (brief.txt)"),
        ({"line": "Op 4 mei kwam de Raad bijeen."}, "Op 4 mei kwam de Raad bijeen. (brief.txt)"),
        ({}, "kst-1-2 (brief.txt)"),
    ],
)
def test_a_letter_is_called_by_the_best_name_it_has(known: dict[str, str], name: str) -> None:
    assert draw.label(LetterInfo(id="kst-1-2", kind="verslag", source="een map/brief.txt", **known)) == name  # type: ignore[arg-type]


def test_exactly_what_matched_is_marked() -> None:
    spans = draw.snippet_spans(Snippet("De steun aan Oekraïne blijft.", ((3, 8), (13, 21))))
    assert [span.text for span in spans if span.style == "mark"] == ["steun", "Oekraïne"]
    assert "".join(span.text for span in spans) == "De steun aan Oekraïne blijft."


def test_near_copies_are_folded_under_the_best_of_them() -> None:
    hits = [a_hit(1, copies=("kst-1-2#3",)), a_hit(2), a_hit(3, copies=("kst-1-2#1",))]
    assert [(hit.rank, also) for hit, also in folded(hits)] == [(1, ("kst-1-2#3",)), (2, ())]


def test_a_copy_that_only_the_worse_hit_knows_of_hides_nothing() -> None:
    hits = [a_hit(1), a_hit(2, copies=("kst-1-2#1",))]
    assert [(hit.rank, also) for hit, also in folded(hits)] == [(1, ()), (2, ())]


@pytest.mark.parametrize(
    ("total", "reachable", "words"),
    [
        (Total(0), 0, "Nothing found for steun."),
        (Total(1), 1, "1 paragraph answers the query."),
        (Total(12), 12, "12 paragraphs answer the query."),
        (Total(3, 1), 4, "3 paragraphs answer the query; 1 more has some of its words."),
        (
            Total(10, 5),
            10,
            "10 paragraphs answer the query; 5 more have some of its words (--match any shows them).",
        ),
        (Total(10, 5), 15, "10 paragraphs answer the query; 5 more have some of its words."),
        (Total(0, 26), 26, "0 paragraphs answer the query; 26 more have some of its words."),
    ],
)
def test_the_totals_of_both_tiers_are_said(total: Total, reachable: int, words: str) -> None:
    assert plain(draw.before_hits(results(total=total, reachable=reachable)))[-1] == words


def test_a_correction_is_said_first_with_the_way_back() -> None:
    assert plain(draw.before_hits(results()))[0] == (
        "Nothing matches steum; this is for steun (steum in quotes, or --exact, takes it as typed)."
    )


def an_answer(*forms: Form, total: int = 30, expansions: tuple[Expansion, ...] = ()) -> Results:
    query = Understood("steun navo", "steun navo", "auto", (), (), expansions)
    return results(total=Total(total), query=query, forms=forms)


def told(answer: Results) -> list[str]:
    return plain(draw.before_hits(answer))[:-1]


def compounds(*counted: tuple[str, int]) -> list[Form]:
    return [Form(form, count, "steun", "compound") for form, count in counted]


def test_the_forms_of_a_word_come_first_and_then_what_was_added_for_each_reason() -> None:
    answer = an_answer(
        Form("steun", 16, "steun"),
        Form("nato", 12, "navo", "abbreviation"),
        Form("steunen", 9, "steun"),
        *compounds(("steunpakket", 7), ("wapensteun", 2)),
    )
    assert told(answer) == [
        "steun: steun 16, steunen 9",
        "  in a compound (--no-compounds): steunpakket 7, wapensteun 2",
        "navo:",
        "  in short or in full (--no-abbreviations): nato 12",
    ]


def test_compounds_are_told_by_their_base_most_first_and_what_occurs_once_as_a_number() -> None:
    found = compounds(
        ("ondersteuning", 9),
        ("steunpakket", 4),
        ("steunpakketten", 3),
        ("steunfonds", 1),
        ("steunfondsen", 1),
    )
    once = compounds(("steunbetuiging", 1), ("steunpunt", 1))
    assert told(an_answer(Form("steun", 16, "steun"), *found, *once))[1] == (
        "  in a compound (--no-compounds): ondersteuning 9, steunpakket 4 (2 forms); 4 that occur once"
    )


def test_more_compounds_than_fit_are_told_as_a_number() -> None:
    found = compounds(*((f"steun{letter * 5}", 20 - n) for n, letter in enumerate("abcdefghijk")))
    (line,) = told(an_answer(*found, total=60))[1:]
    assert "steunhhhhh 13; 3 more" in line
    assert "steuniiiii" not in line


@pytest.mark.parametrize(
    ("count", "words"),
    [(1, "steunaaaaa 1"), (3, "steunaaaaa 1, steunbbbbb 1, steunccccc 1"), (4, "4 that occur once")],
)
def test_few_compounds_are_named_though_each_occurs_once(count: int, words: str) -> None:
    found = compounds(*((f"steun{letter * 5}", 1) for letter in "abcd"[:count]))
    assert told(an_answer(*found))[1] == f"  in a compound (--no-compounds): {words}"


def test_what_was_searched_and_stands_in_none_of_the_paragraphs_is_told() -> None:
    expansions = (
        Expansion("steun", ("steunpakket",), "compound"),
        Expansion("steun", ("wapensteun", "steunfonds"), "compound"),
    )
    nothing = an_answer(total=0, expansions=expansions)
    assert told(nothing)[1] == "  in a compound (--no-compounds): steunpakket, wapensteun, steunfonds"
    some = an_answer(*compounds(("steunpakket", 2)), expansions=expansions)
    assert told(some)[1] == "  in a compound (--no-compounds): steunpakket 2; 2 in none of these"


@pytest.mark.parametrize(
    ("forms", "warned"),
    [
        ((Form("steunt", 25, "steun"), Form("steun", 9, "steun")), "steunt"),
        ((Form("steunt", 25, "steun"),), None),
        ((Form("steunt", 25, "steun"), Form("steun", 20, "steun")), None),
        ((Form("steunt", 15, "steun"), Form("steun", 9, "steun")), None),
        ((*compounds(("steunpakket", 28)), Form("steun", 2, "steun")), "steunpakket"),
        ((Form("nato", 28, "navo", "abbreviation"), Form("steun", 30, "steun")), None),
        ((Form("steunt", 25, "steun*", "prefix"), Form("steun", 9, "steun*", "prefix")), None),
    ],
)
def test_a_form_that_was_not_typed_and_makes_most_of_the_hits_is_warned_of(
    forms: tuple[Form, ...], warned: str | None
) -> None:
    words = f"Most of these hits are of {warned}, not of steun; steun in quotes finds that word alone."
    assert [line for line in told(an_answer(*forms)) if line.startswith("Most")] == [words] * (
        warned is not None
    )


def test_a_word_that_stands_nowhere_as_typed_is_told_with_its_other_form() -> None:
    assert told(an_answer(Form("steunt", 25, "steun"))) == ["steun: steunt 25"]


def test_of_a_word_that_was_found_as_typed_alone_nothing_is_told() -> None:
    assert told(an_answer(Form("steun", 16, "steun"), Form("navo", 3, "navo"))) == []


def test_after_a_page_of_hits_facets_and_the_way_on_are_said() -> None:
    years = tuple(FacetValue(str(2025 - number), 9 - number) for number in range(5))
    meetings = (FacetValue("m", 30), FacetValue("n", 5))
    facets = {"meeting": meetings, "year": years, "kind": (FacetValue("verslag", 35),)}
    answer = results(
        (a_hit(1), a_hit(2)),
        Total(35, 5),
        reachable=35,
        facets=facets,
    )
    known = {"m": MEETING, "n": Meeting("n", "RBZ")}
    assert plain(draw.after_hits(answer, offset=10, meeting=known.get)) == [
        "meeting: NAVO-top, 9–11 July 2024: 30; RBZ: 5",
        "year of meeting, else letter: 2025 9, 2024 8, 2023 7 and 2 more",
        "11 to 12 of 35; --offset 12 shows more, -n how many.",
    ]


def test_after_the_last_hit_no_way_on_is_said() -> None:
    assert draw.after_hits(results((a_hit(1),), Total(1)), offset=0, meeting={}.get) == []


TEXTS = st.text(alphabet=st.sampled_from("ab ë\n漢\u0301-"), max_size=60)
SPANS = st.lists(st.builds(Span, TEXTS, st.sampled_from(["plain", "mark"])), max_size=6)


@given(SPANS, st.integers(min_value=2, max_value=30))
def test_wrapping_loses_nothing_but_the_space_where_it_breaks(spans: list[Span], width: int) -> None:
    text = "".join(span.text for span in spans)
    lines = plain(wrapped(spans, width))
    assert all(columns(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(SPANS, st.integers(min_value=2, max_value=30))
def test_wrapping_keeps_every_mark(spans: list[Span], width: int) -> None:
    def marked(lines: list[Line]) -> str:
        return "".join("".join(span.text.split()) for line in lines for span in line if span.style == "mark")

    assert marked(wrapped(spans, width)) == marked([spans])


def test_a_table_wraps_long_values_beside_their_names() -> None:
    assert plain(table([("id", "kst-1"), ("title", "een lange titel"), ("none", "")], 17)) == [
        "id     kst-1",
        "title  een lange",
        "       titel",
    ]


@given(st.text())
def test_what_is_printed_cannot_steer_a_terminal(text: str) -> None:
    shown = printable(text)
    assert shown.isprintable()
    assert len(shown) == len(text)


@pytest.mark.parametrize(
    ("typed", "start", "end", "lines"),
    [
        ("steun (aan", 6, 7, ["  steun (aan", "        ^"]),
        ("a )", 2, 3, ["  a )", "    ^"]),
        ("kind:x", 0, 6, ["  kind:x", "  ^^^^^^"]),
        ("", 0, 0, ["  ", "  ^"]),
        ("x" * 100 + "(" + "y" * 100, 100, 101, ["  " + "x" * 30 + "(" + "y" * 59, " " * 32 + "^"]),
        ("a\x1b)", 2, 3, ["  a�)", "    ^"]),
    ],
)
def test_a_caret_stands_under_what_is_wrong_in_a_query(
    typed: str, start: int, end: int, lines: list[str]
) -> None:
    assert plain(complaint.lines(QueryInvalid(typed, "any", start, end)))[1:] == lines
