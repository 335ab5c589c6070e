"""Official XML in, blocks out: order, letterhead, notes, lists, tables and metadata."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.errors import LetterUnreadable
from navosearch.formats import xml
from navosearch.formats.xml.officials import beside
from navosearch.model import Anchor, Block


def publication(body: str, *, head: str = "", metadata: str = "") -> bytes:
    return (
        f"<officiele-publicatie>{metadata}<kamerstuk>{head}<stuk><algemeen><vrije-tekst><tekst>"
        f"{body}</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def read(body: str) -> tuple[Block, ...]:
    return xml.read(publication(body)).blocks


def told(body: str) -> list[tuple[str, int | None, str | None, str]]:
    return [(block.kind, block.level, block.mark, block.text) for block in read(body)]


def test_signs_of_windows_are_what_they_look_like_there() -> None:
    assert told("<al>De regio&#146;s kregen &#x80; 500 in 2010&#150;2012.</al>") == [
        ("paragraph", None, None, "De regio’s kregen € 500 in 2010–2012.")
    ]


LETTERHEAD = """
<kamerstukkop>
  <tekstregel inhoud="vergaderjaar">Vergaderjaar 2023-2024</tekstregel>
  <tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel>
</kamerstukkop>
<dossier>
  <dossiernummer>
    <dossiernr>21 501</dossiernr>-<raadnr>02</raadnr></dossiernummer>
  <titel>Raad Algemene Zaken</titel>
</dossier>
<stuk>
  <stuknr>Nr. <ondernummer kamer="2">2800</ondernummer>
  </stuknr>
  <titel>BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN<noot id="n1" type="voet"><noot.nr>1</noot.nr>
    <noot.al>Herdruk.</noot.al></noot></titel>
  <datumtekst>Ontvangen <datum isodatum="2024-01-22">22 januari 2024</datum>
  </datumtekst>
</stuk>
"""


def test_the_rows_of_the_letterhead_are_fields() -> None:
    blocks = xml.read(publication("<al>Tekst.</al>", head=LETTERHEAD)).blocks
    assert {block.mark: block.text for block in blocks if block.kind == "field"} == {
        "vergaderjaar": "Vergaderjaar 2023-2024",
        "kameraanduiding": "Tweede Kamer der Staten-Generaal",
        "dossiernummer": "21 501-02",
        "dossiertitel": "Raad Algemene Zaken",
        "stuknr": "Nr. 2800",
        "titel": "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
        "datumtekst": "Ontvangen 22 januari 2024",
    }
    assert Block("footnote", "Herdruk.", mark="1") in blocks


RECORD = """<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme=""
 content="https://zoek.officielebekendmakingen.nl/kst-21501-02-2800/metadata.xml"/></metadata>"""


def test_metadata_that_is_only_referred_to_is_taken_from_the_letterhead() -> None:
    document = xml.read(publication("<al>Tekst.</al>", head=LETTERHEAD, metadata=RECORD))
    assert dict(document.metadata[1:]) == {
        "DC.identifier": "kst-21501-02-2800",
        "OVERHEIDop.vergaderjaar": "2023-2024",
        "DC.creator": "Tweede Kamer der Staten-Generaal",
        "OVERHEIDop.dossiernummer": "21501-02",
        "OVERHEIDop.dossiertitel": "Raad Algemene Zaken",
        "OVERHEIDop.ondernummer": "2800",
        "DCTERMS.issued": "2024-01-22",
    }


def test_embedded_metadata_comes_before_the_letterhead() -> None:
    metadata = (
        '<metadata><meta name="OVERHEIDop.ondernummer" content="7"/><meta name="leeg" content=""/></metadata>'
    )
    document = xml.read(publication("<al>Tekst.</al>", head=LETTERHEAD, metadata=metadata))
    assert document.metadata[0] == ("OVERHEIDop.ondernummer", "7")
    assert [value for name, value in document.metadata if name == "OVERHEIDop.ondernummer"] == ["7"]


@pytest.mark.parametrize(
    ("parts", "number"),
    [
        ("<dossiernr>28 676</dossiernr>", "28676"),
        ("<dossiernr>36 410</dossiernr> <begrotingshoofdstuk>XVI</begrotingshoofdstuk>-", "36410-XVI"),
        ("<dossiernr>36 027</dossiernr> (<rijkswetnr>R2160</rijkswetnr>)", "36027"),
    ],
)
def test_a_dossier_number_is_written_as_identifiers_write_it(parts: str, number: str) -> None:
    head = f"<dossier><dossiernummer>{parts}</dossiernummer><titel>T</titel></dossier>"
    assert ("OVERHEIDop.dossiernummer", number) in xml.read(publication("<al>x</al>", head=head)).metadata


def test_a_metadata_file_is_read_in_order_with_what_is_nested() -> None:
    data = b"""<metadata_gegevens><metadata name="DC.identifier" content="kst-28676-448"/>
      <metadata name="OVERHEIDop.gebiedsmarkering" content="Adres">
      <metadata name="OVERHEIDop.postcode" content="1"/></metadata>
      <metadata name="DC.title" content="NAVO;  Brief"/></metadata_gegevens>"""
    assert beside(data) == (
        ("DC.identifier", "kst-28676-448"),
        ("OVERHEIDop.gebiedsmarkering", "Adres"),
        ("OVERHEIDop.postcode", "1"),
        ("DC.title", "NAVO; Brief"),
    )


def test_paragraphs_and_lists_keep_their_order_and_items_their_numbers() -> None:
    assert told(
        """<al>Eerst</al><al-groep><al>dan:</al><lijst><li><li.nr>a.</li.nr><al>een</al><al>meer</al>
        <lijst><li><li.nr>1°</li.nr><al>diep</al></li></lijst></li><li><li.nr>b.</li.nr><al>twee</al></li>
        </lijst><al>tot slot</al></al-groep>"""
    ) == [
        ("paragraph", None, None, "Eerst"),
        ("paragraph", None, None, "dan:"),
        ("item", 1, "a.", "een"),
        ("paragraph", None, None, "meer"),
        ("item", 2, "1°", "diep"),
        ("item", 1, "b.", "twee"),
        ("paragraph", None, None, "tot slot"),
    ]


def test_a_list_within_a_paragraph_stands_between_its_parts() -> None:
    assert [text for *_, text in told("<al>voor<lijst><li><al>punt</al></li></lijst>na</al>")] == [
        "voor",
        "punt",
        "na",
    ]


def test_the_level_of_a_heading_is_the_depth_of_its_division() -> None:
    assert told(
        """<divisie><kop><nr>1</nr><titel>Deel</titel></kop><divisie><kop><label>Par.</label><nr>1.1</nr>
        <titel>Stuk</titel></kop><tussenkop kopopmaak="cur">Tussen</tussenkop></divisie></divisie>"""
    ) == [
        ("heading", 1, None, "1 Deel"),
        ("heading", 2, None, "Par. 1.1 Stuk"),
        ("heading", 5, None, "Tussen"),
    ]


@pytest.mark.parametrize(
    ("typography", "level", "style"),
    [("vet", 1, "bold"), ("vetcur", 2, "bold italic"), ("cur", 3, "italic"), ("rom", 4, None)],
)
def test_the_typography_of_a_heading_without_number_tells_its_level(typography, level, style) -> None:
    (block,) = read(f'<tussenkop kopopmaak="{typography}">Oekraïne</tussenkop>')
    assert (block.kind, block.level, block.style) == ("heading", level, style)


def test_a_footnote_is_lifted_out_of_the_word_that_refers_to_it() -> None:
    assert read(
        """<al>De inzet<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Zie brief.</noot.al>
        <noot.al>En bijlage.</noot.al></noot>, zo <nadruk type="cur">bleek<noot><noot.nr>2</noot.nr>
        <noot.al>Later.</noot.al></noot></nadruk>.</al>"""
    ) == (
        Block("paragraph", "De inzet, zo bleek.", anchors=(Anchor(8, "1"), Anchor(18, "2"))),
        Block("footnote", "Zie brief. En bijlage.", mark="1"),
        Block("footnote", "Later.", mark="2"),
    )


def test_instructions_comments_and_unknown_elements_do_not_break_a_word() -> None:
    (block,) = read("<al>ser<?xpp afbm?>ver<!-- nee -->ruim<vreemd>te</vreemd> is <inf>2</inf></al>")
    assert block.text == "serverruimte is 2"


def test_the_text_of_an_unknown_element_between_paragraphs_is_kept() -> None:
    assert [text for *_, text in told("los<vreemd>een<al>twee</al>drie</vreemd>vier")] == [
        "los", "een", "twee", "drie", "vier",
    ]  # fmt: skip


def test_a_signature_is_fields_and_its_names_have_spaces() -> None:
    assert told(
        """<tekst-sluiting><ondertekening><functie>De Minister van Defensie,</functie>
        <naam><voornaam>K.H.</voornaam><achternaam>Ollongren</achternaam></naam></ondertekening></tekst-sluiting>"""
    ) == [
        ("field", None, "functie", "De Minister van Defensie,"),
        ("field", None, "naam", "K.H. Ollongren"),
    ]


def test_a_table_is_a_block_a_row_with_its_notes() -> None:
    assert read(
        """<table><tgroup><thead><row><entry><al>Land</al></entry><entry>Bijdrage<noot type="tabel">
        <noot.nr>a</noot.nr><noot.al>In mln.</noot.al></noot></entry></row></thead><tbody><row><entry/>
        <entry><al>alleen</al></entry></row></tbody></tgroup></table>"""
    ) == (
        Block("row", "Land | Bijdrage", anchors=(Anchor(15, "a"),)),
        Block("footnote", "In mln.", mark="a"),
        Block("paragraph", "alleen"),
    )


def test_a_paragraph_that_is_emphasised_as_a_whole_says_so() -> None:
    assert [block.style for block in read('<al><nadruk type="vet">Kop</nadruk></al><al>a<nadruk type="vet">b</nadruk></al>')] == ["bold", None]  # fmt: skip # noqa: E501 - one line of XML


@pytest.mark.parametrize("mark", ["\ufeff", "ï»¿\n", "\ufeff\ufeff  "])
def test_byte_order_marks_before_the_declaration_are_passed_over(mark: str) -> None:
    data = f'{mark}<?xml version="1.0" encoding="utf-8"?>'.encode() + publication("<al>Één</al>")
    assert xml.read(data).blocks[0].text == "Één"


def test_what_was_encoded_twice_is_set_right() -> None:
    twice = ("\ufeff<?xml version='1.0'?>\n".encode() + publication("<al>Oekraïne – Özil</al>")).decode(
        "latin-1"
    )
    assert xml.read(twice.encode()).blocks[0].text == "Oekraïne – Özil"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<officiele-publicatie><al>open", "invalid-xml"),
        (b"<!DOCTYPE a []><officiele-publicatie/>", "doctype"),
        (b"<feed/>", "unknown-format"),
        (b"<officiele-publicatie>&onbekend;</officiele-publicatie>", "invalid-xml"),
        (
            b"<officiele-publicatie>" + b"<al>" * 150 + b"x" + b"</al>" * 150 + b"</officiele-publicatie>",
            "invalid-xml",
        ),
    ],
)
def test_xml_that_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(LetterUnreadable) as caught:
        xml.read(data)
    assert caught.value.reason == reason


WORD = re.compile(r"w\d{4}")
WORDS = st.integers(0, 9_999).map("w{:04d}".format)
IN_LINE = st.recursive(
    WORDS,
    lambda inner: st.builds(
        "{1} <{0}>{2}</{0}> {3}".format,
        st.sampled_from(["nadruk", "extref", "vreemd", "sup", "naam", "titel", "noot.al"]),
        inner, inner, inner,
    ),
    max_leaves=6,
)  # fmt: skip
TREES = st.recursive(
    st.builds("<al>{}</al>".format, IN_LINE) | IN_LINE,
    lambda inner: st.builds(
        "<{0}> {1} <{2}> {3} </{2}> {4} </{0}>".format,
        st.sampled_from(["al", "al-groep", "divisie", "vreemd", "kop", "row", "entry", "li", "lijst"]),
        inner,
        st.sampled_from(["al", "lijst", "row", "entry", "tussenkop", "titel", "functie", "lid", "vreemd"]),
        inner, inner,
    ),
    max_leaves=8,
)  # fmt: skip


@examples(80)
@given(TREES)
def test_no_word_is_lost_or_doubled_whatever_the_elements(body: str) -> None:
    found = [word for block in read(body) for word in block.text.split()]
    assert sorted(word for word in found if WORD.fullmatch(word)) == sorted(WORD.findall(body))


OLD = """<?xml version="1.0" encoding="utf-8"?>
<kamerwrk kamer="tk" publtype="brief">
  <metadata>
    <meta name="OVERHEIDop.externMetadataRecord" content="/kst-21501-02-9/metadata.xml" />
  </metadata>
  <kop><titel>Tweede Kamer der Staten-Generaal</titel><subtitel>2</subtitel>
    <subtitel>Vergaderjaar 1996-1997</subtitel></kop>
  <frontm><versie dtd="0.10"></versie><ordernr>7K0721</ordernr><vergjaar>1996-1997</vergjaar>
    <onderw><nummer>21 501-02</nummer><naam>Algemene
Raad</naam></onderw></frontm>
  <body><stuk><ltrlabel>Nr. </ltrlabel><nummer>9</nummer><titel>BRIEF VAN DE MINISTER </titel>
    <al>Den Haag, 3 juni 1997</al><witreg></witreg>
    <tuskop letat="vet">1. Inleiding</tuskop><onbekend>Wat niemand kent, blijft staan.</onbekend>
  </stuk></body>
</kamerwrk>
"""


def test_the_old_dialect_is_read_as_the_new_one_is() -> None:
    document = xml.read(OLD.encode())
    metadata = dict(document.metadata)
    assert metadata["DC.identifier"] == "kst-21501-02-9"
    assert metadata["OVERHEIDop.ondernummer"] == "9"
    assert metadata["OVERHEIDop.dossiernummer"] == "21 501-02"
    assert metadata["OVERHEIDop.dossiertitel"] == "Algemene Raad"
    assert metadata["OVERHEIDop.vergaderjaar"] == "1996-1997"
    assert [(block.kind, block.mark, block.text) for block in document.blocks] == [
        ("field", "kameraanduiding", "Tweede Kamer der Staten-Generaal"),
        ("field", "kamernummer", "2"),
        ("field", "vergaderjaar", "Vergaderjaar 1996-1997"),
        ("field", "dossiernummer", "21 501-02"),
        ("field", "dossiertitel", "Algemene Raad"),
        ("field", "stuknr", "Nr. 9"),
        ("field", "titel", "BRIEF VAN DE MINISTER"),
        ("paragraph", None, "Den Haag, 3 juni 1997"),
        ("heading", None, "1. Inleiding"),
        ("paragraph", None, "Wat niemand kent, blijft staan."),
    ]
