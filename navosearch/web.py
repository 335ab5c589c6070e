"""Ask servers for files over HTTP: one request at a time, at a pace, only at hosts that were named.

What passes is tried again, waiting longer every time, and ends the run when too much of it comes in a row.
What does not pass is an answer like any other: whoever asked looks at its status.
"""

from __future__ import annotations

import datetime
import email.utils
import time
import urllib.parse
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import urllib3

from navosearch.errors import RequestFailed, SourceFailing

TRIES = 6
"""How often one request is made before it counts as failed."""
IN_A_ROW = 25
"""After so many tries without an answer in between, nothing more is asked."""
LONGEST_WAIT = 60.0
"""Seconds between two tries, unless the server asks for more."""
PATIENCE = 600.0
"""Seconds that a server may ask to wait; asked for longer, the request counts as failed."""
TIMEOUT = urllib3.Timeout(connect=10, read=120)
LARGEST = 50_000_000
"""Bytes of a body, unpacked; the longest letters known are under a hundredth of it."""
REDIRECTS = 3
PASSING = frozenset((429, 500, 502, 503, 504))
"""Statuses that may be another one a little later."""
MOVED = frozenset((301, 302, 303, 307, 308))
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: `asked` and `url` are the addresses first and last asked, `at` is in UTC."""

    asked: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    at: datetime.datetime


class Clock:
    """Tells the time, and waits; tests have one of their own."""

    def seconds(self) -> float:
        """Return seconds of a clock that is never set back."""
        return time.monotonic()

    def now(self) -> datetime.datetime:
        """Return the day and the time, in UTC."""
        return datetime.datetime.now(datetime.timezone.utc)

    def wait(self, seconds: float) -> None:
        """Wait so many seconds."""
        time.sleep(seconds)


class Web:
    """An open connection to the servers that were named; `requests` and `received` bytes are counted.

    `pause` is in seconds, between the starts of two requests; a server that finds this too fast doubles it.
    `witness` is shown every answer, also those that are tried again.
    """

    def __init__(
        self,
        *,
        hosts: Collection[str],
        agent: str,
        pause: float,
        clock: Clock | None = None,
        witness: Callable[[Answer], None] | None = None,
        timeout: urllib3.Timeout = TIMEOUT,
    ) -> None:
        self.requests = 0
        self.received = 0
        self.clock = clock or Clock()
        self._hosts, self._pause, self._witness = frozenset(hosts), pause, witness
        self._next = 0.0
        self._failures = 0
        headers = {"User-Agent": agent, "Accept-Encoding": "gzip"}
        self._pool = urllib3.PoolManager(
            num_pools=3, maxsize=1, retries=False, timeout=timeout, headers=headers
        )

    def close(self) -> None:
        """Close the connections."""
        self._pool.clear()

    def get(self, url: str, *, headers: Mapping[str, str] | None = None) -> Answer:
        """Return the answer to a request, after redirects within the hosts.

        Raises RequestFailed when it could not be had (``unreachable``, ``busy``, ``server-error``, ``cut``),
        leads elsewhere (``foreign``, ``redirects``) or is ``too-large``; SourceFailing when too much of that
        came in a row.
        """
        asked = url
        for _ in range(REDIRECTS + 1):
            self._check(url, asked)
            answer = self._persistent(url, asked, headers or {})
            if answer.status not in MOVED or "location" not in answer.headers:
                return answer
            url = urllib.parse.urljoin(url, answer.headers["location"])
        raise RequestFailed(asked, "redirects", url)

    def _check(self, url: str, asked: str) -> None:
        """Raise RequestFailed for an address at a host that was not named."""
        parts = urllib.parse.urlsplit(url)
        if f"{parts.scheme}://{parts.netloc}" not in self._hosts:
            raise RequestFailed(asked, "foreign", url if url != asked else "")

    def _persistent(self, url: str, asked: str, headers: Mapping[str, str]) -> Answer:
        """Return an answer that will not pass, trying again for others."""
        failure = RequestFailed(asked, "unreachable")
        for number in range(1, TRIES + 1):
            self._wait_for_turn()
            wait = min(2.0**number, LONGEST_WAIT)
            try:
                answer = self._once(url, asked, headers)
            except RequestFailed as error:
                if error.reason == "too-large":
                    raise
                failure = error
            else:
                if answer.status not in PASSING:
                    self._failures = 0
                    return answer
                failure = RequestFailed(
                    asked, "busy" if answer.status == 429 else "server-error", str(answer.status)
                )
                if answer.status == 429:
                    self._pause *= 2
                wait = _asked_wait(answer, self.clock) or wait
            self._count_failure(failure)
            if wait > PATIENCE:
                break
            if number < TRIES:
                self.clock.wait(wait)
        raise failure

    def _count_failure(self, failure: RequestFailed) -> None:
        self._failures += 1
        if self._failures >= IN_A_ROW:
            raise SourceFailing(self._failures, failure.url, failure.reason, failure.detail) from failure

    def _wait_for_turn(self) -> None:
        """Wait until a request may start."""
        ahead = self._next - self.clock.seconds()
        if ahead > 0:
            self.clock.wait(ahead)
        self._next = self.clock.seconds() + self._pause

    def _once(self, url: str, asked: str, headers: Mapping[str, str]) -> Answer:
        """Make one request, and read its answer whole."""
        self.requests += 1
        try:
            response = self._pool.request(
                "GET", url, headers={**self._pool.headers, **headers}, redirect=False, preload_content=False
            )
        except urllib3.exceptions.HTTPError as error:
            raise RequestFailed(asked, "unreachable", _described(error)) from error
        try:
            body = self._body(response, asked)
        except RequestFailed:
            response.close()  # what is left of it is for nobody
            raise
        found = {name.lower(): value for name, value in response.headers.items()}
        answer = Answer(asked, url, response.status, found, body, self.clock.now())
        if self._witness:
            self._witness(answer)
        return answer

    def _body(self, response: urllib3.BaseHTTPResponse, asked: str) -> bytes:
        """Return a whole body, unpacked; raises RequestFailed for one that was cut short or is too large."""
        pieces: list[bytes] = []
        size = 0
        try:
            while piece := response.read(_PIECE, decode_content=True):
                pieces.append(piece)
                size += len(piece)
                if size > LARGEST:
                    raise RequestFailed(asked, "too-large", str(size))
        except urllib3.exceptions.HTTPError as error:
            raise RequestFailed(asked, "cut", _described(error)) from error
        self.received += size
        return b"".join(pieces)


def _asked_wait(answer: Answer, clock: Clock) -> float:
    """Return the seconds that a server asks to wait (RFC 9110, 10.2.3), or 0 if it does not."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return float(min(int(told), 10**6))
    try:
        moment = email.utils.parsedate_to_datetime(told)
    except ValueError:
        return 0.0
    aware = moment if moment.tzinfo else moment.replace(tzinfo=datetime.timezone.utc)
    return max(0.0, (aware - clock.now()).total_seconds())


def _described(error: Exception) -> str:
    """Return what went wrong in words that are the same every time: no address in memory."""
    return type(error).__name__
