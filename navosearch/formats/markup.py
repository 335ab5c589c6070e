"""Parse bytes of XML to a tree of elements; nothing outside the bytes is ever looked at.

No document type is accepted, so no entity can grow or read a file; nothing is fetched.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from lxml import etree

from navosearch.formats.characters import decode
from navosearch.formats.reasons import unreadable

Element: TypeAlias = etree._Element

MAX_DEPTH = 120
"""Elements within elements; official letters stay under thirty."""

_MARKS = re.compile(rb"(?:\s|\xef\xbb\xbf|\xc3\xaf\xc2\xbb\xc2\xbf)+")
_DOUBLED = re.compile(rb"(?:\s|\xef\xbb\xbf)*\xc3\xaf\xc2\xbb\xc2\xbf")
_DOCTYPE = re.compile(rb"<!\s*DOCTYPE", re.IGNORECASE)
_PROLOG = 65_536


def parse(data: bytes) -> Element:
    """Return the root element of the XML in `data`.

    A byte order mark may be doubly encoded; what follows it then is too, and is set right. The encoding
    is what `characters.decode` finds, whatever the declaration says.
    Raises LetterUnreadable: ``doctype``, or ``invalid-xml`` with what and where.
    """
    if _DOUBLED.match(data):
        data = _undoubled(data)
    if marks := _MARKS.match(data):
        data = data[marks.end() :]
    data = decode(data, labelled=True).encode()
    if _DOCTYPE.search(data[:_PROLOG]):
        raise unreadable("doctype")
    try:
        root: Element = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise unreadable("invalid-xml", str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise unreadable("doctype")
    if depth(root) > MAX_DEPTH:
        raise unreadable("invalid-xml", f"depth > {MAX_DEPTH}")
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )


def name(element: Element) -> str:
    """Return the name of an element without its namespace; of a processing instruction, nothing."""
    tag = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def number(text: str | None, default: int) -> int:
    """Return the whole number that an attribute says, or `default` for anything else or far too large.

    >>> number("3", 1), number("drie", 1), number("9" * 5000, 1)
    (3, 1, 1)
    """
    return int(text) if text and len(text) < 9 and text.isdecimal() else default


def _undoubled(data: bytes) -> bytes:
    """Undo an encoding to UTF-8 of what was UTF-8 already; leave bytes that are something else."""
    for encoding in ("latin-1", "cp1252"):
        try:
            return data.decode("utf-8").encode(encoding).decode("utf-8").encode("utf-8")
        except UnicodeError:
            continue
    return data


def depth(root: Element) -> int:
    """Return how many elements deep the tree is, without recursion."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest
