"""False friends: the word that a translation through another language puts for the right one."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product

from spacy.tokens import Doc

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.tables import key, read_table
from mtaudit.lexicon.wordnet import load
from training.judge.change import Change
from training.judge.faults.words import POS, content_words, first_fitting

KIND = "false-friend"
COMMON = 3.0
FAIR = 0.3  # synonyms in senses this central to both, WordNet.sense_overlap
_COLUMNS = ("right", "wrong", "pos", "kind", "sources")


def false_friend(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Content words replaced by a false friend; mere calques are left alone."""
    for token in content_words(doc, rng):
        wrong = list(_wrong().get((token.lemma_.lower(), POS[token.pos_]), ()))
        rng.shuffle(wrong)
        edit = first_fitting(token, wrong)
        if edit:
            yield Change(KIND, "major", (edit,))


@cache
def _wrong() -> dict[tuple[str, str], tuple[str, ...]]:
    """The wrong words for each right word and part of speech."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for rights, wrongs, pos, kind, _ in read_table("false_friends.tsv", _COLUMNS):
        for right, wrong in product(rights.split("; "), wrongs.split("; ")):
            fair = load().sense_overlap(right, wrong, pos) > FAIR
            if kind == "false friend" and wrong.isalpha() and zipf(wrong) >= COMMON and not fair:
                found[key(right), pos].append(wrong)
    return {right: tuple(wrongs) for right, wrongs in found.items()}
