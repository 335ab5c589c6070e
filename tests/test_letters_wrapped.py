"""Text that was wrapped by hand is read as the paragraphs and headings that it was wrapped from."""

from __future__ import annotations

import textwrap

import pytest

from navosearch import letters
from navosearch.formats import text
from navosearch.model import Letter

HEAD = [
    "Tweede Kamer der Staten-Generaal",
    "Vergaderjaar 2011–2012",
    "21 501-02 Raad Algemene Zaken",
    "Nr. 1160 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Den Haag, 9 december 2011",
]
BODY = [
    (
        "",
        "Op de agenda staan de voorbereiding van de Europese Raad van 18–19 december, het Meerjarig "
        "Financieel Kader voor de komende jaren en de stand van de uitbreiding.",
    ),
    (
        "Voorbereiding Europese Raad",
        "De Raad bespreekt de ontwerpconclusies die het Poolse Voorzitterschap heeft rondgestuurd. Nederland "
        "zal aandringen op heldere afspraken over begrotingsdiscipline en op een tijdige uitvoering ervan.",
    ),
    (
        "Meerjarig Financieel Kader",
        "Over de omvang van het kader lopen de standpunten uiteen. Het kabinet vindt het voorstel van de "
        "Europese Commissie te hoog en zoekt daarin steun bij Duitsland, Zweden en het Verenigd Koninkrijk.",
    ),
    ("Servië", "Servië wacht op een besluit over de status van kandidaat-lidstaat."),
    (
        "Nasleep van de top in Durban",
        "In Durban is afgesproken dat er een nieuw verdrag komt. Nederland is tevreden over deze uitkomst, "
        "al had het graag gezien dat grote landen eerder aan bindende doelen waren gehouden.",
    ),
]


def wrapped(width: int, gap: str) -> str:
    pieces = [piece for heading, body in BODY for piece in (heading, body) if piece]
    lines = ["\n".join(textwrap.wrap(piece, width, break_on_hyphens=False)) for piece in pieces]
    return "\n".join(HEAD) + "\n" + gap.join(lines) + "\n"


def read(source: str) -> Letter:
    return letters.read(text.read(source.encode()), source="brief.txt", corrections={})


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["close", "blank lines"])
@pytest.mark.parametrize("width", [44, 52, 58, 66, 72, 78, 85, 96])
def test_a_wrapped_letter_has_its_paragraphs_and_headings(width, gap):
    letter = read(wrapped(width, gap))
    shown = [("".join(one.section), one.text) for one in letter.paragraphs]
    assert (letter.id, shown) == ("kst-21501-02-1160", BODY)


FOOT = [
    "KST128761",
    "1112tkkst21501-02-1160",
    "ISSN 0921 - 7371",
    "’s-Gravenhage 2011",
    "Tweede Kamer, vergaderjaar 2011–2012, 21 501-02, nr. 1160 1",
]


@pytest.mark.parametrize("at", range(6, 22, 3))
def test_the_foot_of_a_page_within_a_wrapped_paragraph_does_not_part_it(at):
    lines = wrapped(72, "\n").split("\n")
    letter = read("\n".join([*lines[:at], *FOOT, *lines[at:]]))
    assert [one.text for one in letter.paragraphs] == [body for _, body in BODY]


def test_lines_that_are_paragraphs_are_not_taken_for_wrapped_ones():
    motion = [
        "De Kamer,",
        "gehoord de beraadslaging,",
        "constaterende dat de Raad op 3 februari een verklaring heeft aangenomen over de vangst van haring;",
        "verzoekt de regering de Kamer voortaan drie dagen eerder te informeren over zulke teksten,",
        "en gaat over tot de orde van de dag.",
    ]
    assert [one.text for one in read("\n".join(motion)).paragraphs][:3] == motion[:3]
