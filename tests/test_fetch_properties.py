"""Whatever order of faults and of days, no letter is lost, doubled or wrong, and the account adds up."""

from __future__ import annotations

import datetime
import tempfile
from dataclasses import replace
from pathlib import Path

from fetching import Folder
from hypothesis import example, given
from hypothesis import strategies as st
from replica import TROUBLES, Paper, Replica, Trouble
from replica.collection import first_week
from replica.papers import FINISHED_LATER, UNFINISHED
from trials import examples

from navosearch.errors import NavosearchError

SOME = [paper for paper in first_week() if paper.id in {f"kst-28676-{number}" for number in range(411, 420)}]
SOME = [replace(paper, forms=("html", "xml")) for paper in SOME]
FIRST_DAY = datetime.date(2026, 11, 20)
LAST_DAY = FIRST_DAY + datetime.timedelta(200)
EXPECTED_OF_TROUBLE = sorted(set(TROUBLES) - {"silence", "too large", "packed bomb"})
"""All troubles but those that take long; they have tests of their own."""

FAULTS = st.lists(
    st.builds(
        Trouble,
        st.sampled_from(EXPECTED_OF_TROUBLE),
        st.sampled_from(["/sru", ".xml", ".html", "kst-28676-411", "kst-28676-41", ""]),
        times=st.integers(1, 9),
        after=st.integers(0, 6),
    ),
    max_size=5,
)
"""What goes wrong in one run."""

EVENTS = st.sampled_from(["nothing", "change", "withdraw", "come back", "unfinished", "final", "relist"])


class Source:
    """The papers as they are on a day, and what happens to them between two runs."""

    def __init__(self) -> None:
        self.papers = {paper.id: paper for paper in SOME}

    def let(self, event: str, number: int, day: str) -> None:
        paper = SOME[number % len(SOME)]
        known = self.papers.get(paper.id)
        passing = f"kst-13{paper.number:0>5}"
        if event == "change" and known:
            text = (*known.text, f"Gewijzigd op {day}.")
            self.papers[paper.id] = replace(known, text=text, modified=day)
        elif event == "withdraw" and len(self.papers) > 4:
            self.papers.pop(paper.id, None)
        elif event == "come back":
            self.papers[paper.id] = replace(paper, modified=day)
            self.papers.pop(passing, None)
        elif event == "unfinished" and known:
            del self.papers[paper.id]
            self.papers[passing] = replace(
                paper, id=passing, status=UNFINISHED, forms=("html",), modified=day
            )
        elif event == "final" and passing in self.papers:
            del self.papers[passing]
            self.papers[paper.id] = replace(paper, status=FINISHED_LATER, modified=day)

    def letters(self) -> list[Paper]:
        return [paper for paper in self.papers.values() if paper.heading.startswith("BRIEF")]


@example([("nothing", 0, [], 1), ("change", 0, [Trouble("404", ".xml", times=1)], 1)])
@examples(40)
@given(runs=st.lists(st.tuples(EVENTS, st.integers(0, 9), FAULTS, st.integers(1, 5)), min_size=1, max_size=6))
def test_no_letter_is_lost_doubled_or_wrong(
    runs: list[tuple[str, int, list[Trouble], int]],
) -> None:
    source, day = Source(), FIRST_DAY
    with tempfile.TemporaryDirectory() as place, Replica(SOME) as replica:
        folder = Folder(Path(place) / "letters", replica)
        for event, number, faults, days in runs:
            day += datetime.timedelta(days)
            source.let(event, number, day.isoformat())
            replica.papers = source.papers.values()
            replica.troubles = [replace(fault) for fault in faults]
            try:
                report = folder.fetch("28676", day=day.isoformat(), relist=event == "relist")
            except NavosearchError as error:
                assert error.code == "source-refused"  # noqa: PT017 - another error fails by itself
                continue
            for found in report.dossiers:
                assert found.listed == found.letters + len(found.failed) + sum(found.kinds.values())
                assert found.letters <= len(folder.files())
            _assert_right(folder, source)
        replica.troubles = []
        for last in (LAST_DAY, LAST_DAY + datetime.timedelta(1)):
            report = folder.fetch("28676", day=last.isoformat(), relist=True)
        assert report.whole
        _assert_all_here(folder, source)


def _assert_right(folder: Folder, source: Source) -> None:
    """No file holds another paper than its name says, whatever the day it was had on."""
    for name in folder.files():
        if name.startswith("28676/"):
            text = (folder.path / name).read_text(encoding="utf-8")
            number = Path(name).stem.rpartition("-")[2].removeprefix("13").lstrip("0")
            assert f">{number}<" in text or f"Nr. {number} " in text, name
            assert "BRIEF VAN" in text, name


def _assert_all_here(folder: Folder, source: Source) -> None:
    """Every letter that is listed is here once, as the source has it."""
    here = {Path(name).stem for name in folder.files() if name.startswith("28676/")}
    listed = {paper.id for paper in source.letters()}
    assert listed <= here
    for paper in source.letters():
        form = next(form for form in ("xml", "html") if form in paper.forms)
        [file] = folder.path.glob(f"28676/{paper.id}.*")
        assert file.suffix == f".{form}"
        assert all(line.replace("^", "").removeprefix("# ") in file.read_text() for line in paper.text)
    finals = {paper.number for paper in source.letters() if paper.id.startswith("kst-28676-")}
    for number in finals:
        assert not list(folder.path.glob(f"28676/kst-13{number:0>5}.*"))
