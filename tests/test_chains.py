"""Passages that were changed by hand from letter to letter, found and followed.

Every sentence of `chains.txt` has a key that tells what it says, whatever its words. A version is right when
it says something of what the paragraph says that is asked for. Sentences are followed as a reader of a
lineage follows them: from one version to the next, over words that stayed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from pathlib import Path
from typing import Any, TypeAlias

import pytest

import navosearch
from navosearch.analysis import STOP_WORDS
from navosearch.library import Library
from navosearch.model import Change, Lineage, Version
from navosearch.search.lineage.passages import passage
from navosearch.search.snippets import sentences

CHAINS = Path(__file__).with_name("chains.txt")
DAYS = ("3 april 2023", "28 november 2023", "4 april 2024", "3 december 2024", "10 april 2025")
COVER = "Hierbij bied ik u de geannoteerde agenda aan van de Raad Algemene Zaken van {day}."
ENOUGH = 0.95
MOST = 0.9
"""Share of the sentences: one that is reworded and moved at once is lost."""

Sentence: TypeAlias = tuple[str, str]
"""A letter, and a sentence of it."""


@dataclass(frozen=True)
class Text:
    """A paragraph: its letter, and its sentences with what each says."""

    letter: str
    sentences: tuple[tuple[str, frozenset[str]], ...]

    @property
    def text(self) -> str:
        return " ".join(sentence for sentence, _says in self.sentences)

    @property
    def says(self) -> frozenset[str]:
        return frozenset[str]().union(*(says for _sentence, says in self.sentences))


def texts() -> Iterator[Text]:
    """Yield the paragraphs of all letters; what one says goes by the name of its chain and a letter."""
    chain, number, other = "", 0, 0
    wordings: dict[str, str] = {}
    for line in CHAINS.read_text(encoding="utf-8").splitlines():
        sign, _space, rest = line.partition(" ")
        if sign == "##":
            chain, wordings, number = rest, {}, 0
        elif sign == "=":
            said = ((wordings[key], said_by(chain, key)) for key in rest.split())
            yield Text(f"brief-{number}", tuple(said))
            number += 1
        elif sign == "~":
            yield Text(f"brief-{other % len(DAYS)}", ((rest, frozenset((f"{chain}/~",))),))
            other += 1
        elif sign and sign != "#":
            wordings[sign] = rest


def said_by(chain: str, key: str) -> frozenset[str]:
    """Return what the sentence of a key says: one thing a letter."""
    return frozenset(f"{chain}/{letter}" for letter in re.findall("[a-z]", key))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("chains")
    (folder / "letters").mkdir()
    ordered = sorted(texts(), key=lambda each: each.letter)
    for (letter, held), day in zip(groupby(ordered, key=lambda each: each.letter), DAYS, strict=True):
        parts = [f"Geannoteerde agenda van de Raad Algemene Zaken van {day}", COVER.format(day=day)]
        parts += [each.text for each in held]
        (folder / "letters" / f"{letter}.txt").write_text("\n\n".join(parts), encoding="utf-8")
    navosearch.build([folder / "letters"], folder / "index")
    return navosearch.open(folder / "index")


@pytest.fixture(scope="module")
def lineages(library: Library) -> dict[Text, Lineage]:
    numbers = {
        (letter.id, paragraph.text): paragraph.number
        for letter in library.letters()
        for paragraph in library.letter(letter.id).paragraphs
    }
    return {each: library.lineage(each.letter, numbers[each.letter, each.text]) for each in texts()}


def shares(found: set[tuple[Any, Any]], wanted: set[tuple[Any, Any]]) -> tuple[float, float]:
    """Return precision and recall."""
    return len(found & wanted) / len(found), len(found & wanted) / len(wanted)


def test_the_versions_that_are_found_are_those_that_say_the_same(lineages: dict[Text, Lineage]) -> None:
    by_text = {(each.letter, each.text): each for each in lineages}
    found = {
        (one, by_text[version.letter.id, version.text])
        for one, lineage in lineages.items()
        for version in lineage.versions
        if version.letter.id != one.letter
    }
    wanted = {
        (one, other)
        for one in lineages
        for other in lineages
        if one.letter != other.letter and one.says & other.says
    }
    assert min(shares(found, wanted)) >= ENOUGH


def test_a_sentence_can_be_followed_from_version_to_version(lineages: dict[Text, Lineage]) -> None:
    says = {(each.letter, sentence): keys for each in lineages for sentence, keys in each.sentences}
    found = {pair for lineage in lineages.values() for pair in followed(lineage, says)}
    wanted = {
        (one, other)
        for one, keys in says.items()
        for other, others in says.items()
        if one[0] != other[0] and keys & others
    }
    assert min(shares(found, wanted)) >= MOST


def followed(lineage: Lineage, says: dict[Sentence, frozenset[str]]) -> set[tuple[Sentence, Sentence]]:
    """Return the pairs of sentences of different letters that a lineage links, over others too."""
    root: dict[Sentence, Sentence] = {}

    def of(sentence: Sentence) -> Sentence:
        while root.setdefault(sentence, sentence) != sentence:
            sentence = root[sentence]
        return sentence

    for one, other in links(lineage.versions):
        root[of(one)] = of(other)
    known = [sentence for sentence in root if sentence in says]
    return {(one, other) for one in known for other in known if one[0] != other[0] and of(one) == of(other)}


def links(versions: Sequence[Version]) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield sentences of two versions that are alike, or share a word that stayed from one to the next."""
    for one, other in combinations(versions, 2):
        for old in passage(one.text).sentences:
            for new in passage(other.text).sentences:
                if old.is_like(new):
                    yield (one.letter.id, old.text.strip()), (other.letter.id, new.text.strip())
    for version in versions:
        text = "".join(piece for kind, piece in version.changes if kind != "added")
        for before in (each for each in versions if version.changes and each.text == text):
            for i, j in stayed(version.changes):
                yield (
                    (before.letter.id, sentence_at(text, i)),
                    (version.letter.id, sentence_at(version.text, j)),
                )


def stayed(changes: Sequence[Change]) -> Iterator[tuple[int, int]]:
    """Yield where every telling word that stayed stands in the older and in the newer text."""
    i = j = 0
    for kind, piece in changes:
        if kind == "equal":
            for match in re.finditer(r"\w+", piece):
                if match[0].lower() not in STOP_WORDS:
                    yield i + match.start(), j + match.start()
        i += len(piece) if kind != "added" else 0
        j += len(piece) if kind != "removed" else 0


def sentence_at(text: str, place: int) -> str:
    """Return the sentence that stands at a place of a text."""
    starts = [start for start, _end in sentences(text) if start <= place]
    end = next((start for start, _end in sentences(text) if start > place), len(text))
    return text[starts[-1] : end].strip()
