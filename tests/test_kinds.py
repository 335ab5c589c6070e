"""A document says what it is: a letter, a motion, a committee's report, an agenda or a verslag."""

from __future__ import annotations

import pytest

from navosearch.letters.meetings import kinds


@pytest.mark.parametrize(
    "line",
    [
        "BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN",
        "HERDRUK1 BRIEF VAN DE MINISTERS VAN ONDERWIJS, CULTUUR EN WETENSCHAP EN VOOR MEDIA",
        "BRIEF VAN HET PRESIDIUM",
        "GEWIJZIGDE BRIEF VAN DE STAATSSECRETARIS VAN DEFENSIE",
        "Brief regering",
        "nr. 12 BRIEF VAN DE MINISTER VAN FINANCIËN",
        "",
        None,
    ],
)
def test_a_letter_is_a_letter(line):
    assert kinds.of_document(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "MOTIE VAN HET LID DE ROON",
        "GEWIJZIGDE MOTIE VAN DE LEDEN BELHAJ EN BOSMAN",
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "VERSLAG VAN EEN ALGEMEEN OVERLEG",
        "VERSLAG VAN EEN COMMISSIEDEBAT",
        "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "LIJST VAN VRAGEN EN ANTWOORDEN",
        "AMENDEMENT VAN HET LID DIKS",
        "NOTA NAAR AANLEIDING VAN HET VERSLAG",
        "MEMORIE VAN TOELICHTING",
        "VOORSTEL VAN WET",
        "KONINKLIJKE BOODSCHAP",
    ],
)
def test_what_is_no_letter_is_overig(line):
    assert kinds.of_document(line) == "overig"
    assert kinds.of_document(None, line.capitalize()) == "overig"


@pytest.mark.parametrize(
    "line",
    [
        "Verslag van een schriftelijk overleg over de geannoteerde agenda Raad Algemene Zaken",
        "Verslag van een commissiedebat, gehouden op 10 september 2025, over Luchtvaart",
        "Verslag van een tweeminutendebat",
        "Verslag van een nader schriftelijk overleg",
        "Inbreng verslag schriftelijk overleg Eurogroep",
        "Verslag van de vaste commissie voor Defensie",
        "Verslag houdende een lijst van vragen",
        "Motie van het lid Van Dijk over de NAVO-top",
    ],
)
def test_a_committees_report_is_no_letter(line):
    assert kinds.is_no_letter(line)


@pytest.mark.parametrize(
    "line",
    [
        "Verslag Raad Algemene Zaken 22 juni 2021",
        "Verslag van de bijeenkomst van NAVO-ministers van Defensie",
        "Verslag",
        "Verslag van het Ramstein-overleg van 19 maart 2024",
        "Geannoteerde agenda Eurogroep",
    ],
)
def test_a_verslag_of_a_meeting_is_a_letter(line):
    assert not kinds.is_no_letter(line)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Geannoteerde agenda RAZ", ["agenda"]),
        ("Geannoteeerde agenda's RAZ en RBZ", ["agenda"]),
        ("GEANNOTEERDE AGENDA RAZ", ["agenda"]),
        ("Verslag RAZ en geannoteerde agenda RBZ", ["verslag", "agenda"]),
        ("Kort verslag van de Raad", ["verslag"]),
        ("Voortgangsverslag", []),
        ("Jaarverslag 2019", []),
        ("Veiligheidsagenda", []),
    ],
)
def test_the_words_that_say_what_a_letter_does_with_a_meeting(text, roles):
    assert [trigger.role for trigger in kinds.triggers(text)] == roles


@pytest.mark.parametrize(
    ("roles", "kind"),
    [
        ((), "brief"),
        (("agenda",), "geannoteerde agenda"),
        (("verslag", "verslag"), "verslag"),
        (("verslag", "agenda"), "verslag en geannoteerde agenda"),
    ],
)
def test_the_roles_give_the_kind(roles, kind):
    assert kinds.of_roles(roles) == kind


@pytest.mark.parametrize(
    ("lead", "cites"),
    [
        ("Reactie op verzoek commissie over de ", True),
        ("Beantwoording vragen inzake ", True),
        ("Antwoorden op vragen over het ", True),
        ("Uitstel ", True),
        ("Aanbieding ", False),
        ("Aanvulling op de ", False),
        ("Beantwoording vragen en ", False),
        ("", False),
    ],
)
def test_an_answer_about_an_agenda_only_cites_it(lead, cites):
    assert kinds.is_citing(lead) == cites
