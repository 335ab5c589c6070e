"""A list of concepts tells of every paragraph what it is about, as a search for each would."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from conftest import Program

import navosearch
from navosearch.errors import FileInvalid
from navosearch.search.concepts import Concept, read

LIST = """# a comment, and an empty line

Oekraïne# Oekraïne
=som# "steun aan"
niets# zzzqqq
breed# rusland OF russische
"""
LABELS = ["Oekraïne", "=som", "niets", "breed"]


@pytest.fixture
def listed(home: Path) -> Path:
    (home / "list.txt").write_text(LIST, encoding="utf-8")
    return home / "list.txt"


def test_a_line_is_a_label_and_a_query(listed: Path) -> None:
    assert read(listed)[:2] == (Concept("Oekraïne", "Oekraïne"), Concept("=som", '"steun aan"'))


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("steun aan", 1, "no-label"),
        ("a# steun\nb#\n", 2, "no-label"),
        ("a# steun\n\na# hulp\n", 3, "double-label"),
        ("# only\n", None, "no-concepts"),
        ("", None, "no-concepts"),
    ],
)
def test_a_list_that_is_none_is_told_with_its_line(text: str, line: int, reason: str, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(text, encoding="utf-8")
    with pytest.raises(FileInvalid) as error:
        read(tmp_path / "list.txt")
    assert (error.value.line, error.value.reason) == (line, reason)


def test_the_matrix_says_what_a_search_for_each_finds(
    listed: Path, program: Program, home: Path, shipped_index: Path
) -> None:
    program("concepts", listed, "--index", shipped_index, "--all", "-o", "m.csv")
    with (home / "m.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    with navosearch.open(shipped_index) as library:
        for concept in read(listed):
            label = concept.label if concept.label != "=som" else "'=som"
            found = {hit.id for hit in library.search(concept.query, limit=0, match="all").hits}
            assert {row["id"] for row in table if row[label] == "1"} == found
        assert len(table) == library.status().paragraphs
    assert {row[label] for row in table for label in ("Oekraïne", "'=som", "niets", "breed")} == {"0", "1"}


def test_concepts_together_are_counted_from_the_matrix(
    listed: Path, program: Program, home: Path, shipped_index: Path
) -> None:
    program("concepts", listed, "--index", shipped_index, "-o", "m.csv")
    with (home / "m.csv").open(encoding="utf-8", newline="") as stream:
        table = [[int(cell) for cell in row[5:]] for row in list(csv.reader(stream))[1:]]
    with (home / "m.csv.together.csv").open(encoding="utf-8", newline="") as stream:
        together = [[int(cell) for cell in row[1:]] for row in list(csv.reader(stream))[1:]]
    numbers = range(len(LABELS))
    assert together == [[sum(row[i] and row[j] for row in table) for j in numbers] for i in numbers]
    assert all(any(row) for row in table)
    printed = json.loads(program("concepts", listed, "--index", shipped_index, "--json").stdout)
    assert printed == {"schema": 1, "concepts": LABELS, "together": together}


def test_filters_hold_for_every_concept(
    listed: Path, program: Program, home: Path, shipped_index: Path
) -> None:
    program("concepts", listed, "--index", shipped_index, "--kind", "verslag", "--all", "-o", "m.csv")
    with (home / "m.csv").open(encoding="utf-8", newline="") as stream:
        letters = {row["letter_id"] for row in csv.DictReader(stream)}
    assert letters == {"kst-28676-448"}


def test_no_concepts_are_a_matrix_without_columns(shipped_index: Path) -> None:
    with navosearch.open(shipped_index) as library:
        matrix = library.concepts([])
        assert list(matrix.rows()) == []
        rows = list(matrix.rows(every=True))
        assert [about for _, about in rows] == [()] * library.status().paragraphs
        assert matrix.together() == ()


@pytest.mark.parametrize("last", ["soort:verslag steun", "steun -Oekraïne", "datum:2023", "zzzqqq"])
def test_what_one_concept_asks_for_narrows_no_other(shipped_index: Path, last: str) -> None:
    concepts = [Concept("a", "Oekraïne"), Concept("b", last)]
    with navosearch.open(shipped_index) as library:
        rows = {hit.id: about for hit, about in library.concepts(concepts).rows(every=True)}
        assert len(rows) == library.status().paragraphs
        for column, concept in enumerate(concepts):
            hits = {hit.id for hit in library.scan(concept.query, match="all")}
            assert {name for name, about in rows.items() if about[column]} == hits


def test_no_concept_found_is_no_file(program: Program, home: Path, shipped_index: Path) -> None:
    (home / "list.txt").write_text("a# zzzqqq\n")
    program("concepts", "list.txt", "--index", shipped_index, "-o", "m.csv", status=1)
    assert [file.name for file in home.iterdir()] == ["list.txt"]


def test_a_query_in_the_list_that_is_not_understood_is_shown(
    program: Program, home: Path, shipped_index: Path
) -> None:
    (home / "list.txt").write_text('a# steun\nb# "steun\n')
    done = program("concepts", "list.txt", "--index", shipped_index, status=2)
    assert '"steun' in done.stderr
    assert "^" in done.stderr
