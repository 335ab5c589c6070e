"""A folded word in, its stem out: the name that its inflections share, never shown to anyone.

Inflection comes first and is our own, because the snowball stemmer for Dutch (Kraaij and Pohlmann,
Porter's stemming algorithm for Dutch, 1994) leaves adjectives in -e, verbs in -t and -d and most
lengthened vowels apart, and joins what merely looks alike. What inflection leaves is then stripped
of derivation by snowball, where that keeps enough of the word to be sure of.
"""

from __future__ import annotations

import re
import threading
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from navosearch.analysis.function_words import FUNCTION_WORDS
from navosearch.analysis.irregular import ENDINGS, IRREGULAR, WHOLE
from navosearch.analysis.spelling import devoiced, lengthened
from navosearch.analysis.verbs import FORMS, verb_stem

RULES = 3


def _release() -> str:
    """Return the release of snowballstemmer by the name of its metadata folder.

    importlib.metadata would tell as much, and takes longer to import than the rest of the analysis.
    """
    spec = find_spec("snowballstemmer")
    package = Path(spec.origin) if spec and spec.origin else Path("missing")
    named = sorted(package.parents[1].glob("snowballstemmer-*-info"))
    return named[-1].name.split("-")[1].removesuffix(".dist") if named else "unknown"


VERSION = f"dutch {_release()} rules {RULES}"
"""Algorithm, release and our own rules: two indexes stem alike when this is the same."""

FUNCTION = "="
"""What ends the stem of a class of function words, so that no content word can have it: in, but innen."""
SHORTEST = 4
"""Shorter words have no ending that could be told from the word itself."""
SURE = 5
"""Letters that must be left for a derivation to be stripped: minister is no form of mini."""

_ONE_AT_A_TIME = threading.Lock()
"""A snowball stemmer keeps the word it works on in itself, and the page is served by several threads."""

_VOWEL = r"[aeiouy]"
_LONG = r"(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ij|ei)"
_FOREIGN = re.compile(rf"(?:ge)?(.*{_VOWEL}.*eer)(?:t|d|de|den|dt)")
"""Verbs in -eren, which are too many to list: the forms that -eren itself is not part of."""
_PREFIXED = re.compile(
    rf"((?:be|ver|ont|her)[^aeiou].*(?:[^aeioutdsrnlh]|{_LONG}[srnl]|{_VOWEL}[^aeiou]+e[lrnm]))(?:[td]e?n?)"
)
"""Verbs with a prefix that are not listed: verhoogd, bereikt, ontwikkelde, and not bericht or bestand."""
_DEGREE = re.compile(r"(.*(?:lijk|ig|zaam|baar|rijk))(?:er|ere|st|ste)")
_PLURAL_S = re.compile(
    rf"(.*{_VOWEL}.*(?:[^aeiou]e[lmnr]|[^aeiou]e|ie|or|aar|ard|erd|eur|oir|[aouy]|b|st|nk|ck|wn|ct|nt))s"
)
_NO_PLURAL = re.compile(r".*(?:[uio]s|mens|grens|wens|vers|alles|eens)")
_POLYSYLLABLE = re.compile(rf"(.*{_VOWEL}.*[^aeoy])([aeou])\2([^aeiou])")
_DOUBLE = re.compile(r"(.*)([^aeiou])\2")


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Return the stem of a folded word, the same for all of its inflections.

    >>> stem("schepen"), stem("grote"), stem("gesteund")
    ('schip', 'groot', 'steun')
    """
    if word in FUNCTION_WORDS:
        return FUNCTION_WORDS[word] + FUNCTION
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return IRREGULAR.get(word) or FORMS.get(word, word)
    known = _known(word)
    if known:
        return known if known in WHOLE else canonical(known)
    base = _base(word)
    return base if base in WHOLE else canonical(_underived(base))


def _known(word: str) -> str | None:
    """Return the stem of a word whose form is listed, or made from a list."""
    return word if word in WHOLE else IRREGULAR.get(word) or verb_stem(word)


def _base(word: str) -> str:
    """Return a word without its inflection, spelled as at the end of a word."""
    for ending, singular in ENDINGS:
        if word.endswith(ending) and word != ending:
            return word.removesuffix(ending) + singular
    for pattern in (_FOREIGN, _PREFIXED, _DEGREE):
        if match := pattern.fullmatch(word):
            return match[1]
    if word.endswith("s"):
        match = None if _NO_PLURAL.fullmatch(word) else _PLURAL_S.fullmatch(word)
        return _known(match[1]) or _base(match[1]) if match else word
    if word.endswith(("eeen", "ieen", "ueen")):
        return word[:-2]
    ending = "en" if word.endswith("en") else "e" if word.endswith("e") else ""
    root = word.removesuffix(ending)
    if (
        not ending
        or not re.search(_VOWEL, root)
        or re.search(r"(?:^|[^aeiou])[aeiou]$", root)
        or len(root) < 2
    ):
        return word
    return root if root in WHOLE else lengthened(root)


def _underived(base: str) -> str:
    """Return a word without derivation, by snowball, where that takes off an ending and no ge-."""
    if len(base) < SURE + 2:
        return base
    head, tail = ("ge", base[2:]) if base.startswith("ge") else ("", base)
    with _ONE_AT_A_TIME:
        stripped = head + _snowball().stemWord(tail)
    is_sure = SURE <= len(stripped) < len(base) - 1 and base.startswith(stripped[:-1])
    return stripped if is_sure else base


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - snowball's own name


@cache
def _snowball() -> _Stemmer:
    """Return the stemmer; imported when first needed, because it brings all its languages along.

    It is taken by name: `snowballstemmer.stemmer` would be that of PyStemmer where this is installed, whose
    release, and with it the stems, may be another one.
    """
    from snowballstemmer.dutch_stemmer import DutchStemmer

    stemmer: _Stemmer = DutchStemmer()
    return stemmer


def canonical(stemmed: str) -> str:
    """Return the one spelling of a stem: no vowel doubled after the first syllable, and no consonant."""
    stemmed = devoiced(stemmed)
    if match := _DOUBLE.fullmatch(stemmed):
        stemmed = match[1] + match[2]
    if match := _POLYSYLLABLE.fullmatch(stemmed):
        stemmed = match[1] + match[2] + match[3]
    return stemmed
