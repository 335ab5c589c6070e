"""A page of a reading site is told from the letter on it."""

from __future__ import annotations

import pytest
from invented import BODY, read

SAVED_PAGE = """[overzicht] [activiteiten] [besluiten] [commissies] [kamerleden] [open vragen]
[toezeggingen] [stemmingen] [verslagen] [🔍 uitgebreid zoeken] [wat is dit?]

Verslag Raad Algemene Zaken van 14 maart 2022

Raad Algemene Zaken en Raad Buitenlandse Zaken

Brief regering

Nummer: 2022D11111, datum: 2022-03-21, bijgewerkt: 2024-02-19 10:56, versie: 3

Directe link naar document (.pdf), officiële HTML versie (kst-21501-02-2999).

Gerelateerde personen:

Onderdeel van kamerstukdossier 21501 02-2999 Raad Algemene Zaken en Raad Buitenlandse Zaken .

Preview document (🔗 origineel)

{letter}
"""


@pytest.mark.parametrize(
    "letter",
    [
        BODY,
        "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken\n\nNr. 2999 BRIEF VAN DE MINISTER\n\n"
        f"Den Haag, 21 maart 2022\n\n{BODY}",
    ],
    ids=["bare", "with its letterhead"],
)
def test_a_page_of_a_reading_site_is_told_from_the_letter_on_it(letter):
    found = read(SAVED_PAGE.replace("{letter}", letter))
    assert [one.text for one in found.paragraphs] == [BODY]
    assert (found.id, found.dossier, found.number) == ("kst-21501-02-2999", "21501-02", "2999")
    assert found.dossier_title == "Raad Algemene Zaken en Raad Buitenlandse Zaken"
    assert (found.date, found.subject, found.kind) == (
        "2022-03-21",
        "Verslag Raad Algemene Zaken van 14 maart 2022",
        "verslag",
    )


def test_a_page_of_a_reading_site_with_a_letter_that_is_not_published_goes_by_its_number():
    page = SAVED_PAGE.replace(", officiële HTML versie (kst-21501-02-2999)", "")
    assert read(page.replace("{letter}", BODY)).id == "2022D11111"


@pytest.mark.parametrize("menu", ["[[a]" * 5000, "[a] [" * 5000, "[" * 20_000, "[]" * 10_000])
def test_a_menu_without_an_end_does_not_hold_the_reader(menu):
    assert read(f"{menu}\n\n{SAVED_PAGE}".replace("{letter}", BODY)).date == "2022-03-21"


def test_a_motion_on_a_page_of_a_reading_site_is_no_letter():
    page = SAVED_PAGE.replace("Brief regering", "Motie").replace("Verslag Raad", "Motie over de Raad")
    assert read(page.replace("{letter}", BODY)).kind == "overig"
