"""Cut text into pieces, each of which is analysed by itself.

A piece is what stands between white space, or what has white space inside and is one thing: an amount, a
spaced number, words with a suspended hyphen, or a word broken over a line end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from navosearch.analysis.suspended import SUSPENDED

LATELY = 8
"""Texts whose pieces are remembered: who asks for the words of one asks for its stops next."""

LONGEST_WORD = 255
"""Characters; what is longer is several words, one after the other: memory and stemming grow with a word."""

DASH = "[-\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d]"
SIGN = r"(?:US\$|[€$£])"
LETTER = r"[^\W\d_]"
CHARACTER = r"(?:[^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])"
_APART = r"(?<![^\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])"
WORD = rf"{CHARACTER}{{1,{LONGEST_WORD}}}"
LINE_END = rf"{DASH}[^\S\n]*\n\s*(?!(?:en|of|tot)\b)"
_GAP = "[ \u00a0\u2009\u202f]"
_SPACED = rf"[1-9][0-9]{{0,2}}(?:{_GAP}[0-9]{{3}}){{1,99}}(?:,\d{{1,99}})?(?!{CHARACTER})"
NUMBER = rf"(?:{_SPACED}|\d{{1,{LONGEST_WORD}}}(?:[.,]\d{{1,99}}){{0,99}})"
_CURRENCY = rf"(?:{SIGN}|{_APART}(?:EUR|USD|GBP|eur|usd|gbp)(?!{LETTER}))"
_MAGNITUDE = rf"(?i:mln|mld|miljoen|miljard|duizend|biljoen)(?!{CHARACTER})"
_AMOUNT = rf"{_CURRENCY}\.?\s{{0,2}}{NUMBER}(?:\s?{DASH}\s?{NUMBER})?(?:\s?{_MAGNITUDE})?"
_NUMBERED = """
aanbeveling alinea art artikel bijlage blz categorie criterium deel derde dimensie doel fase figuur graad
grafiek groep hoofdstuk kader klasse lid lijn maatregel niveau noot onderdeel optie pagina paragraaf pijler
punt route scenario schaal schijf sessie spoor stap sub tabel top variant vak voetnoot voorwaarde week
werksessie zone §
"""
_COUNTED = (
    rf"(?i:{'|'.join(_NUMBERED.split())})(?i:en|n|s|es)?\.?\s?"
    r"(?:\d{1,3}(?:,|,?\s(?:en|of|tot|tot en met|t/m))\s){0,9}\d{1,3}"
)

AMOUNT = re.compile(_AMOUNT)
"""A currency before its number, as in "EUR 500 mln." and "€ 1,5-2 miljard"."""
COUNTED = re.compile(rf"{_APART}{_COUNTED}(?={_GAP}[0-9]{{3}}(?!\d))")
"""What goes by a small number, with it: "artikel 5 100 euro" is about a hundred euro, not about 5,100."""
SPACED_NUMBER = re.compile(rf"(?<![\w.,])(?<!{LETTER}{DASH}){_SPACED}")
"""45 000 and 28 676: at most three leading digits, so that "in 2024 500 militairen" stays two numbers."""
SPANNING = re.compile(
    rf"(?P<amount>{_AMOUNT})|(?P<counted>{COUNTED.pattern})|(?P<spaced>{SPACED_NUMBER.pattern})"
    rf"|(?P<suspended>{SUSPENDED.pattern})|(?P<broken>{_APART}{WORD}{LINE_END}{WORD})"
)
"""What has white space inside and is one piece; broken is a word over a line end."""
_GAP_IN_NUMBER = re.compile(rf"[0-9]{_GAP}[0-9]{{3}}")
_CODE_BEFORE_NUMBER = re.compile(r"(?:EUR|USD|GBP|eur|usd|gbp)\.?\s{0,2}\d")
_SUSPENDED_HYPHEN = re.compile(r"[-\u2010\u2011](?:,?\s|/)|\s[-\u2010\u2011][^\W_]")
_PIECE = re.compile(r"\S+")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the pieces of `text`; `cut` yields the same pieces as strings."""
    done = 0
    for match in spanning(text):
        yield from (piece.span() for piece in _PIECE.finditer(text, done, match.start()))
        yield match.span()
        done = match.end()
    yield from (piece.span() for piece in _PIECE.finditer(text, done))


@lru_cache(maxsize=LATELY)
def cut(text: str) -> Sequence[str]:
    """Return the pieces of `text` in their order."""
    found: list[str] = []
    done = 0
    for match in spanning(text):
        found += text[done : match.start()].split()
        found.append(match.group())
        done = match.end()
    return found + text[done:].split()


def spanning(text: str) -> Iterator[re.Match[str]]:
    """Find the pieces with white space inside; most paragraphs show at a glance that they have none."""
    # Written out, since this is asked of every paragraph: `in` takes a tenth of what a loop around it does.
    sign = "\n" in text or "€" in text or "$" in text or "£" in text
    code = "EUR" in text or "USD" in text or "GBP" in text or "eur" in text or "usd" in text or "gbp" in text
    hyphen = "-" in text or "\u2010" in text or "\u2011" in text
    if (
        sign
        or _GAP_IN_NUMBER.search(text)
        or (code and _CODE_BEFORE_NUMBER.search(text))
        or (hyphen and _SUSPENDED_HYPHEN.search(text))
    ):
        return SPANNING.finditer(text)
    return iter(())
