"""Answer a request with the page or the file that it asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from urllib.parse import parse_qsl

from flask import Response, redirect, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as AnyResponse

from navosearch import page
from navosearch.errors import LetterUnknown, TooManyHits
from navosearch.model import Letter, Results
from navosearch.page import Address, Frame
from navosearch.paths import shipped
from navosearch.records import results_record
from navosearch.search import Search
from navosearch.search.words import Words
from navosearch.server import files
from navosearch.server.limited import Limited
from navosearch.server.opened import Opened, Shelf

View = Callable[..., AnyResponse]
COUNTED_AT_ONCE = 5_000
"""Paragraphs among which the words near the hits are counted without being asked for: it takes some 20 ms."""
LONGEST_ID = 200
"""Characters in the id of a letter or a meeting; a longer one is none."""


class Pages:
    """The pages of one index."""

    def __init__(self, opened: Opened, limited: Limited) -> None:
        self._opened = opened
        self._limited = limited
        self._files = {name: (shipped("templates") / name).read_bytes() for name in ("page.css", "icon.svg")}

    def routes(self) -> Iterable[tuple[str, View]]:
        """Return each path that there is, and what answers it."""
        return (
            ("/", self.start_or_results),
            ("/results.json", self.json),
            ("/results.atom", self.atom),
            ("/results.csv", self.csv),
            ("/export/<name>", self.export),
            ("/letters/<name>", self.letter),
            ("/letters/<name>/<int:number>", self.lineage),
            ("/meetings", self.meetings),
            ("/coverage", self.coverage),
            ("/meetings/<name>", self.meeting),
            ("/help", self.help),
            ("/opensearch.xml", self.opensearch),
            ("/page.css", self.style),
            ("/icon.svg", self.icon),
            ("/favicon.ico", self.icon),
        )

    def start_or_results(self) -> AnyResponse:
        """Return the hits of a query, or without one the start page; past the last page is the first."""
        frame, shelf = _frame(), self._opened.latest()
        if not frame.address.q:
            return _html(page.start(frame, shelf.collection))
        search, answer = self._answered(shelf, frame.address)
        if not answer.hits and frame.address.page > 1:
            return redirect(frame.to())
        nearest = () if answer.hits else self._limited(lambda: page.nearest(shelf.library, frame.address))
        return _html(
            page.results(
                frame,
                answer,
                chart=page.chart(search, answer, frame.address, shelf.collection),
                collection=shelf.collection,
                nearest=nearest,
                neighbours=self._near(shelf, search),
                files=files.TITLES if page.exported(answer) <= files.MOST else (),
            )
        )

    def _near(self, shelf: Shelf, search: Search) -> Words | None:
        """Return the words near the hits when they are asked for, or there are few paragraphs to count."""
        if not _asked().words and shelf.collection.status.paragraphs > COUNTED_AT_ONCE:
            return None
        return self._limited(lambda: page.words_near(search))

    def json(self) -> AnyResponse:
        """Return the hits of a page as `navosearch search --json` prints them."""
        _search, answer = self._answered(self._opened.latest(), _asked())
        return Response(json.dumps(results_record(answer), ensure_ascii=False), mimetype="application/json")

    def atom(self) -> AnyResponse:
        """Return the newest hits as a feed."""
        frame, shelf = _frame(), self._opened.latest()
        newest = replace(_asked(), sort="newest", page=1, limit=page.FEED_HITS)
        _search, answer = self._answered(shelf, newest)
        built = shelf.collection.status.built
        text = page.feed(frame, answer, origin=_origin(), built=built)
        return Response(text, mimetype="application/atom+xml")

    def csv(self) -> AnyResponse:
        """Return every hit as CSV."""
        return self.export("hits.csv")

    def export(self, name: str) -> AnyResponse:
        """Return a file of every hit in a format of the exports; for no hits, the page that says so."""
        if name not in files.FILES:
            raise NotFound
        format_ = files.FILES[name]
        address, shelf = _asked(), self._opened.latest()
        _search, answer = self._answered(shelf, address)
        count = page.exported(answer)
        if not count:
            return redirect(address.to())
        if count > files.MOST:
            raise TooManyHits(found=count, most=files.MOST)
        response = Response(files.exported(shelf, address, format_), content_type=format_.media_type)
        response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return response

    def letter(self, name: str) -> AnyResponse:
        """Return a letter, with what a query matches in it marked."""
        frame, shelf = _frame(), self._opened.latest()
        letter = _letter(shelf, name)
        marks = self._limited(lambda: _marks(shelf, frame.address, letter)) if frame.address.q else {}
        entries = shelf.collection.entries
        others = {
            each.id: [other for other in entries[each.id].letters if other.id != letter.id]
            for each in letter.meetings
        }
        return _html(
            page.letter(
                frame,
                letter,
                others=others,
                marks=marks,
                held=shelf.collection.ids,
                referred_by=shelf.library.referred_by(letter),
                lineages=self._limited(lambda: shelf.lineages(letter.id)),
            )
        )

    def lineage(self, name: str, number: int) -> AnyResponse:
        """Return a passage in earlier and later letters."""
        shelf = self._opened.latest()
        letter = _letter(shelf, name)
        if not any(each.number == number for each in letter.paragraphs):
            raise LetterUnknown(f"{name}#{number}")
        return _html(page.lineage(_frame(), self._limited(lambda: shelf.library.lineage(name, number))))

    def meetings(self) -> AnyResponse:
        """Return the meetings."""
        year = request.args.get("year")
        if year and not re.fullmatch(r"[0-9]{4}", year):
            raise NotFound
        return _html(page.meetings(_frame(), [*self._opened.latest().collection.entries.values()], year=year))

    def coverage(self) -> AnyResponse:
        """Return the account of the dossiers that were fetched."""
        return _html(page.covered(_frame(), self._opened.latest().collection))

    def meeting(self, name: str) -> AnyResponse:
        """Return a meeting, its agenda and report side by side."""
        shelf = self._opened.latest()
        entry = shelf.collection.entries.get(name)
        if entry is None:
            raise NotFound
        pair = page.paired(entry)
        letters = (shelf.library.letter(pair[0]), shelf.library.letter(pair[1])) if pair else None
        return _html(page.meeting(_frame(), entry, letters))

    def help(self) -> AnyResponse:
        """Return the query language."""
        return _html(page.help_(_frame()))

    def opensearch(self) -> AnyResponse:
        """Return the description of this server as a search engine."""
        return Response(page.opensearch(_origin()), mimetype="application/opensearchdescription+xml")

    def style(self) -> AnyResponse:
        """Return the stylesheet."""
        return Response(self._files["page.css"], mimetype="text/css")

    def icon(self) -> AnyResponse:
        """Return the icon."""
        return Response(self._files["icon.svg"], mimetype="image/svg+xml")

    def _answered(self, shelf: Shelf, address: Address) -> tuple[Search, Results]:
        """Return the search and the hits of its page, or raise TooSlow."""

        def work() -> tuple[Search, Results]:
            """Return the search of an address and its page of results."""
            search = shelf.library.asked(address.q, **address.options)
            return search, search.results(address.limit, address.offset)

        return self._limited(work)


def _asked() -> Address:
    """Return what the URL asks for; of several values the first counts, and what is no UTF-8 is refused."""
    text = request.query_string.decode("ascii", "replace")
    return page.understood(dict(reversed(parse_qsl(text, errors="replace"))))


def _frame() -> Frame:
    return Frame(address=_asked(), path=request.path)


def _html(text: str) -> Response:
    return Response(text, mimetype="text/html")


def _origin() -> str:
    """Return the origin of this server, by the name that passed the guard."""
    return request.host_url.rstrip("/")


def _letter(shelf: Shelf, name: str) -> Letter:
    if len(name) > LONGEST_ID or name not in shelf.collection.ids:
        raise LetterUnknown(name[:LONGEST_ID])
    return shelf.library.letter(name)


def _marks(shelf: Shelf, address: Address, letter: Letter) -> dict[str, tuple[tuple[int, int], ...]]:
    search = shelf.library.asked(address.q, **address.options)
    return {text: marks for text in page.texts(letter) if (marks := search.occurrences(text))}
