"""Something added that the text does not say: an adjective, an adverb, a prepositional phrase."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from training.judge.change import Change, Changer, Edit
from training.judge.faults.stock import Stock
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import article_fits, is_exchangeable, previous

ADVERBS = tuple(sorted(word_table("added", "adverbs")))


def adding(stock: Stock) -> dict[str, Changer]:
    """The changers that lend from this stock: "word-added", "phrase-added"."""
    return {"word-added": _Words(stock), "phrase-added": _Phrases(stock)}


@dataclass(frozen=True)
class _Words:
    """An adjective that the corpus has with the noun, or an adverb that casts an act in another light."""

    stock: Stock

    def __call__(self, doc: Doc, rng: random.Random) -> Iterator[Change]:
        for token in rng.sample(list(doc), len(doc)):
            words = self._adjectives(token) if token.pos_ == "NOUN" else _adverbs(token)
            present = {t.lower_ for t in doc}
            fitting = [w for w in words if w not in present and article_fits(previous(token), token.text, w)]
            if fitting:
                at = token.idx - 1
                yield Change("word-added", "major", (Edit(at, at, f" {rng.choice(fitting)}"),))

    def _adjectives(self, token: Token) -> tuple[str, ...]:
        if not is_exchangeable(token) or not _after_space(token) or token.dep_ == "compound":
            return ()
        bare = all(c.i > token.i or c.dep_ in ("det", "poss") for c in token.children)
        return self.stock.adjectives.get(token.lemma_, ()) if bare and _opens_phrase(token) else ()


@dataclass(frozen=True)
class _Phrases:
    """A prepositional phrase that follows the same noun elsewhere."""

    stock: Stock

    def __call__(self, doc: Doc, rng: random.Random) -> Iterator[Change]:
        for token in rng.sample(list(doc), len(doc)):
            if _ends_phrase(token):
                text = doc.text.lower()
                phrases = [p for p in self.stock.phrases.get(token.lemma_, ()) if p.lower() not in text]
                if phrases:
                    at = token.idx + len(token)
                    yield Change("phrase-added", "major", (Edit(at, at, f" {rng.choice(phrases)}"),))


def _adverbs(token: Token) -> tuple[str, ...]:
    """For a verb in the past right after its subject, with no adverb yet."""
    if token.tag_ != "VBD" or not is_exchangeable(token) or not _after_space(token):
        return ()
    subject = previous(token)
    active = subject is not None and subject.dep_ == "nsubj" and subject.head.i == token.i
    return ADVERBS if active and not any(c.dep_ == "advmod" for c in token.children) else ()


def _after_space(token: Token) -> bool:
    before = previous(token)
    return before is not None and bool(before.whitespace_) and not token.is_sent_start


def _opens_phrase(token: Token) -> bool:
    """True right after an article, a possessive or a verb, so that no list, name or idiom is broken up."""
    before = previous(token)
    leads = ("DET", "VERB", "PRON", *(("ADP",) if token.tag_ == "NNS" else ()))
    return before is not None and before.pos_ in leads and not before.is_title


def _ends_phrase(token: Token) -> bool:
    """True for a noun that nothing hangs on behind, before a verb, a mark or a conjunction."""
    if (
        token.pos_ != "NOUN"
        or not is_exchangeable(token)
        or token.dep_ not in ("dobj", "pobj", "nsubj", "attr")
    ):
        return False
    if token.i + 1 >= len(token.doc) or any(c.i > token.i for c in token.children):
        return False
    after = token.nbor()
    return after.text in (".", ",", ";") or (
        bool(token.whitespace_) and after.pos_ in ("VERB", "AUX", "CCONJ")
    )
