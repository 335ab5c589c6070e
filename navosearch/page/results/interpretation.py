"""Show how a query was interpreted: other forms, corrections, and the addresses that turn them off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from navosearch import query as queries
from navosearch.model import Correction, Understood
from navosearch.page.address import can_be_asked
from navosearch.page.frame import Frame
from navosearch.wording import reasons

KINDS = {
    "compound": "no_compounds",
    "abbreviation": "no_abbreviations",
    "nearby": "no_nearby",
    "separable": "no_separable",
}
"""The option that turns off what is searched beside a word for a reason."""
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
    without: str | None
    """The address that leaves out every form of this kind, where a kind can be left out."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """A word that nothing matches, another that does, and the address of the search that was not made."""

    typed: str
    used: str
    url: str


def added(query: Understood, frame: Frame) -> tuple[Added, ...]:
    """Return the expansions of a query, those of a word for one reason together."""
    asked = queries.parse(query.typed)
    forms: dict[tuple[str, str], list[str]] = {}
    for each in query.expansions:
        forms.setdefault((each.word, each.why), []).extend(each.also)
    return tuple(
        Added(
            word,
            tuple(also[:WORDS_SHOWN]),
            max(0, len(also) - WORDS_SHOWN),
            reasons.of_expansion(why),
            _asking(frame, queries.quoted(asked, word)),
            frame.to("/", **{KINDS[why]: True}) if why in KINDS else None,
        )
        for (word, why), also in forms.items()
    )


def corrected(query: Understood, frame: Frame) -> tuple[Corrected, ...]:
    """Return the words of a query that were taken for others."""
    asked = queries.parse(query.typed)
    return tuple(
        Corrected(each.typed, each.used, _asking(frame, queries.quoted(asked, each.typed)))
        for each in query.corrections
    )


def proposed(corrections: Sequence[Correction], frame: Frame) -> tuple[Corrected, ...]:
    """Return words that were perhaps meant, each with the address that searches it, out of quotes."""
    plain = queries.parse(queries.unquoted(queries.parse(frame.address.q)))
    return tuple(
        Corrected(
            each.typed, each.used, _asking(frame, queries.replaced(plain, each.typed, each.used), exact=False)
        )
        for each in corrections
    )


def _asking(frame: Frame, q: str, **changes: Any) -> str:
    """Return the address that asks for another query, empty where the page cannot be asked for it."""
    return frame.to(q=q, **changes) if can_be_asked(q) else ""
