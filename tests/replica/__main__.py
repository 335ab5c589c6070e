"""``python tests/replica [PORT]``: serve the papers of the first week on this computer until Ctrl-C."""

from __future__ import annotations

import contextlib
import sys
import threading
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])

    from replica.collection import first_week
    from replica.server import Bucket, Replica

    with Replica(first_week(), port=int((sys.argv[1:] or ["0"])[0]), bucket=Bucket()) as replica:
        print(f"NAVOSEARCH_SRU={replica.sru}", flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()
