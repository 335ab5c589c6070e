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


def test_expansions_are_said_a_line_for_each_word_and_reason() -> None:
    expansions = (
        Expansion("navo", ("nato",), "abbreviation"),
        Expansion("steun", ("steunpakket",), "compound"),
        Expansion("steun", ("wapensteun",), "compound"),
    )
    query = Understood("navo steun", "navo steun", "auto", (), (), expansions)
    assert plain(draw.before_hits(results(query=query)))[:-1] == [
        "navo: also nato (in short or in full)",
        "steun: also steunpakket, wapensteun (in a compound)",
    ]


def test_after_a_page_of_hits_facets_forms_and_the_way_on_are_said() -> None:
    years = tuple(FacetValue(str(2025 - number), 9 - number) for number in range(5))
    meetings = (FacetValue("m", 30), FacetValue("n", 5))
    facets = {"meeting": meetings, "year": years, "kind": (FacetValue("verslag", 35),)}
    answer = results(
        (a_hit(1), a_hit(2)),
        Total(35, 5),
        reachable=35,
        facets=facets,
        forms=(Form("missie", 12), Form("missies", 31)),
    )
    known = {"m": MEETING, "n": Meeting("n", "RBZ")}
    assert plain(draw.after_hits(answer, offset=10, meeting=known.get)) == [
        "forms: missie 12, missies 31",
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
