"""Blank what a web page hides, by the styles of its elements and of the page.

Text that a script could bring to light (a drawer that opens) is text: the rules of a page that has scripts
hide nothing, and neither does a footnote that waits for its reference to be pressed.
"""

from __future__ import annotations

import re
from collections.abc import Set

from navosearch.formats.markup import Element, name

_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_CONDITIONAL = re.compile(r"@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
"""Rules that hold for printers, small screens and the like."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"([A-Za-z][A-Za-z0-9]*)?(?:\.([\w-]+)|#([\w-]+))?")
_DISPLAY = re.compile(r"(?<![\w-])display\s*:\s*([\w-]+)", re.IGNORECASE)
_VISIBILITY = re.compile(r"(?<![\w-])visibility\s*:\s*([\w-]+)", re.IGNORECASE)
_QUOTED = re.compile(r"""url\([^)]*\)|"[^"]*"|'[^']*'""")

_GONE, _INVISIBLE, _SHOWN = "gone", "invisible", "shown"
_VISIBILITIES = {"hidden": _INVISIBLE, "collapse": _INVISIBLE, "visible": _SHOWN}

Selectors = Set[tuple[str, str, str]]
"""The element's name, class and id that rules which hide ask for; empty for any."""


def blank(root: Element, *, kept: Set[Element]) -> None:
    """Take the text out of every element that is not displayed, except within those `kept`."""
    scripts = next(root.iter("script"), None) is not None
    hiding = frozenset() if scripts else _hiding(root)
    if hiding or root.xpath("boolean(//@style | //@hidden)"):
        _blank(root, _SHOWN, hiding, kept)


def _blank(element: Element, around: str, hiding: Selectors, kept: Set[Element]) -> None:
    state = _SHOWN if element in kept else _state(element, around, hiding)
    if state != _SHOWN:
        element.text = None
    for child in element:
        _blank(child, state, hiding, kept)
        if state != _SHOWN:
            child.tail = None


def _state(element: Element, around: str, hiding: Selectors) -> str:
    """Return whether an element is shown, given how what is around it is."""
    if around == _GONE or element.get("hidden") is not None:
        return _GONE
    if hiding and not hiding.isdisjoint(_selectors(element)):
        return _GONE
    style = element.get("style")
    if not style:
        return around
    return _declared(style) or around


def _declared(declarations: str) -> str | None:
    """Return what declarations of a style say of being shown; the last one of a property holds."""
    plain = _QUOTED.sub("", declarations)
    display, visibility = _DISPLAY.findall(plain), _VISIBILITY.findall(plain)
    if display and display[-1].lower() == "none":
        return _GONE
    return _VISIBILITIES.get(visibility[-1].lower()) if visibility else None


def _hiding(root: Element) -> Selectors:
    """Return the plain selectors (a name, a class, an id) of the page's rules that hide what they select."""
    selectors: set[tuple[str, str, str]] = set()
    for sheet in root.iter("style"):
        if (sheet.get("media") or "all").lower() not in ("all", "screen"):
            continue
        for chosen, declarations in _RULE.findall(_CONDITIONAL.sub("", _COMMENT.sub("", sheet.text or ""))):
            if _declared(declarations) in (_GONE, _INVISIBLE):
                matches = (_SELECTOR.fullmatch(one.strip()) for one in chosen.split(","))
                selectors |= {(one[1] or "", one[2] or "", one[3] or "") for one in matches if one and one[0]}
    return selectors


def _selectors(element: Element) -> set[tuple[str, str, str]]:
    """Return every plain selector that selects an element."""
    names = ("", name(element))
    own = {(tag, "", "") for tag in names}
    own |= {(tag, one, "") for tag in names for one in (element.get("class") or "").split()}
    return own | {(tag, "", element.get("id", "")) for tag in names}
