"""Guess the stem of a word that the lexicon does not know, by spelling alone.

Inflection comes first, because the snowball stemmer for Dutch (Kraaij and Pohlmann, Porter's stemming
algorithm for Dutch, 1994) leaves adjectives in -e, verbs in -t and -d and most lengthened vowels apart. What
is left is then stripped of derivation by snowball, where that keeps enough of the word to be sure of.
"""

from __future__ import annotations

import re
import threading
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from navosearch.analysis.spelling import devoiced, lengthened

SURE = 5
"""Letters that must be left for a derivation to be stripped: minister is no form of mini."""

_ONE_AT_A_TIME = threading.Lock()
"""A snowball stemmer keeps the word it works on in itself, and the page is served by several threads."""
_ENDINGS = (("schepen", "schip"), ("leden", "lid"), ("steden", "stad"), ("heden", "heid"))
"""Compounds of irregular nouns."""
_VOWEL = r"[aeiouy]"
_LONG = r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ij|ei)"
_FOREIGN = re.compile(rf"(?:ge)?(.*{_VOWEL}.*eer)(?:t|d|de|den|dt)")
"""Verbs in -eren: the forms that -eren itself is not part of."""
_PREFIXED = re.compile(
    rf"((?:be|ver|ont|her)[^aeiou].*(?:[^aeioutdsrnlh]|{_LONG}[srnl]|{_VOWEL}[^aeiou]+e[lrnm]))(?:[td]e?n?)"
)
"""Verbs with a prefix: verhoogd, bereikt, ontwikkelde, and not bericht or bestand."""
_DEGREE = re.compile(r"(.*(?:lijk|ig|zaam|baar|rijk))(?:er|ere|st|ste)")
_PLURAL_S = re.compile(
    rf"(.*{_VOWEL}.*(?:[^aeiou]e[lmnr]|[^aeiou]e|ie|or|aar|ard|erd|eur|oir|[aouy]|b|st|nk|ck|wn|ct|nt))s"
)
_NO_PLURAL = re.compile(r".*(?:[uio]s|mens|grens|wens|vers|alles|eens)")
_POLYSYLLABLE = re.compile(rf"(.*{_VOWEL}.*[^aeoy])([aeou])\2([^aeiou])")
_DOUBLE = re.compile(r"(.*)([^aeiou])\2")


def release() -> str:
    """Return the release of snowballstemmer by the name of its metadata folder.

    importlib.metadata would tell as much, and takes longer to import than the rest of the analysis.
    """
    spec = find_spec("snowballstemmer")
    package = Path(spec.origin) if spec and spec.origin else Path("missing")
    named = sorted(package.parents[1].glob("snowballstemmer-*-info"))
    return named[-1].name.split("-")[1].removesuffix(".dist") if named else "unknown"


def uninflected(word: str) -> str:
    """Return a word without its inflection, spelled as at the end of a word."""
    for ending, singular in _ENDINGS:
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending) + singular
    for pattern in (_FOREIGN, _PREFIXED, _DEGREE):
        if match := pattern.fullmatch(word):
            return match[1]
    if word.endswith("s"):
        match = None if _NO_PLURAL.fullmatch(word) else _PLURAL_S.fullmatch(word)
        return uninflected(match[1]) if match else word
    if word.endswith(("eeen", "ieen", "ueen")):
        return word[:-2]
    ending = "en" if word.endswith("en") else "e" if word.endswith("e") else ""
    root = word.removesuffix(ending)
    is_word = len(root) > 1 and re.search(_VOWEL, root) and not re.search(r"(?:^|[^aeiou])[aeiou]$", root)
    return lengthened(root) if ending and is_word else word


def underived(word: str) -> str:
    """Return a word without derivation, if snowball takes off an ending and no ge-, in its one spelling."""
    if len(word) < SURE + 2:
        return _canonical(word)
    head, tail = ("ge", word[2:]) if word.startswith("ge") else ("", word)
    with _ONE_AT_A_TIME:
        stripped = head + _snowball().stemWord(tail)
    is_sure = SURE <= len(stripped) < len(word) - 1 and word.startswith(stripped[:-1])
    return _canonical(stripped if is_sure else word)


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str:  # noqa: N802 - snowball's own name
        """Return the stem of a word."""


@cache
def _snowball() -> _Stemmer:
    """Return the stemmer; imported when first needed, because it brings all its languages along.

    It is taken by name: `snowballstemmer.stemmer` would be that of PyStemmer where this is installed, whose
    release, and with it the stems, may be another one.
    """
    from snowballstemmer.dutch_stemmer import DutchStemmer

    stemmer: _Stemmer = DutchStemmer()
    return stemmer


def _canonical(stemmed: str) -> str:
    """Return the one spelling of a stem: no vowel doubled after the first syllable, and no consonant."""
    stemmed = devoiced(stemmed)
    if match := _DOUBLE.fullmatch(stemmed):
        stemmed = match[1] + match[2]
    if match := _POLYSYLLABLE.fullmatch(stemmed):
        stemmed = match[1] + match[2] + match[3]
    return stemmed
