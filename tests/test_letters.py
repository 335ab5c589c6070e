"""A letter of any layout is read as a person would read it; all are invented."""

from __future__ import annotations

import pytest
from invented import BODY, MORE, read

from navosearch import letters
from navosearch.model import Signatory

OFFICIAL = f"""Tweede Kamer der Staten-Generaal

2

Vergaderjaar 2021–2022

21 501-02

Raad Algemene Zaken en Raad Buitenlandse Zaken

Nr. 2431 BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VOOR BUITENLANDSE HANDEL

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 25 november 2021

Hierbij bieden wij u het verslag aan van de Raad Buitenlandse Zaken van 15 november 2021.

De Minister van Buitenlandse Zaken,
H.P.M. Knapen

De Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking,
T.J.A.M. de Bruijn

Verslag Raad Buitenlandse Zaken van 15 november 2021

Westelijke Balkan

{BODY}

Sahel

{MORE}

kst-21501-02-2431
ISSN 0921 - 7371
’s-Gravenhage 2021
Tweede Kamer, vergaderjaar 2021–2022, 21 501-02, nr. 2431 1
"""


def test_an_official_letter_tells_all_that_identifies_it():
    letter = read(OFFICIAL)
    assert (letter.id, letter.dossier, letter.number) == ("kst-21501-02-2431", "21501-02", "2431")
    assert letter.dossier_title == "Raad Algemene Zaken en Raad Buitenlandse Zaken"
    assert (letter.parliamentary_year, letter.chamber, letter.date) == ("2021-2022", "II", "2021-11-25")
    assert letter.title == "Verslag Raad Buitenlandse Zaken van 15 november 2021"
    assert letter.citation == "Kamerstukken II 2021/22, 21501-02, nr. 2431"
    assert letter.url == "https://zoek.officielebekendmakingen.nl/kst-21501-02-2431.html"


def test_every_signatory_has_an_office():
    assert read(OFFICIAL).signatories == (
        Signatory("H.P.M. Knapen", "Minister van Buitenlandse Zaken"),
        Signatory("T.J.A.M. de Bruijn", "Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking"),
    )


def test_letterhead_signatures_and_feet_are_no_paragraphs():
    assert [(one.section, one.text) for one in read(OFFICIAL).paragraphs] == [
        ((), "Hierbij bieden wij u het verslag aan van de Raad Buitenlandse Zaken van 15 november 2021."),
        (("Westelijke Balkan",), BODY),
        (("Sahel",), MORE),
    ]


MINISTRY = f"""> Retouradres Postbus 20061 2500 EB Den Haag
Aan de Voorzitter van de
Tweede Kamer der Staten-Generaal
Prinses Irenestraat 6
Den Haag
Directie Veiligheidsbeleid
Rijnstraat 8
2515 XP Den Haag
www.minbuza.nl
Onze referentie
BZDOC-1234567-89
Datum 7 maart 2026
Betreft Verslag informele bijeenkomst ministers van Defensie van 3 en 4 maart 2026
Geachte voorzitter,
{BODY}
{MORE}
Hoogachtend,

De minister van Defensie,


Ruben Brekelmans
Pagina 2 van 2
"""


def test_a_letter_on_the_ministrys_paper_tells_its_date_and_subject():
    letter = read(MINISTRY, name="2026D10234.txt")
    assert letter.id == "2026D10234"
    assert letter.url == "https://www.tweedekamer.nl/downloads/document?id=2026D10234"
    assert (letter.date, letter.chamber, letter.title) == ("2026-03-07", "II", None)
    assert letter.subject == "Verslag informele bijeenkomst ministers van Defensie van 3 en 4 maart 2026"
    assert letter.signatories == (Signatory("Ruben Brekelmans", "Minister van Defensie"),)
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


def test_verslag_and_agenda_in_one_letter_are_parts_with_a_meeting_each():
    source = f"""Geachte voorzitter,

Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 18 november 2024 en de
geannoteerde agenda van de Raad Buitenlandse Zaken van 16 december 2024.

# Verslag Raad Buitenlandse Zaken 18 november 2024

## Oekraïne

{BODY}

# Geannoteerde agenda Raad Buitenlandse Zaken 16 december 2024

## Georgië

{MORE}
"""
    letter = read(source)
    assert letter.kind == "verslag en geannoteerde agenda"
    assert [meeting.start for meeting in letter.meetings] == ["2024-11-18", "2024-12-16"]
    assert [one.meeting for one in letter.paragraphs] == [None, 0, 1]
    assert letter.paragraphs[2].section == (
        "Geannoteerde agenda Raad Buitenlandse Zaken 16 december 2024",
        "Georgië",
    )


def test_a_renamed_letter_takes_its_paragraphs_along():
    letter = letters.rename(read(f"{BODY}\n\n{MORE}"), "brief-0123")
    assert letter.id == "brief-0123"
    assert [one.id for one in letter.paragraphs] == ["brief-0123#1", "brief-0123#2"]


@pytest.mark.parametrize("source", ["", "\n\n", "1", "De", "# \n", "Geachte voorzitter,"])
def test_next_to_nothing_is_a_letter_with_no_text(source):
    assert len(read(source).paragraphs) <= 1
