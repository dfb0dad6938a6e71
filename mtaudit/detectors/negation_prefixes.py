"""Words with a negative prefix, and what they negate."""

from __future__ import annotations

from mtaudit.lexicon import wordnet
from mtaudit.lexicon.frequency import zipf

PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non-", "non")
# A word from which a prefix can be taken is used this often at least (Zipf), or it is no word of its own.
KNOWN_FROM = 2.5
RARE_FROM = 1.5
# A negated word that WordNet does not list is rarer than this, and its adjective no rarer.
COINED_TO, COINED_FROM = 4.0, 3.0
FORMS = ("ed", "able", "ible", "ing")
ENDINGS = ("", "d", "ed", "ing", "s", "able", "lable", "ible")


def bare(word: str) -> str:
    """The word without its negative prefix, or "" where it has none: *able* for *unable*."""
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest == word or len(rest) < 4:
            continue
        known = zipf(rest) >= KNOWN_FROM and wordnet.load().are_antonyms(word, rest)
        if known or _participle(prefix, rest) or _coined(word, prefix, rest):
            return rest
    return ""


def _participle(prefix: str, rest: str) -> bool:
    """True for *injured* after *un*: a form of a verb, not a verb that undoes something."""
    return prefix in {"un", "non-"} and rest.endswith(FORMS) and zipf(rest) >= RARE_FROM


def _coined(word: str, prefix: str, rest: str) -> bool:
    """True for a negated adjective that no dictionary lists: *uncollaborative*, *nontransparent*."""
    words = wordnet.load()
    plain = prefix in {"un", "non"} or not rest.endswith(FORMS)
    rare = zipf(word) < COINED_TO and not lemmas(word)
    if not (plain and rare) or zipf(rest) < COINED_FROM:
        return False
    return 2 * words.sense_count(rest, "a") >= words.sense_count(rest) > 0


def lemmas(word: str) -> tuple[str, ...]:
    """The word and the verbs it may be a form of."""
    stems = [word.removesuffix(e) for e in ENDINGS if word.endswith(e)]
    return tuple(s for s in dict.fromkeys(stems) if wordnet.load().known(s))
