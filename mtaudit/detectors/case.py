"""What a detector is given: one aligned bead, the documents around it, and what is known of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from mtaudit.detectors.termbase import Termbase
from mtaudit.model import AlignedBead, Document, Span, Substitution, Suspicion, Verdict

Gender = Literal["m", "f"]


@dataclass(frozen=True)
class Story:
    """What a document pair as a whole knows.

    `genders` maps every name of a person in the original, lower-case, to the gender the original gives
    them: the full name, and the last or first name alone where all who bear it agree; people it does not
    settle are absent. `spellings` counts how often every word form of either text occurs away from
    sentence starts, the measure of its usual capitals. `day` is the day that the article speaks on, where
    a date line of either text says it.
    """

    genders: Mapping[str, Gender] = field(default_factory=dict)
    spellings: Mapping[str, int] = field(default_factory=dict)
    day: date | None = None


@dataclass(frozen=True)
class Lone:
    """What is known of a sentence that only one of two parallel texts has.

    `confidence` in [0, 1] is how sure it is that the other has none like it; `place` is its span in the
    translation, or the empty span where it is missed.
    """

    confidence: float
    place: Span


@dataclass(frozen=True, slots=True)
class Drift:
    """A rendering of a term that departs from the usual one.

    `original` and `translation` are where term and rendering stand, `usual` the first place of the usual
    rendering in the translation, `times` how often that is used, `link` in [0, 1] how sure the words
    are aligned.
    """

    original: Span
    translation: Span
    usual: Span
    times: int
    link: float


@dataclass(frozen=True)
class Case:
    """One bead to examine.

    `changes[i]` in [0, 1] is how likely `bead.substitutions[i]` changes the meaning; `verdict` is what the
    judge says of the bead, nothing where it was not asked; `lone` is there for a one-sided bead of parallel
    texts alone; `termbase` is the user's glossary, if there is one; `drifts` are the
    renderings in this bead that depart from what stands for their terms elsewhere.
    """

    bead: AlignedBead
    original: Document
    translation: Document
    changes: tuple[float, ...]
    story: Story = Story()
    verdict: Verdict | None = None
    lone: Lone | None = None
    termbase: Termbase | None = None
    drifts: tuple[Drift, ...] = ()

    def original_text(self, span: Span) -> str:
        """The original's wording at a span of it."""
        return span.of(self.original.text)

    def translation_text(self, span: Span) -> str:
        """The translation's wording at a span of it."""
        return span.of(self.translation.text)

    def spans(self, substitution: Substitution) -> tuple[Span, Span]:
        """Where the words of a substitution stand in the two documents."""
        return (
            self.bead.original.span_of(substitution.original),
            self.bead.translation.span_of(substitution.translation),
        )

    def in_speech(self, substitution: Substitution) -> bool:
        """True for words of direct speech, of which the rule on quotations speaks."""
        original, translation = self.spans(substitution)
        return self.bead.original.spoken(original) and self.bead.translation.quoted(translation)


Detector = Callable[[Case], Iterator[Suspicion]]
