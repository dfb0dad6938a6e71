"""What every rule says of texts that people marked, and whether they say so too.

    python benchmarks/rules.py DATA_FOLDER OUTCOMES.jsonl [--limit N] [--judge WEIGHTS]

Writes a line for each remark of a rule, before confidences are calibrated, and one for each planted or listed
fault. `measure_rules.py` makes tables of them, `training/fit_confidence.py` the calibration.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rule_gold import Item, items

from mtaudit.align.sentences import align_sentences
from mtaudit.detectors.case import Case
from mtaudit.detectors.registry import detect_all, detect_form, detect_lone
from mtaudit.encoder import Encoder
from mtaudit.judge.judge import Judge, make_judge
from mtaudit.model import Bead, Document, Span, Suspicion
from mtaudit.parser import Parser
from mtaudit.stages.analysis import AnalysedDocument, analyse
from mtaudit.stages.cases import make_cases
from mtaudit.stages.confidence import doubt
from mtaudit.stages.examination import Examined
from mtaudit.stages.findings import Merged, merge
from mtaudit.stages.repair import prove
from mtaudit.text.document import make_document
from mtaudit.text.sentences import split_sentences

CHUNK = 128
# Families of what raters call other than meaning: a mark of any category is theirs.
FORM = {"FLU", "QUO"}
LONE = {"OMI201", "ADD201"}


def outcomes(gold: Sequence[Item], judge: Judge) -> Iterator[dict[str, Any]]:
    """A record for every remark, and for every fault of a known family, whether it was met."""
    encoder, parser = Encoder(), Parser()
    for at in range(0, len(gold), CHUNK):
        chunk = gold[at : at + CHUNK]
        sides = analyse(
            [_document(i, t) for i in chunk for t in (i.original, i.translation)], encoder, parser
        )
        couples = [
            (a, b, _beads(i, a, b))
            for i, (a, b) in zip(chunk, zip(sides[::2], sides[1::2], strict=True), strict=True)
        ]
        cases = make_cases(couples, encoder, judge, None)
        shown = [
            (a, b, case, as_said(case))
            for (a, b, _), part in zip(couples, cases, strict=True)
            for case in part
        ]
        proved = iter(prove(shown, judge, encoder, own=True))
        for item, part in zip(chunk, cases, strict=True):
            yield from _of_item(item, [(case, next(proved)) for case in part])


def as_said(case: Case) -> Examined:
    """The bead with all that the rules say of it, as sure as they are by themselves."""
    if case.bead.bead.is_gap:
        merged = [*merge(list(detect_lone(case))), *merge(list(detect_form(case)))]
    else:
        merged = merge(list(detect_all(case)))
    return Examined(case.bead.bead, 0.0, 0.0, tuple(merged))


def _document(item: Item, text: str) -> Document:
    return make_document("x", text) if item.kind == "article" else Document("x", text, split_sentences(text))


def _beads(item: Item, original: AnalysedDocument, translation: AnalysedDocument) -> tuple[Bead, ...]:
    if item.kind == "article":
        return align_sentences(original.encoded, translation.encoded)
    sides = tuple(range(len(original.tokens))), tuple(range(len(translation.tokens)))
    return (Bead(*sides, 1.0),) if all(sides) else ()


def _of_item(item: Item, examined: Sequence[tuple[Case, Examined]]) -> Iterator[dict[str, Any]]:
    found = [(case, merged) for case, bead in examined for merged in bead.merged]
    for case, merged in found:
        yield _remark(item, case, merged)
    faults = [[m] for m in item.marks if m.family] if item.kind == "article" else [list(item.marks)]
    for marks in faults if item.kind in ("article", "planted") else []:
        over = [
            _said(m.suspicion, case)
            for case, m in found
            if any(_meets(m.suspicion.translation, k.span) for k in marks)
        ]
        if marks:
            yield {"fault": marks[0].family, "set": item.set, "remarks": over}


def _remark(item: Item, case: Case, merged: Merged) -> dict[str, Any]:
    s = merged.suspicion
    record = _said(s, case) | {
        "natural": item.kind != "planted",
        "severity": s.severity,
        "alignment": case.bead.bead.score,
        "evidence": len(merged.evidence),
        "repair": [merged.repair.before, merged.repair.after] if merged.repair else None,
        "right": _right(item, s.rule.code, s.translation),
        "seen": item.seen,
        "set": item.set,
        "group": f"{item.set}/{item.group}",
    }
    return record | {"message": s.message, "words": case.translation_text(s.translation)}


def _said(suspicion: Suspicion, case: Case) -> dict[str, Any]:
    said, doubted = suspicion.confidence, doubt(suspicion, case)
    return {"rule": suspicion.rule.code, "confidence": said, "doubt": doubted}


def _right(item: Item, code: str, place: Span) -> bool | None:
    """Whether people say so too; None where nobody looked, as for sentences that one side lacks."""
    if code in LONE:
        return None
    meant = [m for m in item.marks if m.meaning or code[:3] in FORM or item.kind == "article"]
    if any(_meets(place, m.span) for m in meant):
        return True
    if item.kind == "marked":
        return item.lacks and code.startswith("OMI")
    if item.kind == "article" and item.set == "engine pairs":
        return False if any(_meets(place, fair) for fair in item.fair) else None
    return None if item.kind == "planted" else False


def _meets(place: Span, mark: Span) -> bool:
    """True for words in common, or for an empty place at or beside the mark."""
    return place.overlaps(mark) if len(place) else mark.start - 1 <= place.start <= mark.end + 1


def main() -> None:
    """Read, ask, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--limit", type=int, default=300)
    parser.add_argument("--judge", default="")
    arguments = parser.parse_args()
    judge = make_judge(arguments.judge)
    if judge is None:
        parser.error("without a judge there is nothing to calibrate")
    gold = list(items(arguments.data, Path(__file__).parents[1] / "pairs", arguments.limit))
    with arguments.output.open("w", encoding="utf-8") as out:
        for record in outcomes(gold, judge):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
