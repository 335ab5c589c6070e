"""The JSON records are those of the contract: names, order of names, and values."""

from __future__ import annotations

import json

import pytest

from navosearch import records
from navosearch.model import (
    Correction,
    Expansion,
    FacetValue,
    Footnote,
    Form,
    Hit,
    Letter,
    Meeting,
    Paragraph,
    Problem,
    Report,
    Results,
    Section,
    Signatory,
    Skipped,
    Snippet,
    Status,
    Total,
    Understood,
)

MEETING = Meeting("top-2024-07-09", "NAVO-top", "NAVO-top", "2024-07-09", "2024-07-11", "Washington D.C.")
LETTER = Letter(
    id="kst-12345-6",
    kind="verslag",
    source="corpus/brief.txt",
    title="Verslag van de NAVO-top",
    date="2024-07-15",
    dossier="12345",
    number="6",
    signatories=(Signatory("A. Bee", "Minister van Zaken"),),
    meetings=(MEETING,),
    inferred=("kind",),
    citation="Kamerstukken II 2023/24, 12345, nr. 6",
    sections=(Section("Oekraïne", 2, ("Werksessie 1", "Oekraïne")),),
    paragraphs=(Paragraph("kst-12345-6#1", 1, "Steun.", ("Werksessie 1", "Oekraïne"), 0, 3),),
    footnotes=(Footnote("1", "Kamerstuk 1.", 1),),
)
HIT = Hit(
    rank=1,
    score=9.31,
    id="kst-12345-6#1",
    letter=LETTER,
    meeting=MEETING,
    section=("Werksessie 1", "Oekraïne"),
    paragraph=1,
    page=3,
    date="2024-07-09",
    text="Steun.",
    snippet=Snippet("Steun.", ((0, 5),)),
    matched=("steun",),
    missing=("lasten",),
    copies=("kst-12345-7#2",),
)
MEETING_RECORD = {
    "id": "top-2024-07-09",
    "series": "NAVO-top",
    "name": "NAVO-top",
    "start": "2024-07-09",
    "end": "2024-07-11",
    "place": "Washington D.C.",
}
INFO_RECORD = {
    "schema": 1,
    "id": "kst-12345-6",
    "kind": "verslag",
    "title": "Verslag van de NAVO-top",
    "subject": None,
    "date": "2024-07-15",
    "dossier": "12345",
    "dossier_title": None,
    "number": "6",
    "parliamentary_year": None,
    "chamber": None,
    "signatories": [{"name": "A. Bee", "office": "Minister van Zaken"}],
    "meetings": [MEETING_RECORD],
    "inferred": ["kind"],
    "citation": "Kamerstukken II 2023/24, 12345, nr. 6",
    "url": None,
    "source": "corpus/brief.txt",
}
TEXT_RECORD = {
    "sections": [{"heading": "Oekraïne", "level": 2, "path": ["Werksessie 1", "Oekraïne"]}],
    "paragraphs": [
        {
            "id": "kst-12345-6#1",
            "number": 1,
            "section": ["Werksessie 1", "Oekraïne"],
            "meeting": 0,
            "page": 3,
            "text": "Steun.",
            "hash": "51dd22df642cdccb",
        }
    ],
    "footnotes": [{"mark": "1", "text": "Kamerstuk 1.", "paragraph": 1}],
}
HIT_RECORD = {
    "rank": 1,
    "score": 9.31,
    "id": "kst-12345-6#1",
    "letter": {
        "id": "kst-12345-6",
        "kind": "verslag",
        "title": "Verslag van de NAVO-top",
        "date": "2024-07-15",
        "dossier": "12345",
        "number": "6",
        "citation": "Kamerstukken II 2023/24, 12345, nr. 6",
        "url": None,
    },
    "meeting": MEETING_RECORD,
    "section": ["Werksessie 1", "Oekraïne"],
    "paragraph": 1,
    "page": 3,
    "date": "2024-07-09",
    "text": "Steun.",
    "snippet": {"text": "Steun.", "marks": [[0, 5]]},
    "matched": ["steun"],
    "missing": ["lasten"],
    "copies": ["kst-12345-7#2"],
}


def test_a_listed_letter_has_everything_but_its_text() -> None:
    assert records.info_record(LETTER) == INFO_RECORD


def test_a_whole_letter_has_its_sections_paragraphs_and_footnotes_too() -> None:
    none = {"references": [], "referred_by": []}
    assert records.letter_record(LETTER) == {**INFO_RECORD, **TEXT_RECORD, **none}


def test_a_hit_without_a_meeting_says_null() -> None:
    hit = Hit(**{**{name: getattr(HIT, name) for name in HIT.__slots__}, "meeting": None})
    assert records.hit_record(HIT) == HIT_RECORD
    assert records.hit_record(hit) == {**HIT_RECORD, "meeting": None}


def test_results_have_the_query_the_totals_the_hits_and_the_facets() -> None:
    query = Understood(
        "steum navo",
        "steun navo",
        "auto",
        (("since", "2023"),),
        (Correction("steum", "steun"),),
        (Expansion("navo", ("nato",), "abbreviation"),),
    )
    facets = {"meeting": (FacetValue("NAVO-top", 7),), "kind": (), "year": (), "dossier": ()}
    results = Results(query, Total(12, 26), 12, (HIT,), facets, (Form("steun", 12, "steun"),))
    assert records.results_record(results) == {
        "schema": 1,
        "query": {
            "typed": "steum navo",
            "understood": "steun navo",
            "match": "auto",
            "date_of": "meeting",
            "filters": {"since": "2023"},
            "corrections": [{"typed": "steum", "used": "steun"}],
            "nearest": [],
            "expansions": [{"word": "navo", "also": ["nato"], "why": "abbreviation"}],
        },
        "total": {"all": 12, "some": 26},
        "hits": [HIT_RECORD],
        "forms": [{"word": "steun", "form": "steun", "why": "stem", "count": 12}],
        "facets": {"meeting": [{"value": "NAVO-top", "count": 7}], "kind": [], "year": [], "dossier": []},
    }


def test_a_report_names_letters_and_skipped_files() -> None:
    report = Report(
        ("a",),
        ("b",),
        ("c",),
        4,
        (Skipped("x.pdf", "no-text"),),
        (("a", "a.xml", "a.pdf"),),
        ("/usb",),
        6,
        70,
        0.5,
    )
    assert records.report_record(report) == {
        "schema": 1,
        "letters": 6,
        "paragraphs": 70,
        "added": ["a"],
        "changed": ["b"],
        "removed": ["c"],
        "unchanged": 4,
        "skipped": [{"source": "x.pdf", "reason": "no-text", "detail": ""}],
        "duplicates": [{"id": "a", "taken": "a.xml", "left_out": "a.pdf"}],
        "gone": ["/usb"],
        "doubtful": {"letters": 0, "date": 0, "citation": 0, "meeting": 0, "headings": 0},
        "seconds": 0.5,
    }


def test_a_status_tells_who_wrote_the_index_and_from_what() -> None:
    status = Status(
        path="index",
        format="1",
        analyser="dutch",
        reader="2",
        built="2026-01-02T03:04:05+00:00",
        roots=("/letters",),
        letters=5,
        paragraphs=60,
        skipped=(Skipped("x.pdf", "no-text"),),
    )
    record = records.status_record(status)
    assert record["index"] == "index"
    assert record["roots"] == ["/letters"]
    assert record["skipped"] == [{"source": "x.pdf", "reason": "no-text", "detail": ""}]


@pytest.mark.parametrize(
    "record",
    [
        records.letter_record(LETTER),
        records.hit_record(HIT),
        records.problem_record(Problem("CURRENT", "missing")),
    ],
)
def test_a_record_goes_through_json_and_back_unchanged(record: records.Record) -> None:
    assert json.loads(json.dumps(record)) == record
