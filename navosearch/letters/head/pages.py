"""Read what the page of a site prints around a letter: its labels, its tables, its menus.

What a page says of a letter counts where the letter is silent: the day on which it was published is not
that of the letter, and the number in an address may be cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from navosearch import dates, references
from navosearch.letters import prose, words
from navosearch.letters.head.facts import Facts
from navosearch.letters.words import any_of
from navosearch.model import Block, Chamber
from navosearch.references import finding

LONGEST = 200
"""What is longer on the page of a site is text."""
LONGEST_MENU = 120
"""A line of a menu, a button or a link is shorter."""

_LABEL = re.compile(
    rf"(?P<label>{any_of(words.PAGE_LABELS)})(?:\s*[:|→]\s*|\s+(?=\S)|$)(?P<value>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABELS = re.compile(rf"(?:{any_of(words.PAGE_LABELS)}\W*)+", re.IGNORECASE)
"""The head of a table: "Datum publicatie | Organisatie | Vergaderjaar | Dossier- en ondernummer"."""
_OF_DOCUMENT = re.compile(rf"{any_of(words.DOCUMENT_DATES)}\b", re.IGNORECASE)
_PAPER = r"(?P<dossier>\d{2}\s?\d{3}(?:-(?:\d\d|[IVXL]{1,6}[ABC]?|[A-M])\b)?)"
_NUMBERED = re.compile(rf"(?<![\w-]){_PAPER}(?:,?\s+nr\.?\s*|\s*\|\s*)(?P<number>\d{{1,5}})\b", re.IGNORECASE)
_TITLED = re.compile(rf"{_PAPER}\s+(?P<title>[A-ZÀ-Ý][^.]{{2,150}}?),?\s+nr\.\s*(?P<number>\d{{1,5}})$")
"""A dossier with its title between its number and that of the letter: "21501-28 Defensieraad, nr. 268"."""
_TABLE = re.compile(
    rf"(?P<chamber>Tweede|Eerste)\sKamer\sder\sStaten-Generaal\W*(?P<year>\d{{4}}-\d{{4}})\W*{_PAPER[:-1]})"
    r"\W*\s?nr\.?\s*(?P<number>\d{1,5})\b"
)
"""A row of such a table, its cells perhaps run together: "Staten-Generaal2019-202021501-02 nr. 53"."""
_MAY_NAME = re.compile(r"\d\d[\s.]?\d{3}|kst-|\bnr", re.IGNORECASE)
"""What a line without a label holds that names a paper; most lines hold none, and need no other pattern."""
_MENU = re.compile(
    rf"(?=\W*\w)\W*(?:{any_of(words.SITE_WORDS)}\b[\W\d]*)*(?:{any_of(words.SITE_OPENERS)}\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_SITE_SENTENCE = re.compile(rf"(?:{'|'.join(words.SITE_SENTENCES)})\.?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s[|>›»→•·]\s")
"""What stands between the links of a menu."""
LINK_WORDS = 4
"""A link of a menu has no more words than this."""


def facts_of(text: str) -> Facts | None:
    """Return what a line of a site's page says of the letter on it, None where it is no such line."""
    if len(text) > LONGEST:
        return None
    may_name = _MAY_NAME.search(text) is not None
    if may_name and (table := _TABLE.search(text)):
        return Facts(
            dossier=references.dossier_named(table["dossier"]),
            number=table["number"],
            parliamentary_year=table["year"],
            chamber="II" if table["chamber"] == "Tweede" else "I",
        )
    if _LABELS.fullmatch(text):
        return Facts()
    labelled = _LABEL.fullmatch(text)
    if labelled is None:
        return _paper(text, alone=True) if may_name else None
    paper = _paper(labelled["value"], alone=False)
    return _labelled(labelled["label"].lower(), labelled["value"], paper or Facts())


def labels_of(text: str) -> set[str]:
    """Return the label of a site that a line begins with, in lower case: "Documentdatum 22-03-2000"."""
    labelled = _LABEL.fullmatch(text) if len(text) <= LONGEST and not prose.is_sentence(text) else None
    return {labelled["label"].lower()} if labelled else set()


def is_table(text: str) -> bool:
    """Whether a line is a row of the table that the official site puts over a letter."""
    return _TABLE.search(text) is not None


def published(text: str) -> str | None:
    """Return the day on which a line says that a page was published, ISO 8601."""
    labelled = _LABEL.fullmatch(text) if len(text) <= LONGEST else None
    if labelled is None or labelled["label"].lower() not in words.PUBLICATION_DATES:
        return None
    return _day(labelled["value"])


def is_menu(text: str) -> bool:
    """Whether a line is a menu, a button or a link of a site.

    >>> is_menu("Home > Documenten"), is_menu("Deze pagina delen"), is_menu("Westelijke Balkan")
    (True, True, False)
    """
    if _SITE_SENTENCE.fullmatch(text):
        return True
    if len(text) > LONGEST_MENU or prose.is_sentence(text):
        return False
    links = _BETWEEN.split(text)
    parted = len(links) > 1 and all(len(link.split()) <= LINK_WORDS and "," not in link for link in links)
    return parted or _MENU.fullmatch(text) is not None


def without_menus(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the text of a letter without the menus that a site prints before and below it."""
    end = len(blocks)
    while end and _is_link(blocks[end - 1]):
        end -= 1
    begin = next((number for number, block in enumerate(blocks[:end]) if not _is_link(block)), end)
    return blocks[begin if begin > 1 else 0 : end]


def _is_link(block: Block) -> bool:
    numbered = block.mark is not None and any(map(str.isalnum, block.mark))
    return block.kind in ("paragraph", "heading", "item") and not numbered and is_menu(block.text)


def without_paper(subject: str) -> tuple[str, Facts | None]:
    """Return a subject without the number of the letter that it ends in, and what that tells.

    >>> without_paper("Verslag klimaattop, dossier 31 793 nr. 88")[0]
    'Verslag klimaattop'
    """
    for found in finding.find(subject):
        if found.end == len(subject) and found.start:
            return subject[: found.start].rstrip(" ,;-–(") or subject, _of_target(found.target)
    return subject, None


def _labelled(label: str, value: str, paper: Facts) -> Facts:
    if _OF_DOCUMENT.fullmatch(label):
        return Facts(date=_day(value))
    if label in words.PAPER_LABELS:
        return paper
    if label == "vergaderjaar":
        year = re.match(r"\d{4}-\d{4}", value)
        return Facts(parliamentary_year=year[0] if year else None)
    return Facts()


def _paper(text: str, *, alone: bool) -> Facts | None:
    """Return the dossier and number that a line names; `alone` tells that no label announces them."""
    text = text.strip(" .")
    if named := references.paper_named(text):
        return Facts(dossier=named[0], number=named[1])
    if titled := _TITLED.fullmatch(text):
        return Facts(
            dossier=references.dossier_named(titled["dossier"]),
            number=titled["number"],
            dossier_title=titled["title"],
        )
    if (found := _NUMBERED.search(text)) and (not alone or found.start() <= len("Kamerstukken II ")):
        return Facts(dossier=references.dossier_named(found["dossier"]), number=found["number"])
    cited = finding.find(text)
    if len(cited) == 1 and (not alone or cited[0].end == len(text) or text[cited[0].end :] == ".html"):
        return _of_target(cited[0].target)
    if not alone and (dossier := references.dossier_named(text)):
        return Facts(dossier=dossier)
    return None


def _of_target(target: str) -> Facts | None:
    """Return the dossier and number of an official id, or of a dossier alone."""
    if paper := references.paper_named(target):
        return Facts(dossier=paper[0], number=paper[1])
    dossier = references.dossier_named(target)
    return Facts(dossier=dossier) if dossier else None


def _day(text: str) -> str | None:
    found = next((span for span in dates.find(text) if span.has_day), None)
    return found.first.iso if found else None


_ADDRESSES: dict[str, Chamber] = {
    "eerstekamer.nl": "I", "postbus 20017": "I", "tweedekamer.nl": "II", "postbus 20018": "II",
}  # fmt: skip
"""Where each chamber has its site and its post."""


def chamber_of(text: str) -> Chamber | None:
    """Return whose address a line holds: that of the chamber a letter is sent to."""
    low = text.lower()
    return next((chamber for address, chamber in _ADDRESSES.items() if address in low), None)
