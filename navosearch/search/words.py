"""Find the words that stand around the hits of a query, and those typical of a part of the collection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Literal, TypeAlias, get_args

from navosearch import analysis
from navosearch.index.matching.matches import difference
from navosearch.index.matching.nearby import around, in_documents
from navosearch.index.matching.tallies import Counted, Tally, counted
from navosearch.search import Search
from navosearch.search.association import expected, log_likelihood, mutual_information
from navosearch.search.tiers import Tier

WINDOW = 5
"""Words before and after a hit that are near it, unless told otherwise."""

Measure: TypeAlias = Literal["loglikelihood", "mi", "frequency"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


@dataclass(frozen=True, slots=True)
class Listing:
    """How to list words: by which measure, those that stand there `least` times, forms of a word together."""

    by: Measure = "loglikelihood"
    least: int = 2
    stems: bool = False


EVERY_FORM = Listing()


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or the forms of one, in a place: how often, how often by chance, in how many letters.

    The measures are None where there is nothing to compare with.
    """

    word: str
    forms: tuple[str, ...]
    observed: int
    letters: int
    everywhere: int
    expected: float | None
    log_likelihood: float | None
    mutual_information: float | None
    is_stop_word: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words that stand in a place more often than by chance; `inside` and `total` count all words."""

    inside: int
    total: int
    rows: tuple[Word, ...]


def near(search: Search, window: int, listing: Listing) -> Words:
    """Return the words within `window` words of what the query matches in the hits of the first tier.

    They are compared with all words of the paragraphs searched. What the query matches is counted in neither.
    """
    pairs = zip(search.segments, search.answer.tiers[0], strict=True)
    places = [around(segment, hits.documents, search.leaves, window) for segment, hits in pairs]
    beside = [near for near, _hits in places]
    every = _in_tier(search, search.searched())
    everywhere = [each.counts - hits.counts for each, (_near, hits) in zip(every, places, strict=True)]
    total = _size(every) - _size(hits for _near, hits in places)
    rows = counted(search.segments, beside, everywhere, stems=listing.stems, least=listing.least)
    return _listed((_compared(row, _size(beside), total) for row in rows), _size(beside), total, listing)


def of_part(search: Search, against: Search | None, listing: Listing) -> Words:
    """Return the words of the paragraphs that match, compared with those of another search.

    Paragraphs of both belong to the first. Without another search, nothing is compared.
    """
    own = search.answer.tiers[0]
    part = _in_tier(search, own)
    inside = _size(part)
    everywhere = [each.counts for each in part]
    total = inside
    if against is not None:
        theirs = [difference(*pair) for pair in zip(against.answer.tiers[0], own, strict=True)]
        other = _in_tier(search, theirs)
        everywhere = [one + each.counts for one, each in zip(everywhere, other, strict=True)]
        total += _size(other)
    rows = counted(search.segments, part, everywhere, stems=listing.stems, least=listing.least)
    measured = _alone if against is None else partial(_compared, inside=inside, total=total)
    return _listed(map(measured, rows), inside, total, listing)


def _in_tier(search: Search, tier: Tier) -> list[Tally]:
    pairs = zip(search.segments, tier, strict=True)
    return [in_documents(segment, matches.documents) for segment, matches in pairs]


def _size(tallies: Iterable[Tally]) -> int:
    return sum(each.size for each in tallies)


def _listed(rows: Iterable[Word | None], inside: int, total: int, listing: Listing) -> Words:
    ordered = sorted(filter(None, rows), key=lambda each: (-_value(each, listing.by), each.word))
    return Words(inside, total, tuple(ordered))


def _alone(row: Counted) -> Word:
    return _word(row, None, None, None)


def _compared(row: Counted, inside: int, total: int) -> Word | None:
    """Return a word with its measures; None when it stands there no more often than by chance."""
    table = (row.everywhere, inside, total)
    by_chance = expected(*table)
    if row.observed <= by_chance:
        return None
    return _word(
        row, by_chance, log_likelihood(row.observed, *table), mutual_information(row.observed, *table)
    )


def _word(row: Counted, by_chance: float | None, ratio: float | None, information: float | None) -> Word:
    return Word(
        word=row.forms[0],
        forms=row.forms,
        observed=row.observed,
        letters=row.letters,
        everywhere=row.everywhere,
        expected=by_chance,
        log_likelihood=ratio,
        mutual_information=information,
        is_stop_word=row.forms[0] in analysis.STOP_WORDS,
    )


def _value(row: Word, by: Measure) -> float:
    value = {"loglikelihood": row.log_likelihood, "mi": row.mutual_information}.get(by)
    return row.observed if value is None else value
