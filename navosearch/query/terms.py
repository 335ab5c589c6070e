"""Find the sequences of index words that can stand for a word or a reference of a query."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations, pairwise

from navosearch.analysis import Token, tokens
from navosearch.query.nodes import Reference

KEPT = 1 << 12
"""Words whose readings are remembered: people change one word of a query and ask again."""
MOST_PARTS = 4
"""Parts of a word that is looked for with any of them joined: four can be joined in eight ways, and each
part more doubles that; a longer one is looked for as typed."""

_RANGE = re.compile(r"\d+(?:[.,]\d+)*[^\w\s]\d+(?:[.,]\d+)*")
_BETWEEN = (("en",), ("tot",), ("t", "m"), ("tot", "en", "met"))
"""What people write for the dash of "28-29 november"."""


@lru_cache(KEPT)
def readings(text: str) -> tuple[tuple[str, ...], ...]:
    """Return the sequences of adjacent folded words that stand for a word, the one as typed first.

    Nothing but punctuation has no reading; a word of one part has one.

    >>> readings("NAVO-top")
    (('navo', 'top'), ('navotop',))
    """
    all_ = tokens(text)
    parts = tuple(token.word for token in all_ if not token.joined)
    if len(parts) < 2:
        return (parts,) if parts else ()
    if _RANGE.fullmatch(text) and len(parts) == 2:
        return (parts, *((parts[0], *between, parts[1]) for between in _BETWEEN))
    joined = [token for token in all_ if token.joined]
    if len(parts) > MOST_PARTS:
        return (parts,)
    return tuple(dict.fromkeys(_segmentations(parts, joined)))


def _segmentations(parts: tuple[str, ...], joined: list[Token]) -> list[tuple[str, ...]]:
    """Return every way to write the parts with some of them joined, fewest joins first."""
    forms = {token.word for token in joined}
    segmentations: list[tuple[str, ...]] = []
    for cuts in range(len(parts) - 1, -1, -1):
        for places in combinations(range(1, len(parts)), cuts):
            edges = (0, *places, len(parts))
            pieces = [parts[i:j] for i, j in pairwise(edges)]
            if all(len(piece) == 1 or "".join(piece) in forms for piece in pieces):
                segmentations.append(tuple("".join(piece) for piece in pieces))
    return segmentations


def letters_meant(reference: Reference) -> tuple[tuple[str, str | None], ...]:
    """Return the (dossier, number) pairs a reference may mean: 21501-02 is a dossier, or a paper of 21501.

    Empty for the id of a letter alone. A number of None means every letter of the dossier.
    """
    if reference.dossier is None:
        return ()
    base, _, suffix = reference.dossier.partition("-")
    pairs: list[tuple[str, str | None]] = [(reference.dossier, reference.number)]
    if suffix and reference.number is None:
        pairs.append((base, str(int(suffix)) if suffix.isdigit() else suffix))
    return tuple(pairs)


def mentions(reference: Reference) -> tuple[tuple[str, ...], ...]:
    """Return the sequences of folded words by which a text mentions what a reference means.

    >>> mentions(Reference(None, "28676", "448", "28 676 nr 448", 0, 13))
    (('28676', 'nr', '448'), ('28676', '448'), ('28676', 'nummer', '448'))
    """
    if reference.dossier is None:
        return readings(reference.id or "")
    dossier = tuple(reference.dossier.lower().split("-"))
    if reference.number is None:
        return (dossier,)
    return tuple((*dossier, *between, reference.number) for between in (("nr",), (), ("nummer",)))
