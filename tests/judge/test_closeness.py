"""Closeness: 1 for the same words, less for every change and every finding."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtaudit.detectors.case import Case
from mtaudit.judge.closeness import (
    TER_WORDS,
    corpus_scores,
    coverage,
    quality,
    sentence_scores,
)
from mtaudit.judge.points import POINTS_PER_E
from mtaudit.model import AlignedBead, Bead, Link, Passage, Rule, Span, Substitution, Suspicion, Token
from mtaudit.mqm import Category, Severity

CaseFactory = Callable[[str, str], list[Case]]
RULE = Rule("TRM101", "wrong-sense", Category.TERMINOLOGY, Severity.MAJOR, 40, "")
SENTENCE = "The roof of the old mill leaked all winter."


def passage(text: str) -> Passage:
    """A passage of nouns; words of one or two letters are function words."""
    tokens, at = [], 0
    for i, word in enumerate(text.split()):
        pos = "NOUN" if len(word) > 2 else "DET"
        tokens.append(Token(Span(at, at + len(word)), word, word, pos, "XX", "dep", i, "", ""))
        at += len(word) + 1
    return Passage(tuple(tokens))


def bead(
    original: str, translation: str, *substituted: tuple[int, int], similarity: float = 1.0
) -> AlignedBead:
    """A bead in which equal words at the same place are linked and some pairs substituted."""
    first, second = passage(original), passage(translation)
    same = [
        Link(i, i, 1.0)
        for i, (a, b) in enumerate(zip(first.tokens, second.tokens, strict=False))
        if a.text == b.text
    ]
    swaps = tuple(Substitution((i,), (j,), 0.9) for i, j in substituted)
    links = (*same, *(Link(i, j, 0.9) for i, j in substituted))
    return AlignedBead(Bead((0,), (0,), 1.0), first, second, links, swaps, similarity)


def suspicion(severity: Severity, confidence: float) -> Suspicion:
    """A suspicion of which only weight and confidence matter."""
    return Suspicion(RULE, None, Span(0, 1), severity, confidence, "")


COVERED = [
    ("same words", bead("roof leaked", "roof leaked"), (1.0, 1.0)),
    ("one word lost", bead("roof leaked badly", "roof leaked"), (2 / 3, 1.0)),
    ("one word added", bead("roof leaked", "roof leaked badly"), (1.0, 2 / 3)),
    ("nothing in common", bead("roof leaked", "bread rises"), (0.0, 0.0)),
    ("a word stands for another", bead("roof leaked", "roof dripped", (1, 1)), (0.95, 0.95)),
    ("no words at all", bead("", ""), (1.0, 1.0)),
]


@pytest.mark.parametrize(("linked", "shares"), [row[1:] for row in COVERED], ids=[row[0] for row in COVERED])
def test_coverage(linked: AlignedBead, shares: tuple[float, float]) -> None:
    assert coverage(linked) == pytest.approx(shares)


def test_a_sentence_and_itself_are_perfect(cases: CaseFactory) -> None:
    (case,) = cases(SENTENCE, SENTENCE)
    assert quality(case.bead, []) == 1.0


@pytest.mark.parametrize(
    ("found", "left"),
    [
        ([], 1.0),
        ([(Severity.MINOR, 1.0)], 0.8825),
        ([(Severity.MAJOR, 1.0)], 0.5353),
        ([(Severity.CRITICAL, 1.0)], 0.0439),
        ([(Severity.MAJOR, 0.5)], 0.7316),
        ([(Severity.MINOR, 1.0)] * 5, 0.5353),
        ([(Severity.MAJOR, 1.0)] * 3, 0.1534),
    ],
)
def test_findings_cost_by_weight_and_confidence(found: list[tuple[Severity, float]], left: float) -> None:
    assert POINTS_PER_E == 8
    assert quality(bead("roof leaked", "roof leaked"), [suspicion(*f) for f in found]) == left


@given(
    similarity=st.floats(0, 1),
    found=st.lists(st.tuples(st.sampled_from(Severity), st.floats(0.05, 1)), min_size=1, max_size=8),
)
def test_every_finding_lowers_the_quality(similarity: float, found: list[tuple[Severity, float]]) -> None:
    linked = bead("roof leaked", "roof dripped", (1, 1), similarity=similarity)
    suspicions = [suspicion(*f) for f in found]
    values = [quality(linked, suspicions[:n]) for n in range(len(suspicions) + 1)]
    assert values == sorted(values, reverse=True)
    assert all(0 <= value <= 1 for value in values)


def test_closer_in_meaning_is_better(cases: CaseFactory) -> None:
    translations = [
        SENTENCE,
        "All winter the old mill's roof leaked.",
        "The ceiling of the ancient factory dripped all winter.",
        "Bus drivers voted for a strike in March.",
    ]
    values = []
    for text in translations:
        (case,) = cases(SENTENCE, text)
        values.append(quality(case.bead, []))
    assert values == sorted(values, reverse=True)
    assert values[1] > 0.8
    assert values[3] < 0.4


def test_sentence_scores() -> None:
    assert sentence_scores(SENTENCE, SENTENCE) == (100.0, 100.0, 0.0)
    chrf, bleu, ter = sentence_scores(SENTENCE, "The roof of the mill leaked.")
    assert ter is not None
    assert 40 < chrf < 90
    assert 10 < bleu < 60
    assert 20 < ter < 60
    assert sentence_scores(SENTENCE, "Nothing")[1] == 0.0


def test_corpus_scores_carry_their_signatures() -> None:
    scores = corpus_scores([SENTENCE, "It rained."], [SENTENCE, "It snowed."])
    assert [s.name for s in scores] == ["chrF", "BLEU", "TER"]
    assert all("version:" in s.signature for s in scores)
    assert 50 < scores[0].value < 100
    assert corpus_scores([], []) == ()


@pytest.mark.parametrize(("words", "scored"), [(TER_WORDS, True), (TER_WORDS + 1, False), (50_000, False)])
def test_ter_is_left_out_where_its_search_would_not_end(words: int, scored: bool) -> None:
    long, short = "so it goes " * (words // 3) + "on " * (words % 3), "so it goes"
    for sides in ((long, short), (short, long)):
        chrf, _, ter = sentence_scores(*sides)
        assert 0 < chrf < 100
        assert (ter is not None) == scored


def test_corpus_ter_is_that_of_the_beads_it_can_take() -> None:
    originals, translations = [SENTENCE, "It rained."], [SENTENCE, "It snowed."]
    long = "rain " * (TER_WORDS + 1)
    alone, more = (
        corpus_scores(originals, translations),
        corpus_scores([*originals, long], [*translations, long]),
    )
    assert [s.name for s in more] == ["chrF", "BLEU", "TER"]
    assert more[2].value == alone[2].value > 0
    assert more[2].signature == alone[2].signature + f"|max_words:{TER_WORDS}|left_out:1"
    assert more[0].value > alone[0].value
    assert [s.signature for s in more[:2]] == [s.signature for s in alone[:2]]
    assert [s.name for s in corpus_scores([long], [long])] == ["chrF", "BLEU"]
