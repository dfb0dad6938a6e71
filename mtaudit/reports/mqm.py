"""MQM TSV: the ten columns of Google's Marot viewer, which its score_mqm and WMT's tools read as well.

The tool is a rater whose name begins with AutoMQM, so that Marot keeps it apart from people.
https://github.com/google-research/google-research/tree/master/marot
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from mtaudit.model import Finding, Pair, Report, Sentence, Span, Status
from mtaudit.reports import Look
from mtaudit.reports.record import defused, plain, to_json
from mtaudit.reports.segments import Segment, segments
from mtaudit.text.sanitize import visible

_PLACE = ("system", "doc", "docSegId", "globalSegId", "rater")
FIELDS = (*_PLACE, "source", "target", "category", "severity", "metadata")
RATER = "AutoMQM-mtaudit"
NO_ERROR = "No-error"

_SPACE = re.compile(r"\s")
# What begins a tag, <v> among them: Marot makes its page of the cells as they are.
_TAG = re.compile("<(?=[A-Za-z/!?])")


def render(report: Report, look: Look) -> str:
    """A header, then a row for every finding that nobody dismissed, or one for a segment without any."""
    lines, number = ["\t".join(FIELDS)], 0
    evaluation: dict[str, object] = {
        "evaluation": {
            "template": "mtaudit",
            "config": {"signature": report.signature},
            "source_language": "en",
            "target_language": "en",
        }
    }
    for pair in report.pairs:
        for in_document, segment in enumerate(filter(_rated, segments(pair)), 1):
            number += 1
            for row, metadata in _rows(segment, pair.pair):
                head = [
                    _untagged(cell) for cell in (PurePath(pair.pair.translation.name).stem, pair.pair.name)
                ]
                cells = [_one_line(cell) for cell in (*head, str(in_document), str(number), RATER, *row)]
                safe = [defused(cell) for cell in cells] if look.csv_safe else cells
                lines.append("\t".join([*safe, to_json(metadata | evaluation)]))
                evaluation = {}  # said once, in the first row
    return "\n".join(lines) + "\n"


def _rated(segment: Segment) -> bool:
    """False for a sentence that nothing corresponds to and that is no mistake: nobody judged it."""
    return segment.scores is not None or bool(_standing(segment))


def _standing(segment: Segment) -> list[Finding]:
    return [f for f in segment.findings if f.status is not Status.DISMISSED]


def _rows(segment: Segment, pair: Pair) -> Iterator[tuple[list[str], dict[str, object]]]:
    """Source, target, category, severity; and the metadata, the segment's own in its first row."""
    quality = plain(segment.scores.quality) if segment.scores else 0.0
    about: dict[str, object] = {"segment": {"metrics": {"mtaudit quality": quality}}}
    findings = _standing(segment)
    if not findings:
        yield [_marked(segment.original), _marked(segment.translation), NO_ERROR, NO_ERROR], about
    for f in findings:
        source = _marked(segment.original, pair.original.audited(f.original_start, f.original_end))
        target = _marked(
            segment.translation, pair.translation.audited(f.translation_start, f.translation_end)
        )
        yield [source, target, f.category.value, f.severity.value.capitalize()], _metadata(f) | about
        about = {}


def _metadata(finding: Finding) -> dict[str, object]:
    return {
        "note": _untagged(finding.message),
        "marked_text": _untagged(finding.translation_text or finding.original_text),
        "rule": finding.rule,
        "confidence": plain(finding.confidence),
        "status": finding.status.value,
        "suggestion": _untagged(finding.suggestion),
        "fingerprint": finding.fingerprint,
    }


def _marked(sentences: Sequence[Sentence], words: Span | None = None) -> str:
    """The sentences in a row, the words between <v> and </v>, no tags in the text itself."""
    text, opened, closed = "", None, None
    for sentence in sentences:
        text += " " if text else ""
        span, base = sentence.span, len(text) - sentence.span.start
        if words and span.start <= words.start < span.end:
            opened = base + words.start
        if words and span.start < words.end <= span.end:
            closed = base + words.end
        text += _untagged(sentence.text)
    if opened is None or closed is None or opened >= closed:
        return text
    return f"{text[:opened]}<v>{text[opened:closed]}</v>{text[closed:]}"


def _untagged(text: str) -> str:
    """The text, as long as before, without tags."""
    return _TAG.sub("‹", text)


def _one_line(text: str) -> str:
    return visible(_SPACE.sub(" ", text))
