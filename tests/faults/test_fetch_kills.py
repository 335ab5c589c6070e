"""Killed at any moment, or with a failing disk, fetching goes on to the same letters, index and account."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fetching import Folder
from replica import Paper, Replica
from replica.collection import BECOMES_FINAL, CHANGED, FINAL, first_week, second_week
from trials import trials

import navosearch
from faults.tally import Tally
from faults.world import Victim
from navosearch.fetch.accounts import Coverage
from navosearch.fetch.coverage import of_folders
from navosearch.library import check
from navosearch.model import Letter

pytestmark = pytest.mark.trials

PROMISE = "fetching killed at a named point: the next run ends as if undisturbed"
RANDOM = "fetching killed at a random moment: the same"
FAILING = "fetching with a disk that fails: an error, and the same"
MOMENTS = trials(2, 8, 70)  # in each of three runs

SOME = {"411", "413", "414", "417", "418", "421", "423", "424", "427", "428", "475", "A", "B"}
GONE = "kst-28676-418"


def _some(papers: list[Paper]) -> list[Paper]:
    """A dozen papers, to be fetched in a moment."""
    kept = [paper for paper in papers if paper.dossiers[0].number == "28676" and paper.main is None]
    return [paper for paper in kept if paper.number in SOME or paper.id in (BECOMES_FINAL, FINAL)]


BEFORE = _some(first_week())
AFTER = [paper for paper in _some(second_week("2026-11-27")) if paper.id != GONE]
RUNS: dict[str, dict[str, Any]] = {
    "first": {"papers": BEFORE, "day": "2026-11-20", "relist": False, "fetched": False},
    "update": {"papers": AFTER, "day": "2026-11-27", "relist": False, "fetched": True},
    "relisting": {"papers": AFTER, "day": "2026-11-27", "relist": True, "fetched": True},
}


class Outcome(NamedTuple):
    """All that fetching leaves: hashes of files by path, the account, and the letters of the index."""

    files: dict[str, str]
    told: tuple[Coverage, ...]
    indexed: list[Letter]


class Trial:
    """A folder as it is before a run, and what an undisturbed run makes of it."""

    def __init__(self, place: Path, replica: Replica, victim: Victim, *, fetched: bool, **run: Any) -> None:
        self._replica, self._victim = replica, victim
        self._papers, self._run = run.pop("papers"), run
        self._before, self._place = place / "before", place / "during"
        self._place.mkdir()
        if fetched:
            replica.papers = BEFORE
            assert victim.run(**self._on(day="2026-11-20", relist=False))["ended"] == "done"
        shutil.copytree(self._place, self._before)
        undisturbed = self.run()
        assert undisturbed["ended"] == "done", undisturbed
        self.points: list[str] = undisturbed["points"]
        self.seconds: float = undisturbed["seconds"]
        self.expected = self.outcome()

    def run(self, **fault: Any) -> dict[str, Any]:
        """Run where all is as it was before, with a fault; an index knows its letters by where they are."""
        shutil.rmtree(self._place)
        shutil.copytree(self._before, self._place)
        return self.again(**fault)

    def again(self, **fault: Any) -> dict[str, Any]:
        """Run in the folder as it is."""
        self._replica.papers = self._papers
        return self._victim.run(**self._on(**self._run, **fault))

    def _on(self, **run: Any) -> dict[str, Any]:
        return {"folder": str(self._place / "letters"), "sru": self._replica.sru, "at": 0, "how": "", **run}

    def outcome(self) -> Outcome:
        """What is in the folder, what is told of it, and every letter in the index beside it."""
        folder = self._place / "letters"
        with navosearch.open(self._place / "index") as library:
            indexed = [library.letter(each.id) for each in library.letters()]
            assert library.coverage() == of_folders([folder])
        assert check(self._place / "index") == ()
        return Outcome(Folder(folder, self._replica).files(), of_folders([folder]), indexed)

    def assert_finishes(self) -> None:
        """The same command goes on to what an undisturbed run ends with."""
        ended = self.again()
        assert ended["ended"] == "done", ended
        assert self.outcome() == self.expected


@pytest.fixture(scope="module", params=list(RUNS))
def trial(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, victim: Victim
) -> Iterator[Trial]:
    with Replica(BEFORE) as replica:
        yield Trial(tmp_path_factory.mktemp(request.param), replica, victim, **RUNS[request.param])


def _chosen(points: list[str]) -> list[int]:
    """The numbers of the points to try: of every kind of step the first, a few more, or all."""
    kinds = [re.sub(r"\S*?(\.\w+)$", r"\1", point) for point in points]
    firsts = sorted(kinds.index(kind) + 1 for kind in set(kinds))
    return trials(firsts[::3], firsts, list(range(1, len(points) + 1)))


def test_the_disturbed_runs_have_something_to_do(trial: Trial) -> None:
    files, told, indexed = trial.expected
    assert any(name.startswith(f"28676/{CHANGED}") for name in files)
    assert len(files) > 10
    assert sum(each.letters for each in told) > 10
    assert {letter.url for letter in indexed} != {None}
    assert sum(len(letter.paragraphs) for letter in indexed) > 40


def test_fetching_survives_a_kill_at_every_point(trial: Trial, tally: Tally) -> None:
    for number in _chosen(trial.points):
        with tally(PROMISE):
            assert trial.run(at=number, how="kill")["ended"] == "killed"
            trial.assert_finishes()


def test_fetching_survives_a_kill_at_a_random_moment(trial: Trial, tally: Tally) -> None:
    moments = random.Random(18)  # noqa: S311 - no secret: any moments will do, and the same ones each time
    for _ in range(MOMENTS):
        with tally(RANDOM):
            trial.run(after=moments.uniform(0, trial.seconds))
            trial.assert_finishes()


@pytest.mark.parametrize("how", ["once", "full", "short"])
def test_a_disk_that_fails_is_told_and_loses_nothing(trial: Trial, tally: Tally, how: str) -> None:
    for number in _chosen(trial.points)[:: trials(4, 2, 1)]:
        with tally(FAILING):
            ended = trial.run(at=number, how=how)
            assert ended["ended"] in ("refused", "done"), ended
            trial.assert_finishes()
