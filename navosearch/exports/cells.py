"""Guard a cell against being taken for a formula by a spreadsheet, and take the guard off again.

A cell that begins with one of these characters is run, or made a number or a date, by one spreadsheet
or another (OWASP, "CSV Injection"); in Dutch it is often plain text, since what follows a hit may well
begin with a hyphen. An apostrophe before it keeps it text, and is told apart from one of the letter's
own, so that `unguarded` gives back the very text.
"""

from __future__ import annotations

import re

_RUN = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where a spreadsheet would run it.

    >>> guarded("-norm"), guarded("'-norm"), guarded("norm"), guarded("'s-Gravenhage")
    ("'-norm", "''-norm", 'norm', "'s-Gravenhage")
    """
    return f"'{text}" if _RUN.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that was guarded.

    >>> unguarded("'-norm"), unguarded("''-norm"), unguarded("'s-Gravenhage")
    ('-norm', "'-norm", "'s-Gravenhage")
    """
    return cell[1:] if cell.startswith("'") and _RUN.match(cell) else cell
