"""The same event or order from the other side: *A sold it to B → B bought it from A*; *larger → smaller*."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change
from training.judge.rewrites.clause import as_object, as_subject, be, child, is_connected, is_movable, phrase
from training.judge.rewrites.words import fair, inflect, put, subtree

KIND = "converse"
_TRADES = {
    ("sell", "to"): ("buy", "from"),
    ("buy", "from"): ("sell", "to"),
    ("purchase", "from"): ("sell", "to"),
} | {
    ("lend", "to"): ("borrow", "from"),
    ("borrow", "from"): ("lend", "to"),
    ("rent", "from"): ("rent", "to"),
}
_BEATEN = frozenset(["defeat", "beat"])
_SCALES = "large small|big small|high low|old young|long short|heavy light|strong weak|fast slow|early late"


def _comparatives() -> dict[str, str]:
    found = {}
    for pair in _SCALES.split("|"):
        a, b = (inflect(w, "JJR") or w for w in pair.split())
        found[b] = a
        found[a] = b
    return found


_COMPARATIVES = _comparatives() | {"smaller": "larger", "bigger": "smaller"}


def converse(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Trades, defeats, weddings and comparisons told from the other side."""
    for token in doc:
        if token.tag_ == "VBD" and not is_connected(token):
            yield from _event(doc, token)
        if token.lower_ in _COMPARATIVES and token.tag_ == "JJR" and token.dep_ == "acomp":
            yield from _comparison(doc, token)


def _event(doc: Doc, verb: Token) -> Iterator[Change]:
    subject, thing = child(verb, "nsubj"), child(verb, "dobj")
    if subject is None or thing is None or not (is_movable(subject) and is_movable(thing)):
        return
    if subtree(subject)[1] != verb.i or subtree(thing)[0] != verb.i + 1:
        return
    start, end = subtree(subject)[0], subtree(thing)[1]
    if verb.lemma_ in _BEATEN:
        yield fair(KIND, *put(doc, start, end, f"{as_subject(thing)} lost to {as_object(subject)}"))
    elif verb.lemma_ == "marry":
        yield fair(KIND, *put(doc, start, end, f"{as_subject(thing)} married {as_object(subject)}"))
    elif end < len(doc) and (verb.lemma_, doc[end].lower_) in _TRADES:
        partner = child(doc[end], "pobj")
        if partner is None or not is_movable(partner) or subtree(partner)[0] != end + 1:
            return
        other, preposition = _TRADES[verb.lemma_, doc[end].lower_]
        said = f"{as_subject(partner)} {inflect(other, 'VBD')} {phrase(thing)}"
        words = f"{said} {preposition} {as_object(subject)}"
        yield fair(KIND, *put(doc, start, subtree(partner)[1], words))


def _comparison(doc: Doc, more: Token) -> Iterator[Change]:
    verb = more.head
    subject, than = child(verb, "nsubj"), child(more, "prep")
    if (
        subject is None
        or than is None
        or than.lower_ != "than"
        or verb.lower_ not in ("is", "are", "was", "were")
    ):
        return
    other = child(than, "pobj")
    if other is None or is_connected(verb) or not (is_movable(subject) and is_movable(other)):
        return
    in_order = subtree(subject)[1] == verb.i and more.i == verb.i + 1 and than.i == more.i + 1
    if (
        not in_order
        or subtree(other)[0] != than.i + 1
        or other.pos_ == "PRON"
        or any(t.like_num for t in other.subtree)
    ):
        return
    verb_form = be("VBD" if verb.lower_ in ("was", "were") else "VBZ", other)
    words = f"{phrase(other)} {verb_form} {_COMPARATIVES[more.lower_]} than {as_object(subject)}"
    yield fair(KIND, *put(doc, subtree(subject)[0], subtree(other)[1], words))
