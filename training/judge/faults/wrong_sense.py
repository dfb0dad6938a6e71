"""Calques: a word rendered by a synonym of another of its senses, *a bank holiday* as *a shore holiday*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.wordnet import load
from training.judge.change import Change, Edit
from training.judge.faults.meaning import context, cosine, likely_senses, nearness, unit
from training.judge.faults.senses import Sense, load_senses, neighbourhood
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import POS, content_words, exchange

KIND = "wrong-sense"
RULED_OUT = 0.1  # a sense with at most this chance is not the one meant,
FAR_BEHIND = 0.2  # nor where its chance is more than this share of the best one's
TOO_NEAR = 0.42  # words with vectors this close pass for one another
CENTRAL = 0.55  # synonyms in senses this central to both pass for one another, WordNet.sense_overlap
COMMON = 3.5
GENERAL = word_table("wrong_sense", "general")


def wrong_sense(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Content words, and compounds of two word by word, rendered in a sense that is not meant."""
    done: dict[int, Edit] = {}
    for token in content_words(doc, rng):
        lemmas = renderings(token)
        rng.shuffle(lemmas)
        edit = next((e for lemma in lemmas if (e := exchange(token, lemma))), None)
        if edit:
            done[token.i] = edit
            yield Change(KIND, "major", (edit,))
    for token in doc:
        head = token.head
        if token.dep_ in ("amod", "compound") and head.i == token.i + 1 and {token.i, head.i} <= done.keys():
            first, second = done[token.i], done[head.i]
            yield Change(
                KIND, "major", (Edit(first.start, second.end, f"{first.replacement} {second.replacement}"),)
            )


def renderings(token: Token) -> list[str]:
    """The lemmas that say another sense of the word and nothing near the one meant."""
    lemma, pos = token.lemma_.lower(), POS[token.pos_]
    chances = likely_senses(token, lemma, pos)
    if len(chances) < 2:
        return []
    least = min(RULED_OUT, FAR_BEHIND * max(chance for _, chance in chances))
    meant = [sense for sense, chance in chances if chance > least]
    off_limits = {key for sense in meant for key in neighbourhood(sense)}
    glossed = {word for sense in meant for word in sense.gloss}
    others = [s for s, chance in chances if chance <= least and s.key not in off_limits]
    words = sorted({word for sense in others for word in _names(sense)} - {lemma} - glossed - GENERAL)
    return [w for w in words if _is_wrong(token, lemma, w, pos, off_limits)]


def _names(sense: Sense) -> tuple[str, ...]:
    """Words for a sense; a thing may also be called by the class right above it."""
    above = (w for s in sense.above[:1] for w in s.words[:2]) if sense.concrete else ()
    return (*sense.words, *above)


def _is_wrong(token: Token, lemma: str, word: str, pos: str, off_limits: set[tuple[str, int]]) -> bool:
    wordnet, vocab = load(), token.vocab
    if not word.isalpha() or zipf(word) < COMMON or _akin(lemma, word):
        return False
    if any(s.key in off_limits for s in load_senses().of(word, pos)):
        return False
    if wordnet.sense_overlap(lemma, word, pos) > CENTRAL:
        return False
    if nearness(vocab, lemma, word) > TOO_NEAR or wordnet.derivationally_related(lemma, word):
        return False
    here = context(token)
    return cosine(here, unit(vocab, word)) < cosine(here, unit(vocab, lemma))


def _akin(a: str, b: str) -> bool:
    """Words of one stem."""
    return a[:5] == b[:5] or a in b or b in a
