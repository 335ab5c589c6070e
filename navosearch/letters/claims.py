"""A subject, a title or a sentence in, the meetings that it says the letter is about out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from navosearch import dates
from navosearch.dates import DateSpan
from navosearch.datewords import MONTHS
from navosearch.letters import kinds, mentions, places
from navosearch.letters.kinds import Role
from navosearch.lowering import lowered

_MONTH = "|".join(MONTHS)
_WORDS = (
    r"van|voor|op|de|het|een|en|der|d\.\s?d\.?|dd\.?|inzake|betreffende|over|bij|met|te|in|houden"
    r"|ten (?:behoeve|aanzien) van|t\.\s?[ab]\.\s?v\.|met betrekking tot|m\.b\.t\."
    r"|ter voorbereiding (?:van|op)|aanstaande|komende|aankomende|afgelopen|jongstleden|laatste"
    r"|aan|(?:de\s+|uw\s+)?(?:(?:Tweede|Eerste)\s+)?Kamer(?:\s+der\s+Staten-Generaal)?|doen|geworden|zenden|sturen|aanbieden"
    r"|toe|aangaande|mijn|uw|die|dat|welke|gehouden|plaatsvond|plaatsvindt|plaatsgevonden|alsmede"
    r"|tijdens|rond|naar|om|toekomen|ook|bijgaand|hierbij|tevens|per|via|virtueel|werd|wordt|is|zal"
    r"|vindt|vond|tot|t/m|resp\.?|respectievelijk|a\.s\.?|jl\.?|j\.l\.?|respectieve|aldaar|zogenaamde"
    r"|zogeheten|verhandelde|besprokene|nederland|nederlandse|koninkrijk|nederlanden|kabinet|regering"
)
_LEADING = re.compile(rf"^(?:[\s,:;.–—)/&•-]|\(op hoofd\w+\)|(?:{_WORDS})(?![\w-]))+", re.I)
_TRAILING = re.compile(
    rf"(?:[\s,:;.–—(/&-]|(?<![\w-])(?:{_WORDS}|(?:per|via)\s+(?:videoconferentie|vtc)"
    r"|(?:van|op)\s+(?:ma|di|wo|do|vr|za|zo))(?!\w))+$",
    re.I,
)
_OTHERS = (
    r"\w*reactie|beantwoord\w*|antwoord\w*|appreciatie|toezegging\w*|stand van|motie\w*|aanbieding|\w*brief"
    r"|informatie|overige|diverse|voortgang\w*|rapport\w*|fiche\w*|kwartaal\w*|nadere|notitie|vraag|vragen"
    r"|schriftelijk\w*|verzoek\w*|overzicht|besluit\w*|terugkoppel\w*|update|actualiteit\w*|non-?paper\w*"
    r"|bijlage\w*|ontwikkelingen|onderzoek\w*|wijziging|verslaglegging|uitvoering|toelichting|aanvullende"
)
_CUT = re.compile(
    r"[(\[]?\b(?:[Kk]amerstuk|kst\b|TK\s\d)|(?<![ .]\w)(?<!\bjl)(?<!\bdd)[.;?!]\s+[A-Z]|[?!]$|\s[;|]\s"
    r"|\b(?:waarin|waarbij|waarover|waaronder|waarmee|naar aanleiding|n\.a\.v|conform|zoals|in reactie"
    r"|(?:stuur|sturen|zend|zenden|bied|bieden|doe|doen|treft|ontvangt|vindt)\s+(?:ik|wij|u)"
    r"|in verband|met betrekking|met daarin|met uitzondering|ten aanzien|evenals|mede namens|die u)\b"
    r"|(?:,|\ben|\balsmede|\balsook|\bmet|\bplus)\s+(?:ook\s+)?(?:(?:de|het|een|mijn|twee|enkele)\s+)?"
    rf"(?:{_OTHERS})"
)
_OVER = re.compile(r"\s(?:over|inzake|betreffende|aangaande|waar|om)\s", re.I)
_SAID = re.compile(
    r":|\b(?:u|ik|wij|we|treft|ontvangt|bied|heeft|hebben|worden|instemming|commissie|kabinet|zullen|moet|kan"
    r"|deze|dit|mij|ons|onze|hun|deelname|die|dat|waar|waarvan)\b",
    re.I,
)
_CAPITALISED = re.compile(r"(?:\d+(?:e|de|ste)\s+)?(?:[A-Z][\w’'-]*\s+)*")
"""What may stand before the word for a gathering in its own name: "76e World Health Assembly"."""
_NO_MEETING = re.compile(
    r"voorzitterschap|bezoek|reis|missie|evaluatie|onderzoek|rapport|\bwet|debat|overleg|commissie|begroting|uitvoering"
    r"|raad|plan|beleid|monitor|jaar|kwartaal|verdrag|akkoord|pilot|project|programma|subsidie|inspectie",
    re.I,
)
_LEAD = re.compile(
    r"^(?:\W|\b(?:kamerbrief|verwachtingen|en|kabinet|brief|betreft|onderwerp|inzake|over|met|de|het|van|nederlandse|europese|informatie"
    r"|aanvullende|verslaggeving|terugkoppeling|voorlopige|belangrijkste)\b)*$",
    re.I,
)
_ABBREVIATION = re.compile(r"(?:NAVO|EU|VN|RBZ|RAZ|RAZEB|JBZ|FMM|DMM|IMF|OVSE|OJCS|NAR|WSB|VTE|G)$")
_WORD = re.compile(r"(?P<short>\([A-Z]{2,5}\))|[^\W\d_]+")
_SMALL = re.compile(
    r"\b(Van|De|Het|En|Op|Voor|In|Te|Der|Met|Over|(?<!Foreign )(?<!Defence )Ministers|Bijeenkomst"
    r"|(?<!Algemene )Vergadering|Informele|Formele|Zitting|Staatshoofden|Regeringsleiders|Lidstaten|Leden"
    r"|Landen|D\.D)\b|(?<=\d)(?:E|De|Ste)\b"
)
_SHOUTED = re.compile(
    rf"\b(?:{_MONTH}|jl|j\.l|a\.s|d\.d|t/m|tot|met|en|te|van|op|in)\b|(?<=\d)(?:e|de|ste)\b"
)
"""What is often in small letters in a line that is in capitals else."""
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
_TOPIC = re.compile(
    r"(?:\s+(?:inzake|betreffende|aangaande|omtrent|m\.b\.t\.)\s?|:\s+)\S.*$", re.I | re.DOTALL
)
"""What a meeting is held about, between its name and its date."""
_ASIDE = re.compile(r",\s+(?:de|het|een)\s+[a-z].*$", re.DOTALL)
"""What says once more which meeting it is: "COP26, de jaarlijkse klimaattop"."""
_PART = re.compile(
    r"^(?:(?:onderdeel|deel)\s[\w\s,/&-]{2,40}?|[\w\s,/&-]{2,40}-deel)\s(?:van|voor)\s(?:de|het)\s+", re.I
)
"""What says that a letter is about a part of a Council: "het onderdeel jeugd van de OJCS-Raad"."""
_YEAR = re.compile(r"\s*\(?\b(?:19|20)\d\d\b\)?\s*$")
_BRIEF = re.compile(r"(?:kamer)?brief\s+(?:over|inzake|betreffende|aangaande)\s+(?:de\s+|het\s+)?", re.I)
_HELD_AT = re.compile(r"\s*(?:in|te)\s+(?P<place>[A-Z][^\d.,;]{1,30}?)\s+(?:gehouden|te houden)\s+")
_HELD = re.compile(r"plaats|gehouden|bijeen(?!komst)|samen|georganiseerd", re.I)


@dataclass(frozen=True, slots=True)
class Claim:
    """That a letter is about a meeting: what is printed of its name, its date and its place.

    `role` is None where the words do not say whether the letter looks ahead or back; `explicit` is
    true where they name the kind of letter ("verslag").
    """

    name: str
    span: DateSpan | None = None
    place: str | None = None
    role: Role | None = None
    explicit: bool = False


def of_line(line: str) -> list[Claim]:
    """The meetings that a subject, a title or a heading is about; none where it only cites them."""
    line = _mixed(" ".join(line.split()))
    if is_called_off(line):
        return []
    found = kinds.triggers(line)
    if not found:
        return _bare(line)
    lead = line[: found[0].begin]
    if kinds.is_citing(lead) or not (found[0].explicit or _LEAD.match(lead)):
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
    """The meetings that stand after each "agenda" and "verslag" of a text, with what is said of them."""
    found = kinds.triggers(text)
    claims: list[Claim] = []
    waiting: list[kinds.Trigger] = []
    for trigger, then in zip(found, [*found[1:], None], strict=True):
        if claims and not trigger.explicit:
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
    return claims


def _shared(triggers: list[kinds.Trigger], here: list[Claim]) -> list[Claim]:
    """The meetings that one "verslag" or "verslag en agenda" is about: in turn where there are enough."""
    if 1 < len(triggers) <= len(here):
        roles = [*triggers, *triggers[-1:] * (len(here) - len(triggers))]
        return [replace(one, role=t.role, explicit=t.explicit) for one, t in zip(here, roles, strict=True)]
    return [replace(one, role=t.role, explicit=t.explicit) for t in triggers for one in here]


def segment(text: str, role: Role | None, *, explicit: bool, inherited: str | None = None) -> list[Claim]:
    """The meetings that a piece of text lists, each with the date and the place that follow its name."""
    text = _MONTH_LATER.sub(r"\1 \2", _until(text))
    spans = [span for span in dates.find(text) if span.first.month is not None]
    claims: list[Claim] = []
    start, name = 0, inherited
    for i, span in enumerate(spans):
        after = text[span.end : spans[i + 1].begin if i + 1 < len(spans) else len(text)]
        own, place = _named(text[start : span.begin])
        moved = 0
        if not own and not claims:
            own, place, moved = _following(after)
        if own and not _is_meeting(own, explicit=explicit and not claims):
            break
        name = own or name
        if name is None:
            break
        told, length = places.leading(after[moved:])
        told = told or (places.inside(after[:90]) if _HELD.search(after[:90]) else None)
        claims.append(Claim(name, span, place or told, role, explicit))
        start = span.end + moved + length
    if not spans:
        claims = _undated(text, role, explicit)
    return claims


def _is_meeting(name: str, *, explicit: bool) -> bool:
    """Whether a dated name is that of a meeting; after "verslag van" nearly any is."""
    return mentions.is_meeting(name) or (explicit and not _NO_MEETING.search(name))


def _begins(name: str) -> bool:
    """Whether a name begins with a meeting, and does not only hold one."""
    first = next(iter(mentions.find(name)), None)
    return first is not None and _CAPITALISED.fullmatch(name[: first.begin]) is not None


def _following(after: str) -> tuple[str | None, str | None, int]:
    """(name, place, length) of a meeting that is named after its date: "de op 5 juni gehouden Raad"."""
    held = _HELD_AT.match(after)
    name, place = _named(after[held.end() :] if held else after)
    place = held["place"] if held else place
    if name and mentions.is_meeting(name):
        return name, place, len(after)
    return None, None, 0


def _undated(text: str, role: Role | None, explicit: bool) -> list[Claim]:
    """A meeting without a date, or with a year alone."""
    year = next(iter(dates.find(text)), None)
    name, place = _named(text)
    if name is None or not (mentions.is_meeting(name) if explicit else _begins(name)):
        return []
    topic = _TOPIC.search(text)
    if topic and not explicit and not topic[0].startswith(":"):
        return []
    return [Claim(name, year, place, role, explicit)]


def _bare(line: str) -> list[Claim]:
    """The meeting that a line consists of: a name, perhaps a date and a place, and nothing else."""
    brief = _BRIEF.match(line)
    line = line[brief.end() :] if brief else line
    claims = segment(line, None, explicit=False)
    if not claims or kinds.is_citing(line) or (brief and not claims[0].span):
        return []
    for mention in mentions.find(line)[:1]:
        if not _LEADING.sub("", line[: mention.begin]):
            return claims if claims[0].span or len(line) - mention.end < 30 else []
    return []


def _named(text: str) -> tuple[str | None, str | None]:
    """(name, place) of what stands before a date; (None, None) where nothing of a name is left."""
    name = _TRAILING.sub("", _LEADING.sub("", text))
    name = _TRAILING.sub("", _YEAR.sub("", name))
    name, place = places.trailing(name)
    name = _TRAILING.sub("", _YEAR.sub("", name)).strip(" ,«»\"'“”")
    topic = _TOPIC.search(name)
    if topic and mentions.find(name[: topic.start()]):
        name = name[: topic.start()]
    aside = _ASIDE.search(name)
    if (
        aside
        and mentions.find(name[: aside.start()])
        and not any(one.is_proper for one in mentions.find(aside[0]))
    ):
        name = name[: aside.start()]
    part = _PART.match(name)
    if part and mentions.find(name[part.end() :]):
        name = name[part.end() :]
    if name.count("(") > name.count(")"):
        name += ")"
    if places.city(name):
        return None, place
    first = next(iter(mentions.find(name)), None)
    if _SAID.search(name[: first.begin] if first else name):
        return None, None
    return (name, place) if name else (None, None)


def _until(text: str) -> str:
    """The text up to where it turns to something else than meetings."""
    lead = _LEADING.match(text)
    cut = _CUT.search(text, lead.end() if lead else 0)
    text = text[: cut.start()] if cut else text
    over = _OVER.search(text)
    if over and mentions.find(text[: over.start()]):
        later = text[over.start() :]
        return text[: over.start()] if not dates.find(later) or dates.find(text[: over.start()]) else text
    return text


def _mixed(line: str) -> str:
    """A line in capitals as it would be in running text; any other line as it is."""
    rest = _SHOUTED.sub("", line)
    if len(line) < 12 or sum(map(str.islower, rest)) * 4 > sum(map(str.isupper, rest)):
        return line
    titled = _WORD.sub(lambda m: m[0] if m["short"] or _ABBREVIATION.match(m[0]) else m[0].capitalize(), line)
    return _SMALL.sub(lambda m: m[0].lower(), titled)
