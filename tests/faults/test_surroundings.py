"""What may not be written is searched all the same; what a clock says changes nothing that is found."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from program import ran

import navosearch
from faults.privileges import NEEDS_MOUNTS, NEEDS_NOBODY, as_nobody, mounted, public
from faults.tally import Tally
from faults.world import World, answers
from navosearch.index.storage import generations
from navosearch.library import check
from navosearch.paths import shipped

READ_ONLY = "a folder or file system that may not be written serves searches and refuses updates"
CLOCK = "whatever the clock says, the same letters give the same answers"
OLDER = "an index of another format is refused in one sentence and can be made anew"

NAVOSEARCH = (sys.executable, "-m", "navosearch")
COMMANDS = (
    ("search", "besprekingen"),
    ("search", "besprekingen", "--json"),
    ("show", "a"),
    ("letters",),
    ("meetings",),
    ("status",),
    ("check",),
)


def contents(index: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in index.rglob("*") if path.is_file()}


@NEEDS_NOBODY
def test_a_folder_that_may_not_be_written_is_searched(updated: World, tally: Tally) -> None:
    with public() as place:
        index = place / "index"
        shutil.copytree(updated.template, index)
        for path in (index, *index.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        before = contents(index)
        for command in COMMANDS:
            with tally(READ_ONLY):
                done = as_nobody(*NAVOSEARCH, *command, "--index", index)
                assert done.returncode == (1 if command == ("meetings",) else 0), done.stderr
        with tally(READ_ONLY):
            refused = as_nobody(*NAVOSEARCH, "index", "--index", index, index)
            assert refused.returncode == 2
            assert "could not be written: Permission denied" in refused.stderr
            assert refused.stderr.count("\n") == 1, refused.stderr
        assert contents(index) == before
        index.chmod(0o755)


@NEEDS_MOUNTS
@pytest.mark.parametrize("command", [*COMMANDS, ("index", str(shipped("corpus")))], ids=" ".join)
def test_a_file_system_that_may_not_be_written_is_searched(
    command: tuple[str, ...], updated: World, tally: Tally, tmp_path: Path
) -> None:
    index = updated.fresh(tmp_path)
    bound = f"mount --bind {index} {index} && mount -o remount,ro,bind {index} && cd / &&"
    with tally(READ_ONLY):
        done = mounted(f"{bound} {' '.join((*NAVOSEARCH, *command))} --index {index}")
        if command[0] == "index":
            assert done.returncode == 2
            assert "could not be written: Read-only file system" in done.stderr
        else:
            assert done.returncode == (1 if command == ("meetings",) else 0), done.stderr


@pytest.mark.parametrize("epoch", ["0", "1000000000", "4102444800"])
def test_a_clock_that_jumps_changes_nothing_that_is_found(
    epoch: str, updated: World, tally: Tally, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1970, 2001 and 2100: before, amid and after all that the index was written at."""
    with tally(CLOCK):
        index = updated.fresh(tmp_path)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        for path in updated.letters.iterdir():
            os.utime(path, (int(epoch), int(epoch)))
        navosearch.build([updated.letters], index)
        assert answers(index) == updated.after
        assert check(index) == ()
        report = navosearch.build([updated.letters], index)
        assert (report.added, report.changed, report.removed) == ((), (), ())


def test_two_indexes_of_the_same_letters_differ_in_names_alone(
    updated: World, tally: Tally, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoosh names every segment afresh and dates its table of contents; the arrays are the same bytes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    held = []
    with tally(CLOCK):
        for name in ("one", "two"):
            navosearch.build([updated.letters], tmp_path / name)
            home, manifest = generations.read_current(tmp_path / name)
            files = [
                path.read_bytes() for path in sorted(home.iterdir()) if path.suffix in (".arrays", ".col")
            ]
            held.append((files, manifest.corpus, manifest.built, (home / "sources.json").read_bytes()))
        assert held[0] == held[1]


def rewritten(index: Path, **values: object) -> None:
    """Write other values into the manifest of an index, as another version of the program would."""
    home, _ = generations.read_current(index)
    manifest = json.loads((home / "manifest.json").read_bytes())
    data = json.dumps({**manifest, **values}).encode()
    (home / "manifest.json").write_bytes(data)
    (index / "CURRENT").write_text(f"{home.name} {hashlib.sha256(data).hexdigest()}\n")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"format": 0}, "was written with format 0 and this program has"),
        ({"format": 99, "files": None, "news": True}, "was written with format 99 and this program has"),
        ({"analyser": "dutch 0"}, "was written with analyser dutch 0 and this program has"),
    ],
)
def test_an_index_of_another_version_is_refused_in_one_sentence(
    values: dict[str, object], words: str, updated: World, tally: Tally, tmp_path: Path
) -> None:
    index = updated.fresh(tmp_path)
    rewritten(index, **values)
    before = contents(index)
    for command in (("search", "tanks"), ("check",), ("status",), ("index", updated.letters)):
        with tally(OLDER):
            done = ran(tmp_path, *command, "--index", index)
            assert done.returncode == 2
            assert words in done.stderr
            assert "navosearch index --rebuild" in done.stderr
            assert done.stderr.count("\n") == 1, done.stderr
    assert {name: data for name, data in contents(index).items() if not name.endswith("lock")} == {
        name: data for name, data in before.items() if not name.endswith("lock")
    }
    with tally(OLDER):
        navosearch.build([updated.letters], index, rebuild=True)
        assert updated.after
        found = answers(index)
        assert found
        assert found.corpus == updated.after.corpus
