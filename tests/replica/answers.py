"""Say what an answer over HTTP is, how it ends, and what the gateway and the site say when they fail.

No body of a 404, 429 or 5xx was recorded; that they are pages of HTML is documented.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Ending = Literal["whole", "cut", "unended", "reset", "silence"]
"""How an answer ends: as announced, half-way, without the last chunk, by a reset, or never."""

HTML = "text/html; charset=utf-8"

REASONS = {
    404: "Not Found",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Time-out",
}


@dataclass(frozen=True)
class Answer:
    """The status, type, body and further headers of an answer, and how it ends."""

    body: bytes
    type: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    ending: Ending = "whole"


def page(title: str, text: str, *, status: int = 200, headers: Mapping[str, str] | None = None) -> Answer:
    """Return a page for people."""
    head = f"<!DOCTYPE html><html lang='nl'><head><title>{title}</title></head>"
    body = f"{head}<body><h1>{title}</h1><p>{text}</p></body></html>"
    return Answer(body.encode(), HTML, status, headers or {})


def gateway(status: int, headers: Mapping[str, str] | None = None) -> Answer:
    """Return what stands before the service says when it fails."""
    return page(
        f"{status} {REASONS[status]}",
        "The server is temporarily unable to answer.",
        status=status,
        headers=headers,
    )


def redirect(address: str) -> Answer:
    """Return the way to another address."""
    return Answer(b"", HTML, 302, {"Location": address})
