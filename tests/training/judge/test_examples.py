"""Examples: written and read again, and made of people's annotation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from training.judge.examples import Example, Mark, read_examples, write_examples
from training.judge.human import human_examples

ORIGINAL, TRANSLATION = "The mayor resigned on Monday.", "The major resigned Monday ."
ROW = {
    "reference": ORIGINAL,
    "translation": TRANSLATION,
    "system": "A",
    "raters": ["r1", "r2"],
    "mqm": 2.55,
    "annotations": [
        {"rater": "r1", "start": 4, "end": 9, "category": "Accuracy/Mistranslation", "severity": "major"},
        {"rater": "r2", "start": 25, "end": 27, "category": "Fluency/Punctuation", "severity": "minor"},
        {"rater": "r2", "start": 4, "end": 9, "category": "Other", "severity": "neutral"},
        {"rater": "r2", "start": 0, "end": 3, "side": "source", "category": "Accuracy", "severity": "major"},
        {"rater": "r2", "start": 9, "end": 9, "category": "Accuracy/Omission", "severity": "major"},
    ],
}


@pytest.mark.parametrize(
    "example",
    [
        Example("s", "g", "fair", ORIGINAL, TRANSLATION),
        Example(
            "s", "g", "human", "“Ü\u2028”", "x", points=0.1, marks=(Mark(0, 1, 0.5, 0.0, False),), missing=()
        ),
        Example("da-xx", "g", "human", "a", "b", rank=-0.3),
    ],
)
def test_what_is_written_is_read(tmp_path: Path, example: Example) -> None:
    path = tmp_path / "examples.jsonl"
    assert write_examples(path, [example, example]) == 2
    assert list(read_examples(path)) == [example, example]


def test_annotations_become_marks(tmp_path: Path) -> None:
    path = tmp_path / "mqm_some_news.jsonl"
    path.write_text(json.dumps(ROW) + "\n" + json.dumps({**ROW, "translation": " "}) + "\n")
    (example,) = human_examples(path)
    assert (example.source, example.points, example.missing) == ("mqm_some_news", 2.55, None)
    assert example.marks == (Mark(4, 9, 0.5, 0.5), Mark(25, 27, 0.5, 0.0, meaning=False))


def test_direct_assessment_is_a_rank(tmp_path: Path) -> None:
    path = tmp_path / "da.jsonl"
    path.write_text(json.dumps({"lp": "xx-en", "reference": "a", "translation": "b", "da_z": -1.5}) + "\n")
    (example,) = human_examples(path)
    assert (example.source, example.rank, example.points, example.marks) == ("da-xx-en", -1.5, None, None)
