"""SARIF 2.1.0: findings as results of a static analysis, for code scanning services and editors.

Regions count Unicode code points (`columnKind`), offsets as in all reports; URIs are relative to `%SRCROOT%`,
the folder that the program ran in. OASIS, "Static Analysis Results Interchange Format Version 2.1.0".
"""

from __future__ import annotations

from typing import NamedTuple

from mtaudit.model import Document, Finding, PairReport, Report, Status
from mtaudit.model.decision import identity
from mtaudit.reports import Look
from mtaudit.reports.places import region, relative, uri
from mtaudit.reports.record import plain, to_json
from mtaudit.reports.sarif_rules import LEVELS, MQM, descriptor, rules_of, taxonomy
from mtaudit.version import version

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "mtaudit/v1"

Object = dict[str, object]


class _Files(NamedTuple):
    """The URIs of all files, each once, in the order of the pairs; their position is their index."""

    folder: str
    uris: list[str]

    def location(self, document: Document) -> Object:
        """The artifactLocation of a document."""
        found = uri(relative(document.name, self.folder))
        location: Object = {"uri": found}
        if not found.startswith("file:"):
            location["uriBaseId"] = ROOT
        return location | {"index": self.uris.index(found)}


def render(report: Report, look: Look) -> str:
    """The log with its one run; equal reports give equal text."""
    return (
        to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report, look.folder)]}, indent=2) + "\n"
    )


def _run(report: Report, folder: str) -> Object:
    documents = [d for pair in report.pairs for d in (pair.pair.original, pair.pair.translation)]
    files = _Files(folder, list(dict.fromkeys(uri(relative(d.name, folder)) for d in documents)))
    artifacts = {str(at["uri"]): (at, d.file.encoding) for d in documents if (at := files.location(d))}
    rules = rules_of(report.findings)
    index = {rule.code: i for i, rule in enumerate(rules)}
    return {
        "tool": {
            "driver": {
                "name": "mtaudit",
                "version": version(),
                "shortDescription": {"text": "A linter for machine translation."},
                "rules": [descriptor(rule) for rule in rules],
                "supportedTaxonomies": [{"name": MQM, "index": 0}],
            }
        },
        "automationDetails": {"id": "mtaudit/"},
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder that mtaudit ran in."}}},
        "artifacts": [
            {"location": at, "roles": ["analysisTarget"], "encoding": encoding}
            for at, encoding in artifacts.values()
        ],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "language": "en",
        "taxonomies": [taxonomy()],
        "results": [
            _result(finding, pair, files, index[finding.rule])
            for pair in report.pairs
            for finding in pair.findings
        ],
        "properties": {
            "signature": report.signature,
            "mqmPerThousand": plain(report.summary.mqm_per_thousand),
        },
    }


def _result(finding: Finding, pair: PairReport, files: _Files, rule_index: int) -> Object:
    original, translation = pair.pair.original, pair.pair.translation
    place = _physical(translation, finding.translation_start, finding.translation_end, files)
    result: Object = {
        "ruleId": finding.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [{"physicalLocation": place}],
    }
    if finding.original_start is not None:
        behind = _physical(original, finding.original_start, finding.original_end, files)
        result["relatedLocations"] = [
            {"id": 1, "physicalLocation": behind, "message": {"text": "What the original says."}}
        ]
    result["partialFingerprints"] = {FINGERPRINT: finding.fingerprint}
    result["suppressions"] = _suppressions(finding, pair)
    if finding.suggestion and "region" in place:
        result["fixes"] = [_fix(finding.suggestion, place)]
    names = (
        "pair",
        "id",
        "category",
        "severity",
        "confidence",
        "status",
        "score",
        "alignment_score",
        "evidence",
    )
    return (
        result
        | {"rank": plain(100 * finding.confidence)}
        | {"properties": {name: plain(getattr(finding, name)) for name in names}}
    )


def _suppressions(finding: Finding, pair: PairReport) -> list[Object]:
    """What a dismissed finding has: why it was dismissed, by whom and when, as far as that is known."""
    if finding.status is not Status.DISMISSED:
        return []
    suppression: Object = {"kind": "external", "status": "accepted"}
    for decision in pair.decisions:
        if decision.identity == identity(finding):
            told = ", ".join(filter(None, (decision.by, decision.date)))
            suppression["justification"] = f"{decision.reason} ({told})".strip()
    return [suppression]


def _physical(document: Document, start: int | None, end: int | None, files: _Files) -> Object:
    location: Object = {"artifactLocation": files.location(document)}
    if start is None or end is None:
        return location
    at = region(document, start, end)
    marked: Object = {
        "startLine": at.start_line,
        "startColumn": at.start_column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "charOffset": start,
        "charLength": end - start,
    }
    if end > start:
        marked["snippet"] = {"text": document.file.text[start:end]}
    return location | {"region": marked}


def _message(finding: Finding) -> str:
    text = finding.message
    if finding.suggestion:
        text += f"\nInstead: “{finding.suggestion}”."
    return text.replace("](", "] (")  # SARIF would read [words](target) as a link


def _fix(suggestion: str, place: Object) -> Object:
    replacement = {"deletedRegion": place["region"], "insertedContent": {"text": suggestion}}
    return {
        "description": {"text": "Put the wording that the original suggests."},
        "artifactChanges": [{"artifactLocation": place["artifactLocation"], "replacements": [replacement]}],
    }
