"""Spell a part of a word as it is at the end of a word, and as it is before an ending.

The rules of open and closed syllables and of v and z, after the Woordenlijst Nederlandse Taal (2015),
Leidraad 2 and 3: mak-en is maak, legg-en leg, lev-en leef; groot is gro-ter, dik dikk-er, wijs wijz-er.
"""

from __future__ import annotations

import re

_VOICED = {"f": "v", "s": "z"}
_VOICELESS = {"v": "f", "z": "s"}

COMMON_LINKS = ("", "s", "en")
SELDOM_LINKS = ("e", "n")
LINKS = (*COMMON_LINKS, *SELDOM_LINKS)
"""Sounds between the parts of a compound, the likely ones first: stikstof|emissie, not stikstofe|missie."""

_DOUBLED = re.compile(r".*([^aeiou])\1")
_ONE_VOWEL = re.compile(r"(?:.*[^aeiou])?[aeou][^aeiouwxy]")
_LONG_VOWEL = re.compile(r".*([aeou])\1[^aeiou]")
_DIPHTHONG = re.compile(r".*(?:ie|ij|ui|eu|oe|ou|ei)[fs]")
_SHORT_WORD = re.compile(r"[^aeiou]*[aeiou][^aeiouwxj]")


def lengthened(root: str) -> str:
    """Return a root as it is spelled at the end of a word: mak(en) is maak, leg(gen) leg, lev(en) leef."""
    if _DOUBLED.fullmatch(root):
        root = root[:-1]
    elif _ONE_VOWEL.fullmatch(root):
        root = root[:-1] + root[-2:]
    return devoiced(root)


def devoiced(root: str) -> str:
    """Return a root with v and z as they are spelled at the end of a word."""
    return root[:-1] + _VOICELESS.get(root[-1:], root[-1:])


def voiced(word: str) -> str:
    """Return a word with f and s at its end as they are spelled before an ending: erf is erv(en)."""
    return word[:-1] + _VOICED.get(word[-1:], word[-1:])


def inflected(word: str) -> str:
    """Return a word as it is spelled before an ending: groot is grot(er), dik dikk(er), wijs wijz(er)."""
    if _LONG_VOWEL.fullmatch(word):
        word = word[:-2] + word[-1]
        return voiced(word)
    if _DIPHTHONG.fullmatch(word):
        return voiced(word)
    return word + word[-1] if _SHORT_WORD.fullmatch(word) else word
