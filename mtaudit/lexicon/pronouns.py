"""Personal pronouns: person, number, gender and case."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mtaudit.lexicon.tables import key, read_table

_COLUMNS = ("word", "person", "number", "gender", "case")


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun with all it can be: *her* is object and determiner.

    `person` is 1, 2 or 3; `number` "singular", "plural" or "either"; `gender` "m", "f", "n" or "any";
    `cases` holds "subject", "object", "determiner" (her book), "possessive" (it is hers), "reflexive".
    """

    word: str
    person: int
    number: str
    gender: str
    cases: frozenset[str]


def pronoun(word: str) -> Pronoun | None:
    """The pronoun in any case of letters, or None when the word is no personal pronoun."""
    return _pronouns().get(key(word))


def pronoun_form(person: int, number: str, gender: str, case: str) -> str | None:
    """The word for a place: `pronoun_form(3, "singular", "m", "object")` is "him"; None if there is none.

    "either" and "any" match only themselves, so that *they* is asked for as ("either", "any").
    """
    for row in read_table("pronouns.tsv", _COLUMNS):
        if row[1:] == (str(person), number, gender, case):
            return row[0]
    return None


@cache
def _pronouns() -> dict[str, Pronoun]:
    found: dict[str, Pronoun] = {}
    for word, person, number, gender, case in read_table("pronouns.tsv", _COLUMNS):
        before = found.get(key(word))
        cases = frozenset({case}) | (before.cases if before else frozenset())
        found[key(word)] = Pronoun(word, int(person), number, gender, cases)
    return found
