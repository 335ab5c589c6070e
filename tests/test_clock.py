"""One clock dates the index and the exports; SOURCE_DATE_EPOCH sets it, or is refused in one sentence."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from conftest import Program

from navosearch import clock
from navosearch.errors import ClockInvalid


@pytest.mark.parametrize("epoch", [None, ""])
def test_without_the_variable_it_is_now(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(clock.VARIABLE, raising=False)
    if epoch is not None:
        monkeypatch.setenv(clock.VARIABLE, epoch)
    now = clock.now()
    assert now.microsecond == 0
    assert abs(now - datetime.now(timezone.utc)) < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("epoch", "time"),
    [("0", "1970-01-01T00:00:00+00:00"), ("1700000000", "2023-11-14T22:13:20+00:00")],
)
def test_the_variable_sets_the_clock(epoch: str, time: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.VARIABLE, epoch)
    assert clock.now().isoformat() == time


@pytest.mark.parametrize(
    "epoch", ["yesterday", "-1", "1.5", " 1", "1e9", "²", "٣", "9" * 13, "9" * 30, "9" * 5000]
)
def test_a_variable_that_is_no_time_is_an_error(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(clock.VARIABLE, epoch)
    with pytest.raises(ClockInvalid) as told:
        clock.now()
    assert told.value.value == epoch


def test_what_dates_its_files_refuses_such_a_variable_and_leaves_no_file(
    program: Program, home: Path, shipped_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "letter.txt").write_text("Den Haag, 3 mei 2024")
    monkeypatch.setenv(clock.VARIABLE, "yesterday")
    for command in (
        ("index", "letter.txt", "--index", "new"),
        ("export", "steun", "--index", shipped_index, "-o", "hits.csv"),
    ):
        done = program(*command, status=2)
        assert "SOURCE_DATE_EPOCH is set to yesterday" in done.stderr
        assert done.stderr.count("\n") == 1
    assert {path.name for path in home.rglob("*")} - {"new", "lock"} == {"letter.txt"}
    assert program("search", "steun", "--index", shipped_index).stdout
