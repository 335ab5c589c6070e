"""The answer to a query in, its page out."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence

from navosearch.library import Library
from navosearch.model import KINDS, Correction, Results
from navosearch.page.address import FILTERS, MOST_PAGES, Address
from navosearch.page.collection import Collection
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.page.results import facets, interpretation, pagination, timeline
from navosearch.page.results.timeline import Bar
from navosearch.search import MOST_VALUES, Search
from navosearch.search.copies import folded
from navosearch.wording import values


def results(
    frame: Frame,
    found: Results,
    *,
    counts: Mapping[str, int],
    collection: Collection,
    files: Sequence[tuple[str, str]] = (),
    nearest: Sequence[Correction] = (),
) -> str:
    """Return the page of some hits.

    `counts` are the hits of every meeting by its id, `files` the names and titles of the exports
    there are, `nearest` what the words may have been meant for when nothing was found.
    """
    address = frame.address
    held = facets.held(collection.meetings, frame)
    return render(
        "results.html",
        frame=frame,
        found=found,
        shown=folded(found.hits),
        words=words(found),
        reached=found.reachable > found.total.all,
        pages=pagination.shown(address.page, pagination.count(found.reachable, address.limit, MOST_PAGES))
        if frame.live
        else [],
        bars=timeline.bars(counts, collection.meetings, gaps=not address.filters),
        bar_url=_bar_url,
        bar_label=_bar_label,
        corrected=interpretation.corrected(found.query, frame),
        added=interpretation.added(found.query, frame),
        held=held,
        facets=facets.facets(found.facets, collection.meetings, frame),
        most=facets.SHOWN,
        kinds=KINDS,
        files=files,
        exported=exported(found),
        export_command=command(frame, "export") + " -o hits.xlsx",
        nearest=[
            interpretation.Corrected(each.typed, each.used, frame.to(q=meant(address.q, each), exact=False))
            for each in nearest
        ],
        no_filters=dict.fromkeys(FILTERS, ""),
        paragraphs=collection.status.paragraphs,
        letters=collection.status.letters,
        built=collection.status.built,
        command=command(frame),
    )


def by_meeting(search: Search, found: Results) -> Mapping[str, int]:
    """Return how many hits each meeting has, all meetings, of a search and the results taken from it."""
    told = found.facets["meeting"]
    return {each.value: each.count for each in told} if len(told) < MOST_VALUES else search.counts("meeting")


def nearest(library: Library, address: Address) -> tuple[Correction, ...]:
    """Return what the words of a query that finds nothing may have been meant for."""
    if not address.exact and '"' not in address.q:
        return ()
    unquoted = address.q.replace('"', " ")
    if not unquoted.strip():
        return ()
    return library.search(unquoted, **{**address.options, "exact": False}, limit=1).query.corrections


def words(found: Results) -> int:
    """Return how many words or phrases of the query a paragraph can have or miss."""
    return max((len(hit.matched) + len(hit.missing) for hit in found.hits), default=0)


def meant(typed: str, correction: Correction) -> str:
    """Return a query with a word in it replaced by what was probably meant, out of its quotes."""
    return typed.replace(correction.typed, correction.used).replace('"', "")


def exported(found: Results) -> int:
    """Return how many hits an export has: those with every word, unless any word was asked for."""
    total = found.total
    return total.all + total.some if found.query.match == "any" else total.all


def command(frame: Frame, name: str = "search") -> str:
    """Return the command that gives the same hits at the command line."""
    address = frame.address
    told = address.parameters()
    options = [f"--{name}={told[name]}" for name in (*FILTERS, "match", "sort") if name in told]
    options += ["--exact"] if address.exact else []
    return shlex.join(["navosearch", name, *options, "--", address.q])


def _bar_url(frame: Frame, bar: Bar) -> str:
    if bar.meeting is None:
        return frame.to(since=bar.year, until=bar.year)
    return frame.to(meeting=bar.meeting.id)


def _bar_label(bar: Bar) -> str:
    return bar.year if bar.meeting is None else values.meeting(bar.meeting)
