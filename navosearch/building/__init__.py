"""Bring an index up to date with folders of letters, and report what was done.

Files are taken best format first, so that the first file that holds a letter is the one to take.
A file that has not changed is not read again unless it must take the place of one that is gone.

Many letters are read by several processes. Windows and macOS start those by importing the script that calls
`build`, so that it has to do so under ``if __name__ == "__main__":``.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from navosearch import sources
from navosearch.building.roots import roots
from navosearch.building.work import Progress, Work
from navosearch.errors import NoLetters
from navosearch.index.writing import update
from navosearch.model import Report, Skipped
from navosearch.sources import Source


def build(
    paths: Iterable[str | Path],
    index: str | Path,
    *,
    rebuild: bool = False,
    forget: Iterable[str | Path] = (),
    progress: Progress | None = None,
) -> Report:
    """Add the paths to the roots of the index, and bring it up to date with all its roots.

    With `rebuild` the paths are all its roots, and every letter is read afresh; the roots in `forget` are
    dropped with their letters. A root that is gone, and is none of the paths, keeps its letters.
    `progress` is called with how many files are done, of how many, and how many paragraphs were read.
    Raises PathMissing, PathUnreadable, NoLetters, RootUnknown, LettersTableInvalid, IndexLocked,
    IndexVersion, IndexDamaged, NotAnIndex, ClockInvalid or WriteFailed; the index is then as it was.
    """
    started = time.monotonic()
    folder = Path(index)
    with update(folder, rebuild=rebuild) as writer:
        before = writer.before.manifest.roots if writer.before else ()
        kept = roots(before, paths, forget)
        found = list(sources.find(kept.present, exclude=[folder]))
        if not found and not writer.before:
            raise NoLetters(paths=tuple(map(str, kept.present)))
        work = Work(writer)
        work.keep(kept)
        work.read([each for each in found if isinstance(each, Source)], progress)
        work.remove_vanished()
        work.skipped += [each for each in found if isinstance(each, Skipped)]
        return work.committed(kept, started)
