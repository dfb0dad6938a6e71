"""A phrase left out: a prepositional phrase, a relative or other clause, an apposition, a coordinated member."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from training.judge.change import Change, Edit
from training.judge.faults.spans import BOUND_VERBS, HOLLOW, balanced, commas_around, subtree, trimmed
from training.judge.faults.words import without

KIND = "phrase-dropped"
LONGEST = 16  # words
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
    head = token.head
    if token.dep_ == "prep":
        if head.lemma_ in HOLLOW | BOUND_VERBS or head.pos_ in (
            "ADJ",
            "ADV",
            "AUX",
            "ADP",
            "DET",
            "NUM",
            "PRON",
        ):
            return False
        if head.pos_ == "VERB" and any(c.dep_ in ("prt", "agent") for c in head.children):
            return False
        # a noun needs its "of", a verb without an object its phrase
        if token.lower_ in ("of", "to", "as", "than", "like"):
            return False
        if head.pos_ == "VERB" and head.i < token.i:
            return any(c.dep_ in ("dobj", "attr") and c.i < token.i for c in head.children)
        return token.lower_ not in ("between", "among")
    if token.dep_ == "advcl":
        return any(c.dep_ == "mark" for c in token.children) and head.pos_ in ("VERB", "AUX")
    if token.dep_ == "acl":
        return token.tag_ in ("VBG", "VBN") and token.i == next(iter(token.subtree)).i
    if token.dep_ == "relcl":
        return next(iter(token.subtree)).tag_ in ("WDT", "WP", "WRB", "WP$")
    if token.dep_ == "npadvmod":
        return token.ent_type_ == "DATE" and head.pos_ == "VERB"
    return token.dep_ == "appos"


def _holds_verb_of(token: Token, span: Span) -> bool:
    """True when the phrase holds the verb of its sentence or the parser lost its way."""
    return any(t.dep_ == "ROOT" for t in span) or (
        span.end < len(token.doc) and span[-1].dep_ in ("prep", "det")
    )


def _cut(span: Span) -> tuple[Edit, ...] | None:
    """The span left out with the commas that were there for it; None where what is left cannot be written."""
    doc = span.doc
    before, after = commas_around(span)
    opens, closes = span[0].is_sent_start, span.end < len(doc) and doc[span.end].text in '.!?;:)”"'
    if opens:
        return without(doc, span.start, span.end + 1) if after and span.end + 1 < len(doc) else None
    if before and (after or closes):
        return _after(doc, span.start - 1, span.end)
    if before or (after and doc[span.end].text != ","):
        return None
    return _after(doc, span.start, span.end)


def _after(doc: Doc, start: int, end: int) -> tuple[Edit, ...] | None:
    """Tokens left out up to what follows, with the space before them."""
    if start == 0 or end >= len(doc) or doc[end - 1].idx + len(doc[end - 1]) == 0:
        return None
    before, last = doc[start - 1], doc[end - 1]
    if not last.whitespace_ and not doc[end].is_punct:
        return None
    if before.text in '(-/“"' or before.lower_ in LEAD_IN:
        return None
    keeps_space = last.whitespace_ or not doc[end].is_alpha
    return (Edit(before.idx + len(before), last.idx + len(last), ""),) if keeps_space else None


def _conjunct(token: Token) -> tuple[Edit, ...] | None:
    """The last of two or more members left out with its conjunction: *salt [and pepper]*."""
    joint = next((c for c in token.head.children if c.dep_ == "cc" and c.i < token.i), None)
    span = subtree(token)
    if joint is None or span is None or joint.lower_ not in ("and", "or") or joint.i + 1 != span.start:
        return None
    span = trimmed(span)
    if (
        span.start != joint.i + 1
        or not balanced(span)
        or len(span) > LONGEST
        or token.pos_ != token.head.pos_
        or token.pos_ == "NUM"
    ):
        return None
    if token.head.dep_ == "conj" or any(c.dep_ == "cc" and c.i != joint.i for c in token.head.children):
        return None  # a longer list would lose its "and"
    between = {"both", "between", "either"} & {
        t.lower_ for t in token.doc[max(0, token.head.i - 5) : joint.i]
    }
    if between or (
        token.head.dep_ in ("nsubj", "nsubjpass", "amod", "compound") or any(t.dep_ == "ROOT" for t in span)
    ):
        return None
    start = joint.i - 1 if token.doc[joint.i - 1].text == "," else joint.i
    return _after(token.doc, start, span.end)
