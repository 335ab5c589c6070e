"""Merge the claims of a letter that are about the same meeting."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from navosearch.dates import Relative
from navosearch.letters import words
from navosearch.letters.meetings import joined, likeness
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.kinds import Role
from navosearch.letters.meetings.sentences import Statement
from navosearch.letters.meetings.series import BODIES, akin, series_of, slug
from navosearch.letters.words import any_of

LOOKING: dict[str | None, Relative | None] = {"agenda": "ahead", "verslag": "back", None: None}
"""Where a meeting lies, seen from the letter, for what the letter does with it."""

_SLIP = 16
"""Days between two dates of one meeting that a slip of the pen explains."""
_NAMELESS = re.compile(
    rf"(?:{any_of(words.QUALITIES)}\s+)*{any_of(words.GATHERINGS, words.PLURAL_GATHERINGS)}", re.I
)
"""What calls a meeting by no name: "de informele bijeenkomst"."""


def merged(sources: Iterable[Iterable[Claim]]) -> list[Claim]:
    """Return the claims, one for each meeting; the first to name a meeting gives the name."""
    found: list[Claim] = []
    for claims in sources:
        source = [claim for claim in claims if claim.role]
        before = len(found)
        taken: dict[int, Claim] = {}
        for claim in source:
            sole = _are_one(found[:before], claim.role)
            if _says_nothing(claim, found):
                found = [_placed(one, claim, sole=sole) for one in found]
                continue
            sole = sole and _are_one(source, claim.role)
            same = (i for i, one in enumerate(found) if _same(one, claim, elsewhere=i < before, sole=sole))
            twin = next((i for i in same if _may_take(claim, taken.get(i))), None)
            if twin is None:
                found.append(claim)
            else:
                found[twin] = _together(found[twin], claim)
                taken[twin] = claim
    return found


def _placed(claim: Claim, nameless: Claim, *, sole: bool) -> Claim:
    """Give a claim the place of "de bijeenkomst" on the same days, or of the `sole` one of its role.

    Where it has no day of its own it takes that of the bijeenkomst as well.
    """
    theirs = sole and claim.role == nameless.role and likeness.may_be_one(claim, nameless)
    if not (theirs or likeness.same_days(claim, nameless)):
        return claim
    dated = claim.span is not None and claim.span.has_day
    span = claim.span if dated or nameless.span is None else nameless.span
    return replace(claim, span=span, place=claim.place or nameless.place)


def _may_take(claim: Claim, other: Claim | None) -> bool:
    """Whether a claim can be of the meeting that another of its line is of: not where their dates differ."""
    return other is None or other.span is None or claim.span is None or likeness.same_days(other, claim)


def _are_one(claims: Iterable[Claim], role: Role | None) -> bool:
    """Whether one of the claims, and one only, is of this role."""
    return sum(claim.role == role for claim in claims) == 1


def _says_nothing(claim: Claim, found: Sequence[Claim]) -> bool:
    """Whether a claim only says "de bijeenkomst" of a meeting that was named before."""
    if not any(one.role == claim.role for one in found):
        return False
    undated = claim.span is None or not claim.span.has_day
    unknown = undated and not series_of(claim.name)
    return _NAMELESS.fullmatch(claim.name) is not None or (
        unknown and not any(likeness.alike(claim.name, one.name) for one in found)
    )


def _same(a: Claim, b: Claim, *, elsewhere: bool, sole: bool) -> bool:
    """Whether two claims are of one meeting; `elsewhere` tells that they stand in different lines.

    `sole` tells that each is the only one of its role there: a letter whose subject is "Verslag
    ESA-conferentie" and which offers the verslag of a conference under a longer name is about one.
    """
    if not elsewhere and likeness.is_informal(a.name) != likeness.is_informal(b.name):
        return False
    if a.span is None or b.span is None or not (a.span.has_day and b.span.has_day):
        return a.role == b.role and ((sole and likeness.may_be_one(a, b)) or likeness.alike(a.name, b.name))
    again = elsewhere and a.role == b.role
    if not likeness.overlap(a.span, b.span, across_years=again):
        return again and sole and likeness.alike(a.name, b.name) and likeness.gap(a.span, b.span) <= _SLIP
    return again or likeness.alike(a.name, b.name)


def _together(a: Claim, b: Claim) -> Claim:
    """Return two claims of one meeting as one: the first name, the fuller date, any place.

    Where their dates contradict each other the later one holds, which stands in the text itself: a line
    over a letter is more often one of an earlier letter that was not adapted.
    """
    told = replace(a, place=a.place or b.place, explicit=a.explicit or b.explicit)
    if a.span is None or b.span is None:
        return replace(told, span=a.span or b.span)
    if a.span.has_day and b.span.has_day and not likeness.overlap(a.span, b.span, across_years=True):
        return replace(told, span=b.span, denied=a.span)
    series = set(series_of(a.name)) - BODIES
    one = series == set(series_of(b.name))
    if one and b.explicit and likeness.days_of(b.span) < likeness.days_of(a.span):
        return replace(told, span=b.span, denied=a.span)
    longer = one and likeness.days_of(a.span) < likeness.days_of(b.span)
    fuller = b.span.has_day and (not a.span.has_day or (b.span.has_year and not a.span.has_year) or longer)
    fuller = fuller or (a.span.first.month is None and b.span.first.month is not None)
    fuller = fuller or (a.span.opening and not b.span.opening)
    return replace(told, span=b.span if fuller else a.span)


def enriched(made: Sequence[Claim], statements: Sequence[Statement]) -> list[Claim]:
    """Return the claims with the dates and places that the opening adds to the same meetings."""
    full: list[Claim] = []
    for i, claim in enumerate(made):
        for told in statements:
            if not is_about(told, claim, first=i == 0, sole=len(made) == 1):
                continue
            agrees = told.looking in (None, LOOKING[claim.role])
            if told.span and agrees and (told.main or told.first or _is_named(claim, told)):
                claim = _together(claim, Claim(told.name or claim.name, told.span))
            if told.place and (told.main or told.span):
                claim = replace(claim, place=claim.place or told.place)
        full.append(claim)
    return full


def _is_named(claim: Claim, told: Statement) -> bool:
    """Whether a sentence prints the very name of a meeting."""
    return slug(claim.name) in slug(told.name or "")


def parted(claim: Claim, statements: Iterable[Statement]) -> list[Claim]:
    """Return the meetings that "en" joins in a line without a date, where the opening gives each its own."""
    if claim.span and claim.span.has_day:
        return [claim]
    dated = [told for told in statements if told.name and told.span and told.span.has_day]
    parts = []
    names = joined.apart(claim.name)
    whole = (told.name or "" for told in dated)
    if any(len(joined.apart(one)) == len(names) and likeness.alike(one, names[0]) for one in whole):
        return [claim]
    for name in names:
        fitting = (one for one in dated if likeness.alike(one.name or "", name))
        told = min(fitting, key=_unlike(name), default=None)
        dated = [one for one in dated if one is not told]
        if told is None:
            return [claim]
        parts.append(replace(claim, name=name, span=told.span, place=told.place or claim.place))
    days = {part.span.days for part in parts if part.span}
    return parts if len(days) > 1 else [claim]


def _unlike(name: str) -> Callable[[Statement], tuple[bool, bool]]:
    """Sort key: statements that print the name come before those that only match its series."""
    return lambda told: (
        likeness.is_informal(name) != likeness.is_informal(told.name or ""),
        slug(name) not in slug(told.name or "") and name != "".join(filter(str.isupper, told.name or "")),
    )


def is_about(told: Statement, claim: Claim, *, first: bool, sole: bool) -> bool:
    """Whether a sentence is about the meeting of a claim; `first` is the meeting that "de Raad" means.

    `sole` is the only meeting of a letter, which a letter may begin with under another name.
    """
    undated = claim.span is None or not claim.span.has_day
    begins = told.main and told.first
    again = told.place is not None and told.place == claim.place
    one = again or likeness.may_be_one(claim, Claim(told.name or "", told.span))
    if sole and undated and begins and one:
        return True
    if told.span and claim.span and claim.span.has_day:
        if not likeness.overlap(claim.span, told.span):
            return False
        same_days = likeness.days_of(told.span) == likeness.days_of(claim.span)
        if told.first or told.name is None or (same_days and not told.series):
            return True
    if told.name is None:
        return first or told.of_all
    if sole and told.main and not (told.span or told.series):
        return one
    known = series_of(claim.name)
    if not sole and likeness.is_informal(told.name) != likeness.is_informal(claim.name):
        return False
    if told.series and known:
        return akin(told.series, known) or (sole and likeness.same_words(told.name, claim.name))
    return likeness.alike(told.name, claim.name)
