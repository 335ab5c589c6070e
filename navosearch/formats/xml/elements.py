"""Tell what an element of an official publication is: a line, a part of one, a row of the letterhead."""

from __future__ import annotations

from navosearch.formats.markup import Element, name

ROOTS = frozenset({"officiele-publicatie", "kamerstuk", "handelingen", "stuk"})

FIELDS = {
    "tekstregel": "tekstregel",
    "dossiernummer": "dossiernummer",
    "dossier/titel": "dossiertitel",
    "stuknr": "stuknr",
    "stuk/titel": "titel",
    "datumtekst": "datumtekst",
    "functie": "functie",
    "naam": "naam",
    "ondertekening": "ondertekening",
}
"""Rows of the letterhead and the signature, and the mark of their field."""

TYPOGRAPHY = {"vet": (1, "bold"), "vetcur": (2, "bold italic"), "cur": (3, "italic"), "rom": (4, None)}
"""How a heading without a number is set: levels below the division's own, and the style."""

INLINE = frozenset((
    "nadruk", "inf", "sup", "extref", "intref", "dossierref", "noot", "noot.nr", "datum", "ondernummer",
    "plaats", "dossiernr", "begrotingshoofdstuk", "raadnr", "rijkswetnr", "voornaam", "achternaam",
    "voorvoegsels", "politiek", "nootref", "li.nr", "lidnr", "nr", "label", "term",
))  # fmt: skip
"""Elements that are part of a line."""

LEAVES = frozenset((
    "al", "titel", "subtitel", "functie", "naam", "datumtekst", "stuknr", "dossiernummer", "tekstregel",
    "spreker",
))  # fmt: skip
"""Elements that are a line, whatever unknown elements stand in them."""

SPACED = frozenset({"naam", "spreker", "kop", "dossiernummer"})
"""Elements whose parts are words of their own, with or without white space between them."""


def field_mark(element: Element) -> str | None:
    """Return the mark of the letterhead or signature field that an element is, if it is one."""
    kind = name(element)
    if kind == "tekstregel":
        return element.get("inhoud") or kind
    parent = element.getparent()
    path = kind if parent is None else f"{name(parent)}/{kind}"
    if kind == "naam" and parent is not None and name(parent) != "ondertekening":
        return None
    return FIELDS.get(path) or FIELDS.get(kind)


def is_in_line(child: Element, parent: Element) -> bool:
    """Whether a child is part of the line that it stands in."""
    kind = name(child)
    if not kind or kind in INLINE:
        return True
    if kind == "naam":
        return name(parent) != "ondertekening"
    known = kind in LEAVES or kind in ("lijst", "table", "tabel", "al-groep", "kop", "tussenkop")
    return name(parent) in LEAVES and not known and not any(name(one) in LEAVES for one in child.iter())


def emphasis(element: Element) -> str | None:
    """Return the style of a line that is emphasised from end to end."""
    parts = [child for child in element if name(child)]
    loose = [element.text, *(child.tail for child in parts)]
    if not parts or any(text and text.strip() for text in loose):
        return None
    styles = {child.get("type", "") if name(child) == "nadruk" else "" for child in parts}
    return TYPOGRAPHY.get(styles.pop(), (0, None))[1] if len(styles) == 1 else None
