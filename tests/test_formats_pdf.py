"""PDF in, blocks out: what the layout of pages says of paragraphs, and how a bad file is told of."""

from __future__ import annotations

import io
import re
from collections import Counter

import pytest
from hostile import pdf as bare
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from navosearch import formats
from navosearch.errors import LetterUnreadable
from navosearch.formats import pdf
from navosearch.formats.pdf.furniture import Line, Page, without_furniture
from navosearch.formats.pdf.pages import blocks
from navosearch.model import Anchor, Block

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=13)
HEAD = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=14, leading=17, spaceAfter=10)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")

LONG = (
    "Bondgenoten spraken over de steun aan Oekraïne en over de wijze waarop het bondgenootschap de "
    "afschrikking en verdediging op peil houdt, waarbij Nederland wees op gelijke lastenverdeling "
    "tussen de bondgenoten. "
)


def document(*story: Flowable, footer: str = "", lock: str = "") -> bytes:
    def draw(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 36, footer.format(template.page))

    file = io.BytesIO()
    encrypt = StandardEncryption(lock) if lock else None
    template = SimpleDocTemplate(file, pagesize=A4, encrypt=encrypt)
    template.build(list(story), onFirstPage=draw, onLaterPages=draw)
    return file.getvalue()


def test_lines_are_joined_to_paragraphs_and_headings_are_known_by_their_letters() -> None:
    found = pdf.read(
        document(Paragraph("Werksessie 1", HEAD), Paragraph(LONG * 2, BODY), Paragraph("Kort.", BODY))
    )
    assert [(block.kind, block.level, block.text, block.page) for block in found.blocks] == [
        ("heading", 1, "Werksessie 1", 1),
        ("paragraph", None, (LONG * 2).strip(), 1),
        ("paragraph", None, "Kort.", 1),
    ]


def test_a_bold_line_is_a_paragraph_of_its_own_and_says_so() -> None:
    found = pdf.read(document(Paragraph("Vraag 1", BOLD), Paragraph(LONG, BODY))).blocks
    assert [(block.text, block.style) for block in found] == [("Vraag 1", "bold"), (LONG.strip(), None)]


def test_a_paragraph_goes_on_over_the_end_of_a_page_and_the_footer_is_no_part_of_it() -> None:
    long = " ".join(f"zin nummer {number} van de Minister" for number in range(400))
    found = pdf.read(document(Paragraph(long, BODY), footer="Pagina {} van 3")).blocks
    assert [(block.text, block.page) for block in found] == [(long, 1)]


def test_every_block_keeps_the_page_where_it_begins() -> None:
    found = pdf.read(document(Paragraph("Een.", BODY), PageBreak(), Paragraph("Twee.", BODY))).blocks
    assert [(block.text, block.page) for block in found] == [("Een.", 1), ("Twee.", 2)]


def raised(path: str) -> bytes:
    """Return a page with a sentence, a raised number in it, and small lines at the foot."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(72, 700, "De inzet van Nederland blijft onverkort die van vorig jaar")
    canvas.drawString(72, 687, "en dat blijft")
    canvas.setFont("Helvetica", 6)
    canvas.drawString(72 + canvas.stringWidth("en dat blijft", "Helvetica", 10), 691, path)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(80 + canvas.stringWidth("en dat blijft", "Helvetica", 10), 687, "zo.")
    canvas.setFont("Helvetica", 5)
    canvas.drawString(72, 93, "1")
    canvas.setFont("Helvetica", 8)
    canvas.drawString(76, 90, "Kamerstuk 28 676, nr. 448.")
    canvas.save()
    return file.getvalue()


def test_a_raised_number_is_the_anchor_of_the_footnote_with_that_number() -> None:
    text = "De inzet van Nederland blijft onverkort die van vorig jaar en dat blijft zo."
    first, note = pdf.read(raised("1")).blocks
    assert first == Block("paragraph", text, anchors=(Anchor(72, "1"),), page=1)
    assert (note.kind, note.mark, note.text) == ("footnote", "1", "Kamerstuk 28 676, nr. 448.")


def test_a_raised_number_without_footnote_and_a_note_without_reference_are_text() -> None:
    first, other = pdf.read(raised("2")).blocks
    assert first.text.endswith("en dat blijft2 zo.")
    assert (other.kind, other.text) == ("paragraph", "1Kamerstuk 28 676, nr. 448.")


def line(text: str, base: float, *, left: float = 72, right: float = 500, size: float = 10) -> Line:
    return Line(text, left, right, base, size, word=40)


def pages(*texts: list[Line]) -> list[Page]:
    return [Page(number, 800, tuple(lines)) for number, lines in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("hier begint de hervor-", "mingen die wij willen", "hier begint de hervormingen die wij willen"),
        ("met steun van de NAVO-", "bondgenoten in de raad", "met steun van de NAVO-bondgenoten in de raad"),
        ("op de korte-", "en lange termijn", "op de korte- en lange termijn"),
    ],
)
def test_a_word_broken_at_a_hyphen_is_joined_or_keeps_it(left: str, right: str, whole: str) -> None:
    (block,) = blocks(pages([line(left, 700), line(right, 688, right=300)]))
    assert block.text == whole


def test_a_hyphen_is_kept_when_the_document_writes_the_word_with_it() -> None:
    lines = [line("een vice-premier en een vice-", 700), line("premier", 688, right=100)]
    assert blocks(pages(lines))[0].text == "een vice-premier en een vice-premier"


@pytest.mark.parametrize(("every", "whole"), [(4, "zuidwesten"), (1000, "zuid-westen")])
def test_a_hyphen_is_kept_in_a_document_that_breaks_no_words(every: int, whole: str) -> None:
    lines = [
        line("wij lezen hervor-" if n % every == 0 else "wij lezen de brief", 700 - 12 * n)
        for n in range(1, 40)
    ]
    ends = [line("steun uit het zuid-", 220), line("westen van het land.", 208, right=300)]
    assert whole in " ".join(block.text for block in blocks(pages([*lines, *ends])))


def test_a_line_on_which_the_next_word_had_fitted_ends_its_paragraph() -> None:
    found = blocks(pages([line("volle regel", 700), line("korte regel", 688, right=200), line("Nieuw", 676)]))
    assert [block.text for block in found] == ["volle regel korte regel", "Nieuw"]


def test_wider_space_ends_a_paragraph() -> None:
    found = blocks(pages([line("een", 700), line("twee", 688), line("Drie", 660), line("vier", 648)]))
    assert [block.text for block in found] == ["een twee", "Drie vier"]


@pytest.mark.parametrize("bullet", ["•", "-", "–", "▪"])
def test_a_line_with_a_bullet_begins_an_item(bullet: str) -> None:
    found = blocks(pages([line("Punten:", 700), line(f"{bullet} een", 688), line("vervolg", 676)]))
    assert [(block.kind, block.mark, block.text) for block in found] == [
        ("paragraph", None, "Punten:"),
        ("item", bullet, "een vervolg"),
    ]


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        (["Pagina 1 van 3", "Pagina 2 van 3", "Pagina 3 van 3"], []),
        (["- 4 -", "- 5 -", "- 6 -"], []),
        (["Ministerie", "Ministerie", "Ministerie"], []),
        (["kst-1, nr. 2 1", "kst-1, nr. 2 2", "anders"], ["anders"]),
        (["Vraag 3", "slot", "Vraag 8"], ["Vraag 3", "slot", "Vraag 8"]),
        (["2024", "a", "b"], ["2024", "a", "b"]),
    ],
)
def test_furniture_is_what_is_repeated_at_the_edge_of_pages(texts: list[str], kept: list[str]) -> None:
    made = pages(
        *([line(f"tekst {text} {number}a", 400), line(text, 40)] for number, text in enumerate(texts))
    )
    left = [one.text for page in without_furniture(made) for one in page.lines if one.base == 40]
    assert left == kept


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\nstuk", "damaged"),
        (document(Paragraph("geheim", BODY), lock="wachtwoord"), "encrypted"),
        (
            bare(
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
            ),
            "no-text",
        ),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(LetterUnreadable) as caught:
        formats.parse(data, name="brief.pdf")
    assert (caught.value.reason, caught.value.path) == (reason, "brief.pdf")


def test_what_the_other_process_tells_is_what_the_reader_makes() -> None:
    data = raised("1")
    assert formats.parse(data, name="brief") == pdf.read(data)


STORIES = st.lists(
    st.lists(st.from_regex("[b-y]{2,12}", fullmatch=True), min_size=1, max_size=120), min_size=1, max_size=6
)


@given(STORIES)
def test_no_word_is_lost_or_doubled(story: list[list[str]]) -> None:
    data = document(*(Paragraph(" ".join(words), BODY) for words in story), footer="- {} -")
    found = Counter(word for block in pdf.read(data).blocks for word in re.findall(r"\w+", block.text))
    expected = Counter(word for words in story for word in words)
    assert found - expected <= Counter({"1": 1})
    assert not expected - found
