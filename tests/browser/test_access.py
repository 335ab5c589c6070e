"""Everybody can use every page: axe-core finds nothing; small screens, large text, the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.conftest import Opened

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
FOUND = """async standards => {
  const found = await axe.run(document, {runOnly: {type: 'tag', values: standards}});
  const where = node => node.target.join(' ') + ' ' + node.failureSummary;
  return [...found.violations, ...found.incomplete].map(
    each => each.id + ': ' + each.nodes.map(where).join('; '))
}"""

PAGES = {
    "start": "/",
    "results": "/?q=steun",
    "last page": "/?q=steun&page=2&kind=verslag",
    "by month": "/?q=steun&by=month&date-of=letter&since=2023",
    "series apart": "/?q=steun&per=series&lang=nl",
    "expanded": "/?q=steun+aan+Kosowo&match=any",
    "nothing": "/?q=xylofoon",
    "not understood": "/?q=%22steun",
    "not here": "/letters/nergens",
    "letter": "/letters/verslag?q=Kosovo",
    "versions": "/letters/verslag/1",
    "meetings": "/meetings",
    "side by side": "/meetings/navo-fmm-2023-11-28",
    "help": "/help?lang=nl",
    "coverage": "/coverage",
}
LOOKS = {
    "light": {"color_scheme": "light", "width": 1280},
    "dark": {"color_scheme": "dark", "width": 1280},
    "narrow": {"color_scheme": "light", "width": 320},
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(opened: Opened, name: str, look: str) -> None:
    page = opened(PAGES[name], javascript=True, **LOOKS[look])
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    page.evaluate(AXE)
    assert page.evaluate(FOUND, STANDARDS) == []


def test_axe_does_find_what_is_wrong(opened: Opened) -> None:
    page = opened("/help", javascript=True)
    page.evaluate("document.documentElement.lang = ''; document.querySelector('h1').outerHTML = '<img src=>'")
    page.evaluate(AXE)
    found = {fault.partition(":")[0] for fault in page.evaluate(FOUND, STANDARDS)}
    assert found >= {"html-has-lang", "image-alt", "page-has-heading-one"}


SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
"""The text spacing that WCAG 1.4.12 asks a page to bear."""


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_320_pixels_also_with_wide_text(opened: Opened, name: str) -> None:
    page = opened(PAGES[name], javascript=True, width=320)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    wide = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    assert page.evaluate(wide) == [320, 320]
    page.evaluate(SPACING)
    assert page.evaluate(wide) == [320, 320]


def test_the_keyboard_comes_first_past_the_top_and_sees_where_it_is(opened: Opened) -> None:
    page = opened("/?q=steun&lang=en", javascript=True)
    page.keyboard.press("Tab")
    focused = "document.activeElement.textContent.trim()"
    assert page.evaluate(focused) == "Skip to the contents"
    assert page.locator(":focus").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_every_stop_of_the_keyboard_shows(opened: Opened) -> None:
    page = opened("/?q=steun&lang=en", javascript=True)
    seen = 0
    for _stop in range(40):
        page.keyboard.press("Tab")
        box = page.locator(":focus").bounding_box()
        assert box
        assert box["width"] > 0
        assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") != "0px"
        seen += 1
    assert seen == 40


def test_who_wants_no_motion_gets_none(opened: Opened) -> None:
    smooth = "getComputedStyle(document.documentElement).scrollBehavior"
    calm = opened("/help", javascript=True, reduced_motion="reduce")
    lively = opened("/help", javascript=True, reduced_motion="no-preference")
    assert (calm.evaluate(smooth), lively.evaluate(smooth)) == ("auto", "smooth")


def test_in_forced_colours_a_mark_is_still_told_apart(opened: Opened) -> None:
    page = opened("/?q=steun", javascript=True, forced_colors="active")
    assert "underline" in page.locator("mark").first.evaluate(
        "each => getComputedStyle(each).textDecorationLine"
    )


@pytest.mark.parametrize("look", LOOKS)
def test_both_texts_of_a_version_are_seen_with_marks_that_need_no_colour(opened: Opened, look: str) -> None:
    page = opened(PAGES["versions"], **LOOKS[look])
    texts = page.locator("section .side p")
    assert texts.count() == 2
    assert all(text.is_visible() for text in texts.all())
    line = "each => getComputedStyle(each).textDecorationLine"
    assert page.locator("del").first.evaluate(line) == "line-through"
    assert page.locator("ins").first.evaluate(line) == "underline"
