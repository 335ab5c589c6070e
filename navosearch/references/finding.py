"""Find the references to papers in a text, and the id that each means.

Papers of parliament go by a dossier and a number in it, the Handelingen and their Aanhangsel by a year and a
number, papers of the Union by a kind, a year and a number. What is doubtful is no reference: a bare "28 676"
may be an amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from navosearch.references.dossiers import (
    CHAPTER,
    COUNCIL,
    FUND,
    is_year,
    official_id,
    with_part,
)

Marked: TypeAlias = Sequence[tuple[str, str]]
"""References that a source marks: what is printed, and the id or the dossier that it means."""

COUNCILS = "21501-"
"""How the dossiers of the formations of the Council begin."""
MOST_IN_RANGE = 50
"""Numbers that "nrs. 12 t/m 14" may stand for; a wider range is rather a slip."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a text: its offsets in code points, half open, and the id or dossier that it means."""

    start: int
    end: int
    target: str


_YEAR = r"(?:(?:vergaderjaar|zitting)\s*)?(?P<first>\d{4})\s?[-–/]\s?(?P<last>\d{4}|\d{2})"
_CHAMBER = r"(?P<chamber>II?|[TE]K)\b"
_PAPER = rf"""
    \b(?:kamerstuk(?:ken|nummers?)?|(?:kamerstuk)?dossier(?:nummer|nr\.?)?|kst\.?)
    (?:,?\s*{_CHAMBER})? (?:,?\s*{_YEAR})? ,?\s* (?:(?:nummer|nr\.?)\s+)?
"""
"""What tells a paper of parliament before its dossier: "Kamerstukken II 2023/24,"."""
_PART = rf"(?:\s?[-–]\s?(?P<part>{COUNCIL}\b|{CHAPTER}\b|{FUND}\b)|\s?(?P<after>{CHAPTER}\b|{FUND}\b))?"
_BASE = r"(?:(?<![\w.,/–-])|(?<=[12]\d{3},))(?P<dossier>\d{2}[\s.]?\d{3})(?!\d)"
_OLD = r"(?P<old>\d{2}[\s.]?\d{3}|\d{4})(?!\d)"
"""A dossier after a word for it: those of before 1970 have four figures."""
_NUMBER = r"(?:\d{1,4}(?!\d|\s\d{3}\b)|[A-Z]{1,3}\b)"
_BETWEEN = r"\s*(?:,|en|/|t/m|tot\sen\smet|[-–])\s*"
_NUMBERED = r"(?:nrs?|ondernrs?|nummers?|ondernummers?|letters?)\b\.?\s*"
_NUMBERS = rf"(?P<numbers>{_NUMBER}(?:{_BETWEEN}{_NUMBER})*)"

_FLAGS = re.IGNORECASE | re.VERBOSE
_REST = r"(?:\s*(?:en|/)\s*\d{2}\s?\d{3})?(?:\s*\(R\s?\d{3,4}\))?"
"""What may stand behind a dossier and is no part of its number: a second one, the number of a Rijkswet."""
_IN_DOSSIER = re.compile(
    rf"(?:{_PAPER}{_OLD}|{_BASE})(?-i:{_PART}){_REST}\s*,?\s*(?:stuk\s+)?{_NUMBERED}(?-i:{_NUMBERS})",
    _FLAGS,
)
"""28 676, nr. 474; Kamerstukken II 2023/24, 28676, nrs. 12 en 14; 36 410-VIII, letter B."""
_LETTERED = re.compile(
    rf"{_PAPER}{_OLD}(?-i:{_PART}){_REST},\s*"
    rf"(?-i:(?P<numbers>[A-Z]{{1,3}}\b(?!\.)(?:\s+en\s+[A-Z]{{1,3}}\b)?))",
    _FLAGS,
)
"""Kamerstuk I 36 867, B."""
_BARE = re.compile(
    rf"{_PAPER}{_OLD}(?-i:{_PART}){_REST},?\s+(?P<numbers>[1-9]\d{{0,3}})(?=\s*(?:[)\];,.]|$))", _FLAGS
)
"""Kamerstukken II 2012/13, 31 765, 75."""
_BEFORE = re.compile(
    rf"{_NUMBERED}(?-i:{_NUMBERS})(?:\s*,\s*was\s+nr\.\s*\d+)?\s*\(\s?(?:{_PAPER})?{_BASE}(?-i:{_PART})\s?\)",
    _FLAGS,
)
"""Op stuk nr. 206 (28 844); nr. 726, was nr. 719 (21501-08), which is the first of the two now."""
_NO_COUNCIL = r"(?!21[\s.]?501[-–]\d\d(?![\d–-]))"
"""21 501-02 is a dossier, of a formation of the Council, and not its second paper."""
_JOINED = re.compile(
    rf"(?:(?<=\()|{_PAPER}){_NO_COUNCIL}{_BASE}(?:[-–](?-i:(?P<part>{COUNCIL}|{CHAPTER})))?"
    r"[-–](?P<numbers>[1-9]\d{0,3})(?![\w–-])",
    _FLAGS,
)
"""(29683–282), within brackets or after the word alone."""
_ALONE = re.compile(rf"{_PAPER}{_BASE}(?-i:{_PART})", _FLAGS)
"""Kamerstuk 28 676."""
_BRACKETED = re.compile(
    rf"""(?<=\()(?:(?P<dossier>\d{{2}}[\s.]?\d{{3}})\s?[-–]\s?(?P<part>{CHAPTER})
    |(?P<council>21[\s.]?501)\s?[-–]\s?(?P<formation>{COUNCIL})
    |(?P<spaced>[1-3]\d\s\d(?!00)\d\d))(?=\))""",
    re.VERBOSE,
)
"""(36 410-VII), (21 501-02), (34 165): no amount is written so, if it is not a round one."""
_ID = re.compile(
    r"(?<![\w-])(?:kst|blg|ah-[te]k|h-[te]k|nds-[te]k|ag-[te]k)-[0-9A-Z]+(?:-[0-9A-Z]+)*", re.IGNORECASE
)
_FIGURES = re.compile(r"\d\d[\s.]?\d{3}|\d[DZ]\d")
_TELLING = ("kamerst", "dossier", "kst", "handelingen", "tk-", "ek-", "blg-")
_UNION_KINDS = ("COM", "JOIN", "SWD", "SEC")
_DOCUMENT = re.compile(r"(?<!\w)(?:19|20)\d{2}[DZ]\d{5}(?!\w)")
_UNION = re.compile(
    r"""(?<!\w)(?P<kind>COM|JOIN|SWD|SEC)\s?
    (?:\(\s?(?P<year>\d{4})\s?\)|/?(?P<bare>(?:19|20)\d{2})(?=\s?[/,]))
    [\s/,]*(?P<number>\d{1,4})(?!\d)""",
    re.VERBOSE,
)
"""COM(2023) 234, COM/2023/234."""
_HANDELINGEN = re.compile(
    r"(?P<annex>aanhangsel\s+(?:van\s+de\s+|der\s+|bij\s+de\s+)?)?"
    rf"\bhandelingen(?:,?\s*{_CHAMBER})?,?\s*{_YEAR},?\s*"
    r"(?:aanhangsel,?\s*)?nr\.?\s*(?P<number>\d{1,4})(?!\d)(?:\s*,?\s*item\s*(?P<item>\d{1,3}))?",
    _FLAGS,
)
"""Handelingen II 2023/24, nr. 45, item 6; Aanhangsel Handelingen II 2023/24, nr. 1234."""


def find(text: str, marked: Marked = ()) -> tuple[Reference, ...]:
    """Return the references of a text in order, none within another.

    `marked` are those that the source of the text marks, by what is printed; they win over what is found.

    >>> [each.target for each in find("Zie Kamerstukken II 2023/24, 28 676, nrs. 448 en 450 en 2024D12345.")]
    ['kst-28676-448', 'kst-28676-450', '2024D12345']
    """
    known = list(_marked(text, marked))
    unmarked = (each for each in _every(text) if not _overlaps(each, known))
    found = sorted([*known, *unmarked], key=_place)
    kept: list[Reference] = []
    for each in found:
        if not kept or each.start >= kept[-1].end or (each.start, each.end) == (kept[-1].start, kept[-1].end):
            kept.append(each)
    return tuple(kept)


def _marked(text: str, marked: Marked) -> Iterator[Reference]:
    """Yield the places where a marked reference is printed as a whole."""
    for printed, target in dict.fromkeys(marked):
        for match in re.finditer(rf"(?<!\w){re.escape(printed)}(?!\w)", text):
            yield Reference(match.start(), match.end(), target)


def _overlaps(each: Reference, others: Iterable[Reference]) -> bool:
    return any(each.start < other.end and other.start < each.end for other in others)


def _place(each: Reference) -> tuple[int, int]:
    return each.start, -each.end


def _may_refer(text: str) -> bool:
    """Whether a text may have a reference: most paragraphs show at a glance that they have none."""
    small = text.lower()
    telling = any(word in small for word in _TELLING) or any(kind in text for kind in _UNION_KINDS)
    return telling or _FIGURES.search(text) is not None


def _every(text: str) -> Iterator[Reference]:
    """Yield all that the patterns find, one perhaps within another."""
    if not _may_refer(text):
        return
    for pattern in (_IN_DOSSIER, _LETTERED, _BARE, _JOINED):
        for match in pattern.finditer(text):
            yield from _numbered(match, match.start(), match.end("numbers"))
    for match in _BEFORE.finditer(text):
        yield from _numbered(match, match.start("numbers"), match.end())
    for pattern in (_ALONE, _BRACKETED):
        for match in pattern.finditer(text):
            if dossier := _dossier(match):
                yield Reference(match.start(), match.end(), _alone(match, dossier))
    for match in _ID.finditer(text):
        kind, *rest = match[0].split("-")
        yield Reference(match.start(), match.end(), "-".join([kind.lower(), *rest]))
    for match in _DOCUMENT.finditer(text):
        yield Reference(match.start(), match.end(), match[0])
    for match in _UNION.finditer(text):
        year, number = match["year"] or match["bare"], int(match["number"])
        yield Reference(match.start(), match.end(), f"{match['kind']}({year}){number}")
    for match in _HANDELINGEN.finditer(text):
        yield Reference(match.start(), match.end(), _in_handelingen(match))


def _numbered(match: re.Match[str], start: int, end: int) -> Iterator[Reference]:
    """Yield a reference for each number of a match; the first begins at `start`, the last ends at `end`."""
    dossier = _dossier(match)
    if dossier is None:
        return
    offset = match.start("numbers")
    found = list(re.finditer(_NUMBER, match["numbers"]))
    for place, number in enumerate(found):
        left = start if place == 0 else offset + number.start()
        right = end if place == len(found) - 1 else offset + number.end()
        for between in _within(match["numbers"], found, place):
            yield Reference(left, right, official_id(dossier, str(between)))
        yield Reference(left, right, official_id(dossier, number[0].lstrip("0") or "0"))


def _within(numbers: str, found: list[re.Match[str]], place: int) -> Iterator[int]:
    """Yield the numbers between this one and the one before it, where a range joins the two."""
    if place == 0 or not re.fullmatch(
        r"\s*(?:[-–]|t/m|tot\sen\smet)\s*", numbers[found[place - 1].end() : found[place].start()]
    ):
        return
    first, last = found[place - 1][0], found[place][0]
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= MOST_IN_RANGE:
        yield from range(int(first) + 1, int(last))


def _alone(match: re.Match[str], dossier: str) -> str:
    """Return what a dossier without a number means: for the Eerste Kamer a letter behind it is a paper."""
    groups = match.groupdict()
    chamber, letter = (groups.get("chamber") or "").upper(), groups.get("after") or ""
    if chamber in ("I", "EK") and re.fullmatch(FUND, letter):
        return official_id(with_part(groups["dossier"], None), letter)
    return dossier


def _dossier(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    printed = next(filter(None, map(groups.get, ("old", "dossier", "council", "spaced"))), "")
    part = next(filter(None, map(groups.get, ("part", "after", "formation"))), None)
    if is_year(printed) and not part:
        return None
    dossier = with_part(printed, part)
    # Only the dossiers of the Council have formations: 33043-76 is the paper of a dossier.
    return None if part and part.isdigit() and not dossier.startswith(COUNCILS) else dossier


def _in_handelingen(match: re.Match[str]) -> str:
    """Return the id of a paper in the Handelingen: ``h-tk-20232024-45-6``, ``ah-tk-20232024-1234``."""
    chamber = "ek" if (match["chamber"] or "").upper() in ("I", "EK") else "tk"
    first, last = match["first"], match["last"]
    year = first + (last if len(last) == 4 else str(int(first) + 1))
    kind = "ah" if match["annex"] or "aanhangsel" in match[0].lower() else "h"
    item = f"-{int(match['item'])}" if match["item"] else ""
    return f"{kind}-{chamber}-{year}-{int(match['number'])}{item}"
