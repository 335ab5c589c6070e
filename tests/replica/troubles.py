"""Make trouble by script: what goes wrong, with which requests, and how often.

Each trouble turns the answer that a request would have had into another. That pages of errors come with 200,
that bodies are cut and that documents are empty is documented; the exact bytes are supposed.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from replica.answers import Answer, gateway, page, redirect
from replica.cql import Diagnostic
from replica.listing import diagnostics, old_diagnostics

ELSEWHERE = "http://192.0.2.1/"
"""An address that is nobody's (RFC 5737)."""
REFUSAL = Diagnostic(2, "System temporarily unavailable")
MEBIBYTE = 1 << 20
TOO_MANY = 51 * MEBIBYTE

Change = Callable[[Answer, str], Answer]
"""Turns the answer to the request for a path into another."""


@dataclass
class Trouble:
    """A trouble with requests that have `where` in path or query: `times` times, after the first `after`."""

    name: str
    where: str = ""
    times: int = 1
    after: int = 0

    def meets(self, target: str) -> bool:
        """Whether this request meets it, which counts."""
        if self.where not in target or not self.times:
            return False
        if self.after:
            self.after -= 1
            return False
        self.times -= 1
        return True


def _unbound(status: int, wait: str = "") -> Change:
    return lambda _, __: gateway(status, {"Retry-After": wait} if wait else {})


def _short(answer: Answer, _: str) -> Answer:
    """Leave out the last record of a page, as if the page were full."""
    records = re.findall(rb"<sru:record>.*?</sru:record>", answer.body, re.DOTALL)
    return replace(answer, body=answer.body.replace(records[-1], b"")) if len(records) > 1 else answer


def _lost(answer: Answer, _: str) -> Answer:
    """Leave out the first record of a page, which no later page has."""
    records = re.findall(rb"<sru:record>.*?</sru:record>", answer.body, re.DOTALL)
    return replace(answer, body=answer.body.replace(records[0], b"")) if len(records) > 1 else answer


def _miscounted(answer: Answer, _: str) -> Answer:
    """Count one record more than there are."""
    more = lambda match: b"%b%d" % (match[1], int(match[2]) + 1)  # noqa: E731 - read where it is used
    return replace(answer, body=re.sub(rb"(<sru:numberOfRecords>)(\d+)", more, answer.body))


def _another(answer: Answer, _: str) -> Answer:
    """Give the document a number that was not asked for."""
    changed = re.sub(
        rb"(<ondernummer[^>]*>|<nummer>)[^<\s]+(?=</(?:ondernummer|nummer)>)", rb"\g<1>99999", answer.body
    )
    return replace(answer, body=changed)


def _packed(answer: Answer, _: str) -> Answer:
    body = gzip.compress(b"<a>" + b" " * TOO_MANY + b"</a>")
    return replace(answer, body=body, headers={"Content-Encoding": "gzip"})


def _entities(answer: Answer, _: str) -> Answer:
    """Return XML whose entities would become a thousand million of words."""
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<?xml version="1.0"?><!DOCTYPE o [<!ENTITY e0 "brief ">{entities}]>'
    return replace(answer, body=f"{head}<officiele-publicatie><al>&e9;</al></officiele-publicatie>".encode())


EMPTY = (
    b'<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><metadata/>'
    b"<kamerstuk/></officiele-publicatie>"
)
GONE = "Dit document is op verzoek verwijderd."

TROUBLES: dict[str, Change] = {
    "429": _unbound(429),
    "429 with a time": _unbound(429, "1"),
    "500": _unbound(500),
    "502": _unbound(502),
    "503": _unbound(503),
    "503 with a date": _unbound(503, "Wed, 21 Oct 2015 07:28:00 GMT"),
    "504": _unbound(504),
    "404": _unbound(404),
    "silence": lambda answer, _: replace(answer, ending="silence"),
    "reset": lambda answer, _: replace(answer, ending="reset"),
    "cut": lambda answer, _: replace(answer, ending="cut"),
    "cut chunks": lambda answer, _: replace(answer, ending="unended"),
    "diagnostics": lambda answer, _: replace(answer, body=diagnostics(REFUSAL)),
    "old diagnostics": lambda answer, _: replace(answer, body=old_diagnostics(REFUSAL)),
    "error page": lambda _, __: page("Fout", "Er is iets misgegaan. Probeer het later opnieuw."),
    "removed": lambda _, __: page("Verwijderd", GONE),
    "redirect to an error page": lambda _, __: redirect("/foutpagina.html"),
    "redirect off the host": lambda _, __: redirect(ELSEWHERE),
    "redirect for ever": lambda _, target: redirect(target),
    "empty": lambda answer, _: replace(answer, body=EMPTY),
    "half an XML": lambda answer, _: replace(answer, body=answer.body[: len(answer.body) // 2]),
    "another paper": _another,
    "too large": lambda answer, _: replace(answer, body=answer.body + b" " * TOO_MANY),
    "packed bomb": _packed,
    "entity bomb": _entities,
    "short page": _short,
    "lost record": _lost,
    "miscount": _miscounted,
}
"""Every trouble by its name. Those of records and counts are for listings, another paper for files in XML."""
