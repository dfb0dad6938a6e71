"""A stand-in for the pipeline and the rules, so that these tests try the command line alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from click.testing import Result

from mtaudit.config import Settings
from mtaudit.model import (
    Bead,
    Document,
    Finding,
    Pair,
    PairReport,
    Relation,
    Report,
    Rule,
    Sentence,
    Source,
    Span,
    Status,
    Summary,
)
from mtaudit.model.row import Row, ScoredRow
from mtaudit.mqm import Category, Severity

WORD = "wrong"
RULES = (
    Rule(
        "NUM001",
        "wrong-number",
        Category.MISTRANSLATION,
        Severity.MAJOR,
        2,
        "Catches numbers.\n\nMore on it.",
    ),
    Rule("TRM001", "wrong-term", Category.TERMINOLOGY, Severity.MINOR, 1, "Catches terms."),
)


@dataclass
class Fake:
    """What the stand-in was asked, and what it is to raise."""

    settings: list[Settings] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    told: list[bool] = field(default_factory=list)
    severity: Severity = Severity.MAJOR
    status: Status = Status.UNCONFIRMED
    raises: BaseException | None = None


def found(pair: str, original: str, translation: Document, fake: Fake) -> tuple[Finding, ...]:
    """One finding where the translation holds the word "wrong"."""
    at = translation.text.find(WORD)
    if at < 0:
        return ()
    place = translation.file.place(Span(at, at + len(WORD)))
    return (
        Finding(
            pair, "1", "NUM001", "wrong-number", Category.MISTRANSLATION, fake.severity, 0.9, fake.status,
            "a message", "right", None, None, "",
            place.start, place.end, place.of(translation.file.text), None,
            translation.line(at), original, translation.text, 0.5, 0.9, "f00d",
        ),
    )  # fmt: skip


def make_auditor(fake: Fake) -> type:
    """A class with the methods of the real `Auditor`."""

    class Auditor:
        def __init__(self, settings: Settings) -> None:
            fake.settings.append(settings)

        def align(self, pair: Pair) -> tuple[Bead, ...]:  # noqa: ARG002
            self._fail()
            return (Bead((0,), (0,), 0.87654321), Bead((1,), ()), Bead((), (1,)))

        def audit(self, pairs: Sequence[Pair], progress: Callable[[str], None] | None = None) -> Report:
            self._fail()
            fake.pairs.extend(pairs)
            fake.told.append(progress is not None)
            reports = [
                PairReport(p, (), (), found(p.name, p.original.text, p.translation, fake), summary(0))
                for p in pairs
            ]
            return Report(tuple(reports), summary(sum(len(r.findings) for r in reports)), "signature")

        def score(self, rows: Sequence[Row], progress: Any = None) -> Iterator[ScoredRow]:  # noqa: ARG002
            self._fail()
            for row in rows:
                yield ScoredRow(
                    row.id, 0.123456, found("", row.original, Document("", row.translation), fake)
                )

        def _fail(self) -> None:
            if fake.raises:
                raise fake.raises

    return Auditor


def summary(findings: int) -> Summary:
    """A summary of nothing but its number of findings."""
    return Summary(
        Relation.PARALLEL, 1, 1, 1, 1, 1, 1.0, 1.0, 1.0, 1.0, (), 0.0, findings, {"major": findings}, {}
    )


def two_sentences(name: str, text: str, source: Source | None = None) -> Document:
    """A document cut into its first line and the rest."""
    cut = text.index("\n") if "\n" in text else len(text)
    spans = (Span(0, cut), Span(min(cut + 1, len(text)), len(text)))
    return Document(name, text, tuple(Sentence(i, s, s.of(text)) for i, s in enumerate(spans)), source=source)


def module(name: str, **values: object) -> ModuleType:
    """A module that holds the given values."""
    made = ModuleType(name)
    vars(made).update(values)
    return made


Run = Callable[..., Result]


def make_pair(folder: Path, name: str, original: str = "right\nb", translation: str = "wrong\nb") -> Path:
    """Write `<name>/original.txt` and `<name>/translation.txt`."""
    place = folder / name
    place.mkdir(parents=True)
    (place / "original.txt").write_text(original, encoding="utf-8", newline="")
    (place / "translation.txt").write_text(translation, encoding="utf-8", newline="")
    return place
