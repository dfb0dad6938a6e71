"""JUnit XML: a suite a pair, a case a segment, so that a dashboard says which sentences got worse.

A case is named by its original, which stays when the translation is made anew. Findings as bad as the
limit fail it, others are its output; a sentence without a counterpart that is no mistake is skipped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from mtaudit.model import Finding, PairReport, Report, Status
from mtaudit.reports import Look
from mtaudit.reports.places import region, relative
from mtaudit.reports.remarks import remark, spot, title
from mtaudit.reports.segments import Segment, segments
from mtaudit.reports.snippet import flat

_LONGEST_NAME = 120
# What XML 1.0 has no way to write, https://www.w3.org/TR/xml/#charsets.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, look: Look) -> str:
    """The document; `look.fail_on` is the limit."""
    suites = [_suite(pair, report.signature, look) for pair in report.pairs]
    root = ET.Element("testsuites", _counts(case for suite in suites for case in suite.iter("testcase")))
    root.set("name", "mtaudit")
    root.extend(suites)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suite(pair: PairReport, signature: str, look: Look) -> ET.Element:
    names = Counter[str]()
    cases = [_case(segment, pair, names, look) for segment in segments(pair)]
    suite = ET.Element("testsuite", {"name": _safe(pair.pair.name)} | _counts(cases))
    properties = ET.SubElement(suite, "properties")
    ET.SubElement(properties, "property", name="signature", value=_safe(signature))
    suite.extend(cases)
    return suite


def _case(segment: Segment, pair: PairReport, names: Counter[str], look: Look) -> ET.Element:
    case = ET.Element("testcase", classname=_safe(pair.pair.name), name=_name(segment, names))
    document = pair.pair.translation if segment.translation else pair.pair.original
    case.set("file", _safe(relative(document.name, look.folder)))
    sentences = segment.translation or segment.original
    if sentences:
        case.set("line", str(document.line(sentences[0].span.start)))
    failing = [f for f in segment.findings if f.fails(look.fail_on)]
    if failing:
        worst = max(failing, key=lambda f: (f.severity.weight, f.confidence))
        failure = ET.SubElement(case, "failure", type=worst.rule, message=_safe(_headline(failing, worst)))
        failure.text = _details(failing, pair, look)
    elif not segment.findings and segment.scores is None:
        ET.SubElement(case, "skipped", message="Nothing corresponds to it.")
    others = [f for f in segment.findings if f not in failing]
    if others:
        ET.SubElement(case, "system-out").text = _details(others, pair, look)
    return case


def _name(segment: Segment, names: Counter[str]) -> str:
    """The text of the original, else of the translation; what occurs again is numbered."""
    text = _safe(" ".join(s.text for s in segment.original or segment.translation)) or "elsewhere"
    name = text if len(text) <= _LONGEST_NAME else text[: _LONGEST_NAME - 1] + "…"
    names[name] += 1
    return name if names[name] == 1 else f"{name} ({names[name]})"


def _headline(failing: Sequence[Finding], worst: Finding) -> str:
    more = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
    return f"{worst.rule} {worst.name}: {worst.message}{more}"


def _details(findings: Iterable[Finding], pair: PairReport, look: Look) -> str:
    lines = []
    for finding in findings:
        document, start, end = spot(finding, pair)
        at = region(document, start, end)
        status = "" if finding.status is Status.UNCONFIRMED else f", {finding.status.value}"
        place = f"{relative(document.name, look.folder)}:{at.start_line}:{at.start_column}"
        lines.append(f"{_safe(place)}: {finding.severity.value}: {title(finding)}{status}")
        lines += [f"    {_safe(line)}" for line in remark(finding)]
    return "\n".join(lines)


def _counts(cases: Iterable[ET.Element]) -> dict[str, str]:
    cases = list(cases)
    failures = sum(case.find("failure") is not None for case in cases)
    skipped = sum(case.find("skipped") is not None for case in cases)
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": skipped}
    return {name: str(count) for name, count in counts.items()}


def _safe(text: str) -> str:
    """The text on one line, without what XML or a terminal cannot take."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", flat(text))
