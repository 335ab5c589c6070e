"""What is installed: every package, every shipped folder, and nothing that was deleted."""

from __future__ import annotations

import configparser
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


def test_every_library_has_an_upper_bound() -> None:
    settings = configparser.ConfigParser()
    settings.read(ROOT / "setup.cfg")
    wanted = settings["options"]["install_requires"].split()
    assert [line for line in wanted if "<" not in line] == []
