"""Exit statuses and streams, as a shell sees them: closed pipes, full disks, Ctrl-C, terminals."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import Program
from program import PROGRAM, on_a_terminal

BOLD_OR_COLOUR = "\x1b["


def shell(script: str, home: Path, index: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `$n` is the program."""
    env = {**os.environ, "n": str(PROGRAM), "NAVOSEARCH_INDEX": str(index)}
    return subprocess.run(
        ["bash", "-c", script], cwd=home, env=env, capture_output=True, timeout=60, check=False
    )


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("search Oekraïne", 0),
        ("search Oekraïne -n 1", 0),
        ("search Oekraïne --offset 100000", 0),
        ("search xyzzyxyzzy --match all", 1),
        ("search xyzzyxyzzy --match all --json", 1),
        ("search '('", 2),
        ("search", 2),
        ("search NAVO -n -1", 2),
        ("search NAVO --sort best", 2),
        ("search NAVO --since morgen", 2),
        ("search NAVO --kind roman", 2),
        ("serch NAVO", 2),
        ("search NAVO --index nowhere", 2),
        ("show nothing-like-it", 2),
        ("show nothing.txt", 2),
        ("show .", 2),
        ("index nowhere", 2),
        ("index --rebuild", 2),
        ("", 2),
        ("--help", 0),
        ("-h", 0),
        ("search -h", 0),
        ("--version", 0),
        ("check", 0),
        ("search Oekraïne --index ''", 2),
        ("index ''", 2),
        ("show ''", 2),
    ],
)
def test_the_exit_status_tells_what_happened(
    words: str, status: int, program: Program, shipped_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAVOSEARCH_INDEX", str(shipped_index))
    told = program(*shlex.split(words), status=status).stderr
    assert "Traceback" not in told
    assert "Exception ignored" not in told


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("set -o pipefail; $n search Oekraïne -n 0 --json | head -c 10", 0),
        ("set -o pipefail; $n letters --json | true", 0),
        ("set -o pipefail; $n --help | true", 0),
        ("$n search Oekraïne >/dev/full", 2),
        ("$n search Oekraïne --json >/dev/full", 2),
        ("$n --help >/dev/full", 2),
        ("$n search Oekraïne >&-", 2),
        ("$n search Oekraïne 2>&-", 0),
        ("$n search Oekraïne 2>/dev/full", 0),
        ("$n show nothing.txt 2>/dev/full", 2),
        ("$n search $'xyzzy\\xff' --match all", 1),
        ("$n search xyzzyxyzzy --match all 2>&-", 1),
    ],
)
def test_the_exit_status_tells_what_became_of_the_output(
    script: str, status: int, home: Path, shipped_index: Path
) -> None:
    done = shell(script, home, shipped_index)
    assert done.returncode == status, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_reader_that_closes_the_pipe_is_not_told_anything(home: Path, shipped_index: Path) -> None:
    assert shell("$n letters --json | head -c 1", home, shipped_index).stderr == b""


def test_an_error_is_one_sentence_on_standard_error(home: Path, shipped_index: Path) -> None:
    done = shell("$n show nothing.txt", home, shipped_index)
    assert done.stdout == b""
    assert done.stderr.decode() == "Error: There is no file or folder nothing.txt; check how it is spelled.\n"


def test_an_error_that_has_nowhere_to_go_does_not_go_among_the_data(home: Path, shipped_index: Path) -> None:
    assert shell("$n serch 2>&-", home, shipped_index).stdout == b""


def test_debug_shows_where_an_error_came_from(home: Path, shipped_index: Path) -> None:
    assert b"Traceback" in shell("$n show --debug nothing.txt", home, shipped_index).stderr


def test_a_fault_of_our_own_is_an_error_and_not_nothing_found(home: Path) -> None:
    script = (
        "import sys; from navosearch import cli\n"
        "cli.run = lambda arguments: 1 / 0\n"
        "sys.argv = ['navosearch']; cli.main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=home
    )
    assert done.returncode == 2
    assert "a fault of navosearch itself (ZeroDivisionError: division by zero)" in done.stderr


def test_ctrl_c_ends_with_130_and_leaves_no_half_index(home: Path) -> None:
    letters = home / "letters"
    letters.mkdir()
    for number in range(4000):
        (letters / f"{number}.txt").write_text(f"Verslag van de Raad\n\nDe minister sprak over {number}.\n")
    running = subprocess.Popen([PROGRAM, "index", "letters"], cwd=home, stderr=subprocess.PIPE)
    time.sleep(1.5)
    running.send_signal(signal.SIGINT)
    _out, complaint = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in complaint
    assert not (home / "index" / "CURRENT").exists()


def test_a_terminal_gets_colours(home: Path, shipped_index: Path) -> None:
    assert BOLD_OR_COLOUR in on_a_terminal(home, "search", "Oekraïne", "--index", shipped_index)


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "TERM=dumb"])
def test_a_terminal_that_wants_no_colours_gets_none(
    env: dict[str, str], home: Path, shipped_index: Path
) -> None:
    written = on_a_terminal(home, "search", "Oekraïne", "--index", shipped_index, **env)
    assert "Oekraïne" in written
    assert BOLD_OR_COLOUR not in written


def test_a_pipe_gets_colours_only_when_it_asks(home: Path, shipped_index: Path, program: Program) -> None:
    options = ("search", "Oekraïne", "--index", shipped_index)
    assert BOLD_OR_COLOUR not in program(*options).stdout
    assert BOLD_OR_COLOUR in program(*options, "--color", "always").stdout
    assert BOLD_OR_COLOUR in program("--color", "always", *options).stdout


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_hits_fit_the_terminal(width: int, home: Path, shipped_index: Path) -> None:
    written = on_a_terminal(home, "search", "Oekraïne", "--index", shipped_index, width=width, NO_COLOR="1")
    hits = written.split("\r\n\r\n")[1:-1]
    assert hits
    assert max(len(line) for hit in hits for line in hit.split("\r\n")) <= min(width, 100)


def test_a_bar_with_the_pace_is_drawn_on_a_terminal_and_nowhere_else(home: Path, program: Program) -> None:
    (home / "letters").mkdir()
    (home / "letters" / "brief.txt").write_text("Verslag van de Raad\n\nDe minister sprak over Oekraïne.\n")
    drawn = on_a_terminal(home, "index", "letters", "--index", "one", width=120)
    assert re.search("Reading letters .* 1/1 .* [0-9]+ paragraphs, [0-9]+ a second", drawn)
    assert "Reading letters" not in program("index", "letters", "--index", "two").stderr


def test_a_latin_1_shell_gets_json_that_is_still_right(
    home: Path, shipped_index: Path, program: Program
) -> None:
    command = [PROGRAM, "search", "Oekraïne", "--json", "--index", shipped_index]
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    plain = program("search", "Oekraïne", "--json", "--index", shipped_index)
    assert json.loads(done.stdout.decode("ascii")) == json.loads(plain.stdout)


def test_an_ascii_shell_gets_hits_with_what_it_cannot_show_replaced(home: Path, shipped_index: Path) -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [PROGRAM, "search", "Oekraïne", "--index", shipped_index]
    assert b"Oekra?ne" in subprocess.run(command, env=env, capture_output=True, check=True).stdout
