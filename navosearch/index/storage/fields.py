"""Name the fields in which words of a paragraph and of its letter are indexed."""

from __future__ import annotations

from typing import Literal, TypeAlias

Field: TypeAlias = Literal["text", "section", "meeting", "title", "minister"]
FIELDS: tuple[Field, ...] = ("text", "section", "meeting", "title")
"""Where a word of a query is looked for; `minister` is asked for by name alone."""
TEXT_FIELDS: tuple[Field, ...] = (*FIELDS, "minister")
"""Every field that has postings."""
