"""Tell whether a letter prepares each meeting that it claims, or reports on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from navosearch.dates import DateSpan, Relative
from navosearch.letters.meetings import likeness, merge, years
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.kinds import Role
from navosearch.letters.meetings.sentences import Statement

OF_TENSE: dict[Relative | None, Role] = {"ahead": "agenda", "back": "verslag"}
"""What a letter does with a meeting of which it speaks like this."""


def completed(
    sources: Iterable[Iterable[Claim]], statements: Sequence[Statement], date: str | None
) -> list[list[Claim]]:
    """Part the claims that the opening parts, and give each a role where anything tells it."""
    parts = [[part for claim in source for part in merge.parted(claim, statements)] for source in sources]
    told = list(chain(*parts))
    return [[_with_role(claim, told, statements, date) for claim in source] for source in parts]


def _with_role(
    claim: Claim, others: Iterable[Claim], statements: Iterable[Statement], date: str | None
) -> Claim:
    """Give a claim what its line does not say: whether the letter looks ahead to the meeting or back."""
    others = list(others)
    if claim.role is not None:
        return _as_offered(claim, others, date)
    for one in others:
        if one.role and (likeness.alike(one.name, claim.name) or likeness.may_be_one(one, claim)):
            return replace(claim, role=one.role, explicit=one.explicit)
    about_it = [one for one in statements if merge.is_about(one, claim, first=True, sole=True)]
    for span in (claim.span, *(one.span for one in about_it if one.main)):
        if role := _by_date(span, date):
            return replace(claim, role=role)
    told = next((one for one in about_it if one.looking), None)
    looking = claim.span.relative if claim.span and claim.span.relative else told.looking if told else None
    return replace(claim, role=OF_TENSE.get(looking))


def _as_offered(claim: Claim, others: Iterable[Claim], date: str | None) -> Claim:
    """Correct a claim by the letter's own text and date: a verslag may be sent under an old subject."""
    role = _by_date(claim.span, date)
    if role in (None, claim.role):
        return claim
    offered = (one for one in others if one.explicit and one.role == role and likeness.same_days(one, claim))
    again = any(likeness.alike(one.name, claim.name) for one in offered)
    return replace(claim, role=role) if again else claim


def _by_date(span: DateSpan | None, date: str | None) -> Role | None:
    """Return what a letter of `date` does with a meeting of these days; None where either is not told."""
    if span is None or not span.has_day or years.whole(date) is None:
        return None
    if span.relative:
        return OF_TENSE[span.relative]
    end = years.resolve(span, letter_date=date).end
    return "agenda" if end and date and end > date else "verslag"
