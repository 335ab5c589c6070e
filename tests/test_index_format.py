"""docs/index-format.md tells what is in a file of arrays: it is read here by that page alone."""

from __future__ import annotations

import json
import re
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from navosearch.errors import IndexDamaged
from navosearch.index.reader import IndexReader
from navosearch.index.storage.arrays import ArrayFile
from navosearch.index.storage.segment import TEXT_FIELDS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "index-format.md").read_text(encoding="utf-8")


def documented() -> dict[str, str]:
    """The arrays that the page names, each with its type."""
    found: dict[str, str] = {}
    table = PAGE.split("| array | shape | what |")[1].split("\n\n")[0]
    for row in table.splitlines()[2:]:
        names, shape = re.split(r"(?<!\\) \| ", row.removeprefix("| "))[:2]
        shape = shape.replace("\\", "").replace("`", "")
        for name in re.findall("`(.+?)`", names):
            for field in TEXT_FIELDS if "FIELD" in name else ("",):
                found |= arrays(name.replace("FIELD", field), shape)
    return found


def arrays(name: str, shape: str) -> dict[str, str]:
    """The arrays that one array of the page's table stands for."""
    if shape == "strings":
        return {name: "|u1", f"{name}.end": "<u4"}
    if shape.startswith("patched "):
        return {name: shape.removeprefix("patched "), f"{name}.at": "<u4", f"{name}.value": "<u4"}
    return {name: shape}


def directory(data: bytes) -> dict[str, tuple[str, int, int, int]]:
    """The directory of a file of arrays, as the page tells it: name -> type, CRC-32, start, size."""
    magic, version, count, size = struct.unpack_from("<8sIIQ", data)
    assert (magic, version, size) == (b"NAVOARR\0", 2, len(data))
    end = 24 + 64 * count
    assert struct.unpack_from("<I", data, end)[0] == zlib.crc32(data[:end])
    found = {}
    for number in range(count):
        name, kind, crc, start, length = struct.unpack_from("<40s4sIQQ", data, 24 + 64 * number)
        found[name.rstrip(b"\0").decode()] = kind.rstrip(b"\0").decode(), crc, start, length
    return found


def segment(index: Path) -> bytes:
    (path,) = index.glob("generation-*/*.arrays")
    return path.read_bytes()


def test_a_segment_has_the_arrays_that_the_page_names_and_no_others(shipped_index: Path) -> None:
    held = {name: kind for name, (kind, *_) in directory(segment(shipped_index)).items()}
    assert held == documented()


def test_data_are_where_the_directory_says_with_their_checksums(shipped_index: Path) -> None:
    data = segment(shipped_index)
    for _kind, crc, start, size in directory(data).values():
        assert start % 64 == 0
        assert zlib.crc32(data[start : start + size]) == crc


def test_every_page_has_its_checksum(shipped_index: Path) -> None:
    data = segment(shipped_index)
    *arrays, last = sorted(directory(data).values(), key=lambda entry: entry[2])
    pages = [
        zlib.crc32(data[at : min(at + 16_384, start + size)])
        for _kind, _crc, start, size in arrays
        for at in range(start, start + size, 16_384)
    ]
    assert pages == np.frombuffer(data, "<u4", last[3] // 4, last[2]).tolist()


def test_a_directory_with_half_a_number_is_damage_though_its_checksum_is_right(
    shipped_index: Path, tmp_path: Path
) -> None:
    data = bytearray(segment(shipped_index))
    (count,) = struct.unpack_from("<I", data, 12)
    kinds = {each: bytes(data[24 + 64 * each + 40 : 24 + 64 * each + 43]) for each in range(count)}
    wide = next(each for each, kind in kinds.items() if kind == b"<u4")
    data[24 + 64 * wide + 56] ^= 1
    end = 24 + 64 * count
    data[end : end + 4] = struct.pack("<I", zlib.crc32(data[:end]))
    (tmp_path / "a.arrays").write_bytes(data)
    with pytest.raises(IndexDamaged):
        ArrayFile(tmp_path / "a.arrays")


def test_the_example_of_the_page_finds_the_documents_of_every_word(shipped_index: Path) -> None:
    data = segment(shipped_index)
    file = {
        name: np.frombuffer(data, kind, size // np.dtype(kind).itemsize, start)
        for name, (kind, _crc, start, size) in directory(data).items()
    }
    (code,) = re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S)
    space: dict[str, object] = {}
    exec(compile(code, "docs/index-format.md", "exec"), space)  # noqa: S102 -- our own documentation
    postings = IndexReader(shipped_index).segments[0].postings["text"]
    for word in range(len(file["word.end"])):
        place = postings.place(word)
        expected = [] if place is None else postings.documents(place).tolist()
        assert space["documents"](file, word).tolist() == expected  # type: ignore[operator]


def test_the_manifest_has_what_the_page_names(shipped_index: Path) -> None:
    (path,) = shipped_index.glob("generation-*/manifest.json")
    table = PAGE.split("`manifest.json`, an object:")[1].split("\n\nThe sizes")[0]
    named = {name for row in table.splitlines() for name in re.findall("`([a-z]+)`", row.split(" | ")[0])}
    assert named == set(json.loads(path.read_text()))
