"""Write references as CSL-JSON, a list of items."""

from __future__ import annotations

from pathlib import Path

from navosearch.exports.formats.authors import Author
from navosearch.exports.formats.content import Content
from navosearch.exports.formats.reference import LANGUAGE, Reference, reference
from navosearch.exports.texts import json_line
from navosearch.records import Record


def write(path: Path, content: Content) -> int:
    """Write an item for every row."""
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write("[")
        for number, row in enumerate(content.rows):
            stream.write(",\n" if number else "\n")
            stream.write(json_line(_item(reference(row.hit.letter))))
        stream.write("\n]\n")
    return 0


def _item(each: Reference) -> Record:
    item = {
        "id": each.id,
        "type": "bill",
        "title": each.title,
        "container-title": each.series,
        "volume": each.volume,
        "number": each.number,
        "page": each.page,
        "authority": each.authority,
        "author": [_name(author) for author in each.authors],
        "issued": {"date-parts": [[int(part) for part in each.date.split("-")]]} if each.date else None,
        "URL": each.url,
        "language": LANGUAGE,
    }
    return {name: value for name, value in item.items() if value}


def _name(author: Author) -> Record:
    if author.given:
        return {"family": author.family, "given": author.given}
    return {"literal": author.family}
