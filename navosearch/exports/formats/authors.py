"""Split the name of who signed a letter into a family name and what stands before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from navosearch.exports.texts import encodable, one_line
from navosearch.model import Signatory

_TITLES = re.compile(r"(?:(?:drs|mr|dr|ir|ing|prof|jhr|jkvr)\.\s*)+", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_a-zß-ÿ][^\W\d_]{0,2}\.[\s-]*)+")
_PREFIXES = frozenset(
    ["van", "de", "den", "der", "het", "'t", "’t", "ten", "ter", "te", "in", "op", "von", "la", "le", "el"]
)
"""Words that begin a family name: the common ones of the registry's table of prefixes (GBA, table 36)."""


@dataclass(frozen=True, slots=True)
class Author:
    """A person, or an office or a name that stays whole, which has no `given`."""

    family: str
    given: str = ""


def author(signatory: Signatory) -> Author:
    """Return who signed, as the author of a letter; the office where no name is known.

    >>> author(Signatory("drs. J.C. van den Berg", "Minister van Onderwijs, Cultuur en Wetenschap"))
    Author(family='van den Berg', given='J.C.')
    >>> author(Signatory("Anna Maria Jansen Smit")).family
    'Anna Maria Jansen Smit'
    """
    name = clean(signatory.name)
    if not name:
        return Author(clean(signatory.office))
    bare = name[titles.end() :] if (titles := _TITLES.match(name)) else name
    if initials := _INITIALS.match(bare):
        family = bare[initials.end() :]
        return Author(family, initials[0].strip(" -")) if family else Author(name)
    return _spelled_out(bare) or Author(name)


def clean(text: str | None) -> str:
    """Return a text on one line, with nothing around it that does not show."""
    return " ".join(one_line(encodable(text or "")).split())


def _spelled_out(name: str) -> Author | None:
    """Split a name with given names in full, where it is plain which words are the family name.

    It is where there are two words, or where a prefix begins it (Jan Peter de Wit); of other names nobody
    can tell (Jan Peter Smit, Jan Bakker Smit).
    """
    words = name.split()
    prefix = next((at for at, word in enumerate(words) if word.lower() in _PREFIXES), None)
    family = prefix if prefix is not None else 1 if len(words) == 2 else 0
    if not 0 < family < len(words) or name.isupper():
        return None
    return Author(_joined(words[family:]), _joined(words[:family]))


def _joined(words: Sequence[str]) -> str:
    return " ".join(words)
