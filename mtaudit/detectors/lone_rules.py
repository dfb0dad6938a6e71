"""The rules for whole sentences that only one of two parallel texts has."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

LEFT_OUT = Rule(
    "OMI201",
    "sentence-left-out",
    Category.OMISSION,
    Severity.MAJOR,
    21,
    """A whole sentence of the original that the translation leaves out.

The finding points at the empty place in the translation where the sentence is missed, and at the sentence
itself in the original.

Leaves alone: sentences merged with others, said at another place or in quite other words, short ones of which
that cannot be told, page furniture, and all sentences where the two texts are not parallel but tell of the
same matter, each in its own way; there they are a matter of coverage.""",
)
ADDED = Rule(
    "ADD201",
    "sentence-added",
    Category.ADDITION,
    Severity.MINOR,
    13,
    """A whole sentence of the translation that nothing in the original stands behind.

Leaves alone: one of two sentences into which one was cut, sentences moved from elsewhere, short ones, page
furniture, and all sentences where the two texts are not parallel; there they are a matter of coverage.""",
)

RULES: tuple[Rule, ...] = (LEFT_OUT, ADDED)
