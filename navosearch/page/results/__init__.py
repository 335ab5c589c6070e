"""Compose the page of the answer to a query."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass

from navosearch import analysis, query
from navosearch.library import Library
from navosearch.model import Correction, Results
from navosearch.page.address import MOST_PAGES, TICKED, Address
from navosearch.page.collection import Collection
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.page.results import facets, interpretation, near, pagination, timeline
from navosearch.search import MOST_VALUES, Search
from navosearch.search.copies import folded
from navosearch.search.filters import FILTERS
from navosearch.search.words import Words

LONGEST_NAME = 60
"""Characters of the words of a query that name a file: some nine words, and far from what a folder allows."""


@dataclass(frozen=True, slots=True)
class Export:
    """What there is to take along: so many hits, in these files (name and title), or by a command.

    `save` saves the search, and `rerun` tells what is new since.
    """

    count: int
    files: Sequence[tuple[str, str]]
    command: str
    save: str
    rerun: str


def results(
    frame: Frame,
    answer: Results,
    *,
    chart: timeline.Chart | None,
    collection: Collection,
    files: Sequence[tuple[str, str]] = (),
    nearest: Sequence[Correction] = (),
    neighbours: Words | None = None,
) -> str:
    """Return the page of some hits, with their `chart` over time and the `files` to offer.

    `nearest` are other words that may be meant, `neighbours` the words near the hits, if they were counted.
    """
    return render(
        "results.html",
        frame=frame,
        answer=answer,
        shown=folded(answer.hits),
        words=_words(answer),
        pages=_pages(frame, answer),
        chart=chart,
        **interpretation.of_answer(answer, nearest, frame),
        near=None if neighbours is None else near.neighbours(neighbours, frame),
        held=facets.held(collection.meetings, frame),
        facets=facets.facets(answer.facets, collection.meetings, frame),
        export=_export(frame, exported(answer), files),
        command=_command(frame, "search"),
        collection=collection,
    )


def chart(search: Search, answer: Results, address: Address, collection: Collection) -> timeline.Chart | None:
    """Return the chart of the hits over time, of a search and the results taken from it."""
    facet = answer.facets["meeting"]
    few = len(facet) < MOST_VALUES
    counts = {each.value: each.count for each in facet} if few else search.counts("meeting")
    return timeline.chart(search, counts, collection.meetings, address)


def nearest(library: Library, address: Address) -> tuple[Correction, ...]:
    """Return what the words of a query that finds nothing may have been meant for."""
    unquoted = query.unquoted(query.parse(address.q))
    if unquoted == address.q and not address.exact:
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


def _export(frame: Frame, count: int, files: Sequence[tuple[str, str]]) -> Export:
    query = frame.address.q
    words = "-".join(re.findall(r"\w+", analysis.fold(query)))
    account = f"{words[:LONGEST_NAME].rstrip('-') or 'search'}.datapackage.json"
    return Export(
        count,
        files,
        command=_command(frame, "export", "-o", "hits.xlsx"),
        save=_command(frame, "export", "--account-only", f"--name={query}", "-o", account),
        rerun=shlex.join(["navosearch", "rerun", "--new", "--update", account]),
    )


def _command(frame: Frame, name: str, *more: str) -> str:
    """Return the command that gives the same hits at the command line, with more options."""
    address = frame.address
    parameters = address.parameters()
    options = [
        f"--{each}={parameters[each]}"
        for each in (*FILTERS, "date-of", "match", "sort")
        if each in parameters
    ]
    options += [f"--{name.replace('_', '-')}" for name in TICKED if getattr(address, name)]
    return shlex.join(["navosearch", name, *options, *more, "--", address.q])
