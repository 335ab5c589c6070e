"""Group the word forms of an answer as a reader takes them in: of each word its own, then what was added."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from navosearch import analysis
from navosearch.model import Form, Results

OWN = "stem"
"""Why a form of the word itself was found: it is the word, or an inflection."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was searched beside a word for one reason.

    `bases` are forms that stand in more than one paragraph, those of one word together: the most frequent
    first, in each and of all. `once` are the forms of words that stand in one paragraph at most in each
    form, and `elsewhere` what stands in no paragraph of the first tier.
    """

    why: str
    bases: tuple[tuple[Form, ...], ...]
    once: tuple[Form, ...]
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """What was found for one word of a query.

    `most` is a form that more than half of the paragraphs have, where few have the word as it was typed.
    """

    word: str
    own: tuple[Form, ...]
    added: tuple[Added, ...]
    most: str | None


def accounts(results: Results) -> tuple[Account, ...]:
    """Return what there is to tell of each word that was found in another form, in the order of the query."""
    typed = results.query.typed
    words = [*(form.word for form in results.forms), *(each.word for each in results.query.expansions)]
    found = (
        _account(word, results) for word in sorted(set(words), key=lambda word: (typed.find(word), word))
    )
    return tuple(
        each for each in found if each.added or not all(_is_typed(own, each.word) for own in each.own)
    )


def _account(word: str, results: Results) -> Account:
    found = [form for form in results.forms if form.word == word]
    also: dict[str, list[str]] = {}
    for each in results.query.expansions:
        if each.word == word:
            also.setdefault(each.why, []).extend(each.also)
    reasons = dict.fromkeys([*(form.why for form in found if form.why != OWN), *also])
    return Account(
        word,
        tuple(form for form in found if form.why == OWN),
        tuple(_added(why, [form for form in found if form.why == why], also.get(why, ())) for why in reasons),
        _most(word, found, results.total.all),
    )


def _added(why: str, found: Sequence[Form], also: Iterable[str]) -> Added:
    there = {form.form for form in found}
    groups = _by_base(found)
    return Added(
        why,
        tuple(group for group in groups if group[0].count > 1),
        tuple(form for group in groups if group[0].count <= 1 for form in group),
        tuple(dict.fromkeys(form for form in also if form not in there)),
    )


def _by_base(forms: Iterable[Form]) -> list[tuple[Form, ...]]:
    """Return the forms of one word together; they come most first, and so stay."""
    groups: dict[str, list[Form]] = {}
    for form in forms:
        groups.setdefault(analysis.stem(form.form), []).append(form)
    return [tuple(group) for group in groups.values()]


def _most(word: str, found: Sequence[Form], total: int) -> str | None:
    """Return the form that makes most of the hits, where the word as typed stands in few of them."""
    usual = [form for form in found if form.count * 2 > total and form.why != "prefix"]
    typed = [form for form in found if _is_typed(form, word)]
    return usual[0].form if usual and typed and not set(usual) & set(typed) else None


def _is_typed(form: Form, word: str) -> bool:
    return form.form in {token.word for token in analysis.tokens(word)}
