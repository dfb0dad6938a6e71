"""The MIS, OMI and ADD rules."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

MEANING_CHANGED = Rule(
    "MIS101",
    "meaning-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    10,
    """Words that do not say what the original says, as the judge model sees it.

*the court upheld the ban* returns as *the court lifted the ban*. The judge has read many translations that
people marked; it says that something is wrong here, not what. A rule that can say what speaks first.

Leaves alone: paraphrase, another order, another form of the same number, date or name, as far as the judge
can tell.""",
)
LEFT_OUT = Rule(
    "OMI101",
    "left-out",
    Category.OMISSION,
    Severity.MAJOR,
    20,
    """Words of the original that an aligned sentence of the translation leaves out.

*the ferry's two rusty engines* returns as *the ferry's engines*. The finding points at the place in the
translation where the words are missed, and at the words themselves in the original.

Leaves alone: articles and other words that say nothing of their own, what is said again elsewhere in the
sentence, and whole sentences, which OMI201 reports where the texts are parallel.""",
)
ADDED = Rule(
    "ADD101",
    "added",
    Category.ADDITION,
    Severity.MINOR,
    12,
    """Words of the translation that nothing in the original stands behind.

*the mayor resigned* returns as *the corrupt mayor resigned*.

Leaves alone: words that the original has elsewhere (who *he* is), articles and pronouns, and words that
only spell out what the original implies, as far as the judge can tell.""",
)
