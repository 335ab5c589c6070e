"""The documentation is true: its commands run, their output is as shown, its links lead somewhere."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
import shlex
from pathlib import Path

import openpyxl
import pytest
from conftest import Program
from program import on_a_terminal
from replica import Replica
from replica.collection import first_week

import navosearch
from navosearch.cli.group import COMMANDS, FIRST, LazyGroup

ROOT = Path(__file__).resolve().parent.parent
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("corpus/*.md")]
GUIDE = (ROOT / "docs" / "nl" / "handleiding.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
WIDTH = 88

LETTER = """Verslag van de Raad Buitenlandse Zaken van 18 maart 2024

De minister sprak over de sancties tegen Belarus en over de missie in de Sahel.
"""


def blocks(language: str) -> list[str]:
    return [
        block
        for page in PAGES
        for block in re.findall(rf"^```{language}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)
    ]


def sessions() -> list[tuple[str, str]]:
    """Every command after a prompt in the documentation, and the output shown under it."""
    parts = [part for block in blocks("console") for part in re.split(r"^\$ ", block, flags=re.M) if part]
    return [
        (command, output.rstrip()) for command, _newline, output in (part.partition("\n") for part in parts)
    ]


@pytest.fixture
def letters(home: Path) -> None:
    (home / "letters").mkdir()
    (home / "letter.txt").write_text(LETTER, encoding="utf-8")
    (home / "letters" / "verslag.txt").write_text(LETTER, encoding="utf-8")


def prepared(home: Path, index: Path, words: list[str]) -> None:
    """Write the files that a command reads: the account of an export, a judged sheet, a list of concepts."""
    (home / "searches").mkdir()
    if "searches/*.datapackage.json" in words:
        account = "searches/uitgaven.datapackage.json"
        on_a_terminal(home, "export", "uitgaven", "--index", index, "--account-only", "-o", account)
    if "uitgaven.csv.datapackage.json" in words:
        on_a_terminal(home, "export", "uitgaven", "--index", index, "-o", "uitgaven.csv")
    if "judged.csv" in words:
        on_a_terminal(home, "sample", "uitgaven", "--index", index, "-o", "judged.csv")
        judged = (home / "judged.csv").read_text(encoding="utf-8").replace(",,\n", ",ja,\n")
        (home / "judged.csv").write_text(judged, encoding="utf-8")
    if "--forget" in words:
        (home / "more-letters" / "ander.txt").write_text(
            LETTER.replace("18 maart", "4 maart"), encoding="utf-8"
        )
        on_a_terminal(home, "index", "more-letters")
    if "concepts.txt" in words:
        (home / "concepts.txt").write_text("steun# steun*\nOekraïne# Oekraïne\n", encoding="utf-8")


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize(("command", "output"), sessions(), ids=[command for command, _output in sessions()])
def test_a_command_in_the_documentation_does_what_is_shown(
    command: str, output: str, home: Path, shipped_index: Path
) -> None:
    program, *arguments = shlex.split(command)
    assert program == "navosearch"
    if "letters/" in arguments or "Belarus" in command:
        on_a_terminal(home, "index", "letters")
    prepared(home, shipped_index, arguments)
    on_a_terminal(home, "search", "index")  # so that the index is there
    written = on_a_terminal(home, *arguments, width=WIDTH, NO_COLOR="1").replace("\r\n", "\n").strip("\n")
    assert "Error" not in written
    assert not output or written == output, f"\n$ {command}\n{written}"


def test_the_guide_leads_from_an_empty_folder_to_an_excel_file_and_tells_what_is_new(
    program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [
        line.strip()
        for block in re.findall(r"^ *```sh\n(.*?)```$", GUIDE, re.M | re.S)
        for line in block.splitlines()
    ]
    commands = [shlex.split(line) for line in lines if line.strip()]
    assert {words[0] for words in commands} == {"navosearch"}
    with Replica(first_week()) as replica:
        monkeypatch.setenv("NAVOSEARCH_SRU", replica.sru)
        for _program, name, *arguments in commands:
            if name == "serve":
                served = LazyGroup().get_command(None, name)  # type: ignore[arg-type]
                assert served
                assert served.make_context(name, arguments).params
            else:
                program(name, *arguments, *(["--delay", 0] if name == "fetch" else []))
    book = openpyxl.load_workbook(home / "treffers.xlsx").worksheets[0]
    heads, *rows = book.iter_rows(values_only=True)
    citations = [row[heads.index("Vindplaats")] for row in rows]
    assert citations
    assert all(str(citation).startswith("Kamerstukken ") for citation in citations)
    assert (home / "treffers.ris").read_text(encoding="utf-8").count("TY  - BILL") == len(set(citations))
    assert (home / "oekraine.datapackage.json").is_file()


def test_every_picture_is_made_by_the_script_and_shown() -> None:
    shown = {Path(target).name for _page, target in LINKS if target.endswith(".png")}
    there = {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    script = (ROOT / "tests" / "browser" / "pictures.py").read_text(encoding="utf-8")
    made = {f"{name}.png" for name in re.findall(r'^    "([\w-]+)": Picture\(', script, re.M)}
    assert shown == there == made


EXAMPLES = [example for name in COMMANDS for example in LazyGroup().get_command(None, name).examples]  # type: ignore[arg-type, union-attr]


SERVING = [example for example in EXAMPLES if example.startswith("navosearch serve")]
FETCHING = [example for example in EXAMPLES if example.startswith("navosearch fetch")]


@pytest.mark.usefixtures("letters")
@pytest.mark.parametrize(
    "example", sorted({*EXAMPLES, *(typed for typed, _what in FIRST)} - {*SERVING, *FETCHING})
)
def test_an_example_in_the_help_is_understood(example: str, home: Path, shipped_index: Path) -> None:
    arguments = shlex.split(re.split(r" \| | && ", example)[0])[1:]
    (home / "more-letters").mkdir()
    prepared(home, shipped_index, arguments)
    named = [] if arguments[0] in ("index", "precision", "completion") else ["--index", shipped_index]
    if "/data/navo" in arguments:
        arguments[arguments.index("/data/navo")] = (
            "elsewhere" if arguments[0] == "index" else str(shipped_index)
        )
        named = []
    assert "Error" not in on_a_terminal(home, *arguments[:1], *named, *arguments[1:])


@pytest.mark.parametrize("example", FETCHING)
def test_an_example_of_fetching_is_understood_by_the_replica(
    example: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Replica(first_week()) as replica:
        monkeypatch.setenv("NAVOSEARCH_SRU", replica.sru)
        manners = ("--contact", "onderzoeker@example.org", "--delay", 0)
        written = on_a_terminal(home, *shlex.split(example)[1:], *manners)
    assert "Error" not in written
    assert "letters" in written


@pytest.mark.parametrize("example", SERVING)
def test_an_example_of_what_goes_on_until_it_is_ended_has_options_that_there_are(example: str) -> None:
    _program, name, *arguments = shlex.split(example)
    command = LazyGroup().get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.make_context(name, arguments).params


@pytest.mark.parametrize("block", blocks("python"))
def test_the_python_in_the_documentation_runs(block: str, home: Path, letters: None) -> None:
    exec(compile(block, "README.md", "exec"), {})  # noqa: S102 -- our own documentation


@pytest.mark.parametrize(
    "name", [found.name for found in pkgutil.walk_packages(navosearch.__path__, "navosearch.")]
)
def test_the_examples_in_docstrings_are_true(name: str) -> None:
    if name != "navosearch.__main__":
        assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_readme_begins_with_two_short_commands_and_ci_calls_the_one_for_the_tests() -> None:
    commands = re.findall(r"^```sh\n(.*?)\n```$", README, re.M | re.S)
    assert commands == ['./run search "steun aan Oekraïne"', "./run test"]
    assert f"\n{commands[1]}\n" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


LINKS = [
    (page, target)
    for page in PAGES
    for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
    if not target.startswith("http")
]


@pytest.mark.parametrize(("page", "target"), LINKS, ids=[f"{page.name}:{target}" for page, target in LINKS])
def test_a_link_leads_to_a_file(page: Path, target: str) -> None:
    assert (page.parent / target).exists()


def test_every_command_is_in_the_readme() -> None:
    assert {name for name in COMMANDS if not re.search(rf"[`, ]{name}\b", README)} == set()
