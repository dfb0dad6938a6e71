"""The table for notebooks: what it shows, and that texts stay texts."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import sample

from mtaudit.model import Report, Status
from mtaudit.reports import Look
from mtaudit.reports.notebook import SHOWN, render

OWN_TAGS = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}


class Table(HTMLParser):
    """The tags of a page, and its rows as lists of cells."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.rows: list[list[str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data.strip()


def page(report: Report) -> str:
    return render(report, Look())


def test_the_worst_come_first() -> None:
    header, *rows = Table(page(sample.SMALL)).rows
    assert header[:4] == ["line", "severity", "rule", "sure"]
    assert header == [
        "line",
        "severity",
        "rule",
        "sure",
        "original",
        "translation",
        "instead",
        "what is wrong",
    ]
    assert [row[1:6] for row in rows] == [
        ["critical", "NUM003", "100%", "06:30", "18:30"],
        ["major", "PRN001", "93%", "she", "he had"],
        ["minor", "TRM001", "55%", "cancelled", "annulled"],
    ]
    assert Table(page(sample.FULL)).rows[0][0] == "pair"


def test_the_caption_says_what_the_audit_comes_to() -> None:
    caption = " ".join(re.sub("<[^>]*>", "", page(sample.SMALL).split("</caption>")[0]).split())
    assert caption == (
        "3 findings (1 minor, 1 major, 1 critical) · 775.0 MQM points per 1000 words · quality 0.70 "
        "· coverage 88% / 91% · comparable"
    )
    assert "0 findings (none)" in " ".join(page(sample.report(sample.clean())).split())


def test_no_row_for_what_was_dismissed() -> None:
    pair = sample.ferry()
    first, *others = pair.findings
    left = replace(pair, findings=(replace(first, status=Status.DISMISSED), *others))
    assert [row[2] for row in Table(page(sample.report(left))).rows] == ["rule", "NUM003", "PRN001"]


def test_many_findings_are_cut_and_counted() -> None:
    pair = sample.ferry()
    many = replace(pair, findings=pair.findings[:1] * (SHOWN + 7))
    rows = Table(page(sample.report(many))).rows
    assert len(rows) == 1 + SHOWN + 1
    assert rows[-1] == ["and 7 more: to_frame() has them all"]


def test_texts_are_never_markup() -> None:
    text = "</td><script>alert(1)</script><img src=x onerror=y> & \x1b[31m \u202e{{ 7 * 7 }}"
    shown = page(sample.report(sample.hostile(text)))
    table = Table(shown)
    assert table.tags <= OWN_TAGS
    assert table.attributes <= {"class", "scope", "style", "colspan"}
    assert "{{ 7 * 7 }}" in shown
    assert not set("\x1b\u202e") & set(shown)
