"""Rename the elements of papers from before 2009 (``kamerwrk``) as they are called today.

Only the head of such a paper was at hand when this was written, so an element without a name here keeps its
own: the walk loses no text for want of one.
"""

from __future__ import annotations

import re

from navosearch.formats.inline import collapse
from navosearch.formats.markup import Element, name

ROOT = "kamerwrk"

_RENAMED = {"tuskop": "tussenkop", "ondtek": "ondertekening"}
_LAYOUT = frozenset({"versie", "ordernr", "vergjaar", "witreg"})
"""Elements for the printer; the parliamentary year stands in the head as well."""
_YEAR = re.compile(r"Vergaderjaar\b")
_CHAMBER = re.compile(r"[12/ ]+")


def renew(root: Element) -> None:
    """Rename the elements of an old paper in place."""
    for element in list(root.iter()):
        kind, parent = name(element), element.getparent()
        within = "" if parent is None else name(parent)
        if kind in _LAYOUT:
            element.clear(keep_tail=True)
        elif kind in _RENAMED:
            element.tag = _RENAMED[kind]
            element.set("kopopmaak", element.get("letat", ""))
        elif within == "kop" and kind in ("titel", "subtitel"):
            _renew_row(element)
        elif kind == "onderw":
            _renew_dossier(element)
        elif kind == "ltrlabel":
            _renew_number(element)
    for head in list(root.iter("kop")):
        if any(name(child) == "tekstregel" for child in head):
            head.tag = "kamerstukkop"


def _renew_row(element: Element) -> None:
    """Make a row of the head the one that it is by what it says."""
    text = collapse("".join(element.itertext()))
    of_head = "kameraanduiding" if name(element) == "titel" else "kamernummer"
    element.tag = "tekstregel"
    element.set("inhoud", "vergaderjaar" if _YEAR.match(text) else of_head)


def _renew_dossier(element: Element) -> None:
    element.tag = "dossier"
    for child in element:
        if name(child) in ("nummer", "naam"):
            child.tag = "dossiernummer" if name(child) == "nummer" else "titel"


def _renew_number(label: Element) -> None:
    """Put the number of a paper into the label before it ("Nr. ")."""
    number = label.getnext()
    label.tag = "stuknr"
    if number is not None and name(number) == "nummer":
        number.tag = "ondernummer"
        label.append(number)
