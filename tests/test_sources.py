"""Files and folders in, sources out: what is found, in which order, and what is left alone."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from navosearch import sources
from navosearch.errors import LettersTableInvalid, LetterUnreadable, PathMissing, PathUnreadable
from navosearch.model import Letter, Skipped
from navosearch.sources import Source


def write(path: Path, text: str = "Den Haag, 3 december 2024") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(*roots: Path) -> list[str]:
    return [found.name for found in sources.find(roots) if isinstance(found, Source)]


def skipped(*roots: Path) -> list[tuple[str, str]]:
    return [(found.source, found.reason) for found in sources.find(roots) if isinstance(found, Skipped)]


def only(root: Path) -> Source:
    (source,) = sources.find([root])
    assert isinstance(source, Source)
    return source


def test_letters_come_folder_by_folder_in_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "2024/z.txt", "2023/y.txt", "Ärger.txt"):
        write(tmp_path / "brieven" / name)
    assert names(tmp_path / "brieven") == [
        "brieven/a.txt",
        "brieven/b.txt",
        "brieven/Ärger.txt",
        "brieven/2023/y.txt",
        "brieven/2024/z.txt",
    ]


@pytest.mark.parametrize(
    "name",
    [".verborgen.txt", "brief.txt~", "brief.txt.bak", "~$brief.docx", ".git/brief.txt", "#brief.txt#",
     "README.md", "LEESMIJ.txt", "LICENSE", "readme", "letters.csv.tmp", "metadata.xml"],
)  # fmt: skip
def test_hidden_files_backups_and_what_is_no_letter_are_left_out_in_silence(
    tmp_path: Path, name: str
) -> None:
    write(tmp_path / name)
    assert list(sources.find([tmp_path])) == []


@pytest.mark.parametrize("name", ["Readmission.txt", "licentie.txt", "READMEs over NAVO.txt", "bak.txt"])
def test_a_name_that_only_looks_like_one_of_those_is_a_letter(tmp_path: Path, name: str) -> None:
    write(tmp_path / name)
    assert len(names(tmp_path)) == 1


def test_an_unknown_ending_is_reported_and_not_opened(tmp_path: Path) -> None:
    write(tmp_path / "foto.jpg").chmod(0)
    assert skipped(tmp_path) == [(f"{tmp_path.name}/foto.jpg", "unknown-format")]


def test_a_file_that_is_named_itself_is_tried_whatever_its_ending(tmp_path: Path) -> None:
    assert names(write(tmp_path / "brief.oud")) == ["brief.oud"]


def test_a_file_under_two_roots_comes_once(tmp_path: Path) -> None:
    path = write(tmp_path / "b" / "brief.txt")
    assert len(names(tmp_path, tmp_path / "b", path)) == 1
    assert len(names(path, tmp_path / "b", tmp_path)) == 1


def test_an_excluded_folder_is_passed_by(tmp_path: Path) -> None:
    write(tmp_path / "index" / "brief.txt")
    assert list(sources.find([tmp_path], exclude=[tmp_path / "index"])) == []


def test_a_root_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PathMissing, match="nergens"):
        list(sources.find([tmp_path / "nergens"]))


def test_a_root_that_links_to_itself_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "lus").symlink_to(tmp_path / "lus")
    with pytest.raises((PathUnreadable, PathMissing)):
        list(sources.find([tmp_path / "lus"]))


def test_a_root_may_be_a_link_to_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "echt" / "brief.txt")
    (tmp_path / "link").symlink_to(tmp_path / "echt")
    assert names(tmp_path / "link") == ["echt/brief.txt"]


def test_links_pipes_and_sockets_are_reported_and_never_opened(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    outside = write(tmp_path / "geheim.txt")
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    (folder / "lus").symlink_to(folder)
    (folder / "weg.txt").symlink_to(folder / "weg.txt")
    os.mkfifo(folder / "pijp.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "s.txt"))
        found = list(sources.find([folder]))
    assert [(one.source, one.reason) for one in found if isinstance(one, Skipped)] == [
        ("map/link.txt", "link"),
        ("map/lus", "link"),
        ("map/pijp.txt", "not-a-file"),
        ("map/s.txt", "not-a-file"),
        ("map/weg.txt", "link"),
    ]


@pytest.mark.parametrize(("make", "reason"), [(os.mkfifo, "not-a-file"), (os.unlink, "unreadable")])
def test_a_file_that_became_something_else_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], reason: str
) -> None:
    source = only(write(tmp_path / "brief.txt"))
    if make is not os.unlink:
        source.path.unlink()
    make(source.path)
    with pytest.raises(LetterUnreadable) as caught:
        sources.load(source)
    assert (caught.value.reason, caught.value.path) == (reason, "brief.txt")


def test_a_file_that_became_a_link_is_not_followed(tmp_path: Path) -> None:
    source = only(write(tmp_path / "brief.txt"))
    source.path.rename(tmp_path / "elders.txt")
    source.path.symlink_to(tmp_path / "elders.txt")
    with pytest.raises(LetterUnreadable) as caught:
        sources.load(source)
    assert caught.value.reason == "link"


@pytest.mark.parametrize(("changes", "read"), [(1, b"een twee"), (9, None)])
def test_a_file_that_is_written_meanwhile_is_read_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: int, read: bytes | None
) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"een")
    source, status = only(path), os.fstat
    looks = iter(range(100))

    def written_meanwhile(descriptor: int) -> os.stat_result:
        if 0 < next(looks) <= changes:
            path.write_bytes(path.read_bytes() + b" twee")
        return status(descriptor)

    monkeypatch.setattr(os, "fstat", written_meanwhile)
    if read:
        assert sources.load(source) == read
    else:
        with pytest.raises(LetterUnreadable) as caught:
            sources.load(source)
        assert caught.value.reason == "changing"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = write(tmp_path / "groot.txt")
    os.truncate(path, sources.MAX_BYTES + 1)
    with pytest.raises(LetterUnreadable) as caught:
        sources.load(only(path))
    assert (caught.value.reason, caught.value.detail) == ("too-large", str(sources.MAX_BYTES + 1))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"twee\nregels.txt", "twee\\nregels.txt"),
        (b"geen utf-8 \xff.txt", "geen utf-8 \\xff.txt"),
        (b"\x1b[31mrood.txt", "\\x1b[31mrood.txt"),
        (b"a" * 251 + b".txt", "a" * 251 + ".txt"),
    ],
)
def test_odd_names_are_found_read_and_safe_to_print(tmp_path: Path, name: bytes, shown: str) -> None:
    with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:  # noqa: PTH118, PTH123 - bytes
        file.write(b"tekst")
    source = only(tmp_path)
    assert source.name == f"{tmp_path.name}/{shown}"
    assert source.name.isprintable()
    assert sources.load(source) == b"tekst"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_that_cannot_be_listed_is_reported(tmp_path: Path) -> None:
    closed = tmp_path / "dicht"
    closed.mkdir(mode=0)
    assert skipped(tmp_path) == [(f"{tmp_path.name}/dicht", "unreadable")]
    closed.chmod(stat.S_IRWXU)


def test_a_chain_of_a_thousand_folders_is_walked_or_reported() -> None:
    # No folder of pytest's: Python's own rmtree, which it cleans up with, goes no deeper than its stack.
    home, top = Path.cwd(), Path(tempfile.mkdtemp())
    try:
        os.chdir(top)
        for _ in range(1200):
            os.mkdir("map")  # noqa: PTH102 - relative to where we are, as no path may be this long
            os.chdir("map")
        Path("brief.txt").write_text("tekst")
        assert len(list(sources.find([top]))) == 1
    finally:
        os.chdir(home)
        subprocess.run(["rm", "-r", top], check=True)


TABLE = "file,id,dossier,number,date,kind,title,subject,url\n"


def test_a_table_beside_letters_gives_corrections_to_the_file_that_it_names(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    write(tmp_path / "b.txt")
    write(tmp_path / "letters.csv", "file,id,date,number\na.txt,kst-28676-1,2024-11-22,\n")
    found = {one.name: one.corrections for one in sources.find([tmp_path]) if isinstance(one, Source)}
    assert found == {
        f"{tmp_path.name}/a.txt": {"id": "kst-28676-1", "date": "2024-11-22"},
        f"{tmp_path.name}/b.txt": {},
    }


@pytest.mark.parametrize(
    "data",
    [
        "file;title\r\nbrief.txt;Verslag, één dag\r\n".encode("utf-8-sig"),
        "file;title\nbrief.txt;Verslag, één dag\n".encode("cp1252"),
        "title\tfile\nVerslag, één dag\tbrief.txt\n".encode("utf-16"),
        'file,title\n"brief.txt","Verslag, één dag"\n\n,\n'.encode(),
        "FILE , Title\nbrief.txt, \"Verslag, één dag\"".encode().replace(b', "', b',"'),
    ],
)  # fmt: skip
def test_a_table_is_read_as_spreadsheets_write_it(tmp_path: Path, data: bytes) -> None:
    path = write(tmp_path / "brief.txt")
    (tmp_path / "letters.csv").write_bytes(data)
    assert only(path).corrections == {"title": "Verslag, één dag"}


def test_a_row_for_a_file_that_is_not_there_is_reported(tmp_path: Path) -> None:
    write(tmp_path / "letters.csv", "file,id\nweg.txt,kst-1-1\n")
    (found,) = sources.find([tmp_path])
    assert found == Skipped(f"{tmp_path.name}/weg.txt", "missing-file", "letters.csv:2")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("file,auteur\n", 1, "unknown-column"),
        ("file,id,id\n", 1, "double-column"),
        ("id,date\n", 1, "no-file-column"),
        ("file,id\na.txt,kst-1-1,meer\n", 2, "too-many-cells"),
        ("file,id\n,kst-1-1\n", 2, "no-file"),
        ("file,id\na.txt,x\n\na.txt,y\n", 4, "double-file"),
        ("file,date\na.txt,3 december 2024\n", 2, "invalid-date"),
        ("file,date\na.txt,2024-13\n", 2, "invalid-date"),
        ("file,date\na.txt,2023-02-29\n", 2, "invalid-date"),
        ("file,date\na.txt,0000\n", 2, "invalid-date"),
        ("file,kind\na.txt,notitie\n", 2, "invalid-kind"),
        ("file,id\na.txt,twee woorden\n", 2, "invalid-id"),
        ("file,url\na.txt,javascript:alert(1)\n", 2, "invalid-url"),
        ("file,id\n../a.txt,x\n", 2, "invalid-file"),
        ('file,id\n"a.txt,x\n', 2, "invalid-csv"),
    ],
)
def test_a_table_that_cannot_be_understood_says_where_and_why(
    tmp_path: Path, text: str, line: int, reason: str
) -> None:
    write(tmp_path / "a.txt")
    path = write(tmp_path / "letters.csv", text)
    with pytest.raises(LettersTableInvalid) as caught:
        list(sources.find([tmp_path]))
    assert (caught.value.path, caught.value.line, caught.value.reason) == (str(path), line, reason)


def test_a_table_that_is_no_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "letters.csv")
    with pytest.raises(LettersTableInvalid, match="not-a-file"):
        list(sources.find([tmp_path]))


OFFICIAL = """<metadata_gegevens><metadata name="DC.identifier" content="kst-28676-448"/>
<metadata name="OVERHEIDop.documenttitel" content="Verslag van de NAVO FMM"/></metadata_gegevens>"""
PUBLICATION = "<officiele-publicatie>{}<kamerstuk><al>Tekst.</al></kamerstuk></officiele-publicatie>"


def read(path: Path) -> Letter:
    source = next(found for found in sources.find([path.parent]) if isinstance(found, Source))
    return sources.read(source, sources.load(source))


def test_a_metadata_file_beside_a_letter_is_used_for_the_letter_that_it_names(tmp_path: Path) -> None:
    write(tmp_path / "metadata.xml", OFFICIAL)
    write(tmp_path / "zomaar.xml", PUBLICATION.format(""))
    other = write(tmp_path / "kst-28676-448.xml", PUBLICATION.format(""))
    assert read(other).id == "kst-28676-448"
    assert [len(found.sidecar) > 0 for found in sources.find([tmp_path]) if isinstance(found, Source)] == [
        True,
        False,
    ]


def test_the_only_letter_in_a_folder_is_what_its_metadata_file_is_about(tmp_path: Path) -> None:
    write(tmp_path / "metadata.xml", OFFICIAL)
    assert read(write(tmp_path / "brief.xml", PUBLICATION.format(""))).id == "kst-28676-448"


def test_a_metadata_file_of_another_letter_is_not_used(tmp_path: Path) -> None:
    write(tmp_path / "metadata.xml", OFFICIAL)
    own = '<metadata><meta name="DC.identifier" content="kst-28676-449"/></metadata>'
    assert read(write(tmp_path / "brief.xml", PUBLICATION.format(own))).id == "kst-28676-449"


def test_a_metadata_file_that_cannot_be_read_does_not_keep_the_letter_from_it(tmp_path: Path) -> None:
    write(tmp_path / "metadata.xml", "<open")
    assert [one.text for one in read(write(tmp_path / "brief.xml", PUBLICATION.format(""))).paragraphs] == [
        "Tekst."
    ]


def test_corrections_of_the_table_win(tmp_path: Path) -> None:
    write(tmp_path / "letters.csv", "file,id,date\nbrief.txt,kst-28676-474,2024-11-22\n")
    letter = read(write(tmp_path / "brief.txt", "Den Haag, 3 mei 2023\n\nGeachte voorzitter,\n\nTekst."))
    assert (letter.id, letter.date, letter.source) == (
        "kst-28676-474",
        "2024-11-22",
        f"{tmp_path.name}/brief.txt",
    )


def test_the_fingerprint_changes_with_all_that_a_letter_is_made_from(tmp_path: Path) -> None:
    source = only(write(tmp_path / "brief.txt"))
    variants = [
        (source, b"tekst"),
        (source, b"tekst."),
        (replace(source, corrections={"date": "2024"}), b"tekst"),
        (replace(source, name="ander/brief.txt"), b"tekst"),
        (replace(source, sidecar=b"<a/>"), b"tekst"),
        (replace(source, sidecar=b"te"), b"kst"),
    ]
    prints = [sources.fingerprint(*variant) for variant in variants]
    assert len(set(prints)) == len(prints)
    assert sources.fingerprint(source, b"tekst") == prints[0]
