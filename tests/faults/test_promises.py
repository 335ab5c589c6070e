"""docs/promises.md names the promises that are tried, all of them and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from faults.tally import DOCUMENTED, Tally

OTHERS = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]
TRIALS = "\n".join(path.read_text(encoding="utf-8") for path in OTHERS)


@pytest.mark.parametrize("promise", DOCUMENTED)
def test_a_promise_in_the_table_is_tried(promise: str) -> None:
    assert f'"{promise}"' in TRIALS


def test_a_trial_of_a_promise_that_is_not_in_the_table_fails() -> None:
    with pytest.raises(AssertionError, match=r"docs/promises\.md"), Tally()("nothing ever goes wrong"):
        pass
