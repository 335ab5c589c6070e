"""The names of meetings tell their series, whatever form a ministry prints them in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from trials import examples

from navosearch.letters.meetings import places, tables
from navosearch.letters.meetings.series import identity, known_in, pattern, series_of, slug
from navosearch.lowering import lowered

TABLE = (Path(__file__).parent / "series.txt").read_text(encoding="utf-8")
ROWS = [
    (series, name)
    for series, names in (row.split(": ") for row in TABLE.strip().split("\n")[1:])
    for name in names.split(" | ")
]


@pytest.mark.parametrize(("series", "name"), ROWS)
def test_every_name_of_a_series_gives_the_same_id(series, name):
    expected = f"{slug(series)}-2023-11-28", series
    assert identity(name, start="2023-11-28") == expected
    assert identity(name.upper(), start="2023-11-28") == expected


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Benelux-top", "benelux-top-2018-12-05"),
        ("informele Benelux-top", "benelux-top-2018-12-05"),
        ("Internationale Waterconferentie (IWC)", "internationale-waterconferentie-2018-12-05"),
        ("!?", "vergadering-2018-12-05"),
    ],
)
def test_a_meeting_of_no_known_series_gets_its_id_from_its_name(name, id_):
    assert identity(name, start="2018-12-05") == (id_, None)


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("ministeriële NAVO-bijeenkomst", "NAVO ministeriële"),
        ("NAVO ministeriele vergadering", "NAVO ministeriële"),
        ("bijeenkomst Defensieministers NAVO", "NAVO DMM"),
        ("bijeenkomst regeringsleiders NAVO", "NAVO-top"),
        ("informele bijeenkomst van ministers van Buitenlandse Zaken van de NAVO", "NAVO FMM"),
        ("informele bijeenkomst van ministers van Defensie van de NAVO", "NAVO DMM"),
        ("NAVO Leaders Meeting", "NAVO-top"),
        ("NAVO Raad in samenstelling van Ministers van Buitenlandse Zaken", "NAVO FMM"),
        ("bijeenkomst van EU-ministers voor Ontwikkelingssamenwerking", "RBZ Ontwikkelingssamenwerking"),
        ("NAVO-Oekraine Raad", "NAVO-Oekraïne Raad"),
        ("Raad van Buitenlandse Zaken", "RBZ"),
        ("informele OS-Raad", "RBZ Ontwikkelingssamenwerking"),
        ("Raad WSBVC", "WSBVC-raad"),
        ("Sociale Raad", "WSBVC-raad"),
        ("Raad Onderwijs, Jeugd en Cultuur", "OJCS-raad"),
        ("Raad van ministers van Justitie en Binnenlandse Zaken", "JBZ-raad"),
        ("1568ste zitting van de Raad van Landbouwministers", "Landbouw- en Visserijraad"),
        ("Concurrentiekrachtraad", "Raad voor Concurrentievermogen"),
        ("informele bijeenkomst van EU-transportministers", "Transportraad"),
        ("informele videoconferentie EU-ministers van Milieu", "Milieuraad"),
        ("bijeenkomst van de EU-ministers van Sport", "OJCS-raad"),
        ("informeel diner staatshoofden en regeringsleiders", "Europese Raad"),
        ("96ste zitting van de Internationale Arbeidsconferentie", "Internationale Arbeidsconferentie"),
        ("78ste Wereldgezondheidsassemblee (WHA78)", "World Health Assembly"),
        ("tiende toetsingsconferentie van het Non-proliferatieverdrag", "NPV-toetsingsconferentie"),
        ("ESA Ministeriële Conferentie", "ESA-ministersconferentie"),
    ],
)
def test_other_words_for_a_meeting_tell_its_series(name, series):
    assert series_of(name) == (series,)


def test_a_meeting_without_a_date_gets_the_id_of_its_series():
    assert identity("RBZ", start=None) == ("rbz", "RBZ")


@pytest.mark.parametrize(
    ("name", "start", "series"),
    [
        ("Raad Algemene Zaken", "2009-11-30", ("RAZEB",)),
        ("Raad Algemene Zaken", "2009-12-01", ("RAZ",)),
        ("Raad Buitenlandse Zaken", "2008-05-26", ("RAZEB",)),
        ("Raad Buitenlandse Zaken", None, ("RBZ",)),
    ],
)
def test_before_the_treaty_of_lisbon_both_councils_were_one(name, start, series):
    assert series_of(name, start=start) == series


@pytest.mark.parametrize(
    ("office", "series"),
    [
        ("BRIEF VAN DE MINISTER VAN DEFENSIE", ("NAVO DMM",)),
        ("Minister van Buitenlandse Zaken", ("NAVO FMM",)),
        ("BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFENSIE", ("NAVO ministeriële",)),
        (None, ("NAVO ministeriële",)),
    ],
)
def test_the_office_tells_which_ministers_of_nato_met(office, series):
    assert series_of("NAVO-ministeriële bijeenkomst", office=office) == series


@pytest.mark.parametrize("name", ["vandaag", "werkbezoek", "ministerraad", "graz", "Razendsnel", ""])
def test_other_words_tell_no_series(name):
    assert series_of(name) == ()


@pytest.mark.parametrize("row", tables.series(), ids=lambda row: row.notation)
def test_the_example_of_a_row_is_called_so_and_tells_its_series(row):
    assert re.fullmatch(pattern(row.notation), lowered(row.example))
    assert series_of(row.example) == (row.series,)


@pytest.mark.parametrize("row", tables.series(), ids=lambda row: row.notation)
def test_no_name_of_the_table_is_dismissed_by_how_it_begins(row):
    @examples(25)  # the pattern has few beginnings
    @given(st.from_regex(pattern(row.notation), fullmatch=True))
    def is_known(name):
        assert known_in(name)

    is_known()


def test_every_town_is_found_in_its_example():
    rows = tables.towns()
    astray = [row for row in rows if places.trailing(row.example)[1] != row.name]
    assert (len(rows) > 800, astray) == (True, [])


def test_no_country_is_taken_for_a_place():
    rows = tables.countries()
    assert len(rows) > 150
    assert [row for row in rows if row.name not in row.example or places.inside(row.example)] == []


@given(st.text())
def test_lower_case_stands_where_the_capitals_stood(text):
    offset = len(text)
    assert lowered(f"{text} NAVO-top").index("navo-top", offset) == offset + 1


@given(st.text())
def test_any_name_gives_a_plain_id(name):
    id_, _ = identity(name, start="2024-06")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)
    assert id_.endswith("-2024-06")
