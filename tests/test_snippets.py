"""Texts and what matched in, snippets out: whole sentences, true marks, and never too long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from navosearch.search.copies import near_copies
from navosearch.search.snippets import GAP, Span, sentences, snippet

SENTENCES = [
    "De top was in Washington D.C. in juli.|Dat was de eerste.",
    "Er is 5 mln. euro voor t.a.v. de raad a.s. Dinsdag.|Niet meer!|Echt?|Ja.",
    "De heer H.G.J. Slot sprak met dhr. Pieters (nr. 12).|Zij zwegen.",
    "“Wij steunen de NAVO.”|(De rest volgt.)|Einde",
    "1. De eerste stap.|2. De tweede stap.",
    "Regel een|Regel twee",
    "Hij zei niets... en ging.|Toen kwam zij.",
    "Het bedrag was 2.500 euro.|500 man kwamen.",
    "",
    "Zonder punt",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_abbreviations_and_initials_do_not_end_a_sentence(marked: str) -> None:
    text = marked.replace("|", "\n" if "Regel" in marked else " ")
    assert "|".join(text[start:end] for start, end in sentences(text)) == marked


def spans(text: str, *found: str) -> list[Span]:
    return [(at, at + len(word), word) for word in found for at in _places(text, word)]


def _places(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


LONG = (
    "De eerste zin gaat over heel iets anders dan de rest en is toch zo lang dat zij ruimte inneemt. "
    "De tweede zin noemt steun. "
    + "Een zin die niets toevoegt staat hier alleen om de tekst langer te maken dan past. " * 5
    + "De laatste zin noemt steun aan Oekraïne in Washington D.C. en elders."
)


def test_a_short_text_is_shown_whole() -> None:
    found = snippet(" De NAVO steunt. ", [(4, 8, "navo")])
    assert found.text == "De NAVO steunt."
    assert found.marks == ((3, 7),)


def test_the_sentence_that_covers_most_is_shown_whole_with_ellipses_where_cut() -> None:
    found = snippet(LONG, spans(LONG, "steun", "Oekraïne"))
    assert found.text == "… De laatste zin noemt steun aan Oekraïne in Washington D.C. en elders."
    assert [found.text[start:end] for start, end in found.marks] == ["steun", "Oekraïne"]


def test_sentences_that_add_a_word_follow_in_text_order() -> None:
    found = snippet(LONG, spans(LONG, "tweede", "Oekraïne"))
    assert found.text == (
        "… De tweede zin noemt steun. … De laatste zin noemt steun aan Oekraïne in Washington D.C. en elders."
    )


def test_of_sentences_with_one_word_the_one_that_has_it_twice_is_shown() -> None:
    text = f"Hier staat steun {'a ' * 60}. Hier staat steun bij steun {'b ' * 60}."
    found = snippet(text, spans(text, "steun"), length=150)
    assert "steun bij steun" in found.text
    assert " a " not in found.text


def test_without_a_match_the_beginning_is_shown() -> None:
    found = snippet(LONG, [])
    assert LONG.startswith(found.text.removesuffix(" …"))
    assert found.marks == ()


def test_a_sentence_that_never_ends_is_shown_around_the_match() -> None:
    text = "woord " * 200 + "raak " + "woord " * 200
    found = snippet(text, spans(text, "raak"))
    assert [found.text[start:end] for start, end in found.marks] == ["raak"]
    assert found.text.startswith("… ")
    assert found.text.endswith(" …")


CUT = [
    ("steun . De " + "x" * 50 + " steun", [(51, 63)], 60),  # begins within reach, ends past it
    ("x" * 47 + " steun en meer " + "y" * 60, [(48, 53)], 60),  # ends one short of where it has to be cut
    ("x" * 49 + " steun en meer " + "y" * 60, [(50, 55)], 60),
    ("x" * 53 + " steun en meer " + "y" * 60, [(54, 59)], 60),
    ("x" * 150 + " 1 000 000 000 000 " + "y" * 400, [(151, 168)], 420),  # has spaces within it
    ("ab " * 17 + "steunpakketten " * 40, [(51, 65), (56, 65), (51, 58)], 60),  # one within another
    ("a " * 20 + "x" * 80 + " b", [(40, 120)], 60),  # longer than a snippet
    ("x" * 200, [(0, 200)], 60),
    ("x" * 100 + "\n" + "y" * 100, [(90, 110)], 60),  # goes on past the end of a line
]


@pytest.mark.parametrize(("text", "places", "length"), CUT)
def test_a_mark_where_a_long_sentence_is_to_be_cut_is_shown(
    text: str, places: list[tuple[int, int]], length: int
) -> None:
    found = snippet(text, [(start, end, "woord") for start, end in places], length=length)
    shown = [found.text[start:end] for start, end in found.marks]
    assert len(found.text) <= length
    if places[0][1] - places[0][0] < length - 2 * len(GAP) and "\n" not in text:
        assert shown == [text[slice(*places[0])]]
    else:
        assert shown
        assert all(piece in text[slice(*places[0])] for piece in shown)


TEXTS = st.lists(
    st.sampled_from(
        ["steun", "aan", "Oekraïne", "de", "D.C.", ". De", "! ", "\n", "x" * 50, "mln.", "(NAVO)"]
    ),
    max_size=80,
).map(" ".join)


def is_word(text: str) -> bool:
    """Words, and numbers with spaces inside, never reach over the end of a sentence or a line."""
    return text == text.strip() and not set(text) & set("\n.!?…")


@given(TEXTS, st.lists(st.tuples(st.integers(0, 400), st.integers(1, 12)), max_size=6), st.integers(60, 200))
def test_a_snippet_is_true_to_its_text(text: str, places: list[tuple[int, int]], length: int) -> None:
    marked = [
        (at, at + size, str(at))
        for at, size in places
        if at + size <= len(text) and is_word(text[at : at + size])
    ]
    found = snippet(text, marked, length=length)
    assert len(found.text) <= length
    assert all(piece in text for piece in found.text.strip(GAP).split(GAP))
    assert list(found.marks) == sorted(found.marks)
    assert all(0 <= start < end <= len(found.text) for start, end in found.marks)
    assert all(left[1] <= right[0] for left, right in zip(found.marks, found.marks[1:], strict=False))
    originals = {text[start:end] for start, end, _ in marked}
    shown = "".join(found.text[start:end] for start, end in found.marks)
    assert not marked or shown
    assert all(
        any(found.text[start:end].startswith(each) for each in originals) for start, end in found.marks
    )


@given(TEXTS)
def test_sentences_hold_everything_but_white_space(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())


def test_texts_with_half_of_their_three_word_runs_in_common_are_near_copies() -> None:
    original = "de NAVO steunt Oekraïne zolang als dat nodig is en de bondgenoten leveren materieel"
    texts = [
        original,
        "iets heel anders over de gang van zaken in de kamer",
        original.replace("materieel", "wapens en munitie"),
        "De NAVO steunt Oekraïne, zolang als dat nodig is.",
        "de bondgenoten leveren niets en de NAVO wacht af zolang als dat kan of moet",
        "",
        "",
    ]
    assert near_copies(texts) == [(0, 2, 3)]


@given(st.lists(TEXTS, max_size=6))
def test_no_text_is_in_two_groups_of_near_copies(texts: list[str]) -> None:
    members = [number for group in near_copies(texts) for number in group]
    assert len(members) == len(set(members))
