"""Write references as RIS, with the tags that Zotero reads for a bill.

Zotero takes what stands before the first comma of a name for the family name, and a name without a
comma for one that stays whole; nothing can guard a comma there. So a name that stays whole loses its
commas. The office of a person is a keyword. Zotero parts keywords at semicolons, and one that is alone at
its commas, so the kind of the letter is always another (zotero/translators, RIS.js).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from navosearch.exports.formats.authors import Author
from navosearch.exports.formats.content import Content
from navosearch.exports.formats.reference import LANGUAGE, Reference, reference


def write(path: Path, content: Content) -> int:
    """Write a reference for every row, with the lines of Windows that RIS asks for."""
    with path.open("x", encoding="utf-8", newline="\r\n") as stream:
        for row in content.rows:
            for tag, value in _tags(reference(row.hit.letter)):
                stream.write(f"{tag}  - {value}\n")
            stream.write("ER  - \n\n")
    return 0


def _tags(each: Reference) -> Iterator[tuple[str, str]]:
    """Yield the tags of a reference, its type first, as RIS has it."""
    tags = (
        ("TY", "BILL"),
        ("ID", each.id),
        ("TI", each.title),
        *(("A2", _name(author)) for author in each.authors),
        ("T2", each.series),
        ("VL", each.volume),
        ("M1", each.number),
        ("SP", each.page),
        ("T3", each.authority),
        ("DA", each.date.replace("-", "/")),
        ("PY", each.date[:4]),
        ("LA", LANGUAGE),
        *(("KW", keyword.replace(";", ",")) for keyword in (each.kind, *each.offices)),
        ("UR", each.url),
    )
    yield from ((tag, value) for tag, value in tags if value)


def _name(author: Author) -> str:
    """Return a name as RIS has it: only the comma between its two parts may be the first."""
    family = " ".join(author.family.replace(",", " ").split())
    return f"{family}, {author.given}" if author.given else family
