"""Rules and error types for SARIF: what each rule is about, and where MQM has it."""

from __future__ import annotations

from collections.abc import Iterable

from mtaudit.model import Finding, Rule
from mtaudit.mqm import Category, Severity
from mtaudit.reports.snippet import flat

LEVELS = {Severity.MINOR: "note", Severity.MAJOR: "warning", Severity.CRITICAL: "error"}
MQM = "MQM-Core"

# In our own words after the MQM-Core typology, https://themqm.org.
_ERROR_TYPES = {
    Category.TERMINOLOGY: "A term is not the one that its field or the rest of the text uses.",
    Category.MISTRANSLATION: "The translation says something else than the original.",
    Category.OMISSION: "The translation leaves out what the original says.",
    Category.ADDITION: "The translation says what the original does not.",
    Category.UNTRANSLATED: "Words were left in another language.",
    Category.FLUENCY: "The text is wrong as a text, whatever it is a translation of.",
}


def rules_of(findings: Iterable[Finding]) -> list[Rule]:
    """The rules of the findings, by code; a bare one where the registry does not know it."""
    from mtaudit.detectors.registry import RULES  # only where needed: it brings every detector

    known = {rule.code: rule for rule in RULES}
    fired = {finding.rule: finding for finding in findings}
    return [known.get(code) or _bare(fired[code]) for code in sorted(fired)]


def _bare(finding: Finding) -> Rule:
    text = finding.name.replace("-", " ").capitalize() + "."
    return Rule(finding.rule, finding.name, finding.category, finding.severity, 0, text)


def descriptor(rule: Rule) -> dict[str, object]:
    """A rule as a reportingDescriptor, related to its MQM error type."""
    text = rule.text.strip()
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": flat(text.split("\n\n")[0])},
        "help": {"text": text, "markdown": f"# {rule.code} {rule.name}\n\n{text}\n"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "relationships": [
            {
                "target": {"id": rule.category.value, "toolComponent": {"name": MQM, "index": 0}},
                "kinds": ["superset"],
            }
        ],
        "properties": {"severity": rule.severity.value, "tags": ["translation", rule.category.value]},
    }


def taxonomy() -> dict[str, object]:
    """The part of MQM that the rules speak of."""
    return {
        "name": MQM,
        "fullName": "Multidimensional Quality Metrics, core typology",
        "organization": "MQM Council",
        "informationUri": "https://themqm.org",
        "shortDescription": {"text": "Types of translation errors."},
        "isComprehensive": False,
        "taxa": [
            {"id": category.value, "name": category.value.split("/")[-1], "shortDescription": {"text": text}}
            for category, text in _ERROR_TYPES.items()
        ],
    }
