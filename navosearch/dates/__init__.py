"""Find the dates in Dutch text, each as precise as it is printed.

Own table and grammar: general date libraries are silently wrong on Dutch ("3 en 4 december 2024"
becomes 2003-12-04, "december 2023" gets a day). Nothing is invented here: a month stays a month, a
year that is not printed is missing, and a date that does not exist is reported as such. What a
missing year must have been is concluded in `navosearch.letters.meetings.years`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from navosearch.dates.spans import DateSpan, Day, Relative, ordinal
from navosearch.dates.words import DASHES, MONTHS, Tokens
from navosearch.lowering import lowered

__all__ = ["DateSpan", "Day", "Relative", "find", "joined", "ordinal", "years"]

_AFTER = re.compile(
    r"\s*,?\s*\(?(?:(?P<ahead>a\.\s?s\b\.?|as\.|aanstaande\b|aanst\.)"
    r"|(?P<back>j\.\s?l\b\.?|jl\b\.?|l\.l\.|ll\.|jongst?leden\b|laatstleden\b))\)?",
    re.I,
)
_BEFORE: dict[str, Relative] = {
    "aanstaande": "ahead",
    "komende": "ahead",
    "aankomende": "ahead",
    "afgelopen": "back",
    "jongstleden": "back",
    "jl": "back",
}
_FIGURES = re.compile(
    r"(?<![\d./-])(?:(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?:(?P<d0>\d\d?)\s?(?P<joint>[-–/&]|en|t/m)\s?)?"
    r"(?P<d1>\d\d?)(?P<s>[-./–])(?P<m1>\d\d?)(?P=s)(?P<y1>\d{4}))(?![\d/-])",
    re.I,
)
_FIGURES_JOINT = re.compile(r"\s*(?:(?P<period>[-–—]|t/m|tot(?: en met)?)|en|&|,|/)\s*", re.I)
_FIGURE = re.compile(r"\d")
_MONTH_STEMS = frozenset(name[:3] for name in MONTHS)
_REACH = 3
"""Days that "en" between two full dates may bridge and still tell of one gathering."""


def find(text: str) -> list[DateSpan]:
    """Return all dates in `text`, in order and without overlap; months and years alone are dates too.

    >>> [(span.first.iso, span.last.iso) for span in find("de top van 9 t/m 11 juli 2024")]
    [('2024-07-09', '2024-07-11')]
    """
    if not _may_hold_date(text):
        return []
    tokens = Tokens(text)
    spans = _in_figures(text)
    figures = iter(spans[:])
    taken = next(figures, None)
    i = 0
    while i < len(tokens.all):
        while taken and taken.end <= tokens.all[i].begin:
            taken = next(figures, None)
        inside = taken is not None and taken.begin <= tokens.all[i].begin
        found = None if inside or not tokens.may_begin(i) else _whole(tokens, i) or _year_alone(tokens, i)
        if found:
            spans.append(found[0])
        i = max(found[1] if found else 0, i + 1)
    return sorted(spans, key=lambda span: span.begin)


def _may_hold_date(text: str) -> bool:
    """Whether a text has a figure or what a month begins with; most sentences have neither."""
    low = lowered(text)
    return _FIGURE.search(low) is not None or any(stem in low for stem in _MONTH_STEMS)


def years(spans: Iterable[DateSpan]) -> tuple[int, ...]:
    """Return the years that are printed, in order, each once."""
    return tuple(dict.fromkeys(day.year for span in spans for day in span.days if day.year is not None))


def _whole(tokens: Tokens, i: int) -> tuple[DateSpan, int] | None:
    """Return a date, or two that one period or one gathering joins, with what "a.s." or "jl." adds."""
    found = _date(tokens, i)
    if found is None:
        return None
    span, after = found
    kind, then = tokens.joint(after)
    other = _date(tokens, then) if kind != "none" else None
    until = tokens.at(after).text == "tot"
    if other is not None and _joins(span, other[0], kind, until=until):
        span, after = joined(span, other[0], kind), other[1]
    relative = _BEFORE.get(tokens.at(i - 1).text)
    told = _AFTER.match(tokens.text, span.end)
    if told:
        relative = "ahead" if told["ahead"] else "back"
        span = replace(span, end=told.end())
        while 0 <= tokens.at(after).begin < span.end:
            after += 1
    return replace(span, relative=relative), after


def _date(tokens: Tokens, i: int) -> tuple[DateSpan, int] | None:
    """Read days, a month and perhaps a year; or a month and perhaps a year."""
    listed = _days(tokens, i)
    days, period, weekday, after = listed or ([], False, None, i)
    after += bool(listed) and tokens.at(after).text in DASHES
    month = tokens.month(after, after_day=bool(days))
    if month is None:
        return None
    number, after = month
    end = tokens.at(after - 1).end
    year = tokens.year(after)
    if year is not None:
        _, after, end = year
    known = year[0] if year else None
    dates = tuple(Day(known, number, day) for day in days) or (Day(known, number),)
    cut = year is not None and known is None
    return DateSpan(tokens.at(i).begin, end, dates, period, weekday, cut=cut), after


def _days(tokens: Tokens, i: int) -> tuple[list[int], bool, int | None, int] | None:
    """Return (days, whether a period, weekday of the first, next token) of a list of at most eight."""
    found = tokens.day(i)
    if found is None:
        return None
    days, period, weekday, after = [found[0]], False, found[1], found[2]
    while len(days) < 8:
        kind, then = tokens.joint(after)
        more = tokens.day(then)
        if more is None or (kind == "none" and not 0 < more[0] - days[-1] <= _REACH):
            break
        if kind == "night" and more[0] != days[-1] + 1:
            break
        days.append(more[0])
        period |= kind == "period"
        after = more[2]
    return days, period, weekday, after


def _joins(a: DateSpan, b: DateSpan, kind: str, *, until: bool = False) -> bool:
    """Whether two dates with a joint between them are one span; a day may last `until` a month."""
    if (a.has_day and not b.has_day and not until) or (b.has_day and not a.has_day):
        return False
    if (a.has_year and not b.has_year) or a.cut:
        return False
    return kind == "period" or not a.has_day or 0 < (ordinal(b.first) - ordinal(a.last)) % 366 <= _REACH


def joined(a: DateSpan, b: DateSpan, kind: str) -> DateSpan:
    """Return two dates as one, by `kind` of joint as `Tokens.joint` tells it (``list``, ``period``, ...).

    A year that is printed once, at the end, is that of both.
    """
    days = a.days
    if b.first.year is not None and a.first.year is None:
        year = b.first.year - ((a.first.month or 0) > (b.first.month or 0))
        days = tuple(replace(day, year=year) for day in days)
    period = a.period or b.period or kind == "period"
    return replace(a, end=b.end, days=days + b.days, period=period, cut=b.cut)


def _year_alone(tokens: Tokens, i: int) -> tuple[DateSpan, int] | None:
    """Return a year by itself, unless it is part of a number, a range of years or a reference."""
    token, before, after = tokens.at(i), tokens.at(i - 1).text, tokens.at(i + 1).text
    if len(token.text) != 4 or token.text[:2] not in ("19", "20") or not token.is_number:
        return None
    reference = before in ("nr", "kamerstuk", "€", "eur") or (before == "." and tokens.at(i - 2).text == "nr")
    part = before in {"/", ",", ".", *DASHES} and tokens.at(i - 2).is_number
    ranged = after in {"/", ",", ".", *DASHES} and tokens.at(i + 2).is_number
    if reference or part or ranged:
        return None
    return DateSpan(token.begin, token.end, (Day(int(token.text)),)), i + 1


def _in_figures(text: str) -> list[DateSpan]:
    """Return the dates written in figures: 18-12-2023, 28/29-11-2023, 2023-12-18."""
    spans: list[DateSpan] = []
    for m in _FIGURES.finditer(text):
        year, month = int(m["y"] or m["y1"]), int(m["m"] or m["m1"])
        days = [int(day) for day in (m["d0"], m["d1"] or m["d"]) if day]
        if 1 <= month <= 12 and 1800 <= year < 2100 and all(1 <= day <= 31 for day in days):
            period = m["joint"] is not None and m["joint"] in "-–t/m"
            span = DateSpan(m.start(), m.end(), tuple(Day(year, month, day) for day in days), period)
            joint = _FIGURES_JOINT.fullmatch(text, spans[-1].end, span.begin) if spans else None
            kind = "period" if joint and joint["period"] else "list"
            if joint and _joins(spans[-1], span, kind):
                span = joined(spans.pop(), span, kind)
            spans.append(span)
    return spans
