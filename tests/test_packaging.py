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
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg")
    there = {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "navosearch").rglob("*.py")}
    shipped = {"navosearch.corpus", "navosearch.templates"}
    assert set(settings["options"]["packages"].split()) - shipped == {
        name.replace("/", ".") for name in there
    }


def test_the_wheel_has_every_module_and_no_other(wheel: list[str]) -> None:
    assert {name for name in wheel if name.endswith(".py")} == sources("navosearch")


@pytest.mark.parametrize("folder", ["corpus", "templates"])
def test_the_wheel_has_every_file_of_the_folders_that_ship(wheel: list[str], folder: str) -> None:
    shipped = {path.name for path in (ROOT / folder).iterdir() if not path.name.startswith(".")}
    assert {Path(name).name for name in wheel if name.startswith(f"navosearch/{folder}/")} == shipped


def test_the_wheel_says_that_it_is_typed_and_how_it_is_licensed(wheel: list[str]) -> None:
    assert "navosearch/py.typed" in wheel
    assert any(name.endswith("LICENSE") for name in wheel)


def test_importing_the_package_imports_no_other_library() -> None:
    script = "import sys, navosearch; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    assert not {"numpy", "whoosh", "lxml", "click", "platformdirs"} & set(done.stdout.split())


def requirements() -> list[str]:
    """Return every requirement of setup.cfg, extras that name the project itself left out."""
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg")
    extras = settings["options.extras_require"].values()
    wanted = [settings["options"]["install_requires"], *extras]
    return [line for text in wanted for line in text.split() if not line.startswith("navosearch")]


def test_every_library_has_a_lower_and_an_upper_bound() -> None:
    assert [line for line in requirements() if not re.fullmatch(r"[\w-]+>=[\d.]+,<[\d.]+", line)] == []


def test_every_library_is_listed_with_its_licence() -> None:
    listed = re.sub(r"\s+", " ", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")).lower()
    names = [re.split(">=", line)[0].lower() for line in requirements()]
    assert [name for name in names if not re.search(rf"\b{name}\b", listed.split("## dependencies")[1])] == []


def test_what_is_locked_is_what_is_wanted() -> None:
    """`make lock` is to be run when a requirement changes; what only developers need is not locked."""
    lock = (ROOT / "requirements.lock").read_text()
    locked = re.findall(r"^([\w-]+)==([\d.]+)", lock, re.MULTILINE)
    unlocked = {"playwright", "atheris", "mypy", "ruff"}
    for line in requirements():
        name, least, most = re.split(r">=|,<", line)
        versions = [numbers(version) for each, version in locked if each == name.lower()]
        assert bool(versions) == (name not in unlocked), line
        assert all(numbers(least) <= version < numbers(most) for version in versions), line


def numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
