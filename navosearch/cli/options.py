"""Make the options that several commands share, each once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from navosearch.model import KINDS
from navosearch.wording.language import gettext as _

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class NamedPath(click.Path):
    """A path that is not empty: that of a variable that is not set would be the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path, or fail when it is empty."""
        if not value:
            self.fail(_("a path cannot be empty"), param, ctx)
        return super().convert(value, param, ctx)


def _filled(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Return a name without the spaces around it; an empty one is that of a variable that is not set."""
    if value is not None and not value.strip():
        raise click.BadParameter(_("a name cannot be empty"), context, parameter)
    return value and value.strip()


PATH = NamedPath(path_type=Path)

index_option = click.option(
    "--index",
    "named",
    metavar="DIR",
    envvar="NAVOSEARCH_INDEX",
    show_envvar=True,
    type=PATH,
    help=_("The folder of the index (default: ./index, else the one of the letters that ship)."),
)
json_option = click.option("--json", "as_json", is_flag=True, help=_("Print JSON (docs/json.md)."))
query_argument = click.argument("query", nargs=-1, required=True, metavar="QUERY...")

_FILTERS = (
    click.option("--meeting", metavar="TEXT", help=_("Only meetings with these words in their name.")),
    click.option("--section", metavar="TEXT", help=_("Only sections with these words in their headings.")),
    click.option(
        "--kind", metavar="KIND", help=_("Only letters of this kind: {kinds}.").format(kinds=", ".join(KINDS))
    ),
    click.option(
        "--since", metavar="DATE", help=_("From this day, month or year on: 2024-04-03, 2024-04, 2024.")
    ),
    click.option("--until", metavar="DATE", help=_("Up to and including this day, month or year.")),
    click.option(
        "--date-of",
        type=click.Choice(["meeting", "letter"]),
        default="meeting",
        show_default=True,
        help=_("Which date counts: the meeting's, else the letter's; or always the letter's own."),
    ),
    click.option("--dossier", metavar="NR", help=_("Only letters of this dossier, such as 28676.")),
    click.option("--minister", metavar="TEXT", help=_("Only letters signed by this name or office.")),
)

_SORT = click.option(
    "--sort",
    type=click.Choice(["relevance", "newest", "oldest"]),
    default="relevance",
    show_default=True,
    help=_("The order of the hits."),
)
_FORMS = (
    click.option(
        "--exact", is_flag=True, help=_("Take the words as typed: no other forms, spellings or compounds.")
    ),
    click.option("--no-compounds", is_flag=True, help=_("Leave out compounds that a word is part of.")),
    click.option(
        "--no-abbreviations", is_flag=True, help=_("Leave out abbreviations and what they stand for.")
    ),
    click.option("--no-nearby", is_flag=True, help=_("Leave out the parts of a compound near each other.")),
    click.option(
        "--no-separable", is_flag=True, help=_("Leave out verbs that stand apart from their particle.")
    ),
)
_CORRECT = click.option(
    "--correct", is_flag=True, help=_("Take a word that stands nowhere for the nearest that does.")
)


def _match_option(default: str) -> Callable[[Decorated], Decorated]:
    return click.option(
        "--match",
        type=click.Choice(["auto", "all", "any"]),
        default=default,
        show_default=True,
        help=_("Every word of the query, any, or every first and then some when few have them all."),
    )


def searching_options(function: Decorated) -> Decorated:
    """Give a command the filters, the order and the ways to match, named as `Library.search` has them."""
    return _with_searching(function, match="auto")


def listing_options(function: Decorated) -> Decorated:
    """Give a command about every hit the same options; it asks for every word and corrects none."""
    return _with(_with_searching(function, match="all"), (_CORRECT,))


def form_options(function: Decorated) -> Decorated:
    """Give a command the options that say which forms of a word it is about; it corrects none."""
    return _with(function, (*_FORMS, _CORRECT))


def filter_options(function: Decorated) -> Decorated:
    """Give a command without a query the filters alone."""
    return _with(function, _FILTERS)


def name_option(help_: str) -> Callable[[Decorated], Decorated]:
    """Return the option that gives a search a name."""
    return click.option("--name", metavar="NAME", callback=_filled, help=help_)


def paging_options(limit: int) -> Callable[[Decorated], Decorated]:
    """Return the options that choose a page of the hits, `limit` of them unless another number is given."""
    options = (
        click.option(
            "-n",
            "--limit",
            type=click.IntRange(min=0),
            default=limit,
            show_default=True,
            help=_("How many hits; 0 for all."),
        ),
        click.option(
            "--offset", type=click.IntRange(min=0), default=0, help=_("How many hits to pass over first.")
        ),
    )
    return lambda function: _with(function, options)


def _with_searching(function: Decorated, *, match: str) -> Decorated:
    return _with(function, (*_FILTERS, _SORT, *_FORMS, _match_option(match)))


def _with(function: Decorated, options: Sequence[Callable[[Decorated], Decorated]]) -> Decorated:
    for option in reversed(options):
        function = option(function)
    return function
