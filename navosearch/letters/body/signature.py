"""Find who signed a letter, and take the signatures out of its text.

Offices and names stand on one line or on two, in either order, one signatory after another; old
letters have the name in capitals, recent ones the given name instead of initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from navosearch.model import Block, Signatory

_OFFICE = r"""
    (?:(?:De|de|DE|Het|[Mm]ede\snamens\sde|[Nn]amens\sde)\s)? (?:(?:wnd\.|waarnemend|demissionair)\s)?
    (?:[Mm]inister|MINISTER|[Ss]taats-?[Ss]ecretaris|STAATSSECRETARIS|[Vv]ice-?[Mm]inister
      |[Mm]inister-?[Pp]resident|[Ss]ecretaris-[Gg]eneraal|[Dd]irecteur-[Gg]eneraal)
    (?:van|voor|[^.:;?!|]){0,160}? (?:\sa\.\s?i\.)?
"""
_PARTICLE = (
    r"(?:[Vv]an|VAN|[Dd]e|DE|[Dd]er|DER|[Dd]en|DEN|ten|ter|te|in|['’]t|el|op|von|la|le|Baron|Graaf|Ridder)"
)
_SURNAME = (
    r"(?:[dD]['’]|['’]?s['’\s-]?)?[A-ZÀ-Ý][\w'’-]+"
    rf" (?:\s(?:{_PARTICLE}|tot|[A-ZÀ-Ý][\w'’-]+)){{0,5}}"
)
_NAME = rf"""
    (?:\(?(?:w\.\s?g\.|wg\.?|[Gg]et\.)\)?\s)?
    (?:(?:[Dd]rs|[Mm]r|[Mm]w|[Mm]evr|[Dd]hr|[Dd]r|[Ii]r|[Ii]ng|[Pp]rof|[Jj]hr)\.\s?)*
    (?:(?:[A-Z0][a-zà-ÿ]{{0,2}}|IJ|TH|CH|PH)\.[\s-]?){{1,7}} \s? (?:{_PARTICLE}\s){{0,5}} {_SURNAME}
"""
_GIVEN_NAME = rf"(?:[A-ZÀ-Ý][\w'’-]+\s){{1,3}} (?:{_PARTICLE}\s){{0,3}} {_SURNAME}"
_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý'\s-]{2,30}"

OFFICE = re.compile(_OFFICE, re.VERBOSE)
NAME = re.compile(_NAME, re.VERBOSE)
PERSON = re.compile(rf"(?:[A-ZÀ-Ý][\w'’-]+\s)?{_NAME}|{_GIVEN_NAME}|{_CAPITALS}", re.VERBOSE)
ONE_LINE = re.compile(
    rf"(?P<office>{_OFFICE})(?:\s*,\s*(?P<called>[A-ZÀ-Ý][\w'’-]+\s{_NAME})"
    rf"|(?:\s*,\s*|\s+)(?P<initialled>{_NAME})|\s*,\s+(?P<capitals>{_CAPITALS}))[.,]?",
    re.VERBOSE,
)
BRACKETED = re.compile(rf"(?P<name>{_NAME})[.,]?\s+\((?P<office>{_OFFICE})\)[.,]?", re.VERBOSE)
AT_THE_END = re.compile(
    r"(?<=[.?!»”\")])\s+(?=(?:De|DE)\s(?:Minister|Staats-?[Ss]ecretaris)\b[^.]{3,160}\b[A-Z])"
)
"""Where a signature may begin in the last line of a text whose lines were run together."""

_TWO_OFFICES = re.compile(rf"({_OFFICE})\s*,\s*(?=[Dd][Ee]\s)({_OFFICE}),?", re.VERBOSE)
_TWO_NAMES = re.compile(rf"({_NAME})\s*,?\s+({_NAME})", re.VERBOSE)
"""Two offices on one line, and the two names below them."""

LONGEST_LINE = 220
_BEGINS_OFFICE = re.compile(rf"(?=[Dd][Ee]\s){_OFFICE}", re.VERBOSE)
_BESIDE = re.compile(rf"(?P<office>(?:van|voor)\s[^.:;?!|]+?)\s*,\s+(?P<name>{_NAME})", re.VERBOSE)
"""The line in which two columns meet: the rest of the left office, and the name on the right."""
_FOR_OTHERS = re.compile(r"^(?:[Mm]ede )?[Nn]amens .*,\s*(?=[Dd]e )", re.DOTALL)
_ADDRESSED = re.compile(r"[.,]?\s+Aan\s+(?:de|den)\s+(?:[Hh]eer\s+)?Voorzitter\b.*$", re.DOTALL)
"""The addressee that a conversion put on the line of the name above it."""
_COPIED = re.compile(r"^\(?(?:w\.\s?g\.|wg\.?|[Gg]et\.)\)?\s")
"""What a copy has before the name: "was getekend"."""
_FOR_ANOTHER = re.compile(r"[Mm]ede namens|[Nn]amens")


def read(blocks: Sequence[Block]) -> tuple[tuple[Signatory, ...], tuple[Block | None, ...]]:
    """Return the signatories, each once, and the blocks with None where a signature stood."""
    blocks = _apart(blocks)
    signatories: list[Signatory] = []
    rest: list[Block | None] = []
    number = 0
    while number < len(blocks):
        if len(blocks[number].text) > LONGEST_LINE and blocks[number].kind != "field":
            rest.append(blocks[number])
            number += 1
            continue
        found, size = _columns(blocks, number)
        if not size:
            signatory, size = _signature(blocks, number)
            found = (signatory,) if signatory else ()
        signatories += found
        rest.extend([None] if size else [blocks[number]])
        number += size or 1
    return tuple(dict.fromkeys(signatories)), tuple(rest)


def _apart(blocks: Sequence[Block]) -> list[Block]:
    """Give a signature that a paragraph ends in its own block."""
    out: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        start = max(0, len(block.text) - LONGEST_LINE)
        may_be = block.text.find(" De ", start) >= 0 or block.text.find(" DE ", start) >= 0
        cut = AT_THE_END.search(block.text, start) if may_be else None
        if block.kind == "paragraph" and cut and _is_signed(block.text[cut.end() :], following):
            out.append(replace(block, text=block.text[: cut.start()]))
            out.append(Block("paragraph", block.text[cut.end() :], page=block.page))
        else:
            out.append(block)
    return out


def _is_signed(line: str, following: Block | None) -> bool:
    if _on_one_line(line):
        return True
    if following is None or len(following.text) > LONGEST_LINE:
        return False
    broken = _on_one_line(f"{line} {following.text}") is not None
    return broken or (_is_person(following.text) and OFFICE.fullmatch(line.rstrip(" ,")) is not None)


def _columns(blocks: Sequence[Block], number: int) -> tuple[tuple[Signatory, ...], int]:
    """Read two signatures that stood side by side, in the order in which a conversion leaves their lines.

    The left office, the right one, the rest of the left one with the right name, the left name.
    """
    if not _BEGINS_OFFICE.match(blocks[number].text):
        return (), 0
    lines = [block.text for block in _lines(blocks[number : number + 4])]
    offices_beside = _TWO_OFFICES.fullmatch(lines[0]) if lines else None
    names_beside = _TWO_NAMES.fullmatch(lines[1].rstrip(" .,")) if offices_beside and len(lines) > 1 else None
    if offices_beside and names_beside:
        pairs = zip(names_beside.groups(), offices_beside.groups(), strict=True)
        return tuple(Signatory(_name(name), _office(office)) for name, office in pairs), 2
    if len(lines) < 4 or not _BEGINS_OFFICE.match(lines[1]):
        return (), 0
    meet = _BESIDE.fullmatch(lines[2].rstrip(" .,"))
    offices = [lines[0], lines[1].rstrip(" ,")]
    if meet is None or not all(map(OFFICE.fullmatch, offices)) or not _is_person(lines[3]):
        return (), 0
    left = Signatory(_name(lines[3]), _office(f"{lines[0]} {meet['office']}"))
    return (left, Signatory(_name(meet["name"]), _office(lines[1]))), 4


def _signature(blocks: Sequence[Block], number: int) -> tuple[Signatory | None, int]:
    """Return the signatory whose signature begins here, and how many blocks it takes."""
    first = blocks[number]
    if first.kind == "field":
        return _of_fields(blocks, number)
    if first.kind not in ("paragraph", "heading") or len(first.text) > LONGEST_LINE:
        return None, 0
    if signatory := _on_one_line(first.text):
        return signatory, 1
    lines = [block.text for block in _lines(blocks[number : number + 5])]
    if OFFICE.match(first.text):
        if len(lines) > 1 and not _is_person(lines[1]) and (signatory := _on_one_line(" ".join(lines[:2]))):
            return signatory, 2
        for size in range(1, len(lines)):
            if _BEGINS_OFFICE.match(lines[size]):
                return None, int(_is_for_another(first.text))
            office = " ".join(lines[:size])
            if OFFICE.fullmatch(office.rstrip(" ,")) and _is_person(lines[size]):
                return Signatory(_name(lines[size]), _office(office)), size + 1
        return None, 0
    if len(lines) > 1 and NAME.fullmatch(lines[0].rstrip(" ,")) and OFFICE.fullmatch(lines[1].rstrip(" ,.")):
        return Signatory(_name(lines[0]), _office(lines[1])), 2
    return None, 0


def _is_for_another(line: str) -> bool:
    """Whether a line says for whom the next one signs as well, and is no sentence that begins so."""
    return _FOR_ANOTHER.match(line) is not None and OFFICE.fullmatch(line.rstrip(" ,")) is not None


def _is_person(line: str) -> bool:
    line = _ADDRESSED.sub("", line).rstrip(" .,")
    return PERSON.fullmatch(line) is not None and OFFICE.fullmatch(line) is None


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
    return _on_one_line(blocks[number].text), 1


def _on_one_line(text: str) -> Signatory | None:
    text = _ADDRESSED.sub("", text)
    match = ONE_LINE.fullmatch(text)
    if match is None:
        behind = BRACKETED.fullmatch(text)
        return Signatory(_name(behind["name"]), _office(behind["office"])) if behind else None
    return Signatory(
        _name(match["called"] or match["initialled"] or match["capitals"]), _office(match["office"])
    )


def _name(text: str) -> str:
    return " ".join(_COPIED.sub("", _ADDRESSED.sub("", text)).split()).strip(" ,;").removesuffix(".")


def _office(text: str) -> str:
    office = _FOR_OTHERS.sub("", text.strip(" ,;"))
    office = re.sub(r"^(?:(?:mede )?namens )?(?:de|het)\s+", "", office, flags=re.IGNORECASE)
    return office[:1].upper() + office[1:]
