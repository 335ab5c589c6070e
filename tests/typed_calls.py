"""Calls of the Python interface as a type checker sees them: mypy tells an ignore that ignores nothing."""

from __future__ import annotations

import navosearch


def every_option_by_its_name() -> None:
    with navosearch.open("index/") as library:
        library.search("steun", limit=10, match="all", exact=True, since="2023", kind="verslag")
        library.asked("steun", meeting="FMM", section="Oekraïne", minister="Veldkamp")
        library.scan("steun", until="2024", dossier="28676")
        library.ranked("steun", sort="newest", explain=True)
        library.trend("steun", by="year", kind=None)
        library.concepts([], match="any")


def names_and_values_that_are_none() -> None:
    with navosearch.open("index/") as library:
        library.search("steun", sinse="2023")  # type: ignore[call-arg]
        library.search("steun", match="some")  # type: ignore[arg-type]
        library.asked("steun", exact="yes")  # type: ignore[arg-type]
        library.scan("steun", limit=10)  # type: ignore[call-arg]
        library.ranked("steun", sort="best")  # type: ignore[arg-type]
        library.trend("steun", by="day")  # type: ignore[arg-type]
        library.concepts([], since=2023)  # type: ignore[arg-type]
