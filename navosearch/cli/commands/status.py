"""Tell what the index holds and whether it is whole: ``navosearch status`` and ``check``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from navosearch import library
from navosearch.cli import accounts, place, terminal
from navosearch.cli.group import command
from navosearch.cli.layout import table
from navosearch.cli.options import index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.fetch.accounts import Coverage
from navosearch.model import Doubtful, Status
from navosearch.records import coverage_record, problem_record, status_record
from navosearch.wording import coverage, reasons, values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

SHOWN = 3
"""Papers that are not here: so many are named; JSON names more."""

STATUS_EXAMPLES = (
    "navosearch status",
    "navosearch status --coverage",
    "navosearch status --json --index /data/navo",
)


@command("status", examples=STATUS_EXAMPLES)
@click.option(
    "--coverage", "with_coverage", is_flag=True, help=_("What of each dossier is here, and what is not.")
)
@index_option
@json_option
def status(named: Path | None, with_coverage: bool, as_json: bool) -> None:
    """Print what the index holds."""
    with place.opened(named) as opened:
        held, wanted, fetched = opened.status(), opened.wanted(), opened.coverage()
        kinds = opened.other_kinds([paper for paper, _count in wanted[: coverage.WANTED_SHOWN]])
    if as_json:
        records = {"coverage": [coverage_record(each) for each in fetched]} if with_coverage else {}
        terminal.write_json({**status_record(held, wanted), **records})
    elif with_coverage:
        terminal.write(*accounts.lines(fetched), *accounts.wanted(wanted, kinds))
        terminal.say(*([] if fetched else [[Span(_("No letter in this index was fetched."))]]))
        terminal.say(*accounts.failures(fetched))
    else:
        terminal.write(*_status_lines(held, wanted, fetched))


def _status_lines(
    held: Status, wanted: Sequence[tuple[str, int]], fetched: Sequence[Coverage]
) -> Iterator[Line]:
    rows = [
        (_("index"), held.path),
        (_("built"), held.built),
        (_("letters"), str(held.letters)),
        (_("paragraphs"), str(held.paragraphs)),
        *((_("letters from"), root) for root in held.roots),
        *((_("fetched"), coverage.sourced(each)) for each in fetched if each.listed),
        (_("not wholly understood"), _doubtful(held.doubtful)),
        (_("referred to, not here"), _wanted(wanted)),
        (_("format"), held.format),
        (_("analyser"), held.analyser),
        (_("reader"), held.reader),
        *(
            (_("skipped"), f"{file.source}: {reasons.of_file(file.reason, file.detail)}")
            for file in held.skipped
        ),
        *((_("left out"), _duplicate(*duplicate)) for duplicate in held.duplicates),
    ]
    yield from table(rows, terminal.width())


def _wanted(papers: Sequence[tuple[str, int]]) -> str:
    """Return how many papers letters refer to that are not here, and those that most paragraphs name."""
    if not papers:
        return ""
    most = ", ".join(f"{paper} ({count})" for paper, count in papers[:SHOWN])
    words = ngettext("{count} paper: {most}", "{count} papers, most often {most}", len(papers))
    return words.format(count=len(papers), most=most)


def _doubtful(found: Doubtful) -> str:
    """Return how many letters are not wholly understood, and why; empty when there is none."""
    if not found.letters:
        return ""
    count = ngettext("{count} letter", "{count} letters", found.letters).format(count=found.letters)
    return f"{count}: {values.doubtful(found)}"


def _duplicate(id_: str, taken: str, left: str) -> str:
    return _("{left}: {id} is taken from {taken}").format(left=left, id=id_, taken=taken)


@command("check", examples=("navosearch check", "navosearch check --index /data/navo && echo whole"))
@index_option
@json_option
@click.pass_context
def check(context: click.Context, named: Path | None, as_json: bool) -> None:
    """Print what is wrong with the index, and exit with 1 when something is."""
    problems = library.check(named or place.default())
    if as_json:
        terminal.write_json([problem_record(problem) for problem in problems])
    else:
        terminal.write(*([Span(f"{p.file}: {reasons.of_damage(p.reason, p.detail)}")] for p in problems))
    if problems:
        terminal.say([Span(_("Make the index anew with `navosearch index --rebuild PATH...`."))])
        context.exit(1)
    terminal.say([Span(_("The index is whole."))])
