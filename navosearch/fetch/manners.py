"""Say how the source is asked: where, by whom and how fast."""

from __future__ import annotations

import urllib.parse
from dataclasses import dataclass
from ipaddress import ip_address

from navosearch import __version__
from navosearch.errors import OptionInvalid
from navosearch.fetch.asking import ENDPOINT, HOSTS

DELAY, LEAST_DELAY = 1.0, 0.6
"""Seconds between the starts of two requests, usually and at least; none at all on this computer."""
LONGEST_CONTACT = 200


@dataclass(frozen=True, slots=True)
class Manners:
    """How the source is asked: where, by whom, how fast. Raises OptionInvalid for what is not allowed."""

    contact: str
    delay: float = DELAY
    endpoint: str = ENDPOINT

    def __post_init__(self) -> None:
        shortest = 0.0 if self.is_local else LEAST_DELAY
        if not self.delay >= shortest:
            raise OptionInvalid("delay", f"{self.delay:g}", "delay", f"{shortest:g}")
        if (
            not self.contact.isascii()
            or not self.contact.isprintable()
            or len(self.contact) > LONGEST_CONTACT
        ):
            raise OptionInvalid("contact", self.contact, "contact", str(LONGEST_CONTACT))
        scheme = urllib.parse.urlsplit(self.endpoint).scheme
        if scheme != "https" and not (scheme == "http" and self.is_local):
            raise OptionInvalid("NAVOSEARCH_SRU", self.endpoint, "endpoint")

    @property
    def is_local(self) -> bool:
        """Whether the endpoint is on this computer."""
        host = urllib.parse.urlsplit(self.endpoint).hostname or ""
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return host == "localhost"

    @property
    def hosts(self) -> tuple[str, ...]:
        """Return the hosts that may be asked: of an endpoint on this computer, that one alone."""
        parts = urllib.parse.urlsplit(self.endpoint)
        own = f"{parts.scheme}://{parts.netloc}"
        return (own,) if self.is_local else tuple(dict.fromkeys((own, *HOSTS)))

    @property
    def agent(self) -> str:
        """Return who asks, as requests tell it."""
        return f"navosearch/{__version__} (letters of the Dutch parliament; contact: {self.contact})"
