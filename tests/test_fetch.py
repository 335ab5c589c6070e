"""Letters are got into a folder, kept up to date, and accounted for, with the replica as the source."""

from __future__ import annotations

import datetime
import json
import multiprocessing
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from clock import Stopped
from conftest import Program
from fetching import CONTACT, DOSSIERS, Folder, asked_for, of
from program import PROGRAM
from replica import Replica, Trouble
from replica.collection import BECOMES_FINAL, CHANGED, FINAL, WITHDRAWN, first_week, second_week
from replica.papers import Paper

import navosearch
from navosearch import page
from navosearch.errors import (
    ContactMissing,
    FolderBusy,
    OptionInvalid,
    SourceRefused,
    StateInvalid,
    WriteFailed,
)
from navosearch.fetch import files
from navosearch.fetch.accounts import Wanted
from navosearch.fetch.coverage import of_folders
from navosearch.fetch.manners import Manners
from navosearch.fetch.recording import recorder
from navosearch.fetch.running import fetch, kept_contact
from navosearch.fetch.state import STATE, writing


@pytest.fixture
def replica() -> Iterator[Replica]:
    with Replica(first_week()) as started:
        yield started


@pytest.fixture
def folder(tmp_path: Path, replica: Replica) -> Folder:
    return Folder(tmp_path / "letters", replica)


def letters(papers: list[Paper], dossier: str) -> list[Paper]:
    """The letters that the listing of a dossier has."""
    listed = [paper for paper in papers if dossier in {each.number for each in paper.dossiers}]
    return [paper for paper in listed if paper.heading.startswith("BRIEF VAN") and paper.main is None]


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_a_first_run_gets_every_letter_of_both_chambers_and_nothing_else(
    folder: Folder, dossier: str
) -> None:
    report = folder.fetch(dossier)
    expected = letters(first_week(), dossier)
    assert {Path(name).stem for name in folder.files()} == {paper.id for paper in expected}
    for chamber in ("I", "II"):
        own = [paper for paper in expected if paper.chamber == chamber]
        assert of(report, dossier, chamber).letters == of(report, dossier, chamber).new == len(own)
    assert report.whole


def test_a_letter_is_what_the_source_has_in_the_best_form_it_names(folder: Folder) -> None:
    folder.fetch("21501-02")
    papers = {paper.id: paper for paper in first_week()}
    for name in folder.files():
        paper, form = papers[Path(name).stem], Path(name).suffix[1:]
        assert form == next(each for each in ("xml", "html", "odt", "pdf") if each in paper.forms)
        assert name.split("/")[0] == paper.dossiers[0].number


def test_a_second_run_asks_for_nothing_but_the_listings(folder: Folder, replica: Replica) -> None:
    folder.fetch()
    before, files_before = len(replica.requests), folder.files()
    report = folder.fetch(day="2026-11-21")
    assert asked_for(replica, before) == []
    assert report.requests == len(DOSSIERS)
    assert "dt.modified" in replica.requests[-1].target
    assert folder.files() == files_before


def test_a_week_later_only_what_is_new_or_changed_is_asked_for(folder: Folder, replica: Replica) -> None:
    folder.fetch()
    before, files_before = len(replica.requests), folder.files()
    replica.papers = second_week("2026-11-27")
    report = folder.fetch(day="2026-11-27")
    assert set(asked_for(replica, before)) == {f"{CHANGED}.xml", f"{FINAL}.xml", "kst-28676-475.xml"}
    found = of(report, "28676")
    assert (found.new, found.changed, found.replaced, found.withdrawn, found.pending) == (1, 1, 1, 0, 0)
    files_after = folder.files()
    assert files_before.keys() - files_after.keys() == {f"28676/{BECOMES_FINAL}.pdf"}
    assert files_after.keys() - files_before.keys() == {f"28676/{FINAL}.xml", "28676/kst-28676-475.xml"}
    changed = {name for name in files_before.keys() & files_after if files_before[name] != files_after[name]}
    assert changed == {f"28676/{CHANGED}.xml"}


def test_only_a_full_listing_tells_that_a_letter_was_withdrawn_and_its_file_stays(
    folder: Folder, replica: Replica
) -> None:
    before = of(folder.fetch(), "21501-02")
    replica.papers = second_week("2026-11-27")
    assert of(folder.fetch(day="2026-11-27"), "21501-02").withdrawn == 0
    after = of(folder.fetch(day="2026-11-28", relist=True), "21501-02")
    assert (after.withdrawn, after.listed, after.letters) == (1, before.listed - 1, before.letters - 1)
    assert WITHDRAWN.rpartition("-")[2] in after.unlisted
    assert f"21501-02/{WITHDRAWN}.xml" in folder.files()


def test_everything_is_listed_again_after_a_month(folder: Folder, replica: Replica) -> None:
    folder.fetch("21501-02")
    replica.papers = second_week("2026-11-27")
    assert of(folder.fetch("21501-02", day="2026-12-24"), "21501-02").withdrawn == 1


@pytest.mark.parametrize("dossier", DOSSIERS)
def test_the_account_adds_up_to_what_was_listed(folder: Folder, dossier: str) -> None:
    for found in folder.fetch(dossier).dossiers:
        assert found.listed == found.letters + len(found.failed) + sum(found.kinds.values())
        assert found.certain


def test_an_account_tells_gaps_kinds_annexes_and_what_is_not_final(folder: Folder) -> None:
    report = folder.fetch()
    nato, senate = of(report, "28676"), of(report, "28676", "I")
    assert nato.kinds == {"Motie": 18, "Verslag": 6}
    assert nato.unlisted == ("430", "451", "472")
    assert (nato.pending, nato.pdf_only, nato.annexes_missing) == (1, 3, 3)
    assert nato.shared == sum(paper.dossiers[0].number != "28676" for paper in letters(first_week(), "28676"))
    assert (senate.letters, senate.unlisted) == (8, ())
    assert of(report, "23530").kinds == {"Motie": 8, "Verslag": 3}


def test_annexes_are_fetched_when_they_are_wanted(folder: Folder, replica: Replica) -> None:
    folder.fetch("28676", "36867")
    report = folder.fetch("28676", "36867", annexes=True)
    assert {each.annexes_missing for each in report.dossiers} == {0}
    annexes = {name for name in folder.files() if "blg-" in name}
    assert "36867/blg-1253259.pdf" in annexes
    assert len(annexes) == 4
    before = len(replica.requests)
    assert folder.fetch("28676", "36867", annexes=True, day="2026-11-21").requests == 2
    assert asked_for(replica, before) == []


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Wanted("28676", chambers="ek"), lambda paper: paper.chamber == "I"),
        (Wanted("28676", chambers="tk"), lambda paper: paper.chamber == "II"),
        (Wanted("28676", since="2025-06-01"), lambda paper: paper.date >= "2025-06-01"),
        (Wanted("28676", until="2023-12-31"), lambda paper: paper.date <= "2023-12-31"),
    ],
)
def test_only_what_was_asked_for_is_fetched(folder: Folder, wanted: Wanted, expected: object) -> None:
    folder.ask([wanted])
    papers = [paper for paper in letters(first_week(), "28676") if expected(paper)]  # type: ignore[operator]
    assert {Path(name).stem for name in folder.files()} == {paper.id for paper in papers}


def test_what_was_not_asked_for_before_is_fetched_when_it_is(folder: Folder) -> None:
    folder.ask([Wanted("28676", since="2025-06-01", chambers="tk")])
    report = folder.fetch("28676")
    assert len(folder.files()) == len(letters(first_week(), "28676"))
    assert {each.withdrawn for each in report.dossiers} == {0}


def test_asking_for_less_withdraws_nothing_and_tells_the_rest_apart(folder: Folder) -> None:
    whole, files_before = folder.fetch("28676"), folder.files()
    less = folder.ask([Wanted("28676", since="2025-06-01", chambers="tk")])
    asked = [
        paper
        for paper in letters(first_week(), "28676")
        if paper.date >= "2025-06-01" and paper.chamber == "II"
    ]
    assert of(less, "28676").letters == len(asked) < of(whole, "28676").letters
    for chamber in ("I", "II"):
        here, there = of(whole, "28676", chamber), of(less, "28676", chamber)
        assert (there.withdrawn, there.letters + there.before) == (0, here.letters)
    assert folder.files() == files_before
    again = folder.fetch("28676", day="2026-11-21")
    assert [(each.letters, each.before) for each in again.dossiers] == [
        (each.letters, 0) for each in whole.dossiers
    ]


def test_a_dry_run_lists_and_leaves_nothing(folder: Folder, replica: Replica) -> None:
    report = folder.fetch("28676", dry=True)
    assert report.ahead == len(letters(first_week(), "28676"))
    assert asked_for(replica) == []
    assert not folder.path.exists()
    folder.fetch("28676")
    state = (folder.path / STATE).read_bytes()
    replica.papers = second_week("2026-11-27")
    assert folder.fetch("28676", dry=True, day="2026-11-27").ahead == 3
    assert (folder.path / STATE).read_bytes() == state


def test_one_request_at_a_time_starts_every_second(folder: Folder) -> None:
    clock = Stopped()
    manners = Manners(CONTACT, 1.0, folder.replica.sru)
    report = fetch([Wanted("36867")], folder.path, manners, clock=clock)
    assert clock.waits == [1.0] * (report.requests - 1)


def test_who_asks_is_told_and_kept(folder: Folder, replica: Replica) -> None:
    folder.fetch("36867")
    assert CONTACT in replica.requests[0].headers["user-agent"]
    assert kept_contact(folder.path) == CONTACT


def test_without_a_contact_nothing_is_asked(folder: Folder, replica: Replica) -> None:
    with pytest.raises(ContactMissing):
        fetch([Wanted("28676")], folder.path, Manners("", 0, replica.sru))
    assert replica.requests == []


@pytest.mark.parametrize(
    ("contact", "delay", "endpoint", "option"),
    [
        ("a@b.nl", 0.5, "https://repository.overheid.nl/sru", "delay"),
        ("a@b.nl", 0.0, "https://repository.overheid.nl/sru", "delay"),
        ("a@b.nl", float("nan"), "https://repository.overheid.nl/sru", "delay"),
        ("a@b.nl", -1.0, "http://127.0.0.1:9/sru", "delay"),
        ("a@b.nl\r\nX: y", 1.0, "https://repository.overheid.nl/sru", "contact"),
        ("é" * 3, 1.0, "https://repository.overheid.nl/sru", "contact"),
        ("a@b.nl", 1.0, "http://repository.overheid.nl/sru", "NAVOSEARCH_SRU"),
        ("a@b.nl", 1.0, "http://127.0.0.1.example.org/sru", "NAVOSEARCH_SRU"),
        ("a@b.nl", 1.0, "file:///etc/passwd", "NAVOSEARCH_SRU"),
    ],
)
def test_bad_manners_are_refused(contact: str, delay: float, endpoint: str, option: str) -> None:
    with pytest.raises(OptionInvalid) as refused:
        Manners(contact, delay, endpoint)
    assert refused.value.option == option


@pytest.mark.parametrize(
    ("endpoint", "hosts"),
    [
        ("http://127.0.0.1:8000/sru", ["http://127.0.0.1:8000"]),
        ("http://[::1]:8000/sru", ["http://[::1]:8000"]),
        ("http://localhost/sru", ["http://localhost"]),
    ],
)
def test_of_an_endpoint_on_this_computer_only_that_host_is_asked(endpoint: str, hosts: list[str]) -> None:
    assert list(Manners("a@b.nl", 0, endpoint).hosts) == hosts


def test_the_usual_hosts_are_the_three_that_keep_the_files() -> None:
    assert all(host.startswith("https://") for host in Manners("a@b.nl").hosts)
    assert len(Manners("a@b.nl").hosts) == 3


def test_one_run_at_a_time_gets_letters_into_a_folder(folder: Folder) -> None:
    with files.held(folder.path), pytest.raises(FolderBusy):
        folder.fetch("36867")


@pytest.mark.parametrize(
    "content", [b"no database, but long enough to look like one" * 9, b"SQLite format 3\0" * 9]
)
def test_a_state_that_is_none_of_ours_is_told_and_left(folder: Folder, content: bytes) -> None:
    folder.path.mkdir()
    (folder.path / STATE).write_bytes(content)
    with pytest.raises(StateInvalid):
        folder.fetch("36867")
    assert (folder.path / STATE).read_bytes() == content


def test_a_refusal_of_the_listing_is_shown_in_its_own_words(folder: Folder, replica: Replica) -> None:
    with pytest.raises(SourceRefused) as refused:
        folder.ask([Wanted("28676", since="2025-01-01)")])
    assert "no parentheses" in refused.value.message
    assert len(replica.requests) == 1


def _changed(replica: Replica, number: str, papers: list[Paper] | None = None) -> None:
    """Let a letter of the NATO dossier have another text at the source from now on."""
    replica.papers = [
        replace(paper, text=(*paper.text, "Een zin die er bij kwam."), modified=second_week()[-1].modified)
        if paper.id == f"kst-28676-{number}"
        else paper
        for paper in papers or first_week()
    ]


OWN = {
    "a note": lambda path: path.write_text("Mijn eigen aantekening."),
    "an empty file": lambda path: path.write_bytes(b""),
    "a folder": lambda path: path.mkdir(),
    "a link to nothing": lambda path: path.symlink_to("elders"),
}


def _seen(path: Path) -> tuple[bool, bytes]:
    """What stands at a path: whether it is a link, and its bytes if it has any."""
    return path.is_symlink(), path.read_bytes() if path.is_file() else b""


@pytest.mark.parametrize("put", OWN.values(), ids=OWN)
def test_a_file_of_ones_own_where_a_letter_would_go_is_told_and_left(
    folder: Folder, put: Callable[[Path], object]
) -> None:
    own = folder.path / "28676" / "kst-28676-411.xml"
    own.parent.mkdir(parents=True)
    put(own)
    before = _seen(own)
    for day in ("2026-11-20", "2026-11-21"):
        report = folder.fetch("28676", day=day)
        [failed] = of(report, "28676").failed
        assert (failed.id, failed.reason, failed.detail) == ("kst-28676-411", "own-file", str(own))
        assert not report.whole
        assert _seen(own) == before
    own.rmdir() if own.is_dir() else own.unlink()
    assert folder.fetch("28676", day="2026-11-22").whole
    assert "BRIEF VAN" in own.read_text()


def test_a_letter_that_somebody_wrote_in_is_told_and_left_when_it_changes(
    folder: Folder, replica: Replica
) -> None:
    folder.fetch("28676")
    own = folder.path / "28676" / "kst-28676-411.xml"
    own.write_text("Mijn eigen aantekeningen bij deze brief.")
    _changed(replica, "411")
    report = folder.fetch("28676", day="2026-11-27")
    assert [(each.id, each.reason) for each in report.outdated] == [("kst-28676-411", "own-file")]
    assert own.read_text() == "Mijn eigen aantekeningen bij deze brief."


def test_a_letter_that_somebody_wrote_in_is_left_when_another_takes_its_place(
    folder: Folder, replica: Replica
) -> None:
    folder.fetch("28676")
    own = folder.path / "28676" / f"{BECOMES_FINAL}.pdf"
    own.write_bytes(own.read_bytes() + b"% mijn aantekening")
    replica.papers = second_week("2026-11-27")
    report = folder.fetch("28676", day="2026-11-27")
    assert report.left == (f"28676/{BECOMES_FINAL}.pdf",)
    assert own.read_bytes().endswith(b"% mijn aantekening")
    assert f"28676/{FINAL}.xml" in folder.files()
    assert folder.fetch("28676", day="2026-11-28").left == ()


def test_letters_that_are_there_already_as_the_source_has_them_are_taken_as_they_are(folder: Folder) -> None:
    folder.fetch("28676")
    before = folder.files()
    (folder.path / STATE).unlink()
    report = folder.fetch("28676", day="2026-11-21")
    assert report.whole
    assert folder.files() == before


def test_a_file_that_somebody_removed_is_told_and_had_again(folder: Folder, replica: Replica) -> None:
    before = of(folder.fetch("28676"), "28676")
    files_before = folder.files()
    (folder.path / "28676" / "kst-28676-411.xml").unlink()
    [told, _] = of_folders([folder.path])
    assert told.letters == before.letters - 1
    assert [(each.id, each.reason) for each in told.failed] == [("kst-28676-411", "file-gone")]
    since = len(replica.requests)
    assert of(folder.fetch("28676", day="2026-11-21"), "28676").letters == before.letters
    assert asked_for(replica, since) == ["kst-28676-411.xml"]
    assert folder.files() == files_before


def test_a_state_that_a_kill_left_empty_is_one_of_a_folder_that_nothing_was_fetched_into(
    folder: Folder,
) -> None:
    folder.path.mkdir()
    (folder.path / STATE).touch()
    assert kept_contact(folder.path) == ""
    assert of_folders([folder.path]) == ()
    assert folder.fetch("36867").whole


def test_a_state_that_has_no_room_to_grow_is_told(folder: Folder) -> None:
    folder.fetch("36867")
    with pytest.raises(WriteFailed) as told:
        _fill(folder.path)
    assert (told.value.path, told.value.reason) == (str(folder.path / STATE), "database or disk is full")
    assert folder.fetch("36867", day="2026-11-21").whole


def _fill(folder: Path) -> None:
    with writing(folder) as state:
        state.database.execute("PRAGMA max_page_count = 1")
        state.keep_setting("note", "x" * 1_000_000)


HALF_A_STEP = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("UPDATE papers SET title = hex(randomblob(100000))")
os._exit(0)
"""


def test_a_state_that_a_kill_left_in_the_middle_of_a_step_is_read_all_the_same(folder: Folder) -> None:
    told = folder.fetch("36867").dossiers
    state = folder.path / STATE
    subprocess.run([sys.executable, "-c", HALF_A_STEP, state], check=True)
    assert state.with_name(f"{STATE}-journal").stat().st_size
    assert kept_contact(folder.path) == CONTACT
    assert [each.listed for each in of_folders([folder.path])] == [each.listed for each in told]


def test_a_folder_that_is_let_go_in_a_moment_is_waited_for(folder: Folder) -> None:
    holding = multiprocessing.get_context("spawn").Process(target=_hold, args=(folder.path, 0.3))
    holding.start()
    while not (folder.path / files.LOCK).exists():
        time.sleep(0.01)
    assert folder.fetch("36867").whole
    holding.join()


def _hold(path: Path, seconds: float) -> None:
    with files.held(path):
        time.sleep(seconds)


def test_every_answer_can_be_kept(folder: Folder, tmp_path: Path) -> None:
    record = tmp_path / "answers"
    for _ in range(2):
        report = folder.fetch("36867", witness=recorder(record))
    facts = [json.loads(path.read_text()) for path in sorted(record.glob("*.json"))]
    assert len(facts) == 3  # two listings and a letter
    assert facts[1]["url"].endswith("kst-36867-B.xml")
    assert (record / "000002.body").read_bytes() == (folder.path / "36867/kst-36867-B.xml").read_bytes()
    assert all(CONTACT not in path.read_text(errors="replace") for path in record.iterdir())
    assert report.requests == 1


class TestCommand:
    """`navosearch fetch` as a person types it."""

    @pytest.fixture(autouse=True)
    def _source(self, home: Path, replica: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NAVOSEARCH_SRU", replica.sru)

    def test_letters_are_fetched_and_indexed_with_their_official_metadata(self, program: Program) -> None:
        done = program("fetch", "nato", "--dossier", "36 867", "--contact", CONTACT, "--delay", 0)
        assert "letters here" in done.stdout
        assert "complete" not in done.stdout
        found = {each["id"]: each for each in json.loads(program("letters", "--json").stdout)}
        assert len(found) == 52
        agenda = found["kst-28676-411"]
        assert (agenda["kind"], agenda["date"]) == ("geannoteerde agenda", "2022-06-03")
        assert agenda["url"] == "https://zoek.officielebekendmakingen.nl/kst-28676-411.html"
        assert "Geannoteerde agenda" in agenda["title"]
        assert found["kst-36867-B"]["citation"] == "Kamerstukken I 2025/26, 36867, B"

    def test_an_unfinished_letter_goes_by_the_id_that_it_will_have(
        self, program: Program, replica: Replica
    ) -> None:
        program("fetch", "nato", "--contact", CONTACT, "--delay", 0)
        unfinished = json.loads(program("show", FINAL, "--json").stdout)
        assert unfinished["source"] == f"letters/28676/{BECOMES_FINAL}.pdf"
        assert unfinished["url"].endswith(f"/{BECOMES_FINAL}.html")

    def test_an_annex_is_read_as_its_letter_is_and_its_lack_is_told(self, program: Program) -> None:
        manners = ("--contact", CONTACT, "--delay", 0)
        program("fetch", "nato", "--since", "2022", "--until", "2023", *manners)
        lacking = "annexes that are not here: 1"
        assert lacking in program("search", "dossier:28676", "-n", 50, "--until", "2023-06-15").stdout
        assert program("letters").stdout.count(lacking) == 1
        program("fetch", "nato", "--since", "2022", "--until", "2023", "--annexes", *manners)
        assert lacking not in program("letters").stdout
        annex, letter = (
            json.loads(program("show", name, "--json").stdout) for name in ("blg-1200424", "kst-28676-424")
        )
        assert (annex["kind"], annex["meetings"]) == (letter["kind"], letter["meetings"])
        assert annex["meetings"][0]["start"] == "2023-06-15"
        assert len(annex["paragraphs"]) == 3
        assert (annex["dossier"], annex["number"]) == ("28676", None)

    def test_json_has_the_keys_of_the_contract(self, program: Program) -> None:
        done = program("fetch", "nato", "--contact", CONTACT, "--delay", 0, "--no-index", "--json")
        report = json.loads(done.stdout)
        assert list(report) == ["schema", "dossiers", "requests", "bytes", "seconds"]
        assert list(report["dossiers"][0]) == [
            *("dossier", "chamber", "as_of", "certain", "listed", "letters", "pdf_only", "pending"),
            *("annexes_missing", "new", "changed", "replaced", "withdrawn", "kinds", "unlisted", "failed"),
        ]
        assert not Path("index").exists()

    def test_a_contact_is_asked_for_once(self, program: Program, replica: Replica) -> None:
        refused = program("fetch", "nato", status=2)
        assert "--contact" in refused.stderr
        assert replica.requests == []
        program("fetch", "--dossier", "36867", "--contact", CONTACT, "--delay", 0)
        program("fetch", "--dossier", "36867", "--delay", 0)
        assert {CONTACT in request.headers["user-agent"] for request in replica.requests} == {True}

    def test_status_tells_what_was_fetched_and_what_is_not_here(self, program: Program) -> None:
        program("fetch", "nato", "--contact", CONTACT, "--delay", 0)
        assert re.search(
            r"of dossier 28676 \(Tweede Kamer\): 43 of 43 listed letters, as of [^;]+; from 127\.0\.0\.1:",
            program("status").stdout,
        )
        said = program("status", "--coverage").stdout
        assert "430, 451, 472 (not published yet, never given out" in said
        assert "18 Motie, 6 Verslag" in said
        for line in (program("status").stdout, said):
            assert "complete" not in line
        listed = json.loads(program("status", "--coverage", "--json").stdout)["coverage"]
        assert [(each["dossier"], each["chamber"], each["letters"]) for each in listed] == [
            ("28676", "II", 43),
            ("28676", "I", 8),
        ]

    def test_coverage_names_the_papers_that_are_wanted_most_and_says_which_are_no_letters(
        self, program: Program, replica: Replica
    ) -> None:
        cites = "Zie Kamerstuk 21 501-02, nr. 9999, Kamerstuk I 36 867, Z en Kamerstuk 28 676, nr. 412."
        replica.papers = [
            replace(paper, text=(*paper.text, cites)) if paper.number in ("411", "414") else paper
            for paper in first_week()
        ]
        program("fetch", "nato", "--contact", CONTACT, "--delay", 0)
        said = program("status", "--coverage").stdout
        assert "Referred to by letters and not here: " in said
        assert re.search(r"kst-21501-02-9999 +in 2 paragraphs\n", said)
        assert re.search(r"kst-36867-Z +in 2 paragraphs\n", said)
        assert re.search(r"kst-28676-412 +in 2 paragraphs; it is no letter: Motie\n", said)
        most = json.loads(program("status", "--coverage", "--json").stdout)["wanted"]["most"]
        assert {"id": "kst-21501-02-9999", "paragraphs": 2} in most
        with navosearch.open("index") as library:
            covered = page.covered(page.Frame(), page.collected(library))
        assert "https://zoek.officielebekendmakingen.nl/kst-21501-02-9999.html" in covered
        assert "in 2 paragraphs; it is no letter: Motie" in covered

    @pytest.mark.parametrize(
        ("trouble", "status", "said"),
        [
            (
                Trouble("another paper", "kst-28676-411.xml"),
                0,
                "kst-28676-411 is here as HTML; what is better could not be had:"
                " what came is another paper, and was set apart",
            ),
            (
                Trouble("half an XML", "kst-28676-411.xml"),
                0,
                "kst-28676-411 is here as HTML; what is better could not be had:",
            ),
            (
                Trouble("error page", "kst-28676-411.", times=-1),
                1,
                "kst-28676-411 was not had: a page came in its place. It is tried again. (",
            ),
            (
                Trouble("removed", "kst-28676-411.", times=-1),
                1,
                "kst-28676-411 was not had: it was removed on request. It is tried again. (",
            ),
            (
                Trouble("diagnostics", "/sru"),
                2,
                "The official listing refused a question: System temporarily unavailable"
                " (info:srw/diagnostic/1/2)",
            ),
            (
                Trouble("error page", "/sru"),
                1,
                "could not be had: what came is no listing.",
            ),
        ],
        ids=lambda value: value.name if isinstance(value, Trouble) else None,
    )
    def test_every_trouble_is_told_in_a_sentence(
        self, program: Program, replica: Replica, trouble: Trouble, status: int, said: str
    ) -> None:
        replica.papers = [paper for paper in first_week() if paper.id in ("kst-28676-411", "kst-28676-414")]
        replica.troubles = [trouble]
        words = ("fetch", "nato", "--contact", CONTACT, "--delay", 0, "--no-index")
        assert said in program(*words, status=status).stderr

    def test_ctrl_c_stops_with_a_sentence_and_the_same_command_goes_on(
        self, home: Path, program: Program, replica: Replica
    ) -> None:
        replica.troubles = [Trouble("silence", "kst-28676-432.")]
        words = ["fetch", "nato", "--contact", CONTACT, "--delay", "0"]
        pipe = subprocess.PIPE
        with subprocess.Popen([PROGRAM, *words], cwd=home, stdout=pipe, stderr=pipe, text=True) as running:
            while not any("kst-28676-432." in request.target for request in replica.requests):
                time.sleep(0.01)
            running.send_signal(signal.SIGINT)
            said, complaint = running.communicate(timeout=60)
        assert (running.returncode, said) == (130, "")
        assert complaint == (
            "Interrupted: what was had is kept in letters, and the same command goes on from there.\n"
        )
        had = len(list(Path("letters").glob("*/kst-*")))
        since = len(replica.requests)
        program(*words)
        assert 0 < had == 51 - len(asked_for(replica, since))
        assert len(list(Path("letters").glob("*/kst-*"))) == 51

    def test_what_stays_as_it_was_is_told_in_a_sentence(self, program: Program, replica: Replica) -> None:
        words = ("fetch", "nato", "--contact", CONTACT, "--delay", 0)
        program(*words)
        Path("letters/28676/kst-28676-411.xml").write_text("Mijn eigen aantekeningen.")
        pending = Path("letters/28676") / f"{BECOMES_FINAL}.pdf"
        pending.write_bytes(pending.read_bytes() + b"% mijn aantekening")
        today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        _changed(replica, "411", second_week(today))
        said = program(*words).stderr
        own = "a file of your own is in its place, and is left as it is (letters/28676/kst-28676-411.xml)"
        assert (
            f"kst-28676-411 is here as it was, and could not be had anew: {own}. It is tried again." in said
        )
        assert f"28676/{BECOMES_FINAL}.pdf is not as it was fetched: it is left there" in said

    def test_exports_trends_and_pages_carry_a_line_of_the_account(self, program: Program) -> None:
        program("fetch", "nato", "--contact", CONTACT, "--delay", 0)
        line = "of dossier 28676 (Tweede Kamer): 43 of 43 listed letters, as of"
        program("export", "Kosovo", "-o", "hits.csv")
        program("export", "Kosovo", "-o", "hits.html")
        program("page", "Kosovo", "-o", "page.html")
        for file in ("hits.csv.datapackage.json", "hits.html", "page.html"):
            assert line in Path(file).read_text(encoding="utf-8"), file
        assert line in program("trend", "Kosovo").stderr
        assert line in json.loads(program("trend", "Kosovo", "--json").stdout)["coverage"][0]

    def test_the_start_page_says_when_letters_were_fetched_and_how_to_fetch_again(
        self, program: Program
    ) -> None:
        program("fetch", "nato", "--since", "2023", "--contact", CONTACT, "--delay", 0)
        with navosearch.open("index") as library:
            shelf = page.collected(library)
        start = page.start(page.Frame(), shelf)
        command = f"navosearch fetch --dossier 28676 --since 2023-01-01 --into {Path('letters').absolute()}"
        assert command in start
        assert "The listing was last asked for on" in start
        covered = page.covered(page.Frame(), shelf)
        assert "not published yet, never given out" in covered
        assert not re.search(r"\bcomplete\b", start + covered)

    def test_a_state_that_cannot_be_read_is_told_on_the_page_and_hides_no_letter(
        self, program: Program
    ) -> None:
        program("fetch", "nato", "--contact", CONTACT, "--delay", 0)
        (Path("letters") / STATE).write_bytes(b"no database at all, but long enough for one" * 9)
        with navosearch.open("index") as library:
            assert "cannot be read" in page.start(page.Frame(), page.collected(library))
        assert "cannot be read" in program("status", status=2).stderr

    def test_an_index_of_letters_that_nobody_fetched_has_no_coverage(self, program: Program) -> None:
        program("search", "NAVO")
        assert json.loads(program("status", "--coverage", "--json").stdout)["coverage"] == []
        assert program("status", "--coverage").stderr == "No letter in this index was fetched.\n"

    def test_a_dry_run_tells_how_much_there_is_to_get(self, program: Program) -> None:
        done = program("fetch", "nato", "--contact", CONTACT, "--delay", 0, "--dry-run")
        assert "51 letters to get: some 1.1 MB" in done.stdout
        assert not Path("letters").exists()

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ((), "Name a set (eu-agriculture"),
            (("otan",), "There is no set otan; there are eu-agriculture"),
            (("--dossier", "nato"), "--dossier nato: this is no dossier number"),
            (("nato", "--since", "vorig jaar"), "--since vorig jaar: this is no date"),
            (("nato", "--delay", "0.1"), "some"),
        ],
    )
    def test_what_is_not_understood_is_told_in_a_sentence(
        self, program: Program, arguments: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        if "--delay" in arguments:
            monkeypatch.delenv("NAVOSEARCH_SRU")
            said = "--delay 0.1: it can be a number of seconds from 0.6 on"
        assert said in program("fetch", *arguments, "--contact", CONTACT, status=2).stderr
