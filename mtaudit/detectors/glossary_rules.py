"""The rules of the user's glossary."""

from __future__ import annotations

from mtaudit.model import Rule
from mtaudit.mqm import Category, Severity

FORBIDDEN_TERM = Rule(
    "TRM201",
    "forbidden-term",
    Category.TERMINOLOGY,
    Severity.MAJOR,
    120,
    """A rendering that your glossary forbids for a term of the original.

With the row *quarry, stone pit, career* in the glossary, *the quarry closed* must not return as *the career
closed*. The suggestion is the first rendering that is allowed; the row's note is in the message.

Leaves alone: the forbidden words where the original has them itself or has not got the term, and where the
term has an allowed rendering of its own. Silent without a glossary.""",
)
UNLISTED_TERM = Rule(
    "TRM202",
    "unlisted-term",
    Category.TERMINOLOGY,
    Severity.MINOR,
    119,
    """A rendering that is none of those your glossary allows for a term of the original.

With the row *quarry, stone pit,* in the glossary, *the quarry closed* may return as it is or as *the stone
pit closed*, and *the mine closed* is reported. It is major where the words change the meaning as well.

Leaves alone: the term itself, its inflections and spellings, terms for which the glossary only forbids, and
terms that the translation leaves out or takes up with a pronoun. Silent without a glossary.""",
)
