"""Tell where one word can end and the next begin in a compound, and where that only seems so."""

from __future__ import annotations

from collections.abc import Iterator

from navosearch.analysis import FUNCTION_WORDS, LINKS, inflected, lengthened, lexicon, verb_stem
from navosearch.expansion.nouns import Vocabulary

SHORTEST_PART = 3
LONG_ENOUGH = 4
"""Letters of a part that is seldom there by chance."""
COMMON = 3
"""Paragraphs in which a word that the lexicon lacks stands, for it to be known."""

_PREFIXES = """
aan achter af be bij binnen boven buiten door er ge her in mede mee mis na neer om on onder ont op over
samen tegen terug toe tussen uit vast ver vol voor voort weer weg
"""
PARTICLES = frozenset(_PREFIXES.split())
"""Prefixes and particles: what follows one is a derived word or a separable verb, not a compound."""
UNSTRESSED = ("be", "ge", "her", "mis", "on", "ont", "ver")
"""Prefixes of derived words."""
_ENDINGS = """
schap heid lijk elijk baar achtig loos zaam teit stelling isme istisch erij waarts enaar aanse matig vuldig
ing ring ringen ning ningen ling lingen ering erend eerde eren aren ter ters ster sters ten den tie atie aties
eer eert eel enen etten anten elaren siteit lende geren bare tisch elaar
"""
_LOANS = ("aal", "eel")
"""Endings of adjectives from other languages, inflected as no noun is: digitale, and not digitalen."""
SUFFIXES = tuple(_ENDINGS.split())
"""Endings of derived and inflected words: what begins with one is no second part of a compound."""


def parts(compound: str, cut: int) -> Iterator[tuple[str, str, str]]:
    """Yield the left part, the link and the right part of a cut word, in each way that can be a compound."""
    before, right = compound[:cut], compound[cut:]
    if before in PARTICLES or right in FUNCTION_WORDS or right.startswith(SUFFIXES):
        return
    for link in LINKS:
        left = before.removesuffix(link)
        if before.endswith(link) and len(left) >= SHORTEST_PART and left not in FUNCTION_WORDS:
            yield left, link, right


def is_other_word(compound: str, head: str, own: str) -> bool:
    """Whether a word only ends like the one asked for: a verb (handhaven) or an adjective (maximaal)."""
    return _is_other_adjective(compound, head) or _is_other_verb(compound, own)


def _is_other_adjective(compound: str, head: str) -> bool:
    """Whether a word is an adjective of another one (noodzaak|elijk), or a loan (digit|aal, no taal)."""
    if len(head) <= LONG_ENOUGH and lexicon.is_word(compound + "er"):
        return True
    bare = compound.removesuffix("e")
    if bare.endswith("elijk"):
        return lexicon.is_word(lengthened(bare.removesuffix("elijk")))
    declined = inflected(compound) + "e"
    return compound.endswith(_LOANS) and lexicon.is_word(declined) and not lexicon.is_word(declined + "n")


def _is_other_verb(compound: str, own: str) -> bool:
    """Whether a word is a verb, and none that comes apart before its end: geblokkeerd, but omgekeerd."""
    stem = verb_stem(compound) if lexicon.is_word(compound) else None
    return stem is not None and (
        not stem.endswith(own) or (stem.endswith("eer") and lexicon.is_word(f"ge{stem}d"))
    )


def is_cut_wrong(before: str, head: str) -> bool:
    """Whether a word begins a few letters before the head: in melkvee|houders there are no ouders."""
    return any(
        lexicon.is_word(before[-more:] + head) and _is_left(before[:-more]) for more in range(1, LONG_ENOUGH)
    )


def hides_prefix(before: str, head: str) -> bool:
    """Whether what stands before a head ends in a prefix of another word, as in subsidie|ver|strekking."""
    return any(
        before.endswith(prefix)
        and lexicon.is_word(prefix + head)
        and (len(before) - len(prefix) < SHORTEST_PART or _is_left(before.removesuffix(prefix)))
        for prefix in PARTICLES
    )


def _is_left(before: str) -> bool:
    return any(before.endswith(link) and lexicon.is_word(before.removesuffix(link)) for link in LINKS)


def begins_with_prefix(compound: str, form: str) -> bool:
    """Whether a word is another known word with a prefix, as be|stempelen is, which holds no bestem(men)."""
    return any(
        form.startswith(prefix) and lexicon.is_word(compound.removeprefix(prefix)) for prefix in UNSTRESSED
    )


def is_known(part: str, vocabulary: Vocabulary) -> bool:
    """Whether a part is a word: in the lexicon, or in some paragraphs."""
    return lexicon.is_word(part) or vocabulary.frequency(part) >= COMMON


def is_compound(part: str) -> bool:
    """Whether a part is itself two words of the lexicon written as one, of four letters or more each."""
    return any(
        len(left) >= LONG_ENOUGH and lexicon.is_word(left)
        for cut in range(LONG_ENOUGH, len(part) - LONG_ENOUGH + 1)
        if lexicon.is_word(part[cut:])
        for left, _, _ in parts(part, cut)
    )
