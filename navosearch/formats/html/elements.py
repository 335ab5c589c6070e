"""Tell what an element of a web page is: a block, a part of a signature, a way back to the top."""

from __future__ import annotations

import re

from navosearch.formats.layout import COLUMN_PARAGRAPHS, emphasis
from navosearch.formats.markup import Element, name

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
"""Elements that end the line before them."""

DROPPED = frozenset((
    "button", "canvas", "del", "dialog", "embed", "head", "iframe", "input", "math", "nav", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video", "audio", "map",
))  # fmt: skip
"""Elements whose text, if any, is no part of a letter."""

_TO_TOP = re.compile(r"\W*(?:naar boven|terug naar boven|naar begin van de pagina)\W*", re.IGNORECASE)
_SIGNATURE = re.compile(r"(?<!\S)(?:functie|naam)(?!\S)")
_BOLD, _ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})


def leads_to_top(element: Element) -> bool:
    """Whether an element is the link back to the top of the page."""
    return name(element) == "a" and _TO_TOP.fullmatch("".join(element.itertext())) is not None


def is_block(element: Element) -> bool:
    """Whether an element ends the line before it, by its name or by what stands in it."""
    return any(map(ends_line, element.iter()))


def ends_line(element: Element) -> bool:
    """Whether an element ends the line before it, whatever stands in it."""
    return name(element) in BLOCKS or signature(element) is not None


def signature(element: Element) -> str | None:
    """Return which part of a signature an element of an official page is, if it is one."""
    own = element.get("class")
    part = _SIGNATURE.search(own) if own else None
    if part is None:
        return None
    around = (one.get("class") or "" for one in element.iterancestors())
    return part[0] if any("ondertekening" in one for one in around) else None


def is_column(cell: Element) -> bool:
    """Whether a table's cell is a column of the page."""
    lines = [one for one in cell.iter("p", "h1", "h2", "h3", "li", "tr") if "".join(one.itertext()).strip()]
    return len(lines) >= COLUMN_PARAGRAPHS


def emphasised(element: Element) -> str | None:
    """Return the style of a line that is emphasised from end to end."""
    return emphasis({(_covered(element, _BOLD), _covered(element, _ITALIC))})


def _covered(element: Element, names: frozenset[str]) -> bool:
    """Whether all text of an element stands within elements of those names."""
    if name(element) in names:
        return True
    if element.text and element.text.strip():
        return False
    filled = [child for child in element if "".join(child.itertext()).strip()]
    if not filled or any(child.tail and child.tail.strip() for child in element):
        return False
    return all(_covered(child, names) for child in filled)
