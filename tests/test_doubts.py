"""What of a letter is not understood is counted, listed with the reason, and a `letters.csv` tells it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from invented import BODY, MORE, read
from program import ran

import navosearch
from navosearch.model import Doubtful, LetterInfo
from navosearch.server import application
from navosearch.sources import table

WHOLE = f"""21 501-08 Milieuraad

Nr. 640 BRIEF VAN DE STAATSSECRETARIS VAN INFRASTRUCTUUR EN MILIEU

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 12 oktober 2016

Hierbij bied ik u het verslag aan van de Milieuraad van 30 september 2016 te Brussel.

Ratificatie

{BODY}

Overige punten

{MORE}
"""
UNDATED = WHOLE.replace("Den Haag, 12 oktober 2016\n\n", "")
UNCITED = WHOLE.replace("21 501-08 Milieuraad\n\nNr. 640 BRIEF", "BRIEF")
NAMELESS = WHOLE.replace("de Milieuraad van 30 september 2016 te Brussel", "de laatste bijeenkomst")
TITLED = WHOLE.replace("Hierbij", "Geannoteerde agenda\n\nHierbij").replace("verslag aan van", "besluit over")
UNTITLED = f"Op het hoofdkwartier is gesproken over de begroting en over de missie in het zuiden.\n\n{MORE}\n"


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        (WHOLE, ()),
        (UNDATED, ("date", "citation")),
        (UNCITED, ("citation",)),
        (NAMELESS, ("meeting",)),
        (TITLED, ("meeting",)),
        (UNTITLED, ("date", "citation")),
        (WHOLE.replace("het verslag aan van", "een overzicht aan van de kosten van"), ()),
    ],
    ids=["whole", "undated", "uncited", "nameless", "titled", "untitled", "about-no-meeting"],
)
def test_a_letter_tells_what_of_it_is_not_understood(text: str, doubts: tuple[str, ...]) -> None:
    assert read(text).doubts == doubts


HEADINGS = [
    ("Het handelsverdrag\n\n", False),
    ("Het voorzitterschap schetste de planning. Het handelsverdrag\n\n", True),
    ("De voorbereiding van de\n\n", True),
]


@pytest.mark.parametrize(("heading", "doubtful"), HEADINGS)
def test_a_heading_that_is_a_piece_of_a_sentence_is_doubtful(heading: str, doubtful: bool) -> None:
    letter = read(f"# Verslag van de top\n\nEen inleiding op het verslag.\n\n## {heading}{BODY}")
    assert [one.heading for one in letter.sections] == [heading.strip()]
    assert ("headings" in letter.doubts) is doubtful


def test_a_long_verslag_without_a_heading_is_doubtful():
    few, many = ("\n\n".join([WHOLE.partition("Ratificatie")[0], *[BODY] * count]) for count in (10, 40))
    assert ["headings" in read(text).doubts for text in (few, many)] == [False, True]


def test_headings_with_nothing_below_them_are_doubtful():
    table_of_contents = "".join(f"## Punt {number}\n\n" for number in "ABCDE")
    letter = read(f"# Verslag\n\nEen inleiding op wat volgt.\n\n{table_of_contents}{BODY}\n")
    assert "headings" in letter.doubts


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "brieven"
    folder.mkdir()
    texts = {"heel": WHOLE, "zonder": UNTITLED, "los": UNCITED, "leeg": NAMELESS.replace("640", "644")}
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def index(letters: Path, tmp_path: Path) -> Path:
    navosearch.build([letters], tmp_path / "index")
    return tmp_path / "index"


COUNTED = Doubtful(letters=3, date=1, citation=2, meeting=1, headings=0)


def test_an_update_and_the_status_count_the_doubtful_letters(letters: Path, index: Path) -> None:
    assert navosearch.build([letters], index).doubtful == COUNTED
    with navosearch.open(index) as library:
        assert library.status().doubtful == COUNTED


def test_the_counts_are_said_where_letters_are_indexed_and_in_the_status(
    letters: Path, index: Path, home: Path
) -> None:
    said = "1 without a date, 2 without a citation, 1 without the meeting that it is about"
    indexed = ran(home, "index", letters, "--index", index)
    assert f"3 letters are not wholly understood ({said})" in indexed.stdout
    assert f"`navosearch letters --index {index} --doubtful` names them." in indexed.stdout
    assert f"not wholly understood  3 letters: {said}" in ran(home, "status", "--index", index).stdout
    for command in (("index", letters), ("status",)):
        record = json.loads(ran(home, *command, "--index", index, "--json").stdout)
        assert record["doubtful"] == {"letters": 3, "date": 1, "citation": 2, "meeting": 1, "headings": 0}


def test_the_doubtful_letters_are_listed_with_the_reason_and_the_file(index: Path, home: Path) -> None:
    lines = ran(home, "letters", "--doubtful", "--index", index).stdout.splitlines()
    assert len(lines) == 3
    by_file = {
        name: line for line in lines for name in ("zonder", "los", "leeg") if f"brieven/{name}.txt" in line
    }
    assert by_file["zonder"].endswith("(no date)  (no dossier with a number, so no citation)")
    assert by_file["los"].endswith("(no dossier with a number, so no citation)")
    assert by_file["leeg"].endswith("(no meeting, though it is about one)")


def test_the_doubtful_letters_are_records_with_their_doubts(index: Path, home: Path) -> None:
    records = json.loads(ran(home, "letters", "--doubtful", "--json", "--index", index).stdout)
    assert {each["source"]: each["doubts"] for each in records} == {
        "brieven/zonder.txt": ["date", "citation"],
        "brieven/los.txt": ["citation"],
        "brieven/leeg.txt": ["meeting"],
    }


def test_where_nothing_is_doubtful_nothing_is_listed(tmp_path: Path, home: Path) -> None:
    (tmp_path / "heel.txt").write_text(WHOLE, encoding="utf-8")
    navosearch.build([tmp_path / "heel.txt"], tmp_path / "index")
    done = ran(home, "letters", "--doubtful", "--index", tmp_path / "index")
    assert (done.stdout, done.returncode) == ("", 1)
    assert "understood" not in ran(home, "index", "--index", tmp_path / "index").stdout


def rows(text: str) -> dict[str, dict[str, str]]:
    return {row.pop("file"): row for row in csv.DictReader(io.StringIO(text))}


def test_a_table_of_the_doubtful_letters_has_what_they_tell(index: Path, home: Path) -> None:
    text = ran(home, "letters", "--doubtful", "--csv", "--index", index).stdout
    assert text.splitlines()[0] == ",".join(table.COLUMNS)
    found = rows(text)
    assert set(found) == {"zonder.txt", "los.txt", "leeg.txt"}
    assert found["zonder.txt"] == dict.fromkeys(table.COLUMNS[1:], "") | {"kind": "brief"}
    assert (found["los.txt"]["date"], found["los.txt"]["kind"]) == ("2016-10-12", "verslag")
    assert (found["leeg.txt"]["dossier"], found["leeg.txt"]["number"]) == ("21501-08", "644")


def test_a_table_that_is_put_beside_the_letters_as_it_is_changes_nothing(
    letters: Path, index: Path, home: Path
) -> None:
    with navosearch.open(index) as library:
        before = library.letters()
    (letters / "letters.csv").write_text(ran(home, "letters", "--doubtful", "--csv", "--index", index).stdout)
    navosearch.build([letters], index)
    with navosearch.open(index) as library:
        assert library.letters() == before


def test_what_is_filled_in_is_understood(letters: Path, index: Path, home: Path) -> None:
    text = ran(home, "letters", "--doubtful", "--csv", "--index", index).stdout
    filled = {
        "los.txt": {"dossier": "21501-08", "number": "99"},
        "leeg.txt": {"subject": "Verslag van de Milieuraad van 30 september 2016 te Brussel"},
        "zonder.txt": {"dossier": "28676", "number": "5", "date": "2003-05-04"},
    }
    given = [{"file": name, **row, **filled[name]} for name, row in rows(text).items()]
    (letters / "letters.csv").write_text(table.written(given), encoding="utf-8")
    assert navosearch.build([letters], index).doubtful == Doubtful()
    with navosearch.open(index) as library:
        assert [each.name for each in library.letter("kst-21501-08-644").meetings] == ["Milieuraad"]


def test_a_table_has_only_the_rows_that_the_one_beside_the_letters_lacks(
    letters: Path, index: Path, home: Path
) -> None:
    own = "file,date\nlos.txt,2016-10-12\n"
    (letters / "letters.csv").write_text(own, encoding="utf-8")
    navosearch.build([letters], index)
    assert set(rows(ran(home, "letters", "--doubtful", "--csv", "--index", index).stdout)) == {
        "zonder.txt",
        "leeg.txt",
    }
    assert (letters / "letters.csv").read_text(encoding="utf-8") == own


def test_a_table_is_about_one_folder(letters: Path, index: Path, tmp_path: Path, home: Path) -> None:
    other = tmp_path / "oud"
    other.mkdir()
    (other / "nota.txt").write_text(UNTITLED.replace("begroting", "planning"), encoding="utf-8")
    navosearch.build([other], index)
    refused = ran(home, "letters", "--doubtful", "--csv", "--index", index)
    assert refused.returncode == 2
    assert "--in" in refused.stderr
    assert str(other) in refused.stderr
    asked = ran(home, "letters", "--doubtful", "--csv", "--in", other, "--index", index)
    assert set(rows(asked.stdout)) == {"nota.txt"}


@pytest.mark.parametrize("wrong", [("--csv",), ("--doubtful", "--csv", "--json"), ("--in", "x")])
def test_options_that_do_not_go_together_are_refused(wrong: tuple[str, ...], index: Path, home: Path) -> None:
    done = ran(home, "letters", *wrong, "--index", index)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_no_cell_of_a_table_is_run_by_a_spreadsheet():
    letter = read(UNTITLED)
    for title in ("=1+1", "+31 70", "-norm", "@top"):
        corrected = table.row(
            "brief.txt", LetterInfo(id="a", kind="brief", source="brief.txt", title=title, date=letter.date)
        )
        assert "title" not in corrected


def test_a_result_without_a_citation_is_named_by_its_best_line_and_its_file(
    index: Path, tmp_path: Path, home: Path
) -> None:
    line = "Op het hoofdkwartier is gesproken over de begroting en over de missie in het zuiden."
    found = ran(home, "search", "hoofdkwartier", "--index", index).stdout
    assert f"{line} (zonder.txt)" in found
    page = tmp_path / "page.html"
    ran(home, "page", "hoofdkwartier", "-o", page, "--index", index)
    assert f"{line} (zonder.txt)" in page.read_text(encoding="utf-8")
    ran(home, "export", "hoofdkwartier", "-o", tmp_path / "hits.csv", "--index", index)
    with (tmp_path / "hits.csv").open(encoding="utf-8") as stream:
        exported = next(csv.DictReader(stream))
    assert exported["citation"] == f"{line}, zonder.txt"


def test_a_line_that_names_a_letter_stays_a_line():
    letter = read(" ".join([BODY] * 5))
    assert letter.line is not None
    assert len(letter.line) <= 120
    assert letter.line.endswith("…")
    assert BODY.startswith(letter.line.rstrip(" …")[:40])


def test_the_page_says_what_is_not_understood(index: Path) -> None:
    client = application(index, time_limit=60).test_client()
    start = client.get("/?lang=en").get_data(as_text=True)
    assert "3 letters are not wholly understood; “navosearch letters --doubtful” says why." in start
    dutch = client.get("/?lang=nl").get_data(as_text=True)
    assert "3 brieven zijn niet geheel begrepen; “navosearch letters --doubtful” zegt waarom." in dutch
    letter = client.get("/letters/zonder?lang=en").get_data(as_text=True)
    assert "no date; no dossier with a number, so no citation" in letter
    assert "Not understood" not in client.get("/letters/kst-21501-08-640?lang=en").get_data(as_text=True)
