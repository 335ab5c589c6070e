"""Tell the series that the name of a meeting belongs to, and give it an id that holds over letters.

The table is ``data/series.tsv``. Its sources. The formations of the Council: Council Decision
2009/878/EU (O.J. L 315, 2 December 2009), which split General Affairs and External Relations (RAZEB) in
RAZ and RBZ when the Treaty of Lisbon came into force on 1 December 2009; before it Decision 2006/683/EC,
annex I. Gymnich is the castle of the first informal meeting of foreign ministers (1974), and the name of
those since. NATO: the North Atlantic Council (NAR) meets as heads of state (top), foreign ministers
(FMM) and defence ministers (DMM). Gatherings of the ministers of one Council, of heads of state and
government, and older names ("Sociale Raad") belong to the formation that is theirs now. Other bodies:
the constitutions of the ILO (article 3) and the WHO (article 10), article VIII of the Non-Proliferation
Treaty, article XI of the convention of ESA. The Dutch variants are those of the ministers' own letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

from navosearch.letters import words
from navosearch.letters.meetings import tables
from navosearch.letters.words import any_of
from navosearch.lowering import lowered

LISBON = "2009-12-01"
"""The day on which RAZEB became RAZ and RBZ."""

_PARTS = {
    "eu gathering": (
        "(informele ){bijeenkomst|vergadering|video~conferentie}( van| tussen)( de)"
        " {eu|europese} (ministers {van|voor} )"
    ),
    "gathering": f"{{{'|'.join((*words.GATHERINGS, 'overleg', 'ministeriële(~bijeenkomst)'))}}}",
    "of nato": "( van de) <nato>(~{landen|lidstaten|bondgenoten})",
    "nato": f"{{{'|'.join(words.NATO)}}}",
    "of": "( van| voor| der)( de| het)",
    "foreign ministers": (
        "{minister(s) {van|voor} buitenlandse~zaken|bz-ministers|foreign ministers|buitenlandministers}"
    ),
    "defence ministers": "{minister(s) van defensie|defensie~ministers|{defence|defense} ministers}",
    "foreign affairs council": "{raad (voor |van )buitenlandse zaken|rbz}",
    "formation": "( {in|met} (het |de ){formaat|format|samenstelling}( van)( de))<signs>",
    "council of ministers": ("{ministersconferentie|ministeriële conferentie|raad op ministerieel niveau}"),
}
"""What a row of the table may hold in the notation ``<nato>``."""

_SIGNS = {
    "(": "(?:", ")": ")?", "{": "(?:", "}": ")", " ": r"[\s-]+", "~": r"[\s-]?", ".": r"\.",
    "…": "[^,.;]{0,60}", "#": r"\d+", "ë": "[eë]", "ï": "[iï]",
}  # fmt: skip
"""What the signs of the table mean: what is in round brackets may be missing, one of what curly brackets hold
is there, a space is space or dash, ``~`` either or nothing, ``…`` a few words, ``#`` a number. A diaeresis
may be missing."""
_BETWEEN = r"[\s/(:,-]*"
"""What ``<signs>`` stands for: what a council and its formation may have between them."""


def pattern(notation: str) -> str:
    """Return the regular expression of a row's notation."""
    return "".join(_SIGNS.get(sign, sign) for sign in _spelled(notation)).replace("<signs>", _BETWEEN)


def _spelled(notation: str) -> str:
    """Return a notation with its parts put in."""
    for name, part in (*_PARTS.items(), *_PARTS.items()):  # a part may hold another
        notation = notation.replace(f"<{name}>", part)
    return notation


_GROUP = re.compile(r"[({]([^(){}]*)([)}])")
_BEGINS = 6
"""Characters from the beginning of a name by which most words of a text are dismissed."""


def _beginnings(notation: str) -> set[str]:
    """Return how the names of a row may begin: their first characters."""
    notation = notation.replace("~", "( )", 1) if "~" in notation[:_BEGINS] else notation
    group = _GROUP.search(notation)
    if group is None or not {"(", "{"} & set(notation[:_BEGINS]):
        return {notation[:_BEGINS]}
    choices = [*group[1].split("|"), *([""] if group[2] == ")" else [])]
    whole = (notation[: group.start()] + choice + notation[group.end() :] for choice in choices)
    return set().union(*map(_beginnings, whole))


_TABLE = tables.series()
SERIES = tuple(dict.fromkeys(row.series for row in _TABLE))
"""The names of the known series, in the order in which joint meetings name them."""
_FIRST = sorted({begin for row in _TABLE for begin in _beginnings(_spelled(row.notation))})
_DISMISSING = "|".join(
    f"{letter}(?:{'|'.join(pattern(begin[1:]) for begin in begins)})"
    for letter, begins in groupby(_FIRST, key=lambda begin: begin[0])
)
_KNOWN = re.compile(
    rf"(?<!\w)(?={_DISMISSING})(?:"
    + "|".join(f"({pattern(row.notation)})" for row in _TABLE)
    + rf")(?:s?{any_of(words.GATHERINGS)})?(?!\w)"
)
BODIES = frozenset({"IMF en Wereldbank", "G20", "G8", "G7", "OVSE", "Raad van Europa", "OESO", "WTO", "ASEM"})
"""Series that bear the name of a body: the name alone is no meeting."""

_BRACKETED = re.compile(r"\((?!\s*(?:handel|defensie|os\b|ontwikkel|cohesie|art))[^()]*\)", re.I)
_QUALITIES = re.compile(rf"\b{any_of(words.QUALITIES)}\b", re.I)
LONGEST_SLUG = 60
"""Characters that a name may take in an id."""


@lru_cache(4096)
def series_of(name: str, *, start: str | None = None, office: str | None = None) -> tuple[str, ...]:
    """Return the known series that `name` tells, in the table's order; none where it is not a known one.

    What stands in brackets counts only when nothing else does. `start` (ISO 8601) tells on which
    side of the Treaty of Lisbon the meeting lies, `office` (of the minister who writes) which
    ministers of NATO met where the name does not say.

    >>> series_of("Eurogroep en Ecofinraad")
    ('Eurogroep', 'Ecofin')
    """
    found = _series_in(_BRACKETED.sub(" ", name)) or _series_in(name)
    if "NAVO ministeriële" in found and office:
        found = {_of_office(series, office) for series in found}
    if start is not None and start < LISBON and found & {"RAZ", "RBZ"}:
        found = found - {"RAZ", "RBZ"} | {"RAZEB"}
    return tuple(series for series in SERIES if series in found)


def akin(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether two names may mean one meeting by their series: the same, or one a formation of the other.

    >>> akin(("RBZ",), ("RBZ Handel",)), akin(("NAVO ministeriële",), ("NAVO DMM",))
    (True, True)
    """
    of_nato = {"NAVO ministeriële", "NAVO FMM", "NAVO DMM"}
    return any(
        f"{one} ".startswith(f"{other} ")
        or f"{other} ".startswith(f"{one} ")
        or ("NAVO ministeriële" in (one, other) and {one, other} <= of_nato)
        for one in a
        for other in b
    )


def identity(name: str, *, start: str | None, office: str | None = None) -> tuple[str, str | None]:
    """Return (id, series) of a meeting; an agenda and a verslag of one meeting get the same.

    Several meetings under one date bear the names of all their series. A meeting of no known series
    gets its id from its name, without what agenda and verslag may print differently.

    >>> identity("NAVO Foreign Ministers Meeting (FMM)", start="2023-11-28")
    ('navo-fmm-2023-11-28', 'NAVO FMM')
    """
    series = " en ".join(series_of(name, start=start, office=office)) or None
    words = series or _QUALITIES.sub(" ", _BRACKETED.sub(" ", name)) or name
    return "-".join(
        part for part in (slug(words)[:LONGEST_SLUG].rstrip("-") or "vergadering", start) if part
    ), series


def slug(words: str) -> str:
    """Return `words` in lower case, without diacritics, with a dash for what is no letter or digit.

    >>> slug("OJCS-raad, België")
    'ojcs-raad-belgie'
    """
    plain = unicodedata.normalize("NFKD", words.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def known_in(text: str) -> list[tuple[int, int, str]]:
    """Return (begin, end, series) of every known series that `text` names, in order, without overlap."""
    return [
        (m.start(), m.end(), _TABLE[(m.lastindex or 1) - 1].series) for m in _KNOWN.finditer(lowered(text))
    ]


def _series_in(text: str) -> set[str]:
    """Return the series that a text names, a formation in the place of the council it is one of."""
    return {series for _, _, series in known_in(text)}


def _of_office(series: str, office: str) -> str:
    """Return the series of NATO's ministers that a minister of `office` attends."""
    if series != "NAVO ministeriële":
        return series
    offices = {"defensie": "NAVO DMM", "buitenlandse zaken": "NAVO FMM"}
    told = [of for words, of in offices.items() if words in office.lower()]
    return told[0] if len(told) == 1 else series
