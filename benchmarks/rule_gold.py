"""What people marked, planted or listed, as texts with the places where something is wrong.

Three kinds of sets: `marked` by raters (MQM), `planted` faults of a known family, and `article` pairs of this
repository. Left out are back-translations held to be faultless, since many are not, and texts that one rater
marked, since nobody knows how much one overlooks.
"""

from __future__ import annotations

import csv
import difflib
import json
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from mtaudit.model import Span, cover

MEANING = ("accuracy", "terminology", "locale", "non-translation", "non translation")
SEEN = {"minor", "major", "critical"}
PLANTED = {
    "Number": "NUM", "Time & Date": "NUM", "Unit": "NUM", "Named Entity": "NAM", "Affirmation": "NEG",
    "critical_id10_numbers": "NUM", "critical_id11_gender": "PRN", "critical_id8_negation": "NEG",
    "critical_id9_ne_replaced": "NAM",
}  # fmt: skip
_WORD = re.compile(r"\w+(?:[.,:]\d+)*|[^\w\s]")
Row = dict[str, Any]


@dataclass(frozen=True)
class Mark:
    """A place of the translation where something is wrong; `family` is "" where nobody said of which."""

    span: Span
    meaning: bool = True
    family: str = ""


@dataclass(frozen=True)
class Item:
    """Two texts, the marks between them, and what silence means.

    `group` names what must stay together in cross-validation; `seen` in (0, 1] is how likely a true fault is
    marked at all; `fair` are places that are right; `lone` says that something is left out somewhere.
    """

    set: str
    kind: Literal["marked", "planted", "article"]
    group: str
    original: str
    translation: str
    marks: tuple[Mark, ...] = ()
    seen: float = 1.0
    fair: tuple[Span, ...] = ()
    lacks: bool = False


def items(data: Path, pairs: Path, limit: int) -> Iterator[Item]:
    """The items of all sets, at most `limit` of each, evenly spread over it."""
    for name in ("mqm_zhen2020_news_3raters", "mqm_zhen2023_news_3raters"):
        rows = [r for r in _rows(data, name) if not _human(r["system"]) and r.get("ref_mqm", 0) <= 1]
        seen = chance_of_mark(rows, 3)
        yield from (_marked(name, r, seen) for r in spread(rows, limit))
    yield from (_article(folder) for folder in sorted(pairs.iterdir()) if folder.is_dir())
    yield from _planted(data)


def spread(rows: Sequence[Row], limit: int) -> list[Row]:
    """At most `limit` rows at even distances, so that documents and systems are mixed as in the whole."""
    step = max(1.0, len(rows) / limit)
    return [rows[int(k * step)] for k in range(min(limit, len(rows)))]


def chance_of_mark(rows: Iterable[Row], raters: int) -> float:
    """How likely one of so many raters marks a true fault, in (0, 1].

    Of a rater's marks the share u meets a mark of the other two. If raters find faults independently of each
    other, each finds q = 1 - sqrt(1 - u) of them, and k of them 1 - (1 - q)^k.
    """
    met = total = 0
    for row in rows:
        spans = {r: [s for s, meaning in _spans(row, r) if meaning] for r in row["raters"]}
        for rater, own in spans.items():
            others = [s for r, theirs in spans.items() if r != rater for s in theirs]
            total += len(own)
            met += sum(any(s.overlaps(o) for o in others) for s in own)
    return 1 - math.sqrt(1 - met / total) ** raters


def _rows(data: Path, name: str) -> Iterator[Row]:
    with (data / f"{name}.jsonl").open(encoding="utf-8") as handle:
        yield from map(json.loads, handle)


def _human(system: str) -> bool:
    return system.lower().startswith(("human", "ref"))


def _spans(row: Row, rater: str) -> Iterator[tuple[Span, bool]]:
    for note in row["annotations"]:
        here = note.get("side", "target") == "target" and note["end"] > note["start"] >= 0
        if here and note["rater"] == rater and note["severity"] in SEEN:
            yield Span(note["start"], note["end"]), note["category"].lower().startswith(MEANING)


def _marked(name: str, row: Row, seen: float) -> Item:
    marks = tuple(Mark(span, meaning) for r in row["raters"] for span, meaning in _spans(row, r))
    lacks = any("omission" in n["category"].lower() and n["severity"] in SEEN for n in row["annotations"])
    return Item(name, "marked", str(row["doc"]), row["reference"], row["translation"], marks, seen, (), lacks)


def _planted(data: Path) -> Iterator[Item]:
    for row in _rows(data, "hwtsc22_contrast"):
        yield _with_fault("hwtsc22", row["phenomenon"], row["reference"], row["good"], row["bad"])
    base = {row["id"]: row for row in _rows(data, "demetr_items")}
    rows = [r for r in _rows(data, "demetr_perturbed") if r["id"] in base and _family(r["name"])]
    for row in spread(rows, 240):
        item = base[row["id"]]
        yield _with_fault("demetr", row["name"], item["reference"], item["mt"], row["pert"])
    for row in spread(list(_rows(data, "gender_counterfactual")), 60):
        yield _with_fault(
            "gender", "critical_id11_gender", row["feminine"], row["feminine"], row["masculine"]
        )


def _family(kind: str) -> str:
    return next((family for start, family in PLANTED.items() if kind.startswith(start)), "")


def _with_fault(name: str, kind: str, original: str, good: str, bad: str) -> Item:
    marks = tuple(Mark(span, True, _family(kind)) for span in changed(good, bad))
    return Item(name, "planted", original, original, bad, marks[:1] if name == "gender" else marks)


def changed(good: str, bad: str) -> list[Span]:
    """Places in `bad` whose words differ from `good`; for a deletion, the words on either side of it."""
    first, second = (list(_WORD.finditer(text)) for text in (good, bad))
    match = difflib.SequenceMatcher(None, [w[0] for w in first], [w[0] for w in second], autojunk=False)
    out = []
    for op, _, _, start, end in match.get_opcodes():
        if op != "equal" and second:
            a, b = (start, end) if end > start else (max(0, start - 1), min(len(second), start + 1))
            out.append(cover([Span(*w.span()) for w in second[a:b]]))
    return out


def _article(folder: Path) -> Item:
    texts = [(folder / f"{s}.txt").read_bytes().decode("utf-8") for s in ("original", "translation")]
    marks = tuple(Mark(s, row["family"] != "FLU", row["family"]) for s, row in _places(folder, "expected"))
    # What an engine made is full of faults that no row lists; what was written by hand has few of them.
    engine = 'kind = "engine"' in (folder / "pair.toml").read_text(encoding="utf-8")
    fair = tuple(s for s, _ in _places(folder, "fair"))
    name = "engine pairs" if engine else "written pairs"
    return Item(name, "article", folder.name, texts[0], texts[1], marks, 1.0, fair)


def _places(folder: Path, table: str) -> Iterator[tuple[Span, Row]]:
    text = (folder / "translation.txt").read_bytes().decode("utf-8")
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            start = -1
            for _ in range(int(row["occurrence"])):
                start = text.index(row["translation_text"], start + 1)
            yield Span(start, start + len(row["translation_text"])), row
