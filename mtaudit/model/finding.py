"""Rules, suspicions and findings.

A detector yields `Suspicion`s: what is wrong, where, how sure. The audit merges those that lie over
the same words and turns each survivor into a `Finding`, the row every report renders.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from mtaudit.model.span import Span
from mtaudit.mqm import Category, Severity


class Status(StrEnum):
    """What a person has said of a finding."""

    UNCONFIRMED = "unconfirmed"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


@dataclass(frozen=True)
class Rule:
    """A named kind of mistake.

    `code` is three letters of the family and three digits, never reused; `name` is kebab-case and
    names the fault; `severity` is the default; `rank` orders rules that fire on the same words, the
    highest (most specific) wins; `text` is what `mtaudit explain` prints.
    """

    code: str
    name: str
    category: Category
    severity: Severity
    rank: int
    text: str

    @property
    def family(self) -> str:
        """The three letters of the code."""
        return self.code[:3]

    @property
    def summary(self) -> str:
        """What the rule catches, in one sentence without its example."""
        first = " ".join(self.text.strip().split("\n\n")[0].split())
        return re.split(r"[.:](?:\s|$)", first, maxsplit=1)[0] + "."


@dataclass(frozen=True)
class Suspicion:
    """One detector's remark on one place: document spans, a sentence for a person, a confidence in [0, 1].

    `original` is None when nothing of the original stands behind the place; `suggestion` is the
    wording to put there, or "" when the rule has none.
    """

    rule: Rule
    original: Span | None
    translation: Span
    severity: Severity
    confidence: float
    message: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Repair:
    """The proof by repair: the judge's quality before and after putting `wording` in place of the words."""

    wording: str
    before: float
    after: float


@dataclass(frozen=True)
class Finding:
    """A suspected mistranslation, in the words and with the offsets of both files.

    Field names and their order are those of the CSV report. Offsets are None when a side has no
    place; `score` is the quality of the bead and `alignment_score` its alignment confidence.
    `evidence` names the rules that also fired on these words; `repair` is there where one was tried.
    """

    pair: str
    id: str
    rule: str
    name: str
    category: Category
    severity: Severity
    confidence: float
    status: Status
    message: str
    suggestion: str
    original_start: int | None
    original_end: int | None
    original_text: str
    translation_start: int | None
    translation_end: int | None
    translation_text: str
    original_line: int | None
    translation_line: int | None
    original_sentence: str
    translation_sentence: str
    score: float
    alignment_score: float
    fingerprint: str
    evidence: tuple[str, ...] = ()
    repair: Repair | None = None

    @property
    def counts(self) -> bool:
        """True unless it was dismissed."""
        return self.status is not Status.DISMISSED

    def fails(self, limit: Severity) -> bool:
        """True when it is as bad as the limit and nobody dismissed it: what --fail-on asks."""
        return self.counts and self.severity.at_least(limit)


_BEYOND_CSV = frozenset({"evidence", "repair"})
CSV_FIELDS = tuple(name for name in Finding.__dataclass_fields__ if name not in _BEYOND_CSV)
