"""The nouns, as frozen values: what a letter is, and what a search answers.

Dates are ISO 8601 strings, as precise as the source is: ``2024-12-03``, ``2024-12`` or ``2024``.
Offsets are code points, half open. Unknown is ``None``, never a guess; what was concluded and not
read is named in `Letter.inferred`.
"""

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

Match = Literal["auto", "all", "any"]
"""How many words of a query a hit must have; with ``auto`` all, and some where few have all."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(LetterInfo):
    """A letter whole: what is known of it, and its sections, paragraphs and footnotes in order.

    `marked` are the references that its source marks: what is printed, and what it means.
    """

    sections: tuple[Section, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    marked: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not in the index, and the reason as a code that the edges put into words."""

    source: str
    reason: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What bringing the index up to date did; each name in the tuples is a letter's id."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[tuple[str, str, str], ...] = ()
    """(id, file taken, file left out) for every file that holds a letter another file tells better."""
    gone: tuple[str, ...] = ()
    """Roots that are not there any more, or cannot be read; their letters were kept."""
    letters: int = 0
    paragraphs: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a paragraph and the offsets in it of what matched; every edge draws it in its own way."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ScoreTerm:
    """What a clause of the query (empty: a date it names) adds to the score of a hit, and by which forms.

    `paragraphs` is how many paragraphs of the whole index match the same: the rarer, the more it counts.
    """

    clause: str
    forms: tuple[str, ...]
    paragraphs: int
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph that answers a query, with the letter, the meeting and the section it stands in.

    `matched` and `missing` are words of the query as typed; `copies` the ids of near-identical
    paragraphs among the hits; `terms` tell how the score came about, when that was asked.
    """

    rank: int
    score: float
    id: str
    letter: LetterInfo
    meeting: Meeting | None
    section: tuple[str, ...]
    paragraph: int
    page: int | None
    text: str
    snippet: Snippet
    matched: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    terms: tuple[ScoreTerm, ...] = ()


@dataclass(frozen=True, slots=True)
class Total:
    """How many paragraphs have every word of the query, and how many only some."""

    all: int
    some: int = 0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value (of meeting, kind, year or dossier) and how many paragraphs of the first tier have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that nothing matches, and the word that was searched instead."""

    typed: str
    used: str


@dataclass(frozen=True, slots=True)
class Expansion:
    """Forms that were searched beside a word, and why: ``compound``, ``abbreviation``, ``joined`` ..."""

    word: str
    also: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Form:
    """A word form as it stands in the letters, and in how many of the hits' paragraphs it does."""

    form: str
    count: int


@dataclass(frozen=True, slots=True)
class Understood:
    """The query as typed and as it was understood, said back in one line.

    `corrections` were searched instead of words that stand nowhere; `nearest` are what such words may have
    been meant for, and were not searched.
    """

    typed: str
    understood: str
    match: Match
    filters: tuple[tuple[str, str], ...] = ()
    corrections: tuple[Correction, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    nearest: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Results:
    """The answer to a query: the totals, the hits that were asked for, and counts over the first tier.

    `reachable` is how many hits there are to go through, whatever the limit: with ``auto``, paragraphs
    with some of the words are hits only where few have them all.
    """

    query: Understood
    total: Total
    reachable: int
    hits: tuple[Hit, ...]
    facets: dict[str, tuple[FacetValue, ...]]
    forms: tuple[Form, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What an index holds and who wrote it; `built` is when, as ISO 8601 with the offset from UTC."""

    path: str
    format: str
    analyser: str
    reader: str
    built: str
    roots: tuple[str, ...]
    letters: int
    paragraphs: int
    skipped: tuple[Skipped, ...] = ()
    duplicates: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What `check` found wrong with a file of the index; `reason` is a code that the edges put into words."""

    file: str
    reason: str
    detail: str = ""


Change = tuple[Literal["equal", "removed", "added"], str]
"""A piece of two texts: equal and removed pieces joined are the older one, equal and added ones the newer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A paragraph that says nearly the same as another, and what changed since the letter before it.

    `shared` is the containment of its shingles in those of the paragraph that was asked for, or the other
    way round (see `search.shingles`); `date` is that of its meeting, else of its letter. The first version
    has no `changes`.
    """

    id: str
    letter: LetterInfo
    meeting: Meeting | None
    date: str | None
    text: str
    shared: float
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """A paragraph and its versions in order of date, itself among them.

    `formulas` are its sentences that stand in very many letters and were not followed.
    """

    paragraph: Paragraph
    versions: tuple[Version, ...]
    formulas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """A passage that stands in three letters or more: its first and its last version, and what became of it.

    `changed` counts the versions that are not the same as the one before, `most_changed` is the one with most
    changes; `left_out_since` is the date of the first letter after the last version, of its kind and series,
    that lacks it; `text` is that of the last version.
    """

    first: Version
    last: Version
    versions: int
    changed: int
    most_changed: Version | None
    left_out_since: str | None
    text: str
