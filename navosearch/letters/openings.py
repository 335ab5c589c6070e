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
from navosearch.lowering import lowered

_SENTENCE = re.compile(
    r"[.!?](?<![ .(]\w.)(?<!\bjl.)(?<!\bnr.)(?<!\bdd.)(?<!\bdrs.)(?<!\bmr.)\s+(?=[A-Z0-9‘“«\"])"
)
_OFFERING = re.compile(
    r"\b(?:bied|bieden|biedt|aanbieden|aanbied|zend|zenden|stuur|sturen|toezend|toestuur|doe|doen|treft|ontvangt"
    r"|gaat|gaan|leg|hierbij|bijgaande?|bijgevoegde?|bijgesloten|hiermee|hiermede|bijlage|informeer|informeren"
    r"|bericht|berichten|rapporteer|rapporteren|breng|brengen|deel|delen|geef|geven|doet|ga|verstrek|presenteer"
    r"|onderstaande?|zet|schets|onder embargo|dient|fungeert)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:volgt|later|separate?|separaat|binnenkort|zo spoedig|zo snel|na afloop|reeds|eerdere?"
    r"|heb|hebben|hebt|heeft|ontving|ontvingen|gezonden|gestuurd|toegezonden|vorige|vertraging|zal u"
    r"|zult u|zal ik u|wordt u|kan|kunnen|is opgenomen|verwijs|verwezen|zie)\b"
)
_HEREBY = re.compile(r"\b(?:hierbij|bijgaande?|hiermee|hiermede|bijgevoegde?|bijgesloten)\b")
_CITED = re.compile(r"\b(?:in|uit|na|sinds|volgens|conform)\s+(?:het|de|mijn|ons|onze)\s+$")
"""What stands before an agenda or a verslag that was sent before: "zoals toegezegd in het verslag"."""
_PARTED = re.compile(
    r"\b(bijeenkomst|vergadering|zitting|conferentie|top|diner) (plaats|gehouden) (van (?:de|het) [^.;]*)",
    re.I,
)
_ON_BEHALF = re.compile(
    r"\s?[,–]\s+mede namens\s[^.;]*?[,–]\s(?=(?:over|dat|de|het|een|aan|in|op|bij|omtrent)\s"
    r"(?!(?:vice-?)?minister|staatssecretaris|voorzitter))",
    re.I,
)
"""For whom else a minister writes, in the middle of what the letter offers."""
_AS_SAID = re.compile(r",\s(?:zoals|conform)\s[^,.;]*(?=,\s)")
"""Why a minister writes, in the middle of what the letter offers."""
_IN_SHORT = re.compile(
    r"^(?:De|Het|Deze)\s(?P<name>[A-Z][\w-]*[A-Z0-9])\s(?:vindt|vond|zal|wordt|werd|komt|kwam|stond|staat)\b"
)
"""A sentence that calls the meeting by the initials that stood in brackets: "De WHA vindt plaats"."""
_IN_VIEW = re.compile(
    r"(?:Met het oog op|Ter voorbereiding (?:op|van)|In aanloop naar|Vooruitlopend op)\s+"
    r"(?P<what>(?:de|het)\s.{4,120}?)"
    r"\s(?:wil|informeer|informeren|bied|bieden|zend|zenden|stuur|sturen|ontvangt|treft|bericht|ga|geef)\s"
)
_SENT = re.compile(
    r"\b(?:stuurden?|zond(?:en)?|informeerden?|berichtten?|meldden?|ontving(?:en)?|deden|deed|boden|bood)\s+"
    r"(?:ik|wij|u|uw|de kamer)\b|\b(?:u|uw kamer|de kamer)\s+ontving(?:en)?\b"
)
"""What tells of a letter that was sent before."""
_TELLING = re.compile(r"\b(?:bericht|informeer|deel|meld|laat)\s+ik\s[^,.;]{0,40}?\bdat\s+", re.I)
"""What stands before the half of a sentence that tells what it is about."""
_CONTEXT = re.compile(
    r"\b(?:tijdens|volgt op|voor(?:uit|af)\w*|aanloop|voorbereiding\w*|sinds|na|marge|aanleiding|conform"
    r"|richting|opvolging|opmaat|op basis van|terug\w*|besproken|afgesproken|vervolg|toegezegd|debat"
    r"|overleg|besluiten|voorzitter|voorzitterschap|secretaris-generaal)\b"
    r"(?:\s+\S+){0,3}\s*$"
)
_AHEAD = re.compile(
    r"\b(?:vindt|vinden)\b.*\bplaats\b|\bplaats(?:vindt|vinden|hebben|heeft)\b|\b(?:komt|komen)\b.*\b(?:bijeen|samen)\b"
    r"|\b(?:staat|staan)\b.*\b(?:gepland|geagendeerd|gepland)\b|\bbijeenkom(?:t|en)\b|\bzal\b|\bzullen\b"
    r"|\bwordt\b.*\bgehouden\b|\ba\.\s?s\.|\baanstaande\b|\bkomende\b|\bneem\b.*\bdeel\b|\bhoop ik\b"
)
_BACK = re.compile(
    r"\b(?:vond|vonden)\b.*\bplaats\b|\bplaats(?:vond|vonden|gevonden|gehad|had)\b"
    r"|\b(?:kwam|kwamen)\b.*\b(?:bijeen|samen)\b|\bbijeenk(?:wam|wamen)\b|\bbijeengekomen\b|\bvergaderden?\b"
    r"|\b(?:werd|is|was|zijn|heeft)\b.*\bgehouden\b|\b(?:nam|namen)\b.*\bdeel\b|\bdeelgenomen\b|\bbijgewoond\b"
    r"|\bwoonden?\b.*\bbij\b|\bspraken?\b|\bstond(?:en)?\b|\bjl\b|\bj\.l\.|\bjongstleden\b|\bafgelopen\b"
    r"|\bheeft\b.*\bgewijd\b|\buitkomst(?:en)?\b|\bresultaten\b|\bbesproken\b|\bwas\b|\bwaren\b"
)
_STRONG = re.compile(
    r"plaats\b|plaats[vhg]|bijeen(?!komst)|samen\b|gehouden|gepland|deel\b|deelgenomen|bijgewoond|woon\w*\b.*\bbij\b"
    r"|deel te nemen|deelnemen|vergaderde|in het teken|was gewijd|vergadering gewijd|mijn deelname"
)
_ABOUT = re.compile(r"\b(?:informeer|informeren|bericht|berichten)\b[^.;]{0,60}\bover\s+(?:de|het)\s+$")
"""What stands before the meeting that a letter is about: "Graag informeer ik u over de top van 3 mei jl."."""
_CLAUSE = re.compile(r"\s*(?:\([^)]*\))?,?\s*(?:die|dat|welke)\s+(?:(?:op|van)\s+)?")
"""What stands between a meeting and its date in "de top, die op 3 mei is gehouden"."""
_ANNOUNCING = re.compile(r"\b(?:als volgt|het volgende)$", re.I)
"""How a sentence ends after which the letter itself begins."""
_READ = 5
"""Paragraphs that are read: the cover, and the start of what it covers."""
_EARLY = 160
"""Characters of a sentence within which the meeting that it is about is named."""
_NEAR = 250
"""Characters after the name of a meeting within which its place is told."""
_LONG = 700
"""Characters of a paragraph that are read."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence says of a meeting; `name` is None where it says "de bijeenkomst" only.

    `looking` tells from its verbs whether it lies ahead; `main` whether the sentence is about the
    meeting taking place, and does not only name it; `first` whether it begins a paragraph.
    """

    name: str | None
    series: tuple[str, ...]
    span: DateSpan | None
    place: str | None
    looking: Relative | None
    main: bool
    first: bool = False


def sentences(paragraphs: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """The sentences of the first paragraphs, in order, and whether each begins its paragraph."""
    for paragraph in list(paragraphs)[:_READ]:
        text = " ".join(paragraph[:_LONG].split())
        text = _AS_SAID.sub("", text) if ", zoals" in text or ", conform" in text else text
        parts = _SENTENCE.split(_ON_BEHALF.sub(" ", text) if "mede namens" in text else text)
        first = True
        for sentence in filter(None, map(str.strip, parts)):
            yield sentence, first
            first = _ANNOUNCING.search(sentence) is not None


def offered(sentence: str) -> list[Claim]:
    """The meetings of the agenda or verslag that a sentence offers: "Hierbij bied ik u ... aan"."""
    found = kinds.triggers(sentence)
    low = lowered(sentence)
    if not found or (_ELSEWHERE.search(low) and not _HEREBY.search(low)):
        return []
    first = found[0]
    before = sentence[: first.begin]
    offering = list(_OFFERING.finditer(low[: first.begin]))
    if not offering and not _OFFERING.search(low[first.end :]):
        return []
    if _CITED.search(low[: first.begin]):
        return []
    between = before[offering[-1].end() :] if offering else before
    if kinds.is_citing(between) and "aanvulling" not in between:
        return []
    return claims.from_triggers(sentence) or _in_view(sentence)


def _in_view(sentence: str) -> list[Claim]:
    """The meeting of "Met het oog op de top van 3 mei informeer ik u over de Nederlandse inzet"."""
    found = _IN_VIEW.match(sentence)
    return claims.segment(found["what"], "agenda", explicit=False) if found else []


def stated(sentence: str, *, first: bool = False) -> Statement | None:
    """What a sentence says of the meeting that it is about; None where it is about none."""
    low = lowered(sentence)
    if "plaats" in low or "gehouden" in low:
        sentence = _PARTED.sub(r"\1 \3 \2", sentence)
    if " ik " in low and (announcing := _TELLING.search(sentence)):
        sentence = sentence[announcing.end() :]
    low = lowered(sentence)
    looking, strong = _looking(low), _STRONG.search(low)
    if (looking is None and strong is None) or _SENT.search(low):
        return None
    found = mentions.find(sentence)
    first_named = sorted(found, key=lambda m: (not m.series, " " not in m.name))
    mention = next((m for m in first_named if not _CONTEXT.search(low[max(0, m.begin - 60) : m.begin])), None)
    if mention is None:
        short = _IN_SHORT.match(sentence)
        if short is None or strong is None:
            return None
        mention = Mention(short.start("name"), short.end("name"), "", ())
    span = _date_of(sentence, mention, found)
    name = mention.name if mention.is_named else None
    telling = strong is not None or _ABOUT.search(low[: mention.begin]) is not None
    main = telling and mention.begin <= _EARLY and (span is not None or name is not None)
    place = _place_of(sentence, mention, span, found)
    return Statement(name, mention.series, span, place, looking, main, first)


def _looking(sentence: str) -> Relative | None:
    """Whether the verbs of a sentence, in lower case, look ahead or back."""
    back, ahead = _BACK.search(sentence), _AHEAD.search(sentence)
    if back and ahead:
        return "back" if back.start() < ahead.start() else "ahead"
    return "back" if back else "ahead" if ahead else None


def _date_of(sentence: str, mention: Mention, found: list[Mention]) -> DateSpan | None:
    """The date of a meeting: the one just after its name, else the last before it, else the next."""
    spans = [span for span in dates.find(sentence) if span.has_day]
    rivals = [m for m in found if m.series and set(m.series).isdisjoint(mention.series)]
    after = [span for span in spans if span.begin >= mention.end]
    if after and (
        after[0].begin - mention.end <= 12 or _CLAUSE.fullmatch(sentence, mention.end, after[0].begin)
    ):
        return after[0]
    before = [span for span in spans if span.end <= mention.begin]
    if before and not any(before[-1].begin < m.end <= mention.begin for m in rivals):
        return before[-1]
    free = after and not any(mention.end <= m.begin < after[0].begin for m in rivals)
    return after[0] if free else None


def _place_of(sentence: str, mention: Mention, span: DateSpan | None, found: list[Mention]) -> str | None:
    """Where a meeting is held: the place around its name and date, before another meeting is named."""
    rivals = [
        m.begin
        for m in found
        if m.begin >= mention.end and m.is_proper and set(m.series).isdisjoint(mention.series)
    ]
    before = sentence[span.begin if span else mention.begin : mention.begin]
    after = sentence[mention.end : min(rivals, default=mention.end + _NEAR)]
    return places.inside(before) or places.inside(after) or places.trailing(mention.name)[1]
