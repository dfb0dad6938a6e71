"""A real browser for the tests of the page: Debian's Chromium, driven by Playwright.

Tests that need it are skipped where either is missing.

Chromium lays a passage out only when it draws a frame in which the passage is near the screen
(`content-visibility: auto`). Before that its `innerText` is empty and its place a guess, so texts are read as
the document has them, and what is measured is measured after `drawn`.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from machine import render

from mtaudit.model import Report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser; skips the test that asks for it where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page in the browser, with all that it complained of and asked for since it was opened."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def drawn(self) -> None:
        """Wait until what has changed is on the screen: the next frame is made, and the one after begun."""
        self.page.evaluate(
            "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))"
        )

    def text(self, selector: str) -> str:
        """The text of the first such element, its white space as one space each; waits until there is one."""
        return " ".join((self.page.locator(selector).first.text_content() or "").split())

    def seen(self, selector: str) -> list[str]:
        """The texts of the elements that are shown, on the screen or off it, and have any."""
        script = "all => all.filter((e) => e.checkVisibility()).map((e) => e.textContent)"
        texts: list[str] = self.page.locator(selector).evaluate_all(script)
        return [" ".join(text.split()) for text in texts if text.strip()]

    def extents(self, selector: str) -> list[tuple[float, float]]:
        """Top and bottom, in pixels of the window, of all such elements once they are drawn."""
        self.drawn()
        script = "all => all.map((e) => e.getBoundingClientRect()).map((box) => [box.top, box.bottom])"
        return [(top, bottom) for top, bottom in self.page.locator(selector).evaluate_all(script)]

    def cards(self) -> list[str]:
        """The rules' names of the findings that are shown, from top to bottom."""
        return self.seen(".card .rule")

    def current(self) -> str:
        """The name of the current finding's rule."""
        return self.text(".card[data-current] .rule")

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def only(self, name: str, *values: str) -> None:
        """Leave only these boxes of a group of filters checked."""
        script = (
            "(all, values) => all.forEach((e) => { if (e.checked !== values.includes(e.value)) e.click(); })"
        )
        self.page.locator(f"#filters [name={name}]").evaluate_all(script, list(values))


def visit(context: BrowserContext, path: Path, report: Report | str, fragment: str = "") -> Visit:
    """Write the report's page, or this text, to `path` and open it from there."""
    path.write_text(
        report if isinstance(report, str) else render("html", report), encoding="utf-8", newline=""
    )
    made = Visit(context.new_page())
    made.page.on("console", lambda message: made.complaints.append(f"{message.type}: {message.text}"))
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("dialog", lambda dialog: made.complaints.append(f"dialog: {dialog.message}"))
    made.page.on("request", lambda request: made.requests.append(request.url))
    made.page.goto(path.as_uri() + fragment)
    return made
