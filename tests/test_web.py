"""Requests keep a pace, end, and go to no host that was not named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import urllib3
from clock import Stopped
from replica import Replica, Trouble
from replica.collection import first_week

from navosearch.errors import RequestFailed, SourceFailing
from navosearch.web import Answer, Web

PAPER = next(paper for paper in first_week() if paper.id == "kst-28676-411")
PATH = PAPER.path("xml")


@pytest.fixture
def replica() -> Iterator[Replica]:
    with Replica([PAPER]) as started:
        yield started


@pytest.fixture
def clock() -> Stopped:
    return Stopped()


@pytest.fixture
def web(replica: Replica, clock: Stopped) -> Iterator[Web]:
    opened = Web(hosts=[replica.host], agent="navosearch/0 (test)", pause=1.0, clock=clock)
    yield opened
    opened.close()


def test_a_file_is_had_with_who_asks_told(replica: Replica, web: Web, clock: Stopped) -> None:
    answer = web.get(replica.host + PATH)
    assert answer.status == 200
    assert answer.body.startswith(b"<?xml")
    assert answer.headers["content-type"] == "application/xml"
    assert answer.at == clock.now()
    assert replica.requests[0].headers["user-agent"] == "navosearch/0 (test)"
    assert replica.requests[0].headers["accept-encoding"] == "gzip"
    assert (web.requests, web.received) == (1, len(answer.body))


def test_a_second_lies_between_the_starts_of_two_requests(replica: Replica, web: Web, clock: Stopped) -> None:
    for _ in range(3):
        web.get(replica.host + PATH)
    assert clock.waits == [1.0, 1.0]


@pytest.mark.parametrize("name", ["429", "500", "502", "503", "504", "reset", "cut", "cut chunks"])
def test_what_passes_is_tried_again(replica: Replica, web: Web, clock: Stopped, name: str) -> None:
    replica.troubles = [Trouble(name, times=2)]
    assert web.get(replica.host + PATH).status == 200
    assert [wait for wait in clock.waits if wait > 1.5][:2] == [2.0, 4.0]
    assert web.requests == 3


def test_a_server_that_never_answers_is_not_waited_for(replica: Replica, clock: Stopped) -> None:
    patience = urllib3.Timeout(connect=5, read=0.2)
    web = Web(hosts=[replica.host], agent="a", pause=0, clock=clock, timeout=patience)
    replica.troubles = [Trouble("silence", times=2)]
    assert web.get(replica.host + PATH).status == 200
    assert web.requests == 3
    web.close()


def test_a_server_that_says_when_is_listened_to(replica: Replica, web: Web, clock: Stopped) -> None:
    replica.troubles = [Trouble("429 with a time"), Trouble("503 with a date", after=1)]
    web.get(replica.host + PATH)
    assert clock.waits[0] == 1.0  # as the header says, and not two seconds


def test_a_server_that_finds_us_too_fast_is_asked_half_as_often(
    replica: Replica, web: Web, clock: Stopped
) -> None:
    replica.troubles = [Trouble("429")]
    web.get(replica.host + PATH)
    clock.waits.clear()
    web.get(replica.host + PATH)
    web.get(replica.host + PATH)
    assert clock.waits[-1] == 2.0


@pytest.mark.parametrize(
    ("name", "reason"),
    [("429", "busy"), ("503", "server-error"), ("cut", "cut"), ("reset", "unreachable")],
)
def test_what_does_not_pass_in_six_tries_has_failed(
    replica: Replica, web: Web, clock: Stopped, name: str, reason: str
) -> None:
    replica.troubles = [Trouble(name, times=-1)]
    with pytest.raises(RequestFailed) as failed:
        web.get(replica.host + PATH)
    assert (failed.value.reason, web.requests) == (reason, 6)
    assert max(clock.waits) <= 60


def test_after_twenty_five_failures_in_a_row_nothing_more_is_asked(replica: Replica, web: Web) -> None:
    replica.troubles = [Trouble("503", times=-1)]
    for _ in range(4):
        with pytest.raises(RequestFailed):
            web.get(replica.host + PATH)
    with pytest.raises(SourceFailing) as ended:
        web.get(replica.host + PATH)
    assert (ended.value.failures, web.requests) == (25, 25)


def test_one_answer_in_between_begins_the_count_anew(replica: Replica, web: Web) -> None:
    for _ in range(6):
        replica.troubles = [Trouble("503", times=5)]
        assert web.get(replica.host + PATH).status == 200
    assert web.requests == 36


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("redirect off the host", "foreign"),
        ("redirect for ever", "redirects"),
        ("too large", "too-large"),
        ("packed bomb", "too-large"),
    ],
)
def test_what_will_not_pass_is_asked_for_once(replica: Replica, web: Web, name: str, reason: str) -> None:
    replica.troubles = [Trouble(name, times=-1)]
    with pytest.raises(RequestFailed) as failed:
        web.get(replica.host + PATH)
    assert failed.value.reason == reason
    assert web.requests == (4 if name == "redirect for ever" else 1)


def test_a_redirect_within_the_hosts_is_followed(replica: Replica, web: Web) -> None:
    replica.troubles = [Trouble("redirect to an error page")]
    answer = web.get(replica.host + PATH)
    assert (answer.asked, answer.url) == (replica.host + PATH, f"{replica.host}/foutpagina.html")


def test_a_host_that_was_not_named_is_not_asked(web: Web) -> None:
    for url in ("http://192.0.2.1/a", "https://127.0.0.1/a", "file:///etc/passwd", "http://127.0.0.1/a"):
        with pytest.raises(RequestFailed) as failed:
            web.get(url)
        assert failed.value.reason == "foreign"
    assert web.requests == 0


def test_whoever_watches_sees_every_answer(replica: Replica) -> None:
    seen: list[Answer] = []
    web = Web(hosts=[replica.host], agent="a", pause=0, clock=Stopped(), witness=seen.append)
    replica.troubles = [Trouble("503")]
    web.get(replica.host + PATH)
    web.close()
    assert [answer.status for answer in seen] == [503, 200]
