"""What mutation testing shows: mistakes that were planted, which were found, and what else was said."""

from __future__ import annotations

from dataclasses import dataclass

from mtaudit.model.finding import Finding
from mtaudit.model.result import Failure
from mtaudit.model.span import Span


@dataclass(frozen=True, slots=True)
class Planted:
    """A mistake of a family: the words of the original and what stands in their place in the copy.

    `before` and `after` are the wordings at the spans; one is empty where words were added or left out.
    """

    family: str
    text: str
    sentence: str
    original: Span
    copy: Span
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mutant:
    """A copy of a text with mistakes in it."""

    name: str
    original: str
    copy: str
    planted: tuple[Planted, ...]


@dataclass(frozen=True, slots=True)
class FamilyCount:
    """How many mistakes of a family were planted and found, and the 95 % Wilson interval of the share.

    `own` are those that a rule of the family itself found.
    """

    family: str
    planted: int
    caught: int
    own: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """By family and over all; what the unchanged texts gave, which must be nothing; the mistakes missed.

    `beside` are findings in the copies that touch no planted mistake.
    """

    signature: str
    texts: int
    families: tuple[FamilyCount, ...]
    overall: FamilyCount
    unchanged: tuple[Finding, ...]
    beside: tuple[Finding, ...]
    missed: tuple[Planted, ...]
    failed: tuple[Failure, ...]
