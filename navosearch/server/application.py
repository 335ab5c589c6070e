"""Make the WSGI application of an index: what every request and every response passes."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Flask, Request, Response, g, request
from werkzeug.exceptions import HTTPException, InternalServerError, abort

from navosearch import page
from navosearch.errors import (
    LetterUnknown,
    NavosearchError,
    OptionInvalid,
    QueryInvalid,
    TooManyHits,
    TooSlow,
)
from navosearch.page import Address, Frame
from navosearch.server import guard
from navosearch.server.limited import Limited
from navosearch.server.opened import Opened
from navosearch.server.pages import Pages
from navosearch.wording import language
from navosearch.wording.language import gettext as _

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

TIME_LIMIT = 1.0
"""Seconds a search may take: twice what the largest query allowed takes among 30,000 paragraphs."""
THREADS = 4
"""Requests answered at a time; Python runs one at a time, so that more would only wait for one another."""

STATUSES: dict[type[NavosearchError], int] = {
    QueryInvalid: 400,
    OptionInvalid: 400,
    LetterUnknown: 404,
    TooManyHits: 400,
    TooSlow: 503,
}
"""The HTTP status of each error that a request can cause; any other is a fault here."""


class Application(Flask):
    """Flask in the reader's language; of a fault the page shows a number and nothing else."""

    def wsgi_app(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request in the language that it asks for."""
        with language.speaking(asked_language(Request(environ))):
            return super().wsgi_app(environ, start_response)

    def log_exception(self, exc_info: Any) -> None:
        """Log a fault under the number that the page shows; what was searched is not in it."""
        g.fault = secrets.token_hex(4)
        self.logger.error("fault %s", g.fault, exc_info=exc_info)


def asked_language(asked: Request) -> str:
    """Return the language of a request: that of its parameter, else the browser's, else English."""
    wanted = asked.args.get("lang", "")
    if wanted in language.LANGUAGES:
        return wanted
    return asked.accept_languages.best_match(language.LANGUAGES, default=language.LANGUAGES[0]) or "en"


def application(
    index: Path,
    *,
    hosts: Collection[str] = guard.LOCAL,
    any_address: bool = False,
    time_limit: float = TIME_LIMIT,
    threads: int = THREADS,
) -> Flask:
    """Return the application that serves an index; raises what `navosearch.open` raises.

    `hosts` and `any_address` are those of `guard.refusal`, `time_limit` is in seconds a search.
    """
    app = Application("navosearch", static_folder=None)
    pages = Pages(Opened(index), Limited(time_limit, threads))
    for rule, view in pages.routes():
        app.add_url_rule(rule, view.__name__, view, methods=["GET"], provide_automatic_options=False)
    app.before_request(partial(_guard, hosts, any_address=any_address))
    app.after_request(_protect)
    app.register_error_handler(NavosearchError, _problem)
    app.register_error_handler(HTTPException, _refusal)
    return app


def _guard(hosts: Collection[str], *, any_address: bool) -> None:
    """Refuse a request that has no business here."""
    status = guard.refusal(request.environ, hosts, any_address=any_address)
    if status is not None:
        abort(status)


def _protect(response: Response) -> Response:
    """Return a response with the headers that every one has."""
    response.headers.update(guard.HEADERS)
    response.headers["Vary"] = "Accept-Language"
    return response


def _problem(error: NavosearchError) -> tuple[str, int]:
    """Return the page for an error of ours, and its status."""
    status = next((status for kind, status in STATUSES.items() if isinstance(error, kind)), 500)
    return page.refused(_frame(), error, _titles()[status]), status


def _refusal(error: HTTPException) -> Response:
    """Return the page for an error of HTTP."""
    status = error.code or 500
    if isinstance(error, InternalServerError):
        fault = _("This is a fault of navosearch itself; its log tells more under {number}.")
        words = fault.format(number=g.get("fault", "–"))
    else:
        words = _words().get(status, error.name)
    response = Response(page.error(_frame(), _titles().get(status, error.name), words), status)
    if status == 405:
        response.headers["Allow"] = ", ".join(guard.METHODS)
    return response


def _frame() -> Frame:
    """Return the frame of a page that says what is wrong: the query stays in its box."""
    wanted = request.args.get("lang", "")
    typed = request.args.get("q", "")[: page.MOST_CHARACTERS].replace("\0", "")
    return Frame(address=Address(q=typed, lang=wanted if wanted in language.LANGUAGES else ""))


def _titles() -> dict[int, str]:
    return {
        400: _("Not understood"),
        403: _("Not from elsewhere"),
        404: _("Not here"),
        405: _("Reading only"),
        500: _("A fault"),
        503: _("Given up"),
    }


def _words() -> dict[int, str]:
    return {
        400: _("The request does not name this server as it should."),
        403: _("Another site asked for this; only this page itself may."),
        404: _("There is no such page."),
        405: _("This server only shows things: it takes GET and HEAD."),
    }
