"""Tell what the styles, lists and properties of a DOCX say of a paragraph or a run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from navosearch.formats.markup import Element, name, number
from navosearch.formats.numbering import Level

_HEADING = re.compile(r"(?:heading|kop) (\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|table of figures)\b.*", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with what it inherits: None where it says nothing."""

    level: int | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    contents: bool = False
    list_id: str | None = None
    list_level: int = 0


def attribute(element: Element | None, key: str) -> str | None:
    """Return an attribute by its name without namespace."""
    if element is None:
        return None
    return next((value for own, value in element.items() if own.rpartition("}")[2] == key), None)


def child(element: Element | None, key: str) -> Element | None:
    """Return the first child by its name without namespace."""
    return None if element is None else next(element.iterchildren(f"{{*}}{key}"), None)


def toggle(properties: Element | None, key: str) -> bool | None:
    """Return whether properties switch something on or off, or None where they do not say."""
    switch = child(properties, key)
    return None if switch is None else (attribute(switch, "val") or "1").lower() not in _OFF


def outline(properties: Element | None) -> int | None:
    """Return the level of heading (1 is highest) that paragraph properties give, or None."""
    level = number(attribute(child(properties, "outlineLvl"), "val"), 9)
    return level + 1 if level < 9 else None


def listed(properties: Element | None) -> tuple[str | None, int | None]:
    """Return the list that paragraph properties put a paragraph in, and its depth (0 is outermost)."""
    numbers = child(properties, "numPr")
    depth = attribute(child(numbers, "ilvl"), "val")
    return attribute(child(numbers, "numId"), "val"), None if depth is None else number(depth, 0)


def styles(root: Element | None) -> Mapping[str, Style]:
    """Return the styles by their id in the part that holds them."""
    if root is None:
        return {}
    elements = {attribute(one, "styleId") or "": one for one in root if name(one) == "style"}
    return {key: _style(key, elements) for key in elements}


def _style(key: str, elements: Mapping[str, Element]) -> Style:
    """Return a style with what it inherits; what is said nearest to it holds."""
    style = Style()
    for _ in range(_LONGEST_CHAIN):
        element = elements.get(key)
        if element is None:
            break
        style = _inherit(style, element)
        key = attribute(child(element, "basedOn"), "val") or ""
    return style


def _inherit(style: Style, element: Element) -> Style:
    """Return a style completed with what the style it is based on says."""
    own = attribute(child(element, "name"), "val") or ""
    paragraph, run = child(element, "pPr"), child(element, "rPr")
    heading = _HEADING.fullmatch(own)
    level = int(heading[1]) if heading else 1 if own.lower() == "title" else outline(paragraph)
    list_id, list_level = listed(paragraph)
    return Style(
        level=style.level if style.level is not None else level,
        bold=style.bold if style.bold is not None else toggle(run, "b"),
        italic=style.italic if style.italic is not None else toggle(run, "i"),
        hidden=style.hidden if style.hidden is not None else toggle(run, "vanish"),
        contents=style.contents or _CONTENTS.fullmatch(own) is not None,
        list_id=style.list_id if style.list_id is not None else list_id,
        list_level=style.list_level if style.list_id is not None else list_level or 0,
    )


def lists(root: Element | None) -> Mapping[str, Mapping[int, Level]]:
    """Return the levels of every list by the list's id in the part that holds them."""
    if root is None:
        return {}
    kinds = {
        attribute(one, "abstractNumId"): {
            depth: level for one in one if name(one) == "lvl" for depth, level in [_level(one)]
        }
        for one in root
        if name(one) == "abstractNum"
    }
    return {
        attribute(one, "numId") or "": kinds.get(attribute(child(one, "abstractNumId"), "val"), {})
        for one in root
        if name(one) == "num"
    }


def _level(element: Element) -> tuple[int, Level]:
    """Return the depth of a level, and how it is numbered."""
    return number(attribute(element, "ilvl"), 0), Level(
        pattern=attribute(child(element, "lvlText"), "val") or "",
        numerals=attribute(child(element, "numFmt"), "val") or "decimal",
        start=number(attribute(child(element, "start"), "val"), 1),
    )
