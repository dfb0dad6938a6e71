"""A report for the page: what the other samples have, and ledgers, a repair, overlaps, a move, furniture."""

from __future__ import annotations

from dataclasses import replace

import sample

from mtaudit.model import (
    Bead,
    BeadScores,
    Document,
    Ledger,
    Pair,
    PairReport,
    PersonEntry,
    Rendering,
    Repair,
    Report,
    Span,
    TermEntry,
)
from mtaudit.mqm import Category, Severity

ORIGINAL = (
    "Also read\n"
    "Mayor Nadia Holm opened the new reservoir on Friday. It took nine years to build.\n"
    "She thanked the crew. The reservoir holds two million litres.\n"
    "The reservoir was paid for by the county.\n"
    "A brass band played.\n"
)
TRANSLATION = (
    "The mayor Nadia Holm opened the new tank on Friday. She lasted nine years to build.\n"
    "The tank holds two billion litres. He thanked the team.\n"
    "The deposit was not paid by the county.\n"
)


def places(document: Document, *words: str) -> tuple[Span, ...]:
    """The places of the words, each one's first occurrence after the last."""
    spans, at = [], 0
    for word in words:
        at = document.text.index(word, at)
        spans.append(Span(at, at + len(word)))
        at += len(word)
    return tuple(spans)


def reservoir() -> PairReport:
    """Findings that touch, overlap and lack a side, ledgers with odd entries, a moved and a lone sentence."""
    text = sample.document("reservoir/original.txt", ORIGINAL[10:])
    shifted = tuple(replace(s, span=s.span.shifted(10)) for s in text.sentences)
    original = Document(text.name, ORIGINAL, shifted, (Span(0, 9),))
    translation = sample.document("reservoir/translation.txt", TRANSLATION)
    pair = Pair("reservoir", original, translation)
    critical = sample.finding(pair, "NUM102", "scale-changed", ("two million litres", "two billion litres"),
                              severity=Severity.CRITICAL, confidence=0.97, message="a thousand times as much",
                              suggestion="two million litres")  # fmt: skip
    findings = (
        sample.finding(pair, "TRM101", "wrong-sense", ("reservoir", "tank"), category=Category.TERMINOLOGY,
                       confidence=0.71, message="“tank” may not mean the same", suggestion="reservoir"),
        sample.finding(pair, "PRN102", "person-for-thing", ("It took", "She lasted"), confidence=0.66,
                       message="“She” for a thing", suggestion="It took"),
        sample.finding(pair, "MIS101", "meaning-changed", ("took", "lasted nine"), severity=Severity.MINOR,
                       confidence=0.31, message="“lasted” may not mean what “took” does"),
        critical,
        sample.finding(pair, "PRN101", "wrong-gender-pronoun", ("She", "He"), confidence=0.9,
                       message="“He” for Nadia Holm", suggestion="She"),
        sample.finding(pair, "NEG102", "negation-added", ("was paid", "was not paid"), confidence=0.83,
                       message="The original does not deny this.", suggestion="was paid"),
        replace(
            sample.finding(pair, "OMI201", "sentence-left-out", ("A brass band played.", ""),
                           category=Category.OMISSION, severity=Severity.MINOR, confidence=0.75,
                           message="A sentence of the original is missing here."),
            translation_start=len(TRANSLATION) - 1, translation_end=len(TRANSLATION) - 1,
            translation_line=3,
        ),
    )  # fmt: skip
    findings = (replace(findings[0], repair=Repair("reservoir", 0.71, 0.93)), *findings[1:])
    beads = (
        Bead((0,), (0,), 0.95), Bead((1,), (1,), 0.81), Bead((2,), (3,), 0.9), Bead((3,), (2,), 0.88),
        Bead((4,), (4,), 0.93), Bead((5,), ()),
    )  # fmt: skip
    scores = [BeadScores(q, 0.8, 60.0, 30.0, 0.4) for q in (0.74, 0.38, 0.55, 0.12, 0.41)]
    ledger = Ledger(
        (
            TermEntry("reservoir", places(original, "reservoir", "reservoir", "reservoir"), (
                Rendering("tank", places(translation, "tank", "tank")),
                Rendering("deposit", places(translation, "deposit")),
            )),
            TermEntry("crew", places(original, "crew"), (Rendering("team", places(translation, "team")),)),
            TermEntry("brass band", places(original, "brass band"), ()),
        ),
        (PersonEntry("Nadia Holm", "she", places(original, "Nadia Holm", "She"), (
            Rendering("he", places(translation, "He")),)),),
    )  # fmt: skip
    return PairReport(
        pair, beads, (*scores, None), findings, sample.summary(findings, 43), ("some note",), ledger
    )


ONE: Report = sample.report(reservoir())
SEVERAL: Report = sample.report(reservoir(), sample.ferry(), sample.bank(), sample.clean())
