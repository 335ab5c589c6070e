"""What `make eval` asks of known letters: words of a subject, which the letter is not indexed with."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import navosearch

sys.path.append(str(Path(__file__).resolve().parent.parent))  # the benchmarks are not installed

from benchmarks.known_item import engines, letters, queries
from benchmarks.known_item.__main__ import measured
from benchmarks.known_item.letters import Subject

SUBJECTS = {
    "havens": "Brief over de veiligheid van bruggen en sluizen langs havens",
    "bossen": "Brief over nieuwe bossen tegen stikstof en verdroging",
    "scholen": "Brief over kleine scholen in krimpende dorpen",
    "nogmaals": "Gewijzigde brief over kleine scholen in krimpende dorpen (t.v.v. 36045-12)",
}
TEXTS = {
    "havens": "De bruggen en de sluizen zijn nagezien, de veiligheid bij de havens is op orde.",
    "bossen": "Met bossen houdt het land water vast en neemt de stikstof af, ook bij verdroging.",
    "scholen": "In krimpende dorpen blijven de kleine scholen open zolang er leerlingen zijn.",
    "nogmaals": "In krimpende dorpen gaan de kleine scholen samen.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "letters"
    home.mkdir()
    for name, text in TEXTS.items():
        (home / f"{name}.txt").write_text(f"De gevraagde brief.\n\n{text}\n", encoding="utf-8")
    rows = [f'{name}.txt,"{subject}"' for name, subject in SUBJECTS.items()]
    (home / "letters.csv").write_text("\n".join(["file,subject", *rows]) + "\n", encoding="utf-8")
    return home


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("Motie van het lid De Vries over steun aan Oekraïne (t.v.v. 36045-12)", ["steun", "Oekraïne"]),
        ("Verslag van de Landbouw- en Visserijraad", ["Verslag", "Landbouw", "Visserijraad"]),
        ("Reactie inzake het PAS-melders-dossier", ["PAS-melders-dossier"]),
        ("Over wat er is", []),
    ],
)
def test_content_words_are_those_of_the_matter(subject: str, words: list[str]) -> None:
    assert queries.content(subject) == words


def test_a_subject_that_two_letters_share_asks_for_neither() -> None:
    chosen = queries.choose([Subject(*each) for each in SUBJECTS.items()], 10, seed=1)
    assert {each.letter for each in chosen} == {"havens", "bossen"}


def test_the_same_seed_asks_the_same() -> None:
    subjects = [Subject(*each) for each in SUBJECTS.items()]
    assert queries.choose(subjects, 2, seed=5) == queries.choose(subjects, 2, seed=5)
    assert len(queries.choose(subjects, 1, seed=5)) == 1


def test_letters_are_found_by_their_text_and_not_by_their_subject(folder: Path, tmp_path: Path) -> None:
    subjects = letters.index([folder], tmp_path / "index")
    assert {each.letter: each.subject for each in subjects} == SUBJECTS
    with navosearch.open(tmp_path / "index") as library:
        assert library.search("nieuwe", match="any").total.all == 0
        assert library.search("bossen").total.all == 1


def test_every_way_to_ask_finds_a_letter_whose_text_has_the_words(folder: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    chosen = queries.choose(letters.index([folder], index), 10, seed=1)
    asked = dict(engines.ours(index))
    assert list(asked) == ["navosearch, auto", "navosearch, any", "navosearch, exact"]
    for ask in (*asked.values(), engines.fts5(letters.texts(index))[1]):
        assert measured(ask, chosen) == (1.0, 1.0)
        assert measured(lambda typed, ask=ask: ask(typed)[1:], chosen)[1] == 0.0
