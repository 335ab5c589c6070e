"""The first paragraphs of a letter in, what they offer and what they say of a meeting out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from navosearch import dates
from navosearch.dates import DateSpan, Relative
from navosearch.letters import claims, kinds, mentions, places
from navosearch.letters.claims import Claim
from navosearch.letters.mentions import Mention

_SENTENCE = re.compile(
    r"(?<![ .(]\w)(?<!\bjl)(?<!\bnr)(?<!\bdd)(?<!\bdrs)(?<!\bmr)[.!?]\s+(?=[A-Z0-9‘“«\"])|\n+"
)
_OFFERING = re.compile(
    r"\b(?:bied|bieden|biedt|aanbieden|aanbied|zend|zenden|stuur|sturen|toezend|toestuur|doe|doen|treft|ontvangt"
    r"|gaat|gaan|leg|hierbij|bijgaande?|bijgevoegde?|bijgesloten|hiermee|hiermede|bijlage|informeer|informeren"
    r"|bericht|berichten|rapporteer|rapporteren|breng|brengen|deel|delen|geef|geven|doet|ga|verstrek|presenteer"
    r"|onderstaande?|zet|schets|onder embargo)\b",
    re.I,
)
_ELSEWHERE = re.compile(
    r"\b(?:volgt|later|separate?|separaat|binnenkort|zo spoedig|zo snel|na afloop|reeds|eerdere?"
    r"|heb|hebben|hebt|heeft|ontving|ontvingen|gezonden|gestuurd|toegezonden|vorige|vertraging|zal u|zult u|zal ik u"
    r"|wordt u|kan|kunnen|is opgenomen|verwijs|verwezen|zie)\b",
    re.I,
)
_CONTEXT = re.compile(
    r"\b(?:tijdens|volgt op|voor(?:uit|af)\w*|aanloop|voorbereiding\w*|sinds|na|marge|aanleiding|conform"
    r"|richting|opvolging|opmaat|op basis van|terug\w*|besproken|afgesproken|vervolg|toegezegd|debat"
    r"|overleg|besluiten)\b"
    r"(?:\s+\S+){0,3}\s*$",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:vindt|vinden)\b.*\bplaats\b|\bplaats(?:vindt|vinden|hebben|heeft)\b|\b(?:komt|komen)\b.*\b(?:bijeen|samen)\b"
    r"|\b(?:staat|staan)\b.*\b(?:gepland|geagendeerd|gepland)\b|\bbijeenkom(?:t|en)\b|\bzal\b|\bzullen\b"
    r"|\bwordt\b.*\bgehouden\b|\ba\.\s?s\.|\baanstaande\b|\bkomende\b|\bneem\b.*\bdeel\b|\bhoop ik\b",
    re.I,
)
_BACK = re.compile(
    r"\b(?:vond|vonden)\b.*\bplaats\b|\bplaats(?:vond|vonden|gevonden|gehad|had)\b"
    r"|\b(?:kwam|kwamen)\b.*\b(?:bijeen|samen)\b|\bbijeenk(?:wam|wamen)\b|\bbijeengekomen\b|\bvergaderden?\b"
    r"|\b(?:werd|is|was|zijn|heeft)\b.*\bgehouden\b|\b(?:nam|namen)\b.*\bdeel\b|\bdeelgenomen\b|\bbijgewoond\b"
    r"|\bwoonden?\b.*\bbij\b|\bspraken?\b|\bstond(?:en)?\b|\bjl\b|\bj\.l\.|\bjongstleden\b|\bafgelopen\b"
    r"|\buitkomst(?:en)?\b|\bresultaten\b|\bbesproken\b|\bwas\b|\bwaren\b",
    re.I,
)
_STRONG = re.compile(
    r"plaats\b|plaats[vhg]|bijeen|samen\b|gehouden|gepland|deel\b|deelgenomen|bijgewoond|\bbij\b|vergaderd",
    re.I,
)
_READ = 6
"""Paragraphs that are read: the cover, and the start of what it covers."""
_LONG = 1500
"""Characters of a paragraph that are read."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence says of a meeting; `name` is None where it says "de bijeenkomst" only.

    `looking` tells from its verbs whether it lies ahead; `main` whether the sentence is about the
    meeting taking place, and does not only name it.
    """

    name: str | None
    series: tuple[str, ...]
    span: DateSpan | None
    place: str | None
    looking: Relative | None
    main: bool


def sentences(paragraphs: Iterable[str]) -> Iterator[str]:
    """The sentences of the first paragraphs, in order."""
    for paragraph in list(paragraphs)[:_READ]:
        for sentence in _SENTENCE.split(" ".join(paragraph[:_LONG].split())):
            if sentence.strip():
                yield sentence.strip()


def offered(sentence: str) -> list[Claim]:
    """The meetings of the agenda or verslag that a sentence offers: "Hierbij bied ik u ... aan"."""
    found = kinds.triggers(sentence)
    if not found or _ELSEWHERE.search(sentence):
        return []
    first = found[0]
    before = sentence[: first.begin]
    offering = list(_OFFERING.finditer(before))
    if not offering and not _OFFERING.search(sentence[first.end :]):
        return []
    between = before[offering[-1].end() :] if offering else before
    if kinds.is_citing(between) and "aanvulling" not in between:
        return []
    return claims.from_triggers(sentence)


def stated(sentence: str) -> Statement | None:
    """What a sentence says of the meeting that it is about; None where it is about none."""
    spans = [span for span in dates.find(sentence) if span.has_day]
    looking = _looking(sentence)
    if looking is None:
        return None
    named = [
        m for m in mentions.find(sentence) if not _CONTEXT.search(sentence[max(0, m.begin - 60) : m.begin])
    ]
    mention = next((m for m in named if m.series), None) or next((m for m in named if " " in m.name), None)
    mention = mention or (named[0] if named else None)
    if mention is None:
        return None
    span = _date_of(sentence, mention, spans, named)
    name = mention.name if mention.series or " " in mention.name else None
    main = bool(_STRONG.search(sentence)) and (span is not None or name is not None)
    return Statement(name, mention.series, span, _place_of(sentence, mention, span), looking, main)


def _looking(sentence: str) -> Relative | None:
    """Whether the verbs of a sentence look ahead or back."""
    back, ahead = _BACK.search(sentence), _AHEAD.search(sentence)
    if back and ahead:
        return "back" if back.start() < ahead.start() else "ahead"
    return "back" if back else "ahead" if ahead else None


def _date_of(sentence: str, mention: Mention, spans: list[DateSpan], named: list[Mention]) -> DateSpan | None:
    """The date of a meeting: the one just after its name, else the last before it, else the next."""
    after = [span for span in spans if span.begin >= mention.end]
    if after and len(sentence[mention.end : after[0].begin]) <= 12:
        return after[0]
    before = [span for span in spans if span.end <= mention.begin]
    other = max((m.end for m in named if m.end <= mention.begin), default=0)
    if before and before[-1].begin >= other:
        return before[-1]
    follows = next((m.begin for m in mentions.find(sentence) if m.begin > mention.end), len(sentence))
    return after[0] if after and after[0].begin < follows else None


def _place_of(sentence: str, mention: Mention, span: DateSpan | None) -> str | None:
    """Where a meeting is held: the place around its name and its date, before another meeting is named."""
    others = [m.begin for m in mentions.find(sentence) if m.begin >= mention.end]
    begin = min(mention.begin, span.begin) if span else mention.begin
    before = sentence[min(begin, mention.begin) : mention.begin]
    place = places.inside(before) or places.inside(
        sentence[mention.end : min(others, default=mention.end + 200)]
    )
    if place:
        return place
    return places.trailing(mention.name)[1]
