"""Whatever cannot be written, it is told in one sentence, and the index answers as before or as after."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from trials import trials

from faults.privileges import NEEDS_MOUNTS, mounted
from faults.tally import Tally
from faults.world import Victim, World, answers, chosen, write
from navosearch.library import check

pytestmark = pytest.mark.trials

ONE = "one operation fails (EIO): told, as before or as after, finished by the next run"
BUSY = "what others have open is not replaced or removed at once (EACCES): done, and the rest by the next run"
FULL = "the disk is full from some operation on (ENOSPC): the same"
SIZE = "no file may grow over so many bytes (EFBIG): the same"
TMPFS = "a file system with so many kilobytes is full: the same"


def trial(world: World, victim: Victim, index: Path, fault: tuple[int, str], where: str) -> None:
    ended = victim.build(world, index, at=fault[0], how=fault[1])
    where = f"{fault}, {where}: {ended.get('error')}"
    assert ended["ended"] == "done" or ended.get("error") == "write-failed", where
    found = world.assert_old_or_new(index)
    assert ended["ended"] != "done" or found == world.after, where
    world.assert_finishes(index)


@pytest.mark.parametrize(("how", "promise"), [("once", ONE), ("full", FULL)])
def test_an_index_survives_that_something_cannot_be_written(
    how: str, promise: str, world: World, victim: Victim, tally: Tally, memory: Path
) -> None:
    names = victim.points(world, memory)
    for number in chosen(names, world.turn):
        with tally(promise):
            trial(world, victim, world.fresh(memory), (number, how), names[number - 1])


def test_an_index_survives_that_a_write_stops_halfway(
    updated: World, victim: Victim, tally: Tally, memory: Path
) -> None:
    names = victim.points(updated, memory)
    for number in chosen(names):
        if names[number - 1].startswith("write"):
            with tally(ONE):
                trial(updated, victim, updated.fresh(memory), (number, "short"), names[number - 1])


def test_an_update_does_not_fail_of_files_that_others_have_open(
    updated: World, victim: Victim, tally: Tally, memory: Path
) -> None:
    names = victim.points(updated, memory)
    for number, name in enumerate(names, 1):
        if name == "rename CURRENT" or name.startswith(
            ("remove generation-00000001", "rmdir generation-00000001")
        ):
            with tally(BUSY):
                index = updated.fresh(memory)
                ended = victim.build(updated, index, at=number, how="busy")
                assert ended["ended"] == "done", (name, ended)
                assert answers(index) == updated.after
                updated.assert_finishes(index)


LIMITED = """
import resource, sys
sys.dont_write_bytecode = True  # Python does not notice that it could write but half of a module
import navosearch
from navosearch.errors import WriteFailed
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]),) * 2)
try:
    navosearch.build([sys.argv[1]], sys.argv[2])
except WriteFailed as error:
    sys.exit(error.code)
"""


MOST = [0, 1, 20, 100, 1000, 3000, 5000, 10_000]


@pytest.mark.parametrize("most", trials(MOST[::3], MOST, MOST))
def test_an_index_survives_that_files_may_not_grow(
    most: int, updated: World, tally: Tally, memory: Path
) -> None:
    with tally(SIZE):
        index = updated.fresh(memory)
        command = [sys.executable, "-c", LIMITED, updated.letters, index, str(most)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, done.stderr.strip()) in ((0, ""), (1, "write-failed")), done.stderr
        found = updated.assert_old_or_new(index)
        assert found == (updated.before if done.returncode else updated.after)
        updated.assert_finishes(index)


SIZES = [64, 128, 192, 256, 320, 512, 1024]


@NEEDS_MOUNTS
@pytest.mark.parametrize("size", trials(SIZES[::3], SIZES, SIZES))
def test_an_index_survives_a_full_file_system(size: int, updated: World, tally: Tally, memory: Path) -> None:
    """The file system lives as long as the shell that mounts it, which brings the index back out."""
    with tally(TMPFS):
        index, place = updated.fresh(memory), memory / "small"
        place.mkdir()
        many = write(memory / "many", {f"{each}.txt": LARGE.format(punt=each) for each in range(20)})
        script = (
            f"mount -t tmpfs -o size={size}k none {place} && cp -r {index} {place}/index && "
            f"{sys.executable} -m navosearch index --index {place}/index {many}; status=$?; "
            f"rm -r {index} && cp -r {place}/index {index}; exit $status"
        )
        done = mounted(script)
        assert done.returncode in (0, 2), done.stderr
        if done.returncode:
            assert "could not be written: No space left on device" in done.stderr
            assert done.stderr.count("\n") == 1, done.stderr
            assert answers(index) == updated.before
        assert check(index) == ()
        updated.assert_finishes(updated.fresh(memory))


LARGE = "De ministers spraken over punt{punt} en over de voortgang van de besprekingen in Brussel.\n\n" * 40
