"""A letter is cited, identified and addressed as officielebekendmakingen.nl and jurists do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch import references
from navosearch.letters import citations


@pytest.mark.parametrize(
    ("chamber", "year", "dossier", "number", "expected"),
    [
        ("II", "2023-2024", "28676", "448", "Kamerstukken II 2023/24, 28676, nr. 448"),
        ("II", "1999-2000", "21501-02", "319", "Kamerstukken II 1999/2000, 21501-02, nr. 319"),
        ("II", "2024-2025", "36600-X", "12", "Kamerstukken II 2024/25, 36600-X, nr. 12"),
        ("I", "2013-2014", "32317", "JI", "Kamerstukken I 2013/14, 32317, JI"),
        ("II", "2008-2009", "22112", "4", "Kamerstukken II 2008/09, 22112, nr. 4"),
        ("II", "1948", "843", "1", "Kamerstukken II 1948, 843, nr. 1"),
    ],
)
def test_a_citation_has_chamber_year_dossier_and_number(chamber, year, dossier, number, expected):
    assert citations.cite(chamber, year, dossier, number) == expected


@pytest.mark.parametrize("missing", range(4))
def test_a_letter_of_which_a_part_is_unknown_has_no_citation(missing):
    parts = ["II", "2023-2024", "28676", "448"]
    parts[missing] = None
    assert citations.cite(*parts) is None


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        ("kst-28676-448", "https://zoek.officielebekendmakingen.nl/kst-28676-448.html"),
        ("kst-32317-JI", "https://zoek.officielebekendmakingen.nl/kst-32317-JI.html"),
        ("ah-tk-20242025-100", "https://zoek.officielebekendmakingen.nl/ah-tk-20242025-100.html"),
        ("2025D20783", "https://www.tweedekamer.nl/downloads/document?id=2025D20783"),
        ("verslag-van-de-top", None),
        ("kst-28676-448/../..", None),
    ],
)
def test_only_an_official_identifier_has_an_address(letter, expected):
    assert citations.permalink(letter) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2023-12-18", "2023-2024"),
        ("2024-09-16", "2023-2024"),
        ("2024-09-17", "2024-2025"),
        ("2026-09-15", "2026-2027"),
        ("1999-09-21", "1999-2000"),
        ("2024-06", None),
        ("2024-02-31", None),
    ],
)
def test_the_parliamentary_year_begins_on_the_third_tuesday_of_september(day, expected):
    assert citations.parliamentary_year(day) == expected


@given(st.dates())
def test_the_parliamentary_year_of_a_day_holds_its_year(day):
    first, last = map(int, (citations.parliamentary_year(day.isoformat()) or "").split("-"))
    assert last == first + 1
    assert day.year in (first, last)


def test_numbers_tell_the_chamber():
    assert [references.chamber_of(number) for number in ("448", "JI", "A")] == ["II", "I", "I"]
