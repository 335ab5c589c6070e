"""Split a text into tokens, and tell what each may mean in a Dutch date: a day, a month, a year, a joint."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MONTHS = (
    ("januari", "januarij", "january", "jan"),
    ("februari", "februarij", "february", "febr", "feb"),
    ("maart", "maert", "march", "mrt"),
    ("april", "apr"),
    ("mei", "may"),
    ("juni", "junij", "june", "jun"),
    ("juli", "julij", "july", "jul"),
    ("augustus", "august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "october", "okt", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
"""Names of months as they are written now and were before, and their abbreviations, to 1..12."""
MONTH_NAMES = {number: names[0] for number, names in enumerate(_MONTHS, 1)}
"""The name by which each month is called now."""

_WHOLE = frozenset({"mei", "may", "juni", "juli", "june", "july"})
_ABBREVIATED = frozenset(name for name in MONTHS if len(name) <= 4) - _WHOLE
_LONG = tuple(name for name in MONTHS if len(name) >= 7)

WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
    )
}
"""Names of days to the numbers of `datetime.date.weekday`: Monday is 0."""

DASHES = frozenset("-‐‑‒–—―−")
"""Every sign that is read as a dash."""

_TOKEN = re.compile(r"\d+|[^\W\d_]+|\S")
_WEEKDAY = re.compile("(" + "|".join(WEEKDAYS) + ")(?:ochtend|morgen|middag|avond|nacht)?$")
_SHORT = {name[:2]: number for name, number in WEEKDAYS.items()}
"""Names of days in two letters, which are names of days before a figure only: "vr 25 april"."""
_PARTS = frozenset({"begin", "medio", "half", "eind", "einde"})
"""What tells a part of a month, which is no more than the month itself."""
_QUOTES = frozenset("'’‘")


@dataclass(frozen=True, slots=True)
class Token:
    """A run of digits, a word in lower case or a single sign, with its code-point offsets."""

    text: str
    begin: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is a run of digits."""
        return self.text.isdecimal()


NOTHING = Token("", -1, -1)
"""What stands before the first token and after the last."""


class Tokens:
    """The tokens of a text; every method reads one word of a date at token `i`, or gives None."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = [Token(m[0].lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)]

    def at(self, i: int) -> Token:
        """Return the token at `i`, or `NOTHING`."""
        return self.all[i] if 0 <= i < len(self.all) else NOTHING

    def may_begin(self, i: int) -> bool:
        """Whether a date can begin here; most tokens are dismissed by this alone."""
        text = self.all[i].text
        return text[0].isdecimal() or text in MONTHS or text in _SHORT or text.find("dag") > 2

    def month(self, i: int, *, after_day: bool) -> tuple[int, int] | None:
        """Return (month, next token) of a name, after a day also of one that a scan has spoilt."""
        word, then = self.at(i).text, self.at(i + 1)
        if word in MONTHS:
            short = word in _ABBREVIATED or len(self.at(i + 2).text) == 4
            dotted = then.text == "." and then.begin == self.at(i).end and short
            return MONTHS[word], i + 1 + dotted
        if not after_day:
            return None
        if then.text in DASHES and word + self.at(i + 2).text in MONTHS:
            return MONTHS[word + self.at(i + 2).text], i + 3
        misread = _misread(word)
        return (misread, i + 1) if misread else None

    def day(self, i: int) -> tuple[int, int | None, int] | None:
        """Return (day, weekday, next token) of "3", "1e", "3.", "donderdag 3", "donderdag, 3" or "do. 3"."""
        word = self.at(i).text
        named = _WEEKDAY.match(word)
        weekday = WEEKDAYS[named[1]] if named else _SHORT.get(word)
        if weekday is not None:
            i += 2 if self.at(i + 1).text in (",", ".") else 1
        token = self.at(i)
        if not token.is_number or len(token.text) > 2 or not 1 <= int(token.text) <= 31:
            return None
        if weekday is None and self.at(i - 1).end == token.begin and self.at(i - 1).text.isalpha():
            return None  # G20, CO2
        glued = self.at(i + 1).text if self.at(i + 1).begin == token.end else ""
        ordinal = glued in ("e", "de", "ste") or (glued == "." and self._goes_on(i + 2))
        return int(token.text), weekday, i + 1 + ordinal

    def _goes_on(self, i: int) -> bool:
        """Whether a month or another day follows a stop, as "1.en 2 februari" of a scan does."""
        return self.at(i).text == "en" or self.at(i).text in MONTHS

    def joint(self, i: int) -> tuple[str, int]:
        """Return (kind, next token) of what joins two dates: ``list``, ``period``, or ``none`` for nothing.

        ``night`` is what "de nacht van 26 op 27 oktober" has, if the days follow each other.
        """
        word, then = self.at(i).text, self.at(i + 1).text
        if word in DASHES and word:
            return "period", i + 1
        if word == "t" and then == "/" and self.at(i + 2).text == "m":
            return "period", i + 3 + (self.at(i + 3).text == ".")
        if word == "tot":
            i += 3 if (then, self.at(i + 2).text) == ("en", "met") else 1
            return "period", i + (self.at(i).text in _PARTS)
        if word in (",", "en", "&", "/", "+", "of", "alsmede", "resp", "respectievelijk"):
            i += 2 if word == "," and then in ("en", "&") else 1
            return "list", i + (self.at(i).text in ("op", "van"))
        if word == "op":
            return "night", i + 1
        return "none", i

    def year(self, i: int) -> tuple[int | None, int, int] | None:
        """Return (year, next token, its end) after a month; the year is None where it breaks off."""
        i += self.at(i).text in {",", *DASHES} and len(self.at(i + 1).text) >= 4
        if self.at(i).text in _QUOTES and self.at(i + 1).is_number and len(self.at(i + 1).text) == 2:
            short = int(self.at(i + 1).text)
            return short + (1900 if short >= 45 else 2000), i + 2, self.at(i + 1).end
        bracket = self.at(i).text == "(" and self.at(i + 2).text == ")"
        token = self.at(i + bracket)
        if not token.is_number or token.text[:2] not in ("18", "19", "20") or len(token.text) > 5:
            return None
        if len(token.text) >= 4:  # a fifth digit is the mark of a footnote
            end = self.at(i + 2).end if bracket else token.begin + 4
            return int(token.text[:4]), i + (3 if bracket else 1), end
        rest = self.text[token.end : token.end + 3].lstrip()
        return None if rest[:1].isalnum() else (None, i + 1, token.end)


def _misread(word: str) -> int | None:
    """Return the month that a word of a scan is with one letter wrong; only the long names allow it."""
    if not 6 <= len(word) <= 10:
        return None
    near = {MONTHS[name] for name in _LONG if _one_letter(word, name)}
    return near.pop() if len(near) == 1 else None


def _one_letter(a: str, b: str) -> bool:
    """Whether one letter changed, lost or added makes the one word the other."""
    if abs(len(a) - len(b)) > 1:
        return False
    head = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[head + (len(a) >= len(b)) :] == b[head + (len(b) >= len(a)) :]
