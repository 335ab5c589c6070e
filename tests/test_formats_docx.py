"""DOCX in, blocks out: what is shown, in order, with its headings, numbers, notes and letterhead."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx as oracle
import pytest
from files import archive, docx, paragraph, related, run
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.errors import LetterUnreadable
from navosearch.formats import docx as reader
from navosearch.model import Anchor, Block

STYLES = """
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Mijn kop"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:type="paragraph" w:styleId="Lus"><w:name w:val="Lus"/><w:basedOn w:val="Lus"/></w:style>
<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Vet"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
"""
NOTES = """
<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>
<w:footnote w:id="7"><w:p><w:r><w:footnoteRef/><w:t> Kamerstuk 28 676.</w:t></w:r></w:p></w:footnote>
<w:footnote w:id="8">
  <w:p><w:r><w:t>Tweede.</w:t></w:r></w:p><w:p><w:r><w:t>Vervolg.</w:t></w:r></w:p>
</w:footnote>
"""


def read(body: str, **parts: str) -> tuple[Block, ...]:
    return reader.read(docx(body, **parts)).blocks


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in read(body, **parts)]


def listed(number: int, depth: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'


def styled(style: str) -> str:
    return f'<w:pStyle w:val="{style}"/>'


@pytest.mark.parametrize(
    ("properties", "level"),
    [(styled("Kop1"), 1), (styled("Eigen"), 1), ('<w:outlineLvl w:val="2"/>', 3), (styled("Lus"), None)],
)
def test_a_heading_is_known_by_its_style_or_outline_level(properties: str, level: int | None) -> None:
    (block,) = read(paragraph("Oekraïne", properties), styles=STYLES)
    assert (block.kind, block.level) == ("heading" if level else "paragraph", level)


def test_items_and_headings_get_the_numbers_that_the_word_processor_would_show() -> None:
    body = (
        paragraph("een", listed(1)) + paragraph("half", listed(1, 1)) + paragraph("ook", listed(1, 1))
        + paragraph("tussendoor") + paragraph("twee", listed(1)) + paragraph("punt", listed(2))
        + paragraph("Drie", styled("Kop1") + listed(1)) + paragraph("geen", listed(99))
    )  # fmt: skip
    assert [
        (block.kind, block.level, block.mark, block.text)
        for block in read(body, styles=STYLES, numbering=NUMBERING)
    ] == [
        ("item", 1, "1.", "een"),
        ("item", 2, "1.a)", "half"),
        ("item", 2, "1.b)", "ook"),
        ("paragraph", None, None, "tussendoor"),
        ("item", 1, "2.", "twee"),
        ("item", 1, "•", "punt"),
        ("heading", 1, None, "3. Drie"),
        ("paragraph", None, None, "geen"),
    ]


def test_footnotes_follow_the_block_that_refers_to_them() -> None:
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="8"/><w:t>*</w:t></w:r>'
    body = (
        f'<w:p>{run("De inzet")}<w:r><w:footnoteReference w:id="7"/></w:r>{run(" blijft.")}</w:p>'
        f"<w:p>{run('Nog')}{own}</w:p>"
    )
    assert read(body, footnotes=NOTES) == (
        Block("paragraph", "De inzet blijft.", anchors=(Anchor(8, "1"),)),
        Block("footnote", "Kamerstuk 28 676.", mark="1"),
        Block("paragraph", "Nog", anchors=(Anchor(3, "*"),)),
        Block("footnote", "Tweede. Vervolg.", mark="*"),
    )


def test_endnotes_are_numbered_apart_from_footnotes() -> None:
    body = '<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="7"/><w:endnoteReference w:id="1"/></w:r></w:p>'
    ends = '<w:endnote w:id="1"><w:p><w:r><w:t>Eind.</w:t></w:r></w:p></w:endnote>'
    assert [block.mark for block in read(body, footnotes=NOTES, endnotes=ends)] == [None, "1", "i"]


def test_deleted_text_goes_and_inserted_text_stays() -> None:
    body = (
        f"<w:p>{run('De ')}<w:del><w:r><w:delText>oude </w:delText></w:r></w:del>"
        f"<w:ins>{run('nieuwe ')}</w:ins>"
        f"<w:moveFrom>{run('weg ')}</w:moveFrom><w:moveTo>{run('hier ')}</w:moveTo>{run('tekst')}</w:p>"
    )
    assert texts(body) == ["De nieuwe hier tekst"]


def turn(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, shown: str) -> str:
    asked = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return turn("begin") + asked + turn("separate") + run(shown) + turn("end")


def test_a_field_shows_its_result_but_no_page_number_and_no_instruction() -> None:
    asked = turn("begin") + run("IF ") + field("DOCPROPERTY x", "1") + turn("end")
    body = f"<w:p>{run('Zie ')}{field(' REF _a ', 'punt 3')}{field(' PAGE ', '12')}{asked}{run('.')}</w:p>"
    simple = f'<w:p><w:fldSimple w:instr=" NUMPAGES ">{run("9")}</w:fldSimple>{run("slot")}</w:p>'
    assert texts(body + simple) == ["Zie punt 3.", "slot"]


def test_links_smart_tags_and_content_controls_are_text_in_order() -> None:
    body = (
        f"<w:p>{run('een ')}<w:hyperlink>{run('twee ')}</w:hyperlink><w:smartTag>{run('drie ')}</w:smartTag>"
        f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{run('vier')}</w:sdtContent></w:sdt></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('vijf')}</w:sdtContent></w:sdt>"
    )
    assert texts(body) == ["een twee drie vier", "vijf"]


def test_breaks_tabs_and_hyphens_that_do_not_break_are_what_they_look_like() -> None:
    hyphen = "<w:t>NAVO</w:t><w:noBreakHyphen/><w:t>top</w:t>"
    body = f"<w:p><w:r>{hyphen}<w:tab/><w:t>Den</w:t><w:br/><w:t>Haag.</w:t></w:r></w:p>"
    assert texts(body) == ["NAVO-top Den", "Haag."]


def test_hidden_text_is_not_read() -> None:
    assert texts(f"<w:p>{run('zichtbaar')}{run('verborgen', '<w:vanish/>')}</w:p>") == ["zichtbaar"]


THIN, STRONG = '<w:b w:val="0"/>', '<w:rStyle w:val="Vet"/>'


@pytest.mark.parametrize(
    ("body", "style"),
    [
        (f"<w:p>{run('a', '<w:b/>')}{run(' ')}{run('b', '<w:b/>')}</w:p>", "bold"),
        (f"<w:p>{run('a', '<w:b/><w:i/>')}</w:p>", "bold italic"),
        (f"<w:p>{run('a', '<w:b/>')}{run('b')}</w:p>", None),
        (f"<w:p><w:pPr>{styled('Eigen')}</w:pPr>{run('a')}</w:p>", "bold"),
        (f"<w:p><w:pPr>{styled('Eigen')}</w:pPr>{run('a', THIN)}</w:p>", None),
        (f"<w:p>{run('a', STRONG)}</w:p>", "bold"),
    ],
)  # fmt: skip
def test_the_style_is_the_emphasis_of_the_whole_paragraph(body: str, style: str | None) -> None:
    assert read(body, styles=STYLES)[0].style == style


def table(*rows: str, properties: str = "") -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row.split("|")) for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def test_a_table_stands_where_it_stands_and_has_a_block_a_row() -> None:
    rows = [
        f"{paragraph('Datum')}|{paragraph('3 mei')}{paragraph('2024')}",
        f"{paragraph('')}|{paragraph('los')}",
    ]
    assert texts(paragraph("voor") + table(*rows) + paragraph("na")) == [
        "voor",
        "Datum | 3 mei 2024",
        "los",
        "na",
    ]


def test_columns_of_a_page_are_read_one_after_the_other() -> None:
    column = "".join(paragraph(word) for word in ("een", "twee", "drie"))
    assert texts(table(f"{column}|{paragraph('ernaast')}")) == ["een", "twee", "drie", "ernaast"]


def test_what_floats_beside_the_text_is_marked() -> None:
    box = f"<w:txbxContent>{paragraph('Contactpersoon')}</w:txbxContent>"
    both = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    body = f"<w:p><w:r>{both}</w:r>{run('Tekst.')}</w:p>{table(paragraph('adres'), properties='<w:tblpPr/>')}"
    assert [(block.text, block.mark) for block in read(body)] == [
        ("Tekst.", None),
        ("Contactpersoon", "frame"),
        ("adres", "frame"),
    ]


def test_headers_come_first_as_fields_and_once() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        '<w:headerReference w:type="first" r:id="header2"/></w:sectPr>'
    )
    blocks = read(
        paragraph("Tekst.") + section,
        header1=paragraph("Datum") + paragraph("vervolg"),
        header2=paragraph("Datum") + paragraph("Retouradres"),
    )
    assert [(block.kind, block.mark, block.text) for block in blocks] == [
        ("field", "header", "Datum"),
        ("field", "header", "Retouradres"),
        ("field", "header", "vervolg"),
        ("paragraph", None, "Tekst."),
    ]


def test_a_table_of_contents_is_left_out() -> None:
    assert texts(paragraph("Inleiding 3", styled("Inhopg1")) + paragraph("Inleiding"), styles=STYLES) == [
        "Inleiding"
    ]


def test_the_main_part_is_where_the_package_says() -> None:
    data = archive(
        {
            "_rels/.rels": '<R><R Type="x/officeDocument" Target="word/ander.xml"/></R>',
            "word/ander.xml": "<document><body><p><r><t>hier</t></r></p></body></document>",
        }
    )  # fmt: skip
    assert reader.read(data).blocks == (Block("paragraph", "hier"),)


@pytest.mark.parametrize("folder", ["", "/word/", "../word/delen/", "%6eoten/"])
@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml"])
def test_parts_are_found_by_their_relations_whatever_they_are_called(folder: str, main: str) -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    body = f"<w:p><w:pPr>{styled('Kop1')}{listed(1)}</w:pPr>{run('Kop')}{reference}</w:p>"
    parts = [
        ("footnotes", f"{folder}noten2.xml", NOTES),
        ("styles", f"{folder}styles2.xml", STYLES),
        ("numbering", f"{folder}nummers2.xml", NUMBERING),
    ]
    blocks = reader.read(related(body, *parts, main=main)).blocks
    assert [(block.kind, block.mark, block.text) for block in blocks] == [
        ("heading", None, "1. Kop"),
        ("footnote", "1", "Kamerstuk 28 676."),
    ]


DELETED = "<w:rPr><w:del/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        (paragraph("Half ", DELETED) + paragraph("heel."), ["Half heel."]),
        (paragraph("Een", DELETED) + paragraph("twee", DELETED) + paragraph("drie."), ["Eentweedrie."]),
        (paragraph("Een.", DELETED) + "<w:tbl/>" + paragraph("Twee."), ["Een.", "Twee."]),
        (paragraph("Een.") + paragraph("Twee.", DELETED), ["Een.", "Twee."]),
        (paragraph("Een.", "<w:rPr><w:ins/></w:rPr>") + paragraph("Twee."), ["Een.", "Twee."]),
        (f"<w:p><w:pPr>{DELETED}</w:pPr><w:del>{run('weg')}</w:del></w:p>" + paragraph("Een."), ["Een."]),
    ],
)
def test_a_paragraph_whose_end_was_deleted_goes_on(body: str, read_as: list[str]) -> None:
    assert texts(body) == read_as


def box(inside: str) -> str:
    """Return a box as programs write one that know no other way."""
    return f"<w:r><w:pict><w:textbox><w:txbxContent>{inside}</w:txbxContent></w:textbox></w:pict></w:r>"


def both(inside: str) -> str:
    """Return a box as Word writes it: twice, for readers that know the one way or the other."""
    drawn, choice = box(inside), "<mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{choice.format(drawn, drawn)}</mc:AlternateContent></w:r>"


@pytest.mark.parametrize("boxed", [box, both])
@pytest.mark.parametrize(
    "around",
    [
        "<w:p>{}</w:p>",
        "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p><w:r><w:t>Cel</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
    ],
)
def test_a_box_is_read_once_wherever_it_stands(boxed: Callable[[str], str], around: str) -> None:
    inside = paragraph("In het kader.") + f"<w:p>{run('Dieper.')}{boxed(paragraph('Binnenin.'))}</w:p>"
    shown = texts(around.format(run("Buiten.") + boxed(inside)))
    for sentence in ("Buiten.", "In het kader.", "Dieper.", "Binnenin."):
        assert sum(text.count(sentence) for text in shown) == 1


def test_a_box_in_a_footnote_is_read_once() -> None:
    note = f'<w:footnote w:id="7"><w:p>{run("Noot.")}{both(paragraph("In het kader."))}</w:p></w:footnote>'
    reference = '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>' + paragraph("Einde.")
    assert texts(reference, footnotes=note) == ["Noot.", "In het kader.", "Einde."]


MIME = b"""MIME-Version: 1.0
Content-Type: multipart/related; boundary="deel"

--deel
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: quoted-printable

<p>Oekra=C3=AFne.</p>
--deel--
"""


@pytest.mark.parametrize(
    ("target", "data"),
    [
        ("deel.htm", "<html><body><p>Oekraïne.</p></body></html>".encode()),
        ("deel.mht", MIME),
        ("deel.txt", "Oekraïne.".encode()),
        ("deel.docx", docx(paragraph("Oekraïne."))),
        ("deel.docx", related('<w:altChunk r:id="r1"/>', ("aFChunk", "in.txt", "Oekraïne.".encode()))),
    ],
)
def test_a_file_within_the_document_is_read_in_its_place(target: str, data: bytes) -> None:
    body = paragraph("Ervoor.") + '<w:altChunk r:id="r1"/>' + paragraph("Erna.")
    document = reader.read(related(body, ("aFChunk", target, data)))
    assert [block.text for block in document.blocks] == ["Ervoor.", "Oekraïne.", "Erna."]
    assert document.notes == ()


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (b"{\\rtf1 Tekst}", "part-unread:unknown-format:.rtf"),
        (b"%PDF-1.7", "part-unread:unknown-format:.pdf"),
        (b"PK stuk", "part-unread:damaged:File is not a zip file"),
        (b"a" * 3_000_001, "part-unread:too-large:3000001"),
    ],
)
def test_a_file_within_the_document_that_is_not_read_is_told_of(data: bytes, note: str) -> None:
    document = reader.read(related(paragraph("Een.") + '<w:altChunk r:id="r1"/>', ("aFChunk", "deel", data)))
    assert [block.text for block in document.blocks] == ["Een."]
    assert document.notes == (note,)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 stuk", "damaged"),
        (archive({"word/leeg.xml": ""}), "damaged"),
        (archive({"word/document.xml": "<open>"}), "invalid-xml"),
        (archive({"word/document.xml": "<!DOCTYPE a []><a/>"}), "doctype"),
        (docx(paragraph("a"))[:-30], "damaged"),
        (archive({"word/document.xml": "<a/>"}, method=zipfile.ZIP_LZMA), "damaged"),
        (re.sub(rb"(PK\x01\x02.{4})\x00", b"\\1\x01", docx(paragraph("a")), flags=re.DOTALL), "encrypted"),
    ],
)
def test_a_docx_that_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(LetterUnreadable) as caught:
        reader.read(data)
    assert caught.value.reason == reason


TEXTS = st.lists(st.from_regex(r"[A-Za-zé]{1,8}( [a-zë]{1,8}){0,5}", fullmatch=True), min_size=1, max_size=8)


@examples(30)
@given(TEXTS, st.lists(st.lists(TEXTS.map(" ".join), min_size=2, max_size=3), max_size=3))
def test_all_that_python_docx_wrote_is_read_once_and_in_order(
    paragraphs: list[str], rows: list[list[str]]
) -> None:
    made = oracle.Document()
    for number, text in enumerate(paragraphs):
        made.add_heading(text, 1 + number % 3) if number % 4 == 3 else made.add_paragraph(text)
    for row in rows:
        for cell, text in zip(made.add_table(1, len(row)).rows[0].cells, row, strict=True):
            cell.text = text
    file = io.BytesIO()
    made.save(file)
    assert [block.text for block in reader.read(file.getvalue()).blocks] == paragraphs + [
        " | ".join(row) for row in rows
    ]
