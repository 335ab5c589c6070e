"""Find the place where a meeting is held, near its name or its date."""

from __future__ import annotations

import re
import unicodedata

from navosearch.letters import words
from navosearch.letters.meetings import tables
from navosearch.letters.words import any_of

_PRINTED = frozenset(town.name for town in tables.towns())
CITIES = _PRINTED | {
    "".join(sign for sign in unicodedata.normalize("NFKD", town) if not unicodedata.combining(sign))
    for town in _PRINTED
}
"""Towns where ministers meet, with and without their diacritics; they need no "in" or "te"."""

_FOLDED = {city.casefold(): city for city in CITIES}
_CITY = (
    r"(?:Washington,? D\. ?C\b\.?|"
    rf"(?:{'|'.join(map(re.escape, sorted(CITIES, key=len, reverse=True)))})(?!\w))"
)
_WORD = r"[A-ZÀ-Ž][\w’'-]*[a-zß-ž](?:[\w’'-]*)"
_WITHIN = "de|la|les|el|del|della|di|do|da|sur|sous|sul|am|an der|pri|aan de|aan den|upon"
_NAME = rf"(?:{_CITY}|{_WORD}(?:[ -](?:(?:{_WITHIN})[ -])?(?:D\.C\.|{_WORD}))*)"
_NO_PLACE = re.compile(
    r"[A-Z]{2,}|Europ|Raad|Navo|Kamer|Nederland|Coreper|Benelux|Verenigde Naties|Artikel|Werk"
    r"|[A-Z]\w*(?:raad|groep|top|conferentie|vergadering)\b"
)
_COUNTRY = re.compile(rf"{any_of(country.name for country in tables.countries())}(?!\w)")
_COMPASS = re.compile(rf"{any_of(words.COMPASS)}-")
"""How the names of regions begin."""
_TREATY = "".join(f"(?<!{word} van )" for word in ("Verdrag", "Statuut", "Akkoord", "Protocol", "Conventie"))
_POLICY = re.compile(rf"{any_of(words.POLICIES, words.PARTS)}", re.I)
"""What names a part of a meeting, or of a letter, and stands where a place may stand."""
_AT = (
    r"(?:(?:[Ii]n|[Tt]e)\s+(?:het\s+\w+\s+|de\s+(?:\w+\s+)?(?:hoofd|haven)?stad\s+)?"
    rf"|op\s+(?:de|het)\s+\w*bas(?:is|e)\s+|op\s+(?={any_of(words.ISLANDS)}\b))"
)
_REST = re.compile(rf"^[\s,;:–(-]+(?:op\s+)?(?P<told>{_NAME})[\s).]*$")
_OPEN = re.compile(rf"\s*\((?P<told>{_NAME})[\s,]*$")
_FIRST = re.compile(
    rf"^[\s,;:–(-]*(?:{_AT}(?P<told>{_NAME}(?:(?: en |/)(?:{_CITY}))?)"
    rf"|(?P<bare>(?:{_CITY})(?:/(?:{_CITY}))?)(?![\w-]))"
)
_LAST = re.compile(
    rf"(?:[\s,(–]|(?<=\s)-)+{_TREATY}"
    rf"(?:{_AT}(?P<told>{_NAME})|(?P<bare>(?:{_CITY})(?: en (?:{_CITY}))?)(?: {_WORD})?)"
    rf"(?:(?:,\s?|\s?\(){_WORD})?[\s,)]*$"
)
_AFTER_INFORMAL = re.compile(
    rf"\b(?:[Ii]nformele\s+[\w-]+[rR]aad|[Gg]ymnich)\s+(?P<told>{_WORD}(?:[ -]{_WORD})?)[\s,]*$"
)
"""A town of which nobody has heard: informal meetings bear its name more often than another."""
_LEFT = re.compile(rf"[\s,(–-]+(?P<told>{_WORD}(?:[ -](?:(?:{_WITHIN})[ -])?{_WORD}){{0,2}})[\s,)]*")
_AFTER_COMMA = re.compile(rf"^[^,]+(?P<told>,\s*{_NAME})[\s,]*$")
_SHORT = re.compile(r"\s\([A-Z][A-Z0-9+]{1,8}\)\s*$")
"""The initials of a meeting, behind its town: "klimaattop Parijs (COP21)"."""
_INSIDE = re.compile(rf"\b{_AT}(?P<told>{_NAME})")
_ASIDE = re.compile(
    r"^[\s,]*(?:op|in|bij)\s+(?:het|de)\s+(?:NAVO|Navo|NATO|VN|hoofd)[\w-]*"
    r"(?:\s(?:hoofdkwartier|hoofdkantoor))?(?=\s)"
)


def leading(text: str) -> tuple[str | None, int]:
    """Return (place, offset after it) of what `text` begins with; (None, 0) where that is no place.

    >>> leading(" te Brussel en de Ecofinraad")
    ('Brussel', 11)
    """
    aside = _ASIDE.match(text)
    skipped = aside.end() if aside else 0
    found = _FIRST.match(text[skipped:])
    place = _clean(found["told"] or found["bare"]) if found else None
    if found and place:
        return place, skipped + found.end()
    rest = _REST.match(text)
    place = _clean(rest["told"]) if rest else None
    return (place, len(text)) if place else (None, 0)


def trailing(name: str) -> tuple[str, str | None]:
    """Return the name of a meeting without the place that it ends in, and the place.

    >>> trailing("NAVO-top in Den Haag")
    ('NAVO-top', 'Den Haag')
    """
    short = _SHORT.search(name)
    if short and (place := trailing(name[: short.start()])[1]):
        return trailing(name[: short.start()])[0], place
    found = _OPEN.search(name) or _LAST.search(name)
    if found is None and (after := _AFTER_COMMA.search(name) or _AFTER_INFORMAL.search(name)):
        place = _clean(after["told"].lstrip(", "))
        return (name[: after.start("told")], place) if place else (name, None)
    place = _clean(found["told"] or found.groupdict().get("bare") or "") if found else None
    return (name[: found.start()], place) if found and place and found.start() else (name, None)


def left(rest: str) -> str | None:
    """Return the place that stands between a name that is whole and its date, though nobody knows the town.

    >>> left(" Kortrijk,"), left(" Griekenland"), left(" Ontwikkeling")
    ('Kortrijk', None, None)
    """
    found = _LEFT.fullmatch(rest)
    place = _clean(found["told"]) if found else None
    return None if place is None or re.match(any_of(words.ISLANDS), place) else place


def inside(text: str) -> str | None:
    """Return the first place that "in" or "te" announces in `text`.

    >>> inside("kwamen op het NAVO-hoofdkwartier in Brussel bijeen")
    'Brussel'
    """
    return next((place for m in _INSIDE.finditer(text) if (place := _clean(m["told"]))), None)


def city(text: str) -> str | None:
    """Return the town that `text` is, whatever its capitals; None for anything else."""
    return _FOLDED.get(text.strip(" ,.()").casefold())


def _clean(place: str) -> str | None:
    """Return the place without what clung to it; None for a body, a country's own name or an abbreviation."""
    place = place.strip(" ,.-") + ("." if re.search(r"D\. ?C\.?$", place) else "")
    if place in CITIES:
        return place
    no_town = any(known.match(place) for known in (_NO_PLACE, _POLICY, _COUNTRY, _COMPASS))
    return None if no_town or place.isupper() else place
