"""The rules of the `PRN` family, as `mtaudit explain` prints them."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

WRONG_GENDER = Rule(
    "PRN101",
    "wrong-gender-pronoun",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    80,
    """A pronoun of the wrong gender for a person: “she” where the original has “he”, or refers to a man.

Languages whose possessives agree with the thing owned, or that drop the subject, lose this on the way.

  original     The minister repeated his offer.
  translation  The minister repeated her offer.

Leaves alone: the name for the pronoun and the pronoun for the name, “they” for one person, and people
whose gender neither the original nor their first name tells.""",
)
PERSON_FOR_THING = Rule(
    "PRN102",
    "person-for-thing",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    80,
    """“He” or “she” for a country, a company or a thing, or “it” for a person.

  original     Kenya opened its border, and it expects others to follow.
  translation  Kenya opened its border, and he expects others to follow.

Leaves alone: ships, animals and babies, which are “it” or “she” as one likes, “they” for an organisation,
and an “it” that means nothing, as in “it is hoped that”.""",
)
SHIFTED = Rule(
    "PRN103",
    "shifted-person",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    70,
    """A pronoun of another person: “I” or “you” where the original has “he”, “your” for “her”.

  original     Her offer was refused.
  translation  Your offer was refused.

Leaves alone: the change from direct to reported speech (“I will” and “he would”), “you” and “we” said of
everybody, and “they” for one person.""",
)
CHANGED_NOUN = Rule(
    "PRN104",
    "gendered-noun-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    80,
    """A word for a man in place of one for a woman, or the reverse: “brother” for “sister”.

  original     His sister runs the mill.
  translation  His brother runs the mill.

Leaves alone: words for anybody (“spokesperson”, “sibling”), both words in another order (“his wife and her
husband”), and a word that fits a person whose gender is known. “Actor” for “actress” is minor.""",
)

RULES = (WRONG_GENDER, PERSON_FOR_THING, SHIFTED, CHANGED_NOUN)
