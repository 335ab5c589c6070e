"""Where sentences end and clauses stop, and which words are particles of a verb."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.analysis import sentence_ends, stops, tokens

SENTENCES = [
    ("De Kamer. Brief volgt.", "kamer"),
    ("Hij was in D.C. met 5 mln. euro. Dat was veel.", "euro"),
    ("1. De eerste. 2. De tweede.", "eerste"),
    ("Het kost € 500 mln. euro. Meer niet.", "euro"),
    ('Hij zei: "Dat is goed." Daarna zweeg hij.', "goed"),
    ("Wat nu? Niets! Of toch?", "nu niets"),
    ("Zie art. 5 van de wet", ""),
    ("de brief. en verder", ""),
    ("regel een\nregel twee", "een"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_ends_behind_its_last_word(text: str, expected: str) -> None:
    words = {token.position: token.word for token in tokens(text) if not token.joined}
    assert " ".join(words[place] for place in stops(text).sentences) == expected


CLAUSES = [
    ("De Kamer, een brief (van gisteren) volgt: ja; nee", "kamer brief gisteren volgt ja"),
    ("een brief aan de Kamer", ""),
    ("de regering (het kabinet)", "regering"),
    ("i.v.m. de top in D.C. van 3,5 dag", ""),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_a_clause_stops_at_a_mark_or_a_bracket(text: str, expected: str) -> None:
    words = {token.position: token.word for token in tokens(text) if not token.joined}
    assert " ".join(words[place] for place in stops(text).clauses) == expected


PARTICLES = [
    ("De landen werken nauw samen met de NAVO.", "samen"),
    ("De politie treedt op tegen fraude.", "op"),
    ("De politie treedt op de markt op.", "op"),
    ("Dat is op de markt in Den Haag.", ""),
    ("Zij sluiten aan bij, en gaan door.", "aan door"),
    ("Zij voeren uit: een lijst", ""),
    ("De vergadering vond in april plaats.", "plaats"),
    ("Dat is een plaats in Limburg.", ""),
    ("Er vindt uitbetaling plaats van het bedrag.", "plaats"),
    ("Dat kwam in plaats van geld.", ""),
    ("Hij past daarbij toe de regels.", "toe"),
    ("Hij neemt deel, zij ook.", "deel"),
    ("Een groot deel van de leden.", ""),
    ("Zij stelt het bedrag vast en betaalt.", "vast"),
    ("Er geldt een vast bedrag.", ""),
    ("Hij trad in en buiten het gebouw op", "op"),
]


@pytest.mark.parametrize(("text", "expected"), PARTICLES)
def test_a_particle_stands_by_itself(text: str, expected: str) -> None:
    words = [token.word for token in tokens(text) if not token.joined]
    assert [words[place] for place in stops(text).particles if words[place] != "groot"] == expected.split()


@given(st.text("aB .!?\n\"(')…1,é"))
def test_sentences_end_where_snippets_are_cut(text: str) -> None:
    found = tokens(text)
    by_offset = {
        max(token.position for token in found if token.end <= end)
        for end in sentence_ends(text)
        if any(token.end <= end for token in found)
    }
    last = max((token.position for token in found), default=0)
    assert set(stops(text).sentences) == by_offset - {last}
