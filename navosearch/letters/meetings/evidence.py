"""Collect the meetings that the lines, first sentences and headings of a letter claim, the surest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from navosearch.letters import words
from navosearch.letters.meetings import claims, cover, kinds, likeness, mentions
from navosearch.letters.meetings.claims import Claim
from navosearch.letters.meetings.kinds import Role
from navosearch.letters.meetings.roles import OF_TENSE
from navosearch.letters.meetings.sentences import Statement, informs
from navosearch.letters.meetings.series import known_in

LINE = 400
"""Characters of a subject, a title or a heading that are read."""
READ = 3
"""Paragraphs from the beginning among which a line may stand that is the title and no heading."""
_EARLY = 4
"""Sentences from the beginning in which a letter says that it reports on what it began with."""
_NO_WORDS = re.compile(r"(?:\W|\d|\b(?:en|de|het|van|voor|raad)\b)*", re.I)
"""What stands between the names of bodies in the title of a dossier about their meetings."""
_HEADINGS = frozenset({"navo", "inleiding", "algemeen", "samenvatting", "aanleiding", "inhoudsopgave"})
"""What may stand over a letter and says nothing of what it is about."""


def lines(subject: str | None, title: str | None) -> dict[str, list[Claim]]:
    """Return what the lines over a letter claim, without a title that is the heading of its first part.

    Such a heading is the name of a meeting and nothing else: "Eurogroep".
    """
    printed = [line[:LINE] for line in (subject, title) if line and line.strip()]
    named = {line: claims.of_line(line) for line in printed}
    if title and title != subject:
        claimed = named.get(title[:LINE], [])
        if claimed and not any(claim.role or claim.span for claim in claimed):
            del named[title[:LINE]]
    return named


def titles(opening: Sequence[str]) -> dict[str, list[Claim]]:
    """Return the first paragraph that is no sentence and begins with what the letter is, as a title does."""
    for line in opening[:READ]:
        begins = [one for one in kinds.triggers(line[:LINE]) if one.explicit and one.begin == 0]
        if begins and len(line) < LINE and line[-1:] not in ".;:!?":
            return {line: claims.of_line(line)}
    return {}


def collected(
    lines: Mapping[str, list[Claim]], said: Mapping[str, Sequence[Statement]], headings: Sequence[str]
) -> list[list[Claim]]:
    """Return what the lines over a letter, its cover and its headings claim, the most telling first.

    `lines` are those over the letter, with what each claims, `said` the sentences of the opening, in
    order, with what each states.
    """
    named = list(chain(*lines.values()))
    offers = [offer for sentence in said if (offer := cover.offered(sentence))]
    explicit = [claim for claim in chain(*offers) if claim.explicit]
    headed = [[claim for claim in claims.of_line(line) if claim.explicit and claim.span] for line in headings]
    silent = all(_is_silent(line) for line in lines)
    if not named and not silent and any(kinds.is_citing(line) for line in lines):
        return [[claim for claim in explicit if claim.span]]
    if named or explicit or any(headed):
        roles = {trigger.role for line in lines for trigger in kinds.triggers(line)}
        return [*lines.values(), list(_kept(offers, named, roles)), *headed]
    does = (cover.role_of(sentence) for sentence in islice(said, _EARLY))
    role = next((one for one in does if one), None)
    first = offers[0] if offers else _begun(said, role)
    names = [mention.name for line in lines for mention in mentions.find(line)]
    known = any(likeness.alike(name, claim.name) for name in names for claim in first)
    return [first] if silent or role or known else []


def _kept(
    offers: Iterable[Sequence[Claim]], named: Sequence[Claim], roles: Collection[Role]
) -> Iterator[Claim]:
    """Return what the sentences offer that say so or speak of a meeting that is named over the letter.

    In a letter with nothing over it the first sentences may say what they offer in other words.
    """
    begins = not named
    for offer in offers:
        begins = begins and not any(claim.explicit for claim in offer)
        again = begins or _is_again(offer, named, roles)
        yield from (claim for claim in offer if again or claim.explicit)


def _is_again(offer: Sequence[Claim], named: Sequence[Claim], roles: Collection[Role]) -> bool:
    """Whether what a sentence offers is about a meeting that a line over the letter names.

    `roles` are those that the lines speak of.
    """
    return any(likeness.alike(one.name, claim.name) for one in named for claim in offer) or (
        len(named) == len(offer) == 1
        and (named[0].role is None or offer[0].role in roles)
        and likeness.may_be_one(named[0], offer[0])
    )


def _begun(said: Mapping[str, Sequence[Statement]], role: Role | None) -> list[Claim]:
    """Return the meeting that the first paragraphs begin with, in a letter that is silent about itself else.

    `role` is what the first sentences say that they do with it, else the tense of the verb tells.
    """
    for sentence, statements in said.items():
        for told in statements[:1]:
            name = told.name or (_called(said) if role else None)
            tense = OF_TENSE.get(told.looking) if told.main and told.first else None
            if name and told.span and (tense or role or (told.main and informs(sentence))):
                return [Claim(name, told.span, told.place, tense or role)]
        if cover.is_other(sentence):
            return []
    return []


def _called(sentences: Iterable[str]) -> str | None:
    """Return what the first sentences call the meeting that they began with: "deze klimaatconferentie"."""
    for sentence in islice(sentences, _EARLY):
        for mention in mentions.find(sentence):
            if sentence[: mention.begin].endswith(("deze ", "dit ")) and mention.name not in words.GATHERINGS:
                return mention.name
    return None


def _is_silent(line: str) -> bool:
    """Whether a line names no one meeting: the title of a dossier, or "Geannoteerde agenda" and no more."""
    if kinds.is_explicit(line):
        return not kinds.is_citing(line)
    if line.strip(" .:0123456789I").casefold() in _HEADINGS:
        return True
    begin, rest = 0, ""
    for start, end, _ in known_in(line):
        rest, begin = rest + line[begin:start], end
    return begin > 0 and _NO_WORDS.fullmatch(rest + line[begin:]) is not None
