"""Words and a vocabulary in, the forms worth searching beside them out, each with its reason."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.analysis import stem, tokens_of, words
from navosearch.expansion import Variant, correct, expand, mine, nearest
from navosearch.index.storage.distance import within


class Words:
    """The vocabulary of some paragraphs, held in memory."""

    def __init__(self, *paragraphs: str) -> None:
        self.paragraphs = len(paragraphs)
        self.abbreviations = [pair for each in paragraphs for pair in mine(each)]
        self._counts = Counter(word for each in paragraphs for word in set(words(each)[0]))
        self._texts = " ".join(paragraphs)
        self._stems: defaultdict[str, list[str]] = defaultdict(list)
        for word in sorted(self._counts):
            self._stems[stem(word)].append(word)

    def frequency(self, word: str) -> int:
        return self._counts[word]

    def is_mostly_lower(self, word: str) -> bool:
        written = [self._texts[each.start : each.end] for each in tokens_of(self._texts, {word})]
        return sum(map(str.islower, written)) * 2 > len(written)

    def of_stem(self, stemmed: str) -> tuple[str, ...]:
        return tuple(self._stems.get(stemmed, ()))

    def containing(self, part: str) -> tuple[str, ...]:
        return tuple(word for word in sorted(self._counts) if part in word)

    def similar(self, word: str, distance: int) -> tuple[tuple[str, int], ...]:
        return tuple(sorted(within(word, self._counts, distance).items()))


def found(query: str, index: int, vocabulary: Words, why: str) -> list[str]:
    variants = expand(query.split(), index, vocabulary)
    return [each for variant in variants if variant.why == why for each in _forms(variant)]


def _forms(variant: Variant) -> Sequence[str]:
    return variant.words or [" ".join(variant.phrase)]


COMPOUNDS = [
    ("uitgaven", "defensieuitgaven uitgavenkader", "defensieuitgaven uitgavenkader"),
    ("lasten", "lastenverdeling verdeling lastig", "lastenverdeling"),
    ("sancties", "sanctieomzeiling sanctieregime", "sanctieomzeiling sanctieregime"),
    ("omzeilen", "sanctieomzeiling", "sanctieomzeiling"),
    ("schip", "oorlogsschepen schepen scheepvaart", "oorlogsschepen"),
    ("bondgenoot", "bondgenotentop", "bondgenotentop"),
    ("veiligheid", "veiligheidsbeleid cyberveiligheid veiligheden", "cyberveiligheid veiligheidsbeleid"),
    ("dreiging", "dreigingsbeeld bedreiging", "dreigingsbeeld"),
    ("handeling", "behandeling afhandeling onderhandelingen mishandeling", ""),
    ("stand", "toestand misverstand tegenstand bestandslijn", ""),
    ("mini", "minister ministerie", ""),
    ("genoot", "bondgenootschap", ""),
    ("haven", "zeehaven handhaven", "zeehaven"),
    ("delen", "behandeling grondgebiedsdelen", "grondgebiedsdelen"),
    ("rijk", "belangrijk wereldrijk", "wereldrijk"),
    ("regel", "regelmatig hoofdregels", "hoofdregels"),
    ("mijnen", "termijnen zeemijnen", "zeemijnen"),
    ("eren", "experimenteer", ""),
    ("strekking", "subsidieverstrekking", ""),
    ("sturen", "schoolbesturen", ""),
    ("ouders", "melkveehouders pleegouders", "pleegouders"),
    ("formatie", "desinformatie kabinetsformatie", "kabinetsformatie"),
    ("bestemmen", "bestempelen bestemmingsplan", "bestemmingsplan"),
    ("persoonsgegevens", "politiegegevens", ""),
    ("gegevens", "politiegegevens", "politiegegevens"),
    ("waar", "waarborgfonds", ""),
    ("maal", "middagmaal maximaal minimale allemaal helemaal", "middagmaal"),
    ("taal", "moedertaal digitaal mentaal totaal", "moedertaal"),
    ("deel", "landsdeel ideeel", "landsdeel"),
    ("keren", "blokkeren markeert parkeerde", ""),
    ("leren", "controleren taalleren", "taalleren"),
    ("zakelijke", "noodzakelijke oorzakelijk", ""),
    ("vriendelijk", "kindvriendelijk milieuvriendelijke", "kindvriendelijk milieuvriendelijke"),
    ("zwaar", "loodzwaar", "loodzwaar"),
    ("inzetten", "inzet ingezet ingezetenen", ""),
    ("arrest", "arrestanten arrestantenzorg", ""),
    ("hand", "handschoen wijzerhand", "handschoen wijzerhand"),
    ("moment", "momenteel momentopname", "momentopname"),
    ("2024", "2024500", ""),
]


@pytest.mark.parametrize(("word", "vocabulary", "expected"), COMPOUNDS)
def test_a_word_finds_the_compounds_it_is_part_of(word: str, vocabulary: str, expected: str) -> None:
    assert " ".join(sorted(found(word, 0, Words(word, vocabulary), "compound"))) == expected


def test_a_compound_that_may_be_none_weighs_least() -> None:
    variants = expand(["slakken"], 0, Words("slakken lakken staalslakken"))
    assert [(each.words, each.weight) for each in variants] == [(("staalslakken",), 0.7)]
    variants = expand(["lakken"], 0, Words("slakken lakken staalslakken"))
    assert [(each.words, each.weight) for each in variants] == [(("staalslakken",), 0.2)]


def test_the_name_of_a_town_weighs_least_and_that_of_an_office_does_not() -> None:
    variants = expand(["middelen"], 0, Words("middelen Middelburg"))
    assert [(each.words, each.weight) for each in variants] == [(("middelburg",), 0.2)]
    variants = expand(["leden"], 0, Words("leden Kamerlid Kamerleden"))
    assert [(each.words, each.weight) for each in variants] == [(("kamerleden", "kamerlid"), 0.7)]
    variants = expand(["vragen"], 0, Words("vragen Kamervragen"))
    assert [(each.words, each.weight) for each in variants] == [(("kamervragen",), 0.7)]


def test_a_name_more_frequent_than_its_last_part_weighs_least() -> None:
    vocabulary = Words("landen", *["Nederland Nederlandse"] * 3)
    assert {(each.words, each.weight) for each in expand(["landen"], 0, vocabulary)} == {
        (("nederland", "nederlandse"), 0.2)
    }


def test_a_word_far_more_frequent_than_its_last_part_is_no_kind_of_it() -> None:
    assert found(
        "land",
        0,
        Words("land partner neder", *["Nederland partnerland"] * 2, *["Nederland"] * 400),
        "compound",
    ) == ["partnerland"]


def test_a_compound_finds_its_parts_in_a_row_and_weaker_near_each_other() -> None:
    vocabulary = Words("de verdeling van de lasten", "lasten en verdeling", *["lastenverdeling"] * 9)
    variants = [
        each for each in expand(["lastenverdeling"], 0, vocabulary) if each.why in ("parts", "nearby")
    ]
    assert [(each.why, each.phrase, each.window) for each in variants] == [
        ("parts", ("lasten", "verdeling"), None),
        ("nearby", ("lasten", "verdeling"), 4),
    ]
    assert variants[0].weight > variants[1].weight


@pytest.mark.parametrize("index", [0, 1])
def test_neighbours_written_as_one_word_are_found_for_both(index: int) -> None:
    assert found("NAVO top", index, Words("de navotop", "navo", "top"), "joined") == ["navotop"]


def test_numbers_are_never_glued() -> None:
    assert expand(["2024", "500"], 0, Words("2024500", "2024", "500")) == ()


EXPLAINED = [
    ("de NATO-Ukraine Council (NUC) kwam", [("nuc", "nato ukraine council")]),
    ("met de Indo-Pacific 4 (IP4).", [("ip4", "indo pacific 4")]),
    ("“Defense Investment Pledge” (DIP)", [("dip", "defense investment pledge")]),
    ("het adapted Annual National Programme (aANP) loopt", [("aanp", "annual national programme")]),
    ("Zo sprak hij. Kosovo Force (KFOR) blijft", [("kfor", "kosovo force")]),
    ("de top in Vilnius (11-12 juli 2023)", []),
    ("de minister (zie ook daar)", []),
    ("twee landen (VS en VK)", []),
    ("NUC (NATO-Ukraine Council)", []),
    ("het eerste lid van Verordening (EEG) nr. 1408/71", []),
    ("bedoeld in artikel 5, eerste lid, van verordening (EG) No 44/2001", []),
    ("de begroting van het Ministerie van Volksgezondheid (VI) wordt", []),
    ("een bijdrage van het Openbaar vervoer (VAN) aan", []),
    ("verzoekt de regering de regionale overheden (DRO) te", []),
    ("de Stichting Landelijk Beheer (SLB) 1", [("slb", "stichting landelijk beheer")]),
    ("de zeer zorgwekkende stoffen (ZZS)", [("zzs", "zeer zorgwekkende stoffen")]),
    ("in 3 dagen open zaken (DOZ)", [("doz", "dagen open zaken")]),
    ("op 1 oktober meldpunt (OM)", []),
    (
        "de Europese Unie (EU) en de Verenigde Naties (VN)",
        [("eu", "europese unie"), ("vn", "verenigde naties")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), EXPLAINED)
def test_abbreviations_are_mined_where_a_text_explains_them(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(short, " ".join(long)) for short, long in mine(text)] == expected


ABBREVIATED = [
    ("XYR", 0, "xylofoon raad"),
    ("xyr", 0, "xylofoon raad"),
    ("Xylofoon Raad", 0, "xyr"),
    ("Xylofoon Raad", 1, "xyr"),
    ("de Xylofoon Raden", 1, "xyr"),
    ("Raad", 0, ""),
    ("Raad Xylofoon", 0, ""),
]


@pytest.mark.parametrize(("query", "index", "expected"), ABBREVIATED)
def test_an_abbreviation_and_its_long_form_find_each_other(query: str, index: int, expected: str) -> None:
    vocabulary = Words("de Xylofoon Raad (XYR)", "raden")
    assert " ".join(found(query, index, vocabulary, "abbreviation")) == expected


def test_well_known_abbreviations_need_no_explanation() -> None:
    vocabulary = Words("vs")
    assert found("VS", 0, vocabulary, "abbreviation") == ["verenigde staten"]
    assert found("Verenigde Staten", 1, vocabulary, "abbreviation") == ["vs"]


def test_an_abbreviation_that_is_everywhere_is_left_alone() -> None:
    everywhere = Words(*["de NAVO"] * 30)
    assert found("NATO", 0, everywhere, "abbreviation") == []
    assert found("NATO", 0, Words(*["de NAVO"] * 2, *["iets"] * 30), "abbreviation")[0] == "navo"


def test_a_word_that_stands_mostly_in_lower_case_is_no_abbreviation() -> None:
    explained = "De Zorg in Nederland (ZIN) groeit."
    assert found("Zorg in Nederland", 0, Words(explained, "ZIN"), "abbreviation") == ["zin"]
    ordinary = Words(explained, "dat heeft zin", "geen zin in", "in die zin")
    assert found("Zorg in Nederland", 0, ordinary, "abbreviation") == []
    assert found("zin", 0, ordinary, "abbreviation") == []


def test_every_variant_weighs_less_than_the_word_itself() -> None:
    vocabulary = Words("navotop verdeling lasten navo top lastenverdelingen (VS)")
    for query in ("NAVO top", "lastenverdeling", "VS", "lasten"):
        for index in range(len(query.split())):
            assert all(0 < variant.weight < 1 for variant in expand(query.split(), index, vocabulary))


CORRECTIONS = [
    ("sancites", "sancties"),
    ("schaduwvlot", "schaduwvloot"),
    ("oekraien", "oekraine"),
    ("vrdee", "vrede"),
    ("navo", None),
    ("zanctie", None),
    ("xyz", None),
    ("28677", None),
    ("f3x", None),
    ("totaalandersdan", None),
    ("z" * 5000, None),
]


@pytest.mark.parametrize(("typed", "meant"), CORRECTIONS)
def test_a_word_that_nothing_matches_is_corrected_to_the_nearest(typed: str, meant: str | None) -> None:
    vocabulary = Words("sancties tegen de schaduwvloot", "sancties", "oekraine wil vrede", "28676 nato f35")
    assert correct(typed, vocabulary) == meant


def test_of_equally_near_words_the_most_frequent_is_meant() -> None:
    assert correct("lasdex", Words("lasdek", "lasdel", "lasdel")) == "lasdel"


RIGHT = ["spelonk", "harnas", "kwartel", "bhutan", "wijnglas", "vuurtorens"]


@pytest.mark.parametrize("word", RIGHT)
def test_a_rare_word_or_name_that_is_right_is_not_corrected_but_has_a_nearest(word: str) -> None:
    vocabulary = Words(f"{word[:3]}x{word[4:]}")
    assert nearest(word, vocabulary) is not None
    assert correct(word, Words(f"{word[:2]}xx{word[4:]}")) is None


def test_no_word_is_taken_for_a_function_word() -> None:
    assert correct("zondar", Words("zonder")) is None


def test_a_word_of_up_to_nine_letters_may_have_one_slip_and_a_longer_one_two() -> None:
    assert correct("regernig", Words("regering")) == "regering"
    assert correct("regxrnig", Words("regering")) is None
    assert correct("vegadexring", Words("vergadering")) == "vergadering"


@given(st.text(max_size=40), st.lists(st.text(alphabet="abdeinorst-", max_size=12), min_size=1, max_size=5))
def test_any_text_can_be_mined_and_any_word_expanded(text: str, typed: list[str]) -> None:
    vocabulary = Words(text, " ".join(typed))
    for index in range(len(typed)):
        assert all(variant.words or variant.phrase for variant in expand(typed, index, vocabulary))
