"""Repair as proof: put the original's words in place of the translation's and let the judge read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mtaudit.detectors.case import Case
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge
from mtaudit.judge.sides import Side, make_side
from mtaudit.model import Pieces, Repair, Sentence, Suspicion
from mtaudit.stages.analysis import AnalysedDocument
from mtaudit.stages.examination import Examined
from mtaudit.stages.respelling import Edit, read_as, respellings

Shown = tuple[AnalysedDocument, AnalysedDocument, Case, Examined]
# Families whose findings put one wording for another. Numbers are no business of the judge's.
SUBSTITUTIONS = frozenset({"TRM", "MIS", "QUO", "NAM", "PRN", "NEG"})
# Characters on both sides of a bead up to which repairs are tried: each costs a reading of the whole bead.
LONGEST = 2000


@dataclass(frozen=True)
class _Attempt:
    """The `number`th finding of the `at`th bead, the wording put there, and both sides' sentences then."""

    at: int
    number: int
    wording: str
    original: tuple[str, ...]
    translation: tuple[str, ...]


def prove(shown: Sequence[Shown], judge: Judge, reader: Encoder, own: bool) -> list[Examined]:
    """Every examined bead with the repairs of its findings; all are judged in one go.

    `reader` encodes the repaired sentences; with `own` it is the one that encoded the documents, whose
    encodings are then used again.
    """
    attempts = [a for at, bead in enumerate(shown) for a in _attempts(at, bead)]
    known = _known(shown, attempts) if own else {}
    texts = dict.fromkeys(text for a in attempts for text in (*a.original, *a.translation))
    new = [text for text in texts if text not in known]
    encoded = {**known, **dict(zip(new, reader.read(new), strict=True))}
    sides = [(_side(a.original, encoded), _side(a.translation, encoded)) for a in attempts]
    judged = [(a, pair) for a, pair in zip(attempts, sides, strict=True) if len(pair[0]) and len(pair[1])]
    out = [examined for *_, examined in shown]
    for (attempt, _), verdict in zip(judged, judge.judge([pair for _, pair in judged]), strict=True):
        before = shown[attempt.at][2].verdict
        if before is not None:
            repair = Repair(attempt.wording, round(before.quality, 4), round(verdict.quality, 4))
            out[attempt.at] = _with(out[attempt.at], attempt.number, repair)
    return out


def _attempts(at: int, shown: Shown) -> Iterator[_Attempt]:
    original, translation, case, examined = shown
    if case.verdict is None:
        return
    first = tuple(original.document.sentences[i].text for i in examined.bead.original)
    second = [translation.document.sentences[i] for i in examined.bead.translation]
    if sum(map(len, first)) + sum(len(s.text) for s in second) > LONGEST:
        return
    edits = respellings(case.bead, original.document, translation.document)
    as_read = tuple(read_as(s, edits).text for s in second)
    for number, merged in enumerate(examined.merged):
        if wording := _wording(merged.suspicion, case):
            repaired = tuple(_repaired(s, merged.suspicion, wording, edits) for s in second)
            if repaired != as_read:
                yield _Attempt(at, number, wording, first, repaired)


def _wording(suspicion: Suspicion, case: Case) -> str:
    """What to put in place of the words, with their capital; "" where there is nothing to put."""
    if suspicion.rule.family not in SUBSTITUTIONS or suspicion.original is None:
        return ""
    words = case.translation_text(suspicion.translation)
    new = suspicion.suggestion
    return new[:1].upper() + new[1:] if words[:1].isupper() else new


def _repaired(sentence: Sentence, suspicion: Suspicion, wording: str, edits: Sequence[Edit]) -> str:
    """The sentence as it is read, with the wording in place of the suspected words where it holds them."""
    place = suspicion.translation
    if not len(place) or not sentence.span.contains(place):
        return read_as(sentence, edits).text
    others = [e for e in edits if not e.span.overlaps(place)]
    return read_as(sentence, sorted((*others, Edit(place, wording)), key=lambda e: e.span)).text


def _known(shown: Sequence[Shown], attempts: Sequence[_Attempt]) -> Mapping[str, Pieces]:
    out: dict[str, Pieces] = {}
    for at in {a.at for a in attempts}:
        original, translation, _, examined = shown[at]
        for document, indices in (
            (original, examined.bead.original),
            (translation, examined.bead.translation),
        ):
            out.update({document.document.sentences[i].text: document.encoded[i] for i in indices})
    return out


def _side(sentences: Sequence[str], encoded: Mapping[str, Pieces]) -> Side:
    return make_side([(text, encoded[text], 0) for text in sentences])


def _with(examined: Examined, number: int, repair: Repair) -> Examined:
    merged = list(examined.merged)
    merged[number] = replace(merged[number], repair=repair)
    return replace(examined, merged=tuple(merged))
