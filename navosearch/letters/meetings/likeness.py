"""Tell whether two claims, by their names and dates, may be about the same meeting."""

from __future__ import annotations

import re

from navosearch.dates import DateSpan, ordinal
from navosearch.letters import words
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.series import BODIES, akin, series_of, slug
from navosearch.letters.words import any_of

_COMMON = re.compile(
    rf"\b{any_of(words.ARTICLES, words.PREPOSITIONS, words.QUALITIES)}\b"
    rf"|\b{any_of(words.GATHERINGS, words.PLURAL_GATHERINGS)}\b"
    rf"|\b(?:en|tussen|ministeriele|niveau|europese|{any_of(words.NATO, ('eu', 'vn'))})\b"
)
"""Words that say nothing of who meets."""
_WHO = re.compile(r"s?(?:ministers|raad)\b")
"""What stands behind a word that does: "landbouwministers", "landbouwraad"."""


def is_informal(name: str) -> bool:
    """Whether a name is that of an informal meeting, which its Council's own is beside another."""
    return "informe" in name.lower() or "gymnich" in name.lower()


def may_be_one(a: Claim, b: Claim) -> bool:
    """Whether neither the names nor the years of two claims, of which one has no day, tell them apart."""
    known = [{one for one in series_of(claim.name) if one not in BODIES} for claim in (a, b)]
    years = {claim.span.first.year for claim in (a, b) if claim.span and claim.span.has_year}
    apart = all(known) and not akin(*known) and not same_words(a.name, b.name)
    return not apart and len(years) < 2


def alike(a: str, b: str) -> bool:
    """Whether two names share a series, or one holds the other, or what it says of who meets."""
    series = series_of(a), series_of(b)
    if akin(*series):
        return True
    words = (slug(a), slug(b))
    return words[0] in words[1] or words[1] in words[0] or (not all(series) and same_words(a, b))


def overlap(a: DateSpan, b: DateSpan, *, across_years: bool = False) -> bool:
    """Whether two dates share a day; the year does not count where one lacks it or may be wrong."""
    if a.has_year and b.has_year and a.first.year != b.first.year and not across_years:
        return False
    return bool(days_of(a) & days_of(b))


def same_days(a: Claim, b: Claim) -> bool:
    """Whether two claims print the same days."""
    return a.span is not None and b.span is not None and days_of(a.span) == days_of(b.span)


def gap(a: DateSpan, b: DateSpan) -> int:
    """Return days between the beginnings of two dates, within a year."""
    return abs(ordinal(a.first) - ordinal(b.first))


def days_of(span: DateSpan) -> set[tuple[int | None, int | None]]:
    """Return the (month, day) of each date of a list, and of the first and the last of a period."""
    return {(day.month, day.day) for day in span.days}


def same_words(a: str, b: str) -> bool:
    """Whether one name has all words of the other that tell who meets: "Navo-ministers van Defensie"."""
    words = [set(re.findall(r"\w+", _COMMON.sub("", _WHO.sub("", slug(name))))) for name in (a, b)]
    return all(words) and (words[0] <= words[1] or words[1] <= words[0])
