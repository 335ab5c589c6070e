"""Run saved searches again, and say what has changed: ``navosearch rerun``."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from navosearch.cli import complaint, draw, place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option, json_option, name_option
from navosearch.cli.terminal import Line, Span, Style
from navosearch.errors import NavosearchError
from navosearch.exports.account import rerun as reruns
from navosearch.exports.account import saved as searches
from navosearch.exports.account.rerun import Change, Rerun
from navosearch.exports.account.saved import Saved
from navosearch.library import Library
from navosearch.records import hit_record, understood_record
from navosearch.wording import reasons
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch rerun uitgaven.csv.datapackage.json",
    "navosearch rerun --new --update searches/*.datapackage.json",
)
SAME, OTHERWISE, FAILED = 0, 1, 2
"""Exit statuses: every search finds what it found, one does not, one could not be run."""

SIGNS: dict[str, tuple[str, Style]] = {"new": ("+", "mark"), "changed": ("~", "rank"), "gone": ("-", "error")}


@dataclass(frozen=True, slots=True)
class Run:
    """A saved search and what it finds now; `shown` are the changes that were asked for."""

    saved: Saved
    rerun: Rerun
    shown: Sequence[Change]


@command("rerun", examples=EXAMPLES)
@click.argument(
    "accounts", metavar="FILE.datapackage.json...", nargs=-1, required=True, type=click.Path(path_type=Path)
)
@click.option("--new", "only_new", is_flag=True, help=_("Show only the hits that are new, as a search does."))
@click.option(
    "--update",
    is_flag=True,
    help=_("Remember what is found now; the next run tells what came since."),
)
@name_option(_("What to call the search; with --update, from now on."))
@index_option
@json_option
@click.pass_context
def rerun(
    context: click.Context,
    /,
    accounts: tuple[Path, ...],
    only_new: bool,
    update: bool,
    name: str | None,
    named: Path | None,
    as_json: bool,
) -> None:
    """Search again and print what has changed; exit with 1 when anything has, and 2 when a search failed."""
    paths = _expanded(accounts)
    if name and len(paths) > 1:
        raise click.UsageError(_("--name is for one search, and these are {count}.").format(count=len(paths)))
    with place.opened(named) as library:
        runs = [run for path in paths if (run := _run(library, path, name, only_new=only_new))]
        if as_json:
            terminal.write_json({"schema": 1, "searches": [_record(run) for run in runs]})
        else:
            _show(runs, only_new=only_new, headed=len(paths) > 1)
        terminal.flush()  # before any account is moved on: what nobody was told is told by the next run
        updated = [run for run in runs if not update or _update(library, run)]
    if len(updated) < len(paths):
        context.exit(FAILED)
    context.exit(OTHERWISE if any(run.rerun.changes for run in runs) else SAME)


def _expanded(accounts: Sequence[Path]) -> list[Path]:
    """Return the files, each once; a pattern is one that no shell has put its files in the place of."""
    patterns = {each: sorted(glob.glob(str(each))) for each in accounts if not each.exists()}  # noqa: PTH207
    return list(dict.fromkeys(Path(name) for each in accounts for name in patterns.get(each) or [str(each)]))


def _run(library: Library, path: Path, name: str | None, *, only_new: bool) -> Run | None:
    """Run one search; where it cannot be run, say why, so that the others still are."""
    try:
        saved = searches.read(path, name=name)
        again = reruns.rerun(library, saved.before)
    except NavosearchError as error:
        _complain(path, error)
        return None
    return Run(saved, again, [each for each in again.changes if each.what == "new" or not only_new])


def _update(library: Library, run: Run) -> bool:
    """Move one account on; say why it cannot be, and return whether it was."""
    try:
        searches.update(run.saved, library, run.rerun)
    except NavosearchError as error:
        _complain(run.saved.path, error)
        return False
    return True


def _complain(path: Path, error: NavosearchError) -> None:
    terminal.say([Span(f"{path}:", "bold")], *complaint.lines(error))


def _show(runs: Sequence[Run], *, only_new: bool, headed: bool) -> None:
    """Print what has changed, and nothing for a search that finds the same as before."""
    blocks = [block for run in runs if run.rerun.changes for block in _blocks(run, only_new, headed)]
    terminal.write_blocks(blocks)
    for run in runs:
        if run.rerun.changes and not headed:
            terminal.say(_summary(run))


def _blocks(run: Run, only_new: bool, headed: bool) -> Iterator[Sequence[Line]]:
    """Yield the blocks of lines for a search: its summary where there are others, and its changes."""
    head = [_summary(run)] if headed else []
    if not only_new:
        yield [*head, *map(_line, run.shown)]
        return
    if head:
        yield head
    for change in run.shown:
        if change.hit is not None:
            yield draw.hit_lines(change.hit, terminal.width())


def _line(change: Change) -> Line:
    sign, style = SIGNS[change.what]
    name = f"  {draw.label(change.hit.letter)}" if change.hit else ""
    return [
        Span(f"{sign} ", style),
        Span(change.id, "bold"),
        Span(f"{name}: {reasons.of_change(change.why)}"),
    ]


def _summary(run: Run) -> Line:
    counts = {what: sum(change.what == what for change in run.rerun.changes) for what in SIGNS}
    words = _("{same} as they were, {new} new, {changed} changed, {gone} gone.")
    return [
        Span(f"{run.saved.title}: ", "bold"),
        Span(words.format(same=run.rerun.same, **counts)),
    ]


def _record(run: Run) -> dict[str, object]:
    return {
        "account": str(run.saved.path),
        "name": run.saved.name,
        "query": understood_record(run.rerun.hits.query),
        "same": run.rerun.same,
        "changes": [_change_record(change) for change in run.shown],
    }


def _change_record(change: Change) -> dict[str, object]:
    hit = None if change.hit is None else hit_record(change.hit)
    return {"what": change.what, "id": change.id, "why": change.why, "hit": hit}
