"""What is printed after the name or the date of a meeting in, the place where it is held out."""

from __future__ import annotations

import re
import unicodedata

_TOWNS = """
A Coruña, Aalborg, Aalst, Aarhus, Aberdeen, Abidjan, Åbo, Abu Dhabi, Abuja, Accra, Adare, Addis Abeba,
Adelaide, Agia Napa, Aix-en-Provence, Aken, Akureyri, Alba Iulia, Albufeira, Ålesund, Alexandroupolis,
Algiers, Alicante, Almaty, Alpbach, Alytus, Amiens, Amman, Amsterdam, Anchorage, Angers, Ankara,
Annecy, Antalya, Antananarivo, Antwerpen, Apeldoorn, Apia, Aranjuez, Åre, Arlanda, Arras, Arusha,
Asjchabad, Asmara, Assisi, Astana, Asunción, Athene, Athlone, Atlanta, Auckland, Aveiro, Avignon,
Ayia Napa, Bad Neuenahr, Badajoz, Baden-Baden, Bagdad, Baghdad, Bakoe, Baku, Balatonfüred, Bali,
Bamako, Banff, Bangalore, Bangkok, Banjul, Banská Bystrica, Barcelona, Bari, Basel, Batumi, Beijing,
Beiroet, Beirut, Belém, Belfast, Belgrado, Bengaluru, Benghazi, Berchtesgaden, Bergamo, Bergen,
Berlijn, Bern, Besançon, Białowieża, Białystok, Biarritz, Bilbao, Billund, Birgu, Birmingham, Bisjkek,
Bissau, Bled, Bletchley Park, Bodø, Boedapest, Boekarest, Bogota, Bogotá, Bohinj, Bojnice, Bologna,
Bolzano, Bonn, Bordeaux, Borgo Egnazia, Borovets, Bournemouth, Braga, Brasilia, Brașov, Bratislava,
Brdo, Brdo pri Kranju, Breda, Bregenz, Bremen, Brescia, Brest, Bridgetown, Brighton, Brijuni, Brisbane,
Brno, Brugge, Brussel, Bucharest, Budapest, Budva, Buenos Aires, Bujumbura, Burgas, Bürgenstock,
Burgos, Busan, Cáceres, Cádiz, Cagliari, Cairo, Caïro, Calgary, Cali, Cambridge, Camp David, Canberra,
Cancún, Cannes, Capri, Caracas, Carbis Bay, Cardiff, Cartagena, Cascais, Caserta, Catania, Cavan, Cebu,
Celje, Cernobbio, Cēsis, Chania, Chantilly, Charkov, Charleroi, Charlevoix, Chengdu, Chequers, Chester,
Chevening, Chicago, Chisinau, Chişinău, Chișinău, Clervaux, Cliveden, Cluj, Cluj-Napoca, Coimbra,
Colombo, Conakry, Constanța, Córdoba, Corfu, Cork, Cotonou, Craiova, Crans-Montana, Da Nang, Dakar,
Damascus, Dar es Salaam, Daugavpils, Davos, Deauville, Debrecen, Delfi, Delft, Delhi, Delphi, Den Haag,
Den Helder, Denver, Dessau, Dhaka, Dijon, Djibouti, Doesjanbe, Doha, Dordrecht, Dresden, Drogheda,
Dromoland, Druskininkai, Dubai, Dublin, Dubrovnik, Durban, Durbuy, Düsseldorf, Echternach, Ede,
Edinburgh, Edmonton, Egmond aan Zee, Eindhoven, Eisenstadt, Elmau, Elsinore, Entebbe, Erbil, Erfurt,
Ermoupoli, Esbjerg, Esch-sur-Alzette, Espoo, Essen, Estoril, Esztergom, Eupen, Evian, Évora, Fairbanks,
Farmleigh, Faro, Fez, Fiuggi, Florence, Floriana, Fontainebleau, Frankfurt, Frascati, Freetown,
Fukuoka, Funchal, Gaborone, Galați, Galway, Gandhinagar, Garmisch-Partenkirchen, Gaza-Stad, Gdansk,
Gdańsk, Gdynia, Genève, Genk, Gent, Genua, Genval, Georgetown, Gijón, Girona, Glasgow, Gleneagles,
Gödöllö, Gödöllő, Göteborg, Göttingen, Gozo, Granada, Graz, Grenoble, Groningen, Guatemala-Stad,
Guimarães, Győr, Haapsalu, Haarlem, Halifax, Hamburg, Hämeenlinna, Hampton Court, Hangzhou, Hannover,
Hanoi, Harare, Harrogate, Hasselt, Havana, Heidelberg, Heiligendamm, Helsingborg, Helsingør, Helsinki,
Heraklion, Herning, Hertoginnedal, Hillerød, Hilversum, Hiroshima, Hluboká, Ho Chi Minhstad, Hobart,
Hong Kong, Hongkong, Honiara, Hoofddorp, Horsens, Houffalize, Houston, Hradec Králové, Huesca,
Hyderabad, Iași, Ieper, Ilulissat, Imatra, Inari, Incheon, Innsbruck, Interlaken, Ioannina, Iqaluit,
Ischia, Ise-Shima, Islamabad, Istanbul, Jachranka, Jakarta, Jalta, Jeddah, Jerevan, Jeruzalem,
Johannesburg, Jönköping, Juba, Jurmala, Jūrmala, Jyväskylä, Kaapstad, Kaboel, Kabul, Kalamata, Kampala,
Kananaskis, Karlovy Vary, Karlsruhe, Karlstad, Karpacz, Karuizawa, Kathmandu, Katmandu, Katowice,
Katwijk, Kaunas, Kavala, Kazan, Kecskemét, Kehl, Kerkrade, Keszthely, Keulen, Kharkiv, Khartoem, Kiev,
Kigali, Kilkenny, Killarney, Kingston, Kinshasa, Kirchberg, Kirkenes, Kiruna, Kitzbühel, Klagenfurt,
Klaipėda, Knokke, Koblenz, Koeweit-Stad, Kolding, Kopaonik, Kopenhagen, Koper, Košice, Krakau, Krakow,
Kranj, Kranjska Gora, Kroměříž, Kuala Lumpur, Kuldīga, Kumasi, Kunming, Kuopio, Kuressaare, Kutná Hora,
Kyiv, Kyoto, L'Aquila, La Coruña, La Hulpe, La Rochelle, La Valletta, Lagos, Lahti, Laken, Lampedusa,
Łańcut, Lappeenranta, L’Aquila, Larnaca, Las Palmas, Las Palmas de Gran Canaria, Lausanne, Le Bourget,
Le Touquet, Lecce, Leeds, Leeuwarden, Leicester, Leipzig, León, Leuven, Liberec, Liepāja, Lille,
Lilongwe, Lima, Limassol, Limerick, Limoges, Linköping, Linz, Lissabon, Liverpool, Livingstone,
Ljubljana, Locarno, Łódź, Logroño, Lomé, Londen, Longyearbyen, Los Angeles, Los Cabos,
Louvain-la-Neuve, Luanda, Lublin, Lucca, Lugano, Luik, Luleå, Lund, Lusaka, Luxemburg, Luxemburg-stad,
Luzern, Lviv, Lyon, Maastricht, Madrid, Magdeburg, Mainz, Malaga, Málaga, Malé, Malmö, Managua, Manama,
Manchester, Manila, Maputo, Mar del Plata, Marche-en-Famenne, Mariánské Lázně, Maribor, Marrakech,
Marrakesh, Marseille, Märsta, Matera, Maynooth, Mdina, Mechelen, Melbourne, Merida, Mérida, Meseberg,
Messina, Metz, Mexico-Stad, Miami, Middelburg, Mikkeli, Mikulov, Milaan, Milan, Minsk, Miskolc, Modena,
Mogadishu, Mombasa, Monaco, Mondorf, Mondorf-les-Bains, Monrovia, Mons, Montego Bay, Monterrey,
Montevideo, Montpellier, Montreal, Montréal, Montreux, Moskou, München, Münster, Murcia, Muscat,
Naantali, Nafplio, Nafplion, Nagoya, Nairobi, Nałęczów, Namen, Nancy, Nantes, Napels, Narva, Nauplia,
Naxos, N’Djamena, Neurenberg, Nevers, New Delhi, New York, Newcastle, Newport, Niamey, Nice, Nicosia,
Nida, Niigata, Nijmegen, Nitra, Noordwijk, Norrköping, Nouakchott, Nouméa, Nur-Sultan, Nusa Dua, Nuuk,
Nyborg, Nyíregyháza, Odense, Odesa, Odessa, Oezjhorod, Ohrid, Okinawa, Olomouc, Oostende, Opatija,
Oradea, Oranjestad, Örebro, Orléans, Osaka, Osijek, Oslo, Osnabrück, Östersund, Ostrava, Ottawa,
Ouagadougou, Oulu, Oviedo, Oxford, Padua, Pafos, Palanga, Palermo, Palma, Palma de Mallorca, Pamplona,
Panama-Stad, Paphos, Paramaribo, Parijs, Parknasilla, Parma, Pärnu, Patras, Pécs, Peking, Perugia,
Pescara, Philadelphia, Philipsburg, Phnom Penh, Piešťany, Pilsen, Piran, Pisa, Pittsburgh, Plovdiv,
Plymouth, Plzeň, Podgorica, Poitiers, Poltava, Poprad, Poreč, Port Louis, Port Moresby, Porto,
Portorose, Portoroz, Portorož, Pörtschach, Portsmouth, Porvoo, Postojna, Potsdam, Poznan, Poznań,
Praag, Prague, Praia, Prešov, Pretoria, Pristina, Průhonice, Ptuj, Punta Cana, Punta del Este,
Pyeongchang, Quebec, Québec, Quito, Rabat, Ragusa, Rakvere, Ramallah, Rambouillet, Ramstein, Rånäs,
Rangoon, Ravenna, Reims, Remich, Rennes, Rethymno, Reykjavik, Rhodos, Riga, Rijeka, Rimini,
Rio de Janeiro, Riva del Garda, Riyad, Riyadh, Rome, Rønne, Ronneby, Roskilde, Rostock, Rotterdam,
Rouen, Rovaniemi, Rovinj, Ruse, Rzeszów, 's-Gravenhage, ’s-Gravenhage, Saarbrücken, Saariselkä,
Saint-Denis, Saint-Malo, Salamanca, Salzburg, Samarkand, San Francisco, San José, San Juan, San Remo,
San Salvador, San Sebastián, Sanaa, Sandhamn, Sankt Pölten, Santa Maria da Feira, Santander, Santiago,
Santiago de Compostela, Santo Domingo, Santorini, São Paulo, Sarajevo, Schengen, Scheveningen,
Schiphol, Schladming, Schloss Meseberg, Seattle, Segovia, Sendai, Senningen, Seoul, Setúbal, Sevilla,
Shanghai, Sharm el-Sheikh, Sharm-el-Sheikh, Šibenik, Sibiu, Siena, Sigtuna, Sigulda, Sinaia, Singapore,
Sint Petersburg, Sint-Petersburg, Sintra, Siófok, Siracusa, Sirte, Skhirat, Skopje, Skövde, Sliema,
Sligo, Soesterberg, Sofia, Sønderborg, Sopot, Sopron, Sorrento, Sotsji, Sounion, Split, St Andrews,
St. Julian's, St. Petersburg, St.-Petersburg, Stavanger, Stellenbosch, Stockholm, Straatsburg,
Strasbourg, Štrbské Pleso, Stresa, Stuttgart, Suceava, Sunderland, Suva, Sydney, Szczecin, Szeged,
Szentendre, Tabarka, Taipei, Tallinn, Tampere, Tanger, Taormina, Tarragona, Tartu, Tasjkent,
Tatranská Lomnica, Tbilisi, Tegucigalpa, Teheran, Tel Aviv, Terceira, Terhulpen, Tervuren,
Thessaloniki, Thimphu, Timisoara, Timișoara, Tirana, Tokio, Tokyo, Toledo, Toronto, Tórshavn, Toruń,
Toulouse, Trakai, Tralee, Travemünde, Trenčín, Trento, Trier, Triëst, Trieste, Tripoli, Trnava, Tromsø,
Trondheim, Tullamore, Tunis, Turijn, Turku, Turnhout, Ulaanbaatar, Ulan Bator, Umea, Umeå, Uppsala,
Utrecht, Vaasa, Vaduz, Val Duchesse, Valencia, Valkenburg, Valladolid, Valletta, Vancouver, Vantaa,
Varaždin, Varna, Västerås, Vaticaanstad, Växjö, Vejle, Veldhoven, Veliko Tarnovo, Venetië, Venlo,
Ventspils, Veria, Verona, Versailles, Veszprém, Viana do Castelo, Vianden, Viborg, Vicenza,
Victoria Falls, Vientiane, Vigo, Vilamoura, Viljandi, Villach, Villnöss, Vilnius, Visby, Visegrád,
Viseu, Vitoria, Vitoria-Gasteiz, Vittoriosa, Vlissingen, Volos, Vouliagmeni, Vukovar, Warsaw, Warschau,
Washington, Washington D.C., Washington DC, Waterford, Weimar, Wellington, Wenen, Wexford, Whistler,
Wieliczka, Wiesbaden, Willemstad, Wilton Park, Windhoek, Winnipeg, Wladiwostok, Wolfsburg, Woodstock,
Wroclaw, Wrocław, Yangon, Yaoundé, Yerevan, Yokohama, Zadar, Zagreb, Zaragoza, Zeist, Žilina, Zlín,
Zürich, Zwolle,
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
    r"|[A-Z]\w*(?:raad|groep|top|conferentie|vergadering)\b"
)
_COUNTRY = re.compile(
    r"Afghanistan|Albanië|Algerije|Argentinië|Armenië|Australië|Azerbeidzjan|Bahrein|Bangladesh|Belarus|België|Bosnië"
    r"|Brazilië|Bulgarije|Canada|Chili|China|Colombia|Denemarken|Duitsland|Egypte|Estland|Ethiopië|Finland|Frankrijk"
    r"|Georgië|Ghana|Griekenland|Hongarije|Ierland|IJsland|India|Indonesië|Irak|Iran|Israël|Italië|Japan|Jemen|Jordanië"
    r"|Kazachstan|Kenia|Kosovo|Kroatië|Letland|Libanon|Libië|Litouwen|Mali\b|Marokko|Mexico(?!-Stad)|Moldavië|Mozambique|Myanmar"
    r"|Niger|Nigeria|Noord-|Noorwegen|Oekraïne|Oezbekistan|Oost-|Oostenrijk|Pakistan|Polen|Portugal|Qatar|Roemenië"
    r"|Rusland|Rwanda|Saoedi|Saudi|Senegal|Servië|Slovenië|Slowakije|Soedan|Somalië|Spanje|Suriname|Syrië|Tanzania"
    r"|Thailand|Tsjechië|Tunesië|Turkije|Vietnam|Wit-|Zuid-|Zweden|Zwitserland|Afrika|Azië|Amerika|(?:West|Centraal)-"
)
"""How the names of countries begin: meetings are held in towns, and countries are what they are about."""
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
_AT = (
    r"(?:(?:[Ii]n|[Tt]e)\s+(?:het\s+\w+\s+|de\s+(?:\w+\s+)?(?:hoofd|haven)?stad\s+)?"
    rf"|op\s+(?:de|het)\s+\w*bas(?:is|e)\s+|op\s+(?=(?:{_ISLANDS})\b))"
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
    no_town = _NO_PLACE.match(place) or _POLICY.match(place) or _COUNTRY.match(place)
    return None if no_town or place.isupper() else place
