"""Show how a query was interpreted: word forms, corrections, and the addresses that turn them off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from navosearch import query as queries
from navosearch.model import Correction, Results, Understood
from navosearch.page.address import can_be_asked
from navosearch.page.frame import Frame
from navosearch.search.filters import TURNED_OFF
from navosearch.search.forms import Added, accounts
from navosearch.wording import forms, reasons

BASES_SHOWN = 6
"""Words added for one reason that are named; the rest is folded."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What was searched beside a word for one reason: in short, and every form where that leaves some out.

    `without` is the address that leaves out all of this kind, empty where it cannot be left out.
    """

    why: str
    named: str
    every: tuple[str, ...]
    without: str


@dataclass(frozen=True, slots=True)
class Told:
    """What was found for a word: its own forms, other kinds, a warning; and the address of it alone."""

    word: str
    own: str
    kinds: tuple[Kind, ...]
    warning: str
    url: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A word that nothing matches, another that does, and the address of the search that was not made."""

    typed: str
    used: str
    url: str


def of_answer(results: Results, nearest: Sequence[Correction], frame: Frame) -> dict[str, object]:
    """Return what was made of a query, by the names that the template has for it."""
    return {
        "corrected": corrected(results.query, frame),
        "told": told(results, frame),
        "left_out": left_out(frame),
        "nearest": proposed(nearest, frame),
    }


def told(results: Results, frame: Frame) -> tuple[Told, ...]:
    """Return what was found for each word of a query that was searched in other forms too."""
    asked = queries.parse(results.query.typed)
    return tuple(
        Told(
            each.word,
            ", ".join(map(forms.counted, each.own)),
            tuple(_kind(added, frame) for added in each.added),
            forms.warning(each) if each.most else "",
            _asking(frame, queries.quoted(asked, each.word)),
        )
        for each in accounts(results)
    )


def left_out(frame: Frame) -> tuple[tuple[str, str], ...]:
    """Return what is not searched beside the words, each with the address that does search it."""
    return tuple(
        (reasons.of_expansion(why), frame.to("/", **{option: False}))
        for option, why in TURNED_OFF.items()
        if getattr(frame.address, option)
    )


def _kind(added: Added, frame: Frame) -> Kind:
    option = next((name for name, why in TURNED_OFF.items() if why == added.why), None)
    every = (*(form for group in added.bases for form in group), *added.once)
    named = forms.named(added, BASES_SHOWN)
    folded = (*map(forms.counted, every), *added.elsewhere)
    return Kind(
        reasons.of_expansion(added.why),
        named,
        folded if named != ", ".join(folded) else (),
        frame.to("/", **{option: True}) if option else "",
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
