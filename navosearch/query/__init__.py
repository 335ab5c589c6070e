"""Parse what was typed into a Query, or raise QueryInvalid with the reason and the place.

The grammar is written in docs/query-language.md, and a test holds the two to each other.
"""

from navosearch.query.nodes import (
    EVERYTHING,
    And,
    Dates,
    Field,
    FieldName,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Reference,
    Word,
    fields,
    span,
)
from navosearch.query.parser import parse
from navosearch.query.printer import understood
from navosearch.query.rewriting import quoted, replaced, unquoted
from navosearch.query.terms import letters_meant, mentions, readings
from navosearch.query.values import dates_named, kind_named, reference_named
from navosearch.references import dossier_named

__all__ = [
    "EVERYTHING",
    "And",
    "Dates",
    "Field",
    "FieldName",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Prefix",
    "Query",
    "Reference",
    "Word",
    "dates_named",
    "dossier_named",
    "fields",
    "kind_named",
    "letters_meant",
    "mentions",
    "parse",
    "quoted",
    "readings",
    "reference_named",
    "replaced",
    "span",
    "understood",
    "unquoted",
]
