"""Planted fault "verb-form": the verb in another tense or aspect, *opened* as *opens* or *was opening*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.faults.wording import in_name, inflected, replaced

KIND = "verb-form"
_BE_PAST = {"is": "was", "are": "were", "am": "was"}
_HAVE_PAST = {"has": "had", "have": "had"}


def verb_form(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Finite verbs one step away from what was said, in random order."""
    places = [t for t in doc if t.pos_ in ("VERB", "AUX") and not in_name(t)]
    rng.shuffle(places)
    for token in places:
        edits = list(_edits(token))
        if edits:
            yield Change(KIND, "minor", (rng.choice(edits),))


def _edits(token: Token) -> Iterator[Edit]:
    if token.dep_ in ("aux", "auxpass") and not token.whitespace_:
        return
    helpers = [t for t in token.children if t.dep_ in ("aux", "auxpass")]
    if token.dep_ == "aux" and token.i + 1 == token.head.i:
        yield from _of_helper(token, token.head)
    elif not helpers and token.pos_ == "VERB" and token.tag_ in ("VBD", "VBZ", "VBP"):
        yield from _of_plain(token)
    elif token.pos_ == "AUX" and token.lower_ in _BE_PAST and token.whitespace_:
        yield replaced(token, token, _BE_PAST[token.lower_])


def _of_helper(helper: Token, verb: Token) -> Iterator[Edit]:
    """ "has opened" as "opened" or "had opened"; "is opening" as "opens" or "was opening"."""
    lemma, said = verb.lemma_.lower(), helper.lower_
    if said in _HAVE_PAST and verb.tag_ == "VBN":
        yield replaced(helper, helper, _HAVE_PAST[said])
        if past := inflected(lemma, "VBD"):
            yield replaced(helper, verb, past)
    elif said in _BE_PAST and verb.tag_ == "VBG":
        yield replaced(helper, helper, _BE_PAST[said])
        if plain := inflected(lemma, "VBZ" if said == "is" else "VBP"):
            yield replaced(helper, verb, plain)
    elif said in ("was", "were") and verb.tag_ == "VBG" and (past := inflected(lemma, "VBD")):
        yield replaced(helper, verb, past)


def _of_plain(verb: Token) -> Iterator[Edit]:
    subject = next((t for t in verb.children if t.dep_ == "nsubj"), None)
    if subject is None or subject.i > verb.i:
        return
    single = subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it", "this", "that")
    single = single and not any(t.dep_ == "conj" for t in subject.children)
    lemma = verb.lemma_.lower()
    if verb.tag_ != "VBD":
        if past := inflected(lemma, "VBD"):
            yield replaced(verb, verb, past)
        return
    if present := inflected(lemma, "VBZ" if single else "VBP"):
        yield replaced(verb, verb, present)
    if done := inflected(lemma, "VBN"):
        yield replaced(verb, verb, f"had {done}")
        yield replaced(verb, verb, f"{'has' if single else 'have'} {done}")
    if going := inflected(lemma, "VBG"):
        yield replaced(verb, verb, f"{'was' if single else 'were'} {going}")
