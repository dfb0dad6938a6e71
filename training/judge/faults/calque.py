"""Terms of two words rendered word by word: *a black hole* as *a dark gap*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from lemminflect import getLemma
from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.wordnet import load
from training.judge.change import Change, Edit
from training.judge.faults.senses import load_senses
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import POS, article_fits, exchange, is_exchangeable, previous

KIND = "calque"
COMMON = 3.3
GENERAL = word_table("wrong_sense", "general")
CENTRAL = 0.45  # WordNet.sense_overlap
ONLY_ONE = 0.4  # the share of terms of which one word stays


def calque(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Terms that WordNet knows, with one or both words replaced by a synonym that is not the term's."""
    terms = [(t, t.nbor()) for t in doc[:-1] if _is_term(t, t.nbor())]
    rng.shuffle(terms)
    for first, second in terms:
        one, other = _rendered(first, rng), _rendered(second, rng)
        if rng.random() < ONLY_ONE:
            one, other = (one, second.text) if rng.random() < 0.5 else (first.text, other)
        if one and other and not load().known(f"{one} {other}".lower(), "n"):
            new = f"{one} {other}"
            strange = _is_strange(first, one) or _is_strange(second, other)
            if strange and article_fits(previous(first), first.text, one):
                yield Change(KIND, "major", (Edit(first.idx, second.idx + len(second), new),))


def _is_term(first: Token, second: Token) -> bool:
    if first.head.i != second.i or first.dep_ not in ("amod", "compound") or second.pos_ != "NOUN":
        return False
    if not (first.whitespace_ and first.is_alpha and is_exchangeable(second)) or first.ent_type_:
        return False
    return load().known(f"{first.lower_} {second.lemma_.lower()}", "n")


def _rendered(token: Token, rng: random.Random) -> str | None:
    """A synonym in any sense, or an adjective near in meaning, in the form and capitals of the word."""
    pos = POS.get(token.pos_)
    if pos is None or not is_exchangeable(token):
        return None
    lemma = token.lemma_.lower()
    senses = load_senses().of(lemma, pos)
    words = sorted({w for s in senses for near in (s, *s.near[:4]) for w in near.words} - {lemma} - GENERAL)
    words = [w for w in words if w.isalpha() and zipf(w) >= COMMON and w[:5] != lemma[:5]]
    rng.shuffle(words)
    return next((edit.replacement for w in words if (edit := exchange(token, w))), None)


def _is_strange(token: Token, form: str) -> bool:
    """False for the word itself and for a synonym in the main senses of both."""
    pos = POS[token.pos_]
    lemmas = (form.lower(), *(lemma for lemma in getLemma(form.lower(), upos=token.pos_)))
    overlap = max(load().sense_overlap(token.lemma_.lower(), lemma, pos) for lemma in lemmas)
    return form != token.text and overlap < CENTRAL
