"""Serve the replica: ``python tests/replica [PORT]`` serves the papers of the first week until Ctrl-C.

``many PAPERS`` serves so many of one dossier, as fast as they are asked for; ``demo`` tells a story.
"""

from __future__ import annotations

import contextlib
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from replica.server import Replica


def serve(port: int = 0) -> None:
    """Serve the papers of the first week on this computer."""
    from replica.collection import first_week
    from replica.server import Bucket, Replica

    _until_stopped(Replica(first_week(), port=port, bucket=Bucket()))


def serve_many(papers: int) -> None:
    """Serve so many papers on this computer."""
    from replica.collection import many
    from replica.server import Replica

    _until_stopped(Replica(many(papers)))


def _until_stopped(served: Replica) -> None:
    """Serve, and say where."""
    with served as replica:
        print(f"NAVOSEARCH_SRU={replica.sru}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])
    if sys.argv[1:] == ["demo"]:
        from replica.demo import main

        sys.exit(main())
    if sys.argv[1:2] == ["many"]:
        serve_many(int(sys.argv[2]))
    else:
        serve(*map(int, sys.argv[1:]))
