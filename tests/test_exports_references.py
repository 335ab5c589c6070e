"""References re-read are the letters of the hits, cited right for both chambers."""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import bibtexparser
import pytest
import rispy
from exporting import content, exported, found, hit_with, searched
from hypothesis import given

from navosearch.exports import rows
from navosearch.exports.formats import bibtex, csl, ris
from navosearch.exports.formats.authors import Author, author
from navosearch.exports.formats.reference import reference
from navosearch.model import LetterInfo, Signatory
from navosearch.search.hitlist import MarkedHit

LETTER = LetterInfo(
    id="kst-28676-448",
    kind="verslag",
    source="a.txt",
    title="Verslag & meer: 100 % {NAVO}",
    date="2023-12-18",
    dossier="28676",
    number="448",
    parliamentary_year="2023-2024",
    chamber="II",
    signatories=(Signatory("A. Bee", "Minister van Defensie"), Signatory("C. Dee", None)),
    citation="Kamerstukken II 2023/24, 28676, nr. 448",
    url="https://zoek.officielebekendmakingen.nl/kst-28676-448.html",
)
SENATE = replace(
    LETTER,
    id="kst-33802-C",
    dossier="33802",
    number="C",
    parliamentary_year="2014-2015",
    chamber="I",
    citation="Kamerstukken I 2014/15, 33802, C",
)
BARE = LetterInfo(id="een-brief", kind="brief", source="b.txt")

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>as the Leidraad cites</title><id>x</id><updated>2024-01-01T00:00:00+00:00</updated></info>
<citation><layout>
  <text variable="container-title"/><text variable="volume" prefix=" "/><text variable="number" prefix=", "/>
  <text variable="page" prefix=", nr. "/>
</layout></citation>
</style>"""
"""What the style of the Leidraad voor juridische auteurs prints of a bill, and nothing else."""


def of(*letters: LetterInfo) -> list[rows.Row]:
    plain = hit_with("tekst")
    return list(rows.rows(replace(plain, hit=replace(plain.hit, letter=letter)) for letter in letters))


def letters_of(hits: list[dict[str, dict[str, str]]]) -> list[dict[str, str]]:
    return list({hit["letter"]["id"]: hit["letter"] for hit in hits}.values())


def test_ris_has_a_bill_for_every_letter(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "a.ris", format="ris")
    letters = letters_of(searched(shipped_index))
    entries = rispy.loads((tmp_path / "a.ris").read_text(encoding="utf-8"))
    assert [entry["id"] for entry in entries] == [letter["id"] for letter in letters]
    assert {entry["type_of_reference"] for entry in entries} == {"BILL"}
    assert [entry.get("urls", [None])[0] for entry in entries] == [letter["url"] for letter in letters]


def test_ris_has_the_fields_that_zotero_reads_for_a_bill(tmp_path: Path) -> None:
    ris.write(tmp_path / "a.ris", content(of(LETTER)))
    assert (tmp_path / "a.ris").read_bytes().decode().split("\r\n") == [
        "TY  - BILL",
        "ID  - kst-28676-448",
        "TI  - Verslag & meer: 100 % {NAVO}",
        "A2  - Bee, A.",
        "A2  - Dee, C.",
        "T2  - Kamerstukken II",
        "VL  - 2023/24",
        "M1  - 28676",
        "SP  - 448",
        "T3  - Tweede Kamer der Staten-Generaal",
        "DA  - 2023/12/18",
        "PY  - 2023",
        "LA  - nl-NL",
        "KW  - verslag",
        "KW  - Minister van Defensie",
        "UR  - https://zoek.officielebekendmakingen.nl/kst-28676-448.html",
        "ER  - ",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("H.G.J. Bruins Slot", "Bruins Slot", "H.G.J."),
        ("drs. A. Th. van der Berg", "van der Berg", "A. Th."),
        ("Prof. mr. IJ.-P. de Wit-Smit", "de Wit-Smit", "IJ.-P."),
        ("Ş.T. Öztürk", "Öztürk", "Ş.T."),
        ("H. KOPPELAAR", "KOPPELAAR", "H."),
        ("Anna Smit", "Smit", "Anna"),
        ("Jan Kees in 't Veld", "in 't Veld", "Jan Kees"),
        ("Jan Kees Smit", "Jan Kees Smit", ""),
        ("BRUINS SLOT", "BRUINS SLOT", ""),
        ("Van Agt", "Van Agt", ""),
        ("Smit", "Smit", ""),
        ("", "Minister van Onderwijs, Cultuur en Wetenschap", ""),
    ],
)
def test_a_name_is_parted_where_it_is_plain_where(name: str, family: str, given: str) -> None:
    office = "Minister van Onderwijs, Cultuur en Wetenschap"
    assert author(Signatory(name, office)) == Author(family, given)


# What Zotero makes of the tags of a bill: https://github.com/zotero/translators/blob/
# 2814370161d05d799086825fac8d499db3a33aa3/RIS.js (fieldMap, degenerateImportFieldMap, processTag,
# completeItem), which read files of these tests as is said here. ID is read and not kept.
ZOTERO_BILL = {
    "TI": "title",
    "A2": "creators/sponsor",
    "T2": "code",
    "VL": "codeVolume",
    "M1": "billNumber",
    "SP": "codePages",
    "T3": "legislativeBody",
    "DA": "date",
    "PY": "date",
    "LA": "language",
    "KW": "tags",
    "UR": "url",
}


def zotero_name(value: str) -> tuple[str, str]:
    """Last and first name: what is before the first comma, and all after it; without one a whole name."""
    last, _comma, first = value.partition(",")
    return last.strip(), first.strip()


def zotero_tags(keywords: list[str]) -> list[str]:
    """The tags: keywords are parted at semicolons, and one that is alone at its commas."""
    tags = [tag.strip() for keyword in keywords for tag in keyword.split(";")]
    return [tag.strip() for tag in tags[0].split(",")] if len(tags) == 1 else tags


def tags_of(path: Path) -> list[tuple[str, str]]:
    lines = path.read_bytes().decode().split("\r\n")
    return [(tag, value) for tag, mark, value in (line.partition("  - ") for line in lines) if mark]


OFFICE = "Minister van Onderwijs, Cultuur en Wetenschap"


@pytest.mark.parametrize(
    ("signatories", "names", "tags"),
    [
        ([Signatory("H.G.J. Bruins Slot", OFFICE)], [("Bruins Slot", "H.G.J.")], [OFFICE]),
        ([Signatory("H.G.J. Bruins Slot")], [("Bruins Slot", "H.G.J.")], []),
        ([Signatory("", OFFICE)], [("Minister van Onderwijs Cultuur en Wetenschap", "")], []),
        ([Signatory("", "Minister van Defensie")], [("Minister van Defensie", "")], []),
        ([Signatory("Jan Kees Smit, MA", OFFICE)], [("Jan Kees Smit MA", "")], [OFFICE]),
        (
            [Signatory("A. Bee", OFFICE), Signatory("C. de Dee", "Staatssecretaris; en lid")],
            [("Bee", "A."), ("de Dee", "C.")],
            [OFFICE, "Staatssecretaris, en lid"],
        ),
        ([Signatory("", None)], [], []),
    ],
)
def test_zotero_reads_people_as_people_and_an_office_as_one_name_or_one_tag(
    signatories: list[Signatory], names: list[tuple[str, str]], tags: list[str], tmp_path: Path
) -> None:
    ris.write(tmp_path / "a.ris", content(of(replace(LETTER, signatories=tuple(signatories)))))
    written = tags_of(tmp_path / "a.ris")
    assert {tag for tag, _value in written} - {"TY", "ID", "ER"} <= set(ZOTERO_BILL)
    assert [zotero_name(value) for tag, value in written if tag == "A2"] == names
    assert zotero_tags([value for tag, value in written if tag == "KW"]) == ["verslag", *tags]


def test_bibtex_has_the_citation_as_it_is_to_be_printed(tmp_path: Path) -> None:
    bibtex.write(tmp_path / "a.bib", content(of(LETTER, SENATE, LETTER, BARE)))
    entries = bibtexparser.parse_string((tmp_path / "a.bib").read_text(encoding="utf-8")).entries
    read = {entry.key: {field.key: field.value for field in entry.fields} for entry in entries}
    assert list(read) == ["kst-28676-448", "kst-33802-C", "een-brief"]
    assert [entry.get("howpublished") for entry in read.values()] == [LETTER.citation, SENATE.citation, None]
    assert read["kst-28676-448"]["title"] == r"{Verslag \& meer: 100 \% \{NAVO\}}"
    assert read["kst-28676-448"]["author"] == "Bee, A. and Dee, C."
    assert read["een-brief"] == {"title": "{een-brief}", "langid": "dutch"}


@pytest.mark.parametrize(("letter", "citation"), [(LETTER, LETTER.citation), (SENATE, SENATE.citation)])
def test_a_style_that_follows_the_leidraad_cites_both_chambers_right(
    letter: LetterInfo, citation: str, tmp_path: Path
) -> None:
    csl.write(tmp_path / "a.json", content(of(letter)))
    (tmp_path / "style.csl").write_text(STYLE)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # citeproc-py warns of every field that it does not know
        from citeproc import (
            Citation,
            CitationItem,
            CitationStylesBibliography,
            CitationStylesStyle,
            formatter,
        )
        from citeproc.source.json import CiteProcJSON

        source = CiteProcJSON(json.loads((tmp_path / "a.json").read_text(encoding="utf-8")))
        style = CitationStylesStyle(str(tmp_path / "style.csl"), validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        cited = Citation([CitationItem(letter.id.lower())])
        bibliography.register(cited)
        assert "".join(bibliography.cite(cited, lambda _item: None)) == citation


def test_csl_is_a_bill_without_a_note(tmp_path: Path) -> None:
    csl.write(tmp_path / "a.json", content(of(LETTER, BARE)))
    first, bare = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert first["type"] == bare["type"] == "bill"
    assert first["issued"] == {"date-parts": [[2023, 12, 18]]}
    assert first["author"] == [{"family": "Bee", "given": "A."}, {"family": "Dee", "given": "C."}]
    assert "note" not in first
    assert set(bare) == {"id", "type", "title", "authority", "language"}


def test_an_address_that_bibtex_would_misread_is_encoded(tmp_path: Path) -> None:
    bibtex.write(tmp_path / "a.bib", content(of(replace(LETTER, url="https://example.org/{a}\\"))))
    entry = (tmp_path / "a.bib").read_text(encoding="utf-8")
    assert "url = {https://example.org/%7Ba%7D%5C}" in entry


def test_a_partial_date_stays_partial() -> None:
    assert reference(replace(LETTER, date="2023-12")).date == "2023-12"


@given(found())
def test_references_of_any_text_can_be_read(hit: MarkedHit) -> None:
    made = list(rows.rows([hit]))
    with TemporaryDirectory() as folder:
        ris.write(Path(folder, "a.ris"), content(made))
        text = Path(folder, "a.ris").read_bytes().decode()
        assert all(re.match(r"[A-Z][A-Z0-9]  - |$", line) for line in text.split("\r\n"))
        csl.write(Path(folder, "a.json"), content(made))
        assert len(json.loads(Path(folder, "a.json").read_text(encoding="utf-8"))) == 1
        bibtex.write(Path(folder, "a.bib"), content(made))
        entry = Path(folder, "a.bib").read_text(encoding="utf-8")
        plain = re.sub(r"\\[{}]", "", entry)
        assert plain.count("{") == plain.count("}")
