"""Planted fault "negation-lost": a negation that the text has is gone."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.negation import (
    AUXILIARIES,
    NEGATION_NEEDED,
    clause,
    inverted,
    is_prefixed,
    toggled,
)
from training.judge.faults.wording import bag, change, hyphenated, in_name, inflected, replaced, swapped_word

_NOT = frozenset(["not", "n't", "n’t"])
_FULL = {"ca": "can", "wo": "will", "sha": "shall", "ai": ""}
_WORDS = {
    "never": "always",
    "nobody": "everybody",
    "nothing": "everything",
    "nowhere": "everywhere",
    "rarely": "often",
    "seldom": "often",
    "unless": "if",
}
# Behind "not" these belong to it: "not only", "not so", "not all".
_WEAK_BEHIND = bag(
    "only just so as all every many much because , . ? merely simply even yet necessarily until one"
    " alone least any ever too"
)
_FIXED_BEHIND_NO = bag("matter way one doubt wonder use point longer more less other better sooner such")
_VERBS = {"fail": "manage", "refuse": "agree", "decline": "agree"}


def negation_lost(doc: Doc, _: random.Random) -> Iterator[Change]:
    """Every negation of the text turned into what it denies."""
    for token in doc:
        edit = _without_negation(token)
        if edit is not None:
            yield change("negation-lost", "major", edit)


def _without_negation(token: Token) -> Edit | None:  # noqa: PLR0911 - one rule after the other
    if token.lower_ in _NOT and token.i and token.dep_ == "neg":
        return _without_not(token)
    if in_name(token) or hyphenated(token):
        return None
    if token.lower_ == "no" and token.tag_ == "DT":
        return _without_no(token)
    if token.lower_ in _WORDS:
        return _word(token)
    if token.lower_ == "without" and token.dep_ == "prep":
        return _without_without(token)
    if (
        token.lemma_ in _VERBS
        and _governs_to(token)
        and (form := inflected(_VERBS[token.lemma_], token.tag_))
    ):
        return swapped_word(token, form)
    if token.tag_ == "JJ" and (other := toggled(token.lower_)) and is_prefixed(token.lower_, other):
        return swapped_word(token, other)
    return None


def _without_not(negation: Token) -> Edit | None:  # noqa: PLR0911 - one rule after the other
    """The auxiliary and "not", and the verb next to them, become the verb affirmed."""
    auxiliary = negation.nbor(-1)
    if auxiliary.lower_ not in AUXILIARIES or inverted(auxiliary) or negation.i + 1 >= len(negation.doc):
        return None
    verb = auxiliary.head if auxiliary.dep_ in ("aux", "auxpass") else auxiliary
    if any(t.dep_ == "conj" and t.lemma_ == verb.lemma_ for t in verb.children):
        return None  # "do not or need not"
    if clause(verb) & NEGATION_NEEDED or _contrast(negation) or auxiliary.lower_ in ("need", "ought"):
        return None
    if verb.lemma_ in ("help", "stand", "mind", "matter", "wait", "bear") or _is_to(negation):
        return None
    if auxiliary.lemma_ == "do" and auxiliary.dep_ == "aux":
        return _affirmed(auxiliary, negation, verb)
    spelled = _FULL.get(auxiliary.lower_, auxiliary.lower_)
    first = auxiliary
    if not auxiliary.text[0].isalpha():  # "it's not": only the "not" goes
        return Edit(auxiliary.idx, negation.idx + len(negation.text), auxiliary.text)
    behind = negation.nbor()
    if verb.i == behind.i and behind.pos_ == "VERB":
        return replaced(first, behind, f"{spelled} {behind.text}")
    return replaced(first, negation, spelled)


def _is_to(negation: Token) -> bool:
    """Whether "is not to be" says what must not be."""
    return negation.nbor().lower_ == "to"


def _affirmed(auxiliary: Token, negation: Token, verb: Token) -> Edit | None:
    """ "did not rise" as "rose"; adverbs between stay."""
    between = auxiliary.doc[negation.i + 1 : verb.i]
    if verb.i <= negation.i or len(between) > 2 or any(t.pos_ != "ADV" for t in between) or verb.tag_ != "VB":
        return None
    tag = {"did": "VBD", "does": "VBZ", "do": "VBP"}.get(auxiliary.lower_)
    if auxiliary.lower_ == "do" and not any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children):
        tag = "VB"
    form = inflected(verb.lemma_.lower(), tag) if tag else None
    if form is None or verb.lemma_ == "be":
        return None
    return replaced(auxiliary, verb, " ".join([*(t.text for t in between), form]))


def _contrast(negation: Token) -> bool:
    """Whether "but", "rather" or a comparison makes the "not" half of a contrast, or what follows is none."""
    rest = [t.lower_ for t in negation.sent if t.i > negation.i]
    return bool({"but", "instead", "rather"} & set(rest)) or (rest[0] if rest else "") in _WEAK_BEHIND


def _without_no(determiner: Token) -> Edit | None:
    """ "no plans" as "plans", "no plan" as "a plan", "no evidence" as "some evidence"."""
    noun = determiner.head
    behind = determiner.nbor() if determiner.i + 1 < len(determiner.doc) else None
    if (
        behind is None
        or noun.i <= determiner.i
        or noun.i - determiner.i > 3
        or behind.pos_ not in ("NOUN", "ADJ")
    ):
        return None
    if noun.lower_ in _FIXED_BEHIND_NO or behind.lower_ in _FIXED_BEHIND_NO:
        return None
    if {t.lower_ for t in noun.sent} & {"or", "nor", "any", "ever", "but", "anything", "until", "yet"}:
        return None
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.tag_ == "NN":
        return swapped_word(determiner, "the")
    if noun.tag_ == "NNS":
        return swapped_word(determiner, "some")
    return swapped_word(determiner, "some") if noun.tag_ == "NN" else None


def _word(token: Token) -> Edit | None:
    behind = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i else ""
    if behind in (
        "but",
        "else",
        "ever",
        "before",
        "again",
        "more",
        "less",
        "other",
        "short",
        "like",
        "mind",
        "even",
    ):
        return None
    if (
        before in ("or", "almost", "for", "than", "very", "if", "have", "next", "had", "has")
        and token.lower_ != "never"
    ):
        return None
    if clause(token.head) & {
        "any",
        "ever",
        "anything",
        "anyone",
        "yet",
        "before",
        "again",
        "until",
        "either",
        "but",
    }:
        return None
    if token.lower_ == "nothing" and (behind in ("to", "of") or token.dep_ != "nsubj"):
        return None
    if token.is_sent_start and token.lower_ in ("never", "rarely", "seldom", "nowhere"):
        return None  # the verb comes before the subject then
    return swapped_word(token, _WORDS[token.lower_])


def _without_without(token: Token) -> Edit | None:
    """ "without" before a noun; before a verb it would be no English."""
    objects = [t for t in token.children if t.dep_ == "pobj"]
    if not objects or objects[0].pos_ not in ("NOUN", "PROPN"):
        return None
    words = {t.lower_ for t in token.subtree}
    if words & {"any", "ever", "or", "either", "exception", "doubt", "question", "saying", "even"}:
        return None
    return swapped_word(token, "with")


def _governs_to(token: Token) -> bool:
    return token.i + 2 < len(token.doc) and token.nbor().lower_ == "to" and token.nbor(2).tag_ == "VB"
