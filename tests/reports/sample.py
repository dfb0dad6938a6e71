"""Hand-made reports: two pairs with findings, one clean audit, and one of hostile text."""

from __future__ import annotations

from collections import Counter

from mtaudit.model import (
    Bead,
    BeadScores,
    CorpusScore,
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
from mtaudit.mqm import Category, Severity, errors_per_thousand

FERRY_ORIGINAL = (
    "The ferry to Lindholm was cancelled on Tuesday because of high winds.\n"
    "Captain Ida Borg said she had never seen such waves. The next sailing is at 06:30.\n"
    "Passengers were offered tea.\n"
)
FERRY_TRANSLATION = (
    "The ferry for Lindholm was annulled on Tuesday because of strong winds.\r\n"
    "The captain Ida Borg said he had never seen such waves. The next crossing is at 18:30.\r\n"
    "Share this article with friends.\r\n"
)
BANK_ORIGINAL = (
    "After eleven hours of talks that began on Sunday evening and were twice broken off, the central bank "
    "and the four largest lenders of the country agreed on a package that keeps the interest rate at its "
    "present level until the end of spring, frees lenders from part of their reserve duties, and lets "
    "households that lost their income put off payments by up to six months without a fee."
)
BANK_TRANSLATION = (
    "After eleven hours of talks which started on Sunday evening and were interrupted twice, the central "
    "bank and the four biggest lenders of the country agreed on a package that keeps the type of interest "
    "at its present level until the end of spring, frees lenders of part of their reserve duties, and lets "
    "households that lost their income put off payments by up to six months without a fee."
)


def document(name: str, text: str, ends: tuple[str, ...] = (". ", ".\n", ".\r\n")) -> Document:
    """A document cut into sentences after every full stop; good enough for texts written for it."""
    cuts = sorted(
        {i + 1 for end in ends for i in range(len(text)) if text.startswith(end, i)} | {len(text.rstrip())}
    )
    spans, at = [], 0
    for cut in cuts:
        start = at + len(text[at:cut]) - len(text[at:cut].lstrip())
        if cut > start:
            spans.append(Span(start, cut))
        at = cut
    return Document(name, text, tuple(Sentence(i, s, s.of(text)) for i, s in enumerate(spans)))


def finding(
    pair: Pair,
    rule: str,
    name: str,
    words: tuple[str, str],
    *,
    category: Category = Category.MISTRANSLATION,
    severity: Severity = Severity.MAJOR,
    confidence: float = 0.8,
    message: str = "",
    suggestion: str = "",
    evidence: tuple[str, ...] = (),
    status: Status = Status.UNCONFIRMED,
) -> Finding:
    """A finding on the first occurrence of the given words; "" for a side without a place."""
    sides: list[tuple[int | None, int | None, int | None, str]] = []
    for document, text in zip((pair.original, pair.translation), words, strict=True):
        if not text:
            sides.append((None, None, None, ""))
            continue
        start = document.text.index(text)
        inside = [s for s in document.sentences if s.span.start <= start < s.span.end]
        sides.append((start, start + len(text), document.line(start), inside[0].text))
    (o_start, o_end, o_line, o_sentence), (t_start, t_end, t_line, t_sentence) = sides
    return Finding(
        pair=pair.name, id=f"{pair.name}-{rule}-{t_start}", rule=rule, name=name, category=category,
        severity=severity, confidence=confidence, status=status, message=message, suggestion=suggestion,
        original_start=o_start, original_end=o_end, original_text=words[0],
        translation_start=t_start, translation_end=t_end, translation_text=words[1],
        original_line=o_line, translation_line=t_line,
        original_sentence=o_sentence, translation_sentence=t_sentence,
        score=0.61234567, alignment_score=0.9, fingerprint=f"{rule.lower()}0f", evidence=evidence,
    )  # fmt: skip


def summary(
    findings: tuple[Finding, ...],
    words: int,
    corpus: tuple[CorpusScore, ...] = (),
    relation: Relation = Relation.PARALLEL,
) -> Summary:
    """A summary whose counts are right and whose other figures are fixed."""
    severities = [f.severity for f in findings]
    return Summary(
        relation=relation, original_words=words, translation_words=words,
        original_sentences=4, translation_sentences=4,
        aligned_beads=3, coverage_original=0.875, coverage_translation=0.91, similarity=0.83333333,
        quality=0.7, corpus=corpus, mqm_per_thousand=errors_per_thousand(severities, words),
        findings=len(findings), by_severity={s.value: severities.count(s) for s in Severity},
        by_family=dict(sorted(Counter(f.rule[:3] for f in findings).items())),
    )  # fmt: skip


def pair_report(
    pair: Pair,
    findings: tuple[Finding, ...],
    notes: tuple[str, ...] = (),
    relation: Relation = Relation.PARALLEL,
) -> PairReport:
    """A pair whose sentences are aligned one to one, the last of both texts left alone."""
    both = min(len(pair.original.sentences), len(pair.translation.sentences))
    last = both - 1 if both > 1 else both
    beads = [Bead((i,), (i,), 0.9) for i in range(last)]
    scores: list[BeadScores | None] = [BeadScores(0.7, 0.83, 61.0, 30.0, 0.4)] * last
    for i in range(last, len(pair.original.sentences)):
        beads.append(Bead((i,), ()))
        scores.append(None)
    for i in range(last, len(pair.translation.sentences)):
        beads.append(Bead((), (i,)))
        scores.append(None)
    return PairReport(pair, tuple(beads), tuple(scores), findings, summary(findings, 40, (), relation), notes)


def report(*pairs: PairReport) -> Report:
    """A report over the pairs with a fixed signature."""
    findings = tuple(f for pair in pairs for f in pair.findings)
    corpus = (
        CorpusScore("chrF2", 61.5, "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.4.0"),
        CorpusScore("BLEU", 34.25, "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.4.0"),
    )
    relations = [pair.summary.relation for pair in pairs]
    relation = max(relations, key=list(Relation).index)
    return Report(pairs, summary(findings, 40 * len(pairs), corpus, relation), "mtaudit:test|encoder:none")


def ferry() -> PairReport:
    """Three findings, one of them without a place in the original."""
    pair = Pair(
        "ferry",
        document("ferry/original.txt", FERRY_ORIGINAL),
        document("ferry/translation.txt", FERRY_TRANSLATION),
    )
    findings = (
        finding(pair, "TRM001", "wrong-term", ("cancelled", "annulled"), category=Category.TERMINOLOGY,
                severity=Severity.MINOR, confidence=0.55, message="“annulled” is not said of a ferry",
                suggestion="cancelled", evidence=("MIS001", "FLU004")),
        finding(pair, "PRN001", "wrong-gender", ("she", "he had"), confidence=0.934,
                message="Ida Borg is a woman in the original", suggestion="she had", status=Status.CONFIRMED),
        finding(pair, "NUM003", "wrong-time", ("06:30", "18:30"), severity=Severity.CRITICAL, confidence=1.0,
                message="another time of day", suggestion="06:30"),
    )  # fmt: skip
    notes = ("one sentence of the translation has no counterpart",)
    return pair_report(pair, findings, notes, Relation.COMPARABLE)


def bank() -> PairReport:
    """One finding in the middle of a very long sentence, and one that only the original has."""
    pair = Pair(
        "bank",
        document("bank/original.txt", BANK_ORIGINAL),
        document("bank/translation.txt", BANK_TRANSLATION),
    )
    findings = (
        finding(pair, "TRM002", "calque", ("interest rate", "type of interest"),
                category=Category.TERMINOLOGY, message="a calque of the term for an interest rate",
                suggestion="interest rate"),
        finding(pair, "OMI001", "omitted-words", ("twice broken off", ""), category=Category.OMISSION,
                severity=Severity.MINOR, message="left out of the translation"),
    )  # fmt: skip
    return pair_report(pair, findings)


def clean() -> PairReport:
    """The same text twice."""
    pair = Pair("same", document("a.txt", FERRY_ORIGINAL), document("b.txt", FERRY_ORIGINAL))
    return pair_report(pair, ())


HOSTILE = (
    '=HYPERLINK("http://x.invalid") [bold]not bold[/bold] \x1b[31mred\x1b[0m '
    '\u202ereversed\u202c \x9b2J, "a"\r\nb'
)


def hostile(text: str = HOSTILE) -> PairReport:
    """One finding all of whose texts try to be something else than text."""
    pair = Pair(
        text, document(text, f"Before {text} after.", ()), document(text, f"Earlier {text} later.", ())
    )
    return pair_report(
        pair,
        (
            finding(
                pair,
                "QUO001",
                "altered-quote",
                (text, text),
                message=text,
                suggestion=text,
                evidence=("MIS001",),
            ),
        ),
        (text,),
    )


SMALL = report(ferry())
FULL = report(ferry(), bank(), clean())
"""Every shape a report takes, but for hostile text."""
