"""The page over HTTP: what is asked gets its answer, what has no business here its refusal."""

from __future__ import annotations

import html
import http.client
import json
import os
import re
import select
import signal
import socket
import subprocess
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from letters_of_two_meetings import write_letters
from program import PROGRAM

import navosearch
from navosearch.errors import TooSlow
from navosearch.records import results_record
from navosearch.server import application, guard
from navosearch.server.limited import Limited


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("server")
    navosearch.build([write_letters(folder / "letters")], folder / "index")
    return folder / "index"


@pytest.fixture(scope="module")
def client(index: Path) -> FlaskClient:
    return application(index, time_limit=60).test_client()


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """The pages of letters of every kind of dossier, date and heading."""
    folder = tmp_path_factory.mktemp("odd")
    letters = folder / "letters"
    letters.mkdir()
    rows = ["file,dossier,number,date"]
    dossiers = ("28676", "21501-02", "36600-VIIB", "1400-III", "8811", "36410-A")
    for number, dossier in enumerate(dossiers, 1):
        heading = ("Steun EN", "NIET", "Sahel en Kosovo")[number % 3]
        text = (
            f"Verslag van de Raad Buitenlandse Zaken van {number} maart 2024\n\n{heading}\n\n"
            f"De minister sprak in Kosovo over steun aan Oekraïne. Zie Kamerstuk 28 676, nr. {number}.\n\n"
            "De ministers spraken over steunpakketten en over de gevolgen daarvan voor de regio.\n"
        )
        (letters / f"b{number}.txt").write_text(text, encoding="utf-8")
        rows.append(f"b{number}.txt,{dossier},{number},{('2024', '1999-05', '')[number % 3]}")
    (letters / "letters.csv").write_text("\n".join(rows), encoding="utf-8")
    navosearch.build([letters], folder / "index")
    return application(folder / "index", time_limit=60).test_client()


class Served:
    """The program, serving."""

    def __init__(self, *arguments: object) -> None:
        command = [PROGRAM, "serve", "--port", "0", *map(str, arguments)]
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        assert self.process.stderr is not None
        said = ""
        while "http" not in said:
            assert select.select([self.process.stderr], [], [], 60)[0], "it does not say where it is"
            line = self.process.stderr.readline()
            assert line, said
            said += line
        self.said = said
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", said)
        assert found
        self.port = int(found[1])

    def end(self, number: int) -> int:
        """End it by a signal, and return its exit status."""
        self.process.send_signal(number)
        status = self.process.wait(timeout=20)
        assert self.process.stderr is not None
        self.said += self.process.stderr.read()
        self.process.stderr.close()
        return status


@pytest.fixture(scope="module")
def served(index: Path) -> Iterator[Served]:
    server = Served("--index", index)
    yield server
    server.end(signal.SIGTERM)


def raw(port: int, request: bytes) -> tuple[int, dict[str, str], bytes]:
    """Send bytes to a port and return the status, the headers and the body of the response."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(request)
        response = http.client.HTTPResponse(connection, method=request.split()[0].decode())
        response.begin()
        return (
            response.status,
            {name.lower(): value for name, value in response.getheaders()},
            response.read(),
        )


def assert_guarded(headers: dict[str, str]) -> None:
    assert {name: headers.get(name.lower()) for name in guard.HEADERS} == guard.HEADERS


REQUESTS = [
    (b"GET / HTTP/1.1\r\nHost: evil.example\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1.evil.example\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost@evil.example\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: 192.168.1.4\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost:\r\n", 400),
    (b"GET / HTTP/1.1\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost:x\r\n", 400),
    (b"GET /page.css HTTP/1.1\r\nHost: evil.example\r\n", 400),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\n", 200),
    (b"GET / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n", 200),
    (b"GET / HTTP/1.1\r\nHost: LOCALHOST\r\n", 200),
    (b"HEAD /?q=steun HTTP/1.1\r\nHost: localhost\r\n", 200),
    (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n", 405),
    (b"PUT /page.css HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n", 405),
    (b"DELETE /letters/agenda HTTP/1.1\r\nHost: localhost\r\n", 405),
    (b"OPTIONS / HTTP/1.1\r\nHost: localhost\r\n", 405),
    (b"TRACE / HTTP/1.1\r\nHost: localhost\r\n", 405),
    (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n", 413),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n", 403),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: cors\r\n", 403),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n", 200),
    (b"GET /?q=" + b"a" * 501 + b" HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=" + b"a" * 40_000 + b" HTTP/1.1\r\nHost: localhost\r\n", 431),
    (b"GET /?q=a%00b HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=a%ffb HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=%1b[31m HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=%22steun HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&page=0 HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&page=-1 HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&page=100000000000000000000 HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&page=x HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&page=900 HTTP/1.1\r\nHost: localhost\r\n", 302),
    (b"GET /?q=steun&since=gisteren HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&kind=roman HTTP/1.1\r\nHost: localhost\r\n", 400),
    (b"GET /?q=steun&utm_source=x HTTP/1.1\r\nHost: localhost\r\n", 200),
    (b"GET /letters/..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /letters/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /letters/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /letters/agenda.txt HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /letters/agenda%00 HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /letters/" + b"a" * 5_000 + b" HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /meetings/nergens HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /meetings?year=x HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /export/hits.exe?q=steun HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /export/..%2fhits.csv?q=steun HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /templates/base.html HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /static/page.css HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"GET /console HTTP/1.1\r\nHost: localhost\r\n", 404),
    (b"NONSENSE\r\n", 400),
]


@pytest.mark.parametrize(("request_", "status"), REQUESTS, ids=[str(line[:60]) for line, _status in REQUESTS])
def test_a_request_gets_its_status_and_every_header(served: Served, request_: bytes, status: int) -> None:
    found, headers, body = raw(served.port, request_ + b"Connection: close\r\n\r\n")
    assert found == status
    assert_guarded(headers)
    assert "server" not in headers
    assert "set-cookie" not in headers
    assert b"Traceback" not in body
    assert (status == 405) == ("allow" in headers)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/?q=%22steun", "The query is not understood: this &#34; is never closed."),
        ("/?q=steun&page=0", "--page 0: it can be a number of 1–1000."),
        ("/?q=steun&kind=roman", "--kind roman: there is no such kind of letter;"),
        ("/letters/nergens", "The index has no nergens; `navosearch letters` lists what it has."),
        ("/letters/nergens?lang=en", "The index has no nergens"),
    ],
)
def test_an_error_is_told_in_the_words_of_the_command_line(
    client: FlaskClient, address: str, words: str
) -> None:
    assert words in client.get(address).text


def test_an_error_in_a_query_shows_where(client: FlaskClient) -> None:
    assert "steun <mark>(</mark>hulp" in client.get("/?q=steun+(hulp").text


PAGES = [
    ("/", "text/html"),
    ("/?q=steun", "text/html"),
    ("/?q=xylofoon", "text/html"),
    ("/letters/verslag?q=steun", "text/html"),
    ("/meetings", "text/html"),
    ("/meetings/navo-fmm-2023-11-28", "text/html"),
    ("/help", "text/html"),
    ("/page.css", "text/css"),
    ("/icon.svg", "image/svg+xml"),
    ("/results.json?q=steun", "application/json"),
    ("/results.csv?q=steun", "text/csv"),
    ("/results.atom?q=steun", "application/atom+xml"),
    ("/opensearch.xml", "application/opensearchdescription+xml"),
]


@pytest.mark.parametrize(("address", "kind"), PAGES)
def test_every_page_is_there(client: FlaskClient, address: str, kind: str) -> None:
    response = client.get(address)
    assert response.status_code == 200
    assert response.mimetype == kind


def test_the_json_is_that_of_the_command_line(client: FlaskClient, index: Path) -> None:
    with navosearch.open(index) as library:
        expected = results_record(library.search("steun", limit=5, offset=5, kind="verslag"))
    found = client.get("/results.json?q=steun&page=2&limit=5&kind=verslag")
    assert json.loads(found.text) == json.loads(json.dumps(expected))


@pytest.mark.parametrize(
    "ending",
    ["xlsx", "csv", "tsv", "jsonl", "json", "ris", "bib", "csl.json", "html"],
)
def test_every_export_is_a_file_to_keep(client: FlaskClient, ending: str) -> None:
    response = client.get(f"/export/hits.{ending}?q=steun")
    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == f'attachment; filename="hits.{ending}"'
    assert response.data


def test_an_export_holds_every_hit_and_not_a_page(client: FlaskClient) -> None:
    lines = client.get("/export/hits.jsonl?q=steun&page=2").text.splitlines()
    total = json.loads(client.get("/results.json?q=steun").text)["total"]["all"]
    assert len(lines) == total == 19


def test_instead_of_an_export_of_nothing_comes_the_page_that_says_so(client: FlaskClient) -> None:
    response = client.get("/export/hits.csv?q=xylofoon")
    assert (response.status_code, response.headers["Location"]) == (302, "/?q=xylofoon")


def test_the_feed_is_atom_with_ids_that_stay(client: FlaskClient) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ET.fromstring(client.get("/results.atom?q=steun").data)  # noqa: S314 -- our own
    entries = feed.findall(f"{atom}entry")
    assert len(entries) == 19
    assert entries[0].findtext(f"{atom}id") == "tag:navosearch.local,2024:vreemd#3"
    updated = [entry.findtext(f"{atom}updated") or "" for entry in entries]
    assert updated == sorted(updated, reverse=True)


def test_the_search_engine_description_names_this_server(client: FlaskClient) -> None:
    text = client.get("/opensearch.xml", base_url="http://localhost:28676").text
    assert 'template="http://localhost:28676/?q={searchTerms}"' in text
    assert 'href="/opensearch.xml"' in client.get("/").text
    assert 'href="/opensearch.xml"' not in client.get("/?q=steun").text


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/", "nl-NL,nl;q=0.9,en;q=0.5", "nl"),
        ("/", "en-GB,en;q=0.9,nl;q=0.5", "en"),
        ("/", "fr", "en"),
        ("/?lang=nl", "en", "nl"),
        ("/?lang=en", "nl", "en"),
        ("/nergens", "nl", "nl"),
    ],
)
def test_the_page_speaks_the_language_asked_for(
    client: FlaskClient, address: str, accepted: str, language: str
) -> None:
    response = client.get(address, headers={"Accept-Language": accepted})
    assert f'<html lang="{language}">' in response.text


def test_a_search_that_takes_too_long_is_given_up_and_never_half_told(index: Path) -> None:
    # Words that nothing matches are looked for in other spellings: many of them take a while.
    words = "+OF+".join(f"zwaluwstaart{letter}" for letter in "abcdefghijklmnopqrstuvw")
    response = application(index, time_limit=0.0).test_client().get(f"/?q=steun+OF+{words}")
    assert response.status_code == 503
    assert "ask for less" in response.text
    assert "<mark>" not in response.text
    assert_guarded({name.lower(): value for name, value in response.headers.items()})


def test_work_that_is_given_up_keeps_its_place_until_it_is_done() -> None:
    limited, go = Limited(0.05, threads=1), threading.Event()
    with pytest.raises(TooSlow):
        limited(go.wait)
    with pytest.raises(TooSlow):
        limited(lambda: 1)
    go.set()
    assert Limited(20.0, threads=1)(lambda: 1) == 1


def test_a_changed_index_is_picked_up_and_a_broken_one_is_not(tmp_path: Path) -> None:
    letters = write_letters(tmp_path / "letters")
    navosearch.build([letters], tmp_path / "index")
    client = application(tmp_path / "index", time_limit=60).test_client()
    assert client.get("/letters/nieuw").status_code == 404
    (letters / "nieuw.txt").write_text("Brief\n\nOver de wolkenkrabber.\n", encoding="utf-8")
    navosearch.build([], tmp_path / "index")
    assert client.get("/letters/nieuw").status_code == 200
    assert "<mark>wolkenkrabber</mark>" in client.get("/?q=wolkenkrabber").text
    (tmp_path / "index" / "CURRENT").write_text("nothing of ours\n", encoding="utf-8")
    assert "<mark>wolkenkrabber</mark>" in client.get("/?q=wolkenkrabber").text


def test_many_at_once_all_get_the_same_answer(served: Served) -> None:
    def ask(_number: int) -> tuple[int, bytes]:
        request = b"GET /results.json?q=steun HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        status, _headers, body = raw(served.port, request)
        return status, body

    with ThreadPoolExecutor(16) as threads:
        answers = set(threads.map(ask, range(64)))
    assert len(answers) == 1
    assert next(iter(answers))[0] == 200


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_a_signal_ends_it_cleanly(index: Path, number: int, status: int) -> None:
    server = Served("--index", index)
    raw(server.port, b"GET /?q=steun HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert server.end(number) == status
    assert server.said == (
        f"navosearch is at http://127.0.0.1:{server.port}/ until Ctrl-C.\n"
        "Next: open that address in your browser, and type words; --open does it for you.\n"
    )


def test_a_port_that_is_taken_is_one_sentence(served: Served, index: Path) -> None:
    command = [PROGRAM, "serve", "--index", index, "--port", str(served.port)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"Error: The page cannot be served on port {served.port} of 127.0.0.1:"
        f" {os.strerror(98)}; --port names another."
    ]


def test_serving_to_others_says_what_that_means(index: Path) -> None:
    command = [PROGRAM, "serve", "--index", index, "--host", "0.0.0.0", "--port", "0"]  # noqa: S104 -- the point
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    with process.stderr:
        said = process.stderr.readline() + process.stderr.readline()
        process.terminate()
        process.wait(timeout=20)
    assert "Everyone who can reach 0.0.0.0 can search these letters: there is no password." in said


@pytest.mark.parametrize(
    ("host", "any_address", "status"),
    [
        ("192.168.1.4:28676", True, None),
        ("[2001:db8::1]:28676", True, None),
        ("evil.example", True, 400),
        ("192.168.1.4", False, 400),
        ("[::1]", False, None),
        ("[::1]:80", False, None),
        ("::1", False, 400),
    ],
)
def test_a_name_that_anybody_can_point_here_will_not_do(
    host: str, any_address: bool, status: int | None
) -> None:
    environ = {"HTTP_HOST": host, "REQUEST_METHOD": "GET"}
    assert guard.refusal(environ, guard.LOCAL, any_address=any_address) == status


def test_no_query_is_logged(index: Path) -> None:
    server = Served("--index", index)
    raw(server.port, b"GET /?q=geheimwoord HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    raw(server.port, b"GET /?q=%22geheimwoord HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    server.end(signal.SIGTERM)
    assert "geheimwoord" not in server.said


ASKED = (
    "steun",
    "Kosowo steun",
    '"kosowo steun"~5',
    "“Kosowo”",
    'steun" aan "Oekraïne"',
    "sectie:Kosovo -steunpakketten",
    "soort:verslag steun",
    "(steun OF hulp) minister",
    "kosowo " + "minister " * 54,
    "28676",
)


@pytest.mark.parametrize("q", [None, *ASKED])
def test_no_link_of_a_page_leads_to_an_error(q: str | None, odd: FlaskClient) -> None:
    page = odd.get("/", query_string={"q": q} if q else {})
    assert page.status_code == 200
    links = {html.unescape(link).partition("#")[0] for link in re.findall(r'href="(/[^"]*)"', page.text)}
    assert len(links) > 5
    assert {link for link in links if odd.get(link).status_code >= 400} == set()


@pytest.mark.parametrize(
    "asked", ["meeting=rbz-2019-01-01", "dossier=99999", "kind=overig", "since=1900&until=1900", "page=9"]
)
def test_an_old_address_of_what_is_not_there_any_more_leads_to_no_error(asked: str, odd: FlaskClient) -> None:
    assert odd.get(f"/?q=steun&{asked}").status_code in (200, 302)
