"""Show how a passage changed from letter to letter, or which passages recur: ``navosearch lineage``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import click

from navosearch import page as pages
from navosearch.cli import exporting, place, terminal
from navosearch.cli.draw import label
from navosearch.cli.group import command
from navosearch.cli.layout import indented, wrapped
from navosearch.cli.options import filter_options, index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.errors import OptionInvalid
from navosearch.exports.atomic import replacing
from navosearch.exports.tables.recurring import write_csv
from navosearch.exports.texts import encodable, write_json
from navosearch.model import Change, Lineage, Recurrences, Version
from navosearch.records import lineage_record, recurring_record
from navosearch.wording import values
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

EXAMPLES = (
    'navosearch lineage "kst-28676-488#7"',
    'navosearch lineage "kst-28676-488#7" --json',
    "navosearch lineage --recurring --since 2023",
    "navosearch lineage --recurring -o recurring.csv",
)
KINDS = (".csv", ".json", ".html")

INDENT = 2
"""How far all but the first line of a version stands to the right."""
SHOWN = 300
"""Characters of a passage that recurs; `lineage ID#12` and JSON have it whole."""


@command("lineage", examples=EXAMPLES)
@click.argument("what", metavar="ID#NUMBER", required=False)
@click.option("--recurring", is_flag=True, help=_("List the passages that stand in three letters or more."))
@exporting.output_option(_("Write the passages that recur to a .csv, .json or .html."), required=False)
@exporting.force_option
@filter_options
@index_option
@json_option
@click.pass_context
def lineage(
    context: click.Context,
    /,
    what: str | None,
    named: Path | None,
    recurring: bool,
    target: Path | None,
    force: bool,
    as_json: bool,
    **filters: Any,
) -> None:
    """Print the versions of a passage in order of date, and exit with 1 when there is but one."""
    if recurring == (what is not None):
        raise click.UsageError(_("Name a paragraph, such as kst-28676-488#7, or ask for --recurring."))
    kind = _kind(target, recurring=recurring)
    with place.opened_or_built(named) as library:
        if what is not None:
            found = library.lineage(*_parted(what))
            _print(lineage_record(found) if as_json else list(_versions(found, terminal.width())))
            context.exit(0 if len(found.versions) > 1 else 1)
        recurring_ = library.recurring(**filters)
        if target is None or not recurring_.passages:
            _print(recurring_record(recurring_) if as_json else list(_passages(recurring_, terminal.width())))
        else:
            _write(target, kind, recurring_, force=force)
        context.exit(0 if recurring_.passages else 1)


def _parted(what: str) -> tuple[str, int]:
    """Return the letter and the number of the paragraph that ``kst-28676-488#7`` names."""
    found = re.fullmatch(r"(.+)#([0-9]{1,9})", what)
    if found is None:
        raise click.UsageError(
            _(
                "{what} names no paragraph; write the id of a letter, # and a number, as kst-28676-488#7."
            ).format(what=what)
        )
    return found[1], int(found[2])


def _kind(target: Path | None, *, recurring: bool) -> str:
    """Return the ending of the file to write, or raise OptionInvalid where passages have no form for it."""
    if target is None:
        return ""
    kind = target.suffix.lower()
    if kind not in KINDS or not recurring:
        raise OptionInvalid("output", target.name, "format", ", ".join(KINDS))
    return kind


def _write(target: Path, kind: str, found: Recurrences, *, force: bool) -> None:
    with replacing(target, force=force) as (path,):
        match kind:
            case ".csv":
                write_csv(path, found.passages)
            case ".json":
                write_json(path, recurring_record(found))
            case _:
                path.write_text(encodable(pages.recurring(found)), encoding="utf-8")
    terminal.say([Span(str(target), "bold")], *chain.from_iterable(_formulas(found.formulas, None)))


def _print(shown: object) -> None:
    if isinstance(shown, list):
        terminal.write_blocks(shown)
    else:
        terminal.write_json(shown)


def _versions(lineage: Lineage, width: int | None) -> Iterator[Sequence[Line]]:
    """Yield a block for each version, with what changed since the one before."""
    for version in lineage.versions:
        yield _version(version, lineage, width)
    if len(lineage.versions) == 1:
        yield [[Span(_("No other letter has this passage."), "dim")]]
    yield from _formulas(lineage.formulas, width)


def _formulas(formulas: Iterable[str], width: int | None) -> Iterator[Sequence[Line]]:
    """Yield a block for each sentence that was not followed."""
    for formula in formulas:
        words = _("Not followed, since it stands in very many letters: {sentence}").format(sentence=formula)
        yield wrapped([Span(words, "dim")], width)


def _version(version: Version, lineage: Lineage, width: int | None) -> list[Line]:
    share = _("this passage") if version.id == lineage.paragraph.id else f"{version.shared:.0%}"
    head = [Span(label(version.letter), "bold"), Span(f"  {version.id}  {share}", "dim")]
    text = list(_changed(version.changes)) or [Span(version.text)]
    room = None if width is None else width - INDENT
    blocks = [[Span(values.meeting(version.meeting))]] if version.meeting else []
    below = [line for block in (*blocks, text) for line in wrapped(block, room)]
    return [*wrapped(head, width), *indented(below, INDENT)]


def _changed(changes: Sequence[Change]) -> Iterator[Span]:
    """Yield what changed between marks that need no colour, as `git diff --word-diff` has them."""
    for kind, text in changes:
        match kind:
            case "equal":
                yield Span(text)
            case "removed":
                yield Span(f"[-{text}-]", "removed")
            case "added":
                yield Span(f"{{+{text}+}}", "added")


def _passages(found: Recurrences, width: int | None) -> Iterator[Sequence[Line]]:
    """Yield a block for each passage that recurs, and for each sentence that was not followed."""
    for passage in found.passages:
        counted = ngettext("{count} version", "{count} versions", passage.versions).format(
            count=passage.versions
        )
        parts = [counted, _("{count} changed").format(count=passage.changed)]
        if passage.left_out_since:
            parts.append(_("left out since {date}").format(date=values.date(passage.left_out_since)))
        ends = f"{passage.first.id} – {passage.last.id}"
        text = passage.text if len(passage.text) <= SHOWN else passage.text[:SHOWN].rsplit(" ", 1)[0] + " …"
        room = None if width is None else width - INDENT
        yield [
            *wrapped([Span(", ".join(parts), "bold"), Span(f"  {ends}", "dim")], width),
            *indented(wrapped([Span(text)], room), INDENT),
        ]
    if not found.passages:
        yield [[Span(_("No passage stands in three letters or more."), "dim")]]
    yield from _formulas(found.formulas, width)
