"""A word that stands nowhere: taken for the nearest, or only told, and said by every command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Program

import navosearch
from navosearch.page.address import understood
from navosearch.page.frame import Frame
from navosearch.page.results import interpretation

LETTERS = {
    "een": "Er is een kans op vrede. De kansen en sancties worden besproken.",
    "twee": "De winkansen van vrouwen, en een kansengelijkheidsbeleid.",
    "drie": "Wij spelen. De onderhandelingen duren voort.",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corrections")
    for name, text in LETTERS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    navosearch.build([folder], folder / "index")
    return folder / "index"


CORRECTED = [
    ("sancites", "sancties"),
    ("onderhandelignen", "onderhandelingen"),
    ("kaas", None),
    ("spelonk", None),
    ("Rotterdam", None),
]


@pytest.mark.parametrize(("typed", "used"), CORRECTED)
def test_a_search_corrects_a_slip_and_leaves_a_right_word_alone(
    typed: str, used: str | None, index: Path
) -> None:
    with navosearch.open(index) as library:
        answer = library.search(typed)
    assert [each.used for each in answer.query.corrections] == ([used] if used else [])
    assert bool(answer.total.all) == bool(used)


def test_a_corrected_word_has_its_own_inflections_and_compounds(index: Path) -> None:
    with navosearch.open(index) as library:
        answer = library.search("kanzen")
    assert [hit.letter.id for hit in answer.hits] == ["een", "twee"]
    assert {form for each in answer.query.expansions for form in each.also} >= {"winkansen"}


COMMANDS = [
    ("export", "-o", "hits.csv"),
    ("sample", "-o", "sheet.csv"),
    ("trend",),
]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("typed", ["kaas", "sancites"])
def test_a_command_that_counts_finds_nothing_for_a_slip_and_names_the_nearest_word(
    command: tuple[str, ...], typed: str, index: Path, tmp_path: Path, program: Program
) -> None:
    name, *options = command
    written = [tmp_path / each if each.endswith(".csv") else each for each in options]
    result = program(name, typed, *written, "--index", index, status=1)
    assert f"Nothing matches {typed}; the nearest word is" in result.stderr
    corrected = program(name, typed, *written, "--index", index, "--correct")
    assert f"Nothing matches {typed}; this is for" in corrected.stderr


def test_one_kind_of_what_is_searched_beside_a_word_can_be_turned_off(index: Path, program: Program) -> None:
    def record(*options: str) -> dict[str, Any]:
        return dict(json.loads(program("search", "kans", *options, "--index", index, "--json").stdout))

    forms = {(each["form"], each["why"], each["word"]) for each in record()["forms"]}
    assert {("kansen", "stem", "kans"), ("winkansen", "compound", "kans")} <= forms
    assert record()["total"]["all"] == 2
    assert record("--no-compounds")["total"]["all"] == 1
    assert record("--no-abbreviations", "--no-nearby")["total"]["all"] == 2


def test_concepts_name_the_nearest_word_too(index: Path, tmp_path: Path, program: Program) -> None:
    concepts = tmp_path / "concepts.txt"
    concepts.write_text("Kans# kans\nSancties# sancites\n", encoding="utf-8")
    result = program("concepts", concepts, "--index", index)
    assert "Nothing matches sancites; the nearest word is sancties" in result.stderr


def test_the_record_of_a_query_has_the_nearest_words(index: Path, program: Program) -> None:
    record = json.loads(program("search", "kaas", "--index", index, "--json", status=1).stdout)
    assert record["query"]["nearest"] == [{"typed": "kaas", "used": "kans"}]
    assert record["query"]["corrections"] == []


def test_a_page_has_a_link_that_leaves_compounds_out(index: Path) -> None:
    with navosearch.open(index) as library:
        address = understood({"q": "kans"})
        answer = library.search("kans", **address.options)
        (told,) = interpretation.told(answer, Frame(address=address))
    assert [kind.without for kind in told.kinds] == ["/?q=kans&no-compounds=1"]
    assert understood({"q": "kans", "no-compounds": "1"}).options["no_compounds"] is True
