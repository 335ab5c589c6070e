"""Hold what one source says of a letter, and merge what several say, value by value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from navosearch.model import Chamber, Kind, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one source says of a letter; None where it is silent.

    `document_type` is what the letter calls itself ("BRIEF VAN DE MINISTER VAN DEFENSIE"); `published` the
    day on which the page of a site was published, which stands in for a date that is told nowhere.
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
    published: str | None = None
    signatories: tuple[Signatory, ...] | None = None


NOTHING = Facts()
"""What a silent source says."""


_NAMES = tuple(field.name for field in fields(Facts))


def merged(sources: Iterable[Facts]) -> Facts:
    """Return for each value what the first source says that says anything."""
    values: dict[str, Any] = {}
    for source in sources:
        if source is not NOTHING:
            told = ((name, getattr(source, name)) for name in _NAMES if name not in values)
            values.update((name, value) for name, value in told if value is not None)
    return Facts(**values)
