"""What bringing an index up to date does to it: what is read, what is kept, and what a failure leaves."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import docx as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate
from trials import examples

import navosearch
from navosearch import sources
from navosearch.building import files as building_files
from navosearch.errors import (
    IndexLocked,
    IndexMissing,
    IndexVersion,
    LettersTableInvalid,
    NavosearchError,
    NoLetters,
    NotAnIndex,
    PathMissing,
    RootUnknown,
)
from navosearch.index.storage import generations
from navosearch.index.storage.lock import locked
from navosearch.index.writing import segment_writer
from navosearch.library import check
from navosearch.sources import files

BODY = "De ministers spraken over {} en over de voortgang van de besprekingen in Brussel."
OFFICIAL = """28 676 NAVO
Nr. {number} BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 18 december 2023

Hierbij informeer ik uw Kamer over {subject}, zoals toegezegd tijdens het debat van vorige week.
"""


def letter(folder: Path, name: str, subject: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(BODY.format(subject), encoding="utf-8")
    return path


def found(index: Path, query: str) -> set[str]:
    with navosearch.open(index) as library:
        return {hit.letter.id for hit in library.search(query, match="all", limit=0).hits}


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    for name, subject in (("a.txt", "schepen"), ("b.txt", "vliegtuigen"), ("c.txt", "tanks")):
        letter(folder, name, subject)
    return folder


def test_only_what_changed_is_written_again(letters: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    for name in ("e.txt", "f.txt", "g.txt"):
        letter(letters, name, f"verdragen {name}")
    navosearch.build([letters], index)
    before = {path.name: path.read_bytes() for path in index.glob("generation-*/*.arrays")}
    letter(letters, "a.txt", "onderzeeboten")
    letter(letters, "d.txt", "raketten")
    (letters / "b.txt").unlink()
    report = navosearch.build([letters], index)
    assert (report.added, report.changed, report.removed, report.unchanged) == (("d",), ("a",), ("b",), 4)
    assert (report.letters, report.paragraphs) == (6, 6)
    assert found(index, "schepen") == found(index, "vliegtuigen") == set()
    assert found(index, "onderzeeboten") == {"a"}
    assert found(index, "tanks") == {"c"}
    after = {path.name: path.read_bytes() for path in index.glob("generation-*/*.arrays")}
    assert before.items() <= after.items()


def test_an_index_keeps_its_roots_until_it_is_rebuilt(letters: Path, tmp_path: Path) -> None:
    index, more = tmp_path / "index", tmp_path / "more"
    letter(more, "z.txt", "verdragen")
    navosearch.build([letters], index)
    report = navosearch.build([more], index)
    assert (report.letters, report.unchanged) == (4, 3)
    report = navosearch.build([more], index, rebuild=True)
    assert (report.letters, report.added) == (1, ("z",))
    assert found(index, "ministers") == {"z"}


def a_folder(tmp_path: Path) -> Path:
    return letter(tmp_path / "usb", "z.txt", "verdragen").parent


def a_file(tmp_path: Path) -> Path:
    return letter(tmp_path / "usb", "z.txt", "verdragen")


def a_link(tmp_path: Path) -> Path:
    (tmp_path / "link").symlink_to(a_folder(tmp_path))
    return tmp_path / "link"


def a_folder_behind_a_link(tmp_path: Path) -> Path:
    a_folder(tmp_path / "disk")
    (tmp_path / "mount").symlink_to(tmp_path / "disk")
    return tmp_path / "mount" / "usb"


@pytest.mark.parametrize("kind", [a_folder, a_file, a_link, a_folder_behind_a_link])
@pytest.mark.parametrize("named", [True, False], ids=["another path named", "no path named"])
def test_a_root_that_is_gone_keeps_its_letters_until_it_is_back(
    letters: Path, tmp_path: Path, kind: Callable[[Path], Path], named: bool
) -> None:
    index, root = tmp_path / "index", kind(tmp_path)
    navosearch.build([letters, root], index)
    moved = root.rename(tmp_path / "elsewhere")
    (letters / "a.txt").unlink()
    letter(letters, "d.txt", "raketten")
    report = navosearch.build([letters] if named else [], index)
    assert (report.added, report.removed, report.gone) == (("d",), ("a",), (str(root),))
    assert found(index, "ministers") == {"b", "c", "d", "z"}
    moved.rename(root)
    report = navosearch.build([], index)
    assert (report.added, report.changed, report.removed, report.gone) == ((), (), (), ())
    assert (report.unchanged, found(index, "verdragen")) == (4, {"z"})


def test_a_root_that_is_gone_keeps_every_id_and_choice_as_it_was(letters: Path, tmp_path: Path) -> None:
    index, more = tmp_path / "index", tmp_path / "more"
    letter(more, "a.txt", "verdragen")
    navosearch.build([letters, more], index)
    before = found(index, "ministers")
    letters.rename(tmp_path / "elsewhere")
    report = navosearch.build([], index)
    assert (report.added, report.changed, report.removed) == ((), (), ())
    assert found(index, "ministers") == before
    (more / "a.txt").unlink()
    assert navosearch.build([], index).letters == 3


def test_a_letter_that_only_a_worse_file_out_of_reach_has_is_back_with_it(tmp_path: Path) -> None:
    usb, folder, index = tmp_path / "usb", tmp_path / "letters", tmp_path / "index"
    for at in (usb, folder):
        at.mkdir()
    text = OFFICIAL.format(number=446, subject="schepen")
    (usb / "a.txt").write_text(text, encoding="utf-8")
    lines = "</p><p>".join(filter(None, text.splitlines()))
    (folder / "b.html").write_text(f"<html><body><p>{lines}</p></body></html>", encoding="utf-8")
    navosearch.build([usb, folder], index)
    moved = usb.rename(tmp_path / "elsewhere")
    (folder / "b.html").unlink()
    report = navosearch.build([], index)
    assert (report.removed, report.duplicates, report.letters) == (("kst-28676-446",), (), 0)
    moved.rename(usb)
    assert navosearch.build([], index).added == ("kst-28676-446",)


@pytest.mark.parametrize("there", [True, False], ids=["there", "gone"])
@pytest.mark.parametrize("other", [True, False], ids=["the other there", "the other gone"])
def test_a_root_that_is_forgotten_takes_its_letters_with_it(
    letters: Path, tmp_path: Path, there: bool, other: bool
) -> None:
    index, more = tmp_path / "index", tmp_path / "more"
    letter(more, "z.txt", "verdragen")
    navosearch.build([letters, more], index)
    if not there:
        more.rename(tmp_path / "elsewhere")
    if not other:
        letters.rename(tmp_path / "away")
    report = navosearch.build([], index, forget=[more])
    assert (report.removed, report.letters) == (("z",), 3)
    assert report.gone == (() if other else (str(letters),))
    assert navosearch.build([], index).letters == 3


@pytest.mark.parametrize("name", ["letters", "letters/", "./letters", "more/../letters", "link"])
def test_a_root_is_forgotten_by_any_path_to_it(
    letters: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    letter(tmp_path / "more", "z.txt", "verdragen")
    Path("link").symlink_to(letters)
    navosearch.build(["letters", "more"], "index")
    assert navosearch.build([], "index", forget=[name]).letters == 1


def test_what_is_no_root_cannot_be_forgotten(letters: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    navosearch.build([letters], index)
    with pytest.raises(RootUnknown) as caught:
        navosearch.build([], index, forget=[letters / "a.txt"])
    assert caught.value.roots == (str(letters),)
    assert found(index, "ministers") == {"a", "b", "c"}


def test_a_path_that_is_named_and_gone_is_an_error(letters: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    navosearch.build([letters], index)
    letters.rename(tmp_path / "elsewhere")
    with pytest.raises(PathMissing):
        navosearch.build([letters], index)
    assert found(index, "ministers") == {"a", "b", "c"}


def test_one_letter_in_two_files_is_one_letter_told_by_the_better_format(tmp_path: Path) -> None:
    folder, index = tmp_path / "letters", tmp_path / "index"
    folder.mkdir()
    (folder / "a.txt").write_text(OFFICIAL.format(number=446, subject="schepen"), encoding="utf-8")
    page = "<html><body><p>{}</p></body></html>"
    lines = OFFICIAL.format(number=446, subject="vliegtuigen").splitlines()
    (folder / "b.html").write_text(page.format("</p><p>".join(filter(None, lines))), encoding="utf-8")
    report = navosearch.build([folder], index)
    assert report.added == ("kst-28676-446",)
    assert report.duplicates == (("kst-28676-446", "letters/b.html", "letters/a.txt"),)
    assert found(index, "vliegtuigen") == {"kst-28676-446"}
    assert not found(index, "schepen")
    (folder / "b.html").unlink()
    report = navosearch.build([folder], index)
    assert (report.changed, report.duplicates) == (("kst-28676-446",), ())
    assert found(index, "schepen") == {"kst-28676-446"}


def test_two_letters_in_files_of_the_same_name_are_told_apart(tmp_path: Path) -> None:
    folder, index = tmp_path / "letters", tmp_path / "index"
    letter(folder, "een/brief.txt", "schepen")
    letter(folder, "twee/brief.txt", "vliegtuigen")
    report = navosearch.build([folder], index)
    first, second = report.added
    assert first == "brief"
    assert second.startswith("brief-")
    assert found(index, "vliegtuigen") == {second}
    (folder / "een/brief.txt").unlink()
    navosearch.build([folder], index)
    assert found(index, "vliegtuigen") == {"brief"}


def test_a_folder_read_by_several_processes_gives_the_same_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "letters"
    for number in range(60):
        letter(folder, f"{number:03}.txt", f"punt{number}")
    navosearch.build([folder], tmp_path / "alone")
    monkeypatch.setattr(building_files, "WORTH_WORKERS", 10)
    monkeypatch.setattr(segment_writer, "WORTH_WORKERS", 10)
    navosearch.build([folder], tmp_path / "together")
    (one, alone), (two, together) = (generations.read_current(tmp_path / n) for n in ("alone", "together"))
    assert alone.corpus == together.corpus
    (first,), (second,) = (list(home.glob("*.arrays")) for home in (one, two))
    assert first.read_bytes() == second.read_bytes()
    assert found(tmp_path / "together", "punt41") == {"041"}


def test_a_file_that_nobody_touched_is_not_opened_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, index = tmp_path / "letters", tmp_path / "index"
    letter(folder, "a.txt", "schepen")
    letter(folder, "b.txt", "tanks")
    monkeypatch.setattr(files, "QUIET", 0)
    navosearch.build([folder], index)
    opened: list[str] = []
    load = sources.load
    monkeypatch.setattr(sources, "load", lambda source: opened.append(source.name) or load(source))
    assert navosearch.build([folder], index).unchanged == 2
    assert opened == []
    before = (folder / "b.txt").stat()
    letter(folder, "b.txt", "bomen")
    os.utime(folder / "b.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert navosearch.build([folder], index).changed == ("b",)
    assert opened == ["letters/b.txt"]
    assert navosearch.build([folder], index, rebuild=True).added == ("a", "b")


def test_a_file_that_changed_a_moment_ago_is_read_again_whatever_its_times_say(tmp_path: Path) -> None:
    """It could change twice within one tick of the clock by which the file system tells changes."""
    folder, index = tmp_path / "letters", tmp_path / "index"
    letter(folder, "a.txt", "schepen")
    navosearch.build([folder], index)
    (source,) = (each for each in sources.find([folder]) if isinstance(each, sources.Source))
    assert sources.stamp(source) == ""


names = st.sampled_from(("a.txt", "b.txt", "map/a.txt", "c.md", "c.txt"))
subjects = st.sampled_from(("schepen", "vliegtuigen", "tanks", "de NATO-Ukraine Council (NUC)", ""))
changes = st.dictionaries(names, subjects, min_size=1)


@examples(40)
@given(st.lists(changes, min_size=2, max_size=4))
def test_an_index_brought_up_to_date_answers_as_one_built_afresh(history: list[dict[str, str]]) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, index, fresh = (Path(place) / name for name in ("letters", "index", "fresh"))
        for change in history:
            for name, subject in change.items():
                if subject:
                    letter(folder, name, subject)
                else:
                    (folder / name).unlink(missing_ok=True)
            letter(folder, "altijd.txt", "alles")
            navosearch.build([folder], index)
        navosearch.build([folder], fresh)
        assert check(index) == ()
        for query in ("schepen", "ministers NIET tanks", "NUC", "vliegtuig schip", "oorlog"):
            with navosearch.open(index) as updated, navosearch.open(fresh) as built:
                ours, theirs = updated.search(query, limit=0), built.search(query, limit=0)
            assert ours.query == theirs.query
            assert ours.total == theirs.total
            assert [(hit.id, hit.score) for hit in ours.hits] == [(hit.id, hit.score) for hit in theirs.hits]


def test_a_reader_goes_on_with_the_generation_it_opened(letters: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    navosearch.build([letters], index)
    with navosearch.open(index) as library:
        (letters / "a.txt").unlink()
        navosearch.build([letters], index)
        assert [hit.letter.id for hit in library.search("schepen").hits] == ["a"]
    assert not found(index, "schepen")


def refused_missing(letters: Path, index: Path) -> None:
    navosearch.build([letters / "nergens"], index)


def refused_table(letters: Path, index: Path) -> None:
    (letters / "letters.csv").write_text("file,datum\na.txt,2024\n", encoding="utf-8")
    navosearch.build([letters], index)


@pytest.mark.parametrize(
    ("attempt", "error"),
    [
        (refused_missing, PathMissing),
        (refused_table, LettersTableInvalid),
    ],
)
def test_a_failure_leaves_the_index_as_it_was(
    letters: Path, tmp_path: Path, attempt: object, error: type[NavosearchError]
) -> None:
    index = tmp_path / "index"
    navosearch.build([letters], index)
    before = {path.relative_to(index): path.read_bytes() for path in index.rglob("*") if path.is_file()}
    assert callable(attempt)
    with pytest.raises(error):
        attempt(letters, index)
    after = {path.relative_to(index): path.read_bytes() for path in index.rglob("*") if path.is_file()}
    assert after == before


def test_an_empty_folder_makes_no_index(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    with pytest.raises(NoLetters):
        navosearch.build([tmp_path / "leeg"], tmp_path / "index")
    with pytest.raises(IndexMissing):
        navosearch.open(tmp_path / "index")


def test_a_folder_with_something_else_in_it_is_left_alone(letters: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "thesis.docx").write_text("years of work", encoding="utf-8")
    with pytest.raises(NotAnIndex):
        navosearch.build([letters], other)
    assert [path.name for path in other.iterdir()] == ["thesis.docx"]


def test_a_second_writer_is_told_who_holds_the_index(letters: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    with locked(index), pytest.raises(IndexLocked) as refused:
        navosearch.build([letters], index)
    assert refused.value.pid == os.getpid()
    assert refused.value.since
    navosearch.build([letters], index)


def test_an_index_of_another_analyser_is_refused(
    letters: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "index"
    navosearch.build([letters], index)
    monkeypatch.setattr("navosearch.analysis.VERSION", "dutch 9")
    for use in (lambda: navosearch.open(index), lambda: navosearch.build([letters], index)):
        with pytest.raises(IndexVersion) as refused:
            use()
        assert (refused.value.what, refused.value.expected) == ("analyser", "dutch 9")
    report = navosearch.build([letters], index, rebuild=True)
    assert report.letters == 3


def test_what_a_killed_run_left_is_removed_by_the_next(letters: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    navosearch.build([letters], index)
    stale = index / "generation-00000009"
    stale.mkdir()
    (stale / "half.arrays").write_bytes(b"NAVO")
    letter(letters, "d.txt", "raketten")
    navosearch.build([letters], index)
    assert not stale.exists()
    assert len(list(index.glob("generation-*"))) == 1
    assert found(index, "raketten") == {"d"}


SENTENCES = [BODY.format(subject) for subject in ("de vloot", "het leger", "de luchtmacht", "de cyberdienst")]


def page(*sentences: str, title: str = "") -> str:
    heading = f"<h1>{title}</h1>" if title else ""
    body = heading + "".join(f"<p>{each}</p>" for each in sentences)
    return f"<html><meta charset=utf-8><body>{body}</body></html>"


def docx_of(path: Path) -> None:
    made = oracle.Document()
    for sentence in SENTENCES:
        made.add_paragraph(sentence)
    made.save(str(path))


def pdf_of(path: Path) -> None:
    style = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=13)
    SimpleDocTemplate(str(path), pagesize=A4).build([Paragraph(each, style) for each in SENTENCES])


@pytest.mark.parametrize(
    ("first", "second", "letters"),
    [
        (("a.txt", SENTENCES[0]), ("kopie.txt", SENTENCES[0]), 1),
        (("a.txt", "\n\n".join(SENTENCES)), ("b.html", page(*SENTENCES)), 1),
        (("a.txt", "\n\n".join(SENTENCES)), ("b.html", page(*SENTENCES, title="Verslag van de raad")), 1),
        (("a.html", page(*SENTENCES, title="Eerste")), ("b.html", page(*SENTENCES, title="Tweede")), 2),
        (("a.txt", "\n\n".join(SENTENCES[:2])), ("b.html", page(*SENTENCES[:2])), 2),
        (("a.txt", "\n\n".join(SENTENCES)), ("b.html", page(*SENTENCES[:3])), 2),
        (
            ("a.txt", OFFICIAL.format(number=1, subject="x")),
            ("b.txt", OFFICIAL.format(number=2, subject="x")),
            2,
        ),
    ],
)
def test_files_that_hold_the_same_letter_are_one(
    tmp_path: Path, first: tuple[str, str], second: tuple[str, str], letters: int
) -> None:
    for name, text in (first, second):
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = navosearch.build([tmp_path], tmp_path.parent / f"{tmp_path.name}-index")
    assert (report.letters, len(report.duplicates)) == (letters, 2 - letters)


def test_a_letter_that_is_here_as_docx_and_pdf_is_counted_once_until_one_of_them_goes(tmp_path: Path) -> None:
    folder, index = tmp_path / "letters", tmp_path / "index"
    folder.mkdir()
    docx_of(folder / "verslag.docx")
    pdf_of(folder / "afdruk.pdf")
    report = navosearch.build([folder], index)
    assert report.duplicates == (("verslag", "letters/verslag.docx", "letters/afdruk.pdf"),)
    assert found(index, "luchtmacht") == {"verslag"}
    assert navosearch.build([folder], index).duplicates == report.duplicates
    (folder / "verslag.docx").unlink()
    report = navosearch.build([folder], index)
    assert (report.added, report.removed, report.duplicates) == (("afdruk",), ("verslag",), ())
    assert found(index, "luchtmacht") == {"afdruk"}


def test_a_letter_in_a_folder_that_is_gone_is_not_read_again_from_its_copy(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
    docx_of(tmp_path / "een" / "verslag.docx")
    index = tmp_path / "index"
    navosearch.build([tmp_path / "een"], index)
    shutil.copy(tmp_path / "een" / "verslag.docx", tmp_path / "twee" / "kopie.docx")
    (tmp_path / "een").rename(tmp_path / "weg")
    report = navosearch.build([tmp_path / "twee"], index)
    assert report.duplicates == (("verslag", "een/verslag.docx", "twee/kopie.docx"),)


def test_letters_csv_tells_that_copies_are_two_letters(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(SENTENCES[0], encoding="utf-8")
    (folder / "letters.csv").write_text("file,id\nb.txt,eigen-id\n", encoding="utf-8")
    report = navosearch.build([folder], tmp_path / "index")
    assert (report.added, report.duplicates) == (("a", "eigen-id"), ())
