"""Tell the versions of the program and of what an index depends on."""

from __future__ import annotations

import platform
from collections.abc import Iterator

from navosearch import __version__, analysis
from navosearch.cli.terminal import Line, Span
from navosearch.index.storage.generations import FORMAT
from navosearch.wording.language import gettext as _


def lines() -> Iterator[Line]:
    """Yield what a report of a fault, or a paper, needs to tell."""
    yield [Span(f"navosearch {__version__}")]
    yield [Span(_("index format {format}").format(format=FORMAT))]
    yield [Span(_("analyser {analyser}").format(analyser=analysis.VERSION))]
    yield [Span(f"Python {platform.python_version()}")]
