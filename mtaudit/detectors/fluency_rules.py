"""The rules of the fluency family."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity


def _rule(number: int, name: str, text: str) -> Rule:
    return Rule(f"FLU{number}", name, Category.FLUENCY, Severity.MINOR, 10 + number % 100, text)


WRONG_CAPITALS = _rule(
    101,
    "wrong-capitals",
    """A name without its capital or all in capitals, a capital inside a sentence, a sentence without one.

Example: “she flew to kyiv”, “KOVAL said”, “they met In Oslo”, “He waited. then he left.”
Leaves alone: headlines, acronyms, titles and roles, what follows a colon or an opening quotation mark,
brand names, and every capital that the original has as well.""",
)
WRONG_SPACING = _rule(
    102,
    "wrong-spacing",
    """A space that is missing, one too many, or on the wrong side of a mark.

Example: “a broad -based plan”, “early , as usual”, “left.Nobody waved”, “( elected in May )”
Leaves alone: “two- and three-room flats”, dashes, addresses of websites, decimals, ellipses, and
spacing that the original has as well.""",
)
BROKEN_QUOTATION = _rule(
    103,
    "broken-quotation",
    """A quotation mark that is turned round, doubled, without a partner or beside the wrong space.

Example: the closing mark in “a weak link“of the chain
Leaves alone: straight marks without a wrong space, apostrophes, the same form in the original.""",
)
DOUBLED_WORD = _rule(
    104,
    "doubled-word",
    """A word that stands twice.

Example: “in the the harbour”
Leaves alone: “had had”, “that that”, “very very”, names such as Bora Bora, and what the original doubles.""",
)
NON_WORD = _rule(
    105,
    "non-word",
    """A word in small letters that English does not have.

Example: “the children were inscriptioned”
Leaves alone: names, words of the original, compounds and derivations of known words, rare words that
are in use.""",
)
AGREEMENT = _rule(
    106,
    "agreement",
    """Words whose forms do not go together: article and sound, number and noun, subject and verb, verb forms.

Example: “a hour”, “two country”, “they was”, “he have”, “must to go”, “much people”
Leaves alone: “an MRI scan”, “a university”, “two percent”, “the team have”, “they asked that he go”.""",
)
MISSING_WORD = _rule(
    107,
    "missing-word",
    """A verb, adjective, preposition or name built as in another language: a word is missing or too many.

Example: “said Radio Norden that it is over”, “explained me the rule”, “depends of”, “since ten years”,
“said the Marta Velden”
Leaves alone: “said Radio Norden that evening”, “participated to win”, “the Velden family”, and what the
original says so too.""",
)
FOREIGN_MARK = _rule(
    108,
    "foreign-punctuation",
    """A punctuation mark of another script or language.

Example: a full-width comma, „German“ or « French » quotation marks, ¿ before a question
Leaves alone: marks that the original uses as well.""",
)
LOST_END_MARK = _rule(
    109,
    "lost-end-mark",
    """A sentence without the full stop, question mark or exclamation mark that the original ends with.

Example: “The ferry left at noon”, where the original says “The ferry left at noon.”
Leaves alone: headlines, list items and whatever the original ends without a mark.""",
)

RULES: tuple[Rule, ...] = (
    WRONG_CAPITALS,
    WRONG_SPACING,
    BROKEN_QUOTATION,
    DOUBLED_WORD,
    NON_WORD,
    AGREEMENT,
    MISSING_WORD,
    FOREIGN_MARK,
    LOST_END_MARK,
)
