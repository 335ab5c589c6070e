"""An open library and a query in, a results page in one file out, and how many hits stand on it."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from navosearch.library import Library
from navosearch.page.address import Address
from navosearch.page.collection import collected
from navosearch.page.frame import Frame
from navosearch.page.results import by_meeting, nearest, results
from navosearch.paths import shipped


def alone(library: Library, query: str, *, limit: int, offset: int, **options: Any) -> tuple[str, int]:
    """Return the page that the server would show, for a file: it needs no server, no network, no other file.

    The options are those of `Library.search`. Raises QueryInvalid or OptionInvalid.
    """
    told = {name: value for name, value in options.items() if value is not None}
    address = Address(q=query, **told)
    style = Markup((shipped("templates") / "page.css").read_text(encoding="utf-8"))  # noqa: S704 -- ours
    search = library.asked(query, **options)
    found = search.results(limit, offset)
    text = results(
        Frame(address=address, live=False, style=style),
        found,
        counts=by_meeting(search, found),
        collection=collected(library),
        nearest=() if found.hits else nearest(library, address),
    )
    return text, len(found.hits)
