"""Compose the pages, results first, from values and the templates that ship.

Nothing here knows of HTTP: the server and ``navosearch page`` ask for the same pages.
"""

from navosearch.page.address import MOST_CHARACTERS, Address, understood
from navosearch.page.alone import alone, recurring
from navosearch.page.collection import Collection, collected
from navosearch.page.feeds import HITS as FEED_HITS
from navosearch.page.feeds import feed, opensearch
from navosearch.page.frame import Frame
from navosearch.page.letters import letter, meeting, meetings, paired
from navosearch.page.letters.lineage import page as lineage
from navosearch.page.letters.outline import texts
from navosearch.page.plain import covered, error, help_, refused, start
from navosearch.page.results import chart, exported, nearest, results
from navosearch.page.results.near import words_near

__all__ = [
    "FEED_HITS",
    "MOST_CHARACTERS",
    "Address",
    "Collection",
    "Frame",
    "alone",
    "chart",
    "collected",
    "covered",
    "error",
    "exported",
    "feed",
    "help_",
    "letter",
    "lineage",
    "meeting",
    "meetings",
    "nearest",
    "opensearch",
    "paired",
    "recurring",
    "refused",
    "results",
    "start",
    "texts",
    "understood",
    "words_near",
]
