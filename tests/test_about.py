"""What a letter is, and which meetings it is about, is told from its subject and its opening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judged_letters import BEGINNINGS, KIND, OPENINGS, SUBJECTS, expected, facts

from navosearch.letters.meetings import About, about, meeting_of_heading
from navosearch.model import KINDS

LETTER = "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN"


@pytest.mark.parametrize(("subject", "date", "kind", "meetings"), SUBJECTS)
def test_a_subject_tells_the_kind_of_a_letter_and_its_meetings(subject, date, kind, meetings):
    said = about(subject=subject, date=date)
    assert said.kind == KIND.get(kind, kind)
    assert facts(said) == expected(meetings)


@pytest.mark.parametrize("block", OPENINGS, ids=lambda block: block[1][:70])
def test_an_opening_tells_what_a_letter_without_a_title_is(block):
    date, kind, meetings = block[0].split(" | ")
    said = about(opening=block[1:], date=None if date == "-" else date)
    assert said.kind == KIND.get(kind, kind)
    assert facts(said) == expected(meetings)


@pytest.mark.parametrize("block", BEGINNINGS, ids=lambda block: block[1])
def test_a_subject_and_an_opening_tell_together_what_a_letter_is_about(block):
    date, kind, meetings = block[0].split(" | ")
    said = about(subject=block[1], opening=block[2:], date=date)
    assert said.kind == KIND.get(kind, kind)
    assert facts(said) == expected(meetings)


def test_there_are_at_least_150_subjects_and_openings():
    assert len(SUBJECTS) + len(OPENINGS) >= 150


def test_a_year_that_is_not_printed_is_marked_as_inferred():
    said = about(subject="Verslag Eurogroep 5 december", date="2017-01-09")
    assert said.inferred == ("meetings.0.start", "meetings.0.end")


def test_a_kind_that_is_not_printed_is_marked_as_inferred():
    said = about(subject="NAVO-top Chicago 20-21 mei 2012", date="2012-05-08")
    assert said.inferred == ("kind",)


def test_what_is_printed_is_not_marked_as_inferred():
    said = about(subject="Verslag Eurogroep 5 december 2016", date="2017-01-09")
    assert said.inferred == ()


def test_a_year_that_is_printed_with_the_last_day_is_that_of_the_first():
    opening = "Op 28 december begint de top van de G20 te Rome, die op 2 januari 2010 wordt afgesloten."
    said = about(subject="Geannoteerde agenda top van de G20", opening=[opening])
    assert (said.meetings[0].start, said.meetings[0].end) == ("2009-12-28", "2010-01-02")
    assert said.inferred == ()


def test_a_year_against_the_date_of_the_letter_is_corrected_and_noted():
    said = about(subject="Geannoteerde agenda Raad Algemene Zaken 18 maart 2024", date="2025-03-07")
    assert said.meetings[0].start == "2025-03-18"
    assert said.inferred == ("meetings.0.start", "meetings.0.end")
    assert said.notes == ("year-corrected:2024->2025",)


def test_an_impossible_date_is_kept_to_its_month_and_noted():
    said = about(subject="Verslag Raad Algemene Zaken 31 november 2023", date="2023-12-08")
    assert (said.meetings[0].start, said.notes) == ("2023-11", ("date-impossible:2023-11-31",))


def test_weekday_and_years_nearby_tell_the_year_of_a_letter_without_a_date():
    opening = [
        "Op donderdag 6 oktober a.s. vindt de Europese Raad plaats in Praag. De bijeenkomst volgt op de "
        "NAVO-top in Madrid (28-30 juni 2022) en loopt vooruit op de top van 11 en 12 juli 2023."
    ]
    said = about(opening=opening)
    assert facts(said) == [("Europese Raad", "2022-10-06", "2022-10-06", "Praag")]
    assert "meetings.0.start" in said.inferred


@pytest.mark.parametrize(
    ("agenda", "verslag"),
    [
        (
            "Geannoteerde agenda NAVO Foreign Ministers Meeting (FMM) 28-29 november 2023",
            "Verslag bijeenkomst NAVO-ministers van Buitenlandse Zaken 28 en 29 november 2023 te Brussel",
        ),
        (
            "Geannoteerde agenda Eurogroep en Ecofinraad 4 en 5 november 2024",
            "Verslag Ecofin Raad en Eurogroep d.d. 4-5 november 2024",
        ),
        (
            "Geannoteerde agenda Gymnich 30 en 31 augustus 2022",
            "Verslag informele Raad Buitenlandse Zaken 30-31 augustus 2022 Praag",
        ),
        (
            "Geannoteerde agenda NAVO Defensie Ministeriële 15 en 16 februari 2024",
            "Verslag van de bijeenkomst van Navo-ministers van Defensie op 15-16 februari 2024",
        ),
        (
            "Geannoteerde agenda Raad Landbouw en Visserij 12 december 2022",
            "Verslag Landbouw- en Visserijraad 12 december 2022",
        ),
        (
            "Geannoteerde agenda Raad Algemene Zaken en Externe Betrekkingen 16 juni 2008",
            "Verslag RAZEB 16 juni 2008",
        ),
        (
            "Geannoteerde agenda Internationale Waterconferentie 3 mei 2021",
            "Verslag internationale waterconferentie 3 mei 2021",
        ),
    ],
)
def test_agenda_and_verslag_of_one_meeting_find_each_other(agenda, verslag):
    one, other = (about(subject=line).meetings for line in (agenda, verslag))
    assert [meeting.id for meeting in one] == [meeting.id for meeting in other]


@pytest.mark.parametrize(("office", "series"), [("BUITENLANDSE ZAKEN", "fmm"), ("DEFENSIE", "dmm")])
def test_the_office_of_the_minister_tells_which_ministers_of_nato_met(office, series):
    line = f"BRIEF VAN DE MINISTER VAN {office}"
    said = about(subject="Verslag NAVO-ministeriële van 6 april 2022", document_type=line)
    assert said.meetings[0].id == f"navo-{series}-2022-04-06"


def test_the_opening_gives_the_place_that_the_subject_leaves_out():
    said = about(
        subject="Verslag Raad Algemene Zaken van 20 maart 2018",
        opening=["Op dinsdag 20 maart jl. vond de Raad Algemene Zaken (RAZ) plaats in Luxemburg."],
        date="2018-03-28",
    )
    assert facts(said) == [("Raad Algemene Zaken", "2018-03-20", "2018-03-20", "Luxemburg")]


def test_the_place_of_another_meeting_is_not_taken():
    said = about(
        subject="Geannoteerde agenda NAVO-ministers van Defensie 9 juni 2025",
        opening=["De ministers bereiden de NAVO-top voor die in Den Haag plaatsvindt."],
    )
    assert said.meetings[0].place is None


def test_headings_tell_that_a_letter_holds_a_verslag_besides_an_agenda():
    said = about(
        subject="Geannoteerde agenda Eurogroep 9 oktober 2023",
        headings=["Geannoteerde agenda Eurogroep 9 oktober 2023", "Verslag Eurogroep 15 september 2023"],
        date="2023-09-29",
    )
    assert said.kind == "verslag en geannoteerde agenda"
    assert [meeting.start for meeting in said.meetings] == ["2023-10-09", "2023-09-15"]


@pytest.mark.parametrize(
    ("subject", "cover"),
    [
        (
            "Verslag RBZ Defensie 13 november 2023",
            "Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 13 november 2023.",
        ),
        (
            "Verslag informele bijeenkomst EU-transportministers 21 september 2023",
            "Hierbij ontvangt u het verslag van de informele Transportraad van 21 september 2023.",
        ),
        (
            "Verslag NAVO-top 11-12 juli 2023",
            "Hierbij bied ik u het verslag aan van de informele bijeenkomst.",
        ),
        (
            "Verslag Raad Algemene Zaken 21 maart 2022",
            "Hierbij zend ik u het verslag van de Raad Algemene Zaken van 21 maart 2023.",
        ),
    ],
)
def test_a_meeting_that_subject_and_cover_name_differently_is_one(subject, cover):
    assert len(about(subject=subject, opening=[cover]).meetings) == 1


@pytest.mark.parametrize(
    ("subject", "opening", "fact"),
    [
        (
            "Verslag ESA Ministeriële Conferentie 2016",
            "Hierbij zend ik u een verslag van de Raad op ministerieel niveau van het Europees"
            " Ruimtevaartagentschap op 1 en 2 december 2016 te Luzern.",
            ("ESA Ministeriële Conferentie", "2016-12-01", "2016-12-02", "Luzern"),
        ),
        (
            "inzet van de regering bij de ILO-conferentie",
            "Van 2 tot en met 13 juni 2016 vindt in Genève de 105de Arbeidsconferentie plaats.",
            ("ILO-conferentie", "2016-06-02", "2016-06-13", "Genève"),
        ),
        (
            "Verslag Milieuraad",
            "Hierbij zend ik u het verslag van de Transportraad van 1 en 2 december 2016 te Brussel.",
            ("Milieuraad", None, None, None),
        ),
    ],
)
def test_the_one_meeting_of_a_letter_may_bear_another_name_in_its_opening(subject, opening, fact):
    assert facts(about(subject=subject, opening=[opening], date="2016-06-01"))[0] == fact


def test_a_meeting_that_the_opening_calls_off_was_none():
    opening = "Hierbij bericht ik u dat de Milieuraad van 5 maart geen doorgang zal vinden."
    assert about(subject="Milieuraad maart 2001", opening=[opening], date="2001-03-01") == About("brief")


def test_an_agenda_that_does_not_say_of_what_is_still_an_agenda():
    assert about(subject="Geannoteerde agenda") == About("geannoteerde agenda")


def test_a_line_that_says_motion_outweighs_a_subject_that_says_verslag():
    said = about(subject="Verslag Eurogroep 5 mei 2014", document_type="MOTIE VAN HET LID DE VRIES")
    assert said.kind == "overig"


def test_a_letter_stays_a_letter_though_its_first_paragraph_names_a_committee():
    opening = ["De vaste commissie voor Defensie heeft mij verzocht om een reactie."]
    assert about(document_type=LETTER, opening=opening) == About("brief")


@pytest.mark.parametrize(
    ("heading", "position"),
    [
        ("Verslag Raad Algemene Zaken 24 juni", 0),
        ("Raad Algemene Zaken 23 juli", 1),
        ("Europese Raad", 2),
        ("Dag van 25 juli 2014", 2),
        ("Raad Algemene Zaken", None),
        ("Oekraïne", None),
        ("Eurogroep", None),
    ],
)
def test_a_heading_tells_the_meeting_of_its_part_where_only_one_fits(heading, position):
    subject = "Verslag RAZ van 24 juni en agenda RAZ van 23 juli en Europese Raad van 25 juli 2014"
    said = about(subject=subject, date="2014-07-11")
    assert len(said.meetings) == 3
    assert meeting_of_heading(heading, said.meetings) == position


NAMES = st.sampled_from(
    [
        "Raad Buitenlandse Zaken",
        "Raad Algemene Zaken",
        "informele JBZ-Raad",
        "NAVO Foreign Ministers Meeting (FMM)",
        "Eurogroep en Ecofinraad",
        "Landbouw- en Visserijraad",
        "bijeenkomst van NAVO-ministers van Defensie",
        "Europese Raad",
        "Raad voor Concurrentievermogen",
        "OJCS-Raad",
        "Milieuraad",
        "NAVO-top",
        "Raad Werkgelegenheid en Sociaal Beleid",
    ]
)
LEADS = {
    "Geannoteerde agenda ": "geannoteerde agenda",
    "Geannoteerde agenda van de ": "geannoteerde agenda",
    "Geannoteerde agenda voor de ": "geannoteerde agenda",
    "Nazending geannoteerde agenda ": "geannoteerde agenda",
    "Verslag ": "verslag",
    "Verslag van de ": "verslag",
    "Aanbieding verslag ": "verslag",
}
PLACES = ["", " te Brussel", " in Den Haag", " Praag", ", Luxemburg", " (Riga)", " in New York"]


@given(
    lead=st.sampled_from(sorted(LEADS)),
    name=NAMES,
    before=st.sampled_from([" ", " van ", " op ", " d.d. ", ", "]),
    day=st.integers(1, 26),
    joint=st.sampled_from(["-", "–", " en ", " - ", "/", " t/m ", " tot en met ", " "]),
    month=st.sampled_from(["januari", "maart", "mei", "juni", "september", "december"]),
    year=st.integers(2008, 2026),
    place=st.sampled_from(PLACES),
)
def test_any_name_date_and_place_in_the_usual_order_are_read(
    lead, name, before, day, joint, month, year, place
):
    said = about(subject=f"{lead}{name}{before}{day}{joint}{day + 1} {month} {year}{place}")
    (meeting,) = said.meetings
    assert said.kind == LEADS[lead]
    assert meeting.name == name
    assert (meeting.start or "").startswith(str(year))
    assert ((meeting.start or "")[8:], (meeting.end or "")[8:]) == (f"{day:02}", f"{day + 1:02}")
    assert meeting.place == (place.strip(" ,()").removeprefix("te ").removeprefix("in ") or None)


PIECES = (
    "geannoteerde agenda|verslag|van|de|en|Raad|Eurogroep|NAVO-top|3|4 december|2024|te Brussel|(|)|,"
    "|.|Hierbij|bied|ik u|aan|informele|bijeenkomst|ministers|a.s.|jl.|tot|–|31|vond|plaats|in|over"
    "|Kamerstuk|RAZ|\n"
)
WORDS = st.lists(st.sampled_from(PIECES.split("|")), max_size=40).map(" ".join)


@given(
    title=WORDS | st.text(),
    opening=st.lists(WORDS | st.text(), max_size=4),
    date=st.dates().map(str) | st.none(),
)
def test_nothing_that_can_stand_in_a_letter_breaks_the_reading(title, opening, date):
    said = about(title=title, subject=title, opening=opening, headings=[title], date=date)
    assert said.kind in KINDS
    assert len({meeting.id for meeting in said.meetings}) == len(said.meetings)


@pytest.mark.parametrize(
    "hostile",
    [
        "(" * 50_000,
        "Raad van " * 10_000,
        "verslag van de Raad en " * 5_000,
        "bijeenkomst van de " * 10_000,
        "1, " * 30_000,
        "informele " * 20_000,
        "Verslag Raad " + "en Raad " * 10_000,
        "Navo-" * 20_000,
        " " * 100_000,
    ],
    ids=lambda text: text[:20],
)
def test_only_the_beginning_of_a_hostile_line_is_read(hostile):
    said = about(title=hostile, subject=hostile, opening=[hostile] * 6, headings=[hostile] * 100)
    assert all(len(meeting.name) < 1_000 for meeting in said.meetings)


def test_a_date_that_the_letter_contradicts_is_noted():
    said = about(
        subject="Geannoteerde agenda Raad Algemene Zaken d.d. 20 februari 2019",
        opening=[
            "Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van 19 februari 2019."
        ],
        date="2019-02-08",
    )
    assert said.notes == ("dates-differ:2019-02-20->2019-02-19",)
