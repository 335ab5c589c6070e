"""Find the documents that have many of some words, whatever else they say."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from navosearch.index.storage.segment import Segment


def overlapping(segment: Segment, words: Sequence[str], least: int) -> list[tuple[int, int]]:
    """Return (document, how many of the words it has) for every live document with at least so many.

    Those with most come first, equals in the order of the index. Words count in the text of a paragraph and
    its footnotes.
    """
    postings = segment.postings["text"]
    having = [postings.documents(place) for place in segment.places(words, "text")]
    if len(having) < least:
        return []
    documents, counts = np.unique(np.concatenate(having), return_counts=True)
    documents, counts = segment.only_live(documents, counts)
    enough = counts >= least
    documents, counts = documents[enough], counts[enough]
    order = np.argsort(-counts, kind="stable")
    return list(zip(documents[order].tolist(), counts[order].tolist(), strict=True))
