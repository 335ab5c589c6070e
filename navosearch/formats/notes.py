"""The tree of a web page in, its footnotes and the links that refer to them out.

Pages have no element for footnotes. What tells them is that a link with a number for text leads to
a piece of the page that leads back, or that is named for what it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass

from navosearch.formats.markup import Element, name

_MARK = re.compile(r"[\s\[(]*([0-9]{1,3}|[a-z]|[ivx]{1,6}|\*{1,3})[\s\]).]*")
_NAMED = re.compile(r"foot|noot|note|(?:^|[^a-z])fn", re.IGNORECASE)
_BODIES = frozenset({"li", "p", "div", "dd", "td", "aside", "section"})


@dataclass(frozen=True, slots=True)
class Notes:
    """The footnotes of a page, by the link that refers to them.

    `marks` and `bodies` give a link's mark and the element with the note; `taken` are all those
    elements; `backs` the links in them that lead back to the text.
    """

    marks: Mapping[Element, str]
    bodies: Mapping[Element, Element]
    taken: Set[Element]
    backs: Set[Element]


def linked(root: Element) -> Notes:
    """Return the footnotes of a page."""
    places = {place: element for element in root.iter() for place in _names(element)}
    order = {element: number for number, element in enumerate(root.iter())}
    marks: dict[Element, str] = {}
    bodies: dict[Element, Element] = {}
    backs: set[Element] = set()
    links = [element for element in root.iter("a") if (element.get("href") or "").startswith("#")]
    targets = {places.get(link.get("href", "")[1:]) for link in links} - {None}
    for link in links:
        mark = _MARK.fullmatch("".join(link.itertext()))
        target = places.get(link.get("href", "")[1:])
        if mark is None or target is None or order[target] <= order[link]:
            continue
        body = _body(target, link, targets)
        if body is None or body in bodies.values():
            continue
        back = _back(body, link)
        if back or _NAMED.search(" ".join([*_names(body), body.get("class", ""), link.get("class", "")])):
            marks[link], bodies[link] = mark[1], body
            backs |= back
    return Notes(marks, bodies, set(bodies.values()), backs)


def without_mark(text: str, mark: str) -> str:
    """Return the text of a footnote without the mark that it begins with."""
    return (
        re.sub(rf"[\[(]?{re.escape(mark)}[\]).]*(?:\s+|$)|[↑^]\s+", "", text, count=1)
        if (text.lstrip("[(^↑ ").startswith(mark))
        else text
    )


def _names(element: Element) -> list[str]:
    """Return the names by which a link can lead to an element."""
    return [value for value in (element.get("id"), element.get("name")) if value and name(element)]


def _body(target: Element, link: Element, targets: set[Element | None]) -> Element | None:
    """Return the element that holds a note: the target's block, and what is around that note alone."""
    body = target
    while name(body) not in _BODIES:
        body = body.getparent()
        if body is None:
            return None
    while True:
        parent = body.getparent()
        if parent is None or not (name(parent) == "li" or _NAMED.search(" ".join(_names(parent)))):
            return None if link in body.iter() else body
        within = set(parent.iter())
        if link in within or len(within & targets) > len(set(body.iter()) & targets):
            return None if link in body.iter() else body
        body = parent


def _back(body: Element, link: Element) -> set[Element]:
    """Return the links in a note that lead back to its reference."""
    around = [link, *link.iterdescendants(), *link.iterancestors("sup", "span")]
    names = {place for element in around for place in _names(element)}
    return {one for one in body.iter("a") if (one.get("href") or "")[1:] in names and one.get("href")}
