"""Hold what one source says of a letter, and merge what several say, value by value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

from navosearch.model import Chamber, Kind, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one source says of a letter; None where it is silent.

    `document_type` is what the letter calls itself ("BRIEF VAN DE MINISTER VAN DEFENSIE").
    """

    id: str | None = None
    kind: Kind | None = None
    title: str | None = None
    subject: str | None = None
    date: str | None = None
    dossier: str | None = None
    dossier_title: str | None = None
    number: str | None = None
    parliamentary_year: str | None = None
    chamber: Chamber | None = None
    url: str | None = None
    document_type: str | None = None
    signatories: tuple[Signatory, ...] | None = None


NOTHING = Facts()
"""What a silent source says."""


def merged(sources: Iterable[Facts]) -> Facts:
    """Return for each value what the first source says that says anything."""
    sources = tuple(sources)
    values = {}
    for name in (field.name for field in fields(Facts)):
        told = (getattr(source, name) for source in sources)
        values[name] = next((value for value in told if value is not None), None)
    return Facts(**values)
