"""``python tests/fuzz SECONDS [TARGET]...``: fuzz each target for so many seconds, with atheris.

What it finds lies beside the seeds it goes on from, in `build/fuzz/<target>`; run it again with that
file as its input, and make it a seed or a test.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BUILD = Path("build/fuzz")


def main(seconds: str, *names: str) -> int:
    """Fuzz every target in a process of its own, since a fault ends it; return how many had one."""
    from fuzz.targets import TARGETS

    failed = 0
    for name in names or TARGETS:
        place = BUILD / name
        place.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(TARGETS[name].seeds):
            (place / f"seed-{number}").write_bytes(seed)
        options = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2048", "-max_len=8192"]
        command = [
            sys.executable,
            __file__,
            "--one",
            name,
            f"-artifact_prefix={place}/found-",
            *options,
            place,
        ]
        print(f"{name}: {seconds} s", flush=True)
        failed += subprocess.run(command, check=False).returncode != 0
    return failed


def one(name: str, *options: str) -> None:
    """Fuzz one target; atheris ends the process."""
    import atheris

    with atheris.instrument_imports(include=["navosearch"]):
        from fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *options], TARGETS[name].run)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])
    if sys.argv[1] == "--one":
        one(*sys.argv[2:])
    else:
        sys.exit(main(*sys.argv[1:]))
