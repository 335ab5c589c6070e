"""No word of a letter's text is lost or doubled on its way from the file to the paragraphs."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from sentences import AROUND, BODY

from navosearch import letters, paths
from navosearch.formats import characters, text
from navosearch.formats.text.lines import FEWEST
from navosearch.model import Block, Document, Letter

NAMES = sorted(path.name for path in paths.shipped("corpus").glob("*.txt"))
LETTERHEADS = {
    "2023-11-28-verslag-navo-fmm.txt": """Vergaderjaar 2023–2024 28 676 NAVO Nr. 448 BRIEF VAN DE MINISTER VAN
    BUITENLANDSE ZAKEN Aan de Voorzitter van de Tweede Kamer der Staten-Generaal Den Haag, 18 december 2023
    De Minister van Buitenlandse Zaken, H.G.J. Bruins Slot""",
    "2025-04-03-geannoteerde-agenda-navo-fmm.txt": "De minister van Buitenlandse Zaken, C.C.J. Veldkamp",
}
"""The words of the shipped letters that are not their text."""

MARKS = re.compile(
    r"\[bookmark:[^\]]*\]|\[footnoteRef:\d+\]|\[\d+:|<sup>\d+</sup>|-\n+(?:<sup>1.*\n+)?(?=noten|mingen)"
)


def words(source: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", source))


def told(letter: Letter) -> Counter[str]:
    """Return the words of all that is shown of a letter's text, the headings each once."""
    texts = [paragraph.text for paragraph in letter.paragraphs]
    texts += [note.text for note in letter.footnotes]
    texts += [section.heading for section in letter.sections]
    return words("\n".join([*texts, letter.title or ""]))


def read(source: str) -> Letter:
    return letters.read(text.read(source.encode()), source="brief.txt", corrections={})


@pytest.mark.parametrize("name", NAMES)
def test_the_words_of_a_shipped_letter_are_its_letterhead_and_its_text(name):
    source = characters.clean((paths.shipped("corpus") / name).read_text(encoding="utf-8"))
    note = re.findall(r"^<sup>1</sup>.*$", source, re.MULTILINE)
    expected = words(MARKS.sub("", source)) + words(re.sub("<[^>]*>", "", note[0]) if note else "")
    expected -= words("1") if note else Counter()
    expected -= words(LETTERHEADS.get(name, ""))
    assert told(read((paths.shipped("corpus") / name).read_text(encoding="utf-8"))) == expected


WORD = st.text(alphabet="abcdefghijklmnoprstuvwzéë", min_size=3, max_size=11)
SENTENCE = st.lists(WORD, min_size=16, max_size=30).map(lambda chosen: " ".join(chosen).capitalize() + ".")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
SHORT_WORD = st.text(alphabet="abcdefghij", min_size=3, max_size=7)
HEADING = st.lists(SHORT_WORD, min_size=1, max_size=3).map(lambda chosen: "Over " + " ".join(chosen))
SECTION = st.tuples(HEADING, st.lists(PARAGRAPH, min_size=1, max_size=3))
HEADS = st.sampled_from(
    [
        "",
        "Vergaderjaar 2023–2024\n\n28 676\n\nNAVO\n\nNr. 448\n\nDen Haag, 18 december 2023\n\n",
        "Datum 3 mei 2024\nBetreft Verslag van de Raad\n\nGeachte voorzitter,\n\n",
    ]
)
SIGNATURES = st.sampled_from(
    ["", "De Minister van Defensie,\nA.B. Jansen\n", "De Minister van Defensie, A.B. Jansen\n"]
)


def wrapped(paragraph: str, width: int) -> str:
    lines = [""]
    for word in paragraph.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@given(HEADS, st.lists(PARAGRAPH, min_size=1, max_size=3), st.lists(SECTION, max_size=4), SIGNATURES)
def test_a_letter_with_a_paragraph_a_line_keeps_all_its_words_in_order(head, opening, sections, signature):
    lines = [*opening, *(line for heading, body in sections for line in (heading, *body))]
    letter = read(head + "\n".join(lines) + "\n\n" + signature)
    expected = [((), one) for one in opening]
    expected += [((heading,), one) for heading, body in sections for one in body]
    assert [(one.section, one.text) for one in letter.paragraphs] == expected


BREAK_IN_SENTENCE = re.compile(r"[^.]\n[a-zéë]")
"""Where a line ends within a sentence: fewer than two of them tell nothing of how a text is wrapped."""


@given(
    HEADS,
    st.lists(PARAGRAPH, min_size=2, max_size=4),
    st.lists(SECTION, max_size=4),
    SIGNATURES,
    st.integers(70, 100),
)
def test_a_wrapped_letter_keeps_all_its_words_in_order(head, opening, sections, signature, width):
    pieces = [*opening, *(line for heading, body in sections for line in (heading, *body))]
    body = "\n\n".join(wrapped(piece, width) for piece in pieces)
    assume(len(BREAK_IN_SENTENCE.findall(body)) >= FEWEST)
    letter = read(f"{head}{body}\n\n{signature}")
    shown = [one.text for one in letter.paragraphs]
    headings = [section.heading for section in letter.sections]
    assert [piece for piece in pieces if piece not in headings] == shown


OVER = st.sampled_from(
    ["", "Verslag Gymnich Boekarest", "Vangstmogelijkheden", "Kamerbrief over de Milieuraad"]
)
ROWS = st.lists(
    st.sampled_from(
        [
            "Tweede Kamer der Staten-Generaal",
            "Vergaderjaar 2023–2024",
            "21 501-02 Raad Algemene Zaken en Raad Buitenlandse Zaken",
            "Nr. 2822 BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            "Ministerie van Buitenlandse Zaken",
            "Postbus 20061",
        ]
    ),
    max_size=5,
    unique=True,
)
DATED = st.sampled_from(["Den Haag, 30 januari 2024", "Datum 30 januari 2024", "Geachte voorzitter,"])
COVER = st.sampled_from(
    [
        "Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 22 januari 2024.",
        "Bijgaand treft u de geannoteerde agenda aan.",
        "Graag informeer ik u over de Raad",
    ]
)
SIGNED = st.sampled_from(
    ["", " De Minister van Buitenlandse Zaken, A.B. Jansen", "\nDe Minister van Defensie,\nA.B. Jansen"]
)
TITLE = st.sampled_from(["", "VERSLAG RAAD BUITENLANDSE ZAKEN 22 JANUARI 2024", "Geannoteerde agenda"])


@given(OVER, ROWS, DATED, COVER, SIGNED, TITLE, st.lists(PARAGRAPH, min_size=1, max_size=3))
def test_whatever_stands_around_a_letterhead_stays(over, rows, dated, cover, signed, title, body):
    lines = [over, *rows, dated, cover + (signed if cover.endswith(".") else ""), title, *body]
    letter = read("\n\n".join(line for line in lines if line))
    shown = told(letter) + words(letter.subject or "")
    assert words("\n".join([over, cover, title, *body])) - shown == Counter()


@given(
    st.lists(AROUND | BODY, max_size=14),
    BODY,
    st.lists(AROUND | BODY, max_size=6),
    st.sampled_from(["\n", "\n\n"]),
)
def test_whatever_stands_around_it_a_sentence_is_in_exactly_one_paragraph(before, sentence, after, gap):
    lines = [*before, sentence, *after]
    shown = [one.text for one in read(gap.join(lines) + "\n").paragraphs]
    plain = sentence.rstrip("1")
    assert sum(one.count(plain) for one in shown) == sum(line.count(plain) for line in lines)


@given(
    st.lists(AROUND | BODY, max_size=8),
    BODY,
    st.lists(AROUND | BODY, max_size=6),
    st.sampled_from(["docx", "odt", "html", "xml", "pdf"]),
)
def test_in_every_format_a_sentence_is_in_exactly_one_paragraph(before, sentence, after, form):
    blocks = tuple(Block("paragraph", line) for line in (*before, sentence, *after))
    letter = letters.read(Document(form, blocks), source="brief", corrections={})
    plain = sentence.rstrip("1")
    shown = sum(one.text.count(plain) for one in letter.paragraphs)
    assert shown == sum(block.text.count(plain) for block in blocks)


BLOCK = st.one_of(
    st.builds(Block, st.just("paragraph"), PARAGRAPH),
    st.builds(Block, st.just("item"), SENTENCE, level=st.just(1), mark=st.sampled_from(["•", "-"])),
    st.builds(Block, st.just("row"), SENTENCE),
    st.builds(
        Block,
        st.just("heading"),
        HEADING,
        level=st.integers(1, 4),
        style=st.sampled_from([None, "bold", "italic"]),
    ),
    st.builds(Block, st.just("footnote"), SENTENCE, mark=st.just("x")),
)


@given(st.lists(BLOCK, max_size=12), st.sampled_from(["docx", "odt", "html", "xml", "pdf"]))
def test_every_block_is_a_paragraph_a_heading_the_title_or_a_footnote(blocks, form):
    letter = letters.read(Document(form, tuple(blocks)), source="brief", corrections={})
    assert told(letter) == words("\n".join(block.text for block in blocks))


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_is_a_letter_whose_paths_are_its_sections(lines):
    letter = read("\n".join(lines))
    paths_of_sections = {section.path for section in letter.sections}
    assert all(one.section in paths_of_sections for one in letter.paragraphs if one.section)
    assert all(len(section.path) == section.level for section in letter.sections)
    assert all(one.text for one in letter.paragraphs)
