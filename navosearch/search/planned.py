"""Define the plan of a query: its clauses, its filters, and what was read into its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from navosearch.index.matching import plan
from navosearch.model import Correction, Expansion


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the query: what was typed (`label`), and what the index is asked for it."""

    label: str
    node: plan.Node


@dataclass(frozen=True, slots=True)
class Row:
    """Words in a row or near each other that are searched beside a word of the query, and why."""

    form: str
    word: str
    why: str
    node: plan.Sequence


@dataclass(slots=True)
class Planned:
    """The plan of a query.

    A paragraph with every `required` clause is of the first tier, one with some of them, or with one of the
    `parts` of a word that stands nowhere, of the second; `filters` hold for both, and `preferred` nodes only
    raise a score.
    """

    required: list[Clause] = field(default_factory=list)
    parts: list[Clause] = field(default_factory=list)
    filters: list[plan.Node] = field(default_factory=list)
    preferred: list[plan.Node] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    nearest: list[Correction] = field(default_factory=list)
    expansions: list[Expansion] = field(default_factory=list)
    reasons: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Of an index word that is searched, the word of the query that it is for, and why; the first of them."""
    rows: list[Row] = field(default_factory=list)

    @property
    def searched(self) -> tuple[Clause, ...]:
        """All that a hit can have: what is required, and the parts of what stands nowhere."""
        return (*self.required, *self.parts)
