"""Numbers of one value in one form: what the judge reads of a translation.

Whether *17000*, *17 000* and *seventeen thousand* are one number is no matter of judgement: the rules on
numbers know it, and the judge, which sees pieces of words, does not. So numbers that agree are given to it
as the original writes them. How well they are written is left to the rules.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isclose

import numpy as np
from numpy.typing import NDArray

from mtaudit.detectors.number_matching import Matcher
from mtaudit.model import AlignedBead, Document, Sentence, Span
from mtaudit.text.numbers import Quantity
from mtaudit.text.quantity import Amount


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the translation and what is read in their place."""

    span: Span
    wording: str


@dataclass(frozen=True, eq=False)
class Reading:
    """A sentence as it is read; `places` (len(text), 2) are the document offsets of its characters."""

    text: str
    places: NDArray[np.int64]

    def spans(self, pieces: NDArray[np.int64]) -> NDArray[np.int64]:
        """The document offsets (n, 2) of pieces (n, 2) of the text."""
        return np.stack([self.places[pieces[:, 0], 0], self.places[pieces[:, 1] - 1, 1]], axis=1)


def respellings(bead: AlignedBead, original: Document, translation: Document) -> tuple[Edit, ...]:
    """The numbers of the translation that say the same as the original's in another form, in order.

    One of the two forms has a digit in it: *both* for *two* is left as it is.
    """
    texts = bead.original.span.of(original.text), bead.translation.span.of(translation.text)
    if bead.bead.is_gap or not any(map(_has_digit, texts)):
        return ()
    same = Matcher(bead, original.text, translation.text).match().same
    pairs = ((p.translation.quantity, p.original.quantity) for p in same)
    found = (Edit(theirs.span, ours.text) for theirs, ours in pairs if _differ_in_form(theirs, ours))
    return tuple(sorted(found, key=lambda edit: edit.span))


def read_as(sentence: Sentence, edits: Iterable[Edit]) -> Reading:
    """The sentence with those edits made that lie in it; they are in order and share no character."""
    start, at = sentence.span.start, sentence.span.start
    parts, places = list[str](), list[NDArray[np.int64]]()
    for edit in (e for e in edits if sentence.span.contains(e.span)):
        parts += [sentence.text[at - start : edit.span.start - start], edit.wording]
        places += [
            _each(at, edit.span.start),
            np.tile([edit.span.start, edit.span.end], (len(edit.wording), 1)),
        ]
        at = edit.span.end
    parts.append(sentence.text[at - start :])
    places.append(_each(at, sentence.span.end))
    return Reading("".join(parts), np.concatenate(places))


def _each(start: int, end: int) -> NDArray[np.int64]:
    """The spans of the characters between two offsets."""
    return np.stack([np.arange(start, end), np.arange(start + 1, end + 1)], axis=1)


def _differ_in_form(a: Quantity, b: Quantity) -> bool:
    """True for two wordings that differ and say no more and no less, unit and year included."""
    if a.text == b.text or not (_has_digit(a.text) or _has_digit(b.text)):
        return False
    x, y = a.value, b.value
    if isinstance(x, Amount) and isinstance(y, Amount):
        return replace(x, value=y.value) == y and isclose(x.value, y.value)
    return x == y


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)
