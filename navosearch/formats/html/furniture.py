"""Remove the furniture of a site from its page: menus, trails, boxes beside the letter, tables of metadata.

What is furniture shows in three ways: what the page calls it (a role, a class, an id), the words that head it
("Lees ook", "U bent hier"), and links with nothing between them above the text. Whatever holds much of the
page's running text is none, whatever it is called: a paragraph lost is worse than a menu read. Extractors of
news pages (trafilatura 2.3, jusText 3.0) were tried beside this: they lose references and boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from navosearch.formats.html.elements import ends_line
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
    r"u bent hier\b(?:.*[^.!?])?|(?:deel|delen(?: via)?|deel deze pagina|trefwoorden|zoekwoorden):.*"
    r"|jump menu|(?:direct |ga )?naar (?:de )?(?:inhoud|hoofdinhoud)|zoek binnen .{0,30}"
    r"|(?:terug )?naar (?:boven|begin(?: van .{0,30})?)|download (?:als )?(?:pdf|odt|xml)\b.{0,30}"
    r"|(?:copyright )?(?:©|\(c\)|copyright\b(?= (?:rijks|\d{4}\b))).{0,80}",
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


@dataclass(frozen=True, slots=True)
class Running:
    """The characters of text in an element itself and in no link, and of running text in all of an element.

    `blocks` are the elements that end the line before them.
    """

    own: Mapping[Element, int]
    within: Mapping[Element, int]
    blocks: Set[Element]


def running(elements: Sequence[Element]) -> Running:
    """Return the text of a page, given its elements in order."""
    own: dict[Element, int] = {}
    within: dict[Element, int] = {}
    blocks: set[Element] = set()
    for element in reversed(elements):
        length = len((element.text or "").strip())
        inside = 0
        is_block = ends_line(element)
        for child in element:
            length += len((child.tail or "").strip()) + (0 if child in blocks else own[child])
            inside += within[child]
            is_block = is_block or child in blocks
        own[element] = 0 if name(element) in ("", "a", "script", "style") else length
        within[element] = inside + (own[element] if own[element] >= RUNNING else 0)
        if is_block:
            blocks.add(element)
    return Running(own, within, blocks)


def remove(root: Element) -> None:
    """Take the furniture out of a page."""
    elements = list(root.iter())
    text = running(elements)
    first = next((number for number, one in enumerate(elements) if text.own[one] >= RUNNING), 0)
    for number, element in enumerate(elements[1:], 1):
        if element.getparent() is None or not name(element):
            continue
        if name(element) in HEADINGS:
            parts = [element, *_below(element, text)]
            is_furniture = _heads(parts, text)
        else:
            parts = [element]
            is_furniture = _is_furniture(element, text, above=number < first)
        if is_furniture and sum(text.within[part] for part in parts) <= SHARE * text.within[root]:
            for part in parts:
                _drop(part)


def _is_furniture(element: Element, text: Running, *, above: bool) -> bool:
    """Whether an element is furniture; `above` tells that it begins above the text."""
    if element not in text.blocks and name(element) not in ("a", "span"):
        return False
    if element.get("role") in _ROLES or _is_called_so(element):
        return True
    if name(element) in ("table", "dl", "ul") and _is_metadata(element):
        return True
    if above and _is_menu(element):
        return True
    return text.within[element] <= LONGEST_LINE and _LINES.fullmatch(_line(element)) is not None


def _heads(parts: Sequence[Element], text: Running) -> bool:
    """Whether a heading, the first of the parts, is one of furniture, given what is below it."""
    heading, *below = parts
    line = _line(heading)
    filled = [part for part in below if _line(part) or len(part)]
    linked = bool(below) and all(_is_menu(one, 1) or _is_furniture(one, text, above=False) for one in filled)
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
    called = f"{element.get('class') or ''} {element.get('id') or ''}"
    return called != " " and not _NAMES.isdisjoint(re.split(r"[^a-z]+", called.lower()))


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


def _below(heading: Element, text: Running) -> Iterator[Element]:
    """Return what a heading heads: all that is beside it up to the next heading or to running text."""
    return takewhile(lambda one: name(one) not in HEADINGS and not text.within[one], heading.itersiblings())


def _drop(element: Element) -> None:
    """Leave nothing of an element in the tree but the text after it.

    That text stays where it is: it may hold what a page may and what `lxml` lets nobody put into a tree.
    """
    element.clear(keep_tail=True)
    element.tag = "span"
