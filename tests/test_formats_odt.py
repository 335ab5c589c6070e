"""ODT in, blocks out: the same as of a DOCX, from other elements."""

from __future__ import annotations

import io
import re

import odfdo as oracle
import pytest
from files import archive, odt
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.errors import LetterUnreadable
from navosearch.formats import odt as reader
from navosearch.model import Anchor, Block

AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Basis"/>
<style:style style:name="T1" style:family="text">
  <style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="T2" style:family="text">
  <style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="T3" style:family="text">
  <style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"
    text:start-value="2"/>
  <text:list-level-style-number text:level="3" style:num-format="i" text:display-levels="3"/>
</text:list-style>
<text:list-style style:name="L2">
  <text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
</text:list-style>
"""
STYLES = """
<style:style style:name="Basis" style:family="paragraph">
  <style:text-properties fo:font-weight="700" fo:font-style="normal"/></style:style>
<style:style style:name="Title" style:family="paragraph"/>
<text:outline-style style:name="Outline">
  <text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
  <text:outline-level-style text:level="2" style:num-format=""/>
</text:outline-style>
<style:master-page style:name="Standard"><style:header><text:p>Datum</text:p>
<text:p>Pagina <text:page-number>3</text:page-number></text:p></style:header>
<style:footer><text:p>Voet</text:p></style:footer></style:master-page>
"""


def read(body: str, *, styles: str = "") -> tuple[Block, ...]:
    return reader.read(odt(body, automatic=AUTOMATIC, styles=styles)).blocks


def texts(body: str) -> list[str]:
    return [block.text for block in read(body)]


def test_headings_have_their_level_and_the_number_of_the_outline() -> None:
    body = """<text:h text:outline-level="1">Inleiding</text:h><text:h text:outline-level="2">Deel</text:h>
    <text:h text:outline-level="1" text:is-list-header="true">Zonder</text:h>
    <text:h text:outline-level="1">Slot</text:h><text:p text:style-name="Title">Titel</text:p>"""
    found = [block for block in read(body, styles=STYLES) if block.kind == "heading"]
    assert [(block.level, block.text) for block in found] == [
        (1, "I. Inleiding"),
        (2, "Deel"),
        (1, "Zonder"),
        (1, "II. Slot"),
        (1, "Titel"),
    ]


def test_items_are_counted_and_a_list_may_go_on_after_a_paragraph() -> None:
    body = """<list style="L1" id="a"><item><p>een</p><p>meer</p>
    <list><item><p>half</p><list><item><p>diep</p></item></list></item></list></item></list><p>tussen</p>
    <list style="L1" continues="a"><list-header><p>kop</p></list-header><item><p>twee</p></item></list>
    <list style="L1"><item><p>opnieuw</p></item></list><list style="L2"><item><p>punt</p></item></list>"""
    body = re.sub(r"(</?)(?=\w)", r"\1text:", body.replace("item>", "list-item>"))
    for short, name in (("style", "text:style-name"), ("id", "xml:id"), ("continues", "text:continue-list")):
        body = body.replace(f" {short}=", f" {name}=")
    assert [(block.kind, block.level, block.mark, block.text) for block in read(body)] == [
        ("item", 1, "1.", "een"),
        ("paragraph", None, None, "meer"),
        ("item", 2, "b)", "half"),
        ("item", 3, "1.b.i", "diep"),
        ("paragraph", None, None, "tussen"),
        ("paragraph", None, None, "kop"),
        ("item", 1, "2.", "twee"),
        ("item", 1, "1.", "opnieuw"),
        ("item", 1, "•", "punt"),
    ]


def test_footnotes_follow_the_block_that_refers_to_them() -> None:
    body = """<text:p>De inzet<text:note>
    <text:note-citation>1</text:note-citation><text:note-body><text:p>Kamerstuk 28 676.</text:p>
    <text:p>Vervolg.</text:p></text:note-body></text:note> blijft.</text:p>"""
    assert read(body) == (
        Block("paragraph", "De inzet blijft.", anchors=(Anchor(8, "1"),)),
        Block("footnote", "Kamerstuk 28 676. Vervolg.", mark="1"),
    )


def test_deleted_text_comments_and_contents_are_left_out() -> None:
    body = """<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p>
    </text:deletion></text:changed-region></text:tracked-changes><text:table-of-content>
    <text:index-body><text:p>Inhoud 1</text:p>
    </text:index-body></text:table-of-content>
    <text:p>Blijft<office:annotation><text:p>opmerking</text:p></office:annotation>.</text:p>"""
    assert texts(body) == ["Blijft."]


def test_spaces_tabs_and_line_breaks_are_what_they_look_like() -> None:
    spaces = 'Den<text:s text:c="3"/>Haag,<text:tab/>3<text:s/>mei.'
    body = f"<text:p>{spaces}<text:line-break/>Geachte\n  heer</text:p>"
    assert texts(body) == ["Den Haag, 3 mei.", "Geachte heer"]


def span(style: str, text: str) -> str:
    return f'<text:span text:style-name="{style}">{text}</text:span>'


@pytest.mark.parametrize(
    ("body", "style"),
    [
        (f"<text:p>{span('T1', 'a' + span('T2', 'b'))}</text:p>", "bold"),
        (f"<text:p>{span('T2', 'a')} </text:p>", "italic"),
        (f"<text:p text:style-name='P1'>a{span('T2', 'b')}</text:p>", "bold"),
        (f"<text:p>a{span('T1', 'b')}</text:p>", None),
    ],
)  # fmt: skip
def test_the_style_is_the_emphasis_of_the_whole_paragraph(body: str, style: str | None) -> None:
    assert read(body, styles=STYLES)[-1].style == style


def test_hidden_text_is_not_read() -> None:
    assert texts('<text:p>zichtbaar<text:span text:style-name="T3">verborgen</text:span></text:p>') == [
        "zichtbaar"
    ]


HIDDEN = '<text:{0} text:is-hidden="true">weg</text:{0}>'


@pytest.mark.parametrize(
    ("body", "read_as"),
    [
        (
            '<text:section text:display="none"><text:p>Weg.</text:p></text:section><text:p>Een.</text:p>',
            ["Een."],
        ),
        ('<text:section text:display="condition"><text:p>Een.</text:p></text:section>', ["Een."]),
        (f"<text:p>Voor {HIDDEN.format('hidden-text')}na.</text:p>", ["Voor na."]),
        (f"<text:p>{HIDDEN.format('hidden-paragraph')}Weg.</text:p><text:p>Een.</text:p>", ["Een."]),
    ],
)
def test_what_is_not_displayed_is_not_read(body: str, read_as: list[str]) -> None:
    assert texts(body) == read_as


FRAME = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"


@pytest.mark.parametrize(
    "around",
    [
        "<text:p>{}</text:p>",
        "<text:p><text:note><text:note-body><text:p>{}</text:p></text:note-body></text:note></text:p>",
        "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
        "<table:table-cell><text:p>Cel</text:p></table:table-cell></table:table-row>",
    ],
)
def test_a_frame_is_read_once_wherever_it_stands(around: str) -> None:
    inner = FRAME.format("<text:p>Binnenin.</text:p>")
    outer = FRAME.format(f"<text:p>In het kader.{inner}</text:p><text:p>Nog een.</text:p>")
    shown = texts(around.format(f"Buiten.{outer}"))
    for sentence in ("Buiten.", "In het kader.", "Nog een.", "Binnenin."):
        assert sum(text.count(sentence) for text in shown) == 1


def test_a_table_has_a_block_a_row_and_columns_are_read_one_after_the_other() -> None:
    cell = "<table:table-cell>{}</table:table-cell>"
    row = "<table:table-row>{}</table:table-row>"
    column = "".join(f"<text:p>{word}</text:p>" for word in ("een", "twee", "drie"))
    rows = [
        cell.format("<text:p>Datum</text:p>") + cell.format("<text:p>3 mei</text:p><text:p>2024</text:p>"),
        cell.format("") + cell.format("<text:p>los</text:p>"),
        cell.format(column) + cell.format("<text:p>ernaast</text:p>"),
    ]
    body = f"<table:table>{''.join(row.format(one) for one in rows)}</table:table>"
    assert texts(body) == ["Datum | 3 mei 2024", "los", "een", "twee", "drie", "ernaast"]


def test_what_floats_beside_the_text_is_marked() -> None:
    box = "<draw:frame><draw:text-box><text:p>Contactpersoon</text:p></draw:text-box></draw:frame>"
    assert [(block.text, block.mark) for block in read(f"<text:p>{box}Tekst.</text:p>")] == [
        ("Tekst.", None),
        ("Contactpersoon", "frame"),
    ]


def test_the_header_comes_first_as_fields_and_the_footer_is_left_out() -> None:
    assert [
        (block.kind, block.mark, block.text) for block in read("<text:p>Tekst.</text:p>", styles=STYLES)
    ] == [
        ("field", "header", "Datum"),
        ("field", "header", "Pagina"),
        ("paragraph", None, "Tekst."),
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (archive({"styles.xml": "<a/>"}), "damaged"),
        (odt("", manifest="<manifest:encryption-data/>"), "encrypted"),
        (archive({"content.xml": "<!DOCTYPE a []><a/>"}), "doctype"),
    ],
)
def test_an_odt_that_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(LetterUnreadable) as caught:
        reader.read(data)
    assert caught.value.reason == reason


TEXTS = st.lists(st.from_regex(r"[A-Za-zé]{1,8}( [a-zë]{1,8}){0,5}", fullmatch=True), min_size=1, max_size=8)


@examples(20)
@given(TEXTS)
def test_all_that_odfdo_wrote_is_read_once_and_in_order(paragraphs: list[str]) -> None:
    made = oracle.Document("text")
    made.body.clear()
    for text in paragraphs:
        made.body.append(oracle.Paragraph(text))
    file = io.BytesIO()
    made.save(file)
    assert [
        block.text for block in reader.read(file.getvalue()).blocks if block.kind != "field"
    ] == paragraphs
