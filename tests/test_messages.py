"""Every sentence there is can be said in Dutch, by the page, the command line and click."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po
from conftest import Program
from program import PROGRAM

from navosearch.errors import PathMissing
from navosearch.paths import PACKAGE, shipped
from navosearch.wording import language
from navosearch.wording.errors import sentence

OPTIONS = {"**.html": {"newstyle_gettext": "true", "trimmed": "true"}, "**.xml": {"newstyle_gettext": "true"}}
METHODS = [("**.py", "python"), ("**.html", "jinja2"), ("**.xml", "jinja2")]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
CATALOGUES = sorted(language.LOCALE.glob("*/LC_MESSAGES/messages.po"))
FOLDERS = {"package": PACKAGE, "templates": shipped("templates")}
"""Where our own sentences are; click's are translated too, but another release of it may have others."""


def sentences(folder: Path) -> Iterator[str]:
    """The sentences that are marked to be translated, each by its singular."""
    found = extract_from_dir(folder, METHODS, OPTIONS, KEYWORDS)
    for _file, _line, message, _comments, _context in found:
        yield message[0] if isinstance(message, tuple) else message


def translated(path: Path) -> dict[str, Message]:
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {each.id[0] if isinstance(each.id, tuple) else each.id: each for each in catalogue if each.id}


def is_whole(message: Message) -> bool:
    return all((message.string,) if isinstance(message.string, str) else message.string)


def test_there_is_a_catalogue_for_every_language_but_the_first() -> None:
    assert {path.parent.parent.name for path in CATALOGUES} == set(language.LANGUAGES[1:])


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_sentence_is_translated(path: Path, folder: str) -> None:
    known = translated(path)
    missing = {each for each in sentences(FOLDERS[folder]) if each not in known or not is_whole(known[each])}
    assert not missing, "`make messages` collects them in the catalogue, for a person to translate"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_a_translation_has_the_same_places_to_fill_in(path: Path) -> None:
    with path.open("rb") as file:
        catalogue = read_po(file)
    assert [(message.id, errors) for message, errors in catalogue.check()] == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.parent.name)
def test_the_compiled_catalogue_is_that_of_the_sentences(path: Path) -> None:
    def said(catalogue: Catalog) -> dict[tuple[str, ...], tuple[str, ...]]:
        return {forms(each.id): forms(each.string) for each in catalogue if each.id}

    def forms(words: str | Iterable[str]) -> tuple[str, ...]:
        return (words,) if isinstance(words, str) else tuple(words)

    with path.open("rb") as po, path.with_suffix(".mo").open("rb") as mo:
        assert said(read_mo(mo)) == said(read_po(po)), "`make messages` compiles it"


def test_a_language_is_spoken_for_as_long_as_it_is_asked_for() -> None:
    with language.speaking("nl"):
        assert language.spoken() == "nl"
        assert sentence(PathMissing("x")) == "Er is geen bestand of map x; kijk de spelling na."
        with language.speaking("en"):
            assert language.spoken() == "en"
    assert sentence(PathMissing("x")).startswith("There is no file")


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (["--lang", "nl"], {}),
        (["--lang=nl"], {}),
        ([], {"LANG": "nl_NL.UTF-8"}),
        ([], {"LANGUAGE": "nl", "LANG": "en_GB.UTF-8"}),
    ],
)
def test_the_command_line_speaks_dutch_where_it_is_asked_to(
    home: Path, arguments: list[str], env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    told = subprocess.run(
        [PROGRAM, "search", *arguments, "--help"], capture_output=True, text=True, check=True
    )
    assert "Gebruik:" in told.stdout
    assert "Opties:" in told.stdout
    assert "Vind alinea's" in told.stdout
    wrong = subprocess.run([PROGRAM, *arguments, "serch"], capture_output=True, text=True, check=False)
    assert "Fout: Er is geen opdracht 'serch'; bedoelde u 'search'?" in wrong.stderr


def test_a_language_there_is_not_is_refused(program: Program) -> None:
    assert "'fr' is not one of 'en', 'nl'" in program("--lang", "fr", "status", status=2).stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["search"], "Ontbrekend argument"),
        (["search", "a", "--sort", "best"], "Ongeldige waarde voor"),
        (["status", "x"], "Onverwacht argument"),
    ],
)
def test_what_click_says_is_dutch_too(program: Program, arguments: list[str], words: str) -> None:
    assert words in program("--lang", "nl", *arguments, status=2).stderr


def test_a_query_may_hold_the_word_lang(program: Program) -> None:
    program("search", "--", "--lang", "nl", status=1)
