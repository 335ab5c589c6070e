"""A reading file has every hit between its neighbours, and nothing that runs or loads."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from conftest import Program
from exporting import exported, searched
from lxml import html

import navosearch


def page(path: Path) -> html.HtmlElement:
    return html.fromstring(path.read_bytes())


def text_of(element: html.HtmlElement) -> str:
    return element.text_content()


def test_every_hit_stands_between_the_paragraphs_around_it(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "a.html", format="html")
    articles = page(tmp_path / "a.html").findall(".//article")
    told = searched(shipped_index)
    assert len(articles) == len(told)
    with navosearch.open(shipped_index) as library:
        for article, hit in zip(articles, told, strict=True):
            around = library.letter(hit["letter"]["id"]).paragraphs[max(0, hit["paragraph"] - 2) :]
            shown = [text_of(each) for each in article.xpath("p[@class='hit' or @class='neighbour']")]
            first = 2 if hit["paragraph"] == 1 else 3
            assert shown == [paragraph.text for paragraph in around[:first]]
            assert text_of(article.find_class("hit")[0]) == hit["text"]
            assert hit["id"] in text_of(article.find_class("source")[0])
            assert (hit["letter"]["citation"] or hit["letter"]["id"]) in text_of(article)
            assert " › ".join(hit["section"]) in text_of(article)
            assert [link.get("href") for link in article.findall(".//a")] == (
                [hit["letter"]["url"]] if hit["letter"]["url"] else []
            )


def test_marks_are_the_occurrences(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "a.html", '"steun aan Oekraïne"', format="html")
    marks = {text_of(mark).casefold() for mark in page(tmp_path / "a.html").findall(".//mark")}
    assert marks == {"steun aan oekraïne"}


def test_nothing_in_it_runs_or_loads(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "a.html", format="html")
    root = page(tmp_path / "a.html")
    assert root.xpath("//script | //link | //img | //iframe | //@onclick | //@src | //@style") == []
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (style,) = re.findall("<style>(.*?)</style>", (tmp_path / "a.html").read_text(encoding="utf-8"), re.S)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'"
    assert "url(" not in style
    assert "@media print" in style


def test_what_a_letter_or_a_query_says_is_never_markup(program: Program, home: Path) -> None:
    (home / "letters").mkdir()
    letter = '# Verslag <script>alert(1)</script>\n\nDe <b>sancties</b> & "meer" <img src=x>.\n'
    (home / "letters" / "a.txt").write_text(letter, encoding="utf-8")
    program("index", "letters")
    program("export", "sancties OF <i>", "-o", "a.html")
    root = page(home / "a.html")
    assert root.xpath("//script | //img | //i") == []
    assert "<img src=x>" in text_of(root.find_class("hit")[0])


def test_the_account_of_the_search_stands_at_its_end(shipped_index: Path, tmp_path: Path) -> None:
    exported(shipped_index, tmp_path / "a.html", format="html")
    account = text_of(page(tmp_path / "a.html").find_class("account")[0])
    with navosearch.open(shipped_index) as library:
        assert library.checksum in account
    assert "navosearch export 'oekraïne steun' -o FILE.html" in account
