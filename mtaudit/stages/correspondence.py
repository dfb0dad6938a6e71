"""Whether two texts correspond at all, and whether they are English: asked before anything is judged."""

from __future__ import annotations

from collections.abc import Sequence

from mtaudit.errors import UnrelatedTextsError
from mtaudit.judge.language import identify
from mtaudit.model import Bead, Pair, Relation
from mtaudit.stages.relation import SURE, coverage, relate

# Texts shorter than this are too little to tell a language by.
MIN_LANGUAGE_CHARS = 60
MIN_LANGUAGE_CONFIDENCE = 0.9
LOW_COVERAGE = 0.5
_RELATION_NOTES: dict[Relation, tuple[str, ...]] = {
    Relation.PARALLEL: (),
    Relation.COMPARABLE: (
        "The texts are comparable, not parallel: what only one of them says counts as coverage, "
        "not as omitted or added.",
    ),
    Relation.UNRELATED: ("The texts do not correspond: hardly anything in one has a counterpart.",),
}


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
    if relate(pair, beads) is Relation.UNRELATED:
        shares = [coverage(pair, beads, side, SURE) for side in (0, 1)]
        raise UnrelatedTextsError(
            f"{pair.name}: these two texts do not correspond: {shares[0]:.0%} of the original and "
            f"{shares[1]:.0%} of the translation surely have a counterpart. Check that they belong together, "
            "or give --force to audit them all the same"
        )


def coverage_notes(pair: Pair, beads: Sequence[Bead]) -> tuple[str, ...]:
    """Remarks for the reader where the texts are not parallel, or much of one has no counterpart."""
    shares = {side: coverage(pair, beads, i) for i, side in enumerate(("original", "translation"))}
    low = [f"{share:.0%} of the {side}" for side, share in shares.items() if share < LOW_COVERAGE]
    partly = [f"Only {' and '.join(low)} could be aligned; the rest was not judged."] if low else []
    return (*_RELATION_NOTES[relate(pair, beads)], *partly)
