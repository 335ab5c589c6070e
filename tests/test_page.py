"""The pages as text: what is asked in an address, and what is shown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from letters_of_two_meetings import write_letters

import navosearch
from navosearch import page, query
from navosearch.dates.words import MONTH_NAMES
from navosearch.errors import OptionInvalid, QueryInvalid
from navosearch.library import Library
from navosearch.model import Footnote, Letter, Meeting, Paragraph, Section, Snippet
from navosearch.page import Address, Frame
from navosearch.page.collection import examples
from navosearch.page.letters import alignment, outline
from navosearch.page.marks import marked
from navosearch.page.results import pagination, timeline


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("page")
    navosearch.build([write_letters(folder / "letters")], folder / "index")
    return navosearch.open(folder / "index")


def results(library: Library, address: Address) -> str:
    search = library.asked(address.q, **address.options)
    found = search.results(address.limit, address.offset)
    return page.results(
        Frame(address=address),
        found,
        chart=page.chart(search, found, address, page.collected(library)),
        collection=page.collected(library),
        files=(("hits.csv", "CSV"),),
    )


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40).map(
    lambda text: " ".join(text.split())
)


@given(
    st.builds(
        Address,
        q=st.sampled_from(["", "steun", "steun aan Oekraïne", '"a b"~3', "50% & meer+minder"]),
        page=st.integers(1, 1000),
        limit=st.integers(1, 100),
        match=st.sampled_from(["auto", "all", "any"]),
        exact=st.booleans(),
        sort=st.sampled_from(["relevance", "newest", "oldest"]),
        section=texts.filter(lambda text: "\ufffd" not in text),
        lang=st.sampled_from(["", "en", "nl"]),
    )
)
def test_an_address_is_read_back_from_its_parameters(address: Address) -> None:
    import unicodedata

    normal = replace(address, section=unicodedata.normalize("NFC", address.section))
    assert page.understood(address.parameters()) == normal


def test_an_address_has_only_what_is_not_as_it_would_be_anyhow() -> None:
    assert Address(q="NAVO", page=2, kind="verslag").to("/") == "/?q=NAVO&kind=verslag"
    assert Address(q="NAVO", page=2).to("/", page=2) == "/?q=NAVO&page=2"
    assert Address().to("/help") == "/help"


@pytest.mark.parametrize(
    ("parameters", "error"),
    [
        ({"page": "0"}, OptionInvalid),
        ({"page": "-1"}, OptionInvalid),
        ({"page": "1001"}, OptionInvalid),
        ({"page": "1" + "0" * 20}, OptionInvalid),
        ({"page": "x"}, OptionInvalid),
        ({"page": "٣"}, OptionInvalid),
        ({"limit": "101"}, OptionInvalid),
        ({"offset": "7"}, OptionInvalid),
        ({"sort": "best"}, OptionInvalid),
        ({"match": "some"}, OptionInvalid),
        ({"exact": "perhaps"}, OptionInvalid),
        ({"lang": "fr"}, OptionInvalid),
        ({"section": "a\0b"}, OptionInvalid),
        ({"section": "a" * 501}, OptionInvalid),
        ({"q": "a\0b"}, QueryInvalid),
        ({"q": "a\ufffdb"}, QueryInvalid),
        ({"q": "a" * 501}, QueryInvalid),
        ({"q": '"steun'}, QueryInvalid),
    ],
)
def test_what_cannot_be_asked_is_refused(parameters: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        page.understood(parameters)


def test_white_space_and_unknown_parameters_do_no_harm() -> None:
    asked = page.understood({"q": " Werksessie 1:\n\tOekraïne ", "utm": "x", "kind": " "})
    assert asked == Address(q="Werksessie 1: Oekraïne")


def test_an_offset_stands_for_the_page_that_begins_there() -> None:
    assert page.understood({"q": "a", "offset": "20", "limit": "10"}).page == 3


@pytest.mark.parametrize(
    ("here", "pages", "shown"),
    [
        (1, 1, []),
        (1, 2, [1, 2]),
        (3, 5, [1, 2, 3, 4, 5]),
        (7, 42, [1, None, 6, 7, 8, None, 42]),
        (1, 9, [1, 2, None, 9]),
        (9, 9, [1, None, 8, 9]),
    ],
)
def test_the_pagination_shows_the_ends_and_the_neighbours(
    here: int, pages: int, shown: list[int | None]
) -> None:
    assert pagination.shown(here, pages) == shown


@given(st.integers(1, 500), st.integers(1, 500))
def test_the_pagination_always_shows_the_page_that_is_open(here: int, pages: int) -> None:
    shown = pagination.shown(min(here, pages), pages)
    assert pages == 1 or (min(here, pages) in shown and shown[0] == 1 and shown[-1] == pages)


@given(st.text(), st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=4))
def test_nothing_in_a_snippet_is_markup_but_the_marks(text: str, lengths: list[tuple[int, int]]) -> None:
    marks, at = [], 0
    for gap, length in lengths:
        start, end = at + gap, at + gap + length
        if end <= len(text):
            marks.append((start, end))
            at = end
    drawn = str(marked(Snippet(text, tuple(marks))))
    assert drawn.count("<") == 2 * len(marks)
    assert html.unescape(re.sub("</?mark>", "", drawn)) == html.unescape(html.escape(text))


def meetings(count: int) -> dict[str, Meeting]:
    made = [Meeting(f"m{n}", f"Raad {n}", start=f"{1990 + n // 12}-{1 + n % 12:02}-01") for n in range(count)]
    return {each.id: each for each in made}


def test_the_chart_has_a_bar_for_every_meeting_between_the_first_and_the_last_hit() -> None:
    bars = timeline.of_meetings({"m1": 4, "m3": 2}, meetings(6))
    assert [(bar.count, bar.height) for bar in bars] == [(4, 100), (0, 0), (2, 50)]


def test_the_chart_of_a_part_has_no_bars_for_the_rest() -> None:
    bars = timeline.of_meetings({"m1": 4, "m3": 2}, meetings(6), gaps=False)
    assert [bar.count for bar in bars] == [4, 2]


def charted(folder: Path, days: Sequence[str], **parameters: str) -> timeline.Chart | None:
    """The chart of letters, each about a council on one of these days and written a week later."""
    (folder / "letters").mkdir()
    for number, day in enumerate(days):
        sent = date.fromisoformat(day) + timedelta(weeks=1)
        title = f"# Verslag van de {COUNCILS[number % 2]} van {spoken(day)}"
        text = f"{title}\n\nDen Haag, {spoken(str(sent))}\n\nSteun."
        (folder / "letters" / f"{number:03}.md").write_text(text, encoding="utf-8")
    navosearch.build([folder / "letters"], folder / "index")
    with navosearch.open(folder / "index") as library:
        address = page.understood({"q": "steun", **parameters})
        search = library.asked("steun", **address.options)
        return page.chart(search, search.results(), address, page.collected(library))


COUNCILS = ("Raad Buitenlandse Zaken", "Eurogroep")


def spoken(day: str) -> str:
    return f"{int(day[8:])} {MONTH_NAMES[int(day[5:7])]} {day[:4]}"


def weekly(count: int) -> list[str]:
    return [str(date(2019, 1, 7) + timedelta(weeks=number)) for number in range(count)]


def test_the_chart_is_by_year_when_there_are_too_many_meetings(tmp_path: Path) -> None:
    chart = charted(tmp_path, weekly(60))
    assert chart
    assert [(bar.name, bar.count) for bar in chart.bars] == [("2019", 52), ("2020", 8)]


def test_the_chart_goes_by_the_dates_that_count(tmp_path: Path) -> None:
    chart = charted(tmp_path, weekly(60), **{"date-of": "letter"})
    assert chart
    assert [(bar.name, bar.count) for bar in chart.bars] == [("2019", 51), ("2020", 9)]


def test_many_points_are_a_line_and_few_are_bars(tmp_path: Path) -> None:
    weeks, months = (charted(folder, weekly(60), by=by) for folder, by in made(tmp_path, "week", "month"))
    assert weeks
    assert (len(weeks.lines), len(weeks.lines[0].points.split()), len(weeks.bars)) == (1, 60, 60)
    assert weeks.bars[1].filters == {"since": "2019-01-14", "until": "2019-01-20"}
    assert months
    assert (months.lines, len(months.bars), sum(bar.count for bar in months.bars)) == ((), 14, 60)


def test_series_apart_are_lines_of_their_own(tmp_path: Path) -> None:
    chart = charted(tmp_path, weekly(10), per="series")
    assert chart
    assert [line.name for line in chart.lines] == ["Eurogroep", "RBZ"]
    assert [bar.counts for bar in chart.bars] == [(2, 2), (2, 2), (1, 1)]


def made(folder: Path, *names: str) -> Iterator[tuple[Path, str]]:
    for name in names:
        (folder / name).mkdir()
        yield folder / name, name


def test_one_meeting_is_no_chart(tmp_path: Path) -> None:
    assert charted(tmp_path, weekly(1)) is None


@pytest.fixture(scope="module")
def harbours(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Paragraphs with so many compounds that some of them are folded."""
    folder = tmp_path_factory.mktemp("harbours")
    (folder / "letters").mkdir()
    compounds = [
        f"haven{rest}" for rest in ("bedrijf", "gebied", "meester", "hoofd", "geld", "stad", "wet", "plan")
    ]
    texts = [
        "De haven en de havens.",
        *(f"Het {word} en {word}, nu {n}." for word in compounds for n in range(2)),
    ]
    (folder / "letters" / "brief.txt").write_text("\n\n".join([*texts, "De havendijk."]), encoding="utf-8")
    navosearch.build([folder / "letters"], folder / "index")
    return navosearch.open(folder / "index")


def test_the_forms_of_a_word_stand_first_and_of_many_compounds_the_rest_is_folded(harbours: Library) -> None:
    text = results(harbours, Address(q="haven"))
    assert '<dt lang="nl">haven</dt>' in text
    assert text.index("haven 1, havens 1") < text.index("in a compound: ")
    shown, folded = text.split("<summary>all 9</summary>")
    assert "havenbedrijf 2, havengebied 2" in shown
    assert "; 2 more; 1 that occurs once" in shown
    assert "havendijk" not in shown
    assert "havenwet 2, havendijk 1" in folded


def test_a_link_turns_compounds_off_and_another_turns_them_on_again(harbours: Library) -> None:
    off = Address(q="haven", no_compounds=True)
    assert f'href="{html.escape(off.to())}"' in results(harbours, Address(q="haven"))
    without = results(harbours, off)
    assert "havenbedrijf" not in without
    assert "Not searched: forms found as “in a compound”." in without
    assert f'href="{Address(q="haven").to()}"' in without
    assert "navosearch search --no-compounds -- haven" in without


@pytest.mark.parametrize(
    ("typed", "word", "quoted"),
    [
        ("steun Oekraïne", "steun", '"steun" Oekraïne'),
        ("steun EN (steun OF hulp)", "steun", '"steun" EN ("steun" OF hulp)'),
        ('"de steun" steun', "steun", '"de steun" "steun"'),
        ("steunen steun* steun-pakket", "steun", "steunen steun* steun-pakket"),
        ("Steun", "steun", '"Steun"'),
        ('steun" aan "de steun"', "steun", '"steun"" aan "de steun"'),
        ("-steun sectie:(steun hulp) soort:verslag", "steun", '-"steun" sectie:("steun" hulp) soort:verslag'),
        ("verslag soort:verslag", "verslag", '"verslag" soort:verslag'),
    ],
)
def test_a_word_alone_is_put_in_quotes_to_turn_its_other_forms_off(
    typed: str, word: str, quoted: str
) -> None:
    assert query.understood(query.parse(quoted))
    assert query.quoted(query.parse(typed), word) == quoted


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ('"steun aan"', "steun aan"),
        ('"steun aan"~5 hulp', "steun aan hulp"),
        ('-"steun aan" „hulp”', "-(steun aan) hulp"),
        ('sectie:"NAVO-top" (“a b” OF c)', "sectie:(navo top) ((a b) OF c)"),
        ('"steun"hulp', "steun hulp"),
        ('"hulp EN" steun"', 'hulp en steun"'),
        ('soort:"geannoteerde agenda" steun', 'soort:"geannoteerde agenda" steun'),
    ],
)
def test_a_phrase_that_finds_nothing_can_be_searched_as_words(typed: str, plain: str) -> None:
    assert query.unquoted(query.parse(typed)) == plain
    assert query.parse(plain)


@pytest.mark.parametrize("typed", ['"Kosowo steun"', '"Kosowo missie"~5', "“Kosowo”", '"Kosowo" "zzz"'])
def test_a_query_in_quotes_that_finds_nothing_has_a_page(library: Library, typed: str) -> None:
    address = Address(q=typed)
    answer = library.search(typed, **address.options)
    nearest = page.nearest(library, address)
    text = page.results(
        Frame(address=address), answer, chart=None, collection=page.collected(library), nearest=nearest
    )
    assert [each.typed for each in nearest] == ["kosowo"]
    assert "Did you mean" in text


def test_a_query_that_would_be_too_long_in_quotes_has_no_link_to_them(library: Library) -> None:
    typed = f"Kosowo {'ministersconferentie ' * 23}steunende"
    assert len(typed) in range(495, 501)
    text = results(library, Address(q=typed))
    assert '<b lang="nl">Kosowo</b>' in text
    assert "%22Kosowo%22" not in text


def test_only_headings_that_can_be_searched_are_proposed() -> None:
    sections = tuple(
        Section(heading, 1, (heading,)) for heading in ("Steun EN", "NIET", "Werksessie 1: Balkan", "OF hulp")
    )
    assert examples([Letter(id="a", kind="brief", source="a", sections=sections)]) == ["Balkan"]


LETTER = Letter(
    id="a",
    kind="brief",
    source="a.txt",
    sections=(
        Section("Deel I", 1, ("Deel I",)),
        Section("Eerste", 2, ("Deel I", "Eerste")),
        Section("Leeg", 1, ("Leeg",)),
    ),
    paragraphs=(
        Paragraph("a#1", 1, "Vooraf."),
        Paragraph("a#2", 2, "Over steun.", ("Deel I", "Eerste")),
        Paragraph("a#3", 3, "Niets.", ("Deel I", "Eerste")),
        Paragraph("a#4", 4, "Nog eens steun.", ("Deel I", "Eerste")),
    ),
    footnotes=(Footnote("1", "Bij drie.", 3), Footnote("2", "Los.")),
)


def test_every_heading_stands_before_its_paragraphs_also_one_without_any() -> None:
    parts = outline.parts(LETTER)
    assert [[heading.text for heading in part.headings] for part in parts] == [
        [],
        ["Deel I", "Eerste"],
        ["Leeg"],
    ]
    assert [[passage.number for passage in part.passages] for part in parts] == [[1], [2, 3, 4], []]
    assert [heading.level for heading in outline.headings(parts)] == [2, 3, 2]


def test_a_match_leads_to_the_one_before_and_the_one_after() -> None:
    marks = {"Over steun.": ((5, 10),), "Nog eens steun.": ((9, 14),)}
    passages = [passage for part in outline.parts(LETTER, marks) for passage in part.passages]
    assert [(each.number, each.previous, each.next) for each in passages if each.matches] == [
        (2, None, 4),
        (4, 2, None),
    ]


def test_notes_stand_with_their_paragraph_and_loose_ones_at_the_end() -> None:
    passages = [passage for part in outline.parts(LETTER) for passage in part.passages]
    assert [note.text for each in passages for _mark, note, _links in each.notes] == ["Bij drie."]
    assert [note.text for note in outline.loose_notes(LETTER)] == ["Los."]


def test_sections_of_agenda_and_report_are_matched_by_what_they_are_about(library: Library) -> None:
    agenda, report = library.letter("agenda"), library.letter("verslag")
    (meeting,) = agenda.meetings
    rows = alignment.aligned(alignment.sections(agenda, meeting.id), alignment.sections(report, meeting.id))
    found = [
        (
            row.left.path[-1:] if row.left else None,
            row.right.path[-1:] if row.right else None,
        )
        for row in rows
    ]
    assert found == [
        ((), ()),
        (("Voorbereiding van de top",), ("Op weg naar Washington",)),
        (None, ("Energie",)),
        (("Westelijke Balkan",), ("Kosovo en Bosnië-Herzegovina",)),
        (("Cyber en hybride dreigingen",), None),
    ]


@given(st.lists(st.sampled_from("abcdef"), max_size=6), st.lists(st.sampled_from("abcdef"), max_size=6))
def test_side_by_side_every_section_stands_once(left: list[str], right: list[str]) -> None:
    def passages(names: list[str]) -> list[alignment.Passages]:
        return [
            alignment.Passages((name,), (Paragraph(f"x#{n}", n, f"woord{name} staat hier"),))
            for n, name in enumerate(names)
        ]

    ones, others = passages(left), passages(right)
    rows = alignment.aligned(ones, others)
    assert [row.left for row in rows if row.left] == ones
    assert sorted(id(row.right) for row in rows if row.right) == sorted(map(id, others))
    assert all(row.left or row.right for row in rows)


def test_the_page_says_how_many_there_are_and_where_each_stands(library: Library) -> None:
    text = results(library, Address(q="Kosovo"))
    assert "<title>Kosovo – 2 paragraphs – navosearch</title>" in text
    assert 'lang="nl">NAVO Foreign Ministers Meeting</span>' in text
    assert '<time datetime="2023-11-28">28–29 November 2023</time>' in text
    assert "Westelijke Balkan" in text
    assert "<mark>Kosovo</mark>" in text


def test_markup_in_a_letter_is_text_on_the_page(library: Library) -> None:
    text = results(library, Address(q="ineen steun"))
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;script&gt;alert(&#34;<mark>steun</mark>&#34;)&lt;/script&gt;" in text


def test_every_facet_is_a_link_that_narrows_and_a_set_one_can_be_removed(library: Library) -> None:
    text = results(library, Address(q="steun", kind="verslag", lang="nl"))
    assert 'href="/?q=steun&amp;kind=verslag&amp;since=2011&amp;until=2011&amp;lang=nl"' in text
    assert 'href="/?q=steun&amp;lang=nl"' in text


def test_pages_follow_one_another(library: Library) -> None:
    text = results(library, Address(q="steun", page=2))
    assert "(page 2 of 2)" in text
    assert '<li value="11">' in text
    assert 'rel="prev" href="/?q=steun"' in text
    assert 'rel="next"' not in text


def test_the_exports_say_how_many_hits_they_hold(library: Library) -> None:
    text = results(library, Address(q="Kosovo"))
    assert "All 2 paragraphs, not this page alone:" in text
    assert 'href="/export/hits.csv?q=Kosovo"' in text


def test_a_word_that_was_corrected_comes_with_the_way_back(library: Library) -> None:
    text = results(library, Address(q="Kosowo"))
    assert '<b lang="nl">Kosowo</b>' in text
    assert 'href="/?q=%22Kosowo%22"' in text


def test_where_nothing_is_found_the_page_says_what_was_searched_and_how_to_widen(library: Library) -> None:
    address = Address(q='"Kosowo"', kind="verslag")
    text = page.results(
        Frame(address=address),
        library.search(address.q, **address.options),
        chart=None,
        collection=page.collected(library),
        nearest=page.nearest(library, address),
    )
    assert "Nothing found" in text
    assert "paragraphs were searched" in text
    assert re.search(r'Did you mean <a lang="nl" href="/\?q=[Kk]osovo&amp;kind=verslag">[Kk]osovo</a>', text)
    assert 'href="/?q=%22Kosowo%22">Leave out the filters</a>' in text


def test_a_page_in_a_file_needs_nothing_else(library: Library) -> None:
    text, hits = page.alone(library, "steun", limit=50, offset=0)
    assert hits == 19
    assert not re.search(r'(?:href|src|action)="/', text)
    assert "<link" not in text
    assert "<script" not in text
    assert re.search(r"style-src &#39;sha256-|style-src 'sha256-", text)


def test_a_letter_has_its_facts_and_the_other_letter_of_its_meeting(library: Library) -> None:
    collection = page.collected(library)
    letter = library.letter("verslag")
    others = {
        each.id: [other for other in collection.entries[each.id].letters if other.id != letter.id]
        for each in letter.meetings
    }
    text = page.letter(
        Frame(path="/letters/verslag"), letter, others=others, marks={}, held=(), referred_by=(), lineages={}
    )
    assert 'href="/letters/agenda"' in text
    assert '<h2 id="s1" lang="nl">Kosovo en Bosnië-Herzegovina</h2>' in text
    assert 'id="2"' in text
