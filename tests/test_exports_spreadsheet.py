"""A real spreadsheet opens what is written: no formula in any cell, dates are dates, no text is lost."""

from __future__ import annotations

import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from conftest import Program
from exporting import exported, searched

import navosearch
from navosearch.exports.cells import unguarded

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")

CALC = OFFICE is not None and (Path(OFFICE).resolve().parent / "libsclo.so").exists()

pytestmark = pytest.mark.skipif(not CALC, reason="LibreOffice Calc is not here to open the files with")

HOSTILE = """# Verslag van de NAVO Foreign Ministers Meeting van 3 en 4 december 2024

=1+1 is wat de sancties kosten.

=HYPERLINK("http://example.org";"sancties")

-norm van 2 procent en sancties; "aangehaald", en meer.

@SUM(1+1)*cmd|' /C calc'!A0 sancties

+31 70 3484848 sancties

1-2 sancties

'=al aangehaald sancties
"""

SEMICOLONS = "CSV:59,34,76,1,,1043"
"""LibreOffice's words for: semicolons, double quotes, UTF-8, from line 1, Dutch of the Netherlands."""
COMMAS = "CSV:44,34,76,1,,1033"


@pytest.fixture(scope="module")
def hostile_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "verslag.md").write_text(HOSTILE, encoding="utf-8")
    navosearch.build([folder / "verslag.md"], folder / "index")
    return folder / "index"


def opened(path: Path, reading: str | None = None) -> openpyxl.Workbook:
    """The file as LibreOffice saves it again, in XLSX."""
    out = path.parent / "opened"
    filters = [] if reading is None else [f"--infilter={reading}"]
    command = [OFFICE, f"-env:UserInstallation={(path.parent / 'office').as_uri()}", "--headless", *filters]
    command += ["--convert-to", "xlsx", "--outdir", out, path]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return openpyxl.load_workbook(out / f"{path.stem}.xlsx")


@pytest.mark.parametrize(
    ("name", "format_", "reading"),
    [("a.csv", "csv-excel", SEMICOLONS), ("b.csv", "csv", COMMAS), ("c.xlsx", "xlsx", None)],
)
def test_no_cell_is_a_formula_and_dates_are_dates(
    name: str, format_: str, reading: str | None, hostile_index: Path, tmp_path: Path
) -> None:
    exported(hostile_index, tmp_path / name, "sancties", format=format_)
    page = opened(tmp_path / name, reading).worksheets[0]
    told = searched(hostile_index, "sancties")
    rows = list(page.iter_rows())
    assert [cell for row in rows for cell in row if cell.data_type == "f"] == []
    assert len(rows) == len(told) + 1
    names = [cell.value for cell in rows[0]]
    start = names.index("Van" if format_ == "xlsx" else "meeting_start")
    text = names.index("Tekst" if format_ == "xlsx" else "text")
    score = names.index("Score" if format_ == "xlsx" else "score")
    for row, hit in zip(rows[1:], told, strict=True):
        assert row[start].value == datetime.fromisoformat(hit["meeting"]["start"])
        assert row[score].value == pytest.approx(hit["score"], abs=1e-6)
        value = str(row[text].value)
        assert (value if format_ == "xlsx" else unguarded(value)) == hit["text"]


def test_the_hostile_letter_is_what_it_is_meant_to_be(hostile_index: Path, program: Program) -> None:
    texts = [hit["text"] for hit in searched(hostile_index, "sancties")]
    assert sum(text.startswith(("=", "-", "@", "+")) for text in texts) >= 4, texts
    program("export", "sancties", "--index", hostile_index, "-o", "a.csv")
