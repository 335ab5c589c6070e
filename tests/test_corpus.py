"""The shipped letters are whole, named for what they are, and agree with their table."""

from __future__ import annotations

import csv
import re

import pytest

from navosearch import paths

CORPUS = paths.shipped("corpus")
LETTERS = sorted(path.name for path in CORPUS.glob("*.txt"))


def test_five_letters_are_shipped_with_their_table_and_a_description():
    assert len(LETTERS) == 5
    assert (CORPUS / "letters.csv").is_file()
    assert (CORPUS / "README.md").is_file()


@pytest.mark.parametrize("name", LETTERS)
def test_a_name_tells_the_day_the_kind_and_the_meeting(name):
    assert re.fullmatch(r"\d{4}-\d\d-\d\d-(?:verslag|geannoteerde-agenda)-[a-z-]+\.txt", name)


@pytest.mark.parametrize("name", LETTERS)
def test_the_description_names_every_letter(name):
    assert f"`{name}`" in (CORPUS / "README.md").read_text(encoding="utf-8")


def test_the_table_has_rows_for_letters_that_are_there_and_no_others():
    with (CORPUS / "letters.csv").open(encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table))
    assert {row["file"] for row in rows} < set(LETTERS)
    assert all(row["id"] == f"kst-{row['dossier']}-{row['number']}" for row in rows)


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_the_text_as_it_was_converted(name):
    data = (CORPUS / name).read_bytes()
    assert b"\r" not in data
    assert len(data.decode("utf-8").split()) > 700
