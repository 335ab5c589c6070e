"""What the lines of a letter say they are about in, one claim for each meeting out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from navosearch import meetings
from navosearch.dates import DateSpan, Relative
from navosearch.letters.claims import Claim
from navosearch.letters.openings import Statement

LOOKING: dict[str | None, Relative | None] = {"agenda": "ahead", "verslag": "back", None: None}
"""Where a meeting lies, seen from the letter, for what the letter does with it."""

_NAMELESS = frozenset({"raad", "raden", "bijeenkomst", "vergadering", "top", "informele raad"})


def merged(sources: Iterable[Iterable[Claim]]) -> list[Claim]:
    """The claims, those of one meeting as one; the first to name it gives the name."""
    merged: list[Claim] = []
    for source in sources:
        before = len(merged)
        for claim in source:
            if claim.role is None or (merged and claim.name.lower() in _NAMELESS):
                continue
            same = (i for i, one in enumerate(merged) if _same(one, claim, elsewhere=i < before))
            twin = next(same, None)
            if twin is None:
                merged.append(claim)
            else:
                merged[twin] = _together(merged[twin], claim)
    return merged


def _same(a: Claim, b: Claim, *, elsewhere: bool) -> bool:
    """Whether two claims are of one meeting; `elsewhere` tells that they stand in different lines."""
    dated = a.span is not None and b.span is not None and a.span.has_day and b.span.has_day
    if dated and a.span and b.span and not _overlap(a.span, b.span):
        return False
    if not dated and a.role != b.role:
        return False
    series = (set(meetings.series_of(a.name)), set(meetings.series_of(b.name)))
    words = (meetings.slug(a.name), meetings.slug(b.name))
    if series[0] & series[1] or words[0] in words[1] or words[1] in words[0]:
        return True
    return dated and elsewhere and a.role == b.role and not (series[0] and series[1])


def _overlap(a: DateSpan, b: DateSpan) -> bool:
    """Whether two dates share a day, the year aside where one lacks it."""
    if a.has_year and b.has_year and a.first.year != b.first.year:
        return False
    days = [{(day.month, day.day) for day in span.days} for span in (a, b)]
    return bool(days[0] & days[1])


def _together(a: Claim, b: Claim) -> Claim:
    """Two claims of one meeting as one: the first name, the fuller date, any place."""
    fuller = b.span is not None and (
        a.span is None
        or (b.span.has_day and not a.span.has_day)
        or (b.span.has_year and not a.span.has_year and b.span.has_day)
    )
    return replace(
        a, span=b.span if fuller else a.span, place=a.place or b.place, explicit=a.explicit or b.explicit
    )


def enriched(made: Sequence[Claim], statements: Sequence[Statement]) -> list[Claim]:
    """The claims with the dates and places that the opening adds to the same meetings."""
    full: list[Claim] = []
    for i, claim in enumerate(made):
        for told in statements:
            series = set(meetings.series_of(claim.name))
            same = bool(series & set(told.series)) if told.series else told.name is None and i == 0
            if told.name and not told.series:
                same = not series and meetings.slug(told.name) in meetings.slug(claim.name)
            dated = claim.span is not None and claim.span.has_day
            same = same or bool(
                dated and told.first and told.span and claim.span and _overlap(claim.span, told.span)
            )
            if not same or (dated and told.span and claim.span and not _overlap(claim.span, told.span)):
                continue
            if told.span and told.main and told.looking in (None, LOOKING[claim.role]):
                claim = _together(claim, Claim(claim.name, told.span))
            if told.place and (told.main or told.span):
                claim = replace(claim, place=claim.place or told.place)
        full.append(claim)
    return full
