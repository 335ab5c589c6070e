"""Prove that a `match` leaves out no case: ``typing.assert_never``, which Python 3.10 does not have yet."""

from __future__ import annotations

from typing import NoReturn


def assert_never(value: NoReturn, /) -> NoReturn:
    """Raise AssertionError; as the last case of a `match` it makes the type checker find a case left out."""
    raise AssertionError(f"no case for {value!r}")
