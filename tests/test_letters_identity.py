"""Official metadata, a letter's own rows, its file and its table of corrections agree on what it is."""

from __future__ import annotations

import pytest
from invented import BODY, paragraph, read, read_blocks

from navosearch import letters
from navosearch.model import Block, Document, Signatory

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
