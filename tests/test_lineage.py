"""A passage in earlier and later letters: found, in order, and with what changed."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from conftest import Program
from flask.testing import FlaskClient

import navosearch
from navosearch.errors import LetterUnknown
from navosearch.library import Library
from navosearch.server.application import application

COVER = (
    "Hierbij bied ik u de geannoteerde agenda aan van de NAVO Foreign Ministers Meeting van {day} te Brussel."
)
SUPPORT = (
    "Nederland zal het belang onderstrepen van voorspelbare steun aan Oekraïne, ook in de winter van {year}."
)
SEA = "De bondgenoten bespreken voorts de veiligheid van kabels en leidingen op de bodem van de Noordzee."
LETTERS = {
    "eerste.txt": ("3 april 2023", [SUPPORT.format(year=2023), SEA]),
    "tweede.txt": ("28 november 2023", [SUPPORT.format(year=2024), SEA]),
    "derde.txt": (
        "4 april 2024",
        [f"{SEA} Dat is geen formaliteit.", "De minister reist daarna door naar Kiev."],
    ),
    "vierde.txt": ("3 december 2024", ["De ministers spreken over de begroting van het bondgenootschap."]),
}


def write(folder: Path, name: str, day: str, paragraphs: list[str]) -> None:
    folder.mkdir(exist_ok=True)
    text = [f"Geannoteerde agenda NAVO Foreign Ministers Meeting {day}", COVER.format(day=day), *paragraphs]
    (folder / name).write_text("\n\n".join(text), encoding="utf-8")


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lineage")
    for name, (day, paragraphs) in LETTERS.items():
        write(folder / "letters", name, day, paragraphs)
    navosearch.build([folder / "letters"], folder / "index")
    return folder / "index"


@pytest.fixture
def library(index: Path) -> Library:
    return navosearch.open(index)


def paragraph_with(library: Library, letter: str, words: str) -> int:
    return next(each.number for each in library.letter(letter).paragraphs if words in each.text)


def test_the_versions_of_a_passage_come_in_order_of_date_with_the_passage_among_them(
    library: Library,
) -> None:
    number = paragraph_with(library, "tweede", "Oekraïne")
    versions = library.lineage("tweede", number).versions
    assert [(each.id.split("#")[0], each.date, each.shared) for each in versions] == [
        ("eerste", "2023-04-03", pytest.approx(0.9, abs=0.1)),
        ("tweede", "2023-11-28", 1.0),
    ]


def test_what_changed_is_told_since_the_letter_before(library: Library) -> None:
    first, second = library.lineage("eerste", paragraph_with(library, "eerste", "Oekraïne")).versions
    assert first.changes == ()
    assert [change for change in second.changes if change[0] != "equal"] == [
        ("removed", "2023"),
        ("added", "2024"),
    ]


def test_a_passage_is_found_in_a_paragraph_that_says_more(library: Library) -> None:
    versions = library.lineage("eerste", paragraph_with(library, "eerste", "Noordzee")).versions
    assert [each.id.split("#")[0] for each in versions] == ["eerste", "tweede", "derde"]


def test_a_passage_of_its_own_has_itself_alone(library: Library) -> None:
    (only,) = library.lineage("vierde", paragraph_with(library, "vierde", "begroting")).versions
    assert (only.shared, only.changes) == (1.0, ())


def test_a_sentence_that_stands_in_very_many_letters_is_named_and_not_followed(tmp_path: Path) -> None:
    for month in range(1, 37):
        day = f"3 {['januari', 'februari', 'maart', 'april', 'mei', 'juni'][month % 6]} {1990 + month}"
        write(tmp_path / "letters", f"{month}.txt", day, [f"Onderwerp {month} is heel eigen aan deze brief."])
    navosearch.build([tmp_path / "letters"], tmp_path / "index")
    with navosearch.open(tmp_path / "index") as library:
        number = paragraph_with(library, "7", "Hierbij")
        lineage = library.lineage("7", number)
    assert [each.id for each in lineage.versions] == [f"7#{number}"]
    assert [formula.split()[0] for formula in lineage.formulas] == ["Hierbij"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "Nederland wijst nucleaire dreigementen van Rusland en plaatsing van raketten in Belarus af.",
            "Plaatsing van raketten in Belarus en nucleaire Russische dreigementen wijst Nederland af.",
        ),
        (
            "Voor bouw van sluizen, bruggen en gemalen ontbreekt in Zeeland en Brabant personeel.",
            "In Brabant en Zeeland ontbreekt personeel voor gemalen, bruggen en bouw van sluizen.",
        ),
    ],
)
def test_a_sentence_is_followed_when_its_clauses_change_places(
    tmp_path: Path, before: str, after: str
) -> None:
    other = "Nederland levert dit jaar personeel voor een missie in Irak, en Belarus sluit zijn grens."
    write(tmp_path / "letters", "oud.txt", "3 april 2023", [before, other])
    write(tmp_path / "letters", "nieuw.txt", "4 april 2024", [after])
    navosearch.build([tmp_path / "letters"], tmp_path / "index")
    with navosearch.open(tmp_path / "index") as library:
        versions = library.lineage("nieuw", paragraph_with(library, "nieuw", after)).versions
    assert [each.text for each in versions] == [before, after]


def test_a_sentence_of_very_many_letters_is_a_formula_whatever_name_and_date_it_is_filled_in_with(
    tmp_path: Path,
) -> None:
    names = ["Milieuraad", "Energieraad", "Ecofinraad", "Landbouwraad", "Transportraad", "Onderwijsraad"]
    for number in range(48):
        day = f"{number % 28 + 1} {['maart', 'april', 'mei', 'juni'][number % 4]} {2001 + number // 2}"
        cover = f"Hierbij bied ik u het verslag aan van de {names[number % 6]} van {day}."
        text = [
            f"Verslag {names[number % 6]} {day}",
            cover,
            f"Onderwerp {number} is heel eigen aan deze brief.",
        ]
        (tmp_path / f"{number}.txt").write_text("\n\n".join(text), encoding="utf-8")
    navosearch.build([tmp_path], tmp_path / "index")
    with navosearch.open(tmp_path / "index") as library:
        lineage = library.lineage("7", paragraph_with(library, "7", "Hierbij"))
        recurring = library.recurring()
    assert (len(lineage.versions), len(lineage.formulas)) == (1, 1)
    assert {formula.split()[0] for formula in recurring.formulas} == {"Hierbij", "Onderwerp"}
    assert recurring.passages == ()


@pytest.mark.parametrize(("letter", "number"), [("derde", 99), ("derde", 0), ("vijfde", 1)])
def test_a_paragraph_that_is_not_there_is_an_error(library: Library, letter: str, number: int) -> None:
    with pytest.raises(LetterUnknown):
        library.lineage(letter, number)


def test_passages_of_three_letters_recur_and_say_since_when_they_were_left_out(library: Library) -> None:
    found = {each.text: each for each in library.recurring().passages}
    (sea,) = [passage for text, passage in found.items() if "Noordzee" in text]
    assert (sea.versions, sea.changed, sea.left_out_since) == (3, 1, "2024-12-03")
    assert (sea.first.id.split("#")[0], sea.last.id.split("#")[0]) == ("eerste", "derde")
    assert not any("Kiev" in text or "voorspelbare" in text for text in found)


def test_filters_say_among_which_letters_passages_recur(library: Library) -> None:
    assert not any("Noordzee" in each.text for each in library.recurring(since="2023-11").passages)


def test_the_command_shows_what_was_removed_and_added_without_colour(program: Program, index: Path) -> None:
    told = program("lineage", "tweede#2", "--index", index).stdout
    assert "van [-2023-]{+2024+}" in " ".join(told.split())
    assert "this passage" in told


def test_the_json_of_a_lineage_has_the_keys_of_the_contract(program: Program, index: Path) -> None:
    record = json.loads(program("lineage", "tweede#2", "--index", index, "--json").stdout)
    assert (record["schema"], record["paragraph"]["id"]) == (1, "tweede#2")
    assert set(record["versions"][0]) == {"id", "date", "meeting", "shared", "changes"}
    (passage, *_) = json.loads(program("lineage", "--recurring", "--index", index, "--json").stdout)[
        "passages"
    ]
    assert {"first", "last", "versions", "changed", "left_out_since", "text"} <= set(passage)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "Name a paragraph"),
        (["a#1", "--recurring"], "Name a paragraph"),
        (["tweede"], "names no paragraph"),
        (["tweede#77"], "tweede#77"),
        (["--recurring", "--since", "gisteren"], "gisteren"),
    ],
)
def test_what_is_no_paragraph_is_told_in_a_sentence(
    program: Program, index: Path, arguments: list[str], words: str
) -> None:
    assert words in program("lineage", "--index", index, *arguments, status=2).stderr


def test_a_passage_without_another_version_is_nothing_found(program: Program, index: Path) -> None:
    assert "No other letter" in program("lineage", "vierde#2", "--index", index, status=1).stdout


@pytest.fixture(scope="module")
def client(index: Path) -> FlaskClient:
    return application(index, time_limit=60).test_client()


def test_the_page_of_a_letter_says_how_often_a_passage_was_said_and_leads_to_its_versions(
    client: FlaskClient, library: Library
) -> None:
    number = paragraph_with(library, "tweede", "Oekraïne")
    text = " ".join(client.get("/letters/tweede").text.split())
    assert f'<a href="/letters/tweede/{number}">said before: 1 time, last changed:' in text
    assert "said since: 1 time" in " ".join(client.get("/letters/eerste").text.split())


def test_the_page_of_a_passage_shows_each_version_beside_the_one_before(
    client: FlaskClient, library: Library
) -> None:
    text = client.get(f"/letters/tweede/{paragraph_with(library, 'tweede', 'Oekraïne')}").text
    assert "<del>2023</del>" in text
    assert "<ins>2024</ins>" in text
    assert text.count("<circle") == 2


@pytest.mark.parametrize("path", ["/letters/tweede/99", "/letters/vijfde/1", "/letters/tweede/x"])
def test_a_page_of_a_passage_that_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_passages_that_recur_are_written_as_a_table_a_record_and_a_page(
    program: Program, index: Path, home: Path
) -> None:
    for name in ("a.csv", "a.json", "a.html"):
        program("lineage", "--recurring", "--index", index, "-o", name)
    rows = list(csv.DictReader((home / "a.csv").read_text(encoding="utf-8").splitlines()))
    (sea,) = (row for row in rows if "Noordzee" in row["text"])
    assert (sea["versions"], sea["changed"], sea["left_out_since"]) == ("3", "1", "2024-12-03")
    printed = json.loads(program("lineage", "--recurring", "--index", index, "--json").stdout)
    assert json.loads((home / "a.json").read_text(encoding="utf-8")) == printed
    assert "<ins> Dat is geen formaliteit.</ins>" in (home / "a.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["a.xlsx", "a"])
def test_a_file_that_passages_have_no_form_for_is_refused(
    program: Program, index: Path, home: Path, name: str
) -> None:
    assert (
        ".csv, .json, .html"
        in program("lineage", "--recurring", "--index", index, "-o", name, status=2).stderr
    )
    assert not (home / name).exists()
