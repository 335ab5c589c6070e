"""Read a judged sheet back, and tell how many of its hits are right, with an interval.

The interval is Wilson's for a proportion ("Probable inference, the law of succession, and statistical
inference", Journal of the American Statistical Association 22, 1927): it holds for small samples and
for proportions near 0 and 1, where the usual one does not.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from navosearch.errors import FileInvalid, PathMissing, PathUnreadable

SHEET = ("id", "citation", "kind", "date", "meeting", "section", "text", "url")
"""The columns of a validation sheet: the score and the rank would only colour the judgement."""

Z = 1.959963984540054
"""The standard normal quantile for an interval of 95 %."""

YES = frozenset({"ja", "j", "yes", "y", "1", "true", "waar", "x", "relevant"})
NO = frozenset({"nee", "n", "no", "0", "false", "onwaar", "neen", "irrelevant"})
ENCODINGS = ("utf-8-sig", "cp1252")
"""What a spreadsheet saves CSV in."""


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the judged hits are relevant, and how many were not judged."""

    relevant: int
    judged: int
    unjudged: int

    @property
    def share(self) -> float | None:
        """The share that is relevant."""
        return self.relevant / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's interval of 95 % for the share."""
        return wilson(self.relevant, self.judged) if self.judged else None


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """Return the bounds of Wilson's interval of 95 % for a proportion.

    >>> low, high = wilson(8, 10)
    >>> f"{low:.4f} {high:.4f}"
    '0.4902 0.9433'
    """
    share = successes / trials
    centre = share + Z * Z / (2 * trials)
    reach = Z * math.sqrt(share * (1 - share) / trials + Z * Z / (4 * trials * trials))
    scale = 1 + Z * Z / trials
    return max(0.0, (centre - reach) / scale), min(1.0, (centre + reach) / scale)


def precision(path: Path) -> Precision:
    """Read a judged sheet back, as this program or a spreadsheet wrote it.

    `relevant` says ja or nee; an empty cell is not judged. Raises PathMissing, PathUnreadable or
    FileInvalid.
    """
    judged = list(_judgements(path))
    if not judged:
        raise FileInvalid(str(path), None, "no-rows")
    return Precision(judged.count(True), len(judged) - judged.count(None), judged.count(None))


def _judgements(path: Path) -> Iterator[bool | None]:
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    if "relevant" not in (rows.fieldnames or ()):
        raise FileInvalid(str(path), None, "no-column", "relevant")
    try:
        for row in rows:
            said = (row["relevant"] or "").strip().casefold()
            if said and said not in YES | NO:
                raise FileInvalid(str(path), rows.line_num, "not-a-judgement", said)
            yield said in YES if said else None
    except csv.Error as error:
        raise FileInvalid(str(path), rows.line_num, "not-text") from error


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FileInvalid(str(path), None, "not-text")
