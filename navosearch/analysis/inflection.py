"""Take the inflection off a word that the lexicon knows, a step at a time, each step to a word that it knows.

Toegestane is toegestaan, and that is a form of toestaan. A step is taken only where the lexicon has what
it leads to, and where no other word is in the way: wapen has a plural wapens and is no plural, hals has
halzen and is no plural of hal, rente has rentes and is no form of ren(nen). Rules after the Algemene
Nederlandse Spraakkunst (second edition): plurals (3.5), diminutives (12.3), adjectives in -e and their
degrees (6.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from navosearch.analysis import lexicon
from navosearch.analysis.function_words import FUNCTION_WORDS
from navosearch.analysis.irregular import IRREGULAR, WHOLE
from navosearch.analysis.spelling import devoiced, inflected, lengthened, voiced
from navosearch.analysis.verbs import STRONG, UNSEPARATED, strong_stem, third_person, weak_stem

MOST_STEPS = 5
"""Nothing has more endings one on the other (de zorgvuldigst voorbereide plannetjes has three)."""
LONG_ENOUGH = 7
"""Letters by which the last part of a word is known for another that is listed (beleids|voornemen)."""
_LATIN = (("a", "um"), ("i", "us"), ("es", "is"))
_ENDS_A_SYLLABLE = re.compile(r"[aeiouy].*[^aeou]$")
"""What can be left before -en or -e, but for zee(en) and the like."""
_ADJECTIVE = re.compile(r"..(?:lijk|ig|zaam|baar|isch|ief|iek|eel|aal|eus|oom|ent|ant)$")
"""Adjectives have degrees even where the lexicon does not list them."""
_PERSON = re.compile(r"(?:ent|ant|ist|or)$")
"""Words of persons, of which there is a feminine in -e too."""
_DEGREES = ("er", "ere", "eren", "st", "ste", "sten")


def base(word: str) -> str:
    """Return the word that a word of the lexicon is an inflection of, or the word itself.

    >>> base("toegestane"), base("adviezen"), base("wapens"), base("zorgvuldigste")
    ('toestaa', 'advies', 'wapen', 'zorgvuldig')
    """
    if _is_whole(word):
        return word
    if listed := IRREGULAR.get(word) or strong_stem(word) or _irregular_at_end(word):
        return listed
    for _ in range(MOST_STEPS):
        shorter = _step(word)
        if shorter is None or shorter == word:
            return word
        word = shorter
    return word


@lru_cache(maxsize=1 << 15)
def _step(word: str) -> str | None:
    """Return a word with one inflection less, None where it has none."""
    if _is_whole(word):
        return None
    rules = (IRREGULAR.get, _of_heid, _in_s, _diminutive, _degree, _in_en, _in_e, weak_stem, _latin)
    return next((found for rule in rules if (found := rule(word))), None)


def _is_whole(word: str) -> bool:
    """Whether a word, or the last part of it, only looks like a form of another."""
    return word in WHOLE or any(
        word[cut:] in WHOLE and lexicon.is_word(word[:cut]) for cut in range(3, len(word) - LONG_ENOUGH + 1)
    )


def _knows(word: str, *, like: str) -> bool:
    """Whether the lexicon has a content word, as a name where the other is one: Romes is of Rome."""
    is_word, is_name = lexicon.is_word(like), lexicon.is_name(like)
    known = (not is_name and lexicon.is_word(word)) or (not is_word and lexicon.is_name(word))
    return known and word not in FUNCTION_WORDS


def _of_heid(word: str) -> str | None:
    """Return the singular of -heden, or what the quality in -zaamheid, -baarheid and -loosheid is of."""
    if word.endswith("heden") and len(word) > len("heden") + 2:
        return word.removesuffix("heden") + "heid"
    quality = word.removesuffix("heid")
    return quality if quality != word and quality.endswith(("zaam", "baar", "loos")) else None


def _in_s(word: str) -> str | None:
    """Return the singular of a word in -s, which has no plural or adjective of its own (hals, vals)."""
    singular = word[:-1]
    if (
        not word.endswith("s")
        or len(singular) < 3
        or singular.endswith("s")
        or not _knows(singular, like=word)
    ):
        return None
    own = (word + "en", voiced(word) + "en", inflected(word) + "en", word + "sen", word + "je")
    has_own = any(map(lexicon.is_word, own)) or lexicon.is_word(word + "e") or lexicon.is_name(word + "e")
    return None if has_own else singular


def _irregular_at_end(word: str) -> str | None:
    """Return a compound of an irregular noun in the singular (snelwegen), and no verb (afwegen)."""
    for cut in range(3, len(word) - 2):
        first, last = word[:cut], word[cut:]
        if last in IRREGULAR and last.endswith("en") and lexicon.is_word(first.removesuffix("s")):
            return None if any(map(third_person, _spelled_alone(word[:-2]))) else first + IRREGULAR[last]
    return None


def _in_en(word: str) -> str | None:
    """Return the singular or the present stem of a word in -en, which has no plural of its own."""
    root = word.removesuffix("en")
    if not word.endswith("en") or len(root) < 3:
        return None
    if root.endswith(("ee", "ie", "ue", "oe")):
        return root if _knows(root, like=word) else None
    if root in WHOLE:
        return root
    alone = [*_spelled_alone(root)]
    verb = next(filter(third_person, alone), None)
    if lexicon.is_word(word + "s") and word + "s" not in FUNCTION_WORDS:
        return verb
    known = next((each for each in alone if _knows(each, like=word) and not _is_past(each, word)), None)
    if known is None:
        return verb or (root + "e" if lexicon.is_word(root + "e") else None)
    return root + "e" if lexicon.is_word(root + "e") and _is_in_e(root, known, verb) else known


def _is_in_e(root: str, other: str, verb: str | None) -> bool:
    """Whether a plural is rather of a noun in -e (fase) than of what is spelled without it (faas)."""
    if not lexicon.is_word(root + "es") or root[-1:] == root[-2:-1]:
        return False
    rivals = (other + ending for ending in ("je", "tje", "pje", "st", "schap"))
    is_other = (verb and other != root) or _PERSON.search(root) or any(map(lexicon.is_word, rivals))
    return not is_other


def _is_past(word: str, plural: str) -> bool:
    """Whether a word is the past of a strong verb, and so has no plural: boden is not of bood."""
    stem = strong_stem(word)
    return stem is not None and stem != word and strong_stem(plural) is None


def _in_e(word: str) -> str | None:
    """Return an adjective or participle without -e; a noun in -e has a plural in -s, and is left whole."""
    if not word.endswith("e"):
        return None
    alone = [*_spelled_alone(word.removesuffix("e"))]
    if lexicon.is_word(word + "s"):
        verb = strong_stem(word + "n")
        return verb if verb in alone else None
    found = next((each for each in alone if _knows(each, like=word) and not _is_finite(each)), None)
    return found and (strong_stem(found) or found)


def _spelled_alone(root: str) -> Iterator[str]:
    """Yield how what is left of a word before -e(n) may be spelled, the likeliest first."""
    if len(root) < 2 or not _ENDS_A_SYLLABLE.search(root):
        return
    yield lengthened(root)
    yield devoiced(root)
    yield devoiced(root[:-1] + root[-2:])


def _is_finite(word: str) -> bool:
    """Whether a word is the present or past of a verb, which takes no -e (bode is no form of bood)."""
    if word.startswith(UNSEPARATED):
        return False
    if word in STRONG:
        return not word.endswith("en")
    return word.endswith("t") and weak_stem(word) == word[:-1]


def _degree(word: str) -> str | None:
    """Return the adjective of a comparative or superlative, which its other degrees or its ending show."""
    if word.endswith("e") and lexicon.is_word(word + "s"):
        return None
    for ending in _DEGREES:
        if word.endswith(ending):
            for adjective in _adjectives(word.removesuffix(ending), is_higher=ending.startswith("e")):
                if _is_gradable(adjective, ending) and _knows(adjective, like=word):
                    return adjective
    return None


def _is_gradable(adjective: str, ending: str) -> bool:
    """Whether its other degrees show a word to be an adjective, or its own ending does."""
    higher = (inflected(adjective), adjective, adjective + "d")
    shown = lexicon.is_word(adjective + "ste") and weak_stem(adjective + "st") is None
    if not ending.startswith("e"):
        shown = shown and any(lexicon.is_word(each + "er") for each in higher)
    return shown or (ending != "eren" and _ADJECTIVE.search(adjective) is not None)


def _adjectives(root: str, *, is_higher: bool) -> Iterator[str]:
    if is_higher and root.endswith("rd"):
        yield root[:-1]
    if is_higher:
        yield from _spelled_alone(root)
    elif len(root) > 2:
        yield root


def _diminutive(word: str) -> str | None:
    """Return what a diminutive is made of: huisje, raampje, kettinkje, balletje."""
    singular = word.removesuffix("s")
    if not singular.endswith("je") or not lexicon.is_word(singular + "s"):
        return None
    small = singular.removesuffix("je")
    roots = [small]
    if small.endswith(("t", "p")):
        roots.insert(lexicon.is_word(small + "en"), small[:-1])
    if small.endswith("k"):
        roots.append(small[:-1] + "g")
    if small.endswith("et"):
        roots += [lengthened(small[:-2]), small[:-2]]
    return next((root for root in roots if len(root) > 2 and _knows(root, like=singular)), None)


def _latin(word: str) -> str | None:
    for plural, singular in _LATIN:
        found = word.removesuffix(plural) + singular
        if word.endswith(plural) and len(word) > 4 and lexicon.is_word(found):
            return found
    return None
