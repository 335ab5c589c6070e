"""Draw results as a person reads them in a terminal: hits, totals, facets, word forms."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from navosearch.cli import spelling
from navosearch.cli.layout import indented, wrapped
from navosearch.cli.terminal import Line, Span
from navosearch.model import (
    DateOf,
    FacetValue,
    Hit,
    LetterInfo,
    Meeting,
    Results,
    ScoreTerm,
    Snippet,
)
from navosearch.search.filters import TURNED_OFF
from navosearch.search.forms import Account, accounts
from navosearch.wording import forms, reasons, values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

INDENT = 4
"""How far everything under the first line of a hit stands to the right: room for its rank."""

SHOWN_BASES = 8
"""Words that the terminal names among those added for one reason; of the others there is a number."""

SHOWN_VALUES = 3
"""Values of a facet that the terminal shows, so that each facet takes a line; JSON has them all."""


def hit_lines(hit: Hit, width: int | None, *, also: Sequence[str] = ()) -> list[Line]:
    """Return a hit in lines of at most `width` columns: citation, meeting, section, snippet, copies.

    `also` are the ids of near-identical paragraphs that are not shown themselves.
    """
    room = None if width is None else width - INDENT
    blocks = [[Span(label(hit.letter), "bold"), Span(f"  {hit.id}", "dim")]]
    if hit.meeting is not None:
        blocks.append([Span(values.meeting(hit.meeting))])
    if hit.section:
        blocks.append([Span(" › ".join(hit.section), "dim")])
    blocks.append(snippet_spans(hit.snippet))
    if hit.missing:
        blocks.append([Span(_("without: {words}").format(words=", ".join(hit.missing)), "dim")])
    blocks += [[Span(words, "dim")] for words in values.lacking(hit.letter)]
    if also:
        blocks.append([Span(_("also in: {ids}").format(ids=", ".join(also)), "dim")])
    blocks += [[Span(_score_term(term), "dim")] for term in hit.terms]
    lines = indented([line for block in blocks for line in wrapped(block, room)], INDENT)
    return [[Span(f"{hit.rank:>{INDENT - 1}} ", "rank"), *lines[0][1:]], *lines[1:]]


def _score_term(term: ScoreTerm) -> str:
    """Return what a clause adds to the score: ``2.14  steun: steun, steunen (in 23 paragraphs)``."""
    clause = term.clause or _("date")
    forms = ", ".join(term.forms)
    words = ngettext(
        "{score:8.3f}  {clause} (in {count} paragraph)",
        "{score:8.3f}  {clause} (in {count} paragraphs)",
        term.paragraphs,
    )
    named = f"{clause}: {forms}" if forms and forms != clause else clause
    return words.format(score=term.score, clause=named, count=term.paragraphs)


def label(letter: LetterInfo) -> str:
    """Return what a letter is called beside its id: its citation and kind, else its best line and file."""
    return f"{letter.citation} ({letter.kind})" if letter.citation else values.named(letter)


def snippet_spans(snippet: Snippet) -> list[Span]:
    """Return a snippet as spans, what matched in the style of marks."""
    spans, done = [], 0
    for start, end in snippet.marks:
        spans += [Span(snippet.text[done:start]), Span(snippet.text[start:end], "mark")]
        done = end
    return [span for span in (*spans, Span(snippet.text[done:])) if span.text]


def before_hits(results: Results) -> list[Line]:
    """Return what is said before the hits: corrections, the forms of each word, and the totals."""
    lines = spelling.corrections(results.query)
    lines += [line for account in accounts(results) for line in _account_lines(account)]
    return [*lines, [Span(_totals(results))]]


def _account_lines(account: Account) -> Iterator[Line]:
    """Yield what is told of a word: its forms, what was added for each reason, and what makes most hits."""
    own = ", ".join(map(forms.counted, account.own))
    yield [Span(f"{account.word}: {own}".rstrip(), "dim")]
    for added in account.added:
        option = next(
            (f" (--{name.replace('_', '-')})" for name, why in TURNED_OFF.items() if why == added.why), ""
        )
        words = f"  {reasons.of_expansion(added.why)}{option}: {forms.named(added, SHOWN_BASES)}"
        yield [Span(words, "dim")]
    if account.most:
        yield [Span(forms.warning(account), "bold")]


def _totals(results: Results) -> str:
    query, total = results.query, results.total
    if not total.all and not total.some:
        return _("Nothing found for {query}.").format(query=query.understood or query.typed)
    every = ngettext(
        "{count} paragraph answers the query", "{count} paragraphs answer the query", total.all
    ).format(count=total.all)
    if not total.some:
        return f"{every}."
    some = ngettext("{count} more has some of its words", "{count} more have some of its words", total.some)
    way = "" if results.reachable > total.all else _(" (--match any shows them)")
    return f"{every}; {some.format(count=total.some)}{way}."


def after_hits(results: Results, *, offset: int, meeting: Callable[[str], Meeting | None]) -> list[Line]:
    """Return what is said after the hits: facets, and how to see the hits that are not shown.

    `meeting` finds a meeting by its id.
    """
    lines = [
        _facet_line(name, facet, meeting, results.query.date_of)
        for name, facet in results.facets.items()
        if len(facet) > 1
    ]
    if results.query.by_date:
        lines.append([Span(values.dates_of(results.query.date_of), "dim")])
    last = offset + len(results.hits)
    if results.hits and last < results.reachable:
        more = _("{first} to {last} of {all}; --offset {last} shows more, -n how many.")
        lines.append([Span(more.format(first=offset + 1, last=last, all=results.reachable))])
    return lines


def _facet_line(
    name: str, facet: Sequence[FacetValue], meeting: Callable[[str], Meeting | None], date_of: DateOf
) -> Line:
    names = {
        "meeting": _("meeting"),
        "kind": _("kind"),
        "year": values.year_of(date_of),
        "dossier": _("dossier"),
    }
    values_ = facet[:SHOWN_VALUES]
    if name == "meeting":
        shown = "; ".join(f"{_meeting_name(each.value, meeting)}: {each.count}" for each in values_)
    else:
        shown = ", ".join(f"{each.value} {each.count}" for each in values_)
    more = len(facet) - SHOWN_VALUES
    tail = _(" and {count} more").format(count=more) if more > 0 else ""
    return [Span(f"{names.get(name, name)}: {shown}{tail}", "dim")]


def _meeting_name(id_: str, meeting: Callable[[str], Meeting | None]) -> str:
    """Return what a meeting is called among counts: its name and its days, as on the page."""
    known = meeting(id_)
    if known is None:
        return id_
    return f"{known.name}, {values.period(known.start, known.end)}" if known.start else known.name
