"""Minutes in, whether the page holds out: ``python -m benchmarks.enduring``.

32 clients ask without pause while the index is rebuilt from other letters. Every letter of a generation
tells its number, and every generation has more letters than the one before; so each answer shows of which
generation it is, and what its total must be. Told are the answers, all that was wrong with them, how soon
a new generation was shown, and the memory of the server in every part of the time.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from benchmarks import report
from benchmarks.serving import Server

MINUTES = 5.0
CLIENTS = 32
REBUILDS = 3
LETTERS = 300
PARAGRAPHS = 5
QUERIES = {"ministers": PARAGRAPHS, '"over stand"': PARAGRAPHS, "stand besprekingen": PARAGRAPHS, "eerste": 1}
"""What is asked, and how many hits it has in every letter."""
TAG = re.compile(r"<[^>]+>")
TOLD = re.compile(r"stand n(\d+)")
TITLE = re.compile(r"<title>[^–]*– ([\d\s]+) paragraphs")


def write(folder: Path, generation: int) -> None:
    """Write the letters of a generation over those of the one before."""
    for letter in range(letters(generation)):
        told = f"De ministers spraken over stand n{generation} van de besprekingen over punt"
        paragraphs = (f"{told} {letter}.{each}{' eerste' * (not each)}.\n\n" for each in range(PARAGRAPHS))
        (folder / f"{letter:05}.txt").write_text("".join(paragraphs), encoding="utf-8")


def letters(generation: int) -> int:
    """Return how many letters a generation has."""
    return LETTERS + 50 * generation


@dataclass(slots=True)
class Seen:
    """What clients saw: answers of every generation, and what was wrong."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    answers: Counter[int] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    first: dict[int, float] = field(default_factory=dict)


def client(port: int, end: float, number: int, seen: Seen) -> None:
    """Ask until the end, for the page and for its JSON in turn."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    turns = [(query, kind) for query in QUERIES for kind in ("/", "/results.json")]
    while time.monotonic() < end:
        number += 1
        query, kind = turns[number % len(turns)]
        try:
            connection.request("GET", f"{kind}?q={quote(query)}")
            response = connection.getresponse()
            body = response.read().decode()
            fault = "" if response.status == 200 else f"status {response.status}"
            generation, total = (0, 0) if fault else (_of_page if kind == "/" else _of_json)(body)
        except (OSError, http.client.HTTPException, ValueError) as error:
            connection.close()
            fault = repr(error)
        if not fault and total != QUERIES[query] * letters(generation):
            fault = f"{kind} {query}: {total} of generation {generation}"
        with seen.lock:
            if fault:
                seen.wrong[fault] += 1
            else:
                seen.answers[generation] += 1
                seen.first.setdefault(generation, time.monotonic())
    connection.close()


def _of_page(body: str) -> tuple[int, int]:
    """Return of which generation a page is, and its total; raises ValueError for a mixture."""
    (generation,) = set(TOLD.findall(TAG.sub("", body)))
    (total,) = TITLE.findall(body)
    return int(generation), int(re.sub(r"\D", "", total))


def _of_json(body: str) -> tuple[int, int]:
    found = json.loads(body)
    (generation,) = {number for hit in found["hits"] for number in TOLD.findall(hit["text"])}
    return int(generation), found["total"]["all"]


def measure(place: Path, minutes: float) -> Seen:
    """Serve an index to all clients, rebuild it in equal parts of the time, and print what became of it."""
    source, index, seen = place / "letters", place / "index", Seen()
    source.mkdir()
    write(source, 0)
    rebuild = [Path(sys.executable).parent / "navosearch", "index", "--rebuild", "--index", index, source]
    subprocess.run(rebuild, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 -- ours
    with Server(index) as server:
        part = 60 * minutes / (REBUILDS + 1)
        end = time.monotonic() + 60 * minutes
        clients = [
            threading.Thread(target=client, args=(server.port, end, number, seen))
            for number in range(CLIENTS)
        ]
        for each in clients:
            each.start()
        done = {}
        print("\n| generation | MB at the beginning | MB at the end |\n|---|---|---|", flush=True)
        for generation in range(REBUILDS + 1):
            if generation:
                write(source, generation)
                subprocess.run(rebuild, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 -- ours
                done[generation] = time.monotonic()
            time.sleep(part / 3)
            before = server.private()
            time.sleep(max(0.0, end - (REBUILDS - generation) * part - time.monotonic() - 1))
            print(f"| {generation} | {before / 1e6:.0f} | {server.private() / 1e6:.0f} |", flush=True)
        for each in clients:
            each.join()
    counts = (f"{count:,} of generation {number};" for number, count in sorted(seen.answers.items()))
    waits = [seen.first.get(number, end) - at for number, at in done.items()]
    print(f"\n{sum(seen.answers.values()):,} answers to {CLIENTS} clients in {minutes:g} minutes:", *counts)
    print(f"A new one was shown within {max(0.0, *waits):.1f} s. Wrong: {dict(seen.wrong) or 'none'}.")
    return seen


def main() -> int:
    """Measure, and return 1 if anything was wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.enduring", description=__doc__)
    parser.add_argument("--minutes", type=float, default=MINUTES)
    asked = parser.parse_args()
    print(*report.machine([], []), sep="\n", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        return int(bool(measure(Path(scratch), asked.minutes).wrong))


if __name__ == "__main__":
    sys.exit(main())
