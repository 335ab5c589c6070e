"""A line over a letter claims the meetings that it prepares or reports on, and none that it only cites."""

from __future__ import annotations

import pytest

from navosearch.letters.meetings import claims, joined
from navosearch.letters.meetings.claims import Claim


def told(claim: Claim) -> tuple[str, str, str | None, str | None]:
    days = [day.iso or f"{day.month}-{day.day}" for day in claim.span.days] if claim.span else []
    return claim.name, " ".join(days), claim.place, claim.role


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Geannoteerde agenda Eurogroep van 3 mei 2021 te Brussel",
            [("Eurogroep", "2021-05-03", "Brussel", "agenda")],
        ),
        (
            "Verslag RAZ van 24 juni en agenda RAZ van 23 juli 2014",
            [("RAZ", "6-24", None, "verslag"), ("RAZ", "2014-07-23", None, "agenda")],
        ),
        (
            "Verslag van de Eurogroep en de Ecofinraad van respectievelijk 3 en 4-5 april 2022",
            [
                ("Eurogroep", "2022-04-03", None, "verslag"),
                ("Ecofinraad", "2022-04-04 2022-04-05", None, "verslag"),
            ],
        ),
        (
            "Verslag van de op 5 juni 2003 in Luxemburg gehouden Milieuraad",
            [("Milieuraad", "2003-06-05", "Luxemburg", "verslag")],
        ),
        ("NAVO-top Chicago 20-21 mei 2012", [("NAVO-top", "2012-05-20 2012-05-21", "Chicago", None)]),
        ("Uitkomsten Milieuraad", [("Milieuraad", "", None, "verslag")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_line_claims_each_meeting_with_its_days_its_place_and_what_the_letter_does(line, expected):
    assert [told(claim) for claim in claims.of_line(line)] == expected


@pytest.mark.parametrize(
    "line",
    [
        "Beantwoording vragen over het verslag van de Milieuraad van 3 mei 2021",
        "Annulering Milieuraad van 3 mei 2021",
        "Stand van zaken Landbouwraad",
        "Verslag van een werkbezoek aan Bonaire van 3 tot 5 mei 2021",
        "Brief over de begroting voor 2021",
    ],
)
def test_a_line_that_only_cites_a_meeting_claims_none(line):
    assert claims.of_line(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Eurogroep en de Ecofinraad", ["Eurogroep", "Ecofinraad"]),
        ("Landbouw- en Visserijraad", ["Landbouw- en Visserijraad"]),
        ("Eurogroep en de Landbouw- en Visserijraad", ["Eurogroep", "Landbouw- en Visserijraad"]),
        ("jeugd en sport", ["jeugd en sport"]),
    ],
)
def test_names_that_a_word_joins_are_parted_where_each_is_a_meeting(line, names):
    assert joined.apart(line) == names


@pytest.mark.parametrize(
    "verb", ["wordt afgelast", "is geannuleerd", "gaat niet door", "vindt geen doorgang"]
)
def test_a_meeting_that_was_called_off_is_told(verb):
    assert claims.is_called_off(f"De Milieuraad van 3 mei {verb}.")
