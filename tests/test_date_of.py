"""Which date counts, the meeting's or the letter's, counts everywhere: held against reading every letter."""

from __future__ import annotations

import csv
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from conftest import Program
from histories import DATES, histories, written
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

import navosearch
from navosearch.library import Library
from navosearch.model import DateOf, Hit, Letter, Paragraph
from navosearch.page import Address, Frame, chart, collected, results
from navosearch.search.trends import UNITS, Group

DATES_OF: tuple[DateOf, ...] = ("meeting", "letter")
UNIT_DAYS = {"week": 10, "month": 7, "year": 4}
"""Characters of a date that tell its week, month or year."""

MEETING = "12 en 13 december 2024"
LETTER = f"""# Verslag van de Raad Buitenlandse Zaken van {MEETING}

Den Haag, 10 januari 2025

De minister sprak over sancties.
"""
OTHER = """# Brief over sancties

Den Haag, 20 december 2024

De minister schreef over sancties.
"""


def brute(letter: Letter, paragraph: Paragraph, date_of: DateOf) -> str | None:
    """The date of a paragraph, by reading its letter."""
    if date_of == "meeting" and paragraph.meeting is not None:
        return letter.meetings[paragraph.meeting].start or letter.date
    return letter.date


def paragraphs(library: Library, date_of: DateOf) -> Iterator[tuple[Letter, Paragraph, str | None]]:
    for info in library.letters():
        letter = library.letter(info.id)
        for paragraph in letter.paragraphs:
            yield letter, paragraph, brute(letter, paragraph, date_of)


def overlaps(told: str | None, since: str | None, until: str | None) -> bool:
    if told is None:
        return False
    first, last = f"{told}-00-00"[:10], f"{told}-99-99"[:10]
    return (not since or last >= since) and (not until or first <= f"{until}-99-99"[:10])


def named(told: str | None, by: Group) -> str:
    """The week, month or year of a date, as precise as it is."""
    if told and by == "week" and len(told) == 10:
        year, week, _ = date.fromisoformat(told).isocalendar()
        return f"{year}-W{week:02}"
    return (told or "")[: UNIT_DAYS[by]]


def forward(period: tuple[str | None, str | None]) -> tuple[str | None, str | None]:
    """A period whose end is not before its beginning."""
    since, until = period
    return (until, since) if since and until and f"{until}-99-99"[:10] < since else period


ends = st.sampled_from([*DATES, "2024-03", "2024-12-31", "2025"])
periods = st.tuples(ends, ends).map(forward)


@examples(60)
@given(histories(), st.sampled_from(DATES_OF), periods, st.sampled_from(["newest", "oldest", "relevance"]))
def test_filters_fields_order_and_years_are_those_of_every_letter_read(
    history: list[list[Letter]], date_of: DateOf, period: tuple[str | None, str | None], sort: str
) -> None:
    since, until = period
    with tempfile.TemporaryDirectory() as folder:
        written(Path(folder), history, frozenset())
        with navosearch.open(folder) as library:
            every = list(paragraphs(library, date_of))
            ended = since or until
            kept = {each.id: told for _, each, told in every if not ended or overlaps(told, since, until)}
            options = {"date_of": date_of, "since": since, "until": until, "sort": sort, "limit": 0}
            found = library.search("NIET zzz", **options)  # type: ignore[arg-type]
            field = f"datum:{since or ''}..{until or ''}" if ended else "NIET zzz"
            asked = library.search(field, date_of=date_of, limit=0)
    assert {hit.id: hit.date for hit in found.hits} == kept
    assert {hit.id for hit in asked.hits} == kept.keys()
    years = Counter(told[:4] for told in kept.values() if told)
    assert {each.value: each.count for each in found.facets["year"]} == years
    told = [hit.date for hit in found.hits]
    assert told == sorted(told, key=lambda each: _moment(each, sort))
    assert (found.query.date_of, found.query.by_date) == (
        date_of,
        bool(since or until or sort != "relevance"),
    )


def _moment(told: str | None, sort: str) -> int:
    number = int(f"{told}-00-00"[:10].replace("-", "")) if told else 0
    return (number or 99_999_999) if sort == "oldest" else -number


@examples(60)
@given(histories(), st.sampled_from(DATES_OF), st.sampled_from(sorted(UNITS)), st.none() | st.just("kind"))
def test_a_trend_counts_what_reading_every_letter_counts(
    history: list[list[Letter]], date_of: DateOf, by: Group, per: str | None
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        written(Path(folder), history, frozenset())
        with navosearch.open(folder) as library:
            rows = library.trend("navo", by, per, date_of=date_of)  # type: ignore[arg-type]
            hits = {hit.id for hit in library.scan("navo", match="all")}
            every = list(paragraphs(library, date_of))
    searched: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    letters: dict[tuple[str, str], set[str]] = {}
    for letter, paragraph, told in every:
        key = named(told, by), letter.kind if per else ""
        searched[key] += 1
        found[key] += paragraph.id in hits
        letters.setdefault(key, set()).add(letter.id)
    held = [row for row in rows if row.searched.paragraphs]
    assert {(row.value, row.part): row.searched.paragraphs for row in held} == searched
    assert {(row.value, row.part): row.hits.paragraphs for row in held} == found
    assert {(row.value, row.part): row.searched.letters for row in held} == {
        key: len(each) for key, each in letters.items()
    }
    values = list(dict.fromkeys(row.value for row in rows))
    assert values == sorted(values, key=lambda value: (not value, value))
    assert len(rows) == len(values) * len({row.part for row in rows})


def test_weeks_follow_one_another_over_the_turn_of_a_year(two: Path) -> None:
    with navosearch.open(two) as library:
        by_letter = [row.value for row in library.trend("sancties", "week", date_of="letter")]
        by_meeting = [row.value for row in library.trend("sancties", "week")]
    assert by_letter == ["2024-W51", "2024-W52", "2025-W01", "2025-W02"]
    assert by_meeting == ["2024-W50", "2024-W51"]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of January on a council of December, and a letter of December about no meeting."""
    folder = tmp_path_factory.mktemp("dates")
    (folder / "verslag.md").write_text(LETTER, encoding="utf-8")
    (folder / "brief.md").write_text(OTHER, encoding="utf-8")
    navosearch.build([folder], folder / "index")
    return folder / "index"


def test_a_letter_without_a_date_goes_by_none_though_its_meeting_has_one(tmp_path: Path) -> None:
    text = f"# Verslag van de Raad Buitenlandse Zaken van {MEETING}\n\nDe minister sprak over sancties.\n"
    (tmp_path / "verslag.md").write_text(text, encoding="utf-8")
    navosearch.build([tmp_path], tmp_path / "index")
    with navosearch.open(tmp_path / "index") as library:
        assert [hit.date for hit in library.scan("sprak")] == ["2024-12-12"]
        assert [hit.date for hit in library.scan("sprak", date_of="letter")] == [None]
        assert library.search("sprak", date_of="letter", until="2030").total.all == 0


@pytest.mark.parametrize(
    ("options", "year", "dates"),
    [
        ([], "2024", "Dates are those of the meetings, else of the letters."),
        (["--date-of", "letter"], "2025", "Dates are those of the letters."),
    ],
)
def test_the_answer_says_which_dates_count_where_they_do(
    options: list[str], year: str, dates: str, program: Program, two: Path
) -> None:
    done = program("search", "sprak", "--since", year, "--until", year, *options, "--index", two)
    assert dates in done.stderr
    assert dates not in program("search", "sprak", *options, "--index", two).stderr
    assert dates in program("trend", "sprak", "--by", "year", *options, "--index", two).stderr
    assert dates in program("search", f"sprak datum:{year}", *options, "--index", two).stderr
    record = json.loads(program("search", "sprak", *options, "--json", "--index", two).stdout)
    assert record["hits"][0]["date"][:4] == year
    assert record["query"]["date_of"] == ("letter" if options else "meeting")
    trend = json.loads(program("trend", "sprak", "--by", "year", *options, "--json", "--index", two).stdout)
    assert trend["date_of"] == record["query"]["date_of"]


def test_exports_have_the_date_that_counts_and_run_again_by_it(
    program: Program, home: Path, two: Path
) -> None:
    program("export", "sancties", "--date-of", "letter", "--since", "2025", "--index", two, "-o", "a.csv")
    with (home / "a.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["date"], row["meeting_start"], row["hit_date"]) for row in rows] == [
        ("2025-01-10", "2024-12-12", "2025-01-10")
    ]
    account = json.loads((home / "a.csv.datapackage.json").read_text(encoding="utf-8"))["navosearch"]
    assert account["query"]["date_of"] == "letter"
    assert "--date-of letter" in account["command"]
    assert program("rerun", "a.csv.datapackage.json", "--index", two).stdout == ""


def test_an_account_of_before_there_were_two_dates_goes_by_the_meeting(
    program: Program, home: Path, two: Path
) -> None:
    program("export", "sancties", "--until", "2024", "--index", two, "-o", "a.csv")
    path = home / "a.csv.datapackage.json"
    account = json.loads(path.read_text(encoding="utf-8"))
    del account["navosearch"]["query"]["date_of"]
    path.write_text(json.dumps(account), encoding="utf-8")
    assert program("rerun", path.name, "--index", two).stdout == ""


def test_the_page_goes_by_the_date_of_its_address_and_says_so(two: Path) -> None:
    def text(address: Address) -> tuple[str, tuple[Hit, ...]]:
        search = library.asked(address.q, **address.options)
        answer = search.results()
        collection = collected(library)
        charted = chart(search, answer, address, collection)
        return results(Frame(address=address), answer, chart=charted, collection=collection), answer.hits

    with navosearch.open(two) as library:
        by_meeting, _ = text(Address(q="sancties", since="2024", until="2024"))
        by_letter, hits = text(Address(q="sancties", since="2024", until="2024", date_of="letter"))
    assert "Dates are those of the meetings, else of the letters." in by_meeting
    assert "date-of=letter" in by_meeting
    assert "Dates are those of the letters." in by_letter
    assert [hit.letter.date for hit in hits] == ["2024-12-20"]


def test_series_apart_need_a_unit_of_time(program: Program, two: Path) -> None:
    done = program("trend", "sancties", "--per", "series", "--index", two, status=2)
    assert "--per series: it goes with --by week, month, year alone" in done.stderr


def test_series_apart_are_told_in_csv_and_json_alike(program: Program, home: Path, two: Path) -> None:
    program("trend", "sancties", "--by", "month", "--per", "series", "--index", two, "-o", "a.csv")
    with (home / "a.csv").open(encoding="utf-8", newline="") as stream:
        rows = [(row["value"], row["series"], row["paragraphs"]) for row in csv.DictReader(stream)]
    assert rows == [("2024-12", "RBZ", "1"), ("2024-12", "", "1")]
