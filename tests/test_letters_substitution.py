"""What a judged sentence says holds when a word of a class is replaced by another of its class."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from math import ceil

import pytest
from judged_letters import BEGINNINGS, KIND, OPENINGS, SUBJECTS, expected, facts

from navosearch.letters import words
from navosearch.letters.meetings import about

LEAST = 0.99
"""The part of the answers that hold."""

FIRST_PERSON = [word for word in words.OFFERS if not word.endswith("en")]
CLASSES = {
    "gatherings": [word for word in words.GATHERINGS if word not in ("raad", "top", "assemblee")],
    "qualities": [word for word in words.QUALITIES if word not in (*words.FORMALITIES, "ministeriële")],
    "offers": FIRST_PERSON,
    "offers of several": [word for word in words.OFFERS if word not in FIRST_PERSON],
    "tells": ["informeer", "bericht"],
    "enclosed": ["hierbij", "bijgaand", "hiermee", "hiermede"],
    "about": [word for word in words.ABOUT if word.isalpha()],
    "towns": ["Brussel", "Luxemburg", "Tallinn", "Riga", "Praag", "Ljubljana", "Porto", "Krakau", "Malmö"],
    "ahead": ["a.s.", "aanstaande"],
    "back": ["jl.", "jongstleden"],
}
"""Classes of which a word may stand for any other in a sentence, with the words that can.

A Council and a summit are no other gathering, a formal meeting is not the informal one, and "ministeriële"
is a gathering as well.
"""


def judged() -> Iterator[tuple[str | None, list[str], str | None, str, str]]:
    """The subject, the opening and the date of every judged letter, its kind and its meetings."""
    for subject, date, kind, meetings in SUBJECTS:
        yield subject, [], date, kind, meetings
    for block in OPENINGS:
        date, kind, meetings = block[0].split(" | ")
        yield None, block[1:], None if date == "-" else date, kind, meetings
    for block in BEGINNINGS:
        date, kind, meetings = block[0].split(" | ")
        yield block[1], block[2:], date, kind, meetings


def replacing(pattern: re.Pattern[str], old: str, new: str) -> Callable[[str], str]:
    """Return what puts `new` for each `old` that a pattern finds, as large as it stood."""

    def one(match: re.Match[str]) -> str:
        if match[0].lower() != old.lower():
            return match[0]
        return (
            new.upper() if match[0].isupper() else new[:1].upper() + new[1:] if match[0][0].isupper() else new
        )

    return lambda text: pattern.sub(one, text)


@pytest.mark.parametrize("name", CLASSES)
def test_another_word_of_a_class_changes_nothing_else(name: str) -> None:
    longest = sorted(CLASSES[name], key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
    others = cycle(CLASSES[name])
    tried, astray = 0, []
    for subject, opening, date, kind, meetings in judged():
        for old in {word.lower() for text in (subject or "", *opening) for word in pattern.findall(text)}:
            put = replacing(pattern, old, next(word for word in others if word.lower() != old))
            title = put(subject) if subject else None
            said = about(subject=title, opening=[*map(put, opening)], date=date)
            told = [
                (put(name or ""), start, end, place and put(place))
                for name, start, end, place in expected(meetings)
            ]
            tried += 1
            if said.kind != KIND.get(kind, kind) or facts(said) != told:
                astray.append((title, opening, facts(said)))
    assert tried >= 10
    assert len(astray) <= ceil((1 - LEAST) * tried), astray
