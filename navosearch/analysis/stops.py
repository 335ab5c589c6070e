"""Tell behind which words of a text a sentence ends or a clause stops, and which are particles of a verb.

The same sentences as `sentences` finds, told by positions and not by offsets.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from navosearch.analysis.particles import PARTICLES, is_particle
from navosearch.analysis.pieces import cut, spans
from navosearch.analysis.sentences import OPENING, PIECE_END, STOP, is_end, last_word
from navosearch.analysis.words import PIECES, advances


class Stops(NamedTuple):
    """Positions of the words behind which a sentence ends or a clause stops, and of particles; ascending.

    Where a sentence ends a clause does too; the end of the text is neither.
    """

    sentences: tuple[int, ...]
    clauses: tuple[int, ...]
    particles: tuple[int, ...]


class _Edges(NamedTuple):
    """Whether a piece begins or stops a clause, what may end a sentence behind what word, and a particle."""

    opens: bool
    closes: bool
    marks: str
    word: str
    particle: str


def stops(text: str) -> Stops:
    """Return where the sentences and the clauses of a text stop.

    >>> stops("De Kamer. Een brief (van D.C. Mulder) volgt, zei hij.")
    Stops(sentences=(1,), clauses=(1, 3, 6, 7), particles=())
    >>> stops("Zij werken nauw samen.").particles
    (3,)
    """
    pieces = cut(text)
    behind = [*accumulate(advances(pieces))]
    telling = [(n, edges) for n, edges in enumerate(map(_EDGES.__getitem__, pieces)) if edges is not None]
    sentences = {behind[n] - 1 for n in _ends(text, pieces, telling)}
    closing = {behind[n] - 1 for n, edges in telling if edges.closes}
    opening = {behind[n - 1] - 1 for n, edges in telling if edges.opens and n}
    last = behind[-1] - 1 if behind else 0
    found = (sentences, sentences | closing | opening)
    sentences_, clauses = (tuple(sorted(each for each in places if 0 <= each < last)) for places in found)
    particles = (behind[n] - 1 for n, edges in telling if edges.particle and _stands(pieces, n, edges))
    return Stops(sentences_, clauses, tuple(particles))


def _ends(text: str, pieces: Sequence[str], telling: Sequence[tuple[int, _Edges]]) -> Iterator[int]:
    """Yield the numbers of the pieces that a sentence ends with."""
    if "\n" in text:
        broken = dict.fromkeys(_before_line_ends(text), _LINE_END)
        telling = sorted((dict(telling) | broken).items())
    start = 0
    for n, edges in telling:
        if edges is _LINE_END or (edges.marks and _is_end(pieces, start, n, edges)):
            yield n
            start = n + 1


def _is_end(pieces: Sequence[str], start: int, n: int, edges: _Edges) -> bool:
    """Whether a sentence, which begins with the piece `start`, ends with the piece `n`."""
    stands_apart = n > 0 and not edges.word and pieces[n].startswith(edges.marks)
    word = last_word(pieces[n - 1]) if stands_apart else edges.word
    following = next((rest for each in pieces[n + 1 :] if (rest := each.lstrip(OPENING))), "")
    is_first = not any(each.strip(OPENING) for each in pieces[start:n])
    return is_end(word, edges.marks, following, is_first=is_first)


def _stands(pieces: Sequence[str], n: int, edges: _Edges) -> bool:
    """Whether a particle stands by itself."""
    before = pieces[n - 1].lower() if n else ""
    behind = [_bare(piece) for piece in pieces[n + 1 : n + 3]]
    if edges.closes or edges.marks:
        behind = [":"] if pieces[n][-1] == ":" else []
    return is_particle(before, edges.particle, *(*behind, "", "")[:2])


@lru_cache(maxsize=PIECES)
def _bare(piece: str) -> str:
    """Return a piece in small letters without the marks behind it; empty where it begins with one."""
    return piece.lower().rstrip(".,;:!?)") if piece[0].isalnum() else ""


def _before_line_ends(text: str) -> Iterator[int]:
    """Yield the numbers of the pieces behind which a line ends."""
    for n, ((_, end), (start, _)) in enumerate(pairwise(spans(text))):
        if "\n" in text[end:start]:
            yield n


class _Known(dict[str, _Edges | None]):
    """The edges of every piece, None of a word with no marks around it that is no particle."""

    def __missing__(self, piece: str) -> _Edges | None:
        if len(self) >= PIECES:
            self.clear()
        end = PIECE_END.search(piece)
        marks, word = (end[1], last_word(piece[: end.start()])) if end else ("", "")
        closes = STOP.search(piece) is not None and marks[:1] != "."
        particle = bare if (bare := _bare(piece)) in PARTICLES and piece[0].islower() else ""
        edges = _Edges(piece[0] in "([", closes, marks, word, particle)
        self[piece] = found = edges if any((edges.opens, closes, marks, particle)) else None
        return found


_EDGES = _Known()
_LINE_END = _Edges(False, True, "", "", "")
