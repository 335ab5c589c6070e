"""One writer at a time, any number of readers, and every answer that of one whole generation."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from program import PROGRAM
from trials import trials

import navosearch
from faults.tally import Tally
from faults.world import Victim, World, answers, write
from navosearch.errors import IndexLocked
from navosearch.index.storage.lock import locked
from navosearch.library import check

pytestmark = pytest.mark.trials

SECOND = "a second writer is refused and told who holds the index; the first is not disturbed"
DEAD = "a lock dies with its holder and with the processes that this one started"
READERS = "answers of four readers during commits, each that of one whole generation"
KEPT = "an open index goes on as it was, whatever becomes of the folder"
SIGNALS = "ended by Ctrl-C or SIGTERM: status 130 or 143, told without a traceback, as before"
SECONDS = trials(2, 4, 60)
MANY = 600
"""Letters enough that several processes read them."""

HOLD = """
import sys, time
from pathlib import Path
from navosearch.index.storage.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(600)
"""


def many(folder: Path) -> Path:
    text = "De ministers spraken over punt{} en over de voortgang van de besprekingen.\n\n" * 20
    return write(folder, {f"{each:04}.txt": text.replace("{}", str(each)) for each in range(MANY)})


def test_a_second_writer_is_told_who_holds_the_index(updated: World, tally: Tally, tmp_path: Path) -> None:
    index = updated.fresh(tmp_path)
    with (
        tally(SECOND),
        subprocess.Popen([sys.executable, "-c", HOLD, index], stdout=subprocess.PIPE) as first,
    ):
        try:
            assert first.stdout
            first.stdout.readline()
            command = [PROGRAM, "index", "--index", index, updated.letters]
            second = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
            assert first.poll() is None  # it did not wait for the first one to end
            assert second.returncode == 2
            assert f"Process {first.pid} has been writing to the index" in second.stderr
            assert answers(index) == updated.before
        finally:
            first.kill()
    with tally(DEAD):
        updated.assert_finishes(index)


@pytest.mark.parametrize("trial", range(trials(1, 2, 10)))
def test_of_two_writers_at_once_one_does_the_work(
    trial: int, updated: World, tally: Tally, tmp_path: Path
) -> None:
    index = updated.fresh(tmp_path)
    command = [PROGRAM, "index", "--index", index, updated.letters, "--json"]
    with tally(SECOND):
        both = [subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(2)]
        ended = [(each, *each.communicate(timeout=60)) for each in both]
        done = [each for each, *_ in ended if each.returncode == 0]
        assert done
        for each, _, complaint in ended:
            # Which process it is can only be told once that one has said so.
            assert each in done or b"writing to the index" in complaint, complaint
        assert answers(index) == updated.after
        assert check(index) == ()


def test_a_lock_dies_with_its_holder_though_that_had_started_others(tally: Tally, tmp_path: Path) -> None:
    """Readers of letters share the lock of the process that starts them; they end when it is killed."""
    letters, index = many(tmp_path / "letters"), tmp_path / "index"
    for wait in trials((0.4,), (0.1, 0.3, 0.6, 0.9), tuple(each / 20 for each in range(40))):
        with tally(DEAD):
            running = subprocess.Popen([PROGRAM, "index", "--index", index, letters])
            while not (index / "holder").exists():
                time.sleep(0.01)
            time.sleep(wait)
            running.kill()
            running.wait()
            time.sleep(0.2)
            with locked(index):
                pass


READ = """
import json, sys, time
import navosearch
from navosearch.errors import IndexMissing
from navosearch.library import check
index, seconds = sys.argv[1], float(sys.argv[2])
end, seen, wrong = time.monotonic() + seconds, [], []
library = navosearch.open(index)
while time.monotonic() < end:
    library = navosearch.open(index)
    for _ in range(3):
        found = library.search("besprekingen", limit=0)
        status = library.status()
        told = {hit.text.split("stand ")[1].split()[0] for hit in found.hits}
        if len(told) != 1 or found.total.all != status.letters or len(found.hits) != status.letters:
            wrong.append([sorted(told), found.total.all, status.letters])
        seen.append(told.pop())
    if check(index):
        wrong.append(["check", *map(str, check(index))])
print(json.dumps({"seen": seen, "wrong": wrong}))
"""


def generation(letters: Path, number: int) -> None:
    """Write letters that all tell the same number; there are more or fewer of them every time."""
    for each in range(8):
        path = letters / f"{each}.txt"
        if each < 3 + number % 5:
            path.write_text(f"De ministers spraken over stand n{number} van de besprekingen.\n")
        else:
            path.unlink(missing_ok=True)


def test_every_answer_is_of_one_generation_while_others_are_committed(tally: Tally, tmp_path: Path) -> None:
    letters, index = tmp_path / "letters", tmp_path / "index"
    letters.mkdir()
    generation(letters, 0)
    navosearch.build([letters], index)
    command = [sys.executable, "-c", READ, index, str(SECONDS)]
    readers = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    number = 0
    while any(reader.poll() is None for reader in readers):
        number += 1
        generation(letters, number)
        navosearch.build([letters], index)
    seen = []
    for reader in readers:
        told, complaint = reader.communicate()
        assert reader.returncode == 0, complaint
        record = json.loads(told)
        for answer in record["seen"]:
            with tally(READERS):
                assert not record["wrong"]
            seen.append(answer)
        numbers = [int(each[1:]) for each in record["seen"]]
        assert numbers == sorted(numbers)
    assert len(set(seen)) > 3
    assert check(index) == ()


def test_an_open_index_goes_on_when_it_is_replaced_or_removed(
    updated: World, tally: Tally, tmp_path: Path
) -> None:
    index = updated.fresh(tmp_path)
    with tally(KEPT), navosearch.open(index) as library:
        navosearch.build([updated.letters], index)
        navosearch.build([updated.letters], index, rebuild=True)
        assert updated.before
        assert library.checksum == updated.before.corpus
        assert {hit.letter.id for hit in library.search("besprekingen", limit=0).hits} == {"a", "c"}
        assert library.status().letters == 3
        assert library.letter("b").paragraphs
        assert len(library.letters()) == 3


def heed_interrupts() -> None:
    """Make the program heed Ctrl-C where these tests do not: a shell's jobs in the background ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        (
            signal.SIGINT,
            130,
            "Interrupted: the index in {} is as it was. The same command brings it up to date.\n",
        ),
        (signal.SIGTERM, -signal.SIGTERM, ""),
    ],
)
@pytest.mark.parametrize("to_all", [False, True], ids=["to the program", "to all its processes"])
def test_a_signal_ends_the_program_and_leaves_the_index_as_it_was(
    sent: signal.Signals, status: int, words: str, to_all: bool, updated: World, tally: Tally, tmp_path: Path
) -> None:
    """A terminal sends Ctrl-C to all the processes of a command, and a shell calls -15 143."""
    letters, index = many(tmp_path / "letters"), updated.fresh(tmp_path)
    with tally(SIGNALS):
        command = [PROGRAM, "index", "--index", index, letters]
        running = subprocess.Popen(
            command, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=heed_interrupts
        )
        while not (index / "holder").exists():
            time.sleep(0.01)
        time.sleep(0.4)
        (os.killpg if to_all else os.kill)(running.pid, sent)
        _, complaint = running.communicate(timeout=60)
        assert running.returncode == status, complaint
        assert complaint == words.format(index)
        assert answers(index) == updated.before
        assert check(index) == ()
    with tally(DEAD):
        updated.assert_finishes(index)


def test_a_writer_in_the_same_process_is_refused_too(updated: World, tally: Tally, tmp_path: Path) -> None:
    index = updated.fresh(tmp_path)
    with tally(SECOND), locked(index), pytest.raises(IndexLocked) as refused:
        navosearch.build([updated.letters], index)
    assert refused.value.pid == os.getpid()


def test_a_killed_writer_says_nothing_of_itself_any_more(
    updated: World, victim: Victim, tally: Tally, tmp_path: Path
) -> None:
    index = updated.fresh(tmp_path)
    with tally(DEAD):
        assert victim.build(updated, index, at=20, how="kill")["ended"] == "killed"
        assert (index / "holder").exists()
        with locked(index):
            assert (index / "holder").read_text().startswith(f"{os.getpid()} ")
        assert not (index / "holder").exists()
