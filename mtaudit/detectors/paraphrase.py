"""What words are, and whether a phrase only says in more words what the original says in one."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, auto

from mtaudit.lexicon import wordnet
from mtaudit.model import AlignedBead, Passage, Span, Token

MODIFIERS = frozenset({"amod", "compound", "nmod"})
LEVELS = 4  # how far above the original's noun the noun of a paraphrase may stand: *toddler*, *small child*


class Kind(Enum):
    """What a word of content says; what changes a verb or stands for a noun is other."""

    THING = auto()
    DEED = auto()
    NAME = auto()
    OTHER = auto()


_KINDS = {
    "NOUN": Kind.THING,
    "ADJ": Kind.THING,
    "VERB": Kind.DEED,
    "PROPN": Kind.NAME,
    "AUX": Kind.OTHER,
    "PART": Kind.OTHER,
    "PRON": Kind.OTHER,
    "NUM": Kind.OTHER,
    "ADV": Kind.OTHER,
}


def kinds(passage: Passage, span: Span) -> frozenset[Kind]:
    """The kinds of the words in a span; articles, prepositions and marks have none."""
    inside = (t for t in passage.tokens if t.span.overlaps(span))
    return frozenset(kind for t in inside for kind in _kinds(t))


def spells_out(bead: AlignedBead, added: Collection[int]) -> bool:
    """True for modifiers of a noun that is broader than the one it stands for: *a small child*, *toddler*."""
    tokens = bead.translation.tokens
    content = [j for j in added if tokens[j].is_content]
    return bool(content) and all(
        tokens[j].dep in MODIFIERS and _broader(bead, tokens[j].head) for j in content
    )


def _kinds(token: Token) -> tuple[Kind, ...]:
    """A participle is a verb and a noun or adjective."""
    if token.tag in {"VBG", "VBN"}:
        return Kind.THING, Kind.DEED
    return (_KINDS[token.pos],) if token.pos in _KINDS else ()


def _broader(bead: AlignedBead, noun: int) -> bool:
    word = bead.translation.tokens[noun].lemma
    known = wordnet.load()
    behind = (bead.original.tokens[x.original] for x in bead.links if x.translation == noun)
    return any(known.is_hypernym(word, o.lemma, "n", LEVELS) for o in behind if o.lemma != word)
