"""Headings are told from paragraphs, and nest as the letter means them to."""

from __future__ import annotations

import pytest
from invented import BODY, MORE, paragraph, read, read_blocks

from navosearch.model import Block

QUESTIONS = """Vraag 1
Kent u het bericht over de aanschaf van nieuwe fregatten?

Antwoord op vraag 1
Ja.

Vraag 2: Deelt u de mening dat de aanschaf te lang duurt?

Vraag 3
Zo ja, wat gaat u daaraan doen en op welke termijn?

Antwoord op vragen 2 en 3
Het kabinet werkt aan een versnelling van de aanschaf en zal uw Kamer daar voor de zomer over informeren.
"""


def test_questions_and_answers_are_sections():
    letter = read(QUESTIONS)
    assert [(one.section, one.text[:12]) for one in letter.paragraphs] == [
        (("Vraag 1",), "Kent u het b"),
        (("Antwoord op vraag 1",), "Ja."),
        (("Vraag 2",), "Deelt u de m"),
        (("Vraag 3",), "Zo ja, wat g"),
        (("Antwoord op vragen 2 en 3",), "Het kabinet "),
    ]


def test_headings_are_told_by_their_typography_bold_above_italic():
    letter = read_blocks(
        paragraph("Geachte voorzitter,"),
        paragraph(BODY),
        paragraph("Werksessie 1", "bold"),
        paragraph("Oekraïne", "italic"),
        paragraph(MORE),
        paragraph("Westelijke Balkan", "italic"),
        paragraph("Kort.", None),
        paragraph("Werklunch", "bold"),
        paragraph(BODY, "bold"),
    )
    assert [section.path for section in letter.sections] == [
        ("Werksessie 1",),
        ("Werksessie 1", "Oekraïne"),
        ("Werksessie 1", "Westelijke Balkan"),
        ("Werklunch",),
    ]
    assert len(letter.paragraphs) == 4


def test_sessions_stand_on_one_level_and_what_they_discussed_below_them():
    source = f"""## Verslag

### **Sessie 1**

#### *Oekraïne*

{BODY}

#### **Sessie 2**

#### *Rusland*

{MORE}

#### **Overig**

{BODY}
"""
    assert [section.path for section in read(source).sections] == [
        ("Sessie 1",),
        ("Sessie 1", "Oekraïne"),
        ("Sessie 2",),
        ("Sessie 2", "Rusland"),
        ("Overig",),
    ]


def test_in_plain_text_a_heading_right_below_a_session_is_within_it():
    source = f"Werksessie 1\nOekraïne\n{BODY}\nRusland\n{MORE}\nWerksessie 2\nChina\n{BODY}\n"
    assert [section.path for section in read(source).sections] == [
        ("Werksessie 1",),
        ("Werksessie 1", "Oekraïne"),
        ("Werksessie 1", "Rusland"),
        ("Werksessie 2",),
        ("Werksessie 2", "China"),
    ]


def test_short_lines_in_numbers_are_a_table_and_no_headings():
    cells = ["Land", "Bijdrage", "Nederland", "2,5 miljard", "Duitsland", "8 miljard"]
    letter = read("\n".join(["Oekraïne", BODY, *cells, MORE]))
    assert [section.heading for section in letter.sections] == []
    assert [one.text for one in letter.paragraphs] == [BODY, *cells, MORE]


def test_numbered_headings_nest_by_their_number():
    letter = read_blocks(
        Block("heading", "1 Inleiding", 1),
        paragraph(BODY),
        Block("heading", "1.1 Achtergrond", 1),
        paragraph(MORE),
        Block("heading", "2 Inzet", 1),
        paragraph(BODY),
    )
    assert [(section.level, section.heading) for section in letter.sections] == [
        (1, "1 Inleiding"),
        (2, "1.1 Achtergrond"),
        (1, "2 Inzet"),
    ]


def test_a_numbered_line_before_a_paragraph_is_a_heading_and_a_list_is_a_list():
    source = f"1. Oekraïne\n\n{BODY}\n\n2. Rusland\n\n{MORE}\n\nNederland steunt:\n\n1. sancties;\n2. hulp.\n"
    letter = read(source)
    assert [section.heading for section in letter.sections] == ["1. Oekraïne", "2. Rusland"]
    assert [one.text for one in letter.paragraphs][-2:] == ["1. sancties;", "2. hulp."]


@pytest.mark.parametrize(
    "body",
    [
        "Het verdrag is inmiddels door alle delen van het Koninkrijk goedgekeurd en aangenomen.1",
        "De Raad nam conclusies aan over Darfur.",
        "De Commissie presenteert haar voorstel van 19 september jl.2",
    ],
)
def test_a_heading_stands_over_a_sentence_however_short_and_whatever_mark_it_ends_in(body):
    letter = read(f"{MORE}\n\nInstrument voor noodsituaties op de markt\n\n{body}\n")
    assert [section.heading for section in letter.sections] == ["Instrument voor noodsituaties op de markt"]


@pytest.mark.parametrize(
    "line",
    [
        "Bijgaand treft u het rapport aan.2",
        "Hierbij bieden wij u het verslag aan van de formele Telecomraad van 21 mei 2024 in",
        "Graag ga ik in op de vragen",
        "De agenda telt drie punten:",
        "De Minister van Defensie,",
    ],
)
def test_half_a_sentence_and_a_short_one_are_no_headings(line):
    letter = read(f"{MORE}\n\n{line}\n\n{BODY}\n\n{MORE}\n")
    assert letter.sections == ()
    assert line.rstrip("2") in "\n".join(one.text for one in letter.paragraphs)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ONDERWIJS – 17 MEI 2021", "CULTUUR EN MEDIA – 18 MEI 2021"),
        ("Onderwijs (17 mei)", "Cultuur (18 mei)"),
        ("Klimaat", "Natuur"),
    ],
)
def test_the_first_of_several_headings_of_one_rank_is_no_title(first, second):
    signed = "Geachte voorzitter,\n\nDe Minister van Defensie,\nA.B. Jansen\n\n"
    letter = read(f"{signed}{first}\n{BODY}\n{second}\n{MORE}\n")
    assert letter.title is None
    assert [section.heading for section in letter.sections] == [first, second]


def test_a_heading_in_capitals_may_be_as_long_as_a_sentence():
    heading = (
        "DE TOEKOMST VAN DE INZET IN AFGHANISTAN, DE VERKIEZINGEN VAN AUGUSTUS EN DE OPBOUW VAN HET LEGER "
        "EN DE NATIONALE POLITIE IN HET ZUIDEN"
    )
    assert [section.heading for section in read(f"{MORE}\n\n{heading}\n\n{BODY}\n").sections] == [heading]


def test_numbered_headings_below_each_other_are_all_headings():
    letter = read(
        f"I. Migratie en asiel\n1. Wetgevende besprekingen\na. Richtlijn\n{BODY}\n2. Overig\n{MORE}\n"
    )
    assert [section.heading for section in letter.sections] == [
        "I. Migratie en asiel",
        "1. Wetgevende besprekingen",
        "a. Richtlijn",
        "2. Overig",
    ]
