"""Check that an answer is the paper that was asked for, and tell what kind of paper it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from navosearch import formats, letters, references
from navosearch.errors import LetterUnreadable
from navosearch.fetch.had import Due
from navosearch.model import Document
from navosearch.web import Answer

_GONE = re.compile(r"(?i)\bop verzoek\b.{0,60}\bverwijderd\b|\bverwijderd op verzoek\b")
_NO_LETTER = "overig"
_OUR_LIMITS = frozenset({"timeout", "memory"})
"""Why a file is not read on a busy computer, which says nothing of the file."""
_TEXT = frozenset({"paragraph", "item", "row", "heading"})


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer is not the paper; `reason` is one of the codes that `wording` words."""

    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """The paper in an answer: whether it is a letter, and else what it calls itself."""

    letter: bool
    kind: str = ""


def checked(answer: Answer, form: str, paper: Due) -> Checked | Problem:
    """Return what an answer holds, or why it is not the paper that was asked for in that form."""
    if answer.status in (404, 410):
        return Problem("not-there")
    if answer.status != 200:
        return Problem("status", str(answer.status))
    name = f"{paper.id}.{form}"
    try:
        document = formats.parse(answer.body, name=name)
    except LetterUnreadable as error:
        if error.reason in _OUR_LIMITS and formats.detect(answer.body, name=name) == form:
            return Checked(True)
        return _unreadable(error, form)
    if document.format != form:
        return Problem("removed") if _is_gone(document) else Problem("error-page")
    if not any(block.text and block.kind in _TEXT for block in document.blocks):
        return Problem("empty")
    return _identified(document, form, paper)


def _unreadable(error: LetterUnreadable, form: str) -> Problem:
    if error.reason in ("no-text", "empty") and form == "xml":
        return Problem("empty")
    if error.reason == "unknown-format":
        return Problem("error-page", error.detail)
    return Problem(error.reason, error.detail)


def _is_gone(document: Document) -> bool:
    return any(_GONE.search(block.text) for block in document.blocks)


def _identified(document: Document, form: str, paper: Due) -> Checked | Problem:
    """Compare what a document says of itself with the record, and tell what kind of paper it is."""
    if form == "xml" and paper.want != "ask":
        letter = None
        numbers = _values(document, "OVERHEIDop.ondernummer")
        printed = _values(document, "OVERHEIDop.dossiernummer")
        dossiers = {references.dossier_of(each) or each for each in printed}
    else:
        letter = letters.read(
            document, source="", corrections={}
        )  # its own name would tell what we asked for
        numbers, dossiers = {letter.number or ""} - {""}, {letter.dossier or ""} - {""}
    if form == "html" and not numbers and not paper.main:
        return Problem("removed") if _is_gone(document) else Problem("error-page")
    if not paper.main and _differs(paper, numbers, dossiers):
        return Problem("another", " ".join(sorted(dossiers | numbers)))
    if letter is None or letter.kind != _NO_LETTER:
        return Checked(True)
    title = next((block.text for block in document.blocks if block.mark == "titel"), "")
    return Checked(False, title.partition(" VAN ")[0].strip().capitalize() or _NO_LETTER)


def _values(document: Document, name: str) -> set[str]:
    return {value for key, value in document.metadata if key == name}


def _differs(paper: Due, numbers: set[str], dossiers: set[str]) -> bool:
    """Whether a document says that it is another paper than the record is of."""
    if numbers and paper.number and paper.number not in numbers:
        return True
    return bool(dossiers) and not dossiers & {paper.dossier, *paper.dossiers}
