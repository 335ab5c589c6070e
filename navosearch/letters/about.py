"""What a letter says of itself in, its kind and the meetings it is about out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from navosearch.model import Kind, Meeting


@dataclass(frozen=True, slots=True)
class About:
    """What a letter is, and the meetings it prepares or reports on, in the order they are named.

    `inferred` names what was concluded and not read, as in `LetterInfo.inferred` (``kind``,
    ``meetings.0.start``); `notes` are codes of what was odd: ``year-corrected:2024->2025``.
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
    return About("brief")


def meeting_of_heading(heading: str, meetings: Sequence[Meeting]) -> int | None:
    """The position in `meetings` of the one that a part of a letter with this heading is about."""
    return None
