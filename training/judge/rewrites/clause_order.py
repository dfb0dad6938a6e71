"""A phrase or clause at the front goes to the end, and one at the end to the front."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from training.judge.change import Change, Edit
from training.judge.rewrites.words import capital, fair, inner, is_whole, subtree, word_set

KIND = "clause-order"
_MARKS = word_set("when if because although though after before while once unless until since")
_PREPOSITIONS = word_set("in on at during after before since until throughout")
_CLAUSES = word_set("ccomp relcl advcl conj parataxis acl xcomp")
_LONGEST = 30  # tokens of a sentence in which nothing gets lost


def clause_order(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """Every sentence that begins or ends with a time, a place or a subordinate clause."""
    for sentence in doc.sents:
        if not any(c.dep_.startswith("nsubj") or c.dep_ == "expl" for c in sentence.root.children):
            continue
        if (
            len(sentence) > _LONGEST
            or sentence[-1].text not in (".", "!")
            or any(t.is_quote for t in sentence)
        ):
            continue
        for token in sentence.root.children:
            if _is_phrase(token, sentence) or _is_clause(token, sentence):
                yield from _to_end(doc, sentence, token)
                yield from _to_front(doc, sentence, token)


def _is_phrase(token: Token, sentence: Span) -> bool:
    """A date or place, in a sentence of one clause."""
    if token.dep_ != "prep" or token.lower_ not in _PREPOSITIONS or not is_whole(token):
        return False
    objects = [c for c in token.children if c.dep_ == "pobj"]
    inside = {t.i for t in token.subtree}
    return (
        bool(objects)
        and objects[0].ent_type_ in ("DATE", "TIME", "GPE", "LOC")
        and not any(
            t.dep_ in _CLAUSES or t.text in ",:;"
            for t in sentence
            if t.i not in inside and t.nbor(-1 if t.i else 0).i not in inside
        )
    )


def _is_clause(token: Token, sentence: Span) -> bool:
    """A subordinate clause, in a sentence with no other one; its names come before the pronouns for them."""
    if token.dep_ != "advcl" or not is_whole(token) or token.doc[subtree(token)[0]].lower_ not in _MARKS:
        return False
    inside = {t.i for t in token.subtree}
    rest = [t for t in sentence if t.i not in inside]
    if any((t.dep_ in _CLAUSES and t.dep_ != "xcomp") or t.text in ":;" for t in rest):
        return False
    if any(t.tag_ == "WRB" for t in rest):
        return False
    named = any(t.dep_.startswith("nsubj") and t.pos_ != "PRON" for t in token.subtree)
    told = any(t.pos_ == "PRON" and t.lower_ in _HE for t in rest)
    return not (named and told)


_HE = word_set("he she it they him her them his its their")


def _to_end(doc: Doc, sentence: Span, token: Token) -> Iterator[Change]:
    start, end = subtree(token)
    if (
        start != sentence.start
        or doc[end].text != ","
        or doc[end + 1].lower_ == "then"
        or end + 2 >= sentence.end
    ):
        return
    if "," in doc[start:end].text:
        return
    moved = inner(doc[start]) + doc[start].whitespace_ + doc[start + 1 : end].text
    behind = doc[end + 1]
    last = sentence[-1]
    contrast = ", " if doc[start].lower_ in ("although", "though", "while") else " "
    yield fair(
        KIND,
        Edit(doc[start].idx, behind.idx + len(behind), capital(behind.text)),
        Edit(last.idx, last.idx, contrast + moved),
    )


def _to_front(doc: Doc, sentence: Span, token: Token) -> Iterator[Change]:
    start, end = subtree(token)
    if "," in doc[start:end].text or end != sentence.end - 1 or start <= sentence.start + 2:
        return
    first = doc[sentence.start]
    if (
        doc[sentence.start].dep_ in ("cc", "mark", "advmod", "prep", "punct", "intj")
        or not first.text[:1].isupper()
    ):
        return
    comma = doc[start - 1].text == ","
    stop = start - 1 if comma else start
    before = doc[stop - 1]
    yield fair(
        KIND,
        Edit(first.idx, first.idx + len(first), f"{capital(doc[start:end].text)}, {inner(first)}"),
        Edit(before.idx + len(before), doc[end].idx, ""),
    )
