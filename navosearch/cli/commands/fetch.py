"""Get letters from the official source, and bring the index up to date: ``navosearch fetch``."""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from navosearch import references
from navosearch.cli import accounts, complaint, place, progress, terminal
from navosearch.cli.group import command
from navosearch.cli.options import PATH, index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.errors import ContactMissing, OptionInvalid
from navosearch.fetch import running as fetching
from navosearch.fetch import sets
from navosearch.fetch.accounts import FetchReport, Wanted
from navosearch.fetch.asking import ENDPOINT
from navosearch.fetch.days import first_day, last_day
from navosearch.fetch.manners import DELAY, Manners
from navosearch.fetch.recording import recorder
from navosearch.records import fetch_record
from navosearch.wording.errors import sentence
from navosearch.wording.language import gettext as _
from navosearch.wording.language import ngettext

EXAMPLES = (
    "navosearch fetch nato",
    "navosearch fetch --dossier 28676 --dossier 21501-02 --since 2008 --into letters/",
    "navosearch fetch nato --dry-run",
)
USUAL_FOLDER = Path("letters")
USUAL_SECONDS = 0.1
"""A request without any delay; so many seconds a letter are reckoned with."""
USUAL_BYTES = 22_000
"""A letter in XML, on average; so many bytes a letter are reckoned with before any is had."""


@command("fetch", examples=EXAMPLES)
@click.argument("names", nargs=-1, metavar="[SET]...")
@click.option(
    "--dossier", "dossiers", multiple=True, metavar="NR", help=_("A dossier, such as 28676 or 21501-02.")
)
@click.option(
    "--chamber", type=click.Choice(["tk", "ek", "both"]), help=_("Letters to which chamber (default: both).")
)
@click.option(
    "--since", default="", metavar="DATE", help=_("From this day, month or year on: 2008, 2008-09.")
)
@click.option("--until", default="", metavar="DATE", help=_("Up to and including this day, month or year."))
@click.option(
    "--into",
    "folder",
    default=USUAL_FOLDER,
    show_default=True,
    metavar="DIR",
    type=PATH,
    help=_("Where the letters go."),
)
@click.option(
    "--annexes",
    is_flag=True,
    help=_("Get the annexes of letters too; where the letter is a cover, they are the text."),
)
@click.option(
    "--contact",
    metavar="TEXT",
    help=_("How the source can reach you; asked for once, and kept with the letters."),
)
@click.option(
    "--delay",
    type=float,
    default=DELAY,
    show_default=True,
    metavar="SECONDS",
    help=_("Between the starts of two requests."),
)
@click.option(
    "--dry-run", "dry", is_flag=True, help=_("List alone, and tell how many letters there are to get.")
)
@click.option(
    "--relist", is_flag=True, help=_("List everything, not only what changed; it tells what was withdrawn.")
)
@click.option("--no-index", is_flag=True, help=_("Leave the index as it is."))
@click.option(
    "--record", metavar="DIR", type=PATH, help=_("Keep every answer of the source, with its headers.")
)
@index_option
@json_option
@click.pass_context
def fetch(context: click.Context, /, folder: Path, named: Path | None, as_json: bool, **options: Any) -> None:
    """Get letters, bring the index up to date, and exit with 1 when some could not be had so far."""
    wanted, manners = _wanted(options), _manners(folder, options)
    report = _fetched(wanted, folder, manners, options)
    dry = options["dry"]
    if as_json:
        terminal.write_json(fetch_record(report))
    else:
        terminal.write(*(_ahead(report, manners) if dry else accounts.lines(report.dossiers)))
    terminal.say(*_troubles(report, dry=dry))
    if not dry and not options["no_index"] and any(each.letters for each in report.dossiers):
        _index(named, folder)
    if not report.whole and not dry:
        context.exit(1)


def _fetched(wanted: list[Wanted], folder: Path, manners: Manners, options: dict[str, Any]) -> FetchReport:
    """Return what a run did; one that is interrupted says that it can be gone on with."""
    try:
        with progress.fetching() as told:
            return fetching.fetch(
                wanted,
                folder,
                manners,
                annexes=options["annexes"],
                relist=options["relist"],
                dry=options["dry"],
                witness=recorder(options["record"]) if options["record"] else None,
                progress=told,
            )
    except KeyboardInterrupt:
        if not options["dry"]:
            words = _(
                "Interrupted: what was had is kept in {folder}, and the same command goes on from there."
            )
            terminal.say([Span(words.format(folder=folder))])
        raise


def _wanted(options: dict[str, Any]) -> list[Wanted]:
    """Return the dossiers that were named, with what the options say of all of them."""
    names, dossiers = options["names"], options["dossiers"]
    if not names and not dossiers:
        raise click.UsageError(
            _("Name a set ({sets}) or a --dossier.").format(sets=", ".join(sorted(sets.known())))
        )
    found = {each.dossier: each for each in sets.wanted(names)}
    for typed in dossiers:
        dossier = references.dossier_of(typed)
        if dossier is None:
            raise OptionInvalid("dossier", typed, "dossier")
        found.setdefault(dossier, Wanted(dossier))
    since, until = first_day(options["since"], option="since"), last_day(options["until"], option="until")
    chambers = options["chamber"]
    return [
        replace(each, since=since or each.since, until=until, chambers=chambers or each.chambers)
        for each in found.values()
    ]


def _manners(folder: Path, options: dict[str, Any]) -> Manners:
    """Return how the source is asked; who asks is asked for where a person is, and nobody said it before."""
    contact = (options["contact"] or fetching.kept_contact(folder)).strip()
    manners = Manners(contact, options["delay"], os.environ.get("NAVOSEARCH_SRU") or ENDPOINT)
    if not contact and sys.stdin is not None and sys.stdin.isatty():
        question = _("How can the source reach you, should something be wrong (an e-mail address)?")
        manners = replace(manners, contact=click.prompt(question, err=True).strip())
    if not manners.contact:
        raise ContactMissing(str(folder))
    return manners


def _ahead(report: FetchReport, manners: Manners) -> Iterator[Line]:
    """Yield what a run that is not dry would have to get."""
    for each in report.dossiers:
        words = _("{dossier}: {letters} letters among {listed} papers listed, {here} here")
        letters = each.letters + len(each.failed)
        shown = words.format(
            dossier=accounts.heading(each), letters=letters, listed=each.listed, here=each.letters
        )
        yield [Span(shown)]
    words = ngettext(
        "{count} letter to get: some {megabytes:.1f} MB, some {minutes} min.",
        "{count} letters to get: some {megabytes:.1f} MB, some {minutes} min.",
        report.ahead,
    )
    megabytes = report.ahead * USUAL_BYTES / 1e6
    minutes = math.ceil(report.ahead * max(manners.delay, USUAL_SECONDS) / 60)
    yield [Span(words.format(count=report.ahead, megabytes=megabytes, minutes=minutes), "bold")]


def _troubles(report: FetchReport, *, dry: bool) -> Iterator[Line]:
    """Yield a sentence for everything that went wrong."""
    if not dry:
        yield from accounts.failures(report.dossiers)
        yield from accounts.leftovers(report)
    for dossier, error in report.unlisted:
        words = _("Dossier {dossier} could not be listed: {why}")
        yield [Span(words.format(dossier=dossier, why=sentence(error)))]
    if report.ended:
        yield complaint.plain(sentence(report.ended))


def _index(named: Path | None, folder: Path) -> None:
    report = place.update(named, (folder,))
    words = ngettext("The index has {count} letter.", "The index has {count} letters.", report.letters)
    terminal.say([Span(words.format(count=report.letters))])
