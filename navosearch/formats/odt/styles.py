"""Tell what the styles and lists of an ODT say of a paragraph or a span."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from navosearch.formats.markup import Element, name, number
from navosearch.formats.numbering import DEEPEST, Level

NUMERALS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""The numerals of ``style:num-format``, by the names that DOCX has for them."""

OUTLINE = "\0outline"
"""The name by which `lists` gives the numbering of headings, which has none of its own."""

_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says, with what it inherits: None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    title: bool = False
    hidden: bool = False


def attribute(element: Element, key: str) -> str:
    """Return an attribute by its name without namespace; nothing if it is not there."""
    return next((value for own, value in element.items() if own.rpartition("}")[2] == key), "")


def styles(*roots: Element) -> Mapping[tuple[str, str], Style]:
    """Return the styles of a document by their family and name."""
    elements = {
        (attribute(one, "family"), attribute(one, "name")): one
        for root in roots
        for one in root.iter("{*}style")
        if attribute(one, "family") in ("paragraph", "text")
    }
    return {key: _style(key, elements) for key in elements}


def _style(key: tuple[str, str], elements: Mapping[tuple[str, str], Element]) -> Style:
    """Return a style with what it inherits; what is said nearest to it holds."""
    family, own = key
    style = Style()
    for _ in range(_LONGEST_CHAIN):
        element = elements.get((family, own))
        if element is None:
            break
        text = next((one for one in element if name(one) == "text-properties"), None)
        weight = "" if text is None else attribute(text, "font-weight")
        slope = "" if text is None else attribute(text, "font-style")
        style = Style(
            bold=style.bold if style.bold is not None or not weight else _is_bold(weight),
            italic=style.italic if style.italic is not None or not slope else slope != "normal",
            title=style.title or own == "Title",
            hidden=style.hidden or (text is not None and attribute(text, "display") == "none"),
        )
        own = attribute(element, "parent-style-name")
    return style


def _is_bold(weight: str) -> bool:
    return weight == "bold" or number(weight, 0) >= 600


def lists(*roots: Element) -> Mapping[str, Mapping[int, Level]]:
    """Return the levels (0 is outermost) of every list style by its name; of headings as `OUTLINE`."""
    levels: dict[str, Mapping[int, Level]] = {}
    for root in roots:
        for style in root.iter("{*}list-style", "{*}outline-style"):
            key = OUTLINE if name(style) == "outline-style" else attribute(style, "name")
            levels[key] = dict(_levels(style))
    return levels


def _levels(style: Element) -> Iterator[tuple[int, Level]]:
    """Yield the depth of each level of a list style, and how it is numbered."""
    for element in style:
        place = number(attribute(element, "level"), 0)
        if not 0 < place <= DEEPEST:
            continue
        if name(element) == "list-level-style-bullet":
            yield place - 1, Level(attribute(element, "bullet-char"))
            continue
        numerals = NUMERALS.get(attribute(element, "num-format"))
        if numerals is None:
            yield place - 1, Level("", "none")
            continue
        first = place - number(attribute(element, "display-levels"), 1) + 1
        numbers = ".".join(f"%{level}" for level in range(max(first, 1), place + 1))
        yield (
            place - 1,
            Level(
                pattern=attribute(element, "num-prefix") + numbers + attribute(element, "num-suffix"),
                numerals=numerals,
                start=number(attribute(element, "start-value"), 1),
            ),
        )
