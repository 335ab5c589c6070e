"""Store the opening of a letter with its annexes: it tells their kind and their meeting."""

from __future__ import annotations

from pathlib import Path

from navosearch import formats, letters
from navosearch.errors import LetterUnreadable
from navosearch.fetch.state import State

PARAGRAPHS = 4
"""The sentence that offers an annex stands among the first of its letter."""


def fill(state: State, folder: Path) -> None:
    """Read the letters of annexes that are here, where that was not done since they were had."""
    rows = state.rows(
        "SELECT DISTINCT letter.id, letter.file, letter.sha256 FROM papers AS annex"
        " JOIN papers AS letter ON letter.id = annex.main WHERE annex.file IS NOT NULL"
        " AND letter.file IS NOT NULL AND annex.cover_of IS NOT letter.sha256"
    )
    for row in rows:
        title, opening = _opening(folder / row["file"])
        with state.database:
            state.database.execute(
                "UPDATE papers SET cover_title = ?, cover = ?, cover_of = ?"
                " WHERE main = ? AND file IS NOT NULL",
                (title, opening, row["sha256"], row["id"]),
            )


def _opening(file: Path) -> tuple[str, str]:
    """Return what a letter calls itself ("BRIEF VAN DE MINISTER VAN DEFENSIE"), and its first paragraphs."""
    try:
        document = formats.parse(file.read_bytes(), name=file.name)
        letter = letters.read(document, source="", corrections={})
    except (LetterUnreadable, OSError):
        return "", ""  # it was read when it was had: someone has changed it since, and it tells us nothing
    title = next((block.text for block in document.blocks if block.mark == "titel"), "")
    return title, " ".join(paragraph.text for paragraph in letter.paragraphs[:PARAGRAPHS])
