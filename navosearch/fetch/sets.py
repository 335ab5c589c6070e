"""Read the named sets of dossiers: those that ship, and those of a file of the user's."""

from __future__ import annotations

import configparser
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from navosearch import references
from navosearch.errors import FileInvalid, OptionInvalid, SetUnknown
from navosearch.fetch.accounts import CHAMBERS, Chambers, Wanted
from navosearch.fetch.days import first_day
from navosearch.paths import PACKAGE, user_sets

SHIPPED = PACKAGE / "fetch" / "sets.ini"
KEYS = frozenset(("title", "dossiers", "sets", "since", "chambers"))


@dataclass(frozen=True, slots=True)
class NamedSet:
    """A set of dossiers; `sets` are names of others that are in it."""

    name: str
    title: str
    dossiers: tuple[str, ...]
    sets: tuple[str, ...]
    since: str
    chambers: Chambers


def known() -> Mapping[str, NamedSet]:
    """Return all sets by name; one of the user's takes the place of one that ships. Raises FileInvalid."""
    found = {each.name: each for each in _read(SHIPPED)}
    if user_sets().is_file():
        found.update((each.name, each) for each in _read(user_sets()))
    return found


def wanted(names: tuple[str, ...]) -> list[Wanted]:
    """Return the dossiers of the sets of these names, each once. Raises SetUnknown or FileInvalid.

    What a set says of dates and chambers goes for all that is in it, also for the sets.
    """
    sets = known()
    found: dict[str, Wanted] = {}
    waiting: list[tuple[str, str, Chambers]] = [(name, "", "both") for name in names]
    seen = set(names)
    while waiting:
        name, since, chambers = waiting.pop(0)
        if name not in sets:
            raise SetUnknown(name, tuple(sorted(sets)))
        each = sets[name]
        since, chambers = since or each.since, each.chambers if chambers == "both" else chambers
        for dossier in each.dossiers:
            found.setdefault(dossier, Wanted(dossier, since, "", chambers))
        waiting += [(other, since, chambers) for other in each.sets if other not in seen]
        seen.update(each.sets)
    return list(found.values())


def _read(path: Path) -> Iterator[NamedSet]:
    """Yield the sets in a file. Raises FileInvalid."""
    parser = configparser.ConfigParser(interpolation=None, default_section="")
    try:
        parser.read_string(path.read_text(encoding="utf-8"), str(path))
    except configparser.Error as error:
        raise FileInvalid(str(path), getattr(error, "lineno", None), "not-sets", error.message) from error
    except (OSError, ValueError) as error:
        raise FileInvalid(str(path), None, "not-text") from error
    for name in parser.sections():
        yield _set(path, name, parser[name])


def _set(path: Path, name: str, section: Mapping[str, str]) -> NamedSet:
    for key in section:
        if key not in KEYS:
            raise FileInvalid(str(path), None, "set-key", f"{name}: {key}")
    dossiers = tuple(references.dossier_of(each) or "" for each in section.get("dossiers", "").split())
    chambers = next((each for each in CHAMBERS if each == section.get("chambers", "both")), None)
    if not all(dossiers) or not (dossiers or section.get("sets")):
        raise FileInvalid(str(path), None, "set-dossiers", f"{name}: {section.get('dossiers', '')}")
    if chambers is None:
        raise FileInvalid(str(path), None, "set-chambers", f"{name}: {section.get('chambers')}")
    try:
        since = first_day(section.get("since", ""), option="since")
    except OptionInvalid as error:
        raise FileInvalid(str(path), None, "set-since", f"{name}: {error.value}") from error
    title, sets = section.get("title", name), tuple(section.get("sets", "").split())
    return NamedSet(name, title, dossiers, sets, since, chambers)
