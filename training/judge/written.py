"""Examples from pairs written for the purpose: an original, and a free translation with mistakes in it.

    python -m training.judge.written EXAMPLES.jsonl FILE.txt ...

A record is two lines and an empty one; a mark holds the family, the severity, the words of the original, the
mistaken words and fair ones:

    O Divers found the anchor before dusk.
    T The anchor was located by divers {{MIS|major|before|after|ahead of}} nightfall.

It becomes two examples, the translation with the mistaken words and the same with the fair ones, so that
free wording tells nothing about which is which. Nor must length: fair words tend to be more than mistaken
ones, so the fair translation is one only where both are about as many.
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mtaudit.mqm import Severity
from training.judge.examples import Example, Mark, write_examples

MARK = re.compile(r"\{\{([A-Z]{3})\|(minor|major|critical)\|([^|{}]*)\|([^|{}]*)\|([^|{}]*)\}\}")
WORD = re.compile(r"\w+")
# Faults of form, which the judge keeps apart from those of meaning.
FORM = "FLU"
OMISSION = "OMI"
# Words by which the mistaken and the fair wording may differ in length.
APART = 1


@dataclass(frozen=True)
class Fault:
    """A mark of a written record, and where its mistaken words stand in the translation that has them."""

    family: str
    severity: Severity
    original: str
    mistaken: str
    start: int


def written_examples(path: Path) -> Iterator[Example]:
    """The examples of one file, two for each record, named after it.

    Raises ValueError for a record that is no two lines, and for a mark whose words the original lacks.
    """
    for number, record in enumerate(re.split(r"\n\s*\n", path.read_text("utf-8").strip()), 1):
        lines = record.split("\n")
        if [line[:2] for line in lines] != ["O ", "T "]:
            raise ValueError(f"{path}: record {number} is not a line “O …” and a line “T …”")
        original, marked = (line[2:] for line in lines)
        if lost := [m[3] for m in MARK.finditer(marked) if m[3] not in original]:
            raise ValueError(f"{path}: record {number}: “{lost[0]}” does not stand in the original")
        yield from _examples(path.stem, original, marked)


def _examples(source: str, original: str, marked: str) -> Iterator[Example]:
    mistaken, faults = _mistaken(marked)
    yield Example(
        source=f"written-{source}",
        group=original,
        kind="mistaken",
        original=original,
        translation=mistaken,
        points=float(sum(f.severity.weight for f in faults)),
        marks=tuple(_mark(f, f.start, f.mistaken) for f in faults if f.mistaken and f.family != OMISSION),
        missing=tuple(_missing(original, faults)),
    )
    if any(abs(len(m[5].split()) - len(m[4].split())) > APART for m in MARK.finditer(marked)):
        return
    fair = MARK.sub(lambda m: m[5], marked)
    yield Example(f"written-{source}", original, "fair", original, fair, points=0.0, marks=(), missing=())


def _mistaken(marked: str) -> tuple[str, tuple[Fault, ...]]:
    """The translation with the mistaken words, and the faults in it."""
    text, at, faults = "", 0, []
    for m in MARK.finditer(marked):
        text += marked[at : m.start()]
        faults.append(Fault(m[1], Severity(m[2]), m[3], m[4], len(text)))
        text, at = text + m[4], m.end()
    return text + marked[at:], tuple(faults)


def _mark(fault: Fault, start: int, words: str) -> Mark:
    major = float(fault.severity.at_least(Severity.MAJOR))
    return Mark(start, start + len(words), 1.0, major, fault.family != FORM)


def _missing(original: str, faults: tuple[Fault, ...]) -> Iterator[Mark]:
    """The words of the original that an omission does not say again."""
    for fault in faults:
        if fault.family == OMISSION:
            start = original.index(fault.original)
            said = {w.lower() for w in WORD.findall(fault.mistaken)}
            for word in WORD.finditer(fault.original):
                if word[0].lower() not in said:
                    yield _mark(fault, start + word.start(), word[0])


def main() -> None:
    """Read the files and write one of examples."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("output", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    arguments = parser.parse_args()
    examples = itertools.chain.from_iterable(map(written_examples, arguments.files))
    print(f"{write_examples(arguments.output, examples)} examples")


if __name__ == "__main__":
    main()
