"""What is printed after the name or the date of a meeting in, the place where it is held out."""

from __future__ import annotations

import re

_TOWNS = """
Amsterdam, Ankara, Astana, Athene, Bakoe, Belgrado, Berlijn, Bern, Boedapest, Boekarest, Bratislava,
Brussel, Chisinau, Den Haag, ’s-Gravenhage, 's-Gravenhage, Dublin, Helsinki, Jerevan, Kiev, Kyiv,
Kopenhagen, Lissabon, Ljubljana, Londen, Luxemburg, Madrid, Minsk, Moskou, Nicosia, Oslo, Parijs,
Podgorica, Praag, Pristina, Reykjavik, Riga, Rome, Sarajevo, Skopje, Sofia, Stockholm, Straatsburg,
Tallinn, Tbilisi, Tirana, Valletta, Vilnius, Warschau, Wenen, Zagreb,
Antalya, Antwerpen, Bergen, Bonn, Brdo, Brest, Chicago, Davos, Genève, Granada, Istanbul, Krakau, Lucca,
Maastricht, Montreux, München, New York, Newport, Nijmegen, Noordwijk, Rotterdam, Scheveningen,
Sint-Petersburg, Toledo, Toulouse, Versailles, Washington, Washington D.C., Washington DC,
Abu Dhabi, Addis Abeba, Bali, Bangkok, Beijing, Belém, Buenos Aires, Busan, Caïro, Cancún, Doha, Dubai,
Glasgow, Hiroshima, Hongkong, Jakarta, Johannesburg, Kaapstad, Kigali, Lima, Marrakech, Marrakesh,
Nairobi, New Delhi, Ottawa, Peking, Rabat, Rio de Janeiro, Santiago, São Paulo, Seoul, Sharm el-Sheikh,
Singapore, Taormina, Tokio, Tunis,
"""
CITIES = frozenset(filter(None, re.split(r",\s*", _TOWNS.strip())))
"""Towns where ministers meet (capitals, seats of bodies, summits); they need no "in" or "te"."""

_FOLDED = {city.casefold(): city for city in CITIES}
_CITY = "|".join(re.escape(city) for city in sorted(CITIES, key=len, reverse=True))
_WORD = r"[A-ZÀ-Ž][\w’'-]*[a-zß-ž](?:[\w’'-]*)"
_NAME = rf"(?:{_CITY}|{_WORD}(?:[ -](?:de|la|am|aan de|upon|el|D\.C\.|{_WORD}))*)"
_NO_PLACE = re.compile(
    r"[A-Z]{2,}|Europ|Raad|Navo|Kamer|Nederland|Coreper|Benelux|Verenigde Naties|Artikel|Werk"
)
_AT = r"(?:in|te)\s+(?:het\s+\w+\s+)?"
_FIRST = re.compile(rf"^[\s,;:–(-]*(?:{_AT}(?P<told>{_NAME})|(?P<bare>{_CITY})(?![\w-]))")
_LAST = re.compile(rf"[\s,(–-]+(?:{_AT}(?P<told>{_NAME})|(?P<bare>{_CITY})(?:,? {_WORD})?)[\s,)]*$")
_INSIDE = re.compile(rf"\b{_AT}(?P<told>{_NAME})")
_ASIDE = re.compile(
    r"^[\s,]*(?:op|in|bij)\s+(?:het|de)\s+(?:NAVO|Navo|NATO|VN|hoofd)[\w-]*(?:\s(?:hoofdkwartier|hoofdkantoor))?(?=\s)"
)


def leading(text: str) -> tuple[str | None, int]:
    """(place, offset after it) of what `text` begins with; (None, 0) where that is no place.

    >>> leading(" te Brussel en de Ecofinraad")
    ('Brussel', 11)
    """
    aside = _ASIDE.match(text)
    skipped = aside.end() if aside else 0
    found = _FIRST.match(text[skipped:])
    place = _clean(found["told"] or found["bare"]) if found else None
    return (place, skipped + found.end()) if found and place else (None, 0)


def trailing(name: str) -> tuple[str, str | None]:
    """(name without it, place) of a name of a meeting that ends in its place.

    >>> trailing("NAVO-top in Den Haag")
    ('NAVO-top', 'Den Haag')
    """
    found = _LAST.search(name)
    place = _clean(found["told"] or found["bare"]) if found else None
    return (name[: found.start()], place) if found and place and found.start() else (name, None)


def inside(text: str) -> str | None:
    """The first place that "in" or "te" announces in `text`.

    >>> inside("kwamen op het NAVO-hoofdkwartier in Brussel bijeen")
    'Brussel'
    """
    return next((place for m in _INSIDE.finditer(text) if (place := _clean(m["told"]))), None)


def city(text: str) -> str | None:
    """The town that `text` is, whatever its capitals; None for anything else."""
    return _FOLDED.get(text.strip(" ,.()").casefold())


def _clean(place: str) -> str | None:
    """The place without what clung to it; None for a body, a country's own name or an abbreviation."""
    place = place.strip(" ,.-") + ("." if place.endswith("D.C.") else "")
    return None if _NO_PLACE.match(place) or place.isupper() else place
