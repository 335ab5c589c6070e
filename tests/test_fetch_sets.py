"""Sets of dossiers have names: those that ship, and one's own in a file of the same form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import Program
from fetching import CONTACT
from replica import Replica
from replica.collection import first_week

from navosearch import references
from navosearch.fetch import sets
from navosearch.fetch.accounts import Wanted
from navosearch.paths import user_sets

MANNERS = ("--contact", CONTACT, "--delay", 0, "--dry-run")


@pytest.fixture
def own(home: Path) -> Path:
    """The file that sets of one's own stand in."""
    assert home.parent in user_sets().parents
    user_sets().parent.mkdir(parents=True)
    return user_sets()


@pytest.fixture
def source(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Replica]:
    with Replica(first_week()) as replica:
        monkeypatch.setenv("NAVOSEARCH_SRU", replica.sru)
        yield replica


def test_every_set_that_ships_has_a_title_and_dossiers(home: Path) -> None:
    for name, each in sets.known().items():
        assert each.title != name
        dossiers = [wanted.dossier for wanted in sets.wanted((name,))]
        assert dossiers == [references.dossier_of(dossier) for dossier in dossiers]
        assert dossiers


def test_the_set_of_all_councils_has_each_of_them_once(home: Path) -> None:
    councils = [each for name in sets.known()["eu-councils"].sets for each in sets.wanted((name,))]
    assert sets.wanted(("eu-councils", "eu-foreign")) == councils
    assert len({each.dossier for each in councils}) == len(councils) == 13


def test_a_set_of_ones_own_is_fetched_by_its_name(own: Path, program: Program, source: Replica) -> None:
    own.write_text("[mijn]\ntitle = Van mij\ndossiers = 36867\n 23530\nsince = 2005\nchambers = ek\n")
    said = program("fetch", "mijn", *MANNERS).stdout
    assert (
        "36867 Wet verhoging aantal eilandsraadsleden en eilandgedeputeerden, Eerste Kamer: 1 letter" in said
    )
    assert "dt.date%3E%3D2005-01-01" in source.requests[0].target
    assert "Eerste+Kamer" in source.requests[0].target


def test_a_set_of_ones_own_takes_the_place_of_one_that_ships(own: Path) -> None:
    own.write_text("[nato]\ndossiers = 36867\n[meer]\nsets = nato eu-defence\nsince = 2020\n")
    assert sets.wanted(("nato",)) == [Wanted("36867")]
    assert sets.wanted(("meer",)) == [Wanted("36867", "2020-01-01"), Wanted("21501-28", "2020-01-01")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("dossiers = 28676\n", "this is no file of sets"),
        ("[a]\ndossiers = 28676\ndossier = 1\n", "a set has no such key (a: dossier)"),
        ("[a]\ndossiers = navo\n", "a set needs dossiers, such as 28676 or 21501-02 (a: navo)"),
        ("[a]\ntitle = leeg\n", "a set needs dossiers, such as 28676 or 21501-02 (a: )"),
        ("[a]\ndossiers = 28676\nchambers = beide\n", "the chambers of a set are tk, ek or both (a: beide)"),
        ("[a]\ndossiers = 28676\nsince = vroeger\n", "a set begins on a date, such as 2008 or 2008-09-16"),
        ("[a]\nsets = b\n", "There is no set b; there are a, eu-agriculture"),
    ],
)
def test_a_file_of_sets_that_is_not_understood_is_told_in_a_sentence(
    own: Path, program: Program, source: Replica, text: str, said: str
) -> None:
    own.write_text(text)
    assert said in program("fetch", "a", *MANNERS, status=2).stderr
    assert source.requests == []
