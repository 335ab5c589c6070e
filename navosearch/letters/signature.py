"""The blocks of a letter in, who signed it and the blocks without the signature out.

Offices and names stand on one line or on two, in either order, one signatory after another; old
letters have the name in capitals, recent ones the given name instead of initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from navosearch.letters import rows
from navosearch.model import Block, Signatory

_OFFICE_WORD = (
    r"(?:[Mm]inister|MINISTER|[Ss]taats-?[Ss]ecretaris|STAATSSECRETARIS|[Vv]ice-?[Mm]inister|[Mm]inister-?[Pp]resident"
    r"|[Vv]oorzitter van de [Mm]inisterraad|[Ss]ecretaris-[Gg]eneraal|[Dd]irecteur-[Gg]eneraal)"
)
_OFFICE = rf"(?:(?:De|de|DE|Het|Mede namens de|mede namens de|Namens de)\s)?(?:(?:wnd\.|waarnemend|demissionair)\s)?{_OFFICE_WORD}(?:van|voor|[^.:;?!|]){{0,160}}?(?: a\.\s?i\.)?"
_INITIALS = r"(?:(?:[Dd]rs|[Mm]r|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Jj]hr)\.\s?)*(?:(?:[A-Z0][a-zà-ÿ]{0,2}|IJ|TH|CH|PH)\.[\s-]?){1,7}"
_PARTICLES = r"(?:(?:van|Van|VAN|de|De|DE|der|den|DEN|ten|ter|te|in|'t|’t|el|op|von|la|le|d')[\s-]?){0,4}"
_SURNAME = r"[A-ZÀ-Ý][\w'’-]+(?:[\s-](?:van|de|der|den|ten|ter|[A-ZÀ-Ý][\w'’-]+)){0,5}"
_NAME = rf"{_INITIALS}\s?{_PARTICLES}{_SURNAME}"
_GIVEN_NAME = rf"(?:[A-ZÀ-Ý][\w'’-]+\s){{1,3}}{_PARTICLES}{_SURNAME}"

OFFICE = re.compile(_OFFICE)
NAME = re.compile(_NAME)
PERSON = re.compile(rf"{_NAME}|{_GIVEN_NAME}|[A-Z][A-Z' -]{{2,30}}")
ONE_LINE = re.compile(rf"(?P<office>{_OFFICE})(?:\s*,\s*|\s+)(?P<name>{_NAME})[.,]?")
LONGEST_LINE = 220
_BEGINS_OFFICE = re.compile(r"(?:De|de|DE) ")
_FOR_ANOTHER = re.compile(r"[Mm]ede namens|[Nn]amens")


def read(blocks: Sequence[Block]) -> tuple[tuple[Signatory, ...], tuple[Block | None, ...]]:
    """Return the signatories, each once, and the blocks with None where a signature stood."""
    signatories: list[Signatory] = []
    rest: list[Block | None] = []
    number = 0
    while number < len(blocks):
        signatory, size = _signature(blocks, number)
        if signatory is not None:
            signatories.append(signatory)
        rest.extend([None] if size else [blocks[number]])
        number += size or 1
    return tuple(dict.fromkeys(signatories)), tuple(rest)


def _signature(blocks: Sequence[Block], number: int) -> tuple[Signatory | None, int]:
    """Return the signatory whose signature begins here, and how many blocks it takes."""
    first = blocks[number]
    if first.kind == "field":
        return _of_fields(blocks, number)
    if first.kind not in ("paragraph", "heading") or len(first.text) > LONGEST_LINE:
        return None, 0
    if match := ONE_LINE.fullmatch(first.text):
        return Signatory(_name(match["name"]), _office(match["office"])), 1
    lines = [block.text for block in _lines(blocks[number : number + 5])]
    if OFFICE.match(first.text):
        for size in range(1, len(lines)):
            if _BEGINS_OFFICE.match(lines[size]):
                return None, int(_FOR_ANOTHER.match(first.text) is not None)
            office = " ".join(lines[:size])
            if OFFICE.fullmatch(office.rstrip(" ,")) and PERSON.fullmatch(lines[size].rstrip(" .,")):
                return Signatory(_name(lines[size]), _office(office)), size + 1
        return None, 0
    if len(lines) > 1 and NAME.fullmatch(lines[0].rstrip(" ,")) and OFFICE.fullmatch(lines[1].rstrip(" ,.")):
        return Signatory(_name(lines[0]), _office(lines[1])), 2
    return None, 0


def _lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks up to the first that is too long for a line of a signature."""
    for block in blocks:
        if len(block.text) > LONGEST_LINE or block.kind not in ("paragraph", "heading"):
            return
        yield block


def _of_fields(blocks: Sequence[Block], number: int) -> tuple[Signatory | None, int]:
    """Read a signature that the document marks as such: an office, then a name."""
    office = blocks[number].text if blocks[number].mark == "functie" else None
    following = blocks[number + 1] if number + 1 < len(blocks) else None
    if office is not None and following is not None and following.mark == "naam":
        return Signatory(_name(following.text), _office(office)), 2
    if blocks[number].mark == "naam":
        return Signatory(_name(blocks[number].text)), 1
    match = ONE_LINE.fullmatch(blocks[number].text)
    return (Signatory(_name(match["name"]), _office(match["office"])) if match else None), 1


def _name(text: str) -> str:
    return rows.SPACES.sub(" ", text).strip(" ,;").removesuffix(".")


def _office(text: str) -> str:
    office = re.sub(r"^(?:(?:mede )?namens )?(?:de|het)\s+", "", text.strip(" ,;"), flags=re.IGNORECASE)
    return office[:1].upper() + office[1:]
