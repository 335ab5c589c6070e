"""Sort the roots of an index into those that can be read, those that are gone and those to forget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from navosearch import sources
from navosearch.errors import RootUnknown
from navosearch.index.storage.opened import SourceRecord


@dataclass(frozen=True, slots=True)
class Roots:
    """What an index is made of, in order, which of these folders and files are gone, and what was dropped."""

    all: tuple[Path, ...]
    gone: tuple[Path, ...]
    dropped: tuple[Path, ...]

    @property
    def present(self) -> tuple[Path, ...]:
        """The roots that can be read."""
        return tuple(root for root in self.all if root not in self.gone)

    def out_of_reach(self, records: Iterable[SourceRecord]) -> Iterator[SourceRecord]:
        """Yield the files of roots that are gone.

        A root that was a link leads nowhere now, so that its files cannot be told by their paths: when a
        root is gone, what is under no other root is taken to be in it.
        """
        if not self.gone:
            return
        others = [root.resolve() for root in (*self.present, *self.dropped)]
        for record in records:
            if not any(Path(record.path).is_relative_to(root) for root in others):
                yield record


def roots(before: Sequence[str], named: Iterable[str | Path], forget: Iterable[str | Path]) -> Roots:
    """Return the roots that an index had `before` and those that are named, without those to forget.

    One that is named is not gone: that it is not there is an error. Raises RootUnknown.
    """
    had = [Path(root) for root in before]
    added = [Path(path).absolute() for path in named]
    dropped = [_meant(Path(path), had) for path in forget]
    kept = [root for root in had if root not in dropped]
    gone = [root for root in kept if root not in added and not sources.is_readable(root)]
    return Roots(tuple(dict.fromkeys([*kept, *added])), tuple(gone), tuple(dropped))


def _meant(path: Path, had: Sequence[Path]) -> Path:
    """Return the root that a path names, or raise RootUnknown."""
    for root in had:
        if path.absolute() == root or path.resolve() == root.resolve():
            return root
    raise RootUnknown(str(path), tuple(map(str, had)))
