"""Classify a document by what it calls itself: an agenda, a verslag, another letter, or no letter at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from navosearch.letters import words
from navosearch.letters.meetings.series import known_in
from navosearch.letters.words import any_of
from navosearch.lowering import lowered
from navosearch.model import Kind

Role = Literal["agenda", "verslag"]
"""What a letter does with a meeting: prepare it, or report on it."""

_OF_OUTCOME = r"(?=\s+(?:van\s+)?(?:de\s+)?(?:uitkomst|resulta|[\w-]*top\b|[\w-]*conferentie\b))"
"""What stands behind "appreciatie" where a meeting is reported on."""
_TRIGGERS = re.compile(
    r"\b(?=[abuv]|co|ge|in|k[ao]|n[ae]|on|r[ei]|te)"
    r"(?:(?P<agenda>ge\w{0,4}n\w{0,3}te+r\w*[\s-]+(?:concept-?\s?)?agenda(?:[’']?s)?\b)"
    r"|(?P<annotated>agenda\s+met\s+annotaties|annotaties\s+bij\s+de\s+(?:\w+\s+)?agenda"
    r"|aanvullende?\s+agendapunt(?:en)?)\b"
    r"|(?P<verslag>(?:kort\s+|beknopt\s+|nader\s+)?verslag(?:en)?\b)"
    r"|(?<!strategische )(?<!digitale )(?<!staat op de )(?<!staan op de )"
    r"(?P<plain>(?:concept-?|ontwerp-?)?agenda(?=\s)(?!\s+sta))"
    rf"|(?P<ahead>(?:kabinets|nederlandse\s+)?inzet\b|{any_of(words.REPORTS_AHEAD)}\b"
    r"|(?:richtlijnen|instructies?)(?=\s(?:\S+\s){0,5}\w*delegatie\b))"
    rf"|(?P<back>{any_of(words.REPORTS_BACK)}\b|appreciatie{_OF_OUTCOME}))"
)
_OVER = r"^\W*(?:herdruk\d*\W*|nr\.?\s*\d+\W+)*"
"""What may stand over the name of a document."""
_COMMITTEE = re.compile(
    rf"{_OVER}(?:het\s+)*(?:(?:nader|gewijzigd|concept)\s+)?(?:verslag|inbreng(?:\s+verslag)?)\b"
    rf"(?:[\w\s,’'()-]{{0,60}}?\b{any_of(words.DEBATES)}[\s-]?(?:\w+\s)?overleg"
    rf"|[\w\s]{{0,20}}\bschriftelijk\s+{any_of(words.ABOUT)}\b"
    rf"|[\w\s,’'()-]{{0,40}}?\b{any_of(words.COMMITTEE_PAPERS)}\b"
    r"|\s+(?:houdende|van\s+de\s+(?:vaste|tijdelijke|commissie\b)|van\s+het\s+lid))",
    re.I,
)
_NO_LETTER = re.compile(
    rf"{_OVER}(?:(?:nadere?|gewijzigde?|tweede|derde|vierde|vijfde)\s+)*"
    rf"(?:{any_of(words.OTHER_PAPERS)}"
    r"|(?:eind|voorlopig\s+)verslag(?=\s*$|\s+van\s+de\s+(?:vaste|tijdelijke|bijzondere|commissie))"
    r"|vragen\s+van\s+(?:het\s+lid|de\s+leden)\s.*\(ingezonden)\b",
    re.I,
)
_LETTER = re.compile(rf"{_OVER}(?:gewijzigde\s+)*(?:\w*brief|brieven)\b", re.I)
_NO_LETTER_OPENING = re.compile(
    r"^(?!.{0,200}\b(?:mij|ons)\b)\W*"
    r"(?:(?:binnen\s+)?de\s+(?:vaste|algemene|bijzondere|tijdelijke)\s+commissies?\b|de\s+kamer,\s"
    r"|ondergetekende|binnen\s+de\s+(?:vaste|algemene)|in\s+de\s+vaste\s+commissie)",
    re.I,
)
_QUESTIONS = re.compile(
    r"^\W*(?:\d{4}Z\d+\W+)?(?:\(ingezonden[^)]*\)\W*)?vragen\s+van\s+(?:het\s+lid|de\s+leden)\s"
    r".{1,200}?\saan\s+de\s.{0,100}?\b(?:minister|staatssecretaris)",
    re.I | re.DOTALL,
)
"""How a list of questions to a minister begins."""
_CITING = re.compile(
    rf"\b(?:{any_of(words.ANSWERS, words.PAPERS, words.CITED)}|appreciaties?(?!{_OF_OUTCOME})"
    r"|(?<!informeel )\w*overleg(?:gen)?|deelname\s+(?:van\s+)?kamerleden)\b",
    re.I,
)
_ARTICLE = re.compile(
    rf"^\s*(?:(?:van|voor)\s+)?(?:{any_of(words.ARTICLES)}\s+)?(?:{any_of(words.FORMALITIES)}\s+)*", re.I
)
LONGEST_NAME = 40
"""Characters after "agenda" in which a known meeting must be named."""
_BESIDE = re.compile(
    rf"^(?!.*\b(?:{any_of(words.ABOUT)}|op|van)\b).*(?:,|\ben|\balsmede)\s*(?:{any_of(words.ARTICLES)})?\s*$",
    re.I,
)
"""A second thing that a letter does: "Beantwoording vragen en ... verslag"."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says what a letter does with a meeting; `explicit` where it names the kind itself."""

    begin: int
    end: int
    role: Role
    explicit: bool


def of_document(document_type: str | None, line: str | None = None) -> Literal["overig"] | None:
    """Return ``overig`` for what is no letter, None for what may be one.

    `document_type` is the line over the text ("BRIEF VAN DE MINISTER ...", "MOTIE VAN ..."), `line`
    the subject or title, which tells it where that line is missing.
    """
    if document_type and document_type.strip():
        is_letter = _LETTER.match(document_type) or (
            triggers(document_type) and not is_no_letter(document_type)
        )
        return None if is_letter else "overig"
    return "overig" if line and is_no_letter(line) else None


def opens_no_letter(paragraphs: Sequence[str]) -> bool:
    """Whether first paragraphs are those of a committee's report, a motion, questions or an explanation."""
    if _NO_LETTER_OPENING.match(paragraphs[0]) or _QUESTIONS.match(" ".join(paragraphs)):
        return True
    titles = (line for line in paragraphs if line.isupper() or not line.endswith((".", ":")))
    return any(is_no_letter(line) for line in titles)


def is_no_letter(line: str) -> bool:
    """Whether a line is the title of a motion, a report of a committee, a bill or the like."""
    return bool(_COMMITTEE.match(line) or _NO_LETTER.match(line))


def is_citing(text: str) -> bool:
    """Whether what stands before "verslag" or "agenda" makes it the object of an answer or a debate."""
    return cites(text) and not _BESIDE.search(text)


def cites(text: str) -> bool:
    """Whether a text speaks of an answer, a debate, an evaluation or the like."""
    return _CITING.search(text) is not None


def is_explicit(line: str) -> bool:
    """Whether a line says that something is an agenda or a verslag."""
    return any(trigger.explicit for trigger in triggers(line))


def triggers(text: str) -> list[Trigger]:
    """Return the words of `text` that say whether a meeting is prepared or reported on, in order."""
    found = []
    for m in _TRIGGERS.finditer(lowered(text)):
        role: Role = "agenda" if m.lastgroup in ("agenda", "annotated", "plain", "ahead") else "verslag"
        explicit = m.lastgroup in ("agenda", "annotated", "verslag")
        if m.lastgroup == "plain":
            explicit = bool(
                known_in(_ARTICLE.sub("", text[m.end() : m.end() + 2 * LONGEST_NAME])[:LONGEST_NAME])
            )
        found.append(Trigger(m.start(), m.end(), role, explicit))
    return found


def of_roles(roles: Iterable[Role]) -> Kind:
    """Return the kind of a letter that does these things with meetings; ``brief`` where it does none."""
    done = set(roles)
    if len(done) == 2:
        return "verslag en geannoteerde agenda"
    return "brief" if not done else "verslag" if "verslag" in done else "geannoteerde agenda"
