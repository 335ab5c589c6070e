"""Find the separable verb that a word is a form of, and the forms of it that stand apart from its particle.

A verb is separable when the lexicon has its participle with -ge- behind the particle (samengewerkt), or when
what follows the particle has a prefix that takes no ge- (aanbevelen): Algemene Nederlandse Spraakkunst,
second edition, 12.2.3.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from navosearch.analysis import lexicon, verb_stem
from navosearch.analysis.particles import PARTICLES
from navosearch.analysis.verbs import STRONG, infinitive_of
from navosearch.expansion.nouns import Vocabulary

NO_GE = ("be", "ge", "her", "ont", "ver")
"""Prefixes of verbs whose participle has no ge-."""
_BOTH_WAYS = """
doorbreken doorkruisen doorlopen doorsteken doortrekken doorwerken doorzien omgeven omleggen omringen
omschrijven omzeilen ondergaan ondergraven onderhouden ondersteunen overbruggen overdrijven overkomen
overleggen overlopen overschieten overslaan overstromen overtrekken overwegen overwerken overzien voldoen
voorkomen voorzeggen
"""
BOTH_WAYS = frozenset(filter(None, map(verb_stem, _BOTH_WAYS.split())))
"""Verbs that are separable in one meaning and not in another (voorkomen): what is meant cannot be told."""
SHORTEST = 2
"""Letters of the stem of a verb: zie(n), doe(n)."""
_ING = re.compile(r"ing(?:en)?$")
_PREFIXED = re.compile(rf"(?:{'|'.join(NO_GE)}).*[aeiouy]")
_BEGINNINGS = tuple(PARTICLES)
_NOT_FINITE = ("ing", "ingen", "end", "ende", "enden")


class Separable(NamedTuple):
    """A particle, and the verb that it makes another one of, by its stem and its infinitive."""

    particle: str
    stem: str
    infinitive: str


@lru_cache(maxsize=1 << 12)
def separable(word: str) -> Separable | None:
    """Return the separable verb that a folded word is a form of, or the noun in -ing of; or None.

    >>> separable("samenwerking")
    Separable(particle='samen', stem='werk', infinitive='werken')
    >>> separable("onderzoeken") is None
    True
    """
    if not word.startswith(_BEGINNINGS):
        return None
    whole = verb_stem(word) or verb_stem(_ING.sub("en", word))
    if whole is None or whole in BOTH_WAYS:
        return None
    cuts = ((whole[:cut], whole[cut:]) for cut in range(2, len(whole) - SHORTEST + 1))
    for particle, stem in cuts:
        infinitive = infinitive_of(stem) if particle in PARTICLES and _is_separable(particle, stem) else None
        if infinitive is not None:
            return Separable(particle, stem, infinitive)
    return None


def finite(verb: Separable, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the index words that are forms of the verb and can stand before its particle."""
    return tuple(
        form
        for form in vocabulary.of_stem(verb.stem)
        if verb_stem(form) == verb.stem
        and not form.endswith(_NOT_FINITE)
        and (verb.stem.startswith("ge") or not form.startswith("ge"))
    )


def _is_separable(particle: str, stem: str) -> bool:
    """Whether the lexicon shows that a particle and a verb make a separable one."""
    return any(lexicon.is_word(particle + each) for each in _participles(stem))


@lru_cache(maxsize=1 << 12)
def _participles(stem: str) -> tuple[str, ...]:
    """Return what the participle of a verb may be."""
    if _PREFIXED.match(stem):
        return tuple(form for form, of in STRONG.items() if of == stem) or (stem, stem + "t", stem + "d")
    strong = tuple(form for form, of in STRONG.items() if of == stem and form.startswith("ge"))
    return strong or ("ge" + stem, "ge" + stem + "t", "ge" + stem + "d")
