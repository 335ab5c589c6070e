"""Who cites what: in a letter, from other letters, and as a query."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from conftest import Program
from flask.testing import FlaskClient

import navosearch
from navosearch.search.threads import references
from navosearch.server.application import application

HEAD = """Kamerstuk

28 676 NAVO

Nr. {number} BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN

Den Haag, {day}

"""
LETTERS = {
    "kst-28676-448.txt": (448, "3 april 2023", ["Dit is de eerste brief over de brug bij Kehl."]),
    "kst-28676-474.txt": (
        474,
        "3 april 2024",
        [
            "Zoals gemeld (Kamerstuk 28 676, nr. 448) is de brug klaar.",
            "Zie ook COM(2023) 234 en 21 501-02, nr. 9.",
        ],
    ),
    "kst-28676-488.txt": (
        488,
        "3 april 2025",
        ["De motie (28676-448) is uitgevoerd.", "Dit gaat over iets anders."],
    ),
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("threads")
    (folder / "letters").mkdir()
    for name, (number, day, paragraphs) in LETTERS.items():
        text = HEAD.format(number=number, day=day) + "\n\n".join(paragraphs)
        (folder / "letters" / name).write_text(text, encoding="utf-8")
    navosearch.build([folder / "letters"], folder / "index")
    return folder / "index"


def shown(program: Program, index: Path, letter: str) -> Any:
    return json.loads(program("show", letter, "--index", index, "--json").stdout)


def test_a_letter_tells_what_it_refers_to_where_it_stands(program: Program, index: Path) -> None:
    record = shown(program, index, "kst-28676-474")
    texts = {paragraph["number"]: paragraph["text"] for paragraph in record["paragraphs"]}
    assert [each["target"] for each in record["references"]] == [
        "kst-28676-448",
        "COM(2023)234",
        "kst-21501-02-9",
    ]
    for each in record["references"]:
        assert texts[each["paragraph"]][each["start"] : each["end"]] == each["text"]


def test_a_letter_tells_which_paragraphs_refer_to_it_oldest_first(program: Program, index: Path) -> None:
    letters = [each.split("#")[0] for each in shown(program, index, "kst-28676-448")["referred_by"]]
    assert letters == ["kst-28676-474", "kst-28676-488"]
    assert shown(program, index, "kst-28676-488")["referred_by"] == []


def test_a_file_outside_an_index_is_referred_to_by_nothing(program: Program, home: Path) -> None:
    (home / "brief.txt").write_text("Zie Kamerstuk 28 676, nr. 448 voor de brug.", encoding="utf-8")
    record = json.loads(program("show", "brief.txt", "--json").stdout)
    assert [each["target"] for each in record["references"]] == ["kst-28676-448"]
    assert record["referred_by"] == []


@pytest.mark.parametrize(
    ("query", "letters"),
    [
        ("verwijst:kst-28676-448", {"kst-28676-474", "kst-28676-488"}),
        ('cites:"28 676, nr. 448"', {"kst-28676-474", "kst-28676-488"}),
        ("cites:28676", {"kst-28676-474", "kst-28676-488"}),
        ("cites:21501-02", {"kst-28676-474"}),
        ('verwijst:"COM(2023) 234"', {"kst-28676-474"}),
        ("brug cites:28676", {"kst-28676-474"}),
        ("cites:28676 NIET brug", {"kst-28676-488"}),
    ],
)
def test_what_is_cited_can_be_asked_for(index: Path, query: str, letters: set[str]) -> None:
    with navosearch.open(index) as library:
        assert {hit.letter.id for hit in library.search(query, match="all").hits} == letters


def test_show_ends_with_the_threads_of_a_letter(program: Program, index: Path) -> None:
    told = program("show", "kst-28676-474", "--index", index).stdout
    assert "Refers to" in told
    assert "kst-21501-02-9" in told
    assert "Referred to by" in program("show", "kst-28676-448", "--index", index).stdout


@pytest.fixture(scope="module")
def client(index: Path) -> FlaskClient:
    return application(index, time_limit=60).test_client()


def test_a_reference_on_a_page_leads_to_the_letter_if_it_is_here_and_else_to_its_official_page(
    client: FlaskClient,
) -> None:
    text = client.get("/letters/kst-28676-474").text
    assert '<a href="/letters/kst-28676-448">Kamerstuk 28 676, nr. 448</a>' in text
    assert (
        '<a href="https://zoek.officielebekendmakingen.nl/kst-21501-02-9.html">21 501-02, nr. 9</a>' in text
    )
    assert "COM(2023) 234 en" in text


def test_the_page_of_a_letter_lists_what_refers_to_it(client: FlaskClient) -> None:
    listed = client.get("/letters/kst-28676-448").text.partition('id="cited-by"')[2]
    assert listed.index("kst-28676-474#") < listed.index("kst-28676-488#")
    assert 'id="cited-by"' not in client.get("/letters/kst-28676-488").text


def test_an_export_has_the_papers_that_a_paragraph_names(program: Program, index: Path, home: Path) -> None:
    program("export", "cites:21501-02", "--index", index, "-o", "a.csv")
    (row,) = csv.DictReader((home / "a.csv").read_text(encoding="utf-8").splitlines())
    assert row["references"] == "COM(2023)234; kst-21501-02-9"


def test_status_tells_which_papers_are_referred_to_and_not_here(program: Program, index: Path) -> None:
    assert "1 paper: kst-21501-02-9 (1)" in program("status", "--index", index).stdout
    record = json.loads(program("status", "--index", index, "--json").stdout)
    assert record["wanted"] == {"papers": 1, "most": [{"id": "kst-21501-02-9", "paragraphs": 1}]}


XML = """<officiele-publicatie>
<metadata><meta name="DC.identifier" content="kst-28676-500"/></metadata>
<kamerstuk><stuk><algemeen><vrije-tekst><tekst><al>Zie de brief van vorig jaar over de brug.</al>
<al>Het <extref doc="kst-29521-7" soort="document">eerdere stuk</extref> en de stukken over
<dossierref dossier="36176">de wet</dossierref> gaan voor;
<extref doc="http://x.nl">dit adres</extref> niet.</al>
</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


def test_what_an_official_text_marks_as_a_reference_is_one(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "kst-28676-500.xml").write_text(XML, encoding="utf-8")
    navosearch.build([tmp_path / "letters"], tmp_path / "index")
    with navosearch.open(tmp_path / "index") as library:
        found = references(library.letter("kst-28676-500"))
        assert [(each.text, each.target) for each in found] == [
            ("eerdere stuk", "kst-29521-7"),
            ("de wet", "36176"),
        ]
        assert library.search("cites:kst-29521-7").total.all == 1


def test_an_export_has_the_papers_that_an_official_text_marks_and_those_of_footnotes(
    program: Program, home: Path
) -> None:
    note = "<noot><noot.nr>1</noot.nr><noot.al>Kamerstuk 28 676, nr. 448.</noot.al></noot>"
    (home / "letters").mkdir()
    text = XML.replace("de wet</dossierref>", f"de wet</dossierref>{note}")
    (home / "letters" / "kst-28676-500.xml").write_text(text, encoding="utf-8")
    program("index", "letters", "--index", "i")
    program("export", "stukken", "--index", "i", "-o", "a.csv")
    (row,) = csv.DictReader((home / "a.csv").read_text(encoding="utf-8").splitlines())
    assert row["references"] == "kst-29521-7; 36176; kst-28676-448"
