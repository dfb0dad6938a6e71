"""A phrase left out: a prepositional phrase, a clause, an apposition, a coordinated member."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from training.judge.change import Change, Edit
from training.judge.faults.spans import BOUND_VERBS, HOLLOW, balanced, commas_around, subtree, trimmed
from training.judge.faults.word_tables import word_table
from training.judge.faults.words import without

KIND = "phrase-dropped"
LONGEST = 16  # words
CLOSING = frozenset(".!?;:")
LEAD_IN = word_table("dropped_phrase", "lead_in")  # nothing may end in these


def phrase_dropped(doc: Doc, rng: random.Random) -> Iterator[Change]:
    """Phrases that the sentence can do without, left out with their commas."""
    places = [t for t in doc if t.dep_ in ("prep", "advcl", "relcl", "acl", "appos", "conj", "npadvmod")]
    rng.shuffle(places)
    for token in places:
        edits = _conjunct(token) if token.dep_ == "conj" else _phrase(token)
        if edits:
            yield Change(KIND, "major", edits)


def _phrase(token: Token) -> tuple[Edit, ...] | None:
    if token.head.i > token.i:
        return None  # a phrase in front has a comma or a capital that hang on it
    span = subtree(token)
    if span is None or not _can_go(token):
        return None
    span = trimmed(span)
    if (
        not 2 <= len(span) <= LONGEST
        or len(span) > 0.6 * len(token.sent)
        or not balanced(span)
        or _holds_verb_of(token, span)
    ):
        return None
    return _cut(span)


def _can_go(token: Token) -> bool:
    head, first = token.head, next(iter(token.subtree))
    match token.dep_:
        case "prep":
            return _prepositional(token)
        case "advcl":
            return any(c.dep_ == "mark" for c in token.children) and head.pos_ in ("VERB", "AUX")
        case "acl":
            return token.tag_ in ("VBG", "VBN") and token.i == first.i
        case "relcl":
            return first.tag_ in ("WDT", "WP", "WRB", "WP$")
        case "npadvmod":
            return token.ent_type_ == "DATE" and head.pos_ == "VERB"
        case _:
            return token.dep_ == "appos"


def _prepositional(token: Token) -> bool:
    """True for a phrase that its verb or noun can do without; a verb must have its object."""
    head = token.head
    if head.lemma_ in HOLLOW | BOUND_VERBS or head.pos_ not in ("VERB", "NOUN", "PROPN"):
        return False
    if token.lower_ in ("of", "to", "as", "than", "like", "between", "among"):
        return False
    if head.pos_ != "VERB":
        return True
    if any(c.dep_ in ("prt", "agent") for c in head.children):
        return False
    return any(c.dep_ in ("dobj", "attr") and c.i < token.i for c in head.children)


def _holds_verb_of(token: Token, span: Span) -> bool:
    """True when the phrase holds the verb of its sentence or the parser lost its way."""
    return any(t.dep_ == "ROOT" for t in span) or (
        span.end < len(token.doc) and span[-1].dep_ in ("prep", "det")
    )


def _cut(span: Span) -> tuple[Edit, ...] | None:
    """The span left out with the commas that were there for it; None where what is left cannot be written."""
    doc = span.doc
    before, after = commas_around(span)
    closes = span.end < len(doc) and doc[span.end].text in CLOSING
    if before and (after or closes):
        # of two commas one goes with the phrase, the other as well
        end = span.end + 1 if after and doc[span.start - 1].text == doc[span.end].text == "," else span.end
        return _left_out(doc, span.start - 1, end)
    if before or (after and doc[span.end].text != ","):
        return None
    return _left_out(doc, span.start, span.end)


def _left_out(doc: Doc, start: int, end: int) -> tuple[Edit, ...] | None:
    if end >= len(doc) or start == 0 or doc[start - 1].lower_ in LEAD_IN or doc[start - 1].is_punct:
        return None
    if not doc[end - 1].whitespace_ and not doc[end].is_punct:
        return None
    return without(doc, start, end) if doc[start].text != "," else _with_comma(doc, start, end)


def _with_comma(doc: Doc, start: int, end: int) -> tuple[Edit, ...] | None:
    """A comma hangs on the word before, so that no space is there to go."""
    return (Edit(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), ""),)


def _conjunct(token: Token) -> tuple[Edit, ...] | None:
    """The last of two members left out with its conjunction: *salt [and pepper]*."""
    joints = [c for c in token.head.children if c.dep_ == "cc"]
    span = subtree(token)
    if len(joints) != 1 or span is None or joints[0].lower_ not in ("and", "or"):
        return None
    joint, span = joints[0], trimmed(span)
    if (
        joint.i + 1 != span.start
        or not balanced(span)
        or len(span) > LONGEST
        or not _member_can_go(token, joint)
    ):
        return None
    start = joint.i - 1 if token.doc[joint.i - 1].text == "," else joint.i
    return _left_out(token.doc, start, span.end)


def _member_can_go(token: Token, joint: Token) -> bool:
    """False where a plural verb or noun, a "both" or a longer list needs the member."""
    head, doc = token.head, token.doc
    if token.pos_ != head.pos_ or head.pos_ == "ADP" or token.pos_ == "NUM" or token.dep_ == "ROOT":
        return False
    if head.dep_ in ("conj", "nsubj", "nsubjpass", "amod", "compound", "nmod"):
        return False
    before = {t.lower_ for t in doc[max(0, head.i - 5) : joint.i]}
    return before.isdisjoint({"both", "between", "either", "neither"})
