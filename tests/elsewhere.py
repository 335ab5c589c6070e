"""Run the tests where what only POSIX or Linux has is taken away, from every process: ``make elsewhere``.

An environment of its own under build/ borrows the packages of the one that this runs in. Python takes the
rest away when it starts there, before anything else is imported, so that the processes that the
tests start lack it too, those that ignore all variables (``python -I``) among them.
"""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parent / "build" / "elsewhere"

MISSING = """\
import os, signal, sys, time
import psutil  # which asks Linux by way of `resource`, and other systems otherwise
sys.modules.update(dict.fromkeys(("fcntl", "resource")))
for module, names in (
    (os, ("link", "posix_fallocate", "sched_getaffinity")),
    (os, ("O_DIRECTORY", "O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY")),
    (signal, ("setitimer", "pthread_sigmask")),
    (time, ("pthread_getcpuclockid",)),
):
    for name in names:
        delattr(module, name)
import multiprocessing, warnings
multiprocessing.set_start_method("spawn")
warnings.filterwarnings("ignore", "resource_tracker")  # which Windows does not have
"""

PROGRAM = """\
#!{python}
from navosearch.cli import main
if __name__ == "__main__":
    main()
"""

TESTS = (
    "test_system.py",
    "test_index_answers.py",
    "test_counting.py",
    "test_building.py",
    "test_sources.py",
    "test_formats_hostile.py",
    "test_formats_pdf.py",
    "test_exports_contract.py",
    "test_cli.py",
    "faults/test_kills.py",
    "faults/test_damage.py",
    "faults/test_writers_and_readers.py",
)
"""The tests of all that asks the system for anything, or stands on what does."""


def made() -> Path:
    """Make the environment, and return its Python."""
    venv.create(HOME, clear=True, symlinks=True)
    python = HOME / "bin" / "python"
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(HOME), "platbase": str(HOME)}))
    packages.joinpath("missing.py").write_text(MISSING, encoding="utf-8")
    borrowed = sysconfig.get_path("purelib")
    line = f"import site; site.addsitedir({borrowed!r}); import missing\n"
    packages.joinpath("missing.pth").write_text(line, encoding="utf-8")
    program = HOME / "bin" / "navosearch"
    program.write_text(PROGRAM.format(python=python), encoding="utf-8")
    program.chmod(0o755)
    return python


def main() -> int:
    """Run the tests that were named, or those that count; return the exit status of pytest."""
    tests = sys.argv[1:] or ["-n", "auto", *(str(HERE / name) for name in TESTS)]
    return subprocess.run([made(), "-m", "pytest", "-p", "no:cacheprovider", *tests], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
