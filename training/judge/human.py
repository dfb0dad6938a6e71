"""Examples from people's judgement: MQM annotations and direct assessment, as JSON lines.

    python -m training.judge.human EXAMPLES.jsonl FILE.jsonl ...

MQM rows have `reference`, `translation`, `system`, `raters`, `mqm` and `annotations` (`rater`, `start`,
`end`, `category`, `severity`, and `side` for faults of the foreign side); direct assessment has `lp` and
`da_z`.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.judge.examples import Example, Mark, write_examples

MEANING = ("accuracy", "terminology", "locale", "non-translation", "non translation")
SEVERE = ("major", "critical")
SEEN = ("minor", *SEVERE)


def human_examples(path: Path) -> Iterator[Example]:
    """The examples of one file, named after it; rows without a reference or a translation are left out."""
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            row = json.loads(line)
            if row["reference"].strip() and row["translation"].strip():
                yield _assessed(row) if "da_z" in row else _annotated(path.stem, row)


def _assessed(row: dict[str, Any]) -> Example:
    return Example(
        source=f"da-{row['lp']}",
        group=row["reference"],
        kind="human",
        original=row["reference"],
        translation=row["translation"],
        rank=float(row["da_z"]),
    )


def _annotated(source: str, row: dict[str, Any]) -> Example:
    return Example(
        source=source,
        group=row["reference"],
        kind="human",
        original=row["reference"],
        translation=row["translation"],
        points=float(row["mqm"]),
        marks=tuple(_marks(row)),
    )


def _marks(row: dict[str, Any]) -> Iterator[Mark]:
    share = 1 / len(row["raters"])
    for note in row["annotations"]:
        in_translation = note.get("side", "target") == "target" and note["end"] > note["start"]
        if in_translation and note["severity"] in SEEN:
            yield Mark(
                start=note["start"],
                end=note["end"],
                error=share,
                major=share * (note["severity"] in SEVERE),
                meaning=note["category"].lower().startswith(MEANING),
            )


def main() -> None:
    """Read the files and write one of examples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    arguments = parser.parse_args()
    examples = itertools.chain.from_iterable(map(human_examples, arguments.files))
    print(f"{write_examples(arguments.output, examples)} examples")


if __name__ == "__main__":
    main()
