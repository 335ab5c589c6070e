"""A line of a letterhead in, what it tells out: one pattern for each row that letters to parliament have.

The rows have been the same since 1945, in changing order: chamber, parliamentary year ("Zitting",
"Vergaderjaar"), dossier with its title, number, "BRIEF VAN DE MINISTER ...", addressee, place with
date; on a ministry's own paper rows such as "Datum", "Betreft" and "Onze referentie".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from navosearch import dates

SPACES = re.compile(r"\s+")
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
CHAMBER = re.compile(
    r"(?:Bijlagen? )?(?P<which>Tweede|Eerste) (?:en (?:van de )?(?:Tweede|Eerste) )?Kamer"
    r"(?: der [Ss]taten[- ­]?[Gg]eneraal)?\.?(?:\s*[12](?:/2)?)?",
)
JOINT = re.compile(r"(?:Verenigde Vergadering der )?Staten[- ]Generaal(?:\s*1/2)?")
YEAR = re.compile(
    r"(?:(?:Tweede|Eerste) Kamer,?\s+)?(?:Ver[gq]aderjaar|Zitting(?:sjaar)?|Buitengewone zitting)\s+"
    r"(?P<first>\d{4})(?:\s*[-–—/]\s*(?P<last>\d{4}|\d{2})(?!\d))?\s*[-–—,.]?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
DOSSIER = re.compile(
    r"(?P<dossier>\d{2}[ .]?\d{3}|\d{4,5})"
    r"(?:\s*[-–]\s*(?P<council>\d{2}\b|[IVXL]+[ABC]?\b)|\s*\((?P<bracketed>[IVXL]+)\)|,?\s+(?:hfdst\.?|hoofdstuk)\s+"
    r"(?P<named>[IVXL]+[ABC]?\b)|\s+(?P<chapter>[IVXL]+[ABC]?\b|[A-H]\b))?"
    r"(?:\s*\(?R\s?\d{3,4}\)?)?[.,:]?"
)
NUMBER = re.compile(
    r"(?:N[rR]s?\.?|nrs?\.?|No\.?)\s*(?P<number>\d{1,5})\b(?:\s*(?:en|-|–)\s*\d{1,5}\b)?"
    r"(?:\s*\(?HERDRUK\s?\d?\)?)?\.?"
)
LETTERED_NUMBER = re.compile(r"(?:Nr\.?\s*)?(?P<number>[A-Z]{1,3})(?:\s*\(?HERDRUK\s?\d?\)?)?")
DOCUMENT = re.compile(
    r"(?:(?:GEWIJZIGDE|NADERE|AANVULLENDE|TWEEDE|HERDRUK\s?\d?)\s+)*"
    r"(?:BRIEF|MOTIE|AMENDEMENT|NOTA|VERSLAG|LIJST|ADVIES|VOORSTEL|MEMORIE|RAPPORT|BESLUIT|BIJLAGE|ANTWOORD)\b"
    r"(?:[ ,./'’&()-]*(?:[A-ZÀ-Ý0-9]+))*\d?\b"
)
ADDRESSEE = re.compile(
    r"""
    (?:Aan\s+)?(?:[Dd]e|[Dd]en|DE)\s+(?:(?:[Hh]eer|HEER)\s+)?(?:[Vv]oorzitters?|VOORZITTER)
        (?:\s+(?:van|der|VAN|DER)\s+(?:(?:de|het|beide|DE)\s+)?
            (?:Tweede|Eerste|TWEEDE|EERSTE|Kamers?|Staten|Tv\w+|vaste|commissie)\b.{0,90})?[.,]?
    | (?:van\ de\ |VAN\ DE\ )?(?:Tweede|Eerste|TWEEDE|EERSTE)\ (?:Kamer|KAMER)(?:\ der)?(?:\ [Ss]taten-[Gg]eneraal)?
    | der\ [Ss]ta[tl]en-[Gg]eneraal\.? | [Ss]taten-[Gg]eneraal | STATEN-GENERAAL | Aan
    """,
    re.VERBOSE,
)
ADDRESS = re.compile(
    r"Binnenhof \d+\w?|Postbus\s?\d[\d ]*|Prinses Irenestraat \d+|Lange Poten \d+|Kazernestraat \d+"
    r"|(?:Postbus \d+ )?\d{4}\s?[A-Z]{2}\s+(?:DEN HAAG|Den Haag|'s-Gravenhage|’s-Gravenhage)|DEN HAAG|Den Haag"
    r"|['‘’]s[- ]Gravenhage|>?\s?Retouradres.*|Bezoekadres.*|Ministerie van [A-Z].{0,80}|Directi(?:e|on) .{0,80}"
    r"|Directoraat[- ].{0,80}|(?:T|F|M|E|Telefoon|Fax|E-mail)\s*[:.]?\s*[\d+(][\d\s()+-]{6,}"
    r"|(?:www|https?:)\S+|\S+@\S+\.\w+|Contactpersoon.{0,80}|Bij beantwoording\b.{0,200}|Wilt u slechts één zaak.*"
    r"|Rijnstraat \d+|Turfmarkt \d+|Bezuidenhoutseweg \d+|Plein \d\b.{0,30}|Korte Voorhout \d+|Parnassusplein \d+"
)
PLACE_AND_DATE = re.compile(
    r"(?P<place>['‘’`´,]?\s?[sS][-\s]?\s?Gra[vw]enha[gq]e|Den Haag|DEN HAAG|[A-Z][a-zë]+(?:[- ][A-Z][a-z]+)?)"
    r"\s?[,.]\s*(?P<date>\S.*)"
)
REGISTERED = re.compile(
    r"(?:Ter griffie|Voorgesteld|Ontvangen|Vastgesteld|De vroegere stukken|Gedrukt|Herdruk|HERDRUK)\b.*",
    re.DOTALL,
)
FIELD = re.compile(
    r"(?P<name>Datum|Betreft|Betreffende|Onderwerp|Ons kenmerk|Onze referentie|Uw kenmerk|Uw referentie"
    r"|Uw brief(?: van)?|Kenmerk|Referentie|Bijlage\(n\)|Bijlagen?|Contactpersoon|Afschrift(?: aan)?|Dossier"
    r"|Behandeld door|Inlichtingen bij|Doorkiesnummer|Telefoon|E-mail|Auteur|Opgesteld door|Kopie aan|Pagina)"
    r"(?:(?P<colon>\s*[:|]\s*)|\s+|$)(?P<value>.*)",
    re.DOTALL,
)
_SENTENCE_END = re.compile(r"[.!?]$")
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
SALUTATION = re.compile(
    r"(?:(?:Zeer )?[Gg]eachte|GEACHTE|Hoogedelgestrenge|Mijnheer de|Excellentie|Mevrouw de)\b[^.?!]{0,80}"
)
CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|de meeste hoogachting|gevoelens van .{0,40}))[,.]?"
)
PAGE = re.compile(
    r"(?:Pagina|Blad|pagina|Page)\s+\d+(?:\s+(?:van|of|/)\s+\d+)?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}|\(\d{1,3} vel\)"
)
FOOTER = re.compile(
    r"(?P<which>Tweede|Eerste|Staten-Generaal)(?: Kamer)?,?\s+(?:[a-z]{10,14}|zitting)\s*(?P<first>\d{4})\s*[-–—/]\s*"
    r"(?P<last>\d{4}|\d{2}),?\s*(?P<dossier>.{4,40}?),?\s*nrs?\.?\s*(?P<number>\w{1,5})\b.{0,12}",
    re.IGNORECASE,
)
PRINTER = re.compile(
    r"(?:\w{6,8}\s+)?ISSN ?[\d -]{8,12}.{0,60}|(?:\w{6,8}\s+)?[Ss][Dd][Uu] [Uu]itge\w+.{0,60}|kst-[\dA-Za-z-]+(?:\s+ISSN.*)?"
    r"|['‘’]?\s?s[- ]Gravenhage \d{4}|['‘’]|S-[A-Z]{2,4}(?: S-[A-Z]{2,4})*|Naar boven|(?:Bijlagen\s+)?Handelingen der "
    r"(?:Staten-Generaal|Stat\w+).{0,50}|\d{1,2} \d{3} (?:\d{1,3}(?:-\d{1,3})?)(?: \(\d+ vel\))?|I?\s?\d{4,5} [IVX]+ \d{1,3}"
    r"|Bijlagen?(?: [A-Z])?"
)


@dataclass(frozen=True, slots=True)
class Row:
    """What kind of row a line is, the match that told it, and what stands after it on the line."""

    name: str
    match: re.Match[str]
    rest: str = ""


_WHOLE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("salutation", SALUTATION),
    ("chamber", CHAMBER),
    ("joint", JOINT),
    ("footer", FOOTER),
    ("addressee", ADDRESSEE),
    ("address", ADDRESS),
    ("registered", REGISTERED),
    ("closing", CLOSING),
    ("page", PAGE),
    ("printer", PRINTER),
)
_LEADING: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("year", YEAR),
    ("number", NUMBER),
    ("number", LETTERED_NUMBER),
    ("document", DOCUMENT),
    ("dossier", DOSSIER),
)
LONGEST_ROW = 400


def row_of(text: str) -> Row | None:
    """Return what row of a letterhead a line is, or None when it is text."""
    if dated := _place_and_date(text):
        return dated
    if len(text) > LONGEST_ROW:
        return None
    for name, pattern in _WHOLE:
        if match := pattern.fullmatch(text):
            return Row(name, match)
    if (match := FIELD.fullmatch(text)) and (match["colon"] or not _SENTENCE_END.search(text)):
        return Row("field", match)
    for name, pattern in _LEADING:
        if match := pattern.match(text):
            rest = match["rest"] if name == "year" else text[match.end() :]
            if _may_follow(name, match[0], rest):
                return Row(name, match, rest.strip(" -–—.,"))
    return None


def day_in(text: str) -> tuple[str, int] | None:
    """Return the date that a text begins with, ISO 8601, and the offset where it ends."""
    found = dates.find(text[:80])
    if not found or found[0].begin > 2 or found[0].first.month is None or not (iso := found[0].first.iso):
        return None
    return iso, found[0].end


def dossier_of(text: str) -> str | None:
    """Return a dossier's number as identifiers write it, or None when the text does not begin with one.

    >>> dossier_of("28 676"), dossier_of("21 501-02"), dossier_of("22 800 VIII"), dossier_of("22 738 (R 1446)")
    ('28676', '21501-02', '22800-VIII', '22738')
    """
    match = DOSSIER.match(text)
    if match is None:
        return None
    number = re.sub(r"\D", "", match["dossier"])
    suffix = match["council"] or match["bracketed"] or match["named"] or match["chapter"]
    return f"{number}-{suffix}" if suffix else number


def years_of(match: re.Match[str]) -> str:
    """Return ``2023-2024`` from a match with the groups first and last."""
    first, last = match["first"], match["last"]
    if last is None:
        return first
    return f"{first}-{last if len(last) == 4 else first[:2] + last}"


def _place_and_date(text: str) -> Row | None:
    match = PLACE_AND_DATE.match(text[:160])
    if match is None or (day := day_in(text[match.start("date") :])) is None:
        return None
    return Row("date", match, text[match.start("date") + day[1] :].strip(" .,"))


def _may_follow(name: str, row: str, rest: str) -> bool:
    """Tell whether a row can have this after it on its line, or is itself the beginning of a sentence."""
    rest = rest.strip(" -–—.,")
    if not rest:
        return name != "dossier" or not _BARE_YEAR.fullmatch(row.strip())
    if name == "dossier":
        return rest.isdigit() or (len(re.sub(r"\D", "", row)) == 5 and rest[0].isupper() and len(rest) > 1)
    return name in ("year", "document") or DOCUMENT.match(rest) is not None
