"""Get a paper in the best form that can be had, and say what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from navosearch import checksums
from navosearch.errors import RequestFailed
from navosearch.fetch import files, had, loose
from navosearch.fetch.checking import Problem, checked
from navosearch.fetch.had import Due
from navosearch.fetch.state import State
from navosearch.formats.listings import FORMS
from navosearch.web import Answer, Web

PASSING = frozenset(("unreachable", "busy", "server-error", "cut", "own-file"))
"""Reasons that say nothing of the paper, so that no other form is asked for either."""

Outcome = Literal["new", "changed", "same", "replaced", "other", "failed"]


class _Missed(NamedTuple):
    """Why a form of a paper was not had; both empty when it was not asked for."""

    reason: str = ""
    detail: str = ""


def obtain(web: Web, state: State, folder: Path, paper: Due) -> Outcome:
    """Get a paper into its file, best form first, and keep what became of it.

    A lesser form than is here already is not asked for, nor the same when that was had since its record
    changed. Raises SourceFailing, or WriteFailed when the file cannot be written.
    """
    today = web.clock.now().date().isoformat()
    missed = _Missed()
    for form, url in paper.files.items():
        if paper.form and FORMS.index(form) > FORMS.index(paper.form):
            break
        if form == paper.form and paper.had == paper.stamp and not paper.tries:
            had.keep_same(state, paper, missed=missed, today=today)
            return "same"
        outcome = _form(web, state, folder, paper, form, url, missed, today)
        if not isinstance(outcome, _Missed):
            return outcome
        missed = missed if missed.reason else outcome
        if outcome.reason in PASSING:
            had.miss(state, paper, *outcome, passing=True, today=today)
            return "failed"
    had.miss(state, paper, *(missed if missed.reason else _Missed("no-file")), passing=False, today=today)
    return "failed"


def _form(
    web: Web, state: State, folder: Path, paper: Due, form: str, url: str, missed: _Missed, today: str
) -> Outcome | _Missed:
    """Get one form of a paper, and keep it if it is the paper."""
    known = paper.headers.get("etag") if form == paper.form else None
    try:
        answer = web.get(url, headers={"If-None-Match": known} if known else None)
    except RequestFailed as error:
        return _Missed(error.reason, error.detail)
    if known and answer.status == 304:
        had.keep_same(state, paper, missed=missed, today=today)
        return "same"
    found = checked(answer, form, paper)
    if isinstance(found, Problem):
        if found.reason == "another":
            files.write(folder / files.APART / f"{paper.id}.{form}.apart", answer.body)
        return _Missed(found.reason, found.detail)
    if not found.letter:
        had.keep_other(state, paper, found.kind)
        return "other"
    return _keep(state, folder, paper, answer, form, missed, today)


def _keep(
    state: State, folder: Path, paper: Due, answer: Answer, form: str, missed: _Missed, today: str
) -> Outcome | _Missed:
    """Put a letter in its file, and let it take the place of what it replaces; a file of others stays."""
    sha256 = checksums.of_bytes(answer.body)
    same = (paper.form, paper.sha256) == (form, sha256)
    file = paper.place(form)
    there = files.sha256(folder / file)
    if there is None or (there != sha256 and not same):
        if there is not None and (file, there) != (paper.file, paper.sha256):
            return _Missed("own-file", str(folder / file))
        loose.announce(state, file, sha256)
        files.write(folder / file, answer.body)
    replaced = had.keep(state, paper, answer, form, sha256, missed=missed, today=today)
    if replaced:
        return "replaced"
    if paper.file is None:
        return "new"
    return "same" if same else "changed"
