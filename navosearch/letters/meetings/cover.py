"""Find the meetings that the first sentences of a letter offer: "Hierbij bied ik u ... aan"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from navosearch.letters import words
from navosearch.letters.meetings import capitals, claims, kinds
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.kinds import Role
from navosearch.letters.words import any_of
from navosearch.lowering import lowered

_SENTENCE = re.compile(
    r"[.!?](?<![ .(]\w.)(?<!\bjl.)(?<!\bnr.)(?<!\bdd.)(?<!\bdrs.)(?<!\bmr.)\s+(?=[A-Z0-9‘“«\"])"
    r"|(?<=D\.C\.)\s+(?=[A-Z][a-z])"
    rf"|;\s+(?=(?:de|deze)\s+{any_of(words.GATHERINGS)}\b)"
)
_OFFERING = re.compile(
    rf"\b(?:{any_of(words.OFFERS, words.RECEIVES, words.TELLS, words.ENCLOSED, words.HOLDS)}"
    r"|aanbied(?:en)?|to(?:ezend|estuur)|gaat?|gaan|zet|onderstaande?|bijlage|onder embargo)\b"
)
_ELSEWHERE = re.compile(
    rf"\b(?:{any_of(words.BEEN_SENT, words.LATER)}|{any_of(words.HAVING)}|vorige (?!week|maand)"
    r"|tezamen met|zal u|zult u|zal ik u|wordt u|kan|kunnen|is opgenomen|verwijs|verwezen|zie)\b"
)
_HELD = re.compile(
    rf"\b{any_of(words.HAVING)}\s+{any_of(words.HELD)}\b|\b{any_of(words.HELD)}\s+{any_of(words.HAVING)}\b"
)
"""What is told of a meeting in the same words as of a letter that was sent before."""
_DELAYED = re.compile(
    r"\bniet\s+(?:binnen|tijdig|kan|kunnen|kon|konden|mogelijk)\b|\bmeer tijd\b|\buitstel\b"
)
"""What says that an agenda or a verslag is late."""
_TO_YOU = rf"{any_of(words.WRITERS)}\s(?:u|uw)\b"
_ALSO = re.compile(
    rf"(?:Daarnaast|Tevens|Ook|Verder|Voorts)\s{any_of(words.TELLS)}\s{any_of(words.WRITERS)}\s"
    rf"(?:u|uw Kamer|de Kamer)\s(?:\w+\s)?{any_of(words.ABOUT)}\s(?P<what>.+)"
)
"""What tells of another meeting after the first: "Daarnaast informeer ik u over de informele Raad"."""
_OFFERED = re.compile(rf"\b{any_of(words.OFFERS, words.TELLS)} {_TO_YOU}(?!.*\bals volgt$)")
"""What says, in lower case, that a letter offers something."""
_AUTHOR = re.compile(r"\b(?:ik|wij|u|hierbij|hiermee|hieronder|bijgaand|deze brief)\b")
"""What a sentence says in which a letter speaks of itself."""
_OWN = re.compile(rf"\b(?:uw|mijn|mij|de kamer|bijlage|onderstaande?|{any_of(words.ENCLOSED)})\b")
"""What a sentence says as well that offers something."""
_HEREBY = re.compile(rf"\b{any_of(words.ENCLOSED)}\b")
_CITED = re.compile(
    r"\b(?:in|uit|na|sinds|volgens|conform|houdende|brief van \d[^,.;]{3,20},? (?:met|inzake|over))\s+"
    r"(?:het|de|mijn|ons|onze)\s+$"
)
"""What stands before an agenda or a verslag that was sent before: "zoals toegezegd in het verslag"."""
_ON_BEHALF = re.compile(
    r"\s?[,–]\s+mede namens\s[^.;]*?[,–]\s(?=(?:over|dat|de|het|een|aan|in|op|bij|omtrent)\s"
    r"(?!(?:vice-?)?minister|staatssecretaris|voorzitter))",
    re.I,
)
"""For whom else a minister writes, in the middle of what the letter offers."""
_AS_SAID = re.compile(r",\s(?:zoals|conform)\s[^,.;]*(?=,\s)")
"""Why a minister writes, in the middle of what the letter offers."""
_FOLLOWING = re.compile(
    r"^(?:Zoals|Conform|Overeenkomstig|Ingevolge|In (?:aansluiting|vervolg|aanvulling) op"
    r"|(?:Onder|Met) verwijzing naar)\s.{3,250}?,?\s"
    rf"(?={any_of(words.OFFERS, words.TELLS, words.RECEIVES)}\s{any_of(words.PERSONS)}\b)"
)
"""To what a minister writes, at the beginning of the sentence that says what the letter offers."""
_FOR_DEBATE = re.compile(
    r"\s(?:ten behoeve van|in verband met|met het oog op) het (?:\w+ )?(?:overleg|\w*debat)\b[^,;]{0,60}?"
    r"(?=\s(?:de|het|een|mijn)\s)"
)
"""For which debate a minister writes, in the middle of what the letter offers."""
_IN_VIEW = re.compile(
    r"(?:Met het oog op|Ter voorbereiding (?:op|van)|In aanloop naar|Vooruitlopend op)\s+"
    r"(?P<what>(?:de|het)\s.{4,120}?)"
    rf"\s(?:wil|ga|{any_of(words.OFFERS, words.TELLS, words.RECEIVES)})\s"
)
_ANNOUNCING = re.compile(
    r"\b(?:als volgt|het volgende)$"
    rf"|\b(?:heb|hebben) {any_of(words.WRITERS)} (?:u|uw kamer)\b.*"
    rf"\b{any_of(words.BEEN_SENT, words.BEEN_TOLD)}\b"
)
"""A sentence after which the letter itself begins."""
_TELLING = 40
"""Characters of a paragraph that is more than a greeting, a name or a heading, if it has no figure."""
_READ = 5
"""Paragraphs that are read: the cover, and the start of what it covers."""
_CAPITALS = 12
"""Characters in capitals that a title begins with which is in capitals."""
_COVER, _LONG = 700, 400
"""Characters of a paragraph that are read: of the first two, where the cover is, and of the others."""


def sentences(paragraphs: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Return the sentences of the first paragraphs, in order, and whether each begins its paragraph."""
    telling = (one for one in paragraphs if len(one) >= _TELLING or any(map(str.isdecimal, one)))
    for number, paragraph in enumerate(islice(telling, _READ)):
        length = _COVER if number < 2 else _LONG
        text = " ".join(paragraph[:length].rsplit(" ", len(paragraph) > length)[0].split())
        text = capitals.mixed(text) if text[:_CAPITALS].isupper() else text
        text = _AS_SAID.sub("", text) if ", zoals" in text or ", conform" in text else text
        parts = _SENTENCE.split(_ON_BEHALF.sub(" ", text) if "mede namens" in text else text)
        first = True
        for sentence in filter(None, map(str.strip, parts)):
            told = _FOLLOWING.sub("", sentence)
            yield _FOR_DEBATE.sub("", told) if "debat" in told or "overleg" in told else told, first
            first = _ANNOUNCING.search(sentence.lower()) is not None


def offered(sentence: str) -> list[Claim]:
    """Return the meetings of the agenda or verslag that a sentence offers: "Hierbij bied ik u ... aan"."""
    found = kinds.triggers(sentence)
    low = lowered(sentence)
    if not found:
        also = _ALSO.match(sentence)
        return claims.segment(also["what"], None, explicit=True) if also and not _comes_apart(low) else []
    first = found[0]
    before = sentence[: first.begin]
    offering = list(_OFFERING.finditer(low[: first.begin]))
    if not offering and not _OFFERING.search(low[first.end :]):
        return []
    if _CITED.search(low[: first.begin]):
        return []
    if not (_AUTHOR.search(low) or _OWN.search(low)) or _comes_apart(low):
        return []
    between = before[offering[-1].end() :] if offering else before
    if kinds.is_citing(between) and "aanvulling" not in between:
        return []
    return claims.from_triggers(sentence) or _in_view(sentence)


def is_other(sentence: str) -> bool:
    """Whether a sentence offers what is neither agenda nor verslag: "Hierbij zend ik u een fiche"."""
    return _OFFERED.search(lowered(sentence)) is not None and not kinds.triggers(sentence)


def role_of(sentence: str) -> Role | None:
    """Return what a letter does with its meeting: "Hierbij informeer ik u over de uitkomsten" reports."""
    low = lowered(sentence)
    if not _AUTHOR.search(low) or _is_elsewhere(low):
        return None
    for trigger in kinds.triggers(sentence):
        if not kinds.cites(sentence[: trigger.begin]):
            return trigger.role
    return None


def _comes_apart(low: str) -> bool:
    """Whether a sentence, in lower case, speaks of what is late, or is sent apart from this letter."""
    return _DELAYED.search(low) is not None or _is_elsewhere(low)


def _is_elsewhere(low: str) -> bool:
    """Whether a sentence, in lower case, speaks of what is sent apart from this letter."""
    return _ELSEWHERE.search(_HELD.sub("", low)) is not None and not _HEREBY.search(low)


def _in_view(sentence: str) -> list[Claim]:
    """Return the meeting of "Met het oog op de top van 3 mei informeer ik u over de Nederlandse inzet"."""
    found = _IN_VIEW.match(sentence)
    return claims.segment(found["what"], "agenda", explicit=False) if found else []
