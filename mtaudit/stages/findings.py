"""From suspicions to findings: one place, one finding; the most specific rule speaks, others are evidence."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mtaudit.config import Settings
from mtaudit.model import Bead, Document, Finding, Pair, Repair, Sentence, Span, Status, Suspicion

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True)
class Merged:
    """A suspicion with the codes of the others over the same words, and its repair where one was tried."""

    suspicion: Suspicion
    evidence: tuple[str, ...]
    repair: Repair | None = None


def admitted(suspicions: Iterable[Suspicion], settings: Settings) -> list[Suspicion]:
    """The suspicions that the settings ask for and that reach the least confidence, as severe as they say."""
    return [
        _as_severe(s, settings)
        for s in suspicions
        if s.confidence >= settings.min_confidence
        and (not settings.select or {s.rule.code, s.rule.family} & set(settings.select))
        and not {s.rule.code, s.rule.family} & set(settings.ignore)
    ]


def _as_severe(suspicion: Suspicion, settings: Settings) -> Suspicion:
    chosen = settings.severity_of(suspicion.rule.code)
    return replace(suspicion, severity=chosen) if chosen else suspicion


def merge(suspicions: Sequence[Suspicion]) -> list[Merged]:
    """One suspicion for each place of the translation, in the order of the text.

    The highest rank wins, then the highest confidence; what it overlaps becomes its evidence. So do words
    left out which others of the translation are said to stand for.
    """
    ranked = sorted(
        suspicions,
        key=lambda s: (
            not len(s.translation),
            -s.rule.rank,
            -s.confidence,
            s.translation.start,
            s.translation.end,
            s.rule.code,
        ),
    )
    places = _Places()
    groups: list[list[Suspicion]] = []
    for suspicion in ranked:
        over = places.first_over(suspicion.translation)
        if over is None and not len(suspicion.translation):
            over = _rendered(suspicion, groups)
        if over is None:
            places.add(suspicion.translation, len(groups))
            groups.append([suspicion])
        else:
            groups[over].append(suspicion)
    merged = [Merged(g[0], tuple(sorted({s.rule.code for s in g[1:]} - {g[0].rule.code}))) for g in groups]
    return sorted(merged, key=lambda m: (m.suspicion.translation, m.suspicion.rule.code))


def _rendered(left_out: Suspicion, groups: Sequence[Sequence[Suspicion]]) -> int | None:
    """The group whose words stand for all that is left out."""
    if left_out.original is None:
        return None
    heads = ((n, g[0]) for n, g in enumerate(groups) if len(g[0].translation))
    return next((n for n, s in heads if s.original and s.original.contains(left_out.original)), None)


class _Places:
    """Spans that share no character, by number; empty ones are met only by their equals."""

    def __init__(self) -> None:
        self._in_order: list[tuple[int, int, int]] = []
        self._empty: dict[Span, int] = {}

    def add(self, span: Span, number: int) -> None:
        if len(span):
            insort(self._in_order, (span.start, span.end, number))
        else:
            self._empty[span] = number

    def first_over(self, span: Span) -> int | None:
        """The lowest number of a span that shares a character with this one, or is the same."""
        if not len(span):
            return self._empty.get(span)
        first = bisect(self._in_order, (span.start,))
        last = bisect(self._in_order, (span.end,))
        over = self._in_order[max(0, first - 1) : last]
        return min((number for _, end, number in over if end > span.start), default=None)


def make_finding(pair: Pair, number: int, merged: Merged, bead: Bead, score: float) -> Finding:
    """The finding of a merged suspicion, `number` counting from 1 within the pair.

    Here, and nowhere else, its places in the audited texts become places in the files.
    """
    s = merged.suspicion
    behind = pair.original.file.place(s.original) if s.original else None
    pointed = _beside(pair.translation, bead.translation, s.translation)
    place = pair.translation.file.place(pointed)
    original_sentence = _text(_holding(pair.original, bead.original, s.original))
    around = _holding(pair.translation, bead.translation, pointed)
    wording = pointed.of(pair.translation.text)
    # Among the same words in one bead, which of them; a sentence that is missed stands in none.
    inside = bead.translation
    start = pair.translation.sentences[inside[0]].span.start if inside else pointed.start
    nth = pair.translation.text.count(wording, start, pointed.start)
    return Finding(
        pair=pair.name,
        id=f"{pair.name}:{number}",
        rule=s.rule.code,
        name=s.rule.name,
        category=s.rule.category,
        severity=s.severity,
        confidence=round(s.confidence, 4),
        status=Status.UNCONFIRMED,
        message=s.message,
        suggestion=s.suggestion,
        original_start=behind.start if behind else None,
        original_end=behind.end if behind else None,
        original_text=behind.of(pair.original.file.text) if behind else "",
        translation_start=place.start,
        translation_end=place.end,
        translation_text=place.of(pair.translation.file.text),
        original_line=pair.original.file.line(behind.start) if behind else None,
        translation_line=pair.translation.file.line(place.start),
        original_sentence=original_sentence,
        translation_sentence=_text(around),
        score=score,
        alignment_score=bead.score,
        fingerprint=_fingerprint(s.rule.family, pair.name, original_sentence, wording, str(nth)),
        evidence=merged.evidence,
        repair=merged.repair,
    )


def _beside(document: Document, indices: tuple[int, ...], span: Span) -> Span:
    """The span, or for a point, which nobody sees, the word of the bead after it, else the last before."""
    if len(span) or not indices:
        return span
    words = [
        Span(*found.span())
        for i in indices
        for found in _WORD.finditer(
            document.text, document.sentences[i].span.start, document.sentences[i].span.end
        )
    ]
    after = [word for word in words if word.start >= span.start]
    return after[0] if after else words[-1] if words else span


def _holding(document: Document, indices: tuple[int, ...], span: Span | None) -> list[Sentence]:
    """The bead's sentences that hold the span, or all of them."""
    inside = [document.sentences[i] for i in indices]
    return [s for s in inside if span and s.span.overlaps(span)] or inside


def _text(sentences: Sequence[Sentence]) -> str:
    return " ".join(s.text for s in sentences)


def _fingerprint(*parts: str) -> str:
    """What makes two findings the same, whatever moved around them; 16 hexadecimal digits."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
