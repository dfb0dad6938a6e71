"""The rules of the NAM family."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

CHANGED = Rule(
    "NAM101",
    "name-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    60,
    "A person, place or organisation of the original is another one here: “Belgrade” became “Bucharest”,\n"
    "“Ms Hartmann” became “Ms Keller”; so is the number of a war or a king.\n"
    "Left alone: other spellings of the name, titles and first names that come or go, what stands for a\n"
    "country or its government (“Beijing”, “China”, “the Chinese”), abbreviations and their long forms, a\n"
    "description in place of the name, and names that the other side has elsewhere in the sentence.",
)
GARBLED = Rule(
    "NAM102",
    "name-garbled",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    62,
    "The name is meant to be the same and is misspelt: “Lindqvist” became “Lindvqist”. Minor when a reader\n"
    "still knows who is meant. Left alone: what romanisations differ in (“Qasim” and “Kassem”, “Müller”\n"
    "and “Mueller”, “Rudenko” and “Roudenko”), diacritics, hyphens and capitals.",
)
TRANSLATED = Rule(
    "NAM103",
    "name-translated",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    64,
    "A name was taken for common words and translated, or common words for a name: “Montenegro” became\n"
    "“Black Mountain”, “Mr Bush” became “Mr Shrub”. Left alone: the name in small letters, the kind of\n"
    "person or place it belongs to (“Siemens”, “the company”), and names of bodies made of common words.",
)
ABBREVIATION = Rule(
    "NAM104",
    "abbreviation-changed",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    63,
    "The abbreviation is another one than the original's and stands for nothing in either text:\n"
    "“the IMF” became “the IMB”.\n"
    "Left alone: abbreviations written out or the other way round, full stops, a plural -s.",
)
INCOMPLETE = Rule(
    "NAM105",
    "name-incomplete",
    Category.MISTRANSLATION,
    Severity.MAJOR,
    58,
    "A word is missing inside a name, which then names another body or none: “the Federal Aviation Board”\n"
    "became “the Federal Board”. Left alone: names of people, and names shortened at their beginning or end.",
)
ADDED = Rule(
    "NAM106",
    "name-added",
    Category.ADDITION,
    Severity.MINOR,
    30,
    "A person, place or body that the whole original does not mention: “the striker scored” became “Okafor\n"
    "scored”. Left alone: names that the original has anywhere, in any spelling, names with a title (“Mayor\n"
    "Ferri” for “the mayor”), countries, and abbreviations.",
)
RULES: tuple[Rule, ...] = (CHANGED, GARBLED, TRANSLATED, ABBREVIATION, INCOMPLETE, ADDED)
