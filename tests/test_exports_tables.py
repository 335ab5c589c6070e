"""Every table re-read is the hits of a search, whatever stands in them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pandas
import pytest
from exporting import BY_NAME, QUERY, TEXTS, content, exported, found, hit_with, searched
from hypothesis import given
from hypothesis import strategies as st

import navosearch
from navosearch.errors import OptionInvalid
from navosearch.exports import COLUMNS, rows
from navosearch.exports.cells import guarded, unguarded
from navosearch.exports.columns import chosen
from navosearch.exports.formats import jsonlines, parquet, xlsx
from navosearch.exports.texts import encodable, one_line
from navosearch.model import LetterInfo, Meeting
from navosearch.search.hitlist import MarkedHit
from navosearch.wording.values import cited

DIALECTS = {name: each.dialect for name, each in BY_NAME.items() if each.dialect}
RUN = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
NAMES = [column.name for column in COLUMNS]


def reread(path: Path, name: str) -> list[dict[str, str]]:
    dialect = DIALECTS[name]
    with path.open(encoding=dialect.encoding, newline="") as stream:
        return list(csv.DictReader(stream, delimiter=dialect.delimiter))


def sheet(path: Path, name: str = xlsx.HITS) -> list[list[Any]]:
    book = openpyxl.load_workbook(path)
    return [[cell.value for cell in row] for row in book[name].iter_rows()]


def uncited(hit: dict[str, Any]) -> LetterInfo:
    """The letter of a hit that has no citation, as far as its name needs it."""
    letter = hit["letter"]
    known = {name: letter[name] for name in ("id", "kind", "title", "date")}
    return LetterInfo(**known, source=f"corpus/{letter['id']}.txt", meetings=(Meeting(**hit["meeting"]),))


def as_told(hit: dict[str, Any]) -> dict[str, Any]:
    """What the columns have of a hit of the JSON."""
    letter, meeting = hit["letter"], hit["meeting"] or {}
    return {
        "rank": hit["rank"],
        "id": hit["id"],
        "letter_id": letter["id"],
        "citation": letter["citation"] or cited(uncited(hit)),
        "kind": letter["kind"],
        "date": letter["date"],
        "dossier": letter["dossier"],
        "number": letter["number"],
        "meeting_id": meeting.get("id"),
        "meeting": meeting.get("name"),
        "meeting_start": meeting.get("start"),
        "meeting_end": meeting.get("end"),
        "meeting_place": meeting.get("place"),
        "section": " › ".join(hit["section"]),
        "paragraph": hit["paragraph"],
        "page": hit["page"],
        "matched": "; ".join(hit["matched"]),
        "missing": "; ".join(hit["missing"]),
        "text": hit["text"],
        "url": letter["url"],
        "score": hit["score"],
    }


@pytest.mark.parametrize("name", ["csv", "tsv", "csv-excel"])
def test_delimited_rows_are_the_hits_of_a_search(name: str, shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits", format=name)
    told = [as_told(hit) for hit in searched(shipped_index)]
    read = [
        {key: unguarded(row[key]) for key in told[0]} | {"score": float(row["score"].replace(",", "."))}
        for row in reread(tmp_path / "hits", name)
    ]
    assert read == [
        {key: str(value or "") for key, value in hit.items()} | {"score": hit["score"]} for hit in told
    ]
    assert len(read) > 10


@pytest.mark.parametrize(
    ("name", "begins", "line"), [("csv", b"rank,id,", b"\n"), ("tsv", b"rank\tid\t", b"\n")]
)
def test_csv_for_programs_has_no_byte_order_mark_and_ends_its_lines_with_lf(
    name: str, begins: bytes, line: bytes, shipped_index: Path, tmp_path: Path
) -> None:
    exported(shipped_index, tmp_path / "hits", format=name)
    data = (tmp_path / "hits").read_bytes()
    assert data.startswith(begins)
    assert data.endswith(line)
    assert b"\r" not in data


def test_csv_for_a_dutch_excel_has_semicolons_a_byte_order_mark_crlf_and_decimal_commas(
    shipped_index: Path, tmp_path: Path
) -> None:
    exported(shipped_index, tmp_path / "hits.csv", format="csv-excel", columns=("rank", "score"))
    lines = (tmp_path / "hits.csv").read_bytes().split(b"\r\n")
    assert lines[0] == b'\xef\xbb\xbf"rank";"score"'
    assert re.fullmatch(rb'"1";"\d+,\d{6}"', lines[1])


def test_pandas_reads_csv_with_types(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits.csv", format="csv")
    frame = pandas.read_csv(tmp_path / "hits.csv", parse_dates=["meeting_start"])
    told = searched(shipped_index)
    assert list(frame.columns) == NAMES
    assert frame["score"].tolist() == [hit["score"] for hit in told]
    assert [day.date().isoformat() for day in frame["meeting_start"]] == [h["meeting"]["start"] for h in told]


def test_json_lines_are_the_hits_of_a_search(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits.jsonl", format="jsonl")
    lines = (tmp_path / "hits.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == searched(shipped_index)


def test_json_has_the_query_the_totals_the_hits_and_the_account(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits.json", format="json")
    record = json.loads((tmp_path / "hits.json").read_text(encoding="utf-8"))
    assert list(record) == ["schema", "query", "total", "hits", "account"]
    assert record["query"]["typed"] == QUERY
    assert record["hits"] == searched(shipped_index)
    assert record["total"]["all"] == record["account"]["rows"] == len(record["hits"])


def test_parquet_has_the_columns_with_their_types(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits.parquet", format="parquet")
    frame = pandas.read_parquet(tmp_path / "hits.parquet")
    assert list(frame.columns) == NAMES
    told = [as_told(hit) for hit in searched(shipped_index)]
    for name in told[0]:
        values = [None if pandas.isna(value) else value for value in frame[name]]
        assert values == [hit[name] for hit in told], name


def test_xlsx_has_real_dates_links_a_frozen_heading_and_a_filter(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits.xlsx", format="xlsx")
    book = openpyxl.load_workbook(tmp_path / "hits.xlsx")
    page = book[xlsx.HITS]
    told = [as_told(hit) for hit in searched(shipped_index)]
    assert [cell.value for cell in page[1]] == [column.heading for column in COLUMNS]
    assert page.freeze_panes == "A2"
    assert page.auto_filter.ref == page.dimensions
    for row, hit in zip(page.iter_rows(min_row=2), told, strict=True):
        cells = dict(zip(NAMES, row, strict=True))
        assert cells["meeting_start"].value == datetime.fromisoformat(hit["meeting_start"])
        assert cells["meeting_start"].is_date
        link = cells["url"].hyperlink
        assert (link.target if link else None) == hit["url"]
        values = {name: cells[name].value for name in told[0] if "date" not in name and "_" not in name}
        assert {name: value or "" for name, value in values.items()} == {n: hit[n] or "" for n in values}


def test_xlsx_accounts_for_the_search_on_its_second_sheet(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "hits.xlsx", format="xlsx")
    told = dict(sheet(tmp_path / "hits.xlsx", xlsx.ACCOUNT))
    assert told["query.typed"] == QUERY
    assert told["rows"] == str(len(searched(shipped_index)))
    assert re.fullmatch("[0-9a-f]{64}", told["index.corpus_sha256"])
    assert told["command"] == "navosearch export 'oekraïne steun' -o FILE.xlsx"


def test_a_text_longer_than_a_cell_is_cut_and_counted(tmp_path: Path) -> None:
    text = "é😀" * 20_000
    path = tmp_path / "hits.xlsx"
    cut = xlsx.write(path, content(rows.rows([hit_with(text)]), chosen(["text"])))
    (value,) = sheet(path)[1]
    assert cut == 1
    assert value.endswith("…")
    assert text.startswith(value[:-1])
    assert len(value.encode("utf-16-le")) // 2 <= xlsx.LONGEST_CELL


@given(st.lists(found(), min_size=1, max_size=3), st.sampled_from(sorted(DIALECTS)))
def test_no_cell_of_a_table_is_run_or_breaks_its_line_and_every_text_comes_back(
    hits: list[MarkedHit], name: str
) -> None:
    made = list(rows.rows(hits))
    with TemporaryDirectory() as folder:
        path = Path(folder, "hits")
        BY_NAME[name].write(path, content(made))
        read = reread(path, name)
        data = path.read_bytes()
    assert data.count(DIALECTS[name].line_end.encode()) == len(hits) + 1
    for row, cells in zip(made, read, strict=True):
        for column in COLUMNS:
            cell = cells[column.name]
            value = column.value(row)
            if isinstance(value, str):
                assert not RUN.match(cell)
                flat = one_line(encodable(value))
                assert unguarded(cell) == (flat.replace("\t", " ") if name == "tsv" else flat)


@given(st.lists(found(), min_size=1, max_size=3), st.sampled_from(["csv", "csv-excel"]))
def test_exact_text_is_the_very_text(hits: list[MarkedHit], name: str) -> None:
    made = list(rows.rows(hits))
    with TemporaryDirectory() as folder:
        path = Path(folder, "hits")
        BY_NAME[name].write(path, content(made, chosen(["rank", "text"]), exact_text=True))
        read = reread(path, name)
    assert [row["text"] for row in read] == [encodable(hit.hit.text) for hit in hits]


@given(st.lists(found(), min_size=1, max_size=3))
def test_no_cell_of_a_workbook_is_a_formula_and_every_text_comes_back(hits: list[MarkedHit]) -> None:
    made = list(rows.rows(hits))
    columns = chosen(["rank", "id", "title", "text", "keyword", "url"])
    with TemporaryDirectory() as folder:
        path = Path(folder, "hits.xlsx")
        xlsx.write(path, content(made, columns))
        page = openpyxl.load_workbook(path)[xlsx.HITS]
        for row, cells in zip(made, page.iter_rows(min_row=2), strict=True):
            for column, cell in zip(columns, cells, strict=True):
                assert cell.data_type in ("s", "inlineStr", "n")
                value = column.value(row)
                if isinstance(value, str):
                    assert in_xml(str(cell.value or "")) == in_xml(encodable(value))


def in_xml(text: str) -> str:
    """A text without what XML 1.0 cannot hold and its readers make one: controls and line ends."""
    text = re.sub("_x[0-9A-F]{4}_", "", text.replace("\r\n", "\n").replace("\r", "\n"))
    return re.sub("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]|\n", "", text)


@given(st.lists(found(), min_size=1, max_size=3))
def test_json_lines_and_parquet_hold_any_text(hits: list[MarkedHit]) -> None:
    made = list(rows.rows(hits))
    with TemporaryDirectory() as folder:
        jsonlines.write(Path(folder, "a.jsonl"), content(made, as_hits=True))
        lines = Path(folder, "a.jsonl").read_text(encoding="utf-8").split("\n")
        parquet.write(Path(folder, "a.parquet"), content(made, chosen(["rank", "text"])))
        frame = pandas.read_parquet(Path(folder, "a.parquet"))
    texts = [encodable(hit.hit.text) for hit in hits]
    assert [encodable(json.loads(line)["text"]) for line in lines[:-1]] == texts
    assert frame["text"].tolist() == texts


@given(TEXTS)
def test_a_guard_is_taken_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not RUN.match(guarded(text))


def concordance(index: Path, query: str, **options: Any) -> Iterator[rows.Row]:
    with navosearch.open(index) as library:
        yield from rows.rows(library.ranked(query, match="all"), **options)


def test_a_row_an_occurrence_shows_a_piece_of_the_letter_as_it_stands(shipped_index: Path) -> None:
    made = list(concordance(shipped_index, "oekraïne", unit="occurrence", context=5))
    assert len(made) > len(searched(shipped_index, "oekraïne"))
    for row in made:
        one = row.occurrence
        assert one is not None
        (text,) = [text for text in row.marked.texts if text.text[one.start : one.end] == one.keyword][:1]
        assert (
            text.text[one.start - len(one.pre) : one.end + len(one.post)] == one.pre + one.keyword + one.post
        )
        assert one.keyword.casefold().startswith("oekra")
        assert len(one.pre.split()) <= 6
        assert len(one.post.split()) <= 6


def test_a_phrase_is_one_occurrence(shipped_index: Path) -> None:
    forms = {
        row.occurrence.keyword for row in concordance(shipped_index, '"steun aan Oekraïne"') if row.occurrence
    }
    assert {form.casefold() for form in forms} == {"steun aan oekraïne"}


def test_the_units_agree_on_what_they_count(shipped_index: Path) -> None:
    units = {unit: list(concordance(shipped_index, QUERY, unit=unit)) for unit in rows.UNITS}
    assert {unit: sum(row.occurrences for row in made) for unit, made in units.items()} == {
        unit: len(units["occurrence"]) for unit in units
    }
    assert sum(row.paragraphs for row in units["letter"]) == len(units["hit"])
    letters = [row.hit.letter.id for row in units["letter"]]
    assert letters == list(dict.fromkeys(row.hit.letter.id for row in units["hit"]))


@pytest.mark.parametrize(("context", "pre"), [(0, ""), (1, "aan "), (2, "steun aan ")])
def test_context_counts_words(context: int, pre: str, shipped_index: Path) -> None:
    pres = {
        row.occurrence.pre
        for row in concordance(shipped_index, "oekraïne", unit="occurrence", context=context)
    }
    assert pre in pres
    assert all(len(each.split()) <= context + 1 for each in pres)


def test_columns_are_chosen_in_their_order(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "a.jsonl", format="jsonl", columns=("text", "id"))
    first = json.loads((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert list(first) == ["text", "id"]


@pytest.mark.parametrize("columns", [("titel",), ("id", "titel"), ()])
def test_a_column_that_is_none_is_an_error(
    columns: tuple[str, ...], shipped_index: Path, tmp_path: Path
) -> None:
    with pytest.raises(OptionInvalid):
        exported(shipped_index, tmp_path / "a.csv", format="csv", columns=columns)
    assert list(tmp_path.iterdir()) == []


def test_the_documentation_has_every_column() -> None:
    text = (Path(__file__).parent.parent / "docs" / "exports.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", text, re.M)
    assert table == [(column.name, column.type, column.says) for column in COLUMNS]


def test_a_date_before_excel_knows_any_is_text(tmp_path: Path) -> None:
    plain = hit_with("a")
    old = replace(plain, hit=replace(plain.hit, letter=replace(plain.hit.letter, date="1848-11-03")))
    xlsx.write(tmp_path / "a.xlsx", content(rows.rows([old]), chosen(["date"])))
    assert sheet(tmp_path / "a.xlsx")[1] == ["1848-11-03"]
