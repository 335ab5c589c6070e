"""Find the folders that ship with the package, and those of the user.

A wheel ships `templates/` and `corpus/` inside the package; a checkout and an editable install have
them beside it. Neither jinja2's PackageLoader nor importlib.resources finds them in an editable
install, so one function looks in both places.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Return the folder of that name which came with the package, e.g. ``corpus``.

    Raises FileNotFoundError when the installation is broken: neither place has it.
    """
    for folder in (PACKAGE / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"{name}: neither in {PACKAGE} nor beside it")


def user_sets() -> Path:
    """Return the file with the user's own sets of dossiers, which need not be there."""
    import platformdirs  # as below: who names an index does without, and so does the help

    return Path(platformdirs.user_config_dir("navosearch", appauthor=False)) / "sets.ini"


def user_index() -> Path:
    """Return the folder of the index of the shipped letters, in the user's data directory."""
    import platformdirs

    return Path(platformdirs.user_data_dir("navosearch", appauthor=False)) / "index"
