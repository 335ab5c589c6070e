"""Give a line in capitals the small letters that it would have in running text."""

from __future__ import annotations

import re

from navosearch.dates.words import MONTHS
from navosearch.letters import words
from navosearch.letters.words import any_of

_MONTH = "|".join(MONTHS)
_ABBREVIATION = re.compile(r"(?:NAVO|EU|VN|RBZ|RAZ|RAZEB|JBZ|FMM|DMM|IMF|OVSE|OJCS|NAR|WSB|VTE|G)$")
_WORD = re.compile(r"(?P<short>\([A-Z]{2,5}\))|[^\W\d_]+")
_NAMES = ("raad", "top", "conferentie", "assemblee", "vergadering")
"""Gatherings that keep their capital in a name: "Algemene Vergadering"."""
_COMMON = [word.capitalize() for word in words.GATHERINGS if word not in _NAMES]
_SMALL = re.compile(
    rf"\b(?:{any_of(_COMMON)}|Van|De|Het|En|Op|Voor|In|Te|Der|Met|Over|And|Of|The"
    r"|(?<!Foreign )(?<!Defence )Ministers|(?<!Algemene )Vergadering|Informele|Formele|Staatshoofden"
    r"|Regeringsleiders|Lidstaten|Leden|Landen|D\.D)\b|(?<=\d)(?:E|De|Ste)\b"
)
_SHOUTED = re.compile(
    rf"\b(?:{_MONTH}|jl|j\.l|a\.s|d\.d|t/m|tot|met|en|te|van|op|in)\b|(?<=\d)(?:e|de|ste)\b"
)
"""What is often in small letters in a line that is in capitals else."""


def mixed(line: str) -> str:
    """Return a line in capitals as it would be in running text; any other line as it is."""
    rest = _SHOUTED.sub("", line)
    if len(line) < 12 or sum(map(str.islower, rest)) * 4 > sum(map(str.isupper, rest)):
        return line
    titled = _WORD.sub(lambda m: m[0] if m["short"] or _ABBREVIATION.match(m[0]) else m[0].capitalize(), line)
    return _SMALL.sub(lambda m: m[0].lower(), titled)
