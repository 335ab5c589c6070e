"""The rows of a letterhead tell what identifies a letter, and none of its text is taken for one."""

from __future__ import annotations

import pytest
from invented import BODY, MORE, read


@pytest.mark.parametrize(
    ("line", "subject"),
    [
        ("Verslag Gymnich Boekarest", "Verslag Gymnich Boekarest"),
        ("Brief regering : Verslag Gymnich Boekarest", "Verslag Gymnich Boekarest"),
        ("Vangstmogelijkheden 2010", "Vangstmogelijkheden 2010"),
        ("Rijksoverheid", None),
        ("Ministerie van Buitenlandse Zaken", None),
    ],
)
def test_a_line_that_someone_put_over_the_letter_is_its_subject(line, subject):
    letter = read(f"{line}\n\nDen Haag, 12 februari 2019\n\n{BODY}")
    assert (letter.subject, letter.date, [one.text for one in letter.paragraphs]) == (
        subject,
        "2019-02-12",
        [BODY],
    )


def test_a_cover_that_ends_in_a_name_and_the_title_below_it_are_no_letterhead():
    letter = read(
        "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken\n"
        "Nr. 2822 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN\n"
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n"
        "Den Haag, 30 januari 2024\n"
        "Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 22 januari 2024. "
        "De Minister van Buitenlandse Zaken, A.B. de Vries\n"
        "VERSLAG RAAD BUITENLANDSE ZAKEN 22 JANUARI 2024\n"
        f"{BODY}\n"
    )
    cover = "Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 22 januari 2024."
    assert [one.text for one in letter.paragraphs] == [cover, BODY]
    assert letter.title == "VERSLAG RAAD BUITENLANDSE ZAKEN 22 JANUARI 2024"
    assert [one.name for one in letter.signatories] == ["A.B. de Vries"]


@pytest.mark.parametrize(
    "line",
    ["Kamerstuk: Kamerbrief | 21-03-2019 | IenW", "21-03-2019 | Kamerstuk | Ministerie van Defensie"],
)
def test_the_line_of_a_ministrys_site_dates_a_letter_and_what_stands_above_it_stays(line):
    letter = read(f"Kamerbrief over de Milieuraad\n\n{MORE}\n\n{line}\n\nGeachte voorzitter,\n\n{BODY}\n")
    assert (letter.date, letter.subject) == ("2019-03-21", "Kamerbrief over de Milieuraad")
    assert [one.text for one in letter.paragraphs] == [MORE, BODY]


def test_what_else_stands_over_all_rows_is_shown():
    lines = ["Verslag van de Milieuraad", "Met een bijlage", "Den Haag, 12 februari 2019", MORE, BODY]
    letter = read("\n\n".join(lines))
    assert letter.subject == "Verslag van de Milieuraad"
    assert [section.heading for section in letter.sections] == ["Met een bijlage"]
    assert [one.text for one in letter.paragraphs] == [MORE, BODY]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Vergaderjaar 2013-2014\n32 317 JBZ-Raad\nEerste Kamer der Staten-Generaal\nJI\nBRIEF",
            ("kst-32317-JI", "32317", "JI", "I", "Kamerstukken I 2013/14, 32317, JI"),
        ),
        (
            "Tweede Kamer der Staten-Generaal\nVergaderjaar 2024-2025\n36 600 X Begroting\nNr. 12",
            ("kst-36600-X-12", "36600-X", "12", "II", "Kamerstukken II 2024/25, 36600-X, nr. 12"),
        ),
        (
            "Vergaderjaar 2024-2025\n36 600-A Mobiliteitsfonds\nNr. 7 BRIEF VAN DE MINISTER",
            ("kst-36600-A-7", "36600-A", "7", "II", "Kamerstukken II 2024/25, 36600-A, nr. 7"),
        ),
        (
            "Vergaderjaar 2024-2025\n36 600 K Vaststelling van de begroting van een fonds (K)\nNr. 5",
            ("kst-36600-K-5", "36600-K", "5", "II", "Kamerstukken II 2024/25, 36600-K, nr. 5"),
        ),
        (
            "Vergaderjaar 2009–2010\n28 676 NAVO nr. 101 BRIEF VAN DE MINISTER VAN DEFENSIE",
            ("kst-28676-101", "28676", "101", "II", "Kamerstukken II 2009/10, 28676, nr. 101"),
        ),
        (
            "ZITTING 1957—1958 — 4900\nHOOFDSTUK III\nBUITENLANDSE ZAKEN\nBRIEF VAN DE MINISTER No. 9",
            ("brief", "4900-III", "9", "II", "Kamerstukken II 1957/58, 4900-III, nr. 9"),
        ),
        (
            "Tweede Kamer der Staten-Generaal\nZitting 1982-1983\n12449\nAfsluiting van de zeearm\nNr 66",
            ("brief", "12449", "66", "II", "Kamerstukken II 1982/83, 12449, nr. 66"),
        ),
    ],
    ids=["Eerste Kamer", "chapter", "fund", "fund of Defence", "one line", "1957", "1983"],
)
def test_a_letterhead_tells_dossier_number_and_chamber(head, expected):
    letter = read(f"{head}\n\n{BODY}\n\n{MORE}\n")
    assert (letter.id, letter.dossier, letter.number, letter.chamber, letter.citation) == expected
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Den Haag, 3 december 2024", "2024-12-03"),
        ("’s-Gravenhage, 4 October 1951.", "1951-10-04"),
        ("Zoetermeer 2 december 1991", "1991-12-02"),
        ("Brussel, maandag 7 april 2008", "2008-04-07"),
        ("'s-Gravcnhage, 9 December 1953.", "1953-12-09"),
        ("27 februari 1956.", "1956-02-27"),
        ("Datum: 18-12-2023", "2023-12-18"),
        ("Datum | 16 mei 2024", "2024-05-16"),
    ],
)
def test_the_date_of_a_letter_is_read_from_its_row(line, date):
    letter = read(f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n{line}\n\n{BODY}\n\n{MORE}")
    assert letter.date == date
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


def test_a_sentence_on_the_line_of_the_date_is_the_first_paragraph():
    letter = read(f"Nr. 155\nRijswijk, 16 april 1987 {BODY}\n\n{MORE}")
    assert letter.date == "1987-04-16"
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("33 400 IXB Nationale Schuld\nnr. 64", ("33400-IXB", "64", None)),
        (
            "28 676 NAVO\nNr. 115 Brief van de ministers van Buitenlandse Zaken en van Defensie",
            ("28676", "115", None),
        ),
        ("35000 V 84 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN", ("35000-V", "84", None)),
        ("25 074 WTO\nNr. 190", ("25074", "190", None)),
        (
            "22 112 Nieuwe voorstellen en initiatieven van de lidstaten van de Europese Unie\nNr. 3501",
            ("22112", "3501", None),
        ),
        (
            "26150\nBrief van de Minister van Volksgezondheid van 17 mei 2013\nNr. 131",
            ("26150", "131", "2013-05-17"),
        ),
        (
            "21 501-08 Milieuraad, agenda van de informele Milieuraad van\n20 december 2021\nNr. 850",
            ("21501-08", "850", None),
        ),
        (
            "31 200 V\nVaststelling van de begroting van het Ministerie (V) voor het jaar 2008\nnr. 22",
            ("31200-V", "22", None),
        ),
        ("Vergaderjaar 2019- / 2020\n35 300 X Begroting\nNr. 3", ("35300-X", "3", None)),
        (
            "Tweede Kamer der Staten-Generaal 2 Vergaderjaar 2004–2005 23 530 Organisatie (OVSE) "
            "Nr. 55 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN Aan de Voorzitter van de "
            "Tweede Kamer der Staten-Generaal Den Haag, 12 november 2004",
            ("23530", "55", "2004-11-12"),
        ),
        (
            "21 501-07 Ecofin\nNr. 4\n"
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 30 januari 2020",
            ("21501-07", "4", "2020-01-30"),
        ),
        (
            "29 237 Afrika\nNr. 12 VERSLAG VAN EEN OVERLEG\nVastgesteld 9 april 2024",
            ("29237", "12", "2024-04-09"),
        ),
        (
            "Onderwerp Datum\nVisserij 1 september 2017\nKamerstuk 21501-32, nr. 81",
            ("21501-32", "81", "2017-09-01"),
        ),
        (
            "Kenmerk IENM/BSK-2017/280412      Datum 17 november 2017      Onderwerp Spoor",
            (None, None, "2017-11-17"),
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_rows_are_read_however_a_conversion_leaves_them(head, expected):
    letter = read(f"{head}\n\n{BODY}\n\n{MORE}\n")
    assert (letter.dossier, letter.number, letter.date) == expected
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


@pytest.mark.parametrize("joint", ["- / ", "-\n", " –\n", "-", "/"])
def test_a_year_that_a_line_end_broke_is_whole_in_the_citation(joint):
    letter = read(f"Vergaderjaar 2019{joint}2020\n35 300 X Begroting\nNr. 3\n\n{BODY}")
    assert letter.citation == "Kamerstukken II 2019/20, 35300-X, nr. 3"


@pytest.mark.parametrize("numbers", ["A/Nr. 1", "A Nr. 1", "A, nr. 1"])
def test_a_paper_of_both_chambers_is_cited_by_the_number_of_one_and_keeps_both(numbers):
    letter = read(
        f"Staten-Generaal 1/2\nVergaderjaar 2013-2014\n33 869 Protocol\n{numbers} BRIEF VAN DE MINISTER\n"
        f"Aan de Voorzitters van de Eerste en van de Tweede Kamer der Staten-Generaal\n\n{BODY}"
    )
    assert (letter.id, letter.number, letter.chamber) == ("kst-33869-1", "A/1", "II")
    assert letter.citation == "Kamerstukken II 2013/14, 33869, nr. 1"
