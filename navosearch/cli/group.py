"""List the commands with their summaries, and import each only when it is called.

``navosearch --help`` thus costs an import of click and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import click
from click.shell_completion import CompletionItem

from navosearch.cli import terminal
from navosearch.wording.language import LANGUAGES
from navosearch.wording.language import gettext as _

GROUPS: dict[str, dict[str, tuple[str, str]]] = {
    _("Letters"): {
        "fetch": ("fetch", _("Get letters from the official source, and keep them up to date.")),
        "index": ("index", _("Read letters into the index, or bring it up to date.")),
        "letters": ("lists", _("List the letters in the index.")),
        "meetings": ("lists", _("List the meetings that the letters are about.")),
        "show": ("show", _("Show a letter or a paragraph, from the index or from a file.")),
        "status": ("status", _("Tell what the index holds, and what was skipped and why.")),
        "check": ("status", _("Verify the index, file by file.")),
    },
    _("Searching"): {
        "search": ("search", _("Find paragraphs, best first, with their meeting and section.")),
        "serve": ("serve", _("Show the letters as a web page, on this computer alone.")),
        "lineage": ("lineage", _("Show how a passage changed from letter to letter, and which recur.")),
        "rerun": ("rerun", _("Search again as an export did: what is new, gone, changed?")),
    },
    _("Counting"): {
        "trend": ("trend", _("Count hits for every meeting, month, year or kind of letter.")),
        "words": ("words", _("Count the words around hits, or those typical of a part of the letters.")),
        "concepts": ("concepts", _("Tell which paragraphs are about which concepts of a list.")),
        "sample": ("sample", _("Draw hits at random, into a sheet for a person to judge.")),
        "precision": ("precision", _("Read a judged sheet: which share of the hits is right?")),
    },
    _("Carrying off"): {
        "export": ("export", _("Write every hit to a file: a table, sources, a text to read.")),
        "page": ("page", _("Write the hits as a web page, in one file that stands alone.")),
    },
}
"""The commands under the headings of the help, in the order in which one needs them."""

COMMANDS = {
    **{name: entry for group in GROUPS.values() for name, entry in group.items()},
    "completion": ("completion", _("Let the Tab key complete what you type, in bash, zsh or fish.")),
}
"""Name -> module of `commands` and summary; the module has the command under its own name."""

FIRST = (
    ('navosearch search "steun aan Oekraïne"', _("search the letters that ship")),
    ("navosearch index letters/", _("read letters of your own")),
    ("navosearch serve --open", _("search them in your browser")),
)
"""What a newcomer needs, and what it does."""


class Command(click.Command):
    """A command that shows its examples first and takes --color, --lang and --debug like every other."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.params += shared_options()

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the summary, the examples, the usage and the options, in that order."""
        self.format_help_text(ctx, formatter)
        write_lines(_("Examples"), self.examples, formatter)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_options(ctx, formatter)
        self.format_epilog(ctx, formatter)


class LazyGroup(click.Group):
    """The commands of `COMMANDS`, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands in the order in which one needs them."""
        return list(COMMANDS)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands that begin so, without importing any, and the options of the group."""
        names = (name for name in COMMANDS if name.startswith(incomplete))
        commands = [CompletionItem(name, help=COMMANDS[name][1]) for name in names]
        return [*commands, *click.Command.shell_complete(self, ctx, incomplete)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(
            import_module(f"navosearch.cli.commands.{COMMANDS[cmd_name][0]}"), cmd_name
        )
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that was called, or fail with the one that was perhaps meant."""
        if args[0] not in COMMANDS:
            import difflib

            if near := difflib.get_close_matches(args[0], COMMANDS, n=1):
                words = _("No such command {name!r}; did you mean {near!r}?")
                ctx.fail(words.format(name=args[0], near=near[0]))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the summary, what a newcomer needs, the usage, the commands and the options."""
        self.format_help_text(ctx, formatter)
        width = max(len(typed) for typed, _what in FIRST)
        write_lines(_("Start here"), [f"{typed:{width}}  {what}" for typed, what in FIRST], formatter)
        formatter.write_paragraph()
        self.format_usage(ctx, formatter)
        self.format_commands(ctx, formatter)
        click.Command.format_options(self, ctx, formatter)
        self.format_epilog(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their summaries under their headings, without importing any."""
        width = max(map(len, COMMANDS))
        for heading, commands in GROUPS.items():
            with formatter.section(heading):
                formatter.write_dl([(f"{name:{width}}", what) for name, (_module, what) in commands.items()])


def command(name: str, *, examples: Sequence[str]) -> Callable[[Callable[..., Any]], Command]:
    """Return the decorator that makes a function the command of that name in `COMMANDS`."""
    return click.command(name, cls=Command, help=COMMANDS[name][1], examples=examples)


def write_lines(heading: str, lines: Sequence[str], formatter: click.HelpFormatter) -> None:
    """Write a section of lines as they are, never broken: they are to be typed."""
    with formatter.section(heading):
        for line in lines:
            formatter.write(f"{'':>{formatter.current_indent}}{line}\n")


def shared_options() -> list[click.Parameter]:
    """Return the options that stand before and after the name of every command."""
    return [
        click.Option(
            ["--color"],
            type=click.Choice(["auto", "always", "never"]),
            expose_value=False,
            callback=_remember_colour,
            help=_("When to use colours; auto: on a terminal, unless NO_COLOR is set or TERM is dumb."),
        ),
        click.Option(
            ["--lang"],
            type=click.Choice(LANGUAGES),
            expose_value=False,
            help=_("The language of what is said (default: that of LANG and its like, else of the system)."),
        ),
        click.Option(
            ["--debug"],
            is_flag=True,
            expose_value=False,
            help=_("Show the traceback of an error."),
        ),
    ]


def _remember_colour(context: click.Context, _parameter: click.Parameter, choice: str | None) -> None:
    if choice is not None:
        context.meta[terminal.COLOUR] = choice
