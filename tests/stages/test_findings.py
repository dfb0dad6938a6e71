"""From suspicions to findings: what is asked for, what wins, and what a finding says of its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.config import Settings
from mtaudit.model import Bead, Finding, Pair, Rule, Span, Status, Suspicion
from mtaudit.mqm import Category, Severity
from mtaudit.stages.findings import Merged, admitted, make_finding, merge
from mtaudit.text.document import make_document

SENSE = Rule("TRM101", "wrong-sense", Category.TERMINOLOGY, Severity.MAJOR, 40, "")
FRIEND = Rule("TRM102", "false-friend", Category.TERMINOLOGY, Severity.MAJOR, 60, "")
QUOTE = Rule("QUO101", "misquoted", Category.MISTRANSLATION, Severity.MINOR, 30, "")
OMITTED = Rule("OMI101", "left-out", Category.OMISSION, Severity.MAJOR, 20, "")
NUMBER = Rule("NUM101", "wrong-number", Category.MISTRANSLATION, Severity.MAJOR, 70, "")


def suspicion(rule: Rule, start: int, end: int, confidence: float = 0.8) -> Suspicion:
    """A suspicion of words of the translation alone."""
    return Suspicion(rule, None, Span(start, end), rule.severity, confidence, "a message")


def merged(*given_: Suspicion) -> list[tuple[str, int, int, tuple[str, ...]]]:
    """Code, place and evidence of what is left."""
    return [
        (m.suspicion.rule.code, m.suspicion.translation.start, m.suspicion.translation.end, m.evidence)
        for m in merge(given_)
    ]


MERGED = {
    "nothing": ([], []),
    "apart": (
        [suspicion(SENSE, 5, 9), suspicion(QUOTE, 0, 4)],
        [("QUO101", 0, 4, ()), ("TRM101", 5, 9, ())],
    ),
    "side by side": (
        [suspicion(SENSE, 0, 4), suspicion(QUOTE, 4, 9)],
        [("TRM101", 0, 4, ()), ("QUO101", 4, 9, ())],
    ),
    "the higher rank wins": (
        [suspicion(SENSE, 0, 9), suspicion(FRIEND, 3, 5)],
        [("TRM102", 3, 5, ("TRM101",))],
    ),
    "however sure the lower": (
        [suspicion(FRIEND, 0, 4, 0.4), suspicion(SENSE, 0, 4, 0.9)],
        [("TRM102", 0, 4, ("TRM101",))],
    ),
    "then the surer": (
        [suspicion(SENSE, 0, 4, 0.4), suspicion(SENSE, 2, 6, 0.9)],
        [("TRM101", 2, 6, ())],
    ),
    "then the first": ([suspicion(SENSE, 2, 6), suspicion(SENSE, 0, 4)], [("TRM101", 0, 4, ())]),
    "three rules over one place": (
        [suspicion(QUOTE, 0, 9), suspicion(SENSE, 2, 6), suspicion(FRIEND, 4, 8)],
        [("TRM102", 4, 8, ("QUO101", "TRM101"))],
    ),
    "what the winner does not touch stays": (
        [suspicion(NUMBER, 0, 4), suspicion(SENSE, 3, 8), suspicion(QUOTE, 7, 12)],
        [("NUM101", 0, 4, ("TRM101",)), ("QUO101", 7, 12, ())],
    ),
    "empty places are one when they are the same": (
        [suspicion(QUOTE, 3, 3), suspicion(SENSE, 3, 3)],
        [("TRM101", 3, 3, ("QUO101",))],
    ),
    "an empty place beside words is apart": (
        [suspicion(QUOTE, 4, 4), suspicion(SENSE, 0, 4)],
        [("TRM101", 0, 4, ()), ("QUO101", 4, 4, ())],
    ),
}


@pytest.mark.parametrize(("given_", "left"), MERGED.values(), ids=MERGED.keys())
def test_merge(given_: list[Suspicion], left: list[tuple[str, int, int, tuple[str, ...]]]) -> None:
    assert merged(*given_) == left
    assert merged(*given_[::-1]) == left


@pytest.mark.parametrize(
    ("right", "left"),
    [
        (Span(0, 8), [("TRM101", ("OMI101",))]),  # what is left out is what the words stand for
        (Span(0, 4), [("TRM101", ()), ("OMI101", ())]),
        (None, [("TRM101", ()), ("OMI101", ())]),
    ],
)
def test_nothing_is_left_out_of_what_other_words_stand_for(
    right: Span | None, left: list[tuple[str, tuple[str, ...]]]
) -> None:
    wrong = replace(suspicion(SENSE, 0, 4), original=right)
    missing = replace(suspicion(OMITTED, 9, 9), original=Span(2, 7))
    assert [(m.suspicion.rule.code, m.evidence) for m in merge([missing, wrong])] == left


places = st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda p: (p[0], p[0] + p[1]))


@given(
    st.lists(
        st.builds(
            lambda rule, place, confidence: suspicion(rule, place[0], place[1], confidence),
            st.sampled_from((SENSE, FRIEND, QUOTE, NUMBER)),
            places,
            st.sampled_from((0.3, 0.6, 0.9)),
        ),
        max_size=12,
    )
)
def test_no_word_is_in_two_findings_and_no_suspicion_is_lost(suspicions: list[Suspicion]) -> None:
    left = merge(suspicions)
    for a, b in pairwise(left):
        assert not a.suspicion.translation.overlaps(b.suspicion.translation)
    for s in suspicions:
        over = [m for m in left if m.suspicion.translation.overlaps(s.translation)]
        assert any(
            m.suspicion.rule.rank >= s.rule.rank and s.rule.code in {m.suspicion.rule.code, *m.evidence}
            for m in over
        )


ASKED = [
    (Settings(min_confidence=0), ["TRM101", "TRM102", "QUO101"]),
    (Settings(min_confidence=0.5), ["TRM101", "TRM102"]),
    (Settings(min_confidence=0.6), ["TRM101", "TRM102"]),
    (Settings(min_confidence=0.61), ["TRM102"]),
    (Settings(min_confidence=0, select=("TRM",)), ["TRM101", "TRM102"]),
    (Settings(min_confidence=0, select=("TRM102", "QUO")), ["TRM102", "QUO101"]),
    (Settings(min_confidence=0, ignore=("TRM",)), ["QUO101"]),
    (Settings(min_confidence=0, select=("TRM",), ignore=("TRM101",)), ["TRM102"]),
    (Settings(min_confidence=0, select=("NUM",)), []),
]


@pytest.mark.parametrize(("settings", "codes"), ASKED)
def test_admitted(settings: Settings, codes: list[str]) -> None:
    given_ = [suspicion(SENSE, 0, 4, 0.6), suspicion(FRIEND, 5, 9, 0.9), suspicion(QUOTE, 10, 14, 0.3)]
    assert [s.rule.code for s in admitted(given_, settings)] == codes


ORIGINAL = "A headline\n\nThe roof leaked. The mayor paid.\nShe paid again."
TRANSLATION = "A headline\r\n\r\nYesterday. The ceiling leaked and the mayor paid; she paid.\r\nShe paid."


def found(original: str, translation: str, right: str | None, wrong: str, nth: int = 1) -> Finding:
    """The finding on the n-th place of a wording; the bead is of all sentences but the headlines."""
    pair = Pair("p", make_document("o", original), make_document("t", translation))
    at = -1
    for _ in range(nth):
        at = translation.index(wrong, at + 1)
    first = Span(original.index(right), original.index(right) + len(right)) if right is not None else None
    s = Suspicion(SENSE, first, Span(at, at + len(wrong)), Severity.MINOR, 0.123456, "why", "better")
    runs = [tuple(range(1, len(d.sentences))) for d in (pair.original, pair.translation)]
    return make_finding(pair, 7, Merged(s, ("QUO101",)), Bead(runs[0], runs[1], 0.9), 0.5)


def test_a_finding_says_where_and_what() -> None:
    f = found(ORIGINAL, TRANSLATION, "roof", "ceiling")
    assert ORIGINAL[f.original_start : f.original_end] == f.original_text == "roof"
    assert TRANSLATION[f.translation_start : f.translation_end] == f.translation_text == "ceiling"
    assert (f.original_line, f.translation_line) == (3, 3)
    assert f.original_sentence == "The roof leaked."
    assert f.translation_sentence == "The ceiling leaked and the mayor paid; she paid."
    assert (f.pair, f.id, f.rule, f.name) == ("p", "p:7", "TRM101", "wrong-sense")
    assert (f.category, f.severity, f.status) == (SENSE.category, Severity.MINOR, Status.UNCONFIRMED)
    assert (f.confidence, f.score, f.alignment_score) == (0.1235, 0.5, 0.9)
    assert (f.message, f.suggestion, f.evidence) == ("why", "better", ("QUO101",))


def test_nothing_behind_it() -> None:
    f = found(ORIGINAL, TRANSLATION, None, "ceiling")
    assert (f.original_start, f.original_end, f.original_line, f.original_text) == (None, None, None, "")
    assert f.original_sentence == "The roof leaked. The mayor paid. She paid again."


def test_a_place_over_two_sentences_names_both() -> None:
    f = found(ORIGINAL, TRANSLATION, "leaked. The mayor", "paid.\r\nShe")
    assert f.original_sentence == "The roof leaked. The mayor paid."
    assert f.translation_sentence.endswith("she paid. She paid.")


def same(a: Finding, b: Finding) -> bool:
    """True when both are one finding to a baseline."""
    return a.fingerprint == b.fingerprint


def test_the_fingerprint_survives_what_moves_around_it() -> None:
    before = found(ORIGINAL, TRANSLATION, "roof", "ceiling")
    longer = (
        "A headline\n\nAn insert. Another one.\n\n" + ORIGINAL.split("\n\n")[1],
        "A headline\n\nSome insert.\n\n" + TRANSLATION.split("\r\n\r\n")[1] + " More.",
    )
    after = found(*longer, "roof", "ceiling")
    assert after.translation_start != before.translation_start
    assert same(before, after)


@pytest.mark.parametrize(
    ("original", "translation", "wrong", "nth"),
    [
        (ORIGINAL.replace("roof leaked", "roof broke"), TRANSLATION, "ceiling", 1),
        (ORIGINAL, TRANSLATION, "leaked", 1),
        (ORIGINAL, TRANSLATION, "paid", 1),
        (ORIGINAL, TRANSLATION, "paid", 2),
        (ORIGINAL, TRANSLATION, "paid", 3),
    ],
)
def test_the_fingerprint_tells_places_apart(original: str, translation: str, wrong: str, nth: int) -> None:
    f = found(original, translation, "roof", wrong, nth)
    others = [
        found(ORIGINAL, TRANSLATION, "roof", *place)
        for place in (("ceiling", 1), ("leaked", 1), ("paid", 1), ("paid", 2), ("paid", 3))
        if (original, *place) != (ORIGINAL, wrong, nth)
    ]
    assert not any(same(f, other) for other in others)


def test_a_fingerprint_is_sixteen_hexadecimal_digits() -> None:
    f = found(ORIGINAL, TRANSLATION, "roof", "ceiling")
    assert len(f.fingerprint) == 16
    assert int(f.fingerprint, 16) >= 0


def test_a_sentence_that_is_missed() -> None:
    original = make_document("o", "It rained.\nNobody came to the fair. It was cold. Nobody danced.")
    translation = make_document("t", "It rained.\nIt was cold.")
    pair = Pair("p", original, translation)
    findings = []
    for number, (i, at) in enumerate(((1, 10), (3, 23)), 1):
        found = Suspicion(SENSE, original.sentences[i].span, Span(at, at), Severity.MAJOR, 0.9, "missing")
        findings.append(make_finding(pair, number, Merged(found, ()), Bead((i,), ()), 0.0))
    first, second = findings
    assert (first.translation_start, first.translation_end, first.translation_text) == (10, 10, "")
    assert (first.original_line, first.translation_line) == (2, 1)
    assert first.original_text == first.original_sentence == "Nobody came to the fair."
    assert (first.translation_sentence, first.score, first.alignment_score) == ("", 0.0, 0.0)
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize(
    ("point", "shown"),
    [(10, "auditor"), (9, "auditor"), (0, "They"), (17, "auditor"), (18, "auditor")],
)
def test_what_is_left_out_is_shown_at_the_word_beside_it(point: int, shown: str) -> None:
    pair = Pair(
        "p", make_document("o", "They hired an old auditor."), make_document("t", "They paid auditor.")
    )
    left_out = replace(suspicion(OMITTED, point, point), original=Span(14, 17))
    finding = make_finding(pair, 1, Merged(left_out, ()), Bead((0,), (0,), 1.0), 0.5)
    assert finding.translation_text == shown
    assert pair.translation.text[finding.translation_start : finding.translation_end] == shown
