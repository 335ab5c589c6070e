"""Cut pages into regions, each one column of text, in order of reading.

Lines across the columns cut them: a title, a wide table, a note under both. Between two of those each column
is read to its foot before the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, groupby, pairwise
from statistics import median

from navosearch.formats.pdf.columns import column
from navosearch.formats.pdf.furniture import Line, Page

FEW = 5
"""Lines of running text that tell where their column ends to the right."""

MUCH = 0.5
"""The part of the characters of the most usual size, above which another may be that of the text as well."""

NEAR = 1.6
"""Sizes of the letters between the bases of two lines of a paragraph, at most."""

SAME = 2.0
"""Points by which the bases of the cells in a row differ."""

STRIP = 5.0
"""Sizes of the letters from one line of any column down to the next, where a wide picture is between."""

REACH = 3.0
"""Sizes of the letters by which a full line may fall short of its column."""

USUAL = 0.97
"""The part of the lines that do not pass the right edge."""

FLUSH = 0.5
"""The part of the lines that end at the edge where text is justified; last lines of paragraphs do not."""

STRETCHED = 0.08
"""Sizes of the letters by which the spaces of justified lines differ (0.1 to 1.5; those of others 0.05)."""

EXACT = 1.5
"""Points by which the ends of justified lines differ: a stop has more space around it than a letter."""

RUN = 2.5
"""Sizes of the letters from one line down to the next, at most, where nothing can be between."""

Region = tuple[Line, ...]
Edge = tuple[float, bool]
"""Where a full line ends, in points, and whether it does so exactly."""


def usual_size(lines: Iterable[Line]) -> float:
    """Return the size of the letters that a text is set in, in points; 0 for no text.

    That is the largest of those in which much is set: the notes of a letter may be longer than the letter.
    """
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    most = max(weights.values(), default=0)
    return max((size for size, weight in weights.items() if weight >= MUCH * most), default=0.0)


def regions(pages: Sequence[Page]) -> list[list[Region]]:
    """Return the regions of each page; every line knows the right edge of its column."""
    size = usual_size(line for page in pages for line in page.lines)
    cut = [_cut(page) for page in pages]
    running: dict[int | None, list[Line]] = {}
    for bands in cut:
        for place, lines in bands:
            running.setdefault(place, []).extend(line for line in lines if line.size == size)
    usual = {place: _edge(own) for place, own in running.items()}
    return [
        [_edged(lines, _edge_on(bands, place, size) or usual[place], size) for place, lines in bands]
        for bands in cut
    ]


Band = tuple[int | None, list[Line]]
"""Lines that follow one another down the page in one column, by its number, or across them all (None)."""


def _cut(page: Page) -> list[Band]:
    """Return the lines of a page, region by region; without columns, in the order of the file."""
    if not page.starts or not page.lines:
        return [(None, list(page.lines))]
    order = {line: number for number, line in enumerate(page.lines)}
    cut: list[Band] = []
    for place, lines in _bands(page):
        for one in [None] if place is None else range(len(page.starts) + 1):
            own = [line for line in lines if one in (None, column(line.left, line.right, page.starts))]
            if own:
                cut.append((one, _downward(sorted(own, key=lambda line: order[line]))))
    return cut


def _downward(lines: Sequence[Line]) -> list[Line]:
    """Return lines from the top down; those that the file has close below one another stay in its order."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and -line.size < runs[-1][-1].base - line.base < RUN * line.size:
            runs[-1].append(line)
        else:
            runs.append([line])
    return [line for run in sorted(runs, key=lambda run: -run[0].base) for line in run]


def _bands(page: Page) -> list[Band]:
    """Return the lines from the top down: those across the columns (None), and those in columns (0)."""
    down = sorted(page.lines, key=lambda line: (-line.base, line.left))
    across = [line for line in down if column(line.left, line.right, page.starts) is None]
    wide = {line for line in down if any(abs(line.base - one.base) < SAME for one in across)}
    strips = accumulate(above.base - below.base > STRIP * below.size for above, below in pairwise(down))
    after = dict(zip(down, (0, *strips), strict=True))
    bands: list[Band] = []
    for (_, is_wide), group in groupby(down, key=lambda line: (after[line], line in wide)):
        band = list(group)
        if not is_wide:
            above = bands[-1][1] if bands else []
            while band and _ends(above, band, page.starts):
                above.append(band.pop(0))
            is_wide = bool(band) and not _is_columns(band, page.starts)
        if is_wide and bands and bands[-1][0] is None:
            bands[-1][1].extend(band)
        elif band:
            bands.append((None if is_wide else 0, band))
    return bands


def _ends(above: Sequence[Line], band: Sequence[Line], starts: Sequence[float]) -> bool:
    """Whether the first line of a band ends the paragraph across the columns that is above it."""
    first = band[0]
    if not above or first.right > starts[0]:
        return False
    beside = any(first.base - other.base < first.size and other.left >= starts[0] for other in band[1:])
    return not beside and first.size == above[-1].size and above[-1].base - first.base < NEAR * first.size


def _is_columns(band: Sequence[Line], starts: Sequence[float]) -> bool:
    """Whether lines stand in columns: in several, or in one that they fill."""
    places = {column(line.left, line.right, starts) for line in band}
    if len(places) > 1 or len(band) == 1:
        return len(places) > 1
    place = places.pop()
    if place is None or place == len(starts):
        return True
    return any(starts[place] - line.right < REACH * line.size for line in band)


def _edge_on(bands: Sequence[Band], place: int | None, size: float) -> Edge | None:
    """Return where a full line of a column ends on a page, if enough lines tell it."""
    running = [line for other, lines in bands if other == place for line in lines if line.size == size]
    return None if place is None or len(running) < FEW else _edge(running)


def _edge(lines: Sequence[Line]) -> Edge:
    """Return where a full line ends, and whether it does so exactly: lines do, and their spaces differ."""
    if not lines:
        return 0.0, False
    steps = Counter(round(line.right) for line in lines)
    most = max(steps, key=lambda step: steps[step - 1] + steps[step] + steps[step + 1])
    flush = [line for line in lines if abs(line.right - most) <= EXACT]
    spaces = sorted(line.space for line in flush if line.space)
    spread = spaces[int(0.9 * len(spaces))] - spaces[int(0.1 * len(spaces))] if spaces else 0.0
    if len(flush) > FLUSH * len(lines) and spread > STRETCHED:
        return median(line.right for line in flush), True
    return sorted(line.right for line in lines)[round(USUAL * (len(lines) - 1))], False


def _edged(lines: Sequence[Line], edge: Edge, size: float) -> Region:
    """Return lines with their edge; headings and notes, set in other letters, need not reach it exactly."""
    return tuple(replace(line, edge=edge[0], justified=edge[1] and line.size == size) for line in lines)
