"""Run the program as a person does: a start for every run, or a fork of a process that has imported it.

A start takes ten times as long as most of what it is for. So where few trials are wanted, one process imports
what the program imports and forks for every run, which then reads its arguments, prints and ends as if it had
been started. Where more are wanted, every run is a start.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import json
import os
import pkgutil
import pty
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Protocol

from trials import FEW

PROGRAM = Path(sys.executable).parent / "navosearch"
PATIENCE = 120
"""Seconds after which a run is ended, since it hangs."""

Result = subprocess.CompletedProcess[str]


def ran(home: Path, *arguments: object) -> Result:
    """Run the program in a folder; return its exit status and what it wrote."""
    words = list(map(str, arguments))
    with (
        tempfile.TemporaryFile("w+", errors="surrogateescape") as out,
        tempfile.TemporaryFile("w+", errors="surrogateescape") as err,
        Path(os.devnull).open() as nothing,
    ):
        with started(words, home, os.environ, (nothing.fileno(), out.fileno(), err.fileno())) as run:
            status = run.wait()
        return Result([PROGRAM, *words], status, *(file.seek(0) or file.read() for file in (out, err)))


def on_a_terminal(home: Path, *arguments: object, width: int = 80, **env: str) -> str:
    """Run the program with a terminal of that width as its output, and return what it wrote there."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "COLUMNS": str(width), **env}
    with started(list(map(str, arguments)), home, env, [theirs] * 3) as run:
        os.close(theirs)
        written = b""
        # Linux answers with an error, not with an empty read, when nobody has the terminal open any more.
        with open(ours, "rb", buffering=0) as terminal, contextlib.suppress(OSError):  # noqa: PTH123 -- a handle
            while piece := terminal.read(1 << 16):
                written += piece
        run.wait()
    return written.decode()


class Run(Protocol):
    """A run of the program."""

    def wait(self) -> int:
        """Return its exit status when it has ended."""

    def kill(self) -> None:
        """End it."""


@contextlib.contextmanager
def started(
    arguments: list[str], home: Path, env: Mapping[str, str], handles: Sequence[int]
) -> Iterator[Run]:
    """Run the program with these files as its input, output and error; it is killed if it hangs."""
    run: Run
    if FEW:
        run = forker()
        forker().start(arguments, home, env, handles)
    else:
        stdin, stdout, stderr = handles
        run = subprocess.Popen(
            [PROGRAM, *arguments], cwd=home, env=env, stdin=stdin, stdout=stdout, stderr=stderr
        )
    guard = threading.Timer(PATIENCE, run.kill)
    guard.start()
    try:
        yield run
    finally:
        guard.cancel()


class Forker:
    """A process that has imported the program, and runs it in a fork of itself; one run at a time."""

    def __init__(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        # A fork takes the threads of numpy's arithmetic away from under it.
        env = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        command = [sys.executable, __file__, str(theirs.fileno())]
        self._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], env=env, start_new_session=True)
        theirs.close()

    def start(self, arguments: list[str], home: Path, env: Mapping[str, str], handles: Sequence[int]) -> None:
        """Start a run."""
        run = {"arguments": arguments, "home": str(home), "env": dict(env)}
        socket.send_fds(self._socket, [json.dumps(run).encode()], handles)

    def wait(self) -> int:
        """Return the exit status of the run."""
        return int(self._socket.recv(16))

    def kill(self) -> None:
        """End it all."""
        os.killpg(self._process.pid, signal.SIGKILL)

    def end(self) -> None:
        """Let the process end."""
        self._socket.close()
        self._process.wait()


@cache
def forker() -> Forker:
    """Start the process when it is first needed."""
    return Forker()


def serve(ours: socket.socket) -> None:
    """Fork for every run that is asked for, and tell its exit status; return in the fork."""
    while True:
        message, handles, _, _ = socket.recv_fds(ours, 1 << 20, 3)
        if not message:
            sys.exit()
        child = os.fork()
        if child == 0:
            return become(handles, **json.loads(message))
        for handle in handles:
            os.close(handle)
        ours.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def become(handles: Sequence[int], arguments: list[str], home: str, env: dict[str, str]) -> None:
    """Make this process what it would be had it been started so."""
    os.chdir(home)
    os.environ.clear()
    os.environ.update(env)
    for number, handle in enumerate(handles):
        os.dup2(handle, number)
        os.close(handle)
    # Open as long as the process lives.
    sys.stdin = open(0, closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.argv = [str(PROGRAM), *arguments]


def import_all() -> None:
    """Import what the program imports, but for its commands: they are worded when they are imported."""
    import navosearch

    for found in pkgutil.walk_packages(navosearch.__path__, "navosearch."):
        if not found.name.startswith(("navosearch.cli.", "navosearch.__main__")):
            import_module(found.name)
    gc.freeze()


def end(status: int) -> NoReturn:
    """End this process without taking apart all that was imported, which takes as long as most runs."""
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    import_all()
    with socket.socket(fileno=int(sys.argv[1])) as asked:
        serve(asked)
    try:
        import_module("navosearch.cli").main()
    except SystemExit as ended:
        end(int(ended.code or 0))
