"""FLU108: punctuation of other languages in an English text."""

from __future__ import annotations

from collections.abc import Iterator

from mtaudit.detectors.fluency_context import FluencyCase, foreign_marks
from mtaudit.detectors.fluency_rules import FOREIGN_MARK
from mtaudit.model import Span, Suspicion

_IDEOGRAPHS = ("\u2e80", "\u9fff")


def find_foreign_marks(here: FluencyCase) -> Iterator[Suspicion]:
    """Marks that the original does not use; a pair is reported where it opens."""
    marks, start = foreign_marks(), here.case.bead.translation.span.start
    for at, char in enumerate(here.text):
        if char not in marks or (char == "»" and "«" in here.text) or char in here.case.original.text:
            continue
        around = here.text[max(0, at - 2) : at + 3]
        if any(_IDEOGRAPHS[0] <= c <= _IDEOGRAPHS[1] and c not in marks for c in around):
            continue  # among words of that language
        span = Span(start + at, start + at + 1)
        message = "This punctuation mark belongs to another language."
        yield here.suspect(FOREIGN_MARK, span, 0.8, message, marks[char])
