"""The audit of the annotated pairs against what a person marked in them.

`floor.csv` holds what was measured last: a figure that falls below it is a regression, one above it asks
to be written down.
"""

from __future__ import annotations

import csv
import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import audited
import pytest
from test_pairs_corpus import NAMES, locate, read_card, read_rows, read_text

from mtaudit.config import Settings
from mtaudit.model import Document, Finding, Pair, PairReport, Span
from mtaudit.mqm import Severity
from mtaudit.pipeline import Auditor
from mtaudit.text.document import make_document

FLOOR = Path(__file__).with_name("floor.csv")
FIELDS = ["pair", "found", "right_family", "fair_major"]

# Alignments that are known to be wrong: the pair and the first sentence listed, or the one that is alone.
STILL_WRONG = {
    ("de-pumps", "Hallbrook Industries, the British"),
}


@dataclass(frozen=True)
class Figures:
    """Shares of the expected faults found at all and by the right family; fair rows flagged as major."""

    found: float
    right_family: float
    fair_major: int


@pytest.fixture(scope="module")
def reports() -> dict[str, PairReport]:
    """The audit of every pair."""
    sides = {
        name: [make_document(s, read_text(name, s)) for s in ("original", "translation")] for name in NAMES
    }
    pairs = [Pair(name, original, translation) for name, (original, translation) in sides.items()]
    return {report.pair.name: report for report in Auditor(Settings()).audit(pairs).pairs}


def test_the_golden_audit_is_this_one(reports: dict[str, PairReport]) -> None:
    """The reports' golden files show it: UPDATE_GOLDEN=1 writes it anew, else what differs is only told."""
    now = audited.written(reports[audited.NAME])
    (again,) = audited.report(now).pairs
    assert audited.written(again) == now
    if os.environ.get("UPDATE_GOLDEN"):
        audited.FILE.parent.mkdir(exist_ok=True)
        audited.FILE.write_text(now, encoding="utf-8", newline="")
    if now != audited.FILE.read_text(encoding="utf-8"):
        warnings.warn(f"{audited.NAME} is audited otherwise now than in its golden files", stacklevel=1)


def over(report: PairReport, row: dict[str, str]) -> list[Finding]:
    """The findings that share a character with a row's words."""
    place = locate(report.pair.translation.text, row["translation_text"], int(row["occurrence"]))
    assert place
    wanted = Span(*place)
    return [
        f
        for f in report.findings
        if f.translation_start is not None
        and f.translation_end is not None
        and wanted.overlaps(Span(f.translation_start, f.translation_end))
    ]


def measure(report: PairReport) -> Figures:
    """What the audit makes of a pair's two tables."""
    expected, fair = (read_rows(report.pair.name, table)[1] for table in ("expected", "fair"))
    hits = [(row["family"], over(report, row)) for row in expected]
    families = [family in {f.rule[:3] for f in findings} for family, findings in hits]
    flagged = [any(f.severity.at_least(Severity.MAJOR) for f in over(report, row)) for row in fair]
    share = sum(bool(findings) for _, findings in hits) / len(hits)
    return Figures(round(share, 2), round(sum(families) / len(hits), 2), sum(flagged))


def floors() -> dict[str, Figures]:
    """The committed figures."""
    with FLOOR.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows = list(reader)
    assert reader.fieldnames == FIELDS
    return {
        row["pair"]: Figures(float(row["found"]), float(row["right_family"]), int(row["fair_major"]))
        for row in rows
    }


def test_every_pair_has_a_floor() -> None:
    assert list(floors()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_falls_below_its_floor(reports: dict[str, PairReport], name: str) -> None:
    now, floor = measure(reports[name]), floors()[name]
    assert now.found >= floor.found
    assert now.right_family >= floor.right_family
    assert now.fair_major <= floor.fair_major
    if now != floor:
        warnings.warn(f"better than floor.csv, write it down: {name} {now}", stacklevel=1)


def listed() -> Iterator[tuple[str, list[str], list[str]]]:
    """Every alignment that a card lists: the pair and the first words of both sides' sentences."""
    for name in NAMES:
        alignment = read_card(name)["alignment"]
        yield from ((name, original, translation) for original, translation in alignment["beads"])
        yield from ((name, [start], []) for start in alignment["unaligned_original"])
        yield from ((name, [], [start]) for start in alignment["unaligned_translation"])


def marked(row: tuple[str, list[str], list[str]]) -> object:
    """The row as a test case, expected to fail where it is known to be wrong."""
    name, first = row[0], (row[1] or row[2])[0]
    wrong = (name, first) in STILL_WRONG
    marks = [pytest.mark.xfail(strict=True, reason="aligned with its neighbour")] if wrong else []
    return pytest.param(*row, marks=marks, id=f"{name}: {first}")


def indices(document: Document, starts: list[str]) -> tuple[int, ...]:
    """The sentences in which the given words stand."""
    places = [document.text.index(start) for start in starts]
    found = [[s.index for s in document.sentences if s.span.start <= at < s.span.end] for at in places]
    assert all(len(inside) == 1 for inside in found), starts
    return tuple(inside[0] for inside in found)


@pytest.mark.parametrize(("name", "original", "translation"), [marked(row) for row in listed()])
def test_listed_alignments(
    reports: dict[str, PairReport], name: str, original: list[str], translation: list[str]
) -> None:
    pair = reports[name].pair
    wanted = indices(pair.original, original), indices(pair.translation, translation)
    assert wanted in {(b.original, b.translation) for b in reports[name].beads}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_not_listed_is_one_to_one_or_alone(reports: dict[str, PairReport], name: str) -> None:
    report, beads = reports[name], read_card(name)["alignment"]["beads"]
    wanted = {indices(report.pair.original, original) for original, _ in beads}
    shapes = [
        (len(b.original), len(b.translation))
        for b in report.beads
        if not b.is_gap and b.original not in wanted
    ]
    assert sum(shape != (1, 1) for shape in shapes) <= sum(name == wrong for wrong, _ in STILL_WRONG)
