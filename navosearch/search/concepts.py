"""Find the paragraphs that are about each concept of a list.

A list has a line for every concept, ``label# query``, as AmCAT has them. Empty lines, and lines that
begin with a #, are passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from navosearch.errors import FileInvalid, PathMissing, PathUnreadable
from navosearch.index.matching.matches import Matches
from navosearch.index.matching.ranking import Ranked
from navosearch.index.reader import Place
from navosearch.model import Hit
from navosearch.search import Search


@dataclass(frozen=True, slots=True)
class Concept:
    """A label and the query that stands for it."""

    label: str
    query: str


def read(path: Path) -> tuple[Concept, ...]:
    """Return the concepts in a file, in order; raises PathMissing, PathUnreadable or FileInvalid."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except FileNotFoundError as error:
        raise PathMissing(str(path)) from error
    except OSError as error:
        raise PathUnreadable(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise FileInvalid(str(path), None, "not-text") from error
    concepts: dict[str, Concept] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        label, sign, query = (part.strip() for part in line.partition("#"))
        if not sign or not query:
            raise FileInvalid(str(path), number, "no-label")
        if label in concepts:
            raise FileInvalid(str(path), number, "double-label")
        concepts[label] = Concept(label, query)
    if not concepts:
        raise FileInvalid(str(path), None, "no-concepts")
    return tuple(concepts.values())


class Matrix:
    """Which paragraphs are about which concepts: those of the first tier of its query, as for facets.

    `ask` answers the query of a concept, and `everything` is the search that every paragraph within the
    filters answers. Raises what `ask` raises.
    """

    def __init__(self, concepts: Sequence[Concept], ask: Callable[[str], Search], everything: Search) -> None:
        self.labels = tuple(concept.label for concept in concepts)
        self._everything = everything
        self._about: dict[Place, int] = {}
        """The concepts of a paragraph, a bit each."""
        for bit, concept in enumerate(concepts):
            for place in _places(ask(concept.query).answer.tiers[0]):
                self._about[place] = self._about.get(place, 0) | 1 << bit

    def __len__(self) -> int:
        return len(self._about)

    def rows(self, *, every: bool = False) -> Iterator[tuple[Hit, tuple[bool, ...]]]:
        """Yield a paragraph, and for each concept whether it is about it, in the order of the index.

        With `every`, paragraphs within the filters that are about none are among them. A hit says what
        and where its paragraph is; no query is marked in it.
        """
        places = _places(self._everything.answer.every) if every else self._about
        for rank, place in enumerate(sorted(places), 1):
            bits = self._about.get(place, 0)
            hit = self._everything.hit(Ranked(*place, 0.0), rank)
            yield hit, tuple(bool(bits >> bit & 1) for bit in range(len(self.labels)))

    def together(self) -> tuple[tuple[int, ...], ...]:
        """Return, for every two concepts, how many paragraphs are about both; the diagonal has each alone."""
        counts: Counter[tuple[int, int]] = Counter()
        for bits, times in Counter(self._about.values()).items():
            held = [bit for bit in range(len(self.labels)) if bits >> bit & 1]
            for one in held:
                for other in held:
                    counts[one, other] += times
        numbers = range(len(self.labels))
        return tuple(tuple(counts[one, other] for other in numbers) for one in numbers)


def _places(tier: Sequence[Matches]) -> Iterator[Place]:
    """Yield the place of every paragraph of a tier."""
    for number, matches in enumerate(tier):
        for document in matches.documents.tolist():
            yield number, document
