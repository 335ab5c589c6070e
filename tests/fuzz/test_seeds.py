"""The seeds, and what they become with bytes changed at random, are read without a fault."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from fuzz.targets import TARGETS

CHANGES = 100


@pytest.mark.parametrize("name", TARGETS)
def test_changed_seeds_have_an_answer_or_a_clean_error(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - no secret: the same changes every time
    for seed in TARGETS[name].seeds:
        TARGETS[name].run(seed)
        for _ in range(CHANGES // len(TARGETS[name].seeds)):
            data = bytearray(seed)
            for _ in range(chance.randrange(1, 8)):
                place = chance.randrange(len(data))
                data[place : place + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
            TARGETS[name].run(bytes(data))


@pytest.mark.parametrize("name", ["dates", "arrays"])
def test_a_target_is_fuzzed_with_atheris(name: str, tmp_path: Path) -> None:
    pytest.importorskip("atheris", reason="atheris is not installed: pip install .[fuzz]")
    command = [sys.executable, Path(__file__).parent, "2", name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
