"""An adverb in another place: *Recently, he won → He recently won*; *quickly shut it → shut it quickly*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.rewrites.clause import child
from training.judge.rewrites.words import capital, fair, inner, is_whole, subtree, word_set

KIND = "adverb-order"
_SENTENCE = word_set(
    "recently currently eventually subsequently previously originally initially reportedly apparently "
    "presumably gradually generally usually often sometimes similarly consequently therefore thus"
)
_MANNER = word_set(
    "quickly slowly carefully quietly rapidly gradually successfully peacefully secretly openly"
)


def adverb_order(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Adverbs that go from the front to the verb, from there to the front or to the end of the clause."""
    for adverb in doc:
        verb = adverb.head
        if adverb.dep_ != "advmod" or verb.pos_ != "VERB" or any(True for _ in adverb.children):
            continue
        subject = child(verb, "nsubj", "nsubjpass")
        if adverb.lower_ in _SENTENCE and subject is not None and verb.dep_ == "ROOT":
            yield from _inwards(doc, adverb, verb, subject)
            yield from _to_front(doc, adverb, verb, subject)
        if adverb.text in _MANNER and adverb.i == verb.i - 1:
            yield from _behind_object(adverb, verb)


def _inwards(doc: Doc, adverb: Token, verb: Token, subject: Token) -> Iterator[Change]:
    """*Recently, he won → He recently won*; behind the first auxiliary, if there is one."""
    start, end = subtree(subject)
    if (
        not adverb.is_sent_start
        or doc[adverb.i + 1].text != ","
        or start != adverb.i + 2
        or not is_whole(subject)
    ):
        return
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    place = helpers[0].i + 1 if helpers else verb.i
    if (
        end != (helpers[0].i if helpers else verb.i)
        or doc[place].dep_ == "neg"
        or doc[place - 1].whitespace_ == ""
    ):
        return
    first = doc[start]
    yield fair(
        KIND,
        Edit(adverb.idx, first.idx + len(first), capital(first.text)),
        Edit(doc[place].idx, doc[place].idx, adverb.lower_ + " "),
    )


def _to_front(doc: Doc, adverb: Token, verb: Token, subject: Token) -> Iterator[Change]:
    """*He recently won → Recently, he won*."""
    first = doc[subtree(subject)[0]]
    if (
        not first.is_sent_start
        or not subject.i < adverb.i < verb.i
        or any(c.dep_ == "neg" for c in verb.children)
    ):
        return
    if not first.text[:1].isupper() or doc[adverb.i - 1].is_punct or doc[adverb.i + 1].is_punct:
        return
    yield fair(
        KIND,
        Edit(first.idx, first.idx + len(first), f"{capital(adverb.text)}, {inner(first)}"),
        Edit(adverb.idx, doc[adverb.i + 1].idx, ""),
    )


def _behind_object(adverb: Token, verb: Token) -> Iterator[Change]:
    """*quickly shut the door → shut the door quickly*."""
    thing = child(verb, "dobj")
    if any(c.dep_ in ("xcomp", "ccomp", "conj") for c in verb.children):
        return
    if (
        thing is None
        or not is_whole(thing)
        or subtree(thing)[0] != verb.i + 1
        or thing.right_edge.i - verb.i > 5
    ):
        return
    last = thing.right_edge
    end = last.idx + len(last)
    yield fair(KIND, Edit(adverb.idx, verb.idx, ""), Edit(end, end, " " + adverb.text))
