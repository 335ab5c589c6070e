"""Every fact of the five shipped letters is read right."""

from __future__ import annotations

import csv

import pytest

from navosearch import letters, paths
from navosearch.formats import text
from navosearch.model import Letter, Meeting, Section, Signatory

REPORT = "2023-11-28-verslag-navo-fmm.txt"
AGENDA_APRIL_2024 = "2024-04-03-geannoteerde-agenda-navo-fmm.txt"
AGENDA_DECEMBER_2024 = "2024-12-03-geannoteerde-agenda-navo-fmm.txt"
AGENDA_APRIL_2025 = "2025-04-03-geannoteerde-agenda-navo-fmm.txt"
AGENDA_DECEMBER_2025 = "2025-12-03-geannoteerde-agenda-navo-fmm.txt"
NAMES = (REPORT, AGENDA_APRIL_2024, AGENDA_DECEMBER_2024, AGENDA_APRIL_2025, AGENDA_DECEMBER_2025)

FIRST_SESSION = "Werksessie 1: Voorbespreking NAVO-top Washington juli 2024"


def read(name: str) -> Letter:
    folder = paths.shipped("corpus")
    with (folder / "letters.csv").open(encoding="utf-8", newline="") as table:
        corrections = {row["file"]: row for row in csv.DictReader(table)}
    document = text.read((folder / name).read_bytes())
    return letters.read(document, source=name, corrections=corrections.get(name, {}))


@pytest.fixture(scope="module")
def corpus() -> dict[str, Letter]:
    return {name: read(name) for name in NAMES}


FACTS = {
    REPORT: {
        "id": "kst-28676-448",
        "kind": "verslag",
        "title": "Verslag van de NAVO Foreign Ministers Meeting (FMM) 28–29 november 2023",
        "subject": None,
        "date": "2023-12-18",
        "dossier": "28676",
        "dossier_title": "NAVO",
        "number": "448",
        "parliamentary_year": "2023-2024",
        "chamber": "II",
        "signatories": (Signatory("H.G.J. Bruins Slot", "Minister van Buitenlandse Zaken"),),
        "citation": "Kamerstukken II 2023/24, 28676, nr. 448",
        "url": "https://zoek.officielebekendmakingen.nl/kst-28676-448.html",
        "inferred": (),
    },
    AGENDA_APRIL_2024: {
        "id": "2024-04-03-geannoteerde-agenda-navo-fmm",
        "kind": "geannoteerde agenda",
        "title": "Foreign Ministers Meeting 3-4 april 2024",
        "date": None,
        "dossier": None,
        "number": None,
        "parliamentary_year": None,
        "chamber": None,
        "signatories": (),
        "citation": None,
        "url": None,
        "inferred": ("kind",),
    },
    AGENDA_DECEMBER_2024: {
        "id": "kst-28676-474",
        "kind": "geannoteerde agenda",
        "title": "Geannoteerde agenda NAVO Foreign Ministers Meeting (FMM) 3 en 4 december 2024",
        "date": "2024-11-22",
        "dossier": "28676",
        "number": "474",
        "parliamentary_year": "2024-2025",
        "chamber": "II",
        "signatories": (),
        "citation": "Kamerstukken II 2024/25, 28676, nr. 474",
        "url": "https://zoek.officielebekendmakingen.nl/kst-28676-474.html",
        "inferred": ("parliamentary_year", "chamber"),
    },
    AGENDA_APRIL_2025: {
        "id": "kst-28676-488",
        "kind": "geannoteerde agenda",
        "title": "Geannoteerde agenda voor de NAVO Foreign Ministers Meeting van 3 en 4 april 2025",
        "date": "2025-03-18",
        "dossier": "28676",
        "number": "488",
        "parliamentary_year": "2024-2025",
        "chamber": "II",
        "signatories": (Signatory("C.C.J. Veldkamp", "Minister van Buitenlandse Zaken"),),
        "citation": "Kamerstukken II 2024/25, 28676, nr. 488",
        "url": "https://zoek.officielebekendmakingen.nl/kst-28676-488.html",
        "inferred": ("parliamentary_year", "chamber"),
    },
    AGENDA_DECEMBER_2025: {
        "id": "2025-12-03-geannoteerde-agenda-navo-fmm",
        "kind": "geannoteerde agenda",
        "title": None,
        "date": None,
        "dossier": None,
        "number": None,
        "parliamentary_year": None,
        "chamber": None,
        "signatories": (),
        "citation": None,
        "url": None,
        "inferred": ("kind", "meetings.0.start", "meetings.0.end"),
    },
}


@pytest.mark.parametrize(("name", "fact"), [(name, fact) for name in NAMES for fact in FACTS[name]])
def test_a_fact_is_as_the_letter_or_its_table_tells_it(corpus, name, fact):
    assert getattr(corpus[name], fact) == FACTS[name][fact]


@pytest.mark.parametrize(
    ("name", "start", "end", "place"),
    [
        (REPORT, "2023-11-28", "2023-11-29", "Brussel"),
        (AGENDA_APRIL_2024, "2024-04-03", "2024-04-04", None),
        (AGENDA_DECEMBER_2024, "2024-12-03", "2024-12-04", "Brussel"),
        (AGENDA_APRIL_2025, "2025-04-03", "2025-04-04", "Brussel"),
        (AGENDA_DECEMBER_2025, "2025-12-03", "2025-12-03", "Brussel"),
    ],
)
def test_each_letter_is_about_one_meeting_of_the_foreign_ministers(corpus, name, start, end, place):
    (meeting,) = corpus[name].meetings
    expected = Meeting(f"navo-fmm-{start}", meeting.name, "NAVO FMM", start, end, place)
    assert meeting == expected
    assert "Foreign Ministers Meeting" in meeting.name
    assert {paragraph.meeting for paragraph in corpus[name].paragraphs} == {0}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            REPORT,
            [
                (FIRST_SESSION,),
                (FIRST_SESSION, "Oekraïne"),
                (FIRST_SESSION, "China en de Indo-Pacific"),
                (FIRST_SESSION, "Defensie-uitgaven (burden sharing) en defensie-industrie"),
                ("Werksessie 2: Overleg met de EUHV inzake Westelijke Balkan",),
                ("Werksessie 3: NATO-Ukraine Council",),
            ],
        ),
        (
            AGENDA_APRIL_2024,
            [
                ("De weg naar de Washington D.C.-top",),
                ("NATO-Ukraine Council (NUC)",),
                ("Bijeenkomst met de EU en de NAVO-partners in de Indo-Pacific",),
            ],
        ),
        (
            AGENDA_DECEMBER_2024,
            [
                ("Werksessie Strategische uitdagingen",),
                ("Werkdiner NATO-Ukraine Council",),
                ("Werksessie Bijeenkomst met Zuidelijke buurlanden",),
                ("Voortzetting Nederlandse bijdrage operatie Interflex",),
            ],
        ),
        (
            AGENDA_APRIL_2025,
            [
                ("Werksessie Strategische uitdagingen",),
                ("Werkdiner NATO-Ukraine Council",),
                ("Bijeenkomst met partners uit de Indo-Pacific regio",),
            ],
        ),
        (AGENDA_DECEMBER_2025, [("Noord-Atlantische Raad",), ("Werklunch NATO-Ukraine Council (NUC)",)]),
    ],
)
def test_the_sections_nest_as_the_meeting_did(corpus, name, expected):
    assert corpus[name].sections == tuple(Section(path[-1], len(path), path) for path in expected)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        (REPORT, [5, 1, 1, 2, 1, 1]),
        (AGENDA_APRIL_2024, [2, 4, 1, 3]),
        (AGENDA_DECEMBER_2024, [3, 4, 2, 4, 1]),
        (AGENDA_APRIL_2025, [2, 6, 2, 1]),
        (AGENDA_DECEMBER_2025, [2, 7, 2]),
    ],
)
def test_every_paragraph_stands_under_its_heading(corpus, name, counts):
    sections = [paragraph.section for paragraph in corpus[name].paragraphs]
    assert [sections.count(section) for section in dict.fromkeys(sections)] == counts


@pytest.mark.parametrize("name", NAMES)
def test_paragraphs_are_numbered_from_one_under_the_id_of_the_letter(corpus, name):
    letter = corpus[name]
    numbers = list(range(1, len(letter.paragraphs) + 1))
    assert [paragraph.number for paragraph in letter.paragraphs] == numbers
    assert [paragraph.id for paragraph in letter.paragraphs] == [
        f"{letter.id}#{number}" for number in numbers
    ]


@pytest.mark.parametrize(
    ("name", "number", "fragment"),
    [
        (REPORT, 7, "veiligheidsbelangen van de individuele bondgenoten en van de alliantie"),
        (REPORT, 11, "voor de voortgang in de hervormingen en gaf aan"),
        (AGENDA_DECEMBER_2024, 11, "vrede en veiligheid in deze regio, waarmee ook"),
    ],
)
def test_what_a_page_end_broke_is_whole_again(corpus, name, number, fragment):
    assert fragment in corpus[name].paragraphs[number - 1].text


@pytest.mark.parametrize(
    ("name", "mark", "begins", "paragraph", "around"),
    [
        (REPORT, "1", "Ter vertrouwelijke inzage gelegd,", 8, "bijlage bij dit verslag. Hierin wordt"),
        (
            AGENDA_APRIL_2024,
            "2",
            "Zie vertrouwelijke bijlage",
            5,
            "in het non-paper op Nederlands initiatief",
        ),
    ],
)
def test_a_footnote_is_kept_apart_with_the_paragraph_that_refers_to_it(
    corpus, name, mark, begins, paragraph, around
):
    letter = corpus[name]
    (note,) = letter.footnotes
    assert (note.mark, note.paragraph) == (mark, paragraph)
    assert note.text.startswith(begins)
    assert around in letter.paragraphs[paragraph - 1].text
    assert not any(begins in one.text for one in letter.paragraphs)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("mark", ["*", "#", "[", "]", "<", ">", "  ", "\n", "hervor-", "bondge-"])
def test_no_mark_of_the_conversion_is_left_in_the_text(corpus, name, mark):
    letter = corpus[name]
    texts = [one.text for one in (*letter.paragraphs, *letter.footnotes)]
    texts += [section.heading for section in letter.sections]
    assert not any(mark in piece for piece in texts)


def test_the_cover_sentence_is_the_first_paragraph(corpus):
    first = corpus[REPORT].paragraphs[0]
    assert first.text.startswith(
        "Hierbij bied ik u aan het verslag aan van de NAVO Foreign Ministers Meeting"
    )
    assert first.section == ()


@pytest.mark.parametrize(
    "furniture", ["Aan de Voorzitter", "Den Haag, 18 december", "Vergaderjaar", "Nr. 448"]
)
def test_the_letterhead_is_no_text(corpus, furniture):
    assert not any(furniture in paragraph.text for paragraph in corpus[REPORT].paragraphs)
