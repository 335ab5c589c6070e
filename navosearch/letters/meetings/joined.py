"""Split the meetings, and the dates, that one line lists together."""

from __future__ import annotations

import re
from dataclasses import replace

from navosearch import dates
from navosearch.dates import DateSpan
from navosearch.letters.meetings import mentions, names

_JOINT = re.compile(r"\s*,\s*(?:en\s+)?|\s+en\s+|\s+(?:resp\.|respectievelijk)\s+")
"""What stands between the names of meetings, and between their dates."""


def apart(joined: str) -> list[str]:
    """Part the names that "en" joins: "de Eurogroep en de Landbouw- en Visserijraad" are two."""
    whole = [""]
    for piece in _JOINT.split(joined):
        if mentions.is_meeting(whole[-1]):
            whole.append(names.without_lead(piece))
        else:
            whole[-1] = f"{whole[-1]} en {piece}" if whole[-1] else piece
    return whole if mentions.is_meeting(whole[-1]) else [joined]


def each(span: DateSpan, printed: str) -> list[DateSpan]:
    """Part the dates that a list joins: "3 en 4-5 april" are two, the 3rd and 4-5."""
    pieces = _JOINT.split(printed)
    month = pieces[-1].lstrip(" 0123456789-–")
    found = [
        next(iter(dates.find(f"{piece} {month}" if piece[-1:].isdigit() else piece)), None)
        for piece in pieces
    ]
    return [replace(one, begin=span.begin, end=span.end) for one in found if one]
