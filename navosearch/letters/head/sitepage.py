"""Tell a reading site's page from the letter on it, and read what the page says of the letter.

Pages of tkconv, a reader of the Tweede Kamer's open data, are saved as text a lot. They begin with its
menu, the title, the dossier's title and the sort of document, a line with number and date, and links;
the letter follows a line "Preview document".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from navosearch.letters.head.facts import NOTHING, Facts
from navosearch.model import Block

_LONGEST = 80
"""Blocks among which the letter must begin."""
_LETTER = re.compile(r"Preview document\b.{0,40}")
_MENU = re.compile(r"[^\w\[]*(?:\[[^\[\]]{1,40}\][^\w\[]*)+")
_NUMBER = re.compile(
    r"Nummer:\s*(?P<id>(?:19|20)\d\dD\d{5})\b.*?\bdatum:\s*(?P<date>\d{4}-\d\d-\d\d)\b.*", re.DOTALL
)
_OFFICIAL = re.compile(r"\((?P<id>kst-[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*)\)")
_DOSSIER = re.compile(r"Onderdeel van kamerstukdossier (?P<dossier>\d{5}(?: \d\d)?) ?-(?P<number>\d{1,5})\b")


def read(blocks: Sequence[Block]) -> tuple[Facts, Sequence[Block]]:
    """Tell the page from the letter; blocks that are no such page are all letter."""
    first = blocks[:_LONGEST]
    begins = (number for number, block in enumerate(first) if block.text.startswith("Preview"))
    begin = next((number for number in begins if _LETTER.fullmatch(first[number].text)), None)
    if begin is None:
        return NOTHING, blocks
    lines = [block.text for block in first[:begin] if not _MENU.fullmatch(block.text)]
    numbered = ((number, _NUMBER.fullmatch(text)) for number, text in enumerate(lines))
    told, dated = next(((number, match) for number, match in numbered if match), (0, None))
    if dated is None:
        return NOTHING, blocks
    official = next(filter(None, map(_OFFICIAL.search, lines[told:])), None)
    filed = next(filter(None, map(_DOSSIER.match, lines[told:])), None)
    facts = Facts(
        dossier=filed["dossier"].replace(" ", "-") if filed else None,
        number=filed["number"] if filed else None,
        id=official["id"] if official else dated["id"] if filed else None,
        subject=lines[0] if told else None,
        dossier_title=lines[1] if told > 2 else None,
        document_type=lines[told - 1] if told > 1 else None,
        date=dated["date"],
    )
    return facts, blocks[begin + 1 :]
