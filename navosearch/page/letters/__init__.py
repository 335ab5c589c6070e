"""Compose the pages of a letter, of all meetings, and of one meeting with its letters."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from navosearch.letters.citations import permalink
from navosearch.model import Kind, Letter, LetterInfo, Lineage
from navosearch.page.collection import Entry
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.page.letters import alignment, lineage, outline
from navosearch.page.marks import Link
from navosearch.search.threads import references
from navosearch.wording import values

MOST_MEETINGS = 300
"""More meetings than this are shown a year at a time: so many are ten screens of a list."""
_BOTH: Kind = "verslag en geannoteerde agenda"


def letter(
    frame: Frame,
    whole: Letter,
    *,
    others: Mapping[str, Sequence[LetterInfo]],
    marks: Mapping[str, outline.Marks],
    held: Container[str],
    referred_by: Sequence[tuple[str, LetterInfo]],
    lineages: Mapping[int, Lineage],
) -> str:
    """Return the page of a letter.

    `others` has the other letters about each of its meetings, by its id; `held` are the letters that are
    here; `referred_by` the paragraphs that refer to this one, with their letters; `lineages` those of its
    paragraphs, by their numbers.
    """
    parts = outline.parts(whole, marks, links(frame, whole, held))
    return render(
        "letter.html",
        frame=frame,
        letter=whole,
        name=values.called(whole),
        parts=parts,
        headings=outline.headings(parts),
        matching=[each.number for part in parts for each in part.passages if each.matches],
        loose=outline.loose_notes(whole),
        others=others,
        referred_by=referred_by,
        said={number: lineage.said(each) for number, each in lineages.items()},
    )


def links(frame: Frame, whole: Letter, held: Container[str]) -> dict[str, tuple[Link, ...]]:
    """Return where the references in the texts of a letter lead, by the text.

    To the letter where it is here, to the letters of a dossier, else to the official page where there is one.
    """
    texts: dict[tuple[int, str | None], str] = {(each.number, None): each.text for each in whole.paragraphs}
    texts |= {(each.paragraph or 1, each.mark): each.text for each in whole.footnotes}
    found: dict[str, list[Link]] = {}
    for each in references(whole):
        address = _address(frame, each.target, held)
        if address:
            found.setdefault(texts[each.paragraph, each.footnote], []).append((each.start, each.end, address))
    return {text: tuple(_apart(those)) for text, those in found.items()}


def _address(frame: Frame, target: str, held: Container[str]) -> str | None:
    if target in held:
        return frame.plain(f"/letters/{target}")
    if target[:1].isdigit() and "D" not in target and "Z" not in target:
        return frame.to("/", q=f"dossier:{target}", page=1)
    return permalink(target)


def _apart(those: Iterable[Link]) -> Iterator[Link]:
    """Yield the links of a text without those of a place that has one: "nrs. 12 t/m 14" is three papers."""
    done = 0
    for start, end, address in those:
        if start >= done:
            yield start, end, address
            done = end


def meetings(frame: Frame, entries: Sequence[Entry], *, year: str | None = None) -> str:
    """Return the page of all meetings, newest first; of many, those of one year, by default the newest."""
    newest = sorted(entries, key=lambda each: (each.meeting.start or "", each.meeting.name), reverse=True)
    by_year = [(when, tuple(each)) for when, each in groupby(newest, key=_year)]
    split = len(entries) > MOST_MEETINGS
    shown = by_year[:1] if split else by_year
    if year is not None:
        shown = [pair for pair in by_year if pair[0] == year]
    path = frame.plain("/meetings")
    joint = "&" if "?" in path else "?"
    return render(
        "meetings.html",
        frame=frame,
        count=len(entries),
        years=shown,
        all_years=[(when, f"{path}{joint}year={when}" if split else f"#y{when}") for when, _each in by_year],
    )


def _year(entry: Entry) -> str:
    return (entry.meeting.start or "")[:4]


def meeting(frame: Frame, entry: Entry, pair: tuple[Letter, Letter] | None) -> str:
    """Return the page of a meeting; `pair` is its agenda and its report, to stand side by side."""
    rows = alignment.aligned(*(alignment.sections(each, entry.meeting.id) for each in pair)) if pair else ()
    agenda, report = pair or (None, None)
    return render(
        "meeting.html",
        frame=frame,
        meeting=entry.meeting,
        letters=entry.letters,
        rows=rows,
        agenda=agenda,
        report=report,
    )


def paired(entry: Entry) -> tuple[str, str] | None:
    """Return the ids of the agenda and the report of a meeting, the last of each, or None."""
    agendas = [each.id for each in entry.letters if "agenda" in each.kind and each.kind != _BOTH]
    reports = [each.id for each in entry.letters if each.kind == "verslag"]
    both = [each.id for each in entry.letters if each.kind == _BOTH]
    first, last = agendas or both, reports or both
    return (first[-1], last[-1]) if first and last and first[-1] != last[-1] else None
