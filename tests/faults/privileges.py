"""What only root may do to the surroundings of a test; where we may not, a test is skipped, never passed."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def mounted(script: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell in which mounting is seen by nobody else, and ends with it."""
    return _run("unshare", "--mount", "sh", "-c", script)


def as_nobody(*command: object) -> subprocess.CompletedProcess[str]:
    """Run a command as a user who may write nothing, root being held back by no permissions."""
    return _run(*(NOBODY if os.geteuid() == 0 else ()), *command)


@contextmanager
def public() -> Iterator[Path]:
    """Make a folder that anyone may look into, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield Path(place)


def _run(*command: object) -> subprocess.CompletedProcess[str]:
    # What Python compiles it would write beside the modules, as soon as it is let.
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8", "LANGUAGE": "en"}
    return subprocess.run(
        list(map(str, command)), capture_output=True, text=True, env=env, timeout=120, check=False
    )


@functools.cache
def _may_mount() -> bool:
    return bool(shutil.which("unshare")) and mounted("mount -t tmpfs none /mnt").returncode == 0


@functools.cache
def _nobody_may_run() -> bool:
    """Tell whether a user without rights can run this Python; it may stand in a closed home folder."""
    if os.geteuid() == 0 and not shutil.which("setpriv"):
        return False
    return as_nobody(sys.executable, "-c", "import navosearch.search").returncode == 0


NEEDS_MOUNTS = pytest.mark.skipif(not _may_mount(), reason="mounting a file system needs root")
NEEDS_NOBODY = pytest.mark.skipif(not _nobody_may_run(), reason="no user without rights can run this Python")
