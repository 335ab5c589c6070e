"""What a researcher does on the page, without JavaScript: type, narrow, sort, read on, take along."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import navosearch
from browser.conftest import Opened
from navosearch import page as pages


def test_from_a_word_to_a_letter_and_back(opened: Opened) -> None:
    page = opened("/", locale="en-GB")
    page.get_by_label("Search the letters").fill("steun")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=steun")
    assert page.title() == "steun – 19 paragraphs (page 1 of 2) – navosearch"
    assert page.locator("article").count() == 10
    assert page.locator("article mark").first.inner_text() == "steun"

    page.get_by_role("link", name="verslag", exact=True).first.click()
    assert "kind=verslag" in page.url
    assert page.locator("h2#total").inner_text() == "18 paragraphs found"

    page.get_by_role("link", name="Newest first").click()
    assert page.locator("article time").first.get_attribute("datetime") == "2024-03-18"

    page.get_by_role("link", name="Next page").click()
    assert "page=2" in page.url
    assert page.locator("ol > li").first.get_attribute("value") == "11"

    page.get_by_role("link", name="Previous page").click()
    page.locator("article h3 a").first.click()
    assert "/letters/vreemd?" in page.url
    page.get_by_role("link", name="Back to the hits").click()
    assert page.locator("h2#total").inner_text() == "18 paragraphs found"

    page.get_by_role("link", name="remove the filter Kind").click()
    assert "kind=" not in page.url


def test_from_one_match_to_the_next(opened: Opened) -> None:
    page = opened("/letters/verslag?q=Kosovo+OF+Washington")
    page.get_by_role("link", name="First match").click()
    first = page.url.partition("#")[2]
    page.locator(f"[id='{first}']").get_by_role("link", name="next match").click()
    second = page.url.partition("#")[2]
    assert int(second) > int(first)
    assert page.locator(":target mark").count() > 0
    page.locator(":target").get_by_role("link", name="previous match").click()
    assert page.url.endswith(f"#{first}")


def test_the_link_to_a_paragraph_leads_to_it(opened: Opened) -> None:
    page = opened("/?q=energie")
    link = page.get_by_role("link", name=re.compile("Link to this paragraph"))
    href = link.first.get_attribute("href") or ""
    assert re.fullmatch(r"/letters/[a-z0-9-]+#\d+", href)
    page.goto(href)
    assert page.locator(":target").count() == 1


def test_a_bar_of_the_chart_is_a_filter_and_so_is_its_row(opened: Opened) -> None:
    page = opened("/?q=Raad")
    page.locator("figure summary").click()
    row = page.locator("figure tbody a").first
    href = row.get_attribute("href") or ""
    assert "meeting=" in href
    assert page.locator(f"svg a[href='{href}']").count() == 1
    row.click()
    assert "meeting=" in page.url
    assert page.locator(".held li").count() == 1


def test_an_export_is_a_file(opened: Opened, tmp_path: Path) -> None:
    page = opened("/?q=steun")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV", exact=True).click()
    waiting.value.save_as(tmp_path / "hits.csv")
    assert len((tmp_path / "hits.csv").read_text(encoding="utf-8").splitlines()) == 20


def test_the_language_is_a_link_and_stays(opened: Opened) -> None:
    page = opened("/?q=steun", locale="en-GB")
    page.get_by_role("link", name="Nederlands").click()
    assert page.locator("html").get_attribute("lang") == "nl"
    assert page.get_by_role("button", name="Zoek").count() == 1
    page.get_by_role("link", name="Volgende").click()
    assert page.locator("html").get_attribute("lang") == "nl"


def test_the_filters_are_a_form(opened: Opened) -> None:
    page = opened("/?q=steun&lang=en")
    page.get_by_text("More filters").click()
    page.get_by_label("From", exact=False).fill("2015")
    page.get_by_label("Until", exact=False).fill("2016")
    page.get_by_role("button", name="Filter", exact=True).click()
    assert page.locator("h2#total").inner_text() == "2 paragraphs found"
    page.get_by_label("Search the letters").fill("Raad")
    page.get_by_role("button", name="Search", exact=True).click()
    assert page.locator(".held li").count() == 2


def test_agenda_and_report_stand_side_by_side(opened: Opened) -> None:
    page = opened("/meetings?lang=en")
    page.get_by_role("link", name="NAVO Foreign Ministers Meeting").first.click()
    pair = page.get_by_role("region", name="Pair 4")
    assert pair.locator("h3").all_text_contents() == [
        "geannoteerde agenda: Westelijke Balkan",
        "verslag: Kosovo en Bosnië-Herzegovina",
    ]
    left, right = (pair.locator(".side").nth(n).bounding_box() for n in (0, 1))
    assert left
    assert right
    assert left["y"] == right["y"]


def test_markup_in_a_letter_stays_text(opened: Opened) -> None:
    page = opened("/letters/vreemd?q=steun", javascript=True)
    assert page.locator("article script, article img, article b").count() == 0
    assert '<script>alert("' in page.locator("article").inner_text()


@pytest.mark.parametrize("path", ["/?q=steun", "/letters/verslag?q=Kosovo"])
def test_on_paper_there_is_the_text_and_nothing_to_click(opened: Opened, path: str) -> None:
    page = opened(path)
    page.emulate_media(media="print")
    assert page.locator("mark").first.is_visible()
    assert not page.locator("form").first.is_visible()
    assert not page.locator("nav").first.is_visible()


def test_a_page_in_a_file_opens_without_a_server(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("Brief\n\nOver steun.\n", encoding="utf-8")
    navosearch.build([tmp_path / "letters"], tmp_path / "index")
    with navosearch.open(tmp_path / "index") as library:
        text, _hits = pages.alone(library, "steun", limit=10, offset=0)
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    page = opened((tmp_path / "page.html").as_uri())
    assert page.locator("mark").inner_text() == "steun"
    assert (
        page.locator("mark").evaluate("each => getComputedStyle(each).backgroundColor")
        == "rgb(255, 229, 143)"
    )
