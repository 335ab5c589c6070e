"""How to search in, the plans of its filters out: what is asked for beside the query itself."""

from __future__ import annotations

from dataclasses import dataclass, fields

from navosearch import analysis, query
from navosearch.errors import OptionInvalid
from navosearch.index.matching import plan
from navosearch.index.matching.ranking import Sort
from navosearch.index.reader import IndexReader
from navosearch.index.storage.fields import Field
from navosearch.search.planner import period
from navosearch.search.tiers import Match


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to search; the names are those of the command line."""

    match: Match = "auto"
    exact: bool = False
    sort: Sort = "relevance"
    meeting: str | None = None
    section: str | None = None
    kind: str | None = None
    since: str | None = None
    until: str | None = None
    dossier: str | None = None
    minister: str | None = None
    explain: bool = False


FILTERS = tuple(
    each.name for each in fields(Options) if each.name not in ("match", "exact", "sort", "explain")
)


def filters(reader: IndexReader, options: Options) -> list[plan.Node]:
    """Return the plans of the filters; raises OptionInvalid for a value that is not understood."""
    nodes: list[plan.Node] = []
    if options.meeting:
        known = plan.Column("meeting", (options.meeting,))
        nodes.append(
            known if _is_meeting(reader, options.meeting) else _words(reader, options.meeting, "meeting")
        )
    if options.section:
        nodes.append(_words(reader, options.section, "section"))
    if options.minister:
        nodes.append(_words(reader, options.minister, "minister"))
    if options.kind:
        kind = query.kind_named(options.kind)
        if kind is None:
            raise OptionInvalid("kind", options.kind, "kind")
        nodes.append(plan.Column("kind", (kind,)))
    if options.dossier:
        dossier = query.dossier_named(options.dossier)
        if dossier is None:
            raise OptionInvalid("dossier", options.dossier, "dossier")
        nodes.append(plan.Column("dossier", (dossier,)))
    for name in ("since", "until"):
        value = getattr(options, name)
        if value:
            dates = query.dates_named(f"{value}.." if name == "since" else f"..{value}")
            if dates is None or ".." in value:
                raise OptionInvalid(name, value, "date")
            nodes.append(period(dates))
    return nodes


def _words(reader: IndexReader, text: str, field: Field) -> plan.Node:
    """Return what has every word of a filter's text, in any inflection, in one field."""
    tokens = [token for token in analysis.tokens(text) if not token.joined]
    telling = [token for token in tokens if token.word not in analysis.STOP_WORDS] or tokens
    forms = [(token.word, *reader.vocabulary.of_stem(analysis.stem(token.word))) for token in telling]
    if not forms:
        raise OptionInvalid(field, text, "no-words")
    return plan.Every(tuple(plan.Words(each, (field,)) for each in forms))


def _is_meeting(reader: IndexReader, text: str) -> bool:
    name = text.encode("utf-8", "surrogatepass")
    return any(name in segment.columns.tables["meeting"] for segment in reader.segments)
