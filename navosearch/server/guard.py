"""Refuse requests that have no business here, and name the headers that every response has.

The dangers are those of a server on one's own machine: a page elsewhere on the web that makes the
browser ask it (DNS rebinding, cross-site requests), and letters that contain markup.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Collection, Mapping

METHODS = ("GET", "HEAD")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
        " base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""What every response has, also one that refuses. No script is allowed, for there is none."""

LOCAL = ("127.0.0.1", "localhost", "[::1]")
"""The names by which this computer calls itself."""


def refusal(environ: Mapping[str, object], hosts: Collection[str], *, any_address: bool) -> int | None:
    """Return the HTTP status to refuse a request with (WSGI's environ), or None when it may be answered.

    `hosts` are the names that it may call us by, without the port. With `any_address` an IP address
    will do as well: unlike a name, nobody can point it elsewhere.
    """
    if not _is_named(str(environ.get("HTTP_HOST", "")), hosts, any_address):
        return 400
    if environ.get("REQUEST_METHOD") not in METHODS:
        return 405
    elsewhere = environ.get("HTTP_SEC_FETCH_SITE") == "cross-site"
    if elsewhere and environ.get("HTTP_SEC_FETCH_MODE") != "navigate":
        return 403
    return None


def _is_named(header: str, hosts: Collection[str], any_address: bool) -> bool:
    name, colon, port = header.rpartition(":") if not header.endswith("]") else (header, "", "")
    if not colon:
        name = header
    elif not (port.isascii() and port.isdecimal()):
        return False
    return name.lower() in hosts or (any_address and _is_address(name.strip("[]")))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
