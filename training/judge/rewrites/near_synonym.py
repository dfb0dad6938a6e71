"""Synonyms out of WordNet, where each of two rare-sensed words has the sense they share as its main one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Doc, Token

from mtaudit.lexicon.frequency import zipf
from mtaudit.lexicon.spelling import same_spelling
from mtaudit.lexicon.wordnet import load
from training.judge.change import Change
from training.judge.rewrites.words import fair, inflect, is_plain, put, word_set

KIND = "near-synonym"
_POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
_MOST_SENSES = 2
_LEAST_LIKENESS = 0.55  # cosine of spaCy's vectors
_LEAST_USE = 3.0  # Zipf frequency
# Their main sense in WordNet is not the one that texts mean, or the two differ in tone or grammar.
_UNSAFE = word_set(
    "abandoned ad amalgamation apparent endanger evident fundamentally essentially jeopardize kg "
    "likely pee piss sabotage slumber "
    "adept advertising alone all arguing as authoritarianism awful bacteria blossom bogus "
    "butcher cabal campaigning central combat correlate crappy cross cyberspace daddy decent decidedly "
    "defiant deserted destitute deterrent disappointed disgruntled endangered endocrine equally "
    "exceedingly fake fashion financial fiscal flame flower fowl freeway full good hairy half hereditary "
    "honored humans inherited instead iranian jest jeopardized key kilo lone magic marriage measurement "
    "metal metallic militant minimal minimum misdemeanor moderately narrative notwithstanding opposed "
    "overly papa pay percent percentage perfume periodic periodical petite phony plaid police policed "
    "predominant pretty preclude pseudo real reasonably remuneration rife scandalous shitty slaying slow "
    "smile super sure tale terribly theft tiny too transverse tyranny veg veggie very wed whole yearly "
    "absolutely perfectly hemorrhage bleeding battle flowering profit dumpling format proceeding "
    "measuring single several respective only just well better best even still back specie breast tit "
    "adult child boy girl black white man woman race gay"
)


def near_synonym(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Each content word in each of its safe synonyms, in the same form."""
    for token in doc:
        pos = _POS.get(token.pos_)
        if pos is None or not is_plain(token) or not token.is_alpha or token.dep_ == "compound":
            continue
        for other in _synonyms(token.lemma_.lower(), pos):
            word = _form(token, other)
            if word and _likeness(doc, token.lemma_.lower(), other) >= _LEAST_LIKENESS:
                yield fair(KIND, *put(doc, token.i, token.i + 1, word))


def _form(token: Token, lemma: str) -> str | None:
    if token.tag_ in ("NN", "JJ", "RB"):
        return lemma
    return inflect(lemma, token.tag_) if token.tag_[:2] in ("VB", "NN") else None


def _likeness(doc: Doc, a: str, b: str) -> float:
    first, second = doc.vocab[a], doc.vocab[b]
    return float(first.similarity(second)) if first.has_vector and second.has_vector else 0.0


@lru_cache(maxsize=20_000)
def _synonyms(lemma: str, pos: str) -> tuple[str, ...]:
    wordnet = load()
    if lemma in _UNSAFE:
        return ()
    if not 1 <= wordnet.sense_count(lemma, pos) <= _MOST_SENSES:
        return ()
    found = []
    for other in sorted(wordnet.synonyms(lemma, pos)):
        alone = (
            other.isalpha()
            and other not in _UNSAFE
            and zipf(other) >= _LEAST_USE
            and wordnet.sense_count(other, pos) <= _MOST_SENSES
        )
        gerund = pos == "n" and other.endswith("ing")
        if (
            alone
            and not gerund
            and wordnet.sense_overlap(lemma, other, pos) == 1.0
            and not same_spelling(lemma, other)
        ):
            found.append(other)
    return tuple(found)
