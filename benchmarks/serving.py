"""A size in, how many pages the server gives out: ``python -m benchmarks.serving``.

Pages a second to 1, 8 and 32 clients that ask without pause, the time under which 99 in 100 stay, and
the memory of the server before and after many pages in a row. Clients and server share the machine.
"""

from __future__ import annotations

import argparse
import http.client
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode

from benchmarks import report
from benchmarks.collection import Collection

SIZE = 100_000
CLIENTS = (1, 8, 32)
PAGES = 2_000
"""Pages that are asked for, by all clients together."""
IN_A_ROW = 10_000
"""Pages between two looks at the memory."""
WARM = 200


@dataclass(slots=True)
class Asked:
    """What came of asking: statuses, and the seconds that each page took."""

    seconds: float = 0.0
    statuses: Counter[int] = field(default_factory=Counter)
    times: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Pages a second."""
        return len(self.times) / self.seconds

    def under(self, share: float) -> float:
        """Return the seconds under which a share of the pages stay."""
        return sorted(self.times)[min(len(self.times) - 1, int(share * len(self.times)))]


class Server:
    """The program serving an index, for as long as the block lasts."""

    def __init__(self, index: Path) -> None:
        program = Path(sys.executable).parent / "navosearch"
        command = [program, "serve", "--port", "0", "--index", index]
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603 -- ours
        line = self._process.stderr.readline() if self._process.stderr else ""
        found = re.search(r":(\d+)/", line)
        if not found:
            raise SystemExit(f"the server does not start: {line}")
        self.port = int(found[1])

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.terminate()
        self._process.wait()
        if self._process.stderr:
            self._process.stderr.close()

    def private(self) -> int:
        """Return the bytes of memory it has beyond mapped files."""
        rollup = Path(f"/proc/{self._process.pid}/smaps_rollup").read_text(encoding="ascii")
        return 1024 * sum(map(int, re.findall(r"^Pss_(?:Anon|Shmem): +(\d+) kB", rollup, re.MULTILINE)))


def ask(port: int, paths: Sequence[str], pages: int, clients: int) -> Asked:
    """Ask for pages, by so many clients at once, each over one connection."""
    asked = Asked()
    lock = threading.Lock()
    waiting = islice(cycle(paths), pages)

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while True:
            with lock:
                path = next(waiting, None)
            if path is None:
                connection.close()
                return
            begun = time.perf_counter()
            connection.request("GET", path)
            response = connection.getresponse()
            response.read()
            taken = time.perf_counter() - begun
            with lock:
                asked.times.append(taken)
                asked.statuses[response.status] += 1

    threads = [threading.Thread(target=client) for _ in range(clients)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    asked.seconds = time.perf_counter() - begun
    return asked


def paths(collection: Collection) -> list[str]:
    """Return the addresses of the pages: every query of the benchmark, and the second page of some."""
    found = []
    for number, query in enumerate(collection.queries()):
        told = {"q": query.typed} | ({"since": str(query.since)} if query.since else {})
        found.append(f"/?{urlencode(told)}")
        if number % 4 == 0 and query.shape in ("common", "medium"):
            found.append(f"/?{urlencode({**told, 'page': '2'})}")
    return found


def measure(index: Path, wanted: Sequence[str]) -> None:
    """Print what the server of an index does."""
    with Server(index) as server:
        ask(server.port, wanted, WARM, 4)
        print("\n| clients | pages a second | median, ms | 99 % under, ms | not 200 |\n|---|---|---|---|---|")
        for clients in CLIENTS:
            asked = ask(server.port, wanted, PAGES, clients)
            wrong = dict(asked.statuses - Counter({200: PAGES})) or "none"
            times = f"{1e3 * asked.under(0.5):.0f} | {1e3 * asked.under(0.99):.0f}"
            print(f"| {clients} | {asked.rate:.0f} | {times} | {wrong} |", flush=True)
        before = server.private()
        asked = ask(server.port, wanted, IN_A_ROW, 4)
        after = server.private()
        print(
            f"\nMemory beyond mapped files: {before / 1e6:.0f} MB, and after {IN_A_ROW:,} pages more", end=" "
        )
        print(f"{after / 1e6:.0f} MB; statuses {dict(asked.statuses)}.")


def main() -> None:
    """Make the collection that was asked for, serve it, and print what came out."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument("--size", type=int, default=SIZE, help="paragraphs")
    parser.add_argument("--work", type=Path, help="a folder to keep what is made in, for next time")
    asked = parser.parse_args()
    print(*report.machine([], []), sep="\n", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        collection = Collection(asked.work or Path(scratch), asked.size)
        collection.make([])
        measure(collection.index("navosearch"), paths(collection))


if __name__ == "__main__":
    main()
