"""Words around the hits of a query, and words that are typical of a part of the collection."""

from __future__ import annotations

import csv
import html
import json
import re
from collections import Counter
from pathlib import Path

import pytest
from conftest import Program

import navosearch
from navosearch import analysis, page
from navosearch.library import Library
from navosearch.search.association import expected, log_likelihood, mutual_information
from navosearch.search.words import Listing
from navosearch.server.application import application

ALL = Listing(least=1)
LETTERS = {
    "Geannoteerde agenda van de Raad Buitenlandse Zaken van 3 april 2023": [
        "Nederland levert tanks aan Oekraïne en blijft tanks leveren.",
        "De tanks rijden niet. De minister reist daarna door naar Kiev en spreekt daar over graan.",
    ],
    "Verslag van de Raad Buitenlandse Zaken van 4 april 2024": [
        "De minister sprak over graan, en over graan alleen. Oekraïne vroeg om tanks uit Nederland.",
    ],
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("words")
    (folder / "letters").mkdir()
    for number, (title, paragraphs) in enumerate(LETTERS.items()):
        text = "\n\n".join((title, *paragraphs))
        (folder / "letters" / f"{number}.txt").write_text(text, encoding="utf-8")
    navosearch.build([folder / "letters"], folder / "index")
    return folder / "index"


@pytest.fixture
def library(index: Path) -> Library:
    return navosearch.open(index)


def texts(library: Library) -> list[list[str]]:
    return [
        [token.word for token in analysis.tokens(paragraph.text)]
        for letter in library.letters()
        for paragraph in library.letter(letter.id).paragraphs
    ]


@pytest.mark.parametrize(
    ("table", "ratio", "information"),
    [
        ((110, 221, 2552, 31777), 270.721876936225, 2.631739849216604),
        ((29, 152, 42, 31777), 263.8966260675592, 7.1734313677534765),
        ((8, 10, 100, 1000), 27.816651765208242, 3.0),
        ((1, 1, 10, 500_000), 21.743065286939384, 15.609640474436812),
        ((3, 900, 5_000, 1_000_000), 0.5701731360004936, -0.5849625007211543),
        ((50, 50, 50, 1000), 397.03048669174495, 4.3219280948873635),
    ],
)
def test_measures_are_those_that_nltk_gives(
    table: tuple[int, int, int, int], ratio: float, information: float
) -> None:
    """The values are those of nltk 3.10, `BigramAssocMeasures`; Dunning (1993) prints the first two."""
    assert log_likelihood(*table) == pytest.approx(ratio, rel=1e-6)
    assert mutual_information(*table) == pytest.approx(information, rel=1e-6)


@pytest.mark.parametrize("window", [1, 2, 5])
def test_words_near_hits_are_those_that_a_reader_counts(library: Library, window: int) -> None:
    near: Counter[str] = Counter()
    for words in texts(library):
        hits = {at for at, word in enumerate(words) if word == "tanks"}
        around = {at for hit in hits for at in range(hit - window, hit + window + 1)} - hits
        near.update(words[at] for at in around if 0 <= at < len(words))
    everywhere = Counter(word for words in texts(library) for word in words if word != "tanks")
    total, inside = sum(everywhere.values()), sum(near.values())
    found = library.words_near("tanks", window, ALL, exact=True)
    assert (found.inside, found.total) == (inside, total)
    assert {row.word: (row.observed, row.everywhere) for row in found.rows} == {
        word: (count, everywhere[word])
        for word, count in near.items()
        if count > expected(everywhere[word], inside, total)
    }


def test_a_phrase_is_a_hit_only_where_its_words_stand_together(library: Library) -> None:
    found = library.words_near('"over graan"', 1, ALL)
    assert {row.word: row.observed for row in found.rows} == {"daar": 1, "sprak": 1, "en": 1, "alleen": 1}


def test_words_tell_in_how_many_letters_they_stand(library: Library) -> None:
    rows = {row.word: row for row in library.words_near("tanks", 5, ALL).rows}
    assert (rows["nederland"].observed, rows["nederland"].letters) == (2, 2)
    assert [rows[word].is_stop_word for word in ("nederland", "aan")] == [False, True]


def test_forms_of_a_word_count_together_when_asked(library: Library) -> None:
    rows = library.words_of(listing=Listing(least=1, stems=True)).rows
    (together,) = [row for row in rows if "levert" in row.forms]
    assert sorted(together.forms) == ["leveren", "levert"]
    assert (together.observed, together.letters) == (2, 1)


def test_words_of_a_part_are_those_it_has_more_of_than_the_other_part(library: Library) -> None:
    found = library.words_of({"kind": "geannoteerde agenda"}, ALL, kind="verslag")
    rows = {row.word: row for row in found.rows}
    assert (rows["graan"].observed, rows["graan"].everywhere) == (2, 3)
    assert "tanks" not in rows
    assert found.total == sum(map(len, texts(library)))


def test_a_part_that_is_compared_with_everything_is_compared_with_the_rest(library: Library) -> None:
    rest = library.words_of({"kind": "geannoteerde agenda"}, ALL, kind="verslag")
    assert library.words_of({}, ALL, kind="verslag") == rest


@pytest.mark.parametrize("stems", [False, True])
def test_an_index_that_was_added_to_counts_as_one_that_was_made_at_once(
    index: Path, tmp_path: Path, *, stems: bool
) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    for file in sorted((index.parent / "letters").iterdir()):
        (letters / file.name).write_bytes(file.read_bytes())
        navosearch.build([letters], tmp_path / "index")
    listing = Listing(least=1, stems=stems)
    with navosearch.open(index) as whole, navosearch.open(tmp_path / "index") as grown:
        for count in (
            lambda library: library.words_near("tanks", 3, listing),
            lambda library: library.words_of({}, listing, kind="verslag"),
            lambda library: library.words_of(None, listing),
        ):
            assert count(grown) == count(whole)


def test_without_anything_to_compare_with_words_are_counted(library: Library) -> None:
    first = library.words_of(listing=Listing(by="frequency")).rows[0]
    counted = Counter(word for words in texts(library) for word in words)
    assert first.observed == max(counted.values())
    assert first.expected is first.log_likelihood is first.mutual_information is None


@pytest.mark.parametrize("by", ["loglikelihood", "mi", "frequency"])
def test_the_order_is_by_the_measure_that_is_asked_for(program: Program, index: Path, by: str) -> None:
    record = json.loads(
        program("words", "tanks", "--by", by, "--least", "1", "--json", "--index", index).stdout
    )
    key = {"loglikelihood": "log_likelihood", "mi": "mutual_information", "frequency": "observed"}[by]
    values = [row[key] for row in record["words"]]
    assert values == sorted(values, reverse=True)
    assert len(values) > 3


def test_the_table_has_stop_words_apart_and_a_file_has_all(program: Program, index: Path, home: Path) -> None:
    shown = program("words", "tanks", "--least", "1", "--index", index).stdout
    assert "nederland" in shown
    assert "\naan " not in shown
    assert "\naan " in program("words", "tanks", "--least", "1", "--stop-words", "--index", index).stdout
    program("words", "tanks", "--least", "1", "-o", "words.csv", "--index", index)
    with (home / "words.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["word"]: row for row in csv.DictReader(stream)}
    assert rows["aan"]["stop_word"] == "true"
    assert float(rows["nederland"]["expected"]) > 0


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["zeppelin"], 1, "Nothing found for zeppelin"),
        (["tenks"], 1, "the nearest word is tanks (--correct takes it)"),
        (["tanks", "--least", "99"], 1, "No word stands there so often"),
        (["soort:verslag"], 1, "matches no words of their texts"),
        (["--since", "2050"], 1, "No paragraph is within these filters"),
        (["--window", "3"], 2, "--window is about the hits of a query"),
        (["--correct"], 2, "--correct is about the hits of a query"),
        (["--no-compounds"], 2, "--no-compounds is about the hits of a query"),
        ([""], 2, "query"),
        (["tanks", "--against", "--kind verslag"], 2, "leave out the query"),
        (["--against", "--kind 'verslag"], 2, "a quote is not closed"),
        (["--against", "--sort newest"], 2, "--against"),
        (["--against", "--kind liedje"], 2, "liedje"),
        (["tanks", "-o", "words.docx"], 2, ".csv"),
    ],
)
def test_what_cannot_be_counted_is_told_in_a_sentence(
    program: Program, index: Path, arguments: list[str], status: int, words: str
) -> None:
    assert words in program("words", "--index", index, *arguments, status=status).stderr


def test_a_word_that_stands_nowhere_is_taken_for_the_nearest_when_asked(
    program: Program, index: Path
) -> None:
    run = program("words", "tenks", "--correct", "--json", "--index", index)
    assert run.stdout == program("words", "tanks", "--json", "--index", index).stdout
    assert "Nothing matches tenks; this is for tanks" in run.stderr


def test_the_page_lists_the_words_near_the_hits_and_each_leads_to_the_hits_with_both(
    library: Library, index: Path
) -> None:
    client = application(index, time_limit=60).test_client()
    block = client.get("/?q=tanks&lang=en").text.partition('id="near"')[2].partition("</details>")[0]
    found = library.words_near("tanks")
    told = [(row.word, str(row.observed)) for row in found.rows if not row.is_stop_word]
    assert re.findall(r'<span lang="nl">(.*?)</span></a> <span class="count">(\d+)</span>', block) == told
    for address, (word, _count) in zip(re.findall('href="(.*?)"', block), told, strict=True):
        both = client.get(html.unescape(address)).text
        assert f'value="tanks {word}"' in both
        assert 'id="total"' in both


def test_of_a_large_collection_the_page_counts_them_when_asked(library: Library) -> None:
    frame, answer = page.Frame(address=page.Address(q="tanks", lang="en")), library.search("tanks")
    text = page.results(frame, answer, chart=None, collection=page.collected(library))
    assert 'href="/?q=tanks&amp;words=1&amp;lang=en#near"' in text
    assert page.understood({"q": "tanks", "words": "1"}).words
