"""Serve the page of the index over HTTP until Ctrl-C: ``navosearch serve``."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from navosearch import server
from navosearch.cli import place, terminal
from navosearch.cli.group import command
from navosearch.cli.options import index_option
from navosearch.cli.terminal import Span
from navosearch.wording.language import gettext as _

EXAMPLES = ("navosearch serve --open", "navosearch serve --port 8080 --index /data/navo")


@command("serve", examples=EXAMPLES)
@index_option
@click.option(
    "--host",
    default=server.HOST,
    show_default=True,
    help=_(
        "The address to serve at. Any but the default lets others search these letters: there is no password."
    ),
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=server.PORT,
    show_default=True,
    help=_("The port to serve at; 0 for any that is free."),
)
@click.option("--open", "to_open", is_flag=True, help=_("Open the page in the browser."))
def serve(named: Path | None, host: str, port: int, to_open: bool) -> None:
    """Serve the page until Ctrl-C or SIGTERM."""
    with place.opened_or_built(named) as library:
        folder = Path(library.status().path)
    listening = server.listening(folder, host=host, port=port)
    terminal.say([Span(_("navosearch is at {url} until Ctrl-C.").format(url=listening.url), "bold")])
    if not server.is_local(host):
        words = _("Everyone who can reach {host} can search these letters: there is no password.")
        terminal.say([Span(words.format(host=host), "error")])
    if to_open:
        webbrowser.open(listening.url)
    else:
        terminal.say(
            [Span(_("Next: open that address in your browser, and type words; --open does it for you."))]
        )
    listening.run()
