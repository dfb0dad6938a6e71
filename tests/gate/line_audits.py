"""Audits without models: a line is a sentence, lines answer each other in order, some words are mistakes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from mtaudit.config import Settings
from mtaudit.errors import UnrelatedTextsError
from mtaudit.gate.measuring import result_of
from mtaudit.model import (
    Bead,
    BeadScores,
    Document,
    Finding,
    Pair,
    PairReport,
    Relation,
    Report,
    Sentence,
    Span,
    Status,
    Summary,
)
from mtaudit.model.result import PairResult, Result
from mtaudit.mqm import Category, Severity

MISTAKES = {
    "slip": ("FLU001", Severity.MINOR),
    "error": ("NUM001", Severity.MAJOR),
    "mixup": ("NUM002", Severity.MAJOR),
    "blunder": ("NEG001", Severity.CRITICAL),
    "denial": ("NEG002", Severity.MINOR),
}
"""Words that are mistakes, with their rules and severities; what begins with one is the same mistake."""

NOTHING = Summary(Relation.PARALLEL, 0, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0.0, (), 0.0, 0, {}, {})
SIGNATURE = "mtaudit:1|judge:abc"


def lines(name: str, text: str) -> Document:
    """The document of a text whose lines are sentences, empty ones left out."""
    out: list[Sentence] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            out.append(Sentence(len(out), Span(at, at + len(line)), line))
        at += len(line) + 1
    return Document(name, text, tuple(out))


def report(name: str, original: str, translation: str) -> PairReport:
    """Line by line; a line "-" of the translation is no translation, so that its original stands alone."""
    pair = Pair(name, lines("original", original), lines("translation", translation))
    beads: list[Bead] = []
    scores: list[BeadScores | None] = []
    findings: list[Finding] = []
    for i in range(max(len(pair.original.sentences), len(pair.translation.sentences))):
        left = (i,) if i < len(pair.original.sentences) else ()
        right = (i,) if i < len(pair.translation.sentences) else ()
        if right and pair.translation.sentences[i].text == "-":
            right = ()
        beads.append(Bead(left, right, 0.9 if left and right else 0.0))
        found = _mistakes(pair, i) if right else []
        findings += found
        quality = max(0.0, 1.0 - 0.02 * sum(f.severity.weight for f in found))
        scores.append(BeadScores(quality, quality, 0.0, 0.0, None) if left and right else None)
    return PairReport(pair, tuple(beads), tuple(scores), tuple(findings), NOTHING)


def _mistakes(pair: Pair, i: int) -> list[Finding]:
    right = pair.translation.sentences[i]
    left = pair.original.sentences[i] if i < len(pair.original.sentences) else None
    out, at = [], right.span.start
    for word in right.text.split(" "):
        known = next((rule for mistake, rule in MISTAKES.items() if word.startswith(mistake)), None)
        if known:
            out.append(
                Finding(
                    pair.name, f"{pair.name}:{at}", known[0], "a-mistake", Category.MISTRANSLATION, known[1],
                    0.9, Status.UNCONFIRMED, f"at {at}", "", None, None, "", at, at + len(word), word, None,
                    i + 1, left.text if left else "", right.text, 0.5, 0.9, "f00d",
                )
            )  # fmt: skip
        at += len(word) + 1
    return out


def run(*pairs: tuple[str, str, str], signature: str = SIGNATURE) -> Result:
    """The result of pairs given as name, original and translation."""
    return Result(signature, tuple(result(*pair) for pair in sorted(pairs)))


def result(name: str, original: str, translation: str) -> PairResult:
    """The result of one pair."""
    return result_of(report(name, original, translation))


@dataclass
class Audited:
    """Which pairs the stand-in was asked for, and under which signature it works."""

    names: list[str] = field(default_factory=list)
    signature: str = SIGNATURE


def make_auditor(audited: Audited) -> type:
    """A class with the methods of the real `Auditor`; the word "FAIL" in a translation fails it."""

    class Auditor:
        def __init__(self, settings: Settings) -> None:
            self._settings = settings

        @property
        def signature(self) -> str:
            return audited.signature

        def audit(self, pairs: Sequence[Pair], progress: Callable[[str], None] | None = None) -> Report:  # noqa: ARG002
            reports = []
            for pair in pairs:
                audited.names.append(pair.name)
                if "FAIL" in pair.translation.text:
                    raise UnrelatedTextsError(f"{pair.name}: these two texts do not correspond")
                reports.append(report(pair.name, pair.original.text, pair.translation.text))
            return Report(tuple(reports), NOTHING, audited.signature)

    return Auditor
