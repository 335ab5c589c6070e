"""Find the date and the place of a meeting in the sentence that names it."""

from __future__ import annotations

import re
from dataclasses import replace

from navosearch import dates
from navosearch.dates import DateSpan
from navosearch.letters.meetings import claims, places
from navosearch.letters.meetings.mentions import Mention

BEHIND = 60
"""Characters after the name of a meeting within which its date is told."""
_CLAUSE = re.compile(
    r"\s*(?:\([^)]*\))?,?\s*(?:die|dat|welke)\s+"
    r"(?:plaatsvond\s+|plaatsvindt\s+|(?:werd|wordt|is)\s+gehouden\s+"
    r"|heeft\s+plaatsgevonden\s+|dit\s+jaar\s+)?(?:(?:op|van)\s+)?"
)
"""What stands between a meeting and its date in "de top, die op 3 mei is gehouden"."""
_CLOSES = re.compile(r"[^,.;\d]{0,20}\b(?:afgesloten|gesloten|be[eë]indigd|eindig(?:t|de))\b")
"""What follows the date of the last day of a meeting."""
_IN_FRONT = re.compile(
    r"(?:^|\b(?:vond(?:en)?|vind(?:t|en)|word(?:t|en)|werd(?:en)?|kwam(?:en)?|kom(?:t|en))\s)(?=(?:in|te)\s)",
    re.I,
)
"""What stands before a place that is told before the name: "Te Riga wordt ...", "vond in Riga de top"."""
_BESIDE = 12
"""Characters between a name and a date that stand side by side: " (RAZ) van "."""
_NEAR = 250
"""Characters after the name of a meeting within which its place is told."""


def opened(span: DateSpan, low: str) -> DateSpan:
    """Return a date of a sentence, in lower case, marked where it is the day on which a meeting begins."""
    return claims.opened(span, low[max(0, span.begin - BEHIND) : span.end + BEHIND])


def periods(spans: list[DateSpan], low: str) -> list[DateSpan]:
    """Join the first and the last day of a meeting to one period, in a sentence in lower case."""
    told: list[DateSpan] = []
    for span in spans:
        if told and told[-1].opening and len(span.days) == 1 and _CLOSES.match(low, span.end):
            whole = dates.joined(told[-1], span, "period")
            told[-1] = replace(whole, end=told[-1].end, opening=False)
        else:
            told.append(span)
    return told


def end_of_near(sentence: str, mention: Mention) -> int:
    """Return where the words end that stand near the name of a meeting."""
    end = sentence.find(" ", mention.end + _NEAR)
    return end if end > 0 else len(sentence)


def date_of(sentence: str, mention: Mention, found: list[Mention], spans: list[DateSpan]) -> DateSpan | None:
    """Return the date of a meeting: the one just after its name, else the last before it, else the next."""
    rivals = [m for m in found if m.series and set(m.series).isdisjoint(mention.series)]
    semicolon = sentence.find(";", mention.end)
    end = semicolon if semicolon > 0 else len(sentence)
    after = [span for span in spans if mention.end <= span.begin < end]
    if after and (
        after[0].begin - mention.end <= _BESIDE or _CLAUSE.fullmatch(sentence, mention.end, after[0].begin)
    ):
        return after[0]
    begin = sentence.rfind(";", 0, mention.begin)
    before = [span for span in spans if begin < span.begin and span.end <= mention.begin]
    if before and not any(before[-1].begin < m.end <= mention.begin for m in rivals):
        return before[-1]
    free = after and not any(mention.end <= m.begin < after[0].begin for m in rivals)
    return after[0] if free else None


def place_of(
    sentence: str, mention: Mention, span: DateSpan | None, found: list[Mention], days: list[DateSpan]
) -> str | None:
    """Return where a meeting is held: the place around its name and date, before another meeting is named.

    Another is one of another series, or one of the same that has a date of its own.
    """
    rivals = [
        m.begin
        for m in found
        if m.begin >= mention.end
        and m.is_proper
        and (
            set(m.series).isdisjoint(mention.series)
            or any(one.begin >= m.end and one is not span for one in days)
        )
    ]
    sole = all(m.begin >= mention.begin for m in found)
    front = _IN_FRONT.search(sentence, 0, mention.begin) if sole else None
    begin = front.end() if front else span.begin if span else mention.begin
    before = sentence[begin : mention.begin]
    after = sentence[mention.end : min(rivals, default=end_of_near(sentence, mention))]
    return places.inside(before) or places.inside(after) or places.trailing(mention.name)[1]
