"""The folder of an index in, a WSGI application out: what every request and every response passes."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable
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
"""Seconds a search may take."""
THREADS = 4
"""Requests answered at a time; more would only wait for one another."""

STATUSES: dict[type[NavosearchError], int] = {
    QueryInvalid: 400,
    OptionInvalid: 400,
    LetterUnknown: 404,
    TooManyHits: 400,
    TooSlow: 503,
}
"""The HTTP status of each error that a request can cause; any other is a fault here."""


class Application(Flask):
    """Flask in the reader's language, whose faults are told by a number and never shown."""

    def wsgi_app(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request in the language that it asks for."""
        with language.speaking(asked_language(Request(environ))):
            return super().wsgi_app(environ, start_response)

    def log_exception(self, exc_info: Any) -> None:
        """Log a fault under a number that the page shows too; what was searched is not in it."""
        g.fault = secrets.token_hex(4)
        self.logger.error("fault %s", g.fault, exc_info=exc_info)


def asked_language(asked: Request) -> str:
    """Return the language of a request: as it says in so many words, else the browser's, else English."""
    told = asked.args.get("lang", "")
    if told in language.LANGUAGES:
        return told
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

    @app.before_request
    def refuse() -> None:
        status = guard.refusal(request.environ, hosts, any_address=any_address)
        if status is not None:
            abort(status)

    @app.after_request
    def protect(response: Response) -> Response:
        response.headers.update(guard.HEADERS)
        response.headers["Vary"] = "Accept-Language"
        return response

    app.register_error_handler(NavosearchError, _told)
    app.register_error_handler(HTTPException, _refused)
    return app


def _told(error: NavosearchError) -> tuple[str, int]:
    status = next((status for kind, status in STATUSES.items() if isinstance(error, kind)), 500)
    return page.refused(_frame(), error, _titles()[status]), status


def _refused(error: HTTPException) -> Response:
    status = error.code or 500
    if isinstance(error, InternalServerError):
        told = _("This is a fault of navosearch itself; its log tells more under {number}.")
        words = told.format(number=g.get("fault", "–"))
    else:
        words = _words().get(status, error.name)
    made = Response(page.error(_frame(), _titles().get(status, error.name), words), status)
    if status == 405:
        made.headers["Allow"] = ", ".join(guard.METHODS)
    return made


def _frame() -> Frame:
    """Return the surroundings of a page that tells what is wrong: the query stays in its box."""
    told = request.args.get("lang", "")
    typed = request.args.get("q", "")[: page.MOST_CHARACTERS].replace("\0", "")
    return Frame(address=Address(q=typed, lang=told if told in language.LANGUAGES else ""))


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
