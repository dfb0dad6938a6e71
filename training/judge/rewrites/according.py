"""Who said it: *X said that S → according to X, S*, and back; *according to X* goes to the end."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from training.judge.change import Change, Edit
from training.judge.rewrites.clause import child, is_movable, phrase
from training.judge.rewrites.words import capital, fair, inner, subtree, word_set

KIND = "according-to"
_SAID = frozenset(["said", "says", "stated", "reported", "reports"])
_HE = word_set("he she it they his her its their this these")
_VOICES = word_set(
    "police officials report media statement study researchers scientists ministry authorities government "
    "agency experts data survey analysts spokesman spokeswoman spokesperson newspaper company "
    "organization source sources"
)


def according(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Sentences whose main verb is one of saying, and those that begin with *according to*."""
    for sentence in doc.sents:
        if sentence[-1].text == "." and not any(t.is_quote for t in sentence) and 6 < len(sentence) < 40:
            yield from _from_said(doc, sentence)
            yield from _from_according(doc, sentence)


def _from_said(doc: Doc, sentence: Span) -> Iterator[Change]:
    verb = sentence.root
    subject, clause = child(verb, "nsubj"), child(verb, "ccomp")
    if (
        verb.lower_ not in _SAID
        or subject is None
        or clause is None
        or any(c.dep_ == "conj" for c in verb.children)
    ):
        return
    if not is_movable(subject) or subject.pos_ == "PRON" or subtree(subject) != (sentence.start, verb.i):
        return
    start = verb.i + 1 + (verb.nbor(1).lower_ == "that")
    if (
        verb.nbor(1).is_punct
        or subtree(clause) != (verb.i + 1, sentence.end - 1)
        or start >= sentence.end - 2
    ):
        return
    if (
        any(t.dep_ == "conj" and t.pos_ in ("VERB", "AUX") for t in clause.subtree)
        or doc[start].lower_ in _HE
    ):
        return
    if any(t.text in ",;" for t in doc[start : sentence.end - 1]) or _clauses(doc, start, sentence.end) > 1:
        return
    first, behind = doc[sentence.start], doc[start]
    who, what = phrase(subject), doc[start : sentence.end - 1].text
    yield fair(KIND, Edit(first.idx, behind.idx, f"According to {who}, "))
    end = doc[sentence.end - 1].idx
    yield fair(KIND, Edit(first.idx, end, f"{capital(what)}, {who} {verb.text}"))


def _clauses(doc: Doc, start: int, end: int) -> int:
    """How many clauses with a subject there are: a second might not have been said."""
    return sum(t.dep_ in ("nsubj", "nsubjpass", "expl") and t.tag_ != "WDT" for t in doc[start:end])


def _from_according(doc: Doc, sentence: Span) -> Iterator[Change]:
    if sentence[0].text != "According" or sentence[1].text != "to":
        return
    comma = next((t for t in sentence if t.text == ","), None)
    if comma is None or comma.i - sentence.start > 9 or comma.i + 3 > sentence.end:
        return
    who = doc[sentence.start + 2 : comma.i]
    head = who.root
    last, behind = sentence[-1], doc[comma.i + 1]
    if behind.pos_ not in ("DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM") or any(
        t.pos_ == "VERB" for t in who
    ):
        return
    if any(t.text in ",;:" for t in doc[comma.i + 1 : sentence.end - 1]):
        return
    if _clauses(doc, comma.i + 1, sentence.end) == 1:
        yield fair(
            KIND,
            Edit(sentence[0].idx, behind.idx + len(behind), capital(behind.text)),
            Edit(last.idx, last.idx, f", according to {who.text}"),
        )
    if head.lower_ in _VOICES or head.ent_type_ == "PERSON":
        said = f"{capital(who.text)} said that {inner(behind)}"
        yield fair(KIND, Edit(sentence[0].idx, behind.idx + len(behind), said))
