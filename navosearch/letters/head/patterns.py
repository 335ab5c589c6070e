"""List how the rows of a letterhead are written: one pattern for each row that letters to parliament have.

The rows have been the same since 1945, in changing order: chamber, parliamentary year ("Zitting",
"Vergaderjaar"), dossier with its title, number, "BRIEF VAN DE MINISTER ...", addressee, place with
date; on a ministry's own paper rows such as "Datum", "Betreft" and "Onze referentie". Scans add
misread letters, and the feet of their pages.
"""

from __future__ import annotations

import re

from navosearch.letters import words
from navosearch.letters.words import any_of
from navosearch.references import dossiers

_HAGUE = r"\W{0,2}(?:[sSV][-.\s]?\s?)?[GC]i?[rRtT][aA]\w{2,5}[hH][aAu][gGq][eEc]"
_KNOWN_PLACE = rf"(?:{_HAGUE}|Den\ Haag|DEN\ HAAG|Zoetermeer|Rijswijk|Leidschendam|Voorburg)"

ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")

CHAMBER = re.compile(
    r"""
    (?:Bijlagen?\s)? (?:Tweede|Eerste|TWEEDE|EERSTE) (?:\sen\s(?:van\sde\s)?(?:Tweede|Eerste))?
    \s(?:Kamer|KAMER)
    (?:\s(?:der|DER)\s[Ss][Tt]\w+[-\s]?[Gg]\s?[Ee][\w\s]{4,9})? \.? (?:\s*[12](?:/2)?)?
    """,
    re.VERBOSE,
)
JOINT = re.compile(r"(?:Verenigde Vergadering der )?Staten[- ]Generaal(?:\s*1\s*/\s*2)?")
YEAR = re.compile(
    r"""
    (?: (?:(?:Tweede|Eerste)\sKamer,?\s+)? (?:Ver[gq]aderjaar|Zitting(?:sjaar)?|Buitengewone\szitting) \s+
      | (?:Tweede|Eerste)\sKamer,\s+ (?=\d{4}\s?[-–—/]\s?\d{4}) )
    (?P<first>\d{4}) (?:\s*[-–—/]\s*(?:/\s*)?(?P<last>\d{4}|\d{2})(?!\d))? \s*[-–—,.]?\s* (?P<rest>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
CHAPTER = re.compile(
    rf"(?:HOOFDSTUK|[Hh]oofdstuk)\s+(?P<chapter>{dossiers.CHAPTER})\b(?P<rest>.*)", re.DOTALL
)
FOLIO = re.compile(
    rf"""
    (?:[IHl1]{{1,3}}\s)? (?P<dossier>\d{{4,5}}|\d{{1,2}}\s\d{{3}}) (?:\s\(R\s\d+\))?
    (?:\s?(?P<chapter>{dossiers.CHAPTER}|[A-H]))? \s(?P<number>\d{{1,3}})
    (?:-\d{{1,3}})? (?:\s\(\d+\svel\))? [\W]*
    """,
    re.VERBOSE,
)
"""The foot of a page before 1975: dossier, chapter and number."""

_REPRINT = r"(?:\s*\(?HERDRUK\s?\d?\)?)?"
NUMBER = re.compile(
    r"(?:N[rR]s?\.?|nrs?\.?|No\.?)\s*(?P<number>\d{1,5})\b(?:\s*(?:en|-|–)\s*\d{1,5}\b)?" + _REPRINT + r"\.?"
)
LETTERED_NUMBER = re.compile(rf"(?:Nr\.?\s*)?(?P<number>[A-Z]{{1,3}}){_REPRINT}(?!\S)")
JOINT_NUMBER = re.compile(
    r"(?P<letters>[A-Z]{1,3})\s*(?:[/,]|en)?\s*[Nn]r\.?\s*(?P<number>\d{1,4})\b"
    r"|[Nn]r\.?\s*(?P<first>\d{1,4})\s*(?:/|en)\s*(?P<last>[A-Z]{1,3})(?!\S)"
)
"""The numbers of a paper of both chambers: "A/Nr. 1", "Nr. 14 / F"."""
DOCUMENT = re.compile(
    r"""
    (?:(?:GEWIJZIGDE|NADERE|AANVULLENDE|TWEEDE|HERDRUK\s?\d?)\s+)*
    (?:BRIEF|MOTIE|AMENDEMENT|NOTA|VERSLAG|LIJST|ADVIES|VOORSTEL|MEMORIE|RAPPORT|BESLUIT|ANTWOORD)\b
    (?:[\s,./'’&()-]*[A-ZÀ-Ý]+\b)* \d?
    """,
    re.VERBOSE,
)
DOCUMENT_SMALL = re.compile(
    r"""
    (?:Brief|Motie|Amendement|Verslag|Lijst|Nota)\s+van\s+(?:de|het|een)\s+
    (?:minister|staatssecretaris|lid\b|leden\b|vaste\scommissie|schriftelijk|algemeen|commissiedebat)
    (?!.*\s(?:over|inzake|betreffende|met)\s) [^.?!]{0,250}?
    (?:\s(?:van|d\.d\.)\s(?P<date>\d{1,2}\s[a-z]{3,9}\s\d{4}))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What a document calls itself in small letters, perhaps with its date."""
ANY_DOCUMENT = re.compile(r"(?:BRIEF|MOTIE|AMENDEMENT|NOTA|VERSLAG|LIJST)\b", re.IGNORECASE)
"""How a line begins that says what a document is."""
_OF_CHAMBER = r"(?:(?:Tweede|Eerste|TWEEDE|EERSTE|Kamers?|Staten|T\w{3,6}|vaste|commissie)\b.{0,90})"
ADDRESSEE = re.compile(
    rf"""
    Aan\s+den?\s.{{0,10}}[Vv]oorzitter.{{0,100}}
    | (?:Aan\s+)? (?:[Dd]e|[Dd]en|DE)\s+ (?:(?:[Hh]eer|HEER)\s+)? (?:[Vv]oorzitters?|VOORZITTER)
      (?:\s+(?:van|der|VAN|DER)\s+(?:(?:de|het|beide|DE)\s+)? {_OF_CHAMBER})? [.,]?
    | (?:van\sde\s|VAN\sDE\s)? (?:Tweede|Eerste|TWEEDE|EERSTE)\s(?:Kamer|KAMER)
      (?:\sder)? (?:\s[Ss]taten-[Gg]eneraal)?
    | (?:der\s)?[Ss]ta[tl]en-[Gg]eneraal\.? | STATEN-GENERAAL | Aan
    """,
    re.VERBOSE,
)
PLAIN_ADDRESSEE = re.compile(
    r"""
    (?:Aan\s+)? (?:[Dd]en?|DEN?)\s+ (?:(?:[Hh]eer|HEER)\s+)? (?:[Vv]oorzitters?|VOORZITTERS?)\s+
    (?:van|der|VAN|DER)\s+ (?:de\s+|DE\s+)? (?:(?:Eerste|Tweede|EERSTE|TWEEDE)\s+
    (?:en\s+(?:van\s+)?(?:de\s+)?(?:Eerste|Tweede)\s+)?)? (?:Kamers?|KAMER)
    (?:\s+(?:der|DER)\s+[Ss]\w+-[Gg]\w+)? \s?[.,]?
    """,
    re.VERBOSE,
)
"""An addressee that ends in a stop as a sentence does, and holds nothing else."""
ADDRESS = re.compile(
    r"""
    (?:Binnenhof|Prinses\sIrenestraat|Lange\sPoten|Kazernestraat|Rijnstraat|Turfmarkt|Bezuidenhoutseweg
       |Korte\sVoorhout|Parnassusplein|Plein)\s\d+\w?
    | Postbus\s?\d[\d\s]*
    | (?:Postbus\s\d+\s)?\d{4}\s?[A-Z]{2}\s+(?:['‘’][sS]-)?[A-Z][A-Za-zë]+(?:[\s-][A-Z][A-Za-zë]+)?
    | DEN\sHAAG | Den\sHaag | ['‘’][sS][-\s](?:Gravenhage|GRAVENHAGE) | >?\s?(?:Retour|Bezoek|Post)adres.*
    | Ministerie\svan\s[A-Z].{0,80} | Directi(?:e|on)\s.{0,80} | Directoraat[-\s].{0,80}
    | (?:T|F|M|E|Tel\.?|Telefoon|Fax|E-mail|Internet)\s*[:.]?\s*(?:[\d+(][\d\s()+-]{6,}|www\S+)
    | (?:www|https?:)\S+ | \S+@\S+\.\w+
    | Contactpersoon.{0,80} | Bij\sbeantwoording\b.{0,200}
    """,
    re.VERBOSE,
)
PLACE_AND_DATE = re.compile(
    rf"(?P<place>{_KNOWN_PLACE}\s?[,.]?|[A-Z][a-zë]+(?:[-\s][A-Z][a-z]+)?\s?,)\s*(?P<date>\S.*)", re.DOTALL
)
SITE_DATE = re.compile(r"(?:Kamerstuk:\s*\w+\s*\|\s*)?(?P<date>\d\d-\d\d-\d{4})\s*\|\s*.{0,80}", re.DOTALL)
"""The line below a title on the sites of the ministries: ``Kamerstuk: Kamerbrief | 21-03-2019 | IenW``."""

REGISTERED = re.compile(
    r"(?:Ter griffie|Voorgesteld|Ontvangen|Vastgesteld|Gedrukt|HERDRUK)\b"
    r"\W*(?:(?P<date>\d{1,2}\s[a-z]{3,9}\s\d{4})\W*|.*)|\(Stuk nr.*",
    re.DOTALL,
)
NOTICE = re.compile(
    r"De vroegere stukken\b.*|Ter griffie van de\b.*|(?:.{0,60}\s)?Wilt u slechts één zaak\b.*"
    r"|Bij beantwoording (?:de datum|ons kenmerk|graag|gaarne|s\.v\.p\.)\b.*",
    re.DOTALL,
)
"""Sentences that are printed on every letter of a kind."""
FIELD = re.compile(
    rf"""
    (?P<name>Datum(?!\s(?i:{any_of(words.SITE_DATES)}))|Betreft|Betreffende|Onderwerp
      |Ons\skenmerk|Onze\sreferentie|Uw\skenmerk|Uw\sreferentie
      |Uw\sbrief(?:\svan)?|Kenmerk|Referentie|Bijlage\(n\)|Bijlagen?|Contactpersoon|Projectnaam
      |Afschrift(?:\saan)?|Dossier|Behandeld\sdoor|Inlichtingen\sbij|Doorkiesnummer|Telefoon|E-mail|Auteur
      |Opgesteld\sdoor|Kopie\saan)
    (?:(?P<colon>\s*[:|]\s*)|\s+|$) (?P<value>.*)
    """,
    re.VERBOSE | re.DOTALL,
)
SALUTATION = re.compile(
    r"(?:(?:Zeer )?[Gg]eachte|GEACHTE|Hoogedelgestrenge|Mijnheer de|Excellentie|Mevrouw de)\b"
    r"[^.?!,:]{0,80}(?:[,:]|$)"
)
"""How a letter greets; what stands behind its comma on the line is text."""
GREETED = re.compile(
    r"\W*(?:(?:[A-ZÀ-Ý][\w.’'-]*|geachte|de|het|van|der|den|ter|te|en|in|voor|met|u|beide|vaste|algemene"
    r"|[a-zà-ÿ-]*(?:heer|heren|mevrouw|dames?|mevrouwen|voorzitters?|leden|lid|commissie|kamer|ministers?"
    r"|griffier|president|secretaris|collega['’]?s?|vrienden|lezers?))\b\W*)+"
)
"""Whom it greets: a sentence that begins as if with a greeting has other words before its comma."""
CLOSING = re.compile(
    r"(?:Hoogachtend|Met (?:vriendelijke groet(?:en)?|de meeste hoogachting|gevoelens van .{0,40}))[,.]?"
)
PAGE = re.compile(
    r"(?:Pagina|Blad|pagina|Page)\s+\d+(?:\s*(?:van|of|/)\s*\d+)?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,3}"
    r"|\(?\d{1,3} vel\)?"
)
FOOTER = re.compile(
    r"""
    (?P<which>Tweede|Eerste|Staten-Generaal)(?:\sKamer)?,?\s+ (?:[a-z]{10,14}|zitting)\s*
    (?P<first>\d{4})\s*[-–—/]\s*(?P<last>\d{4}|\d{2}),?\s*
    (?P<dossier>.{4,40}?),?\s*nrs?\.?\s*(?P<number>\w{1,5})\b.{0,12}
    """,
    re.VERBOSE | re.IGNORECASE,
)
PRINTER = re.compile(
    r"""
    KST\d{4,6} | \d{4}tkkst[\w-]+ | (?:\w{6,8}\s+)?ISSN\s?[\d\s•-]{8,12}.{0,60}
    | (?:\w{6,8}\s+)?[Ss][Dd][Uu]\s[Uu]itge\w+.{0,60}
    | kst-[\dA-Za-z-]+(?:\s+ISSN.*)? | ['‘’]?\s?-?s[-\s]Gravenhage\s\d{4} | \W{1,80}
    | S-[A-Z+]{2,5}(?:\sS-[A-Z+]{2,5})*
    | Naar\sboven | Bijlagen?(?:\s[A-Z])? | (?:Bijlagen\s+)?Handelingen\sder\sStat\w+.{0,60}
    """,
    re.VERBOSE,
)
