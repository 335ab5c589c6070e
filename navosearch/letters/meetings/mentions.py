"""Find the meetings that running text names: their names as printed, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from navosearch.letters import words
from navosearch.letters.meetings.series import BODIES, known_in, series_of
from navosearch.letters.words import any_of
from navosearch.lowering import lowered

_NOUN = (
    rf"(?:{any_of(words.GATHERINGS, words.PLURAL_GATHERINGS)}"
    rf"|{any_of(words.ENGLISH_GATHERINGS, words.OTHER_GATHERINGS)}"
    r"|\bweek|informeel\s+overleg"
    rf"|{any_of(words.CONSULTATIONS)}[\s-]?overleg|{any_of(words.NUMBERED_GATHERINGS)}[\s-]?\d+"
    r"|(?:informele|navo|eu|g\d+)[\s-]+(?!ministers)\w*ministers)"
)
_MEETING = re.compile(rf"{_NOUN}(?!\w)")
_NO_MEETING = re.compile(
    rf"(?:hoge|sociaal-economische|nationale)\s+raad|(?<!formele\s){any_of(words.ADVISERS)}raad"
    rf"|(?<!-)(?<!formele\s)ministerraad|raad\s+{any_of(words.COUNCILS)}"
    rf"|(?:{any_of(words.DEBATES)}|bestuurlijk)[\s-]?(?:overleg|debat)|{any_of(words.NO_GATHERINGS)}"
)
_QUALITY = (
    rf"(?:{any_of(words.QUALITIES, words.SCOPES, words.ORDINALS)}|[a-zë]+-nederlandse|nederlands-[a-zë]+"
    r"|\d+(?:e|de|ste))"
)
_BODY = rf"(?:(?:{any_of(words.BODIES)}|g[\s-]?\d+)[\s-]+)?"
_CAPITAL = r"(?-i:[A-Z][\w’'-]*)"
_LINK = rf"(?:{any_of(words.ARTICLES[:2], words.MEMBERS)}|(?:van|voor|der|en|met|tussen)|eu-ministers)"
_GENERIC = re.compile(rf"(?<!\w)(?:{_QUALITY}\s+)*{_BODY}[\w-]*{_NOUN}(?!\w)")
_OF_WHOM = re.compile(
    r"\s+van\s+de\s+Organisatie\s+voor\s+Veiligheid\s+en\s+Samenwerking\s+in\s+Europa"
    r"|\s+(?:van|voor|der|tussen|(?:europese\s+|eu[\s-]|defensie|navo[\s-])?ministers)"
    rf"(?:\s+{_LINK})*(?:\s+{_CAPITAL}(?:\s+{_LINK}(?=\s))*)+"
    r"|\s+(?:van\s+(?:de\s+)?)?(?:(?:europese|eu)[\s-])?ministers\s+(?:van|voor)\s+\w+"
    r"(?:\s+(?:ordening|zaken|samenwerking|handel))?|\s+van\s+(?:de\s+)?(?:eu-)?[a-z]{4,}ministers\b"
    r"|\s+(?:van\s+(?:de\s+)?)?(?:staatshoofden\s+en\s+)?regeringsleiders"
    r"|\s+(?-i:(?:[A-Z]{2,}(?:-[A-Z]?[a-z]+)?|Raad\s+van\s+Europa"
    r"|Commission\s+on\s+the\s+Status\s+of\s+Women))"
    r"(?!\w)",
    re.I,
)
"""Whose meeting it is: "van de ministers van de G20", "VN-Mensenrechtenraad"."""
_BEFORE = re.compile(rf"(?<!\w)(?:{_QUALITY}\s+|{any_of(words.GATHERINGS)}\s+van\s+(?:de\s+|het\s+)?)+$")
_HANGING = re.compile(
    rf"(?:\s+(?:(?!regeringsleiders){_LINK}|(?-i:De|Het|Een|Op|In|Tijdens|Deze|Dit|Ook)))+$", re.I
)
_LEVEL = re.compile(r"\s+op\s+(?:het\s+)?(?:ministerieel|hoogste?|politiek)\s+niveau\b", re.I)
_PROPER = re.compile(
    rf"(?:(?!(?:{any_of(words.OPENERS)}|Minister\w*)\s)[A-Z][\w’'-]*\s+(?:(?:and|of|on|for|the)\s+)*)+$"
)
"""The words before "Assembly", "Summit" or "Raad" that make it a name: "Arctische Raad"."""
_NAMES = frozenset((*words.ENGLISH_GATHERINGS, "raad"))
_BRACKET = re.compile(r"\s*\([«‘“\"']?(?:[A-Z][^()\d]{1,40}|[A-Z]{2,8}[ -]?\d{1,3})\)")
REACH = 80
"""Characters before the word for a meeting among which the rest of its name stands."""
NEAR = 24
"""Characters before it among which stands what makes it none: "vaste commissie"."""
_JOINT = re.compile(r"(?:\s*,\s*|\s+(?:en|&|alsmede)\s+|\s*/\s*)(?:de\s+|het\s+)?(?:aansluitende\s+)?$", re.I)


@dataclass(frozen=True, slots=True)
class Mention:
    """A meeting, or several that "en" joins, with code-point offsets and the series that are known."""

    begin: int
    end: int
    name: str
    series: tuple[str, ...]

    @property
    def is_named(self) -> bool:
        """Whether it is one of its kind, and not just "de Raad" or "de bijeenkomst"."""
        return bool(self.series) or any(not one.islower() and one != "-" for one in self.name[1:])

    @property
    def is_proper(self) -> bool:
        """Whether its name is one of its own, and not made of common words alone ("de formele zitting")."""
        return bool(self.series) or any(map(str.isupper, self.name[1:]))


def is_meeting(name: str) -> bool:
    """Whether a name is that of a gathering: a known series, or a word such as "bijeenkomst" or "top"."""
    series = series_of(name)
    if any(one not in BODIES for one in series):
        return not re.search(r"raad\s+van\s+state|rekenkamer", name, re.I)
    return bool(_MEETING.search(_NO_MEETING.sub(" ", lowered(name))))


def find(text: str) -> list[Mention]:
    """Return the meetings that `text` names, in order; those that "en" or a comma joins are one.

    >>> [mention.name for mention in find("Op 3 mei vond de informele Raad Algemene Zaken (RAZ) plaats.")]
    ['informele Raad Algemene Zaken (RAZ)']
    """
    low = lowered(text)
    spans = [
        _widened(text, low, begin, end)
        for begin, end, series in known_in(low)
        if series not in BODIES and not _NO_MEETING.match(low, begin, end)
    ]
    for begin, noun, end in _generic(text, low):
        clear = all(end <= other[0] or begin >= other[1] for other in spans)
        if clear and not _NO_MEETING.search(low, max(0, begin - NEAR), noun):
            spans.append(_widened(text, low, begin, end))
        elif not clear:
            spans = [_merged(span, begin, end, text, low) for span in spans]
    return [_mention(text, begin, end) for begin, end in _joined(text, sorted(set(spans)))]


def _generic(text: str, low: str) -> Iterator[tuple[int, int, int]]:
    """Yield where a name with a word such as "top" begins, where that word ends, and where the name ends."""
    end = 0
    while found := _GENERIC.search(low, end):
        of_whom = _OF_WHOM.match(text, found.end())
        end = of_whom.end() if of_whom else found.end()
        begin = found.start()
        called = found[0] in _NAMES or (found[0].endswith("top") and text[begin].isupper())
        if called and (proper := _PROPER.search(text[max(0, begin - REACH) : begin])):
            begin -= len(proper[0])
        yield begin, found.end(), end


def _widened(text: str, low: str, begin: int, end: int) -> tuple[int, int]:
    """Return a name with the qualities before it and the brackets after it."""
    before = _BEFORE.search(low[max(0, begin - REACH) : begin])
    level = _LEVEL.match(text, end)
    end = level.end() if level else end
    bracket = _BRACKET.match(text, end)
    return begin - (len(before[0]) if before else 0), bracket.end() if bracket else end


def _merged(span: tuple[int, int], begin: int, end: int, text: str, low: str) -> tuple[int, int]:
    """Return a known name, widened by a longer name that holds it."""
    if begin <= span[0] and end >= span[1]:
        return _widened(text, low, begin, end)
    return span


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return names between which nothing but "en" or a comma stands, as one."""
    joined: list[tuple[int, int]] = []
    for begin, end in spans:
        if joined and begin < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        elif joined and _JOINT.fullmatch(text[joined[-1][1] : begin]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((begin, end))
    return joined


def _mention(text: str, begin: int, end: int) -> Mention:
    """Return the name that stands at these offsets, without a "van" or "de" that hangs at its end."""
    name = _HANGING.sub("", text[begin:end])
    if name.count("(") > name.count(")") and text[begin + len(name) :].startswith(")"):
        name += ")"
    return Mention(begin, begin + len(name), name, series_of(name))
