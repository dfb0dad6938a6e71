"""Planted fault "modality": what must be may be, what is reported is fact, what is certain is possible."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit, Severity
from training.judge.faults.negation import inverted
from training.judge.faults.wording import bag, change, hyphenated, in_name, replaced, swapped_word, without

_MODALS: dict[str, tuple[tuple[str, Severity], ...]] = {
    "must": (("may", "major"), ("could", "major")),
    "will": (("could", "major"), ("may", "major"), ("must", "major")),
    "can": (("must", "major"), ("should", "minor")),
    "may": (("will", "major"), ("must", "major")),
    "might": (("will", "major"), ("must", "major")),
    "could": (("will", "major"), ("must", "major")),
    "should": (("can", "minor"), ("must", "minor")),
    "would": (("could", "minor"), ("might", "minor")),
    "shall": (("may", "major"),),
}
# Adverbs of doubt: dropped, what is doubted becomes a fact.
_DOUBT = bag("allegedly reportedly supposedly probably possibly perhaps presumably apparently")
_HEDGES = ("allegedly", "reportedly", "probably", "supposedly")
_ADJECTIVES = {"possible": "certain", "likely": "certain", "probable": "certain", "alleged": "proven"}
# Verbs that nobody doubts: what is said or thought is what the text reports.
_NEVER_HEDGED = bag(
    "say tell think believe claim allege report suggest state add note announce declare explain"
    " argue consider"
    " be have know want feel seem appear mean need hope try wish estimate predict expect"
)


def modality(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Every modal verb, doubt and certainty of the text made another."""
    for token in doc:
        if in_name(token) or hyphenated(token):
            continue
        if token.tag_ == "MD" and token.lower_ in _MODALS:
            yield from _modal(token, rng)
        elif token.lower_ in _DOUBT and token.dep_ == "advmod" and not _commas(token):
            yield change("modality", "major", without(token, token))
        elif token.lower_ in _ADJECTIVES and token.dep_ == "amod" and token.head.pos_ == "NOUN":
            if token.nbor(-1).lower_ not in ("as", "most", "more", "best", "every", "less", "all"):
                yield change("modality", "major", swapped_word(token, _ADJECTIVES[token.lower_]))
        elif token.tag_ in ("VBZ", "VBP", "VBD") and token.lemma_ == "have":
            yield from _perfect(token, rng)
        elif token.tag_ == "VBD" and token.pos_ == "VERB":
            yield from _hedged(token, rng)


def _modal(token: Token, rng: random.Random) -> Iterator[Change]:
    """Another modal, where no "not" and no question changes what it says."""
    verb = token.head
    if token.dep_ != "aux" or inverted(token) or token.i + 1 >= len(token.doc):
        return
    if any(t.dep_ == "neg" for t in verb.children) or token.nbor().lower_ in ("n't", "not", "as", "well"):
        return
    if verb.tag_ == "VBN" or token.nbor().lower_ == "have":
        if token.lower_ in ("may", "might", "could") and token.nbor().lower_ == "have":
            subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None and (has := _have(subject)):
                yield change("modality", "major", replaced(token, token.nbor(), has))
        if token.nbor().lower_ == "have":
            return
    if token.lower_ in ("would", "could") and any(t.dep_ == "advcl" for t in verb.children):
        return
    if token.lower_ == "can" and verb.lemma_ in (
        "see",
        "hear",
        "feel",
        "say",
        "imagine",
        "find",
        "tell",
        "be",
    ):
        return
    word, severity = rng.choice(_MODALS[token.lower_])
    yield change("modality", severity, swapped_word(token, word))


def _have(subject: Token) -> str | None:
    """The form of "have" that agrees; None where the subject does not tell."""
    if subject.tag_ in ("NNS", "NNPS") or subject.lower_ in ("they", "we", "you", "i", "these", "those"):
        return "have"
    if any(t.dep_ == "conj" for t in subject.children):
        return "have"
    if subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it", "this"):
        return "has"
    return None


def _perfect(token: Token, rng: random.Random) -> Iterator[Change]:
    """ "would have been" for "has been"."""
    verb = token.head
    if token.dep_ != "aux" or verb.tag_ != "VBN" or inverted(token) or token.i + 1 >= len(token.doc):
        return
    if any(t.dep_ == "neg" for t in verb.children) or not token.text[0].isalpha():
        return
    yield change(
        "modality", "major", swapped_word(token, rng.choice(["would have", "may have", "could have"]))
    )


def _hedged(token: Token, rng: random.Random) -> Iterator[Change]:
    """A doubt put before a plain statement."""
    if token.lemma_ in _NEVER_HEDGED or token.dep_ != "ROOT" or token.i == 0:
        return
    subject = token.nbor(-1)
    if subject.dep_ not in ("nsubj", "pobj", "compound") or subject.pos_ not in ("NOUN", "PROPN"):
        return
    if any(t.dep_ in ("aux", "neg", "advmod") and t.i < token.i for t in token.children):
        return
    hedge = rng.choice(_HEDGES)
    yield change("modality", "major", Edit(token.idx, token.idx + len(token.text), f"{hedge} {token.text}"))


def _commas(token: Token) -> bool:
    """Whether the adverb is set off, modifies a number, or opens the sentence."""
    if token.i + 1 >= len(token.doc) or token.is_sent_start:
        return True
    return (
        token.nbor().text == ","
        or token.nbor(-1).text == ","
        or token.head.like_num
        or token.head.pos_ == "NUM"
    )
