"""Whether a substitution changes the meaning: a logistic model over a few readable features.

It weighs how alike the two phrases are out of context (encoder), what WordNet says of their words,
and how sure the word alignment is. Weights are fitted by `training/fit_substitutions.py`.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from importlib import resources

from rapidfuzz.distance import JaroWinkler

from mtaudit.lexicon import wordnet
from mtaudit.lexicon.spelling import neutral_pair, same_spelling
from mtaudit.model import AlignedBead, Passage, Substitution, Token
from mtaudit.text.wording import wording

WORDNET_POS = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
# Two words are tied by a sense that is no rarer than this for both (1 / sqrt(rank * rank)).
TIED_SENSE = 0.15
FEATURES = (
    "similarity",
    "shared_sense",
    "hypernym",
    "antonym",
    "derived",
    "adjective_cluster",
    "path",
    "same_form",
    "link",
    "noun",
    "verb",
    "adjective",
    "same_pos",
    "phrase",
)


def phrases(bead: AlignedBead, substitution: Substitution) -> tuple[str, str]:
    """The two sides of a substitution as lower-case phrases."""
    first = wording([bead.original.tokens[i] for i in substitution.original])
    second = wording([bead.translation.tokens[j] for j in substitution.translation])
    return first.lower(), second.lower()


def judgeable(bead: AlignedBead, substitution: Substitution) -> bool:
    """True when both sides have a word with a sense of its own and they differ in more than form."""
    first, second = _content(bead, substitution)
    if not first or not second:
        return False
    a, b = phrases(bead, substitution)
    lemmas = ({t.lemma for t in first}, {t.lemma for t in second})
    return not (lemmas[0] == lemmas[1] or same_spelling(a, b) or neutral_pair(a, b))


def features(bead: AlignedBead, substitution: Substitution, similarity: float) -> tuple[float, ...]:
    """The features of a judgeable substitution, in the order of FEATURES, each in [0, 1].

    `similarity` is the cosine of the two phrases' sentence embeddings.
    """
    first, second = _content(bead, substitution)
    words = wordnet.load()
    pairs = [(a.lemma, b.lemma) for a in first for b in second if a.lemma != b.lemma]
    a, b = phrases(bead, substitution)
    pos = first[-1].pos
    return (
        max(0.0, similarity),
        (_shared(first, second) + _shared(second, first)) / 2,
        float(any(words.is_hypernym(x, y) or words.is_hypernym(y, x) for x, y in pairs)),
        float(any(words.are_antonyms(x, y) for x, y in pairs)),
        float(any(words.derivationally_related(x, y) for x, y in pairs)),
        float(any(words.similar(x, y) for x, y in pairs)),
        max((words.path_similarity(x, y) for x, y in pairs), default=0.0),
        JaroWinkler.similarity(a, b),
        substitution.score,
        float(pos == "NOUN"),
        float(pos == "VERB"),
        float(pos == "ADJ"),
        float(pos == second[-1].pos),
        float(len(first) > 1 or len(second) > 1),
    )


def change_probability(values: Sequence[float]) -> float:
    """How likely a substitution with these features changes the meaning, in [0, 1]."""
    weights, bias = _model()
    return 1 / (1 + math.exp(-(bias + sum(w * v for w, v in zip(weights, values, strict=True)))))


def related(bead: AlignedBead, substitution: Substitution) -> bool:
    """True when WordNet ties every original word to a word put for it: a sense, a cluster, a broader word."""
    first, second = _content(bead, substitution)
    return bool(first and second) and all(any(_tied(a, b) for b in second) for a in first)


def _tied(a: Token, b: Token) -> bool:
    return tied_words(a.lemma, b.lemma, WORDNET_POS[a.pos] if a.pos == b.pos else None)


def tied_words(a: str, b: str, pos: str | None = None) -> bool:
    """True when WordNet ties two lemmas: a sense that is no rare one, a cluster, a family, a broader word."""
    words = wordnet.load()
    return (
        a == b
        or words.sense_overlap(a, b, pos) >= TIED_SENSE
        or words.similar(a, b)
        or words.derivationally_related(a, b)
        or words.is_hypernym(a, b, depth=1)
        or words.is_hypernym(b, a, depth=1)
    )


def _content(bead: AlignedBead, substitution: Substitution) -> tuple[list[Token], list[Token]]:
    sides = (bead.original, substitution.original), (bead.translation, substitution.translation)
    first, second = ([_whole(passage, i) for i in indices] for passage, indices in sides)
    return [t for t in first if _is_lexical(t)], [t for t in second if _is_lexical(t)]


def _whole(passage: Passage, i: int) -> Token:
    """The token; a verb with the particle that makes another verb of it: *turn down*."""
    token = passage.tokens[i]
    particles = (t.text.lower() for t in passage.tokens if t.dep == "prt" and t.head == i)
    phrasal = (f"{token.lemma} {p}" for p in particles)
    known = next((lemma for lemma in phrasal if wordnet.load().known(lemma, "v")), None)
    return replace(token, lemma=known) if known else token


def _is_lexical(token: Token) -> bool:
    return token.pos in WORDNET_POS and token.is_word and token.tag not in {"CD"}


def _shared(first: Sequence[Token], second: Sequence[Token]) -> float:
    """The mean over words of the best sense they share with a word of the other side."""
    return sum(max(_overlap(a, b) for b in second) for a in first) / len(first)


def _overlap(a: Token, b: Token) -> float:
    if a.lemma == b.lemma:
        return 1.0
    return wordnet.load().sense_overlap(a.lemma, b.lemma, WORDNET_POS[a.pos] if a.pos == b.pos else None)


@cache
def _model() -> tuple[tuple[float, ...], float]:
    model = json.loads(_source())
    return tuple(model["weights"][name] for name in FEATURES), float(model["bias"])


@cache
def model_digest() -> str:
    """The first eight hexadecimal digits of the SHA-256 of the weights, for signatures."""
    return hashlib.sha256(_source().encode("utf-8")).hexdigest()[:8]


def _source() -> str:
    return (resources.files("mtaudit.judge") / "data" / "substitutions.json").read_text(encoding="utf-8")
