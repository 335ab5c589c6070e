"""Print a letter, or a paragraph between its neighbours, by id or from a file: ``navosearch show``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from navosearch import sources
from navosearch.cli import place, terminal
from navosearch.cli.group import command
from navosearch.cli.layout import indented, table, wrapped
from navosearch.cli.options import NamedPath, index_option, json_option
from navosearch.cli.terminal import Line, Span
from navosearch.errors import LetterUnknown, LetterUnreadable, PathMissing, PathUnreadable
from navosearch.formats import ENDINGS
from navosearch.model import Letter, Paragraph, Skipped
from navosearch.records import info_record, letter_record, paragraph_record
from navosearch.search.threads import references
from navosearch.wording import reasons, values
from navosearch.wording.language import gettext as _

EXAMPLES = (
    "navosearch show kst-28676-448",
    'navosearch show "kst-28676-448#6"',
    "navosearch show letter.txt",
    "navosearch show kst-28676-448 --json",
)

INDENT = 5
"""How far the text of a paragraph stands to the right: room for its number."""


@command("show", examples=EXAMPLES)
@click.argument("what", metavar="ID|FILE", type=NamedPath())
@index_option
@json_option
def show(what: str, named: Path | None, as_json: bool) -> None:
    """Print a letter, or one of its paragraphs between its neighbours."""
    whole, number = _parted(what)
    letter, referred_by = (_from_file(Path(whole)), ()) if _is_file(whole) else _from_index(whole, named)
    if number is None:
        shown = letter.paragraphs
    else:
        shown = tuple(p for p in letter.paragraphs if abs(p.number - number) <= 1)
        if not any(paragraph.number == number for paragraph in shown):
            raise LetterUnknown(what)
    if not as_json:
        width = terminal.width()
        terminal.write(*_letter_lines(letter, shown, number, width))
        if number is None:
            terminal.write(*_thread_lines(letter, referred_by, width))
    elif number is None:
        terminal.write_json(letter_record(letter, referred_by))
    else:
        terminal.write_json({**info_record(letter), "paragraphs": [paragraph_record(p) for p in shown]})


def _parted(what: str) -> tuple[str, int | None]:
    """Return the letter and the number of the paragraph that ``letter#12`` names."""
    match = None if Path(what).exists() else re.fullmatch(r"(.+)#([0-9]{1,9})", what)
    return (what, None) if match is None else (match[1], int(match[2]))


def _is_file(name: str) -> bool:
    """Whether a file is meant: an id has no slash and no ending, and is not there as a file."""
    path = Path(name)
    return path.exists() or "/" in name or path.suffix.lower() in ENDINGS


def _from_file(path: Path) -> Letter:
    if not path.exists():
        raise PathMissing(str(path))
    if path.is_dir():
        raise PathUnreadable(str(path), _("it is a folder; `navosearch index` reads folders"))
    (source,) = sources.find([path])
    if isinstance(source, Skipped):
        raise LetterUnreadable(source.source, source.reason, source.detail)
    return sources.read(source, sources.load(source))


def _from_index(id_: str, named: Path | None) -> tuple[Letter, tuple[str, ...]]:
    """Return a letter of the index, and the ids of the paragraphs that refer to it."""
    with place.opened(named) as library:
        letter = library.letter(id_)
        return letter, tuple(id_ for id_, _other in library.referred_by(letter))


def _letter_lines(
    letter: Letter, shown: Sequence[Paragraph], number: int | None, width: int | None
) -> Iterator[Line]:
    yield from wrapped([Span(values.called(letter), "bold")], width)
    yield from table(_facts(letter), width)
    section: tuple[str, ...] = ()
    for paragraph in shown:
        yield []
        if paragraph.section != section:
            yield from wrapped([Span(" › ".join(paragraph.section) or "–", "bold")], width)
            section = paragraph.section
        yield from _paragraph_lines(paragraph, paragraph.number == number, width)
    numbers = {paragraph.number for paragraph in shown}
    notes = [note for note in letter.footnotes if number is None or note.paragraph in numbers]
    if notes:
        yield []
        yield [Span(_("Footnotes"), "bold")]
        yield from table(((note.mark, note.text) for note in notes), width)


def _thread_lines(letter: Letter, referred_by: Sequence[str], width: int | None) -> Iterator[Line]:
    """Yield what a letter refers to, each paper once with its paragraphs, and what refers to the letter."""
    papers: dict[str, list[str]] = {}
    for reference in references(letter):
        papers.setdefault(reference.target, []).append(f"#{reference.paragraph}")
    if papers:
        yield []
        yield [Span(_("Refers to"), "bold")]
        yield from table(((each, " ".join(dict.fromkeys(where))) for each, where in papers.items()), width)
    if referred_by:
        yield []
        yield [Span(_("Referred to by"), "bold")]
        yield from ([Span(each)] for each in referred_by)


def _paragraph_lines(paragraph: Paragraph, wanted: bool, width: int | None) -> list[Line]:
    text = [Span(paragraph.text)]
    lines = indented(wrapped(text, None if width is None else width - INDENT), INDENT)
    style: terminal.Style = "rank" if wanted else "dim"
    return [[Span(f"{paragraph.number:>{INDENT - 1}} ", style), *lines[0][1:]], *lines[1:]]


def _facts(letter: Letter) -> Iterator[tuple[str, str]]:
    yield _("id"), letter.id
    yield _("kind"), letter.kind
    yield _("subject"), letter.subject or ""
    yield _("date"), values.date(letter.date) if letter.date else ""
    yield _("citation"), letter.citation or ""
    yield _("dossier"), " ".join(part for part in (letter.dossier, letter.dossier_title) if part)
    for meeting in letter.meetings:
        yield _("meeting"), values.meeting(meeting)
    for signatory in letter.signatories:
        yield _("signed by"), ", ".join(part for part in (signatory.name, signatory.office) if part)
    yield _("inferred"), ", ".join(letter.inferred)
    yield _("not understood"), "; ".join(map(reasons.of_doubt, letter.doubts))
    for note in letter.notes:
        yield _("note"), reasons.of_note(note)
    yield _("address"), letter.url or ""
    yield _("file"), letter.source
