"""Define what a record is, and the version of the shapes that records have."""

from __future__ import annotations

from typing import Any

SCHEMA = 1
"""Raised when a name or a shape of a record changes."""

Record = dict[str, Any]
"""A value as JSON has it: keys in the order in which a person reads them."""
