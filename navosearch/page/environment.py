"""Fill in templates, in the one jinja2 environment of the package."""

from __future__ import annotations

from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from navosearch.model import KINDS
from navosearch.page import marks
from navosearch.paths import shipped
from navosearch.wording import language, reasons, values


def render(template: str, /, **context: Any) -> str:
    """Return a template of `templates/` filled in, in the reader's language, with every value escaped."""
    return environment().get_template(template).render(context)


@cache
def environment() -> Environment:
    """Return the environment: a name that a template was not given is an error, and values are escaped."""
    made = Environment(
        loader=FileSystemLoader(shipped("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(  # type: ignore[attr-defined]  # the extension adds it
        language.gettext, language.ngettext, newstyle=True
    )
    made.filters.update(marked=marks.marked, linked=marks.linked, changed=marks.changed)
    made.filters.update(day=values.date, meeting=values.meeting, thousands=values.number)
    made.globals.update(
        lacking=values.lacking,
        why=reasons.of_request,
        doubt=reasons.of_doubt,
        kinds=KINDS,
        period=values.period,
        cited=values.cited,
        dates_of=values.dates_of,
        called=values.called,
        named=values.named,
        language=language.spoken,
    )
    return made
