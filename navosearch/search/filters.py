"""Define the options of a search, and plan its filters."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TypedDict, get_args

from navosearch import analysis, query
from navosearch.errors import OptionInvalid
from navosearch.index.matching import plan
from navosearch.index.matching.ranking import Sort
from navosearch.index.reader import IndexReader
from navosearch.index.storage.fields import Field
from navosearch.model import DateOf, Match
from navosearch.search.nodes import period

TURNED_OFF = {
    "no_compounds": "compound",
    "no_abbreviations": "abbreviation",
    "no_nearby": "nearby",
    "no_separable": "separable",
}
"""Options that turn off one kind of what is searched beside a word (`Variant.why`)."""

CHOICES: dict[str, tuple[str, ...]] = {
    "match": get_args(Match),
    "sort": get_args(Sort),
    "date_of": get_args(DateOf),
}
"""What an option that is no free text can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to search; the names are those of the command line.

    `correct` is whether a word that stands nowhere is taken for the nearest that does: always, never, or
    (None) where it is not right itself; `no_compounds` and its like turn off what is searched beside a word.
    Raises TypeError for a name that is none, OptionInvalid for a value of `CHOICES` that is none.
    """

    match: Match = "auto"
    exact: bool = False
    correct: bool | None = None
    no_compounds: bool = False
    no_abbreviations: bool = False
    no_nearby: bool = False
    no_separable: bool = False
    sort: Sort = "relevance"
    date_of: DateOf = "meeting"
    meeting: str | None = None
    section: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    dossier: str | None = None
    minister: str | None = None
    explain: bool = False

    def __post_init__(self) -> None:
        for name, choices in CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise OptionInvalid(name, str(value), "choice", ", ".join(choices))


class Keywords(TypedDict, total=False):
    """The fields of `Options` as keyword arguments, for the type checker."""

    match: Match
    exact: bool
    correct: bool | None
    no_compounds: bool
    no_abbreviations: bool
    no_nearby: bool
    no_separable: bool
    sort: Sort
    date_of: DateOf
    meeting: str | None
    section: str | None
    kind: str | None
    since: str | None
    until: str | None
    dossier: str | None
    minister: str | None
    explain: bool


FILTERS = tuple(
    each.name
    for each in fields(Options)
    if each.name not in (*CHOICES, "exact", "correct", *TURNED_OFF, "explain")
)
"""The options that narrow a search."""


def filters(reader: IndexReader, options: Options) -> list[plan.Node]:
    """Return the plans of the filters; raises OptionInvalid for a value that is not understood."""
    nodes = (
        _meeting(reader, options.meeting),
        _words(reader, "section", options.section),
        _words(reader, "minister", options.minister),
        _kind(options.kind),
        _dossier(reader, options.dossier),
        _period("since", options.since, "{}.."),
        _period("until", options.until, "..{}"),
    )
    return [node for node in nodes if node is not None]


def _meeting(reader: IndexReader, text: str | None) -> plan.Node | None:
    """Return the filter for a meeting by its id, or else by words of its name."""
    if text and _is_known(reader, "meeting", text):
        return plan.Column("meeting", (text,))
    return _words(reader, "meeting", text)


def _is_known(reader: IndexReader, table: str, text: str) -> bool:
    """Whether a value is one that facets count, as it stands in the index."""
    value = text.encode("utf-8", "surrogatepass")
    return any(value in segment.columns.tables[table] for segment in reader.segments)


def _words(reader: IndexReader, field: Field, text: str | None) -> plan.Node | None:
    """Return the filter for every word of a text, in any inflection, in one field."""
    if not text:
        return None
    tokens = [token for token in analysis.tokens(text) if not token.joined]
    telling = [token for token in tokens if token.word not in analysis.STOP_WORDS] or tokens
    forms = [(token.word, *reader.vocabulary.of_stem(analysis.stem(token.word))) for token in telling]
    if not forms:
        raise OptionInvalid(field, text, "no-words")
    return plan.Every(tuple(plan.Words(each, (field,)) for each in forms))


def _kind(text: str | None) -> plan.Node | None:
    if not text:
        return None
    kind = query.kind_named(text)
    if kind is None:
        raise OptionInvalid("kind", text, "kind")
    return plan.Column("kind", (kind,))


def _dossier(reader: IndexReader, text: str | None) -> plan.Node | None:
    if not text:
        return None
    dossier = text if _is_known(reader, "dossier", text) else query.dossier_named(text)
    if dossier is None:
        raise OptionInvalid("dossier", text, "dossier")
    return plan.Column("dossier", (dossier,))


def _period(name: str, text: str | None, range_: str) -> plan.Node | None:
    """Return the filter for dates from a day, month or year on, or up to it; itself is no range."""
    if not text:
        return None
    dates = query.dates_named(range_.format(text))
    if dates is None or ".." in text:
        raise OptionInvalid(name, text, "date")
    return period(dates)
