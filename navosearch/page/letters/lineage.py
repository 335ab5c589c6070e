"""Compose the page of a passage in earlier and later letters, and what a letter says of it in a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from navosearch.model import Change, Lineage, Version
from navosearch.page.environment import render
from navosearch.page.frame import Frame

WIDTH, HEIGHT = 600, 40
"""The time line's size, in units of its drawing."""
MARGIN = 12


@dataclass(frozen=True, slots=True)
class Said:
    """How often a passage was said before, when it last changed until then, and how often since."""

    before: int
    changed: str | None
    since: int


@dataclass(frozen=True, slots=True)
class Step:
    """A version beside the one before it: the pieces of each, and whether anything changed."""

    version: Version
    before: Version | None
    old: tuple[Change, ...]
    new: tuple[Change, ...]

    @property
    def is_same(self) -> bool:
        """Whether the passage stayed word for word what it was."""
        return self.before is not None and not any(kind != "equal" for kind, _ in self.version.changes)


@dataclass(frozen=True, slots=True)
class Dot:
    """A version on the time line: where it stands, and which it is."""

    x: int
    version: Version
    changed: bool


def said(lineage: Lineage) -> Said | None:
    """Return what a letter says of the lineage of one of its passages; None where there is none."""
    place = _own(lineage)
    versions = lineage.versions
    if len(versions) == 1:
        return None
    changed = [each.date for each in versions[: place + 1] if _has_changed(each)]
    return Said(place, changed[-1] if changed else None, len(versions) - 1 - place)


def page(frame: Frame, lineage: Lineage) -> str:
    """Return the page of a passage: its versions side by side, each with the one before it."""
    own = lineage.versions[_own(lineage)]
    return render(
        "lineage.html",
        frame=frame,
        lineage=lineage,
        own=own,
        steps=_steps(lineage.versions),
        dots=_dots(lineage.versions),
        width=WIDTH,
        height=HEIGHT,
    )


def _own(lineage: Lineage) -> int:
    return next(n for n, each in enumerate(lineage.versions) if each.id == lineage.paragraph.id)


def _has_changed(version: Version) -> bool:
    return any(kind != "equal" for kind, _ in version.changes)


def _steps(versions: Sequence[Version]) -> tuple[Step, ...]:
    """Return the versions in order; the one before is the one that the changes are from."""
    steps = []
    for version in versions:
        old = tuple(change for change in version.changes if change[0] != "added")
        new = tuple(change for change in version.changes if change[0] != "removed")
        text = "".join(piece for _, piece in old)
        before = next((each for each in versions if version.changes and each.text == text), None)
        steps.append(Step(version, before, old, new or (("equal", version.text),)))
    return tuple(steps)


def _dots(versions: Sequence[Version]) -> tuple[Dot, ...]:
    """Return the versions on a line in proportion to their dates; those without one are left out."""
    dated = [(_days(each.date), each) for each in versions if each.date]
    if len(dated) < 2:
        return ()
    first, last = dated[0][0], dated[-1][0]
    room = WIDTH - 2 * MARGIN
    return tuple(
        Dot(MARGIN + round(room * (day - first) / max(1, last - first)), version, _has_changed(version))
        for day, version in dated
    )


def _days(date: str) -> int:
    """Return an ISO date of any precision as a number of days, near enough to draw."""
    year, month, day = (*map(int, date.split("-")), 7, 15)[:3]
    return year * 365 + month * 30 + day
