"""Whoosh alone opens a generation of an index, finds what is in it, and is told what each paragraph is."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest
from whoosh.index import open_dir
from whoosh.qparser import QueryParser

import navosearch
from navosearch.index.storage import generations

PAGE = (Path(__file__).resolve().parent.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")


def found(index: Path, query: str) -> dict[str, dict[str, Any]]:
    """Return what Whoosh stores of every paragraph that it finds, by id."""
    home, _ = generations.read_current(index)
    opened = open_dir(str(home))
    with opened.searcher() as searcher:
        hits = searcher.search(QueryParser("text", opened.schema).parse(query), limit=None)
        return {hit["id"]: hit.fields() for hit in hits}


def test_the_lines_of_the_architecture_print_the_first_hits(shipped_index: Path) -> None:
    (code,) = re.findall(r"^```py\n(from whoosh.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    home, _ = generations.read_current(shipped_index)
    assert "index/generation-00000001" in code
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code.replace("index/generation-00000001", str(home)), "ARCHITECTURE.md", "exec"), {})  # noqa: S102 -- our own documentation
    lines = printed.getvalue().splitlines()
    assert len(lines) == 3
    assert lines[0].split("; ")[:4] == [
        "kst-28676-488#4",
        "geannoteerde agenda",
        "2025-04-03",
        "NAVO Foreign Ministers Meeting",
    ]


@pytest.mark.parametrize(
    "query",
    ["oekraïne", "steun rusland", '"militaire steun"', "meeting:april", "section:werkdiner"],
)
def test_whoosh_finds_the_same_paragraphs(query: str, shipped_index: Path) -> None:
    with navosearch.open(shipped_index) as library:
        ours = library.search(query, limit=0, match="all", exact=True).hits
    text_alone = {hit.id for hit in ours} if ":" in query else {hit.id for hit in ours if hit.snippet.marks}
    assert set(found(shipped_index, query)) == text_alone
    assert text_alone


def test_every_paragraph_says_what_it_is(shipped_index: Path) -> None:
    told = found(shipped_index, "de")
    assert len(told) > 50
    with navosearch.open(shipped_index) as library:
        for id_, fields in told.items():
            letter = library.letter(id_.partition("#")[0])
            paragraph = letter.paragraphs[int(id_.partition("#")[2]) - 1]
            meeting = None if paragraph.meeting is None else letter.meetings[paragraph.meeting]
            assert fields == {
                "id": paragraph.id,
                "letter": letter.id,
                "kind": letter.kind,
                "date": (meeting.start if meeting else None) or letter.date,
                "meeting": meeting.name if meeting else None,
                "section": paragraph.section,
                "text": paragraph.text,
            }


def test_what_was_changed_and_merged_is_still_a_whoosh_index(tmp_path: Path) -> None:
    letters, index = tmp_path / "letters", tmp_path / "index"
    letters.mkdir()
    for number in range(12):
        (letters / f"{number:02}.txt").write_text(f"De ministers spraken over schip{number} en over tanks.\n")
        (letters / "00.txt").write_text(f"De ministers spraken {number} keer over vliegtuigen.\n")
        navosearch.build([letters], index)
    assert set(found(index, "tanks")) == {f"{number:02}#1" for number in range(1, 12)}
    assert found(index, "vliegtuigen")["00#1"]["text"] == "De ministers spraken 11 keer over vliegtuigen."
