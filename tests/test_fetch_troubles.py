"""Whatever goes wrong at the source, no letter is lost, doubled or wrong, and it is said what went wrong."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fetching import Folder, asked_for, of
from replica import Replica, Trouble
from replica.collection import first_week
from replica.papers import UNFINISHED, Paper

from navosearch.errors import LetterUnreadable, SourceRefused
from navosearch.fetch.state import STATE

PAPERS = [paper for paper in first_week() if paper.id in ("kst-28676-411", "kst-28676-412", "kst-28676-413")]
LETTERS = {"28676/kst-28676-411.xml", "28676/kst-28676-413.xml"}
LATER = "2026-11-21"
MUCH_LATER = "2026-12-24"


@pytest.fixture
def replica() -> Iterator[Replica]:
    with Replica(PAPERS) as started:
        yield started


@pytest.fixture
def folder(tmp_path: Path, replica: Replica) -> Folder:
    return Folder(tmp_path / "letters", replica)


@pytest.fixture
def undisturbed(tmp_path: Path) -> dict[str, str]:
    with Replica(PAPERS) as replica:
        quiet = Folder(tmp_path / "undisturbed", replica)
        quiet.fetch("28676")
        return quiet.files()


PASSING = [
    "429",
    "429 with a time",
    "500",
    "502",
    "503",
    "503 with a date",
    "504",
    "reset",
    "cut",
    "cut chunks",
]


@pytest.mark.parametrize("where", ["/sru", ".xml"])
@pytest.mark.parametrize("name", PASSING)
def test_what_passes_changes_nothing(
    folder: Folder, replica: Replica, undisturbed: dict[str, str], name: str, where: str
) -> None:
    replica.troubles = [Trouble(name, where, times=3)]
    report = folder.fetch("28676")
    assert report.whole
    assert folder.files() == undisturbed


@pytest.mark.parametrize("name", ["503", "reset", "cut"])
def test_a_letter_that_cannot_be_had_is_told_and_had_by_the_next_run(
    folder: Folder, replica: Replica, undisturbed: dict[str, str], name: str
) -> None:
    replica.troubles = [Trouble(name, "kst-28676-411.xml", times=6)]
    report = folder.fetch("28676")
    [failed] = of(report, "28676").failed
    assert (failed.id, failed.url) == ("kst-28676-411", f"{replica.host}{PAPERS[0].path('xml')}")
    assert failed.reason in ("server-error", "unreachable", "cut")
    assert not report.whole
    assert folder.files().keys() == LETTERS - {"28676/kst-28676-411.xml"}
    assert folder.fetch("28676", day=LATER).whole
    assert folder.files() == undisturbed


WRONG = {
    "404": "not-there",
    "error page": "error-page",
    "redirect to an error page": "error-page",
    "redirect off the host": "foreign",
    "redirect for ever": "redirects",
    "diagnostics": "error-page",
    "old diagnostics": "error-page",
    "empty": "empty",
    "too large": "too-large",
    "packed bomb": "too-large",
    "entity bomb": "doctype",
}


@pytest.mark.parametrize(("name", "reason"), [("half an XML", "invalid-xml"), ("another paper", "another")])
def test_an_xml_that_is_wrong_never_becomes_the_letter(
    folder: Folder, replica: Replica, name: str, reason: str
) -> None:
    replica.papers = [replace(paper, forms=("xml",)) for paper in PAPERS]
    replica.troubles = [Trouble(name, "kst-28676-411.", times=-1)]
    [failed] = of(folder.fetch("28676"), "28676").failed
    assert (failed.id, failed.reason) == ("kst-28676-411", reason)
    assert folder.files().keys() - {".apart/kst-28676-411.xml.apart"} == {"28676/kst-28676-413.xml"}


@pytest.mark.parametrize(("name", "reason"), WRONG.items())
def test_what_is_not_the_letter_never_becomes_it_in_any_form(
    folder: Folder, replica: Replica, name: str, reason: str
) -> None:
    replica.troubles = [Trouble(name, "kst-28676-411.", times=-1)]
    report = folder.fetch("28676")
    [failed] = of(report, "28676").failed
    assert (failed.id, failed.reason) == ("kst-28676-411", reason)
    assert "28676/kst-28676-411.xml" not in folder.files()
    assert {Path(each).suffix for each in asked_for(replica) if "411" in each} == {
        ".xml",
        ".html",
        ".odt",
        ".pdf",
    }


@pytest.mark.parametrize("name", [*WRONG, "half an XML", "another paper"])
def test_another_form_takes_the_place_of_an_xml_that_is_wrong_and_gives_way_to_it(
    folder: Folder, replica: Replica, undisturbed: dict[str, str], name: str
) -> None:
    replica.troubles = [Trouble(name, "kst-28676-411.xml", times=-1)]
    assert folder.fetch("28676").whole
    assert {"28676/kst-28676-411.html", "28676/kst-28676-413.xml"} <= folder.files().keys()
    assert "28676/kst-28676-411.xml" not in folder.files()
    replica.troubles = []
    assert folder.fetch("28676", day=MUCH_LATER).whole
    assert {name: sha for name, sha in folder.files().items() if ".apart" not in name} == undisturbed


def test_another_paper_than_was_asked_for_is_set_apart(folder: Folder, replica: Replica) -> None:
    replica.troubles = [Trouble("another paper", "kst-28676-411.xml")]
    folder.fetch("28676")
    apart = folder.path / ".apart" / "kst-28676-411.xml.apart"
    assert b">99999<" in apart.read_bytes()
    assert "28676/kst-28676-411.html" in folder.files()


def test_a_good_letter_stays_when_its_file_goes_wrong_at_the_source(
    folder: Folder, replica: Replica, undisturbed: dict[str, str]
) -> None:
    folder.fetch("28676")
    replica.papers = [replace(paper, modified="2026-11-25") for paper in PAPERS]
    for day, name in (("2026-11-27", "error page"), ("2026-11-28", "404"), ("2026-11-29", "empty")):
        replica.troubles = [Trouble(name, "kst-28676-411.", times=-1)]
        folder.fetch("28676", day=day)
        assert folder.files() == undisturbed


def test_a_change_that_could_not_be_had_is_had_later(folder: Folder, replica: Replica) -> None:
    folder.fetch("28676")
    added = "Een zin die er bij kwam."
    replica.papers = [
        replace(paper, text=(*paper.text, added), modified="2026-11-25") if paper.number == "411" else paper
        for paper in PAPERS
    ]
    replica.troubles = [Trouble("404", "kst-28676-411.xml")]
    report = folder.fetch("28676", day="2026-11-27")
    assert of(report, "28676").letters == 2
    letter = folder.path / "28676" / "kst-28676-411.xml"
    assert added not in letter.read_text()
    assert [(each.id, each.again) for each in folder.fetch("28676", day="2026-11-28").outdated] == []
    folder.fetch("28676", day="2026-12-30")
    assert added in letter.read_text()


def test_a_letter_that_was_removed_on_request_is_marked_and_its_file_stays(
    folder: Folder, replica: Replica, undisturbed: dict[str, str]
) -> None:
    folder.fetch("28676")
    replica.papers = [replace(paper, modified="2026-11-25") for paper in PAPERS]
    replica.troubles = [Trouble("removed", "kst-28676-411.xml", times=-1)]
    folder.fetch("28676", day="2026-11-27")
    before = len(replica.requests)
    folder.fetch("28676", day="2026-11-28")
    assert asked_for(replica, before) == []
    assert folder.files() == undisturbed


def test_one_page_that_says_a_letter_was_removed_is_not_believed_for_ever(
    folder: Folder, replica: Replica, undisturbed: dict[str, str]
) -> None:
    replica.troubles = [Trouble("removed", "kst-28676-411.", times=4)]
    [failed] = of(folder.fetch("28676"), "28676").failed
    assert (failed.reason, failed.again) == ("removed", True)
    assert folder.fetch("28676", day=MUCH_LATER).whole
    assert folder.files() == undisturbed


@pytest.mark.parametrize("name", ["404", "removed"])
def test_a_letter_that_is_given_up_is_told_so(folder: Folder, replica: Replica, name: str) -> None:
    replica.troubles = [Trouble(name, "kst-28676-411.", times=-1)]
    for day in ("2026-11-20", "2026-12-24", "2027-02-01", "2027-03-15"):
        [failed] = of(folder.fetch("28676", day=day), "28676").failed
    assert not failed.again
    before = len(replica.requests)
    folder.fetch("28676", day="2027-06-01")
    assert asked_for(replica, before) == []


@pytest.mark.parametrize(
    ("date", "days"),
    [("2026-11-18", 3), ("2022-06-03", 30)],
)
def test_a_file_that_is_not_there_yet_is_looked_for_after_some_days_and_not_for_ever(
    folder: Folder, replica: Replica, date: str, days: int
) -> None:
    replica.papers = [replace(PAPERS[0], date=date)]
    replica.troubles = [Trouble("404", ".xml", times=-1)]
    first = datetime.date(2026, 11, 20)
    asked = []
    for day in range(200):
        before = len(replica.requests)
        folder.fetch("28676", day=(first + datetime.timedelta(day)).isoformat())
        if "kst-28676-411.xml" in asked_for(replica, before):
            asked.append(day)
    assert asked[:2] == [0, days]
    assert 90 < asked[-1] < 140


@pytest.mark.parametrize("name", ["diagnostics", "old diagnostics"])
def test_diagnostics_in_a_listing_end_the_run_with_their_own_words(
    folder: Folder, replica: Replica, name: str
) -> None:
    replica.troubles = [Trouble(name, "/sru")]
    with pytest.raises(SourceRefused) as refused:
        folder.fetch("28676")
    assert "System temporarily unavailable" in refused.value.message
    assert len(replica.requests) == 1


@pytest.mark.parametrize(
    "name",
    ["error page", "redirect to an error page", "redirect off the host", "half an XML", "entity bomb", "404"],
)
def test_a_listing_that_is_none_is_told_and_the_next_run_has_it(
    folder: Folder, replica: Replica, undisturbed: dict[str, str], name: str
) -> None:
    replica.troubles = [Trouble(name, "/sru")]
    report = folder.fetch("28676")
    assert [dossier for dossier, _error in report.unlisted] == ["28676"]
    assert not report.whole
    assert folder.fetch("28676", day=LATER).whole
    assert folder.files() == undisturbed


@pytest.mark.parametrize("name", ["short page", "lost record", "miscount"])
def test_a_listing_that_does_not_add_up_is_made_again(
    folder: Folder, replica: Replica, undisturbed: dict[str, str], name: str
) -> None:
    replica.troubles = [Trouble(name, "/sru")]
    assert of(folder.fetch("28676"), "28676").certain
    assert folder.files() == undisturbed


@pytest.mark.parametrize("name", ["lost record", "miscount"])
def test_a_listing_that_never_adds_up_is_called_uncertain_and_withdraws_nothing(
    folder: Folder, replica: Replica, name: str
) -> None:
    folder.fetch("28676")
    replica.troubles = [Trouble(name, "/sru", times=-1)]
    found = of(folder.fetch("28676", day=LATER, relist=True), "28676")
    assert (found.certain, found.withdrawn, found.letters) == (False, 0, 2)
    replica.troubles = []
    found = of(folder.fetch("28676", day=MUCH_LATER), "28676")
    assert (found.certain, found.withdrawn, found.letters) == (True, 0, 2)


def test_an_outage_ends_the_run_after_25_failures_with_everything_kept(
    folder: Folder, replica: Replica, undisturbed: dict[str, str]
) -> None:
    more = [paper for paper in first_week() if paper.dossiers[0].number == "28676" and "xml" in paper.forms]
    replica.papers = more
    replica.troubles = [Trouble("503", ".xml", times=-1, after=3)]
    report = folder.fetch("28676")
    assert report.ended
    assert len(asked_for(replica)) == 3 + 25
    assert len(folder.files()) == 3
    replica.troubles = []
    assert folder.fetch("28676", day=LATER).whole


def test_a_file_at_a_host_that_was_not_named_is_not_asked_for(folder: Folder, replica: Replica) -> None:
    folder.fetch("28676")
    with sqlite3.connect(folder.path / STATE) as state:
        state.execute(
            'UPDATE papers SET tried = NULL, had = NULL, files = \'{"xml": "http://192.0.2.1/a.xml"}\''
        )
    before = len(replica.requests)
    report = folder.fetch("28676", day=LATER)
    assert {failed.reason for failed in of(report, "28676").failed} <= {"foreign"}
    assert asked_for(replica, before) == []


def _unfinished(number: int) -> Paper:
    return replace(PAPERS[0], id=f"kst-13000{number}", status=UNFINISHED, forms=("pdf",))


def test_an_unfinished_letter_stays_until_the_final_one_is_had(folder: Folder, replica: Replica) -> None:
    replica.papers = [_unfinished(11)]
    assert of(folder.fetch("28676"), "28676").pending == 1
    replica.papers = [replace(PAPERS[0], modified="2026-11-25")]
    replica.troubles = [Trouble("404", "kst-28676-411.", times=-1)]
    folder.fetch("28676", day="2026-11-27", relist=True)
    assert folder.files().keys() == {"28676/kst-1300011.pdf"}
    replica.troubles = []
    found = of(folder.fetch("28676", day="2027-01-05"), "28676")
    assert folder.files().keys() == {"28676/kst-28676-411.xml"}
    assert (found.listed, found.letters, found.withdrawn, found.replaced) == (1, 1, 0, 1)


def test_a_letter_that_is_not_final_any_more_and_final_again_is_one_letter(
    folder: Folder, replica: Replica, undisturbed: dict[str, str]
) -> None:
    folder.fetch("28676")
    unfinished = replace(_unfinished(11), modified="2026-11-25")
    replica.papers = [*PAPERS[1:], unfinished]
    folder.fetch("28676", day="2026-11-26")
    assert folder.files() == undisturbed  # that the final one is gone was not told yet
    found = of(folder.fetch("28676", day="2026-11-27", relist=True), "28676")
    assert (found.letters, found.withdrawn, found.pending) == (2, 1, 1)
    assert f"28676/{unfinished.id}.pdf" in folder.files()
    replica.papers = [replace(PAPERS[0], modified="2026-11-28"), *PAPERS[1:]]
    found = of(folder.fetch("28676", day="2026-11-28"), "28676")
    assert (found.letters, found.pending) == (2, 0)
    assert folder.files() == undisturbed
    replica.papers = [*PAPERS[1:], replace(unfinished, modified="2026-11-29")]
    found = of(folder.fetch("28676", day="2026-11-29", relist=True), "28676")
    assert (found.letters, found.pending) == (2, 1)
    assert f"28676/{unfinished.id}.pdf" in folder.files()


def test_a_letter_that_is_not_final_and_cannot_be_had_is_no_reason_to_fail(
    folder: Folder, replica: Replica
) -> None:
    replica.papers = [_unfinished(11)]
    replica.troubles = [Trouble("404", times=-1, where=".pdf")]
    report = folder.fetch("28676")
    assert report.whole
    assert len(of(report, "28676").failed) == of(report, "28676").pending == 1


@pytest.mark.parametrize("identifier", ["../../etc/passwd", "kst-1/../../x", "kst 1", ".hidden", "a" * 99])
def test_an_id_that_is_no_name_of_a_file_is_left_and_makes_the_listing_uncertain(
    folder: Folder, replica: Replica, identifier: str
) -> None:
    replica.papers = [*PAPERS, replace(PAPERS[0], id=identifier)]
    assert not of(folder.fetch("28676"), "28676").certain
    assert folder.files().keys() == LETTERS


@pytest.mark.parametrize("reason", ["timeout", "memory"])
def test_a_computer_that_is_too_busy_to_read_a_letter_keeps_it(
    folder: Folder, replica: Replica, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object, **__: object) -> None:
        raise LetterUnreadable("", reason)

    replica.papers = [replace(PAPERS[0], forms=("pdf",))]
    monkeypatch.setattr("navosearch.formats.limited.read", busy)
    assert folder.fetch("28676").whole
    assert folder.files().keys() == {"28676/kst-28676-411.pdf"}
