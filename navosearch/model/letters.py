"""Name what a letter is and what it is made of, from the blocks of its document to its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from navosearch import checksums

Kind = Literal["geannoteerde agenda", "verslag", "verslag en geannoteerde agenda", "brief", "overig"]

KINDS: tuple[Kind, ...] = (
    "geannoteerde agenda",
    "verslag",
    "verslag en geannoteerde agenda",
    "brief",
    "overig",
)

Chamber = Literal["I", "II"]
"""The Eerste and the Tweede Kamer, as citations have them."""

Doubt = Literal["date", "citation", "meeting", "headings"]

DOUBTS: tuple[Doubt, ...] = ("date", "citation", "meeting", "headings")
"""What of a letter may not be understood: it could not be read, or its headings look wrong."""

DateOf = Literal["meeting", "letter"]
"""Which date a paragraph goes by: that of its meeting, else of its letter; or always that of its letter."""

BlockKind = Literal["heading", "paragraph", "item", "row", "footnote", "field"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a footnote is referred to: an offset in the text of its block, and the footnote's mark."""

    offset: int
    mark: str


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a document in reading order; every format yields these and nothing else.

    `level` is the heading's level (1 is highest) or the list item's depth; `mark` the footnote's
    mark, the item's own number or bullet, or the name of a letterhead field; `style` what the
    typography says of the whole block ("bold", "italic", "bold italic") where a source tells it.
    """

    kind: BlockKind
    text: str
    level: int | None = None
    mark: str | None = None
    anchors: tuple[Anchor, ...] = ()
    page: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a format reader makes of a file: its blocks, and what its metadata says of itself.

    `metadata` holds (name, value) pairs under the official names (``DC.identifier``,
    ``OVERHEIDop.dossiernummer`` ...), in the order of the source; a name may repeat. `marked` are
    the references that the source marks: what is printed, and the id or the dossier that it means.
    """

    format: str
    blocks: tuple[Block, ...]
    metadata: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    marked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signed, and in which office."""

    name: str
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting that a letter prepares or reports on; its `id` is the same in every letter about it."""

    id: str
    name: str
    series: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its level (1 is highest) and the headings above it, itself last."""

    heading: str
    level: int
    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a letter: the unit that is searched, cited and never lost.

    `number` counts from 1 through the letter, `section` is the path of headings it stands under,
    `meeting` the position in `Letter.meetings` of the meeting its part of the letter is about.
    """

    id: str
    number: int
    text: str
    section: tuple[str, ...] = ()
    meeting: int | None = None
    page: int | None = None

    @property
    def hash(self) -> str:
        """The first 16 hexadecimal digits of the SHA-256 of the text in UTF-8."""
        return checksums.of_text(self.text)


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote and the number of the paragraph that refers to it."""

    mark: str
    text: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A paper that a paragraph, or one of its footnotes (by its mark), refers to.

    `start` and `end` are offsets in the text of the one or the other; `target` is the paper's id, or the
    number of a dossier.
    """

    paragraph: int
    footnote: str | None
    start: int
    end: int
    text: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterInfo:
    """All that is known of a letter except its text.

    `inferred` names the values that were concluded and not read, by their path in the JSON form:
    ``kind``, ``meetings.0.start``. `notes` are codes of what the letter says amiss and what was made of
    it: ``year-corrected:2024->2025``, ``date-impossible:2023-02-29``,
    ``dates-differ:2000-11-08->2000-11-10``, ``year-unknown``; or of what belongs to it and could not be
    read: ``part-unread:unknown-format:.rtf`` (a file within it), ``metadata-unread:invalid-xml:line 1``.
    `doubts` tell what of the letter could not be read; `line` is the line that names it best: its title,
    its subject, or how its text begins.
    """

    id: str
    kind: Kind
    source: str
    title: str | None = None
    subject: str | None = None
    date: str | None = None
    dossier: str | None = None
    dossier_title: str | None = None
    number: str | None = None
    parliamentary_year: str | None = None
    chamber: Chamber | None = None
    signatories: tuple[Signatory, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    citation: str | None = None
    url: str | None = None
    doubts: tuple[Doubt, ...] = ()
    line: str | None = None


def dated(letter: LetterInfo, meeting: Meeting | None, date_of: DateOf = "meeting") -> str | None:
    """Return the date that a paragraph of a letter goes by, `meeting` being what it is about, if anything."""
    start = meeting.start if meeting and date_of == "meeting" else None
    return start or letter.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(LetterInfo):
    """A letter whole: what is known of it, and its sections, paragraphs and footnotes in order.

    `marked` are the references that its source marks: what is printed, and what it means.
    """

    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    marked: tuple[tuple[str, str], ...] = ()
