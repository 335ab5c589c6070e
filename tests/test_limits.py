"""How long modules, functions and lines may be, and that every name is explained."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "navosearch"
MODULES = sorted(PACKAGE.rglob("*.py"))

MODULE, FUNCTION, LINE = 250, 30, 110
"""The most lines of a module and of a function, and the most characters of a line."""
LONG = re.compile(r"# Long: \S.* .*")
"""The reason beside what is longer: a comment in the line above a function, or in a line of a module."""

NO_VERB = re.compile(r"^(?:What|Who|How|Where|An?|The|Of)\b|\bin, .*\bout\b")
"""What tells that a sentence hides its verb: "Bytes of a file in, a document out"."""

Function = ast.FunctionDef | ast.AsyncFunctionDef
Named = Function | ast.ClassDef


def named(tree: ast.AST) -> Iterator[Named]:
    """Every class and function, also those within others."""
    return (node for node in ast.walk(tree) if isinstance(node, Named))


def first(node: Named) -> int:
    """The line in which a class or function begins, its decorators included."""
    return min([node.lineno, *(each.lineno for each in node.decorator_list)])


@pytest.fixture(params=MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def module(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_a_module_is_short_or_says_why_not(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MODULE or any(LONG.fullmatch(line) for line in lines)


def test_a_function_is_short_or_says_why_not(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    lines = text.splitlines()
    functions = [node for node in named(ast.parse(text)) if isinstance(node, Function)]
    too_long = {
        node.name: node.end_lineno - node.lineno + 1
        for node in functions
        if node.end_lineno is not None
        if node.end_lineno - node.lineno + 1 > FUNCTION and not LONG.fullmatch(lines[first(node) - 2].strip())
    }
    assert too_long == {}


def test_a_line_fits_beside_another_file(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").splitlines()
    assert [number for number, line in enumerate(lines, 1) if len(line) > LINE] == []


def test_every_name_without_an_underscore_has_a_docstring(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    silent = [node.name for node in named(tree) if node.name[0] != "_" and not ast.get_docstring(node)]
    assert silent == []


def test_a_module_begins_with_a_sentence_that_has_its_verb(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    sentence = docstring.partition("\n")[0]
    assert sentence.endswith((".", ":"))
    assert not NO_VERB.search(sentence), "say what the module does, verb first"


def test_no_test_imports_another() -> None:
    tests = Path(__file__).parent
    importing = re.compile(r"^(?:from|import) (?:tests\.)?test_", re.MULTILINE)
    found = [path.name for path in tests.rglob("*.py") if importing.search(path.read_text(encoding="utf-8"))]
    assert found == [], "what two tests need stands in a module of its own"
