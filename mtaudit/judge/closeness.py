"""How close the two sides of a bead are: sacrebleu's scores, and one quality from all that is known."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from mtaudit.judge.points import POINTS_PER_E, points_of, quality_of
from mtaudit.judge.verb_forms import new_forms
from mtaudit.model import AlignedBead, CorpusScore, Passage, Suspicion, Verdict
from mtaudit.mqm import Severity

if TYPE_CHECKING:
    from sacrebleu.metrics.base import Metric

# MQM points (minor 1, major 5, critical 25) that raters give a word of a sentence at distance 1, from the
# news of WMT 2020 and 2021 and the biomedical abstracts in the training data.
POINTS_PER_WORD = 0.75
# How much of the points of distance the judge's replace: set on news of 2023 (benchmarks/RESULTS.md).
JUDGE_SHARE = 0.6
# What a tense or an aspect earns that the original nowhere has: a quarter of a minor mistake, as the judge
# hardly sees it and raters seldom mind. Set on DEMETR (benchmarks/RESULTS.md).
NEW_FORM_POINTS = 0.25
LEAST_CLOSENESS = 1e-6
# Words a side up to which TER is computed: its search for shifts takes seconds from here on and grows with
# the square of the length. No four sentences in a row of the news of WMT 2020 have more (290).
TER_WORDS = 300


def sentence_scores(original: str, translation: str) -> tuple[float, float, float | None]:
    """sacrebleu's chrF, BLEU and TER of one bead: 0..100, 0..100, 0.. (0 is identical for TER).

    TER is None where a side has more than TER_WORDS words.
    """
    chrf, bleu, ter = _metrics(True)
    return (
        _sentence_score(chrf, original, translation),
        _sentence_score(bleu, original, translation),
        _sentence_score(ter, original, translation) if _fits_ter(original, translation) else None,
    )


def corpus_scores(originals: Sequence[str], translations: Sequence[str]) -> tuple[CorpusScore, ...]:
    """sacrebleu's chrF, BLEU and TER over all beads, each with its signature; nothing for no beads.

    Beads too long for TER are left out of it; its signature then says how many, and from how many words on.
    """
    sides = list(zip(originals, translations, strict=True))
    chrf, bleu, ter = _metrics(False)
    short = [side for side in sides if _fits_ter(*side)]
    left_out = f"|max_words:{TER_WORDS}|left_out:{len(sides) - len(short)}" if len(short) < len(sides) else ""
    scores = (("chrF", chrf, sides, ""), ("BLEU", bleu, sides, ""), ("TER", ter, short, left_out))
    return tuple(_corpus_score(name, metric, of, note) for name, metric, of, note in scores if of)


def _sentence_score(metric: Metric, original: str, translation: str) -> float:
    return round(float(metric.sentence_score(translation, [original]).score), 2)


def _corpus_score(name: str, metric: Metric, sides: Sequence[tuple[str, str]], note: str) -> CorpusScore:
    score = metric.corpus_score([t for _, t in sides], [[o for o, _ in sides]])
    return CorpusScore(name, round(float(score.score), 2), f"{metric.get_signature()}{note}")


def _fits_ter(original: str, translation: str) -> bool:
    return max(len(original.split()), len(translation.split())) <= TER_WORDS


def coverage(bead: AlignedBead) -> tuple[float, float]:
    """The share of words of the original, and of the translation, that the other side says again, in [0, 1].

    A word that is there again counts whole, one that another stands for by how sure the link is.
    """
    sides = (bead.original, bead.translation)
    if [t.text for t in sides[0].tokens] == [t.text for t in sides[1].tokens]:
        return 1.0, 1.0
    support: tuple[dict[int, float], dict[int, float]] = ({}, {})
    for link in bead.links:
        pair = (link.original, link.translation)
        words = [passage.tokens[i].text.lower() for passage, i in zip(sides, pair, strict=True)]
        held = 1.0 if words[0] == words[1] else link.score
        for said, i in zip(support, pair, strict=True):
            said[i] = max(said.get(i, 0.0), held)
    shares = [_share(passage, said) for passage, said in zip(sides, support, strict=True)]
    return shares[0], shares[1]


def _share(passage: Passage, support: dict[int, float]) -> float:
    words = [i for i, token in enumerate(passage.tokens) if token.is_word]
    return sum(support.get(i, 0.0) for i in words) / len(words) if words else 1.0


def closeness(bead: AlignedBead) -> float:
    """The mean of embedding similarity and of both sides' coverage, in [0, 1]; 1 for the same words."""
    return (2 * bead.similarity + sum(coverage(bead))) / 4


def quality(bead: AlignedBead, suspicions: Sequence[Suspicion], verdict: Verdict | None = None) -> float:
    """The quality of a bead in [0, 1], 1 is perfect: the MQM points that raters would give it, as a share.

    Distance earns points by the word, as it does with raters: a long sentence has room for more mistakes.
    Where the judge was asked, its points count beside those of the distance. Tenses that only the translation
    has earn a little each, and a suspicion its weight times its confidence, less what the judge already holds
    against the same words.
    """
    earned = distance_points(bead)
    if verdict is not None:
        earned += JUDGE_SHARE * (points_of(verdict.quality) - earned)
    earned += NEW_FORM_POINTS * new_forms(bead)
    earned += sum(_beyond(s, verdict) for s in suspicions)
    return round(quality_of(earned), 4)


def distance_points(bead: AlignedBead) -> float:
    """The MQM points that the distance of the two sides alone would earn."""
    near = max(closeness(bead), LEAST_CLOSENESS)
    words = sum(token.is_word for token in bead.original.tokens)
    return POINTS_PER_WORD * (1 - near) * words - POINTS_PER_E * math.log(near) / 2


def _beyond(suspicion: Suspicion, verdict: Verdict | None) -> float:
    """The points of a suspicion that the judge has not counted yet."""
    worth = suspicion.severity.weight * suspicion.confidence
    return worth if verdict is None else max(0.0, worth - _held_against(suspicion, verdict))


def _held_against(suspicion: Suspicion, verdict: Verdict) -> float:
    """The points that the judge expects for the words in question, on either side."""
    sides = [(suspicion.translation, verdict.translation_pieces, verdict.errors)]
    if suspicion.original is not None:
        sides.append((suspicion.original, verdict.original_pieces, verdict.missing))
    held = 0.0
    for span, pieces, likely in sides:
        rows = likely[(pieces[:, 0] < span.end) & (pieces[:, 1] > span.start), :2]
        if len(rows):
            error, major = rows.max(axis=0).tolist()
            held = max(held, error + (Severity.MAJOR.weight - 1) * major)
    return held


@cache
def _metrics(sentence: bool) -> tuple[Metric, ...]:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return CHRF(), BLEU(effective_order=sentence), TER()
