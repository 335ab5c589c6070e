"""Verify an index: every file against its checksum, then the counts against the texts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from navosearch import checksums
from navosearch.errors import IndexDamaged
from navosearch.index.reader import IndexReader
from navosearch.index.storage import generations
from navosearch.index.storage.segment import Segment, corpus
from navosearch.model import Problem


def problems(folder: Path) -> tuple[Problem, ...]:
    """Compare every file with its checksum, then count letters and paragraphs again from their texts.

    The recount is made only where all files are whole, since nothing can be said of others. An
    index that is brought up to date meanwhile is looked at again. Raises IndexMissing and
    IndexVersion.
    """
    try:
        home, manifest = generations.read_current(folder)
        damaged = tuple(generations.damaged_files(home, manifest))
        while damaged and generations.read_current(folder)[0] != home:
            home, manifest = generations.read_current(folder)
            damaged = tuple(generations.damaged_files(home, manifest))
        return damaged or tuple(_recount(IndexReader(folder)))
    except IndexDamaged as error:
        return (Problem(error.file, error.reason),)


def _recount(reader: IndexReader) -> Iterator[Problem]:
    for segment in reader.segments:
        for array in segment.file.verify():
            yield Problem(segment.file.path.name, "checksum", array)
        for number, name in segment.live_letters.items():
            if not _whole(segment, number):
                yield Problem(segment.file.path.name, "recount", name.decode())
    letters = sum(len(segment.live_letters) for segment in reader.segments)
    paragraphs = sum(segment.paragraphs for segment in reader.segments)
    manifest = reader.manifest
    counted = (letters, paragraphs, corpus(reader.segments))
    if counted != (manifest.letters, manifest.paragraphs, manifest.corpus):
        yield Problem(generations.MANIFEST, "recount", f"{letters}, {paragraphs}")


def _whole(segment: Segment, number: int) -> bool:
    """Whether the stored letter and its texts are those that were indexed."""
    try:
        texts = [segment.texts[document] for document in segment.columns.documents(number)]
        letter = segment.packed(number).letter(texts)
    except (IndexDamaged, IndexError):
        return False
    hashes = (paragraph.hash for paragraph in letter.paragraphs)
    return checksums.of_lines(hashes) == segment.columns.digests[number].decode()
