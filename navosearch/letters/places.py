"""What is printed after the name or the date of a meeting in, the place where it is held out."""

from __future__ import annotations

import re
import unicodedata

_TOWNS = """
Aalborg, Aarhus, Abu Dhabi, Abuja, Accra, Addis Abeba, Agia Napa, Aix-en-Provence, Aken, Albufeira,
Alexandroupolis, Algiers, Alicante, Almaty, Alpbach, Alytus, Amiens, Amman, Amsterdam, Angers,
Ankara, Annecy, Antalya, Antwerpen, Apeldoorn, Arlanda, Asjchabad, Assisi, Astana, Athene, Aveiro,
Avignon, Ayia Napa, Bad Neuenahr, Baden-Baden, Bagdad, Bakoe, Baku, Balatonfüred, Bali, Bamako,
Banff, Bangkok, Banská Bystrica, Barcelona, Bari, Basel, Beijing, Beiroet, Belfast, Belgrado, Belém,
Berchtesgaden, Bergamo, Bergen, Berlijn, Bern, Besançon, Biarritz, Białystok, Bilbao, Birmingham,
Bisjkek, Bled, Bodø, Boedapest, Boekarest, Bogota, Bogotá, Bohinj, Bologna, Bonn, Bordeaux,
Borgo Egnazia, Brasilia, Brașov, Bratislava, Brdo, Brdo pri Kranju, Breda, Bregenz, Bremen, Brest,
Bridgetown, Brijuni, Brisbane, Brno, Brugge, Brussel, Bucharest, Budapest, Budva, Buenos Aires,
Burgas, Burgos, Busan, Bürgenstock, Cairo, Canberra, Cancún, Cannes, Capri, Carbis Bay, Cardiff,
Cartagena, Cascais, Caserta, Catania, Caïro, Cavan, Cernobbio, Cēsis, Chania, Chantilly, Charlevoix,
Chengdu, Chester, Chevening, Chicago, Chisinau, Chișinău, Chişinău, Cliveden, Cluj, Cluj-Napoca,
Coimbra, Constanța, Corfu, Cork, Cotonou, Cádiz, Córdoba, Craiova, Dakar, Dar es Salaam, Davos,
Deauville, Debrecen, Delft, Delhi, Den Haag, Den Helder, Dessau, Dhaka, Djibouti, Doha, Dordrecht,
Dresden, Drogheda, Dromoland, Dubai, Dublin, Dubrovnik, Durban, Durbuy, Düsseldorf, Echternach, Ede,
Edinburgh, Egmond aan Zee, Eindhoven, Eisenstadt, Elmau, Elsinore, Ermoupoli, Esbjerg, Essen,
Estoril, Esztergom, Eupen, Evian, Farmleigh, Faro, Fez, Fiuggi, Florence, Fontainebleau, Frankfurt,
Frascati, Freetown, Funchal, Gaborone, Galway, Garmisch-Partenkirchen, Gdansk, Gdańsk, Gdynia, Genk,
Gent, Genua, Genval, Genève, Girona, Glasgow, Gleneagles, Gozo, Granada, Graz, Grenoble, Groningen,
Gödöllö, Gödöllő, Göteborg, Guimarães, Haarlem, Halifax, Hamburg, Hampton Court, Hangzhou, Hannover,
Hanoi, Harare, Harrogate, Hasselt, Havana, Heidelberg, Heiligendamm, Helsingør, Helsinki, Heraklion,
Herning, Hertoginnedal, Hilversum, Hiroshima, Hluboká, Hongkong, Hoofddorp, Horsens, Houffalize,
Iași, Ieper, Imatra, Innsbruck, Ioannina, Islamabad, Istanbul, Jakarta, Jalta, Jeddah, Jerevan,
Jeruzalem, Johannesburg, Jurmala, Jönköping, Jūrmala, Jyväskylä, Kaapstad, Kaboel, Kalamata,
Kampala, Kananaskis, Karlovy Vary, Karlsruhe, Karlstad, Katmandu, Katowice, Katwijk, Kaunas, Kazan,
Kehl, Kerkrade, Keszthely, Keulen, Khartoem, Kiev, Kigali, Killarney, Kinshasa, Kirchberg, Kirkenes,
Kiruna, Klagenfurt, Klaipėda, Knokke, Kopaonik, Kopenhagen, Košice, Krakau, Krakow, Kranj,
Kranjska Gora, Kuala Lumpur, Kuopio, Kuressaare, Kutná Hora, Kyiv, Kyoto, La Hulpe, La Rochelle,
La Valletta, Lagos, Lahti, Laken, Lampedusa, Lappeenranta, Larnaca, Las Palmas, Lausanne, Leeds,
Leeuwarden, Leicester, Leipzig, Leuven, Liepāja, Lille, Lima, Limassol, Limerick, Linköping, Linz,
Lissabon, Liverpool, Ljubljana, Logroño, Lomé, Londen, Los Cabos, Luanda, Lublin, Lucca, Lugano,
Luik, Luleå, Lusaka, Luxemburg, Luzern, Lviv, Lyon, Maastricht, Madrid, Magdeburg, Mainz, Malaga,
Malmö, Manama, Manchester, Manila, Maputo, Marche-en-Famenne, Mariánské Lázně, Maribor, Marrakech,
Marrakesh, Marseille, Matera, Mdina, Mechelen, Merida, Meseberg, Messina, Mexico-Stad, Middelburg,
Mikkeli, Milaan, Milan, Minsk, Modena, Monaco, Mondorf, Mondorf-les-Bains, Monrovia, Mons,
Montego Bay, Monterrey, Montpellier, Montreal, Montreux, Montréal, Moskou, Murcia, Málaga, Mérida,
München, Münster, Naantali, Nafplio, Nafplion, Nagoya, Nairobi, Namen, Nantes, Napels, Narva,
Nauplia, Neurenberg, Nevers, New Delhi, New York, Newcastle, Newport, Niamey, Nice, Nicosia,
Niigata, Nijmegen, Nitra, Noordwijk, Norrköping, Nouakchott, Nusa Dua, Nuuk, Odense, Ohrid, Okinawa,
Olomouc, Oostende, Opatija, Oradea, Osaka, Oslo, Osnabrück, Ostrava, Ottawa, Ouagadougou, Oulu,
Oviedo, Pafos, Palanga, Palermo, Palma de Mallorca, Pamplona, Panama-Stad, Paphos, Parijs,
Parknasilla, Pärnu, Peking, Perugia, Pescara, Phnom Penh, Piešťany, Pisa, Pittsburgh, Plovdiv,
Plzeň, Podgorica, Port Louis, Porto, Portorose, Portoroz, Portorož, Postojna, Potsdam, Poznan,
Poznań, Praag, Prague, Pretoria, Pristina, Punta Cana, Punta del Este, Pécs, Pörtschach, Quebec,
Quito, Québec, Rabat, Rambouillet, Ramstein, Reims, Remich, Rennes, Rethymno, Reykjavik, Rhodos,
Riga, Rijeka, Rio de Janeiro, Riva del Garda, Riyad, Riyadh, Rome, Ronneby, Rostock, Rotterdam,
Rovaniemi, Rovinj, Rzeszów, Rånäs, Santa Maria da Feira, Siófok, Tatranská Lomnica, Tralee, Trnava,
Valkenburg, Valladolid, Växjö, Vilamoura, Villach, Visegrád, Wieliczka, Žilina, Łańcut,
’s-Gravenhage, 's-Gravenhage, Saarbrücken, Saariselkä, Saint-Denis, Saint-Malo, Salzburg,
San Francisco, San Remo, San Sebastián, Sandhamn, Santander, Santiago, Santiago de Compostela,
Santo Domingo, Santorini, Sarajevo, Schengen, Scheveningen, Schiphol, Schloss Meseberg, Seattle,
Segovia, Sendai, Senningen, Seoul, Sevilla, Shanghai, Sharm el-Sheikh, Sharm-el-Sheikh, Sibiu,
Siena, Sigulda, Sinaia, Singapore, Sint-Petersburg, Sintra, Skhirat, Skopje, Skövde, Sliema,
Soesterberg, Sofia, Sopot, Sopron, Sotsji, Sounion, Split, St. Julian's, Stavanger, Stellenbosch,
Stockholm, Straatsburg, Strasbourg, Stresa, Stuttgart, Sunderland, Sydney, Szczecin, Szentendre,
São Paulo, Sønderborg, Taipei, Tallinn, Tampere, Tanger, Taormina, Tarragona, Tartu, Tasjkent,
Tbilisi, Teheran, Tel Aviv, Terceira, Thessaloniki, Timisoara, Tirana, Tokio, Tokyo, Toledo,
Toronto, Toruń, Toulouse, Trakai, Travemünde, Trier, Tripoli, Triëst, Tromsø, Trondheim, Tullamore,
Tunis, Turijn, Turku, Ulaanbaatar, Umea, Umeå, Uppsala, Utrecht, Vaduz, Val Duchesse, Valencia,
Valletta, Vancouver, Varna, Vaticaanstad, Veldhoven, Venetië, Venlo, Verona, Versailles, Veszprém,
Viana do Castelo, Viborg, Vicenza, Victoria Falls, Vientiane, Vigo, Villnöss, Vilnius, Visby,
Vlissingen, Volos, Vouliagmeni, Västerås, Warsaw, Warschau, Washington, Washington D.C.,
Washington DC, Weimar, Wellington, Wenen, Wiesbaden, Windhoek, Woodstock, Wroclaw, Wrocław, Yaoundé,
Yokohama, Zadar, Zagreb, Zaragoza, Zeist, Zwolle, Zürich, Åbo, Ålesund, Évora, Łódź, Štrbské Pleso,
"""
_PRINTED = frozenset(filter(None, re.split(r",\s*", _TOWNS.strip())))
CITIES = _PRINTED | {
    "".join(sign for sign in unicodedata.normalize("NFKD", town) if not unicodedata.combining(sign))
    for town in _PRINTED
}
"""Towns where ministers meet (capitals, seats of bodies, summits), with and without their diacritics; they
need no "in" or "te"."""

_FOLDED = {city.casefold(): city for city in CITIES}
_CITY = r"Washington,? D\. ?C\b\.?|" + "|".join(map(re.escape, sorted(CITIES, key=len, reverse=True)))
_WORD = r"[A-ZÀ-Ž][\w’'-]*[a-zß-ž](?:[\w’'-]*)"
_WITHIN = "de|la|les|el|del|della|di|do|da|sur|sous|sul|am|an der|pri|aan de|aan den|upon"
_NAME = rf"(?:{_CITY}|{_WORD}(?:[ -](?:(?:{_WITHIN})[ -])?(?:D\.C\.|{_WORD}))*)"
_NO_PLACE = re.compile(
    r"[A-Z]{2,}|Europ|Raad|Navo|Kamer|Nederland|Coreper|Benelux|Verenigde Naties|Artikel|Werk"
)
_TREATY = "".join(f"(?<!{word} van )" for word in ("Verdrag", "Statuut", "Akkoord", "Protocol", "Conventie"))
_POLICY = re.compile(
    r"algemeen|asiel|beleid|buitenland|concurrentie|cultuur|defensie|econom|energie|financ|gezondheid|handel"
    r"|industrie|interne|jeugd|justitie|klimaat|landbouw|media|migratie|milieu|natuur|onderwijs|onderzoek|ontwikkeling"
    r"|ruimtevaart|sociaal|sport|telecom|toerisme|transport|vervoer|visserij|volksgezondheid|zaken"
    r"|spoor|luchtvaart|maritiem|digita|deel|onderdeel|nazending|gecombineerd|addendum|annex|bijlage|brexit|verslag|agenda",
    re.I,
)
"""What names a part of a meeting, or of a letter, and stands where a place may stand."""
_ISLANDS = (
    "Aruba|Bali|Barbados|Bonaire|Corfu|Cuba|Curaçao|Cyprus|Fiji|Jeju|Kreta|Lampedusa|Madeira|Malta|Rhodos"
    "|Samoa|Sicilië|Texel"
)
_AT = rf"(?:(?:in|te)\s+(?:het\s+\w+\s+)?|op\s+(?=(?:{_ISLANDS})\b))"
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
_AFTER_COMMA = re.compile(rf"^[^,]+(?P<told>,\s*{_NAME})[\s,]*$")
_SHORT = re.compile(r"\s\([A-Z][A-Z0-9+]{1,8}\)\s*$")
"""The initials of a meeting, behind its town: "klimaattop Parijs (COP21)"."""
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
    short = _SHORT.search(name)
    if short and (place := trailing(name[: short.start()])[1]):
        return trailing(name[: short.start()])[0], place
    found = _OPEN.search(name) or _LAST.search(name)
    if found is None and (after := _AFTER_COMMA.search(name) or _AFTER_INFORMAL.search(name)):
        place = _clean(after["told"].lstrip(", "))
        return (name[: after.start("told")], place) if place else (name, None)
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
    place = place.strip(" ,.-") + ("." if re.search(r"D\. ?C\.?$", place) else "")
    return None if _NO_PLACE.match(place) or _POLICY.match(place) or place.isupper() else place
