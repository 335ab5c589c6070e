"""An index before and after its letters changed, what both answer, and a process to change it in."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trials import trials

import navosearch
from navosearch import system
from navosearch.errors import IndexMissing
from navosearch.index.storage import generations
from navosearch.library import check

QUERIES = ("ministers", "schip", '"voortgang van"', "tanks OF raketten", "onderzeebot besprekingen")
LETTERS = {
    "a.txt": "De ministers spraken over schepen en over de voortgang van besprekingen.\n\nZie ook tanks.\n",
    "b.txt": "De ministers spraken over vliegtuigen, en niet over de voortgang van iets anders.\n",
    "c.txt": "De ministers spraken over tanks en over de voortgang van de besprekingen in Brussel.\n",
}
CHANGES = {
    "a.txt": "De ministers spraken over onderzeeboten en over de voortgang van de besprekingen.\n",
    "b.txt": None,
    "d.txt": "De ministers spraken over raketten.\n\nOver de voortgang van tanks is niets bekend.\n",
}
SPOTS = (
    (r"generation-\d+", "GENERATION"),
    (r"MAIN_[a-z0-9]{16}", "SEGMENT"),
    (r"tmp[a-z0-9_]{8}", "SCRATCH"),
    (r"#\d+ \(deleted\)", "SPOOL"),
    (r"_MAIN_\d+\.toc.*", "TOC"),
    (r"[a-z0-9]+\.ctmp", "COLUMNS"),
)
"""Names that are made up anew by every run, and what stands for them in the name of a point."""


@dataclass(frozen=True)
class Answers:
    """All that an index tells: its checksum, its letters, and its hits with their scores."""

    corpus: str
    letters: tuple[str, ...]
    hits: tuple[tuple[tuple[str, float], ...], ...]


def answers(index: Path) -> Answers | None:
    """Ask an index everything, or return None where there is none."""
    try:
        library = navosearch.open(index)
    except IndexMissing:
        return None
    with library:
        hits = (library.search(query, limit=0).hits for query in QUERIES)
        return Answers(
            library.checksum,
            tuple(info.id for info in library.letters()),
            tuple(tuple((hit.id, round(hit.score, 6)) for hit in found) for found in hits),
        )


def write(folder: Path, letters: dict[str, str | None]) -> Path:
    """Write letters into a folder; None removes one."""
    folder.mkdir(exist_ok=True)
    for name, text in letters.items():
        if text is None:
            (folder / name).unlink()
        else:
            (folder / name).write_text(text, encoding="utf-8")
    return folder


@dataclass(frozen=True)
class World:
    """Letters, an index that does not know them yet (or none), and what is known before and after."""

    letters: Path
    template: Path
    rebuild: bool
    before: Answers | None
    after: Answers
    turn: int
    """Its number among the worlds."""

    def fresh(self, place: Path) -> Path:
        """Return a new copy of the index as it was."""
        index = place / "index"
        shutil.rmtree(index, ignore_errors=True)
        if self.before:
            shutil.copytree(self.template, index)
        return index

    def assert_old_or_new(self, index: Path) -> Answers | None:
        """Assert that an index answers as before or as after, and is whole; return its answers."""
        found = answers(index)
        assert found in (self.before, self.after), found
        if found:
            assert check(index) == ()
        return found

    def assert_finishes(self, index: Path) -> None:
        """Assert that the run, done once more, leaves what it would have left had nothing happened."""
        lock = index / "lock"
        if system.module("fcntl") is None and lock.exists() and not lock.read_bytes():
            lock.unlink()  # made and not signed yet: docs/promises.md says what is not promised
        navosearch.build([self.letters], index, rebuild=self.rebuild)
        assert answers(index) == self.after
        assert check(index) == ()
        home, _ = generations.read_current(index)
        assert {path.name for path in index.iterdir()} - {"lock"} == {"CURRENT", home.name}


def _world(place: Path, turn: int, prepare: Callable[[Path, Path], None], *, rebuild: bool = False) -> World:
    letters, template = write(place / "letters", dict(LETTERS)), place / "template"
    prepare(letters, template)
    before = answers(template)
    write(letters, CHANGES)
    done = place / "done"
    if before:
        shutil.copytree(template, done)
    navosearch.build([letters], done, rebuild=rebuild)
    after = answers(done)
    assert after
    return World(letters, template, rebuild, before, after, turn)


def _built(letters: Path, index: Path) -> None:
    navosearch.build([letters], index)


def _built_in_steps(letters: Path, index: Path) -> None:
    """Leave so many segments that the next commit merges some."""
    for number in range(8):
        text = "".join(f"De ministers spraken over punt {number}.{each}.\n\n" for each in range(1 << number))
        write(letters, {f"{number}.txt": text})
        navosearch.build([letters], index)


WORLDS: dict[str, Callable[[Path], World]] = {
    "first": lambda place: _world(place, 0, lambda letters, index: None),
    "update": lambda place: _world(place, 1, _built),
    "rebuild": lambda place: _world(place, 2, _built, rebuild=True),
    "merge": lambda place: _world(place, 3, _built_in_steps),
}


class Victim:
    """A program that builds in processes of their own, which may be killed or see their disk fail."""

    def __enter__(self) -> Victim:
        script = Path(__file__).with_name("victim.py")
        # A fork takes the threads of numpy's arithmetic away from under it.
        env = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        self._process = subprocess.Popen(
            [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=env
        )
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(BrokenPipeError):
            self._process.communicate()

    def build(self, world: World, index: Path, **fault: Any) -> dict[str, Any]:
        """Build, with a fault, and return how it ended, how long it took, and its points if it told them."""
        run = {
            "letters": str(world.letters),
            "index": str(index),
            "rebuild": world.rebuild,
            "at": 0,
            "how": "",
        }
        return self.run(**{**run, **fault})

    def run(self, **run: Any) -> dict[str, Any]:
        """Do what a run says, and return how it ended."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps(run), file=self._process.stdin, flush=True)
        ended: dict[str, Any] = json.loads(self._process.stdout.readline())
        return ended

    def points(self, world: World, place: Path) -> list[str]:
        """Return the names of all that an undisturbed run writes, in order."""
        ended = self.build(world, world.fresh(place))
        assert ended["ended"] == "done", ended
        return list(ended["points"])


def spot(point: str) -> str:
    """Return the name of a point without what every run makes up anew."""
    for pattern, name in SPOTS:
        point = re.sub(pattern, name, point)
    return point


def chosen(points: list[str], turn: int = 0) -> list[int]:
    """Return the numbers of the points to try, counted from 1: all, the first of each spot, or fewer.

    Fewer is one spot in four, and not the same ones in every world: together they try nearly all.
    """
    spots = list(map(spot, points))
    firsts = sorted(spots.index(name) + 1 for name in dict.fromkeys(spots))
    return trials(firsts[turn::4], firsts, list(range(1, len(points) + 1)))
