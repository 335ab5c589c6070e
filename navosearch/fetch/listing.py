"""List the papers of a dossier, page by page, and say whether the pages add up to what was counted."""

from __future__ import annotations

import datetime
import urllib.parse
from dataclasses import replace

from navosearch.errors import LetterUnreadable, RequestFailed, SourceRefused
from navosearch.fetch import asking, listed
from navosearch.fetch.accounts import Progress, Wanted
from navosearch.fetch.listed import Listing, scope_of
from navosearch.fetch.papers import Paper, paper
from navosearch.fetch.state import State
from navosearch.formats import listings
from navosearch.web import Web

OVERLAP = datetime.timedelta(days=7)
"""What changed so long before the last listing is asked for once more: a record may be dated back."""
RELIST = datetime.timedelta(days=30)
"""A full listing, which alone tells what is gone, is made again after so long."""
ROUNDS = 2
"""How often a dossier is listed when its pages do not add up."""


def list_papers(
    web: Web, state: State, wanted: Wanted, *, endpoint: str, relist: bool, progress: Progress
) -> list[str]:
    """Bring what is known of a dossier up to date, and return the ids that are gone from it.

    Only what changed is asked for where everything was listed not long ago. Raises SourceRefused,
    RequestFailed or SourceFailing; the pages that were had are kept, and the next run goes on after them.
    """
    today = web.clock.now().date()
    since = "" if relist else _changed_since(state, wanted, today)
    listing = listed.resume(state, wanted, changed_since=since, today=today.isoformat())
    while True:
        _pages(web, state, wanted, listing, endpoint, progress)
        listing, count = listed.so_far(state, wanted.dossier)
        if count == listing.count or listing.round == ROUNDS:
            break
        listing = replace(listing, round=listing.round + 1, cursor="", count=None)
        listed.begin(state, listing)
    source = urllib.parse.urlsplit(endpoint).netloc
    certain = count == listing.count
    return listed.finish(state, listing, wanted, certain=certain, today=today.isoformat(), source=source)


def _changed_since(state: State, wanted: Wanted, today: datetime.date) -> str:
    """Return from which day on changes are asked for; empty where everything is to be listed."""
    known = listed.of_dossier(state, wanted.dossier)
    if known is None or known["scope"] != scope_of(wanted) or not known["certain"]:
        return ""
    if today - datetime.date.fromisoformat(known["relisted"]) > RELIST:
        return ""
    return (datetime.date.fromisoformat(known["listed"]) - OVERLAP).isoformat()


def _pages(
    web: Web, state: State, wanted: Wanted, listing: Listing, endpoint: str, progress: Progress
) -> None:
    """Take pages from where the listing is, until there are no more."""
    cursor = listing.cursor
    while True:
        url = asking.papers(endpoint, wanted, changed_since=listing.changed_since, after=cursor)
        page = ask(web, url)
        papers = _papers(page, wanted.dossier)
        if page.records:
            cursor = page.records[-1].id
        new = listed.take_page(state, listing, papers, count=page.count, cursor=cursor)
        so_far, count = listed.so_far(state, wanted.dossier)
        progress(wanted.dossier, "list", count, so_far.count or 0)
        if not page.records or not new or not (page.more or len(page.records) < page.count):
            return


def _papers(page: listings.Listing, dossier: str) -> list[Paper]:
    return [found for record in page.records if (found := paper(record, listed_in=dossier))]


def ask(web: Web, url: str) -> listings.Listing:
    """Return a page of the listing.

    Raises SourceRefused when the question is refused, RequestFailed (``not-a-listing``) for an answer that
    is none.
    """
    answer = web.get(url)
    if answer.status != 200:
        raise RequestFailed(url, "status", str(answer.status))
    try:
        page = listings.read(answer.body)
    except LetterUnreadable as error:
        raise RequestFailed(url, "not-a-listing") from error
    if isinstance(page, listings.Refusal):
        raise SourceRefused(url, page.message)
    return page


def list_annexes(web: Web, state: State, letter: str, dossier: str, *, endpoint: str) -> None:
    """Keep the records of the annexes of a letter, in the dossier of the letter."""
    page = ask(web, asking.annexes(endpoint, letter))
    found = [replace(each, dossier=dossier) for each in _papers(page, dossier) if each.want == "annex"]
    listed.keep(state, found)
