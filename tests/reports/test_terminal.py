"""The terminal report beyond its golden files: what is marked, noted, left out, and added up."""

from __future__ import annotations

from dataclasses import replace

import pytest
import sample

from mtaudit.model import Document, Pair, Repair, Report, Status
from mtaudit.mqm import Category
from mtaudit.reports import FORMATS, Look


def lines(report: Report, width: int = 80, name: str = "terminal") -> list[str]:
    return FORMATS[name].renderer()(report, Look(width=width)).splitlines()


def one(**changed: object) -> Report:
    """The report of the ferry's first finding, changed."""
    pair = sample.ferry()
    first = replace(pair.findings[0], **changed)  # type: ignore[arg-type]
    return sample.report(replace(pair, findings=(first,), notes=()))


def worded(original: str, translation: str, words: tuple[str, str], suggestion: str = "") -> Report:
    """A report with one finding on these words."""
    pair = Pair("p", sample.document("o.txt", original), sample.document("t.txt", translation))
    found = sample.finding(pair, "TRM101", "wrong-sense", words, category=Category.TERMINOLOGY,
                           message="wrong", suggestion=suggestion)  # fmt: skip
    return sample.report(sample.pair_report(pair, (found,)))


def test_marks_stand_below_wide_characters() -> None:
    shown = lines(worded("The 界界 boat left.", "The 界界 ship left.", ("boat", "ship"), "boat"))
    at = next(i for i, line in enumerate(shown) if "ship left" in line)
    assert shown[at] == "  translation  1 │ The 界界 ship left."
    assert shown[at + 1] == "                 │          ^^^^ instead: boat"


@pytest.mark.parametrize(
    ("suggestion", "beside"), [("boat", True), ("a boat that is very, very, very long", False), ("", False)]
)
def test_the_suggestion_stands_beside_the_marks_where_it_fits(suggestion: str, beside: bool) -> None:
    shown = lines(worded("Her boat left.", "Her ship left.", ("boat", "ship"), suggestion), width=56)
    marks = next(line for line in shown if "^" in line)
    assert marks.endswith("instead: boat") == beside
    footnote = [line for line in shown if line.startswith("  = instead: ")]
    assert len(footnote) == (bool(suggestion) and not beside)


def test_the_proof_by_repair_has_a_line() -> None:
    shown = lines(one(repair=Repair("cancelled", 0.7149, 0.93)))
    assert "  = quality: 0.71 → 0.93 if it read “cancelled”" in shown
    for without in (one(), one(repair=Repair("cancelled", 0.7149, 0.7051))):
        assert not any("quality:" in line for line in lines(without))


def test_a_side_without_marks_takes_one_line() -> None:
    long = "It rained for days and days in the whole of the country and nobody went out any more at all."
    pair = sample.ferry()
    unmarked = replace(pair.findings[0], original_start=None, original_end=None, original_text="",
                       original_line=None, original_sentence=long)  # fmt: skip
    shown = lines(sample.report(replace(pair, findings=(unmarked,))))
    assert [line for line in shown if "original" in line and "│" in line] == [
        "  original       │ It rained for days and days in the whole of the country …"
    ]


def test_the_place_is_line_and_column_of_the_translation() -> None:
    assert "  --> ferry/translation.txt:1:28 · 55% sure" in lines(one())
    assert "  --> ferry/translation.txt:1:28 · 55% sure · confirmed" in lines(one(status=Status.CONFIRMED))


def test_a_document_without_its_text_has_no_column() -> None:
    pair = sample.ferry()
    bare = Pair("ferry", Document("o", ""), Document("t", ""))
    shown = lines(sample.report(replace(pair, pair=bare, findings=pair.findings[:1])))
    assert "  --> t:1 · 55% sure" in shown
    assert any("^^^^^^^^" in line for line in shown)


@pytest.mark.parametrize("name", ["terminal", "concise"])
def test_dismissed_findings_are_counted_and_not_shown(name: str) -> None:
    pair = sample.ferry()
    first, *others = pair.findings
    report = sample.report(replace(pair, findings=(replace(first, status=Status.DISMISSED), *others)))
    shown = "\n".join(lines(report, width=120, name=name))
    assert "TRM001" not in shown
    assert "PRN001" in shown
    assert ("(1 dismissed)" in shown) == (name == "terminal")


@pytest.mark.parametrize(
    ("report", "hint"),
    [
        (sample.SMALL, "learn more  mtaudit explain NUM003 (or PRN001, TRM001)"),
        (one(), "learn more  mtaudit explain TRM001"),
    ],
)
def test_the_rules_can_be_looked_up(report: Report, hint: str) -> None:
    assert hint in lines(report)
    assert not any("explain" in line for line in lines(sample.report(sample.clean())))


def test_the_last_line_says_it_all() -> None:
    assert lines(sample.SMALL, width=200)[-1] == (
        "3 findings: 1 critical, 1 major, 1 minor · quality 0.70 · 775.0 MQM points per 1000 words "
        "· coverage 88% / 91% · comparable"
    )


def test_concise_names_the_place_in_the_original_where_the_translation_has_none() -> None:
    assert lines(sample.report(sample.bank()), name="concise")[1] == (
        "bank/original.txt:1:67: OMI001 minor left out of the translation"
    )
    assert lines(sample.report(sample.clean()), name="concise") == []
