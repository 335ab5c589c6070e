"""A search that is run again says what is new, gone or changed, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Program

import navosearch
from navosearch.errors import FileInvalid, PathMissing
from navosearch.exports import ACCOUNT
from navosearch.exports.account.rerun import rerun
from navosearch.exports.account.saved import read

OLD = "Verslag van de Raad Buitenlandse Zaken van 18 maart 2024\n\nDe minister sprak over sancties.\n"
NEW = "Verslag van de Raad Buitenlandse Zaken van 22 april 2024\n\nOpnieuw waren er sancties.\n"


@pytest.fixture
def letters(home: Path, program: Program) -> Path:
    """Two letters, indexed, with an export of what they say about sanctions."""
    folder = home / "letters"
    folder.mkdir()
    (folder / "maart.txt").write_text(OLD, encoding="utf-8")
    (folder / "mei.txt").write_text(OLD.replace("18 maart", "27 mei"), encoding="utf-8")
    program("index", folder, "--index", "i")
    program("export", "sancties", "--index", "i", "-o", "hits.csv")
    return folder


def again(program: Program, *options: str, status: int) -> str:
    return program("rerun", f"hits.csv{ACCOUNT.ending}", "--index", "i", *options, status=status).stdout


@pytest.mark.usefixtures("letters")
def test_a_search_over_the_same_letters_is_the_same(program: Program) -> None:
    assert again(program, status=0) == ""


def test_a_new_letter_brings_new_hits(letters: Path, program: Program) -> None:
    (letters / "april.txt").write_text(NEW, encoding="utf-8")
    program("index", "--index", "i")
    assert again(program, status=1).startswith("+ april#")
    assert "the letter is new" in again(program, status=1)


def test_new_shows_only_what_came_since(letters: Path, program: Program) -> None:
    (letters / "april.txt").write_text(NEW, encoding="utf-8")
    (letters / "mei.txt").unlink()
    program("index", "--index", "i")
    shown = again(program, "--new", status=1)
    assert "Opnieuw waren er sancties." in shown
    assert "mei" not in shown


def test_a_letter_that_went_takes_its_hits_along(letters: Path, program: Program) -> None:
    (letters / "mei.txt").unlink()
    program("index", "--index", "i")
    lines = again(program, status=1).splitlines()
    assert [line.split("#")[0] for line in lines] == ["- mei"]
    assert lines[0].endswith("the letter is gone")


def test_a_changed_text_is_told_as_changed(letters: Path, program: Program) -> None:
    (letters / "mei.txt").write_text(
        OLD.replace("18 maart", "27 mei").replace("sprak", "zweeg"), encoding="utf-8"
    )
    program("index", "--index", "i")
    (line,) = again(program, status=1).splitlines()
    assert line.startswith("~ mei#")
    assert line.endswith("the letter was changed")


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("analyser", "older", "changed-analyser"),
        ("version", "0.0.0", "changed-program"),
        ("expansions", [{"word": "sancties", "also": ["maatregelen"], "why": "spelling"}], "other-words"),
        (None, None, "other-letters"),
    ],
)
@pytest.mark.usefixtures("letters")
def test_the_cause_is_how_it_is_searched_when_the_letter_is_as_it_was(
    name: str | None, value: object, why: str, home: Path
) -> None:
    file = home / f"hits.csv{ACCOUNT.ending}"
    package = json.loads(file.read_text(encoding="utf-8"))
    told = package["navosearch"]
    told["hashes"].popitem()
    for part in ("index", "software", "query"):
        if name in told[part]:
            told[part][name] = value
    file.write_text(json.dumps(package), encoding="utf-8")
    with navosearch.open(home / "i") as library:
        found = rerun(library, read(file).before)
    assert [(change.what, change.why) for change in found.changes] == [("new", why)]


@pytest.mark.usefixtures("letters")
def test_json_has_the_hits_that_are_new(home: Path, program: Program) -> None:
    told = json.loads((home / f"hits.csv{ACCOUNT.ending}").read_text(encoding="utf-8"))
    told["navosearch"]["hashes"].popitem()
    (home / f"hits.csv{ACCOUNT.ending}").write_text(json.dumps(told))
    record = json.loads(again(program, "--json", status=1))
    (search,) = record["searches"]
    assert search["same"] == 1
    assert [change["what"] for change in search["changes"]] == ["new"]
    assert search["changes"][0]["hit"]["text"]


def test_a_sample_is_drawn_again(program: Program, home: Path, shipped_index: Path) -> None:
    options = ["--index", shipped_index, "-n", "5", "--seed", "3", "-o", "sheet.csv"]
    program("sample", "oekraïne", *options)
    program("rerun", f"sheet.csv{ACCOUNT.ending}", "--index", shipped_index)
    assert len(read(home / f"sheet.csv{ACCOUNT.ending}").before.hashes) == 5


def test_filters_order_and_exactness_are_those_of_the_export(
    program: Program, home: Path, shipped_index: Path
) -> None:
    for number, options in enumerate(
        (["--since", "2024"], ["--exact"], ["--sort", "oldest"], ["--match", "any"])
    ):
        name = f"{number}.jsonl"
        program("export", "steun", "oekraïne", "--index", shipped_index, "-o", name, *options)
        program("rerun", f"{name}{ACCOUNT.ending}", "--index", shipped_index)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not-an-account"),
        ("[]", "not-an-account"),
        ("{}", "not-an-account"),
        ('{"navosearch": {"schema": 1}}', "not-an-account"),
        ("[" * 100_000, "not-an-account"),
        ("\x00\xff", "not-an-account"),
    ],
)
def test_a_file_that_is_no_account_is_told(text: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(text, encoding="latin-1")
    with pytest.raises(FileInvalid) as error:
        read(tmp_path / "a.json")
    assert error.value.reason == reason


@pytest.mark.usefixtures("letters")
def test_an_account_of_a_newer_program_is_refused(home: Path) -> None:
    told = json.loads((home / f"hits.csv{ACCOUNT.ending}").read_text(encoding="utf-8"))
    told["navosearch"]["schema"] = 99
    (home / "newer.json").write_text(json.dumps(told))
    with pytest.raises(FileInvalid, match="newer"):
        read(home / "newer.json")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PathMissing):
        read(tmp_path / "nothing")
