"""What tests of exports share: hits with any text in them, and the shipped letters' hits as JSON has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

import navosearch
from navosearch.exports import COLUMNS, FORMATS, Command, Exported, Layout, export
from navosearch.exports.columns import Column
from navosearch.exports.formats import Content
from navosearch.exports.rows import Row
from navosearch.model import Hit, Letter, LetterInfo, Meeting, Signatory, Snippet
from navosearch.records import results_record
from navosearch.search.hitlist import MarkedHit

QUERY = "oekraïne steun"
COMMAND = Command("export", QUERY, ())

SIGNS = "=+-@\t\r\n\"',;|'＝＋－＠ \u2028\x85\x0b\x1f\x00\ud800{}%$#&_~^\\<>abcé1"
TEXTS = st.text(st.sampled_from(SIGNS), max_size=12) | st.text(max_size=20)
"""Texts that are hard on a cell: the signs that spreadsheets run, quotes, breaks, controls, surrogates."""


@st.composite
def found(draw: st.DrawFn) -> MarkedHit:
    """A hit with any text wherever a letter can bring one, and a mark somewhere in its text."""
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    meeting = Meeting("m", draw(TEXTS), None, "2024-12-03", "2024-12", draw(TEXTS))
    letter = LetterInfo(
        id=draw(TEXTS),
        kind="verslag",
        source="a.txt",
        title=draw(TEXTS),
        date=draw(st.sampled_from([None, "2024", "2024-06", "2024-06-30"])),
        signatories=(Signatory(draw(TEXTS), draw(TEXTS)),),
        citation=draw(TEXTS),
        url=draw(TEXTS),
    )
    hit = Hit(
        rank=draw(st.integers(1, 10**6)),
        score=draw(st.integers(0, 10**9)) / 10**6,
        id=f"{letter.id}#1",
        letter=letter,
        meeting=draw(st.sampled_from([None, meeting])),
        section=tuple(draw(st.lists(TEXTS, max_size=3))),
        paragraph=1,
        page=None,
        text=text,
        snippet=Snippet(text),
        matched=tuple(draw(st.lists(TEXTS, max_size=2))),
    )
    marks = ((start, end),) if start < end else ()
    return MarkedHit(hit, (Snippet(text, marks),))


BY_NAME = {each.name: each for each in FORMATS}
BUILT = "2024-01-01T00:00:00+00:00"
ACCOUNT = {
    "software": {"name": "navosearch", "version": "0"},
    "index": {"analyser": "0", "letters": 1, "corpus_sha256": "0"},
    "query": {"typed": QUERY, "understood": QUERY, "filters": {}, "corrections": [], "expansions": []},
    "sort": "relevance",
    "total": {"all": 1, "some": 0},
    "hits": 1,
    "command": "navosearch export",
}
"""As much of the account of a search as any format tells in words of its own."""


def content(
    rows: Iterable[Row],
    columns: Sequence[Column] = COLUMNS,
    *,
    as_hits: bool = False,
    exact_text: bool = False,
) -> Content:
    """What a writer is given for some rows, without an index behind them."""
    return Content(
        rows=rows,
        columns=columns,
        as_hits=as_hits,
        exact_text=exact_text,
        account=lambda: ACCOUNT,
        package=lambda: ACCOUNT,
        letter=lambda name: Letter(id=name, kind="brief", source="a.txt"),
        built=BUILT,
    )


def exported(index: Path, target: Path, query: str = QUERY, /, **layout: Any) -> Exported:
    """Write the hits of a query in an index to a file, in the format of that name."""
    layout["format"] = BY_NAME[layout["format"]]
    with navosearch.open(index) as library:
        hits = library.ranked(query, match="all")
        return export(library, hits, target, Layout(**layout), COMMAND)


def searched(index: Path, query: str = QUERY) -> list[dict[str, Any]]:
    """The hits of a query, as `navosearch search --json -n 0 --match all` prints them."""
    with navosearch.open(index) as library:
        return results_record(library.search(query, limit=0, match="all"))["hits"]


def hit_with(text: str) -> MarkedHit:
    """A hit whose text is this one."""
    letter = LetterInfo(id="a", kind="brief", source="a.txt")
    hit = Hit(
        rank=1,
        score=1.0,
        id="a#1",
        letter=letter,
        meeting=None,
        section=(),
        paragraph=1,
        page=None,
        text=text,
        snippet=Snippet(text),
    )
    return MarkedHit(hit, (Snippet(text),))
