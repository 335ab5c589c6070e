"""Lower the case of a text, with every character at the offset where it stood.

A pattern of lower case letters over such a text is several times as fast as one that ignores case:
the regular expressions of Python skip to a letter they know, but never to one of either case.
"""

from __future__ import annotations


def lowered(text: str) -> str:
    """Return the text in lower case; a letter that has no single lower case one stays as it is.

    >>> lowered("Ministeriële NAVO-top in İzmir")
    'ministeriële navo-top in İzmir'
    """
    low = text.lower()
    return low if len(low) == len(text) else "İ".join(part.lower() for part in text.split("İ"))
