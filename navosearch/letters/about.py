"""What a letter says of itself in, its kind and the meetings it is about out."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from navosearch import dates, meetings, years
from navosearch.dates import DateSpan, Relative
from navosearch.datewords import MONTH_NAMES
from navosearch.letters import claims, kinds, mentions, merging, openings
from navosearch.letters.claims import Claim
from navosearch.letters.kinds import Role
from navosearch.letters.statements import Statement, stated
from navosearch.model import Kind, Meeting
from navosearch.years import Resolved

_LINE = 400
"""Characters of a subject, a title or a heading that are read."""
_NEAR = 1500
"""Characters of a paragraph that are searched for the years it names."""
_READ = 3
"""Paragraphs from the beginning among which a line may stand that is the title and no heading."""
_ROLES: dict[Relative | None, Role] = {"ahead": "agenda", "back": "verslag"}
_GENERIC = frozenset({"bijeenkomst", "vergadering", "conferentie", "raad", "top", "zitting"})
"""Words that call a meeting by no name."""
_EARLY = 4
"""Sentences from the beginning in which a letter says that it reports on what it began with."""
_NO_WORDS = re.compile(r"(?:\W|\d|\b(?:en|de|het|van|voor|raad)\b)*", re.I)
"""What stands between the names of bodies in the title of a dossier about their meetings."""
_DEZER = re.compile(r"(?<=\d )dezer\b")
_YESTERDAY = re.compile(r"\b[Gg]isteren\b")
_HEADINGS = frozenset({"navo", "inleiding", "algemeen", "samenvatting", "aanleiding", "inhoudsopgave"})
"""What may stand over a letter and says nothing of what it is about."""


@dataclass(frozen=True, slots=True)
class About:
    """What a letter is, and the meetings it prepares or reports on, in the order they are named.

    `inferred` names what was concluded and not read, as in `LetterInfo.inferred` (``kind``,
    ``meetings.0.start``); `notes` are as in `LetterInfo.notes`.
    """

    kind: Kind
    meetings: tuple[Meeting, ...] = ()
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def about(
    *,
    title: str | None = None,
    subject: str | None = None,
    document_type: str | None = None,
    opening: Sequence[str] = (),
    headings: Sequence[str] = (),
    date: str | None = None,
) -> About:
    """Tell the kind of a letter and its meetings from what it says first.

    `title` is the letter's own heading, `subject` its "Betreft" or official title, `document_type`
    the line "BRIEF VAN DE MINISTER ...", `opening` the first paragraphs with the cover sentence
    among them, `headings` all headings in order, `date` the letter's own, ISO 8601.
    """
    opening = [_with_days(paragraph, date) for paragraph in opening]
    lines = _lines(subject, title) or {line: claims.of_line(line) for line in _titles(opening)}
    headings = [
        line[:_LINE] for line in headings if any(one.explicit for one in kinds.triggers(line[:_LINE]))
    ]
    if _is_no_letter(document_type, next(iter(lines), None), opening):
        return About("overig")
    sentences = list(openings.sentences(opening))
    if any(claims.is_called_off(text) for text, _ in sentences[:_READ]) and not _is_explicit(lines):
        return About("brief")
    said = {text: stated(text, first=first) for text, first in sentences}
    statements = list(chain(*said.values()))
    sources = _claims(lines, said, headings)
    made = merging.enriched(merging.merged(_completed(sources, statements, date)), statements)
    if not made:
        return About("geannoteerde agenda" if _is_agenda(lines) else "brief")
    return _resolved(made, [*lines, *list(opening)[:3]], date, document_type)


def meeting_of_heading(heading: str, letter_meetings: Sequence[Meeting]) -> int | None:
    """The position in `letter_meetings` of the one that a part of a letter with this heading is about.

    A heading tells it by the name of a known series, or by a date, that only one of them has.
    """
    series = set(meetings.series_of(heading))
    spans = [span for span in dates.find(heading) if span.has_day]
    if not series and not spans:
        return None
    fits = [
        i
        for i, meeting in enumerate(letter_meetings)
        if (not series or series & set(meetings.series_of(meeting.name, start=meeting.start)))
        and (not spans or any(_falls_in(span, meeting) for span in spans))
    ]
    return fits[0] if len(fits) == 1 else None


def _with_days(text: str, date: str | None) -> str:
    """A paragraph with a date for "gisteren", and a month for "dezer": "op 17 en 18 dezer"."""
    written = years.whole(date)
    if written is None or not (" dezer" in text or "isteren" in text):
        return text
    before = written - datetime.timedelta(days=1)
    text = _DEZER.sub(MONTH_NAMES[written.month], text)
    return _YESTERDAY.sub(f"Op {before.day} {MONTH_NAMES[before.month]}", text)


def _lines(subject: str | None, title: str | None) -> dict[str, list[Claim]]:
    """The lines over a letter with what each claims, without a title that is the heading of its first part.

    Such a heading is the name of a meeting and nothing else: "Eurogroep".
    """
    lines = [line[:_LINE] for line in (subject, title) if line and line.strip()]
    named = {line: claims.of_line(line) for line in lines}
    if title and title != subject:
        claimed = named.get(title[:_LINE], [])
        if claimed and not any(claim.role or claim.span for claim in claimed):
            del named[title[:_LINE]]
    return named


def _titles(opening: Sequence[str]) -> list[str]:
    """The first paragraph that is no sentence and begins with what the letter is, as a title does."""
    for line in opening[:_READ]:
        begins = [one for one in kinds.triggers(line[:_LINE]) if one.explicit and one.begin == 0]
        if begins and len(line) < _LINE and line[-1:] not in ".;:!?":
            return [line]
    return []


def _is_no_letter(document_type: str | None, line: str | None, opening: Sequence[str]) -> bool:
    """Whether a document is a motion, the report of a committee or the like."""
    if kinds.of_document(document_type, line) is not None:
        return True
    if (document_type or "").strip() or not opening:
        return False
    return kinds.opens_no_letter(opening[:_READ])


def _claims(
    lines: Mapping[str, list[Claim]], said: Mapping[str, Sequence[Statement]], headings: Sequence[str]
) -> list[list[Claim]]:
    """What each line over a letter, its cover and its headings say it is about, the most telling first.

    `lines` are those over the letter, with what each claims, `said` the sentences of the opening, in
    order, with what each states.
    """
    named = list(lines.values())
    offers = [offer for sentence in said if (offer := openings.offered(sentence))]
    explicit = [claim for claim in chain(*offers) if claim.explicit]
    titles = [[claim for claim in claims.of_line(line) if claim.explicit and claim.span] for line in headings]
    silent = all(_is_silent(line) for line in lines)
    if not any(named) and not silent and any(kinds.is_citing(line) for line in lines):
        return [[claim for claim in explicit if claim.span]]
    if any(named) or explicit or any(titles):
        roles = {trigger.role for line in lines for trigger in kinds.triggers(line)}
        known = list(chain(*named))
        begun = not known
        told: list[Claim] = []
        for offer in offers:
            begun = begun and not any(claim.explicit for claim in offer)
            again = begun or _is_again(offer, known, roles)
            told += offer if again else [claim for claim in offer if claim.explicit]
        return [*named, told, *titles]
    does = (openings.role_of(sentence) for sentence in islice(said, _EARLY))
    role = next((one for one in does if one), None)
    first = offers[:1] or [_told(said, role)]
    if silent or role:
        return first
    names = [mention.name for line in lines for mention in mentions.find(line)]
    return first if any(merging.alike(name, claim.name) for name in names for claim in first[0]) else []


def _is_again(offer: Sequence[Claim], named: Sequence[Claim], roles: Collection[Role]) -> bool:
    """Whether what a sentence offers is about a meeting that a line over the letter names.

    `roles` are those that the lines speak of.
    """
    return any(merging.alike(one.name, claim.name) for one in named for claim in offer) or (
        len(named) == len(offer) == 1
        and (named[0].role is None or offer[0].role in roles)
        and merging.may_be_one(named[0], offer[0])
    )


def _told(said: Mapping[str, Sequence[Statement]], role: Role | None) -> list[Claim]:
    """The meeting that the first paragraphs begin with, in a letter that is silent about itself else.

    `role` is what the first sentences say that they do with it, else the tense of the verb tells.
    """
    for sentence, statements in said.items():
        for told in statements[:1]:
            name = told.name or (_called(said) if role else None)
            tense = _ROLES.get(told.looking) if told.main and told.first else None
            if name and told.span and (tense or role):
                return [Claim(name, told.span, told.place, tense or role)]
        if openings.is_other(sentence):
            return []
    return []


def _called(sentences: Iterable[str]) -> str | None:
    """What the first sentences call the meeting that they began with: "deze klimaatconferentie"."""
    for sentence in islice(sentences, _EARLY):
        for mention in mentions.find(sentence):
            if sentence[: mention.begin].endswith(("deze ", "dit ")) and mention.name not in _GENERIC:
                return mention.name
    return None


def _is_silent(line: str) -> bool:
    """Whether a line names no one meeting: the title of a dossier, or "Geannoteerde agenda" and no more."""
    if any(trigger.explicit for trigger in kinds.triggers(line)):
        return not kinds.is_citing(line)
    if line.strip(" .:0123456789I").casefold() in _HEADINGS:
        return True
    begin, rest = 0, ""
    for start, end, _ in meetings.known(line):
        rest, begin = rest + line[begin:start], end
    return begin > 0 and _NO_WORDS.fullmatch(rest + line[begin:]) is not None


def _is_explicit(lines: Iterable[str]) -> bool:
    """Whether a line over a letter says that it is an agenda or a verslag."""
    return any(trigger.explicit for line in lines for trigger in kinds.triggers(line))


def _is_agenda(lines: Iterable[str]) -> bool:
    """Whether a line over a letter says that it is an agenda, though not of which meeting."""
    for line in lines:
        found = kinds.triggers(line)[:1]
        if any(
            one.explicit and one.role == "agenda" and not kinds.is_citing(line[: one.begin]) for one in found
        ):
            return True
    return False


def _completed(
    sources: Iterable[Iterable[Claim]], statements: Sequence[Statement], date: str | None
) -> list[list[Claim]]:
    """The claims with those parted that the opening parts, and each with a role where anything tells it."""
    parts = [[part for claim in source for part in merging.parted(claim, statements)] for source in sources]
    told = list(chain(*parts))
    return [[_with_role(claim, told, statements, date) for claim in source] for source in parts]


def _with_role(
    claim: Claim, others: Iterable[Claim], statements: Iterable[Statement], date: str | None
) -> Claim:
    """A claim with what its line does not say: whether the letter looks ahead to the meeting or back."""
    others = list(others)
    if claim.role is not None:
        return _as_offered(claim, others, date)
    for one in others:
        if one.role and (merging.alike(one.name, claim.name) or merging.may_be_one(one, claim)):
            return replace(claim, role=one.role, explicit=one.explicit)
    about_it = [one for one in statements if merging.is_about(one, claim, first=True, sole=True)]
    for span in (claim.span, *(one.span for one in about_it if one.main)):
        if role := _by_date(span, date):
            return replace(claim, role=role)
    told = next((one for one in about_it if one.looking), None)
    looking = claim.span.relative if claim.span and claim.span.relative else told.looking if told else None
    if looking is None:
        return claim
    return replace(claim, role="agenda" if looking == "ahead" else "verslag")


def _as_offered(claim: Claim, others: Iterable[Claim], date: str | None) -> Claim:
    """A claim of a line as the letter's own text and date have it: a verslag sent under an old subject."""
    role = _by_date(claim.span, date)
    if role in (None, claim.role):
        return claim
    offered = (one for one in others if one.explicit and one.role == role and merging.same_days(one, claim))
    return replace(claim, role=role) if any(merging.alike(one.name, claim.name) for one in offered) else claim


def _by_date(span: DateSpan | None, date: str | None) -> Role | None:
    """What a letter of `date` does with a meeting of these days; None where either is not told."""
    if span is None or not span.has_day or years.whole(date) is None:
        return None
    if span.relative:
        return _ROLES[span.relative]
    end = years.resolve(span, letter_date=date).end
    return "agenda" if end and date and end > date else "verslag"


def _resolved(
    made: Sequence[Claim], texts: Sequence[str], date: str | None, document_type: str | None
) -> About:
    """The meetings with whole dates and ids, and what had to be concluded for them."""
    hidden = date is None and any(claim.span and not claim.span.has_year for claim in made)
    near = dates.years(span for text in texts for span in dates.find(text[:_NEAR])) if hidden else ()
    found: list[Meeting] = []
    inferred = [] if any(claim.explicit for claim in made) else ["kind"]
    notes: list[str] = []
    for claim in made:
        when = Resolved(None, None)
        if claim.span is not None:
            when = years.resolve(claim.span, letter_date=date, looking=merging.LOOKING[claim.role], near=near)
        id_, series = meetings.identity(claim.name, start=when.start, office=document_type)
        if any(meeting.id == id_ for meeting in found):
            continue
        if when.inferred:
            inferred += [f"meetings.{len(found)}.{end}" for end in ("start", "end")]
        notes += [when.note] if when.note else []
        if claim.denied:
            printed = years.resolve(claim.denied, letter_date=date, looking=merging.LOOKING[claim.role])
            notes.append(f"dates-differ:{printed.start}->{when.start}")
        found.append(Meeting(id_, claim.name, series, when.start, when.end, claim.place))
    kind = kinds.of_roles(claim.role for claim in made if claim.role)
    return About(kind, tuple(found), tuple(inferred), tuple(notes))


def _falls_in(span: DateSpan, meeting: Meeting) -> bool:
    """Whether a date of a heading is one of the days of a meeting."""
    if meeting.start is None:
        return False
    days = [f"-{day.month:02d}-{day.day:02d}" for day in span.days if day.month and day.day]
    return any(meeting.start[4:] <= day <= (meeting.end or meeting.start)[4:] for day in days)
