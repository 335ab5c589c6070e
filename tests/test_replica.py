"""The small copy of the official sources answers as it says it does."""

from __future__ import annotations

import gzip
import http.client
import json
import subprocess
import sys
import urllib.parse
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Program
from lxml import etree
from replica import TROUBLES, Replica, Trouble
from replica.collection import (
    ALLIANCE,
    BECOMES_FINAL,
    CHANGED,
    FINAL,
    WITHDRAWN,
    first_week,
    many,
    second_week,
)
from replica.papers import Paper
from replica.server import Bucket
from replica.troubles import ELSEWHERE

DOSSIER = (
    "c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk AND dt.type==Kamerstuk"
    ' AND w.dossiernummer=="28676"'
)
SORTED = "sortBy dt.identifier/sort.ascending"

RECORD = [
    *("gzd", "originalData", "meta"),
    *("owmskern", "identifier", "title", "language", "type", "creator", "modified"),
    *("owmsmantel", "available", "date", "hasVersion", "issued"),
    *("tpmeta", "product-area", "content-area", "documentstatus", "documenttitel", "dossiertitel"),
    *("ondernummer", "organisatietype", "publicatienaam", "vergaderjaar", "dossiernummer", "subrubriek"),
    *("datumTijdstipWijzigingWork", "datumTijdstipWijzigingExpression"),
    *("enrichedData", "url", "preferredUrl", "itemUrl", "itemUrl", "timestamp"),
]
"""The elements of the recorded record of an unfinished paper, which had metadata in OWMS too."""


class Answered:
    """An answer as it came, with its body unpacked and parsed."""

    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status, self.headers = response.status, response.headers
        data = response.read()
        self.body = gzip.decompress(data) if response.headers["Content-Encoding"] == "gzip" else data

    @property
    def root(self) -> etree._Element:
        return etree.fromstring(self.body)

    def texts(self, name: str) -> list[str]:
        return [element.text for element in self.root.iter(f"{{*}}{name}")]


def get(replica: Replica, path: str, **headers: str) -> Answered:
    connection = http.client.HTTPConnection(replica.host.removeprefix("http://"), timeout=20)
    try:
        connection.request(
            "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        return Answered(connection.getresponse())
    finally:
        connection.close()


def search(replica: Replica, query: str, **asked: object) -> Answered:
    parameters = {
        "operation": "searchRetrieve",
        "version": "2.0",
        "recordSchema": "gzd",
        "query": query,
        **asked,
    }
    return get(replica, f"/sru?{urllib.parse.urlencode(parameters)}")


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    with Replica(first_week()) as started:
        yield started


@pytest.fixture
def troubled() -> Iterator[Replica]:
    with Replica(first_week()) as started:
        yield started


def test_a_record_has_the_elements_of_the_one_that_was_recorded(replica: Replica) -> None:
    answer = search(replica, f'dt.identifier=="{BECOMES_FINAL}"')
    assert answer.texts("numberOfRecords") == ["1"]
    [record] = answer.root.iter("{*}gzd")
    assert [etree.QName(element).localname for element in record.iter()] == RECORD
    assert answer.texts("documentstatus") == ["Onopgemaakt"]
    assert [item.get("manifestation") for item in record.iter("{*}itemUrl")][-1] == "pdf"


@pytest.mark.parametrize("size", [1, 7, 100, 1000])
def test_pages_by_key_hold_every_paper_of_a_dossier_once(replica: Replica, size: int) -> None:
    found: list[str] = []
    while True:
        key = f' AND dt.identifier>"{found[-1]}"' if found else ""
        page = search(replica, f"{DOSSIER}{key} {SORTED}", maximumRecords=size)
        ids = page.texts("identifier")
        assert page.texts("nextRecordPosition") == ([str(size + 1)] if len(ids) == size else [])
        found += ids
        if len(ids) < size:
            break
        if size == 1 and len(found) > 3:
            return
    papers = [
        paper
        for paper in first_week()
        if paper.main is None and "28676" in {d.number for d in paper.dossiers}
    ]
    assert sorted(found) == found == sorted(paper.id for paper in papers)
    assert search(replica, DOSSIER).texts("numberOfRecords") == [str(len(found))]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ('w.dossiernummer=="36867"', 5),
        ('w.dossiernummer=="36867" AND dt.type==Kamerstuk', 4),
        ('w.dossiernummer=="36867" NOT dt.type==Kamerstuk', 1),
        ("w.hoofddocument==kst-36867-B", 1),
        ('dt.creator=="Eerste Kamer der Staten-Generaal" AND w.dossiernummer=="28676"', 8),
        ('w.dossiernummer=="36867" AND dt.date>=2026-07-01', 1),
        ('w.dossiernummer=="36867" AND dt.modified>=2026-08-01 AND w.subrubriek==Brief', 1),
        ('w.ondernummer=="D" AND w.dossiernummer=="36867" OR dt.identifier==kst-28676-411', 2),
        ('dt.identifier="28676-41" AND w.subrubriek=Brief', 5),
        ('w.dossiernummer=="99999"', 0),
    ],
)
def test_queries_are_understood(replica: Replica, query: str, count: int) -> None:
    assert search(replica, query).texts("numberOfRecords") == [str(count)]


@pytest.mark.parametrize(
    ("query", "asked", "number"),
    [
        ("dcterms.type==Kamerstuk", {}, 10),
        ("dt.type==", {}, 10),
        ('dt.type=="Kamer', {}, 10),
        ("dt.type==Kamerstuk AND NOT dt.type==Bijlage", {}, 10),
        ("dt.type==Kamerstuk dt.date>2020", {}, 37),
        ("w.indiener==Jansen", {}, 16),
        ("(dt.type==Kamerstuk)", {}, 48),
        ("dt.type==Kamerstuk sortBy dt.date/sort.descending", {}, 80),
        ("dt.type==Kamerstuk", {"version": "1.2"}, 5),
        ("dt.type==Kamerstuk", {"operation": "explain"}, 4),
        ("dt.type==Kamerstuk", {"recordSchema": "dc"}, 66),
        ("dt.type==Kamerstuk", {"startRecord": 0}, 6),
    ],
)
def test_what_is_not_understood_is_a_diagnostic_with_status_200(
    replica: Replica, query: str, asked: dict[str, object], number: int
) -> None:
    answer = search(replica, query, **asked)
    assert answer.status == 200
    assert answer.texts("uri") == [f"info:srw/diagnostic/1/{number}"]
    assert answer.texts("numberOfRecords") == []


def test_the_gateway_gives_up_from_the_ten_thousandth_record_on(replica: Replica) -> None:
    assert search(replica, DOSSIER, startRecord=9_999).status == 200
    beyond = search(replica, DOSSIER, startRecord=10_000)
    assert (beyond.status, beyond.headers["Content-Type"][:9]) == (504, "text/html")


def test_every_file_that_a_record_names_can_be_had(replica: Replica) -> None:
    starts = {"pdf": b"%PDF-", "odt": b"PK", "html": b"<html", "xml": b"<?xml", "metadata": b"<?xml"}
    page = search(replica, 'w.dossiernummer=="23530"', maximumRecords=1000)
    items = list(page.root.iter("{*}itemUrl"))
    assert {item.get("manifestation") for item in items} == set(starts)
    for item in items:
        answer = get(replica, item.text.removeprefix(replica.host))
        assert answer.status == 200
        assert answer.body.startswith(starts[item.get("manifestation")])
    assert (
        get(replica, "/frbr/officielepublicaties/kst/28676/kst-28676-1/1/xml/kst-28676-1.xml").status == 404
    )


def test_a_file_that_has_not_changed_is_not_sent_again() -> None:
    paper = next(paper for paper in first_week() if paper.id == "kst-28676-411")
    for validators in (True, False):
        with Replica([paper], validators=validators) as replica:
            mark = get(replica, paper.path("xml")).headers["ETag"]
            assert bool(mark) is validators
            if mark:
                assert get(replica, paper.path("xml"), If_None_Match=mark).status == 304


def test_a_bucket_fills_with_time() -> None:
    seconds = [0.0]
    bucket = Bucket(size=3, every=2, clock=lambda: seconds[0])
    assert [bucket.allows() for _ in range(4)] == [True, True, True, False]
    seconds[0] = 1.0
    assert [bucket.allows() for _ in range(3)] == [True, True, False]
    with Replica(first_week(), bucket=Bucket(size=1, every=0)) as replica:
        assert [search(replica, DOSSIER).status for _ in range(2)] == [200, 429]


def test_a_week_later_a_paper_is_final_one_is_gone_and_one_has_changed() -> None:
    before, after = (
        {paper.id: paper for paper in week} for week in (first_week(), second_week("2026-11-27"))
    )
    assert before.keys() - after.keys() == {BECOMES_FINAL, WITHDRAWN}
    assert after.keys() - before.keys() == {FINAL, "kst-28676-475", "kst-28676-476"}
    assert before[BECOMES_FINAL].number == after[FINAL].number
    assert {name for name in before.keys() & after.keys() if before[name] != after[name]} == {CHANGED}
    assert all(after[name].modified == "2026-11-25" for name in (CHANGED, FINAL, "kst-28676-475"))


def _letter(number: str = "411") -> Paper:
    return next(paper for paper in first_week() if paper.id == f"kst-28676-{number}")


STATUSES = {
    "429": 429,
    "429 with a time": 429,
    "500": 500,
    "502": 502,
    "503": 503,
    "503 with a date": 503,
    "504": 504,
    "404": 404,
    "redirect to an error page": 302,
    "redirect off the host": 302,
    "redirect for ever": 302,
}
BODIES = {
    "diagnostics": b"<ns3:uri>info:srw/diagnostic/1/2</ns3:uri>",
    "old diagnostics": b"<diagnostics>",
    "error page": b"Er is iets misgegaan",
    "removed": b"op verzoek verwijderd",
    "empty": b"<kamerstuk/>",
    "another paper": b'kamer="2">99999<',
    "entity bomb": b"<!ENTITY e9",
}


@pytest.mark.parametrize("name", STATUSES)
def test_a_trouble_changes_the_status(troubled: Replica, name: str) -> None:
    path = _letter().path("xml")
    troubled.troubles = [Trouble(name, ".xml", times=1)]
    assert [get(troubled, path).status for _ in range(2)] == [STATUSES[name], 200]


@pytest.mark.parametrize("name", BODIES)
def test_a_trouble_changes_the_body_and_comes_with_200(troubled: Replica, name: str) -> None:
    path = _letter().path("xml")
    troubled.troubles = [Trouble(name, "kst-28676-411", times=1, after=1)]
    answers = [get(troubled, path) for _ in range(3)]
    assert [answer.status for answer in answers] == [200] * 3
    assert [BODIES[name] in answer.body for answer in answers] == [False, True, False]


@pytest.mark.parametrize("name", ["cut", "cut chunks", "reset"])
def test_a_trouble_ends_an_answer_early(troubled: Replica, name: str) -> None:
    troubled.troubles = [Trouble(name)]
    with pytest.raises((http.client.IncompleteRead, ConnectionError)):
        get(troubled, _letter().path("xml"))
    assert get(troubled, _letter().path("xml")).status == 200


def test_silence_lasts_until_whoever_asked_gives_up(troubled: Replica) -> None:
    troubled.troubles = [Trouble("silence")]
    connection = http.client.HTTPConnection(troubled.host.removeprefix("http://"), timeout=0.2)
    connection.request("GET", _letter().path("xml"))
    with pytest.raises(TimeoutError):
        connection.getresponse()
    connection.close()


@pytest.mark.parametrize(("name", "least"), [("too large", 50 << 20), ("packed bomb", 50 << 20)])
def test_a_trouble_makes_a_file_too_large(troubled: Replica, name: str, least: int) -> None:
    troubled.troubles = [Trouble(name)]
    assert len(get(troubled, _letter().path("xml")).body) > least


@pytest.mark.parametrize(
    ("name", "count", "ids"),
    [("short page", 4, "AB"), ("lost record", 4, "BC"), ("miscount", 5, "ABC")],
)
def test_a_trouble_makes_a_listing_not_add_up(troubled: Replica, name: str, count: int, ids: str) -> None:
    troubled.troubles = [Trouble(name)]
    query = f'w.dossiernummer=="36867" AND dt.type==Kamerstuk AND dt.identifier>"kst-2" {SORTED}'
    page = search(troubled, query)
    assert page.texts("identifier") == [f"kst-36867-{letter}" for letter in ids]
    assert page.texts("numberOfRecords") == [str(count - 1)]


def test_every_trouble_has_a_test() -> None:
    others = {"cut", "cut chunks", "reset", "silence", "too large", "packed bomb", "half an XML"}
    assert TROUBLES.keys() == STATUSES.keys() | BODIES.keys() | others | {
        "short page",
        "lost record",
        "miscount",
    }


def test_half_an_xml_is_whole_as_a_body_and_broken_as_xml(troubled: Replica) -> None:
    troubled.troubles = [Trouble("half an XML")]
    with pytest.raises(etree.XMLSyntaxError):
        _ = get(troubled, _letter().path("xml")).root


def test_what_came_is_kept_in_order(troubled: Replica) -> None:
    get(troubled, _letter().path("xml"), User_Agent="navosearch/test")
    search(troubled, DOSSIER)
    first, second = troubled.requests
    assert (first.target, first.headers["user-agent"]) == (_letter().path("xml"), "navosearch/test")
    assert second.target.startswith("/sru?operation=searchRetrieve")
    assert first.moment <= second.moment
    assert ELSEWHERE.startswith("http://192.0.2.")


def test_ten_thousand_papers_are_listed_a_thousand_a_page() -> None:
    with Replica(many(10_000)) as replica:
        page = search(replica, f"dt.type==Kamerstuk {SORTED}", maximumRecords=5_000)
        assert (page.texts("numberOfRecords"), len(page.texts("identifier"))) == (["10000"], 1_000)


@pytest.mark.parametrize(
    ("number", "kind", "start"),
    [("411", "geannoteerde agenda", "2022-06-15"), ("413", "verslag", "2022-06-15"), ("412", "overig", None)],
)
def test_its_letters_read_as_letters(
    program: Program, tmp_path: Path, number: str, kind: str, start: str | None
) -> None:
    paper = _letter(number)
    with Replica([paper]) as replica:
        for form in paper.forms:
            file = tmp_path / f"{paper.id}.{form}"
            file.write_bytes(get(replica, paper.path(form)).body)
            letter = json.loads(program("show", file, "--json").stdout)
            meetings = [meeting["start"] for meeting in letter["meetings"]]
            assert (letter["kind"], meetings[:1]) == (kind, [start] if start else []), form


def test_it_can_be_served_for_people() -> None:
    command = [sys.executable, Path(__file__).parent / "replica"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        try:
            assert serving.stdout
            name, _, address = serving.stdout.readline().strip().partition("=")
            assert name == "NAVOSEARCH_SRU"
            connection = http.client.HTTPConnection(urllib.parse.urlsplit(address).netloc, timeout=20)
            query = urllib.parse.urlencode({"query": f'w.dossiernummer=="{ALLIANCE.number}"'})
            connection.request("GET", f"/sru?{query}")
            assert connection.getresponse().status == 200
            connection.close()
        finally:
            serving.terminate()


def test_the_whole_story_can_be_seen_without_the_network(home: Path) -> None:
    command = [sys.executable, Path(__file__).parent / "replica", "demo"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    for said in ("51 letters to get", "1 new, 1 changed, 1 replaced", "430, 451, 472", "granaten"):
        assert said in done.stdout
