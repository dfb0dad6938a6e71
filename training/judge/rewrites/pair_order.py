"""Two things joined by *and* change places, and two names in apposition do."""

from __future__ import annotations

import random
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from training.judge.change import Change, Edit
from training.judge.rewrites.words import capital, fair, inner, is_initial, is_whole, put, subtree, word_set

_FIXED = word_set("respectively first second former latter then between one")
_SET = word_set(
    "research supply reform trial belt black law trade science health peace bread war rise more up back "
    "law arts food rock command ups terms ways pros sooner bed time"
)
_JOINED = frozenset(["compound", "amod", "nmod"])


def pair_order(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """*bread and milk → milk and bread*, for two bare words of one kind."""
    for word in doc[1:-1]:
        left, right = word.nbor(-1), word.nbor(1)
        if word.lower_ not in ("and", "or") or word.dep_ != "cc" or word.head != left or right.head != left:
            continue
        if right.dep_ != "conj" or left.tag_ != right.tag_ or left.tag_ not in ("NNS", "JJ", "NNP", "NN"):
            continue
        bare = all(c in (word, right) for c in left.children) and not any(True for _ in right.children)
        if not bare or left.dep_ in _JOINED or _belongs(doc, left, right):
            continue
        yield fair("pair-order", *put(doc, left.i, right.i + 1, f"{inner(right)} {word.text} {inner(left)}"))


def _belongs(doc: Doc, left: Token, right: Token) -> bool:
    """True when the order is fixed, or what stands beside the pair belongs to one of the two."""
    before = doc[left.i - 1] if left.i else None
    behind = doc[right.i + 1] if right.i + 1 < len(doc) else None
    if left.lower_ in _SET or any(t.lower_ in _FIXED for t in left.sent):
        return True
    if before is not None and (
        before.text in ",-–" or before.pos_ in ("ADJ", "NUM", "DET", "NOUN", "PROPN", "ADV", "CCONJ")
    ):
        return True
    joined = behind is not None and (
        behind.pos_ in ("NOUN", "PROPN", "ADP", "NUM", "PART", "ADJ") or behind.text in "-–,('’"
    )
    return joined or (left.ent_type_ != "" and left.ent_type_ == right.ent_type_ and left.ent_iob_ == "I")


def apposition(doc: Doc, rng: random.Random) -> Iterator[Change]:  # noqa: ARG001
    """*Ada Ode, the mayor of Lund, said → the mayor of Lund, Ada Ode, said*."""
    for name in doc:
        title = next((c for c in name.children if c.dep_ == "appos"), None)
        if (
            name.ent_type_ != "PERSON"
            or name.dep_ not in ("nsubj", "nsubjpass")
            or title is None
            or title.pos_ != "NOUN"
            or not is_whole(title)
        ):
            continue
        first, last = subtree(title)
        start = name.left_edge.i
        whole = doc[start : name.i + 1]
        if doc[first].lower_ != "the" or first != name.i + 2 or doc[first - 1].text != "," or len(whole) > 3:
            continue
        if last >= len(doc) or doc[last].text not in ",." or "," in doc[first:last].text:
            continue
        if (
            not all(t.ent_type_ == "PERSON" for t in whole)
            or last - first > 9
            or any(c.dep_ == "conj" for c in name.children)
        ):
            continue
        named = doc[first:last].text
        new = f"{capital(named) if is_initial(doc[start]) else named}, {whole.text}"
        yield fair("apposition", Edit(whole.start_char, doc[last - 1].idx + len(doc[last - 1]), new))
