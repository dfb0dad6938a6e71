"""The rules of the judge, MIS101, TRM105, OMI101 and ADD101, and OMI102, which needs none."""

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
DOUBTED_TERM = Rule(
    "TRM105",
    "doubted-term",
    Category.TERMINOLOGY,
    Severity.MAJOR,
    11,
    """A noun, adjective or verb put for another that the judge model does not take for the same.

*the cashiers went on strike* returns as *the cash machines went on strike*. The judge's doubt is all that
speaks against the word: no table holds the two, and the link between them may be weak.

Leaves alone: words of another kind than those they stand for, names, and whatever the judge sees nothing
wrong in; every other rule speaks first.""",
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

Words that nothing in the translation stands for, by link or by meaning, are a note from a lesser doubt of the
judge on, and from a still lesser one where they modify a noun that is there. What is missing is shown at the
word of the translation that it would stand before.

Leaves alone: articles and other words that say nothing of their own, what is said again elsewhere in the
sentence, and whole sentences, which OMI201 reports where the texts are parallel.""",
)
LOST_BOUND = Rule(
    "OMI102",
    "lost-bound",
    Category.OMISSION,
    Severity.MINOR,
    25,
    """Words that say on which side of a number the amount lies, or how near it, and that are left out.

*at least forty people were hurt* returns as *forty people were hurt*.

Leaves alone: a bound in other words (*no fewer than*, *or more*), and sentences with any word that makes an
amount inexact.""",
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
