"""The commands, as a person or a script runs them, each in an empty folder with an empty home."""

from __future__ import annotations

import json
import os
import platform
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Program
from program import PROGRAM, on_a_terminal

import navosearch
from navosearch.cli.group import COMMANDS
from navosearch.paths import shipped

REPORT = """Den Haag, 25 maart 2024

Hierbij bied ik u het verslag aan van de Raad Buitenlandse Zaken van 18 maart 2024.

Verslag van de Raad Buitenlandse Zaken van 18 maart 2024

Belarus
De minister sprak over de sancties tegen Belarus en over de steun aan Oekraïne.

Sahel
De Raad sprak over de missies in de Sahel en over de gevolgen voor de regio.
"""


@pytest.fixture
def letters(home: Path) -> Path:
    """A folder `letters` in the empty folder, with one letter of our own."""
    folder = home / "letters"
    folder.mkdir()
    (folder / "verslag.txt").write_text(REPORT, encoding="utf-8")
    return folder


def searched(program: Program, *arguments: object, status: int = 0) -> dict[str, object]:
    record = json.loads(program("search", "--json", *arguments, status=status).stdout)
    assert isinstance(record, dict)
    return record


def sources(program: Program, *arguments: object) -> set[str]:
    return {Path(info["source"]).name for info in json.loads(program("letters", "--json", *arguments).stdout)}


# search


def test_the_first_search_in_an_empty_folder_builds_an_index_of_the_shipped_letters(
    program: Program, home: Path
) -> None:
    first = program("search", "steun aan Oekraïne")
    assert "no index yet" in first.stderr
    assert "  1 " in first.stdout
    assert "NAVO Foreign Ministers Meeting" in first.stdout
    assert " › " in first.stdout
    assert "no index yet" not in program("search", "steun aan Oekraïne").stderr
    assert list(home.iterdir()) == []


def test_the_first_search_beside_a_corpus_of_ones_own_builds_an_index_of_that(
    program: Program, home: Path, letters: Path
) -> None:
    letters.rename(home / "corpus")
    program("search", "sancties")
    assert sources(program) == {"verslag.txt"}
    assert (home / "index").is_dir()


def test_the_json_of_a_search_has_the_names_of_the_contract(program: Program, shipped_index: Path) -> None:
    record = json.loads(program("search", "steun aan Oekraïne", "--json", "--index", shipped_index).stdout)
    assert list(record) == ["schema", "query", "total", "hits", "forms", "facets"]
    assert list(record["query"]) == [
        *("typed", "understood", "match", "date_of", "filters", "corrections", "nearest", "expansions"),
    ]
    assert set(record["facets"]) == {"meeting", "kind", "year", "dossier"}
    hit = record["hits"][0]
    assert list(hit) == [
        *("rank", "score", "id", "letter", "meeting", "section", "paragraph", "page", "date"),
        *("text", "snippet", "matched", "missing", "copies"),
    ]
    assert hit["rank"] == 1
    assert hit["id"] == f"{hit['letter']['id']}#{hit['paragraph']}"
    marked = {hit["snippet"]["text"][start:end].casefold() for start, end in hit["snippet"]["marks"]}
    assert "oekraïne" in marked


def test_the_words_of_a_query_are_joined_by_spaces(program: Program, shipped_index: Path) -> None:
    joined = searched(program, "steun aan Oekraïne", "--index", shipped_index)
    apart = searched(program, "steun", "aan", "Oekraïne", "--index", shipped_index)
    assert apart == joined


def test_a_word_with_a_minus_is_taken_after_two(program: Program, shipped_index: Path) -> None:
    without = searched(program, "--index", shipped_index, "-n", "0", "--", "NAVO", "-Oekraïne")
    assert all("oekraïne" not in hit["text"].casefold() for hit in without["hits"])  # type: ignore[attr-defined]


def test_limit_and_offset_page_through_the_same_hits(program: Program, shipped_index: Path) -> None:
    def ids(*options: object) -> list[str]:
        return [hit["id"] for hit in searched(program, "NAVO", "--index", shipped_index, *options)["hits"]]  # type: ignore[attr-defined]

    assert ids("-n", 3) + ids("-n", 3, "--offset", 3) == ids("-n", 6)
    assert len(ids("-n", 0)) > 10


@pytest.mark.parametrize(
    "options",
    [
        ("--since", "2025"),
        ("--until", "2024-06"),
        ("--meeting", "FMM"),
        ("--kind", "verslag"),
        ("--dossier", "28676"),
        ("--section", "Oekraïne"),
        ("--minister", "Veldkamp"),
        ("--match", "all"),
        ("--exact",),
        ("--sort", "newest"),
        ("--sort", "oldest"),
    ],
)
def test_every_option_of_a_search_is_understood(
    options: tuple[str, ...], program: Program, shipped_index: Path
) -> None:
    record = searched(program, "NAVO Oekraïne", "--index", shipped_index, *options)
    assert record["hits"]


def test_filters_are_told_in_the_json(program: Program, shipped_index: Path) -> None:
    record = searched(
        program, "NAVO", "--index", shipped_index, "--since", "2025", "--kind", "geannoteerde agenda"
    )
    assert record["query"]["filters"] == {"since": "2025", "kind": "geannoteerde agenda"}  # type: ignore[index]


def test_nothing_found_is_said_and_is_1(program: Program, shipped_index: Path) -> None:
    done = program("search", "xyzzyxyzzy", "--match", "all", "--index", shipped_index, status=1)
    assert done.stdout == ""
    assert "Nothing found" in done.stderr
    assert searched(program, "xyzzyxyzzy", "--match", "all", "--index", shipped_index, status=1)["hits"] == []


def test_what_is_wrong_in_a_query_has_a_caret_under_it(program: Program, shipped_index: Path) -> None:
    complaint = program("search", "steun (aan", "--index", shipped_index, status=2).stderr.splitlines()
    assert complaint[0].startswith("Error: The query is not understood: ")
    assert complaint[1] == "  steun (aan"
    assert complaint[2].strip("^ ") == ""
    assert complaint[2].index("^") == 8


# index


def test_letters_are_read_kept_changed_and_removed(program: Program, letters: Path) -> None:
    def report(*arguments: object) -> tuple[int, int, int, int]:
        record = json.loads(program("index", "--json", *arguments).stdout)
        return len(record["added"]), len(record["changed"]), len(record["removed"]), record["unchanged"]

    assert report(letters) == (1, 0, 0, 0)
    assert report() == (0, 0, 0, 1)
    (letters / "tweede.txt").write_text(REPORT.replace("18 maart", "19 februari"), encoding="utf-8")
    assert report() == (1, 0, 0, 1)
    (letters / "tweede.txt").write_text(REPORT.replace("18 maart", "22 januari"), encoding="utf-8")
    assert report() == (0, 1, 0, 1)
    (letters / "tweede.txt").unlink()
    assert report() == (0, 0, 1, 1)


def test_another_folder_is_added_to_the_roots_and_rebuild_starts_afresh(
    program: Program, home: Path, letters: Path
) -> None:
    other = home / "other"
    other.mkdir()
    (other / "ander.txt").write_text(REPORT.replace("18 maart", "19 februari"), encoding="utf-8")
    program("index", "letters")
    program("index", "other")
    assert sources(program) == {"verslag.txt", "ander.txt"}
    program("index", "--rebuild", "other")
    assert sources(program) == {"ander.txt"}


def test_a_folder_that_is_gone_stops_no_update_and_can_be_forgotten(
    program: Program, home: Path, letters: Path
) -> None:
    usb = home / "my usb"
    usb.mkdir()
    (usb / "ander.txt").write_text(REPORT.replace("18 maart", "19 februari"), encoding="utf-8")
    program("index", "letters", usb)
    usb.rename(home / "elsewhere")
    done = program("index")
    assert "0 added, 0 changed, 0 removed, 2 as they were" in done.stdout
    (told,) = [line for line in done.stderr.splitlines() if "is gone" in line]
    assert told == (
        f"{usb} is gone: its letters were kept as they were. `navosearch index --forget '{usb}'` drops them."
    )
    assert json.loads(program("index", "--json").stdout)["gone"] == [str(usb)]
    program("index", "--strict", status=2)
    assert sources(program) == {"verslag.txt", "ander.txt"}
    assert "letters of this index are from" in program("index", "--forget", "other", status=2).stderr
    assert "1 removed" in program("index", "--forget", usb).stdout
    assert "is gone" not in program("index").stderr
    assert sources(program) == {"verslag.txt"}
    program("index", "--rebuild", "letters", "--forget", "letters", status=2)


def test_forgetting_adds_no_folder_that_nobody_named(program: Program, home: Path, letters: Path) -> None:
    program("index", "letters", "--index", "own")
    (home / "corpus").mkdir()
    (home / "corpus" / "ander.txt").write_text(REPORT.replace("18 maart", "19 februari"), encoding="utf-8")
    program("index", "--index", "own", "--forget", "letters")
    assert json.loads(program("status", "--index", "own", "--json").stdout)["roots"] == []
    assert "no letters yet" in program("index", "--index", "none", "--forget", "letters", status=2).stderr


@pytest.mark.parametrize("options", [(), ("--index", "my index")])
def test_an_index_says_what_to_do_next_and_that_works(
    options: tuple[str, ...], program: Program, letters: Path
) -> None:
    told = program("index", "letters", *options).stderr
    search, serve = re.findall(r"`(navosearch [^`]*)`", told)
    arguments = shlex.split(search.replace("WORDS", "sancties"))[1:]
    assert "Belarus" in program(*arguments).stdout
    assert shlex.split(serve) == ["navosearch", "serve", *options, "--open"]
    assert program("index", "letters", *options, "--json").stderr == ""


def test_a_file_that_cannot_be_read_is_skipped_with_its_reason(program: Program, letters: Path) -> None:
    (letters / "leeg.txt").write_text("  \n")
    assert "Skipped letters/leeg.txt: it is empty." in program("index", "letters").stderr
    assert "letters/leeg.txt: it is empty" in program("status").stdout
    program("index", "--strict", status=2)


def test_an_update_reads_a_corpus_beside_it_by_itself(program: Program, home: Path, letters: Path) -> None:
    letters.rename(home / "corpus")
    program("index")
    assert sources(program) == {"verslag.txt"}


def test_an_index_of_other_letters_never_gets_the_shipped_ones(program: Program, letters: Path) -> None:
    program("index", "letters")
    program("index")
    assert sources(program) == {"verslag.txt"}


def test_the_index_in_the_home_folder_holds_the_shipped_letters_of_this_installation(
    program: Program, home: Path, letters: Path
) -> None:
    program("index")
    own = home.parent / "home" / ".local" / "share" / "navosearch" / "index"
    assert len(sources(program)) == 5
    navosearch.build([letters], own)  # as if another installation had shipped other letters
    program("index")
    assert len(sources(program)) == 5
    assert "verslag.txt" not in sources(program)


def test_a_folder_with_something_else_in_it_is_left_alone(
    program: Program, home: Path, letters: Path
) -> None:
    (home / "index").mkdir()
    (home / "index" / "index.html").write_text("<p>")
    assert "was left alone" in program("index", "letters", status=2).stderr
    assert [path.name for path in (home / "index").iterdir()] == ["index.html"]


def test_an_empty_folder_has_no_letters(program: Program, home: Path) -> None:
    (home / "empty").mkdir()
    assert "There is no letter in" in program("index", "empty", status=2).stderr
    assert not (home / "index" / "CURRENT").exists()


def test_the_environment_names_the_index(
    program: Program, home: Path, shipped_index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NAVOSEARCH_INDEX", str(shipped_index))
    assert len(sources(program)) == 5
    assert "no index yet" not in program("search", "NAVO").stderr


def test_an_index_that_was_named_is_never_made_by_a_search(program: Program, home: Path) -> None:
    assert "There is no index in here" in program("search", "NAVO", "--index", "here", status=2).stderr
    assert list(home.iterdir()) == []


# show, letters, meetings, status, check


def test_show_prints_a_letter_by_its_id(program: Program, shipped_index: Path) -> None:
    shown = program("show", "kst-28676-448", "--index", shipped_index).stdout
    assert "Kamerstukken II 2023/24, 28676, nr. 448" in shown
    assert "28–29 November 2023" in shown
    assert "H.G.J. Bruins Slot, Minister van Buitenlandse Zaken" in shown
    letter = json.loads(program("show", "kst-28676-448", "--json", "--index", shipped_index).stdout)
    assert all(
        " ".join(paragraph["text"].split()) in " ".join(shown.split()) for paragraph in letter["paragraphs"]
    )


def test_show_prints_a_paragraph_between_its_neighbours(program: Program, shipped_index: Path) -> None:
    record = json.loads(program("show", "kst-28676-448#3", "--json", "--index", shipped_index).stdout)
    assert [paragraph["number"] for paragraph in record["paragraphs"]] == [2, 3, 4]
    shown = program("show", "kst-28676-448#3", "--index", shipped_index).stdout
    assert all(paragraph["text"].split("\n")[0] in shown for paragraph in record["paragraphs"])


def test_show_parses_a_file_on_the_spot(program: Program, letters: Path) -> None:
    record = json.loads(program("show", "letters/verslag.txt", "--json").stdout)
    assert record["kind"] == "verslag"
    assert record["date"] == "2024-03-25"
    assert "Sahel" in program("show", "letters/verslag.txt").stdout


def test_a_wrong_year_is_corrected_and_said_wherever_the_letter_is_shown(
    program: Program, home: Path
) -> None:
    (home / "agenda.txt").write_text(
        "Den Haag, 7 maart 2025\n\nGeannoteerde agenda Raad Algemene Zaken 18 maart 2024\n\nMigratie.\n"
    )
    words = "the year is printed as 2024; from the date of the letter it is 2025"
    assert words in " ".join(program("show", "agenda.txt").stdout.split())
    program("index", "agenda.txt", "--index", "here")
    assert words in " ".join(program("show", "agenda", "--index", "here").stdout.split())
    assert words in program("letters", "--index", "here").stdout
    (letter,) = json.loads(program("letters", "--json", "--index", "here").stdout)
    assert letter["meetings"][0]["start"] == "2025-03-18"
    assert letter["inferred"] == ["meetings.0.start", "meetings.0.end"]


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("kst-28676-449", "did you mean kst-28676-4"),
        ("kst-28676-448#9999", "The index has no kst-28676-448#9999"),
        ("letters/none.txt", "There is no file or folder letters/none.txt"),
        ("letters", "it is a folder"),
    ],
)
def test_show_says_what_is_not_there(
    what: str, words: str, program: Program, letters: Path, shipped_index: Path
) -> None:
    assert words in program("show", what, "--index", shipped_index, status=2).stderr


def test_letters_and_meetings_are_listed_a_line_each(program: Program, shipped_index: Path) -> None:
    lines = program("letters", "--index", shipped_index).stdout.splitlines()
    assert len(lines) == 5
    assert any("kst-28676-448" in line for line in lines)
    meetings = json.loads(program("meetings", "--json", "--index", shipped_index).stdout)
    assert len(program("meetings", "--index", shipped_index).stdout.splitlines()) == len(meetings)
    assert all(meeting["letters"] for meeting in meetings)


def test_the_list_of_letters_has_no_text_in_its_json(program: Program, shipped_index: Path) -> None:
    listed = json.loads(program("letters", "--json", "--index", shipped_index).stdout)
    shown = json.loads(program("show", listed[0]["id"], "--json", "--index", shipped_index).stdout)
    text = ("sections", "paragraphs", "footnotes", "references", "referred_by")
    assert listed[0] == {name: value for name, value in shown.items() if name not in text}


def test_status_tells_what_the_index_holds(program: Program, shipped_index: Path) -> None:
    record = json.loads(program("status", "--json", "--index", shipped_index).stdout)
    assert record["letters"] == 5
    assert record["roots"] == [str(shipped("corpus"))]
    assert str(record["paragraphs"]) in program("status", "--index", shipped_index).stdout


def test_check_finds_a_file_that_was_altered(program: Program, home: Path, shipped_index: Path) -> None:
    shutil.copytree(shipped_index, home / "copy")
    assert "whole" in program("check", "--index", "copy").stderr
    victim = max((home / "copy").rglob("*"), key=lambda path: path.stat().st_size if path.is_file() else 0)
    data = bytearray(victim.read_bytes())
    data[len(data) // 2] ^= 1
    victim.write_bytes(data)
    done = program("check", "--index", "copy", status=1)
    assert victim.name in done.stdout
    assert json.loads(program("check", "--json", "--index", "copy", status=1).stdout)[0]["reason"]


# help


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help_begins_with_what_it_does_and_examples(name: str | None, program: Program) -> None:
    text = program(*([name] if name else []), "--help").stdout
    first = "Examples:" if name else "Start here:"
    assert 0 < text.index(first) < text.index("Usage:") < text.index("Options:")
    assert text == program(*([name] if name else []), "-h").stdout


def test_the_help_has_three_commands_for_a_newcomer_and_all_under_four_headings(program: Program) -> None:
    text = program("--help").stdout
    first = re.findall(r"^  navosearch (\w+)", "\n".join(text.splitlines()[:24]), re.M)
    assert first == ["search", "index", "serve"]
    parts = re.findall(r"^(Letters|Searching|Counting|Carrying off):\n((?:  .*\n)+)", text, re.M)
    assert [heading for heading, _lines in parts] == ["Letters", "Searching", "Counting", "Carrying off"]
    listed = re.findall(r"^  (\S+)", "".join(lines for _heading, lines in parts), re.M)
    assert sorted(listed) == sorted(set(COMMANDS) - {"completion"})
    assert "navosearch completion" in text


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("se", ["search", "serve"]),
        ("c", ["concepts", "check", "completion"]),
        ("export --fo", ["--format", "--force"]),
        ("search --match a", ["auto", "all", "any"]),
        ("search steun --sort n", ["newest"]),
        ("trend --by ", ["meeting", "week", "month", "year", "kind"]),
        ("completion ", ["bash", "zsh", "fish"]),
    ],
)
def test_bash_completes_what_is_typed(typed: str, completed: list[str], home: Path) -> None:
    words = ["navosearch", *typed.split(" ")]
    script = """
        eval "$("$0" completion bash)"
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
        _navosearch_completion "$0"; printf '%s\n' "${COMPREPLY[@]}"
    """
    done = subprocess.run(
        ["bash", "-c", script, PROGRAM, *words], capture_output=True, text=True, cwd=home, check=True
    )
    assert sorted(done.stdout.split()) == sorted(completed)


@pytest.mark.parametrize(
    ("shell", "line"),
    [
        ("bash", "complete -o nosort -F _navosearch_completion navosearch"),
        ("zsh", "#compdef navosearch"),
        ("fish", "complete --no-files --command navosearch"),
    ],
)
def test_each_shell_gets_its_own_script_and_a_person_the_line_to_add(
    shell: str, line: str, program: Program, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHELL", f"/usr/bin/{shell}")
    script = program("completion").stdout
    assert line in script
    assert program("completion", shell).stdout == script
    told = on_a_terminal(home, "completion")
    assert f"navosearch completion {shell}" in told
    assert line not in told


def test_a_shell_that_is_not_known_is_to_be_named(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/bin/dash")
    assert "bash, zsh, fish" in program("completion", status=2).stderr


def test_completing_a_command_imports_none(home: Path) -> None:
    script = "import sys; from navosearch import cli; cli.run([]); print(*sys.modules)"
    env = {
        **os.environ,
        "_NAVOSEARCH_COMPLETE": "fish_complete",
        "COMP_WORDS": "navosearch",
        "COMP_CWORD": "s",
    }
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env, check=True)
    assert "serve" in done.stdout
    assert not {"numpy", "flask", "navosearch.library"} & set(done.stdout.split())


def test_a_misspelled_command_is_answered_with_the_right_one(program: Program) -> None:
    assert "did you mean 'search'?" in program("serch", "NAVO", status=2).stderr


def test_the_version_names_program_index_analyser_and_python(program: Program) -> None:
    lines = program("--version").stdout.splitlines()
    assert lines[0] == f"navosearch {navosearch.__version__}"
    assert lines[1].startswith("index format ")
    assert lines[2].startswith("analyser ")
    assert lines[3] == f"Python {platform.python_version()}"


def test_help_imports_neither_numpy_nor_whoosh_nor_lxml(home: Path) -> None:
    script = "import sys; from navosearch import cli; cli.run(['--help']); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=home, capture_output=True, text=True, check=True
    )
    assert not {"numpy", "whoosh", "lxml"} & {name.split(".")[0] for name in done.stdout.split()}


def test_a_search_imports_nothing_that_letters_are_fetched_or_read_with(
    home: Path, shipped_index: Path
) -> None:
    words = ["search", "Oekraïne", "--json", "--index", str(shipped_index)]
    script = (
        f"import sys; from navosearch import cli; cli.run({words!r}); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=home, capture_output=True, text=True, check=True
    )
    assert not {"navosearch.fetch", "navosearch.letters", "urllib3", "lxml"} & set(done.stderr.split())


ELSEWHERE = {
    "navosearch.index.check",
    "navosearch.records",
    "navosearch.references.finding",
    "navosearch.search.concepts",
    "navosearch.search.lineage",
    "navosearch.search.threads",
    "navosearch.search.trends",
    "navosearch.search.words",
    "platformdirs",
}
"""What other commands and questions need; a fresh process waits for every import."""


def test_a_search_in_an_index_that_is_named_imports_nothing_that_it_does_not_need(
    home: Path, shipped_index: Path
) -> None:
    words = ["search", "steun", "--index", str(shipped_index)]
    script = (
        f"import sys; from navosearch import cli; cli.run({words!r}); print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=home, capture_output=True, text=True, check=True
    )
    assert not ELSEWHERE & set(done.stderr.split())


# a bare checkout


def test_the_program_runs_from_a_bare_checkout(home: Path) -> None:
    checkout = home / "checkout"
    root = Path(__file__).resolve().parent.parent
    for folder in ("navosearch", "corpus", "templates"):
        shutil.copytree(root / folder, checkout / folder, ignore=shutil.ignore_patterns("__pycache__"))
    # The libraries come from the environment of the tests, in which the project is installed: forget that.
    script = (
        "import sys, runpy; from importlib.metadata import Distribution, PackageNotFoundError\n"
        "found = Distribution.from_name.__func__\n"
        "def from_name(cls, name):\n"
        "    if name == 'navosearch': raise PackageNotFoundError(name)\n"
        "    return found(cls, name)\n"
        "Distribution.from_name = classmethod(from_name)\n"
        "runpy.run_module('navosearch', run_name='__main__')"
    )
    command = [sys.executable, "-c", script, "search", "Oekraïne"]
    done = subprocess.run(
        command, cwd=checkout, env=dict(os.environ), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Kamerstukken" in done.stdout
    assert (checkout / "index" / "CURRENT").exists()
