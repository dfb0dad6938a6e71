"""JSON and JSON Lines keep to the schema in docs/, which leaves nothing open."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import machine
import pytest
import sample
from jsonschema import Draft202012Validator, ValidationError

from mtaudit.model import Ledger, PersonEntry, Rendering, Repair, Report, Span, TermEntry
from mtaudit.reports import FORMATS, Look

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report-v1.schema.json").read_text("utf-8"))
PLACES = (Span(4, 9), Span(10, 12))
LEDGER = Ledger(
    (TermEntry("high winds", PLACES, (Rendering("strong winds", PLACES[:1]), Rendering("gales", ()))),),
    (PersonEntry("Ida Borg", "she", PLACES, (Rendering("he", PLACES),)),),
)


def rich() -> Report:
    """A report that leaves no part of the schema empty."""
    pair = sample.ferry()
    first = replace(pair.findings[0], repair=Repair("cancelled", 0.31234567, 0.9))
    return sample.report(replace(pair, findings=(first, *pair.findings[1:]), ledger=LEDGER), sample.bank())


def as_json(report: Report) -> Any:
    return json.loads(FORMATS["json-v1"].renderer()(report, Look()))


def check(value: Any, schema: dict[str, Any] = SCHEMA) -> None:
    Draft202012Validator(schema).validate(value)


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that describes an object."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def test_the_schema_is_one_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for part in objects(SCHEMA):
        assert "additionalProperties" in part, part.get("description")
        assert part.get("required", []) == list(part.get("properties", {})), part.get("description")


@pytest.mark.parametrize("report", [sample.FULL, rich(), sample.report(sample.hostile())])
def test_reports_keep_to_it(report: Report) -> None:
    check(as_json(report))
    for line in FORMATS["jsonl"].renderer()(report, Look()).splitlines():
        check(json.loads(line), {"$ref": "#/$defs/finding", "$defs": SCHEMA["$defs"]})


def test_keys_come_in_the_order_of_the_schema() -> None:
    data = as_json(rich())
    assert list(data) == SCHEMA["required"]
    for name, value in (("finding", data["findings"][0]), ("pair", data["pairs"][0])):
        assert list(value) == SCHEMA["$defs"][name]["required"]
    assert list(data["pairs"][0]["summary"]) == SCHEMA["$defs"]["summary"]["required"]


def test_ledger_and_repair() -> None:
    data = as_json(rich())
    assert data["findings"][0]["repair"] == {"wording": "cancelled", "before": 0.3123, "after": 0.9}
    assert data["findings"][1]["repair"] is None
    assert data["pairs"][0]["ledger"]["terms"][0]["places"] == [[4, 9], [10, 12]]
    assert data["pairs"][0]["ledger"]["people"][0] == {
        "name": "Ida Borg",
        "pronoun": "she",
        "places": [[4, 9], [10, 12]],
        "pronouns": [{"wording": "he", "places": [[4, 9], [10, 12]]}],
    }
    assert data["pairs"][1]["ledger"] == {"terms": [], "people": []}
    assert data["pairs"][0]["files"]["translation"] == "ferry/translation.txt"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema_version",), 2),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "confidence"), 1.2),
        (("findings", 0, "translation_line"), 0),
        (("findings", 0, "more"), 1),
        (("findings", 0, "rule"), "trm1"),
        (("summary", "quality"), None),
        (("pairs", 0, "unaligned", "original"), [[1, 2, 3]]),
    ],
)
def test_what_is_wrong_is_refused(path: tuple[Any, ...], value: Any) -> None:
    data = as_json(rich())
    at = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    with pytest.raises(ValidationError):
        check(data)


@pytest.mark.parametrize("text", machine.HOSTILE)
def test_hostile_text_is_kept_and_steers_nothing(text: str) -> None:
    report = sample.report(sample.hostile(text))
    for name in ("json", "jsonl"):
        rendered = machine.render(name, report)
        assert not machine.STEERING.search(rendered)
        read = json.loads(rendered)
        assert (read["findings"][0] if name == "json" else read)["message"] == text
    assert len(machine.render("jsonl", report).splitlines()) == 1
