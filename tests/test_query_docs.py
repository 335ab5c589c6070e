"""The written grammar holds: what it makes is understood, and its examples mean what it says."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from navosearch.errors import QueryInvalid
from navosearch.expansion import abbreviations, variants
from navosearch.query import parse, parser, understood
from navosearch.search import nodes

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "query-language.md").read_text(encoding="utf-8")

SAMPLES = {
    "WORD": ["steun", "NAVO-top", "regio's", "2,5%", "D.C.", "45 000", "€ 500 mln.", "Oekraïne", "wat?"],
    "STEM": ["ve", "veiligheids", "F-3"],
    "PART": ["wapen", "heid", "F-35"],
    "REFERENCE": [
        "28676",
        "28 676 nr 448",
        "28676-448",
        "21501-02",
        "36600-X nr. 12",
        "kst-28676-448",
        "2024D12345",
    ],
    "QUOTE": ['"', "“", "”", "„", "«", "»"],
    "DISTANCE": ["0", "5", "50"],
    "KIND": ["agenda", '"geannoteerde agenda"', "verslag", "brief", "overig", "report", "letter", "other"],
    "DATE": ["2024", "2024-04", "2024-04-03"],
    "ID": ["kst-28676-448", "28676-448", '"28 676 nr 448"', "een-brief"],
    "DOSSIER": ["28676", "21501-02", "36600-VIIB", "1400-III"],
    "PAPER": ["kst-28676-448", "28676", '"28 676, nr. 448"', "21501-02", '"COM(2023) 234"', "2024D12345"],
    "SPACE": [" ", "  ", "\n"],
}
DEEPEST = 12


def _rules() -> dict[str, list[str]]:
    (grammar,) = re.findall(r"```ebnf\n(.*?)```", PAGE, re.S)
    rules = re.findall(r"(\w+)\s*=\s*(.*?) ;\n", grammar)
    return {name: re.findall(r'"[^"]+"|[A-Z]+|[a-z]+|[{}\[\]|]', body) for name, body in rules}


RULES = _rules()


class Maker:
    """Makes a random query by the grammar."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - nothing secret is made here

    def make(self, name: str, depth: int = 0) -> str:
        if name in SAMPLES:
            return self._random.choice(SAMPLES[name])
        choices = _split(RULES[name])
        simplest = choices[-1:] if depth > DEEPEST else choices
        return self._sequence(self._random.choice(simplest), depth + 1)

    def _sequence(self, symbols: list[str], depth: int) -> str:
        made, at = "", 0
        while at < len(symbols):
            symbol = symbols[at]
            if symbol in "{[":
                end = symbols.index("}" if symbol == "{" else "]", at)
                times = self._random.choice([0, 0, 1] if symbol == "[" or depth > 3 else [0, 0, 1, 2])
                made += "".join(self._sequence(symbols[at + 1 : end], depth) for _ in range(times))
                at = end
            elif symbol.startswith('"'):
                made += symbol.strip('"')
            else:
                made += self.make(symbol, depth)
            at += 1
        return made


def _split(symbols: list[str]) -> list[list[str]]:
    choices: list[list[str]] = [[]]
    for symbol in symbols:
        if symbol == "|":
            choices.append([])
        else:
            choices[-1].append(symbol)
    return choices


def test_every_name_in_the_grammar_is_a_rule_or_a_described_terminal() -> None:
    names = {symbol for body in RULES.values() for symbol in body if symbol.isalpha()}
    described = set(re.findall(r"^\| ([A-Z]+) \|", PAGE, re.M))
    assert names == (set(RULES) - {"query"}) | described
    assert described == set(SAMPLES)


@pytest.mark.parametrize("seed", range(400))
def test_whatever_the_grammar_makes_is_understood(seed: int) -> None:
    typed = Maker(seed).make("query")
    assert _refused(typed) in (None, "too-many-terms", "too-many-wildcards", "date-invalid"), typed


def _refused(typed: str) -> str | None:
    try:
        parse(typed)
    except QueryInvalid as error:
        return error.reason
    return None


def _rows(heading: str) -> list[list[str]]:
    (section,) = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S)
    return [re.findall(r"`([^`]+)`", row)[:2] for row in re.findall(r"^\| `.*$", section, re.M)]


@pytest.mark.parametrize(("typed", "expected"), _rows("What it means"))
def test_an_example_is_understood_as_the_page_says(typed: str, expected: str) -> None:
    assert understood(parse(typed)) == expected


@pytest.mark.parametrize(("typed", "reason"), _rows("What is refused"))
def test_an_example_is_refused_for_the_reason_on_the_page(typed: str, reason: str) -> None:
    assert _refused(typed) == reason


def test_every_reason_is_told_on_the_page() -> None:
    codes = set(re.findall(r"^([a-z-]+)  +\S", parser.__doc__ or "", re.M))
    assert len(codes) > 20
    assert codes == set(re.findall(r"`([a-z-]+)`", PAGE.partition("## What is refused")[2]))


def test_the_weights_are_those_of_the_page_and_fall() -> None:
    told = [float(weight) for weight in re.findall(r"^\| .* \| ([01](?:\.\d+)?) \| .* \|$", PAGE, re.M)]
    assert told == [
        nodes.FULL,
        variants.JOINED,
        variants.SEPARATE,
        nodes.INFLECTED,
        variants.HEAD,
        abbreviations.WEIGHT,
        variants.NEAR,
        variants.MODIFIER,
        variants.DOUBTFUL,
    ]
    assert told == sorted(told, reverse=True)
    assert variants.APART == variants.JOINED
