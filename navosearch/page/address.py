"""The parameters of a URL in, the search they stand for out, and back: the URL is the whole state."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from navosearch import query
from navosearch.errors import OptionInvalid, QueryInvalid
from navosearch.wording.language import LANGUAGES

MOST_CHARACTERS = 500
"""A query on the page is at most this long; one at the command line may be twenty times longer."""
MOST_PAGES = 1000
MOST_HITS = 100
"""Hits on one page."""

CHOICES = {
    "match": ("auto", "all", "any"),
    "sort": ("relevance", "newest", "oldest"),
    "exact": ("0", "1"),
    "lang": LANGUAGES,
}
FILTERS = ("meeting", "section", "kind", "since", "until", "dossier", "minister")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What is asked of the page; every field is the parameter of that name, and as the option of that name.

    `page` counts from 1, `limit` is how many hits a page has, `lang` the language that was asked for
    in so many words (else the browser's).
    """

    q: str = ""
    page: int = 1
    limit: int = 10
    match: str = "auto"
    exact: bool = False
    sort: str = "relevance"
    meeting: str = ""
    section: str = ""
    kind: str = ""
    since: str = ""
    until: str = ""
    dossier: str = ""
    minister: str = ""
    lang: str = ""

    @property
    def offset(self) -> int:
        """How many hits stand on the pages before this one."""
        return (self.page - 1) * self.limit

    @property
    def options(self) -> dict[str, Any]:
        """The options of `Library.search`, without the limit and the offset."""
        held = {name: getattr(self, name) or None for name in FILTERS}
        return {"match": self.match, "exact": self.exact, "sort": self.sort, **held}

    @property
    def filters(self) -> dict[str, str]:
        """The filters that are set, by name."""
        return {name: value for name in FILTERS if (value := getattr(self, name))}

    def parameters(self) -> dict[str, str]:
        """Return the parameters that are not as they would be anyhow, in one fixed order."""
        return {name: value for name, value in _written(self).items() if value != _USUAL[name]}

    def to(self, path: str = "/", **changes: Any) -> str:
        """Return the address of a page here, for this search with changes; a change starts at page 1.

        >>> Address(q="NAVO top", page=3).to(kind="verslag")
        '/?q=NAVO+top&kind=verslag'
        """
        changed = {name: _text(value) for name, value in changes.items()}
        told = {**_written(self), "page": _USUAL["page"], **changed}
        query = urlencode([(name, value) for name, value in told.items() if value != _USUAL[name]])
        return f"{path}?{query}" if query else path


PLAIN = Address()


def _text(value: str | int | bool) -> str:
    return str(value) if value is not True and value is not False else "1" if value else ""


@lru_cache(maxsize=64)  # a page has a hundred links to other states of the same search
def _written(address: Address) -> dict[str, str]:
    """Return every field as the parameter that it is in a URL."""
    return {each.name: _text(getattr(address, each.name)) for each in fields(Address)}


_USUAL = _written(PLAIN)


def understood(parameters: Mapping[str, str]) -> Address:
    """Return what the parameters of a URL ask for; parameters that are none of ours are left alone.

    Raises OptionInvalid or QueryInvalid for a value that cannot be asked for. `offset` may stand for
    `page`, as at the command line.
    """
    given = {name: text for name in _NAMES if (text := _tidy(parameters.get(name, "")))}
    for name, value in given.items():
        _check_characters(name, value)
    told: dict[str, Any] = {name: given[name] for name in (*FILTERS, "q") if name in given}
    told |= {name: _choice(name, given[name]) for name in CHOICES if name in given}
    told["exact"] = told.get("exact") == "1"
    limit = _number("limit", given.get("limit", "10"), MOST_HITS)
    page = _number("page", given.get("page", "1"), MOST_PAGES)
    if "offset" in given and "page" not in given:
        page = _page_at(given["offset"], limit)
    if "q" in told:
        query.parse(told["q"], limit=MOST_CHARACTERS)
    return Address(limit=limit, page=page, **told)


_NAMES = (*(each.name for each in fields(Address)), "offset")


def _tidy(value: str) -> str:
    """Return a value with its white space made plain, as of a heading that was pasted, and NFC."""
    return unicodedata.normalize("NFC", " ".join(value.split()))


def _choice(name: str, value: str) -> str:
    if value not in CHOICES[name]:
        raise OptionInvalid(name, value, "choice", ", ".join(CHOICES[name]))
    return value


def _number(name: str, value: str, most: int) -> int:
    if not (value.isascii() and value.isdecimal() and len(value) < 7 and 1 <= int(value) <= most):
        raise OptionInvalid(name, value, "number", f"1–{most}")
    return int(value)


def _page_at(offset: str, limit: int) -> int:
    if not (offset.isascii() and offset.isdecimal() and len(offset) < 7 and int(offset) % limit == 0):
        raise OptionInvalid("offset", offset, "number", f"0, {limit}, {2 * limit} …")
    return _number("page", str(int(offset) // limit + 1), MOST_PAGES)


def _check_characters(name: str, value: str) -> None:
    """Refuse what nobody types: NUL and other control characters, and text that was no UTF-8."""
    if len(value) > MOST_CHARACTERS and name != "q":
        raise OptionInvalid(name, f"{value[:30]}…", "too-long", str(MOST_CHARACTERS))
    for position, character in enumerate(value):
        if unicodedata.category(character) in ("Cc", "Cs") or character == "\N{REPLACEMENT CHARACTER}":
            if name == "q":
                raise QueryInvalid(value, "control", position, position + 1)
            raise OptionInvalid(name, value.encode("ascii", "backslashreplace").decode(), "control")
