"""Planted fault "negation-added": what the text says is denied."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.negation import NEGATION_SHUNNED, clause, inverted, is_prefixed, toggled
from training.judge.faults.wording import bag, change, hyphenated, in_name, replaced, swapped_word

_FINITE = {"VBD": "did not", "VBZ": "does not", "VBP": "do not"}
_TAKES_NOT = bag(
    "is are was were am 's 're 'm ’s ’re ’m has have had could will would should may might 'll ’ll can must"
)
_WORDS = {
    "always": "never",
    "often": "rarely",
    "usually": "rarely",
    "everyone": "no one",
    "everybody": "nobody",
}
_WITH_VERBS = bag(
    "agree deal meet work cooperate compare associate filled begin start end provide do cope comply compete"
    " coincide correspond cover combine replace charge fill connect face share coordinate communicate talk"
    " speak discuss fight continue present equip consult align interact infect diagnose treat open equal"
    " concern mix link identify supply struggle play comply help pack be go come say live"
)


def negation_added(doc: Doc, _: random.Random) -> Iterator[Change]:
    """Every place where the text can be made to deny what it says."""
    for token in doc:
        edit = _with_negation(token)
        if edit is not None:
            yield change("negation-added", "major", edit)


def _with_negation(token: Token) -> Edit | None:  # noqa: PLR0911 - one rule after the other
    if token.pos_ in ("VERB", "AUX"):
        return _with_not(token)
    if in_name(token) or hyphenated(token):
        return None
    if token.lower_ in _WORDS and token.pos_ in ("ADV", "PRON"):
        if clause(token.head) & {"not", "n't", "n’t", "no", "as", "who"} or _more(token):
            return None
        return swapped_word(token, _WORDS[token.lower_])
    if token.lower_ == "with" and token.dep_ == "prep":
        return _without(token)
    if token.lower_ in ("a", "an") and token.tag_ == "DT":
        return _no(token)
    if token.tag_ == "JJ" and (other := toggled(token.lower_)) and is_prefixed(other, token.lower_):
        return None if token.i and token.nbor(-1).lower_ == "as" else swapped_word(token, other)
    return None


def _with_not(token: Token) -> Edit | None:
    """ "rose" as "did not rise", "has risen" as "has not risen", "is" as "is not"."""
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    if not _deniable(token, verb):
        return None
    if token.lower_ in _TAKES_NOT and (token.dep_ in ("aux", "auxpass") or token.lemma_ == "be"):
        first = next(t for t in verb.children if t.dep_ in ("aux", "auxpass")) if token is not verb else token
        if token.i != first.i:  # only the first auxiliary takes it
            return None
        denied = "cannot" if token.lower_ == "can" else f"{token.text} not"
        behind = token.nbor()
        if token is not verb and verb.i == behind.i:
            return replaced(token, behind, f"{denied} {behind.text}")
        return replaced(token, token, denied)
    if token is verb and token.tag_ in _FINITE and token.pos_ == "VERB" and _alone(token):
        return replaced(token, token, f"{_FINITE[token.tag_]} {_lemma(token)}")
    return None


def _lemma(verb: Token) -> str:
    return verb.lemma_.lower()


def _alone(verb: Token) -> bool:
    """Whether the verb is finite by itself, with a subject before it."""
    if any(t.dep_ in ("aux", "auxpass") for t in verb.children) or verb.lemma_ in ("be", "let", "'"):
        return False
    if verb.lower_ == "used" or (verb.lower_ in ("'s", "'ve", "’ve", "'d", "’d")):
        return False
    return any(t.dep_ in ("nsubj", "nsubjpass") and t.i < verb.i for t in verb.children)


def _elliptic(token: Token) -> bool:
    """Whether the verb of an auxiliary is left out or far off: "as it is, ..." """
    behind = token.nbor().lower_
    return behind in ("to", "so", "as", "like") or (token.pos_ == "AUX" and token.nbor().is_punct)


def _deniable(token: Token, verb: Token) -> bool:  # noqa: PLR0911 - one rule after the other
    """Whether a "not" fits: no other negation, no question, no words that shun it, no verb joined behind."""
    if token.is_title and not token.is_sent_start:
        return False
    if any(t.dep_ == "dobj" and t.lower_ == "what" for t in verb.children):
        return False
    if any(t.dep_ == "neg" for t in verb.head.children):
        return False
    if token.i + 1 >= len(token.doc) or inverted(token) or clause(verb) & NEGATION_SHUNNED:
        return False
    if any(t.dep_ == "conj" and not _has_subject(t) for t in verb.children):
        return False
    if token.is_sent_start or _elliptic(token):
        return token.nbor().lower_ == "to" and token.lemma_ in (
            "have",
            "want",
            "try",
            "plan",
            "begin",
            "start",
        )
    before = {t.lower_ for t in token.doc[max(token.sent.start, verb.left_edge.i - 2) : token.i]}
    if before & {
        "than",
        "as",
        "if",
        "whether",
        "every",
        "all",
        "until",
        "before",
        "unless",
        "lest",
        "few",
        "each",
    }:
        return False
    return verb.dep_ in ("ROOT", "ccomp", "conj", "relcl", "advcl") and not verb.sent.text.rstrip().endswith(
        "?"
    )


def _has_subject(verb: Token) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass", "expl") for t in verb.children)


def _more(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).lower_ in (
        "more",
        "most",
        "less",
        "least",
        "so",
        "as",
        "how",
        "too",
    )


def _without(token: Token) -> Edit | None:
    """ "with" before a thing that something may have or lack."""
    objects = [t for t in token.children if t.dep_ == "pobj"]
    if not objects or objects[0].pos_ != "NOUN" or objects[0].ent_type_ or token.head.lemma_ in _WITH_VERBS:
        return None
    words = {t.lower_ for t in token.subtree}
    if words & {"which", "whom", "some", "respect", "regard", "only", "many", "more", "exception", "regards"}:
        return None
    if any(t.like_num or t.tag_ == "VBG" for t in token.subtree) or token.head.pos_ not in ("NOUN", "PROPN"):
        return None
    if token.nbor(-1).lower_ in (
        "along",
        "together",
        "compared",
        "up",
        "contact",
        "line",
        "accordance",
        "talks",
    ):
        return None
    if (
        token.head.i != token.i - 1
        or token.head.lemma_ in _RELATIONS
        or token.head.lemma_.endswith(_DEVERBAL)
    ):
        return None
    return swapped_word(token, "without")


_DEVERBAL = ("ance", "ence", "ion", "ment", "ship", "ity", "ing")
_RELATIONS = bag(
    "agreement meeting talk relation relationship cooperation deal war contact interview problem conversation"
    " conflict partnership collaboration connection trade alliance dispute negotiation ally tie"
    " link association"
    " correlation comparison dialogue friendship exchange experience issue border discussion"
)


_VAGUE = bag(
    "lot few number couple bit kind variety range series host wealth sort type set total maximum mean"
)


def _no(article: Token) -> Edit | None:
    """ "has a plan" and "there is a plan" with "no"."""
    noun, verb = article.head, article.head.head
    if noun.i <= article.i or noun.tag_ != "NN" or noun.lower_ in _VAGUE:
        return None
    has = noun.dep_ == "dobj" and verb.lemma_ == "have" and verb.pos_ == "VERB"
    there = noun.dep_ == "attr" and any(t.dep_ == "expl" for t in verb.children)
    if not (has or there) or noun.left_edge.i != article.i or clause(verb) & (NEGATION_SHUNNED - {"also"}):
        return None
    return swapped_word(article, "no") if not verb.sent.text.rstrip().endswith("?") else None
