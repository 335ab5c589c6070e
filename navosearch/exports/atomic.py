"""Write files beside their places, and let them take those places when they are whole."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from navosearch import system
from navosearch.errors import FileExists, WriteFailed


@contextmanager
def replacing(*targets: Path, force: bool = False) -> Iterator[tuple[Path, ...]]:
    """Yield a path to write at for each target; they become the targets when the block ends well.

    Whatever happens in the block (a full disk, Ctrl-C), the targets are then as they were. Raises
    FileExists unless `force`, and WriteFailed.
    """
    places = tuple(Path(os.path.realpath(target)) for target in targets)
    for place, target in zip(places, targets, strict=True):
        if place.exists() and not place.is_file():
            raise WriteFailed(
                path=str(target), reason=os.strerror(errno.EISDIR if place.is_dir() else errno.EINVAL)
            )
        if place.exists() and not force:
            raise FileExists(path=str(target))
    parts = tuple(place.with_name(f".navosearch-{secrets.token_hex(8)}.part") for place in places)
    try:
        yield parts
        _publish(parts, places)
    except OSError as error:
        raise WriteFailed(path=str(targets[0]), reason=error.strerror or str(error)) from error
    finally:
        for part in parts:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _publish(parts: Sequence[Path], places: Sequence[Path]) -> None:
    for part in parts:
        system.sync(part)
    for part, place in zip(parts, places, strict=True):
        system.replace(part, place)
    for folder in {place.parent for place in places}:
        system.sync(folder)
