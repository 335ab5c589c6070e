"""A query and what was made of it in, what the page says of that out, with the address that turns it off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from navosearch.model import Understood
from navosearch.page.frame import Frame
from navosearch.wording import reasons

WORDS_SHOWN = 6
"""Forms of an expansion that are named; of the rest there is a number."""


@dataclass(frozen=True, slots=True)
class Added:
    """Forms that were searched beside a word, why, and the address that searches the word as typed."""

    word: str
    also: tuple[str, ...]
    more: int
    why: str
    url: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A word that nothing matches, what was searched instead, and the address that insists on it."""

    typed: str
    used: str
    url: str


def added(query: Understood, frame: Frame) -> tuple[Added, ...]:
    """Return the expansions of a query, those of a word for one reason together."""
    forms: dict[tuple[str, str], list[str]] = {}
    for each in query.expansions:
        forms.setdefault((each.word, each.why), []).extend(each.also)
    return tuple(
        Added(
            word,
            tuple(also[:WORDS_SHOWN]),
            max(0, len(also) - WORDS_SHOWN),
            reasons.of_expansion(why),
            frame.to(q=quoted(query.typed, word)),
        )
        for (word, why), also in forms.items()
    )


def corrected(query: Understood, frame: Frame) -> tuple[Corrected, ...]:
    """Return the words of a query that were taken for others."""
    return tuple(
        Corrected(each.typed, each.used, frame.to(q=quoted(query.typed, each.typed)))
        for each in query.corrections
    )


def quoted(typed: str, word: str) -> str:
    """Return a query with a word of it in quotes, wherever it stands by itself.

    >>> quoted('steun "aan steun" of steunen', "steun")
    '"steun" "aan steun" of steunen'
    """
    return "".join(_quoted(typed, word))


def _quoted(typed: str, word: str) -> Iterator[str]:
    by_itself = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w*-])", re.IGNORECASE)
    for number, piece in enumerate(re.split(r'(["“”„«»][^"“”„«»]*["“”„«»])', typed)):
        yield piece if number % 2 else by_itself.sub(lambda found: f'"{found[0]}"', piece)
