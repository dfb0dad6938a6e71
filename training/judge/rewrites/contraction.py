"""Contractions written out, and back: *don't → do not*, *it is → it's*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.rewrites.words import fair, put, word_set

KIND = "contraction"
_NEGATED = {"ca": "can", "wo": "will", "sha": "shall"}
_CONTRACTED = {"can": "can't", "will": "won't", "shall": "shall not"}
_TAKES_NOT = word_set("do does did is are was were has have had could would should can will")
_ENDINGS = {"is": "'s", "are": "'re", "am": "'m", "will": "'ll", "have": "'ve"}
_SUBJECTS = word_set("i you he she it we they that there")


def contraction(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Every contraction that can be written out, every full form that can be contracted."""
    mark = "’" if "’" in doc.text else "'"
    for token in doc[:-1]:
        text = _pair(token)
        if text is not None:
            yield fair(KIND, *put(doc, token.i, token.i + 2, text.replace("'", mark)))


def _pair(token: Token) -> str | None:  # noqa: PLR0911 - one for each sort
    """What the token and the next one become together."""
    following = token.nbor(1)
    second = following.text.replace("’", "'")
    if token.i + 2 >= len(token.doc) or token.doc[token.i + 2].is_punct:
        return None
    if second == "n't":
        return None if _inverted(following) else f"{_NEGATED.get(token.lower_, token.lower_)} not"
    if second == "not" and token.lower_ in _TAKES_NOT and token.whitespace_ and not _only(following):
        return _CONTRACTED.get(token.lower_, token.lower_ + "n't")
    if token.lower_ not in _SUBJECTS:
        return None
    subject = "I" if token.text == "I" else token.lower_
    full = _full(following, second)
    if full is not None:
        return f"{subject} {full}"
    negated = following.i + 1 < len(token.doc) and following.nbor(1).lower_ == "not"
    if (token.lower_ == "there" and second != "is") or (negated and second in ("will", "have")):
        return None
    if (
        second in _ENDINGS
        and following.dep_ in ("aux", "auxpass", "ROOT", "ccomp", "conj", "advcl")
        and _shortens(following)
    ):
        return subject + _ENDINGS[second]
    return None


def _full(token: Token, text: str) -> str | None:
    """The full form of *'s* and its like, where the grammar leaves one."""
    if text == "'s":
        behind = token.nbor(1)
        if token.lemma_ == "be" and behind.tag_ != "VBN" and behind.lower_ != "been":
            return "is"
        return "has" if behind.lower_ == "been" else None
    return {"'re": "are", "'m": "am", "'ll": "will", "'ve": "have"}.get(text)


def _shortens(token: Token) -> bool:
    """*have* shortens as an auxiliary only."""
    return token.lower_ != "have" or token.dep_ == "aux"


def _inverted(negation: Token) -> bool:
    """True for a question: the subject stands behind."""
    behind = negation.nbor(1)
    return behind.dep_ in ("nsubj", "nsubjpass", "expl", "det", "poss", "compound") or behind.tag_ == "PRP"


def _only(negation: Token) -> bool:
    """True for *not only*, *not just*, *not to*, where the negation belongs to what follows."""
    behind = negation.nbor(1)
    return behind.lower_ in ("only", "just", "to", "because", "all", "so", "as") or behind.pos_ == "ADP"
