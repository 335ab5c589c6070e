"""The name of a meeting as printed in, the series it belongs to out, and an id that holds over letters.

Sources of the table. The formations of the Council: Council Decision 2009/878/EU (O.J. L 315,
2 December 2009), which split General Affairs and External Relations (RAZEB) in RAZ and RBZ when the
Treaty of Lisbon came into force on 1 December 2009; before it Decision 2006/683/EC, annex I. Gymnich
is the castle of the first informal meeting of foreign ministers (1974), and the name of those since.
NATO: the North Atlantic Council (NAR) meets as heads of state (top), foreign ministers (FMM) and
defence ministers (DMM). Gatherings of the ministers of one Council, of heads of state and government, and
older names ("Sociale Raad") belong to the formation that is theirs now. Other bodies: the constitutions of
the ILO (article 3) and the WHO (article 10), article VIII of the Non-Proliferation Treaty, article XI of
the convention of ESA. The Dutch variants are those of the ministers' own letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from navosearch.lowering import lowered

LISBON = "2009-12-01"
"""The day on which RAZEB became RAZ and RBZ."""

_FORM = r"(?: (?:in|met) (?:het |de )?(?:formaat|format|samenstelling)(?: van)?(?: de)?)?[\s/(:,-]*"
_BZ = r"(?:ministers? (?:van|voor) buitenlandse~zaken|bz-ministers|foreign ministers|buitenlandministers)"
_DEF = r"(?:ministers? van defensie|defensie~ministers|defen[cs]e ministers)"
_OF = r"(?: van| voor| der)?(?: de| het)?"
_MEETING = r"(?:bijeenkomst|vergadering|ontmoeting|overleg|raad|conferentie|ministeriële(?:~bijeenkomst)?)"
_NATO = r"(?:navo|nato)"
_OF_NATO = rf"(?: van de)? {_NATO}(?:~(?:landen|lidstaten|bondgenoten))?"

_RBZ = r"(?:raad (?:voor |van )?buitenlandse zaken|rbz)"
_GATHERING = (
    r"(?:informele )?(?:bijeenkomst|vergadering|video~conferentie)(?: van| tussen)?(?: de)?"
    r" (?:eu|europese) (?:ministers (?:van|voor) )?"
)
_HEADS = r"(?:van )?(?:de )?(?:europese )?staatshoofden en regeringsleiders"
_ESA = r"(?:ministersconferentie|ministeriële conferentie|raad op ministerieel niveau)"

_TABLE: tuple[tuple[str, str], ...] = (
    # NATO
    ("NAVO FMM", rf"{_NATO}~foreign ministers'?~meeting|foreign ministers'? meeting|fmm"),
    ("NAVO FMM", rf"informele {_MEETING}{_OF} {_BZ}{_OF_NATO}"),
    ("NAVO FMM", rf"{_NATO}~{_MEETING}{_OF} (?:navo )?{_BZ}|{_NATO} {_BZ}|{_BZ}{_OF_NATO}"),
    ("NAVO FMM", rf"{_NATO} (?:buitenlandse zaken|bz)~ministeriële(?:~bijeenkomst)?"),
    ("NAVO FMM", rf"{_NATO} ministeriële (?:buitenlandse zaken|bz)"),
    ("NAVO DMM", rf"{_NATO}~defen[cs]e ministers'?~meeting|defen[cs]e ministers'? meeting|dmm"),
    ("NAVO DMM", rf"informele {_MEETING}{_OF} {_DEF}{_OF_NATO}"),
    ("NAVO DMM", rf"{_NATO}~{_MEETING}{_OF} (?:navo )?{_DEF}|{_NATO} {_DEF}|{_DEF}{_OF_NATO}"),
    ("NAVO DMM", rf"{_NATO} defensie~ministeriële(?:~bijeenkomst)?|{_NATO} ministeriële defensie"),
    ("NAVO DMM", r"defensie~ministeriële(?:~bijeenkomst)?"),
    ("NAVO FMM", rf"(?:noord~atlantische~raad|nar|{_NATO}~raad)[^,.;]{{0,60}}{_BZ}"),
    ("NAVO DMM", rf"(?:noord~atlantische~raad|nar|{_NATO}~raad)[^,.;]{{0,60}}{_DEF}"),
    ("NAVO ministeriële", rf"{_NATO} (?:ministeriële(?:~bijeenkomst)?|ministers|{_MEETING}{_OF} ministers)"),
    ("NAVO ministeriële", rf"ministeriële {_NATO}~(?:bijeenkomst|vergadering|raad)"),
    ("NAVO-top", rf"{_NATO}~top(?:~bijeenkomst|~conferentie)?|{_NATO}~summit"),
    ("NAVO-top", rf"top(?:bijeenkomst)? van de {_NATO}|{_NATO}{_OF} (?:staatshoofden en )?regeringsleiders"),
    ("NAVO-top", rf"{_NATO}~leaders meeting|{_NATO}~leiderstop"),
    ("NAVO-top", rf"(?:staatshoofden en )?regeringsleiders(?: van)?(?: de)? {_NATO}"),
    ("NAVO-Rusland Raad", rf"{_NATO} rusland~raad"),
    ("NAVO-Oekraïne Raad", rf"{_NATO} oekraïne (?:raad|commissie)"),
    ("NAR", rf"noord~atlantische~raad|nar|{_NATO}~raad"),
    ("UDCG", r"ukraine defen[cs]e contact group|udcg|ramstein~(?:overleg|bijeenkomst|groep)"),
    # European Union
    ("RAZEB", r"raad (?:voor )?algemene zaken en externe betrekkingen|razeb"),
    ("Algemene Raad", r"algemene raad"),
    (
        "RBZ Defensie",
        rf"{_RBZ}{_FORM}"
        r"(?:(?:met |voor )?(?:de )?ministers van )?defensie",
    ),
    ("RBZ Defensie", rf"informele {_MEETING}{_OF} (?:eu |europese )?{_DEF}|eu~{_DEF}"),
    ("RBZ Defensie", r"(?:eu |europese )?defensieraad"),
    ("RBZ Handel", rf"{_RBZ}{_FORM}handel(?:sraad)?|(?:eu~)?handelsraad"),
    (
        "RBZ Ontwikkelingssamenwerking",
        rf"{_RBZ}{_FORM}(?:ontwikkelings~samenwerking|ontwikkeling|os)"
        r"|ontwikkelingsraad|os~raad|raad (?:voor )?ontwikkelings~samenwerking",
    ),
    ("RBZ", rf"raad (?:voor |van )?buitenlandse zaken|rbz|gymnich|raad externe betrekkingen|eu~{_BZ}"),
    ("RBZ", rf"informele {_MEETING}{_OF} (?:eu |europese )?{_BZ}"),
    ("RAZ Cohesie", rf"(?:raad (?:voor )?algemene zaken|raz){_FORM}cohesie(?:~beleid)?|cohesieraad"),
    ("RAZ Artikel 50", rf"(?:raad (?:voor )?algemene zaken|raz){_FORM}(?:artikel|art\.?)~50"),
    ("RAZ", r"raad (?:voor )?algemene zaken|raz"),
    ("Eurogroep", r"eurogroep"),
    ("Ecofin", r"ecofin(?:~raad)?|raad (?:voor )?economische en financiële zaken"),
    ("Begrotingsraad", r"begrotingsraad|ecofin~begrotingsraad"),
    ("Europese Raad", rf"informe(?:le|el) (?:bijeenkomst|diner|top) {_HEADS}"),
    ("Ecofin", rf"{_GATHERING}(?:financiën|financieministers)"),
    ("Landbouw- en Visserijraad", rf"{_GATHERING}landbouw(?:~ministers)?|raad van landbouwministers"),
    ("RBZ Ontwikkelingssamenwerking", rf"{_GATHERING}ontwikkelings~samenwerking"),
    ("RBZ Handel", rf"{_GATHERING}handel(?:s~ministers)?"),
    ("JBZ-raad", rf"{_GATHERING}(?:justitie|binnenlandse zaken|migratie)"),
    ("JBZ-raad", rf"informele {_MEETING} van(?: de)? ministers van justitie en (?:van )?binnenlandse zaken"),
    ("Milieuraad", rf"{_GATHERING}milieu(?:~ministers)?"),
    ("Transportraad", rf"{_GATHERING}(?:transport|vervoers?|verkeers?)(?:~ministers)?"),
    ("Telecomraad", rf"{_GATHERING}telecom(?:municatie)?(?:~ministers)?"),
    ("Energieraad", rf"{_GATHERING}energie(?:~ministers)?"),
    ("EU-Gezondheidsraad", rf"{_GATHERING}(?:volks)?gezondheids?(?:~ministers)?"),
    ("OJCS-raad", rf"{_GATHERING}(?:onderwijs|cultuur|sport|jeugd)(?:~ministers)?"),
    ("Telecomraad", r"raad van telecom~ministers"),
    ("Transportraad", r"raad van (?:transport|vervoers)~ministers"),
    ("Milieuraad", r"raad van milieu~ministers"),
    ("Energieraad", r"raad van energie~ministers"),
    ("OJCS-raad", r"raad van (?:onderwijs|cultuur|jeugd|sport)~ministers"),
    ("Europese Raad", r"europese raad(?:sbijeenkomst)?|leden van de europese raad"),
    ("Eurotop", r"euro(?:zone)?~top(?:bijeenkomst)?"),
    ("Landbouw- en Visserijraad", r"landbouw-?(?: en | & |/)visserij~raad"),
    ("Landbouw- en Visserijraad", r"raad (?:voor )?landbouw(?: en |/)visserij"),
    ("Landbouw- en Visserijraad", r"landbouwraad|visserijraad|lv~raad|l&v~raad|lvr"),
    ("Raad voor Concurrentievermogen", r"raad (?:voor |voor het )?concurrentie(?:~vermogen|~kracht)|rvc"),
    ("Raad voor Concurrentievermogen", r"concurrentie(?:vermogen(?:raad)?|krachtraad)|ruimtevaartraad"),
    ("Interne Marktraad", r"interne~markt~raad|raad (?:voor )?interne markt"),
    ("JBZ-raad", r"(?:raad )?jbz(?:~raad)?|raad voor jbz"),
    ("JBZ-raad", r"raad (?:voor |van ministers (?:van )?)?justitie(?: en|,) binnenlandse zaken"
                 r"(?: en civiele bescherming)?"),
    ("Milieuraad", r"milieuraad|raad (?:voor )?(?:leef)?milieu"),
    ("VTE-raad", r"vte~raad|tte~raad|(?:vervoer|transport)s?-?, telecom(?:municatie)?-? en energie~raad"),
    ("VTE-raad", r"raad (?:voor )?(?:vervoer|transport),? telecom(?:municatie)?,? en energie"),
    ("Transportraad", r"transportraad|raad (?:voor )?(?:transport|vervoer)|vervoersraad"),
    ("Telecomraad", r"telecom(?:municatie)?raad|raad (?:voor )?telecom(?:municatie)?"),
    ("Energieraad", r"energieraad|raad (?:voor )?energie"),
    ("EU-Gezondheidsraad", r"eu~gezondheidsraad|epsco gezondheid|gezondheidsraad"),
    ("EU-Gezondheidsraad", r"raad (?:voor )?volksgezondheid"),
    ("WSBVC-raad", r"(?:raad )?wsb(?:vc)?(?:~raad)?|(?:raad )?epsco(?:~raad)?"),
    ("WSBVC-raad", r"raad (?:voor )?(?:de )?werkgelegenheid(?:,| en) sociaal beleid"
                   r"(?:,? (?:en )?(?:volks)?gezondheid(?:,? en consumentenzaken)?)?"),
    ("WSBVC-raad", r"sociale raad|raad van ministers van sociale zaken(?: en werkgelegenheid)?"),
    ("OJCS-raad", r"(?:raad )?ojcs?(?:~raad)?"),
    ("OJCS-raad", r"raad (?:voor )?onderwijs,? jeugd(?: en|,)? cultuur(?:(?: en|,) sport)?"),
    ("OJCS-raad", r"(?:eu~)?onderwijsraad|cultuurraad|jeugdraad|sportraad"),
    ("EPG", r"europese politieke gemeenschap|epg"),
    # The world
    ("Coalition of the Willing", r"coalition of the willing|coalitie van bereidwilligen"),
    ("AVVN", r"algemene vergadering(?: van)?(?: de)?(?: verenigde naties| vn)"),
    ("AVVN", r"avvn|unga(?:ss)?|vn algemene vergadering"),
    ("Internationale Arbeidsconferentie", r"(?:internationale )?arbeids~conferentie|(?:ilo|iao)~conferentie"),
    ("World Health Assembly", r"world health assembly|wereldgezondheids(?:assemblee|vergadering)"),
    ("Commission on the Status of Women", r"commission on the status of women|csw~?\d+"),
    ("Commission on Narcotic Drugs", r"commission on narcotic drugs|cnd~?\d*"),
    ("NPV-toetsingsconferentie", r"(?:npv )?toetsingsconferentie(?: van het non~proliferatie~verdrag)?"),
    ("ESA-ministersconferentie", rf"esa {_ESA}"),
    ("ESA-ministersconferentie", rf"{_ESA}[^,.;]{{0,14}} van het europe(?:es|se) ruimtevaart~agentschap"),
    ("Nuclear Security Summit", r"nuclear security summit"),
    ("IMF en Wereldbank", r"imf|wereldbank(?:groep)?|imfc|internationaal monetair fonds"),
    ("IMF en Wereldbank", r"development committee|international monetary and financial committee"),
    ("G20", r"g~20"),
    ("G8", r"g~8"),
    ("G7", r"g~7"),
    ("OVSE", r"ovse|organisatie voor veiligheid en samenwerking in europa"),
    ("Raad van Europa", r"raad van europa"),
    ("OESO", r"oeso"),
    ("WTO", r"wto|wereldhandelsorganisatie"),
    ("ASEM", r"asem"),
)  # fmt: skip


def _pattern(notation: str) -> str:
    """A regular expression of the table's notation: a space is space or dash, ``~`` either or nothing.

    A diaeresis may be missing.
    """
    return notation.replace("ë", "[eë]").replace("ï", "[iï]").replace(" ", r"[\s-]+").replace("~", r"[\s-]?")


SERIES = tuple(dict.fromkeys(series for series, _ in _TABLE))
"""The names of the known series, in the order in which joint meetings name them."""

_BEGINNINGS = (
    "a(?:lg|rbeids|sem|vvn)|b(?:egr|ijeenkomst|uit|z)|c(?:nd|oa|oh|ommission|onc|sw|ul)|d(?:ef|ev|mm)"
    "|e(?:co|ner|p[gs]|sa|u)|f(?:mm|or)|g(?:ez|ym|[\\s\\d-])|h(?:and)|i(?:ao|lo|mf|nf|nt)|j(?:bz|eu)"
    "|l(?:and|ed|v|&)|m(?:il|in)|n(?:a[rt]|avo|oo|pv|uc)|o(?:es|jc|nd|nt|rg|s(?:[\\s-]|raad)|vs)"
    "|r(?:aad|am|az|bz|egeringsl|ui|vc)|s(?:ociale[\\s-]|por|taatsh)|t(?:el|oets|op|ra|te)|u(?:dcg|kr|nga|ngass)"
    "|v(?:er|ideo|is|n|te)|w(?:er|orld|sb|to)"
)
"""How the names of the table begin: most words of a text are dismissed by this alone."""

_KNOWN = re.compile(
    rf"(?<!\w)(?={_BEGINNINGS})(?:"
    + "|".join(f"({_pattern(p)})" for _, p in _TABLE)
    + r")(?:s?bijeenkomst|vergadering|top)?(?!\w)"
)
BODIES = frozenset({"IMF en Wereldbank", "G20", "G8", "G7", "OVSE", "Raad van Europa", "OESO", "WTO", "ASEM"})
"""Series that bear the name of a body: the name alone is no meeting."""


_BRACKETED = re.compile(r"\((?!\s*(?:handel|defensie|os\b|ontwikkel|cohesie|art))[^()]*\)", re.I)
_QUALITIES = re.compile(
    r"\b(?:in)?formele\b|\b(?:extra|ingelaste|buitengewone|bijzondere|gezamenlijke|gecombineerde|virtuele)\b",
    re.I,
)
_SLUG = 60
"""Characters that a name may take in an id."""


@lru_cache(4096)
def series_of(name: str, *, start: str | None = None, office: str | None = None) -> tuple[str, ...]:
    """The known series that `name` tells, in the table's order; none where it is not a known one.

    What stands in brackets counts only when nothing else does. `start` (ISO 8601) tells on which
    side of the Treaty of Lisbon the meeting lies, `office` (of the minister who writes) which
    ministers of NATO met where the name does not say.

    >>> series_of("Eurogroep en Ecofinraad")
    ('Eurogroep', 'Ecofin')
    """
    found = _series_in(_BRACKETED.sub(" ", name)) or _series_in(name)
    if "NAVO ministeriële" in found and office:
        found = {_of_office(series, office) for series in found}
    if start is not None and start < LISBON and found & {"RAZ", "RBZ"}:
        found = found - {"RAZ", "RBZ"} | {"RAZEB"}
    return tuple(series for series in SERIES if series in found)


def akin(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether two names may mean one meeting by their series: the same, or one a formation of the other.

    >>> akin(("RBZ",), ("RBZ Handel",)), akin(("NAVO ministeriële",), ("NAVO DMM",))
    (True, True)
    """
    of_nato = {"NAVO ministeriële", "NAVO FMM", "NAVO DMM"}
    return any(
        f"{one} ".startswith(f"{other} ")
        or f"{other} ".startswith(f"{one} ")
        or ("NAVO ministeriële" in (one, other) and {one, other} <= of_nato)
        for one in a
        for other in b
    )


def identity(name: str, *, start: str | None, office: str | None = None) -> tuple[str, str | None]:
    """(id, series) of a meeting; an agenda and a verslag of one meeting get the same.

    Several meetings under one date bear the names of all their series. A meeting of no known series
    gets its id from its name, without what agenda and verslag may print differently.

    >>> identity("NAVO Foreign Ministers Meeting (FMM)", start="2023-11-28")
    ('navo-fmm-2023-11-28', 'NAVO FMM')
    """
    series = " en ".join(series_of(name, start=start, office=office)) or None
    words = series or _QUALITIES.sub(" ", _BRACKETED.sub(" ", name)) or name
    return "-".join(
        part for part in (slug(words)[:_SLUG].rstrip("-") or "vergadering", start) if part
    ), series


def slug(words: str) -> str:
    """`words` in lower case, without diacritics, with a dash for whatever is no letter or digit.

    >>> slug("OJCS-raad, België")
    'ojcs-raad-belgie'
    """
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def known_in(text: str) -> list[tuple[int, int, str]]:
    """(begin, end, series) of every known series that `text` names, in order, without overlap."""
    return [(m.start(), m.end(), _TABLE[(m.lastindex or 1) - 1][0]) for m in _KNOWN.finditer(lowered(text))]


def _series_in(text: str) -> set[str]:
    """The series that a text names, a formation in the place of the council it is one of."""
    return {series for _, _, series in known_in(text)}


def _of_office(series: str, office: str) -> str:
    """The series of NATO's ministers that a minister of `office` attends."""
    if series != "NAVO ministeriële":
        return series
    offices = {"defensie": "NAVO DMM", "buitenlandse zaken": "NAVO FMM"}
    told = [of for words, of in offices.items() if words in office.lower()]
    return told[0] if len(told) == 1 else series
