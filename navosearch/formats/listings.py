"""Read an answer of the official listing: records of papers as values, or what it says is wrong.

The listing speaks SRU 2.0, a standard of OASIS (searchRetrieve, part 3), and describes a paper in OWMS and in
terms of parliament.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from lxml import etree

from navosearch.formats.inline import collapse
from navosearch.formats.markup import Element, name, parse
from navosearch.formats.reasons import unreadable

FORMS = ("xml", "html", "odt", "pdf")
"""The forms of a paper that are letters to us, the best first."""


@dataclass(frozen=True, slots=True)
class Record:
    """What the listing says of a paper; what it does not say is empty.

    `types` and `kinds` are as printed ("Kamerstuk", "Brief"); `dossiers` as identifiers write them
    ("21501-02"); `files` are addresses by form, `annexes` ids, `main` the id of the paper that this is an
    annex of, and `raw` the XML of the record.
    """

    id: str
    title: str
    dossiers: tuple[str, ...] = ()
    dossier_title: str = ""
    number: str = ""
    creator: str = ""
    types: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    date: str = ""
    modified: str = ""
    year: str = ""
    status: str = ""
    annexes: tuple[str, ...] = ()
    main: str = ""
    url: str = ""
    files: tuple[tuple[str, str], ...] = ()
    raw: bytes = b""


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a listing: how many records there are in all, those of the page, and whether more follow."""

    count: int
    records: tuple[Record, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the listing says when it does not answer a question."""

    message: str


def read(data: bytes) -> Listing | Refusal:
    """Return what an answer of the listing says.

    Raises LetterUnreadable: ``doctype``, ``invalid-xml``, or ``unknown-format`` for what is neither a listing
    nor diagnostics, or for a record without an id.
    """
    root = parse(data)
    if messages := [_message(element) for element in root.iter("{*}diagnostic")]:
        return Refusal("; ".join(messages))
    if name(root) != "searchRetrieveResponse":
        raise unreadable("unknown-format", name(root))
    counts = [_text(element) for element in root.iter("{*}numberOfRecords")]
    if len(counts) != 1 or not counts[0].isascii() or not counts[0].isdigit():
        raise unreadable("unknown-format", "numberOfRecords")
    records = tuple(_record(element) for element in root.iter("{*}record"))
    more = next(root.iter("{*}nextRecordPosition"), None) is not None
    return Listing(int(counts[0]), records, more)


def _record(element: Element) -> Record:
    texts, first = partial(_texts, element), partial(_first, element)
    if not first("identifier"):
        raise unreadable("unknown-format", "identifier")
    types = texts("type")
    files = {each.get("manifestation", ""): _text(each) for each in element.iter("{*}itemUrl")}
    return Record(
        id=first("identifier"),
        title=first("documenttitel") or first("title"),
        dossiers=tuple("-".join(each.split()) for each in texts("dossiernummer")),
        dossier_title=first("dossiertitel"),
        number=first("ondernummer"),
        creator=first("creator"),
        types=types,
        kinds=tuple(dict.fromkeys(texts("subrubriek", scheme="OVERHEIDop.KamerstukTypen") + types[1:])),
        date=(first("issued") or first("date"))[:10],
        modified=first("modified")[:10],
        year=first("vergaderjaar"),
        status=first("documentstatus"),
        annexes=texts("bijlage"),
        main=first("hoofddocument"),
        url=first("preferredUrl"),
        files=tuple((form, files[form]) for form in FORMS if files.get(form)),
        raw=etree.tostring(element, encoding="utf-8"),
    )


def _texts(element: Element, name: str, *, scheme: str | None = None) -> tuple[str, ...]:
    """Return the texts of the elements of a name in an element, but for empty ones."""
    named = (each for each in element.iter(f"{{*}}{name}") if scheme in (None, each.get("scheme")))
    return tuple(filter(None, map(_text, named)))


def _first(element: Element, name: str) -> str:
    return next(iter(_texts(element, name)), "")


def _message(diagnostic: Element) -> str:
    """Return what a diagnostic says, in words and by its number."""
    parts = {name(each): _text(each) for each in diagnostic}
    words = ": ".join(filter(None, (parts.get("message"), parts.get("details"))))
    return f"{words} ({parts.get('uri', '')})" if words else _text(diagnostic)


def _text(element: Element) -> str:
    return collapse("".join(element.itertext()))
