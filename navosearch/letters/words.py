"""Name the classes of words that letters are told by: each class one list, from which patterns are composed.

In a word ``*`` stands for any letters ("*reactie" is "kabinetsreactie" as well), a space for any white
space, and a dot at its end for one that may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(*classes: Iterable[str]) -> str:
    """Return the pattern of any word of the classes, of two that begin alike the longer first.

    >>> any_of(("raad", "raden"), ("top",))
    '(?:r(?:aden|aad)|top)'
    """
    words = sorted({word for words in classes for word in words}, key=lambda word: (word[0], -len(word), word))
    groups = (list(group) for _, group in groupby(words, key=lambda word: word[0]))
    return f"(?:{'|'.join(map(_begun_alike, groups))})"


def _begun_alike(words: list[str]) -> str:
    if len(words) == 1:
        return _pattern(words[0])
    return f"{_pattern(words[0][0])}(?:{'|'.join(_pattern(word[1:]) for word in words)})"


def _pattern(word: str) -> str:
    last = r"\.?" if word.endswith(".") else ""
    signs = {" ": r"\s+", "*": r"\w*", ".": r"\.\s?"}
    return "".join(signs.get(sign) or re.escape(sign) for sign in word.removesuffix(".")) + last


# Meetings

GATHERINGS = (
    "bijeenkomst", "vergadering", "conferentie", "raad", "top", "zitting", "sessie", "ontmoeting",
    "topbijeenkomst", "videoconferentie", "jaarvergadering", "assemblee",
)  # fmt: skip
"""What ministers hold: each of these alone calls a meeting by no name."""
PLURAL_GATHERINGS = (
    "bijeenkomsten", "vergaderingen", "conferenties", "raden", "toppen", "zittingen", "sessies", "ontmoetingen",
    "topbijeenkomsten", "jaarvergaderingen",
)  # fmt: skip
ENGLISH_GATHERINGS = (
    "summit", "meeting", "meetings", "conference", "assembly", "council", "committee", "forum",
)  # fmt: skip
OTHER_GATHERINGS = (
    "diner", "ministeriële", "comité", "dialoog", "groep", "gymnich", "ronde", "consultaties",
)  # fmt: skip
"""What else a meeting may be called, beside the words that say who meets."""
CONSULTATIONS = ("top", "benelux", "regerings", "ministerieel", "trilateraal")
"""What stands before "overleg" where that is a meeting of ministers, and none with a committee."""
NUMBERED_GATHERINGS = ("cop", "mop", "mc", "cm", "csw", "cnd", "wha", "unea", "unctad")
"""Conferences that go by their initials and a number: COP26."""

DEBATES = (
    "schriftelijk", "algemeen", "nota", "wetgevings", "mondeling", "commissie", "nader", "plenair", "gezamenlijk",
    "gecombineerd",
)  # fmt: skip
"""What stands before "overleg" or "debat" where a committee of parliament holds it."""

FORMALITIES = ("informele", "informeel", "formele", "formeel")
QUALITIES = (
    *FORMALITIES, "extra", "ingelaste", "buitengewone", "bijzondere", "speciale", "reguliere", "gezamenlijke",
    "gecombineerde", "virtuele", "digitale", "hybride", "telefonische", "ministeriële", "jaarlijkse",
    "halfjaarlijkse", "tweejaarlijkse", "driejaarlijkse", "vierjaarlijkse", "vijfjaarlijkse",
)  # fmt: skip
"""How a meeting is held: what an agenda and a verslag of one meeting may print differently."""
SCOPES = ("internationale", "mondiale", "algemene", "nederlands-*", "*-nederlandse")
"""What stands before a gathering and belongs to its name."""
ORDINALS = (
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende",
    "twaalfde", "*tiende", "*tigste", "*honderdste",
)  # fmt: skip

BODIES = (
    "eu", "vn", "navo", "nato", "oeso", "ovse", "imf", "wereldbank", "who", "ilo", "esa", "wto", "benelux", "asem",
)  # fmt: skip
"""Bodies that hold meetings, as they stand before the word for one: "VN-conferentie"."""
NATO = ("navo", "nato")
MEMBERS = ("staatshoofden", "regeringsleiders", "ministers", "leiders", "leden", "lidstaten", "landen", "hoofden")
"""Who meets."""

# What a letter does

REPORTS_AHEAD = ("vooruitblik", "voorbereiding", "voorbespreking")
REPORTS_BACK = ("terugkoppeling", "terugblik", "verloop", "uitkomst", "uitkomsten", "resultaten")
"""What a letter is that is called neither agenda nor verslag."""

OFFERS = (
    "bied", "bieden", "zend", "zenden", "stuur", "sturen", "doe", "doen", "leg", "leggen", "verstrek",
    "verstrekken", "presenteer", "presenteren", "geef", "geven", "stel", "stellen", "breng", "brengen",
)  # fmt: skip
"""What a minister does who offers a letter or an agenda: "bied ik u aan"."""
RECEIVES = ("treft", "ontvangt", "vindt")
"""What the Chamber does then: "treft u aan"."""
TELLS = (
    "informeer", "informeren", "bericht", "berichten", "rapporteer", "rapporteren", "meld", "melden", "deel",
    "delen", "schets", "schetsen",
)  # fmt: skip
"""What a minister does who tells of a meeting in the letter itself."""
HOLDS = ("biedt", "doet", "dient", "fungeert")
"""What a letter does itself: "deze brief doet verslag"."""
ENCLOSED = (
    "hierbij", "bijgaand", "bijgaande", "bijgevoegd", "bijgevoegde", "bijgesloten", "hiermee", "hiermede",
)  # fmt: skip
"""What says that something comes with this letter."""
WRITERS = ("ik", "wij", "we")
PERSONS = (*WRITERS, "u", "uw")
"""Who writes, and to whom."""
SENT = (
    "stuurde", "stuurden", "zond", "zonden", "deed", "deden", "bood", "boden", "informeerde", "informeerden",
    "berichtte", "berichtten", "meldde", "meldden", "ontving", "ontvingen",
)  # fmt: skip
"""What was done with a letter before this one."""
BEEN_SENT = ("gezonden", "toegezonden", "gestuurd", "toegestuurd", "aangeboden")
BEEN_TOLD = ("geïnformeerd", "geinformeerd", "bericht", "gemeld", "toegezegd")
HAVING = ("heb", "hebben", "hebt", "heeft")
HELD = ("plaatsgevonden", "plaatsgehad", "deelgenomen")
"""What is told of a meeting that was held: "heeft plaatsgevonden"."""
LATER = (
    "volgt", "later", "separaat", "separate", "binnenkort", "zo spoedig", "zo snel", "uiterlijk", "morgen",
    "na afloop", "afzonderlijk", "reeds", "eerder", "eerdere", "ontving", "ontvingen", "vertraging",
)  # fmt: skip
"""What is said of a paper that comes apart from this letter."""

# What a letter only cites

ANSWERS = (
    "antwoord*", "beantwoord*", "*reactie", "reageer*", "*vragen", "vraag", "schriftelijke", "verzoek*", "inbreng",
    "commentaar", "opmerkingen", "bezwaar", "advies",
)  # fmt: skip
"""What is written about a meeting or a paper that was there before."""
PAPERS = (
    "fiche*", "motie*", "rapport*", "voortgang*", "kwartaal*", "maand*", "jaarverslag", "toezegging*", "onderzoek*",
    "besluit*", "wijziging", "uitvoering", "stand van zaken",
)  # fmt: skip
"""What else is sent or promised, and makes a meeting that stands with it one that is only cited."""
CITED = (
    "uitstel*", "vertraging", "*debat", "*debatten", "*evaluatie", "planning", "wob", "dossier", "afschrift",
    "openbaarmaking", "begroting*", "kosten", "beveiliging", "delegatielijst", "*bezoek", "aanwezigheid",
    "opvolging", "implementatie", "rectificatie", "afzegging", "later", "latere", "verplaatsing", "verhindering",
    "afwezigheid", "uitnodiging",
)  # fmt: skip
"""What a letter may be about that names a meeting, and is neither its agenda nor its verslag."""
BESIDES = (
    "appreciatie", "aanbieding", "*brief", "informatie", "overige", "diverse", "nadere", "notitie", "overzicht",
    "terugkoppel*", "update", "actualiteit*", "non-paper*", "nonpaper*", "bijlage*", "ontwikkelingen",
    "verslaglegging", "toelichting", "aanvullende", "stand van",
)  # fmt: skip
"""What a letter offers beside the agenda or the verslag of a meeting."""
COMMITTEE_PAPERS = (
    "commissiedebat", "notaoverleg", "wetgevingsoverleg", "rondetafelgesprek", "hoorzitting", "tweeminutendebat",
    "rapporteur", "rapporteurs", "technische briefing", "vso", "v.s.o.",
)  # fmt: skip
"""Of what a committee of parliament makes a verslag itself."""
OTHER_PAPERS = (
    "motie", "amendement", "subamendement", "nota van wijziging", "nota van verbetering", "nota naar aanleiding",
    "memorie van", "voorstel van wet", "voorstel van rijkswet", "koninklijke boodschap",
    "advies afdeling advisering", "advies raad van state", "advies van de raad van state", "nader rapport",
    "lijst van vragen", "lijst van besluiten", "eindtekst", "stemmingslijst", "convocatie", "besluitenlijst",
    "handelingen", "beslisnota", "initiatiefnota", "slotwet", "bijgewerkte tekst", "verzoekschrift",
)  # fmt: skip
"""Papers of parliament that are no letters."""

# Small words

ARTICLES = ("de", "het", "een")
PREPOSITIONS = (
    "van", "der", "voor", "op", "in", "te", "bij", "met", "tijdens", "rond", "naar", "om", "tot", "t/m", "per",
    "via", "aan", "uit", "ten behoeve van", "t.b.v.", "ter voorbereiding op", "ter voorbereiding van",
)  # fmt: skip
ABOUT = (
    "over", "inzake", "betreffende", "aangaande", "omtrent", "m.b.t.", "met betrekking tot", "ten aanzien van",
    "t.a.v.",
)  # fmt: skip
"""What stands before the matter that something is about."""
AHEAD = ("aanstaande", "a.s.", "komende", "aankomende")
BACK = ("jongstleden", "jl.", "j.l.", "afgelopen", "laatste")
ON = ("d.d.", "dd.")
"""What stands before a date."""
JOINTS = ("en", "alsmede", "respectievelijk", "resp.", "respectieve")
"""What joins two meetings, or two dates."""
POINTERS = ("die", "dat", "welke", "hetgeen", "aldaar", "daaraan", "daarop", "voorafgaande", "zogenaamde", "zogeheten")
HAPPENS = (
    "is", "zijn", "werd", "wordt", "zal", "vindt", "vond", "houden", "gehouden", "plaatsvond", "plaatsvindt",
    "plaatsgevonden", "besproken", "behandeld", "besprokene", "verhandelde",
)  # fmt: skip
"""What is said of a meeting between its name and its date."""
OFFERED = ("doen", "geworden", "zenden", "sturen", "aanbieden", "bieden", "toekomen", "toe", "uiteen")
"""What a verb that offers has behind what it offers: "doe ik u ... toekomen"."""
NATION = ("nederland", "nederlandse", "koninkrijk", "nederlanden", "kabinet", "regering")
"""Who takes part for the Netherlands."""

# Places

ISLANDS = (
    "Aruba", "Bali", "Barbados", "Bonaire", "Corfu", "Cuba", "Curaçao", "Cyprus", "Fiji", "Jeju", "Kreta",
    "Lampedusa", "Madeira", "Malta", "Rhodos", "Samoa", "Sicilië", "Texel",
)  # fmt: skip
"""What meetings are held on, and not in."""
COMPASS = ("Noord", "Oost", "Zuid", "West", "Centraal", "Wit", "Zuidoost", "Noordwest", "Noordoost", "Zuidwest")

# What meetings are about

POLICIES = (
    "algemeen", "asiel", "beleid", "buitenland", "concurrentie", "cultuur", "defensie", "econom", "energie",
    "financ", "gezondheid", "handel", "industrie", "interne", "jeugd", "justitie", "klimaat", "landbouw", "media",
    "migratie", "milieu", "natuur", "onderwijs", "onderzoek", "ontwikkeling", "ruimtevaart", "sociaal", "sport",
    "telecom", "toerisme", "transport", "vervoer", "visserij", "volksgezondheid", "zaken", "spoor", "luchtvaart",
    "maritiem", "digita", "brexit",
)  # fmt: skip
"""How the names of policies begin, which stand where a place may stand."""
PARTS = (
    "deel", "onderdeel", "nazending", "gecombineerd", "addendum", "annex", "bijlage", "verslag", "agenda",
)  # fmt: skip
"""What a part of a meeting or of a letter is called."""
