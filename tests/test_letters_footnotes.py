"""Footnotes are kept apart from the text, each with the paragraph that refers to it."""

from __future__ import annotations

import pytest
from invented import BODY, read, read_blocks

from navosearch.model import Anchor, Block


@pytest.mark.parametrize(
    ("body", "note", "read_as"),
    [
        ("Zie het verslag1 daarvan.", "1 Kamerstuk 21 501-02, nr. 5.", "Zie het verslag daarvan."),
        ("Daarmee stemde de Raad in.1", "1 Zie de bijlage.", "Daarmee stemde de Raad in."),
        ("Kent u het bericht (nos.nl)”1)?", "1) NOS, 6 maart 2024.", "Kent u het bericht (nos.nl)”?"),
        ("De Raad stemde in (zie het verslag1).", "1 Kamerstuk 5.", "De Raad stemde in (zie het verslag)."),
        ("Kent u het rapport [1]?", "[1] https://www.rekenkamer.nl/rapport", "Kent u het rapport?"),
    ],
)
def test_a_figure_comes_off_a_word_where_there_is_a_footnote_for_it(body, note, read_as):
    letter = read(f"{BODY}\n\n{body}\n\n{note}\n")
    assert [one.text for one in letter.paragraphs] == [BODY, read_as]
    assert [(one.paragraph, one.text) for one in letter.footnotes] == [(2, note.split(maxsplit=1)[1])]


@pytest.mark.parametrize("word", ["CO2", "G20", "F16", "verslag1", "nr. 1", "(JA21)", "(artikel 1)"])
def test_a_figure_stays_where_there_is_no_footnote_for_it(word):
    sentence = f"De Raad sprak over {word} en over de gevolgen."
    assert read(f"{BODY}\n\n{sentence}").paragraphs[1].text == sentence


def test_where_each_page_begins_its_notes_anew_each_finds_its_own_paragraph():
    letter = read_blocks(
        Block("paragraph", "Eerste pagina.", anchors=(Anchor(13, "1"),)),
        Block("footnote", "Noot van de eerste pagina.", mark="1"),
        Block("paragraph", "Tweede pagina.", anchors=(Anchor(13, "1"),)),
        Block("footnote", "Noot van de tweede pagina.", mark="1"),
    )
    assert [note.paragraph for note in letter.footnotes] == [1, 2]


@pytest.mark.parametrize(
    "printed",
    [
        "X Noot\n1\nZie de bijlage.",
        "Noot 1\nZie de bijlage.",
        " Noot 1: Zie de bijlage.",
        "X Noot\n1 Zie de bijlage.",
    ],
)
def test_notes_as_official_pages_print_them_go_to_their_paragraphs(printed):
    letter = read(
        f"{BODY}\n\nDaarmee stemde de Raad in.1 Nederland steunde dat.\n\n{printed}\n\nNaar boven\n"
    )
    assert [one.text for one in letter.paragraphs] == [
        BODY,
        "Daarmee stemde de Raad in. Nederland steunde dat.",
    ]
    assert [(one.mark, one.text, one.paragraph) for one in letter.footnotes] == [("1", "Zie de bijlage.", 2)]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Noot van de vertaler: de tekst volgt het Engels.",
        "Noot. De cijfers zijn afgerond op hele miljoenen.",
        "Nootdorp huisvest een deel van de dienst.",
    ],
)
def test_a_paragraph_that_begins_with_the_word_for_a_note_and_has_no_mark_is_a_paragraph(paragraph):
    letter = read(f"{BODY}\n\n{paragraph}\n\nNederland steunde dat.\n")
    assert [one.text for one in letter.paragraphs] == [BODY, paragraph, "Nederland steunde dat."]
    assert letter.footnotes == ()


def test_a_heading_that_is_the_word_for_a_note_takes_no_paragraph_with_it():
    letter = read(f"{BODY}\n\nNoot\n\nNederland steunde dat van het begin af aan.\n")
    assert letter.footnotes == ()
    assert letter.paragraphs[-1].text == "Nederland steunde dat van het begin af aan."


def test_each_note_of_an_official_page_finds_its_own_paragraph():
    lines = [
        "Inleiding",
        f"{BODY[:-1]}.1",
        "Sahel",
        "Nederland draagt daaraan bij.2",
        "X Noot",
        "1",
        "Kamerstuk 29 237.",
    ]
    letter = read("\n".join([*lines, "X Noot", "2", "Handelingen van 16 mei."]))
    assert [section.heading for section in letter.sections] == ["Inleiding", "Sahel"]
    assert [(one.text, one.paragraph) for one in letter.footnotes] == [
        ("Kamerstuk 29 237.", 1),
        ("Handelingen van 16 mei.", 2),
    ]
