"""Take the README's picture of the page: the audit of a pair in a browser, at one of its findings.

python docs/make_page_picture.py pairs/fr-summit docs/page.webp
"""

from __future__ import annotations

import base64
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from mtaudit.cli.inputs import find_sources, load
from mtaudit.config import Settings
from mtaudit.pipeline import Auditor
from mtaudit.reports import Look
from mtaudit.reports.html import render

SIZE = {"width": 1360, "height": 1080}
QUALITY = 85


def main(folder: str, target: str) -> None:
    """Audit the pair and photograph its page: from its charts down to its first findings."""
    report = Auditor(Settings()).audit([load(source) for source in find_sources((folder,))])
    with tempfile.TemporaryDirectory() as place:
        page = Path(place) / "report.html"
        page.write_text(render(report, Look()), encoding="utf-8", newline="")
        Path(target).write_bytes(photograph(page))


def photograph(page: Path) -> bytes:
    """The page as WebP, one of the first findings current and the charts still in sight."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        view = browser.new_page(viewport=SIZE, device_scale_factor=1.5)  # type: ignore[arg-type]
        view.goto(page.as_uri())
        view.click(".bead:not(.gap) .card summary >> nth=1")
        view.evaluate("scrollTo(0, document.querySelector('.charts').offsetTop - 72)")
        view.wait_for_timeout(300)
        session = view.context.new_cdp_session(view)
        shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
        browser.close()
    return base64.b64decode(shot["data"])


if __name__ == "__main__":
    main(*sys.argv[1:3])
