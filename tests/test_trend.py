"""Counts add up to what an export counts, and what is zero is told."""

from __future__ import annotations

import csv
import json
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import Program
from program import on_a_terminal

import navosearch
from navosearch import analysis
from navosearch.cli import picture
from navosearch.dates.words import MONTH_NAMES
from navosearch.exports.rows import rows
from navosearch.search import lines
from navosearch.search.trends import GROUPS, Group

SVG = "{http://www.w3.org/2000/svg}"

LETTERS = {
    "18 maart 2024": "Twee sancties, drie sancties.",
    "24 juni 2024": "Niets daarover.",
    "27 januari 2025": "Een sanctie.",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("trend")
    for day, text in LETTERS.items():
        letter = f"# Verslag van de Raad Buitenlandse Zaken van {day}\n\n{text}\n"
        (folder / f"{day}.md").write_text(letter, encoding="utf-8")
    navosearch.build([folder], folder / "index")
    return folder / "index"


@pytest.mark.parametrize("by", GROUPS)
@pytest.mark.parametrize("query", ["oekraïne", '"steun aan"', "navo OF rusland", "uitgaven -rusland"])
def test_the_groups_add_up_to_what_an_export_counts(by: Group, query: str, shipped_index: Path) -> None:
    with navosearch.open(shipped_index) as library:
        told = library.trend(query, by, match="all")
        made = list(rows(library.ranked(query, match="all")))
        letters = [library.letter(info.id) for info in library.letters()]
    assert sum(row.hits.paragraphs for row in told) == len(made)
    assert sum(row.hits.counted for row in told) == sum(row.occurrences for row in made)
    assert sum(row.searched.paragraphs for row in told) == sum(len(each.paragraphs) for each in letters)


def test_a_meeting_counts_the_words_of_its_paragraphs(index: Path) -> None:
    with navosearch.open(index) as library:
        told = {row.value: row for row in library.trend("sancties")}
        texts: Counter[str] = Counter()
        for info in library.letters():
            for paragraph in library.letter(info.id).paragraphs:
                about = info.meetings[paragraph.meeting].id if paragraph.meeting is not None else ""
                texts[about] += len({token.position for token in analysis.tokens(paragraph.text)})
    assert {value: row.searched.words for value, row in told.items()} == texts


@pytest.mark.parametrize(
    ("by", "counts"),
    [
        ("meeting", [("2024-03-18", 2), ("2024-06-24", 0), ("2025-01-27", 1)]),
        ("year", [("2024", 2), ("2025", 1)]),
    ],
)
def test_zeros_are_told(by: Group, counts: list[tuple[str, int]], index: Path) -> None:
    with navosearch.open(index) as library:
        told = library.trend("sancties", by)
    starts = [row.meeting.start if row.meeting else row.value for row in told]
    assert list(zip(starts, [row.hits.counted for row in told], strict=True)) == counts


def test_a_month_without_a_letter_is_told_apart_from_one_without_a_hit(index: Path) -> None:
    with navosearch.open(index) as library:
        told = {row.value: row for row in library.trend("sancties", "month")}
    assert list(told) == [f"2024-{month:02}" for month in range(3, 13)] + ["2025-01"]
    assert told["2024-06"].per_thousand == 0
    assert told["2024-05"].per_thousand is None


def test_only_what_is_within_the_filters_is_searched(index: Path) -> None:
    with navosearch.open(index) as library:
        told = library.trend("sancties", "year", since="2025")
        named = library.trend("sancties datum:2025..", "year")
        without = library.trend("sancties -twee", "year")
    assert [(row.value, row.searched.letters) for row in told] == [("2025", 1)]
    assert [(row.value, row.searched.letters) for row in named] == [("2025", 1)]
    assert [(row.value, row.searched.letters, row.hits.paragraphs) for row in without] == [
        ("2024", 2, 0),
        ("2025", 1, 1),
    ]


def test_csv_and_json_tell_the_same(index: Path, program: Program, home: Path) -> None:
    program("trend", "sancties", "--index", index, "-o", "a.csv")
    program("trend", "sancties", "--index", index, "-o", "a.json")
    printed = json.loads(program("trend", "sancties", "--index", index, "--json").stdout)
    assert json.loads((home / "a.json").read_text(encoding="utf-8")) == printed
    with (home / "a.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    assert table == [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in printed["rows"]
    ]


def test_an_svg_has_a_title_a_description_of_every_row_and_its_table_beside_it(
    program: Program, home: Path, shipped_index: Path
) -> None:
    program("trend", "navo <b>&", "--match", "any", "--index", shipped_index, "-o", "a.svg")
    root = ElementTree.parse(home / "a.svg").getroot()  # noqa: S314 -- our own file
    with (home / "a.svg.csv").open(encoding="utf-8", newline="") as stream:
        table = list(csv.DictReader(stream))
    assert root.get("role") == "img"
    assert {each.get("id") for each in root if each.tag in (f"{SVG}title", f"{SVG}desc")} == set(
        str(root.get("aria-labelledby")).split()
    )
    told = root.findtext(f"{SVG}desc") or ""
    for row in table:
        assert f"{row['start']}  {row['name']}: {float(row['per_1000_words']):.2f}" in told
    widths = [float(bar.get("width", 0)) for bar in root.findall(f"{SVG}rect")]
    rates = [float(row["per_1000_words"]) for row in table if float(row["per_1000_words"])]
    assert [width / max(widths) for width in widths] == pytest.approx(
        [r / max(rates) for r in rates], abs=0.01
    )


@pytest.mark.parametrize("width", [40, 80, 120])
def test_bars_and_tables_fit_the_terminal(width: int, home: Path, shipped_index: Path) -> None:
    for options in (["--chart"], ["--by", "kind", "--chart"]):
        written = on_a_terminal(
            home, "trend", "oekraïne", "--index", shipped_index, *options, width=width, NO_COLOR="1"
        )
        lines = written.replace("\r", "").splitlines()
        assert max(map(len, lines)) <= max(width, 62)
        assert sum("█" in line for line in lines) == len(lines)


@pytest.fixture(scope="module")
def decades(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of two series over seventeen years, with nothing held from 2015 to 2021."""
    folder = tmp_path_factory.mktemp("decades")
    days = [date(year, month, 7) for year in (*range(2010, 2015), *range(2022, 2027)) for month in (3, 9)]
    for number, day in enumerate(days):
        council = ("Raad Buitenlandse Zaken", "Eurogroep")[number % 2]
        held = f"{day.day} {MONTH_NAMES[day.month]} {day.year}"
        text = f"# Verslag van de {council} van {held}\n\n{'Sancties. ' * (1 + number % 3)}Verder niets.\n"
        (folder / f"{number:02}.md").write_text(text, encoding="utf-8")
    navosearch.build([folder], folder / "index")
    return folder / "index"


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize(
    "options", [["--by", "week"], ["--by", "month"], ["--by", "year", "--per", "series"]]
)
def test_many_points_and_what_is_counted_apart_are_lines_that_fit_the_terminal(
    width: int, options: list[str], home: Path, decades: Path
) -> None:
    args = ("trend", "sancties", "--index", decades, *options, "--chart")
    lines = on_a_terminal(home, *args, width=width, NO_COLOR="1").replace("\r", "").splitlines()
    drawn = [line for line in lines if "│" in line or "┴" in line]
    axes = [line for line in drawn if "┴" in line]
    assert max(map(len, drawn)) <= width
    assert len(axes) == (2 if "--per" in options else 1)
    assert len(drawn) == (8 if "--per" in options else 9)
    assert all("─ " in line for line in axes), "an axis is whole where nothing is held"
    assert any(line.strip().startswith("2010") for line in lines)


def test_a_column_of_several_weeks_has_the_rate_of_all_their_words(decades: Path) -> None:
    with navosearch.open(decades) as library:
        rows = library.trend("sancties", "week")
    assert lines.are_lines(rows, "week", None)
    drawn = list(picture.picture(lines.lines(rows, "week"), 60, none=""))
    rates = [sum(row.hits.counted for row in rows[at : at + 18]) for at in range(0, len(rows), 18)]
    words = [sum(row.searched.words for row in rows[at : at + 18]) for at in range(0, len(rows), 18)]
    most = max(1000 * rate / count for rate, count in zip(rates, words, strict=True) if count)
    assert drawn[0][0].text.split()[0] == f"{most:.2f}"


def test_lines_in_svg_break_where_nothing_is_held_and_have_their_table_beside_them(
    program: Program, home: Path, decades: Path
) -> None:
    program("trend", "sancties", "--index", decades, "--by", "year", "--per", "series", "-o", "a.svg")
    root = ElementTree.parse(home / "a.svg").getroot()  # noqa: S314 -- our own file
    names = [each.text for each in root.findall(f"{SVG}text") if each.get("class") == "name"]
    assert names == ["Eurogroep", "RBZ"]
    pieces = [str(each.get("points")).split() for each in root.findall(f"{SVG}polyline")]
    assert [len(piece) for piece in pieces] == [5, 5, 5, 5]
    told = root.findtext(f"{SVG}desc") or ""
    with (home / "a.svg.csv").open(encoding="utf-8", newline="") as stream:
        rates = [float(row["per_1000_words"] or 0) for row in csv.DictReader(stream)]
    assert f"{max(rates):.2f}" in told


def test_nothing_found_is_a_table_of_zeros_and_no_file(program: Program, home: Path, index: Path) -> None:
    done = program("trend", '"zzz qqq"', "--index", index, status=1)
    assert "0/1" in done.stdout
    program("trend", '"zzz qqq"', "--index", index, "-o", "a.svg", status=1)
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("name", ["a.png", "a"])
def test_an_ending_that_is_none_is_an_error(name: str, program: Program, home: Path, index: Path) -> None:
    done = program("trend", "sancties", "--index", index, "-o", name, status=2)
    assert ".csv, .json, .svg" in done.stderr
    assert list(home.iterdir()) == []
