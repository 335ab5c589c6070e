"""Make the papers of two weeks: dossiers in both chambers, with what really happens to papers in between.

The numbers and ids are ours, but for dossier 36867, which was recorded with its unfinished fourth paper.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from replica.forms import day
from replica.papers import FINISHED_LATER, FORMS, UNFINISHED, Dossier, Paper
from replica.subjects import DEFENCE, FOREIGN, MOTIONS, NATO, OSCE, SUBJECTS, Meeting

ALLIANCE = Dossier("28676", "NAVO")
COUNCIL = Dossier("21501-02", "Raad Algemene Zaken en Raad Buitenlandse Zaken")
DEFENCE_COUNCIL = Dossier("21501-28", "Defensieraad")
CONFERENCE = Dossier("23530", "Organisatie voor Veiligheid en Samenwerking in Europa (OVSE)")
ISLANDS = Dossier("36867", "Wet verhoging aantal eilandsraadsleden en eilandgedeputeerden")
DOSSIERS = (ALLIANCE, COUNCIL, DEFENCE_COUNCIL, CONFERENCE, ISLANDS)

FOREIGN_MINISTER = ("De Minister van Buitenlandse Zaken", "A.B. de Vries")
DEFENCE_MINISTER = ("De Minister van Defensie", "C.D. Jansen")

BECOMES_FINAL, WITHDRAWN, CHANGED = "kst-1310001", "kst-21501-02-2645", "kst-28676-427"
"""A paper under a passing id, one that goes, and one that changes, all between the two weeks."""
FINAL = "kst-28676-474"
"""The id that the unfinished paper gets."""


def first_week() -> list[Paper]:
    """Return the papers that are listed on the first day."""
    return [
        *_series(ALLIANCE, NATO, start=411, signed=FOREIGN_MINISTER, also=COUNCIL),
        *_series(COUNCIL, FOREIGN, start=2600, signed=FOREIGN_MINISTER, also=ALLIANCE),
        *_series(DEFENCE_COUNCIL, DEFENCE, start=241, signed=DEFENCE_MINISTER, also=COUNCIL),
        *_series(CONFERENCE, OSCE, start=31, signed=FOREIGN_MINISTER, also=ALLIANCE),
        *_senate(),
        _unfinished(),
    ]


def second_week(today: str = "2026-11-27") -> list[Paper]:
    """Return the papers that are listed a week later, with what has changed since `today` less a few days."""
    changed_on = _later(today, -2)
    papers = [paper for paper in first_week() if paper.id not in (WITHDRAWN, BECOMES_FINAL)]
    before = _unfinished()
    final = replace(before, id=FINAL, modified=changed_on, status=FINISHED_LATER, forms=FORMS)
    place = next(place for place, paper in enumerate(papers) if paper.id == CHANGED)
    added = "In een eerdere versie van deze brief ontbrak een zin over de kosten."
    papers[place] = replace(papers[place], modified=changed_on, text=(*papers[place].text, added))
    meeting = Meeting("NAVO-ministeriële bijeenkomst", "2026-12-02", "2026-12-03", "Brussel")
    letter = _letter(ALLIANCE, meeting, "475", signed=FOREIGN_MINISTER, ahead=True)
    new = (letter, _motion(ALLIANCE, "476", meeting))
    return [*papers, final, *(replace(paper, modified=changed_on) for paper in new)]


def many(papers: int, dossier: Dossier = COUNCIL) -> Iterator[Paper]:
    """Yield so many papers of one dossier, every other one a letter."""
    for number in range(1, papers + 1):
        meeting = FOREIGN[number % len(FOREIGN)]
        if number % 2:
            yield _letter(dossier, meeting, str(number), signed=FOREIGN_MINISTER, ahead=number % 4 == 1)
        else:
            yield _motion(dossier, str(number), meeting)


def _series(
    dossier: Dossier, meetings: Sequence[Meeting], *, start: int, signed: tuple[str, str], also: Dossier
) -> Iterator[Paper]:
    """Yield the papers about meetings: an agenda, a report, and what the chamber says of them in between.

    Every sixth meeting leaves a number out, every fifth letter is in another dossier `also`, and some letters
    have an annex, or no XML.
    """
    numbers = count(start)
    for place, meeting in enumerate(meetings):
        old = meeting.first < "2007"
        agenda = _letter(dossier, meeting, str(next(numbers)), signed=signed, ahead=True)
        if place % 5 == 3:
            agenda = replace(agenda, dossiers=(dossier, also))
        if place % 7 == 4:
            agenda, annex = _with_annex(agenda)
            yield annex
        yield _dated(agenda, old=old)
        if place % 3 == 1:
            yield _dated(_committee(dossier, str(next(numbers)), meeting), old=old)
        yield _dated(_motion(dossier, str(next(numbers)), meeting), old=old)
        if place % 6 == 5:
            next(numbers)
        report = _letter(dossier, meeting, str(next(numbers)), signed=signed, ahead=False)
        without = {2: ("pdf",), 8: ("html", "pdf"), 11: ("odt", "pdf")}.get(place % 12)
        yield _dated(replace(report, forms=without) if without else report, old=old)


def _letter(
    dossier: Dossier, meeting: Meeting, number: str, *, signed: tuple[str, str], ahead: bool
) -> Paper:
    """Return the letter that looks ahead to a meeting, or back to it."""
    date = _later(meeting.first, -12) if ahead else _later(meeting.last, 9)
    what = "geannoteerde agenda" if ahead else "verslag"
    held = f"{meeting.name} van {_days(meeting)} te {meeting.place}"
    first = len(number) + int(number if number.isdigit() else str(ord(number[0])))
    text = [
        f"Aan de Voorzitter van de {'Tweede' if number.isdigit() else 'Eerste'} Kamer der Staten-Generaal",
        f"Den Haag, {day(date)}",
        f"Hierbij bied ik u {'de' if ahead else 'het'} {what} aan {'voor' if ahead else 'van'} de {held}.^",
    ]
    for heading, before, after in (SUBJECTS[(first + step * 3) % len(SUBJECTS)] for step in range(3)):
        text += [f"# {heading}", before if ahead else after]
    return Paper(
        id=f"kst-{dossier.number}-{number}",
        chamber="II" if number.isdigit() else "I",
        dossiers=(dossier,),
        number=number,
        rubric="Brief",
        title=f"Brief van de {signed[0][3:].lower()}; {what.capitalize()} {meeting.name}",
        date=date,
        modified=_later(date, 3),
        heading=f"BRIEF VAN {signed[0].upper()}",
        text=tuple(text),
        signed=signed,
    )


def _motion(dossier: Dossier, number: str, meeting: Meeting) -> Paper:
    who, what = MOTIONS[int(number) % len(MOTIONS)]
    date = _later(meeting.first, -4)
    text = ("De Kamer,", "gehoord de beraadslaging,", f"verzoekt de regering {what},")
    return Paper(
        id=f"kst-{dossier.number}-{number}",
        chamber="II",
        dossiers=(dossier,),
        number=number,
        rubric="Motie",
        title=f"Motie van {who.lower()}",
        date=date,
        modified=_later(date, 2),
        heading=f"MOTIE VAN {who}",
        text=(*text, "en gaat over tot de orde van de dag."),
    )


def _committee(dossier: Dossier, number: str, meeting: Meeting) -> Paper:
    title = "Verslag van een schriftelijk overleg"
    asked = f"De vaste commissie heeft vragen gesteld over de geannoteerde agenda voor de {meeting.name}."
    answered = "De minister heeft deze beantwoord bij brief die hierbij is afgedrukt."
    return replace(
        _motion(dossier, number, meeting),
        rubric="Verslag",
        title=title,
        heading=title.upper(),
        text=(asked, answered),
    )


def _with_annex(letter: Paper) -> tuple[Paper, Paper]:
    """Return a letter that is only a cover, and the annex that holds its text."""
    annex = replace(
        letter,
        id=f"blg-12{letter.number:0>5}",
        main=letter.id,
        rubric="",
        number="",
        title=letter.title.partition("; ")[2],
        text=(letter.title.partition("; ")[2], *letter.text[3:]),
        signed=None,
        forms=("pdf",),
    )
    return replace(letter, text=letter.text[:3], annexes=(annex.id,)), annex


def _senate() -> Iterator[Paper]:
    """Yield the papers of the Eerste Kamer: letters by letter, and the dossier that was recorded."""
    for number, meeting in zip("ABCDEFGH", NATO[8:16], strict=True):
        yield _letter(ALLIANCE, meeting, number, signed=FOREIGN_MINISTER, ahead=number in "ACEG")
    for number, meeting in zip("ABCD", FOREIGN[16:20], strict=True):
        yield _letter(COUNCIL, meeting, number, signed=FOREIGN_MINISTER, ahead=number in "AC")
    title = "Brief van de staatssecretaris van BZK met verzoek over spoedige behandeling"
    letter = replace(
        _letter(ISLANDS, FOREIGN[-2], "B", signed=FOREIGN_MINISTER, ahead=True),
        title=title,
        date="2026-06-10",
        modified="2026-08-19",
        heading="BRIEF VAN DE STAATSSECRETARIS VAN BINNENLANDSE ZAKEN EN KONINKRIJKSRELATIES",
        text=(
            "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal",
            "Den Haag, 10 juni 2026",
            "Ik vraag u het wetsvoorstel vóór het zomerreces te behandelen.",
        ),
        signed=("De Staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties", "E.F. Pieters"),
        annexes=("blg-1253259",),
        status=FINISHED_LATER,
    )
    annex = replace(
        letter, id="blg-1253259", main=letter.id, rubric="", number="", title="Brief", forms=("pdf",)
    )
    other = replace(
        letter, rubric="Overige Kamerstukken", annexes=(), signed=None, heading="VOORSTEL VAN WET"
    )
    note = "Nota naar aanleiding van het verslag"
    yield from (letter, annex)
    yield replace(other, id="kst-36867-A", number="A", title="Gewijzigd voorstel van wet")
    yield replace(other, id="kst-36867-C", number="C", title="Verslag")
    yield replace(
        other, id="kst-1259252", number="D", title=note, date="2026-07-03", status=UNFINISHED, forms=("pdf",)
    )


def _unfinished() -> Paper:
    """Return a letter under its passing id, in PDF alone; its number is its own already."""
    meeting = Meeting("vergadering van de NAVO-Oekraïne Raad", "2026-11-04", "2026-11-04", "Brussel")
    letter = _letter(ALLIANCE, meeting, FINAL.rpartition("-")[2], signed=FOREIGN_MINISTER, ahead=False)
    return replace(letter, id=BECOMES_FINAL, status=UNFINISHED, forms=("pdf",))


def _dated(paper: Paper, *, old: bool) -> Paper:
    """Return a paper as those of before 2007 are: in the old dialect, and without a kind in the record."""
    return replace(paper, old=True, rubric="") if old else paper


def _later(date: str, days: int) -> str:
    return (datetime.date.fromisoformat(date) + datetime.timedelta(days)).isoformat()


def _days(meeting: Meeting) -> str:
    if meeting.first == meeting.last:
        return day(meeting.first)
    return f"{int(meeting.first[8:])} en {day(meeting.last)}"
