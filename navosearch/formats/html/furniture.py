"""Take the furniture of a site out of its page: menus, trails, boxes beside the letter, tables of metadata.

What is furniture shows in three ways: what the page calls it (a role, a class, an id), the words that head it
("Lees ook", "U bent hier"), and links with nothing between them above the text. Whatever holds much of the
page's running text is none, whatever it is called: a paragraph lost is worse than a menu read. Extractors of
news pages (trafilatura 2.3, jusText 3.0) were tried beside this: they lose references and boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from navosearch.formats.html.elements import is_block
from navosearch.formats.inline import collapse
from navosearch.formats.markup import Element, name

RUNNING = 60
"""Characters without a link that make a piece of text a paragraph of a letter."""

SHARE = 0.1
"""The part of the page's running text that furniture holds at most."""

LINKS, LINKED = 2, 0.9
"""The links of a menu, at least, and the part of its text that stands in them."""

ROWS = 2
"""Rows of metadata that make a table one of nothing else."""

_ROLES = frozenset({"banner", "complementary", "contentinfo", "navigation", "search"})
_NAMES = frozenset(
    {
        "banner", "breadcrumb", "breadcrumbs", "cookie", "cookies", "crumbs", "delen", "download", "dropdown",
        "feedback", "footer", "gerelateerd", "inhoudsopgave", "kerngegevens", "kruimelpad", "login", "menu",
        "menubar", "nav", "navbar", "navigatie", "navigation", "pager", "pagination", "related", "share",
        "sharing", "sidebar", "skip", "skiplink", "skiplinks", "social", "tags", "toc", "topbar", "zoeken",
    }
)  # fmt: skip
"""Words of classes and ids."""

_SURE = re.compile(r"kerngegevens|inhoudsopgave|was deze informatie nuttig\?", re.IGNORECASE)
_LINKING = re.compile(
    r"(?:lees|zie|bekijk) ook|meer (?:over|informatie)\b.{0,30}|(?:gerelateerde?|verwante|relevante) .{0,30}"
    r"|meest gelezen|actueel|delen|deel (?:deze pagina|dit)",
    re.IGNORECASE,
)
"""Headings of furniture, whatever is below them, and if links are."""

_LINES = re.compile(
    r"u bent hier\b.*|(?:deel|delen(?: via)?|deel deze pagina|trefwoorden|zoekwoorden):.*|jump menu"
    r"|(?:direct |ga )?naar (?:de )?(?:inhoud|hoofdinhoud)|zoek binnen .{0,30}"
    r"|(?:terug )?naar (?:boven|begin.*)|download (?:als )?(?:pdf|odt|xml)\b.{0,30}|(?:©|copyright\b).{0,80}",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"(?:kamerstuk|datum (?:publicatie|ontvangst)|publicatiedatum|organisatie|vergaderjaar|rubriek|commissie"
    r"|dossier- en ondernummer|dossiernummer|ondernummer|jaargang en nummer|documentsoort|type|soort|nummer"
    r"|publicatie)",
    re.IGNORECASE,
)
_NO_WORD = re.compile(r"\W")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LONGEST_LINE = 300
"""Characters, white space among them, of a line of furniture."""


def remove(root: Element) -> None:
    """Take the furniture out of a page."""
    running = _running(root)
    first = next((element for element in root.iter() if _own(element) >= RUNNING), None)
    above = set() if first is None else set(takewhile(lambda one: one is not first, root.iter()))
    for element in list(root.iter()):
        if element.getparent() is None or not name(element):
            continue
        parts = [element, *_below(element)] if name(element) in HEADINGS else [element]
        is_furniture = _heads(parts) if name(element) in HEADINGS else _is_furniture(element, above)
        if is_furniture and sum(map(_running, parts)) <= SHARE * running:
            for part in parts:
                _drop(part)


def _is_furniture(element: Element, above: set[Element]) -> bool:
    kind = name(element)
    if kind not in ("a", "span") and not is_block(element):
        return False
    if element.get("role") in _ROLES or _is_called_so(element):
        return True
    if kind in ("table", "dl", "ul") and _is_metadata(element):
        return True
    if element in above and _is_menu(element):
        return True
    return _LINES.fullmatch(_line(element)) is not None


def _heads(parts: Sequence[Element]) -> bool:
    """Whether a heading, the first of the parts, is one of furniture, given what is below it."""
    heading, *below = parts
    line = _line(heading)
    linked = bool(below) and all(_is_menu(part, 1) for part in below if _line(part) or len(part))
    return _SURE.fullmatch(line) is not None or (linked and _LINKING.fullmatch(line) is not None)


def _line(element: Element) -> str:
    """Return the text of an element, or nothing if that is longer than a line."""
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece)
        if sum(map(len, pieces)) > LONGEST_LINE:
            return ""
    return collapse("".join(pieces))


def _is_called_so(element: Element) -> bool:
    words = re.split(r"[^a-z]+", f"{element.get('class') or ''} {element.get('id') or ''}".lower())
    return not _NAMES.isdisjoint(words)


def _is_menu(element: Element, least: int = LINKS) -> bool:
    """Whether all that stands in an element are links, so many at least."""
    links = ["".join(link.itertext()) for link in element.iter("a")]
    if len(links) < least:
        return False
    text = _NO_WORD.sub("", "".join(element.itertext()))
    return len(_NO_WORD.sub("", "".join(links))) >= LINKED * len(text)


def _is_metadata(element: Element) -> bool:
    """Whether a table or list holds what a site knows of the letter, and nothing else."""
    if name(element) == "ul":
        labels = [collapse("".join(item.itertext())).partition(":")[0] for item in element.iter("li")]
    elif name(element) == "dl":
        labels = [collapse("".join(term.itertext())) for term in element.iter("dt")]
    else:
        rows = [[collapse("".join(cell.itertext())) for cell in row] for row in element.iter("tr")]
        columns = rows[0] if len(rows) == ROWS and len(rows[0]) > ROWS else [row[0] for row in rows if row]
        labels = [label.rstrip(":") for label in columns]
    return len(labels) >= ROWS and all(map(_LABELS.fullmatch, labels))


def _below(heading: Element) -> Iterator[Element]:
    """Return what a heading heads: all that is beside it up to the next heading or to running text."""
    return takewhile(lambda one: name(one) not in HEADINGS and not _running(one), heading.itersiblings())


def _running(element: Element) -> int:
    """Return the characters of running text in an element."""
    return sum(own for one in element.iter() if (own := _own(one)) >= RUNNING)


def _own(element: Element) -> int:
    """Return the characters of the text that stands in an element itself, and in no link in it."""
    if name(element) in ("", "a", "script", "style"):
        return 0
    inside = (_own(child) for child in element if not is_block(child))
    between = (len((child.tail or "").strip()) for child in element)
    return len((element.text or "").strip()) + sum(between) + sum(inside)


def _drop(element: Element) -> None:
    """Take an element out of the tree; the text after it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)
