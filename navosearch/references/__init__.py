"""Read how papers are referred to: one grammar of dossiers and numbers; `finding` applies it to texts."""

from navosearch.references.dossiers import (
    DOSSIER,
    chamber_of,
    dossier_in,
    dossier_named,
    dossier_of,
    dossier_of_id,
    is_year,
    number_of,
    official_id,
    paper_named,
    with_part,
)

__all__ = [
    "DOSSIER",
    "chamber_of",
    "dossier_in",
    "dossier_named",
    "dossier_of",
    "dossier_of_id",
    "is_year",
    "number_of",
    "official_id",
    "paper_named",
    "with_part",
]
