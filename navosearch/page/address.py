"""Read a search from the parameters of a URL, and write it back: the URL is the whole state."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from navosearch import query
from navosearch.errors import OptionInvalid, QueryInvalid
from navosearch.search.filters import CHOICES as SEARCH_CHOICES
from navosearch.search.filters import FILTERS, TURNED_OFF
from navosearch.search.trends import APART, UNITS
from navosearch.wording.language import LANGUAGES

MOST_CHARACTERS = 500
"""A query on the page is at most this long; one at the command line may be twenty times longer."""
MOST_PAGES = 1000
"""Nobody pages on for so long; a program that does takes an export."""
MOST_HITS = 100
"""Hits on one page: more than these take longer to draw than to search."""

TICKED = ("exact", *TURNED_OFF)
"""What is on or off."""

CHOICES = {
    **SEARCH_CHOICES,
    **dict.fromkeys((*TICKED, "words"), ("0", "1")),
    "by": tuple(UNITS),
    "per": APART,
    "lang": LANGUAGES,
}
"""What a parameter that is no free text can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What a URL asks for; a field is the parameter of its name, and means what the option of its name does.

    `page` counts from 1, `limit` is how many hits a page has, `by` and `per` what the chart is by, as of
    ``trend``, empty for what is usual, `words` whether the words near the hits are listed, and `lang` the
    language, empty for that of the browser.
    """

    q: str = ""
    page: int = 1
    limit: int = 10
    match: str = "auto"
    exact: bool = False
    no_compounds: bool = False
    no_abbreviations: bool = False
    no_nearby: bool = False
    no_separable: bool = False
    sort: str = "relevance"
    date_of: str = "meeting"
    meeting: str = ""
    section: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    dossier: str = ""
    minister: str = ""
    by: str = ""
    per: str = ""
    words: bool = False
    lang: str = ""

    @property
    def offset(self) -> int:
        """How many hits stand on the pages before this one."""
        return (self.page - 1) * self.limit

    @property
    def options(self) -> dict[str, Any]:
        """The options of `Library.search`, without the limit and the offset."""
        held = {name: getattr(self, name) or None for name in FILTERS}
        ticked = {name: getattr(self, name) for name in TICKED}
        return {"match": self.match, "sort": self.sort, "date_of": self.date_of, **ticked, **held}

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set, by name."""
        return {name: value for name in FILTERS if (value := getattr(self, name))}

    def parameters(self) -> dict[str, str]:
        """Return the parameters that differ from their defaults, in one fixed order."""
        return {name: value for name, value in _written(self).items() if value != _USUAL[name]}

    def to(self, path: str = "/", **changes: Any) -> str:
        """Return the address of a page about this search with changes, from its first page on.

        >>> Address(q="NAVO top", page=3).to(kind="verslag")
        '/?q=NAVO+top&kind=verslag'
        """
        changed = {_parameter(name): _text(value) for name, value in changes.items()}
        parameters = {**_written(self), "page": _USUAL["page"], **changed}
        differing = [(name, value) for name, value in parameters.items() if value != _USUAL[name]]
        return f"{path}?{urlencode(differing)}" if differing else path


PLAIN = Address()


def can_be_asked(q: str) -> bool:
    """Whether a query is understood and no longer than the page takes."""
    try:
        query.parse(q, limit=MOST_CHARACTERS)
    except QueryInvalid:
        return False
    return True


def _parameter(name: str) -> str:
    """Return the parameter of a field, which is spelled as the option is."""
    return name.replace("_", "-")


def _text(value: str | int | bool) -> str:
    """Return a value as a parameter has it: true is 1, and false is empty."""
    return str(value) if value is not True and value is not False else "1" if value else ""


@lru_cache(maxsize=64)  # a page has a hundred links to other states of the same search
def _written(address: Address) -> dict[str, str]:
    """Return every field as the parameter that it is in a URL."""
    return {_parameter(each.name): _text(getattr(address, each.name)) for each in fields(Address)}


_USUAL = _written(PLAIN)


def understood(parameters: Mapping[str, str]) -> Address:
    """Return what the parameters of a URL ask for; parameters of another name are ignored.

    Raises OptionInvalid or QueryInvalid for a value that cannot be asked for. `offset` may stand for
    `page`, as at the command line.
    """
    given = {name: text for name in _NAMES if (text := _tidy(parameters.get(_parameter(name), "")))}
    for name, value in given.items():
        _check_characters(name, value)
    fields_: dict[str, Any] = {name: given[name] for name in (*FILTERS, "q") if name in given}
    fields_ |= {name: _choice(name, given[name]) for name in CHOICES if name in given}
    fields_ |= {name: fields_.get(name) == "1" for name in (*TICKED, "words")}
    limit = _number("limit", given.get("limit", "10"), MOST_HITS)
    page = _number("page", given.get("page", "1"), MOST_PAGES)
    if "offset" in given and "page" not in given:
        page = _page_at(given["offset"], limit)
    if "q" in given:
        query.parse(given["q"], limit=MOST_CHARACTERS)
    return Address(limit=limit, page=page, **fields_)


_NAMES = (*(each.name for each in fields(Address)), "offset")


def _tidy(value: str) -> str:
    """Return a value in NFC, with single spaces for any white space: a heading may be pasted."""
    return unicodedata.normalize("NFC", " ".join(value.split()))


def _choice(name: str, value: str) -> str:
    """Return the value, or raise OptionInvalid when it is no choice."""
    if value not in CHOICES[name]:
        raise OptionInvalid(name, value, "choice", ", ".join(CHOICES[name]))
    return value


def _number(name: str, value: str, most: int) -> int:
    """Return the value as a number from 1 to `most`, or raise OptionInvalid."""
    if not (value.isascii() and value.isdecimal() and len(value) < 7 and 1 <= int(value) <= most):
        raise OptionInvalid(name, value, "number", f"1–{most}")
    return int(value)


def _page_at(offset: str, limit: int) -> int:
    """Return the page that begins at an offset, or raise OptionInvalid where none does."""
    if not (offset.isascii() and offset.isdecimal() and len(offset) < 7 and int(offset) % limit == 0):
        raise OptionInvalid("offset", offset, "number", f"0, {limit}, {2 * limit} …")
    return _number("page", str(int(offset) // limit + 1), MOST_PAGES)


def _check_characters(name: str, value: str) -> None:
    """Raise OptionInvalid or QueryInvalid for what nobody types: control characters, and what is no UTF-8."""
    if len(value) > MOST_CHARACTERS and name != "q":
        raise OptionInvalid(name, f"{value[:30]}…", "too-long", str(MOST_CHARACTERS))
    for position, character in enumerate(value):
        if unicodedata.category(character) in ("Cc", "Cs") or character == "\N{REPLACEMENT CHARACTER}":
            if name == "q":
                raise QueryInvalid(value, "control", position, position + 1)
            raise OptionInvalid(name, value.encode("ascii", "backslashreplace").decode(), "control")
