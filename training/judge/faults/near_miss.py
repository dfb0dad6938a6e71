"""Words beside the right one: *nurse* as *doctor*, *guitar* as *violin*, *to lend* as *to rent*."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from training.judge.change import Change
from training.judge.faults.meaning import likely_senses, may_stand_for, nearness
from training.judge.faults.senses import Sense, load_senses
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import POS, content_words, first_fitting

KIND = "near-miss"
CERTAIN = 0.45  # the chance of the sense whose sisters are taken
ALIKE = 0.3  # words that stand in the same texts have vectors this close;
ALIKE_SISTERS = 0.12  # for true sisters less is enough
COMMON = 3.4
TOO_NEAR = 0.72  # words this close pass for one another, if they name no things
WIDE = 60  # a class with more kinds than that brings together what has little in common
# Verbs of these files say what is done with a body, a thing or a place; lexnames(5WN).
ACTIONS = frozenset([29, 33, 34, 35, 36, 38, 39, 40])
COMMUNICATIONS = frozenset([10, 14, 28])  # nouns of communication, groups and times

# Their sisters are other words for the same, or for nothing that the text can be about.
COLLECTIVE = word_table("near_miss", "collective")


def near_miss(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Nouns, verbs and adjectives of kind replaced by a word of the same class that says another thing."""
    for token in content_words(doc, rng, "nva"):
        sisters = list(_sisters_of(token))
        rng.shuffle(sisters)
        edit = first_fitting(token, sisters)
        if edit:
            yield Change(KIND, "major", (edit,))


def _sisters_of(token: Token) -> tuple[str, ...]:
    lemma, pos = token.lemma_.lower(), POS[token.pos_]
    sense, chance = max(likely_senses(token, lemma, pos), key=lambda s: s[1], default=(None, 0.0))
    if sense is None or chance < CERTAIN or lemma in COLLECTIVE:
        return ()
    if pos == "a":
        return tuple(w for w in _relational(lemma) if ALIKE < nearness(token.vocab, lemma, w) < TOO_NEAR)
    least, most = (ALIKE_SISTERS, math.inf) if sense.concrete else (ALIKE, TOO_NEAR)
    return tuple(w for w in _sisters(sense, lemma, pos) if least < nearness(token.vocab, lemma, w) < most)


@lru_cache(maxsize=20_000)
def _sisters(sense: Sense, lemma: str, pos: str) -> tuple[str, ...]:
    if not (sense.concrete or sense.file in ACTIONS or sense.file in COMMUNICATIONS):
        return ()
    parents = [up for up in sense.above if len(up.below) < WIDE]
    if sense.concrete:
        parents += [aunt for up in parents for top in up.above if len(top.below) < WIDE for aunt in top.below]
    # a sister counts in its main sense, else "mouse" for "rat" would bring in "black eye"
    sisters = [s for up in parents for s in up.below if s is not sense]
    words = {w for s in sisters for w in s.words if s in load_senses().of(w, pos)[:1]}
    return tuple(sorted(w for w in words if _differ(lemma, w, pos)))


@lru_cache(maxsize=20_000)
def _relational(lemma: str) -> tuple[str, ...]:
    """Adjectives of kind, *regional* for *national*, where every sense of both is one."""
    table = load_senses()
    senses = table.of(lemma, "a")
    if not senses or not all(s.relational and not s.near for s in senses[:2]):
        return ()
    return tuple(w for w in _all_relational() if _differ(lemma, w, "a"))


@lru_cache(maxsize=1)
def _all_relational() -> tuple[str, ...]:
    table = load_senses()
    return tuple(
        word
        for word in table.words("a")
        if zipf(word) >= 4.0 and all(s.relational and not s.near for s in table.of(word, "a")[:2])
    )


def _differ(lemma: str, word: str, pos: str) -> bool:
    """True for two common words of which neither can stand for the other in any sense."""
    if not word.isalpha() or zipf(word) < COMMON or word == lemma or word[:5] == lemma[:5]:
        return False
    return not (may_stand_for(lemma, word, pos) or _defines(lemma, word, pos) or _defines(word, lemma, pos))


def _defines(lemma: str, word: str, pos: str) -> bool:
    return any(word in s.gloss for s in load_senses().of(lemma, pos))
