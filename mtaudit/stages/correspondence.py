"""Whether two texts correspond at all, and whether they are English: asked before anything is judged."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.errors import UnrelatedTextsError
from mtaudit.judge.language import identify
from mtaudit.model import Bead, Document, Pair
from mtaudit.text.document import word_count

# Texts shorter than this are too little to tell a language by.
MIN_LANGUAGE_CHARS = 60
MIN_LANGUAGE_CONFIDENCE = 0.9
# Two stories of one event share more than this; two articles picked at random share less
# (benchmarks/RESULTS.md).
MIN_COVERAGE = 0.15
LOW_COVERAGE = 0.5


def require_english(pair: Pair) -> None:
    """Raise UnrelatedTextsError when one of the texts is clearly in another language."""
    for side, document in (("original", pair.original), ("translation", pair.translation)):
        text = " ".join(s.text for s in document.sentences)[:20_000]
        if len(text) < MIN_LANGUAGE_CHARS:
            continue
        language, confidence = identify(text)
        if language != "en" and confidence >= MIN_LANGUAGE_CONFIDENCE:
            raise UnrelatedTextsError(
                f"{pair.name}: the {side} ({document.name}) is not English but looks like {language!r}: "
                "give two English texts, or --force to audit them all the same"
            )


def require_correspondence(pair: Pair, beads: Sequence[Bead]) -> None:
    """Raise UnrelatedTextsError when next to nothing of the two texts was aligned."""
    shares = [coverage(pair, beads, side) for side in (0, 1)]
    if max(shares) < MIN_COVERAGE:
        raise UnrelatedTextsError(
            f"{pair.name}: these two texts do not correspond: {shares[0]:.0%} of the original and "
            f"{shares[1]:.0%} of the translation have a counterpart. Check that they belong together, "
            "or give --force to audit them all the same"
        )


def coverage_notes(pair: Pair, beads: Sequence[Bead]) -> tuple[str, ...]:
    """A remark for the reader where much of a text has no counterpart."""
    shares = {side: coverage(pair, beads, i) for i, side in enumerate(("original", "translation"))}
    low = [f"{share:.0%} of the {side}" for side, share in shares.items() if share < LOW_COVERAGE]
    return (f"Only {' and '.join(low)} could be aligned; the rest was not judged.",) if low else ()


def coverage(pair: Pair, beads: Sequence[Bead], side: int) -> float:
    """The share of words of one side (0 original, 1 translation) in two-sided beads, in [0, 1]."""
    document: Document = (pair.original, pair.translation)[side]
    held = {i for b in beads if not b.is_gap for i in (b.original, b.translation)[side]}
    words = [max(1, word_count(s.text)) for s in document.sentences]
    return sum(words[i] for i in held) / sum(words) if words else 0.0
