"""Ask each engine for the letters that answer a query, best first: ours in three ways, and its peers.

All are given the same paragraphs, and any of the words will do, as it does for us where few paragraphs have
all. A letter stands where the best of its paragraphs does.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias

import navosearch
from benchmarks.known_item.letters import Text
from navosearch import analysis

LIMIT = 10
"""Letters of an answer."""
DEEP = 300
"""Paragraphs in which those letters are looked for."""

Engine: TypeAlias = Callable[[str], list[str]]

OURS: dict[str, dict[str, Any]] = {"auto": {}, "any": {"match": "any"}, "exact": {"exact": True}}


def ours(folder: Path) -> Iterator[tuple[str, Engine]]:
    """Yield navosearch with each set of options."""
    library = navosearch.open(folder)

    def asked_with(options: dict[str, Any]) -> Engine:
        def ask(typed: str) -> list[str]:
            search = library.asked(typed, **options)
            return _letters(search.id(each).partition("#")[0] for each in search.ranked(DEEP))

        return ask

    for name, options in OURS.items():
        yield f"navosearch, {name}", asked_with(options)


def tantivy(texts: Iterable[Text]) -> tuple[str, Engine]:
    """Return tantivy with its Dutch stemmer; raises ModuleNotFoundError where it is not installed."""
    import tantivy

    fields = tantivy.SchemaBuilder().add_text_field("letter", stored=True, tokenizer_name="raw")
    schema = fields.add_text_field("text", tokenizer_name="dutch").build()
    index = tantivy.Index(schema)
    simple = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
    dutch = simple.filter(tantivy.Filter.ascii_fold()).filter(tantivy.Filter.stemmer("Dutch")).build()
    index.register_tokenizer("dutch", dutch)
    writer = index.writer()
    for each in texts:
        writer.add_document(tantivy.Document(letter=each.letter, text=each.text))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(typed: str) -> list[str]:
        hits = searcher.search(index.parse_query(" ".join(_words(typed)), ["text"]), DEEP).hits
        return _letters(searcher.doc(address)["letter"][0] for _score, address in hits)

    return f"tantivy {version('tantivy')}, Dutch stemmer", ask


def fts5(texts: Iterable[Text]) -> tuple[str, Engine]:
    """Return SQLite's FTS5; raises sqlite3.OperationalError where SQLite was built without it."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE VIRTUAL TABLE paragraphs USING fts5(letter UNINDEXED, text, tokenize='unicode61')"
    )
    database.executemany("INSERT INTO paragraphs VALUES (?, ?)", texts)

    def ask(typed: str) -> list[str]:
        asked = " OR ".join(f'"{word}"' for word in _words(typed))
        rows = database.execute(
            "SELECT letter FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT ?", (asked, DEEP)
        )
        return _letters(letter for (letter,) in rows)

    return f"FTS5 {sqlite3.sqlite_version}", ask


def _words(typed: str) -> list[str]:
    return [token.word for token in analysis.tokens(typed) if not token.joined]


def _letters(found: Iterable[str]) -> list[str]:
    return list(islice(dict.fromkeys(found), LIMIT))
