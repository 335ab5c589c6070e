"""How much is tried: a little of every kind in `./run test`, more in CI, most where there is time for it.

The environment says how much: TRIALS=few (or nothing), TRIALS=more, TRIALS=most.
"""

from __future__ import annotations

import os
from typing import TypeVar

from hypothesis import settings

Amount = TypeVar("Amount")

LEVELS = ("few", "more", "most")
LEVEL = LEVELS.index(os.environ.get("TRIALS") or "few")
FEW, MOST = LEVEL == 0, LEVEL == 2

_TIMES = (0.25, 1, 50)


def trials(few: Amount, more: Amount, most: Amount) -> Amount:
    """Return that of the amounts which is asked for."""
    return (few, more, most)[LEVEL]


def examples(count: int) -> settings:
    """Return the settings of a property that is tried with so many examples in CI.

    They are new ones every time where most is tried, and else the same: what ran yesterday runs today.
    """
    return settings(max_examples=max(1, round(count * _TIMES[LEVEL])))


# A slow machine is no fault of the code: what counts for speed is measured in benchmarks/.
settings.register_profile("trials", examples(100), deadline=None, derandomize=not MOST)
settings.load_profile("trials")
