"""Write references as BibTeX, the citation in ``howpublished``, which every style prints."""

from __future__ import annotations

import re
from pathlib import Path

from navosearch.exports.formats.authors import Author
from navosearch.exports.formats.content import Content
from navosearch.exports.formats.reference import Reference, reference

_IN_URL = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
"""What BibTeX would read as its own, as an address may write it (RFC 3986, section 2.1)."""

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    }
)
_NO_KEY = re.compile(r"[^0-9A-Za-z:.+/-]+")


def write(path: Path, content: Content) -> int:
    """Write a reference for every row."""
    with path.open("x", encoding="utf-8", newline="\n") as stream:
        for row in content.rows:
            stream.write(_entry(reference(row.hit.letter)))
    return 0


def _entry(each: Reference) -> str:
    fields = {
        "author": " and ".join(map(_name, each.authors)),
        "title": f"{{{_latex(each.title)}}}",
        "howpublished": _latex(each.citation),
        "year": each.date[:4],
        "date": each.date,
        "url": each.url.translate(_IN_URL),
        "langid": "dutch",
    }
    lines = (f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{_NO_KEY.sub('-', each.id)},\n" + ",\n".join(lines) + "\n}\n\n"


def _name(author: Author) -> str:
    """Return a name as BibTeX has it; braces keep together what only looks like several names or parts."""
    if author.given:
        return f"{_latex(author.family)}, {_latex(author.given)}"
    return f"{{{_latex(author.family)}}}"


def _latex(text: str) -> str:
    return text.translate(_LATEX)
