"""A browser, and the program serving letters to it."""

from __future__ import annotations

import re
import select
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from letters_of_two_meetings import write_letters

import navosearch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-dev-shm-usage"
    # Whatever is asked of another computer finds no computer of that name.
    "|--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
)

Opened = Callable[..., "Page"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, without a window."""
    if CHROMIUM is None:
        pytest.fail("Chromium is not installed: apt-get install --no-install-recommends chromium")
    try:
        from playwright import sync_api as sync
    except ModuleNotFoundError:
        pytest.fail("playwright is not installed: it comes with the extra `browser`")
    with sync.sync_playwright() as playwright:
        flags, rules = FLAGS.split("|")
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=[*flags.split(), rules])
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address at which the program serves an index of the letters."""
    folder = tmp_path_factory.mktemp("site")
    navosearch.build([write_letters(folder / "letters")], folder / "index")
    program = Path(sys.executable).parent / "navosearch"
    command = [program, "serve", "--port", "0", "--index", folder / "index"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    assert select.select([process.stderr], [], [], 60)[0], "it does not say where it is"
    found = re.search(r"http://[\d.:]+", process.stderr.readline())
    assert found
    yield found[0]
    process.terminate()
    process.wait(timeout=20)
    process.stderr.close()


@pytest.fixture
def opened(chromium: Browser, site: str) -> Iterator[Opened]:
    """Open a page of the site; that it asks anything of another place, or complains, fails the test."""
    contexts, faults = [], []

    def open_(path: str, *, width: int = 1280, javascript: bool = False, **options: Any) -> Page:
        size = {"width": width, "height": 800}
        context = chromium.new_context(
            java_script_enabled=javascript, viewport=size, base_url=site, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda asked: asked.url.startswith((site, "file:")) or faults.append(asked.url))
        page.on("console", lambda message: message.type == "error" and faults.append(message.text))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(path)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert [fault for fault in faults if "status of 4" not in fault] == []
