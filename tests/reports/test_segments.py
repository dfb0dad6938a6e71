"""Every finding is in the segment of its bead, and none is lost."""

from __future__ import annotations

from dataclasses import replace

import sample

from mtaudit.gate.measuring import result_of
from mtaudit.model import Bead, Document, Pair, PairReport, Sentence, Span
from mtaudit.reports.segments import segments


def test_findings_are_in_their_beads() -> None:
    found = list(segments(sample.ferry()))
    assert [[f.rule for f in s.findings] for s in found] == [["TRM001"], ["PRN001"], ["NUM003"], [], []]
    assert [s.scores is None for s in found] == [False, False, False, True, True]
    assert [s.text for s in found[1].original] == ["Captain Ida Borg said she had never seen such waves."]
    assert found[4].original == ()


def test_what_is_left_out_is_in_the_segment_of_the_original() -> None:
    # Its point in the translation lies behind a sentence of another bead.
    pair = Pair("p", sample.document("o", "One. Two. "), sample.document("t", "Uno. "))
    whole = sample.finding(pair, "OMI201", "x", ("Two.", ""))
    missing = replace(whole, translation_start=4, translation_end=4)
    report = replace(sample.pair_report(pair, (missing,)), beads=(Bead((0,), (0,), 0.9), Bead((1,), ())))
    report = replace(report, scores=(sample.ferry().scores[0], None))
    first, second = segments(report)
    assert (first.findings, second.findings) == ((), (missing,))


def test_a_point_is_in_the_segment_of_the_sentence_that_it_lies_in_or_behind() -> None:
    ferry = sample.ferry()
    second = ferry.pair.translation.sentences[1].span
    point = replace(
        ferry.findings[0],
        original_start=None,
        original_end=None,
        translation_start=second.end,
        translation_end=second.end,
    )
    report = replace(ferry, findings=(point,))
    assert [s.findings for s in segments(report)] == [(), (point,), (), (), ()]
    assert result_of(report).places == (1,)


def test_what_stands_in_no_segment_comes_last() -> None:
    ferry = sample.ferry()
    (lost,) = segments(replace(ferry, beads=(), scores=()))
    assert lost.findings == ferry.findings
    assert (lost.original, lost.translation, lost.scores) == ((), (), None)


def test_a_moved_bead_has_its_findings() -> None:
    text = "Aa. Bb. "
    sentences = (Sentence(0, Span(0, 3), "Aa."), Sentence(1, Span(4, 7), "Bb."))
    pair = Pair("p", Document("o", text, sentences), Document("t", text, sentences))
    base = sample.finding(pair, "TRM001", "x", ("Aa", "Bb"))
    scores = sample.ferry().scores[:2]
    report: PairReport = replace(
        sample.pair_report(pair, (base,)), beads=(Bead((0,), (1,), 1.0), Bead((1,), (0,), 1.0)), scores=scores
    )
    first, second = segments(report)
    assert (first.findings, second.findings) == ((base,), ())
