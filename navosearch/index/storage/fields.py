"""Name the fields in which words of a paragraph and of its letter are indexed."""

from __future__ import annotations

from typing import Literal, TypeAlias

Field: TypeAlias = Literal["text", "section", "meeting", "title", "reference", "stop", "minister"]
FIELDS: tuple[Field, ...] = ("text", "section", "meeting", "title")
"""Where a word of a query is looked for; `minister` is asked for by name alone."""
PARAGRAPH_FIELDS: tuple[Field, ...] = (*FIELDS, "reference", "stop")
"""The fields of a paragraph; `reference` has what it refers to, as `referred` writes it, and `stop` has
`STOPS`, at the positions of words of the text."""
TEXT_FIELDS: tuple[Field, ...] = (*PARAGRAPH_FIELDS, "minister")
"""Every field that has postings."""

Stop: TypeAlias = Literal["@sentence", "@clause", "@particle"]
STOPS: tuple[Stop, ...] = ("@sentence", "@clause", "@particle")
"""The index words for what `navosearch.analysis.stops` finds, in its order."""


def referred(target: str) -> str:
    """Return the index word for a paper that is referred to; no word of a text begins with its sign.

    >>> referred("kst-28676-474")
    '@kst-28676-474'
    """
    return f"@{target.lower()}"
