"""Take a paragraph of a DOCX apart: the pieces of its text, its notes, boxes and typography."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from navosearch.formats.docx.package import Package
from navosearch.formats.docx.styles import Style, attribute, child, toggle
from navosearch.formats.inline import BREAK, Piece
from navosearch.formats.layout import emphasis
from navosearch.formats.markup import Element, name
from navosearch.formats.numbering import numeral
from navosearch.model import Anchor

_DROPPED = frozenset((
    "del", "moveFrom", "delText", "delInstrText", "pPr", "rPr", "sdtPr", "rt", "annotationRef", "pgNum",
    "footnoteRef", "endnoteRef", "posOffset", "pctWidth", "pctHeight", "align",
))  # fmt: skip
_CHARACTERS = {"tab": "\t", "br": BREAK, "cr": BREAK, "noBreakHyphen": "-", "ptab": "\t"}
_PAGE_FIELDS = (["PAGE"], ["NUMPAGES"], ["SECTIONPAGES"])
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


class Notes:
    """The notes of a document, numbered as they are referred to: 1, 2 ... and endnotes i, ii ..."""

    def __init__(self, document: Package) -> None:
        self._texts: dict[tuple[str, str], Element] = {}
        self._counts = {"footnote": 0, "endnote": 0}
        for kind in self._counts:
            part = document.part(f"{kind}s")
            for note in part if part is not None else ():
                self._texts[kind, attribute(note, "id") or ""] = note

    def refer(self, kind: str, note_id: str, custom: str) -> tuple[str, Element] | None:
        """Return the mark and the text of a note where it is first referred to, else None."""
        note = self._texts.pop((kind, note_id), None)
        if note is None:
            return None
        if custom:
            return custom, note
        self._counts[kind] += 1
        return numeral(self._counts[kind], "lowerRoman" if kind == "endnote" else "decimal"), note


@dataclass(slots=True)
class Field:
    """A field as it is met: its instruction, then what it shows; a field may stand in either.

    `within` tells whether it stands in text; `shows` whether what comes now is text of the letter,
    and neither an instruction nor the number of a page.
    """

    within: bool
    instruction: str = ""
    shows: bool = False

    def show(self) -> None:
        """Go on from the instruction to what the field shows."""
        self.shows = self.within and self.instruction.split()[:1] not in _PAGE_FIELDS


@dataclass(slots=True)
class Line:
    """A paragraph as it is read: the notes and boxes met in it, and how its text is set."""

    styles: Mapping[str, Style]
    style: Style
    notes: Notes
    met: list[tuple[str, Element]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    set_in: set[tuple[bool, bool]] = field(default_factory=set)

    @property
    def filled(self) -> bool:
        """Whether there is any text in the line."""
        return bool(self.set_in)

    @property
    def shows(self) -> bool:
        """Whether what comes now is text, and not part of a field that is not shown."""
        return not self.fields or self.fields[-1].shows

    @property
    def emphasis(self) -> str | None:
        """The emphasis that all of the line has."""
        return emphasis(self.set_in)


def pieces(element: Element, line: Line) -> Iterator[Piece]:
    """Yield the pieces of the text in an element, in order."""
    for part in element:
        kind = name(part)
        if kind == "r":
            yield from _run(part, line)
        elif kind == "fldSimple":
            line.fields.append(Field(line.shows, attribute(part, "instr") or ""))
            line.fields[-1].show()
            yield from pieces(part, line)
            line.fields.pop()
        elif kind == "t":
            yield from _text(part.text or "", line, (False, False))
        else:
            yield from _other(part, line)


def _other(part: Element, line: Line) -> Iterator[Piece]:
    """Yield the pieces of an element that may stand in a paragraph and in a run; put boxes by."""
    kind = name(part)
    if kind == "txbxContent":
        line.boxes.append(part)
    elif kind == "AlternateContent":
        yield from pieces(alternative(part), line)
    elif kind and kind not in _DROPPED:
        yield from pieces(part, line)


def _run(run: Element, line: Line) -> Iterator[Piece]:
    """Yield the pieces of a run: text of one typography, signs, and references to notes."""
    properties = child(run, "rPr")
    style = line.styles.get(attribute(child(properties, "rStyle"), "val") or "", Style())
    if _first(toggle(properties, "vanish"), style.hidden, line.style.hidden):
        return
    bold = _first(toggle(properties, "b"), style.bold, line.style.bold)
    typography = bold, _first(toggle(properties, "i"), style.italic, line.style.italic)
    for part in run:
        kind = name(part)
        if kind == "t":
            yield from _text(part.text or "", line, typography)
        elif kind in _CHARACTERS:
            yield _CHARACTERS[kind]
        elif kind == "sym":
            yield from _text(_symbol(part), line, typography)
        elif kind == "fldChar":
            _turn(attribute(part, "fldCharType"), line)
        elif kind == "instrText":
            if line.fields:
                line.fields[-1].instruction += part.text or ""
        elif kind in _NOTES:
            custom = _custom_mark(part, run)
            yield from _note(part, custom, line)
            if custom:
                return
        else:
            yield from _other(part, line)


def _note(reference: Element, custom: str, line: Line) -> Iterator[Piece]:
    """Yield the anchor of a note where it is first referred to, and put its text by."""
    kind = _NOTES[name(reference)]
    if note := line.notes.refer(kind, attribute(reference, "id") or "", custom):
        line.met.append(note)
        yield Anchor(0, note[0])


def _first(*values: bool | None) -> bool:
    for value in values:
        if value is not None:
            return value
    return False


def _text(text: str, line: Line, typography: tuple[bool, bool]) -> Iterator[Piece]:
    """Yield text, unless it belongs to a field that does not show it as text of the letter."""
    if not line.shows:
        return
    if text.strip():
        line.set_in.add(typography)
    yield text


def _turn(turn: str | None, line: Line) -> None:
    """Follow a field: its instruction, what it shows, its end."""
    if turn == "begin":
        line.fields.append(Field(line.shows))
    elif turn == "separate" and line.fields:
        line.fields[-1].show()
    elif turn == "end" and line.fields:
        line.fields.pop()


def _symbol(element: Element) -> str:
    """Return the character that a symbol of a font stands for, as far as Unicode has it."""
    code = attribute(element, "char") or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""


def _custom_mark(reference: Element, run: Element) -> str:
    """Return the mark that the writer gave a note in place of its number, if any."""
    if (attribute(reference, "customMarkFollows") or "0") in ("0", "false", "off"):
        return ""
    return "".join(part.text or "" for part in run if name(part) == "t").strip()


def alternative(element: Element) -> Element:
    """Return the first of the alternatives that holds text, else the first."""
    choices = [part for part in element if name(part) in ("Choice", "Fallback")]
    filled = (part for part in choices if "".join(part.itertext("{*}t")).strip())
    return next(filled, choices[0] if choices else element)
