"""What every format of an export keeps to: whoever adds one adds a row here that reads it back."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import bibtexparser
import openpyxl
import pandas
import pytest
import rispy
from conftest import Program
from exporting import BY_NAME, COMMAND, QUERY, content, exported, found, searched
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from program import PROGRAM
from trials import examples

import navosearch
from navosearch.errors import OptionInvalid
from navosearch.exports import COLUMNS, FORMATS, Format, Layout, export, format_of, rows
from navosearch.exports.cells import unguarded
from navosearch.exports.columns import chosen
from navosearch.exports.formats import xlsx
from navosearch.search.hitlist import MarkedHit
from navosearch.wording.errors import sentence

ROOT = Path(__file__).resolve().parent.parent
EVERY = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)


@dataclass(frozen=True)
class Read:
    """What a program that knows the format finds in a file: columns, ids of its records, their texts."""

    columns: tuple[str, ...]
    ids: tuple[str, ...]
    texts: tuple[str, ...]


def of_rows(table: list[dict[str, str]], columns: list[str]) -> Read:
    ids, texts = (tuple(str(row.get(name) or "") for row in table) for name in ("id", "text"))
    return Read(tuple(columns), ids, texts)


def delimited(name: str) -> Callable[[Path], Read]:
    def read(path: Path) -> Read:
        dialect = BY_NAME[name].dialect
        assert dialect is not None
        with path.open(encoding=dialect.encoding, newline="") as stream:
            table = csv.DictReader(stream, delimiter=dialect.delimiter)
            cells = [{key: unguarded(cell) for key, cell in row.items()} for row in table]
        return of_rows(cells, list(table.fieldnames or ()))

    return read


def workbook(path: Path) -> Read:
    names = {column.heading: column.name for column in COLUMNS}
    head, *lines = openpyxl.load_workbook(path)[xlsx.HITS].iter_rows(values_only=True)
    columns = [names[str(each)] for each in head]
    return of_rows([dict(zip(columns, line, strict=True)) for line in lines], columns)


def json_lines(path: Path) -> Read:
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]
    return of_rows(records, list(records[0]) if records else [])


def json_object(path: Path) -> Read:
    records = json.loads(path.read_text(encoding="utf-8"))["hits"]
    return of_rows(records, list(records[0]) if records else [])


def parquet(path: Path) -> Read:
    frame = pandas.read_parquet(path)
    return of_rows(frame.astype(object).to_dict("records"), list(frame.columns))


def page(path: Path) -> Read:
    root = html.fromstring(path.read_bytes())
    ids = [each.text_content().rpartition("(")[2] for each in root.find_class("source")]
    texts = [each.text_content() for each in root.find_class("hit")]
    return Read((), tuple(each.partition(")")[0] for each in ids), tuple(texts))


def ris(path: Path) -> Read:
    entries = rispy.loads(path.read_bytes().decode())
    return Read((), tuple(entry["id"] for entry in entries), ())


def bibtex(path: Path) -> Read:
    entries = bibtexparser.parse_string(path.read_text(encoding="utf-8")).entries
    return Read((), tuple(entry.key for entry in entries), ())


def csl(path: Path) -> Read:
    return Read((), tuple(item["id"] for item in json.loads(path.read_text(encoding="utf-8"))), ())


def account(path: Path) -> Read:
    told = json.loads(path.read_text(encoding="utf-8"))
    return Read((), tuple(hit for hit, _hash in told["resources"][0]["data"][1:]), ())


READERS: dict[str, Callable[[Path], Read]] = {
    "xlsx": workbook,
    "csv": delimited("csv"),
    "csv-excel": delimited("csv-excel"),
    "tsv": delimited("tsv"),
    "jsonl": json_lines,
    "json": json_object,
    "ris": ris,
    "csljson": csl,
    "bib": bibtex,
    "html": page,
    "parquet": parquet,
    "account": account,
}
"""Name of a format -> what reads it back; none of it shares code with what writes it."""


def shown(text: str) -> str:
    """What of a text any format keeps: all that shows, without how a workbook writes what does not."""
    text = re.sub("_x[0-9A-F]{4}_", "", text)
    return "".join(sign for sign in text if sign.isprintable() and not sign.isspace() and sign != "\ufffd")


def test_every_format_is_read_back_here() -> None:
    assert list(READERS) == [each.name for each in FORMATS]


def test_no_two_formats_have_a_name_or_a_file_name_in_common() -> None:
    assert len({each.name for each in FORMATS}) == len({each.file_name for each in FORMATS}) == len(FORMATS)


@EVERY
def test_its_ending_or_its_name_leads_to_it(format_: Format) -> None:
    assert format_of(Path("hits.x"), format_.name) is format_
    assert (format_of(Path(f"HITS{format_.ending.upper()}")) is format_) == (not format_.variant)


@EVERY
def test_its_media_type_is_one_and_the_page_offers_it_under_a_title_of_its_own(format_: Format) -> None:
    assert re.fullmatch(r"[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?", format_.media_type)
    assert [each.title for each in FORMATS].count(format_.title) == 1 or not format_.title


@EVERY
def test_the_documentation_tells_of_it(format_: Format) -> None:
    text = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    told = f"--format {format_.name}" if format_.variant else f"`{format_.ending}`"
    assert any(told in line for line in text.splitlines() if line.startswith("| `"))


@EVERY
def test_its_records_are_the_hits_or_their_letters(
    format_: Format, shipped_index: Path, tmp_path: Path
) -> None:
    done = exported(shipped_index, tmp_path / format_.file_name, format=format_.name)
    read = READERS[format_.name](tmp_path / format_.file_name)
    hits = searched(shipped_index)
    letters = list(dict.fromkeys(hit["letter"]["id"] for hit in hits))
    assert list(read.ids) == (letters if format_.records == "letters" else [hit["id"] for hit in hits])
    assert done.rows == len(read.ids) > 1
    if read.texts:
        assert [shown(text) for text in read.texts] == [shown(hit["text"]) for hit in hits]


@EVERY
@examples(30)
@given(hits=st.lists(found(), min_size=1, max_size=3))
def test_any_text_can_be_written_and_is_read_back_whole(format_: Format, hits: list[MarkedHit]) -> None:
    made = list(rows.rows(hits[:1] if format_.records == "letters" else hits))
    with TemporaryDirectory() as folder:
        path = Path(folder, format_.file_name)
        assert format_.write(path, content(made, chosen(["id", "text"]), as_hits=True)) == 0
        if format_.name == "account":
            return  # it has no text of a letter
        read = READERS[format_.name](path)
    if format_.records == "letters":
        assert len(read.ids) == 1
    else:
        assert [shown(text) for text in read.texts] == [shown(hit.hit.text) for hit in hits]


@EVERY
def test_no_hit_is_no_file_unless_one_is_worth_having(
    format_: Format, program: Program, home: Path, shipped_index: Path
) -> None:
    arguments = ("export", '"zzz qqq"', "--index", shipped_index, "-o", "hits", "--format", format_.name)
    if format_.without_hits:
        program(*arguments)
        assert READERS[format_.name](home / "hits").ids == ()
    else:
        assert "no file was written" in program(*arguments, status=1).stderr
        assert list(home.iterdir()) == []


@EVERY
@pytest.mark.parametrize("asked", [{"columns": ("text", "id")}, {"unit": "letter"}], ids=["columns", "unit"])
def test_columns_and_units_are_as_asked_for_or_refused_in_a_sentence(
    asked: dict[str, object], format_: Format, shipped_index: Path, tmp_path: Path
) -> None:
    if not format_.is_table:
        with pytest.raises(OptionInvalid) as error:
            exported(shipped_index, tmp_path / format_.file_name, format=format_.name, **asked)
        assert "this format is no table, and has no columns or units" in sentence(error.value)
        assert list(tmp_path.iterdir()) == []
        return
    exported(shipped_index, tmp_path / format_.file_name, format=format_.name, **asked)
    read = READERS[format_.name](tmp_path / format_.file_name)
    assert read.columns == asked.get("columns", tuple(column.name for column in COLUMNS))
    letters = {each.partition("#")[0] for each in read.ids}
    assert len(read.ids) == (len(letters) if "unit" in asked else len(searched(shipped_index)))


@EVERY
def test_its_account_stands_in_it_or_beside_it(format_: Format, shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / format_.file_name, format=format_.name)
    beside = tmp_path / f"{format_.file_name}.datapackage.json"
    assert beside.exists() == bool(format_.packaged_as)
    with navosearch.open(shipped_index) as library:
        checksum = library.checksum
    file = beside if format_.packaged_as else tmp_path / format_.file_name
    if format_.name == "xlsx":
        told = " ".join(str(cell.value) for cell in openpyxl.load_workbook(file)[xlsx.ACCOUNT]["B"])
    else:
        told = file.read_text(encoding="utf-8")
    assert (checksum in told) == format_.has_account


@EVERY
def test_the_same_command_gives_the_same_bytes(
    format_: Format, shipped_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        exported(shipped_index, tmp_path / name / format_.file_name, format=format_.name)
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name).iterdir()} for name in ("one", "two")
    )
    assert one == two


@EVERY
def test_ctrl_c_leaves_the_old_file(format_: Format, shipped_index: Path, tmp_path: Path) -> None:
    target = tmp_path / "hits"
    target.write_text("old")

    def press(done: int, _all: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with navosearch.open(shipped_index) as library:
        hits = library.ranked(QUERY)
        with pytest.raises(KeyboardInterrupt):
            export(library, hits, target, Layout(format=format_), COMMAND, force=True, progress=press)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("hits", "old")]


@EVERY
def test_a_full_disk_leaves_the_old_file_and_says_so(
    format_: Format, home: Path, shipped_index: Path
) -> None:
    resource = pytest.importorskip("resource")  # a limit on files stands in for a full disk
    (home / "hits").write_text("old")
    options = ["--index", shipped_index, "-o", "hits", "--force", "--format", format_.name]

    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))

    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}  # else the limit cuts Python's own files short
    command = [PROGRAM, "export", "oekraïne", *options]
    done = subprocess.run(
        command, cwd=home, env=env, capture_output=True, text=True, preexec_fn=little, check=False
    )
    assert done.returncode == 2, done.stderr
    assert "hits could not be written: File too large" in done.stderr
    assert [(file.name, file.read_text()) for file in home.iterdir()] == [("hits", "old")]
