"""Make the file of all hits of a search that a request asks for."""

from __future__ import annotations

import tempfile
from pathlib import Path

from navosearch import exports
from navosearch.exports import Command, Format, Layout
from navosearch.page import Address
from navosearch.page.address import TICKED
from navosearch.search.filters import FILTERS
from navosearch.server.opened import Shelf

FILES = {each.file_name: each for each in exports.FORMATS if each.title}
"""Name of a file that the page offers -> its format."""
TITLES = tuple((name, each.title) for name, each in FILES.items())
"""The names of the files, and what they are called there."""

MOST = 10_000
"""Hits in a file that the page makes; the command line knows no limit, and shows how far it is."""


def exported(shelf: Shelf, address: Address, format_: Format) -> bytes:
    """Return the file of every hit of a search, in one of the formats of the exports.

    As at the command line it is the hits with every word, unless any word was asked for.
    """
    options = {**address.options, "match": "any" if address.match == "any" else "all"}
    with tempfile.TemporaryDirectory(prefix="navosearch-") as folder:
        target = Path(folder) / format_.file_name
        exports.export(
            shelf.library,
            shelf.library.ranked(address.q, **options),
            target,
            Layout(format=format_),
            Command("export", address.q, _options(address)),
        )
        return target.read_bytes()


def _options(address: Address) -> list[tuple[str, str | bool]]:
    """Return the options of the command that makes the same file."""
    parameters = address.parameters()
    names = [name for name in (*FILTERS, "date-of", "sort") if name in parameters]
    options: list[tuple[str, str | bool]] = [(name, parameters[name]) for name in names]
    if address.match == "any":
        options.append(("match", "any"))
    ticked = (name for name in TICKED if getattr(address, name))
    return [*options, *((name.replace("_", "-"), True) for name in ticked)]
