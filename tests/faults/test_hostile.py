"""Letters and queries that were made to harm: the rest is indexed, and every query has an end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile import FILES, hostile
from hypothesis import example, given
from hypothesis import strategies as st
from program import PROGRAM, ran
from trials import FEW, MOST, examples, trials

import navosearch
from faults.tally import TALLY, Tally
from faults.world import answers, write
from navosearch import formats
from navosearch.errors import NavosearchError
from navosearch.library import check

pytestmark = pytest.mark.trials

LETTERS = "a folder of hostile files and names: the others are indexed, each refusal has its reason"
QUERIES = "any query has an answer or a clean error"
GOOD = "De ministers spraken over tanks en over de voortgang van de besprekingen.\n"
ODD = {
    "leeg.txt": b"",
    "wit.txt": b" \n\t\n " * 1000,
    "nullen.xml": bytes(10_000),
    "ruis.docx": bytes(range(256)) * 100,
    "ruis.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 100,
    "geen.odt": b"PK\x03\x04" + bytes(100),
    "half.xml": b"<?xml version='1.0'?><officiele-publicatie><al>half",
    "scherm.txt": b"De ministers \x1b[2J\x1b]0;weg\x07 spraken over tanks\x00 en \x08\x08 raketten.\n",
    "cp1252.txt": "De één sprak over coördinatie – en “steun”.\n".encode("cp1252"),
    "utf16.txt": "De één sprak over coördinatie.\n".encode("utf-16"),
    "woord.txt": b"a" * 200_000,
    "streep.txt": b"a-" * 10_000,
    "getal.txt": b"1." * 10_000 + b"x",
    "alinea.txt": b"ab " * 350_000,
    "gemengd.txt": "De één sprak ".encode() + "over coördinatie.\n".encode("latin-1"),
}

QUICK = ("lachen.xml", "buiten.xml", "diep.docx", "lachen.docx", "lek.docx", "lus.pdf")
"""Those that are made and refused in no time; `test_formats_hostile` reads all of them, one by one."""


def test_a_folder_of_hostile_files_costs_only_those_files(tally: Tally, tmp_path: Path) -> None:
    letters = write(tmp_path / "letters", {"goed.txt": GOOD})
    names = QUICK if FEW else [name for name in FILES if MOST or len(hostile(name)) < 300_000]
    files = {name: hostile(name) for name in names}
    for name, data in {**files, **ODD}.items():
        (letters / name).write_bytes(data)
    (letters / "lus.txt").symlink_to(letters / "lus.txt")
    (letters / "buiten.txt").symlink_to("/etc/passwd")
    (letters / "map").symlink_to(letters)
    os.mkfifo(letters / "pijp.txt")
    names = ("x" * 251 + ".txt", "twee\nregels\x1b[31m.txt", os.fsdecode(b"geen-utf8-\xff.txt"))
    for number, name in enumerate(names):
        (letters / name).write_text(
            f"Besprekingen {number}. {GOOD}"
        )  # letters of the same words would be one
    index = tmp_path / "index"
    with tally(LETTERS):
        done = subprocess.run(
            [PROGRAM, "index", letters, "--index", index], capture_output=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stderr
        assert b"Traceback" not in done.stderr
        assert not {0x1B, 0x07, 0x00} & set(done.stdout + done.stderr)
    with tally(LETTERS):
        assert check(index) == ()
        with navosearch.open(index) as library:
            found = library.search("besprekingen", limit=0)
            assert len({hit.letter.id for hit in found.hits}) >= 4
            assert all(each.reason for each in library.status().skipped)
            assert not library.search("root", match="all", exact=True).hits
            assert library.search("a" * 510).hits[0].letter.id == "woord"
            for info in library.letters():
                for paragraph in library.letter(info.id).paragraphs:
                    assert not any(
                        character < " " and character not in "\n\t" for character in paragraph.text
                    )


MEASURED = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
sys.exit(status)
"""
"""Runs a command, and tells its processor time and its memory: this process would add its own to that."""


def numbered(size: int) -> str:
    """Return a text of words that are all different, which cost most."""
    words = (f"woord{word:07}{' ' if word % 70 else chr(10) * 2}" for word in range(1, size // 13))
    return "".join(words)


def measured(letters: Path, index: Path) -> tuple[dict[str, str], float, float]:
    """Index letters; return why files were skipped, the processor time and the megabytes that it took."""
    command = [sys.executable, "-c", MEASURED, PROGRAM, "index", letters, "--index", index, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    seconds, kilobytes = map(float, done.stderr.splitlines()[-1].split())
    skipped = json.loads(done.stdout)["skipped"]
    return {each["source"]: each["reason"] for each in skipped}, seconds, kilobytes / 1000


LARGE_OR_SLOW = ("too-large", "timeout")
MEGABYTES: dict[str, tuple[Callable[[], str], tuple[str, ...]]] = {
    "meer.txt": (lambda: GOOD * (51_000_000 // len(GOOD)), ("too-large",)),
    "regels.txt": (lambda: f"{GOOD}\n" * (49_000_000 // len(GOOD) - 10), LARGE_OR_SLOW),
    "tekst.txt": (lambda: numbered(45_000_000), LARGE_OR_SLOW),
    "streep.txt": (
        lambda: "\n\n".join(f"{start}-" * 400_000 for start in "abcdef"),
        ("timeout", "too-large"),
    ),
}
"""Letters with the bounds that they may meet first, which depends on how fast the machine is."""


@pytest.mark.parametrize("name", list(MEGABYTES)[: trials(2, 4, 4)])
def test_a_letter_of_many_megabytes_is_refused(name: str, tally: Tally, tmp_path: Path) -> None:
    text, bounds = MEGABYTES[name]
    letters = write(tmp_path / "letters", {"goed.txt": GOOD, name: text()})
    with tally(LETTERS):
        skipped, seconds, megabytes = measured(letters, tmp_path / "index")
        assert list(skipped) == [f"letters/{name}"]
        assert skipped[f"letters/{name}"] in bounds
        assert seconds < 60
        assert megabytes < 2000
        found = answers(tmp_path / "index")
        assert found
        assert found.letters == ("goed",)


@pytest.mark.skipif(not MOST, reason="a text that is as large as it may be is tried by `make faults`")
def test_the_largest_letter_costs_no_more_than_a_letter_may(tally: Tally, tmp_path: Path) -> None:
    letters = write(tmp_path / "letters", {"groot.txt": numbered(formats.LONGEST_TEXT - 1000)})
    with tally(LETTERS):
        skipped, seconds, megabytes = measured(letters, tmp_path / "index")
        assert not skipped
        assert seconds < 20
        assert megabytes < 2000


def test_a_file_that_vanishes_while_it_is_read_is_skipped_or_read_whole(tally: Tally, tmp_path: Path) -> None:
    letters = write(tmp_path / "letters", {f"{each:03}.txt": GOOD for each in range(60)})
    script = "import navosearch, sys; navosearch.build([sys.argv[1]], sys.argv[2])"
    with tally(LETTERS):
        running = subprocess.Popen([sys.executable, "-c", script, letters, tmp_path / "index"])
        for path in sorted(letters.iterdir(), reverse=True):
            if path.name != "000.txt":
                path.unlink()
            time.sleep(0.01)
        assert running.wait(timeout=60) == 0
        assert check(tmp_path / "index") == ()
        navosearch.build([letters], tmp_path / "index")
        found = answers(tmp_path / "index")
        assert found
        assert found.letters == ("000",)


SIGNS = [*'()"*~-:', "~5", "..", "’", "\0", "\u202e", "\ud800", "\u00ad"]
WORDS = "EN OF NIET AND OR NOT datum: brief: sectie: steun Oekraïne navo* a*b* 2023..2024 28676"
PIECES = st.sampled_from([*SIGNS, *WORDS.split()])
TYPED = st.one_of(
    st.text(), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
)


@examples(150)
@given(TYPED, st.sampled_from(["auto", "all", "any"]), st.booleans())
@example("x" * 1_000_000, "auto", False)
@example("woord " * 10_000, "any", False)
@example("(" * 5000, "auto", True)
@example('"' * 4999, "auto", True)
@example("a* " * 5000, "all", False)
@example("NIET " * 2000 + "navo", "all", False)
@example("brief:\ud800", "auto", False)
@example("EN\ud800AND", "auto", False)
def test_any_query_has_an_answer_or_a_clean_error(
    shipped_index: Path, typed: str, match: str, exact: bool
) -> None:
    with TALLY(QUERIES), navosearch.open(shipped_index) as library:
        try:
            results = library.search(typed, match=match, exact=exact)
        except NavosearchError:
            return
        assert len(results.hits) <= results.total.all + results.total.some
        for hit in results.hits:
            assert all(0 <= start < end <= len(hit.snippet.text) for start, end in hit.snippet.marks)


@pytest.mark.parametrize("typed", ["x" * 100_000, "(" * 5000, "navo " * 5000, "\x1b[2J", "a" * 9_000])
def test_a_hostile_query_is_told_on_one_screen(
    typed: str, shipped_index: Path, tally: Tally, tmp_path: Path
) -> None:
    with tally(QUERIES):
        done = ran(tmp_path, "search", "--index", shipped_index, "--", typed)
        assert done.returncode in (0, 1, 2)
        assert "Traceback" not in done.stderr
        assert "fault of navosearch" not in done.stderr
        assert "\x1b" not in done.stdout + done.stderr
        assert len(done.stderr) < 20_000


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "brief:\udcff OR navo"),
        ("search", "navo", "--meeting", "\udcff"),
        ("search", "navo", "--section", "\udcff"),
        ("search", "navo", "--dossier", "\udcff"),
        ("search", "navo", "--minister", "\udcff", "--json"),
        ("trend", "navo \udcff"),
        ("show", "\udcff"),
        ("letters", "\udcff"),
        ("page", "navo OR \udcff", "-o", "out.html"),
        *(
            ("export", "navo OR \udcff", "-o", f"out.{ending}")
            for ending in ("csv", "xlsx", "ris", "html", "parquet")
        ),
        ("sample", "navo OR \udcff", "-o", "\udcff.csv"),
        ("search", "navo", "--index", "\udcff"),
    ],
    ids=ascii,
)
def test_what_is_typed_in_another_encoding_is_no_fault(
    arguments: tuple[str, ...],
    shipped_index: Path,
    tally: Tally,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A byte that is no UTF-8 comes in as a lone surrogate, and goes out as it came or as a sign for it."""
    monkeypatch.setenv("NAVOSEARCH_INDEX", str(shipped_index))
    with tally(QUERIES):
        done = ran(tmp_path, *arguments)
        assert done.returncode in (0, 1, 2)
        assert "Traceback" not in done.stderr
        assert "fault of navosearch" not in done.stderr, done.stderr
