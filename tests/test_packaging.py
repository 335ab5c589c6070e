"""What is installed: every package, every shipped folder, and nothing that was deleted."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


SETTINGS = configparser.ConfigParser()
SETTINGS.read(ROOT / "setup.cfg")
EXTRAS = SETTINGS["options.extras_require"]


def requirements(*extras: str) -> list[str]:
    """Return every requirement of these extras, "" for those of the program, whatever system it is for."""
    texts = [EXTRAS[name] if name else SETTINGS["options"]["install_requires"] for name in extras]
    lines = [line.partition(";")[0].strip() for text in texts for line in text.splitlines()]
    return [line for line in lines if line and not line.startswith("navosearch")]


def versions(lock: str) -> dict[str, list[str]]:
    """Return the versions of each package of a lock; several where they differ from Python to Python."""
    found: dict[str, list[str]] = {}
    for package, version in re.findall(r"^([\w.-]+)==([\d.]+)", (ROOT / lock).read_text(), re.MULTILINE):
        found.setdefault(package, []).append(version)
    return found


def numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names of the files in a wheel that was built from a clean copy of the checkout."""
    copy = tmp_path_factory.mktemp("wheel") / "source"
    shutil.copytree(
        ROOT, copy, ignore=shutil.ignore_patterns(".*", "build", "dist", "*.egg-info", "__pycache__")
    )
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "-w",
        copy,
        copy,
    ]
    subprocess.run(build, check=True, capture_output=True)
    (path,) = copy.glob("*.whl")
    return zipfile.ZipFile(path).namelist()


def sources(folder: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.py")}


def test_every_package_is_named_in_setup_cfg() -> None:
    there = {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "navosearch").rglob("*.py")}
    shipped = {"navosearch.corpus", "navosearch.templates"}
    assert set(SETTINGS["options"]["packages"].split()) - shipped == {
        name.replace("/", ".") for name in there
    }


def test_the_wheel_has_every_module_and_no_other(wheel: list[str]) -> None:
    assert {name for name in wheel if name.endswith(".py")} == sources("navosearch")


@pytest.mark.parametrize("folder", ["corpus", "templates"])
def test_the_wheel_has_every_file_of_the_folders_that_ship(wheel: list[str], folder: str) -> None:
    shipped = {path.name for path in (ROOT / folder).iterdir() if not path.name.startswith(".")}
    assert {Path(name).name for name in wheel if name.startswith(f"navosearch/{folder}/")} == shipped


def test_the_wheel_has_the_tables_of_what_meetings_are_called(wheel: list[str]) -> None:
    tables = {path.relative_to(ROOT).as_posix() for path in (ROOT / "navosearch").rglob("*.tsv")}
    assert tables
    assert {name for name in wheel if name.endswith(".tsv")} == tables


def test_the_wheel_says_that_it_is_typed_and_how_it_is_licensed(wheel: list[str]) -> None:
    assert "navosearch/py.typed" in wheel
    assert any(name.endswith("LICENSE") for name in wheel)


def test_importing_the_package_imports_no_other_library() -> None:
    script = "import sys, navosearch; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert not {"numpy", "whoosh", "lxml", "click", "platformdirs"} & set(done.stdout.split())


def test_every_library_has_a_lower_and_an_upper_bound() -> None:
    assert [
        line for line in requirements("", *EXTRAS) if not re.fullmatch(r"[\w-]+>=[\d.]+,<[\d.]+", line)
    ] == []


def test_every_library_is_listed_with_its_licence() -> None:
    listed = re.sub(r"\s+", " ", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")).lower()
    names = [re.split(">=", line)[0].lower() for line in requirements("", *EXTRAS)]
    assert [name for name in names if not re.search(rf"\b{name}\b", listed.split("## dependencies")[1])] == []


# What each lock holds beside what the program needs; what only fuzzing needs is not locked.
LOCKED = {
    "requirements.lock": ("build",),
    "requirements-test.lock": ("build", "parquet", "test"),
    "requirements-dev.lock": ("build", "parquet", "test", "browser", "dev"),
}


@pytest.mark.parametrize(("name", "extras"), LOCKED.items())
def test_what_is_locked_is_what_is_wanted(name: str, extras: tuple[str, ...]) -> None:
    """`make lock` is to be run when a requirement changes."""
    locked = versions(name)
    for line in requirements("", *EXTRAS):
        package, least, most = re.split(r">=|,<", line.lower())
        assert (package in locked) == (line in requirements("", *extras)), line
        for version in locked.get(package, ()):
            assert numbers(least) <= numbers(version) < numbers(most), line


def test_what_two_locks_hold_is_the_same_in_both() -> None:
    everything = versions("requirements-dev.lock")
    for name in LOCKED:
        assert {package: everything[package] for package in versions(name)} == versions(name), name


def test_the_wheel_is_made_with_what_is_locked() -> None:
    assert f'requires = ["{EXTRAS["build"].strip()}"]' in (ROOT / "pyproject.toml").read_text()


MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
WORDS = set(re.findall(r"^([a-z]+):.* ## ", MAKEFILE, re.MULTILINE))
"""The words of `make` that have an explanation."""


def test_make_check_is_what_ci_checks() -> None:
    (check,) = re.findall(r"^check: (.*) ##", MAKEFILE, re.MULTILINE)
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    (rest,) = re.findall(r"^make (.*)", script, re.MULTILINE)
    assert "\n./run test\n" in script
    assert check == f"test {rest}"


def test_every_word_of_make_is_explained_to_who_contributes() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `make (\w+)`", table, re.MULTILINE)) == WORDS
