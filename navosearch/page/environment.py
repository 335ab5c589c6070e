"""A template's name and values in, text out: the one jinja2 environment of the package."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from navosearch.page import marks
from navosearch.paths import shipped
from navosearch.wording import language, values


def render(template: str, /, **context: Any) -> str:
    """Return a template of `templates/` filled in, in the language that is spoken.

    What is put into it is escaped, unless the template's name tells that it is no markup.
    """
    return environment().get_template(template).render(context)


@cache
def environment() -> Environment:
    """Return the environment: no template can name what it was not given, and everything is escaped."""
    made = Environment(
        loader=FileSystemLoader(shipped("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    # The extension adds this method, which its types do not know.
    made.install_gettext_callables(language.gettext, language.ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(marked=marks.marked, day=values.date, meeting=values.meeting, thousands=values.number)
    made.globals.update(
        period=values.period, cited=values.cited, called=values.called, language=language.spoken
    )
    return made
