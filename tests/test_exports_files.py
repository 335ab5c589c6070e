"""A file of hits is there whole, with its account, or is as it was before."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
from datetime import datetime
from pathlib import Path

import frictionless
import pytest
from conftest import Program
from exporting import BY_NAME, COMMAND, QUERY, exported, searched
from program import on_a_terminal

import navosearch
from navosearch.errors import FileExists, OptionInvalid, TooManyRows, WriteFailed
from navosearch.exports import ACCOUNT, Layout, export, format_of
from navosearch.exports.formats import xlsx


def package(file: Path) -> dict[str, object]:
    return json.loads(file.with_name(file.name + ACCOUNT.ending).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["hits", "hits.doc", ".csv.bak"])
def test_an_ending_that_tells_no_format_is_an_error(name: str) -> None:
    with pytest.raises(OptionInvalid):
        format_of(Path(name))


def test_only_the_account_tells_the_time(
    shipped_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    exported(shipped_index, tmp_path / "a.csv", format="csv")
    assert package(tmp_path / "a.csv")["created"] == "2023-11-14T22:13:20Z"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    exported(shipped_index, tmp_path / "b.csv", format="csv")
    created = datetime.fromisoformat(str(package(tmp_path / "b.csv")["created"]).replace("Z", "+00:00"))
    assert created.year > 2023


def test_the_account_tells_what_was_asked_of_what_by_what(shipped_index: Path, tmp_path: Path) -> None:
    file = tmp_path / "hits.csv"
    exported(shipped_index, file, format="csv", columns=("rank", "id", "text"))
    told = package(file)
    with navosearch.open(shipped_index) as library:
        results = library.search(QUERY, limit=0, match="all")
        checksum, status = library.checksum, library.status()
    (resource_,) = told["resources"]
    assert resource_["path"] == "hits.csv"
    assert resource_["bytes"] == file.stat().st_size
    assert resource_["hash"] == f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
    assert [field["name"] for field in resource_["schema"]["fields"]] == ["rank", "id", "text"]
    account = told["navosearch"]
    assert account["software"] == {"name": "navosearch", "version": navosearch.__version__}
    assert account["index"]["analyser"] == status.analyser
    assert account["index"]["corpus_sha256"] == checksum
    assert account["query"]["typed"] == QUERY
    assert [each["word"] for each in account["query"]["expansions"]] == [
        e.word for e in results.query.expansions
    ]
    assert account["total"] == {"all": results.total.all, "some": results.total.some}
    assert account["rows"] == len(results.hits)
    assert list(account["hashes"]) == [hit.id for hit in results.hits]
    assert str(tmp_path) not in json.dumps(told)


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.csv", []),
        ("a.tsv", ["--unit", "occurrence"]),
        ("b.csv", ["--format", "csv-excel", "--unit", "letter"]),
        ("c.csv", ["--exact-text", "--columns", "id,score,meeting_start,text"]),
        ("a.jsonl", []),
        ("b.jsonl", ["--unit", "occurrence", "--context", "3"]),
        ("a.parquet", []),
    ],
)
def test_a_data_package_validates(
    name: str, options: list[str], program: Program, home: Path, shipped_index: Path
) -> None:
    program("export", *QUERY.split(), "--index", shipped_index, "-o", name, *options)
    report = frictionless.validate(f"{name}{ACCOUNT.ending}")
    assert report.valid, report


def test_the_command_in_the_account_makes_the_file_again(
    program: Program, home: Path, shipped_index: Path
) -> None:
    program(
        *("export", "--since", "2024", "--sort", "newest", "--format", "csv-excel", "--columns", "id,text"),
        *("--index", shipped_index, "-o", "a b.csv", "--", "-Rusland", "steun*"),
    )
    told = package(home / "a b.csv")["navosearch"]["command"]
    assert told.startswith("navosearch export")
    before = (home / "a b.csv").read_bytes()
    first, *words = shlex.split(told)
    assert first == "navosearch"
    program(words[0], "--force", "--index", shipped_index, *words[1:])
    assert (home / "a b.csv").read_bytes() == before


def test_a_file_that_is_there_is_left_alone_unless_forced(
    program: Program, home: Path, shipped_index: Path
) -> None:
    (home / "hits.csv").write_text("mine")
    done = program("export", "steun", "--index", shipped_index, "-o", "hits.csv", status=2)
    assert "hits.csv is there already; --force writes over it." in done.stderr
    assert (home / "hits.csv").read_text() == "mine"
    program("export", "steun", "--index", shipped_index, "-o", "hits.csv", "--force")
    assert (home / "hits.csv").read_text() != "mine"


def test_an_account_that_is_there_is_left_alone(shipped_index: Path, tmp_path: Path) -> None:
    (tmp_path / f"hits.csv{ACCOUNT.ending}").write_text("mine")
    with pytest.raises(FileExists):
        exported(shipped_index, tmp_path / "hits.csv", format="csv")
    assert [file.name for file in tmp_path.iterdir()] == [f"hits.csv{ACCOUNT.ending}"]


def test_a_query_that_only_headings_answer_has_no_row_an_occurrence(
    program: Program, home: Path, shipped_index: Path
) -> None:
    program(
        *("export", "section:werkdiner", "--unit", "occurrence", "--index", shipped_index, "-o", "a.csv"),
        status=1,
    )
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("place", ["nowhere/hits.csv", "folder"])
def test_a_place_that_holds_no_file_is_one_sentence(
    place: str, program: Program, home: Path, shipped_index: Path
) -> None:
    (home / "folder").mkdir()
    done = program(
        *("export", "steun", "--index", shipped_index, "-o", place, "--format", "csv", "--force"), status=2
    )
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    assert [file.name for file in home.iterdir()] == ["folder"]


def test_a_link_stays_a_link_to_the_new_file(shipped_index: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "hits.csv").symlink_to("real/hits.csv")
    exported(shipped_index, tmp_path / "hits.csv", format="csv")
    assert (tmp_path / "hits.csv").is_symlink()
    assert (tmp_path / "real" / "hits.csv").is_file()


def test_a_device_is_never_replaced(shipped_index: Path) -> None:
    layout = Layout(format=BY_NAME["csv"])
    with navosearch.open(shipped_index) as library, pytest.raises(WriteFailed):
        export(library, library.ranked("steun"), Path(os.devnull), layout, COMMAND, force=True)
    assert not Path(os.devnull).is_file()


def test_more_rows_than_a_sheet_has_are_refused(
    shipped_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx, "MOST_ROWS", 10)  # a million hits would take minutes
    with pytest.raises(TooManyRows):
        exported(shipped_index, tmp_path / "hits.xlsx", format="xlsx")
    assert list(tmp_path.iterdir()) == []


def test_progress_is_told_on_a_terminal_alone(program: Program, home: Path, shipped_index: Path) -> None:
    done = program("export", "steun", "--index", shipped_index, "-o", "a.csv")
    assert done.stdout == ""
    assert "Writing hits" not in done.stderr
    assert "Writing hits" in on_a_terminal(home, "export", "steun", "--index", shipped_index, "-o", "b.csv")


def test_the_order_is_that_of_the_screen(program: Program, home: Path, shipped_index: Path) -> None:
    for sort in ("newest", "oldest"):
        options = ["oekraïne", "--index", shipped_index, "--sort", sort, "--since", "2024"]
        program("export", *options, "-o", "a.jsonl", "--force")
        lines = (home / "a.jsonl").read_text(encoding="utf-8").splitlines()
        shown = program("search", *options, "-n", "0", "--match", "all", "--json").stdout
        assert [json.loads(line) for line in lines] == json.loads(shown)["hits"]
    assert len(lines) < len(searched(shipped_index, "oekraïne"))
