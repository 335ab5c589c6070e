"""A letter on the page of a site is known as the letter on paper is, and the page around it is no text."""

from __future__ import annotations

import pytest
from invented import BODY, MORE, read

from navosearch.letters.head import pages

ROWS = (
    "21 501-34 Raad voor Onderwijs, Jeugd, Cultuur en Sport\n"
    "Nr. 402 Brief van de minister van Onderwijs, Cultuur en Wetenschap\n"
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n"
    "Den Haag, 9 november 2023\n"
)


@pytest.mark.parametrize(
    "page",
    [
        "Direct naar artikelen\nMijn overzicht\nKamerstuk 21501-34 nr. 402\n"
        "Datum publicatie\t14-11-2023 09:00\nOrganisatie\tTweede Kamer der Staten-Generaal\n"
        "Vergaderjaar\t2023-2024\nDossier- en ondernummer\t21501-34 nr. 402\n",
        "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer\n"
        "14-11-2023 09:00 | Tweede Kamer der Staten-Generaal | 2023-2024 | 21501-34 nr. 402\n",
        "Datum publicatieOrganisatieVergaderjaarDossier- en ondernummer\n"
        "14-11-2023 09:00Tweede Kamer der Staten-Generaal2023-202421501-34 nr. 402\n",
        "Kamerlezer\nMenu\nHome > Documenten\nGepubliceerd: 14 november 2023\nDelen\n",
        "Zoekresultaten (3 van 17)\nTerug naar resultaten\nID: 21501-34-402\nPublicatiedatum 14-11-2023\n",
        "Gepubliceerd op 14 november 2023 om 09.00 uur\nDeel op Mastodon\n",
        "https://zoek.officielebekendmakingen.nl/kst-21501-34-402.html\nLaatst gewijzigd: 14 november 2023\n",
    ],
    ids=["labels", "table", "table run together", "reading site", "results", "press page", "address"],
)
@pytest.mark.parametrize("rows", [ROWS, ""], ids=["with its rows", "without"])
def test_a_page_tells_what_letter_it_holds_and_the_letters_own_rows_come_first(page, rows):
    letter = read(f"{page}{rows}\n{BODY}\n\n{MORE}\n")
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]
    if rows:
        assert (letter.id, letter.date) == ("kst-21501-34-402", "2023-11-09")
        assert letter.citation == "Kamerstukken II 2023/24, 21501-34, nr. 402"
        assert letter.dossier_title == "Raad voor Onderwijs, Jeugd, Cultuur en Sport"
    elif "402" in page:
        assert (letter.dossier, letter.number) == ("21501-34", "402")


@pytest.mark.parametrize(
    ("line", "dossier", "number"),
    [
        ("Kamerstuk 32317 nr. 525", "32317", "525"),
        ("Kamerstuk 32317, nr. 525", "32317", "525"),
        ("Kamerstuk 36045 | 138 | Situatie in Oekraïne", "36045", "138"),
        ("Kenmerk: 24077, nr. 366", "24077", "366"),
        ("ID: 35394-48", "35394", "48"),
        ("Document: kst-33400-IXB-7.html", "33400-IXB", "7"),
        ("36 800-XVI nr. 144", "36800-XVI", "144"),
        ("21501-28 Defensieraad, nr. 268", "21501-28", "268"),
        ("32317, JI", "32317", "JI"),
        ("Kamerstukdossier: 21501-02", "21501-02", None),
    ],
)
def test_a_line_of_a_page_names_a_paper(line, dossier, number):
    told = pages.facts_of(line)
    assert told is not None
    assert (told.dossier, told.number) == (dossier, number)


@pytest.mark.parametrize(
    "line", ["Westelijke Balkan", "Nr. 14", "28 676 NAVO", "In 2019 ging 28 676 euro naar de NAVO", "Overig"]
)
def test_other_lines_name_none(line):
    assert pages.facts_of(line) is None


@pytest.mark.parametrize(
    ("line", "menu"),
    [
        ("Home", True),
        ("Direct naar: inhoud – zoeken", True),
        ("Terug | Tip een vriend | A A A", True),
        ("Nieuws › Europa › Landbouw", True),
        ("Deze pagina delen", True),
        ("Alle stukken in dossier 34139", True),
        ("Vangstmogelijkheden in de Noordzee", False),
        ("Terugkeerbeleid", False),
        ("Overige onderwerpen", False),
        ("Over migratie en asiel", False),
    ],
)
def test_a_menu_is_told_from_a_heading(line, menu):
    assert pages.is_menu(line) is menu


@pytest.mark.parametrize(
    ("printed", "subject", "number"),
    [
        ("Betreft: Verslag Milieuraad 3 mei, Kamerstuk 21501-08 nr. 679", "Verslag Milieuraad 3 mei", "679"),
        ("Betreft Verslag klimaattop, dossier 31 793 nr. 88", "Verslag klimaattop", "88"),
        ("Onderwerp: Verslag Milieuraad 3 mei", "Verslag Milieuraad 3 mei", None),
        ("Onderwerp: Kamerstuk", None, None),
    ],
)
def test_a_subject_is_told_from_the_number_it_ends_in(printed, subject, number):
    letter = read(f"Datum 11 mei 2021\n{printed}\nGeachte voorzitter,\n\n{BODY}\n")
    assert (letter.subject, letter.number) == (subject, number)
