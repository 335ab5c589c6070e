"""Find the meetings that a subject, a title or a sentence says the letter is about."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from navosearch import dates
from navosearch.dates import DateSpan
from navosearch.dates.words import MONTHS
from navosearch.letters import words
from navosearch.letters.meetings import capitals, joined, kinds, mentions, names, places
from navosearch.letters.meetings.kinds import Role
from navosearch.letters.meetings.series import series_of
from navosearch.letters.words import any_of
from navosearch.lowering import lowered

_MONTH = "|".join(MONTHS)
_CAPITALISED = re.compile(r"(?:\d+(?:e|de|ste)\s+)?(?:[A-Z][\w’'-]*\s+)*")
"""What may stand before the word for a gathering in its own name: "76e World Health Assembly"."""
_NO_MEETING = re.compile(rf"{any_of(words.MATTERS)}|\bwet", re.I)
"""What in a dated name tells that it is none of a meeting, though "verslag" stands before it."""
_LEAD = re.compile(
    rf"^(?:\W|\b(?:\w+\s+update|{any_of(words.LEADS, words.ARTICLES, words.ABOUT)})\b)*$", re.I
)
"""What may stand before a word such as "inzet" in the line over a letter."""
_CALLED_OFF = re.compile(
    r"\b(?:afgelast|afgelaste|afgelasting|geannuleerd|geannuleerde|annulering|g[eé][eé]n doorgang"
    r"|(?:gaat|gaan) niet door|niet door ?ga(?:at|an))\b"
)
"""What says, in lower case, that a meeting was not held, or will not be."""
_OFF = ("afgelast", "annul", "doorg", "niet door")
"""One of these stands in it; most sentences are dismissed by them alone."""
_MONTH_LATER = re.compile(
    r"\b(van\s+\d\d?)(?=\s+en\s+(?:de\s+|het\s+)?[A-Z][^\d.;]{3,80}?\svan\s+"
    rf"\d\d?(?:\s?(?:[-–]|en|t/m)\s?\d\d?)?\s+({_MONTH})\b)"
)
"""The day of a meeting whose month is told with the next: "de RBZ van 17 en de RAZ van 18 november"."""
_IN_TURN = re.compile(r"\b(?:resp\.|respectievelijk)", re.I)
"""What says that each of several meetings has its own of the dates that follow."""

_AND = re.compile(
    rf"(?:\ben|,|;|\balsmede)\s+(?:{any_of(words.ABOUT)}\s+)?(?:(?:de|het)\s+)?(?:Nederlandse\s+)?$"
)
"""What stands before a second thing that a letter does: "... en inzet", "... en over de inzet"."""
_CHANGED = re.compile(r"\b(?:wijziging(?:en)?|aanpassing)\s+(?:(?:van|in|op)\s+)?(?:de\s+)?$", re.I)
"""A change of an agenda, which is of that agenda."""
_BRIEF = re.compile(rf"(?:kamer)?brief\s+{any_of(words.ABOUT)}\s+(?:de\s+|het\s+)?", re.I)
_ATTENDING = re.compile(r"^(?:nederlandse\s+)?deelname\s+(?:aan\s+)?(?:de\s+|het\s+)?", re.I)
"""What may stand before a meeting that a line is the name of."""
_HELD_AT = re.compile(r"\s*(?:in|te)\s+(?P<place>[A-Z][^\d.,;]{1,30}?)\s+(?:gehouden|te houden)\s+")
_HELD = re.compile(r"plaats|gehouden|bijeen(?!komst)|samen|georganiseerd|\bbeide\b", re.I)
"""What says that a place behind a date is that of the meeting."""
_OPENS = re.compile(rf"\b{any_of(words.OPENS)}\b")
"""What says that a date is that on which a meeting begins."""
_BESIDE = re.compile(r"\s*(?:,|\ben\b|\balsmede\b|&)\s+")
"""What stands between meetings that one "verslag" is about."""
_BOTH = re.compile(r"\b(?:beiden?|alle(?:\s+drie)?)\s+(?:gehouden\s+)?(?:in|te)\s", re.I)
"""What says that a place is that of all meetings: "beide te Brussel"."""
LONGEST_REST = 30
"""Characters behind a name without a date in a line that is nothing but that name."""
_NEAR = re.compile(r".{0,90}(?!\w)", re.DOTALL)
"""What stands after a date, within which the place of the meeting is told."""


@dataclass(frozen=True, slots=True)
class Claim:
    """That a letter is about a meeting: what is printed of its name, its date and its place.

    `role` is None where the words do not say whether the letter looks ahead or back; `explicit` is
    true where they name the kind of letter ("verslag"). `denied` is a date that the letter prints as
    well and that its own text contradicts.
    """

    name: str
    span: DateSpan | None = None
    place: str | None = None
    role: Role | None = None
    explicit: bool = False
    denied: DateSpan | None = None


def of_line(line: str) -> list[Claim]:
    """Return the meetings that a subject, a title or a heading is about; none where it only cites them."""
    line = capitals.mixed(" ".join(line.split()))
    if is_called_off(line):
        return []
    found = kinds.triggers(line)
    if not found:
        return _bare(line)
    lead = _CHANGED.sub("", line[: found[0].begin])
    if kinds.is_citing(lead) or not (
        found[0].explicit or _LEAD.match(lead) or (_AND.search(lead) and not kinds.cites(lead))
    ):
        return []
    claims = from_triggers(line)
    if claims or not found[0].explicit:
        return claims
    before = segment(line[: found[0].begin], None, explicit=True)
    return [replace(claim, role=found[0].role) for claim in before]


def is_called_off(text: str) -> bool:
    """Whether a text says that a meeting was not held, or will not be."""
    low = lowered(text)
    return any(stem in low for stem in _OFF) and _CALLED_OFF.search(low) is not None


def from_triggers(text: str) -> list[Claim]:
    """Return the meetings that stand after each "agenda" and "verslag" of a text."""
    found = kinds.triggers(text)
    claims: list[Claim] = []
    waiting: list[kinds.Trigger] = []
    for trigger, then in zip(found, [*found[1:], None], strict=True):
        if claims and not trigger.explicit and not _AND.search(text[: trigger.begin]):
            continue
        part = text[trigger.end : then.begin if then else len(text)]
        explicit = trigger.explicit or bool(waiting)
        inherited = claims[-1].name if claims else None
        here = segment(part, trigger.role, explicit=explicit, inherited=inherited)
        if not here and not part.strip(" ,;:/&+-").removeprefix("en").strip():
            waiting.append(trigger)
            continue
        claims += _shared([*waiting, trigger], here)
        waiting = []
    if claims and claims[-1].place and _BOTH.search(text):
        return [replace(claim, place=claim.place or claims[-1].place) for claim in claims]
    return claims


def _shared(triggers: list[kinds.Trigger], here: list[Claim]) -> list[Claim]:
    """Return the meetings of one "verslag" or "verslag en agenda": in turn where there are enough."""
    if 1 < len(triggers) <= len(here):
        roles = [*triggers, *triggers[-1:] * (len(here) - len(triggers))]
        return [replace(one, role=t.role, explicit=t.explicit) for one, t in zip(here, roles, strict=True)]
    return [replace(one, role=t.role, explicit=t.explicit) for t in triggers for one in here]


def opened(span: DateSpan, near: str) -> DateSpan:
    """Mark a date as that of the first day alone where the words near it tell that a meeting begins."""
    begins = len(span.days) == 1 and _OPENS.search(near)
    return replace(span, opening=True) if begins else span


def segment(text: str, role: Role | None, *, explicit: bool, inherited: str | None = None) -> list[Claim]:
    """Return the meetings that a text lists, each with the date and the place that follow its name."""
    topic = names.topic(text)
    text = _MONTH_LATER.sub(r"\1 \2", names.until(text))
    spans = [span for span in dates.find(text) if span.first.month is not None]
    claims: list[Claim] = []
    start, name = 0, inherited
    for i, span in enumerate(spans):
        after = text[span.end : spans[i + 1].begin if i + 1 < len(spans) else len(text)]
        own, place = names.dated(text[start : span.begin])
        moved = 0
        if not own and not claims:
            own, place, moved = _following(after)
        if own and not _is_meeting(own, explicit=explicit and not claims):
            break
        name = own or name
        if name is None:
            break
        told, length = places.leading(after[moved:])
        near = _NEAR.match(after)
        told = told or (places.inside(near[0]) if near and _HELD.search(near[0]) else None)
        when = opened(span, near[0]) if near else span
        claims.append(Claim(name, when, place or told, role, explicit))
        start = span.end + moved + length
    if not spans:
        claims = _undated(text, role, explicit) if explicit or not topic or topic[0] == ":" else []
    elif explicit and claims and (more := _BESIDE.match(text[start:])):
        name, place = names.named(text[start + more.end() :])
        claims += [Claim(name, None, place, role, explicit)] if name and _begins(name) else []
    return _in_turn(claims, text) if _IN_TURN.search(text) else claims


def _in_turn(claims: list[Claim], text: str) -> list[Claim]:
    """Give each meeting its date: "de Eurogroep en de Ecofinraad van respectievelijk 3 en 4-5 april"."""
    first = claims[0] if claims else None
    if first is None or first.span is None or any(claim.name != first.name for claim in claims):
        return claims
    named = joined.apart(first.name)
    if len(claims) == 1:
        spans = joined.each(first.span, text[first.span.begin : first.span.end])
        claims = [replace(first, span=span) for span in spans] if len(spans) == len(named) else claims
    if len(named) != len(claims):
        return claims
    return [replace(claim, name=name) for claim, name in zip(claims, named, strict=True)]


def _is_meeting(name: str, *, explicit: bool) -> bool:
    """Whether a dated name is that of a meeting; after "verslag van" nearly any is, and a body's always."""
    if mentions.is_meeting(name):
        return True
    return (explicit or bool(series_of(name))) and not (name.islower() or _NO_MEETING.search(name))


def _begins(name: str) -> bool:
    """Whether a name begins with a meeting, and does not only hold one."""
    first = next(iter(mentions.find(name)), None)
    return first is not None and _CAPITALISED.fullmatch(name[: first.begin]) is not None


def _following(after: str) -> tuple[str | None, str | None, int]:
    """Return (name, place, length) of a meeting named after its date: "de op 5 juni gehouden Raad"."""
    held = _HELD_AT.match(after)
    name, place = names.named(after[held.end() :] if held else after)
    place = held["place"] if held else place
    if name and mentions.is_meeting(name):
        return name, place, len(after)
    return None, None, 0


def _undated(text: str, role: Role | None, explicit: bool) -> list[Claim]:
    """Return a meeting without a date, or with a year alone."""
    year = next(iter(dates.find(text)), None)
    name, place = names.named(text)
    if name is None or not (mentions.is_meeting(name) if explicit else _begins(name)):
        return []
    return [Claim(name, year, place, role, explicit)]


def _bare(line: str) -> list[Claim]:
    """Return the meeting that a line consists of: a name, perhaps a date and a place, and nothing else."""
    brief = _BRIEF.match(line)
    line = _ATTENDING.sub("", line[brief.end() :] if brief else line)
    claims = segment(line, None, explicit=False)
    if not claims or kinds.is_citing(line) or (brief and not claims[0].span):
        return []
    for mention in mentions.find(line)[:1]:
        if not names.without_lead(line[: mention.begin]):
            return claims if claims[0].span or len(line) - mention.end < LONGEST_REST else []
    return []
