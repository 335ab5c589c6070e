"""Write what other programs read of a search: an Atom feed, and an OpenSearch description."""

from __future__ import annotations

from navosearch.model import Hit, Results
from navosearch.page.environment import render
from navosearch.page.frame import Frame

HITS = 50
"""Entries of a feed: the newest hits, far more than are new when a reader of feeds asks again."""


def feed(frame: Frame, answer: Results, *, origin: str, built: str) -> str:
    """Return an Atom feed (RFC 4287) of hits; `built`, when the index was, is its own date.

    Ids are tags (RFC 4151) that do not change with the address of the server.
    """

    def moment(hit: Hit) -> str:
        """Return the date of a hit as the moment that the format asks for."""
        return f"{(hit.date + '-01-01')[:10]}T00:00:00Z" if hit.date else built

    return render("feed.xml", frame=frame, answer=answer, origin=origin, built=built, moment=moment)


def opensearch(origin: str) -> str:
    """Return the description by which a browser adds the page to its search engines."""
    return render("opensearch.xml", origin=origin)
