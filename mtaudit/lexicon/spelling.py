"""Words that differ in spelling only, and words that differ in naming a person's gender or not."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product

from mtaudit.lexicon.plural import plural
from mtaudit.lexicon.tables import key, read_table

# Verbs in -ise and -yse with their nouns. What has no form in -ize (advise, surprise) is respelled as
# well, without harm: it stays apart from every other word. Short ones (prise, raise) do not.
_ISE = re.compile(r"(?<=\w{3})is(?=(?:e[drs]?|ing|ers|able|ations?)$)|(?<=al)ys(?=(?:e[drs]?|ing|ers)$)")
_PREFIX = "anti|dis|inter|mis|multi|non|over|out|pre|re|self|un|under"
_HYPHEN_MATTERS = re.compile(
    r"re-(?:count|cover|creat|form|lease|mark|present|press|sent|sign|sort|store|treat)"
)


def same_spelling(a: str, b: str) -> bool:
    """True when both are one word or phrase but for the spelling: British or American (*colour, color*;
    *organise, organize*; *travelled, traveled*), hyphens (*policy-maker, policymaker*), accents, case.
    """
    return any(_standard(a, hyphen) == _standard(b, hyphen) for hyphen in ("", " "))


def neutral_pair(a: str, b: str) -> bool:
    """True when one names a role for anybody and the other for a man or a woman: *chairman, chair*.

    Both singular or both plural. *spokesman, spokeswoman* is none: one of the two is wrong.
    """
    return (key(a), key(b)) in _neutral_pairs()


@lru_cache(maxsize=50_000)
def standard_spelling(word: str) -> str:
    """One form for all spellings of a word: *Colour*, *color*; *naïve*, *naive*; *re-elect*, *reelect*."""
    return _standard(word, "")


def _standard(text: str, hyphen: str) -> str:
    """The text in one of its spellings; each hyphen becomes `hyphen`."""
    folded = unicodedata.normalize("NFKD", key(text).replace("‑", "-"))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    joined = re.sub(r"[^\s-]+", lambda word: _respell(word.group()), plain)
    return joined if _HYPHEN_MATTERS.match(plain) else joined.replace("-", hyphen)


def _respell(word: str) -> str:
    words, stems, pattern = _rules()
    if word in words:
        return words[word]
    changed = pattern.sub(lambda m: (m["prefix"] or "") + stems[m["stem"]], word)
    return _ISE.sub(lambda m: m.group()[:-1] + "z", changed)


@cache
def _rules() -> tuple[dict[str, str], dict[str, str], re.Pattern[str]]:
    """Whole words, stems, and the pattern that finds a stem."""
    words: dict[str, str] = {}
    stems: dict[str, str] = {}
    for variant, standard, kind in read_table("spelling.tsv", ("variant", "standard", "kind")):
        if kind == "stem":
            stems[variant] = standard
        else:
            words.update(zip(_forms(key(variant)), _forms(key(standard)), strict=True))
    longest_first = sorted(stems, key=lambda s: (-len(s), s))
    return words, stems, re.compile(rf"^(?P<prefix>{_PREFIX})?(?P<stem>{'|'.join(longest_first)})")


def _forms(word: str) -> list[str]:
    """The word with the endings of nouns and verbs: *-s, -ed, -ing*."""
    if word.endswith("e"):
        return [word, word + "s", word + "d", word[:-1] + "ing"]
    if word.endswith(("ax", "s", "sh", "ch", "x")):
        return [word, word + "es", word + "ed", word + "ing"]
    if word.endswith("y") and word[-2] not in "aeiou":
        return [word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"]
    return [word, word + "s", word + "ed", word + "ing"]


@cache
def _neutral_pairs() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for male, female, neutral in read_table("neutral.tsv", ("male", "female", "neutral")):
        gendered = [w.strip() for w in f"{male}; {female}".split(";") if w.strip()]
        for a, b in product(gendered, (w.strip() for w in neutral.split(";"))):
            if a != b:
                for x, y in ((key(a), key(b)), (key(plural(a)), key(plural(b)))):
                    pairs |= {(x, y), (y, x)}
    return frozenset(pairs)
