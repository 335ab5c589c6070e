"""A list of hits in, a file of them out, in the format of its ending, with the account of the search.

All or nothing: the file is written beside its place and takes it when it is whole. Hits are made,
written and forgotten one by one.
"""

from navosearch.exports.account import Command
from navosearch.exports.columns import COLUMNS
from navosearch.exports.formats import ENDINGS, FORMATS, format_of
from navosearch.exports.job import Exported, Layout, export
from navosearch.exports.rows import CONTEXT, UNITS

__all__ = [
    "COLUMNS",
    "CONTEXT",
    "ENDINGS",
    "FORMATS",
    "UNITS",
    "Command",
    "Exported",
    "Layout",
    "export",
    "format_of",
]
