"""Web pages in, blocks out: the letter on the page, and nothing of the page around it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.errors import LetterUnreadable
from navosearch.formats import html
from navosearch.model import Anchor, Block


def read(body: str, head: str = "") -> tuple[Block, ...]:
    return html.read(f"<html><head>{head}</head><body>{body}</body></html>".encode()).blocks


def texts(body: str) -> list[str]:
    return [block.text for block in read(body)]


def test_the_text_of_an_official_page_is_read_without_menus_and_metadata() -> None:
    page = """
    <nav>Zoeken</nav><div id="inhoudsopgave"><ul><li><a href="#a">Inleiding</a></li></ul></div>
    <article><div id="broodtekst" class="stuk broodtekst-container">
      <table><tr><th>Kamerstuk</th><th>Datum publicatie</th></tr>
        <tr><td>Organisatie</td><td>Vergaderjaar</td><td>Dossier- en ondernummer</td></tr></table>
      <h1 class="stuk_titel">BRIEF VAN DE MINISTER</h1>
      <p>Den Haag, 18 december
         2023</p><p>Tekst.</p><a href="#top">Naar boven</a>
    </div></article><footer>Over deze site</footer>"""
    assert texts(page) == ["BRIEF VAN DE MINISTER", "Den Haag, 18 december 2023", "Tekst."]


FIRST = "Hierbij bied ik u het verslag aan van de bijeenkomst van de ministers van Buitenlandse Zaken."
LAST = "Nederland benadrukte het belang van een eerlijke verdeling van de lasten tussen bondgenoten."


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='top menu'><ul><li><a href=a>Home</a></li><li><a href=b>Dossiers</a></li></ul></div>",
        "<div id=header><p><a href=a>Home</a></p><p><a href=b>Dossiers</a></p></div>",
        "<div role=navigation>Home Dossiers</div>",
        "<div>© 2024 Rijksoverheid. Alle rechten voorbehouden.</div><p>Copyright (c) De Staat</p>",
        "<p>Terug naar begin van de pagina</p><p>U bent hier &gt; Home</p>",
        "<p>U bent hier: Home &gt; Dossiers</p>",
        "<div>Deel: <a href=a>Dossiers</a></div>",
        "<h2>Lees ook</h2><ul><li><a href=a>Dossiers en moties</a></li></ul>",
        "<h2>Lees ook</h2><ul><li><a href=a>Dossiers</a></ul><div class=share>Deel: <a href=b>X</a></div>",
        "<div><h3>Kerngegevens</h3><dl><dt>Nummer</dt><dd>Dossiers</dd></dl></div>",
        "<table><tr><th>Datum publicatie<td>3 mei 2024</tr><tr><th>Organisatie<td>Dossiers</tr></table>",
        "<table><tr><th>Organisatie<th>Rubriek<th>Soort</tr><tr><td>BZ<td>Dossiers<td>Brief</tr></table>",
        "<ul><li>Datum publicatie: 3 mei 2024</li><li>Organisatie: Dossiers</li></ul>",
        "<div class=cookie-banner><p>Deze site gebruikt cookies. Dossiers</p></div>",
        "<table><tr><td><p><a href=a>Home</a></p><p><a href=b>Dossiers</a></p></td></tr></table>",
    ],
)
def test_the_furniture_around_a_letter_is_not_read(furniture: str) -> None:
    assert texts(f"<div>{furniture}<div><p>{FIRST}</p><p>{LAST}</p></div></div>") == [FIRST, LAST]


@pytest.mark.parametrize("sign", ["\x01", "\f", "\uffff", "&#1;", "&#12;", "&#xFFFF;"])
def test_text_after_furniture_may_hold_what_no_xml_may(sign: str) -> None:
    page = f"<div><p class=nav>Menu</p>Een{sign} regel<p>{FIRST}</p><p>{LAST}</p></div>"
    assert texts(page) == ["Een regel", FIRST, LAST]


def test_a_page_whose_whole_body_is_called_furniture_is_text() -> None:
    assert texts("<body class='page social'><p>Kort.</p><p>Ook kort.</p></body>") == ["Kort.", "Ook kort."]


@pytest.mark.parametrize(
    ("between", "read_as"),
    [
        (
            "<ul><li><a href=a>Kamerstuk 28 676, nr. 1</a><li><a href=b>Kamerstuk 28 676, nr. 2</a></ul>",
            2,
        ),
        (
            "<div class='menu'><p>Dit is een alinea van de brief, wat de pagina haar ook noemt.</p></div>",
            1,
        ),
        ("<p>Copyright was het tweede onderwerp.</p>", 1),
        ("<p>Naar begin juni verwacht gaat de Raad verder.</p>", 1),
        ("<p>U bent hier eerder over geïnformeerd.</p>", 1),
        ("<p>Lees ook mijn brief van 3 mei, waarin ik inga op de vragen.</p>", 1),
        ("<h2>Meer informatie</h2><p>De Kamer wordt geïnformeerd.</p>", 2),
        ("<h2>Relevante ontwikkelingen</h2><ul><li>de top in Vilnius</li><li>de verkiezingen</li></ul>", 3),
        (
            "<table><tr><td>Land</td><td>Organisatie</td></tr><tr><td>Nederland</td><td>NAVO</td></tr></table>",
            2,
        ),
        ("<aside><p>In dit kader staat de motie van het lid Boswijk over de begroting.</p></aside>", 1),
    ],
)
def test_what_only_resembles_furniture_is_text(between: str, read_as: int) -> None:
    shown = texts(f"<div><p>{FIRST}</p>{between}<p>{LAST}</p></div>")
    assert (shown[0], len(shown) - 2, shown[-1]) == (FIRST, read_as, LAST)


@pytest.mark.parametrize(
    ("head", "body", "read_as"),
    [
        ("", '<p>Een.</p><p style="display:none">Weg.</p>', ["Een."]),
        ("", '<div style="color:red; DISPLAY: none !important"><p>Weg.</p></div><p>Een.</p>', ["Een."]),
        ("", '<p>Voor <b style="display:none">weg </b>na.</p>', ["Voor na."]),
        ("", '<p style="visibility:hidden">Weg <b style="visibility:visible">Een.</b> weg</p>', ["Een."]),
        ("", "<p hidden>Weg.</p><p>Een.</p>", ["Een."]),
        ("", "<table><tr><td>A<td style=display:none>Weg<td>B</table>", ["A | B"]),
        ("", '<p style="background: url(display:none)">Een.</p>', ["Een."]),
        ("<style>.weg, p#x {display:none}</style>", "<p class='a weg'>Weg.<p id=x>Weg.<p>Een.", ["Een."]),
        ("<style>@media print {p {display:none}} p b {display:none}</style>", "<p><b>Een.</b>", ["Een."]),
        ("<style media=print>p {display:none}</style>", "<p>Een.", ["Een."]),
        ("<style>.la {display:none}</style><script>open()</script>", "<p class=la>Een.", ["Een."]),
    ],
)
def test_what_a_page_does_not_display_is_not_read(head: str, body: str, read_as: list[str]) -> None:
    assert [block.text for block in read(body, head)] == read_as


def test_a_footnote_that_waits_for_its_reference_to_be_pressed_is_read() -> None:
    page = """<p>Zie<a href="#n" id="r">1</a>.</p>
    <div style="display:none"><div id="n"><a href="#r">1</a> Kamerstuk 28 676.</div> Weg.</div>"""
    assert texts(page) == ["Zie.", "Kamerstuk 28 676."]


def test_official_metadata_is_taken_from_the_head_in_order() -> None:
    head = """<meta name="DC.identifier" content="kst-28676-448"><meta name="viewport" content="width">
    <meta name="OVERHEIDop.dossiernummer" content="28676"><meta name="DCTERMS.alternative" content="">"""
    page = f"<html><head>{head}</head><body><p>Tekst</p></body></html>".encode()
    assert html.read(page).metadata == (
        ("DC.identifier", "kst-28676-448"),
        ("OVERHEIDop.dossiernummer", "28676"),
    )


def test_the_parts_of_an_official_signature_are_fields() -> None:
    page = """<p class="ondertekening"><span class="functie">De Minister van Defensie,</span>
    <span class="naam"><span class="voornaam">K.H.</span>
    <span class="achternaam">Ollongren</span></span></p>"""
    assert [(block.kind, block.mark, block.text) for block in read(page)] == [
        ("field", "functie", "De Minister van Defensie,"),
        ("field", "naam", "K.H. Ollongren"),
    ]


def test_headings_lists_and_tables_keep_their_order() -> None:
    page = """<h2>Kop</h2>los<ul><li>een<ol start="3"><li><p>diep</p><p>vervolg</p></li></ol></li>
    <li><span class="ol">b.</span> twee</li></ul><table><tr><th>Land</th><td>Bij</td></tr>
    <tr><td></td><td>alleen</td></tr></table>slot"""
    assert [(block.kind, block.level, block.mark, block.text) for block in read(page)] == [
        ("heading", 2, None, "Kop"),
        ("paragraph", None, None, "los"),
        ("item", 1, "•", "een"),
        ("item", 2, "3.", "diep"),
        ("paragraph", None, None, "vervolg"),
        ("item", 1, "b.", "twee"),
        ("row", None, None, "Land | Bij"),
        ("paragraph", None, None, "alleen"),
        ("paragraph", None, None, "slot"),
    ]


NOTES = [
    """<p>Inzet<a name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> blijft.</p>
    <div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Op 1 mei.</p></div>""",
    """<p>Inzet<a href="#fn1" id="fnref1"><sup>1</sup></a> blijft.</p>
    <section class="footnotes"><ol><li id="fn1"><p>Op 1 mei. <a href="#fnref1">↩</a></p>
    </li></ol></section>""",
    """<p>Inzet<sup><a href="#noot1" id="r">[1]</a></sup> blijft.</p>
    <div class="noten"><p class="noot" id="noot1">1) Op 1 mei.</p></div>""",
]


@pytest.mark.parametrize("page", NOTES)
def test_a_footnote_is_known_by_the_link_that_leads_to_it_and_back(page: str) -> None:
    assert read(page) == (
        Block("paragraph", "Inzet blijft.", anchors=(Anchor(5, "1"),)),
        Block("footnote", "Op 1 mei.", mark="1"),
    )


def test_a_raised_number_that_leads_nowhere_is_text() -> None:
    assert texts("<p>100 km<sup>2</sup> en <a href='#weg'>3</a></p>") == ["100 km2 en 3"]


def test_a_line_break_ends_a_paragraph_but_not_a_sentence_or_a_heading() -> None:
    assert texts("<h1>Kop<br>vervolg</h1><p>De Minister,<br>H. Bruins Slot<br>die dat<br/>zegt</p>") == [
        "Kop vervolg", "De Minister,", "H. Bruins Slot", "die dat", "zegt",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("page", "style"),
    [
        ("<p><b>vet</b> <strong>en vet</strong></p>", "bold"),
        ("<p><i><b>beide</b></i></p>", "bold italic"),
        ("<p><em>schuin</em></p>", "italic"),
        ("<p><b>half</b> niet</p>", None),
    ],
)
def test_the_style_is_the_emphasis_of_the_whole_paragraph(page: str, style: str | None) -> None:
    assert read(page)[0].style == style


@pytest.mark.parametrize(
    "page",
    [
        b'<meta charset="windows-1252"><p>Oekra\xefne \x96 \xe9\xe9n</p>',
        b'<meta charset="iso-8859-1"><p>Oekra\xefne \x96 \xe9\xe9n</p>',
        b"<p>Oekra\xefne \x96 \xe9\xe9n</p>",
        '<meta charset="verzonnen"><p>Oekraïne – één</p>'.encode(),
        "\ufeff<p>Oekraïne – één</p>".encode("utf-16-le"),
        '<?xml version="1.0" encoding="utf-8"?><p>Oekraïne &ndash; &eacute;&#233;n</p>'.encode(),
        "<p>Oekrai\u0308ne\u00ad \u2013 \u200b\x1b[31méén</p>".encode(),
    ],
)
def test_the_encoding_is_the_marked_the_declared_or_the_likely_one(page: bytes) -> None:
    assert html.read(b"\n" * (not page.startswith(b"\xff")) + page).blocks[0].text == "Oekraïne – één"


def test_elements_nested_beyond_all_measure_are_refused() -> None:
    with pytest.raises(LetterUnreadable, match="depth"):
        read("<div>" * 500 + "x")


WORD = re.compile(r"w\d{4}")
WORDS = st.integers(0, 9_999).map("w{:04d}".format)
PAGES = st.recursive(
    WORDS,
    lambda inner: st.builds(
        "<{0}> {1} <{2}> {3} </{2}> {4} </{0}>".format,
        st.sampled_from(["div", "p", "ul", "li", "table", "tr", "td", "h2", "span", "dl", "dd"]),
        inner,
        st.sampled_from(["p", "b", "a", "li", "ol", "td", "tr", "h3", "sup", "section", "eigen-naam", "pre"]),
        inner, inner,
    ),
    max_leaves=8,
)  # fmt: skip


@examples(80)
@given(PAGES)
def test_no_word_is_lost_or_doubled_whatever_the_elements(page: str) -> None:
    found = [word for block in read(page) for word in WORD.findall(block.text)]
    assert sorted(found) == sorted(WORD.findall(page))
