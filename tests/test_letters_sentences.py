"""An opening sentence says when and where ministers meet, and whether that is still to come."""

from __future__ import annotations

import pytest

from navosearch.letters.meetings import cover, sentences
from navosearch.letters.meetings.sentences import Statement


def told(one: Statement) -> tuple[str | None, str, str | None, str | None, bool]:
    days = [day.iso or f"{day.month}-{day.day}" for day in one.span.days] if one.span else []
    return one.name, " ".join(days), one.place, one.looking, one.main


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Op 3 mei 2021 vond in Brussel de informele Milieuraad plaats.",
            [("informele Milieuraad", "2021-05-03", "Brussel", "back", True)],
        ),
        (
            "Op 3 en 4 mei a.s. komen de ministers bijeen in Riga.",
            [(None, "5-3 5-4", "Riga", "ahead", True)],
        ),
        (
            "De WHA vindt plaats van 18 tot en met 26 mei in Genève.",
            [(None, "5-18 5-26", "Genève", "ahead", True)],
        ),
        ("Deze bijeenkomst vond plaats in Wenen.", [(None, "", "Wenen", "back", True)]),
        (
            "De Eurogroep kwam bijeen op 3 mei, de Ecofinraad op 4 mei in Luxemburg.",
            [
                ("Eurogroep", "5-3", None, "back", True),
                ("Ecofinraad", "5-4", "Luxemburg", "back", False),
            ],
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_sentence_tells_when_and_where_a_meeting_is_held(sentence, expected):
    assert [told(one) for one in sentences.stated(sentence, first=True)] == expected


def test_a_meeting_that_is_named_by_the_way_is_not_what_a_sentence_is_about():
    (only,) = sentences.stated("Tijdens de Milieuraad van 3 mei is gesproken over water.")
    assert (only.name, only.main) == ("Milieuraad", False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Op 3 mei stuurde ik u het verslag van de Milieuraad.",
        "Uw Kamer ontving op 3 mei de agenda van de Milieuraad.",
        "Nederland steunt het voorstel.",
    ],
)
def test_a_letter_that_was_sent_before_says_nothing_of_a_meeting(sentence):
    assert sentences.stated(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Hierbij bied ik u het verslag aan van de Milieuraad van 3 mei 2021.", ["Milieuraad"]),
        ("Tevens treft u de geannoteerde agenda van de RBZ van 5 juni 2021 aan.", ["RBZ"]),
        ("Bijgaand zend ik u een fiche.", []),
        ("Het verslag van de Milieuraad van 3 mei 2021 volgt later.", []),
        ("Daarvan zond ik u het verslag van de Milieuraad van 3 mei 2021.", []),
    ],
)
def test_a_cover_offers_the_meetings_of_its_agenda_and_its_verslag(sentence, names):
    assert [claim.name for claim in cover.offered(sentence)] == names
