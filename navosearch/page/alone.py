"""Make pages that stand alone in one file: they need no server, no network and no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from navosearch.library import Library
from navosearch.model import Recurrences
from navosearch.page.address import PLAIN, Address
from navosearch.page.collection import collected
from navosearch.page.environment import render
from navosearch.page.frame import Frame
from navosearch.page.results import chart, nearest, results
from navosearch.paths import shipped
from navosearch.search.filters import Keywords

if TYPE_CHECKING:
    from typing_extensions import Unpack  # type checkers bring it; Python has it from 3.11 on


def alone(
    library: Library, query: str, *, limit: int, offset: int, **options: Unpack[Keywords]
) -> tuple[str, int]:
    """Return the page that the server would show, as a file, and how many hits stand on it.

    The options are those of `Library.search`. Raises QueryInvalid or OptionInvalid.
    """
    given: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    address = Address(q=query, **given)
    search = library.asked(query, **options)
    answer = search.results(limit, offset)
    collection = collected(library)
    text = results(
        _frame(address),
        answer,
        chart=chart(search, answer, address, collection),
        collection=collection,
        nearest=() if answer.hits else nearest(library, address),
    )
    return text, len(answer.hits)


def recurring(recurrences: Recurrences) -> str:
    """Return a page with the passages that recur, as a file."""
    return render(
        "recurring.html", frame=_frame(PLAIN), passages=recurrences.passages, formulas=recurrences.formulas
    )


def _frame(address: Address) -> Frame:
    style = Markup((shipped("templates") / "page.css").read_text(encoding="utf-8"))  # noqa: S704 -- ours
    return Frame(address=address, live=False, style=style)
