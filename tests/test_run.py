"""`run` hands its words on from wherever it is called, and says in a sentence what it lacks."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from program import PROGRAM, Result

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A folder with an awkward name with all that `run` looks at, and an environment as it makes them."""
    folder = tmp_path / "Kees' map [1] met  spaties"
    environment = folder / ".venv"
    (environment / "bin").mkdir(parents=True)
    (environment / "bin" / "navosearch").symlink_to(PROGRAM)
    for name in ("run", "setup.cfg", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    counts = f"{folder} {sys.version_info.major}.{sys.version_info.minor}\n".encode()
    counts += (folder / "setup.cfg").read_bytes() + (folder / "requirements.lock").read_bytes()
    stamp = subprocess.run(["cksum"], input=counts, capture_output=True, check=True).stdout
    (environment / "requirements.lock.installed").write_bytes(stamp)
    return folder


def run(script: Path, *words: str, python: str = sys.executable) -> Result:
    env = {**os.environ, "PYTHON": python}
    return subprocess.run([script, *words], env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("through", ["a path", "a link"])
def test_words_are_handed_on_as_they_were_typed(
    checkout: Path, home: Path, shipped_index: Path, through: str
) -> None:
    script = checkout / "run"
    if through == "a link":
        script = home / "navo"
        script.symlink_to(checkout / "run")
    query = """steun  "aan Oekraïne" oekr* $HOME 'of'"""
    done = run(script, "search", query, "--json", "--index", str(shipped_index))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["query"]["typed"] == query


def test_the_exit_status_is_that_of_the_program(checkout: Path, home: Path, shipped_index: Path) -> None:
    for query, status in (("oekraïne", 0), ("bestaatnergens", 1), ("(onaf", 2)):
        assert run(checkout / "run", "search", query, "--index", str(shipped_index)).returncode == status


def test_a_python_that_is_too_old_or_missing_is_told_in_one_sentence(checkout: Path, home: Path) -> None:
    old = home / "python3"
    old.write_text("#!/bin/sh\necho 3.9\nexit 1\n")
    old.chmod(0o755)
    for python, what in ((str(old), "3.9"), (str(home / "none"), "not there")):
        done = run(checkout / "run", "search", "steun", python=python)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == f"navosearch needs Python 3.10 or newer; {python} is {what}.\n"
