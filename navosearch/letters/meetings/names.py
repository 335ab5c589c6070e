"""Find the name of a meeting in what stands between "verslag" and a date."""

from __future__ import annotations

import re

from navosearch import dates
from navosearch.letters import words
from navosearch.letters.meetings import mentions, places
from navosearch.letters.words import any_of

_KAMER = r"(?:de\s+|uw\s+)?(?:(?:Tweede|Eerste)\s+)?Kamer(?:\s+der\s+Staten-Generaal)?"
_ATTENDING = r"deelname(?=\s+(?:van\s+(?:Nederland|de\s+minister)\s+)?aan)"
_LOOSE = any_of(
    words.ARTICLES, words.PREPOSITIONS, words.ABOUT, words.AHEAD, words.BACK, words.ON, words.JOINTS,
    words.POINTERS, words.HAPPENS, words.OFFERED, words.NATION, words.ENCLOSED, words.OWN,
)  # fmt: skip
_WORDS = rf"(?:{_LOOSE}|{_KAMER}|{_ATTENDING})"
"""What may stand before and behind a name, and is no part of it."""
_LEADING = re.compile(rf"^(?:[\s,:;.–—)/&•-]|\(op hoofd\w+\)|{_WORDS}(?![\w-]))+", re.I)
_TRAILING = re.compile(
    rf"(?:[\s,:;.–—(/&-]|(?<![\w-])(?:{_WORDS}|(?:per|via)\s+(?:videoconferentie|vtc)"
    r"|(?:van|op)\s+(?:ma|di|wo|do|vr|za|zo))(?!\w))+$",
    re.I,
)
_CUT = re.compile(
    r"[(\[]?\b(?:[Kk]amerstuk|kst\b|TK\s\d)|(?<![ .]\w)(?<!\bjl)(?<!\bdd)[.;?!]\s+[A-Z]|[?!]$|\s[;|]\s"
    r"|\b(?:waarin|waarbij|waarover|waaronder|waarmee|naar aanleiding|n\.a\.v|conform|zoals|in reactie"
    rf"|{any_of(words.OFFERS, words.TELLS, words.RECEIVES)}\s+{any_of(words.PERSONS)}"
    r"|in verband|met betrekking|met daarin|met uitzondering|in het kader|ten aanzien|evenals|mede namens"
    r"|die u)\b"
    rf"|(?:,|\ben|\balsmede|\balsook|\bmet|\bplus)\s+(?:ook\s+)?"
    rf"(?:(?:{any_of(words.ARTICLES)}|mijn|twee|enkele)\s+)?"
    rf"{any_of(words.ANSWERS, words.PAPERS, words.BESIDES)}"
)
_OVER = re.compile(rf"\s(?:{any_of(words.ABOUT)}|waar|om)\s", re.I)
_SAID = re.compile(
    r":|\b(?:u|ik|wij|we|treft|ontvangt|bied|heeft|hebben|worden|instemming|commissie|kabinet|zullen|moet|kan"
    r"|deze|dit|beide|mij|ons|onze|hun|deelname|die|dat|waar|waarvan)\b",
    re.I,
)
_TOPIC = re.compile(rf"(?:\s+(?!over\b|ten\b){any_of(words.ABOUT)}\s?|:\s+)\S.*$", re.I | re.DOTALL)
"""What a meeting is held about, between its name and its date."""
_ASIDE = re.compile(r",\s+(?:de|het|een)\s+[a-z].*$", re.DOTALL)
"""What says once more which meeting it is: "COP26, de jaarlijkse klimaattop"."""
_WHICH = re.compile(r",?\s(?:die|dat|welke|waar\w+)\s.*$", re.DOTALL)
"""What tells more of a meeting: "de conferentie die vorige week dinsdag"."""
_PART = re.compile(
    r"^(?:(?:onderdeel|deel)\s[\w\s,/&-]{2,40}?|[\w\s,/&-]{2,40}-deel)\s(?:van|voor)\s(?:de|het)\s+", re.I
)
"""What says that a letter is about a part of a Council: "het onderdeel jeugd van de OJCS-Raad"."""
_YEAR = re.compile(r"\s*\(?\b(?:19|20)\d\d\b\)?\s*$")


def named(text: str) -> tuple[str | None, str | None]:
    """Return (name, place) of what stands before a date; (None, None) where nothing of a name is left."""
    name = _TRAILING.sub("", without_lead(text))
    name = _TRAILING.sub("", _YEAR.sub("", name))
    name, place = places.trailing(name)
    name = _TRAILING.sub("", _YEAR.sub("", name)).strip(" ,«»\"'“”")
    topic, which = _TOPIC.search(name), _WHICH.search(name)
    if topic and (
        name[topic.start()] == ":" or any(one.series for one in mentions.find(name[: topic.start()]))
    ):
        name = name[: topic.start()]
    if which and mentions.find(name[: which.start()]):
        name = name[: which.start()]
    aside = _ASIDE.search(name)
    if aside and _says_again(name, aside):
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


def _says_again(name: str, aside: re.Match[str]) -> bool:
    """Whether what stands behind a comma only says once more which meeting is named before it."""
    before, behind = mentions.find(name[: aside.start()]), mentions.find(aside[0])
    return bool(before) and not any(one.is_proper for one in behind)


def dated(text: str) -> tuple[str | None, str | None]:
    """Return (name, place) of what stands before a date, though nobody may know the place."""
    name, place = named(text)
    if name is None or place is not None:
        return name, place
    known = next((one for one in mentions.find(name) if one.series), None)
    left = places.left(name[known.end :]) if known else None
    return (name[: known.end], left) if known and left else (name, None)


def until(text: str) -> str:
    """Return the text up to where it turns to something else than meetings."""
    lead = _LEADING.match(text)
    cut = _CUT.search(text, lead.end() if lead else 0)
    text = text[: cut.start()] if cut else text
    over = _OVER.search(text)
    if over and mentions.find(text[: over.start()]):
        later = text[over.start() :]
        return text[: over.start()] if not dates.find(later) or dates.find(text[: over.start()]) else text
    return text


def topic(text: str) -> str | None:
    """Return what a meeting is held about: " inzake migratie", ": stand van zaken"."""
    found = _TOPIC.search(text)
    return found[0] if found else None


def without_lead(text: str) -> str:
    """Return the text without the articles, prepositions and signs that it begins with."""
    return _LEADING.sub("", text)
