"""A file of the index that is cut, changed or gone is told of: on opening, by a search, or by `check`."""

from __future__ import annotations

import contextlib
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from trials import trials

import navosearch
from faults.tally import Tally
from faults.world import WORLDS, World, answers
from navosearch.errors import IndexDamaged, IndexMissing
from navosearch.library import Library, check
from navosearch.search.concepts import Concept
from navosearch.search.trends import GROUPS

pytestmark = pytest.mark.trials

CUT = "a file that is cut short or gone is told of on opening, in one sentence"
BIT = "no flipped bit in any file passes a check"
SEARCH = "a search of an index with a flipped bit gives the right hits, or tells that it is damaged"
READ = "whatever else is read of an index with a flipped bit: the same"
MERGE = "damage is never merged into a file with a new checksum"
BITS = trials(1, 1, 20)
"""How many of 1000 bytes have a bit flipped."""


def files_of(index: Path) -> list[Path]:
    return [index / "CURRENT", *sorted(index.glob("generation-*/*"))]


@pytest.mark.parametrize("name", ["update", "merge"])
def test_a_truncated_or_missing_file_is_told_on_opening(name: str, tally: Tally, tmp_path: Path) -> None:
    world = WORLDS[name](tmp_path)
    index = world.template
    for path in files_of(index):
        data = path.read_bytes()
        for size in {0, 1, len(data) // 2, len(data) - 1} - {len(data)}:
            with tally(CUT):
                path.write_bytes(data[:size])
                with pytest.raises(IndexDamaged) as refused:
                    navosearch.open(index)
                assert Path(refused.value.file).name == path.name
                assert check(index)
        with tally(CUT):
            path.unlink()
            with pytest.raises(IndexMissing if path.name == "CURRENT" else IndexDamaged):
                navosearch.open(index)
        path.write_bytes(data)
    assert check(index) == ()


def test_a_damaged_index_is_told_of_in_one_sentence(updated: World, tally: Tally, tmp_path: Path) -> None:
    index = updated.fresh(tmp_path)
    (arrays,) = index.glob("generation-*/*.arrays")
    arrays.write_bytes(arrays.read_bytes()[:-1])
    for command, status in ((["search", "tanks"], 2), (["index", str(updated.letters)], 2), (["check"], 1)):
        with tally(CUT):
            full = [sys.executable, "-m", "navosearch", *command, "--index", index]
            done = subprocess.run(full, capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == status
            assert arrays.name in done.stderr + done.stdout
            assert done.stderr.count("\n") <= 1, done.stderr
    with tally(CUT):
        navosearch.build([updated.letters], index, rebuild=True)
        assert check(index) == ()


def test_no_flipped_bit_passes_a_check(shipped_index: Path, tally: Tally, tmp_path: Path) -> None:
    index = tmp_path / "index"
    shutil.copytree(shipped_index, index)
    queries = ("steun aan Oekraïne", '"eerlijke lastenverdeling"', "navo* NIET top")
    with navosearch.open(index) as library:
        right = [library.search(query, limit=0) for query in queries]
    chance = random.Random(7)  # noqa: S311 - no secret: the same bits every time
    for path in files_of(index):
        content = bytearray(path.read_bytes())
        for _ in range(max(8, min(len(content) * BITS // 1000, trials(8, 30, 4000)))):
            place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
            content[place] ^= bit
            path.write_bytes(content)
            with tally(BIT):
                assert check(index), f"{path.name}: bit {bit} of byte {place}"
            with tally(SEARCH), contextlib.suppress(IndexDamaged), navosearch.open(index) as library:
                for query, answer in zip(queries, right, strict=True):
                    assert library.search(query, limit=0) == answer
            content[place] ^= bit
        path.write_bytes(content)
    assert check(index) == ()


READINGS: dict[str, Callable[[Library], object]] = {
    "search": lambda library: library.search("besprekingen OF tanks", limit=0),
    "asked": lambda library: library.asked("tanks").results(10, 0),
    "scan": lambda library: list(library.scan("besprekingen")),
    "ranked": lambda library: list(library.ranked("ministers").sample(5, seed=1)),
    "trend": lambda library: [library.trend("navo*", by) for by in GROUPS],
    "concepts": lambda library: list(library.concepts([Concept("a", "tanks")]).rows(every=True)),
    "letter": lambda library: library.letter("kst-28676-448"),
    "letters": lambda library: (library.meetings(), library.digests(), library.status()),
}


@pytest.mark.parametrize("name", READINGS)
def test_whatever_reads_an_index_tells_that_it_is_damaged(
    name: str, shipped_index: Path, tally: Tally, tmp_path: Path
) -> None:
    index = tmp_path / "index"
    shutil.copytree(shipped_index, index)
    with navosearch.open(index) as library:
        right = READINGS[name](library)
    (path,) = index.glob("generation-*/*.arrays")
    whole = path.read_bytes()
    chance = random.Random(name)  # noqa: S311 - no secret: the same bits every time
    told = 0
    for _ in range(trials(20, 60, 400)):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 4, 16))):
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        with tally(READ):
            try:
                with navosearch.open(index) as library:
                    assert READINGS[name](library) == right
            except IndexDamaged as damage:
                told += Path(damage.file).name == path.name
    assert told


def test_a_damaged_list_of_sources_is_told_and_never_written_anew(
    updated: World, tally: Tally, tmp_path: Path
) -> None:
    index = updated.fresh(tmp_path)
    (path,) = index.glob("generation-*/sources.json")
    content = bytearray(path.read_bytes())
    for place in range(0, len(content), trials(25, 5, 1)):
        content[place] ^= 1
        path.write_bytes(content)
        with tally(READ), navosearch.open(index) as library, pytest.raises(IndexDamaged):
            library.status()
        with tally(MERGE), pytest.raises(IndexDamaged):
            navosearch.build([updated.letters], index)
        content[place] ^= 1
    assert answers(index) == updated.before


def test_a_damaged_segment_is_not_merged(tally: Tally, tmp_path: Path) -> None:
    world = WORLDS["merge"](tmp_path)
    chance = random.Random(7)  # noqa: S311 - no secret: the same bits every time
    for path in sorted(world.template.glob("generation-*/*.arrays")):
        with tally(MERGE):
            index = world.fresh(tmp_path)
            copy = index / path.relative_to(world.template)
            content = bytearray(copy.read_bytes())
            content[chance.randrange(len(content) // 2, len(content) - 64)] ^= 4
            copy.write_bytes(content)
            assert check(index)
            with contextlib.suppress(IndexDamaged):
                navosearch.build([world.letters], index)
            assert check(index) or answers(index) == world.after
