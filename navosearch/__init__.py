"""Search the full text of Dutch parliamentary letters, and rank their paragraphs.

>>> import navosearch
>>> report = navosearch.build(["corpus/"], "index/")            # doctest: +SKIP
>>> with navosearch.open("index/") as library:                  # doctest: +SKIP
...     for hit in library.search("steun aan Oekraïne").hits:
...         print(hit.letter.citation, hit.section, hit.snippet.text)

The two functions are imported when they are first asked for, so that importing the package costs
nothing: numpy, whoosh and lxml come with the first index.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from navosearch.building import build as build
    from navosearch.library import open as open

__all__ = ["__version__", "build", "open"]
__version__ = "0.1.0"

HOMES = {"build": "navosearch.building", "open": "navosearch.library"}


def __getattr__(name: str) -> object:
    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
