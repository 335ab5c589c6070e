"""A sample is random and repeatable, and a judged sheet gives a precision with an interval that holds."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from conftest import Program
from hypothesis import given
from hypothesis import strategies as st

import navosearch
from navosearch.errors import FileInvalid
from navosearch.exports.judged import precision, wilson


def drawn(index: Path, size: int, seed: int) -> list[str]:
    with navosearch.open(index) as library:
        return [found.hit.id for found in library.ranked("oekraïne").sample(size, seed)]


def test_the_same_seed_draws_the_same_hits_and_a_larger_sample_holds_the_smaller(shipped_index: Path) -> None:
    assert drawn(shipped_index, 8, 7) == drawn(shipped_index, 20, 7)[:8]
    assert drawn(shipped_index, 8, 7) != drawn(shipped_index, 8, 8)


def test_a_sample_is_of_the_hits_and_draws_each_once(shipped_index: Path) -> None:
    with navosearch.open(shipped_index) as library:
        every = {found.hit.id for found in library.ranked("oekraïne")}
    assert sorted(drawn(shipped_index, 1000, 1)) == sorted(every)


def test_every_hit_is_drawn_as_often_as_any_other(shipped_index: Path) -> None:
    every = drawn(shipped_index, 1000, 0)
    firsts = [drawn(shipped_index, 1, seed)[0] for seed in range(200)]
    assert max(firsts.count(each) for each in every) < 5 * 200 / len(every)


@pytest.mark.parametrize("format_", ["csv", "tsv", "csv-excel"])
def test_a_sheet_is_judged_and_read_back(
    format_: str, program: Program, home: Path, shipped_index: Path
) -> None:
    program("sample", "oekraïne", "-n", "6", "--index", shipped_index, "-o", "s.csv", "--format", format_)
    encoding = "utf-8-sig" if format_ == "csv-excel" else "utf-8"
    delimiter = {"csv": ",", "tsv": "\t", "csv-excel": ";"}[format_]
    with (home / "s.csv").open(encoding=encoding, newline="") as stream:
        names, *rows = list(csv.reader(stream, delimiter=delimiter))
    assert names[-2:] == ["relevant", "note"]
    assert "score" not in names
    assert {tuple(row[-2:]) for row in rows} == {("", "")}
    program("precision", "s.csv", status=1)
    for row, judged in zip(rows, ["ja", "JA ", "nee", "1", "0", ""], strict=True):
        row[-2] = judged
    with (home / "s.csv").open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([names, *rows])
    done = program("precision", "s.csv")
    assert done.stdout == "precision 0.600 (95 % Wilson interval 0.231 to 0.882): 3 of 5\n"
    assert "1 row is not judged." in done.stderr
    record = json.loads(program("precision", "s.csv", "--json").stdout)
    assert (record["relevant"], record["judged"], record["unjudged"]) == (3, 5, 1)


def test_a_sheet_that_a_spreadsheet_saved_in_windows_letters_is_read(tmp_path: Path) -> None:
    (tmp_path / "s.csv").write_bytes("text;relevant\r\nOekraïne;ja\r\n".encode("cp1252"))
    assert precision(tmp_path / "s.csv").share == 1.0


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("id,relevant\na,ja\nb,misschien\n", 3, "not-a-judgement"),
        ("id,note\na,b\n", None, "no-column"),
        ("id,relevant\n", None, "no-rows"),
        ("", None, "no-column"),
    ],
)
def test_a_sheet_that_is_none_is_told_with_its_line(
    text: str, line: int, reason: str, tmp_path: Path
) -> None:
    (tmp_path / "s.csv").write_text(text)
    with pytest.raises(FileInvalid) as error:
        precision(tmp_path / "s.csv")
    assert (error.value.line, error.value.reason) == (line, reason)


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (50, 100, 0.4038, 0.5962),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_wilsons_interval_is_the_published_one(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson(successes, trials) == pytest.approx((low, high), abs=0.0001)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_share_and_mirrors(counts: tuple[int, int]) -> None:
    successes, trials = counts
    low, high = wilson(successes, trials)
    assert 0 <= low <= successes / trials + 1e-12
    assert successes / trials - 1e-12 <= high <= 1
    other_low, other_high = wilson(trials - successes, trials)
    assert (1 - other_high, 1 - other_low) == pytest.approx((low, high))
