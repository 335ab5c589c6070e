"""Letters of many layouts, all invented, are read as a person would read them."""

from __future__ import annotations

import pytest

from navosearch import letters
from navosearch.formats import text
from navosearch.model import Anchor, Block, Document, Letter, Signatory

BODY = (
    "De ministers spraken uitvoerig over de steun aan Oekraïne en over de gevolgen van de oorlog voor de "
    "veiligheid in Europa."
)
MORE = (
    "Nederland benadrukte het belang van eensgezindheid en riep op tot een gezamenlijke inzet van alle "
    "lidstaten in de regio."
)


def read(source: str, *, name: str = "brief.txt", **corrections: str) -> Letter:
    return letters.read(text.read(source.encode()), source=name, corrections=corrections)


def read_blocks(*blocks: Block, form: str = "docx", metadata: tuple[tuple[str, str], ...] = ()) -> Letter:
    return letters.read(Document(form, blocks, metadata), source="brief.docx", corrections={})


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
    ("lines", "expected"),
    [
        ("De Minister van Defensie, A. B. van der Wal", [("A. B. van der Wal", "Minister van Defensie")]),
        ("De Minister van Oorlog,\nSTAF.", [("STAF", "Minister van Oorlog")]),
        (
            "De Minister van Buitenlandse\nZaken,\nJ. DE GROOT.",
            [("J. DE GROOT", "Minister van Buitenlandse Zaken")],
        ),
        (
            "De Minister-President,\nMinister van Algemene Zaken,\nKarel Jansen",
            [("Karel Jansen", "Minister-President, Minister van Algemene Zaken")],
        ),
        ("Sanne ten Brink-de Vries\nMinister van Financiën", []),
        (
            "S.A. ten Brink-de Vries\nMinister van Financiën",
            [("S.A. ten Brink-de Vries", "Minister van Financiën")],
        ),
        ("De Minister van Justitie,\nDE BOER.", [("DE BOER", "Minister van Justitie")]),
        ("De Minister van Justitie,\nH. d'Aulnis", [("H. d'Aulnis", "Minister van Justitie")]),
        (
            "De Minister\nDe Minister zonder Portefeuille,\nvan Financiën, A. SMIT.\nB. J. DE GROOT.",
            [
                ("B. J. DE GROOT", "Minister van Financiën"),
                ("A. SMIT", "Minister zonder Portefeuille"),
            ],
        ),
        (
            "Mede namens de minister van Financiën,\nde staatssecretaris van Defensie,\nC. van der Maat",
            [("C. van der Maat", "Staatssecretaris van Defensie")],
        ),
        (
            "De Minister van Buitenlandse\nZaken, J. SMIT.",
            [("J. SMIT", "Minister van Buitenlandse Zaken")],
        ),
        (
            "De Minister van Financiën,\nB. DE GROOT. Aan de Heer Voorzitter van de Tweede Kamer",
            [("B. DE GROOT", "Minister van Financiën")],
        ),
        ("H. K. SMIT. (Minister van Verkeer)", [("H. K. SMIT", "Minister van Verkeer")]),
        ("De Minister van Oorlog,\nH. 's Graven", [("H. 's Graven", "Minister van Oorlog")]),
        (
            "DE STAATSSECRETARIS VAN DEFENSIE,\nB.-J. Baron van Tol tot Tol",
            [("B.-J. Baron van Tol tot Tol", "STAATSSECRETARIS VAN DEFENSIE")],
        ),
    ],
)
def test_a_signature_is_read_in_all_its_shapes(lines, expected):
    letter = read(f"Geachte voorzitter,\n\n{BODY}\n\n{MORE}\n\n{lines}\n")
    assert letter.signatories == tuple(Signatory(name, office) for name, office in expected)
    if expected:
        assert [one.text for one in letter.paragraphs] == [BODY, MORE]


def test_a_signature_that_a_paragraph_ends_in_is_read():
    letter = read(f"{BODY} De Minister van Defensie, J. Berg.\n\n{MORE}")
    assert letter.signatories == (Signatory("J. Berg", "Minister van Defensie"),)
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


def test_a_minister_in_a_sentence_has_not_signed():
    sentence = (
        "De Minister van Defensie, K.H. Ollongren, nam deel aan de bijeenkomst en sprak met haar collega."
    )
    letter = read(f"{sentence}\n\n{BODY}\n")
    assert letter.signatories == ()
    assert letter.paragraphs[0].text == sentence


NAMENS = "Mede namens de Minister van Financiën doe ik u het verslag van de Eurogroep toekomen."


@pytest.mark.parametrize(
    ("sentence", "foot"),
    [
        (NAMENS, "Tweede Kamer, vergaderjaar 1988-1989, 20 800 hfdst. XI, nr. 59"),
        (f"{BODY[:-1]}.1", "1 Ter inzage gelegd.\nTweede Kamer, zitting 1978-1979, 15 300, nr. 16"),
        (BODY, "1400 III 13\nBRIEF VAN DE MINISTER VAN DEFENSIE\n's-Gravenhage, 23 september 1949."),
    ],
    ids=["on behalf of another", "note at its end", "another letter below"],
)
def test_the_only_sentence_of_a_letter_is_not_taken_for_its_head_or_signature(sentence, foot):
    head = "Nr. 59\nBRIEF VAN DE MINISTER VAN DEFENSIE\n's-Gravenhage, 16 november 1988"
    letter = read(f"{head}\n{sentence}\nDe Minister van Defensie, A. B. van der Wal\n{foot}\n")
    assert letter.paragraphs[0].text == sentence.rstrip("1")
    assert letter.signatories[0].name == "A. B. van der Wal"


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


def paragraph(content: str, style: str | None = None) -> Block:
    return Block("paragraph", content, style=style)


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


METADATA = (
    ("DC.identifier", "kst-21501-07-1800"),
    ("OVERHEIDop.dossiernummer", "21501-07"),
    ("OVERHEIDop.dossiertitel", "Raad voor Economische en Financiële Zaken"),
    ("OVERHEIDop.ondernummer", "1800"),
    ("OVERHEIDop.documenttitel", "Verslag van de Eurogroep en Ecofinraad van 3 en 4 april 2022"),
    ("OVERHEIDop.vergaderjaar", "2021-2022"),
    ("OVERHEIDop.indiener", "S.A.M. Kaag"),
    ("DCTERMS.issued", "2022-04-12"),
    ("DC.creator", "Tweede Kamer der Staten-Generaal"),
)


def test_official_metadata_wins_over_the_text():
    letter = read_blocks(
        paragraph("Den Haag, 1 april 2021"),
        paragraph(BODY),
        paragraph("De Minister van Financiën,"),
        paragraph("S.A.M. Kaag"),
        metadata=METADATA,
    )
    assert (letter.id, letter.number, letter.date) == ("kst-21501-07-1800", "1800", "2022-04-12")
    assert letter.title == "Verslag van de Eurogroep en Ecofinraad van 3 en 4 april 2022"
    assert letter.signatories == (Signatory("S.A.M. Kaag", "Minister van Financiën"),)
    assert letter.inferred == ()


@pytest.mark.parametrize("identifier", ["h-tk-20172018-70-1", "stb-2018-84"])
def test_an_official_publication_of_another_kind_is_no_letter(identifier):
    letter = read_blocks(paragraph(BODY), metadata=(("DC.identifier", identifier),))
    assert (letter.id, letter.kind, letter.title) == (identifier, "overig", None)


def test_a_motion_goes_by_the_name_it_is_printed_with():
    letter = read_blocks(
        Block("field", "MOTIE VAN HET LID JANSEN C.S.", mark="titel"),
        Block("field", "Voorgesteld 3 mei 2024", mark="datumtekst"),
        paragraph("De Kamer,"),
        paragraph(BODY),
        form="xml",
    )
    assert (letter.kind, letter.title, letter.date) == (
        "overig",
        "MOTIE VAN HET LID JANSEN C.S.",
        "2024-05-03",
    )


def test_the_table_of_corrections_wins_over_all():
    letter = letters.read(
        Document("xml", (paragraph(BODY),), METADATA),
        source="brief.xml",
        corrections={"date": "2022-04-13", "title": "Een andere titel", "kind": "brief", "number": ""},
    )
    assert (letter.date, letter.title, letter.kind, letter.number) == (
        "2022-04-13",
        "Een andere titel",
        "brief",
        "1800",
    )
    assert "kind" not in letter.inferred


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kst-28676-448.txt", "kst-28676-448"),
        ("map/2023D49622 verslag.md", "2023D49622"),
        ("Verslag informele RBZ (Gymnich) – 30 aug.docx", "verslag-informele-rbz-gymnich-30-aug"),
        ("Ålesund.txt", "alesund"),
        ("–.txt", "letter"),
    ],
)
def test_a_letter_that_does_not_tell_its_id_goes_by_its_file(name, expected):
    letter = read(BODY, name=name)
    assert letter.id == expected
    assert letters.is_slug(letter.id, name) == (expected[:3] != "kst" and expected[4:5] != "D")


def test_an_official_id_tells_dossier_and_number():
    letter = read(BODY, id="kst-21501-02-2794", date="2023-12-20")
    assert (letter.dossier, letter.number) == ("21501-02", "2794")
    assert letter.citation == "Kamerstukken II 2023/24, 21501-02, nr. 2794"
    assert set(letter.inferred) >= {"chamber", "parliamentary_year"}


def test_a_renamed_letter_takes_its_paragraphs_along():
    letter = letters.rename(read(f"{BODY}\n\n{MORE}"), "brief-0123")
    assert letter.id == "brief-0123"
    assert [one.id for one in letter.paragraphs] == ["brief-0123#1", "brief-0123#2"]


@pytest.mark.parametrize("source", ["", "\n\n", "1", "De", "# \n", "Geachte voorzitter,"])
def test_next_to_nothing_is_a_letter_with_no_text(source):
    assert len(read(source).paragraphs) <= 1
