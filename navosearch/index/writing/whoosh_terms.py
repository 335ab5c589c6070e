"""Answer what Whoosh asks about terms, from the arrays of a segment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from whoosh.codec.base import TermsReader
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from navosearch.index.storage.fields import FIELDS, Field
from navosearch.index.storage.segment import Segment


class ArrayTerms(TermsReader):  # type: ignore[misc]  # Whoosh has no types
    """The terms of a segment, as Whoosh reads them; a term is (field, bytes)."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def __contains__(self, term: tuple[Field, bytes]) -> bool:
        return self._place(*term) is not None

    def indexed_field_names(self) -> tuple[str, ...]:
        """Return the fields that have words."""
        return FIELDS

    def terms(self) -> Iterator[tuple[str, bytes]]:
        """Yield every term, sorted."""
        return (term for field in sorted(FIELDS) for term in self.terms_from(field, b""))

    def terms_from(self, fieldname: Field, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        """Yield the terms of a field from `prefix` on, sorted."""
        words = self._segment.dictionary.words
        postings = self._segment.postings[fieldname]
        numbers = range(words.position(prefix), len(words))
        return ((fieldname, words[number]) for number in numbers if postings.place(number) is not None)

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        """Yield every term with what is known of it, sorted."""
        for field in sorted(FIELDS):
            for term in self.terms_from(field, b""):
                yield term, self.term_info(field, term[1])

    def term_info(self, fieldname: Field, text: bytes) -> TermInfo:
        """Return the counts of a term; raises Whoosh's TermNotFound."""
        place = self._known(fieldname, text)
        postings = self._segment.postings[fieldname]
        documents, frequencies = postings.documents(place), postings.frequencies(place)
        return TermInfo(
            weight=int(frequencies.sum()),
            df=len(documents),
            minlength=1,
            maxlength=int(postings.lengths[documents].max()),
            maxweight=int(frequencies.max()),
            minid=int(documents[0]),
            maxid=int(documents[-1]),
        )

    def matcher(self, fieldname: Field, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        """Return a Whoosh matcher over the postings of a term."""
        place = self._known(fieldname, text)
        postings = self._segment.postings[fieldname]
        frequencies = postings.frequencies(place)
        places = np.split(postings.positions(place), np.cumsum(frequencies)[:-1])
        return ListMatcher(
            postings.documents(place).tolist(),
            [float(frequency) for frequency in frequencies],
            [format_.encode(each.tolist()) for each in places],
            format_,
            scorer=scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _place(self, field: Field, text: bytes) -> int | None:
        return next(iter(self._segment.places((text.decode(),), field)), None)

    def _known(self, field: Field, text: bytes) -> int:
        place = self._place(field, text)
        if place is None:
            raise TermNotFound(f"No term {field}:{text!r}")
        return place
