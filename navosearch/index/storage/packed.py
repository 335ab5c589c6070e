"""Pack letters as compressed bytes, and unpack them.

The texts of the paragraphs are stored apart (`texts`), so that a hit costs one text.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from navosearch.model import Footnote, Letter, LetterInfo, Meeting, Paragraph, Section, Signatory

INFO = tuple(field.name for field in fields(LetterInfo))


def pack(letter: Letter) -> bytes:
    """Return all of a letter except the texts of its paragraphs."""
    paths = list(dict.fromkeys(paragraph.section for paragraph in letter.paragraphs))
    number = {path: position for position, path in enumerate(paths)}
    record = {name: getattr(letter, name) for name in (*INFO, "sections", "footnotes", "marked")}
    record["paths"] = paths
    record["paragraphs"] = [(number[p.section], p.meeting, p.page) for p in letter.paragraphs]
    text = json.dumps(record, default=asdict, ensure_ascii=False, separators=(",", ":"))
    return zlib.compress(text.encode())


class Packed:
    """An unpacked letter: what is known of it, and of each paragraph but its text."""

    def __init__(self, data: bytes) -> None:
        self._record: dict[str, Any] = json.loads(zlib.decompress(data))
        self.info = LetterInfo(**self._known())
        self.footnotes = tuple(Footnote(**footnote) for footnote in self._record["footnotes"])
        self.marked = tuple((printed, target) for printed, target in self._record["marked"])

    def paragraph(self, number: int, text: str) -> Paragraph:
        """Return the paragraph with that number, counted from 1, and that text."""
        path, meeting, page = self._record["paragraphs"][number - 1]
        section = tuple(self._record["paths"][path])
        return Paragraph(f"{self.info.id}#{number}", number, text, section, meeting, page)

    def footnotes_of(self, number: int) -> tuple[str, ...]:
        """Return the texts of the footnotes that a paragraph is searched with."""
        return tuple(each.text for each in self.footnotes if (each.paragraph or 1) == number)

    def letter(self, texts: Sequence[str]) -> Letter:
        """Return the letter whole, given the texts of its paragraphs."""
        sections = (Section(s["heading"], s["level"], tuple(s["path"])) for s in self._record["sections"])
        return Letter(
            **self._known(),
            sections=tuple(sections),
            paragraphs=tuple(self.paragraph(number, text) for number, text in enumerate(texts, 1)),
            footnotes=self.footnotes,
            marked=self.marked,
        )

    def _known(self) -> dict[str, Any]:
        known = {name: self._record[name] for name in INFO if name in self._record}
        known["signatories"] = tuple(Signatory(**each) for each in known["signatories"])
        known["meetings"] = tuple(Meeting(**each) for each in known["meetings"])
        known |= {name: tuple(known.get(name, ())) for name in ("inferred", "notes", "doubts")}
        return known
