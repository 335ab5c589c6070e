"""Find the folder of the index, and open it or bring it up to date.

Where --index is not given it is `./index` when that is an index of ours or when letters of one's own
are indexed (a PATH, or a folder `corpus/` here); else the one in the user's data directory, which only
ever holds the letters that ship with the package, and is therefore made anew whenever it is not right.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import navosearch
from navosearch.cli import progress
from navosearch.cli.terminal import Span, say
from navosearch.errors import IndexDamaged, IndexMissing, IndexVersion
from navosearch.index.storage.generations import is_index, pointer
from navosearch.library import Library
from navosearch.model import Report
from navosearch.paths import shipped, user_index
from navosearch.wording.language import gettext as _

HERE = Path("index")
CORPUS = Path("corpus")


def opened(named: Path | None) -> Library:
    """Open the index that was named, else the default one.

    Raises IndexMissing, NotAnIndex, IndexVersion or IndexDamaged as `navosearch.open` does.
    """
    return navosearch.open(named or default())


def opened_or_built(named: Path | None) -> Library:
    """Open the index; where none was named and there is none yet, build one first and say so."""
    if named is not None:
        return navosearch.open(named)
    place = default()
    outdated: tuple[type[Exception], ...] = (IndexMissing,)
    if place == user_index():
        outdated = (IndexMissing, IndexVersion, IndexDamaged)
    try:
        return navosearch.open(place)
    except outdated:
        letters = CORPUS if place == HERE else shipped("corpus")
        words = _("There is no index yet: reading the letters in {letters} into {index}.")
        say([Span(words.format(letters=letters, index=place))])
        update(None, ())
        return navosearch.open(place)


def update(
    named: Path | None, paths: Sequence[Path], *, rebuild: bool = False, forget: Sequence[Path] = ()
) -> Report:
    """Bring the index up to date with its roots and `paths`, and return what was done.

    Without paths these are `corpus/` where there is one, else the roots that the index has, else the
    letters that ship with the package; with roots to forget, those that the index has. Raises what
    `navosearch.build` raises, and KeyboardInterrupt after saying that the index is as it was.
    """
    place = named or (HERE if paths else default())
    if paths or forget:
        pass
    elif CORPUS.is_dir():
        paths = (CORPUS,)
    elif place == user_index():
        paths, rebuild = (shipped("corpus"),), rebuild or not _has_shipped_letters(place)
    elif not is_index(place):
        paths = (shipped("corpus"),)
    before = pointer(place)
    try:
        with progress.bar(_("Reading letters")) as advance:
            return navosearch.build(paths, place, rebuild=rebuild, forget=forget, progress=advance)
    except KeyboardInterrupt:
        if pointer(place) == before:
            words = _(
                "Interrupted: the index in {index} is as it was. The same command brings it up to date."
            )
            say([Span(words.format(index=place))])
        raise


def default() -> Path:
    """Return the folder of the index where none was named."""
    return HERE if is_index(HERE) or CORPUS.is_dir() else user_index()


def _has_shipped_letters(place: Path) -> bool:
    """Whether the user's index can be read and holds the letters of this installation alone."""
    try:
        with navosearch.open(place) as library:
            return library.status().roots == (str(shipped("corpus")),)
    except (IndexMissing, IndexVersion, IndexDamaged):
        return False
