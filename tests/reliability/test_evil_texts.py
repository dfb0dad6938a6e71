"""The whole audit on texts that no person wrote: it ends, and what it says is true of the text."""

from __future__ import annotations

import pytest
from test_patterns import limited

from mtaudit.config import Settings
from mtaudit.model import Pair, Report
from mtaudit.pipeline import Auditor
from mtaudit.text.document import make_document

SECONDS = 120.0
"""Processor time for one such text; they take a few seconds."""

PLAIN = "Anna Lind said on Monday that her engineers had found cracks in 14 of its 60 piles. "
LENGTH = 700
EVIL = {
    "a word without an end": "a",
    "numbers": "7,001 ",
    "quotation marks": '"',
    "quotations": "“a” ",
    "brackets": "((",
    "commas": "a, ",
    "names": "Anna Lind and ",
    "negations": "not ",
    "dates": "May 3, 2024 to ",
    "hyphens": "re-",
    "articles": "the ",
    "marks above letters": "e\u0301",
    "Roman numerals": "XIV ",
    "sums": "$5 million ",
    "ideographs": "界",
    "turns of direction": "\u202ea ",
    "empty sentences": "No. ",
    "line ends": "\na\n\n",
}


@pytest.fixture(scope="module")
def auditor() -> Auditor:
    """One auditor for all texts, which are none that are worth an audit."""
    return Auditor(Settings(force=True, min_confidence=0.0))


@pytest.mark.parametrize("kind", EVIL)
def test_evil_texts_are_audited(auditor: Auditor, kind: str) -> None:
    evil = EVIL[kind] * (LENGTH // len(EVIL[kind]))
    report = audited(auditor, PLAIN + evil, PLAIN.replace("her", "his").replace("14", "40") + evil)
    assert {"PRN101", "NUM101"} & {finding.rule for finding in report.findings}


@pytest.mark.parametrize(("kind", "other"), [("numbers", "names"), ("brackets", "quotations")])
def test_evil_texts_of_two_kinds_are_audited(auditor: Auditor, kind: str, other: str) -> None:
    audited(auditor, PLAIN + EVIL[kind] * LENGTH, PLAIN + EVIL[other] * LENGTH)


def audited(auditor: Auditor, original: str, translation: str) -> Report:
    """The report of the two texts, in time, its spans as it says."""
    with limited(SECONDS):
        report = auditor.audit([Pair("evil", make_document("o", original), make_document("t", translation))])
    for finding in report.findings:
        assert translation[finding.translation_start : finding.translation_end] == finding.translation_text
        if finding.original_start is not None:
            assert original[finding.original_start : finding.original_end] == finding.original_text
    return report
