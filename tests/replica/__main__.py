"""``python tests/replica [PORT]`` serves the papers of the first week until Ctrl-C, ``demo`` a story."""

from __future__ import annotations

import contextlib
import sys
import threading
from pathlib import Path


def serve(port: int = 0) -> None:
    """Serve the papers of the first week on this computer, and say where."""
    from replica.collection import first_week
    from replica.server import Bucket, Replica

    with Replica(first_week(), port=port, bucket=Bucket()) as replica:
        print(f"NAVOSEARCH_SRU={replica.sru}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])
    if sys.argv[1:] == ["demo"]:
        from replica.demo import main

        sys.exit(main())
    serve(*map(int, sys.argv[1:]))
