"""A search that was saved tells, whenever it is run again, what came since it was last."""

from __future__ import annotations

import html
import json
import os
import re
import resource
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from conftest import Program
from program import PROGRAM, on_a_terminal

import navosearch
from navosearch import page
from navosearch.exports.account.saved import read
from navosearch.page import Address, Frame

LETTER = "Verslag van de Raad Buitenlandse Zaken van {day}\n\nDe minister sprak over {about}.\n"
DAYS = ("18 maart 2024", "22 april 2024", "27 mei 2024")
SAVED = ("sancties", "Belarus", "visserij")


@pytest.fixture
def letters(home: Path, program: Program) -> Path:
    """Two letters, indexed, and a saved search for each of three words, of which they have two."""
    folder = home / "letters"
    folder.mkdir()
    (home / "searches").mkdir()
    write(folder, 0, "sancties tegen Belarus")
    write(folder, 1, "sancties")
    program("index", folder, "--index", "i")
    for word in SAVED:
        program(*saving(word), "--name", word.title())
    return folder


def write(folder: Path, number: int, about: str) -> None:
    text = LETTER.format(day=DAYS[number], about=about)
    (folder / f"brief-{number}.txt").write_text(text, encoding="utf-8")


def saving(word: str) -> tuple[str, ...]:
    return ("export", word, "--index", "i", "--account-only", "-o", f"searches/{word}.datapackage.json")


def again(program: Program, *options: str, status: int, files: tuple[str, ...] = SAVED) -> Any:
    names = [f"searches/{each}.datapackage.json" for each in files]
    return program("rerun", *options, *names, "--index", "i", status=status)


def accounts(home: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (home / "searches").iterdir()}


def test_an_account_alone_has_the_search_and_its_hits_and_no_file_of_them(letters: Path, home: Path) -> None:
    told = json.loads((home / "searches" / "sancties.datapackage.json").read_text(encoding="utf-8"))
    assert accounts(home).keys() == {f"{word}.datapackage.json" for word in SAVED}
    assert told["title"] == "navosearch: Sancties"
    assert told["navosearch"]["name"] == "Sancties"
    (hits,) = told["resources"]
    assert dict(hits["data"][1:]) == told["navosearch"]["hashes"]
    assert len(hits["data"]) == 1 + 2


@pytest.mark.usefixtures("letters")
def test_a_search_that_finds_nothing_yet_can_be_saved(home: Path) -> None:
    assert read(home / "searches" / "visserij.datapackage.json").before.hashes == {}


@pytest.mark.usefixtures("letters")
def test_saving_says_how_to_see_what_is_new(program: Program) -> None:
    done = program(*saving("sancties"), "--force")
    assert "navosearch rerun --new --update searches/sancties.datapackage.json" in done.stderr


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("updated", [False, True])
@pytest.mark.parametrize("word", SAVED)
def test_an_account_alone_is_a_data_package(word: str, updated: bool, home: Path, program: Program) -> None:
    if updated:
        again(program, "--update", status=0)
    file = home / "searches" / f"{word}.datapackage.json"
    command = [sys.executable, "-m", "frictionless", "validate", "--json", file.name]
    done = subprocess.run(command, cwd=file.parent, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["valid"], done.stdout


@pytest.mark.usefixtures("letters")
def test_nothing_is_said_where_there_is_no_news(home: Path, program: Program) -> None:
    for options in ((), ("--new",), ("--update",), ("--new", "--update")):
        done = again(program, *options, status=0)
        assert (done.stdout, done.stderr) == ("", "")
    files = [f"searches/{word}.datapackage.json" for word in SAVED]
    assert on_a_terminal(home, "rerun", "--new", *files, "--index", "i") == ""


def test_the_news_is_told_per_search_under_its_name(letters: Path, program: Program) -> None:
    write(letters, 0, "vrede")
    write(letters, 2, "visserij en sancties")
    program("index", "--index", "i")
    done = again(program, "--new", status=1)
    told = [line for line in done.stdout.splitlines() if line.startswith(("Sancties", "Belarus", "Visserij"))]
    assert told == [
        "Sancties: 1 as they were, 1 new, 0 changed, 1 gone.",
        "Belarus: 0 as they were, 0 new, 0 changed, 1 gone.",
        "Visserij: 0 as they were, 1 new, 0 changed, 0 gone.",
    ]
    assert done.stdout.count("visserij en sancties") == 2
    assert done.stderr == ""
    lines = again(program, status=1).stdout.splitlines()
    assert [line.split("#")[0] for line in lines if line[:2] in ("+ ", "- ", "~ ")] == [
        "+ brief-2",
        "- brief-0",
        "- brief-0",
        "+ brief-2",
    ]


def test_json_has_every_search_with_and_without_news(letters: Path, program: Program) -> None:
    write(letters, 2, "visserij")
    program("index", "--index", "i")
    record = json.loads(again(program, "--json", status=1).stdout)
    assert record["schema"] == 1
    told = [
        (each["name"], each["same"], [change["what"] for change in each["changes"]])
        for each in record["searches"]
    ]
    assert told == [("Sancties", 2, []), ("Belarus", 1, []), ("Visserij", 0, ["new"])]
    assert record["searches"][2]["account"] == "searches/visserij.datapackage.json"
    assert record["searches"][2]["query"]["typed"] == "visserij"
    assert record["searches"][2]["changes"][0]["hit"]["text"].endswith("visserij.")


def test_an_update_moves_every_account_on(letters: Path, home: Path, program: Program) -> None:
    write(letters, 2, "visserij en sancties")
    program("index", "--index", "i")
    again(program, "--new", status=1)
    again(program, "--new", "--update", status=1)
    again(program, "--new", status=0)
    write(letters, 2, "visserij")
    program("index", "--index", "i")
    done = again(program, status=1)
    assert "the letter was changed" in done.stdout
    assert accounts(home).keys() == {f"{word}.datapackage.json" for word in SAVED}


def test_an_account_beside_a_file_goes_on_telling_how_the_file_was_made(
    letters: Path, home: Path, program: Program
) -> None:
    program("export", "sancties", "--index", "i", "-o", "a.csv")
    before = json.loads((home / "a.csv.datapackage.json").read_text(encoding="utf-8"))
    data = (home / "a.csv").read_bytes()
    write(letters, 2, "sancties")
    program("index", "--index", "i")
    arguments = ("rerun", "--update", "a.csv.datapackage.json", "--index", "i")
    program(*arguments, status=1)
    program(*arguments, status=0)
    after = json.loads((home / "a.csv.datapackage.json").read_text(encoding="utf-8"))
    last = after["navosearch"].pop("last_run")
    assert after == before
    assert len(last["hashes"]) == 3
    assert (home / "a.csv").read_bytes() == data


@pytest.mark.parametrize(
    "address",
    [
        Address(q="steun aan Oekraïne", since="2024", sort="newest"),
        Address(q='"steun aan" -Rusland', match="any", exact=True),
        Address(q="-Rusland NAVO*", section="Werksessie"),
        Address(q="'t $HOME `x` OF NAVO"),
        Address(q="raketschild"),
    ],
)
def test_the_lines_that_the_page_offers_save_the_search_and_run_it_again(
    address: Address, home: Path, program: Program, shipped_index: Path
) -> None:
    with navosearch.open(shipped_index) as library:
        found = library.search(address.q, **address.options)
        text = page.results(Frame(address=address), found, chart=None, collection=page.collected(library))
        options = {**address.options, "match": "any" if address.match == "any" else "all"}
        hits = [each.hit.id for each in library.ranked(address.q, **options)]
    lines = [html.unescape(each) for each in re.findall(r'<p class="copy"><code>(.*?)</code></p>', text)]
    *export, save, again = (shlex.split(each)[1:] for each in lines)
    program(*save[:1], "--index", shipped_index, *save[1:])
    program(*again[:1], "--index", shipped_index, *again[1:])
    (account,) = home.iterdir()
    assert list(read(account).before.hashes) == hits
    assert read(account).name == address.q
    assert len(export) == bool(hits)
    for command in export:
        program(*command[:1], "--index", shipped_index, *command[1:])
        assert (home / "hits.xlsx").exists()


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize("kept", [True, False])
def test_a_name_can_be_given_later(kept: bool, home: Path, program: Program) -> None:
    file = "searches/sancties.datapackage.json"
    options = ("--update",) if kept else ()
    record = json.loads(
        program("rerun", "--name", "Strafmaatregelen", "--json", *options, file, "--index", "i").stdout
    )
    assert record["searches"][0]["name"] == "Strafmaatregelen"
    assert read(home / file).name == ("Strafmaatregelen" if kept else "Sancties")


@pytest.mark.usefixtures("letters")
def test_a_name_is_for_one_search(program: Program) -> None:
    assert "--name is for one search, and these are 3." in again(program, "--name", "x", status=2).stderr


@pytest.mark.usefixtures("letters")
def test_a_pattern_stands_for_its_files_without_a_shell(program: Program) -> None:
    done = program("rerun", "--json", "searches/*.datapackage.json", "--index", "i")
    assert [each["name"] for each in json.loads(done.stdout)["searches"]] == [
        "Belarus",
        "Sancties",
        "Visserij",
    ]
    missing = program("rerun", "nowhere/*.datapackage.json", "--index", "i", status=2)
    assert "There is no file or folder nowhere/*.datapackage.json" in missing.stderr


@pytest.mark.parametrize(
    ("part", "value"),
    [
        (("query", "typed"), '"sancties'),
        (("query", "typed"), 3),
        (("query", "match"), "most"),
        (("query", "filters"), {"colour": "red"}),
        (("hashes",), []),
        (("letters",), {"a": 1}),
        (("index",), {}),
        (("schema",), 99),
    ],
)
def test_a_search_that_cannot_be_run_keeps_no_other_from_its_news(
    part: tuple[str, ...], value: object, letters: Path, home: Path, program: Program
) -> None:
    file = home / "searches" / "Belarus.datapackage.json"
    told = json.loads(file.read_text(encoding="utf-8"))
    inner = told["navosearch"]
    for name in part[:-1]:
        inner = inner[name]
    inner[part[-1]] = value
    file.write_text(json.dumps(told), encoding="utf-8")
    before = accounts(home)
    write(letters, 2, "visserij")
    program("index", "--index", "i")
    done = again(program, "--new", "--update", status=2)
    assert "Visserij: 0 as they were, 1 new" in done.stdout
    assert "searches/Belarus.datapackage.json:\nError: " in done.stderr
    after = accounts(home)
    assert [name for name in sorted(after) if after[name] != before[name]] == [
        "sancties.datapackage.json",
        "visserij.datapackage.json",
    ]


def test_news_that_nobody_could_read_is_told_again(letters: Path, home: Path, program: Program) -> None:
    write(letters, 2, "visserij")
    program("index", "--index", "i")
    before = accounts(home)
    files = [f"searches/{word}.datapackage.json" for word in SAVED]
    reader, writer = os.pipe()
    os.close(reader)
    command = [PROGRAM, "rerun", "--new", "--update", *files, "--index", "i"]
    subprocess.run(command, cwd=home, stdout=writer, check=False)
    os.close(writer)
    assert accounts(home) == before


def test_a_full_disk_leaves_the_old_accounts(letters: Path, home: Path, program: Program) -> None:
    write(letters, 2, "visserij")
    program("index", "--index", "i")
    before = accounts(home)

    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))

    files = [f"searches/{word}.datapackage.json" for word in SAVED]
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}  # else the limit cuts Python's own files short
    command = [PROGRAM, "rerun", "--new", "--update", *files, "--index", "i"]
    done = subprocess.run(
        command, cwd=home, env=env, capture_output=True, text=True, preexec_fn=little, check=False
    )
    assert done.returncode == 2
    assert done.stderr.count("could not be written: File too large") == 3
    assert "1 new" in done.stdout
    assert accounts(home) == before


def killed(home: Path, files: list[str]) -> Iterator[int]:
    """End a run later and later, until one comes to its end by itself; yield its exit status."""
    patience = 0.05
    while True:
        command = [PROGRAM, "rerun", "--new", "--update", *files, "--index", "i"]
        process = subprocess.Popen(command, cwd=home, stdout=subprocess.DEVNULL)
        with suppress(subprocess.TimeoutExpired):
            yield process.wait(timeout=patience)
            return
        process.kill()
        yield process.wait()
        patience *= 1.3


def test_a_run_that_is_killed_leaves_every_account_as_it_was_or_as_it_is_to_be(
    letters: Path, home: Path, program: Program
) -> None:
    write(letters, 2, "visserij en sancties")
    program("index", "--index", "i")
    files = [f"searches/{word}.datapackage.json" for word in SAVED]
    ends = []
    for status in killed(home, files):
        ends.append(status)
        with navosearch.open(home / "i"):
            found = [len(read(home / file).before.hashes) for file in files]
        assert found in ([2, 1, 0], [3, 1, 0], [3, 1, 1])
    assert ends[0] == -signal.SIGKILL
    assert ends[-1] in (0, 1)
    assert found == [3, 1, 1]


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--account-only", "--format", "csv", "-o", "a.json"), "--format has nothing to say"),
        (("--account-only", "--columns", "id", "-o", "a.json"), "this format is no table"),
        (("--name", "x", "-o", "a.ris"), "this format has no account of the search"),
        (("--name", " ", "-o", "a.csv"), "a name cannot be empty"),
        (("--exact-text", "-o", "a.xlsx"), "only CSV and TSV"),
        (("--exact-text", "-o", "a.jsonl"), "only CSV and TSV"),
        (("--context", "3", "-o", "a.ris"), "no words around an occurrence"),
        (("--context", "3", "-o", "a.json"), "no words around an occurrence"),
        (("--context", "3", "--columns", "id,text", "-o", "a.csv"), "no words around an occurrence"),
    ],
)
def test_what_cannot_be_kept_is_refused(
    options: tuple[str, ...], words: str, home: Path, program: Program
) -> None:
    before = sorted(home.iterdir())
    assert words in program("export", "sancties", "--index", "i", *options, status=2).stderr
    assert sorted(home.iterdir()) == before


@pytest.mark.usefixtures("letters")
def test_the_name_stands_wherever_the_account_does(home: Path, program: Program) -> None:
    program("export", "sancties", "--index", "i", "--name", "Straf", "-o", "a.json")
    assert json.loads((home / "a.json").read_text(encoding="utf-8"))["account"]["name"] == "Straf"
    program("export", "sancties", "--index", "i", "--name", "Straf", "-o", "a.csv")
    program("rerun", "a.csv.datapackage.json", "--index", "i")
    assert read(home / "a.csv.datapackage.json").title == "Straf"
