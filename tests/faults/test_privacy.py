"""Whatever the program does, it asks nothing of the network, and keeps no query that it is not told to."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import urllib.parse
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from files import docx, paragraph, run
from program import PROGRAM
from replica import Replica, Trouble
from replica.collection import first_week

from faults.tally import Tally
from faults.world import write
from navosearch.paths import shipped

NETWORK = "no command looks up a name or connects to anything"
FETCHING = "fetching asks only hosts that were named, once it is known who asks"
QUERIES = "no query is in any file that was not asked for"

WATCH = """
import os, sys

ADDRESSED = ("socket.bind", "socket.connect")

def watch(event, arguments):
    if event.partition(".")[0] in ("socket", "urllib", "http", "ftplib", "smtplib", "webbrowser"):
        with open(os.environ["NETWORK_LOG"], "a") as log:
            print(event, *arguments[1:2] if event in ADDRESSED else arguments[:1], file=log)

sys.addaudithook(watch)
"""
"""Put where every Python process that is started reads it, workers and readers of PDFs too."""

HARMLESS = re.compile(
    r"socket\.(__new__ .*|(bind|getnameinfo) \('127\.0\.0\.1', \d+\)|getaddrinfo 127\.0\.0\.1"
    r"|bind \('::1', 0\))"
)
"""What this computer alone is asked: serving binds an address in numbers, which is looked up nowhere, and
urllib3 binds one to see whether there is IPv6."""

WORD = "zwijgwoord"
"""A word of queries, and of no letter."""
QUERY = f"NAVO OR {WORD}"
ENDINGS = ("jsonl", "json", "csv", "tsv", "xlsx", "parquet", "ris", "bib", "csl.json", "html")
COMMANDS = (
    ("search", QUERY),
    ("search", "--json", "--explain", QUERY),
    ("search", f"(NAVO AND {WORD}"),
    ("show", "kst-28676-448"),
    ("letters",),
    ("meetings",),
    ("status",),
    ("check",),
    ("trend", QUERY),
    ("sample", QUERY, "-n", "3", "-o", "../out/sheet.csv"),
    ("concepts", "../out/concepts.txt"),
    ("page", QUERY, "-o", "../out/page.html"),
    *(("export", QUERY, "-o", f"../out/hits.{ending}") for ending in ENDINGS),
    ("rerun", "../out/hits.csv.datapackage.json"),
)
PAGES = {
    f"/?q=NAVO+OR+{WORD}": 200,
    f"/?q=%22{WORD}": 400,
    f"/results.json?q=NAVO+OR+{WORD}": 200,
    f"/results.atom?q=NAVO+OR+{WORD}": 200,
    f"/export/hits.xlsx?q=NAVO+OR+{WORD}": 200,
    f"/letters/kst-28676-448?q={WORD}": 200,
    f"/{WORD}": 404,
    "/meetings": 200,
    "/opensearch.xml": 200,
}
LINKED_XML = (
    "<!DOCTYPE a SYSTEM 'http://192.0.2.1/a.dtd'>"
    "<officiele-publicatie><al>De NAVO.</al></officiele-publicatie>"
)
LINKED_HTML = (
    "<html><head><link rel='stylesheet' href='http://192.0.2.1/a.css'></head>"
    "<body><p>De NAVO sprak.</p><img src='http://192.0.2.1/a.png'></body></html>"
)
RUN = """
import json, sys
from navosearch.cli import run
sys.exit(sum(run(command) > 2 for command in json.loads(sys.argv[1])))
"""


class Private:
    """A folder to work in, with everything that a process writes within it, and its network watched."""

    def __init__(self, place: Path) -> None:
        self.kept, self.work, self.log = place / "kept", place / "kept" / "work", place / "network.log"
        for name in ("kept/home", "kept/tmp", "kept/work", "kept/out", "watch"):
            (place / name).mkdir(parents=True)
        (place / "watch" / "sitecustomize.py").write_text(WATCH)
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.kept / "home"),
            "TMPDIR": str(self.kept / "tmp"),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(place / "watch"),
            "NETWORK_LOG": str(self.log),
        }

    @contextmanager
    def started(self, *command: object) -> Iterator[subprocess.Popen[str]]:
        """Start a command; it ends here at the latest, whatever a test finds."""
        words = list(map(str, command))
        pipe = subprocess.PIPE
        with subprocess.Popen(
            words, cwd=self.work, env=self.env, stdout=pipe, stderr=pipe, text=True
        ) as running:
            try:
                yield running
            finally:
                running.kill()

    def run(self, *command: object, status: int = 0) -> None:
        """Run a command that is to end with this status."""
        with self.started(*command) as running:
            _, complaint = running.communicate(timeout=120)
        assert running.returncode == status, complaint

    def network(self) -> list[str]:
        """Return what the network was asked, but for what is harmless."""
        asked = self.log.read_text().splitlines() if self.log.exists() else []
        return [line for line in asked if not HARMLESS.fullmatch(line)]

    def telling(self) -> list[str]:
        """Return the files with the word in them or in their names, but for those that were asked for."""
        out = self.kept / "out"
        files = [path for path in self.kept.rglob("*") if out not in path.parents and path.is_file()]
        assert files
        return [str(path) for path in files if WORD in str(path) or WORD.encode() in path.read_bytes()]


@pytest.fixture(scope="module")
def private(tmp_path_factory: pytest.TempPathFactory) -> Private:
    """Letters that ship, and enough others to be read by several processes."""
    private = Private(tmp_path_factory.mktemp("private"))
    letters = write(private.work / "letters", {f"{each}.txt": f"De NAVO, {each}.\n" for each in range(120)})
    (letters / "a.docx").write_bytes(docx(paragraph(run("De NAVO sprak."))))
    (letters / "a.xml").write_text(LINKED_XML)
    (letters / "a.html").write_text(LINKED_HTML)
    (private.kept / "out" / "concepts.txt").write_text(f"steun # {WORD}\nnavo # NAVO\n")
    private.run(PROGRAM, "index", "letters", shipped("corpus"))
    return private


def test_the_watch_sees_what_it_is_to_see(tmp_path: Path) -> None:
    private = Private(tmp_path)
    private.run(sys.executable, "-c", "import socket; socket.socket().connect_ex(('127.0.0.1', 9))")
    assert private.network() == ["socket.connect ('127.0.0.1', 9)"]
    (private.work / "query.log").write_text(WORD)
    assert private.telling() == [str(private.work / "query.log")]


def test_no_command_asks_the_network_or_keeps_a_query(private: Private, tally: Tally) -> None:
    private.run(sys.executable, "-c", RUN, json.dumps(COMMANDS))
    asked, telling = private.network(), private.telling()
    for command in COMMANDS:
        with tally(NETWORK):
            assert asked == [], command
        with tally(QUERIES):
            assert telling == [], command
    made = {path.name for path in (private.kept / "out").iterdir()}
    assert {"sheet.csv", "page.html", *(f"hits.{ending}" for ending in ENDINGS)} < made


def test_fetching_asks_the_host_that_was_named_and_no_other(tmp_path: Path, tally: Tally) -> None:
    private = Private(tmp_path)
    troubles = [
        Trouble("redirect off the host", f"kst-28676-4{number}.", times=-1) for number in (11, 13, 14)
    ]
    with Replica(first_week(), troubles=troubles) as replica:
        private.env["NAVOSEARCH_SRU"] = replica.sru
        manners = ("--contact", "onderzoeker@example.org", "--delay", "0")
        private.run(PROGRAM, "fetch", "nato", *manners, status=1)
        private.run(PROGRAM, "search", QUERY)
        port = urllib.parse.urlsplit(replica.sru).port
        with tally(FETCHING):
            assert set(private.network()) == {
                f"socket.connect ('127.0.0.1', {port})",
                f"http.client.connect HTTPConnection(host='127.0.0.1', port={port})",
                f"http.client.send HTTPConnection(host='127.0.0.1', port={port})",
            }


def test_fetching_asks_nothing_before_it_is_known_who_asks(tmp_path: Path, tally: Tally) -> None:
    private = Private(tmp_path)
    private.run(PROGRAM, "fetch", "nato", status=2)
    with tally(FETCHING):
        assert private.network() == []


def test_the_page_asks_the_network_nothing_and_keeps_no_query(private: Private, tally: Tally) -> None:
    with private.started(PROGRAM, "serve", "--port", "0") as serving:
        assert serving.stderr
        said = serving.stderr.readline()
        found = re.search(r":(\d+)/", said)
        assert found, said
        address = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=20)
        with closing(address) as connection:
            for page, status in PAGES.items():
                connection.request("GET", page)
                response = connection.getresponse()
                response.read()
                assert response.status == status, page
                with tally(NETWORK):
                    assert private.network() == [], page
                with tally(QUERIES):
                    assert private.telling() == [], page
        serving.send_signal(signal.SIGTERM)
        printed, complaint = serving.communicate(timeout=20)
        assert WORD not in said + printed + complaint
