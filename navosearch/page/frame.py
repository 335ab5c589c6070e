"""Hold what every page has beside its contents: its address, its language, and whether it is served."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from markupsafe import Markup

from navosearch.page.address import PLAIN, Address
from navosearch.search.filters import FILTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What surrounds the contents of a page.

    `address` is the search it is about, `path` where it is served; `live` is False for a page in a file,
    which has its stylesheet (`style`) in it and links to nothing but public addresses and itself.
    """

    address: Address = PLAIN
    path: str = "/"
    live: bool = True
    style: Markup | None = None

    def to(self, path: str = "/", **changes: Any) -> str:
        """Return the address of another page about the same search, with changes."""
        return self.address.to(path, **changes)

    def plain(self, path: str) -> str:
        """Return the address of a page about no search, in the language that was asked for."""
        return Address(lang=self.address.lang).to(path)

    def here(self, path: str = "", **changes: Any) -> str:
        """Return the address of this very page, or of the same hits elsewhere, with changes."""
        return self.address.to(path or self.path, **{"page": self.address.page, **changes})

    def unfiltered(self) -> str:
        """Return the address of the same search without its filters."""
        return self.to(**dict.fromkeys(FILTERS, ""))

    @property
    def style_hash(self) -> str:
        """The name by which a Content-Security-Policy allows the stylesheet that is in the page."""
        return f"sha256-{b64encode(sha256((self.style or '').encode()).digest()).decode()}"
