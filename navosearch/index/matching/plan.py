"""Define what can be asked of the index: words, phrases, windows, alternatives, filters, and sets of them.

A plan knows nothing of stems or spelling: `search` has asked the vocabulary for the index words that a
word of a query stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from navosearch.index import days
from navosearch.index.storage.fields import FIELDS, Field


@dataclass(frozen=True, slots=True)
class Words:
    """Paragraphs with any of the index words in any of the fields; scored as if they were one word."""

    words: tuple[str, ...]
    fields: tuple[Field, ...] = FIELDS


@dataclass(frozen=True, slots=True)
class Sequence:
    """Paragraphs with one word of each slot in one field, at the given offsets from the first.

    With `window`, the slots may come in any order, with at most that many other words between
    them, and `offsets` only tells how many slots there are. With `within`, no such stop of the
    text is between the first and the last of them. With `parted` the two slots are a verb and,
    behind it in the window, its particle, which stands as one; an infinitive behind te has none.
    """

    slots: tuple[tuple[str, ...], ...]
    offsets: tuple[int, ...]
    fields: tuple[Field, ...] = ("text",)
    window: int | None = None
    within: Literal["@sentence", "@clause"] | None = None
    parted: bool = False


@dataclass(frozen=True, slots=True)
class Best:
    """Paragraphs that match any of the alternatives; the score is the best of them, each with its weight.

    Alternatives of weight 1 are the word itself. The others are no rarer than it is: whatever their
    own rarity, a paragraph is not worth more for having a variant than for having the word.
    """

    alternatives: tuple[tuple[float, Words | Sequence], ...]


@dataclass(frozen=True, slots=True)
class Every:
    """Paragraphs that match every part; the score is the sum."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """Paragraphs that match at least one part; the score is the sum."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Outside:
    """Paragraphs that do not match the part; they score nothing."""

    part: Node


@dataclass(frozen=True, slots=True)
class Column:
    """Paragraphs for which the column has one of the values; they score nothing."""

    name: Literal["kind", "dossier", "letter", "meeting"]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """Paragraphs whose date falls in or overlaps the days from `first` to `last`, as 20241203; no score.

    Which date that is, the evaluation knows. One known only by its month or year overlaps every day of it;
    an unknown one never does.
    """

    first: int = days.UNKNOWN
    last: int = days.LAST


@dataclass(frozen=True, slots=True)
class Scored:
    """Paragraphs that match the part; each scores as a word that is as rare and stands in it once."""

    part: Node


Node: TypeAlias = Words | Sequence | Best | Every | Some | Outside | Column | Period | Scored
