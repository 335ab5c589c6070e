"""Trials of promises in, a table of trials and failures out, for docs/promises.md and anyone's eyes."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator


class Tally:
    """How often every promise was tried, and how often it was broken."""

    def __init__(self) -> None:
        self.trials: Counter[str] = Counter()
        self.failures: Counter[str] = Counter()

    @contextlib.contextmanager
    def __call__(self, promise: str) -> Iterator[None]:
        """Count a trial of a promise, which fails when what is done within raises."""
        self.trials[promise] += 1
        try:
            yield
        except BaseException:
            self.failures[promise] += 1
            raise

    def lines(self) -> Iterator[str]:
        """Yield the rows of a Markdown table."""
        yield f"| {'promise':<76} | trials | failures |"
        yield f"|{'-' * 78}|-------:|---------:|"
        for promise, trials in self.trials.items():
            yield f"| {promise:<76} | {trials:>6} | {self.failures[promise]:>8} |"


TALLY = Tally()
