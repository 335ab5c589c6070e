"""Tell which words stand around the hits of a query, and which are typical of a part of the collection."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from navosearch import analysis
from navosearch.index.matching.matches import difference
from navosearch.index.matching.nearby import Tally, around, in_documents
from navosearch.search import Search
from navosearch.search.association import expected, log_likelihood, mutual_information

Measure: TypeAlias = Literal["loglikelihood", "mi", "frequency"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


@dataclass(frozen=True, slots=True)
class Listing:
    """How to list words: by which measure, those that stand there `least` times, forms of a word together."""

    by: Measure = "loglikelihood"
    least: int = 2
    stems: bool = False

    @property
    def group(self) -> Callable[[str], str]:
        """What makes one of the forms that are counted together."""
        return analysis.stem if self.stems else str


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
    beside, hits = around(search.segments, search.answer.tiers[0], search.leaves, window, listing.group)
    everything = in_documents(search.segments, search.searched(), listing.group)
    everywhere = everything.counts - hits.counts
    return _words(beside, everywhere, everything.size - hits.size, listing)


def of_part(search: Search, against: Search | None, listing: Listing) -> Words:
    """Return the words of the paragraphs that match, compared with those of another search.

    Paragraphs of both belong to the first. Without another search, nothing is compared.
    """
    own = search.answer.tiers[0]
    part = in_documents(search.segments, own, listing.group)
    if against is None:
        return _words(part, None, part.size, listing)
    theirs = [difference(*pair) for pair in zip(against.answer.tiers[0], own, strict=True)]
    other = in_documents(search.segments, theirs, listing.group)
    return _words(part, part.counts + other.counts, part.size + other.size, listing)


def _words(part: Tally, everywhere: Counter[str] | None, total: int, listing: Listing) -> Words:
    rows = _rows(part, everywhere, total, listing.least)
    ordered = sorted(rows, key=lambda each: (-_value(each, listing.by), each.word))
    return Words(part.size, total, tuple(ordered))


def _rows(part: Tally, everywhere: Counter[str] | None, total: int, least: int) -> Iterator[Word]:
    for name, observed in part.counts.items():
        if observed < least:
            continue
        forms = tuple(form for form, _count in part.forms[name].most_common())
        in_all = everywhere[name] if everywhere is not None else observed
        table = (in_all, part.size, total)
        by_chance = expected(*table) if everywhere is not None else None
        if by_chance is not None and observed <= by_chance:
            continue
        yield Word(
            word=forms[0],
            forms=forms,
            observed=observed,
            letters=part.letters[name],
            everywhere=in_all,
            expected=by_chance,
            log_likelihood=None if by_chance is None else log_likelihood(observed, *table),
            mutual_information=None if by_chance is None else mutual_information(observed, *table),
            is_stop_word=forms[0] in analysis.STOP_WORDS,
        )


def _value(row: Word, by: Measure) -> float:
    value = {"loglikelihood": row.log_likelihood, "mi": row.mutual_information}.get(by)
    return row.observed if value is None else value
