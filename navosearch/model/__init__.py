"""The nouns, as frozen values: what a letter is, and what a search answers.

Dates are ISO 8601 strings, as precise as the source is: ``2024-12-03``, ``2024-12`` or ``2024``.
Offsets are code points, half open. Unknown is ``None``, never a guess; what was concluded and not
read is named in `Letter.inferred`.
"""

from navosearch.model.letters import (
    DOUBTS,
    KINDS,
    Anchor,
    Block,
    BlockKind,
    Chamber,
    Document,
    Doubt,
    Footnote,
    Kind,
    Letter,
    LetterInfo,
    Meeting,
    Paragraph,
    Reference,
    Section,
    Signatory,
)
from navosearch.model.reports import Doubtful, Problem, Report, Skipped, Status
from navosearch.model.results import (
    Correction,
    Expansion,
    FacetValue,
    Form,
    Hit,
    Match,
    Results,
    ScoreTerm,
    Snippet,
    Total,
    Understood,
)
from navosearch.model.threads import Change, Lineage, Recurring, Version

__all__ = [
    "DOUBTS",
    "KINDS",
    "Anchor",
    "Block",
    "BlockKind",
    "Chamber",
    "Change",
    "Correction",
    "Document",
    "Doubt",
    "Doubtful",
    "Expansion",
    "FacetValue",
    "Footnote",
    "Form",
    "Hit",
    "Kind",
    "Letter",
    "LetterInfo",
    "Lineage",
    "Match",
    "Meeting",
    "Paragraph",
    "Problem",
    "Recurring",
    "Reference",
    "Report",
    "Results",
    "ScoreTerm",
    "Section",
    "Signatory",
    "Skipped",
    "Snippet",
    "Status",
    "Total",
    "Understood",
    "Version",
]
