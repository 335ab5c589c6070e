"""``navosearch page`` writes a file that stands alone, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Program


@pytest.fixture
def index(shipped_index: Path, monkeypatch: pytest.MonkeyPatch, home: Path) -> Path:
    monkeypatch.setenv("NAVOSEARCH_INDEX", str(shipped_index))
    return home


def test_the_page_of_a_query_is_one_file(program: Program, index: Path) -> None:
    done = program("page", "steun", "aan", "Oekraïne", "-o", "oekraine.html")
    text = (index / "oekraine.html").read_text(encoding="utf-8")
    assert done.stdout == ""
    assert "oekraine.html: " in done.stderr
    assert "steun aan Oekraïne" in text
    assert "<mark>Oekraïne</mark>" in text
    assert "navosearch search -- &#39;steun aan Oekraïne&#39;" in text


def test_the_page_is_in_the_language_that_is_asked_for(program: Program, index: Path) -> None:
    program("page", "--lang", "nl", "steun", "-o", "steun.html")
    text = (index / "steun.html").read_text(encoding="utf-8")
    assert '<html lang="nl">' in text
    assert "alinea's" in text.replace("&#39;", "'")


def test_filters_and_limits_are_those_of_a_search(program: Program, index: Path) -> None:
    program("page", "steun", "--since", "2025", "-n", "3", "-o", "steun.html")
    text = (index / "steun.html").read_text(encoding="utf-8")
    assert text.count("<article") == 3
    assert "2023/24" not in text


def test_where_nothing_is_found_there_is_no_file(program: Program, index: Path) -> None:
    assert "no file was written" in program("page", "xylofoon", "-o", "leeg.html", status=1).stderr
    assert list(index.iterdir()) == []


def test_a_file_that_is_there_is_left_alone_without_force(program: Program, index: Path) -> None:
    (index / "a.html").write_text("mine", encoding="utf-8")
    assert "a.html is there already" in program("page", "steun", "-o", "a.html", status=2).stderr
    assert (index / "a.html").read_text(encoding="utf-8") == "mine"
    program("page", "steun", "-o", "a.html", "--force")
    assert "<mark>" in (index / "a.html").read_text(encoding="utf-8")
