"""Write the questions that the official listing is asked, as addresses."""

from __future__ import annotations

import urllib.parse

from navosearch.fetch.accounts import Wanted

ENDPOINT = "https://repository.overheid.nl/sru"
HOSTS = (
    "https://repository.overheid.nl",
    "https://repository.officiele-overheidspublicaties.nl",
    "https://zoek.officielebekendmakingen.nl",
)
"""The hosts that keep the files, and no others."""
CREATORS = {"II": "Tweede Kamer der Staten-Generaal", "I": "Eerste Kamer der Staten-Generaal"}

PAGE = 100
"""Records asked for at once."""

_PAPERS = (
    "c.product-area==officielepublicaties AND w.publicatienaam==Kamerstuk AND dt.type==Kamerstuk"
    ' AND w.dossiernummer=="{dossier}"'
)
_ORDER = " sortBy dt.identifier/sort.ascending"


def papers(endpoint: str, wanted: Wanted, *, changed_since: str = "", after: str = "") -> str:
    """Return the address of the papers of a dossier that come after an id, in order of id.

    `changed_since` is an ISO date: only what changed on that day or later.
    """
    parts = [_PAPERS.format(dossier=_quoted(wanted.dossier))]
    if wanted.chambers != "both":
        parts.append(f'dt.creator=="{CREATORS["II" if wanted.chambers == "tk" else "I"]}"')
    bounds = (
        ("dt.date>=", wanted.since),
        ("dt.date<=", wanted.until),
        ("dt.modified>=", changed_since),
    )
    parts += [f"{comparison}{date}" for comparison, date in bounds if date]
    if after:
        parts.append(f'dt.identifier>"{_quoted(after)}"')
    return _address(endpoint, " AND ".join(parts) + _ORDER)


def annexes(endpoint: str, letter: str) -> str:
    """Return the address of the annexes of a letter."""
    return _address(endpoint, f'w.hoofddocument=="{_quoted(letter)}"{_ORDER}')


def _address(endpoint: str, query: str) -> str:
    parameters = {
        "operation": "searchRetrieve",
        "version": "2.0",
        "recordSchema": "gzd",
        "httpAccept": "application/xml",
        "startRecord": "1",
        "maximumRecords": str(PAGE),
        "query": query,
    }
    return f"{endpoint}?{urllib.parse.urlencode(parameters)}"


def _quoted(text: str) -> str:
    """Return a text as it may stand between quotes in CQL."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
