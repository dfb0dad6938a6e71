"""The rules of what is left in another language."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

WORDS = Rule(
    "UNT101",
    "untranslated-words",
    Category.UNTRANSLATED,
    Severity.MAJOR,
    96,
    """A word or a run of words that is not English: another script, or common in another language and hardly
used in English. Minor for a function word such as *and*.

Example: “the Aufsichtsrat meets in May” (the supervisory board), “we met him также” (as well)
Leaves alone: words of the original, names, acronyms, loanwords (“siesta”, “raison d'être”), Latin phrases
(“in vivo”), units, Greek letters in formulas, and misspelt English.""",
)
SENTENCE = Rule(
    "UNT102",
    "untranslated-sentence",
    Category.UNTRANSLATED,
    Severity.MAJOR,
    97,
    """A whole sentence in another language.

Example: “La maison a brûlé hier soir.” where the original says “The house burned down last night.”
Leaves alone: sentences that the original has in the same words, titles and quotations, lists of names.""",
)

RULES: tuple[Rule, ...] = (WORDS, SENTENCE)
