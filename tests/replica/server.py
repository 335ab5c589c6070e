"""Serve papers over HTTP on this computer, one process and one address for the listing and the files.

Documented are the bucket of requests and what comes of an empty one. The headers of files were not recorded:
that there are an ETag and a Last-Modified, and that they are honoured, is supposed, and can be left out.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import http.server
import socket
import struct
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from types import TracebackType

from replica import listing
from replica.answers import Answer, gateway, page
from replica.forms import TYPES, written
from replica.papers import Paper
from replica.troubles import TROUBLES, Trouble

Clock = Callable[[], float]


@dataclass
class Bucket:
    """So many requests at once, and so many a second after that."""

    size: int = 20
    every: float = 5
    clock: Clock = time.monotonic
    _left: float = field(init=False)
    _seen: float = field(init=False)

    def __post_init__(self) -> None:
        self._left, self._seen = float(self.size), self.clock()

    def allows(self) -> bool:
        """Take a request from the bucket; False when it is empty."""
        now = self.clock()
        self._left = min(self.size, self._left + (now - self._seen) * self.every)
        self._seen = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


@dataclass(frozen=True)
class Request:
    """A request as it came: path and query, headers in small letters, and when, in seconds of the machine."""

    target: str
    headers: dict[str, str]
    moment: float


class Replica:
    """A running server of papers; `papers` may be set to those of another day, and trouble may be added.

    `requests` are all that came, in order. `bucket` is None for a server that never tires.
    """

    def __init__(
        self,
        papers: Iterable[Paper],
        *,
        troubles: Sequence[Trouble] = (),
        bucket: Bucket | None = None,
        validators: bool = True,
        port: int = 0,
    ) -> None:
        self.papers = papers
        self.troubles = list(troubles)
        self.requests: list[Request] = []
        self._bucket, self._validators = bucket, validators
        self._closing, self._turn = threading.Event(), threading.Lock()
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", port), _handler(self))
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )

    @property
    def papers(self) -> Sequence[Paper]:
        """Return the papers that are listed, in order of identifier."""
        return self._papers

    @papers.setter
    def papers(self, papers: Iterable[Paper]) -> None:
        self._papers = sorted(papers, key=lambda paper: paper.id)
        self._files = {
            paper.path(form): (paper, form) for paper in self._papers for form in (*paper.forms, "metadata")
        }

    @property
    def host(self) -> str:
        """Return the start of every address of this server."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def sru(self) -> str:
        """Return the address of the listing."""
        return f"{self.host}/sru"

    def __enter__(self) -> Replica:
        self._thread.start()
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, request: Request) -> Answer:
        """Return the answer to a request, with the trouble that it meets."""
        with self._turn:
            self.requests.append(request)
            if self._bucket and not self._bucket.allows():
                return gateway(429)
            usual = self._usual(request)
            met = [trouble.name for trouble in self.troubles if trouble.meets(request.target)]
            return TROUBLES[met[0]](usual, request.target) if met else usual

    def wait(self) -> None:
        """Wait until this server is closed: what a request gets that is never answered."""
        self._closing.wait()

    def _usual(self, request: Request) -> Answer:
        path, _, query = request.target.partition("?")
        if path == "/sru":
            asked = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
            return listing.answer(asked, self._papers, host=self.host)
        if path == "/foutpagina.html":
            return page("Fout", "De pagina is niet gevonden.")
        if path not in self._files:
            return gateway(404)
        paper, form = self._files[path]
        body = written(paper, form)
        headers = {}
        if self._validators:
            mark = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            headers = {"ETag": mark, "Last-Modified": f"{_moment(paper.modified)}"}
            if request.headers.get("if-none-match") == mark:
                return Answer(b"", TYPES[form], 304, headers)
        return Answer(body, TYPES[form], headers=headers)


def _moment(date: str) -> str:
    """Return a day as headers write it."""
    return time.strftime("%a, %d %b %Y 13:16:00 GMT", time.strptime(date, "%Y-%m-%d"))


def _handler(replica: Replica) -> type[http.server.BaseHTTPRequestHandler]:
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            answer = replica.answer(Request(self.path, headers, time.monotonic()))
            with contextlib.suppress(ConnectionError):  # who asked may have gone
                self._send(_compressed(answer, headers))

        def _send(self, answer: Answer) -> None:
            if answer.ending == "silence":
                replica.wait()
            if answer.ending in ("silence", "reset"):
                self._reset()
                return
            chunked = answer.ending == "unended"
            self.send_response(answer.status)
            self.send_header("Content-Type", answer.type)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if chunked:
                self.send_header("Transfer-Encoding", "chunked")
            elif answer.status != 304:
                self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            half = answer.body[: len(answer.body) // 2]
            if chunked:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(half), half))
            else:
                self.wfile.write(half if answer.ending == "cut" else answer.body)
            self.close_connection = self.close_connection or answer.ending != "whole"

        def _reset(self) -> None:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Say nothing: what came is in `Replica.requests`."""

    return Handler


def _compressed(answer: Answer, headers: dict[str, str]) -> Answer:
    """Return the answer compressed where that was asked for and is worth it."""
    wanted = "gzip" in headers.get("accept-encoding", "")
    if (
        not wanted
        or len(answer.body) < 1000
        or "Content-Encoding" in answer.headers
        or answer.type == TYPES["pdf"]
    ):
        return answer
    packed = gzip.compress(answer.body, 5, mtime=0)
    return replace(answer, body=packed, headers={**answer.headers, "Content-Encoding": "gzip"})
