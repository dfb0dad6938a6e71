"""The TRM rules, but for those of the glossary, and the QUO rule."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

WRONG_SENSE = Rule(
    "TRM101",
    "wrong-sense",
    Category.TERMINOLOGY,
    Severity.MAJOR,
    40,
    """A word or term that stands where the original has another and does not mean the same here.

Translation picks one sense of a foreign word, and back in English it comes out as the other sense:
*the crane lifted the bell* returns as *the tap lifted the bell*, *a retail chain* as *a retail string*.

Leaves alone: synonyms, broader and narrower words, inflections, spelling variants, gender-neutral forms,
and words the aligner is not sure of. A term in quotation marks is held to a stricter standard; QUO101 speaks
of direct speech.""",
)
FALSE_FRIEND = Rule(
    "TRM102",
    "false-friend",
    Category.TERMINOLOGY,
    Severity.MAJOR,
    60,
    """A known wrong rendering: the English word that looks like the foreign one, or is its other meaning.

*bookshop* returns as *library* because French *librairie* and *bibliothèque* were mixed up, *currently* as
*actually* because of *actuellement*. The message names the language and the word.

The same words the other way round are a note unless a foreign word has both meanings (*techo* is *roof* and
*ceiling*) or the sentence makes it plain: *eventually* returns as *possibly*.

Leaves alone: every pair of words the table does not hold, and near synonyms turned round.""",
)
BROKEN_COMPOUND = Rule(
    "TRM103",
    "broken-compound",
    Category.TERMINOLOGY,
    Severity.MAJOR,
    50,
    """A hyphenated term of the original whose parts were translated one by one.

*a dual-career couple* returns as *a double career couple*.

Leaves alone: the same parts with another hyphenation, number compounds (*three-day*), and compounds that
are still one (*full-scale*, *large-scale*).""",
)
TURNED_GENITIVE = Rule(
    "TRM104",
    "turned-genitive",
    Category.TERMINOLOGY,
    Severity.MINOR,
    35,
    """Another noun for what somebody does, tied to the name by *of*, so that it may be done to them.

*Rome's invasion* returns as *the occupation of Rome*: who acts, and who suffers?

Leaves alone: the same noun or a synonym (*Rome's goals*, *the aims of Rome*), nouns that name no action, and
names that keep their *'s*.""",
)
INCONSISTENT_TERM = Rule(
    "TRM301",
    "inconsistent-term",
    Category.TERMINOLOGY,
    Severity.MINOR,
    5,
    """A term of the original that is rendered in one way again and again, and once in another.

*the kiln* comes back as *the kiln* three times and then as *the stove*. A reader takes them for two things.

Leaves alone: pronouns, forms and shorter forms, words that the original itself uses, synonyms and broader
words, very common words, and terms that have no usual rendering yet. Any other rule on the same words
speaks first.""",
)
MISQUOTED = Rule(
    "QUO101",
    "misquoted",
    Category.MISTRANSLATION,
    Severity.MINOR,
    30,
    """Words inside quotation marks that are no longer the ones that were said.

The original quotes *“walk away”*, the translation quotes *“move away”*: a quotation is somebody's own
words, so a near synonym is a misquotation too. In direct speech, a quotation with a subject and its verb,
this covers wrong terms and false friends: *“we were sensible”* returns as *“we were sensitive”*.

Leaves alone: function words, inflections, spelling variants, numbers and names in another form, and
quotations that only one of the texts has.""",
)
