"""Make the pictures of the documentation from the page itself, over the letters that ship: ``make pictures``.

The same letters, program, browser and fonts give the same bytes.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright import sync_api
from playwright.sync_api import Page, sync_playwright

import navosearch
from browser.conftest import CHROMIUM, FLAGS

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "docs" / "pictures"
QUERY = "q=steun+aan+Oekra%C3%AFne"
BUILT = "1764547200"
"""When the index says that it was built, in seconds since 1970: a page may show it."""


@dataclass(frozen=True)
class Picture:
    """A picture: the address it is of, what it begins with, how high it is, and what is unfolded in it.

    Without a height it is of that one element alone.
    """

    path: str
    first: str = "body"
    height: int | None = None
    unfolded: str = ""


PICTURES = {
    "results": Picture(f"/?{QUERY}&lang=en", height=860),
    "versions": Picture("/letters/kst-28676-488/2?lang=en", "main section:last-of-type", 560),
    "nl-start": Picture("/?lang=nl", height=660),
    "nl-resultaten": Picture(f"/?{QUERY}&lang=nl", height=860),
    "nl-inperken": Picture(f"/?{QUERY}&kind=verslag&lang=nl", height=480),
    "nl-brief": Picture(f"/letters/kst-28676-474?{QUERY}&lang=nl", "[id='9']", 510),
    "nl-citeren": Picture(f"/?{QUERY}&lang=nl", ".hits article", 480, unfolded=".ways details"),
    "nl-meenemen": Picture(f"/?{QUERY}&lang=nl", ".export"),
}
WIDTH = 1000
ATTEMPTS = 5
MARGIN = 16
"""Pixels above what a picture begins with."""


@contextmanager
def site() -> Iterator[str]:
    """The address at which the program serves the letters that ship."""
    os.environ["SOURCE_DATE_EPOCH"] = BUILT
    with tempfile.TemporaryDirectory() as folder:
        navosearch.build([ROOT / "corpus"], Path(folder) / "index")
        program = Path(sys.executable).parent / "navosearch"
        command = [program, "serve", "--port", "0", "--index", Path(folder) / "index"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            assert process.stderr is not None
            found = re.search(r"http://[\d.:]+", process.stderr.readline())
            assert found, "it does not say where it is"
            try:
                yield found[0]
            finally:
                process.terminate()


def take(page: Page, name: str, picture: Picture) -> None:
    """Write one picture; a page that took too long on a busy machine is asked for again."""
    answers = (page.goto(picture.path) for _attempt in range(ATTEMPTS))
    assert any(answer and answer.ok for answer in answers), f"{picture.path} cannot be had"
    if picture.unfolded:
        page.locator(picture.unfolded).first.locator("summary").click()
    path, first = FOLDER / f"{name}.png", page.locator(picture.first).first
    if picture.height is None:
        first.screenshot(path=path)
        return
    top = first.evaluate("each => each.getBoundingClientRect().top + scrollY")
    clip = sync_api.FloatRect(x=0, y=max(0, top - MARGIN), width=WIDTH, height=picture.height)
    page.screenshot(path=path, clip=clip, full_page=True)


def main() -> None:
    """Make all pictures."""
    FOLDER.mkdir(exist_ok=True)
    flags, rules = FLAGS.split("|")
    with site() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*flags.split(), rules])
        context = browser.new_context(
            base_url=address, viewport={"width": WIDTH, "height": 800}, color_scheme="light"
        )
        page = context.new_page()
        for name, picture in PICTURES.items():
            take(page, name, picture)
        browser.close()


if __name__ == "__main__":
    main()
