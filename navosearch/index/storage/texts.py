"""Compress the texts of paragraphs in blocks, and read them one at a time.

Paragraphs are short, and compress to half the size when those that follow one another are
compressed together: ``stored`` is a table of strings, each the texts of up to BLOCK documents,
with a zero byte after each, deflated (RFC 1951).
"""

from __future__ import annotations

import zlib
from functools import lru_cache

from navosearch.index.storage.arrays import ArrayFile, ArrayFileWriter
from navosearch.index.storage.strings import Strings, StringsWriter

BLOCK = 16
"""Documents in a block: about six kilobytes of text, some 25 microseconds to open."""
KEPT = 1024
"""Blocks that stay open, some 6 MB: the same paragraphs answer one query after the other."""
END = b"\0"


class TextsWriter:
    """Writes the texts of the documents of a segment, in order."""

    def __init__(self, writer: ArrayFileWriter) -> None:
        self._blocks = StringsWriter(writer, "stored")
        self._texts: list[bytes] = []

    def add(self, text: str) -> None:
        """Add the text of the next document; it holds no zero byte."""
        self._texts.append(text.encode())
        if len(self._texts) == BLOCK:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._blocks.close()

    def _flush(self) -> None:
        if self._texts:
            self._blocks.add(zlib.compress(END.join([*self._texts, b""])))
            self._texts.clear()


class Texts:
    """The texts of an open segment: ``texts[document]``; raises IndexDamaged for what is no text."""

    def __init__(self, file: ArrayFile) -> None:
        self._file = file
        self._blocks = Strings(file, "stored", checked=False)
        self._open = lru_cache(KEPT)(self._opened)

    def __getitem__(self, document: int) -> str:
        block, place = divmod(document, BLOCK)
        return self._open(block)[place].decode()

    def _opened(self, block: int) -> list[bytes]:
        try:
            return zlib.decompress(self._blocks[block]).split(END)
        except zlib.error as error:
            raise self._file.damaged("unreadable") from error
