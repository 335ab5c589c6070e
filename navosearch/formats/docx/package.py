"""Find the parts of a DOCX by their relationships; their names are the writing program's own business.

As in the Open Packaging Conventions (ECMA-376, part 2, section 9): Word writes ``word/footnotes.xml``, Word
online ``word/footnotes2.xml``; a target is relative to the part that refers to it, but for one with a slash.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from navosearch.formats.archive import Archive
from navosearch.formats.markup import Element

MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A part, and what it is to the main part: ``footnotes``, ``styles``, ``header``, ``aFChunk`` ..."""

    kind: str
    member: str


@dataclass(frozen=True, slots=True)
class Package:
    """An open DOCX: its archive, the member with the text, and the related parts by their ids."""

    archive: Archive
    main: str
    relations: Mapping[str, Relation]

    def part(self, kind: str) -> Element | None:
        """Return the root of the part of a kind; one that nothing relates is looked for by its usual name."""
        members = [relation.member for relation in self.relations.values() if relation.kind == kind]
        usual = posixpath.join(posixpath.dirname(self.main), f"{kind}.xml")
        member = next((one for one in (*members, usual) if one in self.archive), None)
        return None if member is None else self.archive.tree(member)


def package(archive: Archive) -> Package:
    """Return the package in an archive; raises LetterUnreadable as `Archive.tree` does."""
    roots = (one.member for one in _relations(archive, "").values() if one.kind == "officeDocument")
    main = next(roots, MAIN)
    return Package(archive, main, _relations(archive, main))


def _relations(archive: Archive, source: str) -> dict[str, Relation]:
    """Return what a part (that without a name is the package) is related to, by the ids it uses."""
    folder, file = posixpath.split(source)
    member = posixpath.join(folder, "_rels", f"{file}.rels")
    return dict(_related(archive, member, folder)) if member in archive else {}


def _related(archive: Archive, member: str, folder: str) -> Iterator[tuple[str, Relation]]:
    lower = {name.lower(): name for name in archive.members}
    for element in archive.tree(member):
        target = unquote(element.get("Target") or "")
        if target and element.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            kind = (element.get("Type") or "").rpartition("/")[2]
            yield element.get("Id") or "", Relation(kind, lower.get(path.lower(), path))
