"""Find what an opening sentence says of meetings: when, where, and whether they are still to come."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from navosearch import dates
from navosearch.dates import DateSpan, Relative
from navosearch.letters import words
from navosearch.letters.meetings import mentions, near, places
from navosearch.letters.meetings.mentions import Mention
from navosearch.letters.words import any_of
from navosearch.lowering import lowered

_PARTED = re.compile(
    rf"\b(\w*{any_of(words.GATHERINGS, ('diner',))})"
    r" (plaats(?:gehad|gevonden)?|gehouden) (van (?:de|het) [^.;]*)",
    re.I,
)
"""A name with a verb in its middle: "vond de bijeenkomst plaats van de ministers"."""
_PURPOSE = re.compile(r",?\som\s(?:(?!te\s)[^,;.])*\ste\s\w+en\b")
"""For what ministers meet, which may name another meeting: "om de top van 3 april voor te bereiden"."""
_IN_SHORT = re.compile(
    r"^(?:De|Het|Deze)\s(?P<name>[A-Z][\w-]*[A-Z0-9])\s(?:vindt|vond|zal|wordt|werd|komt|kwam|stond|staat)\b"
)
"""A sentence that calls the meeting by the initials that stood in brackets: "De WHA vindt plaats"."""
_SENT = re.compile(
    rf"\b{any_of(words.SENT)}\s+(?:{any_of(words.PERSONS)}|de kamer)\b"
    rf"|\b(?:u|uw kamer|de kamer)\s+{any_of(words.SENT)}\b"
)
"""What tells of a letter that was sent before."""
_TELLING = re.compile(rf"\b(?:{any_of(words.TELLS)}|laat)\s+ik\s[^.;]{{0,40}}?\bdat\s+", re.I)
"""What stands before the half of a sentence that tells what it is about."""
_CONTEXT = re.compile(
    r"\b(?:tijdens|volgt op|voor(?:uit|af)\w*|aanloop|voorbereiding\w*|sinds|na|marge|aanleiding|conform"
    r"|parallel aan|gelijktijdig met|richting|opvolging|opmaat|op basis van|volgende|eerstvolgende|vorige"
    r"|terug\w*|besproken"
    r"|afgesproken|vervolg|toegezegd|debat|overleg|besluiten|voorzitter|voorzitterschap"
    r"|secretaris-generaal|gecombineerd met|gevolgd door|samen met|aansluitend)\b"
    r"(?:\s+\S+){0,3}\s*$"
)
_UNDER = re.compile(r"\bonder (?:het |mijn )?(?:\w+ )?voorzitterschap\b")
"""Who presides, which does not make a meeting one that is named by the way."""
_AHEAD = re.compile(
    r"\b(?:vindt|vinden)\b.*\bplaats\b|\bplaats(?:vindt|vinden|hebben|heeft)\b"
    r"|\b(?:komt|komen)\b.*\b(?:bijeen|samen)\b|\bbijeenkom(?:t|en)\b|\bvergader(?:t|en)\b"
    r"|\b(?:staat|staan)\b.*\b(?:gepland|geagendeerd)\b|\bwordt\b.*\bgehouden\b|\bneem\b.*\bdeel\b"
    rf"|\b{any_of(words.LIES_AHEAD)}\b|\ba\.\s?s\."
)
_BACK = re.compile(
    r"\b(?:vond|vonden)\b.*\bplaats\b|\bplaats(?:vond|vonden|gevonden|gehad|had)\b"
    r"|\b(?:kwam|kwamen)\b.*\b(?:bijeen|samen)\b|\bbijeenk(?:wam|wamen)\b|\bvergader(?:d|de|den)\b"
    r"|\b(?:werd|is|was|zijn|heeft)\b.*\bgehouden\b|\b(?:nam|namen)\b.*\bdeel\b|\bwoonden?\b.*\bbij\b"
    rf"|\bheeft\b.*\bgewijd\b|\b{any_of(words.LIES_BACK)}\b|\bj\.l\."
)
_STRONG = re.compile(
    r"plaats\b|plaats[vhg]|bijeen(?!komst)|samen\b|gehouden|gepland|(?<!ministeriële )deel\b|deelgenomen"
    r"|bijgewoond"
    r"|woon\w*\b.*\bbij\b|deel te nemen|deelnemen|vergader(?:d|de|den|t|en)\b|in het teken|was gewijd"
    rf"|\b{any_of(words.GATHERINGS)} gewijd|mijn deelname|duurde\b|overlegd\b"
    r"|\bwas ik (?:in|te|bij|aanwezig)\b"
    rf"|\b{any_of(words.OPENS)}\b|\bsprak ik (?:in|te)\b|voorzien (?:voor|op)\b|organiseer|gastheer van"
)
_STEMS = (
    "plaats", "bijeen", "samen", "gehouden", "gepland", "deel", "woon", "vergader", "in het teken", "gewijd",
    "duurde", "overlegd", "begon", "begint", "start", "geopend", "was ik", "sprak ik", "voorzien",
    "organiseer", "gastheer",
)  # fmt: skip
"""One of these stands in it; most sentences are dismissed by them alone."""
_INFORMS = re.compile(rf"\b{any_of(words.TELLS)}\b[^.;]{{0,60}}\b{any_of(words.ABOUT)}\s+(?:de|het)\b")
"""What a minister does who tells of a meeting in the letter itself."""
_ABOUT = re.compile(
    rf"{_INFORMS.pattern}(?:\s+(?:onderwerpen|agendapunten|punten|agenda)\b[^.;]{{0,60}}"
    r"\b(?:tijdens|van|voor|op|in)\s+(?:de|het))?\s+$"
)
"""What stands before the meeting that a letter is about: "Graag informeer ik u over de top van 3 mei jl."."""

_OF_ALL = re.compile(rf"(?:beide|alle(?: drie)?)\s+(?:\w+\s+)?{any_of(words.PLURAL_GATHERINGS)}\b")
"""With what a sentence begins that is about each of several meetings."""
_FOR_ANOTHER = re.compile(r"\bvoor\s+(?:de|het)\s+$")
"""What stands between a meeting and the one that it prepares: "de bijeenkomst voor de top"."""

_MINISTERS = re.compile(r"(?:ministers|leiders|leden)\b[^.;]*\b(?:bijeen|samen)\b", re.I)
"""Who meets, in a sentence that begins with their coming together."""
_RELATIVE = re.compile(r",\s(?:waar\w*|zoals)\s[^;]*")
"""What a sentence adds, which may name other places: ", waartoe in Wales was besloten"."""

_NO_GATHERING = re.compile(r"\b(?:\w*debat|overleg|commissie|motie|brief|wet\w*|vragen)\b")
"""What else takes place on a day, in lower case."""
_EARLY = 160
"""Characters of a sentence within which the meeting that it is about is named."""
_FIRST = 6
"""Characters before "bijeenkomst" where that is what a sentence begins with: "Deze bijeenkomst"."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What a sentence says of a meeting; `name` is None where it says "de bijeenkomst" only.

    `looking` tells from its verbs whether it lies ahead; `main` whether the sentence is about the
    meeting taking place, and does not only name it; `first` whether it begins a paragraph; `of_all` that it
    is about each of several meetings ("Beide Raden vinden plaats te Brussel").
    """

    name: str | None
    series: tuple[str, ...]
    span: DateSpan | None
    place: str | None
    looking: Relative | None
    main: bool
    first: bool = False
    of_all: bool = False


def stated(sentence: str, *, first: bool = False) -> list[Statement]:
    """Return what a sentence says of the meeting that it is about, then of others that it gives a date."""
    low = lowered(sentence)
    if _SENT.search(low):
        return []
    sentence = _straightened(sentence, low)
    low = lowered(sentence)
    printed = [near.opened(span, low) for span in dates.find(sentence)]
    spans = near.periods(printed, low)
    looking, strong = _looking(low), _is_strong(low) or len(spans) < len(printed)
    if looking is None and not strong and not spans:
        return []
    found = mentions.find(sentence)
    days = [span for span in spans if span.has_day]
    others = _dated(sentence, found, days, looking) if days else []
    speaks = looking or strong or (days and _INFORMS.search(low))
    mention = _subject(sentence, low, found) if speaks else None
    if mention is None:
        gathering = strong and not _NO_GATHERING.search(low)
        return [_gathering(sentence, days, looking, first=first), *others] if gathering else others
    span = near.date_of(sentence, mention, found, days or [span for span in spans if span.first.month])
    again = mention.begin <= _FIRST and low.startswith(("deze ", "dit "))
    name = mention.name if mention.is_named and not again else None
    telling = strong or _ABOUT.search(low[: mention.begin]) is not None
    begin = min(mention.begin, span.begin) if span else mention.begin
    main = telling and begin <= (_EARLY if span or name else _FIRST)
    place = near.place_of(sentence, mention, span, found, days)
    series = () if again else mention.series
    told = Statement(name, series, span, place, looking, main, first, _OF_ALL.match(low) is not None)
    return [told, *(one for one in others if one.name != name)]


def informs(sentence: str) -> bool:
    """Whether a minister tells of something in a sentence: "informeer ik u over de Raad van 3 mei"."""
    return _INFORMS.search(lowered(sentence)) is not None


def _straightened(sentence: str, low: str) -> str:
    """Drop what announces a sentence ("Hierbij bericht ik u dat"), and put its names in one piece."""
    if "plaats" in low or "gehouden" in low:
        sentence = _PARTED.sub(r"\1 \3 \2", sentence)
    if " om " in low:
        sentence = _PURPOSE.sub("", sentence)
    if " ik " in low and (announcing := _TELLING.search(sentence)):
        sentence = sentence[announcing.end() :]
    return sentence


def _subject(sentence: str, low: str, found: list[Mention]) -> Mention | None:
    """Return the meeting that a sentence is about, and does not only name by the way."""
    for mention in sorted(found, key=lambda m: (not m.series, " " not in m.name)):
        before = low[max(0, mention.begin - near.BEHIND) : mention.begin]
        prepared = mention is not found[0] and _FOR_ANOTHER.search(before) is not None
        about = _ABOUT.search(low[: mention.begin]) is not None
        if not prepared and (about or not _CONTEXT.search(_UNDER.sub("", before))):
            return mention
    short = _IN_SHORT.match(sentence)
    if short is None or not _is_strong(low):
        return None
    return Mention(short.start("name"), short.end("name"), "", ())


def _gathering(sentence: str, days: list[DateSpan], looking: Relative | None, *, first: bool) -> Statement:
    """Return what "Op 3 mei kwamen de ministers bijeen" says of a meeting that is named elsewhere."""
    span = days[0] if days else None
    main = (
        span is not None
        or sentence.startswith("Deze ")
        or (first and _MINISTERS.search(sentence) is not None)
    )
    return Statement(None, (), span, places.inside(_RELATIVE.sub("", sentence)), looking, main, first)


def _dated(
    sentence: str, found: list[Mention], days: list[DateSpan], looking: Relative | None
) -> list[Statement]:
    """Return what stands behind each name of a meeting, up to the next: "de Raad op 3 mei in Riga en de ...".

    A date may stand before a name as well, where no other is between them.
    """
    told: list[Statement] = []
    since = 0
    for mention, then in zip_longest(found, found[1:]):
        end = then.begin if then else near.end_of_near(sentence, mention)
        reach = min(end, mention.end + near.BEHIND)
        semicolon = sentence.find(";", mention.end, reach)
        reach = semicolon if semicolon > 0 else reach
        behind = [span for span in days if mention.end <= span.begin < reach]
        before = [span for span in days if since <= span.begin and span.end <= mention.begin]
        if mention.is_named and (behind or len(before) == 1):
            after = sentence[mention.end : end]
            place = places.leading(after)[0] or places.inside(after)
            place = told[-1].place if told and not place and "aldaar" in after else place
            told.append(
                Statement(mention.name, mention.series, (behind or before)[0], place, looking, main=False)
            )
        since = behind[0].end if behind else mention.end
    taken = {one.span for one in told}
    alone = ((span, places.leading(sentence[span.end :])[0]) for span in days if span not in taken)
    return told + [Statement(None, (), span, place, looking, main=False) for span, place in alone if place]


def _is_strong(sentence: str) -> bool:
    """Whether a sentence, in lower case, says that a meeting takes place, or who takes part in it."""
    verbs = sentence.replace("bijeenkomst", "")
    return any(stem in verbs for stem in _STEMS) and _STRONG.search(sentence) is not None


def _looking(sentence: str) -> Relative | None:
    """Whether the verbs of a sentence, in lower case, look ahead or back."""
    back, ahead = _BACK.search(sentence), _AHEAD.search(sentence)
    if back and ahead:
        return "back" if back.start() < ahead.start() else "ahead"
    return "back" if back else "ahead" if ahead else None
