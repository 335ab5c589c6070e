"""What is printed after the name or the date of a meeting in, the place where it is held out."""

from __future__ import annotations

import re

_TOWNS = """
's-Gravenhage, Aarhus, Abu Dhabi, Addis Abeba, Aken, Amsterdam, Ankara, Antalya, Antwerpen,
Apeldoorn, Astana, Athene, Avignon, Baden-Baden, Bakoe, Bali, Bangkok, Barcelona, Bari, Basel,
Beijing, Belgrado, Belém, Berchtesgaden, Bergen, Berlijn, Bern, Biarritz, Bilbao, Birmingham,
Boedapest, Boekarest, Bologna, Bonn, Bratislava, Brdo, Brdo pri Kranju, Breda, Bremen, Brest,
Brisbane, Brno, Brussel, Buenos Aires, Burgos, Busan, Bürgenstock, Cancún, Cannes, Carbis Bay,
Caïro, Charlevoix, Chicago, Chisinau, Cluj, Coimbra, Corfu, Cork, Cádiz, Córdoba, Dakar, Davos,
Deauville, Delft, Den Haag, Den Helder, Doha, Dresden, Dubai, Dublin, Dubrovnik, Durban, Düsseldorf,
Edinburgh, Eindhoven, Elmau, Essen, Fiuggi, Florence, Fontainebleau, Frankfurt, Galway, Gdansk,
Gdańsk, Gent, Genève, Girona, Glasgow, Gleneagles, Granada, Graz, Grenoble, Groningen, Gödöllő,
Göteborg, Halifax, Hamburg, Hangzhou, Heiligendamm, Helsingør, Helsinki, Hertoginnedal, Hiroshima,
Hongkong, Horsens, Innsbruck, Istanbul, Jakarta, Jeddah, Jerevan, Johannesburg, Jūrmala, Kaapstad,
Kampala, Kananaskis, Katowice, Kazan, Kiev, Kigali, Kinshasa, Kirkenes, Kopenhagen, Košice, Krakau,
Krakow, Kranj, Kuressaare, Kyiv, La Hulpe, Lahti, Laken, Lampedusa, Leeds, Leeuwarden, Leipzig,
Leuven, Lille, Lima, Limassol, Linz, Lissabon, Liverpool, Ljubljana, Logroño, Londen, Los Cabos,
Lucca, Lugano, Luik, Luleå, Luxemburg, Lyon, Maastricht, Madrid, Malmö, Manchester, Marrakech,
Marrakesh, Marseille, Mechelen, Milaan, Minsk, Mondorf, Montreux, Montréal, Moskou, Murcia, Málaga,
München, Nafplio, Nairobi, Namen, Nantes, Napels, Nevers, New Delhi, New York, Newport, Nice,
Nicosia, Nijmegen, Noordwijk, Nusa Dua, Oostende, Osaka, Oslo, Ottawa, Oviedo, Palanga, Palermo,
Pamplona, Paphos, Parijs, Peking, Pescara, Pittsburgh, Plovdiv, Podgorica, Porto, Portorož,
Postojna, Potsdam, Poznan, Poznań, Praag, Pristina, Rabat, Reykjavik, Riga, Rio de Janeiro, Riyad,
Riyadh, Rome, Ronneby, Rostock, Rotterdam, Rzeszów, Saint-Denis, Salzburg, San Francisco, San Remo,
San Sebastián, Santander, Santiago, Santiago de Compostela, Santorini, Sarajevo, Scheveningen,
Schloss Meseberg, Segovia, Seoul, Sevilla, Sharm el-Sheikh, Siena, Singapore, Sint-Petersburg,
Sintra, Skopje, Sofia, Sopot, Sotsji, Split, Stavanger, Stockholm, Straatsburg, Strasbourg, Stresa,
Stuttgart, Szczecin, São Paulo, Tallinn, Tampere, Taormina, Tarragona, Tbilisi, Thessaloniki,
Tirana, Tokio, Toledo, Toronto, Toulouse, Trier, Triëst, Tromsø, Tunis, Turijn, Turku, Umeå,
Uppsala, Utrecht, Valencia, Valletta, Varna, Venetië, Verona, Versailles, Viana do Castelo, Vigo,
Villnöss, Vilnius, Warschau, Washington, Washington D.C., Washington DC, Wenen, Woodstock, Wrocław,
Zagreb, Zaragoza, Zwolle, Évora, Łódź, ’s-Gravenhage,
"""
CITIES = frozenset(filter(None, re.split(r",\s*", _TOWNS.strip())))
"""Towns where ministers meet (capitals, seats of bodies, summits); they need no "in" or "te"."""

_FOLDED = {city.casefold(): city for city in CITIES}
_CITY = "|".join(re.escape(city) for city in sorted(CITIES, key=len, reverse=True))
_WORD = r"[A-ZÀ-Ž][\w’'-]*[a-zß-ž](?:[\w’'-]*)"
_NAME = rf"(?:{_CITY}|{_WORD}(?:[ -](?:(?:de|la|am|aan de|upon|el)[ -])?(?:D\.C\.|{_WORD}))*)"
_NO_PLACE = re.compile(
    r"[A-Z]{2,}|Europ|Raad|Navo|Kamer|Nederland|Coreper|Benelux|Verenigde Naties|Artikel|Werk"
)
_TREATY = "".join(f"(?<!{word} van )" for word in ("Verdrag", "Statuut", "Akkoord", "Protocol", "Conventie"))
_AT = r"(?:in|te)\s+(?:het\s+\w+\s+)?"
_REST = re.compile(rf"^[\s,;:–(-]+(?:op\s+)?(?P<told>{_NAME})[\s).]*$")
_OPEN = re.compile(rf"\s*\((?P<told>{_NAME})[\s,]*$")
_FIRST = re.compile(rf"^[\s,;:–(-]*(?:{_AT}(?P<told>{_NAME}(?: en (?:{_CITY}))?)|(?P<bare>{_CITY})(?![\w-]))")
_LAST = re.compile(
    rf"[\s,(–-]+{_TREATY}(?:{_AT}(?P<told>{_NAME})"
    rf"|(?P<bare>(?:{_CITY})(?: en (?:{_CITY}))?)(?:,? {_WORD})?)[\s,)]*$"
)
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
    if found and place:
        return place, skipped + found.end()
    rest = _REST.match(text)
    place = _clean(rest["told"]) if rest else None
    return (place, len(text)) if place else (None, 0)


def trailing(name: str) -> tuple[str, str | None]:
    """(name without it, place) of a name of a meeting that ends in its place.

    >>> trailing("NAVO-top in Den Haag")
    ('NAVO-top', 'Den Haag')
    """
    found = _OPEN.search(name) or _LAST.search(name)
    place = _clean(found["told"] or found.groupdict().get("bare") or "") if found else None
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
