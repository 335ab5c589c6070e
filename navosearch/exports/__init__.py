"""Write hits to a file in the format of its ending, with the account of the search.

All or nothing: the file is written beside its place and takes it when it is whole. Hits are made,
written and forgotten one by one.
"""

from navosearch.exports.account import Command
from navosearch.exports.columns import COLUMNS
from navosearch.exports.formats import ACCOUNT, FORMATS, Format, format_of
from navosearch.exports.rows import CONTEXT, UNITS
from navosearch.exports.writer import Exported, Layout, export

__all__ = [
    "ACCOUNT",
    "COLUMNS",
    "CONTEXT",
    "FORMATS",
    "UNITS",
    "Command",
    "Exported",
    "Format",
    "Layout",
    "export",
    "format_of",
]
