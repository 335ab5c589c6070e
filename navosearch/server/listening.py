"""Listen at an address for requests to the application of an index."""

from __future__ import annotations

import logging
import signal
import socket
from pathlib import Path
from types import FrameType
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import create_server
from waitress.task import ErrorTask

from navosearch.errors import ListenFailed
from navosearch.server import guard
from navosearch.server.application import THREADS, TIME_LIMIT, application

HOST = "127.0.0.1"
PORT = 28676
"""Always the same, so that bookmarks and the browser's search engines stay right: the dossier on NATO."""

LARGEST_HEADERS = 16_384
"""Bytes; a query of 500 characters takes 6,000 at most."""
LARGEST_BODY = 1_024
"""Bytes; no request here has a body."""
CONNECTIONS = 200
"""Connections at a time: a browser holds six, so that some thirty people can read at once."""


def is_local(host: str) -> bool:
    """Whether only this computer itself can reach a server at that address."""
    return host in ("127.0.0.1", "localhost", "::1")


class _Refusal(ErrorTask):  # type: ignore[misc]  # waitress has no types
    """The response to what is no HTTP, or too much of it, with the headers of every other."""

    def execute(self) -> None:
        """Send the response."""
        self.response_headers.extend(guard.HEADERS.items())
        super().execute()


class _Channel(HTTPChannel):  # type: ignore[misc]  # waitress has no types
    error_task_class = _Refusal


class Listening:
    """A server that holds its address, and answers once it runs."""

    def __init__(self, server: Any, host: str) -> None:
        self._server = server
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{server.effective_port}/"

    def run(self) -> None:
        """Answer requests until Ctrl-C or SIGTERM; raises KeyboardInterrupt for the former."""
        interrupted = False

        def stop(number: int, _frame: FrameType | None) -> None:
            """Leave the loop, and remember whether it was Ctrl-C that asked for it."""
            nonlocal interrupted
            interrupted = number == signal.SIGINT
            raise SystemExit

        before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            self._server.run()
        finally:
            self._server.close()
            for number, handler in before.items():
                signal.signal(number, handler)
        if interrupted:
            raise KeyboardInterrupt


def listening(
    index: Path, *, host: str = HOST, port: int = PORT, time_limit: float = TIME_LIMIT
) -> Listening:
    """Return a server for an index; port 0 takes any that is free.

    Raises ListenFailed when the address is taken or is none of this computer's, and what
    `navosearch.open` raises.
    """
    app = application(index, hosts=_names(host), any_address=not is_local(host), time_limit=time_limit)
    # waitress warns of every request that has to wait; that is what its queue is for.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    try:
        server = create_server(
            app,
            host=host,
            port=port,
            threads=THREADS,
            ident=None,
            connection_limit=CONNECTIONS,
            max_request_header_size=LARGEST_HEADERS,
            max_request_body_size=LARGEST_BODY,
        )
    except (OSError, ValueError) as error:  # ValueError: the name of the host leads nowhere
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ListenFailed(host, port, reason) from error
    server.channel_class = _Channel
    return Listening(server, host)


def _names(host: str) -> set[str]:
    """Return the names that requests may call a server at that address by."""
    names = {*guard.LOCAL, host.lower(), f"[{host.lower()}]"}
    return names if is_local(host) else names | {socket.gethostname().lower(), socket.getfqdn().lower()}
