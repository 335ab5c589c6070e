"""Show in a minute, without the network, how letters are fetched, kept up to date and accounted for."""

from __future__ import annotations

import datetime
import os
import shlex
import subprocess
import sys
import tempfile

from replica.collection import first_week, second_week
from replica.server import Replica
from replica.troubles import Trouble

MANNERS = ("--contact", "demo@example.org", "--delay", "0")
"""Delay 0 is for a server on this computer alone."""


def main() -> int:
    """Tell the story; return 0 when every command ended as it should."""
    with tempfile.TemporaryDirectory() as folder, Replica(first_week()) as replica:

        def run(*words: str) -> int:
            print(f"\n$ {shlex.join(['navosearch', *words])}", flush=True)
            env = {**os.environ, "NAVOSEARCH_SRU": replica.sru}
            command = [sys.executable, "-m", "navosearch", *words]
            return subprocess.run(command, cwd=folder, env=env, check=False).returncode

        told = [_say("A small copy of the official source runs on this computer. What is there to get?")]
        told += [run("fetch", "nato", *MANNERS, "--dry-run")]
        told += [_say("Get it. One file breaks off half-way, and the server is busy for a moment.")]
        replica.troubles = [
            Trouble("cut", "kst-28676-421.xml"),
            Trouble("429 with a time", "kst-28676-432.xml"),
        ]
        told += [run("fetch", "nato", *MANNERS)]
        told += [_say("A week later: new letters, one that has become final, and one that was changed.")]
        replica.papers = second_week(datetime.datetime.now(datetime.timezone.utc).date().isoformat())
        told += [run("fetch", "nato", *MANNERS)]
        told += [_say("What is here, what is not, and what cannot be known:"), run("status", "--coverage")]
        told += [_say("And what it is all for:"), run("search", "granaten", "-n", "2")]
    return int(any(told))


def _say(words: str) -> int:
    print(f"\n# {words}", flush=True)
    return 0
