"""What the pages of sites put around a letter is read, and none of it is text; what is text stays."""

from __future__ import annotations

import pytest
from invented import BODY, MORE, read

from navosearch.model import Letter

OFFICIAL = """Tweede Kamer der Staten-Generaal

Vergaderjaar {years}

{dossier}

{title}

Nr. {number}

BRIEF VAN DE MINISTER VAN {minister}

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, {date}

{cover}
"""
LETTERS = {
    "agenda": OFFICIAL.format(
        years="2011–2012",
        dossier="21 501-33",
        title="Raad voor Vervoer, Telecommunicatie en Energie",
        number="356",
        minister="ECONOMISCHE ZAKEN, LANDBOUW EN INNOVATIE",
        date="18 januari 2012",
        cover="Ik bied u de geannoteerde agenda aan van de Energieraad van 14 februari 2012 te Brussel.",
    ),
    "verslag": OFFICIAL.format(
        years="2005–2006",
        dossier="21 501-08",
        title="Milieuraad",
        number="201",
        minister="VOLKSHUISVESTING, RUIMTELIJKE ORDENING EN MILIEUBEHEER",
        date="16 maart 2006",
        cover="Bijgaand treft u het verslag aan van de Milieuraad van 9 maart 2006 te Brussel.",
    ),
}
KEY_FACTS = """{headline} - {dossier_title}

Deze brief is onder nr. {number} toegevoegd aan dossier {dossier} - {dossier_title}.

1.

Kerngegevens

Officiële titel {dossier_title}; {headline}
Documentdatum {document_date}
Publicatiedatum 12-03-2009
Nummer KST99999
Kenmerk {dossier}, nr. {number}
Externe link originele PDF
Originele document in PDF

2.

Tekst

"""


def letter(kind: str, over: str = "", below: str = "") -> Letter:
    return read(f"{over}{LETTERS[kind]}\nVoorbereiding\n\n{BODY}\n\nOverige punten\n\n{MORE}\n{below}")


@pytest.mark.parametrize(
    ("kind", "told", "number", "day"),
    [
        (
            "agenda",
            {
                "headline": "Brief regering; Geannoteerde agenda Energieraad 14 februari 2012",
                "dossier_title": "Raad voor Vervoer, Telecommunicatie en Energie",
                "dossier": "21501-33",
                "document_date": "20-01-2012",
            },
            "356",
            "2012-01-18",
        ),
        (
            "verslag",
            {
                "headline": "Brief staatssecretaris met verslag van de Milieuraad van 9 maart 2006",
                "dossier_title": "Milieuraad",
                "dossier": "21501-08",
                "document_date": "16-03-2006",
            },
            "201",
            "2006-03-16",
        ),
    ],
)
def test_a_page_with_key_facts_is_told_from_the_letter(kind, told, number, day):
    found = letter(kind, KEY_FACTS.format(number=number, **told))
    assert (found.dossier, found.number, found.date) == (told["dossier"], number, day)
    assert found.subject == told["headline"].removeprefix("Brief regering; ")
    assert [one.text[:20] for one in found.paragraphs] == [
        LETTERS[kind].split("\n\n")[-1][:20],
        BODY[:20],
        MORE[:20],
    ]
    assert [one.heading for one in found.sections] == ["Voorbereiding", "Overige punten"]
    assert [(one.start, one.place) for one in found.meetings] == [
        ("2012-02-14" if kind == "agenda" else "2006-03-09", "Brussel")
    ]


def test_a_sentence_over_a_letterhead_stays_though_a_site_has_labels_there():
    own = "De ondergetekende stuurde dit bericht al eerder aan de leden van de commissie."
    labels = "Kamerstuk 21501-08 nr. 201\n\nGepubliceerd: 20 maart 2006\n\nStatus: vastgesteld\n\n"
    assert own in [one.text for one in letter("verslag", f"{labels}{own}\n\n").paragraphs]


def test_the_table_of_the_official_site_in_bars_is_read():
    table = "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer |\n---|---|---|---|\n"
    table += "Tweede Kamer der Staten-Generaal | 2007-2008 | 28676 nr. 58 |\n"
    site = "Zoals vergunningen, bouwplannen en lokale regelgeving.\n"
    site += "Adressen en contactpersonen van overheidsorganisaties.\n"
    found = read(f"Kamerstuk\n{table}{site}U bent hier:\n{table}Den Haag, 3 juni 2008\n\n{BODY}\n\n{MORE}\n")
    assert (found.dossier, found.number, found.chamber) == ("28676", "58", "II")
    assert (found.parliamentary_year, found.date) == ("2007-2008", "2008-06-03")
    assert [one.text for one in found.paragraphs] == [BODY, MORE]


def test_a_head_of_a_table_whose_cells_are_glued_is_no_date_of_a_letter():
    found = read(
        "Kamerstuk\n\nDatum publicatieOrganisatieVergaderjaarDossier- en ondernummer\n"
        "Tweede Kamer der Staten-Generaal2018-201921501-32 nr. 1187\n\n21 501-32 Landbouwraad\n\n"
        "Nr. 1187 BRIEF VAN DE MINISTER VAN LANDBOUW\n\n"
        f"Aan de Voorzitter der Kamer\n\nDen Haag, 24 mei 2019\n\n{BODY}\n\n{MORE}\n"
    )
    assert (found.dossier, found.number, found.date) == ("21501-32", "1187", "2019-05-24")
    assert [one.text for one in found.paragraphs] == [BODY, MORE]


@pytest.mark.parametrize(
    ("over", "date", "inferred"),
    [
        ("Gepubliceerd: 4 mei 2011\n\n", "2011-05-04", True),
        ("Datum publicatie 04-05-2011\n\n", "2011-05-04", True),
        ("Publicatiedatum: 4 mei 2011\n\nDen Haag, 28 april 2011\n\n", "2011-04-28", False),
        ("Datum nieuwsfeit: 04-05-2011\n\n", "2011-05-04", True),
        ("Datum bericht: 4 mei 2011\n\nDatum: 28 april 2011\n\n", "2011-04-28", False),
        ("Documentdatum 28-04-2011\n\nPublicatiedatum 04-05-2011\n\n", "2011-04-28", False),
    ],
)
def test_the_day_of_a_page_stands_in_for_a_date_and_is_named_as_concluded(over, date, inferred):
    found = read(f"{over}Geachte voorzitter,\n\n{BODY}\n")
    assert (found.date, "date" in found.inferred) == (date, inferred)


@pytest.mark.parametrize(
    ("printed", "number", "cited"),
    [
        ("A/Nr. 3", "A/3", "nr. 3"),
        ("B/ Nr. 2", "B/2", "nr. 2"),
        ("Nr. 14 / F", "F/14", "nr. 14"),
        ("C en Nr. 5", "C/5", "nr. 5"),
    ],
)
def test_a_paper_of_both_chambers_keeps_both_numbers(printed, number, cited):
    found = read(
        "Staten-Generaal 1/2\n\nVergaderjaar 2013-2014\n\n33 877 Staat van de Unie\n\n"
        f"{printed} BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n\nDen Haag, 14 februari 2014\n\n{BODY}\n"
    )
    assert (found.dossier, found.number) == ("33877", number)
    assert found.citation == f"Kamerstukken II 2013/14, 33877, {cited}"


def test_a_letter_on_one_line_begins_with_its_letterhead():
    head = (
        "Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2012-2013 21 501-32 Landbouw- en Visserijraad "
        "Nr. 719 "
        "BRIEF VAN DE STAATSSECRETARIS VAN ECONOMISCHE ZAKEN Aan de Voorzitter van de Tweede Kamer der "
        "Staten-Generaal Den Haag, 5 juli 2013 "
    )
    found = read(f"{head}{BODY} {MORE} {BODY}\n")
    assert (found.dossier, found.number, found.date) == ("21501-32", "719", "2013-07-05")
    assert [one.text for one in found.paragraphs] == [f"{BODY} {MORE} {BODY}"]


def test_what_the_pages_of_a_ministry_repeat_is_no_text():
    repeated = "Pagina 2 van 5\n\nOnze referentie\n\nBZDOC-2019/4432\n\n"
    found = read(
        f"Datum 3 mei 2019\n\nBetreft Verslag Raad Buitenlandse Zaken\n\nGeachte voorzitter,\n\n{BODY}\n\n"
        f"Jemen\n\n{MORE}\n\n{repeated}Libië\n\n{BODY}\n\nDatum\n\n3 mei 2019\n\n{MORE}\n"
    )
    assert [one.text for one in found.paragraphs] == [BODY, MORE, BODY, MORE]
    assert [one.heading for one in found.sections] == ["Jemen", "Libië"]


@pytest.mark.parametrize("text", ["Kenmerk", "Datum", "Referentie"])
def test_a_word_that_may_be_a_label_stays_where_nothing_follows_it(text):
    found = read(f"Geachte voorzitter,\n\n{BODY}\n\n{MORE}\n\n{text}\n\n{BODY}\n")
    assert text in [*(one.text for one in found.paragraphs), *(one.heading for one in found.sections)]


def test_an_address_below_a_letter_is_no_text():
    rows = ("Ministerie van Defensie", "Plein 4", "Postbus 20701", "2500 ES Den Haag", "Tel.: 070-3 188 188")
    address = "".join(f"* {row}\n\n" for row in rows)
    assert [one.text for one in letter("verslag", below=address).paragraphs][-1] == MORE
    assert [one.text for one in letter("verslag", below="\nDen Haag\n").paragraphs][-1] == "Den Haag"


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        (
            "De Minister van Defensie, De Staatssecretaris van Defensie,\n\nmr. A.B. Jansen drs. C. de Vries",
            ["mr. A.B. Jansen", "drs. C. de Vries"],
        ),
        ("(w.g.) A. Jansen-De Vries\nMinister van Economische Zaken", ["A. Jansen-De Vries"]),
        (
            "DE MINISTER VAN INFRASTRUCTUUR EN MILIEU,\n\nmw. drs. A.B. de Vries van Zee",
            ["mw. drs. A.B. de Vries van Zee"],
        ),
    ],
)
def test_signatures_as_copies_have_them(signed, names):
    found = read(f"Geachte voorzitter,\n\n{BODY}\n\n{signed}\n\n{MORE}\n")
    assert [one.name for one in found.signatories] == names
    assert [one.text for one in found.paragraphs] == [BODY, MORE]


@pytest.mark.parametrize("remark", ["(gedachtewisseling)", "(Informatie van de Commissie)", "(beleidsdebat)"])
def test_a_remark_in_brackets_below_a_heading_is_none(remark):
    found = read(
        f"Geachte voorzitter,\n\n{BODY}\n\nVangstmogelijkheden\n\n{remark}\n\n{MORE}\n\nVaria\n\n{BODY}\n"
    )
    assert [one.heading for one in found.sections] == ["Vangstmogelijkheden", "Varia"]
    assert remark in [one.text for one in found.paragraphs]


def test_a_sentence_with_the_mark_of_a_footnote_ends_before_a_heading_in_small_letters():
    found = read(f"Geachte voorzitter,\n\n{BODY}2\n\ne-Commerce en e-health\n\n{MORE}\n")
    assert len(found.paragraphs) == 3 - len(found.sections)
    assert [one.text for one in found.paragraphs if one.text.startswith("De ministers")] == [f"{BODY}2"]


def test_the_mark_of_a_footnote_is_no_part_of_a_place():
    found = read(
        "Hierbij bied ik u de geannoteerde agenda aan van de Transportraad op 9 juni 2022 in Luxemburg1. "
        f"De raad wordt voorgezeten door Frankrijk.\n\n{BODY}\n"
    )
    assert [one.place for one in found.meetings] == ["Luxemburg"]


def test_a_line_longer_than_the_columns_was_not_wrapped():
    body = "\n".join(
        [
            "Hierbij ontvangt u de geannoteerde agenda van de Milieuraad van 5 juni 2025 te",
            "Luxemburg. De inhoud daarvan geeft de meest recente stand van zaken weer. Er is nog",
            "geen agenda bekendgemaakt en daarom kan hier nog iets aan veranderen, waarover ik u",
            "dan nader bericht.",
        ]
    )
    title = (
        "Brief regering : Geannoteerde agenda van de bijeenkomst van ministers van Milieu van de EU op 5 juni"
    )
    rows = "21 501-08 Milieuraad\nNr. 999\nBRIEF VAN DE MINISTER VAN MILIEU\nDen Haag, 20 mei 2025"
    found = read(f"{title}\n{rows}\n{body}\n")
    assert (found.dossier, found.number) == ("21501-08", "999")


TWO = """Hierbij bied ik u het verslag aan van de Raad Algemene Zaken van 19 maart 2013 te Brussel en van de \
Raad Buitenlandse Zaken van 11 maart 2013 te Brussel.

Op 19 maart vond in Brussel de Raad Algemene Zaken plaats. De voorbereiding van de Europese Raad stond \
centraal.

Nederland wees op het belang van groei.

Op 11 maart kwam de Raad Buitenlandse Zaken bijeen in Brussel. De toestand in Syrië werd uitvoerig besproken.

Ook over Mali wisselden de ministers van gedachten.
"""


def test_each_paragraph_has_the_meeting_of_the_part_that_a_sentence_opens():
    found = read(TWO)
    names = [one.name for one in found.meetings]
    told = [None if one.meeting is None else names[one.meeting] for one in found.paragraphs]
    assert told == [None, *["Raad Algemene Zaken"] * 2, *["Raad Buitenlandse Zaken"] * 2]


def test_a_meeting_that_is_named_once_opens_no_part():
    found = read(TWO.replace("Op 11 maart kwam de Raad Buitenlandse Zaken bijeen in Brussel. ", ""))
    assert len(found.meetings) == 2
    assert {one.meeting for one in found.paragraphs} == {None}


@pytest.mark.parametrize(
    "menu", ["Overheid.nl  Direct naar de inhoud", "Startpagina - Zoeken - Trefwoorden: EU, milieu"]
)
def test_a_menu_of_words_and_links_is_no_subject(menu):
    found = letter("verslag", f"{menu}\n\n")
    assert found.subject is None
    assert menu not in [one.text for one in found.paragraphs]


def test_the_dossier_of_a_page_of_a_reading_site_is_the_letters_own():
    found = read(
        "Verslag voorjaarsvergadering\nVergaderingen van het IMF\nBrief regering\n"
        "Nummer: 2023D20011, datum: 2023-05-12, bijgewerkt: 2023-05-12 11:02, versie: 1\n"
        "Onderdeel van kamerstukdossier 26234 -277 Vergaderingen van het IMF.\n"
        f"Preview document (🔗 origineel)\nGeachte Voorzitter,\n{BODY}\n"
    )
    assert (found.id, found.dossier, found.number, found.date) == ("2023D20011", "26234", "277", "2023-05-12")


@pytest.mark.parametrize(
    "title", ["Besluitenlijst van de procedurevergadering", "Lijst van besluiten van de commissie"]
)
def test_a_list_of_decisions_is_no_letter(title):
    found = read(
        f"{title} voor Defensie\n\nVoorzitter: Jansen\n\n1. Verslag Milieuraad van 15 mei 2023\n\n"
        "Besluit: voor kennisgeving aangenomen.\n"
    )
    assert (found.kind, found.meetings) == ("overig", ())


@pytest.mark.parametrize("heading", ["Wat betekent dit voor Nederland?", "Waarom geen slotverklaring?"])
def test_a_question_on_its_own_line_is_a_heading(heading):
    found = read(f"Geachte voorzitter,\n\n{BODY}\n\n{heading}\n\n{MORE}\n\nVaria\n\n{BODY}\n")
    assert [one.heading for one in found.sections] == [heading, "Varia"]


def test_questions_below_each_other_are_no_headings():
    asked = [
        "Wat is de inzet van het kabinet?",
        "Hoe luidt het standpunt van de Raad?",
        "Welke landen steunen dat?",
    ]
    found = read(f"Geachte voorzitter,\n\n{BODY}\n\n" + "\n\n".join(asked) + "\n")
    assert [one.text for one in found.paragraphs] == [BODY, *asked]


def test_a_given_name_before_the_initials_is_part_of_the_name():
    found = read(
        f"Geachte voorzitter,\n\n{BODY}\n\nDe Staatssecretaris van Economische Zaken,\nSanne A.B. de Vries\n"
    )
    assert [(one.name, one.office) for one in found.signatories] == [
        ("Sanne A.B. de Vries", "Staatssecretaris van Economische Zaken")
    ]
