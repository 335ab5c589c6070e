"""Who signed is read in every shape of a signature, and no sentence is taken for one."""

from __future__ import annotations

import pytest
from invented import BODY, MORE, read

from navosearch.model import Signatory


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("De Minister van Defensie, A. B. van der Wal", [("A. B. van der Wal", "Minister van Defensie")]),
        ("De Minister van Oorlog,\nSTAF.", [("STAF", "Minister van Oorlog")]),
        (
            "De Minister van Buitenlandse\nZaken,\nJ. DE GROOT.",
            [("J. DE GROOT", "Minister van Buitenlandse Zaken")],
        ),
        (
            "De Minister-President,\nMinister van Algemene Zaken,\nKarel Jansen",
            [("Karel Jansen", "Minister-President, Minister van Algemene Zaken")],
        ),
        ("Sanne ten Brink-de Vries\nMinister van Financiën", []),
        (
            "S.A. ten Brink-de Vries\nMinister van Financiën",
            [("S.A. ten Brink-de Vries", "Minister van Financiën")],
        ),
        ("De Minister van Justitie,\nDE BOER.", [("DE BOER", "Minister van Justitie")]),
        ("De Minister van Justitie,\nH. d'Aulnis", [("H. d'Aulnis", "Minister van Justitie")]),
        (
            "De Minister\nDe Minister zonder Portefeuille,\nvan Financiën, A. SMIT.\nB. J. DE GROOT.",
            [
                ("B. J. DE GROOT", "Minister van Financiën"),
                ("A. SMIT", "Minister zonder Portefeuille"),
            ],
        ),
        (
            "Mede namens de minister van Financiën,\nde staatssecretaris van Defensie,\nC. van der Maat",
            [("C. van der Maat", "Staatssecretaris van Defensie")],
        ),
        (
            "De Minister van Buitenlandse\nZaken, J. SMIT.",
            [("J. SMIT", "Minister van Buitenlandse Zaken")],
        ),
        (
            "De Minister van Financiën,\nB. DE GROOT. Aan de Heer Voorzitter van de Tweede Kamer",
            [("B. DE GROOT", "Minister van Financiën")],
        ),
        ("H. K. SMIT. (Minister van Verkeer)", [("H. K. SMIT", "Minister van Verkeer")]),
        ("De Minister van Oorlog,\nH. 's Graven", [("H. 's Graven", "Minister van Oorlog")]),
        (
            "DE STAATSSECRETARIS VAN DEFENSIE,\nB.-J. Baron van Tol tot Tol",
            [("B.-J. Baron van Tol tot Tol", "STAATSSECRETARIS VAN DEFENSIE")],
        ),
    ],
)
def test_a_signature_is_read_in_all_its_shapes(lines, expected):
    letter = read(f"Geachte voorzitter,\n\n{BODY}\n\n{MORE}\n\n{lines}\n")
    assert letter.signatories == tuple(Signatory(name, office) for name, office in expected)
    if expected:
        assert [one.text for one in letter.paragraphs] == [BODY, MORE]


def test_a_signature_that_a_paragraph_ends_in_is_read():
    letter = read(f"{BODY} De Minister van Defensie, J. Berg.\n\n{MORE}")
    assert letter.signatories == (Signatory("J. Berg", "Minister van Defensie"),)
    assert [one.text for one in letter.paragraphs] == [BODY, MORE]


def test_a_minister_in_a_sentence_has_not_signed():
    sentence = (
        "De Minister van Defensie, K.H. Ollongren, nam deel aan de bijeenkomst en sprak met haar collega."
    )
    letter = read(f"{sentence}\n\n{BODY}\n")
    assert letter.signatories == ()
    assert letter.paragraphs[0].text == sentence


NAMENS = "Mede namens de Minister van Financiën doe ik u het verslag van de Eurogroep toekomen."


@pytest.mark.parametrize(
    ("sentence", "foot"),
    [
        (NAMENS, "Tweede Kamer, vergaderjaar 1988-1989, 20 800 hfdst. XI, nr. 59"),
        (f"{BODY[:-1]}.1", "1 Ter inzage gelegd.\nTweede Kamer, zitting 1978-1979, 15 300, nr. 16"),
        (BODY, "1400 III 13\nBRIEF VAN DE MINISTER VAN DEFENSIE\n's-Gravenhage, 23 september 1949."),
    ],
    ids=["on behalf of another", "note at its end", "another letter below"],
)
def test_the_only_sentence_of_a_letter_is_not_taken_for_its_head_or_signature(sentence, foot):
    head = "Nr. 59\nBRIEF VAN DE MINISTER VAN DEFENSIE\n's-Gravenhage, 16 november 1988"
    letter = read(f"{head}\n{sentence}\nDe Minister van Defensie, A. B. van der Wal\n{foot}\n")
    assert letter.paragraphs[0].text == sentence.rstrip("1")
    assert letter.signatories[0].name == "A. B. van der Wal"
