"""What was typed in, a Query out: the grammar, its errors with their place, and any text at all."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from navosearch.errors import QueryInvalid
from navosearch.query import (
    Field,
    Node,
    Phrase,
    Prefix,
    Query,
    Reference,
    Word,
    dates_named,
    letters_meant,
    mentions,
    parse,
    readings,
    understood,
)
from navosearch.query.lexer import MAX_SLOP, MAX_TERMS, MAX_WILDCARDS
from navosearch.query.parser import MAX_DEPTH

UNDERSTOOD = [
    ("steun aan Oekraïne", "steun aan Oekraïne"),
    ('"exact phrase" “two words”~5 woord*', '"exact phrase" "two words"~5 woord*'),
    ("a OR b AND NOT c d", "a OR (b AND NOT c) d"),
    ("(steun EN hulp) NIET china", "(steun AND hulp) NOT china"),
    ("steun OF hulp", "steun OR hulp"),
    ('-x -"x y" -(x y) -soort:brief', 'NOT x NOT "x y" NOT (x AND y) NOT kind:brief'),
    ("NOT NIET -x", "NOT NOT NOT x"),
    ("vergadering:FMM meeting:(a OF b)", "meeting:FMM meeting:(a OR b)"),
    ('vergadering:"NAVO top"', 'meeting:"NAVO top"'),
    ("sectie:steun* section:28676", "section:steun* section:28676"),
    ("soort:agenda kind:Verslag kind:report", 'kind:"geannoteerde agenda" kind:verslag kind:verslag'),
    ("datum:2024 date:2024-04 datum:2024-04-03", "date:2024 date:2024-04 date:2024-04-03"),
    ("datum:2023..2024 datum:..2024 datum:2024..", "date:2023..2024 date:..2024 date:2024.."),
    ("brief:kst-28676-448 letter:mijn-brief", "letter:kst-28676-448 letter:mijn-brief"),
    ('brief:28676-448 brief:"28 676, nr. 448"', 'letter:"28676 nr 448" letter:"28676 nr 448"'),
    ('dossier:28676 dossier:"28 676" dossier:21501-02', "dossier:28676 dossier:28676 dossier:21501-02"),
    (
        "dossier:33400-IXB dossier:1400-III dossier:8811 dossier:36600-viib",
        "dossier:33400-IXB dossier:1400-III dossier:8811 dossier:36600-VIIB",
    ),
    ('brief:"1400-III, nr. 13" brief:"32317, JI"', 'letter:"1400-III nr 13" letter:"32317 nr JI"'),
    ("36600-VIIB nr 12", "36600-VIIB nr 12"),
    ("kst-1400-III-13 kst-32317-ji", "kst-1400-III-13 kst-32317-JI"),
    ("minister:Bot signatory:Bot", "minister:Bot minister:Bot"),
    ("28676", "28676"),
    ("28 676 nr 448 steun", "28676 nr 448 steun"),
    ("21 501-02, nr. 2794", "21501-02 nr 2794"),
    ("36600-X nr 12", "36600-X nr 12"),
    ("KST-21501-02-2794", "kst-21501-02-2794"),
    ("2024d12345", "2024D12345"),
    ("in 2024 500 militairen", "in 2024 500 militairen"),
    ("45.000 mensen", "45.000 mensen"),
    ("lucht- en ruimtevaart", "luchtvaart en ruimtevaart"),
    ("land-, zee- OF luchtmacht", "landmacht zeemacht OR luchtmacht"),
    ("energiezuinige en -neutrale woningen", "energiezuinige en energieneutrale woningen"),
    ("steun en -munitie", "steun en NOT munitie"),
    ("luchtmacht en -marine", "luchtmacht en NOT marine"),
    ("artikel 5 100 euro", "artikel 5 100 euro"),
    ("Werksessie 1: Oekraïne – steun & hulp", "Werksessie 1 Oekraïne steun hulp"),
    ("wat zegt Rutte?", "wat zegt Rutte"),
    ("a AND - b", "(a AND b)"),
    ("top(en)", "top en"),
    ("NAVO-uitg*", "navouitg*"),
    ("14:30", "14:30"),
    ("2%-norm", "2%-norm"),
    ("D.C.", "D.C."),
    ("EN.", "en"),
    ('steun" aan Oekraïne', "steun aan Oekraïne"),
    ('12" kanon', "12 kanon"),
    ("(steun”) hulp.»", "steun hulp"),
    ('"steun aan" Oekraïne"', '"steun aan" Oekraïne'),
    ('steun" "eerlijke lasten"', 'steun "eerlijke lasten"'),
    ('steun"eerlijke lasten"', 'steun "eerlijke lasten"'),
    ('soort:verslag" defensie*", 2,5%"', "kind:verslag defensie* 2,5%"),
]


@pytest.mark.parametrize(("typed", "expected"), UNDERSTOOD)
def test_a_query_is_read_back_in_one_spelling(typed: str, expected: str) -> None:
    assert understood(parse(typed)) == expected


@pytest.mark.parametrize(("typed", "_"), UNDERSTOOD)
def test_what_is_read_back_is_understood_the_same(typed: str, _: str) -> None:
    once = understood(parse(typed))
    assert understood(parse(once)) == once


ERRORS = [
    ("", "empty", "", ""),
    (" – … ", "empty", " – … ", ""),
    ('steun "aan', "quote-open", '"', ""),
    ('steun"aan', "quote-open", '"', ""),
    ('steun" "aan', "quote-open", '"', ""),
    ('steun " aan', "quote-open", '"', ""),
    ('a ""', "phrase-empty", '""', ""),
    ('"..."', "phrase-empty", '"..."', ""),
    ("(a b", "parenthesis-open", "(", "("),
    ("a) b", "parenthesis-close", ")", ")"),
    ("a ()", "parenthesis-empty", "(", "("),
    ("AND a", "operand-missing", "AND", "AND"),
    ("a OF", "operand-missing", "OF", "OF"),
    ("a EN OF b", "operand-missing", "EN", "EN"),
    ("(a NIET)", "operand-missing", "NIET", "NIET"),
    ("a && b", "operator-foreign", "&&", "AND"),
    ("a || b", "operator-foreign", "||", "OR"),
    ("steun~2", "tilde", "~", ""),
    ('"a b"~', "tilde", "~", ""),
    ('"a b"~99', "slop-too-large", "~99", str(MAX_SLOP)),
    ("*", "star-place", "*", ""),
    ("*st*un", "star-place", "*", ""),
    ("*un", "prefix-short", "*un", "3"),
    ("*un*", "prefix-short", "*un*", "3"),
    ("st*un", "star-place", "*", ""),
    ('"uit*"', "star-in-phrase", "*", ""),
    ("s*", "prefix-short", "s*", "2"),
    ("titel:x", "field-unknown", "titel:", "titel"),
    ("vergadering:(soort:brief)", "field-nested", "soort:brief", "soort:brief"),
    ("vergadering:)", "value-missing", "vergadering:", "vergadering"),
    ("vergadering:-x", "value-missing", "vergadering:", "vergadering"),
    ("datum:,", "value-missing", "datum:", "datum"),
    ("soort:nota", "kind-unknown", "soort:nota", "nota"),
    ("datum:2024-13", "date-invalid", "datum:2024-13", "2024-13"),
    ("datum:2023-02-29", "date-invalid", "datum:2023-02-29", "2023-02-29"),
    ("datum:2024..2023", "date-invalid", "datum:2024..2023", "2024..2023"),
    ("datum:..", "date-invalid", "datum:..", ".."),
    ("dossier:navo", "dossier-invalid", "dossier:navo", "navo"),
    ("verwijst:navo", "cites-invalid", "verwijst:navo", "navo"),
    ("a " * (MAX_TERMS + 1), "too-many-terms", "a", str(MAX_TERMS)),
    ("-".join("a" * (MAX_TERMS + 1)), "too-many-terms", "-".join("a" * (MAX_TERMS + 1)), str(MAX_TERMS)),
    ("ab* " * (MAX_WILDCARDS + 1), "too-many-wildcards", "ab*", str(MAX_WILDCARDS)),
    ("(" * 40 + "a" + ")" * 40, "too-deep", "(", str(MAX_DEPTH)),
    ("NOT " * 40 + "a", "too-deep", "NOT", str(MAX_DEPTH)),
]


@pytest.mark.parametrize(("typed", "reason", "place", "detail"), ERRORS)
def test_what_is_not_understood_is_an_error_with_its_place(
    typed: str, reason: str, place: str, detail: str
) -> None:
    with pytest.raises(QueryInvalid) as caught:
        parse(typed)
    error = caught.value
    assert (error.reason, typed[error.start : error.end], error.detail) == (reason, place, detail)


def test_a_query_over_the_limit_is_an_error_from_the_first_character_too_many() -> None:
    with pytest.raises(QueryInvalid) as caught:
        parse("a" * 501, limit=500)
    assert (caught.value.reason, caught.value.start, caught.value.end) == ("too-long", 500, 501)


OPTIONAL = [
    ("de steun aan het land", "de aan het"),
    ("de het", ""),
    ("de soort:brief", ""),
    ("de -steun", ""),
    ('de "steun"', "de"),
    ("niet zonder steun", ""),
    ("de AND steun", ""),
    ("(de steun)", "de"),
    ("de 28676", "de"),
]


@pytest.mark.parametrize(("typed", "optional"), OPTIONAL)
def test_stop_words_are_optional_beside_other_words(typed: str, optional: str) -> None:
    assert " ".join(word.text for word in _words(parse(typed).clauses) if word.optional) == optional


def _words(nodes: tuple[Node, ...]) -> list[Word]:
    found: list[Word] = []
    for node in nodes:
        if isinstance(node, Word):
            found.append(node)
        found += _words(getattr(node, "parts", ()))
    return found


def test_offsets_point_at_what_was_typed() -> None:
    typed = '  «NAVO top»~3 (steun, ) defensie-uitg*, 28 676 nr. 448 vergadering:"x y"'
    found = parse(typed).clauses
    assert [
        (type(node), typed[node.start : node.end])
        for node in found
        if isinstance(node, Phrase | Word | Prefix | Reference | Field)
    ] == [
        (Phrase, "«NAVO top»~3"),
        (Word, "steun"),
        (Prefix, "defensie-uitg*"),
        (Reference, "28 676 nr. 448"),
        (Field, 'vergadering:"x y"'),
    ]


READINGS = [
    ("steun", "steun"),
    ("NAVO-top", "navo top|navotop"),
    ("navotop", "navotop"),
    ("regio's", "regio"),
    ("F-35", "f 35|f35"),
    ("2%", "2 procent"),
    ("en/of", "en of"),
    ("28–29", "28 29|28 en 29|28 tot 29|28 t m 29|28 tot en met 29"),
    ("NAVO-EU-top", "navo eu top|navo eutop|navoeu top|navoeutop"),
    ("a-b-c-d-e", "a b c d e"),
    ("…", ""),
]


@pytest.mark.parametrize(("typed", "expected"), READINGS)
def test_a_word_is_read_in_each_way_it_is_written(typed: str, expected: str) -> None:
    assert "|".join(" ".join(reading) for reading in readings(typed)) == expected


@pytest.mark.parametrize(
    ("typed", "letters", "words"),
    [
        ("28676", [("28676", None)], ["28676"]),
        ("28 676 nr 448", [("28676", "448")], ["28676 nr 448", "28676 448", "28676 nummer 448"]),
        ("21501-02", [("21501-02", None), ("21501", "2")], ["21501 02"]),
        ("2024D12345", [], ["2024d12345"]),
    ],
)
def test_a_reference_means_letters_and_the_words_that_mention_them(
    typed: str, letters: list[tuple[str, str | None]], words: list[str]
) -> None:
    (reference,) = parse(typed).clauses
    assert isinstance(reference, Reference)
    assert list(letters_meant(reference)) == letters
    assert [" ".join(mention) for mention in mentions(reference)] == words


_PIECES = """
a de navo-top "x y" " ( ) ( ) AND EN OR NOT NIET - * ~ ~5 : , vergadering: soort:brief datum:2024
28676 448 nr 45 000 2% € ab* kst-28676-448 && ï – “ ” datum:.. 2024..
"""
FRAGMENTS = st.lists(
    st.sampled_from(_PIECES.split()).flatmap(lambda fragment: st.sampled_from([fragment, fragment + " "])),
    max_size=40,
).map("".join)


@given(st.one_of(st.text(max_size=80), FRAGMENTS))
@example("(" * 10_000)
@example("-" * 10_000)
@example("NOT " * 2_500)
@example("a" * 10_000)
@example("a-" * 5_000)
@example("é:" * 5_000)
@example("1 000" * 2_000)
@example('"' * 10_000)
@example("28676-" * 1_600)
def test_any_text_is_a_query_or_an_error_with_its_place(typed: str) -> None:
    found = _parsed(typed)
    if isinstance(found, QueryInvalid):
        assert 0 <= found.start <= found.end <= len(typed)
    else:
        assert found.typed == typed
        assert found.clauses


def _parsed(typed: str) -> Query | QueryInvalid:
    try:
        return parse(typed)
    except QueryInvalid as error:
        return error


@given(st.text(max_size=20))
def test_a_period_never_runs_backwards(text: str) -> None:
    found = dates_named(text)
    assert found is None or not (found.since and found.until) or found.since[:4] <= found.until[:4]
