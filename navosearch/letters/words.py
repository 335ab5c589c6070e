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
    "schriftelijk", "algemeen", "nota", "wetgevings", "bestuurlijk", "mondeling", "commissie", "plenair",
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
    "delen", "laat",
)  # fmt: skip
"""What a minister does who tells of a meeting in the letter itself."""
SENT = (
    "stuurde", "stuurden", "zond", "zonden", "deed", "deden", "bood", "boden", "informeerde", "informeerden",
    "berichtte", "berichtten", "meldde", "meldden", "ontving", "ontvingen",
)  # fmt: skip
"""What was done with a letter before this one."""
BEEN_SENT = ("gezonden", "toegezonden", "gestuurd", "aangeboden", "geïnformeerd", "bericht", "gemeld", "toegezegd")
ENCLOSED = (
    "hierbij", "bijgaand", "bijgaande", "bijgevoegd", "bijgevoegde", "bijgesloten", "hiermee", "hiermede",
)  # fmt: skip
"""What says that something comes with this letter."""
PERSONS = ("ik", "wij", "we", "u", "uw")
"""Who writes, and to whom."""

# What a letter only cites

ANSWERS = ("antwoord*", "beantwoord*", "*reactie", "*vragen", "vraag", "schriftelijk*", "verzoek*", "inbreng")
PAPERS = ("fiche*", "motie*", "rapport*", "voortgang*", "kwartaal*", "maand*", "toezegging*", "onderzoek*", "wijziging")
"""What else is answered, sent or promised, and makes a meeting that stands with it one that is cited."""

# Small words

ARTICLES = ("de", "het", "een")
PREPOSITIONS = (
    "van", "der", "voor", "op", "in", "te", "bij", "met", "tijdens", "rond", "naar", "om", "tot", "tot en met", "t/m",
    "per", "via", "aan", "uit", "ten behoeve van", "t.b.v.", "ter voorbereiding op", "ter voorbereiding van",
)  # fmt: skip
ABOUT = (
    "over", "inzake", "betreffende", "aangaande", "omtrent", "m.b.t.", "met betrekking tot", "ten aanzien van",
    "t.a.v.",
)  # fmt: skip
"""What stands before the matter that something is about."""
AHEAD = ("aanstaande", "a.s.", "komende", "aankomende", "eerstvolgende")
BACK = ("jongstleden", "jl.", "j.l.", "afgelopen", "laatste", "laatstleden")

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
