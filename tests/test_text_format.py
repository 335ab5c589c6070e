"""Plain text and Markdown become the blocks that they show, whatever their encoding and layout."""

from __future__ import annotations

import codecs
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.formats import breaks, characters, text
from navosearch.model import Anchor, Block

WORDS = st.text(alphabet="abcdefghijklmnoprstuvwz", min_size=2, max_size=12)


def blocks(source: str) -> list[Block]:
    return list(text.read(source.encode()).blocks)


def shapes(source: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(source)]


SAMPLE = "Geïntensiveerde steun – “ruim” € 5 mln."


@pytest.mark.parametrize(
    "data",
    [
        SAMPLE.encode(),
        codecs.BOM_UTF8 + SAMPLE.encode(),
        codecs.BOM_UTF8.decode("cp1252").encode() + SAMPLE.encode(),
        SAMPLE.encode("cp1252"),
        SAMPLE.encode("utf-16"),
        SAMPLE.encode("utf-32"),
        SAMPLE.encode("utf-16-le"),
        SAMPLE.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 mark", "mark encoded twice", "cp1252", "utf-16", "utf-32", "utf-16-le", "utf-16-be"],
)
def test_the_encoding_is_told_by_the_bytes(data):
    assert characters.clean(characters.decode(data)) == SAMPLE


LABEL = '<?xml version="1.0" encoding="{}"?>'


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("iso-8859-1", "utf-8", "Oekraïne € 5"),
        ("windows-1252", "utf-8", "Oekraïne € 5"),
        ("utf-8", "cp1252", "Oekraïne € 5"),
        ("utf-8", "latin-1", "Oekraïne"),
        ("iso-8859-1", "cp1252", "Oekraïne € 5"),
        ("iso-8859-2", "iso-8859-2", "Šefčovič"),
        ("windows-1250", "cp1250", "Plenković € 5"),
        ("utf-7", "cp1252", "+Oekraïne-"),
        ("punycode", "cp1252", "Oekraïne-"),
        ("utf-16", "utf-8", "Oekraïne"),
    ],
)
def test_a_label_is_believed_where_the_bytes_do_not_say_otherwise(label, encoding, text):
    data = LABEL.format(label).encode() + text.encode(encoding)
    assert characters.clean(characters.decode(data, labelled=True)).endswith(">" + text)


def test_bytes_of_windows_in_utf_8_are_read_as_what_they_are():
    pasted = "Geïntensiveerde coördinatie.\n".encode() + "Kosten: € 5.".encode("cp1252")
    assert characters.decode(pasted) == "Geïntensiveerde coördinatie.\nKosten: € 5."


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("Oekrai\u0308ne", "Oekraïne"),
        ("\x1b[31mrood\x1b[0m", "rood"),
        ("\x1b]0;titel\x07tekst", "tekst"),
        ("a\x00b\x07c\x7f", "abc"),
        ("twee\u00a0woorden", "twee woorden"),
        ("be\u00advrijding", "bevrijding"),
        ("be\u00ad\nvrijding", "bevrijding"),
        ("een\r\ntwee\rdrie\u2028vier", "een\ntwee\ndrie\nvier"),
        ("a\u200bb\ufeffc\u202ed", "abcd"),
        ("de regio\x92s, \x80 500 in 2010\x962012", "de regio’s, € 500 in 2010–2012"),
        ("een\x85 en \x93twee\x94\x81", "een… en “twee”"),
    ],
)
def test_what_cannot_be_seen_goes(dirty, clean):
    assert characters.clean(dirty) == clean


LONG = (
    "De ministers spraken uitvoerig over de steun aan Oekraïne en over de gevolgen daarvan voor de Unie. " * 2
)


def test_lines_that_are_paragraphs_stay_apart():
    first, second = LONG.strip(), LONG.strip().replace("steun", "hulp")
    assert shapes(f"Titel\n{first}\n{second}\n") == [
        ("paragraph", "Titel"),
        ("paragraph", first),
        ("paragraph", second),
    ]


WRAPPED = """\
De Raad nam conclusies aan over de Westelijke Balkan. Nederland drong daarbij
aan op hervormingen van de rechtsstaat, waarmee het de lijn volgde die uw Kamer
eerder had bepleit.
Werksessie 2
Daarna spraken de ministers over de NAVO-
bondgenoten en over de korte- en
lange termijn. Zij bespraken de hervor-
mingen in de regio en namen kennis van de bevindingen van de Hoge
Vertegenwoordiger.

- een eerste punt dat over het einde van de regel heen loopt, omdat het
  meer woorden heeft dan er op die regel passen;
- een tweede punt.
"""


def test_wrapped_lines_are_joined_and_what_ends_early_is_not():
    assert shapes(WRAPPED) == [
        (
            "paragraph",
            "De Raad nam conclusies aan over de Westelijke Balkan. Nederland drong daarbij aan op "
            "hervormingen van de rechtsstaat, waarmee het de lijn volgde die uw Kamer eerder had bepleit.",
        ),
        ("paragraph", "Werksessie 2"),
        (
            "paragraph",
            "Daarna spraken de ministers over de NAVO-bondgenoten en over de korte- en lange termijn. Zij "
            "bespraken de hervormingen in de regio en namen kennis van de bevindingen van de Hoge "
            "Vertegenwoordiger.",
        ),
        (
            "item",
            "een eerste punt dat over het einde van de regel heen loopt, omdat het meer woorden heeft dan "
            "er op die regel passen;",
        ),
        ("item", "een tweede punt."),
    ]


@pytest.mark.parametrize(
    ("left", "right", "known", "whole"),
    [
        ("in de hervor-", "mingen en", "", "in de hervormingen en"),
        ("van de NAVO-", "bondgenoten", "", "van de NAVO-bondgenoten"),
        ("de secretaris-", "generaal", "", "de secretaris-generaal"),
        ("de korte-", "en lange termijn", "", "de korte- en lange termijn"),
        ("de trans-", "Atlantische band", "", "de trans-Atlantische band"),
        ("de lucht-", "macht", "de lucht-macht", "de lucht-macht"),
        ("een coronavirus", "besmetting", "", "een coronavirus besmetting"),
        ("op 3-", "4 april", "", "op 3-4 april"),
    ],
)
def test_a_word_broken_at_a_hyphen_is_whole_again(left, right, known, whole):
    assert breaks.joined(left, right, breaks.vocabulary(known)) == whole


def test_a_paragraph_goes_on_over_the_footnote_at_the_foot_of_its_page():
    source = (
        "Nederland uitte waardering voor de voortgang<sup>1</sup> in de hervor-\n\n"
        "<sup>1</sup> Zie de brief van mei.\n\nmingen<sup>2</sup> en keek uit.\n\n<sup>2</sup> Idem.\n"
    )
    first, *notes = blocks(source)
    assert first.text == "Nederland uitte waardering voor de voortgang in de hervormingen en keek uit."
    assert [first.text[: anchor.offset].split()[-1] for anchor in first.anchors] == [
        "voortgang",
        "hervormingen",
    ]
    assert [(note.kind, note.mark, note.text) for note in notes] == [
        ("footnote", "1", "Zie de brief van mei."),
        ("footnote", "2", "Idem."),
    ]


def test_a_full_line_without_a_stop_goes_on_in_lower_case():
    start = "De oorlog duurt voort en zal in de winterperiode opnieuw leiden tot noden in deze"
    assert shapes(f"{start} \n\nregio, waar ook anderen wonen.") == [
        ("paragraph", f"{start} regio, waar ook anderen wonen.")
    ]


@pytest.mark.parametrize(
    ("line", "kind", "level", "style", "read"),
    [
        ("## **Verslag van de Raad**", "heading", 2, "bold", "Verslag van de Raad"),
        ("#### *Oekraïne* ####", "heading", 4, "italic", "Oekraïne"),
        ("**Werksessie 1**", "paragraph", None, "bold", "Werksessie 1"),
        ("***Beide***", "paragraph", None, "bold italic", "Beide"),
        ("Een *Force* of __nadruk__", "paragraph", None, None, "Een Force of nadruk"),
        ("5 * 3 en 2*3 en snake_case_naam", "paragraph", None, None, "5 * 3 en 2*3 en snake_case_naam"),
        (
            r"Een \*ster\* &amp; een [brief](https://x.nl/a_(b))",
            "paragraph",
            None,
            None,
            "Een *ster* & een brief",
        ),
        ("[bookmark: _Hlk1][bookmark: _Hlk2]De VS<br>", "paragraph", None, None, "De VS"),
        ("10 m<sup>2</sup>, 1<sup>e</sup> en CO<sub>2</sub>", "paragraph", None, None, "10 m2, 1e en CO2"),
    ],
)
def test_marks_of_markdown_go_and_their_meaning_stays(line, kind, level, style, read):
    assert blocks(line) == [Block(kind, read, level, style=style)]


def test_a_line_with_a_rule_under_it_is_a_heading_and_other_rules_are_nothing():
    assert shapes("Titel\n=====\nTekst.\n\n---\n\nMeer.\n") == [
        ("heading", "Titel"),
        ("paragraph", "Tekst."),
        ("paragraph", "Meer."),
    ]


def test_a_table_is_read_row_by_row():
    source = "| Land | Bedrag |\n|:-----|-------:|\n| **Duitsland** | € 5 |\n"
    assert shapes(source) == [("row", "Land | Bedrag"), ("row", "Duitsland | € 5")]


def test_list_items_keep_their_number_and_their_depth():
    source = "1. Eerste\n   - dieper\n2. Tweede\n\n(a) letter\n"
    assert [(block.kind, block.mark, block.level) for block in blocks(source)] == [
        ("item", "1.", 1),
        ("item", "-", 2),
        ("item", "2.", 1),
        ("item", "(a)", 1),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "Het non-paper[footnoteRef:2] op initiatief. [2:  Zie bijlage (21501-02, nr. 7) [sic].] ",
        "Het non-paper[^2] op initiatief.\n\n[^2]: Zie bijlage (21501-02, nr. 7) [sic].",
        "Het non-paper<sup>2</sup> op initiatief.\n\n<sup>2</sup> Zie bijlage (21501-02, nr. 7) [sic].",
    ],
)
def test_footnotes_are_blocks_with_an_anchor_where_they_are_referred_to(source):
    assert blocks(source) == [
        Block("paragraph", "Het non-paper op initiatief.", anchors=(Anchor(13, "2"),)),
        Block("footnote", "Zie bijlage (21501-02, nr. 7) [sic].", mark="2"),
    ]


def test_a_time_in_brackets_is_no_footnote():
    assert shapes("De zitting [2: de tweede] begon.") == [("paragraph", "De zitting [2: de tweede] begon.")]


@given(st.binary(max_size=300))
def test_any_bytes_give_a_document(data):
    assert text.read(data).format == "text"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Groepen:\n\n> 65 jaar krijgt een prik.", "> 65 jaar krijgt een prik."),
        ("Norm:\n\n>= 2% van het bbp", ">= 2% van het bbp"),
        ("Grens:\n\n> € 500 per maand", "> € 500 per maand"),
        ("Hij zei:\n\n> Dat kan niet.", "Dat kan niet."),
        ("Hij zei:\n\n> 65 jaar oud\n> is niemand.", "is niemand."),
        ("Men at `s avonds in `s-Gravenhage.", "Men at `s avonds in `s-Gravenhage."),
        ("Het woord `navo` telt.", "Het woord navo telt."),
        ("Dat kost ~~ 5 miljoen.", "Dat kost ~~ 5 miljoen."),
    ],
)
def test_a_sign_that_says_something_is_no_markup(source, text):
    assert blocks(source)[-1].text == text


MARKUP = st.text(alphabet="ab .,-*_#[]()<>/|\\`~=\n:^1supfootnoteRef&;\x1b\u00ad\f", max_size=200)


@given(MARKUP)
def test_any_mix_of_marks_gives_blocks_whose_anchors_lie_in_their_text(source):
    for block in blocks(source):
        assert block.text == block.text.strip()
        assert all(0 <= anchor.offset <= len(block.text) for anchor in block.anchors)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=40), min_size=1, max_size=8), st.integers(50, 100))
def test_no_word_is_lost_or_doubled_however_the_text_is_wrapped(paragraphs, width):
    def wrapped(words: list[str]) -> str:
        lines, line = [], ""
        for word in words:
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return "\n".join([*lines, line])

    source = "\n\n".join(wrapped(words) for words in paragraphs)
    read = " ".join(block.text for block in blocks(source))
    marks = {block.mark for block in blocks(source)} - {None}
    assert not marks
    assert read.split() == [word for words in paragraphs for word in words]


@given(
    st.lists(WORDS, min_size=1, max_size=30), st.sampled_from(["{}", "**{}**", "*{}*", "__{}__", "<b>{}</b>"])
)
def test_emphasis_leaves_the_words_as_they_are(words, emphasis):
    source = " ".join(emphasis.format(word) if number % 3 == 0 else word for number, word in enumerate(words))
    read = " ".join(block.text for block in blocks(source))
    assert re.findall(r"\w+", read) == words
