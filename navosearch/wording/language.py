"""Translate English sentences into the reader's language, by gettext.

The English is the key and a catalogue in `locale/` translates it; where there is none the English
stands. The language of a process is found in LANGUAGE, LC_ALL, LC_MESSAGES and LANG, as gettext does; where
none of these is set, as is usual on Windows and macOS, the system is asked for its own. The page speaks
another to each reader (`speaking`). The domain is ``messages`` because click looks its own sentences up in
that one.
"""

from __future__ import annotations

import gettext as catalogues
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from navosearch import system
from navosearch.paths import PACKAGE

LANGUAGES = ("en", "nl")
"""The languages that there are; the first is the one the sentences are written in."""

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where gettext looks for a language, in its order."""

LOCALE = PACKAGE / "locale"
DOMAIN = "messages"

_CATALOGUE: ContextVar[catalogues.NullTranslations] = ContextVar("catalogue")


def gettext(message: str) -> str:
    """Return the sentence in the reader's language; imported as ``_`` so that tools find the sentences."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """Return the same for a sentence that counts."""
    return _catalogue().ngettext(one, many, number)


def choose(language: str | None = None) -> None:
    """Speak a language in this process, click too; without one, that of the environment or the system."""
    if language is None and not any(os.environ.get(name) for name in VARIABLES):
        language = system.language()
    if language is not None:
        os.environ["LANGUAGE"] = language
    catalogues.bindtextdomain(DOMAIN, str(LOCALE))
    catalogues.textdomain(DOMAIN)
    _of_process.cache_clear()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak one of `LANGUAGES` in this thread, until the block is left."""
    token = _CATALOGUE.set(_of_language(language))
    try:
        yield
    finally:
        _CATALOGUE.reset(token)


def spoken() -> str:
    """Return which of `LANGUAGES` the sentences come in."""
    return _catalogue().info().get("language", LANGUAGES[0])


def _catalogue() -> catalogues.NullTranslations:
    return _CATALOGUE.get(None) or _of_process()


@cache
def _of_process() -> catalogues.NullTranslations:
    return catalogues.translation(DOMAIN, LOCALE, fallback=True)


@cache
def _of_language(language: str) -> catalogues.NullTranslations:
    if language == LANGUAGES[0]:
        return catalogues.NullTranslations()
    return catalogues.translation(DOMAIN, LOCALE, [language])
