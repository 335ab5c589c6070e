"""Who may import whom: rows from the bottom up, and one owner for each outside library."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "navosearch"

ROWS = (
    ("errors", "paths", "lowering", "checksums", "exhaustive", "system"),
    ("model", "workers", "clock"),
    ("analysis", "dates", "formats", "references", "web"),
    ("query", "expansion"),
    ("letters",),
    ("index", "sources"),
    ("search", "building", "fetch"),
    ("library",),
    ("records", "wording"),
    ("page",),
    ("exports",),
    ("server",),
    ("",),
    ("cli",),
    ("__main__",),
)
"""Modules and packages from the bottom up, as in ARCHITECTURE.md; the package itself opens `library`."""

STOREYS = {
    "analysis": (
        (
            "folding",
            "function_words",
            "irregular",
            "lexicon",
            "particles",
            "sentences",
            "spelling",
            "stopwords",
        ),
        ("suspended",),
        ("pieces",),
        ("parts",),
        ("verbs", "words", "guessing"),
        ("inflection", "stops"),
        ("stemming",),
        ("",),
    ),
    "building": (("roots", "twins"), ("files",), ("work",), ("",)),
    "cli": (
        ("options", "shells", "terminal"),
        ("progress", "spelling"),
        ("complaint", "counts", "exporting", "group", "layout", "picture", "place"),
        ("accounts",),
        ("draw",),
        ("commands",),
        ("program",),
        ("",),
    ),
    "dates": (("spans", "words"), ("",)),
    "expansion": (
        ("known", "nouns"),
        ("edges",),
        ("abbreviations", "compounds", "parts", "separable", "spelling"),
        ("variants",),
        ("",),
    ),
    "exports": (
        ("atomic", "cells", "judged", "rows", "texts"),
        ("columns",),
        ("formats",),
        ("account", "tables"),
        ("writer",),
        ("",),
    ),
    "exports.account": (("",), ("package", "rerun"), ("saved",)),
    "exports.formats": (
        ("content", "authors"),
        ("account", "delimited", "jsonlines", "page", "parquet", "reference", "xlsx"),
        ("bibtex", "csl", "jsonfile", "ris"),
        ("",),
    ),
    "exports.tables": (("svg", "trend", "concepts", "recurring", "words"), ("chart", "lines")),
    "fetch": (
        ("accounts", "days", "files", "recording"),
        ("asking", "papers", "sets", "state"),
        ("loose", "manners"),
        ("covers", "had", "listed"),
        ("checking", "coverage", "listing"),
        ("obtaining",),
        ("running",),
        ("",),
    ),
    "formats": (
        ("characters", "hyphens", "layout", "numbering", "reasons"),
        ("breaks",),
        ("inline", "limited", "markup", "pdf", "text"),
        ("archive", "html", "listings", "xml"),
        ("detection", "odt"),
        ("docx",),
        ("",),
        ("apart",),
    ),
    "formats.docx": (("package", "styles"), ("chunks", "runs"), ("",)),
    "formats.html": (("elements", "hidden", "notes"), ("furniture",), ("",)),
    "formats.odt": (("styles",), ("elements",), ("",)),
    "formats.pdf": (
        ("columns", "furniture", "words"),
        ("lines", "regions"),
        ("paragraphs",),
        ("pages",),
        ("",),
    ),
    "formats.text": (("lines", "markdown"), ("",)),
    "formats.xml": (("elements", "officials", "old"), ("",)),
    "index": (("days",), ("storage",), ("matching",), ("writing",), ("reader",), ("check",)),
    "index.storage": (
        ("arrays", "fields", "distance", "packed", "generations"),
        ("patched", "lock"),
        ("sets",),
        ("strings",),
        ("columns", "dictionary", "postings", "texts"),
        ("segment",),
        ("opened",),
    ),
    "index.matching": (
        ("plan", "matches", "overlap", "sketches", "tallies"),
        ("bm25f", "near"),
        ("evaluate", "ranking", "counting", "nearby", "volumes", "vocabulary"),
    ),
    "index.writing": (
        ("entries", "postings_writer", "whoosh_terms"),
        ("columns_writer",),
        ("segment_writer",),
        ("whoosh_codec",),
        ("",),
    ),
    "letters": (("citations", "words"), ("prose",), ("body", "meetings", "doubts"), ("head",), ("",)),
    "letters.body": (("headings", "footnotes", "signature"), ("outline",), ("",)),
    "letters.head": (
        ("patterns", "facts"),
        ("row",),
        ("rows", "official", "pages"),
        ("lines",),
        ("sitepage", "fields"),
        ("",),
        ("identity",),
    ),
    "letters.meetings": (
        ("tables", "capitals", "years"),
        ("series", "places"),
        ("mentions", "kinds"),
        ("names",),
        ("joined",),
        ("claims",),
        ("near", "likeness"),
        ("sentences", "cover"),
        ("merge",),
        ("roles",),
        ("evidence",),
        ("",),
    ),
    "model": (("letters",), ("results", "threads", "reports"), ("",)),
    "page": (
        ("address", "marks"),
        ("collection", "environment", "frame"),
        ("feeds", "letters", "plain", "results"),
        ("alone",),
        ("",),
    ),
    "page.letters": (("alignment", "lineage", "outline"), ("",)),
    "page.results": (("facets", "interpretation", "near", "pagination", "timeline"), ("",)),
    "query": (
        ("nodes",),
        ("symbols", "values"),
        ("lexer",),
        ("parser", "printer", "rewriting", "terms"),
        ("",),
    ),
    "records": (("schema",), ("letters",), ("reports", "results", "threads"), ("",)),
    "references": (("dossiers",), ("",), ("finding",)),
    "search": (
        ("snippets", "shingles", "notations", "planned", "threads", "association"),
        ("nodes",),
        ("planner",),
        ("tiers", "marks", "copies", "alignment", "forms"),
        ("explanation", "filters"),
        ("lineage",),
        ("",),
        ("hitlist", "trends", "concepts", "words"),
        ("lines",),
    ),
    "search.lineage": (("passages",), ("candidates",), ("formulas", "versions"), ("recurring", "")),
    "server": (
        ("guard", "limited", "opened"),
        ("files",),
        ("pages",),
        ("application",),
        ("listening",),
        ("",),
    ),
    "sources": (("deadline", "fetched", "files"), ("table",), ("",)),
    "wording": (("language",), ("reasons",), ("errors", "values"), ("coverage", "forms"), ("",)),
}
"""The storeys of a package from the bottom up; the empty name is its `__init__`."""

LAYERS = {f"navosearch.{name}".rstrip("."): number for number, names in enumerate(ROWS) for name in names}

OWNERS = {
    "click": "navosearch.cli",
    "flask": "navosearch.server",
    "werkzeug": "navosearch.server",
    "waitress": "navosearch.server",
    "jinja2": "navosearch.page",
    "markupsafe": "navosearch.page",
    "xlsxwriter": "navosearch.exports",
    "pyarrow": "navosearch.exports",
    "whoosh": "navosearch.index.writing",
    "numpy": "navosearch.index",
    "lxml": "navosearch.formats",
    "pypdfium2": "navosearch.formats",
    "snowballstemmer": "navosearch.analysis",
    "platformdirs": "navosearch.paths",
    "urllib3": "navosearch.web",
    "filelock": "navosearch.system",
    "psutil": "navosearch.system",
}

MODULES = {
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def home(module: str) -> str:
    """The module or package directly under navosearch in which a module is."""
    return ".".join(module.split(".")[:2])


def imports(module: str) -> Iterator[str]:
    """Every module that a module names in an import, wherever in it."""
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are absolute here"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                if full != "navosearch.__version__":  # a plain string, for everyone
                    yield full if full in MODULES else str(node.module)


@pytest.mark.parametrize("module", list(MODULES))
def test_a_module_imports_only_from_layers_below_its_own(module: str) -> None:
    assert home(module) in LAYERS, "say in ROWS where it belongs, and in ARCHITECTURE.md what it does"
    ours = {home(name) for name in imports(module) if name.split(".")[0] == "navosearch"} - {home(module)}
    assert {name for name in ours if LAYERS[name] >= LAYERS[home(module)]} == set()


def test_every_package_with_modules_that_need_each_other_has_storeys() -> None:
    packages = {module.rpartition(".")[0].removeprefix("navosearch").lstrip(".") for module in MODULES}
    assert packages - {""} - set(STOREYS) == {"cli.commands"}  # no command needs another


@pytest.mark.parametrize("package", list(STOREYS))
def test_inside_a_package_a_module_imports_only_from_storeys_below_its_own(package: str) -> None:
    whole = f"navosearch.{package}"
    storeys = {
        f"{whole}.{name}".rstrip("."): number
        for number, names in enumerate(STOREYS[package])
        for name in names
    }

    def room(module: str) -> str:
        """The module or package directly under this one in which a module is."""
        return ".".join(module.split(".")[: whole.count(".") + 2])

    inside = [module for module in MODULES if f"{module}.".startswith(f"{whole}.")]
    assert {room(module) for module in inside} - {whole} == set(storeys) - {whole}
    upward = {
        (module, name)
        for module in inside
        for name in imports(module)
        if f"{name}.".startswith(f"{whole}.") and room(name) != room(module)
        if storeys[room(name)] >= storeys[room(module)]
    }
    assert upward == set()


@pytest.mark.parametrize("module", list(MODULES))
def test_an_outside_library_is_imported_by_its_one_owner(module: str) -> None:
    outside = (
        {name.split(".")[0] for name in imports(module)}
        - set(sys.stdlib_module_names)
        - {"navosearch", "_typeshed", "typing_extensions"}  # the last two for type checkers alone
    )
    owners = {library: OWNERS.get(library) for library in outside}
    astray = {name: owner for name, owner in owners.items() if not f"{module}.".startswith(f"{owner}.")}
    assert astray == {}


@pytest.mark.parametrize(
    "name", sorted({home(module).partition(".")[2] for module in MODULES} - {"", "__main__"})
)
def test_every_module_is_in_the_architecture(name: str) -> None:
    page = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
    assert re.search(rf"^\|.*`{name}/?`", page, re.MULTILINE)


ARCHITECTURE = (PACKAGE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
WALKS = re.findall(r"^## .*, step by step\n(.*?)(?=^## )", ARCHITECTURE, re.MULTILINE | re.DOTALL)
STEPS = re.findall(r"^    ([a-z_.]+)(?:[ ,].*)?  +\S", "".join(WALKS), re.MULTILINE)
"""What the walks name first on each line: a module, or a function of one."""


@pytest.mark.parametrize("name", STEPS)
def test_a_walk_through_the_house_names_what_is_there(name: str) -> None:
    module, _, function = f"navosearch.{name}".rpartition(".")
    inside = MODULES.get(module)
    assert f"navosearch.{name}" in MODULES or (
        inside is not None and re.search(rf"\b{function}\b", inside.read_text(encoding="utf-8"))
    )


@pytest.mark.parametrize("path", re.findall(r"`([\w/]+(?:\.py|/))`", ARCHITECTURE))
def test_a_path_in_the_architecture_leads_somewhere(path: str) -> None:
    places = (PACKAGE.parent, *(folder for folder in PACKAGE.rglob("*") if folder.is_dir()), PACKAGE)
    assert any((place / path).exists() for place in places)
