"""Count the trials of every promise, and compare the counts with those in docs/promises.md."""

from __future__ import annotations

import contextlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "promises.md"
TABLE = PAGE.read_text(encoding="utf-8").partition("## Trials and failures")[2].partition("\n## ")[0]
DOCUMENTED = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \| 0 \|$", TABLE, re.MULTILINE))
"""How often every promise is tried with TRIALS=more: a number, or words where it depends on the machine."""


class Tally:
    """How often every promise was tried, and how often it was broken."""

    def __init__(self) -> None:
        self.trials: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()

    @contextlib.contextmanager
    def __call__(self, promise: str) -> Iterator[None]:
        """Count a trial of a promise, which fails when what is done within raises."""
        assert promise in DOCUMENTED, f"docs/promises.md does not know: {promise}"
        self.trials[promise] += 1
        try:
            yield
        except BaseException:
            self.failures[promise] += 1
            raise

    def lines(self) -> Iterator[str]:
        """Yield the rows of the table in docs/promises.md."""
        for promise, trials in self.trials.items():
            yield f"| {promise} | {trials} | {self.failures[promise]} |"

    def differences(self) -> list[str]:
        """Return what docs/promises.md says otherwise, if every promise was tried."""
        if set(self.trials) != set(DOCUMENTED):
            return []
        known = {promise: int(count) for promise, count in DOCUMENTED.items() if count.isdigit()}
        return [
            f"{promise}: {self.trials[promise]}, and not {count} as in docs/promises.md"
            for promise, count in known.items()
            if self.trials[promise] != count
        ]


TALLY = Tally()
