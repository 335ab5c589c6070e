"""Compose the page of the answer to a query."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from navosearch.library import Library
from navosearch.model import Correction, Results
from navosearch.page.address import MOST_PAGES, Address
from navosearch.page.collection import Collection
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.page.results import facets, interpretation, pagination, timeline
from navosearch.search import MOST_VALUES, Search
from navosearch.search.copies import folded
from navosearch.search.filters import FILTERS


@dataclass(frozen=True, slots=True)
class Export:
    """What there is to take along: so many hits, in these files (name and title), by this command."""

    count: int
    files: Sequence[tuple[str, str]]
    command: str


def results(
    frame: Frame,
    answer: Results,
    *,
    counts: Mapping[str, int],
    collection: Collection,
    files: Sequence[tuple[str, str]] = (),
    nearest: Sequence[Correction] = (),
) -> str:
    """Return the page of some hits; `counts` are the hits of every meeting by its id.

    `files` are the exports to offer, `nearest` what the words may have been meant for if nothing was found.
    """
    return render(
        "results.html",
        frame=frame,
        answer=answer,
        shown=folded(answer.hits),
        words=_words(answer),
        pages=_pages(frame, answer),
        bars=timeline.bars(counts, collection.meetings, gaps=not frame.address.filters),
        corrected=interpretation.corrected(answer.query, frame),
        added=interpretation.added(answer.query, frame),
        nearest=interpretation.proposed(nearest, frame),
        held=facets.held(collection.meetings, frame),
        facets=facets.facets(answer.facets, collection.meetings, frame),
        export=Export(exported(answer), files, f"{_command(frame, 'export')} -o hits.xlsx"),
        command=_command(frame, "search"),
        status=collection.status,
    )


def by_meeting(search: Search, answer: Results) -> Mapping[str, int]:
    """Return how many hits each meeting has: all meetings, of a search and the results taken from it."""
    facet = answer.facets["meeting"]
    if len(facet) < MOST_VALUES:
        return {each.value: each.count for each in facet}
    return search.counts("meeting")


def nearest(library: Library, address: Address) -> tuple[Correction, ...]:
    """Return what the words of a query that finds nothing may have been meant for."""
    if not address.exact and '"' not in address.q:
        return ()
    unquoted = address.q.replace('"', " ")
    if not unquoted.strip():
        return ()
    return library.search(unquoted, **{**address.options, "exact": False}, limit=1).query.corrections


def exported(answer: Results) -> int:
    """Return how many hits an export has: those with every word, unless any word was asked for."""
    return answer.reachable if answer.query.match == "any" else answer.total.all


def _words(answer: Results) -> int:
    """Return how many words or phrases of the query a paragraph can have or miss."""
    return max((len(hit.matched) + len(hit.missing) for hit in answer.hits), default=0)


def _pages(frame: Frame, answer: Results) -> Sequence[int | None]:
    """Return the pages to link to; a page in a file has no other."""
    if not frame.live:
        return ()
    count = pagination.count(answer.reachable, frame.address.limit, MOST_PAGES)
    return pagination.shown(frame.address.page, count)


def _command(frame: Frame, name: str) -> str:
    """Return the command that gives the same hits at the command line."""
    address = frame.address
    parameters = address.parameters()
    options = [f"--{each}={parameters[each]}" for each in (*FILTERS, "match", "sort") if each in parameters]
    options += ["--exact"] if address.exact else []
    return shlex.join(["navosearch", name, *options, "--", address.q])
