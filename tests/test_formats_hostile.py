"""Any bytes in, a document or a reason out: in bounded time and memory, whatever they are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from files import docx, odt, paragraph
from hostile import FILES, hostile
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch import formats, sources, system
from navosearch.errors import LetterUnreadable
from navosearch.formats.limited import MEMORY, MOST_SECONDS
from navosearch.model import Document, Letter, Skipped
from navosearch.sources import Source

pytestmark = pytest.mark.trials

resource = system.module("resource")
REASONS = {
    "lachen.xml": "doctype",
    "buiten.xml": "doctype",
    "buiten-utf16.xml": "doctype",
    "diep.xml": "invalid-xml",
    "diep.html": "invalid-xml",
    "diep.docx": "invalid-xml",
    "lachen.docx": "doctype",
    "bom.docx": "archive-bomb",
    "pers.docx": "archive-bomb",
    "lek.docx": "damaged",
    "leden.odt": "archive-bomb",
    "lus.pdf": "no-text",
    "nul.txt": "empty",
    "koppen.html": "no-text",
    "lijsten.html": "invalid-xml",
    "tabellen.html": "invalid-xml",
}
"""Files with one reason; which bound the others meet first depends on how fast the machine is."""


def processor_seconds() -> float:
    return sum(os.times()[:4])  # this process's and its children's


def outcome(found: Source | Skipped) -> Letter | str:
    if isinstance(found, Skipped):
        return found.reason
    try:
        return sources.read(found, sources.load(found))
    except LetterUnreadable as error:
        return error.reason


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_within_bounds(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(hostile(name))
    (found,) = sources.find([tmp_path])
    before = processor_seconds()
    told = outcome(found)
    # A promise to whoever reads a folder of strangers, not a measure of speed: hence seconds of the
    # processor, which do not depend on what else the machine does.
    assert processor_seconds() - before < MOST_SECONDS + 2
    if resource:
        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < MEMORY
    if name in REASONS:
        assert told == REASONS[name]
    elif isinstance(told, str):
        assert told in ("timeout", "memory", "no-text", "too-large")
    else:
        assert "root:" not in " ".join(one.text for one in told.paragraphs)


def test_links_loops_and_pipes_between_letters_hold_nothing_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Den Haag, 3 mei 2024")
    (tmp_path / "lus").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pijp.pdf")
    (tmp_path / "z.txt").write_text("Den Haag, 4 mei 2024")
    told = [outcome(found) for found in sources.find([tmp_path])]
    assert [one if isinstance(one, str) else one.date for one in told] == [
        "2024-05-03",
        "link",
        "not-a-file",
        "2024-05-04",
    ]


SEEDS = {
    "a.xml": b"<officiele-publicatie><al>Tekst<noot><noot.nr>1</noot.nr></noot></al></officiele-publicatie>",
    "a.html": b'<html><body><h1>Kop</h1><p>Tekst<a href="#n">1</a><ol><li id="n">noot<td></table>',
    "a.docx": docx(
        paragraph("Tekst") * 3, styles="<w:style/>", numbering="<w:num/>", footnotes="<w:footnote/>"
    ),
    "a.odt": odt("<text:p>Tekst</text:p><text:list><text:list-item/></text:list>"),
    "a.txt": b"# Kop\n\nTekst[footnoteRef:1] |a|b|\n[1: noot]",
}


DAMAGE = st.lists(st.tuples(st.integers(0, 5_000), st.binary(max_size=6)), max_size=8)


def damaged(data: bytes, damage: list[tuple[int, bytes]]) -> bytes:
    """Return the bytes with noise written over them at some places."""
    out = bytearray(data)
    for place, noise in damage:
        start = place % len(out)
        out[start : start + len(noise)] = noise
    return bytes(out)


def read_or_reason(data: bytes, name: str) -> Document | str:
    try:
        return formats.parse(data, name=name)
    except LetterUnreadable as error:
        known = error.path == name and error.reason in formats.REASONS
        return error.reason if known else f"unknown: {error}"


@examples(300)
@given(
    st.sampled_from(sorted(SEEDS)),
    st.lists(st.tuples(st.integers(0, 5_000), st.binary(max_size=6)), max_size=8),
)
def test_damaged_files_are_read_or_refused_with_a_reason(name: str, damage: list[tuple[int, bytes]]) -> None:
    told = read_or_reason(damaged(SEEDS[name], damage), name)
    assert isinstance(told, Document) or told in formats.REASONS


@examples(300)
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".xml", ".html", ".docx", ".odt", ""]))
def test_any_bytes_under_any_name_are_read_or_refused_with_a_reason(data: bytes, ending: str) -> None:
    told = read_or_reason(data, f"brief{ending}")
    assert isinstance(told, Document) or told in formats.REASONS
    if isinstance(told, Document):
        text = "".join(block.text for block in told.blocks)
        assert not any(ord(character) < 32 or 127 <= ord(character) < 160 for character in text)


@examples(25)
@given(
    st.lists(st.tuples(st.integers(0, 100_000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=6)
)
def test_a_damaged_pdf_is_read_or_refused_with_a_reason(damage: list[tuple[int, bytes]]) -> None:
    told = read_or_reason(damaged(hostile("lus.pdf"), damage), "a.pdf")
    assert isinstance(told, Document) or told in formats.REASONS


@examples(60)
@given(st.data())
def test_what_a_document_shows_does_not_depend_on_the_ending_of_its_name(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(SEEDS)))
    other = data.draw(st.sampled_from([".docx", ".xml", ".html", ".odt", ".onbekend"]))
    if name != "a.txt":
        assert read_or_reason(SEEDS[name], f"b{other}") == read_or_reason(SEEDS[name], "b")


@pytest.mark.parametrize(("count", "told"), [(10, Document), (formats.MOST_BLOCKS + 1, str)])
def test_a_file_of_more_paragraphs_than_a_letter_can_have_is_refused(count: int, told: type) -> None:
    answer = read_or_reason(b"- een\n" * count, "a.txt")
    assert isinstance(answer, told)
    assert isinstance(answer, Document) or answer == "too-large"
