"""Dutch dates in every shape that ministers write them, and the years they leave out."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.dates import DateSpan, Day, find
from navosearch.letters.meetings import years

MONTHS = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
WEEKDAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


def told(span: DateSpan) -> str:
    """The days of a span as a line: ``?-11-28 ?-11-29 period``."""
    days = [
        "-".join([str(day.year or "?"), *(f"{part:02}" for part in (day.month, day.day) if part)])
        for day in span.days
    ]
    return " ".join(days + ["period"] * span.period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("28–29 november 2023", "2023-11-28 2023-11-29 period"),
        ("3 en 4 december 2024", "2024-12-03 2024-12-04"),
        ("13 14 oktober 2025", "2025-10-13 2025-10-14"),
        ("7, 8 en 9 mei", "?-05-07 ?-05-08 ?-05-09"),
        ("10- 11 maart", "?-03-10 ?-03-11 period"),
        ("9 - 10 oktober", "?-10-09 ?-10-10 period"),
        ("11 – 12 april", "?-04-11 ?-04-12 period"),
        ("22 tot 26 april", "?-04-22 ?-04-26 period"),
        ("6/7 september 2013", "2013-09-06 2013-09-07"),
        ("5 en 7 maart", "?-03-05 ?-03-07"),
        ("30 november en 1 december 2022", "2022-11-30 2022-12-01"),
        ("16 februari en 17 februari 2022", "2022-02-16 2022-02-17"),
        ("9 t/m 11 juli 2024", "2024-07-09 2024-07-11 period"),
        ("9 tot en met 11 juli 2024", "2024-07-09 2024-07-11 period"),
        ("van 9 tot 11 juli", "?-07-09 ?-07-11 period"),
        ("28 oktober - 1 november 2024", "2024-10-28 2024-11-01 period"),
        ("30 december t/m 2 januari 2023", "2022-12-30 2023-01-02 period"),
        ("13 september tot eind december 2016", "2016-09-13 2016-12 period"),
        ("12 september tot en met december 2001", "2001-09-12 2001-12 period"),
        ("in de nacht van 26 op 27 oktober 2011", "2011-10-26 2011-10-27"),
        ("31. januari en 1.februari 1991", "1991-01-31 1991-02-01"),
        ("maandag 18 tot en met woensdag 20 maart 2019", "2019-03-18 2019-03-20 period"),
        ("donderdag 3 en vrijdag 4 april a.s.", "?-04-03 ?-04-04"),
        ("3, 4 en op 5 mei 2020", "2020-05-03 2020-05-04 2020-05-05"),
        ("12, 13 en 20 december 2022", "2022-12-12 2022-12-13 2022-12-20"),
        ("1e juni 2019", "2019-06-01"),
        ("3 december 20241 sprak", "2024-12-03"),
        ("11 en 12 februari (2026)", "2026-02-11 2026-02-12"),
        ("3 en 4 december '24", "2024-12-03 2024-12-04"),
        ("3 mei '52", "1952-05-03"),
        ("18-12-2023", "2023-12-18"),
        ("18.12.2023", "2023-12-18"),
        ("18/12/2023", "2023-12-18"),
        ("28/29-11-2023", "2023-11-28 2023-11-29 period"),
        ("2023-12-18", "2023-12-18"),
        ("24-jun-2025", "2025-06-24"),
        ("juni 2024", "2024-06"),
        ("juni/juli 2024", "2024-06 2024-07"),
        ("in maart jl.", "?-03"),
        ("in 2024 besloten", "2024"),
        ("28november 2023", "2023-11-28"),
        ("9 sept. 2014", "2014-09-09"),
        ("9 sep 2014", "2014-09-09"),
        ("1 en 2 okt. 2014", "2014-10-01 2014-10-02"),
        ("4 febr. 1952", "1952-02-04"),
        ("4 mrt 1952", "1952-03-04"),
        ("27 decem-ber 1952", "1952-12-27"),
        ("12 Oktoher 1951", "1951-10-12"),
        ("1 Januarij 1860", "1860-01-01"),
        ("20 JUNI 1983", "1983-06-20"),
        ("45 maart 2024", "2024-03"),
        ("18 september 20", "?-09-18"),
    ],
)
def test_a_date_is_read_as_it_is_written(text, expected):
    (span,) = find(text)
    assert told(span) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eurogroep 18 december en Ecofinraad 19 december 2024", ["?-12-18", "2024-12-19"]),
        ("28 oktober en 12 november 2024", ["?-10-28", "2024-11-12"]),
        ("op 24 en 25 juni. Op 3 juli", ["?-06-24 ?-06-25", "?-07-03"]),
        ("20 mei 1 juni", ["?-05-20", "?-06-01"]),
    ],
)
def test_dates_of_different_gatherings_stay_apart(text, expected):
    assert [told(span) for span in find(text)] == expected


@pytest.mark.parametrize(
    "text",
    ["kst-21501-02-2377", "Kamerstuk 21501-02, nr. 2024", "vergaderjaar 2023-2024", "Kamerstukken II 2023/24",
     "€ 2000", "EUR 2024", "1.2024,5", "99-99-2024", "0 nul", "een Oktober"[:3], ""],
)  # fmt: skip
def test_numbers_that_are_no_dates_are_left_alone(text):
    assert find(text) == []


@pytest.mark.parametrize("text", ["29 februari 2023", "31 november", "30 februari 2024", "31-04-2024"])
def test_an_impossible_date_is_reported_and_not_invented(text):
    (span,) = find(text)
    assert not span.exists


def test_29_february_without_a_year_may_exist():
    assert find("29 februari")[0].exists


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("3 december a.s. vindt", "ahead"),
        ("3 december a.s, vindt", "ahead"),
        ("3 december as. vindt", "ahead"),
        ("3 december aanstaande", "ahead"),
        ("aanstaande woensdag 3 december", "ahead"),
        ("3 december jl. vond", "back"),
        ("3 december j.l. vond", "back"),
        ("3 december jongstleden", "back"),
        ("afgelopen maandag 3 maart", "back"),
        ("3 december vindt", None),
    ],
)
def test_aanstaande_and_jongstleden_say_on_which_side_a_date_lies(text, relative):
    assert find(text)[0].relative == relative


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("woensdag 3 december", 2), ("zondagavond 7 mei", 6), ("maandag, 3 mei", 0), ("3 mei", None)],
)
def test_the_weekday_before_a_date_is_kept(text, weekday):
    assert find(text)[0].weekday == weekday


def test_a_year_that_breaks_off_is_marked():
    assert find("18 september 20")[0].cut
    assert not find("18 september 2020")[0].cut


def test_the_offsets_are_those_of_the_date():
    text = "De Raad van maandag 3 en 4 december 2024 te Brussel"
    span = find(text)[0]
    assert text[span.begin : span.end] == "maandag 3 en 4 december 2024"


JOINTS = {
    "-": True, "–": True, " - ": True, " – ": True, "- ": True, " t/m ": True, " tot ": True,
    " tot en met ": True, " en ": False, ", ": False, "/": False, " ": False, " & ": False,
}  # fmt: skip


@given(
    first=st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 1, 1)),
    joint=st.sampled_from(sorted(JOINTS)),
    weekday=st.booleans(),
    before=st.sampled_from(["", "op ", "Raad van ", "(", "d.d. "]),
    after=st.sampled_from(["", " te Brussel", ")", ".", ", waar"]),
    capitals=st.booleans(),
)
def test_two_days_in_any_shape_are_found_again(first, joint, weekday, before, after, capitals):
    second = first + datetime.timedelta(days=1)
    names = [f"{WEEKDAYS[day.weekday()]} {day.day}" if weekday else str(day.day) for day in (first, second)]
    if first.month != second.month:
        names[0] += f" {MONTHS[first.month - 1]}"
        joint = joint if joint.strip() else " en "
    text = f"{before}{names[0]}{joint}{names[1]} {MONTHS[second.month - 1]} {second.year}{after}"
    (span,) = find(text.upper() if capitals else text)
    assert (span.first.iso, span.last.iso) == (str(first), str(second))
    assert span.period == JOINTS[joint]
    assert span.weekday == (first.weekday() if weekday else None)


SHAPES = [
    "{d} {name} {y}",
    "{d:02}-{m:02}-{y}",
    "{d}/{m}/{y}",
    "{y}-{m:02}-{d:02}",
    "{d}.{m}.{y}",
    "{d} {short} {y}",
    "{d} {short}. {y}",
    "{d}-{short}-{y}",
    "{d}e {name} {y}",
]


@given(date=st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)), shape=st.sampled_from(SHAPES))
def test_one_day_in_any_shape_is_found_again(date, shape):
    name = MONTHS[date.month - 1]
    short = {"maart": "mrt"}.get(name, name[:3])
    text = shape.format(d=date.day, m=date.month, y=date.year, name=name, short=short)
    (span,) = find(text)
    assert (span.first.iso, span.begin, span.end) == (str(date), 0, len(text))


PIECES = "3|31|2024|20|december|mei|jan|.|,|-|–|/|t/m|tot|en|met|a.s.|jl.|(|)|'|maandag|op|24-12|nr|0|99|e"


@given(st.text() | st.lists(st.sampled_from(PIECES.split("|"))).map(" ".join))
def test_no_text_breaks_the_reader_and_spans_never_overlap(text):
    spans = find(text)
    assert all(0 <= span.begin < span.end <= len(text) for span in spans)
    assert all(a.end <= b.begin for a, b in pairwise(spans))
    for span in spans:
        years.resolve(span, letter_date="2024-01-01", looking="back", near=(2023,))


@pytest.mark.parametrize(
    "piece", ["1, ", "1 2 3 ", "1-1-", "maandag ", "1 januari en ", "(", "2024 ", "12 decem-", "t/m "]
)
def test_a_hundred_thousand_characters_of_hostile_text_are_read(piece):
    assert isinstance(find(piece * (100_000 // len(piece))), list)


@pytest.mark.parametrize(
    ("text", "letter", "looking", "start", "end", "note"),
    [
        ("3 en 4 december aanstaande", "2024-11-22", None, "2024-12-03", "2024-12-04", None),
        ("28 november", "2008-12-05", "back", "2008-11-28", "2008-11-28", None),
        ("28 november", "2009-01-05", "back", "2008-11-28", "2008-11-28", None),
        ("6 maart", "2009-12-20", "ahead", "2010-03-06", "2010-03-06", None),
        ("6 maart", "2010-03-08", "ahead", "2010-03-06", "2010-03-06", None),
        ("30 december - 2 januari", "2020-01-10", "back", "2019-12-30", "2020-01-02", None),
        ("29 februari", "2024-02-20", "ahead", "2024-02-29", "2024-02-29", None),
        ("12 juni", "2020-01-10", None, "2020-06-12", "2020-06-12", None),
        ("17-18 maart 2024", "2025-03-03", "ahead", "2025-03-17", "2025-03-18", "year-corrected:2024->2025"),
        ("15 januari 2019", "2020-01-08", "ahead", "2020-01-15", "2020-01-15", "year-corrected:2019->2020"),
        ("19 januari 2020", "2021-01-27", "back", "2021-01-19", "2021-01-19", "year-corrected:2020->2021"),
        ("29 februari 2023", "2024-03-05", "back", "2024-02-29", "2024-02-29", "year-corrected:2023->2024"),
    ],
)
def test_a_year_follows_from_the_date_of_the_letter(text, letter, looking, start, end, note):
    said = years.resolve(find(text)[0], letter_date=letter, looking=looking)
    assert (said.start, said.end, said.note, said.inferred) == (start, end, note, True)


@pytest.mark.parametrize(
    ("text", "letter", "looking", "start"),
    [
        ("3 december 2024", "2024-11-22", "ahead", "2024-12-03"),
        ("9 juli 2024", "2026-01-01", "ahead", "2024-07-09"),
        ("januari 2025", "2024-12-18", "ahead", "2025-01"),
        ("in 2025", "2024-12-18", "ahead", "2025"),
        ("3 december 2024", None, None, "2024-12-03"),
    ],
)
def test_a_year_that_is_printed_stays(text, letter, looking, start):
    said = years.resolve(find(text)[0], letter_date=letter, looking=looking)
    assert (said.start, said.inferred, said.note) == (start, False, None)


@pytest.mark.parametrize(
    ("text", "near", "start"),
    [
        ("woensdag 3 december a.s.", (2025, 2026), "2025-12-03"),
        ("donderdag 3 december", (2025, 2026), "2026-12-03"),
        ("vrijdag 3 december", (2022,), "2021-12-03"),
        ("3 december", (2022, 2019), "2022-12-03"),
        ("3 december", (), None),
    ],
)
def test_without_a_letters_date_weekday_and_neighbours_tell_the_year(text, near, start):
    said = years.resolve(find(text)[0], near=near)
    assert (said.start, said.note) == (start, None if start else "year-unknown")


def test_an_impossible_date_keeps_its_month():
    said = years.resolve(find("31 november 2023")[0])
    assert (said.start, said.end, said.note) == ("2023-11", "2023-11", "date-impossible:2023-11-31")


@pytest.mark.parametrize(
    ("day", "iso"),
    [
        (Day(2024, 12, 3), "2024-12-03"),
        (Day(2024, 6), "2024-06"),
        (Day(2024), "2024"),
        (Day(None, 6, 1), None),
    ],
)
def test_a_day_is_as_precise_as_it_is_told(day, iso):
    assert day.iso == iso
