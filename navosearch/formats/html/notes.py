"""Find the footnotes of a web page, and the links that refer to them.

Pages have no element for footnotes. What tells them is that a link with a number for text leads to
a piece of the page that leads back, or that is named for what it is.
"""

from __future__ import annotations

import re
from collections import Counter
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
    elements; `backs` the links in them that lead back to the text. `bare` are the links to a note
    whose mark is in its way back, and not in its text.
    """

    marks: Mapping[Element, str]
    bodies: Mapping[Element, Element]
    taken: Set[Element]
    backs: Set[Element]
    bare: Set[Element]


def linked(root: Element) -> Notes:
    """Return the footnotes of a page."""
    places = {place: element for element in root.iter() for place in _names(element)}
    links = [element for element in root.iter("a") if (element.get("href") or "").startswith("#")]
    goals = {link: places[goal] for link in links if (goal := link.get("href", "")[1:]) in places}
    order = {element: count for count, element in enumerate(root.iter())}
    targets = Counter(around for goal in set(goals.values()) for around in (goal, *goal.iterancestors()))
    marks: dict[Element, str] = {}
    bodies: dict[Element, Element] = {}
    taken: set[Element] = set()
    backs: set[Element] = set()
    bare: set[Element] = set()
    for link, target in goals.items():
        mark = _MARK.fullmatch("".join(link.itertext()))
        body = _body(target, link, targets) if mark and order[target] > order[link] else None
        if mark is None or body is None or body in taken:
            continue
        back = _back(body, link)
        if back or _NAMED.search(" ".join([*_names(body), body.get("class", ""), link.get("class", "")])):
            marks[link], bodies[link] = mark[1], body
            taken.add(body)
            backs |= back
            if any(mark[1] in "".join(one.itertext()) for one in back):
                bare.add(link)
    return Notes(marks, bodies, taken, backs, bare)


def without_mark(text: str, mark: str) -> str:
    """Return the text of a footnote without the mark that it begins with.

    >>> without_mark("[1] Kamerstuk 28 676.", "1")
    'Kamerstuk 28 676.'
    """
    return re.sub(rf"^[\[(↑^ ]*{re.escape(mark)}(?!\w)[\]).: ]*", "", text)


def _names(element: Element) -> list[str]:
    """Return the names by which a link can lead to an element."""
    return [value for value in (element.get("id"), element.get("name")) if value and name(element)]


def _body(target: Element, link: Element, targets: Counter[Element]) -> Element | None:
    """Return the element that holds a note: the target's block, and what is around that note alone."""
    around = set(link.iterancestors())
    body = target
    while name(body) not in _BODIES:
        body = body.getparent()
        if body is None:
            return None
    parent = body.getparent()
    while parent is not None and (name(parent) == "li" or _NAMED.search(" ".join(_names(parent)))):
        if parent in around or targets[parent] > targets[body]:
            break
        body, parent = parent, parent.getparent()
    return None if body in around else body


def _back(body: Element, link: Element) -> set[Element]:
    """Return the links in a note that lead back to its reference."""
    around = [link, *link.iterdescendants(), *link.iterancestors("sup", "span")]
    names = {place for element in around for place in _names(element)}
    return {one for one in body.iter("a") if (one.get("href") or "")[1:] in names and one.get("href")}
