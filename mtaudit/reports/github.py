"""GitHub annotations: workflow commands that mark lines of a pull request, the worst findings first.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections import Counter

from mtaudit.model import Finding, PairReport, Report
from mtaudit.mqm import Severity
from mtaudit.reports import Look
from mtaudit.reports.places import region, relative
from mtaudit.reports.remarks import remark, spot, title, worst_first
from mtaudit.reports.snippet import flat

SHOWN = 10
"""Annotations of each kind that GitHub shows for a step; it drops those that come later."""

_KINDS = {Severity.MINOR: "notice", Severity.MAJOR: "warning", Severity.CRITICAL: "error"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(report: Report, look: Look) -> str:
    """A command a line for what GitHub would show, then a line that says how much there is."""
    findings, used, lines = worst_first(report), Counter[str](), []
    for finding, pair in findings:
        kind = _KINDS[finding.severity]
        used[kind] += 1
        if used[kind] <= SHOWN:
            lines.append(_command(kind, finding, pair, look))
    left = len(findings) - len(lines)
    lines.append(f"mtaudit: {len(findings) or 'no'} finding{'' if len(findings) == 1 else 's'}")
    if left:
        lines[-1] += f", {left} of them without an annotation: GitHub shows {SHOWN} of each kind"
    return "\n".join(lines) + "\n"


def _command(kind: str, finding: Finding, pair: PairReport, look: Look) -> str:
    document, start, end = spot(finding, pair)
    at = region(document, start, end)
    properties = {
        "file": relative(document.name, look.folder),
        "line": str(at.start_line),
        "endLine": str(at.end_line),
    }
    if at.start_line == at.end_line:  # GitHub takes columns within one line only
        properties |= {"col": str(at.start_column), "endColumn": str(at.end_column)}
    properties["title"] = title(finding)
    written = ",".join(f"{name}={flat(value).translate(_PROPERTY)}" for name, value in properties.items())
    message = "\n".join(remark(finding))
    return f"::{kind} {written}::{message.translate(_DATA)}"
