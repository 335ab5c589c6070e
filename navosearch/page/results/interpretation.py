"""Say what was made of a query: other forms, corrections, and the addresses that turn them off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from navosearch.model import Correction, Understood
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
    """A word that nothing matches, another that does, and the address of the search that was not made."""

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


def proposed(corrections: Sequence[Correction], frame: Frame) -> tuple[Corrected, ...]:
    """Return words that were perhaps meant, each with the address that searches it, out of quotes."""
    typed = frame.address.q
    return tuple(
        Corrected(
            each.typed,
            each.used,
            frame.to(q=typed.replace(each.typed, each.used).replace('"', ""), exact=False),
        )
        for each in corrections
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
        yield piece if number % 2 else by_itself.sub(lambda match: f'"{match[0]}"', piece)
