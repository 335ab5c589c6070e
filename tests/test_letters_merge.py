"""What several lines of a letter claim of one meeting becomes one claim, and two meetings stay two."""

from __future__ import annotations

import pytest

from navosearch import dates
from navosearch.letters.meetings import likeness, merge
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.sentences import stated


def claim(name: str, when: str = "", place: str | None = None, role: str = "verslag") -> Claim:
    span = next(iter(dates.find(when)), None)
    return Claim(name, span, place, role, explicit=True)


def told(made: list[Claim]) -> list[tuple[str, str | None, str | None]]:
    return [(one.name, one.span.first.iso if one.span else None, one.place) for one in made]


@pytest.mark.parametrize(
    ("line", "cover", "expected"),
    [
        (claim("Milieuraad"), claim("Milieuraad", "3 mei 2021"), [("Milieuraad", "2021-05-03", None)]),
        (
            claim("RBZ", "3 mei 2021"),
            claim("Raad Buitenlandse Zaken", "3 mei 2021", "Brussel"),
            [("RBZ", "2021-05-03", "Brussel")],
        ),
        (
            claim("Milieuraad", "3 mei 2021"),
            claim("bijeenkomst", "", "Wenen"),
            [("Milieuraad", "2021-05-03", "Wenen")],
        ),
        (
            claim("RAZ", "20 februari 2019"),
            claim("RAZ", "19 februari 2019"),
            [("RAZ", "2019-02-19", None)],
        ),
        (
            claim("RAZ", "20 februari 2019"),
            claim("RAZ", "19 maart 2019", role="agenda"),
            [("RAZ", "2019-02-20", None), ("RAZ", "2019-03-19", None)],
        ),
        (
            claim("Milieuraad", "3 mei 2021"),
            claim("Eurogroep", "5 mei 2021"),
            [("Milieuraad", "2021-05-03", None), ("Eurogroep", "2021-05-05", None)],
        ),
    ],
    ids=["the date", "another name", "no name", "a slip", "another meeting of a series", "another series"],
)
def test_claims_of_one_meeting_are_one(line, cover, expected):
    assert told(merge.merged([[line], [cover]])) == expected


def test_a_date_that_the_text_denies_is_kept_as_denied():
    (one,) = merge.merged([[claim("RAZ", "20 februari 2019")], [claim("RAZ", "19 februari 2019")]])
    assert one.denied is not None
    assert one.denied.first.iso == "2019-02-20"


def test_the_opening_adds_the_place_to_the_meeting_it_is_about():
    statements = stated("Op 3 mei 2021 vond in Brussel de Milieuraad plaats.", first=True)
    assert told(merge.enriched([claim("Milieuraad", "3 mei 2021")], statements)) == [
        ("Milieuraad", "2021-05-03", "Brussel")
    ]


def test_meetings_that_a_line_joins_are_parted_where_the_opening_dates_each():
    statements = stated("De Eurogroep kwam bijeen op 3 mei 2021, de Ecofinraad op 4 mei 2021.", first=True)
    assert told(merge.parted(claim("Eurogroep en Ecofinraad"), statements)) == [
        ("Eurogroep", "2021-05-03", None),
        ("Ecofinraad", "2021-05-04", None),
    ]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("RBZ", "Raad Buitenlandse Zaken", True),
        ("RBZ", "RBZ Handel", True),
        ("Milieuraad", "Transportraad", False),
        ("Navo-ministers van Defensie", "bijeenkomst ministers van Defensie", True),
        ("Waterconferentie", "internationale Waterconferentie", True),
    ],
)
def test_two_names_are_alike_by_their_series_or_by_who_meets(one, other, alike):
    assert likeness.alike(one, other) is alike
