"""Search again as an export did, and tell what is otherwise: ``navosearch rerun``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from navosearch.cli import draw, place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option
from navosearch.cli.terminal import Line, Span, Style
from navosearch.exports.account import rerun as reruns
from navosearch.exports.account.rerun import Change, Rerun
from navosearch.records import hit_record, understood_record
from navosearch.wording import reasons
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch rerun uitgaven.csv.datapackage.json",
    "navosearch rerun --new uitgaven.csv.datapackage.json",
)

SIGNS: dict[str, tuple[str, Style]] = {"new": ("+", "mark"), "changed": ("~", "rank"), "gone": ("-", "error")}


@command("rerun", examples=EXAMPLES)
@click.argument("account", metavar="FILE.datapackage.json", type=click.Path(path_type=Path))
@click.option("--new", "only_new", is_flag=True, help=_("Show only the hits that are new, as a search does."))
@index_option
@json_option
@click.pass_context
def rerun(context: click.Context, account: Path, only_new: bool, named: Path | None, as_json: bool) -> None:
    """Search again, print what is otherwise, and exit with 1 when anything is."""
    with place.opened(named) as library:
        again = reruns.rerun(library, reruns.read(account))
    changes = [change for change in again.changes if change.what == "new" or not only_new]
    if as_json:
        terminal.write_json(_record(again, changes))
    elif only_new:
        terminal.write_blocks(
            draw.hit_lines(change.hit, terminal.width()) for change in changes if change.hit is not None
        )
    else:
        terminal.write(*map(_line, changes))
    terminal.say(_summary(again))
    if again.changes:
        context.exit(1)


def _line(change: Change) -> Line:
    sign, style = SIGNS[change.what]
    name = f"  {draw.label(change.hit.letter)}" if change.hit else ""
    return [
        Span(f"{sign} ", style),
        Span(change.id, "bold"),
        Span(f"{name}: {reasons.of_change(change.why)}"),
    ]


def _summary(again: Rerun) -> Line:
    counts = {what: sum(change.what == what for change in again.changes) for what in SIGNS}
    words = _("{same} as they were, {new} new, {changed} changed, {gone} gone.")
    return [Span(words.format(same=again.same, **counts))]


def _record(again: Rerun, changes: list[Change]) -> dict[str, object]:
    return {
        "schema": 1,
        "query": understood_record(again.hits.query),
        "same": again.same,
        "changes": list(_changes(changes)),
    }


def _changes(changes: list[Change]) -> Iterator[dict[str, object]]:
    for change in changes:
        hit = None if change.hit is None else hit_record(change.hit)
        yield {"what": change.what, "id": change.id, "why": change.why, "hit": hit}
