"""Name the formats that hits are written in: a row for each, and the module that writes it.

The page offers them in this order, so those that most people want come first.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from navosearch.errors import OptionInvalid
from navosearch.exports.formats import account, bibtex, csl, jsonfile, jsonlines, ris
from navosearch.exports.formats.content import Content, Dialect, Format
from navosearch.exports.formats.delimited import CSV, CSV_EXCEL, TSV, writer

__all__ = ["ACCOUNT", "FORMATS", "Content", "Dialect", "Format", "format_of"]


def _xlsx(path: Path, content: Content) -> int:
    from navosearch.exports.formats import xlsx  # 70 ms that other formats need not wait for

    return xlsx.write(path, content)


def _parquet(path: Path, content: Content) -> int:
    from navosearch.exports.formats import parquet  # its library is an extra

    return parquet.write(path, content)


def _page(path: Path, content: Content) -> int:
    from navosearch.exports.formats import page  # jinja2, which no other format needs

    return page.write(path, content)


ACCOUNT = Format(
    name="account",
    ending=".datapackage.json",
    media_type="application/json",
    records="passages",
    without_hits=True,
    write=account.write,
)
"""The account of a search alone; the one beside a file of a packaged format has the same ending."""

FORMATS = (
    Format(
        name="xlsx",
        ending=".xlsx",
        media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        title="Excel",
        records="rows",
        write=_xlsx,
    ),
    Format(
        name="csv",
        ending=".csv",
        media_type="text/csv; charset=utf-8",
        title="CSV",
        records="rows",
        packaged_as="csv",
        dialect=CSV,
        write=writer(CSV),
    ),
    Format(
        name="csv-excel",
        ending=".csv",
        variant="-excel",
        media_type="text/csv; charset=utf-8",
        title="CSV (Excel)",
        records="rows",
        packaged_as="csv",
        dialect=CSV_EXCEL,
        write=writer(CSV_EXCEL),
    ),
    Format(
        name="tsv",
        ending=".tsv",
        media_type="text/tab-separated-values; charset=utf-8",
        title="TSV",
        records="rows",
        packaged_as="tsv",
        dialect=TSV,
        write=writer(TSV),
    ),
    Format(
        name="jsonl",
        ending=".jsonl",
        media_type="application/jsonl; charset=utf-8",
        title="JSON Lines",
        records="hits",
        packaged_as="json-lines",
        write=jsonlines.write,
    ),
    Format(
        name="json",
        ending=".json",
        media_type="application/json",
        title="JSON",
        records="hits",
        write=jsonfile.write,
    ),
    Format(
        name="ris",
        ending=".ris",
        media_type="application/x-research-info-systems; charset=utf-8",
        title="RIS (Zotero)",
        records="letters",
        write=ris.write,
    ),
    Format(
        name="csljson",
        ending=".csl.json",
        media_type="application/vnd.citationstyles.csl+json",
        title="CSL JSON",
        records="letters",
        write=csl.write,
    ),
    Format(
        name="bib",
        ending=".bib",
        media_type="application/x-bibtex; charset=utf-8",
        title="BibTeX",
        records="letters",
        write=bibtex.write,
    ),
    Format(
        name="html",
        ending=".html",
        media_type="text/html; charset=utf-8",
        title="HTML",
        records="passages",
        write=_page,
    ),
    Format(
        name="parquet",
        ending=".parquet",
        media_type="application/vnd.apache.parquet",
        records="rows",
        packaged_as="apache-parquet",
        write=_parquet,
    ),
    ACCOUNT,
)


def format_of(path: Path, name: str | None = None, *, among: Sequence[Format] = FORMATS) -> Format:
    """Return the format of that name, else the one of the file's ending; raises OptionInvalid.

    >>> format_of(Path("hits.csl.json")).name, format_of(Path("hits.csv"), "csv-excel").title
    ('csljson', 'CSV (Excel)')
    """
    if name is not None:
        for each in among:
            if each.name == name:
                return each
        raise OptionInvalid("format", name, "format", ", ".join(each.name for each in among))
    known = [each for each in among if not each.variant]
    ended = [each for each in known if path.name.lower().endswith(each.ending)]
    if not ended:
        raise OptionInvalid("output", path.name, "format", ", ".join(each.ending for each in known))
    return max(ended, key=lambda each: len(each.ending))
