"""Make small letters that share their words, and write them to an index commit by commit."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from navosearch.index.writing import update
from navosearch.index.writing.entries import LetterEntry, entry
from navosearch.model import KINDS, Footnote, Letter, Meeting, Paragraph, Signatory

WORDS = (
    "navo",
    "de",
    "top",
    "steun",
    "aan",
    "oekraine",
    "rusland",
    "niet",
    "navo-top",
    "op",
    "te",
    "5",
    "2%",
    ". De",
    ",",
)
DATES = (None, "2023", "2024-04", "2024-04-03", "2024-12-03", "2025-12-03")

words = st.sampled_from(WORDS)
texts = st.lists(words, max_size=12).map(" ".join)


@st.composite
def letters(draw: st.DrawFn, name: str) -> Letter:
    """A small letter over a small vocabulary, so that words meet often."""
    meetings = draw(st.lists(st.sampled_from(DATES), max_size=2))
    paragraphs = draw(st.lists(st.tuples(texts, st.lists(words, max_size=2)), min_size=1, max_size=5))
    about = st.none() if not meetings else st.none() | st.integers(0, len(meetings) - 1)
    return Letter(
        id=name,
        kind=draw(st.sampled_from(KINDS)),
        source=f"{name}.txt",
        title=draw(st.none() | texts),
        date=draw(st.sampled_from(DATES)),
        dossier=draw(st.sampled_from((None, "28676", "21501-02"))),
        signatories=(Signatory(draw(words), "Minister"),),
        meetings=tuple(Meeting(f"m-{n}-{date}", "NAVO top", start=date) for n, date in enumerate(meetings)),
        paragraphs=tuple(
            Paragraph(f"{name}#{n}", n, text, tuple(path), draw(about))
            for n, (text, path) in enumerate(paragraphs, 1)
        ),
        footnotes=(Footnote("1", draw(texts), 1),),
    )


@st.composite
def histories(draw: st.DrawFn) -> list[list[Letter]]:
    """Commits, each a list of letters that are added or replace the letter of the same name."""
    names = st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4, unique=True)
    commits = draw(st.lists(names, min_size=1, max_size=5))
    return [[draw(letters(name)) for name in commit] for commit in commits]


def written(folder: Path, history: list[list[Letter]], removed: frozenset[str]) -> dict[str, LetterEntry]:
    """Write the commits one by one, remove some letters at last, and return what should be left."""
    kept: dict[str, LetterEntry] = {}
    for number, commit in enumerate(history):
        with update(folder) as writer:
            for letter in commit:
                if letter.id in kept:
                    writer.remove(letter.id)
                kept[letter.id] = entry(letter)
                writer.add(kept[letter.id])
            if number == len(history) - 1:
                for name in removed & kept.keys() - {letter.id for letter in commit}:
                    writer.remove(name)
                    del kept[name]
            writer.commit()
    return kept
